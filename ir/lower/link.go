package lower

import (
	"maps"
	"slices"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser"
	"jsgo/parser/diag"
)

// Program lowers all modules of a graph and links them.
func Program(g *parser.Graph, diags *diag.List) *ir.Program {
	p := &ir.Program{}
	for _, m := range g.Modules {
		p.Modules = append(p.Modules, shell(m))
	}
	if g.Entry != nil {
		p.Entry = p.Modules[g.Entry.ID]
	}
	for _, name := range slices.Sorted(maps.Keys(g.Builtins)) { // some have two names: the last one counts
		p.Modules[g.Builtins[name].ID].Builtin = name
	}
	ln := &linker{g: g, p: p}
	for i, m := range g.Modules {
		if m.Err == nil && m.Tree != nil && p.Modules[i].Kind != ir.JSON {
			Module(m, p.Modules[i], ln, diags)
		}
	}
	ln.link()
	return p
}

// shell makes the module that a source module will be lowered into.
func shell(m *parser.Module) *ir.Module {
	mod := &ir.Module{ID: m.ID, Name: m.Display}
	switch m.Kind.String() {
	case "module":
		mod.Kind = ir.ESM
	case "script":
		mod.Kind = ir.Script
	case "json":
		mod.Kind = ir.JSON
	}
	if m.Err != nil {
		mod.Err = &ir.ModuleError{Class: m.Err.Class, Code: m.Err.Code, Text: m.Err.Text}
	}
	if m.File != nil {
		mod.Text = m.File.Text
		file := m.File
		mod.Lines = func(p ir.Pos) (int, int) {
			at := file.Position(int(p))
			return at.Line, at.Column
		}
	}
	return mod
}

// runtimePath is before the import paths of Go halves.
const runtimePath = "jsgo/rt/"

type linker struct {
	g *parser.Graph
	p *ir.Program
}

// Module makes a linker the Resolver of all modules.
func (ln *linker) Module(imp *parser.Import) *ir.ModuleRef {
	t := &imp.Target
	switch {
	case imp.Kind == parser.ImportRequire && imp.Specifier == "":
		return &ir.ModuleRef{Err: &ir.ModuleError{Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE", Text: "The argument 'id' must be a non-empty string. Received ''"}}
	case t.Err != nil:
		return &ir.ModuleRef{Err: &ir.ModuleError{Class: errorClass(t.Err.Code), Code: t.Err.Code, Text: t.Err.Error()}}
	case t.Addon != "":
		return &ir.ModuleRef{Err: &ir.ModuleError{Class: "Error", Code: "ERR_DLOPEN_FAILED", Text: "Native addons cannot be loaded: " + imp.Specifier}}
	case t.Native != "":
		return &ir.ModuleRef{Native: runtimePath + t.Native}
	case t.Module != nil:
		return &ir.ModuleRef{Module: ln.p.Modules[t.Module.ID]}
	case t.Builtin != "":
		return ln.builtin(t.Builtin)
	case t.File != "":
		return &ir.ModuleRef{File: t.File}
	}
	return &ir.ModuleRef{Err: &ir.ModuleError{Class: "Error", Code: "ERR_MODULE_NOT_FOUND", Text: "Cannot find module '" + imp.Specifier + "'"}}
}

func (ln *linker) builtin(name string) *ir.ModuleRef {
	if m := ln.g.Builtins[name]; m != nil {
		return &ir.ModuleRef{Module: ln.p.Modules[m.ID], Builtin: name}
	}
	return &ir.ModuleRef{Builtin: name}
}

// Origin is nil where the binding is a variable of an ES module, which link
// finds when all modules have been lowered.
func (ln *linker) Origin(e parser.ImportEntry) (from *ir.ModuleRef, name string) {
	b, state := ln.g.ResolveImport(e)
	switch {
	case state != parser.Resolved || e.Import.Target.Builtin != "":
		return nil, ""
	case b.Builtin != "":
		return ln.builtin(b.Builtin), b.Name
	case b.Module == nil:
		return nil, ""
	case b.Namespace:
		return &ir.ModuleRef{Module: ln.p.Modules[b.Module.ID]}, "*"
	case b.Module.Kind != ast.ESM:
		return &ir.ModuleRef{Module: ln.p.Modules[b.Module.ID]}, b.Name
	}
	return nil, ""
}

func errorClass(code string) string {
	switch code {
	case "ERR_INVALID_MODULE_SPECIFIER", "ERR_IMPORT_ASSERTION_TYPE_MISSING", "ERR_IMPORT_ASSERTION_TYPE_FAILED", "ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED":
		return "TypeError"
	}
	return "Error"
}

// link connects import bindings with variables and resolves exports.
func (ln *linker) link() {
	for i, src := range ln.g.Modules {
		m := ln.p.Modules[i]
		if m.Kind != ir.ESM && m.Kind != ir.CommonJS || src.Tree == nil || m.Err != nil {
			continue
		}
		for _, e := range src.ImportEntries {
			v := m.Names[src.Tree.Name(e.Local)]
			if v != nil && v.Import != nil && liveBinding(v.Import) {
				ln.linkImport(v, e)
			}
		}
		for _, name := range ln.g.ExportNames(src) {
			if b, state := ln.g.ResolveExport(src, name); state == parser.Resolved {
				m.Exports = append(m.Exports, ln.export(name, b))
			}
		}
	}
}

func (ln *linker) linkImport(v *ir.Var, e parser.ImportEntry) {
	b, state := ln.g.ResolveImport(e)
	if m := ln.g.Builtins[v.Import.From.Builtin]; m != nil && m.Kind == ast.ESM {
		b, state = ln.g.ResolveExport(m, v.Import.Name)
	}
	if state != parser.Resolved {
		return
	}
	x := ln.export(e.Name, b)
	v.Import.Var = x.Var
	if x.Var == nil && x.From != nil {
		v.Import.From = &ir.ModuleRef{Module: x.From}
		v.Import.Name = x.Property
		if x.Property == "" {
			v.Import.Name = "*"
		}
	}
}

func (ln *linker) export(name string, b parser.Binding) ir.Export {
	x := ir.Export{Name: name}
	switch {
	case b.Module != nil && b.Namespace:
		x.From = ln.p.Modules[b.Module.ID]
	case b.Module != nil && b.Module.Kind == ast.ESM:
		m := ln.p.Modules[b.Module.ID]
		x.Var = m.Names[b.Module.Tree.Name(b.Local)]
	case b.Module != nil:
		x.From, x.Property = ln.p.Modules[b.Module.ID], b.Name
	case b.Builtin != "":
		if m := ln.g.Builtins[b.Builtin]; m != nil {
			x.From, x.Property = ln.p.Modules[m.ID], b.Name
			if b.Namespace {
				x.Property = ""
			}
		}
	}
	return x
}
