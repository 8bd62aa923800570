package inspect

import (
	"math"

	"jsgo/rt/internal/numconv"
	"jsgo/rt/js"
)

// Format is https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args.
func Format(r *js.Realm, args []js.Value) (*js.String, *js.Throw) {
	if len(args) == 1 && args[0].IsString() {
		return args[0].Str(), nil
	}
	opts, e := RealmDefaults(r)
	if e != nil {
		return nil, e
	}
	return FormatWith(r, &opts, args)
}

// FormatWith is https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatwithoptionsinspectoptions-format-args.
func FormatWith(r *js.Realm, opts *Options, args []js.Value) (*js.String, *js.Throw) {
	if len(args) == 0 {
		return js.EmptyString(), nil
	}
	f := formatter{r: r, opts: opts, args: args}
	next := 0
	if args[0].IsString() {
		if len(args) == 1 {
			return args[0].Str(), nil
		}
		used, e := f.expand(args[0].Str())
		if e != nil {
			return nil, e
		}
		next = used
	}
	for i := next; i < len(args); i++ {
		if i > 0 {
			f.b.Unit(' ')
		}
		if args[i].IsString() {
			f.b.String(args[i].Str())
			continue
		}
		if e := f.inspect(args[i], opts); e != nil {
			return nil, e
		}
	}
	return f.b.Finish(), nil
}

type formatter struct {
	r    *js.Realm
	opts *Options
	args []js.Value
	b    js.Builder
}

func (f *formatter) inspect(v js.Value, opts *Options) *js.Throw {
	if !opts.Colors && (v.IsNum() || v.IsBigInt()) {
		f.b.ASCII(NumberText(v, opts.NumericSeparator))
		return nil
	}
	s, e := Inspect(f.r, v, opts)
	if e == nil {
		f.b.String(s)
	}
	return e
}

// expand writes the format with its placeholders filled, and returns how many
// arguments, counting the format, that has used.
func (f *formatter) expand(s *js.String) (int, *js.Throw) {
	arg, last := 0, 0
	for i := 0; i < s.Len()-1; i++ {
		if s.At(i) != '%' {
			continue
		}
		i++
		c := s.At(i)
		if c == '%' {
			f.b.Slice(s, last, i)
			last = i + 1
			continue
		}
		if arg+1 == len(f.args) || !isPlaceholder(c) {
			continue
		}
		f.b.Slice(s, last, i-1)
		last = i + 1
		arg++
		if e := f.fill(c, f.args[arg]); e != nil {
			return 0, e
		}
	}
	f.b.Slice(s, last, s.Len())
	return arg + 1, nil
}

func isPlaceholder(c uint16) bool {
	switch c {
	case 's', 'd', 'i', 'f', 'j', 'o', 'O', 'c':
		return true
	}
	return false
}

// fill writes one argument as its placeholder asks.
func (f *formatter) fill(c uint16, v js.Value) *js.Throw {
	switch c {
	case 's':
		return f.text(v)
	case 'd':
		return f.number(v, func() (float64, *js.Throw) { return js.ToNumber(f.r, v) })
	case 'i':
		return f.number(v, func() (float64, *js.Throw) { return parse(f.r, v, parseInt) })
	case 'f':
		if v.IsBigInt() {
			v = js.NewString(v.BigInt().Int.String()).Value()
		}
		return f.number(v, func() (float64, *js.Throw) { return parse(f.r, v, parseFloat) })
	case 'j':
		return f.json(v)
	case 'O':
		return f.inspect(v, f.opts)
	case 'o':
		opts := *f.opts
		opts.ShowHidden, opts.ShowProxy, opts.Depth, opts.depthNull = true, true, 4, false
		return f.inspect(v, &opts)
	}
	return nil
}

func (f *formatter) number(v js.Value, convert func() (float64, *js.Throw)) *js.Throw {
	if !v.IsBigInt() {
		n := math.NaN()
		if !v.IsSymbol() {
			var e *js.Throw
			if n, e = convert(); e != nil {
				return e
			}
		}
		v = js.Num(n)
	}
	f.b.ASCII(NumberText(v, f.opts.NumericSeparator))
	return nil
}

func parse(r *js.Realm, v js.Value, f func(s *js.String) float64) (float64, *js.Throw) {
	s, e := js.ToString(r, v)
	if e != nil {
		return 0, e
	}
	return f(s), nil
}

func parseInt(s *js.String) float64 {
	if s.IsWide() {
		return numconv.ParseInt(s.Wide(), 0)
	}
	return numconv.ParseInt(s.Latin1(), 0)
}

func parseFloat(s *js.String) float64 {
	if s.IsWide() {
		return numconv.ParseFloat(s.Wide())
	}
	return numconv.ParseFloat(s.Latin1())
}

// text is %s: String(v), except for objects whose toString says little.
func (f *formatter) text(v js.Value) *js.Throw {
	switch {
	case v.IsNum() || v.IsBigInt():
		f.b.ASCII(NumberText(v, f.opts.NumericSeparator))
		return nil
	case v.IsSymbol():
		f.b.String(js.NewString(v.Sym().Descriptive()))
		return nil
	case v.IsObject() && v.AsFunction() == nil:
		plain, e := hasBuiltInToString(f.r, v.Obj())
		if e != nil {
			return e
		}
		if plain {
			opts := *f.opts
			opts.Depth, opts.depthNull, opts.Colors, opts.Compact = 0, false, false, 3
			return f.inspect(v, &opts)
		}
	}
	s, e := js.ToString(f.r, v)
	if e == nil {
		f.b.String(s)
	}
	return e
}

// json is %j. A circular structure is [Circular].
func (f *formatter) json(v js.Value) *js.Throw {
	stringify, e := f.r.Intrinsic(js.IntrinsicJSON).Get(f.r, js.Intern("stringify"))
	if e != nil {
		return e
	}
	s, e := js.Call1(f.r, stringify, js.Undefined(), v)
	switch {
	case e != nil && isCircular(f.r, e):
		f.b.ASCII("[Circular]")
		return nil
	case e != nil:
		return e
	case s.IsString():
		f.b.String(s.Str())
	default:
		f.b.ASCII("undefined")
	}
	return nil
}

// isCircular recognises the TypeError of JSON.stringify.
func isCircular(r *js.Realm, e *js.Throw) bool {
	o := e.Value.AsObject()
	if o == nil || e.Value.Kind() != js.KindError {
		return false
	}
	m, t := o.Get(r, js.NameMessage.Key())
	const start = "Converting circular structure to JSON"
	return t == nil && m.IsString() && m.Str().Len() >= len(start) && m.Str().Substring(0, len(start)).String() == start
}

// hasBuiltInToString reports whether String(o) would come from a method of a
// built-in class.
func hasBuiltInToString(r *js.Realm, o *js.Object) (bool, *js.Throw) {
	c := printer{r: r}
	if p := o.Value().AsProxy(); p != nil {
		if o = p.Target(); o == nil {
			return true, nil
		}
	}
	keys := [...]js.PropertyKey{js.NameToString.Key(), js.SymToPrimitive.Key()}
	wanted := keys[:0:0]
	for _, k := range keys {
		if !js.IsCallable(c.get(o, k)) {
			continue
		}
		if _, ok := c.own(o, k); ok {
			return false, c.thrown
		}
		wanted = append(wanted, k)
	}
	if len(wanted) == 0 || c.thrown != nil {
		return true, c.thrown
	}
	holder := c.holder(o, wanted)
	if holder == nil {
		return false, c.thrown
	}
	p, ok := c.own(holder, js.NameConstructor.Key())
	if !ok || p.Accessor != nil || !js.IsCallable(p.Value) {
		return false, c.thrown
	}
	return isBuiltin(c.toText(c.get(p.Value.Obj(), js.NameName.Key()))), c.thrown
}

// holder returns the nearest prototype that has one of the keys.
func (c *printer) holder(o *js.Object, keys []js.PropertyKey) *js.Object {
	for p := c.protoOf(o); p != nil; p = c.protoOf(p) {
		for _, k := range keys {
			if _, ok := c.own(p, k); ok {
				return p
			}
		}
	}
	return nil
}
