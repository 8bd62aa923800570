package inspect

import (
	"math"
	"strings"

	"jsgo/rt/js"
)

// optionNames are the options of util.inspect in node's order; stylize stands
// before them in what custom functions get.
var optionNames = [...]string{"showHidden", "depth", "colors", "customInspect", "showProxy", "maxArrayLength", "maxStringLength", "breakLength", "compact", "sorted", "getters", "numericSeparator"}

// Read gives o the options that the program's object has.
func (o *Options) Read(r *js.Realm, from *js.Object) *js.Throw {
	keys, e := from.OwnKeys(r)
	if e != nil {
		return e
	}
	for _, k := range keys {
		p, ok, e := from.GetOwnProperty(r, k)
		if e != nil {
			return e
		}
		if !ok || !p.Enumerable() || k.IsSymbol() {
			continue
		}
		v, e := from.Get(r, k)
		if e != nil {
			return e
		}
		if known, e := o.set(r, k.String(), v); e != nil {
			return e
		} else if !known {
			o.user = from
		}
	}
	return nil
}

// set gives the option of a name a value; false for a name that is none.
func (o *Options) set(r *js.Realm, name string, v js.Value) (bool, *js.Throw) {
	var e *js.Throw
	switch name {
	case "showHidden":
		o.ShowHidden = js.ToBoolean(v)
	case "depth":
		o.Depth, e = number(r, v)
		o.depthNull = v.IsNull()
	case "colors":
		o.Colors = js.ToBoolean(v)
	case "customInspect":
		o.NoCustom = !js.ToBoolean(v)
	case "showProxy":
		o.ShowProxy = js.ToBoolean(v)
	case "maxArrayLength":
		o.MaxArrayLength, e = number(r, v)
	case "maxStringLength":
		o.MaxStringLength, e = number(r, v)
	case "breakLength":
		o.BreakLength, e = number(r, v)
	case "compact":
		o.Compact, e = compact(r, v)
	case "sorted":
		o.Sorted, o.Compare = js.ToBoolean(v), js.Undefined()
		if js.IsCallable(v) {
			o.Compare = v
		}
	case "getters":
		o.Getters = getters(v)
	case "numericSeparator":
		o.NumericSeparator = js.ToBoolean(v)
	case "stylize":
		o.setStylize(v)
	default:
		return false, nil
	}
	return true, e
}

// number reads an option whose null means no limit.
func number(r *js.Realm, v js.Value) (float64, *js.Throw) {
	if v.IsNull() {
		return math.Inf(1), nil
	}
	return js.ToNumber(r, v)
}

func compact(r *js.Realm, v js.Value) (int, *js.Throw) {
	switch {
	case v.IsTrue():
		return CompactAll, nil
	case v.IsNum() && v.Float() >= 1:
		return int(min(v.Float(), math.MaxInt32)), nil
	}
	return 0, nil
}

func getters(v js.Value) Getters {
	switch {
	case v.IsTrue():
		return GettersAll
	case v.IsString() && v.Str().String() == "get":
		return GettersGet
	case v.IsString() && v.Str().String() == "set":
		return GettersSet
	}
	return GettersNone
}

// setStylize takes the program's function, unless it is the one that custom
// functions were given: that is what style does anyway.
func (o *Options) setStylize(v js.Value) {
	f := v.AsFunction()
	if f == nil || f.Code.Native == nil {
		o.stylizer = v
	}
}

// userOptions returns the options as an object, for custom functions.
func (c *printer) userOptions(depth js.Value, cross bool) (*js.Object, *js.Throw) {
	o := js.NewObject(c.r)
	o.Put(c.r, js.Intern("stylize"), c.stylizeFunction(), js.AttrAll)
	for _, name := range optionNames {
		o.Put(c.r, js.Intern(name), c.optionValue(name, depth), js.AttrAll)
	}
	if c.user == nil {
		return o, nil
	}
	if e := js.CopyDataProperties(c.r, o, c.user.Value(), nil); e != nil || !cross {
		return o, e
	}
	return o, c.dropObjects(o)
}

// dropObjects takes objects out of options for an object that may belong to
// another context.
func (c *printer) dropObjects(o *js.Object) *js.Throw {
	for _, k := range c.keysOf(o) {
		if v := c.get(o, k); v.IsObject() && k != js.Intern("stylize") {
			if _, e := o.Delete(c.r, k); e != nil {
				return e
			}
		}
	}
	return c.thrown
}

func (c *printer) optionValue(name string, depth js.Value) js.Value {
	switch name {
	case "showHidden":
		return js.Bool(c.ShowHidden)
	case "depth":
		return depth
	case "colors":
		return js.Bool(c.Colors)
	case "customInspect":
		return js.Bool(!c.NoCustom)
	case "showProxy":
		return js.Bool(c.ShowProxy)
	case "maxArrayLength":
		return js.Num(c.MaxArrayLength)
	case "maxStringLength":
		return js.Num(c.MaxStringLength)
	case "breakLength":
		return js.Num(c.BreakLength)
	case "compact":
		return c.compactValue()
	case "sorted":
		if !c.Compare.IsUndefined() {
			return c.Compare
		}
		return js.Bool(c.Sorted)
	case "getters":
		return [...]js.Value{js.False(), js.True(), js.Str("get"), js.Str("set")}[c.Getters]
	}
	return js.Bool(c.NumericSeparator)
}

func (c *printer) compactValue() js.Value {
	switch c.Compact {
	case CompactAll:
		return js.True()
	case 0:
		return js.False()
	}
	return js.Int(c.Compact)
}

// stylizeFunction is options.stylize(text, style).
func (c *printer) stylizeFunction() js.Value {
	if !c.Colors {
		if js.IsCallable(c.stylizer) {
			return c.stylizer
		}
		return c.r.SharedNative("stylizeNoColor", 1, stylizeNoColor).Value()
	}
	return c.r.SharedNative("stylizeWithColor", 2, stylizeColor).Value()
}

func stylizeNoColor(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Arg(args, 0), nil
}

func stylizeColor(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	text, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	style := js.Arg(args, 1)
	if !style.IsString() {
		return text.Value(), nil
	}
	return js.Str(stylizeWithColor(r, text.String(), style.Str().String())), nil
}

// customKey is Symbol.for('nodejs.util.inspect.custom').
func customKey(r *js.Realm) js.PropertyKey {
	return r.SymbolFor(js.NewString("nodejs.util.inspect.custom")).Key()
}

// custom lets the object show itself,
// https://nodejs.org/docs/latest-v20.x/api/util.html#custom-inspection-functions-on-objects.
// o is the object as it was given, target what it is a Proxy for.
func (c *printer) custom(o, target *js.Object, depth int) (string, bool) {
	f := c.get(target, customKey(c.r))
	if !js.IsCallable(f) || c.isInspect(f) || c.isPrototype(target) || c.thrown != nil {
		return "", false
	}
	shown, left := js.Num(c.Depth), js.Num(c.Depth-float64(depth))
	if c.depthNull {
		shown, left = js.Null(), js.Null()
	}
	opts, e := c.userOptions(shown, o != target || !c.instanceOf(o, c.r.Intrinsic(js.IntrinsicObject).Value()))
	if e == nil {
		e = c.r.Enter()
	}
	if e != nil {
		c.thrown = e
		return "", true
	}
	v, e := js.Call3(c.r, f, o.Value(), left, opts.Value(), Function(c.r).Value())
	defer c.r.Leave()
	switch {
	case e != nil:
		c.thrown = e
		return "", true
	case v.AsObject() == o:
		return "", false
	case !v.IsString():
		return c.value(v, depth, false), true
	}
	return strings.ReplaceAll(v.Str().String(), "\n", "\n"+spaces(c.indent)), true
}

// isPrototype reports whether o is the prototype property of its constructor.
func (c *printer) isPrototype(o *js.Object) bool {
	ctor := c.get(o, js.NameConstructor.Key()).AsObject()
	return ctor != nil && c.get(ctor, js.NamePrototype.Key()).AsObject() == o
}
