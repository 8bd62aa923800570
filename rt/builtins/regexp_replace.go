package builtins

import "jsgo/rt/js"

// regExpReplace is https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%,
// asking for the flags one by one as V8 does.
func regExpReplace(r *realm, this value, args []value) (value, *throw) {
	o, s, e := patternAndSubject(r, this, args, "replace")
	if e != nil {
		return this, e
	}
	by := js.Arg(args, 1)
	if !js.IsCallable(by) {
		t, e := js.ToString(r, by)
		if e != nil {
			return this, e
		}
		by = t.Value()
	}
	if x := pristine(r, this); x != nil {
		return replacePristine(r, x, s, by)
	}
	results, e := collectMatches(r, o, s)
	if e != nil {
		return this, e
	}
	return replaceResults(r, s, results, by)
}

// replacePristine replaces without result objects.
func replacePristine(r *realm, x *js.RegExp, s *js.String, by value) (value, *throw) {
	if by.IsString() && !hasUnit(by.Str(), '$') && isGlobal(x) {
		return replacePlain(r, x, s, by.Str())
	}
	var all []int
	if isGlobal(x) {
		if e := eachMatch(r, x, s, func(caps []int) { all = append(all, caps...) }); e != nil {
			return by, e
		}
	} else {
		caps, e := execCaptures(r, x, s)
		if e != nil {
			return by, e
		}
		all = append(all, caps...)
	}
	if all == nil {
		return s.Value(), nil
	}
	return replaceCaptures(r, x, s, all, by)
}

// replacePlain replaces all matches by the same text.
func replacePlain(r *realm, x *js.RegExp, s, by *js.String) (value, *throw) {
	var b js.Builder
	end := -1
	e := eachMatch(r, x, s, func(caps []int) {
		if b.Len() <= js.MaxStringLength {
			b.Slice(s, max(end, 0), caps[0])
			b.String(by)
		}
		end = caps[1]
	})
	if e != nil || end < 0 {
		return s.Value(), e
	}
	b.Slice(s, end, s.Len())
	return finishText(r, &b)
}

// finishText returns what b has gathered, unless that is too long.
func finishText(r *realm, b *js.Builder) (value, *throw) {
	if b.Len() > js.MaxStringLength {
		return js.Undefined(), r.ThrowRangeError("Invalid string length")
	}
	return b.Finish().Value(), nil
}

// replaceCaptures replaces the matches whose captures all holds one after
// another.
func replaceCaptures(r *realm, x *js.RegExp, s *js.String, all []int, by value) (value, *throw) {
	n := 2 * x.Program.Groups()
	named := len(x.Program.Names()) > 0
	var b js.Builder
	end := 0
	var list []value
	for ; len(all) >= n; all = all[n:] {
		m := matched{subject: s, from: all[0], to: all[1], groups: js.Undefined()}
		list = captureValues(list[:0], s, all[:n])
		if named {
			m.groups = namedGroups(r, x, list)
		}
		m.captures = list[1:]
		b.Slice(s, end, m.from)
		if e := m.replace(r, &b, list[0], by); e != nil {
			return by, e
		}
		end = m.to
	}
	b.Slice(s, end, s.Len())
	return finishText(r, &b)
}

// replace appends what replaces a match: by, a template or a function.
func (m *matched) replace(r *realm, b *js.Builder, text, by value) *throw {
	if by.IsString() {
		if e := m.substitute(r, b, by.Str()); e != nil {
			return e
		}
		if b.Len() > js.MaxStringLength {
			return r.ThrowRangeError("Invalid string length")
		}
		return nil
	}
	args := r.PushArgs(len(m.captures) + 4)
	args[0] = text
	n := 1 + copy(args[1:], m.captures)
	args[n], args[n+1], args[n+2] = js.Int(m.from), m.subject.Value(), m.groups
	n += 3
	if m.groups.IsUndefined() {
		n--
	}
	v, e := js.CallArgs(r, by, js.Undefined(), args[:n])
	r.PopArgs(args)
	if e != nil {
		return e
	}
	return appendText(r, b, v)
}

// collectMatches gathers the results of exec that replace works on.
func collectMatches(r *realm, o *object, s *js.String) ([]*object, *throw) {
	unicode := false
	global, e := truthy(r, o, js.NameGlobal)
	if e == nil && global {
		if unicode, e = truthy(r, o, js.NameUnicode); e == nil {
			e = putLastIndex(r, o, js.Int(0))
		}
	}
	if e != nil {
		return nil, e
	}
	var results []*object
	for {
		m, e := execAny(r, o, s)
		if e != nil {
			return nil, e
		}
		if m.IsNull() {
			return results, nil
		}
		results = append(results, m.Obj())
		if !global {
			return results, nil
		}
		text, e := matchText(r, m.Obj())
		if e == nil && text.Len() == 0 {
			e = skipEmpty(r, o, s, unicode)
		}
		if e != nil {
			return nil, e
		}
	}
}

// replaceResults replaces the matches that results of exec describe.
func replaceResults(r *realm, s *js.String, results []*object, by value) (value, *throw) {
	var b js.Builder
	end := 0
	for _, o := range results {
		m, text, e := readMatch(r, o, s)
		if e != nil {
			return by, e
		}
		if by.IsString() && !m.groups.IsUndefined() {
			groups, e := js.ToObject(r, m.groups)
			if e != nil {
				return by, e
			}
			m.groups = groups.Value()
		}
		var part js.Builder
		if e := m.replace(r, &part, text.Value(), by); e != nil {
			return by, e
		}
		if m.from >= end {
			b.Slice(s, end, m.from)
			b.String(part.Finish())
			end = m.to
		}
	}
	b.Slice(s, min(end, s.Len()), s.Len())
	return finishText(r, &b)
}

// readMatch reads a result of exec.
func readMatch(r *realm, o *object, s *js.String) (m matched, text *js.String, e *throw) {
	n, e := js.LengthOf(r, o)
	if e != nil {
		return m, nil, e
	}
	if text, e = matchText(r, o); e != nil {
		return m, nil, e
	}
	v, e := o.Get(r, js.NameIndex.Key())
	if e != nil {
		return m, nil, e
	}
	at, e := js.ToIntegerOrInfinity(r, v)
	if e != nil {
		return m, nil, e
	}
	m.subject, m.from = s, int(min(max(at, 0), float64(s.Len())))
	m.to, m.text = m.from+text.Len(), text
	for i := 1; i < n; i++ {
		v, e := o.Get(r, js.LengthKey(i))
		if e == nil && !v.IsUndefined() {
			var t *js.String
			if t, e = js.ToString(r, v); e == nil {
				v = t.Value()
			}
		}
		if e != nil {
			return m, nil, e
		}
		m.captures = append(m.captures, v)
	}
	m.groups, e = o.Get(r, js.NameGroups.Key())
	return m, text, e
}
