package codegen

import (
	"fmt"
	"strconv"

	"jsgo/ir"
)

func labelName(l *ir.Label) string { return "L" + strconv.Itoa(l.ID) }

func (f *fn) block(in *ir.Instr) {
	if f.flat && f.suspends(in) {
		f.flatBlock(in)
		return
	}
	if f.fast() && f.dual.looped[in] {
		f.region(in.Body)
		f.forget()
		f.usedLabel(labelName(in.Label))
		return
	}
	f.w.open("{")
	f.region(in.Body)
	f.w.close("}")
	f.labelAfter(in.Label)
}

// labelAfter places the label that breaks out of what stands before it go to.
func (f *fn) labelAfter(l *ir.Label) {
	if f.dual != nil {
		f.exitLabel(l)
		return
	}
	if l.Breaks > 0 {
		f.w.label(labelName(l))
	}
}

func (f *fn) ifElse(in *ir.Instr) {
	if f.flat && f.suspends(in) {
		f.flatIf(in)
		return
	}
	if f.fast() {
		f.fastIf(in)
		return
	}
	cond := f.truth(in.Args[0])
	switch {
	case in.Else == nil || len(in.Else.Instrs) == 0:
		f.w.open("if %s {", cond)
		f.region(in.Body)
	case len(in.Body.Instrs) == 0:
		f.w.open("if !(%s) {", cond)
		f.region(in.Else)
	default:
		f.w.open("if %s {", cond)
		f.region(in.Body)
		f.w.close("} else {")
		f.w.indent++
		f.region(in.Else)
	}
	f.w.close("}")
}

func (f *fn) loop(in *ir.Instr) {
	if f.flat && f.suspends(in) {
		f.flatLoop(in)
		return
	}
	if f.dual != nil {
		f.openLoop(in)
		return
	}
	f.loopDepth++
	defer func() { f.loopDepth-- }()
	f.w.open("for {")
	if in.Label.Continues > 0 {
		f.w.open("{")
	}
	f.region(in.Body)
	if in.Label.Continues > 0 {
		f.w.close("}")
		f.w.label("N" + strconv.Itoa(in.Label.ID))
	}
	f.region(in.Else)
	f.w.close("}")
	f.labelAfter(in.Label)
}

func (f *fn) breakOut(in *ir.Instr) {
	if t, ok := f.loops[in.Label]; ok {
		f.jumpState(t.exit)
		return
	}
	if f.dual != nil {
		f.leaveFor(in.Label, "L")
		return
	}
	f.w.f("goto %s", labelName(in.Label))
}

func (f *fn) continueLoop(in *ir.Instr) {
	if t, ok := f.loops[in.Label]; ok {
		f.jumpState(t.next)
		return
	}
	if f.dual != nil {
		f.leaveFor(in.Label, "N")
		return
	}
	f.w.f("goto N%d", in.Label.ID)
}

func (f *fn) switchOn(in *ir.Instr) {
	if f.flat && f.suspends(in) {
		f.flatSwitch(in)
		return
	}
	if f.fast() {
		if f.dual.looped[in] {
			f.openSwitch(in)
			return
		}
		f.settle(f.dual.at, true)
		f.forget()
	}
	f.w.open("switch %s {", f.as(in.Args[0], ir.ReprInt))
	for i, c := range in.Cases {
		f.w.indent--
		f.w.f("case %d:", i)
		f.w.indent++
		f.region(c.Body)
		if f.fast() {
			f.forget()
		}
		if i < len(in.Cases)-1 && !c.Body.Ends() {
			f.w.f("fallthrough")
		}
	}
	f.w.close("}")
	f.labelAfter(in.Label)
}

func (f *fn) ret(in *ir.Instr) {
	v := f.val(in.Args[0])
	if f.flat {
		f.w.f("return %s, js.SignalReturn, nil", v)
		return
	}
	f.leave(f.w)
	f.w.f("return %s, nil", v)
}

// catches reports whether what is thrown here is looked at; then e is needed.
func (f *fn) catches() bool {
	if n := len(f.tries); n > 0 && !f.used(f.tries[n-1].caught) {
		return false
	}
	f.needE = true
	return true
}

func (f *fn) throw(in *ir.Instr) {
	if f.catches() {
		if in.Flag&ir.FlagAgain != 0 {
			f.w.f("e = &js.Throw{Value: %s}", f.val(in.Args[0]))
		} else {
			f.w.f("e = js.Raise(%s)", f.val(in.Args[0]))
		}
	}
	f.throwE()
}

func (f *fn) try(in *ir.Instr) {
	if f.flat && f.suspends(in) {
		f.flatTry(in)
		return
	}
	if f.fast() {
		f.fastTry(in)
		return
	}
	f.states++
	id := f.states
	t := &tryState{label: fmt.Sprintf("catch%d", id), caught: in.Catch, state: -1}
	f.w.open("{")
	f.tries = append(f.tries, t)
	f.region(in.Body)
	f.tries = f.tries[:len(f.tries)-1]
	if t.used && !in.Body.Ends() {
		f.w.f("goto end%d", id)
	}
	f.w.close("}")
	if !t.used {
		return
	}
	f.w.label(t.label)
	f.w.open("{")
	if f.used(in.Catch) {
		f.assign(in.Catch, "e.Value", ir.ReprValue)
	}
	f.region(in.Else)
	f.w.close("}")
	if !in.Body.Ends() {
		f.w.label(fmt.Sprintf("end%d", id))
	}
}
