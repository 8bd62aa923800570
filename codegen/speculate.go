package codegen

import (
	"fmt"
	"strconv"
	"strings"

	"jsgo/ir"
)

// What js.MaxFields and js.MaxInline are: a test holds them together.
const (
	maxFields = 10
	maxInline = 8
)

// How the fast form spells instructions.

// fastInstr emits one instruction of the fast form.
func (f *fn) fastInstr(in *ir.Instr, emit func(*fn, *ir.Instr)) {
	d := f.dual
	d.at = d.number[in]
	switch in.Op {
	case ir.OpIf, ir.OpBlock, ir.OpLoop, ir.OpSwitch, ir.OpTry, ir.OpBreak, ir.OpContinue:
		emit(f, in)
		return
	}
	if !f.open() || !f.fastOp(in) {
		emit(f, in)
		if f.runsOther(in) {
			f.otherCode()
		}
		if in.Op == ir.OpCall {
			f.fastResult(in)
		}
	}
	f.executed(in)
}

// runsOther reports whether in may run other code or change a layout.
func (f *fn) runsOther(in *ir.Instr) bool {
	if in.Effects()&(ir.Calls|ir.Writes|ir.Suspends) == 0 {
		return false
	}
	switch in.Op {
	case ir.OpAdd, ir.OpSub, ir.OpMul, ir.OpDiv, ir.OpRem, ir.OpExp, ir.OpBitAnd, ir.OpBitOr, ir.OpBitXor, ir.OpShl, ir.OpShr, ir.OpUshr,
		ir.OpNeg, ir.OpBitNot, ir.OpToNumeric, ir.OpToNumber, ir.OpLess, ir.OpLessEq, ir.OpGreater, ir.OpGreaterEq, ir.OpLooseEq:
		return !f.numeric(in)
	}
	return true
}

// fastOp spells what the fast form has a way of its own for.
func (f *fn) fastOp(in *ir.Instr) bool {
	switch in.Op {
	case ir.OpGet:
		if in.Name == "length" {
			return f.fastLength(in)
		}
		return f.fastGet(in)
	case ir.OpSet:
		return f.fastSet(in)
	case ir.OpGetIndex:
		return f.fastElement(in)
	case ir.OpGetGlobal:
		return f.fastGlobal(in)
	case ir.OpToNumber, ir.OpToNumeric:
		return f.fastToNumber(in)
	case ir.OpCall:
		return f.fastMath(in)
	case ir.OpLess, ir.OpLessEq, ir.OpGreater, ir.OpGreaterEq:
		f.compareNumbers(in)
	}
	return false
}

// compareNumbers takes what is compared with a Number for one.
func (f *fn) compareNumbers(in *ir.Instr) {
	for i, o := range in.Args {
		v, ok := in.Args[1-i].(*ir.Var)
		if ok && f.mayKnow(v) && f.typ(o).Is(ir.Number) && !f.typ(v).Is(ir.Number) && f.typ(v).May(ir.Number) {
			f.speculate(v)
		}
	}
}

// fastLength reads the length of an Array, String or typed array.
func (f *fn) fastLength(in *ir.Instr) bool {
	v, ok := in.Args[0].(*ir.Var)
	if !ok || in.Dst == nil || !f.used(in.Dst) || !f.mayKnow(v) || f.repr(v) != ir.ReprValue || f.callees[in.Dst] {
		return false
	}
	a, n := f.arrayOf(v), f.local("n", "int")
	f.scratches["ok"] = ir.ReprBool
	f.w.open("if %s != nil {", a)
	f.w.f("%s = int(%s.Length())", n, a)
	f.w.close("} else if %s, ok = js.ListLength(%s); !ok {", n, f.val(v))
	f.w.indent++
	f.bail()
	f.w.close("}")
	f.learn(in.Dst, fact{num: n, repr: ir.ReprInt, only: true})
	return true
}

// fastMath calls a function of Math that is one Go function.
func (f *fn) fastMath(in *ir.Instr) bool {
	dot := strings.IndexByte(in.Text, '.')
	if dot < 0 || in.Text[:dot] != "Math" || pureMath[in.Text[dot+1:]] == "" || len(in.Args) != 3 || in.Dst == nil || !f.used(in.Dst) {
		return false
	}
	fv := f.val(in.Args[0])
	if isTemporaryExpr(fv) || f.known(in.Args[0]) != nil {
		return false
	}
	x := in.Args[2]
	if c, isConst := x.(*ir.Const); isConst && c.Kind != ir.ConstNumber || !f.typ(x).May(ir.Number) {
		return false
	}
	name := in.Text[dot+1:]
	f.leaveUnless(fmt.Sprintf("js.IsPure(%s, js.Pure%s)", fv, strings.ToUpper(name[:1])+name[1:]))
	f.produce(in.Dst, pureMath[name]+"("+f.toFloat(x, 1)+")", ir.ReprFloat)
	return true
}

// speculate spells an operand as a float64 and leaves where it is no Number.
func (f *fn) speculate(o ir.Operand) string {
	s := f.val(o)
	f.leaveUnless(s + ".IsNum()")
	v, ok := o.(*ir.Var)
	if !ok || !f.mayKnow(v) {
		return s + ".Float()"
	}
	c := f.local("n", "float64")
	f.w.f("%s = %s.Float()", c, s)
	x := f.dual.facts[v]
	x.num, x.repr, x.only = c, ir.ReprFloat, false
	f.dual.facts[v] = x
	return c
}

// leaveUnless leaves for the safe form where cond does not hold.
func (f *fn) leaveUnless(cond string) {
	f.w.open("if !(%s) {", cond)
	f.bail()
	f.w.close("}")
}

func (f *fn) fastToNumber(in *ir.Instr) bool {
	if f.typ(in.Args[0]).Is(ir.Number) || in.Dst == nil || !in.Dst.Type.Is(ir.Number) {
		return false
	}
	if _, isConst := in.Args[0].(*ir.Const); isConst {
		return false
	}
	f.produce(in.Dst, f.speculate(in.Args[0]), ir.ReprFloat)
	return true
}

// movesFact spells dst = src where src is only known as a Number.
func (f *fn) movesFact(in *ir.Instr) bool {
	if !f.fast() || in.Op != ir.OpMove {
		return false
	}
	src, ok := in.Args[0].(*ir.Var)
	if !ok || f.repr(in.Dst) != ir.ReprValue || !f.mayKnow(in.Dst) {
		return false
	}
	x := f.dual.facts[src]
	if x.num == "" {
		if x.site != nil {
			f.learn(in.Dst, fact{site: x.site})
		}
		return false
	}
	f.learn(in.Dst, fact{num: x.num, repr: x.repr, only: true})
	return true
}

// fastGlobal reads a global variable that is no accessor.
func (f *fn) fastGlobal(in *ir.Instr) bool {
	if in.Dst == nil || !f.used(in.Dst) {
		return false
	}
	ic := f.m.p.ic("GlobalIC")
	f.leaveUnless(fmt.Sprintf("%s.Hit(r) || %s.Fill(r, %s)", ic, ic, f.m.p.key(in.Name)))
	f.assign(in.Dst, ic+".Load(r)", ir.ReprValue)
	return true
}

// fastGet reads a property whose place one test for all of the object's
// properties finds.
func (f *fn) fastGet(in *ir.Instr) bool {
	v, ok := in.Args[0].(*ir.Var)
	if !ok || in.Dst == nil || !f.used(in.Dst) || in.Name == "length" || !f.typ(v).May(ir.AnyObj) {
		return false
	}
	if f.callees[in.Dst] {
		if f.m.methods()[in.Name] != nil && f.fastInherited(in) {
			return true
		}
		return f.fastMethod(in)
	}
	if f.m.getters()[in.Name] != nil {
		return f.fastGetter(in)
	}
	slot := f.field(v, in.Name, false)
	if slot == "" {
		return false
	}
	if !f.dual.wants[in.Dst] {
		f.assign(in.Dst, "*"+slot, ir.ReprValue)
		return true
	}
	f.scratches["p"] = ir.ReprValue
	f.w.f("p = %s", slot)
	f.leaveUnless("p.IsNum()")
	f.produce(in.Dst, "p.Float()", ir.ReprFloat)
	return true
}

// fastMethod reads a property that is called next.
func (f *fn) fastMethod(in *ir.Instr) bool {
	v := f.val(in.Args[0])
	if isTemporaryExpr(v) {
		return false
	}
	ic := f.m.p.ic("GetIC")
	f.scratches["ok"] = ir.ReprBool
	f.w.open("if %s.Inherited(r, %s) {", ic, v)
	f.assign(in.Dst, ic+".LoadHeld()", ir.ReprValue)
	f.w.close("} else if %s, ok = %s.Method(r, %s, %s); !ok {", f.place(in.Dst), ic, v, f.m.p.key(in.Name))
	f.w.indent++
	delete(f.dual.facts, in.Dst)
	f.bail()
	f.w.close("}")
	return true
}

// fastSet writes a property that the object has.
func (f *fn) fastSet(in *ir.Instr) bool {
	v, ok := in.Args[0].(*ir.Var)
	if !ok || in.Name == "length" || !f.typ(v).May(ir.AnyObj) || f.fresh(v) {
		return false
	}
	slot := f.field(v, in.Name, true)
	if slot == "" {
		return false
	}
	if f.typ(in.Args[1]).Is(ir.Number) {
		f.w.f("%s.SetNum(%s)", slot, f.num(in.Args[1]))
	} else {
		f.w.f("*%s = %s", slot, f.val(in.Args[1]))
	}
	return true
}

// fresh reports whether v is an object that is still getting its properties.
func (f *fn) fresh(v *ir.Var) bool {
	return f.ir.Is(ir.FuncConstructor) && v.Kind == ir.VarHidden || f.made[v]
}

// field spells the slot of a property of v, after a test of the layout where
// it is needed; "" if the property is not likely to be a field of v.
func (f *fn) field(v *ir.Var, key string, write bool) string {
	if !f.mayKnow(v) || !f.m.p.stores(key) {
		return ""
	}
	c := f.choose(v, key, write)
	i := c.site.index(key)
	if c.tests {
		f.testLayout(v, c.site)
	}
	return fmt.Sprintf("s%d.At(g%d.Off[%d])", c.site.n, c.site.n, i)
}

// choose decides which site knows the property: the second time as the first,
// when the site had not all of its properties yet.
func (f *fn) choose(v *ir.Var, key string, write bool) choice {
	d := f.dual
	if d.final {
		d.chosen++
		return d.choices[d.chosen-1]
	}
	now := d.facts[v].site
	if now == nil || now.index(key) < 0 {
		k := siteKey{v, d.region}
		s := d.open[k]
		if s == nil || s.index(key) < 0 && len(s.keys) >= maxFields {
			s = &site{n: d.sites}
			d.sites++
			d.open[k] = s
		}
		if s.index(key) < 0 {
			s.keys = append(s.keys, key)
		}
		c := choice{s, s != now}
		d.choices = append(d.choices, c)
		now = s
	} else {
		d.choices = append(d.choices, choice{now, false})
	}
	if write {
		now.writes |= 1 << now.index(key)
	}
	x := d.facts[v]
	x.site = now
	d.facts[v] = x
	return d.choices[len(d.choices)-1]
}

func (f *fn) testLayout(v *ir.Var, s *site) {
	if s.place == "" || f.dual.final && !s.seen {
		s.place = f.m.p.ic("Fields")
	}
	n := strconv.Itoa(s.n)
	if f.dual.final && !s.seen {
		s.seen = true
		f.dual.locals = append(f.dual.locals, local{"g" + n, "*js.FieldsEntry"}, local{"s" + n, "js.Slots"})
	}
	keys := make([]string, len(s.keys))
	for i, k := range s.keys {
		keys[i] = f.m.p.key(k)
	}
	o := f.val(v)
	f.w.open("if %s.First(%s) {", s.place, o)
	f.w.f("g%s, s%s = %s.Entry(), js.Inline(%s)", n, n, s.place, o)
	f.w.close("} else if g%s = %s.Find(%s, %d, %s); g%s == nil {", n, s.place, o, s.writes, strings.Join(keys, ", "), n)
	f.w.indent++
	f.bail()
	f.w.close("} else {")
	f.w.indent++
	f.w.f("s%s = g%s.Slots(%s)", n, n, o)
	f.w.close("}")
	x := f.dual.facts[v]
	x.site = s
	f.dual.facts[v] = x
}

// fastElement reads an element that is likely to be a Number.
func (f *fn) fastElement(in *ir.Instr) bool {
	if in.Dst == nil || !f.dual.wants[in.Dst] || isNegative(in.Args[1]) || !f.typ(in.Args[1]).May(ir.Number) {
		return false
	}
	v, t := f.val(in.Args[0]), f.place(in.Dst)
	find, a, i, suffix, slow := f.element(in.Args[0], in.Args[1])
	f.needE = true
	c := f.local("n", "float64")
	f.w.open("if %s%s != nil && uint(%s) < uint(len(%s.Numbers())) {", find, a, i, a)
	f.w.f("%s = %s.Numbers()[%s]", c, a, i)
	f.w.close("} else if %s != nil && uint(%s) < uint(len(%s.Values())) && %s.Values()[%s].IsNum() {", a, i, a, a, i)
	f.w.indent++
	f.w.f("%s = %s.Values()[%s].Float()", c, a, i)
	f.w.close("} else if %s, e = js.GetIndex%s(r, %s, %s); e != nil {", t, suffix, v, slow)
	f.w.indent++
	f.throwE()
	f.w.close("} else {")
	f.w.indent++
	f.w.open("if !%s.IsNum() {", t)
	f.bailAfter(in)
	f.w.close("}")
	f.w.f("%s = %s.Float()", c, t)
	f.w.close("}")
	f.otherCode()
	f.learn(in.Dst, fact{num: c, repr: ir.ReprFloat, only: true})
	return true
}

// fastResult keeps the result of a call that is likely to be a Number as one.
func (f *fn) fastResult(in *ir.Instr) {
	if !f.fast() || in.Dst == nil || !f.dual.wants[in.Dst] || !f.open() {
		return
	}
	t := f.place(in.Dst)
	f.read[in.Dst] = true
	f.w.open("if !%s.IsNum() {", t)
	f.bailAfter(in)
	f.w.close("}")
	c := f.local("n", "float64")
	f.w.f("%s = %s.Float()", c, t)
	f.learn(in.Dst, fact{num: c, repr: ir.ReprFloat})
}

// Statements of the fast form that contain no loop.

func (f *fn) fastIf(in *ir.Instr) {
	if f.dual.looped[in] {
		f.openIf(in)
		return
	}
	if f.hasLabels(in) {
		f.settleAll()
	} else {
		f.settleAssigned(in)
	}
	cond := f.truth(in.Args[0])
	entry := f.copyFacts()
	noElse := in.Else == nil || len(in.Else.Instrs) == 0
	if len(in.Body.Instrs) == 0 && !noElse {
		f.w.open("if !(%s) {", cond)
		els := f.branch(in.Else, entry)
		f.w.close("}")
		f.meet(entry, els)
		return
	}
	f.w.open("if %s {", cond)
	then, els := f.branch(in.Body, entry), entry
	if !noElse {
		f.w.close("} else {")
		f.w.indent++
		els = f.branch(in.Else, entry)
	}
	f.w.close("}")
	f.meet(then, els)
}

// hasLabels reports whether something inside in forgets what is known.
func (f *fn) hasLabels(in *ir.Instr) bool {
	found := false
	in.Regions(func(r *ir.Region) {
		r.Walk(func(x *ir.Instr) {
			switch x.Op {
			case ir.OpBlock, ir.OpSwitch, ir.OpTry:
				found = true
			}
		})
	})
	return found
}

// exitLabel places the label behind a block without a loop.
func (f *fn) exitLabel(l *ir.Label) {
	if f.dual.safe {
		f.usedLabel(f.loopLabel("M", l))
		return
	}
	if l.Breaks > 0 {
		f.forget()
		f.usedLabel(labelName(l))
	}
}

// leaveFor goes to the exit ("L") or the next round ("N") of a statement.
func (f *fn) leaveFor(l *ir.Label, kind string) {
	if !f.dual.safe {
		f.settle(f.dual.at, false)
	} else if !f.dual.outside[l] {
		kind = "M"
	}
	f.jump(f.loopLabel(kind, l))
}

func (f *fn) fastTry(in *ir.Instr) {
	f.states++
	id := f.states
	t := &tryState{label: fmt.Sprintf("catch%d", id), caught: in.Catch, state: -1}
	braces := !f.dual.looped[in]
	if braces {
		f.w.open("{")
	}
	f.tries = append(f.tries, t)
	f.region(in.Body)
	f.tries = f.tries[:len(f.tries)-1]
	f.forget()
	if t.used && !in.Body.Ends() {
		f.jump(fmt.Sprintf("end%d", id))
	}
	if braces {
		f.w.close("}")
	}
	if !t.used {
		return
	}
	f.w.label(t.label)
	if braces {
		f.w.open("{")
	}
	if f.used(in.Catch) {
		f.assign(in.Catch, "e.Value", ir.ReprValue)
	}
	f.region(in.Else)
	f.forget()
	if braces {
		f.w.close("}")
	}
	f.usedLabel(fmt.Sprintf("end%d", id))
}

// storedNames are the names that objects of a package get as fields: by an
// assignment, a literal or a field of a class, and by no accessor.
func storedNames(modules []*module) map[string]bool {
	names, accessors := map[string]bool{}, map[string]bool{}
	for _, m := range modules {
		for _, fn := range m.ir.Funcs {
			fn.Body.Walk(func(in *ir.Instr) {
				switch in.Op {
				case ir.OpSet:
					names[in.Name] = true
				case ir.OpNewObject:
					for _, k := range in.Keys {
						names[k] = true
					}
				case ir.OpDefine:
					if k, ok := constKey(in.Args[1]); ok {
						names[k] = true
					}
				case ir.OpDefineGetter, ir.OpDefineSetter:
					if k, ok := constKey(in.Args[1]); ok {
						accessors[k] = true
					}
				}
			})
		}
	}
	for k := range accessors {
		delete(names, k)
	}
	return names
}

// constKey is the text of a constant key that has only ASCII.
func constKey(o ir.Operand) (string, bool) {
	c, ok := o.(*ir.Const)
	if !ok || c.Kind != ir.ConstString {
		return "", false
	}
	var b strings.Builder
	for _, u := range c.Str {
		if u >= 0x80 {
			return "", false
		}
		b.WriteByte(byte(u))
	}
	return b.String(), true
}

// stores reports whether objects of the package get fields with a name.
func (p *pkg) stores(key string) bool {
	if p.stored == nil {
		p.stored = storedNames(p.modules)
	}
	return p.stored[key]
}
