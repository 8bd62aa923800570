package lower

import (
	"jsgo/ir"
)

// strictFlag is the flag of operations that differ in strict code.
func (l *lowerer) strictFlag() ir.Flag {
	if l.fn.strict {
		return ir.FlagStrict
	}
	return 0
}

// read is the value of an identifier.
func (l *lowerer) read(name string) ir.Operand {
	return l.withName(name, func() ir.Operand { return l.readName(name) }, func(h *ir.Var) ir.Operand {
		return l.b.Named(ir.OpGet, name, h)
	})
}

// write assigns to an identifier. Inside a with statement V8 finds out only now
// what the name means.
func (l *lowerer) write(name string, value ir.Operand) {
	h := l.holder(name)
	if h == nil {
		l.writeName(name, value)
		return
	}
	pos := l.b.Pos
	l.ifElse(l.b.Get(ir.OpIsUndefined, h), func() { l.writeName(name, value) }, func() {
		l.b.Add(&ir.Instr{Op: ir.OpSet, Args: []ir.Operand{h, value}, Name: name, Flag: l.strictFlag(), Pos: pos})
	})
}

// readName is read where no with statement concerns the name.
func (l *lowerer) readName(name string) ir.Operand {
	v, ready := l.lookup(name)
	if v == nil {
		if name == "arguments" {
			if a := l.arguments(); a != nil {
				return a
			}
			if l.mod.Kind == ir.CommonJS {
				return l.b.Named(ir.OpModuleVar, name)
			}
		}
		if name == "undefined" {
			return ir.Undef()
		}
		if v := l.siteRead(name); v != nil {
			return v
		}
		return l.b.Named(ir.OpGetGlobal, name)
	}
	l.checkInit(v, ready)
	return v
}

// checkInit emits the check that v is out of its temporal dead zone.
func (l *lowerer) checkInit(v *ir.Var, ready bool) {
	if ready {
		return
	}
	switch v.Kind {
	case ir.VarLet, ir.VarConst, ir.VarClass, ir.VarImport:
		v.TDZ = true
		l.b.Add(&ir.Instr{Op: ir.OpCheckInit, Args: []ir.Operand{v}, Name: v.Name})
	}
}

// writeName is write where no with statement concerns the name.
func (l *lowerer) writeName(name string, value ir.Operand) {
	v, ready := l.lookup(name)
	if v == nil {
		if name == "arguments" {
			if a := l.arguments(); a != nil {
				a.Sets++
				l.b.Move(a, value)
				return
			}
		}
		if l.siteWrite(name, value) {
			return
		}
		in := l.b.Do(ir.OpSetGlobal, value)
		in.Name, in.Flag = name, l.strictFlag()
		return
	}
	l.checkInit(v, ready)
	switch v.Kind {
	case ir.VarConst, ir.VarImport:
		l.b.Add(&ir.Instr{Op: ir.OpConstAssign, Name: name})
		return
	case ir.VarSelf:
		if l.fn.strict {
			l.b.Add(&ir.Instr{Op: ir.OpConstAssign, Name: name})
		}
		return
	}
	v.Sets++
	l.b.Move(v, value)
}

// initialize gives a declared variable its first value.
func (l *lowerer) initialize(name string, value ir.Operand) {
	v, _ := l.lookup(name)
	if v == nil || v.Kind == ir.VarVar || v.Kind == ir.VarFunc {
		l.write(name, value)
		return
	}
	if v.Kind == ir.VarLet || v.Kind == ir.VarConst || v.Kind == ir.VarClass || v.Kind == ir.VarCatch || v.Kind == ir.VarParam {
		l.b.Move(v, value)
		l.readyNow(v)
		return
	}
	l.write(name, value)
}

// home returns the innermost function around that has a this of its own.
func (l *lowerer) home() *function {
	f := l.fn
	for f.ir.Is(ir.FuncArrow) && f.parent != nil {
		f = f.parent
	}
	return f
}

// hidden returns a variable of the function that owns this, captured where the
// present function is an arrow inside it.
func (l *lowerer) hidden(f *function, slot **ir.Var, name string) *ir.Var {
	if *slot == nil {
		b := ir.Builder{Func: f.ir}
		*slot = b.NewVar(name, ir.VarHidden, ir.Any, f.scope.ir)
	}
	if f != l.fn {
		(*slot).Captured = true
	}
	return *slot
}

// this is the value of this.
func (l *lowerer) this() ir.Operand {
	f := l.home()
	if f.ir.Is(ir.FuncModule) {
		return l.moduleThis()
	}
	f.ir.UsesThis = true
	v := l.hidden(f, &f.this, "this")
	if f.ir.Is(ir.FuncDerived) {
		l.b.Add(&ir.Instr{Op: ir.OpCheckInit, Args: []ir.Operand{v}, Name: "this"})
	}
	return v
}

// thisUnchecked is this as a derived constructor returns or binds it.
func (l *lowerer) thisUnchecked() *ir.Var {
	f := l.home()
	f.ir.UsesThis = true
	return l.hidden(f, &f.this, "this")
}

// calleeVar is the function whose home object super refers to.
func (l *lowerer) calleeVar() *ir.Var {
	f := l.home()
	f.ir.UsesCallee = true
	return l.hidden(f, &f.callee, "callee")
}

func (l *lowerer) newTarget() ir.Operand {
	f := l.home()
	if f.ir.Is(ir.FuncModule) {
		if l.site != nil && l.site.target != nil {
			return l.site.target
		}
		return ir.Undef()
	}
	f.ir.UsesNewTarget = true
	return l.hidden(f, &f.target, "newtarget")
}

// arguments is the arguments object, nil where the code is not in a function.
func (l *lowerer) arguments() *ir.Var {
	f := l.home()
	if f.ir.Is(ir.FuncModule) {
		return nil
	}
	f.ir.NeedArgs = true
	return l.hidden(f, &f.args, "arguments")
}

// writeVar assigns to the variable that a var declaration means, past the block
// function of the same name that esbuild has made a let of.
func (l *lowerer) writeVar(name string, value ir.Operand) {
	outer := l.sc
	for s := l.sc; s != nil && s.fn == l.fn; s = s.parent {
		v := s.names[name]
		if l.globalVars() && s.parent == nil || v != nil && (v.Kind == ir.VarVar || v.Kind == ir.VarParam || v.Kind == ir.VarFunc) {
			l.sc = s // the outermost such scope of the function
		}
	}
	l.write(name, value)
	l.sc = outer
}

// globalVars reports whether var declarations here are those of a script.
func (l *lowerer) globalVars() bool {
	return l.fn.ir.Is(ir.FuncModule) && l.mod.Kind == ir.Script && !l.ownVars
}
