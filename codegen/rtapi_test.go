package codegen

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jsgo/rt/js"
)

var (
	rtName   = regexp.MustCompile(`\bjs\.([A-Z]\w*)`)
	numbered = regexp.MustCompile(`\bjs\.([A-Z]\w*)%(d|s)`)
)

// TestRuntimeNames checks that every name of package js that this package
// spells in what it emits exists there.
func TestRuntimeNames(t *testing.T) {
	have := exported(t, "../rt/js")
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, text := range literals(t, file) {
			for _, m := range numbered.FindAllStringSubmatch(text, -1) {
				if !have[m[1]] && !have[m[1]+"0"] && !have[m[1]+"Int"] && m[1] != "Pure" {
					t.Errorf("%s spells js.%s with a suffix, and rt/js has none of them", file, m[1])
				}
			}
			for _, m := range rtName.FindAllStringSubmatch(numbered.ReplaceAllString(text, ""), -1) {
				if !have[m[1]] && m[1] != "Pure" {
					t.Errorf("%s spells js.%s, which rt/js does not have", file, m[1])
				}
			}
		}
	}
}

// literals returns the string literals of a Go file.
func literals(t *testing.T, file string) []string {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	ast.Inspect(f, func(n ast.Node) bool {
		if b, ok := n.(*ast.BasicLit); ok && b.Kind == token.STRING {
			list = append(list, b.Value)
		}
		return true
	})
	return list
}

// exported returns the exported top-level names of the package in a folder.
func exported(t *testing.T, dir string) map[string]bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			declared(d, names)
		}
	}
	return names
}

func declared(d ast.Decl, names map[string]bool) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			names[d.Name.Name] = true
		}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				names[s.Name.Name] = true
			case *ast.ValueSpec:
				for _, n := range s.Names {
					names[n.Name] = true
				}
			}
		}
	}
}

// TestRuntimeLimits compares the limits of the runtime that this package relies on.
func TestRuntimeLimits(t *testing.T) {
	if maxFields != js.MaxFields {
		t.Errorf("maxFields is %d, js.MaxFields is %d", maxFields, js.MaxFields)
	}
	if maxInline != js.MaxInline {
		t.Errorf("maxInline is %d, js.MaxInline is %d", maxInline, js.MaxInline)
	}
}
