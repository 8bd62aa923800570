package console_test

import (
	"testing"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/web/console"
)

// newConsole returns console.log and where it prints to.
func newConsole(tb testing.TB, out func(text *js.String)) (r *js.Realm, log js.Value) {
	h := host.New(&host.Program{Globals: []*js.Global{&console.Global}})
	h.Stdout = func(_ *js.Realm, text *js.String) *js.Throw {
		out(text)
		return nil
	}
	c, e := h.Realm.Global().Get(h.Realm, js.Intern("console"))
	if e != nil {
		tb.Fatal("no console")
	}
	log, e = c.Obj().Get(h.Realm, js.Intern("log"))
	if e != nil {
		tb.Fatal("no log")
	}
	return h.Realm, log
}

func TestStdoutHook(t *testing.T) {
	var got string
	r, log := newConsole(t, func(text *js.String) { got += text.String() })
	for _, v := range []js.Value{js.Str("a"), js.Str("é日"), js.Int(1)} {
		if _, e := js.Call1(r, log, js.Undefined(), v); e != nil {
			t.Fatal("threw")
		}
	}
	if got != "a\né日\n1\n" {
		t.Errorf("%q", got)
	}
}

func BenchmarkLog(b *testing.B) {
	r, log := newConsole(b, func(*js.String) {})
	o := js.NewObject(r)
	o.Put(r, js.Intern("a"), js.Int(1), js.AttrAll)
	o.Put(r, js.Intern("b"), js.NewNumbers(r, []float64{1, 2, 3}).Value(), js.AttrAll)
	for name, args := range map[string][]js.Value{
		"string": {js.Str("a line of text")}, "numbers": {js.Int(1), js.Num(2.5)}, "object": {o.Value()}, "format": {js.Str("%s is %d"), js.Str("a"), js.Int(1)},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				js.CallArgs(r, log, js.Undefined(), args)
			}
		})
	}
}
