package walk

import "github.com/evanw/esbuild/jsgo/ast"

// VisitExpr visits an expression; one without Data is skipped. Operands that nest to the left are visited in a loop, since
// a+b+c… can be very long.
func (v *Visitor) VisitExpr(e ast.Expr) {
	if _, ok := e.Data.(*ast.EBinary); ok {
		v.binary(e)
		return
	}
	if e.Data == nil || v.Expr != nil && !v.Expr(e) {
		return
	}
	v.exprChildren(e)
	if v.LeaveExpr != nil {
		v.LeaveExpr(e)
	}
}

// binary goes down the left operands first, then visits the right ones on the way up.
func (v *Visitor) binary(e ast.Expr) {
	var spine []ast.Expr
	for {
		b, ok := e.Data.(*ast.EBinary)
		if !ok {
			v.VisitExpr(e)
			break
		}
		if v.Expr != nil && !v.Expr(e) {
			break
		}
		spine = append(spine, e)
		e = b.Left
	}
	for i := len(spine) - 1; i >= 0; i-- {
		v.VisitExpr(spine[i].Data.(*ast.EBinary).Right)
		if v.LeaveExpr != nil {
			v.LeaveExpr(spine[i])
		}
	}
}

func (v *Visitor) exprChildren(expr ast.Expr) {
	switch e := expr.Data.(type) {
	case *ast.EArray:
		v.Exprs(e.Items)
	case *ast.EUnary:
		v.VisitExpr(e.Value)
	case *ast.ENew:
		v.VisitExpr(e.Target)
		v.Exprs(e.Args)
	case *ast.ECall:
		v.VisitExpr(e.Target)
		v.Exprs(e.Args)
	case *ast.EDot:
		v.VisitExpr(e.Target)
	case *ast.EIndex:
		v.VisitExpr(e.Target)
		v.VisitExpr(e.Index)
	case *ast.EArrow:
		v.function(Function{Arrow: e, Loc: expr.Loc})
	case *ast.EFunction:
		v.function(Function{Fn: &e.Fn, Loc: expr.Loc})
	case *ast.EClass:
		v.class(&e.Class)
	case *ast.EJSXElement:
		v.VisitExpr(e.TagOrNil)
		v.properties(e.Properties)
		v.Exprs(e.NullableChildren)
	case *ast.EObject:
		v.properties(e.Properties)
	case *ast.ESpread:
		v.VisitExpr(e.Value)
	case *ast.ETemplate:
		v.VisitExpr(e.TagOrNil)
		for i := range e.Parts {
			v.VisitExpr(e.Parts[i].Value)
		}
	case *ast.EInlinedEnum:
		v.VisitExpr(e.Value)
	case *ast.EAnnotation:
		v.VisitExpr(e.Value)
	case *ast.EAwait:
		v.VisitExpr(e.Value)
	case *ast.EYield:
		v.VisitExpr(e.ValueOrNil)
	case *ast.EIf:
		v.VisitExpr(e.Test)
		v.VisitExpr(e.Yes)
		v.VisitExpr(e.No)
	case *ast.EImportCall:
		v.VisitExpr(e.Expr)
		v.VisitExpr(e.OptionsOrNil)
	case *ast.EBoolean, *ast.ESuper, *ast.ENull, *ast.EUndefined, *ast.EThis, *ast.ENewTarget, *ast.EImportMeta, *ast.EIdentifier,
		*ast.EImportIdentifier, *ast.EPrivateIdentifier, *ast.ENameOfSymbol, *ast.EJSXText, *ast.EMissing, *ast.ENumber, *ast.EBigInt,
		*ast.EString, *ast.ERegExp, *ast.ERequireString, *ast.ERequireResolveString, *ast.EImportString:
	default:
		panic("BUG: walk: unknown expression")
	}
}
