package testsuite

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jsgo/testsuite/internal/harness"
)

// layers says who may import whom, within the repository: a folder (with all
// below it), then the folders that its packages may import besides their own.
// The first line that fits a package counts. Don't widen it to make a build
// pass: a cycle means that something is in the wrong layer.
const layers = `
rt/manifest
rt/internal
rt/loop
rt/js            rt/internal
rt/inspect       rt/js rt/internal
rt/intl          rt/js rt/internal
rt/temporal      rt/js rt/internal
rt/builtins      rt/js rt/internal
rt/eval          rt/js rt/internal parser ir
rt/host          rt/js rt/internal rt/builtins rt/inspect rt/loop
rt/web           rt/js rt/internal rt/inspect rt/loop rt/host
rt/node/all      rt/js rt/node
rt/node          rt/js rt/internal rt/inspect rt/loop rt/host rt/web
rt               rt/internal

parser           rt/manifest
ir               parser rt/syntax
codegen          ir parser rt/manifest
cmd/jsgo         codegen ir parser rt/manifest rt

testsuite
`

// notInSmallPrograms are packages of Go that hello world must not link, and
// the folders that a hello world consists of.
const notInSmallPrograms = "fmt reflect text/template html/template"

var smallProgramFolders = []string{"rt/js", "rt/loop", "rt/builtins", "rt/internal", "rt/inspect", "rt/host"}

const modulePrefix = "jsgo/"

func TestLayers(t *testing.T) {
	for _, p := range listPackages(t) {
		folder := strings.TrimPrefix(p.ImportPath, modulePrefix)
		own, allowed := layerOf(folder)
		if own == "" {
			t.Errorf("%s is in no layer; layers_test.go must say in which", folder)
			continue
		}
		for _, imported := range p.Imports {
			checkImport(t, folder, own, allowed, imported)
		}
	}
}

func checkImport(t *testing.T, folder, own string, allowed []string, imported string) {
	t.Helper()
	target, ours := strings.CutPrefix(imported, modulePrefix)
	switch {
	case ours && !within(target, own) && !slices.ContainsFunc(allowed, func(a string) bool { return within(target, a) }):
		t.Errorf("%s imports %s; its layer may import only %v", folder, target, allowed)
	case !ours && slices.Contains(strings.Fields(notInSmallPrograms), imported) &&
		slices.ContainsFunc(smallProgramFolders, func(f string) bool { return within(folder, f) }):
		t.Errorf("%s imports %s, which every small program would link", folder, imported)
	}
}

// layerOf returns the folder of the first line that fits and what that line
// allows.
func layerOf(folder string) (own string, allowed []string) {
	for line := range strings.Lines(layers) {
		if words := strings.Fields(line); len(words) > 0 && within(folder, words[0]) {
			return words[0], words[1:]
		}
	}
	return "", nil
}

func within(folder, parent string) bool {
	return folder == parent || strings.HasPrefix(folder, parent+"/")
}

type listedPackage struct {
	ImportPath string
	GoFiles    []string
	Imports    []string
}

// listPackages returns the packages of the repository.
func listPackages(t *testing.T) []listedPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-e", "-json=ImportPath,GoFiles,Imports", "./...")
	cmd.Dir = harness.Root()
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listedPackage
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listedPackage
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return packages
		case err != nil:
			t.Fatal(err)
		}
		if strings.HasPrefix(p.ImportPath, modulePrefix) {
			packages = append(packages, p)
		}
	}
}

// TestNothingRegistersItself keeps rt/ free of what the linker cannot drop:
// init functions and package-level maps.
func TestNothingRegistersItself(t *testing.T) {
	root := filepath.Join(harness.Root(), "rt")
	files := token.NewFileSet()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		if file.Name.Name == "main" || within(strings.TrimPrefix(path, harness.Root()+"/"), "rt/eval") {
			return nil // a generator, or only in programs that evaluate strings
		}
		for _, decl := range file.Decls {
			if what := runsAtStart(decl); what != "" {
				t.Errorf("%s: %s", files.Position(decl.Pos()), what)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// runsAtStart says what in a declaration runs before main.
func runsAtStart(decl ast.Decl) string {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Name.Name == "init" && d.Recv == nil {
			return "func init"
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if value, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR && slices.ContainsFunc(value.Values, isMap) {
				return "a map at package level"
			}
		}
	}
	return ""
}

func isMap(value ast.Expr) bool {
	if call, ok := value.(*ast.CallExpr); ok && len(call.Args) > 0 {
		value = call.Args[0] // make(map[K]V)
	}
	if literal, ok := value.(*ast.CompositeLit); ok {
		value = literal.Type
	}
	_, ok := value.(*ast.MapType)
	return ok
}
