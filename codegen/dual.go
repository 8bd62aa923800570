package codegen

import (
	"strconv"

	"jsgo/ir"
)

// A function that is likely to be run often is emitted in two forms, one after
// the other in one Go function. The fast form assumes what is likely: that an
// object has the layout that was seen before, that an operand of - is a Number.
// Where an assumption fails it leaves for the safe form, at the instruction that
// is to be executed next, so that nothing has to be merged again and what the
// fast form knows stays true until the next label. The safe form assumes nothing
// and is made of calls. It goes back to the fast form at the next loop.
//
// The fast form keeps its statements as they are, but for those that contain a
// loop: the labels of loops must stand where the safe form can go to, outside of
// all blocks. Of the safe form only what can be reached is emitted, in which
// every statement is taken apart that the fast form can leave for.

const (
	maxDual    = 600 // instructions of the largest function with two forms
	minDual    = 3   // and of the smallest
	deepestIfs = 200 // levels of blocks up to which a function is looked at
)

// dual is the state of emitting a function in two forms.
type dual struct {
	safe    bool // which form is being emitted
	final   bool // the second time: used and sites are complete
	number  map[*ir.Instr]int
	last    map[*ir.Var]int // the last instruction that reads a variable
	looped  map[*ir.Instr]bool
	outside map[*ir.Label]bool // labels of such statements
	wants   map[*ir.Var]bool   // temporaries that are used as Numbers
	at      int
	facts   map[*ir.Var]fact
	defined map[*ir.Var]bool // by the present instruction, with a fact
	targets map[int]bool     // instructions that the fast form leaves for
	after   map[int]bool     // and those behind which it goes on there
	used    map[string]bool  // labels that something goes to
	region  int              // of straight code, for sites
	sites   int
	chosen  int      // the next of choices
	choices []choice // of the sites, in order
	open    map[siteKey]*site
	locals  []local
	entry   []string           // what is done first
	arrays  map[*ir.Var]string // of variables that have one value
	copies  int
}

// local is a variable of the Go function that no variable of the program is.
type local struct{ name, typ string }

// eligible reports whether f is worth two forms.
func (f *fn) eligible() bool {
	if f.flat || f.m.p.prog.options.OneForm || f.size > maxDual || f.size < minDual {
		return false
	}
	loops, guards, other := false, 0, false
	f.ir.Body.Walk(func(in *ir.Instr) {
		switch in.Op {
		case ir.OpLoop:
			loops = true
		case ir.OpArguments, ir.OpDirectEval:
			other = true // which name the places of variables
		case ir.OpGet, ir.OpSet, ir.OpGetIndex, ir.OpSub, ir.OpMul, ir.OpDiv, ir.OpAdd, ir.OpLess, ir.OpGreater, ir.OpLessEq, ir.OpGreaterEq:
			guards++
		}
	})
	if f.ir.Is(ir.FuncModule) && !loops {
		return false
	}
	return !other && guards > 1 && (loops || f.size <= smallFunction) && depth(f.ir.Body) < deepestIfs
}

// depth is how many regions are inside each other.
func depth(r *ir.Region) int {
	n := 0
	for _, in := range r.Instrs {
		in.Regions(func(r *ir.Region) { n = max(n, depth(r)) })
	}
	return n + 1
}

// newDual looks through a function.
func newDual(body *ir.Region) *dual {
	d := &dual{number: map[*ir.Instr]int{}, last: map[*ir.Var]int{}, looped: map[*ir.Instr]bool{}, outside: map[*ir.Label]bool{}, targets: map[int]bool{}, after: map[int]bool{}, used: map[string]bool{}}
	n := 0
	body.Walk(func(in *ir.Instr) {
		n++
		d.number[in] = n
		in.Reads(func(v *ir.Var) { d.last[v] = n })
	})
	d.findLoops(body)
	d.wants = numbersWanted(body)
	return d
}

// findLoops notes the statements that contain a loop.
func (d *dual) findLoops(r *ir.Region) bool {
	found := false
	for _, in := range r.Instrs {
		has := in.Op == ir.OpLoop
		in.Regions(func(r *ir.Region) {
			if d.findLoops(r) {
				has = true
			}
		})
		if has {
			d.looped[in] = true
			if in.Label != nil {
				d.outside[in.Label] = true
			}
			found = true
		}
	}
	return found
}

// start begins to emit one of the forms.
func (d *dual) start(final bool) {
	d.final, d.safe = final, false
	d.facts, d.defined = map[*ir.Var]fact{}, map[*ir.Var]bool{}
	d.open = map[siteKey]*site{}
	d.chosen, d.region, d.copies, d.locals = 0, 0, 0, nil
	d.entry, d.arrays = nil, map[*ir.Var]string{}
}

// fast reports whether the fast form is being emitted.
func (f *fn) fast() bool { return f.dual != nil && !f.dual.safe }

// twoForms emits the body twice over: first to see which labels are used and
// which properties a site is asked for, and then for good.
func (f *fn) twoForms() {
	mark := f.m.p.mark()
	f.dual = newDual(f.ir.Body)
	f.bothForms(false)
	f.m.p.back(mark)
	f.reset()
	f.bothForms(true)
}

func (f *fn) bothForms(final bool) {
	d := f.dual
	d.start(final)
	f.region(f.ir.Body)
	if len(d.targets)+len(d.after) == 0 {
		return
	}
	d.safe = true
	d.facts = nil
	f.safeRegion(f.ir.Body, false)
}

// usedLabel places a label if something goes to it.
func (f *fn) usedLabel(name string) {
	if f.dual.used[name] {
		f.w.label(name)
	}
}

// jump goes to a label.
func (f *fn) jump(name string) {
	f.dual.used[name] = true
	f.w.f("goto %s", name)
}

func (f *fn) loopLabel(kind string, l *ir.Label) string { return kind + strconv.Itoa(l.ID) }

// bail leaves the fast form for the safe one, before the present instruction.
func (f *fn) bail() {
	d := f.dual
	d.targets[d.at] = true
	f.settle(d.at, false)
	f.jump("b" + strconv.Itoa(d.at))
}

// bailAfter leaves the fast form behind the present instruction, whose results
// are in their places.
func (f *fn) bailAfter(in *ir.Instr) {
	d := f.dual
	for _, v := range [...]*ir.Var{in.Dst, in.Ok} {
		if v != nil {
			delete(d.facts, v)
		}
	}
	d.after[d.at] = true
	f.settle(d.at+1, false)
	f.jump("a" + strconv.Itoa(d.at))
}

// The fast forms of statements that contain a loop: their parts stand outside
// of all blocks.

func (f *fn) openIf(in *ir.Instr) {
	n := strconv.Itoa(f.dual.at)
	f.settleAll()
	f.w.open("if !(%s) {", f.truth(in.Args[0]))
	f.jump("E" + n)
	f.w.close("}")
	entry := f.copyFacts()
	f.region(in.Body)
	f.forget()
	if !in.Body.Ends() {
		f.jump("X" + n)
	}
	f.usedLabel("E" + n)
	f.dual.facts = entry
	if in.Else != nil {
		f.region(in.Else)
	}
	f.forget()
	f.usedLabel("X" + n)
}

func (f *fn) openLoop(in *ir.Instr) {
	f.loopDepth++
	defer func() { f.loopDepth-- }()
	f.forget()
	f.usedLabel(f.loopLabel("H", in.Label))
	f.region(in.Body)
	f.forget()
	f.usedLabel(f.loopLabel("N", in.Label))
	f.region(in.Else)
	f.forget()
	f.jump(f.loopLabel("H", in.Label))
	f.usedLabel(f.loopLabel("L", in.Label))
}

func (f *fn) openSwitch(in *ir.Instr) {
	n := strconv.Itoa(f.dual.at)
	f.settle(f.dual.at, true)
	f.forget()
	f.w.open("switch %s {", f.as(in.Args[0], ir.ReprInt))
	for i := range in.Cases {
		f.w.indent--
		f.w.f("case %d:", i)
		f.w.indent++
		f.jump("C" + n + "_" + strconv.Itoa(i))
	}
	f.w.close("}")
	f.jump(f.loopLabel("L", in.Label))
	for i, c := range in.Cases {
		f.usedLabel("C" + n + "_" + strconv.Itoa(i))
		f.region(c.Body)
		f.forget()
	}
	f.usedLabel(f.loopLabel("L", in.Label))
}

// The safe form.

// reached reports whether the fast form leaves for something inside in.
func (f *fn) reached(in *ir.Instr) bool {
	found := false
	in.Regions(func(r *ir.Region) {
		r.Walk(func(x *ir.Instr) {
			n := f.dual.number[x]
			found = found || f.dual.targets[n] || f.dual.after[n]
		})
	})
	return found
}

// safeRegion emits what of a region can be reached: live says whether its start
// can. The result says whether its end can.
func (f *fn) safeRegion(r *ir.Region, live bool) bool {
	if r == nil {
		return live
	}
	for _, in := range r.Instrs {
		n := f.dual.number[in]
		if f.dual.targets[n] {
			f.usedLabel("b" + strconv.Itoa(n))
			live = true
		}
		if live || f.reached(in) {
			live = f.safeInstr(in, live)
		}
		if f.dual.after[n] {
			f.usedLabel("a" + strconv.Itoa(n))
			live = true
		}
	}
	return live
}

// safeInstr emits one instruction of the safe form.
func (f *fn) safeInstr(in *ir.Instr, live bool) bool {
	f.dual.at = f.dual.number[in]
	f.w.pos = in.Pos
	switch in.Op {
	case ir.OpLoop:
		return f.safeLoop(in, live)
	case ir.OpIf, ir.OpBlock, ir.OpSwitch, ir.OpTry:
		if !f.dual.looped[in] && !f.reached(in) {
			f.instr(in)
			return !(&ir.Region{Instrs: []*ir.Instr{in}}).Ends()
		}
	}
	switch in.Op {
	case ir.OpIf:
		return f.safeIf(in, live)
	case ir.OpBlock:
		live = f.safeRegion(in.Body, live)
		return f.safeExit(in, live)
	case ir.OpSwitch:
		return f.safeSwitch(in, live)
	case ir.OpTry:
		return f.safeTry(in, live)
	}
	f.instr(in)
	return in.Op.Row().Effects&ir.Jumps == 0
}

// safeExit places the label that breaks out of in go to, if it is not the one
// of the fast form. The result says whether what follows can be reached.
func (f *fn) safeExit(in *ir.Instr, live bool) bool {
	if f.dual.looped[in] {
		if live {
			f.jump(f.loopLabel("L", in.Label))
		}
		return false
	}
	name := f.loopLabel("M", in.Label)
	f.usedLabel(name)
	return live || f.dual.used[name]
}

func (f *fn) safeLoop(in *ir.Instr, live bool) bool {
	if live {
		f.jump(f.loopLabel("H", in.Label))
	}
	if f.safeRegion(in.Body, false) {
		f.jump(f.loopLabel("N", in.Label))
	}
	if f.safeRegion(in.Else, false) {
		f.jump(f.loopLabel("H", in.Label))
	}
	return false
}

func (f *fn) safeIf(in *ir.Instr, live bool) bool {
	n := strconv.Itoa(f.dual.at)
	if live {
		f.w.open("if !(%s) {", f.truth(in.Args[0]))
		f.jump("F" + n)
		f.w.close("}")
	}
	then := f.safeRegion(in.Body, live)
	if then {
		f.jump("Y" + n)
	}
	f.usedLabel("F" + n)
	els := f.safeRegion(in.Else, live)
	f.usedLabel("Y" + n)
	return then || els
}

func (f *fn) safeSwitch(in *ir.Instr, live bool) bool {
	n := strconv.Itoa(f.dual.at)
	if live {
		f.w.open("switch %s {", f.as(in.Args[0], ir.ReprInt))
		for i := range in.Cases {
			f.w.indent--
			f.w.f("case %d:", i)
			f.w.indent++
			f.jump("D" + n + "_" + strconv.Itoa(i))
		}
		f.w.close("}")
		f.jump("M" + strconv.Itoa(in.Label.ID))
	}
	fell := false
	for i, c := range in.Cases {
		f.usedLabel("D" + n + "_" + strconv.Itoa(i))
		fell = f.safeRegion(c.Body, live || fell)
	}
	if f.dual.looped[in] {
		if fell {
			f.jump(f.loopLabel("L", in.Label))
		}
		name := f.loopLabel("M", in.Label)
		if f.dual.used[name] { // no case was entered
			f.w.label(name)
			f.jump(f.loopLabel("L", in.Label))
		}
		return false
	}
	return f.safeExit(in, fell)
}

func (f *fn) safeTry(in *ir.Instr, live bool) bool {
	n := strconv.Itoa(f.dual.at)
	t := &tryState{label: "catchS" + n, caught: in.Catch, state: -1}
	f.tries = append(f.tries, t)
	body := f.safeRegion(in.Body, live)
	f.tries = f.tries[:len(f.tries)-1]
	if body {
		f.jump("endS" + n)
	}
	if t.used {
		f.w.label(t.label)
		if f.used(in.Catch) {
			f.assign(in.Catch, "e.Value", ir.ReprValue)
		}
	}
	caught := f.safeRegion(in.Else, t.used)
	f.usedLabel("endS" + n)
	return body || caught
}
