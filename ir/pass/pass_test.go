package pass

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"jsgo/ir"
	"jsgo/ir/lower"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/resolve"
)

var update = flag.Bool("update", false, "rewrite the expectations of the fixtures")

var builtins = []string{"fs", "path", "util", "events", "os", "assert", "http", "stream"}

// load lowers the program in the files of an archive; the first is the entry.
func load(t testing.TB, a *txtar.Archive) *ir.Program {
	dir := t.TempDir()
	for _, f := range a.Files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return loadFile(t, filepath.Join(dir, a.Files[0].Name), dir)
}

func loadFile(t testing.TB, path, root string) *ir.Program {
	g := parser.Load(parser.Options{Entry: path, Root: root, Resolve: resolve.Options{Builtins: builtins}})
	var diags diag.List
	p := lower.Program(g, &diags)
	for _, d := range append(g.Diagnostics.Sorted(), diags.Sorted()...) {
		if d.Severity == diag.Error {
			t.Fatal(d.Error())
		}
	}
	return p
}

// summary shows what the passes are about: the types of the variables of the
// source, and the marks and checks that are left.
func summary(p *ir.Program) string {
	var b strings.Builder
	for _, m := range p.Modules {
		vars := append([]*ir.Var(nil), m.Vars...)
		for _, f := range m.Funcs {
			vars = append(vars, f.Vars...)
		}
		for _, v := range vars {
			switch v.Kind {
			case ir.VarTemp, ir.VarMerge, ir.VarIter, ir.VarParam:
				continue
			}
			b.WriteString(v.Name + ": " + v.Type.String() + marksOf(m, v) + "\n")
		}
	}
	return b.String()
}

// marksOf counts the marks and checks of a variable.
func marksOf(m *ir.Module, v *ir.Var) string {
	s := ""
	for _, f := range m.Funcs {
		f.Body.Walk(func(in *ir.Instr) {
			switch {
			case in.Op == ir.OpCheckInit && in.Args[0] == ir.Operand(v):
				s += " check"
			case in.Op == ir.OpMove && in.Dst == v:
				if c, ok := in.Args[0].(*ir.Const); ok && (c.Kind == ir.ConstUninit || c.Kind == ir.ConstUndefined) {
					s += " " + c.String()
				}
			}
		})
	}
	return s
}

// TestPasses runs the passes over the fixtures.
func TestPasses(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n := len(a.Files)
			for n > 0 && a.Files[n-1].Name == "vars" {
				n--
			}
			p := load(t, &txtar.Archive{Files: a.Files[:n]})
			Run(p, Options{})
			got := summary(p)
			if *update {
				a.Files = append(a.Files[:n], txtar.File{Name: "vars", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want := ""
			if n < len(a.Files) {
				want = string(a.Files[n].Data)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
