package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzResolve resolves any specifier against any package.json.
func FuzzResolve(f *testing.F) {
	f.Add("pkg/a", `{"exports": {"./*": ["./*.js", null]}, "imports": {"#a": {"node": "pkg"}}}`)
	f.Add("#a", `{"name": "x", "main": "../..", "type": 1}`)
	f.Add("file:///%00%zz?#", `[]`)
	f.Fuzz(func(t *testing.T, specifier, config string) {
		dir := t.TempDir()
		pkg := filepath.Join(dir, "node_modules", "pkg")
		if err := os.MkdirAll(pkg, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{filepath.Join(dir, "package.json"), filepath.Join(pkg, "package.json"), filepath.Join(dir, "tsconfig.json")} {
			if err := os.WriteFile(path, []byte(config), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		r := New(Options{Builtins: testBuiltins})
		for _, base := range []string{"main.mjs", "main.ts"} {
			for _, resolve := range []func(string, string) (Found, *Error){r.Import, r.Require} {
				if _, err := resolve(specifier, filepath.Join(dir, base)); err != nil && strings.Contains(err.Error(), "\x00") {
					t.Errorf("%q: a place without a path: %q", specifier, err.Error())
				}
			}
		}
	})
}

func FuzzJSONC(f *testing.F) {
	f.Add("{ // x\n\"a\": [1, /* , */ ], }")
	f.Fuzz(func(t *testing.T, text string) {
		if got := stripJSONC([]byte(text)); len(got) != len(text) {
			t.Errorf("%q: %q", text, got)
		}
		parseJSON([]byte(text))
	})
}
