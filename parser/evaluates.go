package parser

import (
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/source"
	"jsgo/parser/walk"
)

// Evaluation is a place that may run text which only exists at run time.
type Evaluation struct {
	Module *Module
	Pos    source.Pos
	What   string // eval, Function, vm …
}

// Evaluates finds the first place in the program, the runtime's own modules left out, that may run source text: eval or
// Function used as a value, the constructor of a function literal, node:vm, module._compile. It is nil if there is none.
func (g *Graph) Evaluates() *Evaluation {
	for _, m := range g.Modules {
		if m.Tree == nil || g.runtime != "" && strings.HasPrefix(m.Path, g.runtime+"/") || !mayEvaluate(m.File.Text) {
			continue
		}
		e := evaluations{m: m, harmless: map[any]bool{}, anyObject: g.Dynamic != nil}
		e.imports()
		v := walk.Visitor{Expr: e.expr, Binding: e.binding}
		v.Tree(m.Tree)
		if e.found != nil {
			return e.found
		}
	}
	return nil
}

// mayEvaluate is a quick look whether a text has one of the words.
func mayEvaluate(text string) bool {
	for _, word := range [...]string{"eval", "Function", "constructor", "vm", "_compile", "\\u"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

type evaluations struct {
	m         *Module
	harmless  map[any]bool // identifiers and members that do not run text
	anyObject bool         // the global object may be the object of any member
	found     *Evaluation
}

func (e *evaluations) add(what string, loc ast.Loc) {
	if e.found == nil {
		e.found = &Evaluation{e.m, e.m.File.Pos(e.m.Tree.Pos(loc)), what}
	}
}

func (e *evaluations) imports() {
	for _, imp := range e.m.Imports {
		if imp.Target.Builtin == "vm" && e.found == nil {
			e.found = &Evaluation{e.m, imp.Pos, "node:vm"}
		}
	}
}

// evaluator is the name of a global function that runs text, or "".
func (e *evaluations) evaluator(x ast.Expr) string {
	id, ok := x.Data.(*ast.EIdentifier)
	if !ok || !e.m.Tree.IsUnbound(id.Ref) {
		return ""
	}
	return textRunner(e.m.Tree.Name(id.Ref))
}

func textRunner(name string) string {
	if name == "eval" || name == "Function" {
		return name
	}
	return ""
}

func (e *evaluations) expr(x ast.Expr) bool {
	switch d := x.Data.(type) {
	case *ast.EIdentifier:
		if what := e.evaluator(x); what != "" && !e.harmless[d] {
			e.add(what, x.Loc)
		}
	case *ast.EDot:
		e.member(x, d.Target, d.Name)
	case *ast.EIndex:
		if name, ok := ast.Literal(d.Index); ok {
			e.member(x, d.Target, name)
		}
	case *ast.EUnary:
		if d.Op == ast.UnOpTypeof {
			e.pardon(d.Value)
		}
	case *ast.EBinary:
		switch d.Op {
		case ast.BinOpInstanceof, ast.BinOpStrictEq, ast.BinOpStrictNe, ast.BinOpLooseEq, ast.BinOpLooseNe:
			e.pardon(d.Left)
			e.pardon(d.Right)
		}
	}
	return e.found == nil
}

// pardon notes that an operand is only looked at.
func (e *evaluations) pardon(x ast.Expr) { e.harmless[any(x.Data)] = true }

// member is target.name.
func (e *evaluations) member(x, target ast.Expr, name string) {
	switch {
	case e.evaluator(target) != "":
		switch name {
		case "prototype", "name", "length":
			e.pardon(target)
		}
	case name == "_compile":
		e.add("_compile", x.Loc)
	case name == "constructor" && isFunctionLiteral(target):
		e.add("constructor of a function", x.Loc)
	case textRunner(name) != "" && !e.harmless[any(x.Data)] && (e.anyObject || e.isGlobalObject(target)):
		e.add(name, x.Loc)
	}
}

func (e *evaluations) isGlobalObject(x ast.Expr) bool {
	id, ok := x.Data.(*ast.EIdentifier)
	return ok && e.m.Tree.IsUnbound(id.Ref) && isGlobalObject(e.m.Tree.Name(id.Ref))
}

// binding is for const { eval: run } = globalThis.
func (e *evaluations) binding(b ast.Binding) bool {
	if d, ok := b.Data.(*ast.BObject); ok {
		for i := range d.Properties {
			if name, ok := ast.Literal(d.Properties[i].Key); ok && textRunner(name) != "" {
				e.add(name, b.Loc)
			}
		}
	}
	return e.found == nil
}

// isFunctionLiteral tells a function literal, its prototype by Object.getPrototypeOf, and its __proto__.
func isFunctionLiteral(x ast.Expr) bool {
	switch d := ast.Unwrap(x).Data.(type) {
	case *ast.EFunction, *ast.EArrow:
		return true
	case *ast.EDot:
		return d.Name == "__proto__" && isFunctionLiteral(d.Target)
	case *ast.ECall:
		dot, ok := d.Target.Data.(*ast.EDot)
		return ok && dot.Name == "getPrototypeOf" && len(d.Args) == 1 && isFunctionLiteral(d.Args[0])
	}
	return false
}
