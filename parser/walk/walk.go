// Package walk visits syntax trees. It knows the children of every kind of node and nothing about what they mean.
package walk

import "github.com/evanw/esbuild/jsgo/ast"

// Visitor is called at the nodes of a tree, in source order. A nil function stands for one that goes on.
//
// Expr, Stmt and Binding are called before the children of a node and return whether to visit them; the Leave functions
// are called after the children of every node that was entered. Func and Class are called for each function (with its
// parameters and body) and class, after Expr or Stmt was called for the node that holds it.
type Visitor struct {
	Expr         func(e ast.Expr) bool
	LeaveExpr    func(e ast.Expr)
	Stmt         func(s ast.Stmt) bool
	LeaveStmt    func(s ast.Stmt)
	Binding      func(b ast.Binding) bool
	Func         func(f Function) bool
	LeaveFunc    func(f Function)
	Class        func(c *ast.Class) bool
	LeaveClass   func(c *ast.Class)
	Property     func(p *ast.Property) bool // of classes and object literals
	LeaveCatch   func(t *ast.STry)          // after the catch clause of t
	LeaveTryBody func(t *ast.STry)          // after the block of t, before its catch clause
}

// Function is a function of any kind: Fn is nil for arrows, Arrow is nil for the others.
type Function struct {
	Fn    *ast.Fn
	Arrow *ast.EArrow
	Loc   ast.Loc // of the node that holds it
}

// Args are the parameters.
func (f Function) Args() []ast.Arg {
	if f.Fn != nil {
		return f.Fn.Args
	}
	return f.Arrow.Args
}

// Body is the body.
func (f Function) Body() *ast.FnBody {
	if f.Fn != nil {
		return &f.Fn.Body
	}
	return &f.Arrow.Body
}

// Stmts visits statements in order.
func (v *Visitor) Stmts(stmts []ast.Stmt) {
	for i := range stmts {
		v.VisitStmt(stmts[i])
	}
}

// Exprs visits expressions in order.
func (v *Visitor) Exprs(exprs []ast.Expr) {
	for i := range exprs {
		v.VisitExpr(exprs[i])
	}
}

// Tree visits a whole file.
func (v *Visitor) Tree(t *ast.Tree) {
	v.Stmts(t.Stmts)
	v.VisitExpr(t.Value)
}

// VisitStmt visits a statement; one without Data is skipped.
func (v *Visitor) VisitStmt(s ast.Stmt) {
	if s.Data == nil || v.Stmt != nil && !v.Stmt(s) {
		return
	}
	v.stmtChildren(s)
	if v.LeaveStmt != nil {
		v.LeaveStmt(s)
	}
}

func (v *Visitor) stmtChildren(stmt ast.Stmt) {
	switch s := stmt.Data.(type) {
	case *ast.SBlock:
		v.Stmts(s.Stmts)
	case *ast.SExportDefault:
		v.VisitStmt(s.Value)
	case *ast.SExportEquals:
		v.VisitExpr(s.Value)
	case *ast.SLazyExport:
		v.VisitExpr(s.Value)
	case *ast.SExpr:
		v.VisitExpr(s.Value)
	case *ast.SEnum:
		for i := range s.Values {
			v.VisitExpr(s.Values[i].ValueOrNil)
		}
	case *ast.SNamespace:
		v.Stmts(s.Stmts)
	case *ast.SFunction:
		v.function(Function{Fn: &s.Fn, Loc: stmt.Loc})
	case *ast.SClass:
		v.class(&s.Class)
	case *ast.SLabel:
		v.VisitStmt(s.Stmt)
	case *ast.SIf:
		v.VisitExpr(s.Test)
		v.VisitStmt(s.Yes)
		v.VisitStmt(s.NoOrNil)
	case *ast.SFor:
		v.VisitStmt(s.InitOrNil)
		v.VisitExpr(s.TestOrNil)
		v.VisitExpr(s.UpdateOrNil)
		v.VisitStmt(s.Body)
	case *ast.SForIn:
		v.VisitStmt(s.Init)
		v.VisitExpr(s.Value)
		v.VisitStmt(s.Body)
	case *ast.SForOf:
		v.VisitStmt(s.Init)
		v.VisitExpr(s.Value)
		v.VisitStmt(s.Body)
	case *ast.SDoWhile:
		v.VisitStmt(s.Body)
		v.VisitExpr(s.Test)
	case *ast.SWhile:
		v.VisitExpr(s.Test)
		v.VisitStmt(s.Body)
	case *ast.SWith:
		v.VisitExpr(s.Value)
		v.VisitStmt(s.Body)
	case *ast.STry:
		v.try(s)
	case *ast.SSwitch:
		v.VisitExpr(s.Test)
		for i := range s.Cases {
			v.VisitExpr(s.Cases[i].ValueOrNil)
			v.Stmts(s.Cases[i].Body)
		}
	case *ast.SReturn:
		v.VisitExpr(s.ValueOrNil)
	case *ast.SThrow:
		v.VisitExpr(s.Value)
	case *ast.SLocal:
		for i := range s.Decls {
			v.VisitBinding(s.Decls[i].Binding)
			v.VisitExpr(s.Decls[i].ValueOrNil)
		}
	case *ast.SEmpty, *ast.STypeScript, *ast.SComment, *ast.SDebugger, *ast.SDirective, *ast.SExportClause, *ast.SExportFrom,
		*ast.SExportStar, *ast.SImport, *ast.SBreak, *ast.SContinue:
	default:
		panic("BUG: walk: unknown statement")
	}
}

func (v *Visitor) try(s *ast.STry) {
	v.Stmts(s.Block.Stmts)
	if v.LeaveTryBody != nil {
		v.LeaveTryBody(s)
	}
	if s.Catch != nil {
		v.VisitBinding(s.Catch.BindingOrNil)
		v.Stmts(s.Catch.Block.Stmts)
		if v.LeaveCatch != nil {
			v.LeaveCatch(s)
		}
	}
	if s.Finally != nil {
		v.Stmts(s.Finally.Block.Stmts)
	}
}

// VisitBinding visits a binding pattern.
func (v *Visitor) VisitBinding(binding ast.Binding) {
	if binding.Data == nil || v.Binding != nil && !v.Binding(binding) {
		return
	}
	switch b := binding.Data.(type) {
	case *ast.BArray:
		for i := range b.Items {
			v.VisitBinding(b.Items[i].Binding)
			v.VisitExpr(b.Items[i].DefaultValueOrNil)
		}
	case *ast.BObject:
		for i := range b.Properties {
			p := &b.Properties[i]
			v.VisitExpr(p.Key)
			v.VisitBinding(p.Value)
			v.VisitExpr(p.DefaultValueOrNil)
		}
	}
}

func (v *Visitor) function(f Function) {
	if v.Func != nil && !v.Func(f) {
		return
	}
	for _, arg := range f.Args() {
		v.decorators(arg.Decorators)
		v.VisitBinding(arg.Binding)
		v.VisitExpr(arg.DefaultOrNil)
	}
	v.Stmts(f.Body().Block.Stmts)
	if v.LeaveFunc != nil {
		v.LeaveFunc(f)
	}
}

func (v *Visitor) decorators(all []ast.Decorator) {
	for i := range all {
		v.VisitExpr(all[i].Value)
	}
}

func (v *Visitor) class(c *ast.Class) {
	if v.Class != nil && !v.Class(c) {
		return
	}
	v.decorators(c.Decorators)
	v.VisitExpr(c.ExtendsOrNil)
	v.properties(c.Properties)
	if v.LeaveClass != nil {
		v.LeaveClass(c)
	}
}

func (v *Visitor) properties(all []ast.Property) {
	for i := range all {
		p := &all[i]
		if v.Property != nil && !v.Property(p) {
			continue
		}
		v.decorators(p.Decorators)
		v.VisitExpr(p.Key)
		v.VisitExpr(p.ValueOrNil)
		v.VisitExpr(p.InitializerOrNil)
		if p.ClassStaticBlock != nil {
			v.Stmts(p.ClassStaticBlock.Block.Stmts)
		}
	}
}
