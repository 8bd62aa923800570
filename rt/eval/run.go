package eval

import (
	"unsafe"

	"jsgo/ir"
	"jsgo/rt/js"
)

// run runs fr until it returns, throws or is suspended. Stack traces know it by
// its name: each call of it is one call of the program.
func (fr *frame) run(r *js.Realm) (js.Value, js.Signal, *js.Throw) {
	m := fr.code.unit.machine
	fr.up = m.top
	m.top = fr
	v, s, e := fr.execute(r)
	m.top = fr.up
	fr.up = nil
	return v, s, e
}

// execute is the loop over the instructions. Operations that are often run stand
// in it, all others are in the functions of step.
func (fr *frame) execute(r *js.Realm) (js.Value, js.Signal, *js.Throw) {
	c := fr.code
	pc := fr.pc
	var e *js.Throw
	if pc > 0 { // suspended there
		if pc, e = fr.resumed(pc - 1); e != nil && !fr.catch(e, &pc) {
			return js.Value{}, js.SignalReturn, e
		}
	}
	for {
		in := &c.instrs[pc]
		fr.pc = pc
		pc++
		switch in.op {
		case opcode(ir.OpMove):
			fr.regs[in.dst] = fr.val(in.a)
		case opJump:
			pc = int(in.x)
		case opJumpIf:
			if v := fr.val(in.a); v.IsTrue() || !v.IsFalse() && js.ToBoolean(v) {
				pc = int(in.x)
			}
		case opJumpUnless:
			if v := fr.val(in.a); v.IsFalse() || !v.IsTrue() && !js.ToBoolean(v) {
				pc = int(in.x)
			}
		case opLoadEnv:
			fr.regs[in.dst] = fr.environment(in.a, in.b).vars[in.c]
		case opStoreEnv:
			fr.environment(in.a, in.b).vars[in.c] = fr.regs[in.dst]
		case opLoadCell:
			fr.regs[in.dst] = *c.cells[in.x]
		case opStoreCell:
			*c.cells[in.x] = fr.regs[in.dst]
		case opcode(ir.OpAdd):
			if x, y := fr.val(in.a), fr.val(in.b); js.BothNum(x, y) {
				fr.regs[in.dst] = js.Num(x.Float() + y.Float())
			} else if fr.regs[in.dst], e = js.Add(r, x, y); e != nil {
				goto thrown
			}
		case opcode(ir.OpSub):
			if fr.regs[in.dst], e = js.Sub(r, fr.val(in.a), fr.val(in.b)); e != nil {
				goto thrown
			}
		case opcode(ir.OpMul):
			if fr.regs[in.dst], e = js.Mul(r, fr.val(in.a), fr.val(in.b)); e != nil {
				goto thrown
			}
		case opcode(ir.OpRem):
			if x, y := fr.val(in.a), fr.val(in.b); js.BothNum(x, y) {
				fr.regs[in.dst] = js.Num(js.Mod(x.Float(), y.Float()))
			} else if fr.regs[in.dst], e = js.Rem(r, x, y); e != nil {
				goto thrown
			}
		case opcode(ir.OpLess):
			var less bool
			if x, y := fr.val(in.a), fr.val(in.b); js.BothNum(x, y) {
				less = x.Float() < y.Float()
			} else if less, e = js.Less(r, x, y); e != nil {
				goto thrown
			}
			fr.regs[in.dst] = js.Bool(less)
		case opcode(ir.OpStrictEq):
			fr.regs[in.dst] = js.Bool(js.StrictEqual(fr.val(in.a), fr.val(in.b)))
		case opcode(ir.OpNot):
			fr.regs[in.dst] = js.Bool(!js.ToBoolean(fr.val(in.a)))
		case opcode(ir.OpTruthy):
			fr.regs[in.dst] = js.Bool(js.ToBoolean(fr.val(in.a)))
		case opcode(ir.OpIsUndefined):
			fr.regs[in.dst] = js.Bool(fr.val(in.a).IsUndefined())
		case opcode(ir.OpIsNullish):
			fr.regs[in.dst] = js.Bool(fr.val(in.a).IsNullish())
		case opcode(ir.OpToNumeric):
			v := fr.val(in.a)
			if !v.IsNum() {
				if v, e = js.ToNumeric(r, v); e != nil {
					goto thrown
				}
			}
			fr.regs[in.dst] = v
		case opcode(ir.OpInc):
			fr.regs[in.dst] = js.Inc(fr.val(in.a))
		case opcode(ir.OpDec):
			fr.regs[in.dst] = js.Dec(fr.val(in.a))
		case opcode(ir.OpGet):
			site := &c.gets[in.x]
			if fr.regs[in.dst], e = site.ic.Get(r, fr.val(in.a), site.key); e != nil {
				goto thrown
			}
		case opcode(ir.OpSet):
			site := &c.sets[in.x]
			if e = site.ic.Set(r, fr.val(in.a), site.key, fr.val(in.b), in.flag&ir.FlagStrict != 0); e != nil {
				goto thrown
			}
		case opcode(ir.OpGetIndex):
			if fr.regs[in.dst], e = js.GetIndex(r, fr.val(in.a), fr.val(in.b)); e != nil {
				goto thrown
			}
		case opcode(ir.OpSetIndex):
			if e = js.SetIndex(r, fr.val(in.a), fr.val(in.b), fr.val(in.c), in.flag&ir.FlagStrict != 0); e != nil {
				goto thrown
			}
		case opcode(ir.OpCall):
			if fr.regs[in.dst], e = fr.invoke(r, in); e != nil {
				goto thrown
			}
		case opcode(ir.OpClosure):
			site := &c.funcs[in.x]
			fr.regs[in.dst] = js.NewFunction(r, fr.codeAt(site), unsafe.Pointer(fr.environment(site.base, site.hops))).Value()
		case opcode(ir.OpCheckInit):
			if fr.val(in.a).IsTDZ() {
				e = js.ThrowUninitialized(r, c.texts[in.x])
				goto thrown
			}
		case opcode(ir.OpSwitch):
			table := c.switches[in.x]
			pc = int(table[len(table)-1])
			if i := fr.val(in.a).Float(); i >= 0 && int(i) < len(table)-1 {
				pc = int(table[int(i)])
			}
		case opcode(ir.OpReturn):
			return fr.val(in.a), js.SignalReturn, nil
		case opcode(ir.OpThrow):
			e = fr.raise(in)
			goto thrown
		case opcode(ir.OpAwait):
			fr.pc = pc
			return fr.val(in.a), js.SignalAwait, nil
		case opcode(ir.OpYield):
			fr.pc = pc
			return fr.val(in.a), js.SignalYield, nil
		case opcode(ir.OpYieldRaw):
			fr.pc = pc
			return fr.val(in.a), js.SignalYieldRaw, nil
		case opcode(ir.OpGenStart):
			fr.pc = pc
			return js.Undefined(), js.SignalYield, nil
		default:
			if e = steps[in.op](fr, r, in); e != nil {
				goto thrown
			}
		}
		continue
	thrown:
		if !fr.catch(e, &pc) {
			return js.Value{}, js.SignalReturn, e
		}
	}
}

// catch moves pc to the handler of what the present instruction throws, if there is one.
func (fr *frame) catch(e *js.Throw, pc *int) bool {
	h := fr.code.handle(fr.pc)
	if h == nil {
		return false
	}
	fr.regs[h.caught] = e.Value
	*pc = int(h.target)
	return true
}

// resumed gives the instruction at which fr was suspended its results, and
// returns the instruction to go on with.
func (fr *frame) resumed(at int) (pc int, e *js.Throw) {
	fr.pc = at
	in := &fr.code.instrs[at]
	switch in.op {
	case opcode(ir.OpAwait):
		if fr.Mode == js.ResumeThrow {
			return at, &js.Throw{Value: fr.Sent}
		}
		fr.regs[in.dst] = fr.Sent
	case opcode(ir.OpYield), opcode(ir.OpYieldRaw):
		fr.regs[in.dst] = fr.Sent
		fr.regs[in.c] = js.Num(float64(fr.Mode))
	}
	return at + 1, nil
}

// codeAt is the code of a closure that is made at a site.
func (fr *frame) codeAt(site *closureSite) *js.Code {
	if site.code == nil {
		site.code = fr.code.unit.code(site.fn)
	}
	return &site.code.js
}

// invoke is a call.
func (fr *frame) invoke(r *js.Realm, in *instr) (js.Value, *js.Throw) {
	site := &fr.code.calls[in.x]
	f, this := fr.val(in.a), fr.val(in.b)
	if fn := f.AsFunction(); fn != nil && fn.Code.FN != nil || len(site.args) > 4 {
		args := fr.values(r, site.args)
		var v js.Value
		var e *js.Throw
		if fn != nil && fn.Code.FN != nil {
			v, e = fn.Code.FN(r, fn, this, args)
		} else {
			v, e = js.InvokeArgs(r, site.text, f, this, args)
		}
		r.PopArgs(args)
		return v, e
	}
	switch a := site.args; len(a) {
	case 0:
		return js.Invoke0(r, site.text, f, this)
	case 1:
		return js.Invoke1(r, site.text, f, this, fr.val(a[0]))
	case 2:
		return js.Invoke2(r, site.text, f, this, fr.val(a[0]), fr.val(a[1]))
	case 3:
		return js.Invoke3(r, site.text, f, this, fr.val(a[0]), fr.val(a[1]), fr.val(a[2]))
	default:
		return js.Invoke4(r, site.text, f, this, fr.val(a[0]), fr.val(a[1]), fr.val(a[2]), fr.val(a[3]))
	}
}

// raise is the completion of a throw statement, or of one that goes on.
func (fr *frame) raise(in *instr) *js.Throw {
	if in.flag&ir.FlagAgain != 0 {
		return &js.Throw{Value: fr.val(in.a)}
	}
	return js.RaiseAt(fr.val(in.a), js.Place{Code: fr.code, PC: fr.pc})
}
