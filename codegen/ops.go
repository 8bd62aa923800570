package codegen

import (
	"fmt"
	"strconv"
	"strings"

	"jsgo/ir"
)

// emitters spells each operation; the rows have the order of ir's table.
var emitters [256]func(f *fn, in *ir.Instr)

func init() {
	for op, e := range map[ir.Op]func(f *fn, in *ir.Instr){
		ir.OpMove: (*fn).move, ir.OpCheckInit: (*fn).checkInit, ir.OpClosure: (*fn).closure, ir.OpThis: (*fn).this,
		ir.OpEnter: (*fn).enter, ir.OpCopyEnv: (*fn).copyEnv,
		ir.OpAdd: (*fn).add, ir.OpSub: (*fn).arith, ir.OpMul: (*fn).arith, ir.OpDiv: (*fn).arith, ir.OpRem: (*fn).arith, ir.OpExp: (*fn).arith,
		ir.OpBitAnd: (*fn).bits, ir.OpBitOr: (*fn).bits, ir.OpBitXor: (*fn).bits, ir.OpShl: (*fn).bits, ir.OpShr: (*fn).bits, ir.OpUshr: (*fn).bits,
		ir.OpNeg: (*fn).neg, ir.OpBitNot: (*fn).bitNot, ir.OpToNumeric: (*fn).toNumeric, ir.OpToNumber: (*fn).toNumber,
		ir.OpInc: (*fn).step, ir.OpDec: (*fn).step, ir.OpNot: (*fn).not, ir.OpTruthy: (*fn).truthy,
		ir.OpLess: (*fn).compare, ir.OpLessEq: (*fn).compare, ir.OpGreater: (*fn).compare, ir.OpGreaterEq: (*fn).compare,
		ir.OpStrictEq: (*fn).strictEq, ir.OpLooseEq: (*fn).looseEq,
		ir.OpInstanceOf: throws2("js.InstanceOf", ir.ReprBool), ir.OpIn: throws2("js.HasIn", ir.ReprBool),
		ir.OpTypeof: (*fn).typeof, ir.OpToStr: (*fn).toStr, ir.OpConcat: (*fn).concat, ir.OpToKey: (*fn).toKey,
		ir.OpIsNullish: predicate("IsNullish"), ir.OpIsUndefined: predicate("IsUndefined"), ir.OpIsTDZ: predicate("IsTDZ"),
		ir.OpGetGlobal: (*fn).getGlobal, ir.OpTypeofGlobal: (*fn).typeofGlobal, ir.OpSetGlobal: (*fn).setGlobal, ir.OpDeleteGlobal: (*fn).deleteGlobal,
		ir.OpToObject: throws2("js.ToObjectValue", ir.ReprValue), ir.OpWithHas: (*fn).withHas,
		ir.OpGet: (*fn).get, ir.OpGetIndex: (*fn).getIndex, ir.OpSet: (*fn).set, ir.OpSetIndex: (*fn).setIndex, ir.OpDelete: (*fn).delete,
		ir.OpGetSuper: throwsAll("js.GetSuper", ir.ReprValue), ir.OpSetSuper: (*fn).setSuper,
		ir.OpGetPrivate: throws2("js.GetPrivate", ir.ReprValue), ir.OpSetPrivate: effect("js.SetPrivate"), ir.OpHasPrivate: throws2("js.HasPrivate", ir.ReprBool),
		ir.OpAddPrivate: (*fn).addPrivate, ir.OpNewPrivate: (*fn).newPrivate,
		ir.OpNewObject: (*fn).newObject, ir.OpNewArray: (*fn).newArray, ir.OpAppend: (*fn).appendOne, ir.OpAppendSpread: (*fn).appendSpread,
		ir.OpDefine: (*fn).define, ir.OpDefineGetter: (*fn).define, ir.OpDefineSetter: (*fn).define, ir.OpDefineMethod: (*fn).define,
		ir.OpSetProto: effect("js.SetLiteralProto"), ir.OpCopyProps: (*fn).copyProps, ir.OpRegExp: (*fn).regExp, ir.OpTemplate: (*fn).template,
		ir.OpSetName: (*fn).setName, ir.OpArguments: (*fn).arguments, ir.OpRest: (*fn).rest,
		ir.OpNewClass: (*fn).newClass, ir.OpSetFields: (*fn).setFields, ir.OpInitFields: (*fn).initFields, ir.OpBindThis: (*fn).bindThis,
		ir.OpCall: (*fn).call, ir.OpCallSpread: (*fn).callSpread, ir.OpNew: (*fn).new, ir.OpNewSpread: (*fn).newSpread,
		ir.OpSuperCall: (*fn).superCall,
		ir.OpNewTarget: (*fn).newTarget, ir.OpCallee: (*fn).callee, ir.OpRequireObject: (*fn).requireObject, ir.OpTDZ: (*fn).tdz, ir.OpConstAssign: (*fn).constAssign,
		ir.OpIsEval: (*fn).isEval, ir.OpDirectEval: (*fn).directEval,
		ir.OpIterStart: (*fn).iterStart, ir.OpIterStep: (*fn).iterStep, ir.OpIterRest: iterThrows("Rest"), ir.OpIterClose: iterEffect("Close"),
		ir.OpIterCloseThrow: (*fn).iterCloseThrow, ir.OpIterNext: iterThrows("Next"), ir.OpIterResult: iterOk("Result"), ir.OpIterReturn: iterOk("ReturnCall"),
		ir.OpIterMarkDone: (*fn).iterMarkDone, ir.OpCheckObject: effect("js.CheckObject"), ir.OpAsyncIterStart: (*fn).asyncIterStart,
		ir.OpForInKeys: (*fn).forInKeys, ir.OpForInStep: iterOk("StepKey"),
		ir.OpBlock: (*fn).block, ir.OpIf: (*fn).ifElse, ir.OpLoop: (*fn).loop, ir.OpBreak: (*fn).breakOut, ir.OpContinue: (*fn).continueLoop, ir.OpSwitch: (*fn).switchOn,
		ir.OpReturn: (*fn).ret, ir.OpThrow: (*fn).throw, ir.OpTry: (*fn).try,
		ir.OpAwait: (*fn).await, ir.OpYield: (*fn).yield, ir.OpYieldRaw: (*fn).yield, ir.OpGenStart: (*fn).genStart,
		ir.OpDelegate: delegate("Delegate"), ir.OpDelegateCall: delegate("DelegateCall"), ir.OpDelegateResult: iterOk("DelegateResult"),
		ir.OpRequire: (*fn).require, ir.OpImport: (*fn).importCall, ir.OpImportMeta: (*fn).importMeta, ir.OpModuleVar: (*fn).moduleVar,
		ir.OpNamespace: (*fn).namespace, ir.OpModuleError: (*fn).moduleError, ir.OpNative: (*fn).native,
	} {
		emitters[op] = e
	}
}

// args spells operands as values, joined.
func (f *fn) args(list []ir.Operand) string {
	s := make([]string, len(list))
	for i, o := range list {
		s[i] = f.val(o)
	}
	return strings.Join(s, ", ")
}

// throws2 spells an operation as a call that returns a result and a *js.Throw.
func throws2(call string, have ir.Repr) func(*fn, *ir.Instr) { return throwsAll(call, have) }

func throwsAll(call string, have ir.Repr) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) {
		f.throwing(in.Dst, call+"(r, "+f.args(in.Args)+")", have)
	}
}

// effect spells an operation as a call that returns only a *js.Throw.
func effect(call string) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) { f.mayThrow(call + "(r, " + f.args(in.Args) + ")") }
}

func predicate(method string) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) {
		t := f.typ(in.Args[0])
		if t.Repr() != ir.ReprValue && t != ir.None {
			f.assign(in.Dst, "false", ir.ReprBool)
			return
		}
		f.assign(in.Dst, f.val(in.Args[0])+"."+method+"()", ir.ReprBool)
	}
}

func (f *fn) move(in *ir.Instr) {
	if !f.used(in.Dst) || f.movesFact(in) {
		return
	}
	want := f.repr(in.Dst)
	f.w.f("%s = %s", f.place(in.Dst), f.as(in.Args[0], want))
}

func (f *fn) checkInit(in *ir.Instr) {
	v := in.Args[0].(*ir.Var)
	if f.repr(v) != ir.ReprValue || f.typ(v).Is(ir.Number) {
		return
	}
	f.needE, f.read[v] = true, true
	f.w.open("if %s.IsTDZ() {", f.place(v))
	f.w.f("e = js.ThrowUninitialized(r, %s)", quote(in.Name))
	f.throwE()
	f.w.close("}")
}

func (f *fn) closure(in *ir.Instr) {
	if in.Dst == nil || !f.used(in.Dst) {
		return
	}
	f.assign(in.Dst, fmt.Sprintf("js.NewFunction(r, %s, %s).Value()", f.m.code(in.Func), f.closureEnv(in.Func)), ir.ReprValue)
}

func (f *fn) this(in *ir.Instr) {
	if f.ir.Is(ir.FuncStrict) {
		f.assign(in.Dst, f.thisName(), ir.ReprValue)
		return
	}
	f.assign(in.Dst, "js.SloppyThis(r, "+f.thisName()+")", ir.ReprValue)
}

func (f *fn) enter(in *ir.Instr) {
	s := in.Scope
	if !s.HasEnv() {
		return
	}
	name := f.env(s)
	parent := ""
	if p := s.Parent.Env(); p != nil {
		parent = "parent: " + f.env(p)
	}
	f.w.f("%s = &%s{%s}", name, f.m.envType(s), parent)
	for i, p := range f.ir.Params {
		if p.Captured && p.Scope == s {
			f.w.f("%s = %s", f.place(p), f.argument(i))
		}
	}
}

func (f *fn) copyEnv(in *ir.Instr) {
	if !in.Scope.HasEnv() {
		return
	}
	name := f.env(in.Scope)
	f.w.open("{")
	f.w.f("next := *%s", name)
	f.w.f("%s = &next", name)
	f.w.close("}")
}

var arithNames = map[ir.Op]string{
	ir.OpAdd: "Add", ir.OpSub: "Sub", ir.OpMul: "Mul", ir.OpDiv: "Div", ir.OpRem: "Rem", ir.OpExp: "Exp",
	ir.OpBitAnd: "BitAnd", ir.OpBitOr: "BitOr", ir.OpBitXor: "BitXor", ir.OpShl: "Shl", ir.OpShr: "Shr", ir.OpUshr: "Ushr",
	ir.OpLess: "Less", ir.OpLessEq: "LessEqual", ir.OpGreater: "Greater", ir.OpGreaterEq: "GreaterEqual",
}

var goOps = map[ir.Op]string{
	ir.OpAdd: "+", ir.OpSub: "-", ir.OpMul: "*", ir.OpDiv: "/", ir.OpBitAnd: "&", ir.OpBitOr: "|", ir.OpBitXor: "^",
	ir.OpLess: "<", ir.OpLessEq: "<=", ir.OpGreater: ">", ir.OpGreaterEq: ">=",
}

// numeric reports whether all operands of in are Numbers.
func (f *fn) numeric(in *ir.Instr) bool {
	for _, a := range in.Args {
		if !f.typ(a).Is(ir.Number) {
			return false
		}
	}
	return true
}

func (f *fn) add(in *ir.Instr) {
	if !f.numeric(in) && f.typ(in.Args[0]).Is(ir.String) && f.typ(in.Args[1]).Is(ir.String) {
		f.concat(in)
		return
	}
	f.arith(in)
}

// arith spells + - * / % **. A result of type Int is computed in int32 where
// the pass has proved that it fits, else in float64. Products are rounded
// before they are added: Go may otherwise fuse the two.
func (f *fn) arith(in *ir.Instr) {
	if !f.numeric(in) {
		f.mixedArith(in)
		return
	}
	if in.Dst != nil && f.repr(in.Dst) == ir.ReprInt && in.Op != ir.OpDiv && in.Op != ir.OpExp {
		f.intArith(in)
		return
	}
	a, b := f.nums(in)
	switch in.Op {
	case ir.OpRem:
		f.produce(in.Dst, "js.Mod("+a+", "+b+")", ir.ReprFloat)
	case ir.OpExp:
		f.produce(in.Dst, "js.Pow("+a+", "+b+")", ir.ReprFloat)
	case ir.OpMul:
		f.produce(in.Dst, "float64("+a+" * "+b+")", ir.ReprFloat)
	default:
		if c, ok := in.Args[1].(*ir.Const); ok && in.Op == ir.OpDiv && c.Num == 0 {
			b = "js.FloatOf(" + b + ")" // Go rejects a constant division by zero
		}
		f.produce(in.Dst, a+" "+goOps[in.Op]+" "+b, ir.ReprFloat)
	}
}

// nums spells two Numbers. Go would compute with two constants exactly.
func (f *fn) nums(in *ir.Instr) (a, b string) {
	a, b = f.num(in.Args[0]), f.num(in.Args[1])
	if bothConst(in) {
		a = "js.FloatOf(" + a + ")"
	}
	return a, b
}

func bothConst(in *ir.Instr) bool {
	_, x := in.Args[0].(*ir.Const)
	_, y := in.Args[1].(*ir.Const)
	return x && y
}

func (f *fn) intArith(in *ir.Instr) {
	a, b := f.as(in.Args[0], ir.ReprInt), f.as(in.Args[1], ir.ReprInt)
	if bothConst(in) {
		a = "js.IntOf(" + a + ")"
	}
	op := goOps[in.Op]
	if in.Op == ir.OpRem {
		op = "%"
	}
	f.assign(in.Dst, a+" "+op+" "+b, ir.ReprInt)
}

// int32Of spells ToInt32 of a Number.
func (f *fn) int32Of(o ir.Operand) string {
	if f.typ(o).Is(ir.Int) {
		if c, ok := o.(*ir.Const); ok {
			return strconv.Itoa(int(int32(int64(c.Num))))
		}
		return "int32(" + f.as(o, ir.ReprInt) + ")"
	}
	return "js.FloatToInt32(" + f.num(o) + ")"
}

func (f *fn) bits(in *ir.Instr) {
	if !f.numeric(in) {
		f.mixedBits(in)
		return
	}
	a := f.int32Of(in.Args[0])
	switch in.Op {
	case ir.OpShl, ir.OpShr, ir.OpUshr:
		f.shift(in, a)
		return
	}
	f.assign(in.Dst, "int("+a+" "+goOps[in.Op]+" "+f.int32Of(in.Args[1])+")", ir.ReprInt)
}

func (f *fn) shift(in *ir.Instr, a string) {
	by := "(uint32(" + f.int32Of(in.Args[1]) + ") & 31)"
	if c, ok := in.Args[1].(*ir.Const); ok {
		by = strconv.Itoa(int(uint32(int32(c.Num)) & 31))
	}
	switch in.Op {
	case ir.OpShl:
		f.assign(in.Dst, "int(js.AsInt32("+a+") << "+by+")", ir.ReprInt)
	case ir.OpShr:
		f.assign(in.Dst, "int("+a+" >> "+by+")", ir.ReprInt)
	default:
		f.assign(in.Dst, "int(uint32(js.AsInt32("+a+")) >> "+by+")", ir.ReprInt)
	}
}

func (f *fn) neg(in *ir.Instr) {
	if !f.numeric(in) {
		f.throwing(in.Dst, "js.Neg(r, "+f.val(in.Args[0])+")", ir.ReprValue)
		return
	}
	f.produce(in.Dst, "-"+f.num(in.Args[0]), ir.ReprFloat)
}

func (f *fn) bitNot(in *ir.Instr) {
	if !f.numeric(in) {
		f.throwing(in.Dst, "js.BitNot(r, "+f.val(in.Args[0])+")", ir.ReprValue)
		return
	}
	f.assign(in.Dst, "int(^js.AsInt32("+f.int32Of(in.Args[0])+"))", ir.ReprInt)
}

func (f *fn) toNumeric(in *ir.Instr) {
	if t := f.typ(in.Args[0]); t.Is(ir.Number) {
		f.move(in)
		return
	}
	if in.Dst != nil && in.Dst.Type.Is(ir.Number) {
		f.toNumber(in)
		return
	}
	v := f.val(in.Args[0])
	f.guarded(in.Dst, v+".IsNum()", v, ir.ReprValue, "js.ToNumeric(r, "+v+")")
}

func (f *fn) toNumber(in *ir.Instr) {
	if t := f.typ(in.Args[0]); t.Is(ir.Number) {
		f.move(in)
		return
	}
	v := f.val(in.Args[0])
	f.guarded(in.Dst, v+".IsNum()", v+".Float()", ir.ReprFloat, "js.ToNumber(r, "+v+")")
}

func (f *fn) step(in *ir.Instr) {
	op, name := "+", "Inc"
	if in.Op == ir.OpDec {
		op, name = "-", "Dec"
	}
	if !f.numeric(in) {
		f.assign(in.Dst, "js."+name+"("+f.val(in.Args[0])+")", ir.ReprValue)
		return
	}
	if in.Dst != nil && f.repr(in.Dst) == ir.ReprInt {
		f.produce(in.Dst, f.as(in.Args[0], ir.ReprInt)+" "+op+" 1", ir.ReprInt)
		return
	}
	f.produce(in.Dst, f.num(in.Args[0])+" "+op+" 1", ir.ReprFloat)
}

// truth spells ToBoolean of an operand.
func (f *fn) truth(o ir.Operand) string {
	switch t := f.typ(o); {
	case t.Is(ir.Bool):
		return f.as(o, ir.ReprBool)
	case t.Is(ir.Int):
		return f.as(o, ir.ReprInt) + " != 0"
	case t.Is(ir.Number):
		return "js.TruthyFloat(" + f.num(o) + ")"
	case t.Is(ir.AnyObj):
		return "true"
	}
	v := f.val(o)
	if f.open() && !isTemporaryExpr(v) {
		return fmt.Sprintf("%s.IsTrue() || !%s.IsFalse() && js.ToBoolean(%s)", v, v, v)
	}
	return "js.ToBoolean(" + v + ")"
}

func (f *fn) not(in *ir.Instr) {
	f.assign(in.Dst, "!("+f.truth(in.Args[0])+")", ir.ReprBool)
}

func (f *fn) truthy(in *ir.Instr) { f.assign(in.Dst, f.truth(in.Args[0]), ir.ReprBool) }

func (f *fn) compare(in *ir.Instr) {
	if f.numeric(in) {
		if f.typ(in.Args[0]).Is(ir.Int) && f.typ(in.Args[1]).Is(ir.Int) {
			f.assign(in.Dst, f.as(in.Args[0], ir.ReprInt)+" "+goOps[in.Op]+" "+f.as(in.Args[1], ir.ReprInt), ir.ReprBool)
			return
		}
		a, b := f.nums(in)
		f.assign(in.Dst, a+" "+goOps[in.Op]+" "+b, ir.ReprBool)
		return
	}
	f.mixedCompare(in)
}

func (f *fn) strictEq(in *ir.Instr) {
	a, b := in.Args[0], in.Args[1]
	switch ta, tb := f.typ(a), f.typ(b); {
	case f.numeric(in):
		x, y := f.nums(in)
		f.assign(in.Dst, x+" == "+y, ir.ReprBool)
	case ta.Is(ir.Bool) && tb.Is(ir.Bool):
		f.assign(in.Dst, f.as(a, ir.ReprBool)+" == "+f.as(b, ir.ReprBool), ir.ReprBool)
	case isConst(b, ir.ConstUndefined):
		f.assign(in.Dst, f.val(a)+".IsUndefined()", ir.ReprBool)
	case isConst(b, ir.ConstNull):
		f.assign(in.Dst, f.val(a)+".IsNull()", ir.ReprBool)
	default:
		f.strictEqValues(in, f.val(a), f.val(b))
	}
}

func (f *fn) strictEqValues(in *ir.Instr, a, b string) {
	for i, x := range in.Args { // equal to a Number is only a Number
		if y := in.Args[1-i]; f.typ(x).Is(ir.Number) && !isTemporaryExpr(f.val(y)) {
			v := f.val(y)
			f.assign(in.Dst, v+".IsNum() && "+v+".Float() == "+f.num(x), ir.ReprBool)
			return
		}
	}
	expr := "js.StrictEqual(" + a + ", " + b + ")"
	if f.open() && !isTemporaryExpr(a) && !isTemporaryExpr(b) {
		expr = a + ".Is(" + b + ") || " + expr
	}
	f.assign(in.Dst, expr, ir.ReprBool)
}

func isConst(o ir.Operand, k ir.ConstKind) bool {
	c, ok := o.(*ir.Const)
	return ok && c.Kind == k
}

func (f *fn) looseEq(in *ir.Instr) {
	a, b := in.Args[0], in.Args[1]
	switch {
	case f.numeric(in):
		x, y := f.nums(in)
		f.assign(in.Dst, x+" == "+y, ir.ReprBool)
	case isConst(b, ir.ConstUndefined) || isConst(b, ir.ConstNull):
		f.assign(in.Dst, f.val(a)+".IsNullish()", ir.ReprBool)
	default:
		f.throwing(in.Dst, "js.LooselyEqual(r, "+f.args(in.Args)+")", ir.ReprBool)
	}
}

func (f *fn) typeof(in *ir.Instr) {
	f.assign(in.Dst, "js.TypeOf("+f.val(in.Args[0])+").Value()", ir.ReprValue)
}

func (f *fn) toStr(in *ir.Instr) {
	if f.typ(in.Args[0]).Is(ir.String) {
		f.move(in)
		return
	}
	f.throwing(in.Dst, "js.ToStringValue(r, "+f.val(in.Args[0])+")", ir.ReprValue)
}

func (f *fn) concat(in *ir.Instr) {
	f.throwing(in.Dst, fmt.Sprintf("js.ConcatStrings(r, %s.Str(), %s.Str())", f.val(in.Args[0]), f.val(in.Args[1])), ir.ReprValue)
}

func (f *fn) toKey(in *ir.Instr) {
	if f.typ(in.Args[0]).Is(ir.String | ir.Number | ir.Symbol) {
		f.move(in)
		return
	}
	f.throwing(in.Dst, "js.ToKeyValue(r, "+f.val(in.Args[0])+")", ir.ReprValue)
}

func (f *fn) getGlobal(in *ir.Instr) {
	ic := f.m.p.ic("GlobalIC")
	f.guarded(in.Dst, ic+".Hit(r)", ic+".Load(r)", ir.ReprValue, fmt.Sprintf("%s.Get(r, %s)", ic, f.m.p.key(in.Name)))
}

func (f *fn) typeofGlobal(in *ir.Instr) {
	f.throwing(in.Dst, "js.TypeofGlobal(r, "+f.m.p.key(in.Name)+")", ir.ReprValue)
}

func (f *fn) setGlobal(in *ir.Instr) {
	switch {
	case in.Flag&ir.FlagStatic != 0:
		f.mayThrow("js.DeclareGlobalVar(r, " + f.m.p.key(in.Name) + ")")
		return
	case in.Flag&ir.FlagEnumerable != 0:
		f.mayThrow(fmt.Sprintf("js.DeclareGlobalFunction(r, %s, %s)", f.m.p.key(in.Name), f.val(in.Args[0])))
		return
	}
	f.mayThrow(fmt.Sprintf("js.SetGlobal(r, %s, %s, %t)", f.m.p.key(in.Name), f.val(in.Args[0]), in.Flag&ir.FlagStrict != 0))
}

func (f *fn) deleteGlobal(in *ir.Instr) {
	f.throwing(in.Dst, "js.DeleteGlobal(r, "+f.m.p.key(in.Name)+")", ir.ReprBool)
}

func (f *fn) withHas(in *ir.Instr) {
	f.throwing(in.Dst, fmt.Sprintf("js.WithHas(r, %s, %s)", f.val(in.Args[0]), f.m.p.key(in.Name)), ir.ReprBool)
}

func (f *fn) get(in *ir.Instr) {
	if in.Name == "length" {
		f.getLength(in)
		return
	}
	f.getProperty(in)
}

// index spells an element access with an int where the index is one.
func (f *fn) index(o ir.Operand) (suffix, expr string) {
	t := f.typ(o)
	if t.Is(ir.Int) {
		return "Int", f.as(o, ir.ReprInt)
	}
	return "", f.val(o)
}

// isNegative reports whether o is a constant that Go rejects as an index.
func isNegative(o ir.Operand) bool {
	c, ok := o.(*ir.Const)
	return ok && c.Num < 0
}

func (f *fn) getIndex(in *ir.Instr) {
	suffix, i := f.index(in.Args[1])
	if f.open() && !isNegative(in.Args[1]) && in.Dst != nil && f.used(in.Dst) && f.typ(in.Args[1]).May(ir.Number) && (f.fast() || !isTemporaryExpr(i)) {
		f.getElement(in)
		return
	}
	f.throwing(in.Dst, fmt.Sprintf("js.GetIndex%s(r, %s, %s)", suffix, f.val(in.Args[0]), i), ir.ReprValue)
}

func (f *fn) set(in *ir.Instr) {
	ic, v, x := f.m.p.ic("SetIC"), f.val(in.Args[0]), f.val(in.Args[1])
	slow := fmt.Sprintf("%s.Set(r, %s, %s, %s, %t)", ic, v, f.m.p.key(in.Name), x, in.Flag&ir.FlagStrict != 0)
	if !f.open() || !f.typ(in.Args[0]).May(ir.AnyObj) {
		f.mayThrow(slow)
		return
	}
	store := fmt.Sprintf("%s.Store(%s, %s)", ic, v, x)
	if f.typ(in.Args[1]).Is(ir.Number) {
		store = fmt.Sprintf("%s.StoreNum(%s, %s)", ic, v, f.num(in.Args[1]))
	}
	if this, ok := in.Args[0].(*ir.Var); ok && f.ir.Is(ir.FuncConstructor) && this.Kind == ir.VarHidden {
		f.guardedEffect(fmt.Sprintf("%s.Adds(r, %s)", ic, v), fmt.Sprintf("%s.Add(%s, %s)", ic, v, x), slow)
		return
	}
	f.guardedEffect(fmt.Sprintf("%s.Own(%s)", ic, v), store, slow)
}

func (f *fn) setIndex(in *ir.Instr) {
	suffix, i := f.index(in.Args[1])
	if f.open() && !isNegative(in.Args[1]) && f.typ(in.Args[1]).May(ir.Number) && (f.fast() || !isTemporaryExpr(i)) {
		f.setElement(in)
		return
	}
	f.mayThrow(fmt.Sprintf("js.SetIndex%s(r, %s, %s, %s, %t)", suffix, f.val(in.Args[0]), i, f.val(in.Args[2]), in.Flag&ir.FlagStrict != 0))
}

func (f *fn) delete(in *ir.Instr) {
	f.throwing(in.Dst, fmt.Sprintf("js.DeleteMember(r, %s, %t)", f.args(in.Args), in.Flag&ir.FlagStrict != 0), ir.ReprBool)
}

func (f *fn) setSuper(in *ir.Instr) {
	f.mayThrow(fmt.Sprintf("js.SetSuper(r, %s, %t)", f.args(in.Args), in.Flag&ir.FlagStrict != 0))
}

func (f *fn) addPrivate(in *ir.Instr) {
	kind := "PrivateField"
	if in.Flag&ir.FlagPrivateMethod != 0 {
		kind = map[string]string{"": "PrivateMethod", "get": "PrivateGetter", "set": "PrivateSetter"}[in.Name]
	}
	f.mayThrow(fmt.Sprintf("js.AddPrivate(r, %s, js.%s)", f.args(in.Args), kind))
}

func (f *fn) newPrivate(in *ir.Instr) {
	f.assign(in.Dst, "js.NewPrivateName("+quote(in.Name)+").Value()", ir.ReprValue)
}

func (f *fn) newObject(in *ir.Instr) {
	if len(in.Keys) == 0 {
		f.assign(in.Dst, "js.NewObject(r).Value()", ir.ReprValue)
		return
	}
	set := "InitSlot"
	if len(in.Keys) > maxInline {
		set = "SetSlot"
	}
	o := f.scratchObject()
	f.w.f("%s = js.NewShaped(%s.Shape(r))", o, f.m.p.literal(in.Keys))
	for i, a := range in.Args {
		f.w.f("%s.%s(%d, %s)", o, set, i, f.val(a))
	}
	f.assign(in.Dst, o+".Value()", ir.ReprValue)
}

// scratchObject is a *js.Object for the moment between making and filling one.
func (f *fn) scratchObject() string {
	f.scratches["so"] = ir.ReprValue
	return "so"
}

func (f *fn) newArray(in *ir.Instr) {
	if len(in.Args) == 0 {
		f.assign(in.Dst, "js.NewArray(r, nil).Value()", ir.ReprValue)
		return
	}
	if f.numeric(in) {
		list := make([]string, len(in.Args))
		for i, a := range in.Args {
			list[i] = f.num(a)
		}
		f.assign(in.Dst, "js.NewNumbers(r, []float64{"+strings.Join(list, ", ")+"}).Value()", ir.ReprValue)
		return
	}
	f.assign(in.Dst, "js.NewElements(r, []js.Value{"+f.args(in.Args)+"})", ir.ReprValue)
}

func (f *fn) appendOne(in *ir.Instr) { f.w.f("js.AppendElement(%s)", f.args(in.Args)) }

func (f *fn) appendSpread(in *ir.Instr) {
	switch in.Flag {
	case ir.FlagStatic:
		f.mayThrow(fmt.Sprintf("js.AppendArguments(r, %s)", f.args(in.Args)))
	case ir.FlagOptional:
		f.mayThrow(fmt.Sprintf("js.AppendLast(r, %s, %s)", f.args(in.Args), quote(in.Text)))
	default:
		f.mayThrow(fmt.Sprintf("js.AppendSpread(r, %s, %s)", f.args(in.Args), quote(in.Text)))
	}
}

func (f *fn) define(in *ir.Instr) {
	enum := in.Flag&ir.FlagEnumerable != 0
	name := map[ir.Op]string{ir.OpDefine: "DefineField", ir.OpDefineMethod: "DefineMethod", ir.OpDefineGetter: "DefineGetter", ir.OpDefineSetter: "DefineSetter"}[in.Op]
	if in.Op == ir.OpDefine {
		f.mayThrow(fmt.Sprintf("js.DefineField(r, %s)", f.args(in.Args)))
		return
	}
	f.mayThrow(fmt.Sprintf("js.%s(r, %s, %t)", name, f.args(in.Args), enum))
}

func (f *fn) copyProps(in *ir.Instr) { f.mayThrow("js.CopyProps(r, " + f.args(in.Args) + ")") }

func (f *fn) regExp(in *ir.Instr) {
	at := strings.LastIndexByte(in.Name, '/')
	pattern, flags := in.Name[1:at], in.Name[at+1:]
	f.throwing(in.Dst, fmt.Sprintf("js.NewRegExp(r, %s.Str(), %s.Str())", f.m.p.stringConst(utf16Of(pattern)), f.m.p.stringConst(utf16Of(flags))), ir.ReprValue)
}

func (f *fn) template(in *ir.Instr) {
	f.assign(in.Dst, f.m.p.templateSite(in)+".Object(r)", ir.ReprValue)
}

func (f *fn) setName(in *ir.Instr) { f.w.f("js.SetFunctionName(%s)", f.args(in.Args)) }

func (f *fn) arguments(in *ir.Instr) {
	callee := "nil"
	if !f.ir.Is(ir.FuncStrict) {
		callee = f.fnName()
	}
	f.assign(in.Dst, fmt.Sprintf("js.NewArguments(r, %s, %s%s)", f.argsName(), callee, f.mapped(in.Dst)), ir.ReprValue)
}

// mapped spells the parameters that elements of the arguments object stand for:
// those of a sloppy function with simple parameters, where either is assigned.
func (f *fn) mapped(args *ir.Var) string {
	if f.ir.Is(ir.FuncStrict) || !f.ir.Mapped {
		return ""
	}
	assigned := false
	for _, p := range f.ir.Params {
		assigned = assigned || p.Sets > 0
	}
	f.ir.Body.Walk(func(in *ir.Instr) {
		if (in.Op == ir.OpSetIndex || in.Op == ir.OpDelete || in.Op == ir.OpSet) && in.Args[0] == ir.Operand(args) {
			assigned = true
		}
	})
	if !assigned {
		return ""
	}
	var list strings.Builder
	for _, p := range f.ir.Params {
		place := f.place(p)
		f.read[p] = true
		fmt.Fprintf(&list, ", js.Mapped{Get: func() js.Value { return %s }, Set: func(v js.Value) { %s = v }}", place, place)
	}
	return list.String()
}

func (f *fn) fnName() string {
	if f.flat {
		return "fr.fn"
	}
	return "fn"
}

func (f *fn) rest(in *ir.Instr) {
	n := int(in.Args[0].(*ir.Const).Num)
	f.assign(in.Dst, fmt.Sprintf("js.RestArray(r, %s, %d)", f.argsName(), n), ir.ReprValue)
}

func (f *fn) newClass(in *ir.Instr) {
	dst, proto := f.place(in.Dst), "_"
	if in.Ok != nil && f.used(in.Ok) {
		proto = f.place(in.Ok)
	}
	f.needE = true
	f.w.f("if %s, %s, e = js.NewClass(r, %s, %s, %s); e != nil {", dst, proto, f.m.code(in.Func), f.closureEnv(in.Func), f.val(in.Args[0]))
	f.unwind()
}

func (f *fn) setFields(in *ir.Instr) {
	if in.Flag&ir.FlagPrivateMethod != 0 {
		f.w.f("js.SetHome(%s)", f.args(in.Args))
		return
	}
	f.w.f("js.SetFields(%s)", f.args(in.Args))
}

func (f *fn) bindThis(in *ir.Instr) {
	name := "js.BindThis"
	if in.Flag&ir.FlagReturn != 0 {
		name = "js.ReturnDerived"
	}
	f.throwing(in.Dst, name+"(r, "+f.args(in.Args)+")", ir.ReprValue)
}

func (f *fn) newTarget(in *ir.Instr) {
	expr := "js.NewTarget(r)"
	if f.ir.Is(ir.FuncClass) {
		expr = "nt"
	} else if f.flat {
		expr = "js.Undefined()"
	}
	f.assign(in.Dst, expr, ir.ReprValue)
}

func (f *fn) callee(in *ir.Instr) { f.assign(in.Dst, f.fnName()+".Value()", ir.ReprValue) }

func (f *fn) requireObject(in *ir.Instr) {
	if f.typ(in.Args[0]).May(ir.Nullish) {
		f.mayThrow(fmt.Sprintf("js.RequireObject(r, %s, %s, %s)", f.val(in.Args[0]), quote(in.Name), quote(in.Text)))
	}
}

func (f *fn) tdz(in *ir.Instr) { f.assign(in.Dst, "js.TDZ()", ir.ReprValue) }

func (f *fn) constAssign(in *ir.Instr) {
	f.needE = true
	f.w.f("e = r.ThrowTypeError(\"Assignment to constant variable.\")")
	f.throwE()
}

func (f *fn) isEval(in *ir.Instr) {
	f.assign(in.Dst, "js.IsEval(r, "+f.val(in.Args[0])+")", ir.ReprBool)
}

func (f *fn) directEval(in *ir.Instr) {
	names := make([]string, len(in.Keys))
	for i, name := range in.Keys {
		names[i] = quote(name)
	}
	f.throwing(in.Dst, fmt.Sprintf("js.DirectEval(r, []string{%s}, %t, %s)", strings.Join(names, ", "), in.Flag&ir.FlagStrict != 0, f.args(in.Args)), ir.ReprValue)
}

// known returns the function that a callee is for sure, if it can be called
// directly.
func (f *fn) known(o ir.Operand) *ir.Func {
	v, ok := o.(*ir.Var)
	if !ok {
		return nil
	}
	v = original(v)
	if v.Init == nil || v.Sets > 0 || v.Init.Is(ir.FuncClass) {
		return nil
	}
	return v.Init
}

func (f *fn) call(in *ir.Instr) {
	args := in.Args[2:]
	if k := f.known(in.Args[0]); k != nil && arity(k) >= 0 && k.Module != nil {
		f.directCall(in, k, args)
		return
	}
	text := quote(in.Text)
	if m := f.inherited(in.Args[0]); m != "" && len(args) <= 4 {
		f.callInherited(in, m, f.val(in.Args[1]), args)
		return
	}
	fv, this := f.val(in.Args[0]), f.val(in.Args[1])
	if len(args) <= 4 && f.open() {
		f.callValue(in, text, fv, this, args)
		return
	}
	if len(args) <= 4 {
		list := ""
		if len(args) > 0 {
			list = ", " + f.args(args)
		}
		f.throwing(in.Dst, fmt.Sprintf("js.Invoke%d(r, %s, %s, %s%s)", len(args), text, fv, this, list), ir.ReprValue)
		return
	}
	f.throwing(in.Dst, fmt.Sprintf("js.InvokeArgs(r, %s, %s, %s, []js.Value{%s})", text, fv, this, f.args(args)), ir.ReprValue)
}

// directCall calls a known function without looking at its object.
func (f *fn) directCall(in *ir.Instr, k *ir.Func, args []ir.Operand) {
	fnArg := "nil"
	if k.UsesCallee || k.Outer.Env() != nil || k.Suspends() {
		fnArg = f.val(in.Args[0]) + ".AsFunction()"
	}
	f.throwing(in.Dst, f.m.p.funcName(k)+"("+f.directArgs(k, fnArg, f.val(in.Args[1]), args)+")", ir.ReprValue)
}

func (f *fn) callSpread(in *ir.Instr) {
	f.throwing(in.Dst, fmt.Sprintf("js.InvokeArgs(r, %s, %s, %s, js.Elements(%s))", quote(in.Text), f.val(in.Args[0]), f.val(in.Args[1]), f.val(in.Args[2])), ir.ReprValue)
}

func (f *fn) new(in *ir.Instr) {
	args := in.Args[1:]
	if k := knownClass(in.Args[0]); k != nil && arity(k) >= 0 {
		f.directNew(in, k, args)
		return
	}
	if len(args) <= 4 {
		list := ""
		if len(args) > 0 {
			list = ", " + f.args(args)
		}
		f.throwing(in.Dst, fmt.Sprintf("js.New%d(r, %s, %s%s)", len(args), quote(in.Text), f.val(in.Args[0]), list), ir.ReprValue)
		return
	}
	f.throwing(in.Dst, fmt.Sprintf("js.New(r, %s, %s, []js.Value{%s})", quote(in.Text), f.val(in.Args[0]), f.args(args)), ir.ReprValue)
}

func (f *fn) newSpread(in *ir.Instr) {
	f.throwing(in.Dst, fmt.Sprintf("js.New(r, %s, %s, js.Elements(%s))", quote(in.Text), f.val(in.Args[0]), f.val(in.Args[1])), ir.ReprValue)
}

func (f *fn) superCall(in *ir.Instr) {
	callee, target := f.val(in.Args[0]), f.val(in.Args[1])
	args := in.Args[2:]
	switch {
	case in.Flag&ir.FlagSpread != 0:
		f.throwing(in.Dst, fmt.Sprintf("js.SuperCall(r, %s, %s, js.Elements(%s))", callee, target, f.val(args[0])), ir.ReprValue)
	case len(args) <= 4:
		list := ""
		if len(args) > 0 {
			list = ", " + f.args(args)
		}
		f.throwing(in.Dst, fmt.Sprintf("js.Super%d(r, %s, %s%s)", len(args), callee, target, list), ir.ReprValue)
	default:
		f.throwing(in.Dst, fmt.Sprintf("js.SuperCall(r, %s, %s, []js.Value{%s})", callee, target, f.args(args)), ir.ReprValue)
	}
}

func (f *fn) iter(in *ir.Instr) string { return f.place(in.Iter) }

func (f *fn) iterStart(in *ir.Instr) {
	method := "Start"
	if in.Flag&ir.FlagStatic != 0 {
		method = "StartObject"
	} else if in.Text != "" {
		f.mayThrow(fmt.Sprintf("%s.StartNamed(r, %s, %s)", f.iter(in), f.val(in.Args[0]), quote(in.Text)))
		return
	}
	f.mayThrow(fmt.Sprintf("%s.%s(r, %s)", f.iter(in), method, f.val(in.Args[0])))
}

func (f *fn) asyncIterStart(in *ir.Instr) {
	f.mayThrow(fmt.Sprintf("%s.StartAsyncIteration(r, %s, %s)", f.iter(in), f.val(in.Args[0]), quote(in.Text)))
}

func (f *fn) iterStep(in *ir.Instr) { f.stepIterator(in) }

// iterOk spells a method of an iterator with two results and a *js.Throw.
func iterOk(method string) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) {
		args := ""
		if len(in.Args) > 0 {
			args = ", " + f.args(in.Args)
		}
		f.twoResults(in, fmt.Sprintf("%s.%s(r%s)", f.iter(in), method, args))
	}
}

// twoResults spells dst, ok = call with a *js.Throw.
func (f *fn) twoResults(in *ir.Instr, call string) {
	f.needE = true
	target := func(v *ir.Var, want ir.Repr) (string, func()) {
		if v == nil || !f.used(v) {
			return "_", func() {}
		}
		if f.repr(v) == want {
			return f.place(v), func() {}
		}
		s := f.scratch(want)
		return s, func() { f.assign(v, s, want) }
	}
	dst, moveDst := target(in.Dst, ir.ReprValue)
	ok, moveOk := target(in.Ok, ir.ReprBool)
	f.w.f("if %s, %s, e = %s; e != nil {", dst, ok, call)
	f.unwind()
	moveDst()
	moveOk()
}

func iterThrows(method string) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) {
		f.throwing(in.Dst, fmt.Sprintf("%s.%s(r)", f.iter(in), method), ir.ReprValue)
	}
}

func iterEffect(method string) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) { f.mayThrow(fmt.Sprintf("%s.%s(r)", f.iter(in), method)) }
}

func (f *fn) iterCloseThrow(in *ir.Instr) { f.w.f("%s.CloseThrow(r, nil)", f.iter(in)) }

func (f *fn) iterMarkDone(in *ir.Instr) { f.w.f("%s.MarkDone()", f.iter(in)) }

func (f *fn) forInKeys(in *ir.Instr) {
	f.mayThrow(fmt.Sprintf("%s.StartKeys(r, %s)", f.iter(in), f.val(in.Args[0])))
}

func delegate(method string) func(*fn, *ir.Instr) {
	return func(f *fn, in *ir.Instr) {
		f.twoResults(in, fmt.Sprintf("%s.%s(r, %s, %s)", f.iter(in), method, "js.ResumeMode("+f.as(in.Args[0], ir.ReprInt)+")", f.val(in.Args[1])))
	}
}

func (f *fn) require(in *ir.Instr) {
	f.throwing(in.Dst, f.m.requireExpr(in.Ref), ir.ReprValue)
}

func (f *fn) importCall(in *ir.Instr) {
	if in.Ref != nil && in.Ref.Err != nil {
		err := in.Ref.Err
		f.assign(in.Dst, fmt.Sprintf("js.FailedImport(r, %s, %s, %s)", quote(err.Class), quote(err.Code), quote(err.Text)), ir.ReprValue)
		return
	}
	if in.Ref != nil {
		f.assign(in.Dst, fmt.Sprintf("js.ImportModule(r, %s)", f.m.refKey(in.Ref)), ir.ReprValue)
		return
	}
	f.throwing(in.Dst, fmt.Sprintf("js.ImportDynamic(r, %s, %s)", f.m.record(), f.val(in.Args[0])), ir.ReprValue)
}

func (f *fn) importMeta(in *ir.Instr) {
	f.assign(in.Dst, f.m.record()+".ImportMeta(r)", ir.ReprValue)
}

func (f *fn) moduleVar(in *ir.Instr) {
	f.assign(in.Dst, fmt.Sprintf("%s.Variable(r, %s)", f.m.record(), quote(in.Name)), ir.ReprValue)
}

func (f *fn) namespace(in *ir.Instr) {
	f.throwing(in.Dst, "js.NamespaceOf(r, "+f.m.refKey(in.Ref)+")", ir.ReprValue)
}

func (f *fn) native(in *ir.Instr) {
	if in.Name == "*" {
		f.nativeObject(in)
		return
	}
	f.assign(in.Dst, f.m.p.native(in.Ref.Native, in.Name), ir.ReprValue)
}

// nativeObject spells the namespace of a Go half: an object of what is used.
func (f *fn) nativeObject(in *ir.Instr) {
	p := f.m.p
	f.w.open("{")
	f.w.f("o := js.NewObject(r)")
	for _, name := range in.Keys {
		f.w.f("o.Put(r, %s, %s, js.AttrAll)", p.key(name), p.native(in.Ref.Native, name))
	}
	f.assign(in.Dst, "o.Value()", ir.ReprValue)
	f.w.close("}")
}

func (f *fn) moduleError(in *ir.Instr) {
	f.needE = true
	err := in.Ref.Err
	f.w.f("e = js.ThrowModuleError(r, %s, %s, %s)", quote(err.Class), quote(err.Code), quote(err.Text))
	f.throwE()
}
