package codegen

import (
	"fmt"
	"math"
	"strconv"

	"jsgo/ir"
)

// val spells an operand as a js.Value.
func (f *fn) val(o ir.Operand) string { return f.as(o, ir.ReprValue) }

// num spells an operand of type Number as a float64.
func (f *fn) num(o ir.Operand) string { return f.as(o, ir.ReprFloat) }

// as spells an operand in a representation that its type allows.
func (f *fn) as(o ir.Operand, want ir.Repr) string {
	if c, ok := o.(*ir.Const); ok {
		return f.constant(c, want)
	}
	v := o.(*ir.Var)
	if c, have, ok := f.copyOf(v); ok && (want != ir.ReprValue || f.dual.facts[v].only) {
		return convert(c, have, want)
	}
	if m := f.inherited(v); m != "" && f.dual.facts[v].only {
		return "js.Callee(" + m + ", " + f.place(v) + ")"
	}
	f.read[v] = true
	return convert(f.place(v), f.repr(v), want)
}

// repr is how the place of v holds it.
func (f *fn) repr(v *ir.Var) ir.Repr { return v.Type.Repr() }

// convert spells the conversion of an expression between representations.
func convert(s string, have, want ir.Repr) string {
	if have == want {
		return s
	}
	switch [2]ir.Repr{have, want} {
	case [2]ir.Repr{ir.ReprFloat, ir.ReprValue}:
		return "js.Num(" + s + ")"
	case [2]ir.Repr{ir.ReprInt, ir.ReprValue}:
		return "js.Num(float64(" + s + "))"
	case [2]ir.Repr{ir.ReprBool, ir.ReprValue}:
		return "js.Bool(" + s + ")"
	case [2]ir.Repr{ir.ReprValue, ir.ReprFloat}:
		return s + ".Float()"
	case [2]ir.Repr{ir.ReprValue, ir.ReprInt}:
		return "int(" + s + ".Float())"
	case [2]ir.Repr{ir.ReprValue, ir.ReprBool}:
		return s + ".IsTrue()"
	case [2]ir.Repr{ir.ReprInt, ir.ReprFloat}:
		return "float64(" + s + ")"
	case [2]ir.Repr{ir.ReprFloat, ir.ReprInt}:
		return "int(" + s + ")"
	}
	panic(fmt.Sprintf("BUG: no conversion from representation %d to %d of %s", have, want, s))
}

func (f *fn) constant(c *ir.Const, want ir.Repr) string {
	switch want {
	case ir.ReprFloat:
		return floatLit(c.Num)
	case ir.ReprInt:
		return strconv.FormatInt(int64(c.Num), 10)
	case ir.ReprBool:
		return strconv.FormatBool(c.Bool)
	}
	switch c.Kind {
	case ir.ConstUndefined:
		return "js.Undefined()"
	case ir.ConstNull:
		return "js.Null()"
	case ir.ConstBool:
		if c.Bool {
			return "js.True()"
		}
		return "js.False()"
	case ir.ConstNumber:
		return "js.Num(" + floatLit(c.Num) + ")"
	case ir.ConstString:
		return f.m.p.stringConst(c.Str)
	case ir.ConstBigInt:
		return f.m.p.bigConst(c.Text)
	case ir.ConstHole:
		return "js.Hole()"
	}
	return "js.TDZ()"
}

// floatLit spells a float64 expression.
func floatLit(x float64) string {
	switch {
	case x != x:
		return "math.NaN()"
	case math.IsInf(x, 1):
		return "math.Inf(1)"
	case math.IsInf(x, -1):
		return "math.Inf(-1)"
	case x == 0 && math.Signbit(x):
		return "math.Copysign(0, -1)"
	}
	s := strconv.FormatFloat(x, 'g', -1, 64)
	if x == math.Trunc(x) && math.Abs(x) < 1e15 {
		s = strconv.FormatFloat(x, 'f', -1, 64)
	}
	return s
}

// place spells where a variable lives.
func (f *fn) place(v *ir.Var) string {
	switch {
	case v.Kind == ir.VarImport && v.Import != nil && v.Import.Var != nil:
		return f.m.p.moduleVar(v.Import.Var)
	case v.Func == nil:
		return f.m.p.moduleVar(v)
	case v.Captured:
		return f.env(v.Scope) + "." + f.m.envField(v)
	}
	f.see(v)
	if f.framed(v) {
		return "fr." + f.names.get(v)
	}
	return f.names.get(v)
}

// env spells the environment of a scope as this function reaches it.
func (f *fn) env(s *ir.Scope) string {
	if s.Func != f.ir {
		f.outer[s] = true
		return "o" + envID(s)
	}
	name := "env" + strconv.Itoa(s.ID)
	f.envs[s] = true
	if f.flat {
		return "fr." + name
	}
	return name
}

func envID(s *ir.Scope) string { return strconv.Itoa(s.Func.ID) + "_" + strconv.Itoa(s.ID) }

// closureEnv spells the environment that a closure of inner gets.
func (f *fn) closureEnv(inner *ir.Func) string {
	s := inner.Outer.Env()
	if s == nil {
		return "nil"
	}
	return "unsafe.Pointer(" + f.env(s) + ")"
}

// assign spells dst = expr, where expr has a representation.
func (f *fn) assign(dst *ir.Var, expr string, have ir.Repr) {
	if dst == nil {
		f.w.f("_ = %s", expr)
		return
	}
	f.w.f("%s = %s", f.place(dst), convert(expr, have, f.repr(dst)))
}

// throwing spells dst = call, which also returns a *js.Throw.
func (f *fn) throwing(dst *ir.Var, call string, have ir.Repr) {
	target := "_"
	if dst != nil && f.used(dst) {
		if f.repr(dst) == have {
			target = f.place(dst)
		} else {
			target = f.scratch(have)
			defer func() { f.assign(dst, target, have) }()
		}
	}
	f.needE = true
	f.w.f("if %s, e = %s; e != nil {", target, call)
	f.unwind()
}

// mayThrow spells a call that returns only a *js.Throw.
func (f *fn) mayThrow(call string) {
	f.needE = true
	f.w.f("if e = %s; e != nil {", call)
	f.unwind()
}

// unwind ends an if whose body leaves with the throw completion e.
func (f *fn) unwind() {
	f.w.indent++
	f.throwE()
	f.w.close("}")
}

// throwE leaves with the throw completion e.
func (f *fn) throwE() {
	if len(f.tries) > 0 {
		t := f.tries[len(f.tries)-1]
		if t.state >= 0 {
			if f.used(t.caught) {
				f.assign(t.caught, "e.Value", ir.ReprValue)
			}
			f.jumpState(t.state)
			return
		}
		t.used = true
		if f.fast() {
			f.settle(f.dual.at, false)
		}
		f.w.f("goto %s", t.label)
		return
	}
	if f.flat {
		f.w.f("return js.Value{}, js.SignalReturn, e")
		return
	}
	f.fails = true
	f.w.f("goto fail")
}

// scratch is a variable of a representation for results that are converted.
func (f *fn) scratch(r ir.Repr) string {
	name := [...]string{"sv", "sf", "si", "sb"}[r]
	f.scratches[name] = r
	return name
}
