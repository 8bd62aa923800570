package eval

import (
	"unsafe"

	"jsgo/ir"
	"jsgo/rt/js"
)

// step is an operation that does not stand in the loop itself.
type step = func(fr *frame, r *js.Realm, in *instr) *js.Throw

// steps are the operations by opcode.
var steps [256]step

func init() {
	for op, f := range map[ir.Op]step{
		ir.OpThis: (*frame).thisValue, ir.OpEnter: (*frame).enter, ir.OpCopyEnv: (*frame).copyEnv,
		ir.OpDiv: binary(js.Div), ir.OpExp: binary(js.Exp),
		ir.OpBitAnd: binary(js.BitAnd), ir.OpBitOr: binary(js.BitOr), ir.OpBitXor: binary(js.BitXor),
		ir.OpShl: binary(js.Shl), ir.OpShr: binary(js.Shr), ir.OpUshr: binary(js.Ushr),
		ir.OpLessEq: test(js.LessEqual), ir.OpGreater: test(js.Greater), ir.OpGreaterEq: test(js.GreaterEqual),
		ir.OpLooseEq: test(js.LooselyEqual), ir.OpInstanceOf: test(js.InstanceOf), ir.OpIn: test(js.HasIn),
		ir.OpHasPrivate: test(js.HasPrivate), ir.OpGetPrivate: binary(js.GetPrivate),
		ir.OpNeg: unary(js.Neg), ir.OpBitNot: unary(js.BitNot), ir.OpToNumber: (*frame).toNumber,
		ir.OpTypeof: (*frame).typeof, ir.OpToStr: unary(js.ToStringValue), ir.OpConcat: (*frame).concat, ir.OpToKey: unary(js.ToKeyValue),
		ir.OpIsTDZ: (*frame).isTDZ, ir.OpTDZ: (*frame).tdz,
		ir.OpGetGlobal: (*frame).getGlobal, ir.OpTypeofGlobal: (*frame).typeofGlobal, ir.OpSetGlobal: (*frame).setGlobal, ir.OpDeleteGlobal: (*frame).deleteGlobal,
		ir.OpToObject: unary(js.ToObjectValue), ir.OpWithHas: (*frame).withHas,
		ir.OpDelete: (*frame).delete, ir.OpGetSuper: (*frame).getSuper, ir.OpSetSuper: (*frame).setSuper,
		ir.OpSetPrivate: (*frame).setPrivate, ir.OpAddPrivate: (*frame).addPrivate, ir.OpNewPrivate: (*frame).newPrivate,
		ir.OpNewObject: (*frame).newObject, ir.OpNewArray: (*frame).newArray, ir.OpAppend: (*frame).appendOne, ir.OpAppendSpread: (*frame).appendSpread,
		ir.OpDefine: (*frame).define, ir.OpDefineGetter: definer(js.DefineGetter), ir.OpDefineSetter: definer(js.DefineSetter), ir.OpDefineMethod: definer(js.DefineMethod),
		ir.OpSetProto: (*frame).setProto, ir.OpCopyProps: (*frame).copyProps, ir.OpRegExp: (*frame).regExp, ir.OpTemplate: (*frame).template,
		ir.OpSetName: (*frame).setName, ir.OpArguments: (*frame).arguments, ir.OpRest: (*frame).rest,
		ir.OpNewClass: (*frame).newClass, ir.OpSetFields: (*frame).setFields, ir.OpInitFields: (*frame).initFields, ir.OpBindThis: (*frame).bindThis,
		ir.OpCallSpread: (*frame).callSpread, ir.OpNew: (*frame).construct, ir.OpNewSpread: (*frame).newSpread, ir.OpSuperCall: (*frame).superCall,
		ir.OpNewTarget: (*frame).newTargetValue, ir.OpCallee: (*frame).callee, ir.OpRequireObject: (*frame).requireObject, ir.OpConstAssign: (*frame).constAssign,
		ir.OpIsEval: (*frame).isEval, ir.OpDirectEval: (*frame).directEval,
		ir.OpIterStart: (*frame).iterStart, ir.OpIterStep: (*frame).iterStep, ir.OpIterRest: (*frame).iterRest, ir.OpIterClose: (*frame).iterClose,
		ir.OpIterCloseThrow: (*frame).iterCloseThrow, ir.OpIterNext: (*frame).iterNext, ir.OpIterResult: (*frame).iterResult, ir.OpIterReturn: (*frame).iterReturn,
		ir.OpIterMarkDone: (*frame).iterMarkDone, ir.OpCheckObject: (*frame).checkObject, ir.OpAsyncIterStart: (*frame).asyncIterStart,
		ir.OpForInKeys: (*frame).forInKeys, ir.OpForInStep: (*frame).forInStep,
		ir.OpDelegate: (*frame).delegate, ir.OpDelegateCall: (*frame).delegateCall, ir.OpDelegateResult: (*frame).delegateResult,
		ir.OpRequire: (*frame).require, ir.OpImport: (*frame).importCall, ir.OpImportMeta: (*frame).importMeta,
		ir.OpModuleVar: (*frame).moduleVar, ir.OpNamespace: (*frame).namespace, ir.OpModuleError: (*frame).moduleError,
	} {
		steps[op] = f
	}
}

// set stores the result of an operation that may throw.
func (fr *frame) set(in *instr, v js.Value, e *js.Throw) *js.Throw {
	if e == nil {
		fr.regs[in.dst] = v
	}
	return e
}

// set2 stores a result and the second, Boolean one.
func (fr *frame) set2(in *instr, v js.Value, ok bool, e *js.Throw) *js.Throw {
	if e == nil {
		fr.regs[in.dst], fr.regs[in.c] = v, js.Bool(ok)
	}
	return e
}

func unary(f func(*js.Realm, js.Value) (js.Value, *js.Throw)) step {
	return func(fr *frame, r *js.Realm, in *instr) *js.Throw {
		v, e := f(r, fr.val(in.a))
		return fr.set(in, v, e)
	}
}

func binary(f func(r *js.Realm, a, b js.Value) (js.Value, *js.Throw)) step {
	return func(fr *frame, r *js.Realm, in *instr) *js.Throw {
		v, e := f(r, fr.val(in.a), fr.val(in.b))
		return fr.set(in, v, e)
	}
}

func test(f func(r *js.Realm, a, b js.Value) (bool, *js.Throw)) step {
	return func(fr *frame, r *js.Realm, in *instr) *js.Throw {
		ok, e := f(r, fr.val(in.a), fr.val(in.b))
		return fr.set(in, js.Bool(ok), e)
	}
}

func definer(f func(r *js.Realm, o, key, v js.Value, enumerable bool) *js.Throw) step {
	return func(fr *frame, r *js.Realm, in *instr) *js.Throw {
		return f(r, fr.val(in.a), fr.val(in.b), fr.val(in.c), in.flag&ir.FlagEnumerable != 0)
	}
}

func (fr *frame) thisValue(r *js.Realm, in *instr) *js.Throw {
	v := fr.this
	if fr.code.js.Flags&js.CodeStrict == 0 {
		if s := fr.code.unit.scope; s.context != nil && v.IsNullish() {
			v = s.context.Value()
		}
		v = js.SloppyThis(r, v)
	}
	fr.regs[in.dst] = v
	return nil
}

func (fr *frame) enter(r *js.Realm, in *instr) *js.Throw {
	site := &fr.code.scopes[in.x]
	e := &env{up: fr.environment(site.base, site.hops), vars: make([]js.Value, site.size)}
	for i := 0; i < len(site.params); i += 2 {
		e.vars[site.params[i+1]] = js.Arg(fr.args, int(site.params[i]))
	}
	fr.envs[site.env] = e
	return nil
}

func (fr *frame) copyEnv(r *js.Realm, in *instr) *js.Throw {
	e := fr.envs[in.a]
	fr.envs[in.a] = &env{up: e.up, vars: append([]js.Value(nil), e.vars...)}
	return nil
}

func (fr *frame) toNumber(r *js.Realm, in *instr) *js.Throw {
	n, e := js.ToNumber(r, fr.val(in.a))
	return fr.set(in, js.Num(n), e)
}

func (fr *frame) typeof(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = js.TypeOf(fr.val(in.a)).Value()
	return nil
}

func (fr *frame) concat(r *js.Realm, in *instr) *js.Throw {
	v, e := js.ConcatStrings(r, fr.val(in.a).Str(), fr.val(in.b).Str())
	return fr.set(in, v, e)
}

func (fr *frame) isTDZ(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = js.Bool(fr.val(in.a).IsTDZ())
	return nil
}

func (fr *frame) tdz(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = js.TDZ()
	return nil
}

func (fr *frame) delete(r *js.Realm, in *instr) *js.Throw {
	ok, e := js.DeleteMember(r, fr.val(in.a), fr.val(in.b), in.flag&ir.FlagStrict != 0)
	return fr.set(in, js.Bool(ok), e)
}

func (fr *frame) withHas(r *js.Realm, in *instr) *js.Throw {
	ok, e := js.WithHas(r, fr.val(in.a), fr.code.keys[in.x])
	return fr.set(in, js.Bool(ok), e)
}

func (fr *frame) getSuper(r *js.Realm, in *instr) *js.Throw {
	v, e := js.GetSuper(r, fr.val(in.a), fr.val(in.b), fr.val(in.c))
	return fr.set(in, v, e)
}

func (fr *frame) setSuper(r *js.Realm, in *instr) *js.Throw {
	args := fr.code.calls[in.x].args
	return js.SetSuper(r, fr.val(args[0]), fr.val(args[1]), fr.val(args[2]), fr.val(args[3]), in.flag&ir.FlagStrict != 0)
}

func (fr *frame) setPrivate(r *js.Realm, in *instr) *js.Throw {
	return js.SetPrivate(r, fr.val(in.a), fr.val(in.b), fr.val(in.c))
}

func (fr *frame) addPrivate(r *js.Realm, in *instr) *js.Throw {
	kind := js.PrivateField
	if in.flag&ir.FlagPrivateMethod != 0 {
		switch fr.code.texts[in.x] {
		case "":
			kind = js.PrivateMethod
		case "get":
			kind = js.PrivateGetter
		case "set":
			kind = js.PrivateSetter
		}
	}
	return js.AddPrivate(r, fr.val(in.a), fr.val(in.b), fr.val(in.c), kind)
}

func (fr *frame) newPrivate(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = js.NewPrivateName(fr.code.texts[in.x]).Value()
	return nil
}

func (fr *frame) newObject(r *js.Realm, in *instr) *js.Throw {
	site := &fr.code.literals[in.x]
	if len(site.values) == 0 {
		fr.regs[in.dst] = js.NewObject(r).Value()
		return nil
	}
	o := js.NewShaped(site.site.Shape(r))
	for i, v := range site.values {
		o.SetSlot(uint32(i), fr.val(v))
	}
	fr.regs[in.dst] = o.Value()
	return nil
}

func (fr *frame) newArray(r *js.Realm, in *instr) *js.Throw {
	list := fr.code.calls[in.x].args
	if len(list) == 0 {
		fr.regs[in.dst] = js.NewArray(r, nil).Value()
		return nil
	}
	fr.regs[in.dst] = js.NewElements(r, fr.list(list))
	return nil
}

func (fr *frame) appendOne(r *js.Realm, in *instr) *js.Throw {
	js.AppendElement(fr.val(in.a), fr.val(in.b))
	return nil
}

func (fr *frame) appendSpread(r *js.Realm, in *instr) *js.Throw {
	switch in.flag {
	case ir.FlagStatic:
		return js.AppendArguments(r, fr.val(in.a), fr.val(in.b))
	case ir.FlagOptional:
		return js.AppendLast(r, fr.val(in.a), fr.val(in.b), fr.code.texts[in.x])
	}
	return js.AppendSpread(r, fr.val(in.a), fr.val(in.b), fr.code.texts[in.x])
}

func (fr *frame) define(r *js.Realm, in *instr) *js.Throw {
	return js.DefineField(r, fr.val(in.a), fr.val(in.b), fr.val(in.c))
}

func (fr *frame) setProto(r *js.Realm, in *instr) *js.Throw {
	return js.SetLiteralProto(r, fr.val(in.a), fr.val(in.b))
}

func (fr *frame) copyProps(r *js.Realm, in *instr) *js.Throw {
	list := fr.list(fr.code.calls[in.x].args)
	return js.CopyProps(r, list[0], list[1], list[2:]...)
}

func (fr *frame) regExp(r *js.Realm, in *instr) *js.Throw {
	v, e := js.NewRegExp(r, fr.val(in.a).Str(), fr.val(in.b).Str())
	return fr.set(in, v, e)
}

func (fr *frame) template(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = fr.code.sites[in.x].Object(r)
	return nil
}

func (fr *frame) setName(r *js.Realm, in *instr) *js.Throw {
	js.SetFunctionName(fr.val(in.a), fr.val(in.b))
	return nil
}

func (fr *frame) arguments(r *js.Realm, in *instr) *js.Throw {
	var callee *js.Function
	if fr.code.js.Flags&js.CodeStrict == 0 {
		callee = fr.fn
	}
	var mapped []js.Mapped
	if in.a == 1 {
		mapped = fr.mapped()
	}
	fr.regs[in.dst] = js.NewArguments(r, fr.args, callee, mapped...)
	return nil
}

// mapped are the parameters that elements of the arguments object share with:
// in registers, or in environments that may not have been made yet. The call
// owns both for good.
func (fr *frame) mapped() []js.Mapped {
	c, regs, envs := fr.code, fr.regs, fr.envs
	list := make([]js.Mapped, len(c.params))
	for i, p := range c.params {
		place := func() *js.Value { return &regs[p] }
		if p < 0 {
			at, slot := c.parameter(i)
			place = func() *js.Value { return &envs[at].vars[slot] }
		}
		list[i] = js.Mapped{Get: func() js.Value { return *place() }, Set: func(v js.Value) { *place() = v }}
	}
	return list
}

// parameter is the environment and the slot in it of a parameter that is captured.
func (c *code) parameter(i int) (at, slot int32) {
	for k := range c.scopes {
		params := c.scopes[k].params
		for j := 0; j < len(params); j += 2 {
			if int(params[j]) == i {
				return c.scopes[k].env, params[j+1]
			}
		}
	}
	panic("BUG: a parameter is nowhere")
}

func (fr *frame) rest(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = js.RestArray(r, fr.args, int(in.x))
	return nil
}

func (fr *frame) newClass(r *js.Realm, in *instr) *js.Throw {
	site := &fr.code.funcs[in.x]
	ctor, proto, e := js.NewClass(r, fr.codeAt(site), unsafe.Pointer(fr.environment(site.base, site.hops)), fr.val(in.a))
	if e == nil {
		fr.regs[in.dst], fr.regs[in.b] = ctor, proto
	}
	return e
}

func (fr *frame) setFields(r *js.Realm, in *instr) *js.Throw {
	if in.flag&ir.FlagPrivateMethod != 0 {
		js.SetHome(fr.val(in.a), fr.val(in.b))
	} else {
		js.SetFields(fr.val(in.a), fr.val(in.b))
	}
	return nil
}

func (fr *frame) initFields(r *js.Realm, in *instr) *js.Throw {
	return js.InitFields(r, fr.val(in.a), fr.val(in.b))
}

func (fr *frame) bindThis(r *js.Realm, in *instr) *js.Throw {
	bind := js.BindThis
	if in.flag&ir.FlagReturn != 0 {
		bind = js.ReturnDerived
	}
	v, e := bind(r, fr.val(in.a), fr.val(in.b))
	return fr.set(in, v, e)
}

func (fr *frame) callSpread(r *js.Realm, in *instr) *js.Throw {
	v, e := js.InvokeArgs(r, fr.code.texts[in.x], fr.val(in.a), fr.val(in.b), js.Elements(fr.val(in.c)))
	return fr.set(in, v, e)
}

func (fr *frame) construct(r *js.Realm, in *instr) *js.Throw {
	site := &fr.code.calls[in.x]
	args := fr.values(r, site.args)
	v, e := js.New(r, site.text, fr.val(in.a), args)
	r.PopArgs(args)
	return fr.set(in, v, e)
}

func (fr *frame) newSpread(r *js.Realm, in *instr) *js.Throw {
	v, e := js.New(r, fr.code.texts[in.x], fr.val(in.a), js.Elements(fr.val(in.b)))
	return fr.set(in, v, e)
}

func (fr *frame) superCall(r *js.Realm, in *instr) *js.Throw {
	list := fr.code.calls[in.x].args
	if in.flag&ir.FlagSpread != 0 {
		v, e := js.SuperCall(r, fr.val(in.a), fr.val(in.b), js.Elements(fr.val(list[0])))
		return fr.set(in, v, e)
	}
	args := fr.values(r, list)
	v, e := js.SuperCall(r, fr.val(in.a), fr.val(in.b), args)
	r.PopArgs(args)
	return fr.set(in, v, e)
}

func (fr *frame) newTargetValue(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = fr.newTarget
	return nil
}

func (fr *frame) callee(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = fr.fn.Value()
	return nil
}

func (fr *frame) requireObject(r *js.Realm, in *instr) *js.Throw {
	return js.RequireObject(r, fr.val(in.a), fr.code.texts[in.x], fr.code.calls[in.b].text)
}

func (fr *frame) constAssign(r *js.Realm, in *instr) *js.Throw {
	return r.ThrowTypeError("Assignment to constant variable.")
}

func (fr *frame) isEval(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = js.Bool(js.IsEval(r, fr.val(in.a)))
	return nil
}

func (fr *frame) directEval(r *js.Realm, in *instr) *js.Throw {
	site := &fr.code.evals[in.x]
	v, e := js.DirectEval(r, site.names, in.flag&ir.FlagStrict != 0, fr.val(site.args[0]), fr.val(site.args[1]), fr.val(site.args[2]), fr.val(site.args[3]), fr.val(site.args[4]))
	return fr.set(in, v, e)
}

func (fr *frame) iterStart(r *js.Realm, in *instr) *js.Throw {
	it, v, text := &fr.iters[in.a], fr.val(in.b), fr.code.texts[in.x]
	switch {
	case in.flag&ir.FlagStatic != 0:
		return it.StartObject(r, v)
	case text != "":
		return it.StartNamed(r, v, text)
	}
	return it.Start(r, v)
}

func (fr *frame) iterStep(r *js.Realm, in *instr) *js.Throw {
	v, ok, e := fr.iters[in.a].Step(r)
	return fr.set2(in, v, ok, e)
}

func (fr *frame) iterRest(r *js.Realm, in *instr) *js.Throw {
	v, e := fr.iters[in.a].Rest(r)
	return fr.set(in, v, e)
}

func (fr *frame) iterClose(r *js.Realm, in *instr) *js.Throw { return fr.iters[in.a].Close(r) }

func (fr *frame) iterCloseThrow(r *js.Realm, in *instr) *js.Throw {
	fr.iters[in.a].CloseThrow(r, nil)
	return nil
}

func (fr *frame) iterNext(r *js.Realm, in *instr) *js.Throw {
	v, e := fr.iters[in.a].Next(r)
	return fr.set(in, v, e)
}

func (fr *frame) iterResult(r *js.Realm, in *instr) *js.Throw {
	v, ok, e := fr.iters[in.a].Result(r, fr.val(in.b))
	return fr.set2(in, v, ok, e)
}

func (fr *frame) iterReturn(r *js.Realm, in *instr) *js.Throw {
	v, called, e := fr.iters[in.a].ReturnCall(r)
	return fr.set2(in, v, called, e)
}

func (fr *frame) iterMarkDone(r *js.Realm, in *instr) *js.Throw {
	fr.iters[in.a].MarkDone()
	return nil
}

func (fr *frame) checkObject(r *js.Realm, in *instr) *js.Throw {
	return js.CheckObject(r, fr.val(in.a))
}

func (fr *frame) asyncIterStart(r *js.Realm, in *instr) *js.Throw {
	return fr.iters[in.a].StartAsyncIteration(r, fr.val(in.b), fr.code.texts[in.x])
}

func (fr *frame) forInKeys(r *js.Realm, in *instr) *js.Throw {
	return fr.iters[in.a].StartKeys(r, fr.val(in.b))
}

func (fr *frame) forInStep(r *js.Realm, in *instr) *js.Throw {
	v, ok, e := fr.iters[in.a].StepKey(r)
	return fr.set2(in, v, ok, e)
}

func (fr *frame) delegate(r *js.Realm, in *instr) *js.Throw {
	v, done, e := fr.iters[in.a].Delegate(r, fr.mode(in.b), fr.val(in.x))
	return fr.set2(in, v, done, e)
}

func (fr *frame) delegateCall(r *js.Realm, in *instr) *js.Throw {
	v, done, e := fr.iters[in.a].DelegateCall(r, fr.mode(in.b), fr.val(in.x))
	return fr.set2(in, v, done, e)
}

func (fr *frame) delegateResult(r *js.Realm, in *instr) *js.Throw {
	v, done, e := fr.iters[in.a].DelegateResult(r, fr.val(in.b))
	return fr.set2(in, v, done, e)
}

func (fr *frame) mode(o int32) js.ResumeMode { return js.ResumeMode(fr.val(o).Float()) }

func (fr *frame) moduleError(r *js.Realm, in *instr) *js.Throw {
	err := fr.code.refs[in.x].Err
	return js.ThrowModuleError(r, err.Class, err.Code, err.Text)
}
