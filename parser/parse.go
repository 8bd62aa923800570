package parser

import (
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/diag"
	"jsgo/parser/early"
	"jsgo/parser/jsontext"
	"jsgo/parser/resolve"
	"jsgo/parser/source"
)

// Parse is ast.ParseWith with the early errors that the parser leaves: code that arrives at run time is parsed so, too.
func Parse(text, path string, kind ast.Kind, settings ast.Config) (*ast.Tree, []ast.Message) {
	tree, messages := ast.ParseWith(text, path, kind, settings)
	if tree == nil {
		return nil, messages
	}
	if errors := early.Check(tree); len(errors) > 0 {
		return nil, errors
	}
	return tree, messages
}

// Dynamic makes a module of a text that arrives at run time: its Err says what is wrong with it.
func Dynamic(text, path string, kind ast.Kind, settings ast.Config) *Module {
	m := &Module{Path: path, Display: path, File: source.NewFile(path, text), Kind: kind}
	g := &Graph{}
	g.accept(m, settings, kind)
	if m.Err != nil && kind == ast.Script {
		if module, _ := Parse(text, path, ast.ESM, settings); module != nil && isModule(module) {
			g.failWith(m, moduleSyntax(module, ast.Message{Text: m.Err.Text, Offset: int(m.Err.Pos.Offset)}))
		}
	}
	return m
}

// parse reads the text of a module for the goal that Node would choose, and finds its imports.
func (g *Graph) parse(m *Module) {
	settings := g.settings(m)
	format := g.resolver.Format(m.Path)
	switch {
	case g.goal == ScriptGoal && m.Path == g.entryPath:
		g.accept(m, settings, ast.Script)
		return
	case g.goal == ModuleGoal && (m.Path == g.entryPath || format == resolve.Typeless):
		g.accept(m, settings, ast.ESM)
		return
	}
	switch format {
	case resolve.JSON:
		g.json(m)
	case resolve.Module:
		g.accept(m, settings, ast.ESM)
	case resolve.Typeless:
		g.detect(m, settings)
	default:
		g.commonJS(m, settings)
	}
}

// json reads a JSON module. Node puts the path before the text of an error.
func (g *Graph) json(m *Module) {
	m.Kind = ast.JSON
	text := strings.TrimPrefix(m.File.Text, "\uFEFF")
	if message, offset := jsontext.Check(text); message != "" {
		g.failWith(m, ast.Message{Text: m.Display + ": " + message, Offset: len(m.File.Text) - len(text) + offset})
		return
	}
	g.accept(m, ast.Config{}, ast.JSON)
}

// accept parses for one goal; what the parser says is the error.
func (g *Graph) accept(m *Module, settings ast.Config, kind ast.Kind) {
	tree, messages := Parse(m.File.Text, m.Path, kind, settings)
	if tree == nil {
		m.Kind = kind
		g.fail(m, messages)
		return
	}
	m.take(tree)
}

func (m *Module) take(tree *ast.Tree) *scan {
	m.Kind, m.Tree = tree.Kind, tree
	s := scanImports(m)
	m.HasTLA = tree.Kind == ast.ESM && tree.TopLevelAwait.Len > 0
	m.sortExports()
	return s
}

// detect is for files in packages without "type": CommonJS unless the syntax is that of an ES module
// (https://nodejs.org/docs/latest-v20.x/api/packages.html#syntax-detection).
func (g *Graph) detect(m *Module, settings ast.Config) {
	tree, messages := Parse(m.File.Text, m.Path, ast.CommonJS, settings)
	if tree != nil && !m.take(tree).hasMeta {
		return
	}
	m.reset()
	module, others := Parse(m.File.Text, m.Path, ast.ESM, settings)
	switch {
	case module != nil && resolve.IsTypeScript(m.Path) && !isModule(module):
		module.Kind = ast.CommonJS // import x = require(); export =
		m.take(module)
	case module != nil:
		m.take(module)
	case firstError(others).Offset > firstError(messages).Offset:
		m.Kind = ast.ESM
		g.fail(m, others)
	default:
		g.fail(m, messages)
	}
}

// reset forgets a tree, for another goal.
func (m *Module) reset() {
	m.Tree, m.HasTLA, m.Imports, m.byNode = nil, false, nil, nil
	m.ImportEntries, m.LocalExports, m.IndirectExports, m.StarExports = nil, nil, nil, nil
}

// commonJS is for files that are CommonJS whatever they contain.
func (g *Graph) commonJS(m *Module, settings ast.Config) {
	tree, messages := Parse(m.File.Text, m.Path, ast.CommonJS, settings)
	if tree != nil {
		if s := m.take(tree); s.hasMeta {
			at := tree.Pos(s.importMeta)
			m.reset()
			g.failWith(m, ast.Message{Text: "Cannot use 'import.meta' outside a module", Offset: at, Length: len("import.meta")})
		}
		return
	}
	module, _ := Parse(m.File.Text, m.Path, ast.ESM, settings)
	if module == nil {
		g.fail(m, messages)
		return
	}
	if resolve.IsTypeScript(m.Path) && !isModule(module) {
		module.Kind = ast.CommonJS
		m.take(module)
		return
	}
	g.failWith(m, moduleSyntax(module, firstError(messages)))
}

// isModule tells the syntax of an ES module from what TypeScript writes for CommonJS.
func isModule(t *ast.Tree) bool {
	if t.ExportKeyword.Len > 0 || t.TopLevelAwait.Len > 0 {
		return true
	}
	for _, stmt := range t.Stmts {
		if _, ok := stmt.Data.(*ast.SImport); ok {
			return true
		}
	}
	return false
}

// moduleSyntax is V8's error for the syntax of an ES module in a CommonJS file.
func moduleSyntax(t *ast.Tree, otherwise ast.Message) ast.Message {
	for _, stmt := range t.Stmts {
		at := t.Pos(stmt.Loc)
		switch d := stmt.Data.(type) {
		case *ast.SImport:
			return ast.Message{Text: "Cannot use import statement outside a module", Offset: at, Length: len("import")}
		case *ast.SExportClause, *ast.SExportFrom, *ast.SExportDefault, *ast.SExportStar:
			return unexpectedExport(at)
		case *ast.SLocal:
			if d.IsExport {
				return unexpectedExport(at)
			}
		case *ast.SFunction:
			if d.IsExport {
				return unexpectedExport(at)
			}
		case *ast.SClass:
			if d.IsExport {
				return unexpectedExport(at)
			}
		}
	}
	if t.TopLevelAwait.Len > 0 {
		return ast.Message{Text: "await is only valid in async functions and the top level bodies of modules",
			Offset: t.Pos(t.TopLevelAwait.Loc), Length: len("await")}
	}
	return otherwise
}

func unexpectedExport(at int) ast.Message {
	return ast.Message{Text: "Unexpected token 'export'", Offset: at, Length: len("export")}
}

func firstError(messages []ast.Message) ast.Message {
	for _, m := range messages {
		if m.Kind == ast.Error {
			return m
		}
	}
	return ast.Message{}
}

// fail makes the first error of the parser the reason why a module cannot be loaded. Whether that stops the build is
// decided when it is known how the module is reached.
func (g *Graph) fail(m *Module, messages []ast.Message) {
	g.failWith(m, firstError(messages))
}

func (g *Graph) failWith(m *Module, message ast.Message) {
	text, class, code := message.Text, "SyntaxError", diag.SyntaxError
	switch message.ID {
	case ast.TooDeep:
		class, code = "RangeError", diag.TooDeep
	case ast.Internal:
		code = diag.ParserFailure
	default:
		text = diag.V8Text(text)
	}
	m.Err = &LoadError{Class: class, Text: text, Pos: m.File.Pos(message.Offset)}
	m.problem = diag.New(code, m.Err.Pos, message.Length, text)
	for _, n := range message.Notes {
		m.problem = m.problem.With(n.Text, m.File.Pos(n.Offset), n.Length)
	}
}

// settings are those of tsconfig.json for TypeScript and JSX files.
func (g *Graph) settings(m *Module) ast.Config {
	switch filepath.Ext(m.Path) {
	case ".ts", ".tsx", ".mts", ".cts", ".jsx":
	default:
		return ast.Config{}
	}
	c := g.resolver.TSConfig(m.Path)
	if c.Invalid != "" {
		g.Diagnostics.Add(diag.Diagnostic{Code: diag.BadConfig, Severity: diag.Warning, Args: []string{g.display(c.Path), c.Invalid}})
	}
	return ast.Config{
		ExperimentalDecorators:  c.ExperimentalDecorators,
		UseDefineForClassFields: c.UseDefineForClassFields,
		VerbatimModuleSyntax:    c.VerbatimModuleSyntax,
		JSXFactory:              dotted(c.JSXFactory),
		JSXFragmentFactory:      dotted(c.JSXFragmentFactory),
		JSXImportSource:         c.JSXImportSource,
		JSXAutomatic:            c.JSX == "react-jsx",
		JSXDevelopment:          c.JSX == "react-jsxdev",
	}
}

// dotted splits React.createElement.
func dotted(name string) []string {
	if name == "" {
		return nil
	}
	return strings.Split(name, ".")
}
