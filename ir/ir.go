// Package ir is the intermediate representation between the syntax tree and Go:
// structured, typed, with every conversion and evaluation order explicit. It
// holds data, builds, prints, reads and verifies it; what it means to translate
// JavaScript into it is in ir/lower, what improves it in ir/pass.
package ir

import "math"

// Pos is a byte offset into the source file of a module; NoPos where there is none.
type Pos int32

// NoPos is the position of what the program does not spell.
const NoPos Pos = -1

// Program is all modules of a program; Modules[i].ID is i.
type Program struct {
	Modules   []*Module
	Entry     *Module
	NoBigInts bool // nothing in it can make a BigInt, as pass bigint has found
}

// ModuleKind is the kind of a module.
type ModuleKind uint8

// The kinds of modules.
const (
	CommonJS ModuleKind = iota
	ESM
	Script // a global script: var and function make properties of the global object
	JSON
)

// Module is one source file.
type Module struct {
	ID       int
	Name     string // the path that programs and dumps see
	Builtin  string // the name of the module of node that it is
	Kind     ModuleKind
	Funcs    []*Func // Funcs[0] evaluates the module; none for JSON
	Init     *Func   // makes the hoisted functions of an ES module, before any module of the graph is evaluated
	Vars     []*Var  // top-level bindings
	Names    map[string]*Var
	Async    bool         // has top-level await
	Requests []*ModuleRef // static imports in order
	Exports  []Export     // of ES modules, resolved
	Err      *ModuleError // thrown when it is loaded
	Text     string       // the source
	// Lines maps a position to a line (from 1) and a column in UTF-16 units (from 1).
	Lines func(Pos) (line, column int)
}

// ModuleRef is what an import resolves to. One of the fields is set.
type ModuleRef struct {
	Module  *Module
	Builtin string // a module of node that is not part of the program: it does not exist
	Native  string // the Go package of a native half
	Err     *ModuleError
	File    string // a file whose path is asked for
}

// ModuleError is the exception that loading a module throws.
type ModuleError struct{ Class, Code, Text string }

// Export is one export of an ES module. It is a binding of some module (Var),
// a property of what a module that is no ES module exports (From and Property), or
// a namespace (From alone).
type Export struct {
	Name     string
	Var      *Var
	From     *Module
	Property string
}

// VarKind says what a Var is in the source.
type VarKind uint8

// The kinds of variables.
const (
	VarTemp  VarKind = iota // a temporary: assigned once, before its uses
	VarMerge                // joins the values of branches
	VarVar
	VarLet
	VarConst
	VarFunc  // a function declaration
	VarClass // a class declaration
	VarParam
	VarCatch
	VarImport // an import binding; Import says of what
	VarIter   // an iterator, not a value
	VarSelf   // the name of a function or class expression inside it
	VarHidden // this, arguments, new.target, …: no source name
)

var varKindNames = [...]string{"temp", "merge", "var", "let", "const", "func", "class", "param", "catch", "import", "iter", "self", "hidden"}

// String returns the name of k in dumps.
func (k VarKind) String() string { return varKindNames[k] }

// Var is a name: a variable of the source or a temporary.
type Var struct {
	Name     string
	ID       int // unique in its function or, top-level, in its module
	Kind     VarKind
	Type     Type
	Func     *Func   // nil for top-level bindings
	Module   *Module // of top-level bindings
	Scope    *Scope  // where it is declared
	Captured bool    // used by a function inside Func: lives in an environment
	Sets     int     // assignments after initialisation
	Init     *Func   // the function that is its only value, for const and func
	Class    *Func   // the constructor of the class that is its only value
	Copy     *Var    // of a temporary: the variable that it is a copy of
	Import   *ImportBinding
	TDZ      bool // may be read before it is initialised
}

// ImportBinding is what an import binding refers to.
type ImportBinding struct {
	From *ModuleRef
	Name string // "*" for the namespace
	Var  *Var   // the binding of another ES module, once linked
}

// Scope is a scope whose captured variables share an environment.
type Scope struct {
	ID      int
	Func    *Func
	Parent  *Scope // the enclosing scope, across functions
	Vars    []*Var
	Loop    bool // each iteration has an environment of its own
	Switch  bool // cases may be entered past declarations
	Entered bool // an OpEnter was emitted
}

// HasEnv reports whether some variable of s lives in an environment.
func (s *Scope) HasEnv() bool {
	for _, v := range s.Vars {
		if v.Captured {
			return true
		}
	}
	return false
}

// Env returns the innermost scope from s outwards that has an environment, or nil.
func (s *Scope) Env() *Scope {
	for ; s != nil; s = s.Parent {
		if s.HasEnv() {
			return s
		}
	}
	return nil
}

// FuncKind are the properties of a function that its code depends on.
type FuncKind uint16

// The properties.
const (
	FuncArrow FuncKind = 1 << iota
	FuncMethod
	FuncGetter
	FuncSetter
	FuncClass   // a class constructor
	FuncDerived // of a class with extends
	FuncGenerator
	FuncAsync
	FuncStrict
	FuncModule // evaluates a module
	FuncFields // initialises the fields of a class
	FuncConstructor
)

// Func is one function.
type Func struct {
	ID       int
	Name     string // as the source names it
	Display  string // as stack traces show it
	Kind     FuncKind
	Module   *Module
	Parent   *Func
	Outer    *Scope // the scope that it is created in
	Params   []*Var // one for each formal parameter that is passed in a register
	Length   int    // the length property
	NeedArgs bool   // takes its arguments as a slice
	Mapped   bool   // its arguments object may share with its parameters: they are simple
	Body     *Region
	Scope    *Scope // of parameters and body
	Pos, End Pos    // the source text

	UsesThis, UsesCallee, UsesNewTarget bool
	Fields                              int  // of a class constructor: how many fields instances have
	NoFields                            bool // of a class constructor: instances have no fields or private members

	Scopes int
	Vars   []*Var
}

// Suspends reports whether f is compiled to a resumable form.
func (f *Func) Suspends() bool { return f.Kind&(FuncGenerator|FuncAsync) != 0 }

// Is reports whether f has any of the properties in k.
func (f *Func) Is(k FuncKind) bool { return f.Kind&k != 0 }

// Region is a sequence of instructions.
type Region struct{ Instrs []*Instr }

// Label names a loop, block or switch for break and continue.
type Label struct {
	ID        int
	Breaks    int // jumps to it
	Continues int
}

// Operand is a *Var or a *Const.
type Operand interface{ operand() }

func (*Var) operand()   {}
func (*Const) operand() {}

// ConstKind is the kind of a constant.
type ConstKind uint8

// The constants.
const (
	ConstUndefined ConstKind = iota
	ConstNull
	ConstBool
	ConstNumber
	ConstString
	ConstBigInt
	ConstHole
	ConstUninit
)

// Const is a constant operand.
type Const struct {
	Kind ConstKind
	Num  float64
	Bool bool
	Str  []uint16 // the code units of a String
	Text string   // the decimal digits of a BigInt
}

// Instr is one instruction. Which fields are in use the op says; control
// instructions have regions.
type Instr struct {
	Op    Op
	Dst   *Var
	Ok    *Var // a second, Boolean result: iterstep, forinstep, delegate
	Args  []Operand
	Name  string // a property, global or other text
	Text  string // the source of a callee, for messages
	Func  *Func  // closure, newclass
	Iter  *Var   // the iterator of iteration ops
	Scope *Scope // enter, copyenv
	Label *Label
	Flag  Flag
	Body  *Region // block, loop, try, if (then)
	Else  *Region // if; catch of try; update of loop
	Final *Region // finally of try
	Catch *Var    // what try caught, nil if there is no catch
	Cases []*Case
	Ref   *ModuleRef
	Keys  []string // newobject, template, native *: the members that are used
	Pos   Pos
}

// Flag tells forms of an instruction apart.
type Flag uint16

// The flags.
const (
	FlagStrict     Flag = 1 << iota // set, setindex, delete, setglobal: strict code
	FlagEnumerable                  // definegetter and so on: of an object literal; setglobal: a function declaration of a script
	FlagReturn                      // return: inside try with finally; iterclose: the completion is a return
	FlagOptional                    // the text of a callee may be missing
	FlagPrivateMethod
	FlagStatic // setglobal: a var declaration of a script
	FlagSpread // supercall: the arguments are in an array
	FlagNumber // arithmetic: no operand is a BigInt, as pass bigint has found
	FlagAgain  // throw: of what was thrown before, by no statement of the program
)

// Case is a case of a switch whose tests are constants or computed before.
type Case struct {
	Test    *Region // computes Value
	Value   Operand
	Default bool
	Body    *Region
}

// TypeOf returns the type of an operand.
func TypeOf(o Operand) Type {
	switch o := o.(type) {
	case *Var:
		return o.Type
	case *Const:
		return o.Type()
	}
	return Any
}

// Type returns the type of the constant.
func (c *Const) Type() Type {
	switch c.Kind {
	case ConstUndefined, ConstHole:
		return Undefined
	case ConstNull:
		return Null
	case ConstBool:
		return Bool
	case ConstNumber:
		if IsInt(c.Num) {
			return Int
		}
		return Float
	case ConstString:
		return String
	case ConstBigInt:
		return BigInt
	}
	return Uninit
}

// IsInt reports whether f is a number of type Int.
func IsInt(f float64) bool {
	return f == math.Trunc(f) && math.Abs(f) <= 1<<53 && !(f == 0 && math.Signbit(f))
}

// Effects returns the effects of in, narrowed by the types of its operands.
func (in *Instr) Effects() Effects {
	e := ops[in.Op].Effects
	if e&Throws == 0 || len(in.Args) == 0 {
		return e
	}
	switch in.Op {
	case OpSub, OpMul, OpDiv, OpRem, OpExp, OpBitAnd, OpBitOr, OpBitXor, OpShl, OpShr, OpUshr, OpNeg, OpBitNot, OpToNumeric, OpToNumber:
		if in.argsAre(Number | Bool | Undefined | Null) {
			return 0
		}
	case OpAdd:
		if in.argsAre(Number | Bool | Undefined | Null) {
			return 0
		}
		if in.argsAre(Prim &^ (Symbol | BigInt)) {
			return Throws
		}
	case OpLess, OpLessEq, OpGreater, OpGreaterEq, OpLooseEq:
		if in.argsAre(Prim &^ Symbol) {
			return 0
		}
	case OpToStr:
		if in.argsAre(Prim &^ Symbol) {
			return 0
		}
	case OpToKey:
		if in.argsAre(Prim) {
			return 0
		}
	case OpRequireObject:
		if in.argsAre(Any &^ Nullish) {
			return 0
		}
	}
	return e
}

func (in *Instr) argsAre(t Type) bool {
	for _, a := range in.Args {
		if !TypeOf(a).Is(t) {
			return false
		}
	}
	return true
}

// Reads calls f for the variables that in reads, not counting its regions.
func (in *Instr) Reads(f func(*Var)) {
	for _, o := range in.Args {
		if v, ok := o.(*Var); ok {
			f(v)
		}
	}
	for _, c := range in.Cases {
		if v, ok := c.Value.(*Var); ok {
			f(v)
		}
	}
}

// Walk calls f for every instruction of r and of the regions inside, in order.
func (r *Region) Walk(f func(*Instr)) {
	if r == nil {
		return
	}
	for _, in := range r.Instrs {
		f(in)
		in.Regions(func(r *Region) { r.Walk(f) })
	}
}

// Regions calls f for each region of in.
func (in *Instr) Regions(f func(*Region)) {
	for _, c := range in.Cases {
		if c.Test != nil {
			f(c.Test)
		}
		f(c.Body)
	}
	for _, r := range [...]*Region{in.Body, in.Else, in.Final} {
		if r != nil {
			f(r)
		}
	}
}
