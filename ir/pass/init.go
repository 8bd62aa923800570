package pass

import (
	"math"
	mathbits "math/bits"

	"jsgo/ir"
)

// initialised removes what marks a variable as without a value, and the checks
// for it, where nothing can see the mark:
//
//   - the start of a temporal dead zone (move x, uninit) and the checks of x;
//   - the undefined that a var, or a let without initialiser, starts with.
//
// A mark is seen by a read in its own function that it reaches, or by a closure
// that other code may call while the mark stands: see leaks.
func initialised(p *ir.Program) {
	cyclic := importCycles(p)
	for _, m := range p.Modules {
		if len(m.Funcs) == 0 {
			continue
		}
		importChecks(m, cyclic)
		a := newMarks(m)
		for _, f := range m.Funcs {
			a.function(f, cyclic[m] > 0 && f == m.Funcs[0])
		}
		a.sweep()
	}
}

// importChecks removes the checks of imports of modules that have been
// evaluated for sure: those outside the module's own import cycle.
func importChecks(m *ir.Module, cyclic map[*ir.Module]int) {
	safe := map[*ir.Var]bool{}
	for _, v := range m.Vars {
		if v.Kind != ir.VarImport || v.Import == nil {
			continue
		}
		from := v.Import.From.Module
		if t := v.Import.Var; t != nil {
			from = t.Module
		}
		if from != nil && (cyclic[m] == 0 || cyclic[from] != cyclic[m]) {
			safe[v] = true
			v.TDZ = false
		}
	}
	for _, f := range m.Funcs {
		filter(f.Body, func(in *ir.Instr) bool { return in.Op != ir.OpCheckInit || !safe[in.Args[0].(*ir.Var)] })
	}
}

// filter keeps the instructions of r and the regions inside that keep is true of.
func filter(r *ir.Region, keep func(*ir.Instr) bool) {
	out := r.Instrs[:0]
	for _, in := range r.Instrs {
		in.Regions(func(r *ir.Region) { filter(r, keep) })
		if keep(in) {
			out = append(out, in)
		}
	}
	clear(r.Instrs[len(out):])
	r.Instrs = out
}

// owner is the function whose activation a variable belongs to.
func owner(v *ir.Var) *ir.Func {
	if v.Func != nil {
		return v.Func
	}
	if v.Module != nil && len(v.Module.Funcs) > 0 {
		return v.Module.Funcs[0]
	}
	return nil
}

// childOf is the function among f and those around it that is directly in o,
// or nil.
func childOf(f, o *ir.Func) *ir.Func {
	for f != nil && f.Parent != o {
		f = f.Parent
	}
	return f
}

// marks is the state of the pass for one module.
type marks struct {
	m       *ir.Module
	checks  map[*ir.Var]map[*ir.Func]bool // functions inside the variable's own that check it
	readers map[*ir.Var]map[*ir.Func]bool // that read it
	seen    map[*ir.Instr]bool            // marks that something can see
	marks   map[*ir.Instr]bool
	dirty   map[*ir.Var]bool   // a mark of it is seen
	needed  map[*ir.Instr]bool // checks that can fail, in the variable's own function
}

func newMarks(m *ir.Module) *marks {
	a := &marks{m: m, checks: map[*ir.Var]map[*ir.Func]bool{}, readers: map[*ir.Var]map[*ir.Func]bool{},
		seen: map[*ir.Instr]bool{}, marks: map[*ir.Instr]bool{}, dirty: map[*ir.Var]bool{}, needed: map[*ir.Instr]bool{}}
	for _, f := range m.Funcs {
		f.Body.Walk(func(in *ir.Instr) {
			in.Reads(func(v *ir.Var) { a.note(f, in, v) })
		})
	}
	return a
}

func (a *marks) note(f *ir.Func, in *ir.Instr, v *ir.Var) {
	o := owner(v)
	if o == nil || o == f || o.Module != a.m {
		return
	}
	g := childOf(f, o)
	if g == nil {
		return
	}
	to := a.readers
	if in.Op == ir.OpCheckInit {
		to = a.checks
	}
	if to[v] == nil {
		to[v] = map[*ir.Func]bool{}
	}
	to[v][g] = true
}

// isMark reports whether in starts the life of its variable without a value, as
// the first assignment of its kind in f.
func isMark(in *ir.Instr, f *ir.Func, first map[*ir.Var]bool) bool {
	if in.Op == ir.OpTDZ && owner(in.Dst) == f {
		return true
	}
	if in.Op != ir.OpMove || owner(in.Dst) != f {
		return false
	}
	c, ok := in.Args[0].(*ir.Const)
	if !ok {
		return false
	}
	switch {
	case c.Kind == ir.ConstUninit:
		return true
	case c.Kind == ir.ConstUndefined && (in.Dst.Kind == ir.VarVar || in.Dst.Kind == ir.VarLet):
		return !first[in.Dst]
	}
	return false
}

// flow is the walk through one function. A state is the set of marks that may
// stand; a nil state belongs to code that is not reached.
type flow struct {
	a     *marks
	index int
	list  []*ir.Instr       // the marks by number
	from  []int             // for each, from which instruction on closures may see it
	of    map[*ir.Var][]int // their numbers by variable
	num   map[*ir.Instr]int
	exits map[*ir.Label]*state
	nexts map[*ir.Label]*state
	done  bits // marks that have been seen

	around place // of the instruction that is being looked at
	at     []place
	depths map[*ir.Label]int // how many labels are around that of each label, and it
}

// place is how many labels and protected regions are around an instruction.
type place struct{ labels, tries int }

type state struct {
	set bits
	ok  bool // reached
}

func (s *state) join(t *state) {
	if t != nil && t.ok {
		s.set.add(t.set)
		s.ok = true
	}
}

func (s *state) clone() *state { return &state{set: s.set.clone(), ok: s.ok} }

// function finds the marks of f that are seen.
func (a *marks) function(f *ir.Func, cyclic bool) {
	w := &flow{a: a, of: map[*ir.Var][]int{}, num: map[*ir.Instr]int{}, exits: map[*ir.Label]*state{}, nexts: map[*ir.Label]*state{}, depths: map[*ir.Label]int{}}
	assigned := map[*ir.Var]bool{}
	f.Body.Walk(func(in *ir.Instr) {
		if isMark(in, f, assigned) {
			a.marks[in] = true
			w.num[in] = len(w.list)
			w.of[in.Dst] = append(w.of[in.Dst], len(w.list))
			w.list = append(w.list, in)
			if isUninit(in) {
				return
			}
		}
		if in.Dst != nil {
			assigned[in.Dst] = true
		}
	})
	if len(w.list) == 0 {
		return
	}
	w.at = make([]place, len(w.list))
	w.visibility(leaks(a, f, cyclic))
	if cyclic {
		w.seeTopLevel()
	}
	w.region(f.Body, &state{ok: true})
}

// visibility finds for each mark the first instruction at which closures that
// see it may run.
func (w *flow) visibility(leaks map[*ir.Func]int) {
	w.from = make([]int, len(w.list))
	for n, in := range w.list {
		w.from[n] = math.MaxInt
		readers := w.a.readers[in.Dst]
		if w.uninit(n) {
			readers = w.a.checks[in.Dst]
		}
		for g := range readers {
			if at, ok := leaks[g]; ok {
				w.from[n] = min(w.from[n], at)
			}
		}
	}
}

// seeTopLevel keeps the marks of the top level of a module whose variables
// other modules may look at before it runs.
func (w *flow) seeTopLevel() {
	for n, in := range w.list {
		if in.Dst.Func == nil {
			w.see(n, &state{})
		}
	}
}

func (w *flow) uninit(n int) bool { return isUninit(w.list[n]) }

// isUninit tells the marks of a dead zone from those of undefined.
func isUninit(mark *ir.Instr) bool {
	return mark.Op == ir.OpTDZ || mark.Args[0].(*ir.Const).Kind == ir.ConstUninit
}

func (w *flow) region(r *ir.Region, s *state) {
	if r == nil {
		return
	}
	for _, in := range r.Instrs {
		w.instr(in, s)
	}
}

func (w *flow) instr(in *ir.Instr, s *state) {
	w.index++
	if s.ok {
		in.Reads(func(v *ir.Var) { w.read(in, v, s) })
		if mayLeave(in) {
			w.leave(in, s)
		}
	}
	w.control(in, s)
	w.kill(in.Dst, s)
	w.kill(in.Ok, s)
	if n, ok := w.num[in]; ok && s.ok && !w.done.has(n) {
		s.set.set(n)
		w.at[n] = w.around
	}
	if in.Op.Row().Effects&ir.Jumps != 0 {
		s.ok, s.set = false, nil
	}
}

// mayLeave reports whether in may run other code of the program, or go on at
// another place than behind it.
func mayLeave(in *ir.Instr) bool {
	if in.Op == ir.OpNewClass && plainHeritage(in.Args[0]) {
		return false
	}
	return in.Effects()&(ir.Throws|ir.Calls|ir.Suspends|ir.Jumps) != 0
}

// plainHeritage tells what has a prototype property without a getter: nothing,
// or a class.
func plainHeritage(o ir.Operand) bool {
	switch o := o.(type) {
	case *ir.Const:
		return o.Kind == ir.ConstHole
	case *ir.Var:
		return o.Kind == ir.VarClass && o.Sets == 0
	}
	return false
}

func (w *flow) kill(v *ir.Var, s *state) {
	if v == nil {
		return
	}
	for _, n := range w.of[v] {
		s.set.clear(n)
	}
}

// read is a read of v in its own function: of an uninitialised variable that
// the lowering has not proved initialised there is a check before.
func (w *flow) read(in *ir.Instr, v *ir.Var, s *state) {
	for _, n := range w.of[v] {
		if !s.set.has(n) {
			continue
		}
		if !w.uninit(n) || in.Op == ir.OpCheckInit {
			w.see(n, s)
			if in.Op == ir.OpCheckInit {
				w.a.needed[in] = true
			}
		}
	}
}

// see notes that mark n is seen. It stays in the state: other checks fail too.
func (w *flow) see(n int, s *state) {
	in := w.list[n]
	w.a.seen[in] = true
	if w.uninit(n) {
		w.a.dirty[in.Dst] = true
		return
	}
	s.set.clear(n)
	w.done.set(n)
}

// leave is an instruction that runs other code or leaves what is around: the
// closures that have leaked may see the marks that stand. A mark whose scope is
// left within the function stands for ever, so closures that leak later may see
// it as well.
func (w *flow) leave(in *ir.Instr, s *state) {
	for i, word := range s.set {
		for ; word != 0; word &= word - 1 {
			n := i*64 + mathbits.TrailingZeros64(word)
			if w.a.seen[w.list[n]] {
				continue
			}
			if w.from[n] <= w.index || w.from[n] < math.MaxInt && w.leavesScope(in, n) {
				w.see(n, s)
			}
		}
	}
}

// leavesScope reports whether control may go on in the function, but outside of
// the scope of mark n.
func (w *flow) leavesScope(in *ir.Instr, n int) bool {
	if in.Op == ir.OpBreak || in.Op == ir.OpContinue {
		return w.depths[in.Label] <= w.at[n].labels
	}
	return w.at[n].tries > 0 && in.Effects()&(ir.Throws|ir.Suspends) != 0
}

func (w *flow) control(in *ir.Instr, s *state) {
	if in.Label != nil && in.Op != ir.OpBreak && in.Op != ir.OpContinue {
		w.around.labels++
		w.depths[in.Label] = w.around.labels
		defer func() { w.around.labels-- }()
	}
	switch in.Op {
	case ir.OpIf:
		other := s.clone()
		w.region(in.Body, s)
		w.region(in.Else, other)
		s.join(other)
	case ir.OpBlock:
		w.region(in.Body, s)
		s.join(w.exits[in.Label])
	case ir.OpLoop:
		w.region(in.Body, s)
		s.join(w.nexts[in.Label])
		w.region(in.Else, s)
		*s = state{}
		s.join(w.exits[in.Label])
	case ir.OpSwitch:
		head := s.clone()
		s.ok, s.set = false, nil
		for _, c := range in.Cases {
			s.join(head)
			w.region(c.Body, s)
		}
		s.join(head)
		s.join(w.exits[in.Label])
	case ir.OpTry:
		caught := s.clone()
		w.around.tries++
		w.region(in.Body, s)
		w.around.tries--
		w.region(in.Else, caught)
		s.join(caught)
	case ir.OpBreak:
		jump(w.exits, in.Label, s)
	case ir.OpContinue:
		jump(w.nexts, in.Label, s)
	}
}

func jump(to map[*ir.Label]*state, l *ir.Label, s *state) {
	if to[l] == nil {
		to[l] = &state{}
	}
	to[l].join(s)
}

// sweep removes the marks that nothing sees and the checks that cannot fail.
func (a *marks) sweep() {
	for _, f := range a.m.Funcs {
		filter(f.Body, func(in *ir.Instr) bool { return a.keep(f, in) })
	}
}

func (a *marks) keep(f *ir.Func, in *ir.Instr) bool {
	if a.marks[in] {
		if in.Op == ir.OpTDZ {
			return true // super() looks at it
		}
		if isUninit(in) {
			in.Dst.TDZ = a.dirty[in.Dst]
			return a.dirty[in.Dst]
		}
		return a.seen[in]
	}
	if in.Op != ir.OpCheckInit {
		return true
	}
	v := in.Args[0].(*ir.Var)
	o := owner(v)
	if v.Kind == ir.VarImport || o == nil || o.Module != a.m {
		return true
	}
	if o == f {
		return a.needed[in]
	}
	return a.dirty[v]
}
