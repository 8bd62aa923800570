package ir_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jsgo/ir"
	"jsgo/ir/lower"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/resolve"
)

// programs calls f with every program of the testsuite that lowers.
func programs(t *testing.T, f func(t *testing.T, p *ir.Program)) {
	root := "../testsuite/programs"
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch filepath.Ext(path) {
		case ".js", ".mjs", ".ts":
		default:
			return err
		}
		t.Run(strings.TrimPrefix(path, root+"/"), func(t *testing.T) {
			g := parser.Load(parser.Options{Entry: path, Resolve: resolve.Options{Builtins: []string{"fs", "path", "util", "events", "os", "assert", "http", "stream", "buffer", "url", "net"}}})
			var diags diag.List
			p := lower.Program(g, &diags)
			for _, d := range append(g.Diagnostics.Sorted(), diags.Sorted()...) {
				if d.Severity == diag.Error {
					t.Skip(d.Error())
				}
			}
			f(t, p)
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func text(t testing.TB, p *ir.Program) string {
	var b strings.Builder
	if err := ir.Print(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestRoundTrip prints, reads and prints again.
func TestRoundTrip(t *testing.T) {
	programs(t, func(t *testing.T, p *ir.Program) {
		want := text(t, p)
		q, err := ir.Parse(want)
		if err != nil {
			os.WriteFile(filepath.Join(t.TempDir(), "dump.ir"), []byte(want), 0o644)
			t.Fatal(err)
		}
		if got := text(t, q); got != want {
			t.Error(cmp.Diff(want, got))
		}
	})
}

// FuzzParse reads arbitrary text: it must not panic, and what it accepts must
// print and read as the same.
func FuzzParse(f *testing.F) {
	f.Add("module 0 esm \"a\"\n  var @0:x#0 kind=let type=any scope=0.0\nfunc 0 \"\" kind=module body=0.0 params=() length=0 at=0--1\n  scope 0.0 entered\n  var t0 kind=temp type=any\n  enter scope=0.0 at=0\n  t0: any = move \"\\ud800x\" at=1\n  loop label=L1\n    if t0\n      break label=L1\n  next\n  return undefined\n")
	f.Add("module 0 commonjs \"\"\nfunc 0 \"\" params=() length=0 at=0-5\n  switch 1\n  case 0\n    return -0\n  case 1\n    throw 12n\n")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ir.Parse(s)
		if err != nil {
			return
		}
		once := text(t, p)
		q, err := ir.Parse(once)
		if err != nil {
			t.Fatalf("%v\n%s", err, once)
		}
		if again := text(t, q); again != once {
			t.Error(cmp.Diff(once, again))
		}
	})
}
