package host

import (
	"testing"

	"jsgo/rt/js"
)

// TestFrame compares with what node writes above an uncaught error.
func TestFrame(t *testing.T) {
	text := "function foo() {\n  throw new TypeError(\"bad\");\n}\r\n\tconst e = new Error()\nfoo();\n"
	h := New(&Program{Modules: []*js.ModuleRecord{{
		Key: "/a.js", Source: &js.Source{Name: "/a.js", Text: text}, Map: &js.SourceMap{File: "/a.js"},
	}}})
	tests := []struct{ stack, want string }{
		{"TypeError: bad\n    at foo (/a.js:2:9)\n    at Object.<anonymous> (/a.js:5:1)", "/a.js:2\n  throw new TypeError(\"bad\");\n        ^\n"},
		{"Error\n    at /a.js:4:12", "/a.js:4\n\tconst e = new Error()\n\t          ^\n"},
		{"Error\n    at x (/b.js:1:1)", ""},
		{"Error\n    at foo (/a.js:99:1)", ""},
		{"Error\n    at foo (/a.js:1:999)", "/a.js:1\nfunction foo() {\n                ^\n"},
		{"Error\n    at (", ""},
		{"Error\n    at :x:y", ""},
		{"no frames", ""},
	}
	for _, test := range tests {
		err := h.Realm.ThrowError("m").Value
		js.PutV(h.Realm, err, js.NameStack.Key(), js.Str(test.stack))
		if got := h.stackFrame(err); got != test.want {
			t.Errorf("%q: got %q, want %q", test.stack, got, test.want)
		}
	}
}
