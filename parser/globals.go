package parser

import (
	"maps"
	"slices"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/walk"
)

// globals finds the global variables that the program may read and loads the modules that provide them, which may read
// others. A name counts if some module uses it without declaring it, or as a property of the global object; once a module
// lets the global object itself go, every property of that name anywhere counts, and so do that module's string literals.
func (l *loader) globals(provider func(name string) (GlobalSource, bool), common []string, uses []Use) {
	if provider == nil {
		return
	}
	found, done := map[string]bool{}, map[*Module]*usedNames{}
	for {
		more := l.useNames(done)
		for name := range l.g.wanted(done, common) {
			source, ok := provider(name)
			if !ok || found[name] {
				continue
			}
			found[name], more = true, true
			l.provide(source)
		}
		more = l.uses(uses, done) || more
		l.work.Wait()
		if !more {
			break
		}
	}
	l.g.Globals = slices.Sorted(maps.Keys(found))
}

// uses loads the files of those uses that the program has names of, and reports whether there are new ones.
func (l *loader) uses(list []Use, modules map[*Module]*usedNames) (more bool) {
	named := func(name string) bool {
		for m, used := range modules {
			if !l.g.ofRuntime(m) && (used.properties[name] || used.names[name]) {
				return true
			}
		}
		return false
	}
	for _, u := range list {
		path := l.g.resolver.Real(u.Path)
		if l.g.Sources[path] == nil && slices.ContainsFunc(u.Names, named) && (len(u.With) == 0 || slices.ContainsFunc(u.With, named)) {
			l.provide(GlobalSource{Path: u.Path})
			more = true
		}
	}
	return more
}

// ofRuntime reports whether a module is not the program's own.
func (g *Graph) ofRuntime(m *Module) bool {
	return g.runtime != "" && strings.HasPrefix(m.Path, g.runtime+"/")
}

// provide loads what provides a global variable.
func (l *loader) provide(s GlobalSource) {
	switch {
	case s.Builtin != "":
		l.builtin(s.Builtin)
	case s.Path != "":
		path := l.g.resolver.Real(s.Path)
		l.g.Sources[path] = l.module(path, "", ast.ESM)
	}
}

// usedNames are the names by which one module may reach global variables.
type usedNames struct {
	free       map[string]bool
	names      map[string]bool // of variables and of what is imported
	properties map[string]bool // of anything
	texts      map[string]bool // string literals
	escapes    bool            // the global object is used other than for a property
}

// useNames reads the modules that it has not seen, and reports whether there are any.
func (l *loader) useNames(done map[*Module]*usedNames) (more bool) {
	for _, m := range l.modules {
		if done[m] != nil || m.Tree == nil {
			continue
		}
		more = true
		done[m] = namesOf(m.Tree)
		for _, imported := range m.ImportEntries {
			done[m].names[imported.Name] = true
		}
		if l.g.ofRuntime(m) {
			done[m].escapes = false // its authors know what they do
		}
	}
	return more
}

// wanted are all names that may be those of global variables.
func (g *Graph) wanted(modules map[*Module]*usedNames, common []string) map[string]bool {
	all := map[string]bool{}
	for m, used := range modules {
		maps.Copy(all, used.free)
		if used.escapes && (g.Dynamic == nil || m.Path < g.Dynamic.Path) {
			g.Dynamic = m
		}
	}
	if g.Dynamic != nil {
		for _, name := range common {
			all[name] = true
		}
		for m, used := range modules {
			if !g.ofRuntime(m) {
				maps.Copy(all, used.properties)
				if used.escapes {
					maps.Copy(all, used.texts)
				}
			}
		}
	}
	return all
}

func namesOf(t *ast.Tree) *usedNames {
	used := &usedNames{free: map[string]bool{}, names: map[string]bool{}}
	object := false
	for i := range t.Symbols {
		used.names[t.Symbols[i].OriginalName] = true
		if s := &t.Symbols[i]; s.Kind == ast.SymbolUnbound && s.Link == ast.InvalidRef {
			used.free[s.OriginalName] = true
			object = object || isGlobalObject(s.OriginalName)
		}
	}
	used.properties, used.texts = map[string]bool{}, map[string]bool{}
	used.walk(t, object)
	return used
}

func isGlobalObject(name string) bool { return name == "globalThis" || name == "global" }

// walk finds the names of properties, and with object those of the global object.
func (used *usedNames) walk(t *ast.Tree, object bool) {
	escapes := 0
	isObject := func(e ast.Expr) bool {
		id, ok := e.Data.(*ast.EIdentifier)
		return ok && object && isGlobalObject(t.Name(id.Ref)) && t.IsUnbound(id.Ref)
	}
	member := func(target ast.Expr, name string) {
		used.properties[name] = true
		if isObject(target) {
			escapes--
			used.free[name] = true
		}
	}
	v := walk.Visitor{Expr: func(e ast.Expr) bool {
		switch d := e.Data.(type) {
		case *ast.EDot:
			member(d.Target, d.Name)
		case *ast.EIndex:
			if name, ok := d.Index.Data.(*ast.EString); ok {
				member(d.Target, ast.String(name.Value))
			}
		case *ast.EString:
			used.texts[ast.String(d.Value)] = true
		case *ast.EUnary:
			if d.Op == ast.UnOpTypeof && isObject(d.Value) {
				escapes--
			}
		case *ast.EIdentifier:
			if isObject(e) {
				escapes++
			}
		}
		return true
	}, Binding: func(b ast.Binding) bool {
		if d, ok := b.Data.(*ast.BObject); ok {
			used.patternKeys(d)
		}
		return true
	}}
	v.Tree(t)
	used.escapes = escapes > 0
}

func (used *usedNames) patternKeys(d *ast.BObject) {
	for i := range d.Properties {
		if name, ok := d.Properties[i].Key.Data.(*ast.EString); ok {
			used.properties[ast.String(name.Value)] = true
		}
	}
}
