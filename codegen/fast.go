package codegen

import (
	"fmt"
	"strconv"
	"strings"

	"jsgo/ir"
)

// The guards of this file are written out where code is likely to be run
// often: in loops and in small functions. Everywhere else the same operations
// are calls, which Go compiles five times as fast.
const (
	smallFunction = 150  // instructions up to which a function is written out
	largeFunction = 3000 // instructions from which not even loops are
)

// open reports whether guards are written out at this place.
func (f *fn) open() bool {
	if f.size > largeFunction || f.dual != nil && f.dual.safe {
		return false
	}
	return f.loopDepth > 0 || f.size <= smallFunction && !f.ir.Is(ir.FuncModule)
}

// guarded spells dst = fast where cond holds, else dst = slow, a call that also
// returns a *js.Throw.
func (f *fn) guarded(dst *ir.Var, cond, fast string, have ir.Repr, slow string) {
	if !f.open() || dst == nil || !f.used(dst) {
		f.throwing(dst, slow, have)
		return
	}
	f.needE = true
	f.w.open("if %s {", cond)
	f.assign(dst, fast, have)
	f.elseThrowing(dst, have, slow)
}

// elseThrowing ends an if with the call for where its guard fails.
func (f *fn) elseThrowing(dst *ir.Var, have ir.Repr, slow string) {
	f.needE = true
	if f.repr(dst) == have {
		f.w.close("} else if %s, e = %s; e != nil {", f.place(dst), slow)
		f.unwind()
		return
	}
	s := f.scratch(have)
	f.w.close("} else if %s, e = %s; e != nil {", s, slow)
	f.w.indent++
	f.throwE()
	f.w.close("} else {")
	f.w.indent++
	f.assign(dst, s, have)
	f.w.close("}")
}

// guardedEffect spells fast where cond holds, else slow, which returns a *js.Throw.
func (f *fn) guardedEffect(cond, fast, slow string) {
	f.needE = true
	f.w.open("if %s {", cond)
	f.w.f("%s", fast)
	f.w.close("} else if e = %s; e != nil {", slow)
	f.unwind()
}

// toFloat spells an operand as a float64, converting what is no Number. n tells
// the two operands of an instruction apart.
func (f *fn) toFloat(o ir.Operand, n int) string {
	if f.typ(o).Is(ir.Number) {
		return f.num(o)
	}
	if f.fast() && f.open() {
		return f.speculate(o)
	}
	v := f.val(o)
	s := "f" + strconv.Itoa(n)
	f.scratches[s] = ir.ReprFloat
	f.needE = true
	if f.open() {
		f.w.open("if %s.IsNum() {", v)
		f.w.f("%s = %s.Float()", s, v)
		f.w.close("} else if %s, e = js.ToNumber(r, %s); e != nil {", s, v)
	} else {
		f.w.f("if %s, e = js.ToNumber(r, %s); e != nil {", s, v)
	}
	f.unwind()
	return s
}

// mixedArith is arith where an operand may be no Number.
func (f *fn) mixedArith(in *ir.Instr) {
	if in.Op != ir.OpAdd && in.Dst != nil && in.Dst.Type.Is(ir.Number) { // no BigInts: ToNumber of both
		a, b := f.toFloat(in.Args[0], 0), f.toFloat(in.Args[1], 1)
		f.produce(in.Dst, floatOp(in.Op, a, b), ir.ReprFloat)
		return
	}
	slow := fmt.Sprintf("js.%s(r, %s)", arithNames[in.Op], f.args(in.Args))
	if in.Op == ir.OpRem || in.Op == ir.OpExp {
		f.throwing(in.Dst, slow, ir.ReprValue)
		return
	}
	f.guarded(in.Dst, f.bothNum(in), "js.Num("+floatOp(in.Op, f.unguarded(in.Args[0]), f.unguarded(in.Args[1]))+")", ir.ReprValue, slow)
}

func floatOp(op ir.Op, a, b string) string {
	switch op {
	case ir.OpRem:
		return "js.Mod(" + a + ", " + b + ")"
	case ir.OpExp:
		return "js.Pow(" + a + ", " + b + ")"
	case ir.OpMul:
		return "float64(" + a + " * " + b + ")"
	}
	return a + " " + goOps[op] + " " + b
}

// bothNum spells the test that the operands are Numbers.
func (f *fn) bothNum(in *ir.Instr) string {
	a, b := in.Args[0], in.Args[1]
	switch {
	case f.typ(a).Is(ir.Number):
		return f.val(b) + ".IsNum()"
	case f.typ(b).Is(ir.Number):
		return f.val(a) + ".IsNum()"
	}
	return "js.BothNum(" + f.val(a) + ", " + f.val(b) + ")"
}

// unguarded spells an operand that bothNum has tested as a float64.
func (f *fn) unguarded(o ir.Operand) string {
	if f.typ(o).Is(ir.Number) {
		return f.num(o)
	}
	return f.val(o) + ".Float()"
}

// mixedBits is bits where an operand may be no Number.
func (f *fn) mixedBits(in *ir.Instr) {
	refused := in.Op == ir.OpUshr && in.Flag&ir.FlagNumber == 0 // of BigInts, with a text of its own
	if in.Dst == nil || !in.Dst.Type.Is(ir.Number) || refused {
		f.throwing(in.Dst, fmt.Sprintf("js.%s(r, %s)", arithNames[in.Op], f.args(in.Args)), ir.ReprValue)
		return
	}
	a, b := f.toInt32(in.Args[0], 0), f.toInt32(in.Args[1], 1)
	by := "(uint32(" + b + ") & 31)"
	switch in.Op {
	case ir.OpShl:
		f.assign(in.Dst, "int(js.AsInt32("+a+") << "+by+")", ir.ReprInt)
	case ir.OpShr:
		f.assign(in.Dst, "int("+a+" >> "+by+")", ir.ReprInt)
	case ir.OpUshr:
		f.assign(in.Dst, "int(uint32(js.AsInt32("+a+")) >> "+by+")", ir.ReprInt)
	default:
		f.assign(in.Dst, "int("+a+" "+goOps[in.Op]+" "+b+")", ir.ReprInt)
	}
}

func (f *fn) toInt32(o ir.Operand, n int) string {
	if f.typ(o).Is(ir.Number) {
		return f.int32Of(o)
	}
	return "js.FloatToInt32(" + f.toFloat(o, n) + ")"
}

func (f *fn) mixedCompare(in *ir.Instr) {
	slow := fmt.Sprintf("js.%s(r, %s)", arithNames[in.Op], f.args(in.Args))
	f.guarded(in.Dst, f.bothNum(in), f.unguarded(in.Args[0])+" "+goOps[in.Op]+" "+f.unguarded(in.Args[1]), ir.ReprBool, slow)
}

func (f *fn) getProperty(in *ir.Instr) {
	ic, v := f.m.p.ic("GetIC"), f.val(in.Args[0])
	slow := fmt.Sprintf("%s.Get(r, %s, %s)", ic, v, f.m.p.key(in.Name))
	if !f.typ(in.Args[0]).May(ir.AnyObj) || isTemporaryExpr(v) {
		f.throwing(in.Dst, slow, ir.ReprValue)
		return
	}
	if f.callees[in.Dst] { // a method: mostly on a prototype
		f.guarded(in.Dst, fmt.Sprintf("%s.Inherited(r, %s)", ic, v), ic+".LoadHeld()", ir.ReprValue, slow)
		return
	}
	f.guarded(in.Dst, fmt.Sprintf("%s.Own(%s)", ic, v), fmt.Sprintf("%s.Load(%s)", ic, v), ir.ReprValue, slow)
}

// isTemporaryExpr tells a spelling that computes something, which must not be
// written twice.
func isTemporaryExpr(s string) bool { return strings.ContainsRune(s, '(') }

// element spells the start of an if that finds the array and index of an
// element access: "if sa…; ", the array, what to compare the index by, and the
// index for the call for everything else.
func (f *fn) element(of, index ir.Operand) (find, a, i, suffix, slowIndex string) {
	v, isVar := of.(*ir.Var)
	a, find = "sa", "sa = "+f.val(of)+".AsArray(); "
	if isVar && f.fast() && f.mayKnow(v) {
		a, find = f.arrayOf(v), ""
	} else {
		f.scratches["sa"] = ir.ReprValue
	}
	if f.typ(index).Is(ir.Int) {
		i = f.as(index, ir.ReprInt)
		return find, a, i, "Int", i
	}
	if f.fast() && f.typ(index).Is(ir.Number) {
		i = f.indexOf(index)
		return find, a, i, "Int", i
	}
	f.scratches["sa"], f.scratches["ix"] = ir.ReprValue, ir.ReprValue
	k := f.val(index)
	return "sa, ix = js.ArrayIndex(" + f.val(of) + ", " + k + "); ", "sa", "ix", "", k
}

// getElement is v[i], with both kinds of fast arrays.
func (f *fn) getElement(in *ir.Instr) {
	v := f.val(in.Args[0])
	find, a, i, suffix, slow := f.element(in.Args[0], in.Args[1])
	f.w.open("if %s%s != nil && uint(%s) < uint(len(%s.Numbers())) {", find, a, i, a)
	f.assign(in.Dst, a+".Numbers()["+i+"]", ir.ReprFloat)
	f.w.close("} else if %s != nil && uint(%s) < uint(len(%s.Values())) && !%s.Values()[%s].IsHole() {", a, i, a, a, i)
	f.w.indent++
	f.assign(in.Dst, a+".Values()["+i+"]", ir.ReprValue)
	f.elseThrowing(in.Dst, ir.ReprValue, fmt.Sprintf("js.GetIndex%s(r, %s, %s)", suffix, v, slow))
}

// setElement is v[i] = x.
func (f *fn) setElement(in *ir.Instr) {
	v, x := f.val(in.Args[0]), in.Args[2]
	find, a, i, suffix, slowIndex := f.element(in.Args[0], in.Args[1])
	slow := fmt.Sprintf("js.SetIndex%s(r, %s, %s, %s, %t)", suffix, v, slowIndex, f.val(x), in.Flag&ir.FlagStrict != 0)
	f.needE = true
	numbers := fmt.Sprintf("uint(%s) < uint(len(%s.Numbers()))", i, a)
	values := fmt.Sprintf("%s != nil && uint(%s) < uint(len(%s.Values())) && !%s.Values()[%s].IsHole()", a, i, a, a, i)
	switch {
	case f.typ(x).Is(ir.Number):
		f.w.open("if %s%s != nil && %s {", find, a, numbers)
		f.w.f("%s.Numbers()[%s] = %s", a, i, f.num(x))
	case !f.typ(x).May(ir.Number):
		f.w.open("if %s%s {", find, values)
		f.w.f("%s.Values()[%s] = %s", a, i, f.val(x))
	default:
		f.w.open("if %s%s != nil && %s.IsNum() && %s {", find, a, f.val(x), numbers)
		f.w.f("%s.Numbers()[%s] = %s.Float()", a, i, f.val(x))
		f.w.close("} else if %s {", values)
		f.w.indent++
		f.w.f("%s.Values()[%s] = %s", a, i, f.val(x))
	}
	f.w.close("} else if e = %s; e != nil {", slow)
	f.unwind()
}

// stepIterator steps through a plain array without a call.
func (f *fn) stepIterator(in *ir.Instr) {
	if !f.open() || in.Dst == nil || !f.used(in.Dst) || in.Ok == nil || f.repr(in.Dst) != ir.ReprValue || f.repr(in.Ok) != ir.ReprBool {
		iterOk("Step")(f, in)
		return
	}
	it, dst, ok := f.iter(in), f.place(in.Dst), f.place(in.Ok)
	f.scratches["sa"] = ir.ReprValue
	f.needE = true
	f.w.open("if sa = %s.FastArray(); sa != nil && uint(%s.Index()) < uint(len(sa.Values())) && !sa.Values()[%s.Index()].IsHole() {", it, it, it)
	f.w.f("%s, %s = sa.Values()[%s.Index()], true", dst, ok, it)
	f.w.f("%s.Advance()", it)
	f.w.close("} else if %s, %s, e = %s.Step(r); e != nil {", dst, ok, it)
	f.unwind()
}

// callValue calls a function value; one with as many parameters as there are
// arguments is entered without a detour.
func (f *fn) callValue(in *ir.Instr, text, fv, this string, args []ir.Operand) {
	list := ""
	if len(args) > 0 {
		list = ", " + f.args(args)
	}
	n := len(args)
	slow := fmt.Sprintf("js.Invoke%d(r, %s, %s, %s%s)", n, text, fv, this, list)
	if isTemporaryExpr(fv) {
		f.throwing(in.Dst, slow, ir.ReprValue)
		return
	}
	target := "_"
	if in.Dst != nil && f.used(in.Dst) {
		target = f.place(in.Dst)
	}
	f.needE = true
	f.scratches["sc"] = ir.ReprValue
	if strings.HasSuffix(in.Text, ".call") && n > 0 {
		f.w.open("if sc = %s.AsFunction(); sc != nil && sc.Code.Pure == js.PureCall {", fv)
		f.w.f("%s, e = js.Call%d(r, %s, %s)", target, n-1, this, f.args(args))
		f.w.close("} else if sc != nil && sc.Code.Arity == %d {", n)
		f.w.indent++
	} else if cond, result := f.pure(in, this, args); cond != "" {
		f.w.open("if sc = %s.AsFunction(); sc != nil && %s {", fv, cond)
		if target != "_" {
			f.w.f("%s = %s", target, result)
		}
		f.w.f("e = nil")
		f.w.close("} else if sc != nil && sc.Code.Arity == %d {", n)
		f.w.indent++
	} else {
		f.w.open("if sc = %s.AsFunction(); sc != nil && sc.Code.Arity == %d {", fv, n)
	}
	f.w.f("%s, e = sc.Code.F%d(r, sc, %s%s)", target, n, this, list)
	f.w.close("} else {")
	f.w.indent++
	f.w.f("%s, e = %s", target, slow)
	f.w.close("}")
	f.w.f("if e != nil {")
	f.unwind()
}

// pureMath are the functions of Math that are one Go function of a float64.
var pureMath = map[string]string{"sqrt": "math.Sqrt", "abs": "math.Abs", "floor": "math.Floor", "ceil": "math.Ceil"}

// pure spells a call that needs none, where the callee turns out to be the
// function of the runtime that its name suggests: when, and the result.
func (f *fn) pure(in *ir.Instr, this string, args []ir.Operand) (cond, result string) {
	if len(args) != 1 {
		return "", ""
	}
	name := in.Text[strings.LastIndexByte(in.Text, '.')+1:]
	t := f.typ(args[0])
	if goFunc := pureMath[name]; goFunc != "" && t.May(ir.Number) {
		id := "js.Pure" + strings.ToUpper(name[:1]) + name[1:]
		cond = "sc.Code.Pure == " + id
		if !t.Is(ir.Number) {
			cond += " && " + f.val(args[0]) + ".IsNum()"
		}
		return cond, "js.Num(" + goFunc + "(" + f.unguarded(args[0]) + "))"
	}
	switch {
	case name == "charCodeAt" && t.Is(ir.Int) && !isNegative(args[0]) && !isTemporaryExpr(this):
		i := f.as(args[0], ir.ReprInt)
		return fmt.Sprintf("sc.Code.Pure == js.PureCharCodeAt && %s.IsString() && uint(%s) < uint(%s.Str().Len())", this, i, this),
			fmt.Sprintf("js.Num(float64(%s.Str().At(%s)))", this, i)
	case name == "push" && (in.Dst == nil || !f.used(in.Dst)):
		return fmt.Sprintf("sc.Code.Pure == js.PurePush && js.PushOne(r, %s, %s)", this, f.val(args[0])), "js.Undefined()"
	}
	return "", ""
}

// getLength is v.length: that of arrays is read without a call.
func (f *fn) getLength(in *ir.Instr) {
	v := f.val(in.Args[0])
	slow := fmt.Sprintf("%s.Length(r, %s)", f.m.p.ic("GetIC"), v)
	if in.Dst == nil || !f.used(in.Dst) || !f.open() || isTemporaryExpr(v) {
		f.throwing(in.Dst, slow, ir.ReprValue)
		return
	}
	f.scratches["sa"] = ir.ReprValue
	f.w.open("if sa = %s.AsArray(); sa != nil {", v)
	f.assign(in.Dst, "float64(sa.Length())", ir.ReprFloat)
	f.elseThrowing(in.Dst, ir.ReprValue, slow)
}

// original is the variable that v is another name of: an import, or a copy of
// what nothing assigns to.
func original(v *ir.Var) *ir.Var {
	if v.Copy != nil && v.Copy.Sets == 0 {
		v = v.Copy
	}
	if v.Kind == ir.VarImport && v.Import != nil && v.Import.Var != nil {
		v = v.Import.Var
	}
	return v
}

// knownClass returns the constructor that new calls for sure.
func knownClass(o ir.Operand) *ir.Func {
	v, ok := o.(*ir.Var)
	if !ok {
		return nil
	}
	v = original(v)
	if v.Sets > 0 {
		return nil
	}
	k := v.Class
	if k == nil {
		k = v.Init
	}
	if k == nil || !k.Is(ir.FuncConstructor) || k.Is(ir.FuncDerived) {
		return nil
	}
	return k
}

// directNew makes an instance of a known constructor and calls it.
func (f *fn) directNew(in *ir.Instr, k *ir.Func, args []ir.Operand) {
	c := f.val(in.Args[0])
	f.scratches["sc"], f.scratches["so"] = ir.ReprValue, ir.ReprValue
	f.needE = true
	f.w.f("sc = %s.AsFunction()", c)
	f.w.f("if so, e = js.Allocate(r, sc); e != nil {")
	f.unwind()
	list := []string{"r", "sc", "so.Value()"}
	for i := range arity(k) {
		if i < len(args) {
			list = append(list, f.val(args[i]))
		} else {
			list = append(list, "js.Undefined()")
		}
	}
	result := "_"
	if in.Dst != nil && f.used(in.Dst) {
		result = f.scratch(ir.ReprValue)
	}
	f.w.f("if %s, e = %s(%s); e != nil {", result, f.m.p.funcName(k), strings.Join(list, ", "))
	f.unwind()
	if in.Dst != nil && f.used(in.Dst) {
		f.assign(in.Dst, "js.Constructed(so, "+result+")", ir.ReprValue)
	}
}

func (f *fn) initFields(in *ir.Instr) {
	if f.ir.NoFields {
		return
	}
	f.mayThrow("js.InitFields(r, " + f.args(in.Args) + ")")
}

// inlineSlots is how many properties a constructor gives its instances at
// least, as far as its text shows.
func inlineSlots(f *ir.Func) int {
	if !f.Is(ir.FuncConstructor) {
		return 0
	}
	names := map[string]bool{}
	f.Body.Walk(func(in *ir.Instr) {
		if in.Op != ir.OpSet {
			return
		}
		if v, ok := in.Args[0].(*ir.Var); ok && v.Kind == ir.VarHidden && v.Name == "this" {
			names[in.Name] = true
		}
	})
	return min(len(names)+f.Fields, 200)
}
