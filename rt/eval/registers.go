package eval

import "jsgo/ir"

// extent is how long a temporary is needed: up to an instruction of the region
// that all its mentions are in.
type extent struct {
	at   *level
	last int
}

// level is a region on the way down to the present instruction.
type level struct {
	up    *level
	index int // of the instruction of up that the region belongs to
	depth int
}

// extents finds what temporaries and merges live until: freed[in] are those
// whose register is free behind in.
func extents(f *ir.Func) map[*ir.Instr][]*ir.Var {
	x := extentFinder{found: map[*ir.Var]*extent{}, instrs: map[*level][]*ir.Instr{}}
	x.region(f.Body, nil, 0)
	for _, p := range f.Params {
		delete(x.found, p)
	}
	freed := map[*ir.Instr][]*ir.Var{}
	for _, v := range x.order {
		if e := x.found[v]; e != nil {
			in := x.instrs[e.at][e.last]
			freed[in] = append(freed[in], v)
		}
	}
	return freed
}

type extentFinder struct {
	found  map[*ir.Var]*extent
	order  []*ir.Var // in the order of their first mentions
	instrs map[*level][]*ir.Instr
}

func (x *extentFinder) region(r *ir.Region, up *level, index int) {
	at := &level{up: up, index: index}
	if up != nil {
		at.depth = up.depth + 1
	}
	x.instrs[at] = r.Instrs
	for i, in := range r.Instrs {
		x.instr(in, at, i)
		in.Regions(func(inner *ir.Region) { x.region(inner, at, i) })
	}
}

func (x *extentFinder) instr(in *ir.Instr, at *level, i int) {
	for _, a := range in.Args {
		if v, ok := a.(*ir.Var); ok {
			x.mention(v, at, i)
		}
	}
	for _, v := range [...]*ir.Var{in.Dst, in.Ok, in.Catch, in.Iter} {
		if v != nil {
			x.mention(v, at, i)
		}
	}
}

func (x *extentFinder) mention(v *ir.Var, at *level, i int) {
	if v.Kind != ir.VarTemp && v.Kind != ir.VarMerge && v.Kind != ir.VarIter {
		return
	}
	e := x.found[v]
	if e == nil {
		x.found[v] = &extent{at, i}
		x.order = append(x.order, v)
		return
	}
	for e.at != at {
		if e.at.depth >= at.depth {
			e.at, e.last = e.at.up, e.at.index
			continue
		}
		i, at = at.index, at.up
	}
	e.last = max(e.last, i)
}

// pool hands out registers of one kind.
type pool struct {
	free []int32
	size int
}

func (p *pool) take() int32 {
	if n := len(p.free); n > 0 {
		r := p.free[n-1]
		p.free = p.free[:n-1]
		return r
	}
	p.size++
	return int32(p.size - 1)
}

func (p *pool) give(r int32) { p.free = append(p.free, r) }
