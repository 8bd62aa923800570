package pass

import (
	"math"

	"jsgo/ir"
)

// leaks says from which instruction of f on (in the order of Walk) the closures
// that f makes may be called by other code. A closure that is not listed never
// is while f runs. What is inside a loop counts as at the loop's start.
//
// A closure stays private as long as it is only held by variables of f and by
// objects that f has just made and only holds in the same way. A variable that
// other closures read passes it on to them.
func leaks(a *marks, f *ir.Func, cyclic bool) map[*ir.Func]int {
	l := &leaker{a: a, f: f, at: map[*ir.Func]int{}, uses: map[*ir.Var][]use{}, fresh: map[*ir.Var]bool{}, passes: map[*ir.Func][]*ir.Func{}}
	if f == a.m.Funcs[0] {
		l.linked()
	}
	l.scan(f.Body, 0)
	exported := l.exported()
	for _, m := range l.made {
		if cyclic {
			l.at[m.f] = 0
			continue
		}
		l.trace(m, exported)
	}
	l.spread()
	return l.at
}

type use struct {
	in *ir.Instr
	at int
}

type maker struct {
	f    *ir.Func
	vars []*ir.Var
}

type leaker struct {
	a      *marks
	f      *ir.Func
	index  int
	at     map[*ir.Func]int
	uses   map[*ir.Var][]use
	fresh  map[*ir.Var]bool // temporaries that hold an object made here
	made   []maker
	passes map[*ir.Func][]*ir.Func // closures that can reach the keyed one
}

// linked scans what runs before the module's body: the code that makes its
// function declarations when the module is linked.
func (l *leaker) linked() {
	for _, g := range l.a.m.Funcs[1:] {
		if g.Is(ir.FuncModule) {
			l.index = math.MinInt32 // before everything in the body
			l.scan(g.Body, 0)
		}
	}
	l.index = 0
}

// scan numbers the instructions and gathers uses; loop is the start of the
// outermost loop around, 0 if there is none.
func (l *leaker) scan(r *ir.Region, loop int) {
	for _, in := range r.Instrs {
		l.index++
		at := l.index
		if loop > 0 {
			at = loop
		}
		in.Reads(func(v *ir.Var) { l.uses[v] = append(l.uses[v], use{in, at}) })
		switch in.Op {
		case ir.OpClosure:
			l.made = append(l.made, maker{in.Func, []*ir.Var{in.Dst}})
			l.fresh[in.Dst] = true
		case ir.OpNewClass:
			l.made = append(l.made, maker{in.Func, []*ir.Var{in.Dst, in.Ok}})
			l.fresh[in.Dst], l.fresh[in.Ok] = true, true
		case ir.OpNewObject, ir.OpNewArray:
			l.fresh[in.Dst] = in.Dst != nil && in.Dst.Kind == ir.VarTemp
		}
		inner := loop
		if in.Op == ir.OpLoop && loop == 0 {
			inner = l.index
		}
		in.Regions(func(r *ir.Region) { l.scan(r, inner) })
	}
}

// exported are the variables of f that other modules read once it has run.
func (l *leaker) exported() map[*ir.Var]bool {
	list := map[*ir.Var]bool{}
	if l.f == l.a.m.Funcs[0] {
		for _, x := range l.a.m.Exports {
			list[x.Var] = x.Var != nil
		}
	}
	return list
}

// trace follows the value of one closure.
func (l *leaker) trace(m maker, exported map[*ir.Var]bool) {
	held := map[*ir.Var]bool{}
	work := append([]*ir.Var(nil), m.vars...)
	for len(work) > 0 {
		v := work[len(work)-1]
		work = work[:len(work)-1]
		if v == nil || held[v] {
			continue
		}
		held[v] = true
		if exported[v] {
			l.leak(m.f, l.index) // with the last instruction
		}
		for g := range l.a.readers[v] {
			l.passes[m.f] = append(l.passes[m.f], g)
		}
		for _, u := range l.uses[v] {
			to, private := l.flows(u.in, v)
			if !private {
				l.leak(m.f, u.at)
				continue
			}
			work = append(work, to)
		}
	}
}

func (l *leaker) leak(f *ir.Func, at int) {
	if old, ok := l.at[f]; !ok || at < old {
		l.at[f] = at
	}
}

// flows says what holds v's value after in as well, nil for nothing; private is
// false where other code may get at it.
func (l *leaker) flows(in *ir.Instr, v *ir.Var) (to *ir.Var, private bool) {
	switch in.Op {
	case ir.OpMove:
		return in.Dst, owner(in.Dst) == l.f
	case ir.OpNewObject, ir.OpNewArray:
		return in.Dst, l.fresh[in.Dst]
	case ir.OpDefine, ir.OpDefineMethod, ir.OpDefineGetter, ir.OpDefineSetter, ir.OpAppend, ir.OpSetFields, ir.OpAddPrivate:
		o, ok := in.Args[0].(*ir.Var)
		if ok && o == v {
			return nil, l.fresh[v]
		}
		for _, a := range in.Args[1 : len(in.Args)-1] {
			if a == ir.Operand(v) { // as a key
				return nil, false
			}
		}
		return o, ok && l.fresh[o]
	case ir.OpNewClass: // the heritage
		return in.Dst, plainHeritage(v)
	case ir.OpCheckInit, ir.OpTruthy, ir.OpNot, ir.OpIsNullish, ir.OpIsUndefined, ir.OpTypeof, ir.OpStrictEq, ir.OpSetName, ir.OpIf:
		return nil, true
	}
	return nil, false
}

// spread makes closures leak with the closures that can reach them.
func (l *leaker) spread() {
	for changed := true; changed; {
		changed = false
		for f, from := range l.passes {
			for _, g := range from {
				at, ok := l.at[g]
				if !ok {
					continue
				}
				if old, had := l.at[f]; !had || at < old {
					l.at[f] = at
					changed = true
				}
			}
		}
	}
}
