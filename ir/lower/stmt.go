package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser/diag"
)

func (l *lowerer) stmts(list []ast.Stmt) {
	for i := range list {
		l.stmt(list[i])
	}
}

func (l *lowerer) stmt(s ast.Stmt) {
	if s.Data == nil {
		return
	}
	if l.depth++; l.depth > maxDepth {
		l.fail(diag.TooDeep, s.Loc, "The statement nests too deeply")
		l.depth--
		return
	}
	l.pos(s.Loc)
	if !l.complete(s) {
		l.stmtData(s)
	}
	l.depth--
}

func (l *lowerer) stmtData(s ast.Stmt) {
	switch d := s.Data.(type) {
	case *ast.SExpr:
		l.effect(d.Value)
	case *ast.SLocal:
		l.local(d)
	case *ast.SFunction, *ast.SEmpty, *ast.SComment, *ast.SDirective, *ast.STypeScript:
	case *ast.SClass:
		l.classDeclaration(d, s.Loc)
	case *ast.SBlock:
		l.blockStmt(d.Stmts)
	case *ast.SIf:
		l.ifStmt(d)
	case *ast.SReturn:
		l.returnStmt(d)
	case *ast.SThrow:
		v := l.expr(d.Value)
		l.pos(s.Loc)
		l.b.Do(ir.OpThrow, v)
	case *ast.SWhile:
		l.whileLoop(d)
	case *ast.SDoWhile:
		l.doWhile(d)
	case *ast.SFor:
		l.forLoop(d)
	case *ast.SForIn:
		l.forIn(d)
	case *ast.SForOf:
		l.forOf(d)
	case *ast.SLabel:
		l.labelled(d)
	case *ast.SBreak:
		l.breakStmt(d)
	case *ast.SContinue:
		l.continueStmt(d)
	case *ast.SSwitch:
		l.switchStmt(d)
	case *ast.STry:
		l.tryStmt(d)
	case *ast.SDebugger:
	case *ast.SWith:
		l.withStmt(d)
	case *ast.SImport, *ast.SExportClause, *ast.SExportFrom, *ast.SExportStar:
	case *ast.SExportDefault:
		l.exportDefault(d)
	case *ast.SExportEquals:
		l.exportEquals(d)
	case *ast.SLazyExport:
		l.effect(d.Value)
	default:
		l.unsupported(s.Loc, "this statement")
	}
}

func (l *lowerer) local(d *ast.SLocal) {
	if d.Kind == ast.LocalUsing || d.Kind == ast.LocalAwaitUsing {
		l.unsupported(d.Decls[0].Binding.Loc, `the "using" declaration`)
		return
	}
	if l.isBlockFunction(d) {
		return // made at the start of the block
	}
	for i := range d.Decls {
		l.decl(d.Kind, &d.Decls[i])
	}
}

func (l *lowerer) decl(kind ast.LocalKind, d *ast.Decl) {
	l.pos(d.Binding.Loc)
	set := l.initialize
	if kind == ast.LocalVar {
		if d.ValueOrNil.Data == nil {
			return
		}
		set = l.write
	}
	name := bindingName(l, d.Binding)
	if d.ValueOrNil.Data == nil {
		set(name, ir.Undef())
		return
	}
	if name != "" && kind != ast.LocalVar && isClosureExpr(d.ValueOrNil) {
		// The function can only be called once the variable has it.
		if v, _ := l.lookup(name); v != nil {
			l.readyNow(v)
		}
	}
	v := l.exprNamed(d.ValueOrNil, name)
	l.pos(d.Binding.Loc)
	if id, ok := d.ValueOrNil.Data.(*ast.EIdentifier); ok && kind == ast.LocalVar && name != "" && l.name(id.Ref) == name {
		l.writeVar(name, v)
		return
	}
	if name != "" {
		l.noteInit(name, v)
	}
	l.withSource(bindingText(l, d.Binding, d.ValueOrNil), func() { l.bind(d.Binding, v, set) })
}

func isClosureExpr(e ast.Expr) bool {
	switch e.Data.(type) {
	case *ast.EArrow, *ast.EFunction:
		return true
	}
	return false
}

// noteInit remembers that a variable's initial value is a known function.
func (l *lowerer) noteInit(name string, value ir.Operand) {
	v, _ := l.lookup(name)
	if f, ok := value.(*ir.Var); ok && v != nil && f.Kind == ir.VarTemp && f.Init != nil && v.Kind == ir.VarConst {
		v.Init = f.Init
	}
}

// blockStmt is a block with a scope of its own.
func (l *lowerer) blockStmt(stmts []ast.Stmt) {
	if !hasLexical(stmts) {
		l.stmts(stmts)
		return
	}
	l.pushScope()
	body := l.b.In(func() {
		l.enter()
		l.blockFunctions(stmts)
		l.stmts(stmts)
	})
	l.popScope()
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: l.label(), Body: body})
}

// blockFunctions declares and makes what a block declares.
func (l *lowerer) blockFunctions(stmts []ast.Stmt) {
	for _, f := range functionDeclarations(stmts) {
		l.declare(l.name(f.Fn.Name.Ref), ir.VarFunc)
	}
	l.lexical(stmts)
	l.createFunctions(stmts)
	l.createBlockFunctions(stmts)
}

func (l *lowerer) ifStmt(d *ast.SIf) {
	c := l.cond(d.Test)
	var no func()
	if d.NoOrNil.Data != nil {
		no = func() { l.stmt(d.NoOrNil) }
	}
	l.ifElse(c, func() { l.stmt(d.Yes) }, no)
}

// loopBody emits a loop. test and update may be nil; testFirst is false for do-while.
func (l *lowerer) loopBody(test func() ir.Operand, body, update func(), testFirst bool) {
	label := l.label()
	j := &jump{names: l.fn.pending, label: label, next: label, plain: true}
	l.fn.pending = nil
	in := &ir.Instr{Op: ir.OpLoop, Label: label, Pos: l.b.Pos}
	exit := func() {
		if test == nil {
			return
		}
		c := test()
		if k, ok := c.(*ir.Const); ok && k.Kind == ir.ConstBool && k.Bool {
			return
		}
		l.ifElse(c, func() {}, func() { l.breakTo(label) })
	}
	in.Body = l.b.In(func() {
		if testFirst {
			exit()
		}
		l.fn.jumps = append(l.fn.jumps, j)
		body()
		l.fn.jumps = l.fn.jumps[:len(l.fn.jumps)-1]
	})
	in.Else = l.b.In(func() {
		if update != nil {
			update()
		}
		if !testFirst {
			exit()
		}
	})
	l.b.Add(in)
}

func (l *lowerer) whileLoop(d *ast.SWhile) {
	l.loopBody(func() ir.Operand { return l.cond(d.Test) }, func() { l.stmt(d.Body) }, nil, true)
}

func (l *lowerer) doWhile(d *ast.SDoWhile) {
	l.loopBody(func() ir.Operand { return l.cond(d.Test) }, func() { l.stmt(d.Body) }, nil, false)
}

func (l *lowerer) forLoop(d *ast.SFor) {
	init, scoped := d.InitOrNil.Data.(*ast.SLocal)
	scoped = scoped && init.Kind != ast.LocalVar
	pending := l.fn.pending
	l.fn.pending = nil
	run := func() {
		if e, ok := d.InitOrNil.Data.(*ast.SExpr); ok {
			l.effect(e.Value)
		} else if d.InitOrNil.Data != nil {
			l.stmt(d.InitOrNil)
		}
		var test func() ir.Operand
		if d.TestOrNil.Data != nil {
			test = func() ir.Operand { return l.cond(d.TestOrNil) }
		}
		l.fn.pending = pending
		if scoped {
			l.b.Add(&ir.Instr{Op: ir.OpCopyEnv, Scope: l.sc.ir})
		}
		l.loopBody(test, func() { l.stmt(d.Body) }, func() {
			if scoped {
				l.b.Add(&ir.Instr{Op: ir.OpCopyEnv, Scope: l.sc.ir})
			}
			if d.UpdateOrNil.Data != nil {
				l.effect(d.UpdateOrNil)
			}
		}, true)
	}
	if !scoped {
		run()
		return
	}
	l.pushScope()
	l.sc.ir.Loop = true
	body := l.b.In(func() {
		l.enter()
		l.lexical([]ast.Stmt{d.InitOrNil})
		run()
	})
	l.popScope()
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: l.label(), Body: body})
}

// iterationScope runs body in a fresh scope for the declaration at the head of
// for-in and for-of, and binds v to it.
func (l *lowerer) iterationScope(init ast.Stmt, v ir.Operand, body func()) {
	switch d := init.Data.(type) {
	case *ast.SLocal:
		b := d.Decls[0].Binding
		if d.Kind == ast.LocalVar {
			l.withSource(".for", func() { l.bind(b, v, l.write) })
			body()
			return
		}
		l.pushScope()
		l.enter()
		l.lexical([]ast.Stmt{init})
		l.withSource(".for", func() { l.bind(b, v, l.initialize) })
		body()
		l.popScope()
	case *ast.SExpr:
		l.withSource("", func() { l.assignPattern(d.Value, v) })
		body()
	}
}

// headValue evaluates the right side of for-in or for-of, in which the names
// that the head declares are uninitialised.
func (l *lowerer) headValue(init ast.Stmt, value ast.Expr) ir.Operand {
	d, ok := init.Data.(*ast.SLocal)
	if !ok || d.Kind == ast.LocalVar {
		if ok && d.Decls[0].ValueOrNil.Data != nil { // for (var i = 0 in o)
			l.decl(d.Kind, &d.Decls[0])
		}
		return l.expr(value)
	}
	var v ir.Operand
	l.pushScope()
	l.enter()
	l.lexical([]ast.Stmt{init})
	v = l.expr(value)
	l.popScope()
	return v
}

func (l *lowerer) forIn(d *ast.SForIn) {
	pending := l.fn.pending
	l.fn.pending = nil
	o := l.headValue(d.Init, d.Value)
	it := l.iterator()
	l.b.Add(&ir.Instr{Op: ir.OpForInKeys, Iter: it, Args: []ir.Operand{o}})
	l.fn.pending = pending
	l.stepLoop(ir.OpForInStep, it, func(v ir.Operand) {
		l.iterationScope(d.Init, v, func() { l.stmt(d.Body) })
	})
}

// stepLoop emits a loop over the values that op steps it through.
func (l *lowerer) stepLoop(op ir.Op, it *ir.Var, body func(v ir.Operand)) {
	var v *ir.Var
	l.loopBody(func() ir.Operand {
		v = l.b.Temp(op.Row().Type)
		ok := l.b.Temp(ir.Bool)
		l.b.Add(&ir.Instr{Op: op, Dst: v, Ok: ok, Iter: it})
		return ok
	}, func() { body(v) }, nil, true)
}

func (l *lowerer) forOf(d *ast.SForOf) {
	pending := l.fn.pending
	l.fn.pending = nil
	v := l.headValue(d.Init, d.Value)
	l.pos(d.Value.Loc)
	it := l.iterator()
	if d.Await.Len > 0 {
		l.b.Add(&ir.Instr{Op: ir.OpAsyncIterStart, Iter: it, Args: []ir.Operand{v}, Text: iterableText(l, d.Value)})
		l.fn.pending = pending
		l.forAwait(d, it)
		return
	}
	l.b.Add(&ir.Instr{Op: ir.OpIterStart, Iter: it, Args: []ir.Operand{v}, Text: iterableText(l, d.Value)})
	l.fn.pending = pending
	l.stepLoop(ir.OpIterStep, it, func(v ir.Operand) {
		l.closing(it, true, func() {
			l.iterationScope(d.Init, v, func() { l.stmt(d.Body) })
		})
	})
}

func (l *lowerer) forAwait(d *ast.SForOf, it *ir.Var) {
	var v *ir.Var
	l.loopBody(func() ir.Operand {
		res := l.b.Temp(ir.Any)
		l.b.Add(&ir.Instr{Op: ir.OpIterNext, Dst: res, Iter: it})
		awaited := l.await(res)
		v = l.b.Temp(ir.Any)
		ok := l.b.Temp(ir.Bool)
		l.b.Add(&ir.Instr{Op: ir.OpIterResult, Dst: v, Ok: ok, Iter: it, Args: []ir.Operand{awaited}})
		return ok
	}, func() {
		l.fn.jumps = append(l.fn.jumps, &jump{body: true, cleanup: func() { l.asyncClose(it) }})
		l.try(func() {
			l.iterationScope(d.Init, v, func() { l.stmt(d.Body) })
		}, func(caught *ir.Var) {
			l.asyncCloseThrow(it)
			l.rethrow(caught)
		})
		l.fn.jumps = l.fn.jumps[:len(l.fn.jumps)-1]
	}, nil, true)
}

// asyncClose is https://tc39.es/ecma262/#sec-asynciteratorclose.
func (l *lowerer) asyncClose(it *ir.Var) {
	res, called := l.b.Temp(ir.Any), l.b.Temp(ir.Bool)
	l.b.Add(&ir.Instr{Op: ir.OpIterReturn, Dst: res, Ok: called, Iter: it})
	l.ifElse(called, func() {
		v := l.await(res)
		l.b.Do(ir.OpCheckObject, v)
	}, nil)
}

// asyncCloseThrow closes for a throw completion: what closing throws is dropped.
func (l *lowerer) asyncCloseThrow(it *ir.Var) {
	l.try(func() {
		res, called := l.b.Temp(ir.Any), l.b.Temp(ir.Bool)
		l.b.Add(&ir.Instr{Op: ir.OpIterReturn, Dst: res, Ok: called, Iter: it})
		l.ifElse(called, func() { l.await(res) }, nil)
	}, func(*ir.Var) {})
}

func (l *lowerer) labelled(d *ast.SLabel) {
	name := l.name(d.Name.Ref)
	switch d.Stmt.Data.(type) {
	case *ast.SFor, *ast.SForIn, *ast.SForOf, *ast.SWhile, *ast.SDoWhile, *ast.SLabel:
		l.fn.pending = append(l.fn.pending, name)
		l.stmt(d.Stmt)
		l.fn.pending = nil
		return
	}
	names := append(l.fn.pending, name)
	l.fn.pending = nil
	l.block(func(label *ir.Label) {
		l.fn.jumps = append(l.fn.jumps, &jump{names: names, label: label})
		l.stmt(d.Stmt)
		l.fn.jumps = l.fn.jumps[:len(l.fn.jumps)-1]
	})
}

// leave emits what happens between a jump and its target: iterators are closed,
// finally blocks run. jumpOut is emitted at the end; from is how many of the
// enclosing statements remain to be left.
func (l *lowerer) leave(target int, jumpOut func()) {
	outer := l.fn.jumps
	for i := len(outer) - 1; i > target; i-- {
		j := outer[i]
		l.fn.jumps = outer[:i]
		if j.cleanup != nil {
			j.cleanup()
		}
		if j.finally != nil {
			j.finally.exit(l, func() { l.leave(target, jumpOut) })
			l.fn.jumps = outer
			return
		}
	}
	jumpOut()
	l.fn.jumps = outer
}

func (l *lowerer) breakStmt(d *ast.SBreak) {
	for i := len(l.fn.jumps) - 1; i >= 0; i-- {
		j := l.fn.jumps[i]
		if j.label == nil || d.Label == nil && !j.plain || d.Label != nil && !hasName(j, l.name(d.Label.Ref)) {
			continue
		}
		l.leave(i, func() { l.breakTo(j.label) })
		return
	}
}

func (l *lowerer) continueStmt(d *ast.SContinue) {
	for i := len(l.fn.jumps) - 1; i >= 0; i-- {
		j := l.fn.jumps[i]
		if j.next == nil || d.Label != nil && !hasName(j, l.name(d.Label.Ref)) {
			continue
		}
		target := i
		if i+1 < len(l.fn.jumps) && l.fn.jumps[i+1].body {
			target++
		}
		l.leave(target, func() {
			j.next.Continues++
			l.b.Add(&ir.Instr{Op: ir.OpContinue, Label: j.next})
		})
		return
	}
}

func hasName(j *jump, name string) bool {
	for _, n := range j.names {
		if n == name {
			return true
		}
	}
	return false
}

func (l *lowerer) returnStmt(d *ast.SReturn) {
	pos := l.b.Pos
	var v ir.Operand = ir.Undef()
	if d.ValueOrNil.Data != nil {
		v = l.expr(d.ValueOrNil)
	}
	if l.fn.ir.Is(ir.FuncAsync) && l.fn.ir.Is(ir.FuncGenerator) && d.ValueOrNil.Data != nil {
		v = l.await(v)
	}
	l.b.Pos = pos
	l.returnValue(v)
}

// returnValue returns v after leaving all enclosing statements.
func (l *lowerer) returnValue(v ir.Operand) {
	if len(l.fn.jumps) > 0 {
		v = l.holdMutable(v)
	}
	if _, ok := v.(*ir.Var); ok && l.inFinally() { // the return is emitted behind the finally block
		m := l.merge()
		l.b.Move(m, v)
		v = m
	}
	l.leave(-1, func() {
		if l.fn.ir.Is(ir.FuncDerived) {
			l.returnDerived(v)
			return
		}
		l.b.Do(ir.OpReturn, v)
	})
}

// inFinally reports whether a finally block is to run before the function returns.
func (l *lowerer) inFinally() bool {
	for _, j := range l.fn.jumps {
		if j.finally != nil {
			return true
		}
	}
	return false
}

// holdMutable copies a variable that code run on the way out may assign to.
func (l *lowerer) holdMutable(v ir.Operand) ir.Operand {
	x, ok := v.(*ir.Var)
	if !ok || x.Kind == ir.VarTemp {
		return v
	}
	t := l.b.Temp(ir.Any)
	l.b.Move(t, v)
	return t
}

// returnDerived is the return of a derived constructor,
// https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget.
func (l *lowerer) returnDerived(v ir.Operand) {
	if c, ok := v.(*ir.Const); ok && c.Kind == ir.ConstUndefined {
		this := l.thisUnchecked()
		l.b.Add(&ir.Instr{Op: ir.OpCheckInit, Args: []ir.Operand{this}, Name: "this"})
		l.b.Do(ir.OpReturn, this)
		return
	}
	r := l.b.Temp(ir.Any)
	this := l.thisUnchecked()
	l.b.Add(&ir.Instr{Op: ir.OpBindThis, Dst: r, Args: []ir.Operand{this, v}, Flag: ir.FlagReturn})
	l.b.Do(ir.OpReturn, r)
}

// finally is a try statement with a finally block, while its parts are lowered.
type finally struct {
	label *ir.Label // of the block that a jump leaves to reach the finally block
	kind  *ir.Var   // how the block was left: 0 normally, 1 by a throw, from 2 on by exits
	exits []func()
}

// exit leaves the protected block by a jump, which goes on after the finally block.
func (f *finally) exit(l *lowerer, after func()) {
	f.exits = append(f.exits, after)
	l.b.Move(f.kind, ir.Num(float64(len(f.exits)+1)))
	l.breakTo(f.label)
}

func (l *lowerer) tryStmt(d *ast.STry) {
	if d.Finally == nil {
		l.tryCatch(d)
		return
	}
	f := &finally{kind: l.merge()}
	f.kind.Type = ir.Int
	thrown := l.merge()
	l.b.Move(f.kind, ir.Num(0))
	l.b.Move(thrown, ir.Undef())
	l.block(func(label *ir.Label) {
		f.label = label
		l.fn.jumps = append(l.fn.jumps, &jump{finally: f})
		l.try(func() {
			if d.Catch != nil {
				l.tryCatch(d)
			} else {
				l.blockStmt(d.Block.Stmts)
			}
		}, func(caught *ir.Var) {
			l.b.Move(f.kind, ir.Num(1))
			l.b.Move(thrown, caught)
		})
		l.fn.jumps = l.fn.jumps[:len(l.fn.jumps)-1]
	})
	l.keepCompletion(func() { l.blockStmt(d.Finally.Block.Stmts) })
	if l.b.At.Ends() {
		return
	}
	l.ifElse(l.b.Get(ir.OpStrictEq, f.kind, ir.Num(1)), func() { l.rethrow(thrown) }, nil)
	for i, exit := range f.exits {
		l.ifElse(l.b.Get(ir.OpStrictEq, f.kind, ir.Num(float64(i+2))), exit, nil)
	}
}

func (l *lowerer) tryCatch(d *ast.STry) {
	l.try(func() { l.blockStmt(d.Block.Stmts) }, func(caught *ir.Var) {
		if d.Catch.BindingOrNil.Data == nil {
			l.blockStmt(d.Catch.Block.Stmts)
			return
		}
		l.pushScope()
		l.enter()
		for _, name := range l.bindingNames(d.Catch.BindingOrNil, nil) {
			l.declare(name, ir.VarCatch)
		}
		text := ".catch"
		if _, ok := d.Catch.BindingOrNil.Data.(*ast.BArray); ok {
			text = ""
		}
		l.withSource(text, func() { l.bind(d.Catch.BindingOrNil, caught, l.initialize) })
		l.blockStmt(d.Catch.Block.Stmts)
		l.popScope()
	})
}

// switchStmt finds the index of the clause to start at, then switches on it.
func (l *lowerer) switchStmt(d *ast.SSwitch) {
	v := l.holdMutable(l.expr(d.Test))
	var all []ast.Stmt
	for i := range d.Cases {
		all = append(all, d.Cases[i].Body...)
	}
	names := l.fn.pending
	l.fn.pending = nil
	scoped := hasLexical(all)
	run := func() { l.switchBody(d, v, names) }
	if !scoped {
		run()
		return
	}
	l.pushScope()
	l.sc.ir.Switch = true
	body := l.b.In(func() {
		l.enter()
		l.blockFunctions(all)
		run()
	})
	l.popScope()
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: l.label(), Body: body})
}

func (l *lowerer) switchBody(d *ast.SSwitch, v ir.Operand, names []string) {
	at := l.merge()
	at.Type = ir.Int
	l.switchIndex(d, v, at)
	label := l.label()
	in := &ir.Instr{Op: ir.OpSwitch, Args: []ir.Operand{at}, Label: label, Pos: l.b.Pos}
	l.fn.jumps = append(l.fn.jumps, &jump{names: names, label: label, plain: true})
	for i := range d.Cases {
		c := &d.Cases[i]
		in.Cases = append(in.Cases, &ir.Case{Value: ir.Num(float64(i)), Body: l.b.In(func() { l.stmts(c.Body) })})
	}
	l.fn.jumps = l.fn.jumps[:len(l.fn.jumps)-1]
	l.b.Add(in)
}

// switchIndex compares the cases in order until one is equal.
func (l *lowerer) switchIndex(d *ast.SSwitch, v ir.Operand, at *ir.Var) {
	def := -1
	for i := range d.Cases {
		if d.Cases[i].ValueOrNil.Data == nil {
			def = i
		}
	}
	l.b.Move(at, ir.Num(float64(def)))
	l.block(func(done *ir.Label) {
		for i := range d.Cases {
			c := &d.Cases[i]
			if c.ValueOrNil.Data == nil {
				continue
			}
			l.pos(c.Loc)
			eq := l.b.Get(ir.OpStrictEq, v, l.expr(c.ValueOrNil))
			l.ifElse(eq, func() {
				l.b.Move(at, ir.Num(float64(i)))
				l.breakTo(done)
			}, nil)
		}
	})
}
