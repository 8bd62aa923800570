package eval

import (
	"math"
	"strings"
	"unicode/utf16"

	"jsgo/ir"
	"jsgo/rt/js"
)

// assembler makes the flat code of one function.
type assembler struct {
	u     *unit
	f     *ir.Func
	c     *code
	freed map[*ir.Instr][]*ir.Var
	regs  map[*ir.Var]int32
	iters map[*ir.Var]int32
	envs  map[*ir.Scope]int32
	cells map[*js.Value]int32
	keys  map[string]int32
	pool  pool
	steps pool // registers of iterators
	at    map[*ir.Label]*target
	pos   ir.Pos
	spare []int32 // registers of operands that were loaded for the present instruction
}

// target is where jumps to a label go.
type target struct {
	exits []int // jumps whose target is not known yet
	nexts []int
}

// assemble makes the code of f.
func assemble(u *unit, f *ir.Func) *code {
	a := &assembler{
		u: u, f: f, c: &code{unit: u, fn: f}, freed: extents(f), regs: map[*ir.Var]int32{}, iters: map[*ir.Var]int32{},
		envs: map[*ir.Scope]int32{}, cells: map[*js.Value]int32{}, keys: map[string]int32{}, at: map[*ir.Label]*target{},
	}
	a.head()
	a.params()
	a.region(f.Body)
	a.pos = f.Pos
	a.emit(instr{op: opcode(ir.OpReturn), a: a.constant(js.Undefined())})
	a.c.registers, a.c.iterators, a.c.envs = a.pool.size, a.steps.size, len(a.envs)
	return a.c
}

// codeFlags are the js.CodeFlags of each property of a function.
var codeFlags = [...]struct {
	kind ir.FuncKind
	flag js.CodeFlags
}{
	{ir.FuncConstructor, js.CodeConstructor}, {ir.FuncClass, js.CodeClass}, {ir.FuncDerived, js.CodeDerived},
	{ir.FuncArrow, js.CodeArrow}, {ir.FuncMethod, js.CodeMethod}, {ir.FuncGenerator, js.CodeGenerator},
	{ir.FuncAsync, js.CodeAsync}, {ir.FuncStrict, js.CodeStrict},
}

// head fills what closures share.
func (a *assembler) head() {
	f, c := a.f, &a.c.js
	c.Name, c.Length, c.Arity = f.Name, f.Length, -1
	for _, x := range codeFlags {
		if f.Is(x.kind) {
			c.Flags |= x.flag
		}
	}
	if f.UsesNewTarget {
		c.Flags |= js.CodeNewTarget
	}
	if f.Pos >= 0 && f.End > f.Pos {
		c.Source, c.Start, c.End = &a.u.source, int32(f.Pos), int32(f.End)
	}
	c.FN = call
	if f.Suspends() {
		c.FN = callSuspendable
	}
}

func (a *assembler) params() {
	a.c.params = make([]int32, len(a.f.Params))
	for i, p := range a.f.Params {
		a.c.params[i] = -1
		if !p.Captured {
			a.c.params[i] = a.register(p)
		}
	}
}

func (a *assembler) emit(in instr) int {
	a.c.instrs = append(a.c.instrs, in)
	a.c.places = append(a.c.places, a.pos)
	return len(a.c.instrs) - 1
}

func (a *assembler) here() int32 { return int32(len(a.c.instrs)) }

// register is the register of a variable that is neither captured nor top-level.
func (a *assembler) register(v *ir.Var) int32 {
	r, ok := a.regs[v]
	if !ok {
		r = a.pool.take()
		a.regs[v] = r
	}
	return r
}

func (a *assembler) iterator(v *ir.Var) int32 {
	r, ok := a.iters[v]
	if !ok {
		r = a.steps.take()
		a.iters[v] = r
	}
	return r
}

// release frees the registers of variables that nothing mentions any more.
func (a *assembler) release(list []*ir.Var) {
	for _, v := range list {
		if v.Kind == ir.VarIter {
			a.steps.give(a.iterator(v))
			delete(a.iters, v)
			continue
		}
		if r, ok := a.regs[v]; ok {
			a.pool.give(r)
			delete(a.regs, v)
		}
	}
}

// constant is the operand of a constant.
func (a *assembler) constant(v js.Value) int32 {
	a.c.consts = append(a.c.consts, v)
	return ^int32(len(a.c.consts) - 1)
}

func (a *assembler) constValue(c *ir.Const) js.Value {
	switch c.Kind {
	case ir.ConstUndefined:
		return js.Undefined()
	case ir.ConstNull:
		return js.Null()
	case ir.ConstBool:
		return js.Bool(c.Bool)
	case ir.ConstNumber:
		return js.Num(c.Num)
	case ir.ConstString:
		return js.FromUnits(c.Str).Value()
	case ir.ConstBigInt:
		return js.BigConst(c.Text)
	case ir.ConstHole:
		return js.Hole()
	}
	return js.TDZ()
}

// operand is where an operand can be read: what is not in a register is loaded
// into a spare one.
func (a *assembler) operand(o ir.Operand) int32 {
	if c, ok := o.(*ir.Const); ok {
		return a.constant(a.constValue(c))
	}
	v := o.(*ir.Var)
	if a.local(v) {
		return a.register(v)
	}
	r := a.pool.take()
	a.spare = append(a.spare, r)
	a.load(v, r)
	return r
}

// local reports whether a variable is in a register of the function.
func (a *assembler) local(v *ir.Var) bool { return v.Func != nil && !v.Captured }

func (a *assembler) load(v *ir.Var, r int32) {
	if v.Func == nil {
		a.emit(instr{op: opLoadCell, dst: r, x: a.cell(v)})
		return
	}
	base, hops := a.environment(v.Scope)
	a.emit(instr{op: opLoadEnv, dst: r, a: base, b: hops, c: a.u.slot(v)})
}

// result calls f with the register of a result, which is then stored where the
// variable is.
func (a *assembler) result(v *ir.Var, f func(dst int32)) {
	if v == nil {
		r := a.pool.take()
		a.spare = append(a.spare, r)
		f(r)
		return
	}
	if a.local(v) {
		f(a.register(v))
		return
	}
	r := a.pool.take()
	a.spare = append(a.spare, r)
	f(r)
	a.store(v, r)
}

func (a *assembler) store(v *ir.Var, r int32) {
	if v.Func == nil {
		a.emit(instr{op: opStoreCell, dst: r, x: a.cell(v)})
		return
	}
	base, hops := a.environment(v.Scope)
	a.emit(instr{op: opStoreEnv, dst: r, a: base, b: hops, c: a.u.slot(v)})
}

// cell is the index of a top-level binding.
func (a *assembler) cell(v *ir.Var) int32 {
	p := a.u.cell(v)
	i, ok := a.cells[p]
	if !ok {
		i = int32(len(a.c.cells))
		a.c.cells = append(a.c.cells, p)
		a.cells[p] = i
	}
	return i
}

// environment is where the environment of a scope is found.
func (a *assembler) environment(s *ir.Scope) (base, hops int32) {
	if s.Func == a.f {
		return a.ownEnv(s), 0
	}
	for at := a.f.Outer.Env(); at != s; at = at.Parent.Env() {
		hops++
	}
	return outerEnv, hops
}

func (a *assembler) ownEnv(s *ir.Scope) int32 {
	i, ok := a.envs[s]
	if !ok {
		i = int32(len(a.envs))
		a.envs[s] = i
	}
	return i
}

// enclosing is the environment that a scope or a closure inside s refers to.
func (a *assembler) enclosing(s *ir.Scope) (base, hops int32) {
	if s = s.Env(); s == nil {
		return noEnv, 0
	}
	return a.environment(s)
}

func (a *assembler) key(name string) int32 {
	i, ok := a.keys[name]
	if !ok {
		i = int32(len(a.c.keys))
		a.c.keys = append(a.c.keys, js.Intern(name))
		a.keys[name] = i
	}
	return i
}

func (a *assembler) text(s string) int32 {
	a.c.texts = append(a.c.texts, s)
	return int32(len(a.c.texts) - 1)
}

func (a *assembler) region(r *ir.Region) {
	if r == nil {
		return
	}
	for _, in := range r.Instrs {
		a.pos = in.Pos
		a.instr(in)
		for _, r := range a.spare {
			a.pool.give(r)
		}
		a.spare = a.spare[:0]
		a.release(a.freed[in])
		if in.Op.Row().Effects&ir.Jumps != 0 {
			return
		}
	}
}

// dropSpares frees the spare registers before the regions of a control instruction.
func (a *assembler) dropSpares() {
	for _, r := range a.spare {
		a.pool.give(r)
	}
	a.spare = a.spare[:0]
}

// instr emits one instruction.
func (a *assembler) instr(in *ir.Instr) {
	if f := assemblers[in.Op]; f != nil {
		f(a, in)
		return
	}
	a.plain(in, 0)
}

// plain emits an operation with up to three operands and x.
func (a *assembler) plain(in *ir.Instr, x int32) {
	out := instr{op: opcode(in.Op), flag: in.Flag, x: x}
	for i, p := range [...]*int32{&out.a, &out.b, &out.c} {
		if i < len(in.Args) {
			*p = a.operand(in.Args[i])
		}
	}
	if in.Op.Row().Type == ir.None {
		a.emit(out)
		return
	}
	a.result(in.Dst, func(dst int32) {
		out.dst = dst
		a.emit(out)
	})
}

func (a *assembler) list(args []ir.Operand) []int32 {
	out := make([]int32, len(args))
	for i, o := range args {
		out[i] = a.operand(o)
	}
	return out
}

// patch makes jumps go to the next instruction.
func (a *assembler) patch(jumps ...int) {
	for _, j := range jumps {
		a.c.instrs[j].x = a.here()
	}
}

func (a *assembler) jump(op opcode, cond int32) int { return a.emit(instr{op: op, a: cond}) }

// assemblers are the operations that need more than plain.
var assemblers [256]func(a *assembler, in *ir.Instr)

func init() {
	for op, f := range map[ir.Op]func(a *assembler, in *ir.Instr){
		ir.OpMove: (*assembler).move, ir.OpCheckInit: (*assembler).named, ir.OpClosure: (*assembler).closure,
		ir.OpEnter: (*assembler).enter, ir.OpCopyEnv: (*assembler).copyEnv,
		ir.OpGetGlobal: (*assembler).global, ir.OpTypeofGlobal: (*assembler).keyed, ir.OpSetGlobal: (*assembler).keyed,
		ir.OpDeleteGlobal: (*assembler).keyed, ir.OpWithHas: (*assembler).keyed, ir.OpGet: (*assembler).get, ir.OpSet: (*assembler).set,
		ir.OpSetSuper: (*assembler).setSuper, ir.OpAddPrivate: (*assembler).named, ir.OpNewPrivate: (*assembler).named,
		ir.OpNewObject: (*assembler).newObject, ir.OpNewArray: (*assembler).withList, ir.OpAppendSpread: (*assembler).spelled,
		ir.OpCopyProps: (*assembler).withList, ir.OpRegExp: (*assembler).regExp, ir.OpTemplate: (*assembler).template,
		ir.OpArguments: (*assembler).arguments, ir.OpRest: (*assembler).rest, ir.OpNewClass: (*assembler).newClass,
		ir.OpCall: (*assembler).call, ir.OpCallSpread: (*assembler).spelled, ir.OpNew: (*assembler).new, ir.OpNewSpread: (*assembler).spelled,
		ir.OpSuperCall: (*assembler).call, ir.OpRequireObject: (*assembler).requireObject,
		ir.OpDirectEval: (*assembler).directEval,
		ir.OpIterStart:  (*assembler).iterate, ir.OpIterStep: (*assembler).iterate, ir.OpIterRest: (*assembler).iterate,
		ir.OpIterClose: (*assembler).iterate, ir.OpIterCloseThrow: (*assembler).iterate, ir.OpIterNext: (*assembler).iterate,
		ir.OpIterResult: (*assembler).iterate, ir.OpIterReturn: (*assembler).iterate, ir.OpIterMarkDone: (*assembler).iterate,
		ir.OpAsyncIterStart: (*assembler).iterate, ir.OpForInKeys: (*assembler).iterate, ir.OpForInStep: (*assembler).iterate,
		ir.OpDelegate: (*assembler).delegate, ir.OpDelegateCall: (*assembler).delegate, ir.OpDelegateResult: (*assembler).iterate,
		ir.OpBlock: (*assembler).block, ir.OpIf: (*assembler).ifElse, ir.OpLoop: (*assembler).loop, ir.OpBreak: (*assembler).breakOut,
		ir.OpContinue: (*assembler).continueLoop, ir.OpSwitch: (*assembler).switchOn, ir.OpTry: (*assembler).try, ir.OpDebugger: (*assembler).nothing,
		ir.OpYield: (*assembler).yield, ir.OpYieldRaw: (*assembler).yield, ir.OpGenStart: (*assembler).genStart,
		ir.OpRequire: (*assembler).reference, ir.OpImport: (*assembler).importCall, ir.OpNamespace: (*assembler).reference,
		ir.OpModuleError: (*assembler).reference, ir.OpModuleVar: (*assembler).named, ir.OpNative: (*assembler).native,
	} {
		assemblers[op] = f
	}
}

func (a *assembler) nothing(*ir.Instr) {}

func (a *assembler) move(in *ir.Instr) {
	if in.Dst == nil {
		return
	}
	v, isVar := in.Args[0].(*ir.Var)
	switch {
	case !a.local(in.Dst):
		a.store(in.Dst, a.inRegister(in.Args[0]))
	case isVar && !a.local(v):
		a.load(v, a.register(in.Dst))
	default:
		a.emit(instr{op: opcode(ir.OpMove), dst: a.register(in.Dst), a: a.operand(in.Args[0])})
	}
}

// inRegister is an operand in a register.
func (a *assembler) inRegister(o ir.Operand) int32 {
	r := a.operand(o)
	if r >= 0 {
		return r
	}
	s := a.pool.take()
	a.spare = append(a.spare, s)
	a.emit(instr{op: opcode(ir.OpMove), dst: s, a: r})
	return s
}

func (a *assembler) named(in *ir.Instr) { a.plain(in, a.text(in.Name)) }

func (a *assembler) spelled(in *ir.Instr) { a.plain(in, a.text(in.Text)) }

func (a *assembler) keyed(in *ir.Instr) { a.plain(in, a.key(in.Name)) }

func (a *assembler) closure(in *ir.Instr) {
	a.result(in.Dst, func(dst int32) {
		a.emit(instr{op: opcode(ir.OpClosure), dst: dst, x: a.closureOf(in.Func)})
	})
}

func (a *assembler) closureOf(f *ir.Func) int32 {
	base, hops := a.enclosing(f.Outer)
	a.c.funcs = append(a.c.funcs, closureSite{fn: f, base: base, hops: hops})
	return int32(len(a.c.funcs) - 1)
}

func (a *assembler) enter(in *ir.Instr) {
	s := in.Scope
	if !s.HasEnv() {
		return
	}
	site := scopeSite{env: a.ownEnv(s)}
	site.base, site.hops = a.enclosing(s.Parent)
	for _, v := range s.Vars {
		if v.Captured {
			site.size++
		}
	}
	for i, p := range a.f.Params {
		if p.Captured && p.Scope == s {
			site.params = append(site.params, int32(i), a.u.slot(p))
		}
	}
	a.c.scopes = append(a.c.scopes, site)
	a.emit(instr{op: opcode(ir.OpEnter), x: int32(len(a.c.scopes) - 1)})
}

func (a *assembler) copyEnv(in *ir.Instr) {
	if in.Scope.HasEnv() {
		a.emit(instr{op: opcode(ir.OpCopyEnv), a: a.ownEnv(in.Scope)})
	}
}

func (a *assembler) global(in *ir.Instr) {
	a.c.globals = append(a.c.globals, globalSite{key: js.Intern(in.Name)})
	a.plain(in, int32(len(a.c.globals)-1))
}

func (a *assembler) get(in *ir.Instr) {
	a.c.gets = append(a.c.gets, getSite{key: js.Intern(in.Name)})
	a.plain(in, int32(len(a.c.gets)-1))
}

func (a *assembler) set(in *ir.Instr) {
	a.c.sets = append(a.c.sets, setSite{key: js.Intern(in.Name)})
	a.plain(in, int32(len(a.c.sets)-1))
}

func (a *assembler) newObject(in *ir.Instr) {
	keys := make([]js.PropertyKey, len(in.Keys))
	for i, k := range in.Keys {
		keys[i] = js.Intern(k)
	}
	site := literalSite{site: js.NewLiteralSite(keys...), values: a.list(in.Args)}
	a.c.literals = append(a.c.literals, site)
	a.result(in.Dst, func(dst int32) {
		a.emit(instr{op: opcode(ir.OpNewObject), dst: dst, x: int32(len(a.c.literals) - 1)})
	})
}

// site notes a list of operands.
func (a *assembler) site(text string, args []ir.Operand) int32 {
	a.c.calls = append(a.c.calls, callSite{text, a.list(args)})
	return int32(len(a.c.calls) - 1)
}

func (a *assembler) withList(in *ir.Instr) {
	x := a.site("", in.Args)
	if in.Op.Row().Type == ir.None {
		a.emit(instr{op: opcode(in.Op), x: x})
		return
	}
	a.result(in.Dst, func(dst int32) { a.emit(instr{op: opcode(in.Op), dst: dst, x: x}) })
}

func (a *assembler) setSuper(in *ir.Instr) {
	a.emit(instr{op: opcode(in.Op), flag: in.Flag, x: a.site("", in.Args)})
}

// call emits an operation with two operands and a list: the callee and this, or
// new.target.
func (a *assembler) call(in *ir.Instr) {
	out := instr{op: opcode(in.Op), flag: in.Flag, a: a.operand(in.Args[0]), b: a.operand(in.Args[1]), x: a.site(in.Text, in.Args[2:])}
	a.result(in.Dst, func(dst int32) {
		out.dst = dst
		a.emit(out)
	})
}

func (a *assembler) new(in *ir.Instr) {
	out := instr{op: opcode(in.Op), a: a.operand(in.Args[0]), x: a.site(in.Text, in.Args[1:])}
	a.result(in.Dst, func(dst int32) {
		out.dst = dst
		a.emit(out)
	})
}

func (a *assembler) directEval(in *ir.Instr) {
	a.c.evals = append(a.c.evals, evalSite{in.Keys, a.list(in.Args)})
	a.result(in.Dst, func(dst int32) {
		a.emit(instr{op: opcode(in.Op), flag: in.Flag, dst: dst, x: int32(len(a.c.evals) - 1)})
	})
}

func (a *assembler) regExp(in *ir.Instr) {
	at := strings.LastIndexByte(in.Name, '/')
	out := instr{op: opcode(in.Op), a: a.constant(text(in.Name[1:at])), b: a.constant(text(in.Name[at+1:]))}
	a.result(in.Dst, func(dst int32) {
		out.dst = dst
		a.emit(out)
	})
}

// text is the String of UTF-8 text.
func text(s string) js.Value { return js.FromUnits(utf16.Encode([]rune(s))).Value() }

func (a *assembler) template(in *ir.Instr) {
	var list []js.Value
	for i, raw := range in.Keys {
		list = append(list, text(raw), a.constValue(in.Args[i].(*ir.Const)))
	}
	a.c.sites = append(a.c.sites, js.NewTemplateSite(list...))
	a.result(in.Dst, func(dst int32) {
		a.emit(instr{op: opcode(in.Op), dst: dst, x: int32(len(a.c.sites) - 1)})
	})
}

// arguments makes an arguments object; a says whether it shares with the parameters.
func (a *assembler) arguments(in *ir.Instr) {
	shares := int32(0)
	if !a.f.Is(ir.FuncStrict) && a.f.Mapped && len(a.f.Params) > 0 {
		a.c.heap, shares = true, 1
	}
	a.result(in.Dst, func(dst int32) { a.emit(instr{op: opcode(in.Op), dst: dst, a: shares}) })
}

func (a *assembler) rest(in *ir.Instr) {
	n := int32(in.Args[0].(*ir.Const).Num)
	a.result(in.Dst, func(dst int32) { a.emit(instr{op: opcode(in.Op), dst: dst, x: n}) })
}

func (a *assembler) newClass(in *ir.Instr) {
	out := instr{op: opcode(in.Op), a: a.operand(in.Args[0]), x: a.closureOf(in.Func)}
	a.result(in.Dst, func(dst int32) {
		a.result(in.Ok, func(proto int32) {
			out.dst, out.b = dst, proto
			a.emit(out)
		})
	})
}

func (a *assembler) requireObject(in *ir.Instr) {
	a.c.calls = append(a.c.calls, callSite{text: in.Text})
	a.emit(instr{op: opcode(in.Op), a: a.operand(in.Args[0]), b: int32(len(a.c.calls) - 1), x: a.text(in.Name)})
}

// iterate emits an operation on an iterator: it is a, the operand b, the second
// result c.
func (a *assembler) iterate(in *ir.Instr) {
	out := instr{op: opcode(in.Op), flag: in.Flag, a: a.iterator(in.Iter), x: a.text(in.Text)}
	if len(in.Args) > 0 {
		out.b = a.operand(in.Args[0])
	}
	a.results(in, out)
}

func (a *assembler) delegate(in *ir.Instr) {
	out := instr{op: opcode(in.Op), a: a.iterator(in.Iter), b: a.operand(in.Args[0]), x: a.operand(in.Args[1])}
	a.results(in, out)
}

// results emits an operation with results in dst and c, as far as it has them.
func (a *assembler) results(in *ir.Instr, out instr) {
	if in.Op.Row().Type == ir.None {
		a.emit(out)
		return
	}
	a.result(in.Dst, func(dst int32) {
		a.result(in.Ok, func(ok int32) {
			out.dst, out.c = dst, ok
			a.emit(out)
		})
	})
}

func (a *assembler) block(in *ir.Instr) {
	t := &target{}
	a.at[in.Label] = t
	a.region(in.Body)
	a.patch(t.exits...)
}

func (a *assembler) ifElse(in *ir.Instr) {
	cond := a.operand(in.Args[0])
	if len(in.Body.Instrs) == 0 {
		skip := a.jump(opJumpIf, cond)
		a.dropSpares()
		a.region(in.Else)
		a.patch(skip)
		return
	}
	no := a.jump(opJumpUnless, cond)
	a.dropSpares()
	a.region(in.Body)
	if in.Else == nil || len(in.Else.Instrs) == 0 {
		a.patch(no)
		return
	}
	end := -1
	if !in.Body.Ends() {
		end = a.jump(opJump, 0)
	}
	a.patch(no)
	a.region(in.Else)
	if end >= 0 {
		a.patch(end)
	}
}

func (a *assembler) loop(in *ir.Instr) {
	t := &target{}
	a.at[in.Label] = t
	head := a.here()
	a.region(in.Body)
	a.patch(t.nexts...)
	a.region(in.Else)
	a.pos = in.Pos
	a.emit(instr{op: opJump, x: head})
	a.patch(t.exits...)
}

func (a *assembler) breakOut(in *ir.Instr) {
	t := a.at[in.Label]
	t.exits = append(t.exits, a.jump(opJump, 0))
}

func (a *assembler) continueLoop(in *ir.Instr) {
	t := a.at[in.Label]
	t.nexts = append(t.nexts, a.jump(opJump, 0))
}

func (a *assembler) switchOn(in *ir.Instr) {
	t := &target{}
	a.at[in.Label] = t
	table := make([]int32, len(in.Cases)+1)
	a.emit(instr{op: opcode(ir.OpSwitch), a: a.operand(in.Args[0]), x: int32(len(a.c.switches))})
	a.c.switches = append(a.c.switches, table)
	a.dropSpares()
	for i, k := range in.Cases {
		table[i] = a.here()
		a.region(k.Body)
	}
	table[len(in.Cases)] = a.here()
	a.patch(t.exits...)
}

func (a *assembler) try(in *ir.Instr) {
	from := a.here()
	caught := a.register(in.Catch)
	a.region(in.Body)
	to := a.here()
	end := -1
	if !in.Body.Ends() {
		end = a.jump(opJump, 0)
	}
	a.c.handlers = append(a.c.handlers, handler{from: from, to: to, target: a.here(), caught: caught})
	a.region(in.Else)
	if end >= 0 {
		a.patch(end)
	}
}

func (a *assembler) yield(in *ir.Instr) {
	out := instr{op: opcode(in.Op), a: a.operand(in.Args[0])}
	a.result(in.Dst, func(dst int32) {
		a.result(in.Ok, func(mode int32) {
			out.dst, out.c = dst, mode
			a.emit(out)
		})
	})
}

func (a *assembler) genStart(in *ir.Instr) {
	a.c.starts = true
	a.emit(instr{op: opcode(in.Op)})
}

func (a *assembler) ref(r *ir.ModuleRef) int32 {
	a.c.refs = append(a.c.refs, r)
	return int32(len(a.c.refs) - 1)
}

func (a *assembler) reference(in *ir.Instr) { a.plain(in, a.ref(in.Ref)) }

// importCall is import(): c says that the specifier is in the reference.
func (a *assembler) importCall(in *ir.Instr) {
	out := instr{op: opcode(in.Op)}
	if in.Ref != nil {
		out.x, out.c = a.ref(in.Ref), 1
	} else {
		out.a = a.operand(in.Args[0])
	}
	a.result(in.Dst, func(dst int32) {
		out.dst = dst
		a.emit(out)
	})
}

func (a *assembler) native(in *ir.Instr) {
	panic("BUG: a Go half in interpreted code")
}

// isIndex reports whether f can be an index of an array.
func isIndex(f float64) bool { return f >= 0 && f < math.MaxInt32 && f == math.Trunc(f) }
