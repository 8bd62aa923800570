package lower

import (
	"strconv"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"
	"jsgo/parser/walk"

	"jsgo/ir"
)

// funcSpec is what lowering needs to know of a function of any syntax.
type funcSpec struct {
	name    string // of the function object
	display string // in stack traces, if another
	self    string // the name that a function expression has inside itself
	kind    ir.FuncKind
	args    []ast.Arg
	rest    bool
	stmts   []ast.Stmt
	loc     ast.Loc
	end     ast.Loc
	endPos  ir.Pos // of what has no closing brace, if not 0
	before  func() // emitted before the parameters
	after   func() // emitted between parameters and body
}

func fnKind(fn *ast.Fn) ir.FuncKind {
	var k ir.FuncKind
	if fn.IsAsync {
		k |= ir.FuncAsync
	}
	if fn.IsGenerator {
		k |= ir.FuncGenerator
	}
	return k
}

func fnSpec(fn *ast.Fn, loc ast.Loc) funcSpec {
	return funcSpec{kind: fnKind(fn), args: fn.Args, rest: fn.HasRestArg, stmts: fn.Body.Block.Stmts, loc: loc, end: fn.Body.Block.CloseBraceLoc}
}

// closure emits the creation of a function object.
func (l *lowerer) closure(f *ir.Func) *ir.Var {
	v := l.b.Temp(ir.Function)
	v.Init = f
	l.b.Add(&ir.Instr{Op: ir.OpClosure, Dst: v, Func: f})
	return v
}

func (l *lowerer) functionExpr(d *ast.EFunction, loc ast.Loc, name string) ir.Operand {
	s := fnSpec(&d.Fn, loc)
	s.name = name
	if d.Fn.Name != nil {
		s.name = l.name(d.Fn.Name.Ref)
		s.self = s.name
	}
	if s.kind&(ir.FuncAsync|ir.FuncGenerator) == 0 {
		s.kind |= ir.FuncConstructor
	}
	return l.closure(l.function(s))
}

func (l *lowerer) arrow(d *ast.EArrow, loc ast.Loc, name string) ir.Operand {
	s := funcSpec{name: name, kind: ir.FuncArrow, args: d.Args, rest: d.HasRestArg, stmts: d.Body.Block.Stmts, loc: loc, end: d.Body.Block.CloseBraceLoc}
	if d.IsAsync {
		s.kind |= ir.FuncAsync
	}
	if d.PreferExpr {
		s.end = ast.Loc{Start: -1}
		s.endPos = l.arrowEnd(d)
	}
	return l.closure(l.function(s))
}

// method makes the function of a method, getter or setter.
func (l *lowerer) method(fn *ast.Fn, p *ast.Property, name string, kind ir.FuncKind) ir.Operand {
	s := fnSpec(fn, l.memberStart(p))
	s.name = name
	s.kind |= ir.FuncMethod | kind
	return l.closure(l.function(s))
}

// memberStart is where the text of a member starts, behind "static" and what is
// between that and the member.
func (l *lowerer) memberStart(p *ast.Property) ast.Loc {
	if !p.Flags.Has(ast.PropertyIsStatic) {
		return p.Loc
	}
	text := l.tree.Text[l.tree.Pos(p.Loc):]
	if !strings.HasPrefix(text, "static") {
		return p.Loc
	}
	rest := text[len("static"):]
	for {
		trimmed := strings.TrimLeft(rest, " \t\r\n")
		if strings.HasPrefix(trimmed, "//") {
			_, trimmed, _ = strings.Cut(trimmed, "\n")
		} else if strings.HasPrefix(trimmed, "/*") {
			_, trimmed, _ = strings.Cut(trimmed, "*/")
		}
		if len(trimmed) == len(rest) {
			break
		}
		rest = trimmed
	}
	return ast.Loc{Start: p.Loc.Start + int32(len(text)-len(rest))}
}

// function lowers a function and adds it to the module.
func (l *lowerer) function(s funcSpec) *ir.Func {
	f := &ir.Func{
		ID: len(l.mod.Funcs), Name: s.name, Display: s.display, Kind: s.kind, Module: l.mod, Parent: l.fn.ir, Outer: l.sc.ir,
		Pos: ir.Pos(l.tree.Pos(s.loc)), End: ir.NoPos, Length: expectedArgs(s.args, s.rest),
	}
	if s.end.Start >= 0 {
		f.End = ir.Pos(l.tree.Pos(s.end) + 1)
	} else if s.endPos > 0 {
		f.End = s.endPos
	}
	l.mod.Funcs = append(l.mod.Funcs, f)
	outer, outerScope := l.fn, l.sc
	l.fn = &function{ir: f, parent: outer, outer: l.b, strict: outer.strict || strictBody(s.stmts) || s.kind&(ir.FuncClass|ir.FuncFields) != 0}
	if l.fn.strict {
		f.Kind |= ir.FuncStrict
	}
	l.b = ir.Builder{Func: f, At: &ir.Region{}, Pos: f.Pos}
	f.Body = l.b.At
	l.functionBody(s)
	l.prologue()
	l.b, l.fn, l.sc = l.fn.outer, outer, outerScope
	return f
}

func strictBody(stmts []ast.Stmt) bool {
	for _, s := range stmts {
		switch d := s.Data.(type) {
		case *ast.SDirective:
			if ast.Equal(d.Value, "use strict") {
				return true
			}
			continue
		case *ast.SComment:
			continue
		}
		break
	}
	return false
}

// expectedArgs is https://tc39.es/ecma262/#sec-static-semantics-expectedargumentcount.
func expectedArgs(args []ast.Arg, rest bool) int {
	n := len(args)
	if rest {
		n--
	}
	for i := range n {
		if args[i].DefaultOrNil.Data != nil {
			return i
		}
	}
	return n
}

// maxRegisterArgs is how many arguments are passed one by one.
const maxRegisterArgs = 4

func (l *lowerer) functionBody(s funcSpec) {
	f := l.fn.ir
	defer func(withs int) { l.withs = withs }(l.withs)
	if !l.fn.strict && l.evalsDirectly(s.args, s.stmts) {
		l.pushVariables()
		l.fn.scope = l.sc
	}
	if s.self != "" {
		l.pushScope()
		if l.fn.scope == nil {
			l.fn.scope = l.sc
		}
		l.enter()
		v := l.declare(s.self, ir.VarSelf)
		l.b.Move(v, l.calleeVar())
	}
	l.pushScope()
	if l.fn.scope == nil {
		l.fn.scope = l.sc
	}
	f.Scope = l.sc.ir
	l.enter()
	if s.before != nil {
		s.before()
	}
	if len(s.args) > maxRegisterArgs || s.rest {
		f.NeedArgs = true
	}
	l.params(s)
	if f.Is(ir.FuncGenerator) && !simpleParams(s) {
		l.b.Add(&ir.Instr{Op: ir.OpGenStart})
	}
	if s.after != nil {
		s.after()
	}
	l.hoist(s.stmts, l.sc)
	l.stmts(s.stmts)
	l.finish()
}

// finish emits the return at the end of a body.
func (l *lowerer) finish() {
	if l.b.At.Ends() {
		return
	}
	if l.fn.ir.Is(ir.FuncDerived) {
		l.returnDerived(ir.Undef())
		return
	}
	l.b.Do(ir.OpReturn, ir.Undef())
}

func simpleParams(s funcSpec) bool {
	if s.rest {
		return false
	}
	for _, a := range s.args {
		if _, ok := a.Binding.Data.(*ast.BIdentifier); !ok || a.DefaultOrNil.Data != nil {
			return false
		}
	}
	return true
}

// params declares and binds the parameters,
// https://tc39.es/ecma262/#sec-functiondeclarationinstantiation.
func (l *lowerer) params(s funcSpec) {
	f := l.fn.ir
	if simpleParams(s) {
		f.Mapped = true
		for i := range s.args {
			name := l.name(s.args[i].Binding.Data.(*ast.BIdentifier).Ref)
			delete(l.sc.names, name) // of two parameters with one name the last counts
			f.Params = append(f.Params, l.declare(name, ir.VarParam))
		}
		return
	}
	for i := range s.args {
		p := l.b.NewVar("p"+strconv.Itoa(i), ir.VarTemp, ir.Any, nil)
		f.Params = append(f.Params, p)
		for _, name := range l.bindingNames(s.args[i].Binding, nil) {
			v := l.declare(name, ir.VarLet)
			if hasParamExpressions(s) {
				l.uninitialized(v)
			}
		}
	}
	for i := range s.args {
		l.param(s, i)
	}
	if hasParamExpressions(s) {
		l.bodyScope(s)
	}
}

func (l *lowerer) param(s funcSpec, i int) {
	f, a := l.fn.ir, &s.args[i]
	var v ir.Operand = f.Params[i]
	if s.rest && i == len(s.args)-1 {
		f.Params = f.Params[:i]
		v = l.b.Get(ir.OpRest, ir.Num(float64(i)))
	}
	if a.DefaultOrNil.Data != nil {
		v = l.withDefault(v, a.DefaultOrNil, bindingName(l, a.Binding))
	}
	text := ""
	if a.DefaultOrNil.Data != nil {
		if _, ok := a.Binding.Data.(*ast.BObject); ok {
			text = noText + noText + noText
		}
	}
	l.withSource(text, func() { l.bind(a.Binding, v, l.initialize) })
}

func hasParamExpressions(s funcSpec) bool {
	for _, a := range s.args {
		if a.DefaultOrNil.Data != nil || hasBindingExpressions(a.Binding) {
			return true
		}
	}
	return false
}

func hasBindingExpressions(b ast.Binding) bool {
	switch d := b.Data.(type) {
	case *ast.BArray:
		for i := range d.Items {
			if d.Items[i].DefaultValueOrNil.Data != nil || hasBindingExpressions(d.Items[i].Binding) {
				return true
			}
		}
	case *ast.BObject:
		for i := range d.Properties {
			p := &d.Properties[i]
			if p.IsComputed || p.DefaultValueOrNil.Data != nil || hasBindingExpressions(p.Value) {
				return true
			}
		}
	}
	return false
}

// bodyScope separates the variables of the body from the parameters that
// expressions of the parameters can see.
func (l *lowerer) bodyScope(s funcSpec) {
	params := l.sc
	l.pushScope()
	l.enter()
	for _, name := range l.varNames(s.stmts, nil) {
		if v := params.names[name]; v != nil {
			l.b.Move(l.declare(name, ir.VarVar), v)
		}
	}
}

// prologue emits, before everything else, what the hidden variables hold.
func (l *lowerer) prologue() {
	f := l.fn
	var pre []*ir.Instr
	add := func(v *ir.Var, op ir.Op) {
		if v != nil {
			pre = append(pre, &ir.Instr{Op: op, Dst: v, Pos: f.ir.Pos})
		}
	}
	add(f.target, ir.OpNewTarget)
	add(f.callee, ir.OpCallee)
	if f.ir.Is(ir.FuncDerived) {
		add(f.this, ir.OpTDZ)
	} else {
		add(f.this, ir.OpThis)
	}
	add(f.args, ir.OpArguments)
	if len(pre) == 0 {
		return
	}
	at := 0
	if len(f.ir.Body.Instrs) > 0 && f.ir.Body.Instrs[0].Op == ir.OpEnter {
		at = 1
	}
	body := f.ir.Body.Instrs
	f.ir.Body.Instrs = append(append(append([]*ir.Instr{}, body[:at]...), pre...), body[at:]...)
}

// usesSuper reports whether a method's code refers to super.
func usesSuper(fn *ast.Fn) bool {
	found := false
	v := walk.Visitor{Expr: func(e ast.Expr) bool {
		if _, ok := e.Data.(*ast.ESuper); ok {
			found = true
		}
		return !found
	}}
	for _, a := range fn.Args {
		v.VisitExpr(a.DefaultOrNil)
		v.VisitBinding(a.Binding)
	}
	v.Stmts(fn.Body.Block.Stmts)
	return found
}
