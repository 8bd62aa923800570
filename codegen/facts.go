package codegen

import (
	"slices"
	"sort"
	"strconv"

	"jsgo/ir"
)

// fact is what the fast form of a function knows of a variable. It stays true
// until the variable is assigned, or a label is passed.
type fact struct {
	num  string  // a float64 or int that holds its value, a Number
	repr ir.Repr // of num
	only bool    // its own place does not: see settle
	site *site   // where its properties are, until other code runs
	fn   string  // a *js.Function, nil where its own place holds the value
	arr  string  // a *js.Array: the Array that it is, or nil
	idx  string  // an int: the index that it is, a Number
}

// site is a use of js.Fields: the properties that a stretch of straight code
// uses of one variable.
type site struct {
	place  string // the js.Fields
	n      int
	keys   []string
	writes uint
	seen   bool // its variables are declared
}

type siteKey struct {
	v      *ir.Var
	region int
}

// choice is which site a use of a property went to.
type choice struct {
	site  *site
	tests bool // the layout has to be tested there
}

func (s *site) index(key string) int { return slices.Index(s.keys, key) }

// mayKnow reports whether facts are kept of v: nothing but the function's own
// instructions may assign it.
func (f *fn) mayKnow(v *ir.Var) bool {
	return v.Func != nil && !v.Captured && v.Kind != ir.VarIter || f.stable(v)
}

// stable reports whether v has one value as long as the function runs.
func (f *fn) stable(v *ir.Var) bool {
	if v.Sets > 0 || v.Func == nil {
		return false
	}
	if v.Func == f.ir {
		return v.Kind == ir.VarParam && !v.Captured
	}
	switch v.Kind {
	case ir.VarConst, ir.VarLet, ir.VarParam, ir.VarFunc, ir.VarClass:
		return true
	}
	return false
}

// arrayOf spells the *js.Array that v is, or nil: once for all uses of v.
func (f *fn) arrayOf(v *ir.Var) string {
	x := f.dual.facts[v]
	if x.arr != "" {
		return x.arr
	}
	if f.stable(v) {
		if x.arr = f.dual.arrays[v]; x.arr == "" {
			x.arr = f.local("ar", "*js.Array")
			f.dual.arrays[v] = x.arr
			f.dual.entry = append(f.dual.entry, x.arr+" = "+f.val(v)+".AsArray()")
		}
	} else {
		x.arr = f.local("ar", "*js.Array")
		f.w.f("%s = %s.AsArray()", x.arr, f.val(v))
	}
	f.dual.facts[v] = x
	return x.arr
}

// indexOf spells the int that a Number is; it leaves where it is none.
func (f *fn) indexOf(o ir.Operand) string {
	v, isVar := o.(*ir.Var)
	known := isVar && f.mayKnow(v)
	if known && f.dual.facts[v].idx != "" {
		return f.dual.facts[v].idx
	}
	n, i := f.num(o), f.local("i", "int")
	f.w.f("%s = int(%s)", i, n)
	f.leaveUnless("float64(" + i + ") == " + n)
	if known {
		x := f.dual.facts[v]
		x.idx = i
		f.dual.facts[v] = x
	}
	return i
}

// typ is the type of an operand, as far as the fast form knows better.
func (f *fn) typ(o ir.Operand) ir.Type {
	if v, ok := o.(*ir.Var); ok && f.fast() {
		switch x := f.dual.facts[v]; {
		case x.num == "":
		case x.repr == ir.ReprInt:
			return ir.Int
		default:
			return ir.Number
		}
	}
	return ir.TypeOf(o)
}

// copyOf spells the Number that the fast form knows v to be.
func (f *fn) copyOf(v *ir.Var) (string, ir.Repr, bool) {
	if !f.fast() {
		return "", 0, false
	}
	x := f.dual.facts[v]
	return x.num, x.repr, x.num != ""
}

// inherited is the Go variable of a callee that fastInherited has found, or "".
func (f *fn) inherited(o ir.Operand) string {
	v, ok := o.(*ir.Var)
	if !ok || !f.fast() {
		return ""
	}
	return f.dual.facts[v].fn
}

// local makes a variable of the Go function.
func (f *fn) local(prefix, typ string) string {
	d := f.dual
	d.copies++
	name := prefix + strconv.Itoa(d.copies)
	d.locals = append(d.locals, local{name, typ})
	return name
}

// produce spells dst = expr and keeps a Number as one.
func (f *fn) produce(dst *ir.Var, expr string, have ir.Repr) {
	if dst == nil || !f.fast() || have != ir.ReprFloat && have != ir.ReprInt || f.repr(dst) != ir.ReprValue || !f.mayKnow(dst) {
		f.assign(dst, expr, have)
		return
	}
	if !f.used(dst) {
		f.w.f("_ = %s", expr)
		return
	}
	c := f.local("n", goRepr[have])
	f.w.f("%s = %s", c, expr)
	f.learn(dst, fact{num: c, repr: have, only: true})
}

// learn notes a fact about the result of the present instruction.
func (f *fn) learn(v *ir.Var, x fact) {
	f.dual.facts[v] = x
	f.dual.defined[v] = true
}

// executed ends what was known of the results of in before.
func (f *fn) executed(in *ir.Instr) {
	d := f.dual
	for _, v := range [...]*ir.Var{in.Dst, in.Ok, in.Catch} {
		if v != nil && !d.defined[v] {
			delete(d.facts, v)
		}
	}
	clear(d.defined)
}

// otherCode ends what is known of the layouts of objects.
func (f *fn) otherCode() {
	for v, x := range f.dual.facts {
		if x.site != nil {
			x.site = nil
			f.dual.facts[v] = x
		}
	}
}

// known are the variables with facts, in order.
func (d *dual) known() []*ir.Var {
	var list []*ir.Var
	for v := range d.facts {
		list = append(list, v)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

// settle gives the variables that may be read from instruction n on their
// values. done says that the code goes on knowing it.
func (f *fn) settle(n int, done bool) {
	for _, v := range f.dual.known() {
		x := f.dual.facts[v]
		if !x.only || v.Kind == ir.VarTemp && f.dual.last[v] < n {
			continue
		}
		f.giveValue(v, x)
		if done {
			x.only = false
			f.dual.facts[v] = x
		}
	}
}

// giveValue gives v the value that is only known as something else.
func (f *fn) giveValue(v *ir.Var, x fact) {
	if x.fn == "" {
		f.w.f("%s = %s", f.place(v), convert(x.num, x.repr, ir.ReprValue))
		return
	}
	f.w.open("if %s != nil {", x.fn)
	f.w.f("%s = %s.Value()", f.place(v), x.fn)
	f.w.close("}")
}

// settleAll gives all variables that are read later their values.
func (f *fn) settleAll() { f.settle(f.dual.at+1, true) }

// forget is for a place that other code comes to as well: all variables get
// their values, and nothing is known of them.
func (f *fn) forget() {
	f.settleAll()
	clear(f.dual.facts)
	f.dual.region++
}

func (f *fn) copyFacts() map[*ir.Var]fact {
	c := make(map[*ir.Var]fact, len(f.dual.facts))
	for v, x := range f.dual.facts {
		c[v] = x
	}
	return c
}

// branch emits a region that may be left out: what it assigns is settled.
func (f *fn) branch(r *ir.Region, entry map[*ir.Var]fact) map[*ir.Var]fact {
	f.dual.facts = make(map[*ir.Var]fact, len(entry))
	for v, x := range entry {
		f.dual.facts[v] = x
	}
	f.dual.region++
	f.region(r)
	f.dual.region++
	if r.Ends() {
		return nil
	}
	for _, v := range f.dual.known() {
		x := f.dual.facts[v]
		if x.only && entry[v] != x {
			f.giveValue(v, x)
		}
	}
	return f.dual.facts
}

// settleAssigned gives the variables that the regions assign their values.
func (f *fn) settleAssigned(in *ir.Instr) {
	assigned := map[*ir.Var]bool{}
	in.Regions(func(r *ir.Region) {
		r.Walk(func(x *ir.Instr) {
			for _, v := range [...]*ir.Var{x.Dst, x.Ok, x.Catch} {
				if v != nil {
					assigned[v] = true
				}
			}
		})
	})
	for _, v := range f.dual.known() {
		x := f.dual.facts[v]
		if !x.only || !assigned[v] {
			continue
		}
		f.giveValue(v, x)
		x.only = false
		f.dual.facts[v] = x
	}
}

// meet keeps the facts that hold on both ways; nil is a way that does not come.
func (f *fn) meet(a, b map[*ir.Var]fact) {
	switch {
	case a == nil && b == nil:
		f.dual.facts = map[*ir.Var]fact{}
		return
	case a == nil:
		f.dual.facts = b
		return
	case b == nil:
		f.dual.facts = a
		return
	}
	both := map[*ir.Var]fact{}
	for v, x := range a {
		y, ok := b[v]
		if !ok {
			continue
		}
		if x.arr != y.arr {
			x.arr = ""
		}
		if x.idx != y.idx {
			x.idx = ""
		}
		if x.num != y.num || x.fn != y.fn {
			x.num, x.fn, x.only = "", "", false
		}
		x.only = x.only || y.only
		if x.site != y.site {
			x.site = nil
		}
		both[v] = x
	}
	f.dual.facts = both
}

// numbersWanted finds the temporaries that are read from somewhere and used as
// Numbers: the fast form assumes that they are.
func numbersWanted(body *ir.Region) map[*ir.Var]bool {
	candidates, wants := map[*ir.Var]bool{}, map[*ir.Var]bool{}
	var adds []*ir.Instr
	body.Walk(func(in *ir.Instr) {
		switch in.Op {
		case ir.OpGet, ir.OpGetIndex, ir.OpCall:
			if in.Dst != nil && in.Dst.Kind == ir.VarTemp && in.Dst.Type.May(ir.Number) && in.Dst.Type.Repr() == ir.ReprValue && !in.Dst.Captured {
				candidates[in.Dst] = true
			}
		case ir.OpAdd:
			if in.Dst != nil {
				adds = append(adds, in)
			}
		}
	})
	want := func(o ir.Operand) bool {
		v, ok := o.(*ir.Var)
		if !ok || !candidates[v] || wants[v] {
			return false
		}
		wants[v] = true
		return true
	}
	numeric := func(o ir.Operand) bool {
		v, ok := o.(*ir.Var)
		return ir.TypeOf(o).Is(ir.Number) || ok && wants[v]
	}
	measured := func(o ir.Operand) bool { // not a counter that is put into a text
		_, isConst := o.(*ir.Const)
		return numeric(o) && (isConst || !ir.TypeOf(o).Is(ir.Int))
	}
	body.Walk(func(in *ir.Instr) {
		switch in.Op {
		case ir.OpSub, ir.OpMul, ir.OpDiv, ir.OpRem, ir.OpExp, ir.OpBitAnd, ir.OpBitOr, ir.OpBitXor, ir.OpShl, ir.OpShr, ir.OpUshr, ir.OpNeg, ir.OpBitNot, ir.OpToNumeric, ir.OpToNumber, ir.OpInc, ir.OpDec:
			for _, a := range in.Args {
				want(a)
			}
		case ir.OpLess, ir.OpLessEq, ir.OpGreater, ir.OpGreaterEq:
			for i, a := range in.Args {
				if ir.TypeOf(in.Args[1-i]).Is(ir.Number) {
					want(a)
				}
			}
		}
	})
	for changed := true; changed; {
		changed = false
		for _, in := range adds {
			a, b := in.Args[0], in.Args[1]
			if measured(a) && want(b) || measured(b) && want(a) {
				changed = true
			}
			if numeric(a) && numeric(b) && in.Dst.Kind == ir.VarTemp && !wants[in.Dst] && in.Dst.Type.Repr() == ir.ReprValue {
				wants[in.Dst] = true // of another addition, then
				changed = true
			}
		}
	}
	return wants
}
