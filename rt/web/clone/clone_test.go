package clone_test

import (
	"math"
	"testing"

	"jsgo/rt/builtins"
	"jsgo/rt/inspect"
	"jsgo/rt/js"
	"jsgo/rt/web/clone"
)

func show(t *testing.T, r *js.Realm, v js.Value) string {
	t.Helper()
	opts := inspect.Defaults()
	opts.Depth, opts.BreakLength = 5, math.Inf(1)
	s, e := inspect.Text(r, v, &opts)
	if e != nil {
		t.Fatal("inspect threw")
	}
	return s
}

func object(r *js.Realm, k string, v js.Value) js.Value {
	o := js.NewObject(r)
	o.Put(r, js.Intern(k), v, js.AttrAll)
	return o.Value()
}

// TestClone compares with what node shows for the same values.
func TestClone(t *testing.T) {
	r := js.NewRealm(builtins.Classes(), builtins.Globals())
	loop := object(r, "a", js.Int(1))
	loop.Obj().Put(r, js.Intern("self"), loop, js.AttrAll)
	holes := js.NewArray(r, []js.Value{js.Int(1), js.Hole(), js.Str("x")})
	named := js.NewNumbers(r, []float64{1})
	named.Put(r, js.Intern("x"), js.Int(2), js.AttrAll)
	m := js.NewMap(r)
	m.Table.Set(object(r, "k", js.Null()), js.Int(1))
	s := js.NewSet(r)
	s.Table.Set(js.Int(3), js.Int(3))
	hidden := js.NewObject(r)
	hidden.Put(r, js.Intern("h"), js.Int(1), js.AttrHidden)
	hidden.Put(r, js.SymIterator.Key(), js.Int(1), js.AttrAll)
	box, _ := js.ToObject(r, js.Str("s"))
	tests := []struct {
		v    js.Value
		want string
	}{
		{js.Int(5), "5"},
		{js.Undefined(), "undefined"},
		{loop, "<ref *1> { a: 1, self: [Circular *1] }"},
		{holes.Value(), "[ 1, <1 empty item>, 'x' ]"},
		{named.Value(), "[ 1, x: 2 ]"},
		{m.Value(), "Map(1) { { k: null } => 1 }"},
		{s.Value(), "Set(1) { 3 }"},
		{hidden.Value(), "{}"},
		{box.Value(), "[String: 's']"},
		{js.NewDate(r, 5).Value(), "1970-01-01T00:00:00.005Z"},
		{js.NewUint8Array(r, []byte{1, 2}).Value(), "Uint8Array(2) [ 1, 2 ]"},
		{r.Intrinsic(js.IntrinsicMath).Value(), "{}"},
	}
	for _, test := range tests {
		got, e := clone.Clone(r, test.v, nil)
		if e != nil {
			t.Errorf("%s: threw %s", test.want, show(t, r, e.Value))
			continue
		}
		if text := show(t, r, got); text != test.want || got.IsObject() && got.Obj() == test.v.Obj() {
			t.Errorf("got %s, want %s", text, test.want)
		}
	}
}

func TestErrors(t *testing.T) {
	r := js.NewRealm(builtins.Classes(), builtins.Globals())
	tests := []struct {
		v    js.Value
		want string
	}{
		{js.NewSymbol(js.NewString("a")).Value(), "Symbol(a) could not be cloned."},
		{js.NewPromise(r).Value(), "#<Promise> could not be cloned."},
		{object(r, "p", js.NewPromise(r).Value()), "#<Promise> could not be cloned."},
		{js.NewHostObject(r, r.Intrinsic(js.IntrinsicObjectPrototype), 1).Value(), "#<Object> could not be cloned."},
	}
	for _, test := range tests {
		_, e := clone.Clone(r, test.v, nil)
		if e == nil {
			t.Errorf("%s: did not throw", test.want)
			continue
		}
		message, _ := e.Value.Obj().Get(r, js.NameMessage.Key())
		name, _ := e.Value.Obj().Get(r, js.NameName.Key())
		if message.Str().String() != test.want || name.Str().String() != "DataCloneError" {
			t.Errorf("got %s, want %s", show(t, r, e.Value), test.want)
		}
	}
}

func TestErrorObject(t *testing.T) {
	r := js.NewRealm(builtins.Classes(), builtins.Globals())
	err := r.ThrowRangeError("m").Value
	err.Obj().Put(r, js.NameCause.Key(), js.Str("why"), js.AttrHidden)
	err.Obj().Put(r, js.Intern("x"), js.Int(1), js.AttrAll)
	got, e := clone.Clone(r, err, nil)
	if e != nil {
		t.Fatal(show(t, r, e.Value))
	}
	if text := show(t, r, got); text != "[RangeError: m] { [cause]: 'why' }" {
		t.Error(text)
	}
}

func TestTransfer(t *testing.T) {
	r := js.NewRealm(builtins.Classes(), builtins.Globals())
	a := js.NewUint8Array(r, []byte{1, 2})
	got, e := clone.Clone(r, a.Value(), []js.Value{a.Buffer.Value()})
	if e != nil || !a.Buffer.Detached || a.Len() != 0 || got.AsTypedArray().Len() != 2 {
		t.Error("the buffer was not moved")
	}
	if _, e := clone.Clone(r, a.Value(), nil); e == nil {
		t.Error("a detached buffer was cloned")
	}
}

func TestDeep(t *testing.T) {
	r := js.NewRealm(builtins.Classes(), builtins.Globals())
	v := js.Null()
	for range 1_000_000 {
		v = js.NewArrayOf(r, v).Value()
	}
	if _, e := clone.Clone(r, v, nil); e == nil || e.Value.Kind() != js.KindError {
		t.Error("too deep a value was cloned")
	}
}
