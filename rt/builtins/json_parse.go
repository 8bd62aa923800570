package builtins

import (
	"strconv"

	"jsgo/rt/internal/numconv"
	"jsgo/rt/js"
)

// jsonParser reads https://tc39.es/ecma262/#sec-json.parse with V8's messages.
type jsonParser[T numconv.Text] struct {
	r      *realm
	text   []T
	source *js.String
	pos    int
	keys   [64]cachedKey // names seen lately, by a cheap hash
}

type cachedKey struct {
	text string
	key  js.PropertyKey
}

func (p *jsonParser[T]) parse() (value, *throw) {
	v, e := p.value()
	if e != nil {
		return v, e
	}
	if p.space(); p.pos < len(p.text) {
		return v, p.r.ThrowSyntaxError("Unexpected non-whitespace character after JSON at position " + strconv.Itoa(p.pos))
	}
	return v, nil
}

// space skips white space.
func (p *jsonParser[T]) space() {
	for p.pos < len(p.text) {
		switch p.text[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
		default:
			return
		}
	}
}

// peek returns the next unit, 0 at the end.
func (p *jsonParser[T]) peek() T {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return 0
}

// fail throws a message with the position.
func (p *jsonParser[T]) fail(message string) *throw {
	return p.r.ThrowSyntaxError(message + " in JSON at position " + strconv.Itoa(p.pos))
}

// unexpected throws for a token that can begin nothing here.
func (p *jsonParser[T]) unexpected() *throw {
	if p.pos >= len(p.text) {
		return p.r.ThrowSyntaxError("Unexpected end of JSON input")
	}
	switch c := p.text[p.pos]; {
	case c == '-' || c >= '0' && c <= '9':
		return p.fail("Unexpected number")
	case c == '"':
		return p.fail("Unexpected string")
	}
	const context = 10
	n := len(p.text)
	source := p.source.String()
	switch source {
	case "[object Object]", "NaN", "Infinity", "undefined":
		return p.r.ThrowSyntaxError("\"" + source + "\" is not valid JSON")
	}
	text := "\"" + source + "\""
	if n > 2*context {
		switch {
		case p.pos < context:
			text = "\"" + p.source.Substring(0, p.pos+context).String() + "\"..."
		case p.pos < n-context:
			text = "...\"" + p.source.Substring(p.pos-context, p.pos+context).String() + "\"..."
		default:
			text = "...\"" + p.source.Substring(p.pos-context, n).String() + "\""
		}
	}
	return p.r.ThrowSyntaxError("Unexpected token '" + js.UnitString(p.source.At(p.pos)).String() + "', " + text + " is not valid JSON")
}

func (p *jsonParser[T]) value() (value, *throw) {
	p.space()
	switch c := p.peek(); {
	case c == '"':
		p.pos++
		s, e := p.string()
		if e != nil {
			return js.Undefined(), e
		}
		return s.Value(), nil
	case c == '{':
		return p.nested(p.object)
	case c == '[':
		return p.nested(p.array)
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	case c == 't':
		return p.literal("true", js.True())
	case c == 'f':
		return p.literal("false", js.False())
	case c == 'n':
		return p.literal("null", js.Null())
	}
	return js.Undefined(), p.unexpected()
}

// nested accounts for the depth of objects and arrays.
func (p *jsonParser[T]) nested(f func() (value, *throw)) (value, *throw) {
	if e := p.r.Enter(); e != nil {
		return js.Undefined(), e
	}
	p.pos++
	v, e := f()
	p.r.Leave()
	return v, e
}

func (p *jsonParser[T]) literal(word string, v value) (value, *throw) {
	for i := range len(word) {
		if p.peek() != T(word[i]) {
			return v, p.unexpected()
		}
		p.pos++
	}
	return v, nil
}

func (p *jsonParser[T]) object() (value, *throw) {
	o := js.NewObject(p.r)
	if p.space(); p.peek() == '}' {
		p.pos++
		return o.Value(), nil
	}
	if p.peek() != '"' {
		return js.Undefined(), p.fail("Expected property name or '}'")
	}
	for {
		p.pos++
		key, e := p.key()
		if e != nil {
			return js.Undefined(), e
		}
		if p.space(); p.peek() != ':' {
			return js.Undefined(), p.fail("Expected ':' after property name")
		}
		p.pos++
		v, e := p.value()
		if e != nil {
			return v, e
		}
		o.Put(p.r, key, v, js.AttrAll)
		p.space()
		switch p.peek() {
		case ',':
			p.pos++
		case '}':
			p.pos++
			return o.Value(), nil
		default:
			return js.Undefined(), p.fail("Expected ',' or '}' after property value")
		}
		if p.space(); p.peek() != '"' {
			return js.Undefined(), p.fail("Expected double-quoted property name")
		}
	}
}

func (p *jsonParser[T]) array() (value, *throw) {
	var list []value
	if p.space(); p.peek() == ']' {
		p.pos++
		return js.NewArray(p.r, nil).Value(), nil
	}
	for {
		v, e := p.value()
		if e != nil {
			return v, e
		}
		list = append(list, v)
		p.space()
		switch p.peek() {
		case ',':
			p.pos++
		case ']':
			p.pos++
			if list[0].IsNum() {
				return js.ArrayFromList(p.r, list), nil
			}
			return js.NewArray(p.r, list).Value(), nil
		default:
			return js.Undefined(), p.fail("Expected ',' or ']' after array element")
		}
	}
}

// number reads https://www.rfc-editor.org/rfc/rfc8259#section-6.
func (p *jsonParser[T]) number() (value, *throw) {
	start := p.pos
	if p.peek() == '-' {
		if p.pos++; !p.digit() {
			return js.Undefined(), p.fail("No number after minus sign")
		}
	}
	if p.peek() == '0' {
		if p.pos++; p.digit() {
			return js.Undefined(), p.unexpected()
		}
	} else {
		n := 0
		first := p.pos
		for ; p.digit() && p.pos-first < 15; p.pos++ {
			n = n*10 + int(p.text[p.pos]-'0')
		}
		if c := p.peek(); c != '.' && c|0x20 != 'e' && !p.digit() {
			if first > start {
				n = -n
			}
			return js.Int(n), nil
		}
		p.digits()
	}
	if p.peek() == '.' {
		if p.pos++; !p.digit() {
			return js.Undefined(), p.fail("Unterminated fractional number")
		}
		p.digits()
	}
	if p.peek()|0x20 == 'e' {
		if p.pos++; p.peek() == '+' || p.peek() == '-' {
			p.pos++
		}
		if !p.digit() {
			return js.Undefined(), p.fail("Exponent part is missing a number")
		}
		p.digits()
	}
	return js.Num(numconv.StringToNumber(p.text[start:p.pos])), nil
}

func (p *jsonParser[T]) digit() bool { c := p.peek(); return c >= '0' && c <= '9' }

func (p *jsonParser[T]) digits() {
	for p.digit() {
		p.pos++
	}
}

// plainEnd returns the place of the quote, backslash or control character
// that ends the plain part of a string.
func (p *jsonParser[T]) plainEnd() int {
	for i := p.pos; i < len(p.text); i++ {
		if c := p.text[i]; c == '"' || c == '\\' || c < 0x20 {
			return i
		}
	}
	return len(p.text)
}

// key reads a property name behind its quote.
func (p *jsonParser[T]) key() (js.PropertyKey, *throw) {
	if b, ok := any(p.text).([]byte); ok {
		end := p.plainEnd()
		if end < len(b) && b[end] == '"' && end-p.pos < 32 && end > p.pos {
			name := b[p.pos:end]
			slot := &p.keys[(uint(name[0])+uint(name[len(name)-1])*7+uint(len(name))*31)&63]
			p.pos = end + 1
			if slot.text != string(name) {
				slot.text = string(name)
				slot.key = js.Latin1(append([]byte(nil), name...)).Key()
			}
			return slot.key, nil
		}
	}
	s, e := p.string()
	if e != nil {
		return js.PropertyKey{}, e
	}
	return s.Key(), nil
}

// string reads a string behind its quote.
func (p *jsonParser[T]) string() (*js.String, *throw) {
	end := p.plainEnd()
	if end < len(p.text) && p.text[end] == '"' {
		s := p.source.Substring(p.pos, end)
		p.pos = end + 1
		return s, nil
	}
	var b js.Builder
	for {
		end := p.plainEnd()
		b.Slice(p.source, p.pos, end)
		p.pos = end
		switch {
		case end >= len(p.text):
			return nil, p.fail("Unterminated string")
		case p.text[end] == '"':
			p.pos++
			return b.Finish(), nil
		case p.text[end] != '\\':
			return nil, p.fail("Bad control character in string literal")
		}
		p.pos++
		if e := p.escape(&b); e != nil {
			return nil, e
		}
	}
}

func (p *jsonParser[T]) escape(b *js.Builder) *throw {
	if p.pos >= len(p.text) {
		return p.unexpected()
	}
	c := p.text[p.pos]
	switch c {
	case '"', '\\', '/':
		b.Unit(uint16(c))
	case 'b':
		b.Unit('\b')
	case 'f':
		b.Unit('\f')
	case 'n':
		b.Unit('\n')
	case 'r':
		b.Unit('\r')
	case 't':
		b.Unit('\t')
	case 'u':
		return p.unicodeEscape(b)
	default:
		return p.fail("Bad escaped character")
	}
	p.pos++
	return nil
}

func (p *jsonParser[T]) unicodeEscape(b *js.Builder) *throw {
	unit := 0
	p.pos++
	for range 4 {
		d := hexAt(p.source, p.pos, 1)
		if d < 0 {
			if p.pos >= len(p.text) {
				return p.unexpected()
			}
			return p.fail("Bad Unicode escape")
		}
		unit = unit<<4 | d
		p.pos++
	}
	b.Unit(uint16(unit))
	return nil
}
