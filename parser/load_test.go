package parser

import (
	"flag"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"jsgo/parser/diag"
	"jsgo/parser/resolve"
)

var update = flag.Bool("update", false, "rewrite the expectations of the fixtures")

// unpack writes the files of an archive into a folder.
func unpack(t testing.TB, archive *txtar.Archive) string {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loadArchive(t testing.TB, archive *txtar.Archive, entry string) *Graph {
	dir := unpack(t, archive)
	return Load(Options{
		Entry: filepath.Join(dir, entry), Root: dir,
		Resolve: resolve.Options{Builtins: nodeBuiltins, RuntimeRoot: filepath.Join(dir, "rt")},
		BuiltinSource: func(name string) string {
			path := filepath.Join(dir, "rt/node", name, name+".ts")
			if _, err := os.Stat(path); err != nil {
				return ""
			}
			return path
		},
		BuiltinExports: func(name string) []string { return map[string][]string{"fs": {"readFileSync"}}[name] },
	})
}

// TestCommonJSNames compares with what node finds.
func TestCommonJSNames(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/commonjs.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var want, entry strings.Builder
	for _, f := range archive.Files {
		if f.Name == "answers" {
			want.Write(f.Data)
		} else {
			entry.WriteString("import './" + f.Name + "'\n")
		}
	}
	archive.Files = append(archive.Files, txtar.File{Name: "main.mjs", Data: []byte(entry.String())})
	g := loadArchive(t, archive, "main.mjs")
	var got []string
	for _, m := range g.Modules[1:] {
		var names []string
		for name := range g.commonJSNames(m) {
			names = append(names, name)
		}
		sort.Strings(names)
		got = append(got, m.Display+": "+strings.Join(names, " "))
	}
	sort.Strings(got)
	lines := strings.Split(strings.TrimSuffix(want.String(), "\n"), "\n")
	sort.Strings(lines)
	if diff := cmp.Diff(lines, got); diff != "" {
		t.Error(diff)
	}
}

// TestExamples loads the example of every message, which must give it.
func TestExamples(t *testing.T) {
	for _, e := range diag.Explanations() {
		if e.Example == "" {
			continue
		}
		t.Run(e.Name, func(t *testing.T) {
			archive := txtar.Parse([]byte(repeat(e.Example)))
			entry := "main.js"
			if strings.HasPrefix(archive.Files[0].Name, "main.") {
				entry = archive.Files[0].Name
			}
			g := loadArchive(t, archive, entry)
			for _, d := range g.Diagnostics.Sorted() {
				if d.Code == e.Code {
					return
				}
				t.Log(d.Error())
			}
			t.Errorf("the example does not give %s", e.Code)
		})
	}
}

// repeat replaces "@repeat 3 (" by "(((".
func repeat(example string) string {
	before, after, ok := strings.Cut(example, "@repeat 20000 ")
	if !ok {
		return example
	}
	return before + strings.Repeat(strings.TrimSpace(after), 20000)
}
