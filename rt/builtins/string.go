package builtins

import (
	"bytes"

	"jsgo/rt/internal/casing"
	"jsgo/rt/internal/casing/normalize"
	"jsgo/rt/internal/numconv"
	"jsgo/rt/internal/utf16"
	"jsgo/rt/js"
)

// String is https://tc39.es/ecma262/#sec-string-objects.
var String = js.Class{
	ID: js.IntrinsicString, Name: "String", Length: 1, Construct: newString, MakeProto: stringProto,
	Static: js.Props{
		js.Method("fromCharCode", 1, stringFromCharCode),
		js.Method("fromCodePoint", 1, stringFromCodePoint),
		js.Method("raw", 1, stringRaw),
	},
	Proto: js.Props{
		js.Method("anchor", 1, stringAnchor),
		js.Method("at", 1, stringAt),
		js.Method("big", 0, stringBig),
		js.Method("blink", 0, stringBlink),
		js.Method("bold", 0, stringBold),
		js.Method("charAt", 1, stringCharAt),
		js.PureMethod("charCodeAt", 1, stringCharCodeAt, js.PureCharCodeAt),
		js.Method("codePointAt", 1, stringCodePointAt),
		js.Method("concat", 1, stringConcat),
		js.Method("endsWith", 1, stringEndsWith),
		js.Method("fontcolor", 1, stringFontcolor),
		js.Method("fontsize", 1, stringFontsize),
		js.Method("fixed", 0, stringFixed),
		js.Method("includes", 1, stringIncludes),
		js.Method("indexOf", 1, stringIndexOf),
		js.Method("isWellFormed", 0, stringIsWellFormed),
		js.Method("italics", 0, stringItalics),
		js.Method("lastIndexOf", 1, stringLastIndexOf),
		js.Method("link", 1, stringLink),
		js.Method("localeCompare", 1, stringLocaleCompare),
		js.Method("match", 1, stringMatch),
		js.Method("matchAll", 1, stringMatchAll),
		js.Method("normalize", 0, stringNormalize),
		js.Method("padEnd", 1, stringPadEnd),
		js.Method("padStart", 1, stringPadStart),
		js.Method("repeat", 1, stringRepeat),
		js.Method("replace", 2, stringReplace),
		js.Method("replaceAll", 2, stringReplaceAll),
		js.Method("search", 1, stringSearch),
		js.Method("slice", 2, stringSlice),
		js.Method("small", 0, stringSmall),
		js.Method("split", 2, stringSplit),
		js.Method("strike", 0, stringStrike),
		js.Method("sub", 0, stringSub),
		js.Method("substr", 2, stringSubstr),
		js.Method("substring", 2, stringSubstring),
		js.Method("sup", 0, stringSup),
		js.Method("startsWith", 1, stringStartsWith),
		js.Method("toString", 0, stringToString),
		js.Method("toWellFormed", 0, stringToWellFormed),
		js.Method("trim", 0, stringTrim),
		js.Method("trimStart", 0, stringTrimStart),
		js.Alias("trimLeft", "trimStart"),
		js.Method("trimEnd", 0, stringTrimEnd),
		js.Alias("trimRight", "trimEnd"),
		js.Method("toLocaleLowerCase", 0, stringToLocaleLowerCase),
		js.Method("toLocaleUpperCase", 0, stringToLocaleUpperCase),
		js.Method("toLowerCase", 0, stringToLowerCase),
		js.Method("toUpperCase", 0, stringToUpperCase),
		js.Method("valueOf", 0, stringValueOf),
		js.SymMethod(js.SymIterator, 0, stringIterate),
	},
}

func stringProto(r *realm, proto *object) *object {
	return js.NewWrapperWith(r, js.KindStringObject, proto, js.EmptyString().Value())
}

// newString is https://tc39.es/ecma262/#sec-string-constructor-string-value.
func newString(r *realm, args []value, newTarget *object) (value, *throw) {
	s := js.EmptyString()
	if len(args) > 0 {
		if newTarget == nil && args[0].IsSymbol() {
			return symbolToString(r, args[0], nil)
		}
		var e *throw
		if s, e = js.ToString(r, args[0]); e != nil {
			return args[0], e
		}
	}
	if newTarget == nil {
		return s.Value(), nil
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicStringPrototype)
	if e != nil {
		return js.Undefined(), e
	}
	return js.NewWrapperWith(r, js.KindStringObject, proto, s.Value()).Value(), nil
}

// thisString is ToString of a receiver that must not be undefined or null.
func thisString(r *realm, this value, method string) (*js.String, *throw) {
	if this.IsString() {
		return this.Str(), nil
	}
	if e := coercible(r, this, "String.prototype."+method); e != nil {
		return nil, e
	}
	return js.ToString(r, this)
}

func stringFromCharCode(r *realm, this value, args []value) (value, *throw) {
	if len(args) == 1 {
		n, e := js.ToInt32(r, args[0])
		return js.UnitString(uint16(n)).Value(), e
	}
	var b js.Builder
	for _, a := range args {
		n, e := js.ToInt32(r, a)
		if e != nil {
			return a, e
		}
		b.Unit(uint16(n))
	}
	return b.Finish().Value(), nil
}

func stringFromCodePoint(r *realm, this value, args []value) (value, *throw) {
	var b js.Builder
	for _, a := range args {
		f, e := js.ToNumber(r, a)
		if e != nil {
			return a, e
		}
		if f != float64(int32(f)) || f < 0 || f > 0x10FFFF {
			s, e := js.ToString(r, a)
			if e != nil {
				return a, e
			}
			return a, r.ThrowRangeError("Invalid code point " + s.String())
		}
		appendCodePoint(&b, rune(f))
	}
	return b.Finish().Value(), nil
}

// stringRaw is https://tc39.es/ecma262/#sec-string.raw.
func stringRaw(r *realm, this value, args []value) (value, *throw) {
	cooked, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	rawValue, e := cooked.Get(r, js.NameRaw.Key())
	if e != nil {
		return this, e
	}
	raw, e := js.ToObject(r, rawValue)
	if e != nil {
		return this, e
	}
	n, e := js.LengthOf(r, raw)
	if e != nil {
		return this, e
	}
	var b js.Builder
	for i := range n {
		v, e := raw.Get(r, js.LengthKey(i))
		if e == nil {
			e = appendText(r, &b, v)
		}
		if e == nil && i+1 < n && i+1 < len(args) {
			e = appendText(r, &b, args[i+1])
		}
		if e != nil {
			return this, e
		}
	}
	return b.Finish().Value(), nil
}

// appendText appends ToString(v).
func appendText(r *realm, b *js.Builder, v value) *throw {
	s, e := js.ToString(r, v)
	if e != nil {
		return e
	}
	b.String(s)
	if b.Len() > js.MaxStringLength {
		return r.ThrowRangeError("Invalid string length")
	}
	return nil
}

func stringAt(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "at")
	if e != nil {
		return this, e
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if f < 0 {
		f += float64(s.Len())
	}
	if e != nil || f < 0 || f >= float64(s.Len()) {
		return js.Undefined(), e
	}
	return js.UnitString(s.At(int(f))).Value(), nil
}

// position is the receiver and an index argument; ok is false out of range.
func position(r *realm, this value, args []value, method string) (s *js.String, i int, ok bool, e *throw) {
	if s, e = thisString(r, this, method); e != nil {
		return nil, 0, false, e
	}
	f := 0.0
	if len(args) > 0 {
		f, e = js.ToIntegerOrInfinity(r, args[0])
	}
	if e != nil || f < 0 || f >= float64(s.Len()) {
		return s, 0, false, e
	}
	return s, int(f), true, nil
}

func stringCharAt(r *realm, this value, args []value) (value, *throw) {
	s, i, ok, e := position(r, this, args, "charAt")
	if !ok {
		return js.EmptyString().Value(), e
	}
	return js.UnitString(s.At(i)).Value(), nil
}

func stringCharCodeAt(r *realm, this value, args []value) (value, *throw) {
	s, i, ok, e := position(r, this, args, "charCodeAt")
	if !ok {
		return js.Num(nan()), e
	}
	return js.Num(float64(s.At(i))), nil
}

func stringCodePointAt(r *realm, this value, args []value) (value, *throw) {
	s, i, ok, e := position(r, this, args, "codePointAt")
	if !ok {
		return js.Undefined(), e
	}
	c, _ := codePointAt(s, i)
	return js.Int(int(c)), nil
}

func codePointAt(s *js.String, i int) (rune, int) {
	if s.IsWide() {
		return utf16.CodePointAt(s.Wide(), i)
	}
	return rune(s.At(i)), 1
}

func stringConcat(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "concat")
	if e != nil {
		return this, e
	}
	out := s.Value()
	for _, a := range args {
		t, e := js.ToString(r, a)
		if e != nil {
			return a, e
		}
		if out, e = js.ConcatStrings(r, out.Str(), t); e != nil {
			return a, e
		}
	}
	return out, nil
}

// notRegExp is the check of startsWith and its kin.
func notRegExp(r *realm, v value, method string) (*js.String, *throw) {
	is, e := isRegExp(r, v)
	if e != nil {
		return nil, e
	}
	if is {
		return nil, r.ThrowTypeError("First argument to String.prototype." + method + " must not be a regular expression")
	}
	return js.ToString(r, v)
}

// isRegExp is https://tc39.es/ecma262/#sec-isregexp.
func isRegExp(r *realm, v value) (bool, *throw) {
	o := v.AsObject()
	if o == nil {
		return false, nil
	}
	m, e := o.Get(r, js.SymMatch.Key())
	if e != nil || !m.IsUndefined() {
		return js.ToBoolean(m), e
	}
	return o.Kind() == js.KindRegExp, nil
}

// hasAt reports whether t stands in s at i.
func hasAt(s, t *js.String, i int) bool {
	n := t.Len()
	if i < 0 || i+n > s.Len() {
		return false
	}
	if !s.IsWide() && !t.IsWide() {
		return bytes.Equal(s.Latin1()[i:i+n], t.Latin1())
	}
	for k := range n {
		if s.At(i+k) != t.At(k) {
			return false
		}
	}
	return true
}

// indexText finds t in s from i on, or returns -1.
func indexText(s, t *js.String, i int) int {
	if i > s.Len()-t.Len() {
		return -1
	}
	if !s.IsWide() && !t.IsWide() {
		if k := bytes.Index(s.Latin1()[i:], t.Latin1()); k >= 0 {
			return i + k
		}
		return -1
	}
	if t.Len() == 0 {
		return i
	}
	return indexUnits(s, t, i)
}

// indexUnits is indexText where one of the two is wide: Horspool's skip keeps
// it from being quadratic on ordinary text.
func indexUnits(s, t *js.String, i int) int {
	n := t.Len()
	last := t.At(n - 1)
	var skip [256]int
	for k := range skip {
		skip[k] = n
	}
	for k := 0; k < n-1; k++ {
		skip[t.At(k)&255] = n - 1 - k
	}
	for i+n <= s.Len() {
		c := s.At(i + n - 1)
		if c == last && hasAt(s, t, i) {
			return i
		}
		i += skip[c&255]
	}
	return -1
}

func stringStartsWith(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "startsWith")
	if e != nil {
		return this, e
	}
	t, e := notRegExp(r, js.Arg(args, 0), "startsWith")
	if e != nil {
		return this, e
	}
	i, e := clampIndex(r, js.Arg(args, 1), s.Len(), 0)
	return js.Bool(e == nil && hasAt(s, t, i)), e
}

// clampIndex is ToIntegerOrInfinity clamped to 0..n.
func clampIndex(r *realm, v value, n, def int) (int, *throw) {
	if v.IsUndefined() {
		return def, nil
	}
	f, e := js.ToIntegerOrInfinity(r, v)
	return int(min(max(f, 0), float64(n))), e
}

func stringEndsWith(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "endsWith")
	if e != nil {
		return this, e
	}
	t, e := notRegExp(r, js.Arg(args, 0), "endsWith")
	if e != nil {
		return this, e
	}
	end, e := clampIndex(r, js.Arg(args, 1), s.Len(), s.Len())
	return js.Bool(e == nil && hasAt(s, t, end-t.Len())), e
}

func stringIncludes(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "includes")
	if e != nil {
		return this, e
	}
	t, e := notRegExp(r, js.Arg(args, 0), "includes")
	if e != nil {
		return this, e
	}
	i, e := clampIndex(r, js.Arg(args, 1), s.Len(), 0)
	return js.Bool(e == nil && indexText(s, t, i) >= 0), e
}

func stringIndexOf(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "indexOf")
	if e != nil {
		return this, e
	}
	t, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	i, e := clampIndex(r, js.Arg(args, 1), s.Len(), 0)
	if e != nil {
		return this, e
	}
	return js.Int(indexText(s, t, i)), nil
}

func stringLastIndexOf(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "lastIndexOf")
	if e != nil {
		return this, e
	}
	t, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	f, e := js.ToNumber(r, js.Arg(args, 1))
	if e != nil {
		return this, e
	}
	i := s.Len() - t.Len()
	if f == f {
		i = int(min(max(f, 0), float64(s.Len()-t.Len())))
	}
	for ; i >= 0; i-- {
		if hasAt(s, t, i) {
			break
		}
	}
	return js.Int(max(i, -1)), nil
}

func stringIsWellFormed(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "isWellFormed")
	if e != nil {
		return this, e
	}
	return js.Bool(!s.IsWide() || utf16.IndexLone(s.Wide()) < 0), nil
}

func stringToWellFormed(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "toWellFormed")
	if e != nil || !s.IsWide() || utf16.IndexLone(s.Wide()) < 0 {
		return s.Value(), e
	}
	u := append([]uint16(nil), s.Wide()...)
	utf16.ReplaceLone(u)
	return js.Wide(u).Value(), nil
}

func stringNormalize(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "normalize")
	if e != nil {
		return this, e
	}
	name := "NFC"
	if v := js.Arg(args, 0); !v.IsUndefined() {
		t, e := js.ToString(r, v)
		if e != nil {
			return this, e
		}
		name = t.String()
	}
	form, ok := normalize.ParseForm(name)
	if !ok {
		return this, r.ThrowRangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.")
	}
	if !s.IsWide() && utf16.IsASCII(s.Latin1()) {
		return s.Value(), nil
	}
	return js.FromUnits(normalize.String(s.Units(), form)).Value(), nil
}

func stringPadEnd(r *realm, this value, args []value) (value, *throw) {
	return pad(r, this, args, "padEnd", false)
}

func stringPadStart(r *realm, this value, args []value) (value, *throw) {
	return pad(r, this, args, "padStart", true)
}

// pad is https://tc39.es/ecma262/#sec-stringpaddingbuiltinsimpl.
func pad(r *realm, this value, args []value, method string, start bool) (value, *throw) {
	s, e := thisString(r, this, method)
	if e != nil {
		return this, e
	}
	n, e := js.ToLength(r, js.Arg(args, 0))
	if e != nil || n <= s.Len() {
		return s.Value(), e
	}
	fill := js.NewString(" ")
	if v := js.Arg(args, 1); !v.IsUndefined() {
		if fill, e = js.ToString(r, v); e != nil {
			return this, e
		}
	}
	if fill.Len() == 0 {
		return s.Value(), nil
	}
	if n > js.MaxStringLength {
		return this, r.ThrowRangeError("Invalid string length")
	}
	var b js.Builder
	if !start {
		b.String(s)
	}
	for rest := n - s.Len(); rest > 0; rest -= fill.Len() {
		b.Slice(fill, 0, min(rest, fill.Len()))
	}
	if start {
		b.String(s)
	}
	return b.Finish().Value(), nil
}

func stringRepeat(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "repeat")
	if e != nil {
		return this, e
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	if f < 0 || f-f != 0 {
		t, e := js.ToString(r, args[0])
		if e != nil {
			return this, e
		}
		return this, r.ThrowRangeError("Invalid count value: " + t.String())
	}
	if s.Len() == 0 || f == 0 {
		return js.EmptyString().Value(), nil
	}
	if f*float64(s.Len()) > js.MaxStringLength {
		return this, r.ThrowRangeError("Invalid string length")
	}
	if s.IsWide() {
		out := make([]uint16, 0, int(f)*s.Len())
		for range int(f) {
			out = append(out, s.Wide()...)
		}
		return js.Wide(out).Value(), nil
	}
	return js.Latin1(bytes.Repeat(s.Latin1(), int(f))).Value(), nil
}

func stringSlice(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "slice")
	if e != nil {
		return this, e
	}
	from, e := relative(r, js.Arg(args, 0), s.Len(), 0)
	if e != nil {
		return this, e
	}
	to, e := relative(r, js.Arg(args, 1), s.Len(), s.Len())
	return s.Substring(from, max(from, to)).Value(), e
}

func stringSubstring(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "substring")
	if e != nil {
		return this, e
	}
	from, e := clampIndex(r, js.Arg(args, 0), s.Len(), 0)
	if e != nil {
		return this, e
	}
	to, e := clampIndex(r, js.Arg(args, 1), s.Len(), s.Len())
	return s.Substring(min(from, to), max(from, to)).Value(), e
}

func stringSubstr(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "substr")
	if e != nil {
		return this, e
	}
	from, e := relative(r, js.Arg(args, 0), s.Len(), 0)
	if e != nil {
		return this, e
	}
	n, e := clampIndex(r, js.Arg(args, 1), s.Len()-from, s.Len()-from)
	return s.Substring(from, from+n).Value(), e
}

func stringToString(r *realm, this value, args []value) (value, *throw) {
	return thisPrimitive(r, this, js.KindString, js.KindStringObject, "String.prototype.toString", "String")
}

func stringValueOf(r *realm, this value, args []value) (value, *throw) {
	return thisPrimitive(r, this, js.KindString, js.KindStringObject, "String.prototype.valueOf", "String")
}

// trimmed drops white space at the start, the end or both.
func trimmed(s *js.String, start, end bool) *js.String {
	from, to := 0, s.Len()
	for start && from < to && numconv.IsWhiteSpace(s.At(from)) {
		from++
	}
	for end && to > from && numconv.IsWhiteSpace(s.At(to-1)) {
		to--
	}
	return s.Substring(from, to)
}

func stringTrim(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "trim")
	if e != nil {
		return this, e
	}
	return trimmed(s, true, true).Value(), nil
}

func stringTrimStart(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "trimStart")
	if e != nil {
		return this, e
	}
	return trimmed(s, true, false).Value(), nil
}

func stringTrimEnd(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "trimEnd")
	if e != nil {
		return this, e
	}
	return trimmed(s, false, true).Value(), nil
}

func lower(s *js.String, locale casing.Locale) *js.String {
	if s.IsWide() {
		if casing.IndexLower(s.Wide()) < 0 && locale == casing.Root {
			return s
		}
		return js.FromUnits(casing.AppendLower(nil, s.Wide(), locale))
	}
	if locale != casing.Root {
		return js.FromUnits(casing.AppendLower(nil, s.Units(), locale))
	}
	if casing.IndexLower(s.Latin1()) < 0 {
		return s
	}
	return js.Latin1(casing.AppendLowerLatin1(make([]byte, 0, s.Len()), s.Latin1()))
}

func upper(s *js.String, locale casing.Locale) *js.String {
	if !s.IsWide() && locale == casing.Root {
		if casing.IndexUpper(s.Latin1()) < 0 {
			return s
		}
		if b, ok := casing.AppendUpperLatin1(make([]byte, 0, s.Len()), s.Latin1()); ok {
			return js.Latin1(b)
		}
	}
	return js.FromUnits(casing.AppendUpper(nil, s.Units(), locale))
}

func stringToLowerCase(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "toLowerCase")
	if e != nil {
		return this, e
	}
	return lower(s, casing.Root).Value(), nil
}

func stringToUpperCase(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "toUpperCase")
	if e != nil {
		return this, e
	}
	return upper(s, casing.Root).Value(), nil
}

// localeArg reads the locales argument of toLocaleLowerCase.
func localeArg(r *realm, args []value) (casing.Locale, *throw) {
	v := js.Arg(args, 0)
	if v.IsUndefined() {
		return casing.Root, nil
	}
	if a := v.AsArray(); a != nil {
		if v, _ = a.At(0); !v.IsString() {
			return casing.Root, nil
		}
	}
	if !v.IsString() {
		return casing.Root, r.ThrowTypeError("Incorrect locale information provided")
	}
	tag := v.Str().String()
	if len(tag) < 2 || !isAlnum(uint16(tag[0])) || tag[len(tag)-1] == '-' {
		return casing.Root, r.ThrowRangeError("Incorrect locale information provided")
	}
	return casing.LocaleOf(tag), nil
}

func stringToLocaleLowerCase(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "toLocaleLowerCase")
	if e != nil {
		return this, e
	}
	l, e := localeArg(r, args)
	if e != nil {
		return this, e
	}
	return lower(s, l).Value(), nil
}

func stringToLocaleUpperCase(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "toLocaleUpperCase")
	if e != nil {
		return this, e
	}
	l, e := localeArg(r, args)
	if e != nil {
		return this, e
	}
	return upper(s, l).Value(), nil
}

// stringIterator is https://tc39.es/ecma262/#sec-string.prototype-%symbol.iterator%.
type stringIterator struct {
	s *js.String
	i int
}

func (it *stringIterator) Step(r *realm) (value, bool, *throw) {
	if it.i >= it.s.Len() {
		return js.Undefined(), false, nil
	}
	_, n := codePointAt(it.s, it.i)
	it.i += n
	return it.s.Substring(it.i-n, it.i).Value(), true, nil
}

func stringIterate(r *realm, this value, args []value) (value, *throw) {
	s, e := thisString(r, this, "[Symbol.iterator]")
	if e != nil {
		return this, e
	}
	return js.NewIteratorObject(r, js.IntrinsicStringIteratorPrototype, &stringIterator{s: s}), nil
}
