package builtins

import (
	"os"
	"strings"
	"testing"

	"jsgo/rt/js"
)

// at resolves "@name" to a global, as testdata/calls.js does.
func at(r *js.Realm, v js.Value) js.Value {
	if !v.IsString() || v.Str().Len() == 0 || v.Str().At(0) != '@' {
		return v
	}
	o := r.Global().Value()
	for _, k := range strings.Split(v.Str().String()[1:], ".") {
		o, _ = js.GetV(r, o, js.Intern(k))
	}
	return o
}

func stringify(r *js.Realm, v js.Value) string {
	s, e := jsonStringify(r, js.Undefined(), []js.Value{v})
	if e != nil {
		return message(r, e)
	}
	return text(r, s)
}

func message(r *js.Realm, e *js.Throw) string {
	s, e2 := js.ErrorToString(r, e.Value.Obj())
	if e2 != nil {
		return "throws twice"
	}
	return s.String()
}

func show(r *js.Realm, v js.Value) string {
	switch {
	case v.IsBigInt():
		return text(r, v) + "n"
	case v.IsNum() || v.IsUndefined():
		return text(r, v)
	}
	return stringify(r, v)
}

// perform makes the call of a row.
func perform(r *js.Realm, row *js.Array) string {
	self, _ := row.At(0)
	method, _ := row.At(1)
	list, _ := row.At(2)
	args, _ := js.ListFromArrayLike(r, list)
	for i := range args {
		args[i] = at(r, args[i])
	}
	f := at(r, method)
	if f.IsString() {
		f, _ = js.GetV(r, self, f.Str().Key())
	}
	v, e := js.CallArgs(r, f, self, args)
	if e != nil {
		return message(r, e)
	}
	out := show(r, v)
	if self.AsArray() != nil {
		out += " " + stringify(r, self)
	}
	return out
}

// TestCalls makes the calls that testdata/calls.js has recorded in node.
func TestCalls(t *testing.T) {
	data, err := os.ReadFile("testdata/calls.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := newRealm()
	bad := 0
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		call, want, _ := strings.Cut(line, "\t")
		if strings.Contains(call, `"localeCompare"`) {
			continue // rt/intl has it, and testsuite/programs/intl its test
		}
		row, e := ParseJSON(r, js.NewString(call))
		if e != nil {
			t.Fatalf("%s: %s", call, message(r, e))
		}
		got := strings.ReplaceAll(perform(r, row.AsArray()), "\n", "\\n")
		if got != want {
			if bad++; bad < 60 {
				t.Errorf("%s\n got %s\nwant %s", call, got, want)
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d calls differ", bad)
	}
}
