package pass

import "jsgo/ir"

// types narrows the types of all variables to what is assigned to them. It does
// not follow control flow: it starts from nothing and adds, until nothing
// changes, what each instruction may assign. Parameters and what is caught stay
// any, and so does a variable that may be seen before it has a value.
func types(p *ir.Program) {
	t := &typer{vals: map[*ir.Var]value{}, uses: map[*ir.Var][]*ir.Instr{}, pinned: map[*ir.Var]bool{}, grown: map[*ir.Var]int{}, queued: map[*ir.Instr]bool{}}
	t.pinModules(p)
	for _, m := range p.Modules {
		for _, f := range m.Funcs {
			t.gather(f)
		}
	}
	t.solve()
	for _, m := range p.Modules {
		t.apply(m)
	}
}

type typer struct {
	vals   map[*ir.Var]value
	uses   map[*ir.Var][]*ir.Instr
	pinned map[*ir.Var]bool
	grown  map[*ir.Var]int // how often the interval has grown
	queue  []*ir.Instr
	queued map[*ir.Instr]bool
}

// home is the variable that v is another name of, across modules.
func home(v *ir.Var) *ir.Var {
	if v.Kind == ir.VarImport && v.Import != nil && v.Import.Var != nil {
		return v.Import.Var
	}
	return v
}

// pinModules leaves alone what other modules may see before it is assigned.
func (t *typer) pinModules(p *ir.Program) {
	cyclic := importCycles(p)
	for _, m := range p.Modules {
		for _, v := range m.Vars {
			if cyclic[m] > 0 || v.Kind == ir.VarImport && v.Import != nil && v.Import.Var == nil {
				t.pinned[v] = true
			}
		}
	}
}

// gather queues the instructions of f and pins its variables as far as they
// are assigned by what is no instruction.
func (t *typer) gather(f *ir.Func) {
	for _, v := range f.Params {
		t.pinned[v] = true
	}
	f.Body.Walk(func(in *ir.Instr) {
		if in.Catch != nil {
			t.pinned[in.Catch] = true
		}
		if in.Dst == nil && in.Ok == nil {
			return
		}
		for _, a := range in.Args {
			v, ok := a.(*ir.Var)
			if ok {
				t.uses[home(v)] = append(t.uses[home(v)], in)
			}
			if c, ok := a.(*ir.Const); ok && c.Kind == ir.ConstUninit && in.Dst != nil {
				t.pinned[in.Dst] = true
			}
		}
		if in.Op == ir.OpTDZ {
			t.pinned[in.Dst] = true
		}
		t.push(in)
	})
}

func (t *typer) push(in *ir.Instr) {
	if !t.queued[in] {
		t.queued[in] = true
		t.queue = append(t.queue, in)
	}
}

func (t *typer) solve() {
	for len(t.queue) > 0 {
		round := t.queue
		t.queue = nil
		for _, in := range round {
			t.queued[in] = false
			if in.Dst != nil {
				t.assign(in.Dst, t.result(in))
			}
			if in.Ok != nil {
				t.assign(in.Ok, second(in))
			}
		}
	}
}

func (t *typer) assign(v *ir.Var, x value) {
	v = home(v)
	if x.t == ir.None || t.pinned[v] {
		return
	}
	old := t.vals[v]
	now := old.join(x)
	if now == old {
		return
	}
	if now.t.May(ir.Int) && now.t == old.t {
		if t.grown[v]++; t.grown[v] > 4 {
			now = now.widen(old)
		}
	}
	t.vals[v] = now
	for _, in := range t.uses[v] {
		t.push(in)
	}
}

// of is what is known of an operand so far.
func (t *typer) of(o ir.Operand) value {
	switch o := o.(type) {
	case *ir.Var:
		v := home(o)
		if t.pinned[v] {
			return whole(v.Type)
		}
		return t.vals[v]
	case *ir.Const:
		if o.Kind == ir.ConstNumber {
			return number(o.Num)
		}
		return value{t: o.Type()}
	}
	return whole(ir.Any)
}

// apply writes the types of a module's variables.
func (t *typer) apply(m *ir.Module) {
	t.applyTo(m.Vars)
	for _, f := range m.Funcs {
		t.applyTo(f.Vars)
	}
}

func (t *typer) applyTo(vars []*ir.Var) {
	for _, v := range vars {
		if v.Kind == ir.VarIter {
			continue
		}
		h := home(v)
		if x := t.vals[h]; x.t != ir.None && !t.pinned[h] {
			v.Type = x.t // of an import, too, that is one of a cycle: it names another module's place
		}
	}
}

// second is what an instruction assigns to its second result.
func second(in *ir.Instr) value {
	switch in.Op {
	case ir.OpNewClass:
		return value{t: ir.Object}
	case ir.OpYield, ir.OpYieldRaw:
		return interval(0, 2)
	}
	return value{t: ir.Bool}
}

// result is what an instruction may assign to its result.
func (t *typer) result(in *ir.Instr) value {
	x := t.resultOf(in)
	if in.Flag&ir.FlagNumber != 0 {
		x.t &^= ir.BigInt
	}
	return x
}

func (t *typer) resultOf(in *ir.Instr) value {
	switch in.Op {
	case ir.OpMove:
		return t.of(in.Args[0])
	case ir.OpAdd:
		return add(t.of(in.Args[0]), t.of(in.Args[1]), in.Args)
	case ir.OpSub, ir.OpMul, ir.OpDiv, ir.OpRem, ir.OpExp, ir.OpBitAnd, ir.OpBitOr, ir.OpBitXor, ir.OpShl, ir.OpShr:
		return arith(in.Op, t.of(in.Args[0]), t.of(in.Args[1]), in.Args)
	case ir.OpUshr:
		a, b := t.of(in.Args[0]), t.of(in.Args[1])
		if a.t == ir.None || b.t == ir.None {
			return value{}
		}
		return ushr(a, b)
	case ir.OpNeg, ir.OpBitNot, ir.OpToNumeric, ir.OpToNumber, ir.OpInc, ir.OpDec:
		return unary(in.Op, t.of(in.Args[0]))
	case ir.OpToKey:
		if a := t.of(in.Args[0]); a.t&^(ir.String|ir.Number|ir.Symbol) == 0 {
			return a // unchanged
		}
	}
	return whole(in.Op.Row().Type)
}

// mayBig reports whether ToNumeric of a value may be a BigInt.
func mayBig(a value) bool { return a.t.May(ir.BigInt | ir.AnyObj) }

// mayNumber reports whether ToNumeric of a value may be a Number.
func mayNumber(a value) bool { return a.t.May(ir.Any &^ (ir.BigInt | ir.Symbol)) }

func add(a, b value, args []ir.Operand) value {
	if a.t == ir.None || b.t == ir.None {
		return value{}
	}
	if a.t.Is(ir.String) || b.t.Is(ir.String) {
		return value{t: ir.String}
	}
	var r value
	if a.t.May(ir.String|ir.AnyObj) || b.t.May(ir.String|ir.AnyObj) {
		r.t |= ir.String
	}
	const notNumber = ir.String | ir.BigInt | ir.Symbol
	if a.t.May(ir.Any&^notNumber) && b.t.May(ir.Any&^notNumber) {
		r = r.join(intArith(ir.OpAdd, a, b, args))
	}
	if mayBig(a) && mayBig(b) {
		r.t |= ir.BigInt
	}
	return r
}

// arith is the result of an operator that converts with ToNumeric.
func arith(op ir.Op, a, b value, args []ir.Operand) value {
	if a.t == ir.None || b.t == ir.None {
		return value{}
	}
	var r value
	if mayNumber(a) && mayNumber(b) {
		r = intArith(op, a, b, args)
	}
	if mayBig(a) && mayBig(b) {
		r.t |= ir.BigInt
	}
	return r
}

func unary(op ir.Op, a value) value {
	if a.t == ir.None {
		return a
	}
	var r value
	if mayNumber(a) {
		r = intUnary(op, a)
	}
	if mayBig(a) && op != ir.OpToNumber {
		r.t |= ir.BigInt
	}
	return r
}
