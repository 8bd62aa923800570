package eval

import (
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/ir/lower"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/rt/js"
)

// resolver leaves what import() names to the time of the call.
type resolver struct{}

// Module keeps the specifier in File.
func (resolver) Module(imp *parser.Import) *ir.ModuleRef { return &ir.ModuleRef{File: imp.Specifier} }

// Origin is for static imports, which scripts do not have.
func (resolver) Origin(parser.ImportEntry) (*ir.ModuleRef, string) { return nil, "" }

// sourceName is the path under which texts are parsed: plain JavaScript.
const sourceName = "eval.js"

// tooDeep is what V8 throws for a text that nests too deeply.
const tooDeep = "Maximum call stack size exceeded"

// mistake is an early error: of which class, its text, and where in the source.
type mistake struct {
	class, text string
	offset      int
}

func (x *mistake) throw(r *js.Realm) *js.Throw {
	if x.class == "RangeError" {
		return r.ThrowRangeError(tooDeep)
	}
	return r.ThrowSyntaxError(x.text)
}

// parse parses a script.
func parse(text string) (*parser.Module, *mistake) { return parseIn(text, false) }

// parseIn parses a script, which may be evaluated in a function.
func parseIn(text string, function bool) (*parser.Module, *mistake) {
	m := parser.Dynamic(text, sourceName, ast.Script, ast.Config{InFunction: function})
	if m.Err != nil {
		return nil, &mistake{m.Err.Class, m.Err.Text, int(m.Err.Pos.Offset)}
	}
	return m, nil
}

// script lowers a script. Its code returns the completion value; local says that
// its var declarations are its own, as those of strict eval code are.
func script(m *parser.Module, local bool) (*ir.Module, *mistake) { return scriptIn(m, local, nil) }

func scriptIn(m *parser.Module, local bool, site *lower.Site) (*ir.Module, *mistake) {
	mod := &ir.Module{Name: sourceName, Kind: ir.Script, Text: m.File.Text}
	mod.Lines = func(p ir.Pos) (int, int) {
		at := m.File.Position(int(p))
		return at.Line, at.Column
	}
	var diags diag.List
	lower.Script(m, mod, resolver{}, &diags, local, site)
	for _, d := range diags.Sorted() {
		if d.Severity != diag.Error {
			continue
		}
		class := "SyntaxError"
		if d.Code == diag.TooDeep {
			class = "RangeError"
		}
		return nil, &mistake{class, d.Text(), int(d.Pos.Offset)}
	}
	return mod, nil
}

// isStrict reports whether a script starts with "use strict".
func isStrict(t *ast.Tree) bool {
	for _, s := range t.Stmts {
		switch d := s.Data.(type) {
		case *ast.SDirective:
			if ast.Equal(d.Value, "use strict") {
				return true
			}
		case *ast.SComment:
		default:
			return false
		}
	}
	return false
}

// constantOf is the completion value of a text whose only statement the parser
// has folded to a primitive, and then left out.
func constantOf(text string, t *ast.Tree) (js.Value, bool) {
	for _, s := range t.Stmts {
		switch s.Data.(type) {
		case *ast.SEmpty, *ast.SComment:
		default:
			return js.Value{}, false
		}
	}
	text = strings.TrimRight(text, "; \t\r\n")
	if text == "" {
		return js.Value{}, false
	}
	m := parser.Dynamic("return (\n"+text+"\n)", sourceName, ast.CommonJS, ast.Config{})
	if m.Tree == nil || len(m.Tree.Stmts) != 1 {
		return js.Value{}, false
	}
	d, ok := m.Tree.Stmts[0].Data.(*ast.SReturn)
	if !ok {
		return js.Value{}, false
	}
	switch v := d.ValueOrNil.Data.(type) {
	case *ast.ENumber:
		return js.Num(v.Value), true
	case *ast.EString:
		return js.FromUnits(v.Value).Value(), true
	case *ast.EBoolean:
		return js.Bool(v.Value), true
	case *ast.ENull:
		return js.Null(), true
	}
	return js.Value{}, false
}

// evaluate is https://tc39.es/ecma262/#sec-performeval for an indirect call.
func (m *machine) evaluate(r *js.Realm, source *js.String) (js.Value, *js.Throw) {
	tree, bad := parse(source.String())
	if bad != nil {
		return js.Value{}, bad.throw(r)
	}
	if v, ok := constantOf(tree.File.Text, tree.Tree); ok {
		return v, nil
	}
	mod, bad := script(tree, isStrict(tree.Tree))
	if bad != nil {
		return js.Value{}, bad.throw(r)
	}
	u := newUnit(m, mod)
	u.eval, u.origin, u.this = true, r.CaptureStack(2), r.Global().Value()
	if e := u.instantiate(r); e != nil {
		return js.Value{}, e
	}
	return u.run(r)
}

// strictPrefix makes a text strict that is evaluated by strict code.
const strictPrefix = "\"use strict\";"

// evaluateDirectly is https://tc39.es/ecma262/#sec-performeval for a direct call.
func (m *machine) evaluateDirectly(r *js.Realm, source *js.String, site *js.EvalSite) (js.Value, *js.Throw) {
	text := source.String()
	if site.Strict {
		text = strictPrefix + text
	}
	where := &lower.Site{Names: site.Names, Strict: site.Strict, Variables: !site.Variables.IsUndefined(), InFunction: !site.NewTarget.IsHole()}
	tree, bad := parseIn(text, where.InFunction)
	if bad != nil {
		return js.Value{}, bad.throw(r)
	}
	if v, ok := constantOf(source.String(), tree.Tree); ok {
		return v, nil
	}
	mod, bad := scriptIn(tree, site.Strict || isStrict(tree.Tree), where)
	if bad != nil {
		return js.Value{}, bad.throw(r)
	}
	u := newUnit(m, mod)
	u.eval, u.origin, u.this, u.site = true, r.CaptureStack(2), site.This, site
	if site.Strict {
		u.column = -len(strictPrefix)
	}
	if e := u.instantiate(r); e != nil {
		return js.Value{}, e
	}
	return u.run(r)
}
