package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// The ways in which a suspended generator goes on, as js.ResumeMode numbers them.
const (
	resumeNext   = 0
	resumeThrow  = 1
	resumeReturn = 2
)

func (l *lowerer) await(v ir.Operand) ir.Operand {
	if l.fn.ir.Is(ir.FuncModule) {
		l.mod.Async = true
		l.fn.ir.Kind |= ir.FuncAsync
	}
	return l.b.Get(ir.OpAwait, v)
}

func (l *lowerer) asyncGenerator() bool {
	return l.fn.ir.Is(ir.FuncAsync) && l.fn.ir.Is(ir.FuncGenerator)
}

func (l *lowerer) yield(d *ast.EYield) ir.Operand {
	var v ir.Operand = ir.Undef()
	if d.ValueOrNil.Data != nil {
		v = l.expr(d.ValueOrNil)
	}
	if d.IsStar {
		return l.yieldStar(v)
	}
	if l.asyncGenerator() {
		v = l.await(v)
	}
	sent, mode := l.suspend(ir.OpYield, v)
	l.resumed(sent, mode)
	return sent
}

// suspend emits a yield and returns what the generator is resumed with.
func (l *lowerer) suspend(op ir.Op, v ir.Operand) (sent, mode *ir.Var) {
	sent, mode = l.merge(), l.merge()
	mode.Type = ir.Int
	l.b.Add(&ir.Instr{Op: op, Dst: sent, Ok: mode, Args: []ir.Operand{v}})
	if l.asyncGenerator() {
		l.awaitReturn(sent, mode)
	}
	return sent, mode
}

// awaitReturn is the end of https://tc39.es/ecma262/#sec-asyncgeneratoryield:
// the value of a return request is awaited.
func (l *lowerer) awaitReturn(sent, mode *ir.Var) {
	l.ifElse(l.b.Get(ir.OpStrictEq, mode, ir.Num(resumeReturn)), func() {
		l.try(func() { l.b.Move(sent, l.await(sent)) }, func(caught *ir.Var) {
			l.b.Move(mode, ir.Num(resumeThrow))
			l.b.Move(sent, caught)
		})
	}, nil)
}

// resumed turns a throw or return resumption into that completion.
func (l *lowerer) resumed(sent, mode *ir.Var) {
	l.ifElse(l.b.Get(ir.OpStrictEq, mode, ir.Num(resumeThrow)), func() { l.rethrow(sent) }, nil)
	l.ifElse(l.b.Get(ir.OpStrictEq, mode, ir.Num(resumeReturn)), func() { l.returnValue(sent) }, nil)
}

// yieldStar passes all resumptions on to an inner iterator.
func (l *lowerer) yieldStar(v ir.Operand) ir.Operand {
	it := l.iterator()
	op := ir.OpIterStart
	if l.asyncGenerator() {
		op = ir.OpAsyncIterStart
	}
	l.b.Add(&ir.Instr{Op: op, Iter: it, Args: []ir.Operand{v}, Flag: ir.FlagStatic})
	result, sent, mode := l.merge(), l.merge(), l.merge()
	mode.Type = ir.Int
	l.b.Move(sent, ir.Undef())
	l.b.Move(mode, ir.Num(resumeNext))
	l.b.Move(result, ir.Undef())
	label := l.label()
	in := &ir.Instr{Op: ir.OpLoop, Label: label, Pos: l.b.Pos}
	in.Body = l.b.In(func() {
		l.delegate(it, sent, mode, func(v ir.Operand) {
			l.ifElse(l.b.Get(ir.OpStrictEq, mode, ir.Num(resumeReturn)), func() { l.returnValue(v) }, nil)
			l.b.Move(result, v)
			l.breakTo(label)
		})
	})
	in.Else = &ir.Region{}
	l.b.Add(in)
	return result
}

// delegate is one round of yield*; done is emitted where the inner iterator has ended.
func (l *lowerer) delegate(it, sent, mode *ir.Var, done func(v ir.Operand)) {
	if !l.asyncGenerator() {
		v, ended := l.b.Temp(ir.Any), l.b.Temp(ir.Bool)
		l.b.Add(&ir.Instr{Op: ir.OpDelegate, Dst: v, Ok: ended, Iter: it, Args: []ir.Operand{mode, sent}})
		l.ifElse(ended, func() { done(v) }, nil)
		s, m := l.suspend(ir.OpYieldRaw, v)
		l.b.Move(sent, s)
		l.b.Move(mode, m)
		return
	}
	res, missing := l.b.Temp(ir.Any), l.b.Temp(ir.Bool)
	l.b.Add(&ir.Instr{Op: ir.OpDelegateCall, Dst: res, Ok: missing, Iter: it, Args: []ir.Operand{mode, sent}})
	l.ifElse(missing, func() { l.returnValue(l.await(res)) }, nil)
	awaited := l.await(res)
	v, ended := l.b.Temp(ir.Any), l.b.Temp(ir.Bool)
	l.b.Add(&ir.Instr{Op: ir.OpDelegateResult, Dst: v, Ok: ended, Iter: it, Args: []ir.Operand{awaited}})
	l.ifElse(ended, func() { done(v) }, nil)
	s, m := l.suspend(ir.OpYield, l.b.Named(ir.OpGet, "value", v))
	l.b.Move(sent, s)
	l.b.Move(mode, m)
}
