package assert

import "testing"

func TestCallAt(t *testing.T) {
	for _, c := range []struct {
		source       string
		line, column int
		want         string
	}{
		{"assert(a === b);", 1, 1, "assert(a === b)"},
		{"x;\n  assert.ok(f(')'), [1])", 2, 10, "assert.ok(f(')'), [1])"},
		{"assert(`;)`)", 1, 1, "assert(`;)`)"},
		{"assert(", 1, 1, ""},
		{"assert", 1, 9, ""},
		{"x", 3, 1, ""},
	} {
		got, ok := callAt(c.source, c.line, c.column)
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("callAt(%q, %d, %d) = %q, %v; want %q", c.source, c.line, c.column, got, ok, c.want)
		}
	}
}

func FuzzCallAt(f *testing.F) {
	f.Add("assert(1)", 1, 1)
	f.Fuzz(func(t *testing.T, source string, line, column int) {
		callAt(source, line%100, column)
	})
}
