package manifest

import "testing"

func TestSource(t *testing.T) {
	for name, want := range map[string]string{
		"fs": "node/fs/fs.ts", "fs/promises": "node/fs/promises.ts", "node:test": "node/test/test.ts", "sys": "node/util/util.ts",
	} {
		if got := Source(name); got != want {
			t.Errorf("Source(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestGlobalsAreNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, g := range Globals() {
		if seen[g.Name] {
			t.Errorf("%s comes twice", g.Name)
		}
		seen[g.Name] = true
		if exported := g.Builtin != "" || g.File != ""; exported != (g.Export != "") || !exported && g.Symbol == "" {
			t.Errorf("%s has no provider", g.Name)
		}
	}
}
