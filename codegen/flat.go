package codegen

import (
	"strconv"
	"strings"

	"jsgo/ir"
)

// A function that can be suspended is a state machine: its frame holds what
// lives across suspensions, and pc names the case to go on with. Only the
// statements that contain a suspension are taken apart; all others stay as
// they are, inside a case.

// flatLabel are the states that break and continue of a label go to.
type flatLabel struct{ exit, next int }

// suspends reports whether in contains a suspension.
func (f *fn) suspends(in *ir.Instr) bool {
	found := in.Op.Row().Effects&ir.Suspends != 0
	in.Regions(func(r *ir.Region) {
		r.Walk(func(x *ir.Instr) {
			if x.Op.Row().Effects&ir.Suspends != 0 {
				found = true
			}
		})
	})
	return found
}

func (f *fn) newState() int {
	f.states++
	return f.states
}

// state starts the case of a state; what stands before falls into it.
func (f *fn) state(n int) {
	f.w.f("fr.pc = %d", n)
	f.w.f("continue run")
	f.w.indent--
	f.w.f("case %d:", n)
	f.w.indent++
	f.segment++
}

// jumpState goes on with another state.
func (f *fn) jumpState(n int) {
	f.w.f("fr.pc = %d", n)
	f.w.f("continue run")
}

func (f *fn) flatBody() {
	f.w.indent = 3
	f.region(f.ir.Body)
	if !f.ir.Body.Ends() {
		f.w.f("return js.Undefined(), js.SignalReturn, nil")
	}
}

func (f *fn) flatBlock(in *ir.Instr) {
	exit := f.newState()
	f.loops[in.Label] = flatLabel{exit, -1}
	f.region(in.Body)
	f.state(exit)
}

func (f *fn) flatIf(in *ir.Instr) {
	no, end := f.newState(), f.newState()
	f.w.open("if !(%s) {", f.truth(in.Args[0]))
	f.jumpState(no)
	f.w.close("}")
	f.region(in.Body)
	f.jumpState(end)
	f.caseOnly(no)
	if in.Else != nil {
		f.region(in.Else)
	}
	f.state(end)
}

// caseOnly starts a case that what stands before does not fall into.
func (f *fn) caseOnly(n int) {
	f.w.indent--
	f.w.f("case %d:", n)
	f.w.indent++
	f.segment++
}

func (f *fn) flatLoop(in *ir.Instr) {
	f.loopDepth++
	defer func() { f.loopDepth-- }()
	head, next, exit := f.newState(), f.newState(), f.newState()
	f.loops[in.Label] = flatLabel{exit, next}
	f.state(head)
	f.region(in.Body)
	f.state(next)
	f.region(in.Else)
	f.jumpState(head)
	f.caseOnly(exit)
}

func (f *fn) flatSwitch(in *ir.Instr) {
	exit := f.newState()
	f.loops[in.Label] = flatLabel{exit, -1}
	states := make([]int, len(in.Cases))
	f.w.open("switch %s {", f.as(in.Args[0], ir.ReprInt))
	for i := range in.Cases {
		states[i] = f.newState()
		f.w.f("case %d:", i)
		f.w.indent++
		f.jumpState(states[i])
		f.w.indent--
	}
	f.w.close("}")
	f.jumpState(exit)
	for i, c := range in.Cases {
		f.caseOnly(states[i])
		f.region(c.Body)
		if i < len(in.Cases)-1 {
			f.jumpState(states[i+1])
		}
	}
	f.state(exit)
}

func (f *fn) flatTry(in *ir.Instr) {
	handler, end := f.newState(), f.newState()
	t := &tryState{caught: in.Catch, state: handler}
	f.see(in.Catch)
	f.tries = append(f.tries, t)
	f.region(in.Body)
	f.tries = f.tries[:len(f.tries)-1]
	f.jumpState(end)
	f.caseOnly(handler)
	f.region(in.Else)
	f.state(end)
}

// suspend leaves the function with a value and goes on at a new state.
func (f *fn) suspend(value, signal string) {
	n := f.newState()
	f.w.f("fr.pc = %d", n)
	f.w.f("return %s, js.%s, nil", value, signal)
	f.caseOnly(n)
}

func (f *fn) await(in *ir.Instr) {
	f.suspend(f.val(in.Args[0]), "SignalAwait")
	f.w.open("if fr.Mode == js.ResumeThrow {")
	if f.catches() {
		f.w.f("e = &js.Throw{Value: fr.Sent}")
	}
	f.throwE()
	f.w.close("}")
	if in.Dst != nil && f.used(in.Dst) {
		f.assign(in.Dst, "fr.Sent", ir.ReprValue)
	}
}

func (f *fn) yield(in *ir.Instr) {
	signal := "SignalYield"
	if in.Op == ir.OpYieldRaw {
		signal = "SignalYieldRaw"
	}
	f.suspend(f.val(in.Args[0]), signal)
	f.assign(in.Dst, "fr.Sent", ir.ReprValue)
	f.assign(in.Ok, "int(fr.Mode)", ir.ReprInt)
}

func (f *fn) genStart(in *ir.Instr) {
	f.suspend("js.Undefined()", "SignalYield")
}

// frameType is the name of the frame of a function that can be suspended.
func (f *fn) frameType() string { return "frame" + f.m.prefix + strconv.Itoa(f.ir.ID) }

// emitFlat writes the frame, the function that starts it and the one that
// resumes it.
func (f *fn) emitFlat(out *writer) {
	out.pos = f.ir.Pos
	f.frame(out)
	f.start(out)
	out.f("")
	out.pos = f.ir.Pos
	out.open("func %s_resume(r *js.Realm, co *js.Coroutine) (js.Value, js.Signal, *js.Throw) {", f.m.goFunc(f.ir))
	out.f("fr := (*%s)(unsafe.Pointer(co))", f.frameType())
	if f.needE {
		out.f("var e *js.Throw")
	}
	for _, s := range sortedScopes(f.outer) {
		f.outerFlat(out, s)
	}
	for _, v := range f.locals {
		if !f.framed(v) {
			f.declare(out, v)
		}
	}
	f.declareScratches(out)
	out.f("_ = fr")
	if f.states > 0 {
		if strings.Contains(f.w.b.String(), "continue run") {
			out.label("run")
		}
		out.open("for {")
	} else {
		out.open("{")
	}
	out.f("switch fr.pc {")
	out.f("case 0:")
	splice(out, f.w)
	out.f("}")
	if f.states == 0 {
		out.close("}")
		out.f("panic(\"unreachable\")")
	} else {
		out.f("panic(\"unreachable\")")
		out.close("}")
	}
	out.close("}")
}

func (f *fn) outerFlat(out *writer, s *ir.Scope) {
	at := f.ir.Outer.Env()
	expr := "(*" + f.m.envType(at) + ")(fr.fn.Env)"
	for at != s {
		expr += ".parent"
		at = at.Parent.Env()
	}
	out.f("o%s := %s", envID(s), expr)
}

func (f *fn) frame(out *writer) {
	out.f("")
	out.open("type %s struct {", f.frameType())
	out.f("js.Coroutine")
	out.f("pc   int")
	if f.ir.Is(ir.FuncModule) {
		out.f("m    *js.ModuleRecord")
	} else {
		out.f("fn   *js.Function")
		out.f("this js.Value")
	}
	if f.ir.NeedArgs {
		out.f("args []js.Value")
	} else {
		for i := range f.ir.Params {
			out.f("a%d   js.Value", i)
		}
	}
	for _, s := range sortedScopes(f.envs) {
		out.f("env%d *%s", s.ID, f.m.envType(s))
	}
	for _, v := range f.locals {
		if !f.framed(v) {
			continue
		}
		if v.Kind == ir.VarIter {
			out.f("%s js.Iterator", f.names.get(v))
		} else {
			out.f("%s %s", f.names.get(v), goRepr[f.repr(v)])
		}
	}
	out.close("}")
}

// start writes the function that a call enters.
func (f *fn) start(out *writer) {
	out.f("")
	name := f.m.goFunc(f.ir)
	if f.ir.Is(ir.FuncModule) {
		out.open("func %s(r *js.Realm, m *js.ModuleRecord) (js.Value, *js.Throw) {", name)
		out.f("fr := &%s{m: m}", f.frameType())
	} else {
		out.open("func %s(%s) (js.Value, *js.Throw) {", name, signature(f.ir))
		args := ""
		if f.ir.NeedArgs {
			args = ", args: append([]js.Value(nil), args...)"
		} else {
			for i := range f.ir.Params {
				args += ", a" + strconv.Itoa(i) + ": a" + strconv.Itoa(i)
			}
		}
		out.f("fr := &%s{fn: fn, this: this%s}", f.frameType(), args)
	}
	out.f("fr.Resume = %s_resume", name)
	f.paramMoves(out, func(v *ir.Var) string { return "fr." + f.names.get(v) })
	f.startBody(out, name)
	out.close("}")
}

func (f *fn) startBody(out *writer, name string) {
	if !f.ir.Is(ir.FuncGenerator) {
		out.f("return js.StartAsync(r, &fr.Coroutine), nil")
		return
	}
	starts := false
	f.ir.Body.Walk(func(in *ir.Instr) { starts = starts || in.Op == ir.OpGenStart })
	if starts {
		out.open("if _, _, e := %s_resume(r, &fr.Coroutine); e != nil {", name)
		out.f("return js.Value{}, e")
		out.close("}")
	}
	if f.ir.Is(ir.FuncAsync) {
		out.f("return js.NewAsyncGenerator(r, fn, &fr.Coroutine)")
		return
	}
	out.f("return js.NewGenerator(r, fn, &fr.Coroutine)")
}
