package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var testBuiltins = strings.Fields("fs fs/promises path http url module node:test")

// unpack writes the files of an archive into a folder; the file symlinks holds a link and its target a line.
func unpack(t *testing.T, archive *txtar.Archive) (dir string, special map[string]string) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	special = map[string]string{}
	for _, f := range archive.Files {
		special[f.Name] = string(f.Data)
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for line := range strings.Lines(special["symlinks"]) {
		link, target, _ := strings.Cut(strings.TrimSpace(line), " ")
		if err := os.Symlink(filepath.Join(dir, target), filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	return dir, special
}

// answer resolves one line of a requests file and prints the result as record.mjs does.
func answer(r *Resolver, dir, line, from string) string {
	mode, specifier := line[:1], line[2:]
	resolve := r.Import
	if mode == "R" {
		resolve = r.Require
	}
	found, err := resolve(specifier, filepath.Join(dir, from))
	shown := found.Path + found.Suffix + found.Builtin + found.Data + found.Native
	if err == nil && mode == "I" && r.Format(found.Path) == Unknown {
		err = UnknownExtension(found.Path)
	}
	if err != nil {
		shown = err.Class + " " + err.Code + " " + err.Error()
	}
	return line + " -> " + strings.ReplaceAll(shown, dir, "$D")
}

func TestAgainstNode(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/node.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir, special := unpack(t, archive)
	r := New(Options{Builtins: testBuiltins})
	var got strings.Builder
	for line := range strings.Lines(special["requests.txt"]) {
		got.WriteString(answer(r, dir, strings.TrimSuffix(line, "\n"), "main.mjs") + "\n")
	}
	if diff := cmp.Diff(strings.Split(special["answers.txt"], "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Error(diff)
	}
}
