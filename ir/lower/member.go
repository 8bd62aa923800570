package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// chain is an optional chain: where it ends with undefined.
type chain struct {
	label  *ir.Label
	result *ir.Var
}

// member evaluates a property access or call, with the optional chain that it
// may end.
func (l *lowerer) member(e ast.Expr) ir.Operand {
	if optional(e) == ast.OptionalChainNone {
		return l.link(e, nil)
	}
	c := &chain{result: l.merge()}
	l.block(func(label *ir.Label) {
		c.label = label
		v := l.link(e, c)
		l.b.Move(c.result, v)
	})
	return c.result
}

func optional(e ast.Expr) ast.OptionalChain {
	switch d := e.Data.(type) {
	case *ast.EDot:
		return d.OptionalChain
	case *ast.EIndex:
		return d.OptionalChain
	case *ast.ECall:
		return d.OptionalChain
	}
	return ast.OptionalChainNone
}

// link evaluates one link of a chain.
func (l *lowerer) link(e ast.Expr, c *chain) ir.Operand {
	outer := l.b.Pos
	defer func() { l.b.Pos = outer }()
	if d, ok := e.Data.(*ast.ECall); ok {
		return l.call(d, e.Loc, c)
	}
	_, v := l.reference(e, c)
	return v
}

// base evaluates what a link is applied to.
func (l *lowerer) base(target ast.Expr, kind ast.OptionalChain, c *chain) ir.Operand {
	if kind == ast.OptionalChainContinue {
		return l.link(target, c)
	}
	v := l.expr(target)
	if kind == ast.OptionalChainStart {
		v = l.exitIfNullish(v, c)
	}
	return v
}

// exitIfNullish ends the chain with undefined where v is nullish.
func (l *lowerer) exitIfNullish(v ir.Operand, c *chain) ir.Operand {
	v = l.hold(v)
	l.ifElse(l.b.Get(ir.OpIsNullish, v), func() {
		l.b.Move(c.result, ir.Undef())
		l.breakTo(c.label)
	}, nil)
	return v
}

// hold returns v as a name that nothing assigns to any more.
func (l *lowerer) hold(v ir.Operand) ir.Operand {
	x, ok := v.(*ir.Var)
	if !ok || x.Kind == ir.VarTemp || x.Kind == ir.VarMerge {
		return v
	}
	t := l.b.Temp(ir.Any)
	l.b.Move(t, v)
	return t
}

// reference evaluates a property access to its object and its value.
func (l *lowerer) reference(e ast.Expr, c *chain) (this, value ir.Operand) {
	switch d := e.Data.(type) {
	case *ast.EDot:
		if _, ok := d.Target.Data.(*ast.ESuper); ok {
			this := l.this()
			return this, l.b.Get(ir.OpGetSuper, l.calleeVar(), ir.Str(ast.UTF16(d.Name)), this)
		}
		o := l.base(d.Target, d.OptionalChain, c)
		l.pos(d.NameLoc)
		return o, l.get(o, d.Name, exprText(l, d.Target))
	case *ast.EIndex:
		return l.indexReference(d, c)
	case *ast.EAnnotation:
		return l.reference(d.Value, c)
	}
	return ir.Undef(), l.expr(e)
}

func (l *lowerer) get(o ir.Operand, name, text string) ir.Operand {
	v := l.b.Temp(ir.Any)
	l.b.Add(&ir.Instr{Op: ir.OpGet, Dst: v, Args: []ir.Operand{o}, Name: name, Text: text})
	return v
}

func (l *lowerer) indexReference(d *ast.EIndex, c *chain) (this, value ir.Operand) {
	if _, ok := d.Target.Data.(*ast.ESuper); ok {
		this := l.this()
		key := l.b.Get(ir.OpToKey, l.expr(d.Index))
		return this, l.b.Get(ir.OpGetSuper, l.calleeVar(), key, this)
	}
	o := l.base(d.Target, d.OptionalChain, c)
	if p, ok := d.Index.Data.(*ast.EPrivateIdentifier); ok {
		return o, l.b.Get(ir.OpGetPrivate, o, l.privateName(p.Ref, d.Index.Loc))
	}
	o = l.stable(o, d.Index)
	k := l.expr(d.Index)
	if s, ok := k.(*ir.Const); ok && s.Kind == ir.ConstString {
		if name, ok := plainName(s.Str); ok {
			return o, l.get(o, name, "")
		}
	}
	return o, l.b.Get(ir.OpGetIndex, o, k)
}

// callee evaluates the function of a call and its this value.
func (l *lowerer) callee(d *ast.ECall, c *chain) (f, this ir.Operand) {
	switch d.Target.Data.(type) {
	case *ast.EDot, *ast.EIndex:
		inner := c
		if d.OptionalChain != ast.OptionalChainContinue && optional(d.Target) != ast.OptionalChainNone {
			return l.closedCallee(d.Target, d.OptionalChain, c)
		}
		this, f = l.reference(d.Target, inner)
	case *ast.EIdentifier:
		pos := l.b.Pos
		l.pos(d.Target.Loc)
		f, this = l.withCallee(l.name(d.Target.Data.(*ast.EIdentifier).Ref))
		l.b.Pos = pos
	default:
		if d.OptionalChain == ast.OptionalChainContinue {
			f, this = l.link(d.Target, c), ir.Undef()
		} else {
			f, this = l.expr(d.Target), ir.Undef()
		}
	}
	if d.OptionalChain == ast.OptionalChainStart {
		f = l.exitIfNullish(f, c)
	}
	return f, this
}

// closedCallee is the callee of (a?.b)() and of the start of a?.b?.(): a chain
// that ends before the call, and whose object is still this.
func (l *lowerer) closedCallee(e ast.Expr, kind ast.OptionalChain, c *chain) (f, this ir.Operand) {
	inner := &chain{result: l.merge()}
	thisVar := l.merge()
	l.b.Move(thisVar, ir.Undef())
	l.block(func(label *ir.Label) {
		inner.label = label
		t, v := l.reference(e, inner)
		l.b.Move(thisVar, t)
		l.b.Move(inner.result, v)
	})
	f = inner.result
	if kind == ast.OptionalChainStart {
		f = l.exitIfNullish(f, c)
	}
	return f, thisVar
}

func (l *lowerer) call(d *ast.ECall, loc ast.Loc, c *chain) ir.Operand {
	if _, ok := d.Target.Data.(*ast.ESuper); ok {
		return l.superCall(d)
	}
	if v := l.moduleCall(d); v != nil {
		return v
	}
	if v := l.evalCall(d); v != nil {
		return v
	}
	f, this := l.callee(d, c)
	f, this = l.stable(f, d.Args...), l.stable(this, d.Args...)
	text := textOr(exprText(l, d.Target))
	if d.OptionalChain == ast.OptionalChainNone && optional(d.Target) != ast.OptionalChainNone {
		text = noText // (a?.b)()
	}
	v := l.b.Temp(ir.Any)
	if hasSpread(d.Args) {
		args := l.argumentArray(d.Args)
		l.pos(callPos(d.Target, loc))
		l.b.Add(&ir.Instr{Op: ir.OpCallSpread, Dst: v, Args: []ir.Operand{f, this, args}, Text: text})
		return v
	}
	args := append([]ir.Operand{f, this}, l.operands(d.Args)...)
	l.pos(callPos(d.Target, loc))
	l.b.Add(&ir.Instr{Op: ir.OpCall, Dst: v, Args: args, Text: text})
	return v
}

// callPos is where V8 says that a call is: at the name of a method.
func callPos(target ast.Expr, loc ast.Loc) ast.Loc {
	switch d := target.Data.(type) {
	case *ast.EDot:
		return d.NameLoc
	case *ast.EIndex:
		return d.Index.Loc
	}
	return loc
}

func hasSpread(args []ast.Expr) bool {
	for _, a := range args {
		if _, ok := a.Data.(*ast.ESpread); ok {
			return true
		}
	}
	return false
}

// operands evaluates expressions in order.
func (l *lowerer) operands(list []ast.Expr) []ir.Operand {
	out := make([]ir.Operand, len(list))
	for i, e := range list {
		out[i] = l.stable(l.expr(e), list[i+1:]...)
	}
	return out
}

// argumentArray evaluates arguments with spreads into an array.
func (l *lowerer) argumentArray(args []ast.Expr) ir.Operand {
	a := l.b.Get(ir.OpNewArray)
	flag := ir.FlagOptional
	if hasSpread(args[:max(0, len(args)-1)]) {
		flag = ir.FlagStatic
	}
	l.appendElements(a, args, flag)
	return a
}

// appendElements appends to an array literal, or to an array of arguments:
// FlagOptional where only the last is spread, else FlagStatic.
func (l *lowerer) appendElements(a ir.Operand, list []ast.Expr, flag ir.Flag) {
	for _, e := range list {
		if s, ok := e.Data.(*ast.ESpread); ok {
			v := l.expr(s.Value)
			in := l.b.Do(ir.OpAppendSpread, a, v)
			in.Flag = flag
			switch flag {
			case 0:
				in.Text = iterableText(l, s.Value)
			case ir.FlagOptional:
				in.Text = textOr(exprText(l, s.Value))
			}
			continue
		}
		l.b.Do(ir.OpAppend, a, l.expr(e))
	}
}

func (l *lowerer) new(d *ast.ENew) ir.Operand {
	pos := l.b.Pos
	f := l.stable(l.expr(d.Target), d.Args...)
	text := textOr(exprText(l, d.Target))
	v := l.b.Temp(ir.AnyObj)
	if hasSpread(d.Args) {
		l.b.Add(&ir.Instr{Op: ir.OpNewSpread, Dst: v, Args: []ir.Operand{f, l.argumentArray(d.Args)}, Text: text, Pos: pos})
		return v
	}
	args := append([]ir.Operand{f}, l.operands(d.Args)...)
	l.b.Add(&ir.Instr{Op: ir.OpNew, Dst: v, Args: args, Text: text, Pos: pos})
	return v
}

func (l *lowerer) superCall(d *ast.ECall) ir.Operand {
	if hasSpread(d.Args) {
		return l.bindSuper(l.argumentArray(d.Args))
	}
	callee, target := l.calleeVar(), l.newTarget()
	args := append([]ir.Operand{callee, target}, l.operands(d.Args)...)
	return l.superResult(callee, l.b.Get(ir.OpSuperCall, args...))
}

// bindSuper calls the parent constructor with an array of arguments and makes
// the result this.
func (l *lowerer) bindSuper(args ir.Operand) ir.Operand {
	callee, target := l.calleeVar(), l.newTarget()
	o := l.b.Temp(ir.AnyObj)
	l.b.Add(&ir.Instr{Op: ir.OpSuperCall, Dst: o, Args: []ir.Operand{callee, target, args}, Flag: ir.FlagSpread})
	return l.superResult(callee, o)
}

// superResult makes the object of a super call this and gives it its fields.
func (l *lowerer) superResult(callee, o ir.Operand) ir.Operand {
	this := l.thisUnchecked()
	l.b.Add(&ir.Instr{Op: ir.OpBindThis, Dst: this, Args: []ir.Operand{this, o}})
	this.Sets++
	l.b.Do(ir.OpInitFields, callee, this)
	return this
}

func (l *lowerer) deleteMember(e ast.Expr) ir.Operand {
	c := (*chain)(nil)
	if optional(e) == ast.OptionalChainNone {
		return l.deleteLink(e, c)
	}
	m := l.merge()
	l.b.Move(m, ir.Boolean(true))
	c = &chain{result: l.merge()}
	l.block(func(label *ir.Label) {
		c.label = label
		l.b.Move(m, l.deleteLink(e, c))
	})
	return m
}

func (l *lowerer) deleteLink(e ast.Expr, c *chain) ir.Operand {
	var o, k ir.Operand
	var super bool
	switch d := e.Data.(type) {
	case *ast.EDot:
		if _, super = d.Target.Data.(*ast.ESuper); !super {
			o, k = l.base(d.Target, d.OptionalChain, c), ir.Str(ast.UTF16(d.Name))
		}
	case *ast.EIndex:
		if _, super = d.Target.Data.(*ast.ESuper); !super {
			o = l.stable(l.base(d.Target, d.OptionalChain, c), d.Index)
			k = l.expr(d.Index)
		}
	}
	if super {
		l.this()
		l.throwNew("ReferenceError", "Unsupported reference to 'super'")
		return ir.Undef()
	}
	v := l.b.Get(ir.OpDelete, o, k)
	l.b.At.Instrs[len(l.b.At.Instrs)-1].Flag = l.strictFlag()
	return v
}
