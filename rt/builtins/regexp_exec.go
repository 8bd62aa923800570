package builtins

import (
	"jsgo/rt/internal/regexp"
	"jsgo/rt/js"
)

// regExpExec is https://tc39.es/ecma262/#sec-regexp.prototype.exec.
func regExpExec(r *realm, this value, args []value) (value, *throw) {
	x := this.AsRegExp()
	if x == nil {
		return this, receiver(r, "RegExp.prototype.exec", this)
	}
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return builtinExec(r, x, s)
}

// builtinExec is https://tc39.es/ecma262/#sec-regexpbuiltinexec.
func builtinExec(r *realm, x *js.RegExp, s *js.String) (value, *throw) {
	caps, e := execCaptures(r, x, s)
	if e != nil || caps == nil {
		return js.Null(), e
	}
	return matchArray(r, x, s, caps), nil
}

// execCaptures is builtinExec up to the result object: it reads and sets
// lastIndex and returns the captures, nil where there is no match.
func execCaptures(r *realm, x *js.RegExp, s *js.String) ([]int, *throw) {
	last := 0
	if v := x.LastIndex(); !v.IsZero() {
		var e *throw
		if last, e = js.ToLength(r, v); e != nil {
			return nil, e
		}
	}
	moves := x.Program.Flags()&(regexp.Global|regexp.Sticky) != 0
	if !moves {
		last = 0
	}
	var caps []int
	var e *throw
	if last <= s.Len() {
		caps, e = x.Match(r, s, last)
	}
	if e != nil || !moves {
		return caps, e
	}
	end := 0
	if caps != nil {
		end = caps[1]
	}
	return caps, x.PutLastIndex(r, js.Int(end))
}

// matchArray makes the result of exec.
func matchArray(r *realm, x *js.RegExp, s *js.String, caps []int) value {
	list := captureValues(make([]value, 0, len(caps)/2), s, caps)
	a := js.NewArray(r, list)
	a.Put(r, js.NameIndex.Key(), js.Int(caps[0]), js.AttrAll)
	a.Put(r, js.NameInput.Key(), s.Value(), js.AttrAll)
	a.Put(r, js.NameGroups.Key(), namedGroups(r, x, list), js.AttrAll)
	if x.Program.Flags()&regexp.HasIndices != 0 {
		a.Put(r, js.NameIndices.Key(), indicesArray(r, x, caps), js.AttrAll)
	}
	return a.Value()
}

// captureValues appends the text of each capture.
func captureValues(list []value, s *js.String, caps []int) []value {
	for i := 0; i < len(caps); i += 2 {
		v := js.Undefined()
		if caps[i] >= 0 {
			v = s.Substring(caps[i], caps[i+1]).Value()
		}
		list = append(list, v)
	}
	return list
}

// namedGroups makes the groups object out of the values of all groups, or
// returns undefined where none has a name.
func namedGroups(r *realm, x *js.RegExp, list []value) value {
	names := x.Program.Names()
	if len(names) == 0 {
		return js.Undefined()
	}
	o := js.NewObjectWith(r, nil)
	for _, g := range names {
		key := js.Intern(g.Name)
		if v := list[g.Index]; !v.IsUndefined() {
			o.Put(r, key, v, js.AttrAll)
		} else if has, _ := o.HasProperty(r, key); !has {
			o.Put(r, key, v, js.AttrAll)
		}
	}
	return o.Value()
}

// indicesArray is https://tc39.es/ecma262/#sec-makematchindicesindexpairarray.
func indicesArray(r *realm, x *js.RegExp, caps []int) value {
	list := make([]value, len(caps)/2)
	for i := range list {
		list[i] = js.Undefined()
		if caps[2*i] >= 0 {
			list[i] = js.NewNumbers(r, []float64{float64(caps[2*i]), float64(caps[2*i+1])}).Value()
		}
	}
	groups := namedGroups(r, x, list)
	a := js.NewArray(r, list)
	a.Put(r, js.NameGroups.Key(), groups, js.AttrAll)
	return a.Value()
}

// execAny is https://tc39.es/ecma262/#sec-regexpexec.
func execAny(r *realm, o *object, s *js.String) (value, *throw) {
	exec, e := o.Get(r, js.NameExec.Key())
	if e != nil {
		return exec, e
	}
	if js.IsCallable(exec) {
		v, e := js.Call1(r, exec, o.Value(), s.Value())
		if e == nil && !v.IsObject() && !v.IsNull() {
			e = r.ThrowTypeError("RegExp exec method returned something other than an Object or null")
		}
		return v, e
	}
	x := o.Value().AsRegExp()
	if x == nil {
		return exec, receiver(r, "RegExp.prototype.exec", o.Value())
	}
	return builtinExec(r, x, s)
}

// regExpTest is https://tc39.es/ecma262/#sec-regexp.prototype.test.
func regExpTest(r *realm, this value, args []value) (value, *throw) {
	o := this.AsObject()
	if o == nil {
		return this, receiver(r, "RegExp.prototype.test", js.Undefined())
	}
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	if x := pristine(r, this); x != nil {
		caps, e := execCaptures(r, x, s)
		return js.Bool(caps != nil), e
	}
	m, e := execAny(r, o, s)
	return js.Bool(!m.IsNull()), e
}

// pristine returns the RegExp that v is where nothing would notice that its
// methods and flags are not looked up.
func pristine(r *realm, v value) *js.RegExp {
	if x := v.AsRegExp(); x != nil && x.Pristine(r) {
		return x
	}
	return nil
}

// advance is https://tc39.es/ecma262/#sec-advancestringindex.
func advance(s *js.String, i int, unicode bool) int {
	if unicode && i < s.Len() && s.IsWide() {
		_, n := codePointAt(s, i)
		return i + n
	}
	return i + 1
}

// isUnicode reports whether the flags make the pattern match code points.
func isUnicode(x *js.RegExp) bool {
	return x.Program.Flags()&(regexp.Unicode|regexp.UnicodeSets) != 0
}
