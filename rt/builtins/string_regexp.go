package builtins

import (
	"jsgo/rt/js"
)

// symbolCall is the start of match, replace and their kin: where the argument
// has a method of that symbol, its result is the method's.
func symbolCall(r *realm, v value, sym js.WellKnown, args ...value) (res value, done bool, e *throw) {
	if v.IsNullish() {
		return v, false, nil
	}
	f, e := js.GetV(r, v, sym.Key())
	if e != nil || f.IsNullish() {
		return v, false, e
	}
	if !js.IsCallable(f) {
		return v, false, r.ThrowTypeError("'" + plain(f) + "' returned for property '" + sym.Key().String() + "' of object '" + js.Describe(v) + "' is not a function")
	}
	res, e = js.CallArgs(r, f, v, args)
	return res, true, e
}

func stringMatch(r *realm, this value, args []value) (value, *throw) {
	return viaRegExp(r, this, js.Arg(args, 0), js.SymMatch, "match", "")
}

func stringSearch(r *realm, this value, args []value) (value, *throw) {
	return viaRegExp(r, this, js.Arg(args, 0), js.SymSearch, "search", "")
}

// viaRegExp is https://tc39.es/ecma262/#sec-string.prototype.match.
func viaRegExp(r *realm, this, pattern value, sym js.WellKnown, method, flags string) (value, *throw) {
	if e := coercible(r, this, "String.prototype."+method); e != nil {
		return this, e
	}
	if res, done, e := symbolCall(r, pattern, sym, this); done || e != nil {
		return res, e
	}
	s, e := js.ToString(r, this)
	if e != nil {
		return this, e
	}
	re, e := regExpCreate(r, pattern, flags)
	if e != nil {
		return this, e
	}
	return js.Invoke(r, re, sym.Key(), s.Value())
}

// requireGlobal is the check of matchAll and replaceAll.
func requireGlobal(r *realm, v value, method string) *throw {
	is, e := isRegExp(r, v)
	if e != nil || !is {
		return e
	}
	flags, e := v.Obj().Get(r, js.NameFlags.Key())
	if e == nil {
		e = coercible(r, flags, "String.prototype."+method)
	}
	if e != nil {
		return e
	}
	s, e := js.ToString(r, flags)
	if e == nil && indexText(s, js.NewString("g"), 0) < 0 {
		e = r.ThrowTypeError("String.prototype." + method + " called with a non-global RegExp argument")
	}
	return e
}

func stringMatchAll(r *realm, this value, args []value) (value, *throw) {
	if e := coercible(r, this, "String.prototype.matchAll"); e != nil {
		return this, e
	}
	if v := js.Arg(args, 0); !v.IsNullish() {
		if e := requireGlobal(r, v, "matchAll"); e != nil {
			return this, e
		}
	}
	return viaRegExp(r, this, js.Arg(args, 0), js.SymMatchAll, "matchAll", "g")
}

func stringReplace(r *realm, this value, args []value) (value, *throw) {
	return replaceText(r, this, args, "replace", false)
}

func stringReplaceAll(r *realm, this value, args []value) (value, *throw) {
	return replaceText(r, this, args, "replaceAll", true)
}

// replaceText is https://tc39.es/ecma262/#sec-string.prototype.replaceall and replace.
func replaceText(r *realm, this value, args []value, method string, all bool) (value, *throw) {
	if e := coercible(r, this, "String.prototype."+method); e != nil {
		return this, e
	}
	pattern, by := js.Arg(args, 0), js.Arg(args, 1)
	if all && !pattern.IsNullish() {
		if e := requireGlobal(r, pattern, method); e != nil {
			return this, e
		}
	}
	if res, done, e := symbolCall(r, pattern, js.SymReplace, this, by); done || e != nil {
		return res, e
	}
	s, e := js.ToString(r, this)
	if e != nil {
		return this, e
	}
	find, e := js.ToString(r, pattern)
	if e != nil {
		return this, e
	}
	if !js.IsCallable(by) {
		t, e := js.ToString(r, by)
		if e != nil {
			return this, e
		}
		by = t.Value()
	}
	return replaceMatches(r, s, find, by, all)
}

func replaceMatches(r *realm, s, find *js.String, by value, all bool) (value, *throw) {
	var b js.Builder
	end := 0
	for i := indexText(s, find, 0); i >= 0; i = indexText(s, find, i) {
		b.Slice(s, end, i)
		if e := appendReplacement(r, &b, s, find, i, by); e != nil {
			return by, e
		}
		end = i + find.Len()
		if !all {
			break
		}
		i += max(find.Len(), 1)
		if i > s.Len() {
			break
		}
	}
	b.Slice(s, end, s.Len())
	return b.Finish().Value(), nil
}

func appendReplacement(r *realm, b *js.Builder, s, find *js.String, i int, by value) *throw {
	if by.IsString() {
		m := matched{subject: s, from: i, to: i + find.Len(), groups: js.Undefined()}
		if e := m.substitute(r, b, by.Str()); e != nil {
			return e
		}
		if b.Len() > js.MaxStringLength {
			return r.ThrowRangeError("Invalid string length")
		}
		return nil
	}
	v, e := js.Call3(r, by, js.Undefined(), find.Value(), js.Int(i), s.Value())
	if e != nil {
		return e
	}
	return appendText(r, b, v)
}

// matched is a match with its captures, undefined where they took no part.
type matched struct {
	subject  *js.String
	from, to int
	captures []value
	groups   value
	text     *js.String // the match, of results of other exec methods
}

// substitute is https://tc39.es/ecma262/#sec-getsubstitution.
func (m *matched) substitute(r *realm, b *js.Builder, t *js.String) *throw {
	n := t.Len()
	for i := 0; i < n; i++ {
		c := t.At(i)
		if c != '$' || i+1 >= n {
			b.Unit(c)
			continue
		}
		used, e := m.substituteOne(r, b, t, i+1)
		if e != nil {
			return e
		}
		if used == 0 {
			b.Unit('$')
		}
		i += used
	}
	return nil
}

// substituteOne handles what follows a dollar sign and returns how many units
// that were: 0 where it means itself.
func (m *matched) substituteOne(r *realm, b *js.Builder, t *js.String, i int) (int, *throw) {
	switch c := t.At(i); {
	case c == '$':
		b.Unit('$')
		return 1, nil
	case c == '&' && m.text != nil:
		b.String(m.text)
		return 1, nil
	case c == '&':
		b.Slice(m.subject, m.from, m.to)
		return 1, nil
	case c == '`':
		b.Slice(m.subject, 0, m.from)
		return 1, nil
	case c == '\'':
		b.Slice(m.subject, min(m.to, m.subject.Len()), m.subject.Len())
		return 1, nil
	case c >= '0' && c <= '9':
		return m.substituteNumber(r, b, t, i)
	case c == '<' && !m.groups.IsUndefined():
		return m.substituteName(r, b, t, i)
	}
	return 0, nil
}

func (m *matched) substituteNumber(r *realm, b *js.Builder, t *js.String, i int) (int, *throw) {
	one := int(t.At(i) - '0')
	if i+1 < t.Len() && t.At(i+1) >= '0' && t.At(i+1) <= '9' {
		if two := one*10 + int(t.At(i+1)-'0'); two >= 1 && two <= len(m.captures) {
			return 2, m.appendCapture(r, b, m.captures[two-1])
		}
	}
	if one >= 1 && one <= len(m.captures) {
		return 1, m.appendCapture(r, b, m.captures[one-1])
	}
	return 0, nil
}

func (m *matched) substituteName(r *realm, b *js.Builder, t *js.String, i int) (int, *throw) {
	end := indexText(t, js.NewString(">"), i)
	if end < 0 {
		return 0, nil
	}
	v, e := js.GetV(r, m.groups, t.Substring(i+1, end).Key())
	if e == nil {
		e = m.appendCapture(r, b, v)
	}
	return end - i + 1, e
}

func (m *matched) appendCapture(r *realm, b *js.Builder, v value) *throw {
	if v.IsUndefined() {
		return nil
	}
	return appendText(r, b, v)
}

// stringSplit is https://tc39.es/ecma262/#sec-string.prototype.split.
func stringSplit(r *realm, this value, args []value) (value, *throw) {
	if e := coercible(r, this, "String.prototype.split"); e != nil {
		return this, e
	}
	sepValue, limitValue := js.Arg(args, 0), js.Arg(args, 1)
	if !sepValue.IsString() {
		if res, done, e := symbolCall(r, sepValue, js.SymSplit, this, limitValue); done || e != nil {
			return res, e
		}
	}
	s, e := js.ToString(r, this)
	if e != nil {
		return this, e
	}
	limit := uint32(1<<32 - 1)
	if !limitValue.IsUndefined() {
		if limit, e = js.ToUint32(r, limitValue); e != nil {
			return this, e
		}
	}
	sep, e := js.ToString(r, sepValue)
	if e != nil {
		return this, e
	}
	if limit == 0 {
		return js.NewArray(r, nil).Value(), nil
	}
	if sepValue.IsUndefined() {
		return js.NewArrayOf(r, s.Value()).Value(), nil
	}
	return js.NewArray(r, splitText(s, sep, int(limit))).Value(), nil
}

func splitText(s, sep *js.String, limit int) []value {
	var out []value
	if sep.Len() == 0 {
		out = make([]value, min(s.Len(), limit))
		for i := range out {
			out[i] = js.UnitString(s.At(i)).Value()
		}
		return out
	}
	from := 0
	for len(out) < limit {
		i := indexText(s, sep, from)
		if i < 0 {
			return append(out, s.Substring(from, s.Len()).Value())
		}
		out = append(out, s.Substring(from, i).Value())
		from = i + sep.Len()
	}
	return out
}

// stringLocaleCompare is https://tc39.es/ecma402/#sup-String.prototype.localeCompare; programs that never name the
// method do without the tables that it needs.
func stringLocaleCompare(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "localeCompare")
	if e != nil {
		return this, e
	}
	t, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	if compare := r.Host.CompareTexts; compare != nil {
		return compare(r, s.Value(), t.Value(), js.Arg(args, 1), js.Arg(args, 2))
	}
	return this, r.ThrowError("String.prototype.localeCompare is not part of this program, which does not name it")
}
