package builtins

import (
	"strings"

	"jsgo/rt/js"
)

// jsonWriter is the state of https://tc39.es/ecma262/#sec-json.stringify.
type jsonWriter struct {
	r        *realm
	b        js.Builder
	replacer value // a function, or undefined
	names    []js.PropertyKey
	listed   bool // names are all that objects show
	gap      *js.String
	indent   *js.String
	stack    []jsonLevel
}

// jsonLevel is an object that is being written, and the key that led to it.
type jsonLevel struct {
	o   *object
	key js.PropertyKey
}

func jsonStringify(r *realm, this value, args []value) (value, *throw) {
	w := jsonWriter{r: r, replacer: js.Undefined(), gap: js.EmptyString(), indent: js.EmptyString()}
	if e := w.options(js.Arg(args, 1), js.Arg(args, 2)); e != nil {
		return this, e
	}
	v := js.Arg(args, 0)
	var holder *object
	if !w.replacer.IsUndefined() {
		holder = js.NewObject(r)
		holder.Put(r, js.NameEmpty.Key(), v, js.AttrAll)
	}
	ok, e := w.property(holder, js.NameEmpty.Key(), v, jsonLead{})
	if e != nil || !ok {
		return js.Undefined(), e
	}
	if w.b.Len() > js.MaxStringLength {
		return this, r.ThrowRangeError("Invalid string length")
	}
	return w.b.Finish().Value(), nil
}

// options reads the replacer and space arguments.
func (w *jsonWriter) options(replacer, space value) *throw {
	if js.IsCallable(replacer) {
		w.replacer = replacer
	} else if isArray, e := js.IsArray(w.r, replacer); e != nil {
		return e
	} else if isArray {
		if e := w.nameList(replacer.Obj()); e != nil {
			return e
		}
	}
	if n, ok, e := unwrapOption(w.r, space); e != nil {
		return e
	} else if ok {
		space = n
	}
	switch {
	case space.IsNum():
		f, _ := js.ToIntegerOrInfinity(w.r, space)
		w.gap = js.NewString(strings.Repeat(" ", int(max(0, min(f, 10)))))
	case space.IsString():
		w.gap = space.Str().Substring(0, min(10, space.Str().Len()))
	}
	return nil
}

// unwrapOption converts Number and String objects.
func unwrapOption(r *realm, v value) (value, bool, *throw) {
	switch v.Kind() {
	case js.KindNumberObject:
		f, e := js.ToNumber(r, v)
		return js.Num(f), true, e
	case js.KindStringObject:
		s, e := js.ToString(r, v)
		if e != nil {
			return v, true, e
		}
		return s.Value(), true, nil
	}
	return v, false, nil
}

func (w *jsonWriter) nameList(list *object) *throw {
	w.listed = true
	n, e := js.LengthOf(w.r, list)
	if e != nil {
		return e
	}
	seen := map[js.PropertyKey]bool{}
	for i := range n {
		v, e := list.Get(w.r, js.LengthKey(i))
		if e != nil {
			return e
		}
		if !v.IsString() && !v.IsNum() && v.Kind() != js.KindStringObject && v.Kind() != js.KindNumberObject {
			continue
		}
		s, e := js.ToString(w.r, v)
		if e != nil {
			return e
		}
		if k := s.Key(); !seen[k] {
			seen[k] = true
			w.names = append(w.names, k)
		}
	}
	return nil
}

// property is https://tc39.es/ecma262/#sec-serializejsonproperty: lead is
// written once it is known that there is a value.
func (w *jsonWriter) property(holder *object, key js.PropertyKey, v value, lead jsonLead) (bool, *throw) {
	v, e := w.prepare(holder, key, v)
	if e != nil {
		return false, e
	}
	switch v.Kind() {
	case js.KindNull:
		w.begin(lead)
		w.b.ASCII("null")
	case js.KindBoolean:
		w.begin(lead)
		if v.IsTrue() {
			w.b.ASCII("true")
		} else {
			w.b.ASCII("false")
		}
	case js.KindString:
		w.begin(lead)
		quoteJSON(&w.b, v.Str())
	case js.KindNumber:
		w.begin(lead)
		if notFinite(v.Float()) {
			w.b.ASCII("null")
		} else {
			w.b.String(js.NumberToString(v.Float()))
		}
	case js.KindBigInt:
		return false, w.r.ThrowTypeError("Do not know how to serialize a BigInt")
	case js.KindUndefined, js.KindSymbol:
		return false, nil
	default:
		if js.IsCallable(v) {
			return false, nil
		}
		w.begin(lead)
		return true, w.object(v.Obj(), key)
	}
	return true, nil
}

// prepare applies toJSON, the replacer and the unwrapping of wrapper objects.
func (w *jsonWriter) prepare(holder *object, key js.PropertyKey, v value) (value, *throw) {
	if v.IsObject() || v.IsBigInt() {
		f, e := js.GetV(w.r, v, js.NameToJSON.Key())
		if e != nil {
			return v, e
		}
		if js.IsCallable(f) {
			if v, e = js.Call1(w.r, f, v, key.Value()); e != nil {
				return v, e
			}
		}
	}
	if !w.replacer.IsUndefined() {
		var e *throw
		if v, e = js.Call2(w.r, w.replacer, holder.Value(), key.Value(), v); e != nil {
			return v, e
		}
	}
	if !v.IsObject() {
		return v, nil
	}
	if n, ok, e := unwrapOption(w.r, v); ok || e != nil {
		return n, e
	}
	for _, kind := range [2]js.Kind{js.KindBooleanObject, js.KindBigIntObject} {
		if p, ok := js.Unwrap(v, kind); ok {
			return p, nil
		}
	}
	return v, nil
}

// object writes an object or array.
func (w *jsonWriter) object(o *object, key js.PropertyKey) *throw {
	for i := range w.stack {
		if w.stack[i].o == o {
			return w.circular(i, key)
		}
	}
	if e := w.r.Enter(); e != nil {
		return e
	}
	defer w.r.Leave()
	if w.b.Len() > js.MaxStringLength {
		return w.r.ThrowRangeError("Invalid string length")
	}
	w.stack = append(w.stack, jsonLevel{o, key})
	before := w.indent
	if w.gap.Len() > 0 {
		w.indent = js.Concat(before, w.gap)
	}
	isArray, e := js.IsArray(w.r, o.Value())
	if e == nil && isArray {
		e = w.array(o, before)
	} else if e == nil {
		e = w.members(o, before)
	}
	w.indent = before
	w.stack = w.stack[:len(w.stack)-1]
	return e
}

// line starts a new line where there is a gap.
func (w *jsonWriter) line(indent *js.String) {
	if w.gap.Len() > 0 {
		w.b.ASCII("\n")
		w.b.String(indent)
	}
}

// members is https://tc39.es/ecma262/#sec-serializejsonobject.
func (w *jsonWriter) members(o *object, before *js.String) *throw {
	keys := w.names
	if !w.listed {
		if props := o.PlainProps(); props != nil {
			w.b.ASCII("{")
			done, some, e := w.plainMembers(o, props)
			if e == nil && done < len(props) {
				some, e = w.changedMembers(o, props[done:], some)
			}
			w.end(some, before)
			return e
		}
		var e *throw
		if keys, e = enumerableNames(w.r, o); e != nil {
			return e
		}
	}
	w.b.ASCII("{")
	some := false
	for _, k := range keys {
		v, e := o.Get(w.r, k)
		if e != nil {
			return e
		}
		ok, e := w.property(o, k, v, jsonLead{k, true, some})
		if e != nil {
			return e
		}
		some = some || ok
	}
	w.end(some, before)
	return nil
}

// plainMembers writes an object whose properties are in slots, as long as its
// layout stays; it returns how many it has done.
func (w *jsonWriter) plainMembers(o *object, props []js.Prop) (done int, some bool, e *throw) {
	shape := o.Shape()
	for i := range props {
		if o.Shape() != shape {
			return i, some, nil
		}
		p := &props[i]
		if p.Attr&js.AttrEnumerable == 0 || p.Key.IsSymbol() {
			continue
		}
		ok, e := w.property(o, p.Key, o.Slot(uint32(i)), jsonLead{p.Key, true, some})
		if e != nil {
			return i, some, e
		}
		some = some || ok
	}
	return len(props), some, nil
}

// changedMembers goes on where plainMembers had to stop.
func (w *jsonWriter) changedMembers(o *object, props []js.Prop, some bool) (bool, *throw) {
	for _, p := range props {
		if p.Attr&js.AttrEnumerable == 0 || p.Key.IsSymbol() {
			continue
		}
		v, e := o.Get(w.r, p.Key)
		if e != nil {
			return some, e
		}
		ok, e := w.property(o, p.Key, v, jsonLead{p.Key, true, some})
		if e != nil {
			return some, e
		}
		some = some || ok
	}
	return some, nil
}

// end closes an object.
func (w *jsonWriter) end(some bool, before *js.String) {
	if some {
		w.line(before)
	}
	w.b.ASCII("}")
}

// jsonLead is what stands before a value: the key of a member, and a comma.
type jsonLead struct {
	key    js.PropertyKey
	member bool
	comma  bool
}

func (w *jsonWriter) begin(l jsonLead) {
	if !l.member {
		return
	}
	if l.comma {
		w.b.ASCII(",")
	}
	w.line(w.indent)
	quoteJSON(&w.b, l.key.Str())
	w.b.ASCII(":")
	if w.gap.Len() > 0 {
		w.b.ASCII(" ")
	}
}

// array is https://tc39.es/ecma262/#sec-serializejsonarray.
func (w *jsonWriter) array(o *object, before *js.String) *throw {
	n, e := js.LengthOf(w.r, o)
	if e != nil {
		return e
	}
	w.b.ASCII("[")
	for i := range n {
		v, e := element(w.r, o, i)
		if e != nil {
			return e
		}
		if i > 0 {
			w.b.ASCII(",")
		}
		w.line(w.indent)
		ok, e := w.property(o, js.LengthKey(i), v, jsonLead{})
		if e != nil {
			return e
		}
		if !ok {
			w.b.ASCII("null")
		}
		if w.b.Len() > js.MaxStringLength {
			return w.r.ThrowRangeError("Invalid string length")
		}
	}
	if n > 0 {
		w.line(before)
	}
	w.b.ASCII("]")
	return nil
}

// circular is V8's account of a cycle that closes at the object on place i of
// the stack.
func (w *jsonWriter) circular(i int, key js.PropertyKey) *throw {
	const shown = 3 // at the start; one at the end
	text := "Converting circular structure to JSON\n    --> starting at object with constructor " + constructorText(w.r, w.stack[i].o)
	for k := i + 1; k < len(w.stack); k++ {
		if k >= i+shown && k < len(w.stack)-1 {
			text += "\n    |     ..."
			k = len(w.stack) - 1
		}
		text += "\n    |     " + keyText(w.stack[k].key) + " -> object with constructor " + constructorText(w.r, w.stack[k].o)
	}
	return w.r.ThrowTypeError(text + "\n    --- " + keyText(key) + " closes the circle")
}

func keyText(k js.PropertyKey) string {
	if k.IsIndex() {
		return "index " + k.String()
	}
	return "property '" + k.String() + "'"
}

func constructorText(r *realm, o *object) string { return "'" + js.ConstructorName(o) + "'" }

// quoteJSON is https://tc39.es/ecma262/#sec-quotejsonstring.
func quoteJSON(b *js.Builder, s *js.String) {
	b.ASCII("\"")
	if !s.IsWide() && plainJSON(s.Latin1()) {
		b.String(s)
		b.ASCII("\"")
		return
	}
	from, n := 0, s.Len()
	for i := 0; i < n; i++ {
		c := s.At(i)
		if c >= 0x20 && c != '"' && c != '\\' && c&0xF800 != 0xD800 {
			continue
		}
		if c&0xFC00 == 0xD800 && i+1 < n && s.At(i+1)&0xFC00 == 0xDC00 {
			i++
			continue
		}
		b.Slice(s, from, i)
		from = i + 1
		appendEscaped(b, c)
	}
	b.Slice(s, from, n)
	b.ASCII("\"")
}

// plainJSON reports whether a Latin-1 text needs no escape.
func plainJSON(text []byte) bool {
	for _, c := range text {
		if c < 0x20 || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

const lowerHex = "0123456789abcdef"

func appendEscaped(b *js.Builder, c uint16) {
	switch c {
	case '"':
		b.ASCII("\\\"")
	case '\\':
		b.ASCII("\\\\")
	case '\b':
		b.ASCII("\\b")
	case '\f':
		b.ASCII("\\f")
	case '\n':
		b.ASCII("\\n")
	case '\r':
		b.ASCII("\\r")
	case '\t':
		b.ASCII("\\t")
	default:
		b.ASCII("\\u")
		for shift := 12; shift >= 0; shift -= 4 {
			b.Unit(uint16(lowerHex[c>>shift&15]))
		}
	}
}
