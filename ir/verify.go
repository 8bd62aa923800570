package ir

import (
	"fmt"
	"strings"
)

// The invariants of the IR, true after lowering and after every pass:
//
//	V1  A temporary is assigned by one instruction, before its uses, in the
//	    same or an enclosing region; one that is a parameter, by the call.
//	V2  Operands and results are as many as the op's row says, and the type of
//	    the result has something in common with the row's.
//	V3  break and continue name a region around them, continue a loop; a label
//	    counts the jumps to it.
//	V4  Another function's variable is captured, and that function is around;
//	    temporaries, merges and iterators are never captured.
//	V5  A variable that is marked uninitialised has type any or holds its mark
//	    in its type; only such variables, imports and this are checked.
//	V6  An instruction has a position in the text of its module, if that is known.
//	V7  Control instructions have their regions and nothing else has; a function
//	    that is created is of this module and inside the present one.
//	V8  What is moved to a variable is of its type.
//	V9  A variable whose scope belongs to a function is used inside the region
//	    that enters that scope.
//	V10 The lists of a function are its own: variables and parameters have it as
//	    Func, and an ID that is their index.

// Violation is a broken invariant.
type Violation struct {
	Rule  string
	Func  *Func
	Instr *Instr // nil: the function as a whole
	Text  string
}

// Verify returns what of the invariants does not hold in p.
func Verify(p *Program) []Violation {
	var all []Violation
	for _, m := range p.Modules {
		c := &checker{m: m, marked: map[*Var]bool{}}
		for _, f := range m.Funcs {
			c.gather(f)
		}
		for _, f := range m.Funcs {
			c.function(f)
		}
		all = append(all, c.found...)
	}
	return all
}

// Report spells violations: each function once, arrows at its instructions.
func Report(list []Violation) string {
	var b strings.Builder
	for len(list) > 0 {
		f := list[0].Func
		pr := &printer{notes: map[*Instr]string{}}
		rest := list[:0:0]
		for _, v := range list {
			switch {
			case v.Func != f:
				rest = append(rest, v)
				continue
			case v.Instr == nil:
				fmt.Fprintf(&b, "%s: %s\n", v.Rule, v.Text)
				continue
			}
			note := v.Rule + ": " + v.Text
			if old := pr.notes[v.Instr]; old != "" {
				note = old + "; " + note
			}
			pr.notes[v.Instr] = note
		}
		fmt.Fprintf(&b, "module %d %q\n", f.Module.ID, f.Module.Name)
		pr.function(f)
		b.WriteString(pr.b.String())
		list = rest
	}
	return b.String()
}

type checker struct {
	m      *Module
	f      *Func
	marked map[*Var]bool // variables that are marked uninitialised somewhere
	found  []Violation

	assigned map[*Var]bool   // temporaries assigned in the regions around
	ever     map[*Var]bool   // temporaries assigned anywhere in f
	entered  map[*Scope]bool // scopes entered in the regions around
	around   map[*Label]Op   // labels of the regions around
	breaks   map[*Label]int
	nexts    map[*Label]int
	labels   []*Instr
}

func (c *checker) report(rule string, in *Instr, format string, args ...any) {
	c.found = append(c.found, Violation{rule, c.f, in, fmt.Sprintf(format, args...)})
}

func (c *checker) gather(f *Func) {
	f.Body.Walk(func(in *Instr) {
		if in.Dst == nil {
			return
		}
		if in.Op == OpTDZ {
			c.marked[in.Dst] = true
		}
		for _, a := range in.Args {
			if k, ok := a.(*Const); ok && k.Kind == ConstUninit {
				c.marked[in.Dst] = true
			}
		}
	})
}

func (c *checker) function(f *Func) {
	c.f = f
	c.assigned, c.ever, c.entered = map[*Var]bool{}, map[*Var]bool{}, map[*Scope]bool{}
	c.around, c.breaks, c.nexts, c.labels = map[*Label]Op{}, map[*Label]int{}, map[*Label]int{}, nil
	c.lists()
	for _, v := range f.Params {
		c.assigned[v] = true
	}
	c.region(f.Body)
	for _, in := range c.labels {
		if l := in.Label; l.Breaks != c.breaks[l] || l.Continues != c.nexts[l] {
			c.report("V3", in, "L%d counts %d breaks and %d continues, there are %d and %d", l.ID, l.Breaks, l.Continues, c.breaks[l], c.nexts[l])
		}
	}
}

// lists is V10.
func (c *checker) lists() {
	for i, v := range c.f.Vars {
		if v.Func != c.f || v.ID != i {
			c.report("V10", nil, "variable %s#%d of %q stands at %d", v.Name, v.ID, c.f.Name, i)
		}
	}
	for _, v := range c.f.Params {
		if v.Func != c.f {
			c.report("V10", nil, "parameter %s of %q belongs to another function", v.Name, c.f.Name)
		}
	}
}

// region checks the instructions of r; what is assigned and entered inside does
// not count outside.
func (c *checker) region(r *Region) {
	if r == nil {
		return
	}
	var vars []*Var
	var scopes []*Scope
	for _, in := range r.Instrs {
		c.instr(in)
		for _, v := range [...]*Var{in.Dst, in.Ok, in.Catch, in.Iter} {
			if v != nil && !c.assigned[v] {
				c.assigned[v] = true
				vars = append(vars, v)
			}
		}
		if in.Op == OpEnter && in.Scope != nil && !c.entered[in.Scope] {
			c.entered[in.Scope] = true
			scopes = append(scopes, in.Scope)
		}
	}
	for _, v := range vars {
		delete(c.assigned, v)
	}
	for _, s := range scopes {
		delete(c.entered, s)
	}
}

func (c *checker) instr(in *Instr) {
	if in.Op == OpInvalid || in.Op >= opCount {
		c.report("V2", in, "no operation")
		return
	}
	c.row(in)
	for _, a := range in.Args {
		c.operand(in, a)
	}
	for _, k := range in.Cases {
		if k.Value != nil {
			c.operand(in, k.Value)
		}
	}
	c.position(in)
	c.shape(in)
	c.special(in)
	c.results(in)
	c.jumps(in)
	c.inside(in)
}

// row is V2.
func (c *checker) row(in *Instr) {
	row := in.Op.Row()
	if row.Args >= 0 && len(in.Args) != row.Args && !(in.Op == OpImport || in.Op == OpTemplate || in.Op == OpDelegate || in.Op == OpDelegateCall) {
		c.report("V2", in, "%d operands, want %d", len(in.Args), row.Args)
	}
	if row.Type == None && in.Dst != nil {
		c.report("V2", in, "%s has no result", in.Op)
	}
	if in.Dst != nil && row.Type != None && row.Type != Uninit && !in.Dst.Type.May(row.Type) {
		c.report("V2", in, "the result is %s, that of %s is %s", in.Dst.Type, in.Op, row.Type)
	}
}

// operand is V1 and V4 of a use.
func (c *checker) operand(in *Instr, o Operand) {
	v, ok := o.(*Var)
	if !ok {
		if k, ok := o.(*Const); o == nil || ok && k == nil {
			c.report("V2", in, "an operand is missing")
		}
		return
	}
	if v.Kind == VarTemp && v.Func == c.f && !c.assigned[v] {
		c.report("V1", in, "%s is not assigned here", v.Name)
	}
	c.reach(in, v)
}

// reach is V4 and V9.
func (c *checker) reach(in *Instr, v *Var) {
	switch {
	case v.Func == nil:
	case v.Func != c.f && !v.Captured:
		c.report("V4", in, "%s of another function is not captured", v.Name)
	case v.Func != c.f && !isAround(v.Func, c.f):
		c.report("V4", in, "%s belongs to a function that is not around", v.Name)
	case v.Captured && (v.Kind == VarTemp || v.Kind == VarMerge || v.Kind == VarIter):
		c.report("V4", in, "the %s %s is captured", v.Kind, v.Name)
	case v.Func == c.f && v.Scope != nil && !c.entered[v.Scope]:
		c.report("V9", in, "the scope of %s is not entered", v.Name)
	}
}

// isAround reports whether outer is around f.
func isAround(outer, f *Func) bool {
	for f = f.Parent; f != nil; f = f.Parent {
		if f == outer {
			return true
		}
	}
	return false
}

// results is V1, V4 and V8 of what is assigned.
func (c *checker) results(in *Instr) {
	for _, v := range [...]*Var{in.Dst, in.Ok} {
		if v == nil {
			continue
		}
		c.reach(in, v)
		if v.Kind == VarTemp && (v.Func != c.f || c.ever[v]) {
			c.report("V1", in, "%s is assigned again", v.Name)
		}
		c.ever[v] = true
	}
	if in.Op != OpMove || in.Dst == nil || len(in.Args) != 1 || c.marked[in.Dst] {
		return
	}
	if t := TypeOf(in.Args[0]); t&^(in.Dst.Type|Uninit) != 0 {
		c.report("V8", in, "%s is moved to %s", t, in.Dst.Type)
	}
}

// special is V5.
func (c *checker) special(in *Instr) {
	if in.Op == OpMove && in.Dst != nil && c.marked[in.Dst] {
		if t := in.Dst.Type; t&Any != Any && t&Uninit == 0 {
			c.report("V5", in, "%s is marked uninitialised and has type %s", in.Dst.Name, t)
		}
	}
	if in.Op != OpCheckInit || len(in.Args) != 1 {
		return
	}
	v, ok := in.Args[0].(*Var)
	if !ok || !c.marked[v] && v.Kind != VarImport && v.Kind != VarHidden {
		c.report("V5", in, "nothing leaves this uninitialised")
	}
}

// position is V6.
func (c *checker) position(in *Instr) {
	if c.m.Text != "" && (in.Pos < 0 || int(in.Pos) > len(c.m.Text)) {
		c.report("V6", in, "position %d", in.Pos)
	}
}

// shape is V7.
func (c *checker) shape(in *Instr) {
	body, other := false, false
	switch in.Op {
	case OpIf:
		body, other = true, in.Else != nil
	case OpBlock:
		body = true
	case OpLoop, OpTry:
		body, other = true, true
	}
	if body != (in.Body != nil) || other != (in.Else != nil) || in.Final != nil || len(in.Cases) > 0 && in.Op != OpSwitch {
		c.report("V7", in, "the regions are not those of %s", in.Op)
	}
	for _, k := range in.Cases {
		if k.Body == nil || k.Test != nil || k.Value == nil {
			c.report("V7", in, "a malformed case")
		}
	}
	if in.Op == OpClosure || in.Op == OpNewClass {
		if in.Func == nil || in.Func.Module != c.m || in.Func.Parent != c.f && !c.links(in.Func) {
			c.report("V7", in, "the function is not one of this")
		}
	}
	if needsLabel(in.Op) && in.Label == nil || in.Op == OpTry && in.Catch == nil || (in.Op == OpEnter || in.Op == OpCopyEnv) && in.Scope == nil {
		c.report("V7", in, "%s misses its label, variable or scope", in.Op)
	}
}

// links reports whether the present function makes the module's function
// declarations in place of the module's body, which f belongs to.
func (c *checker) links(f *Func) bool {
	return c.f.Is(FuncModule) && f.Parent == c.m.Funcs[0]
}

func needsLabel(op Op) bool {
	switch op {
	case OpBlock, OpLoop, OpSwitch, OpBreak, OpContinue:
		return true
	}
	return false
}

// jumps is V3 of break and continue.
func (c *checker) jumps(in *Instr) {
	if in.Label == nil {
		return
	}
	switch op, ok := c.around[in.Label]; {
	case in.Op == OpBreak:
		c.breaks[in.Label]++
		if !ok {
			c.report("V3", in, "L%d is not around", in.Label.ID)
		}
	case in.Op == OpContinue:
		c.nexts[in.Label]++
		if !ok || op != OpLoop {
			c.report("V3", in, "L%d is no loop around", in.Label.ID)
		}
	}
}

// inside checks the regions of in.
func (c *checker) inside(in *Instr) {
	if in.Label != nil && in.Op != OpBreak && in.Op != OpContinue {
		if _, ok := c.around[in.Label]; ok {
			c.report("V3", in, "L%d is used twice", in.Label.ID)
			return
		}
		c.labels = append(c.labels, in)
		c.around[in.Label] = in.Op
		defer delete(c.around, in.Label)
	}
	if in.Catch != nil && !c.assigned[in.Catch] {
		c.assigned[in.Catch] = true
		defer delete(c.assigned, in.Catch)
	}
	in.Regions(c.region)
}
