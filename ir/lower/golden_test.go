package lower_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
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

// positions are left out of the fixtures.
var positions = regexp.MustCompile(`(?m) at=-?\d+(--?\d+)?$`)

// TestGolden compares what the fixtures are lowered to.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n := len(a.Files)
			want := ""
			if a.Files[n-1].Name == "lower.ir" {
				n--
				want = string(a.Files[n].Data)
			}
			got := lowered(t, a.Files[:n])
			if *update {
				a.Files = append(a.Files[:n], txtar.File{Name: "lower.ir", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// lowered is the text form of a program of a few files, which keeps the
// invariants of the IR.
func lowered(t *testing.T, files []txtar.File) string {
	dir := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	g := parser.Load(parser.Options{Entry: filepath.Join(dir, files[0].Name), Root: dir, Resolve: resolve.Options{Builtins: []string{"fs"}}})
	var diags diag.List
	p := lower.Program(g, &diags)
	for _, d := range append(g.Diagnostics.Sorted(), diags.Sorted()...) {
		if d.Severity == diag.Error {
			t.Fatal(d.Error())
		}
	}
	if bad := ir.Verify(p); len(bad) > 0 {
		t.Fatal(ir.Report(bad))
	}
	var b strings.Builder
	if err := ir.Print(&b, p); err != nil {
		t.Fatal(err)
	}
	return positions.ReplaceAllString(b.String(), "")
}
