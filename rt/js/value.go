package js

import (
	"math"
	"unsafe"
)

// Value is an ECMAScript language value in two words. p is nil exactly when
// the value is a Number, whose bits are then n; otherwise p points to a header
// whose first word is a *Shape, and n is 0. The zero Value is the number 0.
type Value struct {
	p unsafe.Pointer
	n uint64
}

// header is the common first word of everything a Value can point to.
type header struct{ shape *Shape }

// Kind says what a header belongs to. The classes up to KindBigInt are
// primitives; everything from KindObject on starts with an Object.
type Kind uint8

// The classes; those of objects name the internal slots that the Go type has.
const (
	KindNumber Kind = iota // never in a header: Number has no header
	KindUndefined
	KindNull
	KindBoolean
	KindString
	KindSymbol
	KindBigInt
	KindHole     // an absent element of a dense array; never seen by programs
	KindAccessor // the value of a slot that holds a getter and setter
	KindTDZ      // an uninitialised binding
	KindObject
	KindArray
	KindFunction
	KindError
	KindBooleanObject
	KindNumberObject
	KindStringObject
	KindSymbolObject
	KindBigIntObject
	KindDate
	KindRegExp
	KindMap
	KindSet
	KindWeakMap
	KindWeakSet
	KindWeakRef
	KindFinalizationRegistry
	KindPromise
	KindProxy
	KindArguments
	KindArrayBuffer
	KindSharedArrayBuffer
	KindTypedArray
	KindDataView
	KindGenerator
	KindAsyncGenerator
	KindIterator  // built-in iterators and helpers written in Go
	KindNamespace // module namespace exotic object
	KindGlobal    // the global object
	KindHost      // an object with Go data of a host module: see HostObject
)

var (
	undefinedShape = Shape{kind: KindUndefined}
	nullShape      = Shape{kind: KindNull}
	booleanShape   = Shape{kind: KindBoolean}
	holeShape      = Shape{kind: KindHole}
	tdzShape       = Shape{kind: KindTDZ}
	stringShape    = Shape{kind: KindString}
	aliasShape     = Shape{kind: KindString}
	atomShape      = Shape{kind: KindString}
	symbolShape    = Shape{kind: KindSymbol}
	bigIntShape    = Shape{kind: KindBigInt}
	accessorShape  = Shape{kind: KindAccessor}

	undefinedCell = header{&undefinedShape}
	nullCell      = header{&nullShape}
	trueCell      = header{&booleanShape}
	falseCell     = header{&booleanShape}
	holeCell      = header{&holeShape}
	tdzCell       = header{&tdzShape}
)

// Undefined returns the value undefined.
func Undefined() Value { return Value{p: unsafe.Pointer(&undefinedCell)} }

// Null returns the value null.
func Null() Value { return Value{p: unsafe.Pointer(&nullCell)} }

// True returns the value true.
func True() Value { return Value{p: unsafe.Pointer(&trueCell)} }

// False returns the value false.
func False() Value { return Value{p: unsafe.Pointer(&falseCell)} }

// TDZ returns the mark of a binding that is not initialised yet.
func TDZ() Value { return Value{p: unsafe.Pointer(&tdzCell)} }

func hole() Value { return Value{p: unsafe.Pointer(&holeCell)} }

// Hole returns the mark of an absent element of a dense array.
func Hole() Value { return hole() }

// Bool returns b as a Boolean value.
func Bool(b bool) Value {
	if b {
		return True()
	}
	return False()
}

// Num returns f as a Number value.
func Num(f float64) Value { return Value{n: math.Float64bits(f)} }

// Int returns i as a Number value.
func Int(i int) Value { return Value{n: math.Float64bits(float64(i))} }

// IsNum reports whether v is a Number.
func (v Value) IsNum() bool { return v.p == nil }

// BothNum reports whether a and b are Numbers, in one test.
func BothNum(a, b Value) bool { return uintptr(a.p)|uintptr(b.p) == 0 }

// Float returns the number of a Value for which IsNum holds.
func (v Value) Float() float64 { return math.Float64frombits(v.n) }

// IsUndefined reports whether v is undefined.
func (v Value) IsUndefined() bool { return v.p == unsafe.Pointer(&undefinedCell) }

// IsNull reports whether v is null.
func (v Value) IsNull() bool { return v.p == unsafe.Pointer(&nullCell) }

// IsNullish reports whether v is undefined or null.
func (v Value) IsNullish() bool {
	return v.p == unsafe.Pointer(&undefinedCell) || v.p == unsafe.Pointer(&nullCell)
}

// IsTrue reports whether v is the value true.
func (v Value) IsTrue() bool { return v.p == unsafe.Pointer(&trueCell) }

// IsFalse reports whether v is the value false.
func (v Value) IsFalse() bool { return v.p == unsafe.Pointer(&falseCell) }

// IsTDZ reports whether v marks an uninitialised binding.
func (v Value) IsTDZ() bool { return v.p == unsafe.Pointer(&tdzCell) }

// IsHole reports whether v marks an absent element.
func (v Value) IsHole() bool { return v.p == unsafe.Pointer(&holeCell) }

// IsBool reports whether v is a Boolean.
func (v Value) IsBool() bool {
	return v.p == unsafe.Pointer(&trueCell) || v.p == unsafe.Pointer(&falseCell)
}

// Kind returns the kind of v.
func (v Value) Kind() Kind {
	if v.p == nil {
		return KindNumber
	}
	return (*header)(v.p).shape.kind
}

// IsString reports whether v is a String.
func (v Value) IsString() bool { return v.p != nil && (*header)(v.p).shape.kind == KindString }

// IsSymbol reports whether v is a Symbol.
func (v Value) IsSymbol() bool { return v.p != nil && (*header)(v.p).shape.kind == KindSymbol }

// IsBigInt reports whether v is a BigInt.
func (v Value) IsBigInt() bool { return v.p != nil && (*header)(v.p).shape.kind == KindBigInt }

// IsObject reports whether v is an Object.
func (v Value) IsObject() bool { return v.p != nil && (*header)(v.p).shape.kind >= KindObject }

// Str returns the String of a Value for which IsString holds.
func (v Value) Str() *String { return (*String)(v.p) }

// Obj returns the Object of a Value for which IsObject holds.
func (v Value) Obj() *Object { return (*Object)(v.p) }

// AsObject returns the Object that v is, or nil.
func (v Value) AsObject() *Object {
	if v.IsObject() {
		return (*Object)(v.p)
	}
	return nil
}

// AsFunction returns the Function that v is, or nil (a callable Proxy is not a
// Function: see IsCallable).
func (v Value) AsFunction() *Function {
	if v.p != nil && (*header)(v.p).shape.kind == KindFunction {
		return (*Function)(v.p)
	}
	return nil
}

// AsArray returns the Array that v is, or nil.
func (v Value) AsArray() *Array {
	if v.p != nil && (*header)(v.p).shape.kind == KindArray {
		return (*Array)(v.p)
	}
	return nil
}

// Sym returns the Symbol of a Value for which IsSymbol holds.
func (v Value) Sym() *Symbol { return (*Symbol)(v.p) }

// BigInt returns the BigInt of a Value for which IsBigInt holds.
func (v Value) BigInt() *BigInt { return (*BigInt)(v.p) }

// Is reports whether v and w are the same thing that is no Number: the first
// and mostly the last question of a comparison.
func (v Value) Is(w Value) bool { return v.p == w.p && v.p != nil }

// IsZero reports whether v is the zero Value, which is the number +0.
func (v Value) IsZero() bool { return v.p == nil && v.n == 0 }

// arg returns args[i], or undefined where there are fewer.
func arg(args []Value, i int) Value {
	if i < len(args) {
		return args[i]
	}
	return Undefined()
}

// Arg returns args[i], or undefined where there are fewer arguments.
func Arg(args []Value, i int) Value { return arg(args, i) }

// Throw is a throw completion: functions that can throw return a *Throw as
// their last result, nil for normal completion.
type Throw struct {
	Value Value
	pc    uintptr // of the throw statement, 0 where none has thrown
	place *Place  // of one in interpreted code
}
