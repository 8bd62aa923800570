package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// The completion value of a script is what eval returns,
// https://tc39.es/ecma262/#sec-runtime-semantics-scriptevaluation: the value of
// the expression statement that was evaluated last. Statements that may evaluate
// none start with undefined.

func (l *lowerer) startCompletion() {
	if l.evaluated {
		l.completion = l.merge()
		l.b.Move(l.completion, ir.Undef())
	}
}

func (l *lowerer) completionValue() ir.Operand {
	if l.completion == nil {
		return ir.Undef()
	}
	return l.completion
}

// completes reports whether statements here have a value that counts.
func (l *lowerer) completes() bool { return l.completion != nil && l.fn.ir.Is(ir.FuncModule) }

// complete is the part of a statement that concerns the completion value; done
// says that nothing is left of it.
func (l *lowerer) complete(s ast.Stmt) (done bool) {
	if !l.completes() {
		return false
	}
	switch d := s.Data.(type) {
	case *ast.SExpr:
		l.b.Move(l.completion, l.expr(d.Value))
		return true
	case *ast.SDirective:
		if l.site != nil && l.site.strict { // the one that makes a text strict because its caller is
			l.site.strict = false
			return true
		}
		l.b.Move(l.completion, ir.Str(d.Value))
		return true
	case *ast.SIf, *ast.SWhile, *ast.SDoWhile, *ast.SFor, *ast.SForIn, *ast.SForOf, *ast.SSwitch, *ast.STry, *ast.SWith:
		l.b.Move(l.completion, ir.Undef())
	}
	return false
}

// keepCompletion emits body, whose value counts only if it jumps out.
func (l *lowerer) keepCompletion(body func()) {
	if !l.completes() {
		body()
		return
	}
	kept := l.merge()
	l.b.Move(kept, l.completion)
	l.b.Move(l.completion, ir.Undef())
	body()
	if !l.b.At.Ends() {
		l.b.Move(l.completion, kept)
	}
}
