package inspect_test

import (
	"testing"

	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// TestFunctions shows the kinds of functions, and generators, as node does.
func TestFunctions(t *testing.T) {
	r := newRealm()
	code := func(name string, flags js.CodeFlags) *js.Function {
		return js.NewFunction(r, &js.Code{Name: name, Flags: flags, F0: nothing}, nil)
	}
	generator, e := js.NewGenerator(r, code("g", js.CodeGenerator), &js.Coroutine{})
	if e != nil {
		t.Fatal("no generator")
	}
	tests := []struct {
		v    js.Value
		want string
	}{
		{code("f", js.CodeArrow).Value(), "[Function: f]"},
		{code("f", js.CodeAsync).Value(), "[AsyncFunction: f]"},
		{code("f", js.CodeGenerator).Value(), "[GeneratorFunction: f]"},
		{code("f", js.CodeAsync|js.CodeGenerator).Value(), "[AsyncGeneratorFunction: f]"},
		{generator, "Object [Generator] {}"},
	}
	for _, test := range tests {
		opts := inspect.Defaults()
		got, e := inspect.Text(r, test.v, &opts)
		if e != nil || got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

// TestDeep shows a value that is nested more deeply than calls may be.
func TestDeep(t *testing.T) {
	r := newRealm()
	v := js.Null()
	for range 100_000 {
		v = js.NewArrayOf(r, v).Value()
	}
	opts := inspect.Defaults()
	opts.Depth = 1e9
	if _, e := inspect.Text(r, v, &opts); e != nil {
		t.Error("threw")
	}
}
