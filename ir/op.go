package ir

// Op is an operation of the IR.
type Op uint8

// Effects say what an operation may do beside computing its result; types of
// operands only narrow them (see Instr.Effects).
type Effects uint8

// The effects.
const (
	Throws   Effects = 1 << iota // may end in a throw completion
	Calls                        // may run other code of the program
	Suspends                     // may suspend the function
	Reads                        // reads state that Calls and Writes may change
	Writes                       // changes state that Reads may see
	Jumps                        // control does not reach the next instruction
)

// The operations. The rows of ops have the same order.
const (
	OpInvalid Op = iota

	// Names and constants.
	OpMove
	OpCheckInit
	OpClosure
	OpThis
	OpEnter
	OpCopyEnv

	// Operators.
	OpAdd
	OpSub
	OpMul
	OpDiv
	OpRem
	OpExp
	OpBitAnd
	OpBitOr
	OpBitXor
	OpShl
	OpShr
	OpUshr
	OpNeg
	OpBitNot
	OpToNumeric
	OpToNumber
	OpInc
	OpDec
	OpNot
	OpTruthy
	OpLess
	OpLessEq
	OpGreater
	OpGreaterEq
	OpStrictEq
	OpLooseEq
	OpInstanceOf
	OpIn
	OpTypeof
	OpToStr
	OpConcat
	OpToKey
	OpIsNullish
	OpIsUndefined
	OpIsTDZ

	// Globals and properties.
	OpGetGlobal
	OpTypeofGlobal
	OpSetGlobal
	OpDeleteGlobal
	OpToObject
	OpWithHas
	OpGet
	OpGetIndex
	OpSet
	OpSetIndex
	OpDelete
	OpGetSuper
	OpSetSuper
	OpGetPrivate
	OpSetPrivate
	OpHasPrivate
	OpAddPrivate
	OpNewPrivate

	// Literals.
	OpNewObject
	OpNewArray
	OpAppend
	OpAppendSpread
	OpDefine
	OpDefineGetter
	OpDefineSetter
	OpDefineMethod
	OpSetProto
	OpCopyProps
	OpRegExp
	OpTemplate
	OpSetName
	OpArguments
	OpRest
	OpNewClass
	OpSetFields
	OpInitFields
	OpBindThis

	// Calls.
	OpCall
	OpCallSpread
	OpNew
	OpNewSpread
	OpSuperCall
	OpCallNative
	OpNewTarget
	OpCallee
	OpRequireObject
	OpTDZ
	OpConstAssign
	OpIsEval
	OpDirectEval

	// Iteration.
	OpIterStart
	OpIterStep
	OpIterRest
	OpIterClose
	OpIterCloseThrow
	OpIterNext
	OpIterResult
	OpIterReturn
	OpIterMarkDone
	OpCheckObject
	OpAsyncIterStart
	OpForInKeys
	OpForInStep

	// Control.
	OpBlock
	OpIf
	OpLoop
	OpBreak
	OpContinue
	OpSwitch
	OpReturn
	OpThrow
	OpTry
	OpDebugger

	// Suspension.
	OpAwait
	OpYield
	OpYieldRaw
	OpDelegate
	OpDelegateCall
	OpDelegateResult
	OpGenStart

	// Modules.
	OpRequire
	OpImport
	OpImportMeta
	OpModuleVar
	OpNamespace
	OpModuleError
	OpNative
	opCount
)

// Row describes an operation: its name in dumps, how many operands it takes
// (-1: any number), the most general type of its result (None: it has none)
// and its effects.
type Row struct {
	Name    string
	Args    int
	Type    Type
	Effects Effects
}

// ops is the table of operations.
var ops = [opCount]Row{
	OpInvalid:        {"invalid", -1, None, 0},
	OpMove:           {"move", 1, Any | Uninit, 0},
	OpCheckInit:      {"checkinit", 1, None, Throws},
	OpClosure:        {"closure", 0, Function, 0},
	OpThis:           {"this", 0, Any, Throws},
	OpEnter:          {"enter", 0, None, 0},
	OpCopyEnv:        {"copyenv", 0, None, 0},
	OpAdd:            {"add", 2, Number | String | BigInt, Throws | Calls},
	OpSub:            {"sub", 2, Number | BigInt, Throws | Calls},
	OpMul:            {"mul", 2, Number | BigInt, Throws | Calls},
	OpDiv:            {"div", 2, Number | BigInt, Throws | Calls},
	OpRem:            {"rem", 2, Number | BigInt, Throws | Calls},
	OpExp:            {"exp", 2, Number | BigInt, Throws | Calls},
	OpBitAnd:         {"bitand", 2, Int | BigInt, Throws | Calls},
	OpBitOr:          {"bitor", 2, Int | BigInt, Throws | Calls},
	OpBitXor:         {"bitxor", 2, Int | BigInt, Throws | Calls},
	OpShl:            {"shl", 2, Int | BigInt, Throws | Calls},
	OpShr:            {"shr", 2, Int | BigInt, Throws | Calls},
	OpUshr:           {"ushr", 2, Int, Throws | Calls},
	OpNeg:            {"neg", 1, Number | BigInt, Throws | Calls},
	OpBitNot:         {"bitnot", 1, Int | BigInt, Throws | Calls},
	OpToNumeric:      {"tonumeric", 1, Number | BigInt, Throws | Calls},
	OpToNumber:       {"tonumber", 1, Number, Throws | Calls},
	OpInc:            {"inc", 1, Number | BigInt, 0},
	OpDec:            {"dec", 1, Number | BigInt, 0},
	OpNot:            {"not", 1, Bool, 0},
	OpTruthy:         {"truthy", 1, Bool, 0},
	OpLess:           {"less", 2, Bool, Throws | Calls},
	OpLessEq:         {"lesseq", 2, Bool, Throws | Calls},
	OpGreater:        {"greater", 2, Bool, Throws | Calls},
	OpGreaterEq:      {"greatereq", 2, Bool, Throws | Calls},
	OpStrictEq:       {"stricteq", 2, Bool, 0},
	OpLooseEq:        {"looseeq", 2, Bool, Throws | Calls},
	OpInstanceOf:     {"instanceof", 2, Bool, Throws | Calls},
	OpIn:             {"in", 2, Bool, Throws | Calls | Reads},
	OpTypeof:         {"typeof", 1, String, 0},
	OpToStr:          {"tostr", 1, String, Throws | Calls},
	OpConcat:         {"concat", 2, String, Throws},
	OpToKey:          {"tokey", 1, Number | String | Symbol, Throws | Calls},
	OpIsNullish:      {"isnullish", 1, Bool, 0},
	OpIsUndefined:    {"isundefined", 1, Bool, 0},
	OpIsTDZ:          {"isuninit", 1, Bool, 0},
	OpGetGlobal:      {"getglobal", 0, Any, Throws | Calls | Reads},
	OpTypeofGlobal:   {"typeofglobal", 0, String, Throws | Calls | Reads},
	OpSetGlobal:      {"setglobal", 1, None, Throws | Calls | Writes},
	OpDeleteGlobal:   {"deleteglobal", 0, Bool, Throws | Writes},
	OpToObject:       {"toobject", 1, AnyObj, Throws},
	OpWithHas:        {"withhas", 1, Bool, Throws | Calls | Reads},
	OpGet:            {"get", 1, Any, Throws | Calls | Reads},
	OpGetIndex:       {"getindex", 2, Any, Throws | Calls | Reads},
	OpSet:            {"set", 2, None, Throws | Calls | Writes},
	OpSetIndex:       {"setindex", 3, None, Throws | Calls | Writes},
	OpDelete:         {"delete", 2, Bool, Throws | Calls | Writes},
	OpGetSuper:       {"getsuper", 3, Any, Throws | Calls | Reads},
	OpSetSuper:       {"setsuper", 4, None, Throws | Calls | Writes},
	OpGetPrivate:     {"getprivate", 2, Any, Throws | Calls | Reads},
	OpSetPrivate:     {"setprivate", 3, None, Throws | Calls | Writes},
	OpHasPrivate:     {"hasprivate", 2, Bool, Throws | Reads},
	OpAddPrivate:     {"addprivate", 3, None, Throws | Writes},
	OpNewPrivate:     {"newprivate", 0, Symbol, 0},
	OpNewObject:      {"newobject", -1, Object, 0},
	OpNewArray:       {"newarray", -1, Array, 0},
	OpAppend:         {"append", 2, None, Writes},
	OpAppendSpread:   {"appendspread", 2, None, Throws | Calls | Writes},
	OpDefine:         {"define", 3, None, Throws | Writes},
	OpDefineGetter:   {"definegetter", 3, None, Throws | Writes},
	OpDefineSetter:   {"definesetter", 3, None, Throws | Writes},
	OpDefineMethod:   {"definemethod", 3, None, Throws | Writes},
	OpSetProto:       {"setproto", 2, None, Throws | Writes},
	OpCopyProps:      {"copyprops", -1, None, Throws | Calls | Writes},
	OpRegExp:         {"regexp", 0, Object, Throws},
	OpTemplate:       {"template", 0, Array, 0},
	OpSetName:        {"setname", 2, None, Writes},
	OpArguments:      {"arguments", 0, Object, 0},
	OpRest:           {"rest", 1, Array, 0},
	OpNewClass:       {"newclass", 1, Function, Throws | Calls},
	OpSetFields:      {"setfields", 2, None, Writes},
	OpInitFields:     {"initfields", 2, None, Throws | Calls | Writes},
	OpBindThis:       {"bindthis", 2, Any, Throws},
	OpCall:           {"call", -1, Any, Throws | Calls},
	OpCallSpread:     {"callspread", 3, Any, Throws | Calls},
	OpNew:            {"new", -1, AnyObj, Throws | Calls},
	OpNewSpread:      {"newspread", 2, AnyObj, Throws | Calls},
	OpSuperCall:      {"supercall", -1, AnyObj, Throws | Calls},
	OpCallNative:     {"callnative", -1, Any, Throws | Calls},
	OpNewTarget:      {"newtarget", 0, Undefined | Object | Function, 0},
	OpCallee:         {"callee", 0, Function, 0},
	OpRequireObject:  {"requireobject", 1, None, Throws},
	OpTDZ:            {"uninit", 0, Uninit, 0},
	OpConstAssign:    {"constassign", 0, None, Throws | Jumps},
	OpIsEval:         {"iseval", 1, Bool, 0},
	OpDirectEval:     {"directeval", 5, Any, Throws | Calls | Reads | Writes},
	OpIterStart:      {"iterstart", 1, None, Throws | Calls},
	OpIterStep:       {"iterstep", 0, Any, Throws | Calls},
	OpIterRest:       {"iterrest", 0, Array, Throws | Calls},
	OpIterClose:      {"iterclose", 0, None, Throws | Calls},
	OpIterCloseThrow: {"iterclosethrow", 0, None, Calls},
	OpIterNext:       {"iternext", 0, Any, Throws | Calls},
	OpIterResult:     {"iterresult", 1, Any, Throws | Calls},
	OpIterReturn:     {"iterreturn", 0, Any, Throws | Calls},
	OpIterMarkDone:   {"itermarkdone", 0, None, 0},
	OpCheckObject:    {"checkobject", 1, None, Throws},
	OpAsyncIterStart: {"asynciterstart", 1, None, Throws | Calls},
	OpForInKeys:      {"forinkeys", 1, None, Throws | Calls},
	OpForInStep:      {"forinstep", 0, String, Throws | Calls},
	OpBlock:          {"block", 0, None, 0},
	OpIf:             {"if", 1, None, 0},
	OpLoop:           {"loop", 0, None, 0},
	OpBreak:          {"break", 0, None, Jumps},
	OpContinue:       {"continue", 0, None, Jumps},
	OpSwitch:         {"switch", 1, None, 0},
	OpReturn:         {"return", 1, None, Jumps},
	OpThrow:          {"throw", 1, None, Throws | Jumps},
	OpTry:            {"try", 0, None, 0},
	OpDebugger:       {"debugger", 0, None, 0},
	OpAwait:          {"await", 1, Any, Throws | Calls | Suspends},
	OpYield:          {"yield", 1, Any, Throws | Calls | Suspends},
	OpYieldRaw:       {"yieldraw", 1, Any, Throws | Calls | Suspends},
	OpDelegate:       {"delegate", 1, Any, Throws | Calls},
	OpDelegateCall:   {"delegatecall", 1, Any, Throws | Calls},
	OpDelegateResult: {"delegateresult", 1, Any, Throws | Calls},
	OpGenStart:       {"genstart", 0, None, Throws | Suspends},
	OpRequire:        {"require", -1, Any, Throws | Calls},
	OpImport:         {"import", -1, Object, Throws | Calls},
	OpImportMeta:     {"importmeta", 0, Object, 0},
	OpNamespace:      {"namespace", 0, Object, 0},
	OpModuleVar:      {"modulevar", 0, Any, 0},
	OpModuleError:    {"moduleerror", 0, None, Throws | Jumps},
	OpNative:         {"native", 0, Function, 0},
}

// Row returns the row of op.
func (op Op) Row() *Row { return &ops[op] }

// String returns the name of op in dumps.
func (op Op) String() string { return ops[op].Name }

// OpByName returns the operation with a name, or OpInvalid.
func OpByName(name string) Op {
	for i := range ops {
		if ops[i].Name == name {
			return Op(i)
		}
	}
	return OpInvalid
}
