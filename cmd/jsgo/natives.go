package main

import (
	"go/ast"
	gobuild "go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"

	"jsgo/codegen"
)

// natives knows what the Go packages of the runtime declare. A TypeScript half may import a function that its Go half does
// not have yet: the program then gets one that throws.
type natives struct {
	root     string
	goos     string
	packages map[string]map[string]bool // by import path: names of functions like js.Native and of variables
	missing  []string                   // functions that were asked for in vain
}

func (n *natives) hasFunction(path, name string) bool {
	if n.declared(path)[codegen.NativeName(name)] {
		return true
	}
	n.missing = append(n.missing, strings.TrimPrefix(path, "jsgo/rt/")+"."+name)
	return false
}

// hasSymbol reports whether there is a variable, named as import/path.Name.
func (n *natives) hasSymbol(symbol string) bool {
	path, name, _ := cutLast(symbol, ".")
	return n.declared(path)[name]
}

func (n *natives) declared(path string) map[string]bool {
	if names, ok := n.packages[path]; ok {
		return names
	}
	if n.packages == nil {
		n.packages = map[string]map[string]bool{}
	}
	names := map[string]bool{}
	n.packages[path] = names
	dir := filepath.Join(n.root, filepath.FromSlash(strings.TrimPrefix(path, "jsgo/")))
	context := gobuild.Default
	context.CgoEnabled = false
	if n.goos != "" {
		context.GOOS = n.goos
	}
	found, err := context.ImportDir(dir, 0)
	if err != nil {
		return names
	}
	files := token.NewFileSet()
	for _, file := range found.GoFiles {
		if f, err := parser.ParseFile(files, filepath.Join(dir, file), nil, parser.SkipObjectResolution); err == nil {
			declaredIn(f, names)
		}
	}
	return names
}

// declaredIn adds what a file declares at the top level.
func declaredIn(f *ast.File, names map[string]bool) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Type.Params.NumFields() == 3 && d.Type.Results.NumFields() == 2 {
				names[d.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if v, ok := s.(*ast.ValueSpec); ok {
					for _, name := range v.Names {
						names[name.Name] = true
					}
				}
			}
		}
	}
}
