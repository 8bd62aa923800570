package eval

import (
	"unsafe"

	"jsgo/ir"
	"jsgo/rt/js"
)

// opcode is an ir.Op, or one of the operations that only flat code has.
type opcode uint8

// The operations of flat code. Jumps have their target in x.
const (
	opJump opcode = 200 + iota
	opJumpIf
	opJumpUnless
	opJumpLess // a < b, else jump: the usual end of a loop
	opLoadEnv  // dst = variable c of the environment a, b steps outwards
	opStoreEnv // that variable = dst
	opLoadCell // dst = *cells[x]
	opStoreCell
	opConst // dst = a value that exists once: the namespace of a module
)

// instr is one operation. An operand is a register or, complemented, a constant.
type instr struct {
	op      opcode
	flag    ir.Flag
	dst     int32
	a, b, c int32
	x       int32 // an index into the table that the operation has in code, or a jump target
}

// code is a function in the form that frames run. It starts with the js.Code
// that its closures share, so that a closure leads to it.
type code struct {
	js   js.Code
	unit *unit
	fn   *ir.Func

	instrs []instr
	places []ir.Pos // of the instructions
	consts []js.Value
	cells  []*js.Value // top-level bindings, of this and other units

	registers int
	envs      int
	iterators int
	params    []int32 // the register of each parameter, or -1: it is captured
	heap      bool    // closures of the arguments object refer to the registers

	gets     []getSite
	sets     []setSite
	globals  []globalSite
	keys     []js.PropertyKey
	texts    []string
	calls    []callSite
	literals []literalSite
	funcs    []closureSite
	scopes   []scopeSite
	evals    []evalSite
	switches [][]int32
	sites    []*js.TemplateSite
	refs     []*ir.ModuleRef
	handlers []handler // inner ones first
	starts   bool      // a generator that runs its parameters at once
}

type getSite struct {
	ic  js.GetIC
	key js.PropertyKey
}

type setSite struct {
	ic  js.SetIC
	key js.PropertyKey
}

type globalSite struct {
	ic  js.GlobalIC
	key js.PropertyKey
}

// callSite is a call: the source of its callee, for messages, and its arguments.
type callSite struct {
	text string
	args []int32
}

// evalSite is a direct call of eval: the names that it lends, and its operands.
type evalSite struct {
	names []string
	args  []int32
}

type literalSite struct {
	site   *js.LiteralSite
	values []int32
}

// closureSite is the making of a closure: its code, and where its environment is.
type closureSite struct {
	fn         *ir.Func
	code       *code
	base, hops int32 // base is noEnv where it needs none
}

// scopeSite is the making of an environment.
type scopeSite struct {
	env        int32
	size       int
	base, hops int32   // of the environment around
	params     []int32 // pairs: the parameter that slot takes, the slot
}

// handler is where what is thrown in a range of instructions is caught.
type handler struct {
	from, to int32
	target   int32
	caught   int32 // register
}

// The base of an environment that is not made by the function itself.
const (
	outerEnv int32 = -1 // that of the closure
	noEnv    int32 = -2
)

// codeOf is the code of a closure that this package has made.
func codeOf(f *js.Function) *code { return (*code)(unsafe.Pointer(f.Code)) }

// env is an environment: the captured variables of one activation of a scope.
type env struct {
	up   *env
	vars []js.Value
}

// handle finds the handler for what instruction pc throws.
func (c *code) handle(pc int) *handler {
	for i := range c.handlers {
		if h := &c.handlers[i]; int(h.from) <= pc && pc < int(h.to) {
			return h
		}
	}
	return nil
}

// Frame is the place of instruction pc in a stack trace.
func (c *code) Frame(pc int) js.Frame {
	f := js.Frame{Function: c.fn.Display, File: c.unit.file()}
	if f.Function == "" {
		f.Function = c.fn.Name
	}
	if f.Function == "" && c.unit.eval || c.unit.dynamic == c.fn {
		f.Function = evalName
	}
	if pc < len(c.places) && c.places[pc] >= 0 && c.unit.mod.Lines != nil {
		f.Line, f.Column = c.unit.mod.Lines(c.places[pc])
		f.Line += c.unit.line
		if f.Line == 1+c.unit.line {
			f.Column += c.unit.column
		}
	}
	return f
}
