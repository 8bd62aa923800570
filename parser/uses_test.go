package parser

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"jsgo/parser/resolve"
)

// TestUses holds which names make a file part of a program: those of properties, variables and imports of the program's own
// modules, and both lists where a use has two.
func TestUses(t *testing.T) {
	tests := []struct {
		text   string
		called bool
	}{
		{"x.toWeb()", true},
		{"x['toWeb']()", true},
		{"const { toWeb } = x", true},
		{"import { toWeb as y } from './other.mjs'", true},
		{"x.stream(); new Blob()", true},
		{"x.stream()", false},
		{"new Blob()", false},
		{"x[['to', 'Web'].join('')]()", false},
		{"import './rt/web/inner.ts'", false},
	}
	for _, test := range tests {
		dir := unpack(t, txtar.Parse([]byte("-- main.mjs --\n"+test.text+"\n-- other.mjs --\nexport const other = 1\n"+
			"-- rt/web/used.ts --\nexport const used = 1\n-- rt/web/inner.ts --\nexport const f = (x) => x.toWeb()\n")))
		path := filepath.Join(dir, "rt/web/used.ts")
		g := Load(Options{
			Entry: filepath.Join(dir, "main.mjs"), Root: dir, Resolve: resolve.Options{RuntimeRoot: filepath.Join(dir, "rt")},
			Global: func(string) (GlobalSource, bool) { return GlobalSource{}, false },
			Uses:   []Use{{Path: path, Names: []string{"toWeb"}}, {Path: path, Names: []string{"stream"}, With: []string{"Blob"}}},
		})
		if got := len(g.Sources) > 0; got != test.called {
			t.Errorf("%s: part of the program is %v", test.text, got)
		}
	}
}
