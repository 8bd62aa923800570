package codegen

import (
	"fmt"
	"sort"
	"strconv"

	"jsgo/ir"
)

// fn is the state of emitting one function.
type fn struct {
	m  *module
	ir *ir.Func
	w  *writer

	names     *names
	uses      map[*ir.Var]int
	locals    []*ir.Var // variables that the body names, in order
	seen      map[*ir.Var]bool
	read      map[*ir.Var]bool
	outer     map[*ir.Scope]bool // environments of enclosing functions in use
	envs      map[*ir.Scope]bool // environments made here
	scratches map[string]ir.Repr
	tries     []*tryState
	needE     bool
	fails     bool
	enters    bool               // counts the depth of calls
	size      int                // instructions
	callees   map[*ir.Var]bool   // variables that are called
	nameOf    map[*ir.Var]string // the property that a callee is read from
	made      map[*ir.Var]bool   // variables that hold a new object literal
	loopDepth int
	dual      *dual // of a function that is emitted in two forms

	// Of functions that can be suspended.
	flat    bool
	states  int
	segment int
	where   map[*ir.Var]int // the only segment that names a variable, or -1
	frozen  bool            // where is complete
	loops   map[*ir.Label]flatLabel
}

// tryState is a try whose body is being emitted.
type tryState struct {
	label  string
	caught *ir.Var
	used   bool
	state  int // of the handler in a flattened function, else -1
}

var goRepr = [...]string{ir.ReprValue: "js.Value", ir.ReprFloat: "float64", ir.ReprInt: "int", ir.ReprBool: "bool"}

func newFn(m *module, f *ir.Func) *fn {
	x := &fn{m: m, ir: f, names: newNames(), uses: map[*ir.Var]int{}, callees: map[*ir.Var]bool{}, nameOf: map[*ir.Var]string{}, made: map[*ir.Var]bool{}}
	x.flat = f.Suspends()
	f.Body.Walk(func(in *ir.Instr) {
		x.size++
		in.Reads(func(v *ir.Var) { x.uses[v]++ })
		if v, ok := calleeOf(in); ok {
			x.callees[v] = true
		}
		switch in.Op {
		case ir.OpGet:
			if in.Dst != nil {
				x.nameOf[in.Dst] = in.Name
			}
		case ir.OpNewObject:
			x.made[in.Dst] = true
		case ir.OpMove:
			if v, ok := in.Args[0].(*ir.Var); ok && x.made[v] {
				x.made[in.Dst] = true
			}
		case ir.OpCall, ir.OpCallSpread, ir.OpNew, ir.OpNewSpread, ir.OpSuperCall, ir.OpIterStep, ir.OpIterStart:
			x.enters = true
		}
	})
	x.enters = (x.enters || m.callsGetters(f)) && !x.flat && !f.Is(ir.FuncModule)
	return x
}

// calleeOf is the variable that an instruction calls.
func calleeOf(in *ir.Instr) (*ir.Var, bool) {
	if in.Op != ir.OpCall {
		return nil, false
	}
	v, ok := in.Args[0].(*ir.Var)
	return v, ok
}

func (f *fn) reset() {
	f.w = &writer{indent: 1, line: 1}
	f.seen, f.read, f.locals = map[*ir.Var]bool{}, map[*ir.Var]bool{}, nil
	f.outer, f.envs = map[*ir.Scope]bool{}, map[*ir.Scope]bool{}
	f.scratches = map[string]ir.Repr{}
	f.tries, f.states, f.segment, f.loopDepth = nil, 0, 0, 0
	f.loops = map[*ir.Label]flatLabel{}
}

// used reports whether a variable's value is read anywhere.
func (f *fn) used(v *ir.Var) bool {
	return v.Kind != ir.VarTemp && v.Kind != ir.VarMerge || v.Captured || f.uses[v] > 0
}

// see notes that the body names v.
func (f *fn) see(v *ir.Var) {
	if !f.seen[v] {
		f.seen[v] = true
		f.locals = append(f.locals, v)
	}
	if f.flat && !f.frozen {
		if at, ok := f.where[v]; !ok {
			f.where[v] = f.segment
		} else if at != f.segment {
			f.where[v] = -1
		}
	}
}

// framed reports whether v lives in the frame of a function that can be suspended.
func (f *fn) framed(v *ir.Var) bool {
	if !f.flat {
		return false
	}
	at, ok := f.where[v]
	return !ok || at < 0 || v.Kind == ir.VarIter || f.isParam(v)
}

func (f *fn) isParam(v *ir.Var) bool {
	for _, p := range f.ir.Params {
		if p == v {
			return true
		}
	}
	return false
}

// goFunc is the Go name of a function.
func (m *module) goFunc(f *ir.Func) string {
	return "F" + m.prefix + strconv.Itoa(f.ID) + "_" + goName(f.Name)
}

// arity returns the parameters that the Go function takes one by one, or -1.
func arity(f *ir.Func) int {
	if f.NeedArgs {
		return -1
	}
	return len(f.Params)
}

// signature spells the parameters of the Go function.
func signature(f *ir.Func) string {
	s := "r *js.Realm, fn *js.Function, this js.Value"
	n := arity(f)
	if n < 0 {
		return s + ", args []js.Value"
	}
	for i := range n {
		s += ", a" + strconv.Itoa(i)
	}
	if n > 0 {
		s += " js.Value"
	}
	return s
}

// emit writes the function and its Code.
func (f *fn) emit(out *writer) {
	f.where = map[*ir.Var]int{}
	f.reset()
	if f.flat {
		f.flatBody() // finds out which variables live across suspensions
		f.frozen = true
		f.reset()
		f.flatBody()
		f.emitFlat(out)
		return
	}
	if f.eligible() {
		f.twoForms()
	} else {
		f.region(f.ir.Body)
	}
	f.emitPlain(out)
}

func (f *fn) emitPlain(out *writer) {
	out.pos = f.ir.Pos
	out.f("")
	if f.ir.Is(ir.FuncModule) {
		out.open("func %s(r *js.Realm, m *js.ModuleRecord) (js.Value, *js.Throw) {", f.m.goFunc(f.ir))
	} else {
		out.open("func %s(%s) (js.Value, *js.Throw) {", f.m.goFunc(f.ir), signature(f.ir))
	}
	if f.ir.Is(ir.FuncClass) {
		out.f("nt := js.NewTarget(r)")
		out.open("if nt.IsUndefined() {")
		out.f("return js.Value{}, js.ThrowClassCall(r, fn)")
		out.close("}")
	}
	if f.enters {
		out.open("if e := r.Enter(); e != nil {")
		out.f("return js.Value{}, e")
		out.close("}")
	}
	f.declarations(out)
	f.paramMoves(out, func(v *ir.Var) string { return f.place(v) })
	if f.dual != nil {
		for _, line := range f.dual.entry {
			out.f("%s", line)
		}
	}
	splice(out, f.w)
	if f.fails {
		out.f("panic(\"unreachable\")")
		out.label("fail")
		f.leave(out)
		out.f("return js.Value{}, e")
	} else if !f.ir.Body.Ends() {
		out.f("return js.Undefined(), nil")
	} else {
		out.f("panic(\"unreachable\")")
	}
	out.close("}")
}

// leave spells the end of a counted call.
func (f *fn) leave(w *writer) {
	if f.enters {
		w.f("r.Leave()")
	}
}

// splice appends the lines of src with their positions.
func splice(dst, src *writer) {
	for _, k := range src.marks {
		dst.marks = append(dst.marks, mark{dst.line + k.line - 1, k.pos})
	}
	dst.b.WriteString(src.b.String())
	dst.line += src.line - 1
}

// declarations spells the variables of the body.
func (f *fn) declarations(out *writer) {
	if f.needE {
		out.f("var e *js.Throw")
	}
	for _, s := range sortedScopes(f.outer) {
		f.outerEnv(out, s)
	}
	for _, s := range sortedScopes(f.envs) {
		out.f("var env%d *%s", s.ID, f.m.envType(s))
		out.f("_ = env%d", s.ID)
	}
	for _, v := range f.locals {
		if !f.framed(v) {
			f.declare(out, v)
		}
	}
	f.declareScratches(out)
	if f.dual != nil {
		for _, l := range f.dual.locals {
			out.f("var %s %s", l.name, l.typ)
			out.f("_ = %s", l.name)
		}
	}
}

func (f *fn) declareScratches(out *writer) {
	for _, x := range [...][2]string{{"so", "*js.Object"}, {"sa", "*js.Array"}, {"sc", "*js.Function"}, {"ix", "int"}, {"p", "*js.Value"}, {"ok", "bool"}, {"f0", "float64"}, {"f1", "float64"}} {
		if _, ok := f.scratches[x[0]]; ok {
			out.f("var %s %s", x[0], x[1])
		}
	}
	for _, name := range [...]string{"sv", "sf", "si", "sb"} {
		if r, ok := f.scratches[name]; ok {
			out.f("var %s %s", name, goRepr[r])
			out.f("_ = %s", name) // a result that nothing reads is left there
		}
	}
}

func (f *fn) declare(out *writer, v *ir.Var) {
	name := f.names.get(v)
	if v.Kind == ir.VarIter {
		out.f("var %s js.Iterator", name)
		return
	}
	out.f("var %s %s", name, goRepr[f.repr(v)])
	if !f.read[v] {
		out.f("_ = %s", name)
	}
}

// outerEnv spells the way from the closure's environment to an outer one.
func (f *fn) outerEnv(out *writer, s *ir.Scope) {
	at := f.ir.Outer.Env()
	expr := "(*" + f.m.envType(at) + ")(fn.Env)"
	for at != s {
		expr += ".parent"
		at = at.Parent.Env()
	}
	out.f("o%s := %s", envID(s), expr)
}

func sortedScopes(set map[*ir.Scope]bool) []*ir.Scope {
	var list []*ir.Scope
	for s := range set {
		list = append(list, s)
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].Func.ID != list[j].Func.ID {
			return list[i].Func.ID < list[j].Func.ID
		}
		return list[i].ID < list[j].ID
	})
	return list
}

// paramMoves spells parameter = argument. Captured parameters move once their
// environment exists: see OpEnter.
func (f *fn) paramMoves(out *writer, place func(*ir.Var) string) {
	for i, p := range f.ir.Params {
		if p.Captured || !f.seen[p] {
			continue
		}
		out.f("%s = %s", place(p), f.argument(i))
	}
}

// argument spells argument i of the Go function.
func (f *fn) argument(i int) string {
	if f.ir.NeedArgs {
		return fmt.Sprintf("js.Arg(%s, %d)", f.argsName(), i)
	}
	if f.flat {
		return "fr.a" + strconv.Itoa(i)
	}
	return "a" + strconv.Itoa(i)
}

func (f *fn) argsName() string {
	if f.flat {
		return "fr.args"
	}
	return "args"
}

func (f *fn) thisName() string {
	if f.flat {
		return "fr.this"
	}
	return "this"
}

func (f *fn) region(r *ir.Region) {
	for _, in := range r.Instrs {
		f.instr(in)
		if in.Op.Row().Effects&ir.Jumps != 0 {
			break // what follows cannot be reached
		}
	}
}

func (f *fn) instr(in *ir.Instr) {
	f.w.pos = in.Pos
	emit := emitters[in.Op]
	if emit == nil {
		panic("BUG: no spelling for " + in.Op.String())
	}
	if f.fast() {
		f.fastInstr(in, emit)
		return
	}
	emit(f, in)
}
