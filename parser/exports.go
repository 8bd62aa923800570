package parser

import (
	"os"
	"sort"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/resolve"
	"jsgo/parser/source"
)

// Resolution tells how an exported name resolves.
type Resolution uint8

const (
	NotFound Resolution = iota
	Resolved
	Ambiguous
)

// Binding is https://tc39.es/ecma262/#resolvedbinding-record: Module with Local or Namespace for ES modules. For the others
// Name is the property of what they export; exactly one of Module, Builtin and Native is set.
type Binding struct {
	Module    *Module
	Builtin   string
	Native    string
	Name      string
	Local     ast.Ref
	Namespace bool
}

// exportRequest is a pair of https://tc39.es/ecma262/#sec-resolveexport's resolveSet.
type exportRequest struct {
	m    *Module
	name string
}

// ResolveExport is https://tc39.es/ecma262/#sec-resolveexport.
func (g *Graph) ResolveExport(m *Module, name string) (Binding, Resolution) {
	return g.resolveExport(m, name, map[exportRequest]bool{})
}

// ResolveImport is what an import of a name means: ResolveExport on the module of any kind that it names.
func (g *Graph) ResolveImport(e ImportEntry) (Binding, Resolution) {
	return g.resolveTarget(&e.Import.Target, e.Name, nil)
}

// resolveTarget resolves a name in whatever an import leads to.
func (g *Graph) resolveTarget(t *Target, name string, set map[exportRequest]bool) (Binding, Resolution) {
	switch {
	case t.Builtin != "":
		return g.resolveBuiltin(t.Builtin, name)
	case t.Native != "":
		return Binding{Native: t.Native, Name: name, Namespace: name == "*"}, Resolved
	case t.Module == nil:
		return Binding{}, NotFound
	case name == "*":
		return Binding{Module: t.Module, Namespace: true}, Resolved
	}
	if set == nil {
		set = map[exportRequest]bool{}
	}
	return g.resolveExport(t.Module, name, set)
}

func (g *Graph) resolveBuiltin(builtin, name string) (Binding, Resolution) {
	b := Binding{Builtin: builtin, Name: name, Namespace: name == "*"}
	if name == "*" || name == "default" || g.builtins == nil {
		return b, Resolved
	}
	names := g.builtins(builtin)
	if names == nil {
		return b, Resolved
	}
	for _, n := range names {
		if n == name {
			return b, Resolved
		}
	}
	return Binding{}, NotFound
}

func (g *Graph) resolveExport(m *Module, name string, set map[exportRequest]bool) (Binding, Resolution) {
	if m.Kind != ast.ESM {
		return g.resolveProperty(m, name)
	}
	key := exportRequest{m, name}
	if set[key] {
		return Binding{}, NotFound // a circular import
	}
	set[key] = true
	if i, ok := m.localIndex[name]; ok {
		return g.localBinding(m, &m.LocalExports[i]), Resolved
	}
	if i, ok := m.indirectIndex[name]; ok {
		e := &m.IndirectExports[i]
		return g.resolveTarget(&e.Import.Target, e.ImportName, set)
	}
	if name == "default" {
		return Binding{}, NotFound
	}
	return g.resolveStars(m, name, set)
}

// localBinding is an export of a binding of m; one that holds an imported namespace leads there.
func (g *Graph) localBinding(m *Module, e *LocalExport) Binding {
	for _, entry := range m.ImportEntries {
		if entry.Local == e.Local && entry.Name == "*" {
			b, _ := g.resolveTarget(&entry.Import.Target, "*", nil)
			return b
		}
	}
	return Binding{Module: m, Name: e.Name, Local: e.Local}
}

func (g *Graph) resolveStars(m *Module, name string, set map[exportRequest]bool) (found Binding, state Resolution) {
	for _, star := range m.StarExports {
		b, s := g.resolveTarget(&star.Target, name, set)
		switch {
		case s == Ambiguous:
			return Binding{}, Ambiguous
		case s == NotFound:
		case state == NotFound:
			found, state = b, Resolved
		case b != found:
			return Binding{}, Ambiguous
		}
	}
	return found, state
}

// resolveProperty is for modules that are not ES modules: what they export is the default export, and for CommonJS so are
// the names that can be seen in the source.
func (g *Graph) resolveProperty(m *Module, name string) (Binding, Resolution) {
	if name == "default" || m.Kind == ast.CommonJS && g.commonJSNames(m)[name] {
		return Binding{Module: m, Name: name}, Resolved
	}
	return Binding{}, NotFound
}

// commonJSNames are the export names of a CommonJS module with those of the modules it reexports, as node's
// cjsPreparseModuleExports collects them.
func (g *Graph) commonJSNames(m *Module) map[string]bool {
	g.namesMu.Lock()
	defer g.namesMu.Unlock()
	return g.collectNames(m)
}

func (g *Graph) collectNames(m *Module) map[string]bool {
	if m.names != nil {
		return m.names
	}
	names := map[string]bool{}
	m.names = names // also what a cycle sees
	found := m.CommonJS()
	for _, name := range found.Names {
		names[name] = true
	}
	for _, specifier := range found.Reexports {
		t := g.reexported(m, specifier)
		if t == nil || t.Kind != ast.CommonJS {
			continue
		}
		for name := range g.collectNames(t) {
			names[name] = true
		}
	}
	delete(names, "default")
	return names
}

// reexported is the module that a reexport names. It may be one that is never loaded, since reexports are also found in code
// that does not run; then it is read for its names.
func (g *Graph) reexported(m *Module, specifier string) *Module {
	for _, imp := range m.Imports {
		if imp.Kind == ImportRequire && imp.Specifier == specifier {
			return imp.Target.Module
		}
	}
	found, err := g.resolver.Require(specifier, m.Path)
	if err != nil || found.Path == "" {
		return nil
	}
	if t := g.shadows[found.Path]; t != nil {
		return t
	}
	text, readError := os.ReadFile(found.Path)
	if format := g.resolver.Format(found.Path); readError != nil || format != resolve.CommonJS && format != resolve.Typeless {
		return nil
	}
	t := &Module{ID: -1, Path: found.Path, Kind: ast.CommonJS, File: source.NewFile(g.display(found.Path), string(text))}
	if g.shadows == nil {
		g.shadows = map[string]*Module{}
	}
	g.shadows[found.Path] = t
	return t
}

// ExportNames is https://tc39.es/ecma262/#sec-getexportednames for a module of any kind, sorted as a namespace object has
// them and without the ambiguous ones.
func (g *Graph) ExportNames(m *Module) []string {
	all := map[string]bool{}
	g.exportNames(m, all, map[*Module]bool{}, false)
	var names []string
	for name := range all {
		if _, state := g.ResolveExport(m, name); state == Resolved {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

func (g *Graph) exportNames(m *Module, all map[string]bool, seen map[*Module]bool, star bool) {
	if seen[m] {
		return
	}
	seen[m] = true
	add := func(name string) {
		if !star || name != "default" {
			all[name] = true
		}
	}
	if m.Kind != ast.ESM {
		add("default")
		if m.Kind == ast.CommonJS {
			for name := range g.commonJSNames(m) {
				add(name)
			}
		}
		return
	}
	for _, e := range m.LocalExports {
		add(e.Name)
	}
	for _, e := range m.IndirectExports {
		add(e.Name)
	}
	for _, imp := range m.StarExports {
		switch {
		case imp.Target.Module != nil:
			g.exportNames(imp.Target.Module, all, seen, true)
		case imp.Target.Builtin != "" && g.builtins != nil:
			for _, name := range g.builtins(imp.Target.Builtin) {
				add(name)
			}
		}
	}
}
