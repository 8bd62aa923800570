package parser

import (
	"slices"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/diag"
	"jsgo/parser/resolve"
	"jsgo/parser/source"
)

// link checks everything between modules and says what is wrong. Node links what the entry imports statically before it runs
// anything: mistakes there are errors. Elsewhere they become what is thrown when the program gets there.
func (g *Graph) link() {
	g.markStatic()
	for _, m := range g.Modules {
		g.reportModule(m)
		for _, imp := range m.Imports {
			g.checkImport(m, imp)
		}
	}
	for _, m := range g.Modules {
		if m.Kind == ast.ESM && m.Tree != nil {
			g.checkNames(m)
		}
	}
	g.markAsync()
}

func (g *Graph) markStatic() {
	stack := []*Module{g.Entry}
	for _, m := range g.Builtins {
		stack = append(stack, m)
	}
	for _, m := range g.Sources {
		stack = append(stack, m)
	}
	for _, m := range stack {
		m.Static = true
	}
	for len(stack) > 0 {
		m := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, imp := range m.Imports {
			if t := imp.Target.Module; imp.Kind.IsStatic() && t != nil && !t.Static {
				t.Static = true
				stack = append(stack, t)
			}
		}
	}
}

// reportModule says why a module cannot be loaded.
func (g *Graph) reportModule(m *Module) {
	switch {
	case m.Err == nil:
	case m.problem.Code == 0:
		d := diag.New(diag.UnreadableFile, source.Pos{}, 0, m.Display, strings.TrimPrefix(m.Err.Text, "Cannot read "+m.Display+": "))
		if !m.Static {
			d = d.Ranked(diag.Info)
		}
		g.Diagnostics.Add(d)
	case m.Static:
		g.Diagnostics.Add(m.problem)
	default:
		g.broken(m, m.problem)
	}
}

// broken is the note about a module that throws when it is loaded.
func (g *Graph) broken(m *Module, d diag.Diagnostic) {
	note := diag.New(diag.BrokenModule, d.Pos, d.Length, m.Err.Class+": "+m.Err.Text, m.Display).Ranked(diag.Info)
	g.Diagnostics.Add(note)
}

func (g *Graph) checkImport(m *Module, imp *Import) {
	g.checkAttributes(m, imp)
	t := &imp.Target
	switch {
	case t.Addon != "":
		severity := diag.Warning
		if imp.Optional {
			severity = diag.Info
		}
		g.Diagnostics.Add(diag.New(diag.NativeAddon, imp.Pos, imp.Length, g.display(t.Addon)).Ranked(severity))
	case t.Err == nil:
	case imp.Kind.IsStatic():
		e := &LoadError{Class: t.Err.Class, Code: t.Err.Code, Text: t.Err.Text(g.display), Pos: imp.Pos, Cause: t.Err}
		g.linkError(m, resolveCode(t.Err), e, imp.Length, t.Err.Suggestion)
	default:
		d := diag.New(diag.UnresolvedAtRunTime, imp.Pos, imp.Length, t.Err.Text(g.display))
		g.Diagnostics.Add(suggest(d, t.Err.Suggestion).Ranked(diag.Info))
	}
}

// linkError is a mistake that keeps a module from being linked.
func (g *Graph) linkError(m *Module, code diag.Code, e *LoadError, length int, suggestion string) {
	d := suggest(diag.New(code, e.Pos, length, e.Text), suggestion)
	if m.Static {
		g.Diagnostics.Add(d)
	}
	if m.Err == nil {
		m.Err = e
		if !m.Static {
			g.broken(m, d)
		}
	}
}

func suggest(d diag.Diagnostic, name string) diag.Diagnostic {
	if name != "" {
		return d.Suggest("Did you mean \"" + name + "\"?")
	}
	return d
}

func resolveCode(e *resolve.Error) diag.Code {
	switch {
	case e.Code == "ERR_PACKAGE_PATH_NOT_EXPORTED":
		return diag.PathNotExported
	case strings.HasPrefix(e.Code, "ERR_IMPORT_A"):
		return diag.BadAttributes
	case e.NotFound:
		return diag.ModuleNotFound
	}
	return diag.ResolutionError
}

// checkAttributes is Node's validateAttributes. TypeScript imports JSON without attributes.
func (g *Graph) checkAttributes(m *Module, imp *Import) {
	if imp.Kind > ImportDynamic || imp.Target.Err != nil || resolve.IsTypeScript(m.Path) {
		return
	}
	defer func() {
		if imp.Target.Err != nil {
			imp.Target.Module = nil
		}
	}()
	typ := ""
	for _, a := range imp.Attributes {
		if a.Key != "type" {
			imp.Target.Err = attributeError("UNSUPPORTED", `Import attribute "`+a.Key+`" with value "`+a.Value+`" is not supported`)
			return
		}
		typ = a.Value
	}
	t := imp.Target.Module
	switch json := t != nil && t.Kind == ast.JSON; {
	case json && typ == "":
		imp.Target.Err = assertionError("MISSING", "\" needs an import attribute of type \"json\"", t)
	case typ != "" && typ != "json":
		imp.Target.Err = attributeError("UNSUPPORTED", `Import attribute "type" with value "`+typ+`" is not supported`)
	case typ == "json" && t != nil && !json:
		imp.Target.Err = assertionError("FAILED", "\" is not of type \"json\"", t)
	}
}

func attributeError(code, text string) *resolve.Error {
	return &resolve.Error{Class: "TypeError", Code: "ERR_IMPORT_ATTRIBUTE_" + code, Format: text}
}

func assertionError(code, text string, t *Module) *resolve.Error {
	return &resolve.Error{Class: "TypeError", Code: "ERR_IMPORT_ASSERTION_TYPE_" + code, Format: "Module \"file://\x00" + text, Paths: []string{t.Path}}
}

// checkNames resolves every imported and reexported name of a module
// (https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment).
func (g *Graph) checkNames(m *Module) {
	for _, e := range m.ImportEntries {
		if e.Name != "*" && e.Import.Target.Err == nil {
			g.checkName(m, e.Import, e.Name, e.Pos, e.Length, false)
		}
	}
	for _, e := range m.IndirectExports {
		if e.ImportName != "*" && e.Import.Target.Err == nil {
			g.checkName(m, e.Import, e.ImportName, e.Pos, e.Length, true)
		}
	}
}

func (g *Graph) checkName(m *Module, imp *Import, name string, pos source.Pos, length int, reexport bool) {
	_, state := g.resolveTarget(&imp.Target, name, nil)
	t := imp.Target.Module
	if state == Resolved || t != nil && t.Tree == nil {
		return
	}
	if reexport && resolve.IsTypeScript(m.Path) && t != nil && resolve.IsTypeScript(t.Path) {
		return // a type: the parser cannot know, and TypeScript drops such exports
	}
	code, suggestion := diag.MissingExport, ""
	text := "The requested module '" + imp.Specifier + "' does not provide an export named '" + name + "'"
	switch {
	case state == Ambiguous:
		code = diag.AmbiguousExport
		text = "The requested module '" + imp.Specifier + "' contains conflicting star exports for name '" + name + "'"
	case t != nil && t.Kind == ast.CommonJS:
		text = commonJSText(imp.Specifier, name)
	default:
		suggestion = g.similar(t, name)
	}
	g.linkError(m, code, &LoadError{Class: "SyntaxError", Text: text, Pos: pos}, length, suggestion)
}

// commonJSText is what Node makes of V8's message for a CommonJS module.
func commonJSText(specifier, name string) string {
	return "Named export '" + name + "' not found. The requested module '" + specifier +
		"' is a CommonJS module, which may not support all module.exports as named exports.\n" +
		"CommonJS modules can always be imported via the default export, for example using:\n\n" +
		"import pkg from '" + specifier + "';\n"
}

// similar is an export of a module that differs only in case.
func (g *Graph) similar(m *Module, name string) string {
	if m == nil || m.Kind != ast.ESM {
		return ""
	}
	for _, other := range g.ExportNames(m) {
		if strings.EqualFold(other, name) {
			return other
		}
	}
	return ""
}

// markAsync finds the modules whose evaluation can wait (https://tc39.es/ecma262/#sec-innermoduleevaluation).
func (g *Graph) markAsync() {
	for _, component := range g.Components(func(imp *Import) bool { return imp.Kind.IsStatic() }) {
		async := slices.ContainsFunc(component, func(m *Module) bool {
			return m.HasTLA || slices.ContainsFunc(m.Imports, func(imp *Import) bool {
				return imp.Kind.IsStatic() && imp.Target.Module != nil && imp.Target.Module.Async
			})
		})
		for _, m := range component {
			m.Async = async && m.Kind == ast.ESM
		}
	}
}
