package lower

import (
	"math"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser/diag"
	"jsgo/rt/syntax"
)

// maxDepth bounds the nesting of expressions, so that the compiler's own stack
// is never the limit.
const maxDepth = 5000

// expr evaluates an expression.
func (l *lowerer) expr(e ast.Expr) ir.Operand { return l.exprNamed(e, "") }

// exprNamed evaluates an expression; an anonymous function or class that it is
// gets the name, https://tc39.es/ecma262/#sec-runtime-semantics-namedevaluation.
func (l *lowerer) exprNamed(e ast.Expr, name string) ir.Operand {
	if l.depth++; l.depth > maxDepth {
		l.fail(diag.TooDeep, e.Loc, "The expression nests too deeply")
		l.depth--
		return ir.Undef()
	}
	outer := l.b.Pos
	l.pos(e.Loc)
	v := l.exprData(e, name)
	l.b.Pos = outer
	l.depth--
	return v
}

func (l *lowerer) exprData(e ast.Expr, name string) ir.Operand {
	switch d := e.Data.(type) {
	case *ast.ENumber:
		return ir.Num(d.Value)
	case *ast.EString:
		return ir.Str(d.Value)
	case *ast.EBoolean:
		return ir.Boolean(d.Value)
	case *ast.ENull:
		return &ir.Const{Kind: ir.ConstNull}
	case *ast.EUndefined:
		return ir.Undef()
	case *ast.EBigInt:
		return &ir.Const{Kind: ir.ConstBigInt, Text: d.Value}
	case *ast.EMissing:
		return &ir.Const{Kind: ir.ConstHole}
	case *ast.EIdentifier:
		return l.read(l.name(d.Ref))
	case *ast.EImportIdentifier:
		return l.read(l.name(d.Ref))
	case *ast.EThis:
		return l.this()
	case *ast.ENewTarget:
		return l.newTarget()
	case *ast.EAnnotation:
		return l.exprNamed(d.Value, name)
	case *ast.EInlinedEnum:
		return l.expr(d.Value)
	case *ast.EFunction:
		return l.functionExpr(d, e.Loc, name)
	case *ast.EArrow:
		return l.arrow(d, e.Loc, name)
	case *ast.EClass:
		return l.class(&d.Class, name, e.Loc)
	case *ast.EUnary:
		return l.unary(d)
	case *ast.EBinary:
		return l.binary(d, name)
	case *ast.EIf:
		return l.conditional(d, name)
	case *ast.EDot, *ast.EIndex, *ast.ECall:
		return l.member(e)
	case *ast.ENew:
		return l.new(d)
	case *ast.EArray:
		return l.array(d)
	case *ast.EObject:
		return l.object(d)
	case *ast.ETemplate:
		return l.template(d)
	case *ast.ERegExp:
		return l.regExp(d, e.Loc)
	case *ast.EAwait:
		return l.await(l.expr(d.Value))
	case *ast.EYield:
		return l.yield(d)
	case *ast.EImportString, *ast.EImportCall:
		return l.importCall(e)
	case *ast.EImportMeta:
		return l.b.Get(ir.OpImportMeta)
	case *ast.ERequireString:
		return l.requireRecord(d)
	}
	l.fail(diag.Unsupported, e.Loc, "this expression")
	return ir.Undef()
}

// regExp makes a regular expression; one that is refused is an early error.
func (l *lowerer) regExp(d *ast.ERegExp, loc ast.Loc) ir.Operand {
	at := strings.LastIndexByte(d.Value, '/')
	pattern, flags := d.Value[1:at], d.Value[at+1:]
	if why := syntax.RegExpError(ast.UTF16(pattern), flags); why != "" {
		l.fail(diag.SyntaxError, loc, "Invalid regular expression: "+d.Value+": "+why)
	}
	return l.b.Named(ir.OpRegExp, d.Value)
}

// stable returns v as it is now, where evaluating the rest may change it.
func (l *lowerer) stable(v ir.Operand, rest ...ast.Expr) ir.Operand {
	x, ok := v.(*ir.Var)
	if !ok || x.Kind == ir.VarTemp || x.Kind == ir.VarMerge || x.Kind == ir.VarConst || x.Kind == ir.VarSelf || x.Kind == ir.VarHidden && x.Name != "arguments" {
		return v
	}
	for _, e := range rest {
		if l.withs > 0 || !inert(e) {
			t := l.b.Temp(ir.Any)
			t.Copy = x
			l.b.Move(t, v)
			return t
		}
	}
	return v
}

// inert reports whether evaluating e runs no code that could assign to a variable.
func inert(e ast.Expr) bool {
	switch d := e.Data.(type) {
	case nil, *ast.ENumber, *ast.EString, *ast.EBoolean, *ast.ENull, *ast.EUndefined, *ast.EBigInt, *ast.EMissing,
		*ast.EIdentifier, *ast.EImportIdentifier, *ast.EThis, *ast.EFunction, *ast.EArrow, *ast.ERegExp, *ast.ENewTarget:
		return true
	case *ast.EAnnotation:
		return inert(d.Value)
	case *ast.EInlinedEnum:
		return true
	case *ast.EUnary:
		return (d.Op == ast.UnOpNot || d.Op == ast.UnOpVoid || d.Op == ast.UnOpTypeof) && inert(d.Value)
	case *ast.EBinary:
		switch d.Op {
		case ast.BinOpStrictEq, ast.BinOpStrictNe, ast.BinOpLogicalAnd, ast.BinOpLogicalOr, ast.BinOpNullishCoalescing:
			return inert(d.Left) && inert(d.Right)
		}
	}
	return false
}

// effect evaluates an expression whose value is not used.
func (l *lowerer) effect(e ast.Expr) {
	switch d := e.Data.(type) {
	case *ast.EBinary:
		switch d.Op {
		case ast.BinOpComma:
			l.effect(d.Left)
			l.effect(d.Right)
			return
		case ast.BinOpLogicalAnd, ast.BinOpLogicalOr:
			l.pos(e.Loc)
			c := l.cond(d.Left)
			right := func() { l.effect(d.Right) }
			if d.Op == ast.BinOpLogicalAnd {
				l.ifElse(c, right, nil)
			} else {
				l.ifElse(c, func() {}, right)
			}
			return
		}
	case *ast.EIf:
		l.pos(e.Loc)
		l.ifElse(l.cond(d.Test), func() { l.effect(d.Yes) }, func() { l.effect(d.No) })
		return
	case *ast.EUnary:
		switch d.Op {
		case ast.UnOpVoid:
			l.effect(d.Value)
			return
		case ast.UnOpPostInc, ast.UnOpPostDec: // as the prefix form, which keeps no old value
			l.pos(e.Loc)
			l.update(d, true)
			return
		}
	}
	l.expr(e)
}

// cond evaluates an expression as a condition.
func (l *lowerer) cond(e ast.Expr) ir.Operand {
	switch d := e.Data.(type) {
	case *ast.EUnary:
		if d.Op == ast.UnOpNot {
			return l.b.Get(ir.OpNot, l.cond(d.Value))
		}
	case *ast.EBoolean:
		return ir.Boolean(d.Value)
	case *ast.EBinary:
		switch d.Op {
		case ast.BinOpLogicalAnd, ast.BinOpLogicalOr:
			m := l.boolMerge()
			l.b.Move(m, l.cond(d.Left))
			right := func() { l.b.Move(m, l.cond(d.Right)) }
			if d.Op == ast.BinOpLogicalAnd {
				l.ifElse(m, right, nil)
			} else {
				l.ifElse(l.b.Get(ir.OpNot, m), right, nil)
			}
			return m
		}
	}
	v := l.expr(e)
	if ir.TypeOf(v).Is(ir.Bool) {
		return v
	}
	return l.b.Get(ir.OpTruthy, v)
}

func (l *lowerer) conditional(d *ast.EIf, name string) ir.Operand {
	m := l.merge()
	l.ifElse(l.cond(d.Test),
		func() { l.b.Move(m, l.exprNamed(d.Yes, name)) },
		func() { l.b.Move(m, l.exprNamed(d.No, name)) })
	return m
}

var unaryOps = map[ast.OpCode]ir.Op{
	ast.UnOpPos: ir.OpToNumber, ast.UnOpNeg: ir.OpNeg, ast.UnOpCpl: ir.OpBitNot,
}

func (l *lowerer) unary(d *ast.EUnary) ir.Operand {
	switch d.Op {
	case ast.UnOpNot:
		return l.b.Get(ir.OpNot, l.cond(d.Value))
	case ast.UnOpVoid:
		l.effect(d.Value)
		return ir.Undef()
	case ast.UnOpTypeof:
		return l.typeof(d)
	case ast.UnOpDelete:
		return l.delete(d.Value)
	case ast.UnOpPreInc, ast.UnOpPreDec, ast.UnOpPostInc, ast.UnOpPostDec:
		return l.update(d, d.Op == ast.UnOpPreInc || d.Op == ast.UnOpPreDec)
	}
	if n, ok := d.Value.Data.(*ast.ENumber); ok && d.Op == ast.UnOpNeg {
		return ir.Num(-n.Value)
	}
	return l.b.Get(unaryOps[d.Op], l.expr(d.Value))
}

func (l *lowerer) typeof(d *ast.EUnary) ir.Operand {
	if id, ok := d.Value.Data.(*ast.EIdentifier); ok && d.WasOriginallyTypeofIdentifier {
		name := l.name(id.Ref)
		return l.withName(name, func() ir.Operand { return l.typeofName(name) }, func(h *ir.Var) ir.Operand {
			return l.b.Get(ir.OpTypeof, l.b.Named(ir.OpGet, name, h))
		})
	}
	return l.b.Get(ir.OpTypeof, l.expr(d.Value))
}

// typeofName is typeof of a name that no with statement concerns.
func (l *lowerer) typeofName(name string) ir.Operand {
	if v, _ := l.lookup(name); v == nil && !l.siteHas(name) && name != "undefined" && (name != "arguments" || l.home().ir.Is(ir.FuncModule)) {
		return l.b.Named(ir.OpTypeofGlobal, name)
	}
	return l.b.Get(ir.OpTypeof, l.readName(name))
}

func (l *lowerer) delete(e ast.Expr) ir.Operand {
	switch d := e.Data.(type) {
	case *ast.EDot, *ast.EIndex:
		return l.deleteMember(e)
	case *ast.EIdentifier:
		name := l.name(d.Ref)
		return l.withName(name, func() ir.Operand { return l.deleteName(name) }, func(h *ir.Var) ir.Operand {
			return l.b.Get(ir.OpDelete, h, ir.Str(ast.UTF16(name)))
		})
	case *ast.ECall:
		if d.OptionalChain != ast.OptionalChainNone {
			l.expr(e)
			return ir.Boolean(true)
		}
	}
	l.effect(e)
	return ir.Boolean(true)
}

func (l *lowerer) deleteName(name string) ir.Operand {
	if v, _ := l.lookup(name); v == nil && !l.siteHas(name) {
		return l.b.Named(ir.OpDeleteGlobal, name)
	}
	return ir.Boolean(false)
}

// update is ++ and --; prefix forms return the new value.
func (l *lowerer) update(d *ast.EUnary, prefix bool) ir.Operand {
	op := ir.OpInc
	if d.Op == ast.UnOpPreDec || d.Op == ast.UnOpPostDec {
		op = ir.OpDec
	}
	t := l.target(d.Value)
	old := l.b.Get(ir.OpToNumeric, t.get())
	now := l.b.Get(op, old)
	t.set(now)
	if prefix {
		return now
	}
	return old
}

var binaryOps = map[ast.OpCode]ir.Op{
	ast.BinOpAdd: ir.OpAdd, ast.BinOpSub: ir.OpSub, ast.BinOpMul: ir.OpMul, ast.BinOpDiv: ir.OpDiv,
	ast.BinOpRem: ir.OpRem, ast.BinOpPow: ir.OpExp, ast.BinOpLt: ir.OpLess, ast.BinOpLe: ir.OpLessEq,
	ast.BinOpGt: ir.OpGreater, ast.BinOpGe: ir.OpGreaterEq, ast.BinOpIn: ir.OpIn, ast.BinOpInstanceof: ir.OpInstanceOf,
	ast.BinOpShl: ir.OpShl, ast.BinOpShr: ir.OpShr, ast.BinOpUShr: ir.OpUshr, ast.BinOpLooseEq: ir.OpLooseEq,
	ast.BinOpStrictEq: ir.OpStrictEq, ast.BinOpBitwiseOr: ir.OpBitOr, ast.BinOpBitwiseAnd: ir.OpBitAnd,
	ast.BinOpBitwiseXor: ir.OpBitXor,
}

// assignOps are the operators of compound assignments.
var assignOps = map[ast.OpCode]ir.Op{
	ast.BinOpAddAssign: ir.OpAdd, ast.BinOpSubAssign: ir.OpSub, ast.BinOpMulAssign: ir.OpMul, ast.BinOpDivAssign: ir.OpDiv,
	ast.BinOpRemAssign: ir.OpRem, ast.BinOpPowAssign: ir.OpExp, ast.BinOpShlAssign: ir.OpShl, ast.BinOpShrAssign: ir.OpShr,
	ast.BinOpUShrAssign: ir.OpUshr, ast.BinOpBitwiseOrAssign: ir.OpBitOr, ast.BinOpBitwiseAndAssign: ir.OpBitAnd,
	ast.BinOpBitwiseXorAssign: ir.OpBitXor,
}

func (l *lowerer) binary(d *ast.EBinary, name string) ir.Operand {
	switch d.Op {
	case ast.BinOpComma:
		l.effect(d.Left)
		return l.expr(d.Right)
	case ast.BinOpLogicalAnd, ast.BinOpLogicalOr, ast.BinOpNullishCoalescing:
		return l.logical(d)
	case ast.BinOpAssign:
		return l.assign(d)
	case ast.BinOpLogicalAndAssign, ast.BinOpLogicalOrAssign, ast.BinOpNullishCoalescingAssign:
		return l.logicalAssign(d)
	case ast.BinOpLooseNe:
		return l.b.Get(ir.OpNot, l.operator(ir.OpLooseEq, d))
	case ast.BinOpStrictNe:
		return l.b.Get(ir.OpNot, l.operator(ir.OpStrictEq, d))
	case ast.BinOpIn:
		if p, ok := d.Left.Data.(*ast.EPrivateIdentifier); ok {
			o := l.expr(d.Right)
			return l.b.Get(ir.OpHasPrivate, o, l.privateName(p.Ref, d.Left.Loc))
		}
	}
	if op, ok := assignOps[d.Op]; ok {
		return l.compoundAssign(op, d)
	}
	return l.operator(binaryOps[d.Op], d)
}

// operator evaluates both operands, left first. Long chains of one operator
// nest on the left: they are walked with a loop.
func (l *lowerer) operator(op ir.Op, d *ast.EBinary) ir.Operand {
	var chain []*ast.EBinary
	e := ast.Expr{Data: d}
	for {
		b, ok := e.Data.(*ast.EBinary)
		if !ok || binaryOps[b.Op] == ir.OpInvalid && b != d || b != d && b.Op == ast.BinOpIn {
			break
		}
		chain = append(chain, b)
		e = b.Left
	}
	v := l.expr(e)
	for i := len(chain) - 1; i >= 0; i-- {
		b := chain[i]
		o := binaryOps[b.Op]
		if b == d {
			o = op
		}
		v = l.stable(v, b.Right)
		w := l.expr(b.Right)
		v = l.b.Get(o, v, w)
	}
	return v
}

func (l *lowerer) logical(d *ast.EBinary) ir.Operand {
	m := l.merge()
	l.b.Move(m, l.expr(d.Left))
	right := func() { l.b.Move(m, l.expr(d.Right)) }
	l.ifElse(l.keeps(d.Op, m), func() {}, right)
	return m
}

// keeps emits the test whether && (&&=) and so on stop at a left value.
func (l *lowerer) keeps(op ast.OpCode, v ir.Operand) ir.Operand {
	switch op {
	case ast.BinOpLogicalAnd, ast.BinOpLogicalAndAssign:
		return l.b.Get(ir.OpNot, l.b.Get(ir.OpTruthy, v))
	case ast.BinOpLogicalOr, ast.BinOpLogicalOrAssign:
		return l.b.Get(ir.OpTruthy, v)
	}
	return l.b.Get(ir.OpNot, l.b.Get(ir.OpIsNullish, v))
}

func (l *lowerer) assign(d *ast.EBinary) ir.Operand {
	switch t := d.Left.Data.(type) {
	case *ast.EIdentifier:
		name := l.name(t.Ref)
		v := l.exprNamed(d.Right, name)
		l.write(name, v)
		return v
	case *ast.EArray, *ast.EObject:
		v := l.expr(d.Right)
		text := ""
		if _, ok := d.Left.Data.(*ast.EObject); ok {
			text = textOr(exprText(l, d.Right))
		}
		l.withSource(text, func() { l.assignPattern(d.Left, v) })
		return v
	}
	t := l.target(d.Left, d.Right)
	v := l.expr(d.Right)
	t.set(v)
	return v
}

func (l *lowerer) compoundAssign(op ir.Op, d *ast.EBinary) ir.Operand {
	t := l.target(d.Left, d.Right)
	old := l.stable(t.get(), d.Right)
	v := l.expr(d.Right)
	r := l.b.Get(op, old, v)
	t.set(r)
	return r
}

func (l *lowerer) logicalAssign(d *ast.EBinary) ir.Operand {
	t := l.target(d.Left, d.Right)
	m := l.merge()
	l.b.Move(m, t.get())
	name := ""
	if id, ok := d.Left.Data.(*ast.EIdentifier); ok {
		name = l.name(id.Ref)
	}
	l.ifElse(l.keeps(d.Op, m), func() {}, func() {
		l.b.Move(m, l.exprNamed(d.Right, name))
		t.set(m)
	})
	return m
}

// target is something that can be read and assigned to; its parts are
// evaluated once.
type target struct {
	get func() ir.Operand
	set func(v ir.Operand)
}

// target evaluates the parts of an assignment target; rest is what is
// evaluated between that and the assignment.
func (l *lowerer) target(e ast.Expr, rest ...ast.Expr) target {
	l.pos(e.Loc)
	switch d := e.Data.(type) {
	case *ast.EIdentifier:
		name := l.name(d.Ref)
		return target{func() ir.Operand { return l.read(name) }, func(v ir.Operand) { l.write(name, v) }}
	case *ast.EImportIdentifier:
		name := l.name(d.Ref)
		return target{func() ir.Operand { return l.read(name) }, func(v ir.Operand) { l.write(name, v) }}
	case *ast.EDot:
		return l.dotTarget(d, rest)
	case *ast.EIndex:
		return l.indexTarget(d, rest)
	case *ast.EAnnotation:
		return l.target(d.Value, rest...)
	}
	l.effect(e)
	l.throwNew("ReferenceError", "Invalid left-hand side in assignment")
	return target{func() ir.Operand { return ir.Undef() }, func(ir.Operand) {}}
}

func (l *lowerer) dotTarget(d *ast.EDot, rest []ast.Expr) target {
	pos := l.b.Pos
	if _, ok := d.Target.Data.(*ast.ESuper); ok {
		return l.superTarget(ir.Str(ast.UTF16(d.Name)))
	}
	o := l.stable(l.expr(d.Target), rest...)
	return target{
		func() ir.Operand { return l.b.Named(ir.OpGet, d.Name, o) },
		func(v ir.Operand) {
			l.b.Add(&ir.Instr{Op: ir.OpSet, Args: []ir.Operand{o, v}, Name: d.Name, Flag: l.strictFlag(), Pos: pos})
		},
	}
}

func (l *lowerer) indexTarget(d *ast.EIndex, rest []ast.Expr) target {
	pos := l.b.Pos
	if p, ok := d.Index.Data.(*ast.EPrivateIdentifier); ok {
		return l.privateTarget(d, p, rest)
	}
	if _, ok := d.Target.Data.(*ast.ESuper); ok {
		k := l.b.Get(ir.OpToKey, l.expr(d.Index))
		return l.superTarget(k)
	}
	o := l.stable(l.expr(d.Target), append(rest, d.Index)...)
	k := l.stable(l.expr(d.Index), rest...)
	if s, ok := k.(*ir.Const); ok && s.Kind == ir.ConstString {
		if name, ok := plainName(s.Str); ok {
			return target{
				func() ir.Operand { return l.b.Named(ir.OpGet, name, o) },
				func(v ir.Operand) {
					l.b.Add(&ir.Instr{Op: ir.OpSet, Args: []ir.Operand{o, v}, Name: name, Flag: l.strictFlag(), Pos: pos})
				},
			}
		}
	}
	return target{
		// V8 converts the key of o[k] += v for the read and again for the write.
		func() ir.Operand { return l.b.Get(ir.OpGetIndex, o, k) },
		func(v ir.Operand) {
			l.b.Add(&ir.Instr{Op: ir.OpSetIndex, Args: []ir.Operand{o, k, v}, Flag: l.strictFlag(), Pos: pos})
		},
	}
}

// plainName returns a constant key as a name, where it is one that is
// well-formed and no array index.
func plainName(u []uint16) (string, bool) {
	s, ok := ast.WellFormed(u)
	if !ok {
		return "", false
	}
	if n, err := strconv.ParseUint(s, 10, 32); err == nil && n < math.MaxUint32 && strconv.FormatUint(n, 10) == s {
		return "", false
	}
	return s, true
}

func (l *lowerer) superTarget(key ir.Operand) target {
	this, callee := l.this(), l.calleeVar()
	return target{
		func() ir.Operand { return l.b.Get(ir.OpGetSuper, callee, key, this) },
		func(v ir.Operand) {
			l.b.Do(ir.OpSetSuper, callee, key, v, this).Flag = l.strictFlag()
		},
	}
}

func (l *lowerer) privateTarget(d *ast.EIndex, p *ast.EPrivateIdentifier, rest []ast.Expr) target {
	o := l.stable(l.expr(d.Target), rest...)
	key := l.privateName(p.Ref, d.Index.Loc)
	return target{
		func() ir.Operand { return l.b.Get(ir.OpGetPrivate, o, key) },
		func(v ir.Operand) { l.b.Do(ir.OpSetPrivate, o, key, v) },
	}
}

// privateName is the variable that holds the key of a private name.
func (l *lowerer) privateName(ref ast.Ref, loc ast.Loc) ir.Operand {
	name := l.name(ref)
	v, _ := l.lookup(name)
	if v == nil {
		l.fail(diag.SyntaxError, loc, "Private field '"+name+"' must be declared in an enclosing class")
		return ir.Undef()
	}
	return v
}
