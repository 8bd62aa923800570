package builtins

import (
	"jsgo/rt/internal/regexp"
	"jsgo/rt/js"
)

// patternAndSubject is the start of the methods named by symbols.
func patternAndSubject(r *realm, this value, args []value, method string) (*object, *js.String, *throw) {
	o := this.AsObject()
	if o == nil {
		if method == "replace" { // V8 shows nothing else there
			this = js.Undefined()
		}
		return nil, nil, receiver(r, "RegExp.prototype.@@"+method, this)
	}
	s, e := js.ToString(r, js.Arg(args, 0))
	return o, s, e
}

// truthy is ToBoolean(Get(o, name)).
func truthy(r *realm, o *object, name js.Name) (bool, *throw) {
	v, e := o.Get(r, name.Key())
	return e == nil && js.ToBoolean(v), e
}

func putLastIndex(r *realm, o *object, v value) *throw {
	return js.PutV(r, o.Value(), js.NameLastIndex.Key(), v)
}

// skipEmpty moves lastIndex on after a match without text.
func skipEmpty(r *realm, o *object, s *js.String, unicode bool) *throw {
	v, e := o.Get(r, js.NameLastIndex.Key())
	if e != nil {
		return e
	}
	i, e := js.ToLength(r, v)
	if e != nil {
		return e
	}
	return putLastIndex(r, o, js.Int(advance(s, i, unicode)))
}

// eachMatch calls f with the captures of all matches of a pristine global
// pattern; f must not run JavaScript. lastIndex is 0 afterwards.
func eachMatch(r *realm, x *js.RegExp, s *js.String, f func(caps []int)) *throw {
	unicode := isUnicode(x)
	for i := 0; i <= s.Len(); {
		caps, e := x.Match(r, s, i)
		if e != nil {
			return e
		}
		if caps == nil {
			break
		}
		if i = caps[1]; caps[0] == caps[1] {
			i = advance(s, i, unicode)
		}
		f(caps)
	}
	return x.PutLastIndex(r, js.Int(0))
}

func isGlobal(x *js.RegExp) bool { return x.Program.Flags()&regexp.Global != 0 }

// regExpMatch is https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.match%,
// asking for the flags one by one as V8 does.
func regExpMatch(r *realm, this value, args []value) (value, *throw) {
	o, s, e := patternAndSubject(r, this, args, "match")
	if e != nil {
		return this, e
	}
	if x := pristine(r, this); x != nil {
		if !isGlobal(x) {
			return builtinExec(r, x, s)
		}
		return matchGlobal(r, x, s)
	}
	global, e := truthy(r, o, js.NameGlobal)
	if e != nil {
		return this, e
	}
	if !global {
		return execAny(r, o, s)
	}
	unicode, e := truthy(r, o, js.NameUnicode)
	if e == nil && !unicode {
		var v value
		v, e = o.Get(r, js.Intern("unicodeSets"))
		unicode = e == nil && js.ToBoolean(v)
	}
	if e != nil {
		return this, e
	}
	return matchEach(r, o, s, unicode)
}

func matchGlobal(r *realm, x *js.RegExp, s *js.String) (value, *throw) {
	var out []value
	e := eachMatch(r, x, s, func(caps []int) {
		out = append(out, s.Substring(caps[0], caps[1]).Value())
	})
	if e != nil || out == nil {
		return js.Null(), e
	}
	return js.NewArray(r, out).Value(), nil
}

// matchEach is matchGlobal for patterns with methods of their own.
func matchEach(r *realm, o *object, s *js.String, unicode bool) (value, *throw) {
	if e := putLastIndex(r, o, js.Int(0)); e != nil {
		return js.Undefined(), e
	}
	var out []value
	for {
		m, e := execAny(r, o, s)
		if e != nil {
			return m, e
		}
		if m.IsNull() {
			break
		}
		text, e := matchText(r, m.Obj())
		if e == nil && text.Len() == 0 {
			e = skipEmpty(r, o, s, unicode)
		}
		if e != nil {
			return m, e
		}
		out = append(out, text.Value())
	}
	if out == nil {
		return js.Null(), nil
	}
	return js.NewArray(r, out).Value(), nil
}

// matchText is the matched text of a result of exec.
func matchText(r *realm, m *object) (*js.String, *throw) {
	v, e := m.Get(r, js.IndexKey(0))
	if e != nil {
		return nil, e
	}
	return js.ToString(r, v)
}

// regExpSearch is https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.search%.
func regExpSearch(r *realm, this value, args []value) (value, *throw) {
	o, s, e := patternAndSubject(r, this, args, "search")
	if e != nil {
		return this, e
	}
	if x := pristine(r, this); x != nil {
		caps, e := x.Match(r, s, 0)
		if e != nil || caps == nil {
			return js.Int(-1), e
		}
		return js.Int(caps[0]), nil
	}
	previous, e := o.Get(r, js.NameLastIndex.Key())
	if e == nil && !js.SameValue(previous, js.Int(0)) {
		e = putLastIndex(r, o, js.Int(0))
	}
	if e != nil {
		return this, e
	}
	m, e := execAny(r, o, s)
	if e != nil {
		return m, e
	}
	current, e := o.Get(r, js.NameLastIndex.Key())
	if e == nil && !js.SameValue(current, previous) {
		e = putLastIndex(r, o, previous)
	}
	if e != nil || m.IsNull() {
		return js.Int(-1), e
	}
	return m.Obj().Get(r, js.NameIndex.Key())
}

// regExpStringIterator is https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%.next.
type regExpStringIterator struct {
	matcher         *object
	s               *js.String
	global, unicode bool
	done            bool
}

func (it *regExpStringIterator) Step(r *realm) (value, bool, *throw) {
	if it.done {
		return js.Undefined(), false, nil
	}
	m, e := execAny(r, it.matcher, it.s)
	if e != nil || m.IsNull() {
		it.done = true
		return js.Undefined(), false, e
	}
	if !it.global {
		it.done = true
		return m, true, nil
	}
	text, e := matchText(r, m.Obj())
	if e == nil && text.Len() == 0 {
		e = skipEmpty(r, it.matcher, it.s, it.unicode)
	}
	return m, e == nil, e
}

// regExpMatchAll is https://tc39.es/ecma262/#sec-regexp-prototype-matchall.
func regExpMatchAll(r *realm, this value, args []value) (value, *throw) {
	o, s, e := patternAndSubject(r, this, args, "matchAll")
	if e != nil {
		return this, e
	}
	matcher, flags, e := speciesRegExp(r, o, "")
	if e != nil {
		return this, e
	}
	last, e := o.Get(r, js.NameLastIndex.Key())
	if e != nil {
		return this, e
	}
	n, e := js.ToLength(r, last)
	if e == nil {
		e = putLastIndex(r, matcher, js.Int(n))
	}
	if e != nil {
		return this, e
	}
	it := &regExpStringIterator{matcher: matcher, s: s, global: hasUnit(flags, 'g'), unicode: hasUnit(flags, 'u') || hasUnit(flags, 'v')}
	return js.NewIteratorObject(r, js.IntrinsicRegExpStringIteratorPrototype, it), nil
}

// speciesRegExp makes a copy of o by its species constructor, with one more
// flag where o lacks that.
func speciesRegExp(r *realm, o *object, more string) (*object, *js.String, *throw) {
	c, e := js.SpeciesConstructor(r, o, js.IntrinsicRegExp)
	if e != nil {
		return nil, nil, e
	}
	v, e := o.Get(r, js.NameFlags.Key())
	if e != nil {
		return nil, nil, e
	}
	flags, e := js.ToString(r, v)
	if e != nil {
		return nil, nil, e
	}
	all := flags
	if more != "" && !hasUnit(flags, uint16(more[0])) {
		all = js.Concat(flags, js.NewString(more))
	}
	m, e := js.Construct(r, c, []value{o.Value(), all.Value()}, nil)
	if e != nil {
		return nil, nil, e
	}
	return m.Obj(), flags, nil
}

func hasUnit(s *js.String, c uint16) bool {
	for i := range s.Len() {
		if s.At(i) == c {
			return true
		}
	}
	return false
}

// regExpSplit is https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%.
func regExpSplit(r *realm, this value, args []value) (value, *throw) {
	o, s, e := patternAndSubject(r, this, args, "split")
	if e != nil {
		return this, e
	}
	x, limitArg := pristine(r, this), js.Arg(args, 1)
	if !limitArg.IsUndefined() && !limitArg.IsNum() { // converting it could change the pattern
		x = nil
	}
	if x == nil || x.Program.Flags()&regexp.Sticky != 0 || !x.SpeciesIntact(r) {
		return splitBySpecies(r, o, s, limitArg)
	}
	limit, e := splitLimit(r, limitArg)
	if e != nil {
		return this, e
	}
	out, e := splitPristine(r, x, s, limit)
	return js.NewArray(r, out).Value(), e
}

func splitLimit(r *realm, v value) (int, *throw) {
	if v.IsUndefined() {
		return 1<<32 - 1, nil
	}
	n, e := js.ToUint32(r, v)
	return int(n), e
}

// splitPristine splits by searching; matching at each position would find the
// same.
func splitPristine(r *realm, x *js.RegExp, s *js.String, limit int) ([]value, *throw) {
	if limit == 0 {
		return nil, nil
	}
	if s.Len() == 0 {
		caps, e := x.Match(r, s, 0)
		if e != nil || caps != nil {
			return nil, e
		}
		return []value{s.Value()}, nil
	}
	var out []value
	unicode := isUnicode(x)
	from := 0
	for i := 0; i < s.Len(); {
		caps, e := x.Match(r, s, i)
		if e != nil {
			return nil, e
		}
		if caps == nil || caps[0] >= s.Len() {
			break
		}
		if caps[1] == from {
			i = advance(s, i, unicode)
			continue
		}
		out = append(out, s.Substring(from, caps[0]).Value())
		out = captureValues(out, s, caps[2:])
		if len(out) >= limit {
			return out[:limit], nil
		}
		from, i = caps[1], caps[1]
		if caps[0] == caps[1] {
			i = advance(s, i, unicode)
		}
	}
	return append(out, s.Substring(from, s.Len()).Value()), nil
}

func splitBySpecies(r *realm, o *object, s *js.String, limitValue value) (value, *throw) {
	splitter, flags, e := speciesRegExp(r, o, "y")
	if e != nil {
		return js.Undefined(), e
	}
	limit, e := splitLimit(r, limitValue)
	if e != nil {
		return js.Undefined(), e
	}
	out, e := splitAt(r, splitter, s, limit, hasUnit(flags, 'u') || hasUnit(flags, 'v'))
	if e != nil {
		return js.Undefined(), e
	}
	return js.NewArray(r, out).Value(), nil
}

// splitAt splits s where a sticky splitter matches.
func splitAt(r *realm, splitter *object, s *js.String, limit int, unicode bool) ([]value, *throw) {
	if limit == 0 {
		return nil, nil
	}
	if s.Len() == 0 {
		m, e := execAny(r, splitter, s)
		if e != nil || !m.IsNull() {
			return nil, e
		}
		return []value{s.Value()}, nil
	}
	var out []value
	from := 0
	for i := 0; i < s.Len(); {
		m, end, e := matchAt(r, splitter, s, i)
		if e != nil {
			return nil, e
		}
		if m == nil || end == from {
			i = advance(s, i, unicode)
			continue
		}
		out = append(out, s.Substring(from, i).Value())
		if len(out) == limit {
			return out, nil
		}
		from, i = end, end
		if out, e = appendCaptures(r, out, m, limit); e != nil || len(out) == limit {
			return out, e
		}
	}
	return append(out, s.Substring(from, s.Len()).Value()), nil
}

// matchAt runs a sticky splitter at i; m is nil where it does not match.
func matchAt(r *realm, splitter *object, s *js.String, i int) (m *object, end int, e *throw) {
	if e := putLastIndex(r, splitter, js.Int(i)); e != nil {
		return nil, 0, e
	}
	v, e := execAny(r, splitter, s)
	if e != nil || v.IsNull() {
		return nil, 0, e
	}
	last, e := splitter.Get(r, js.NameLastIndex.Key())
	if e != nil {
		return nil, 0, e
	}
	end, e = js.ToLength(r, last)
	return v.Obj(), min(end, s.Len()), e
}

// appendCaptures appends the captures of a result of exec, up to limit values.
func appendCaptures(r *realm, out []value, m *object, limit int) ([]value, *throw) {
	n, e := js.LengthOf(r, m)
	if e != nil {
		return nil, e
	}
	for i := 1; i < n && len(out) < limit; i++ {
		v, e := m.Get(r, js.LengthKey(i))
		if e != nil {
			return nil, e
		}
		out = append(out, v)
	}
	return out, nil
}
