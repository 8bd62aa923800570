package codegen_test

import (
	"flag"
	goparser "go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"jsgo/codegen"
	"jsgo/ir/lower"
	"jsgo/ir/pass"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/resolve"
)

var update = flag.Bool("update", false, "rewrite the expectations of the fixtures")

// TestGolden compares the Go that the fixtures are spelled as: the functions of
// the one module that each has.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := emitted(t, a.Files[0])
			if *update {
				a.Files = append(a.Files[:1], txtar.File{Name: "out.go", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(a.Files) != 2 {
				t.Fatal("no out.go: run with -update")
			}
			if d := cmp.Diff(string(a.Files[1].Data), got); d != "" {
				t.Error(d)
			}
		})
	}
}

// emitted is the Go file of the module that a fixture has. Each file of the
// program must be one that Go can parse.
func emitted(t *testing.T, in txtar.File) string {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, in.Name), in.Data, 0o644); err != nil {
		t.Fatal(err)
	}
	g := parser.Load(parser.Options{Entry: filepath.Join(dir, in.Name), Root: dir, Resolve: resolve.Options{}})
	var diags diag.List
	p := lower.Program(g, &diags)
	for _, d := range append(g.Diagnostics.Sorted(), diags.Sorted()...) {
		if d.Severity == diag.Error {
			t.Fatal(d.Error())
		}
	}
	pass.Run(p, pass.Options{})
	out := ""
	for _, f := range codegen.Emit(p, codegen.Options{Module: "app"}) {
		if _, err := goparser.ParseFile(token.NewFileSet(), f.Name, f.Text, goparser.SkipObjectResolution); err != nil {
			t.Error(err)
		}
		if strings.HasSuffix(f.Name, "/m0001.go") {
			out = f.Text
		}
	}
	return out
}

// TestSameTwice checks that the same program is spelled the same way each time.
func TestSameTwice(t *testing.T) {
	in := txtar.File{Name: "in.mjs", Data: []byte("export const a = { x: 1, y: [2, 'z'] }; export function f(n) { return () => n + a.x; }\nfor (const k in a) f(k)();\n")}
	if d := cmp.Diff(emitted(t, in), emitted(t, in)); d != "" {
		t.Error(d)
	}
}
