package js

import "unsafe"

// Name is a property name that the runtime itself uses; its Atom has a fixed
// place, so that reading the key costs nothing.
type Name int

// The names. Each is the text of names in the same order.
const (
	NameEmpty Name = iota
	NameLength
	NamePrototype
	NameConstructor
	NameName
	NameMessage
	NameStack
	NameCause
	NameErrors
	NameToString
	NameValueOf
	NameToJSON
	NameNext
	NameReturn
	NameThrow
	NameDone
	NameValue
	NameThen
	NameGet
	NameSet
	NameEnumerable
	NameConfigurable
	NameWritable
	NameCallee
	NameIndex
	NameInput
	NameGroups
	NameIndices
	NameLastIndex
	NameRaw
	NameProto
	NameDefault
	NameExec
	NameFlags
	NameGlobal
	NameUnicode
	NameHas
	NameAdd
	NameKeys
	NameSize
	NameJoin
	NamePush
	NameCall
	NameApply
	NameBind
	NameResolve
	NameStatus
	NameReason
	NameFulfilled
	NameRejected
	NameProxy
	NameRevoke
	NameCode
	NameNumber
	NameString
	NameBoolean
	NameObject
	NameFunction
	NameSymbol
	NameBigint
	NameUndefined
	NameNull
	NameTrue
	NameFalse
	NameNaN
	NameInfinity
	NameArguments
	NameEval
	NameExports
	NameCaller
	NameGlobalThis
	NameDescription
	NameStackTraceLimit
	NamePrepareStackTrace
	nameCount
)

var names = [nameCount]string{
	"", "length", "prototype", "constructor", "name", "message", "stack", "cause", "errors",
	"toString", "valueOf", "toJSON", "next", "return", "throw", "done", "value", "then", "get", "set",
	"enumerable", "configurable", "writable", "callee", "index", "input", "groups", "indices",
	"lastIndex", "raw", "__proto__", "default", "exec", "flags", "global", "unicode", "has", "add",
	"keys", "size", "join", "push", "call", "apply", "bind", "resolve", "status", "reason",
	"fulfilled", "rejected", "proxy", "revoke", "code", "number", "string", "boolean", "object",
	"function", "symbol", "bigint", "undefined", "null", "true", "false", "NaN", "Infinity",
	"arguments", "eval", "exports", "caller", "globalThis", "description", "stackTraceLimit",
	"prepareStackTrace",
}

var wellKnown [nameCount]Atom

func (n Name) atom() *Atom { return &wellKnown[n] }

// Key returns the property key of n.
func (n Name) Key() PropertyKey { return PropertyKey{p: unsafe.Pointer(&wellKnown[n])} }

// Str returns the String of n.
func (n Name) Str() *String { return &wellKnown[n].String }

// Value returns the String of n as a Value.
func (n Name) Value() Value { return Value{p: unsafe.Pointer(&wellKnown[n])} }

// prepared fills the tables of Atoms with fixed places, once in a process.
// It runs before the first Atom is interned.
var prepared = prepare()

func prepare() bool {
	for i, s := range names {
		a := &wellKnown[i]
		a.String = String{shape: &atomShape, data: unsafe.Pointer(unsafe.StringData(s)), lw: uint32(len(s)) << 1}
		if len(s) == 0 {
			a.data = unsafe.Pointer(&emptyByte)
		}
		a.index = notIndex
		atoms.add(a)
	}
	for i, s := range symTexts {
		symNames[i] = String{shape: &stringShape, data: unsafe.Pointer(unsafe.StringData(s)), lw: uint32(len(s)) << 1}
		symbols[i] = Symbol{shape: &symbolShape, description: &symNames[i]}
	}
	prepareUnits()
	return true
}
