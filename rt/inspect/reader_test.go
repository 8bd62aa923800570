package inspect_test

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"jsgo/rt/builtins"
	"jsgo/rt/js"
)

// A reader evaluates the small part of JavaScript in which the test data is
// written: literals, names, members, calls and new.
type reader struct {
	t    *testing.T
	r    *js.Realm
	s    string
	i    int
	vars map[string]js.Native
}

func newRealm() *js.Realm { return js.NewRealm(builtins.Classes(), builtins.Globals()) }

// evaluate returns the value of an expression; a nested Throw fails the test.
func evaluate(t *testing.T, r *js.Realm, text string) js.Value {
	rd := &reader{t: t, r: r, s: text, vars: helpers}
	v := rd.expression()
	if rd.i != len(rd.s) {
		t.Fatalf("%s: unexpected %q", text, rd.s[rd.i:])
	}
	return v
}

func (rd *reader) fail(e *js.Throw) {
	if e != nil {
		s, _ := js.ToString(rd.r, e.Value)
		rd.t.Fatalf("%s: %s", rd.s, s.String())
	}
}

func (rd *reader) peek() byte {
	if rd.i < len(rd.s) {
		return rd.s[rd.i]
	}
	return 0
}

func (rd *reader) accept(c byte) bool {
	if rd.peek() == c {
		rd.i++
		return true
	}
	return false
}

func (rd *reader) expression() js.Value {
	v := rd.primary()
	for {
		var this js.Value
		switch rd.peek() {
		case '.':
			rd.i++
			this, v = v, rd.get(v, js.Intern(rd.word()))
		case '[':
			rd.i++
			k, e := js.ToPropertyKey(rd.r, rd.expression())
			rd.fail(e)
			rd.accept(']')
			this, v = v, rd.get(v, k)
		case '(':
			this = js.Undefined()
		default:
			return v
		}
		if rd.peek() == '(' {
			out, e := js.CallArgs(rd.r, v, this, rd.arguments())
			rd.fail(e)
			v = out
		}
	}
}

func (rd *reader) get(v js.Value, k js.PropertyKey) js.Value {
	x, e := js.GetV(rd.r, v, k)
	rd.fail(e)
	return x
}

func (rd *reader) word() string {
	from := rd.i
	for c := rd.peek(); c == '_' || c == '$' || c|0x20 >= 'a' && c|0x20 <= 'z' || rd.i > from && c >= '0' && c <= '9'; c = rd.peek() {
		rd.i++
	}
	return rd.s[from:rd.i]
}

func (rd *reader) arguments() []js.Value {
	rd.i++
	var out []js.Value
	for !rd.accept(')') {
		out = append(out, rd.expression())
		rd.accept(',')
	}
	return out
}

func (rd *reader) primary() js.Value {
	switch c := rd.peek(); {
	case c == '[':
		return rd.array()
	case c == '{':
		return rd.object()
	case c == '\'' || c == '"' || c == '`':
		return rd.text()
	case c == '-' || c >= '0' && c <= '9':
		return rd.number()
	}
	name := rd.word()
	switch name {
	case "new":
		rd.i++
		f := rd.primary()
		v, e := js.Construct(rd.r, f, rd.arguments(), nil)
		rd.fail(e)
		return v
	case "true", "false":
		return js.Bool(name == "true")
	case "null":
		return js.Null()
	}
	if f := rd.vars[name]; f != nil {
		return js.NewNative(rd.r, name, 0, f).Value()
	}
	v := rd.get(rd.r.Global().Value(), js.Intern(name))
	if v.IsUndefined() && name != "undefined" {
		rd.t.Skip("the builtins have no " + name)
	}
	return v
}

func (rd *reader) number() js.Value {
	from := rd.i
	rd.accept('-')
	for c := rd.peek(); c >= '0' && c <= '9' || c == '.' || c == 'e'; c = rd.peek() {
		rd.i++
	}
	text := rd.s[from:rd.i]
	if rd.accept('n') {
		i, _ := new(big.Int).SetString(text, 10)
		return js.NewBigInt(i)
	}
	f, _ := strconv.ParseFloat(text, 64)
	return js.Num(f)
}

func (rd *reader) text() js.Value {
	q := rd.peek()
	rd.i++
	var u []uint16
	for rd.peek() != q {
		c, rest := rd.peek(), rd.s[rd.i:]
		switch {
		case c == '\\' && rest[1] == 'u':
			n, _ := strconv.ParseUint(rest[2:6], 16, 16)
			u = append(u, uint16(n))
			rd.i += 6
		case c == '\\' && rest[1] == 'x':
			n, _ := strconv.ParseUint(rest[2:4], 16, 16)
			u = append(u, uint16(n))
			rd.i += 4
		case c == '\\':
			u = append(u, uint16(strings.NewReplacer("n", "\n", "t", "\t").Replace(rest[1:2])[0]))
			rd.i += 2
		default:
			for _, r := range rest {
				s := js.NewString(string(r))
				u = append(u, s.Units()...)
				rd.i += len(string(r))
				break
			}
		}
	}
	rd.i++
	return js.FromUnits(u).Value()
}

func (rd *reader) array() js.Value {
	rd.i++
	var out []js.Value
	for !rd.accept(']') {
		if rd.accept(',') {
			out = append(out, js.Hole())
			continue
		}
		out = append(out, rd.expression())
		rd.accept(',')
	}
	return js.NewArray(rd.r, out).Value()
}

func (rd *reader) object() js.Value {
	rd.i++
	o := js.NewObject(rd.r)
	for !rd.accept('}') {
		k, computed := rd.key()
		rd.accept(':')
		v := rd.expression()
		rd.accept(',')
		if k == js.NameProto.Key() && !computed {
			_, e := o.SetPrototypeOf(rd.r, v.AsObject())
			rd.fail(e)
			continue
		}
		rd.fail(js.CreateDataPropertyOrThrow(rd.r, o, k, v))
	}
	return o.Value()
}

func (rd *reader) key() (js.PropertyKey, bool) {
	var v js.Value
	switch c := rd.peek(); {
	case c == '[':
		rd.i++
		v = rd.expression()
		rd.accept(']')
		k, e := js.ToPropertyKey(rd.r, v)
		rd.fail(e)
		return k, true
	case c == '\'':
		v = rd.text()
	case c >= '0' && c <= '9':
		v = rd.number()
	default:
		return js.Intern(rd.word()), false
	}
	k, e := js.ToPropertyKey(rd.r, v)
	rd.fail(e)
	return k, false
}
