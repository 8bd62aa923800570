package ir

import (
	"strings"
)

// Type is a set of the kinds of values that a name can hold. Types only
// narrow: Any is always right.
type Type uint16

// The kinds. Int is an integer of magnitude at most 2^53 that is not -0, Float
// any other number.
const (
	Undefined Type = 1 << iota
	Null
	Bool
	Int
	Float
	String
	Symbol
	BigInt
	Object // that is neither an Array nor a Function
	Array
	Function
	Uninit // the mark of a binding in its temporal dead zone

	Number  = Int | Float
	Nullish = Undefined | Null
	AnyObj  = Object | Array | Function
	Any     = Undefined | Null | Bool | Number | String | Symbol | BigInt | AnyObj
	Prim    = Any &^ AnyObj
	None    = Type(0)
)

var typeNames = [...]string{"undefined", "null", "bool", "int", "float", "string", "symbol", "bigint", "object", "array", "function", "uninit"}

// String spells t: the kinds joined by "|", with "any" and "number" for their sets.
func (t Type) String() string {
	switch t {
	case None:
		return "never"
	case Any:
		return "any"
	case Any | Uninit:
		return "any|uninit"
	}
	var parts []string
	if t&Number == Number {
		parts = append(parts, "number")
		t &^= Number
	}
	for i, n := range typeNames {
		if t&(1<<i) != 0 {
			parts = append(parts, n)
		}
	}
	return strings.Join(parts, "|")
}

// ParseType is the inverse of String; ok is false for anything else.
func ParseType(s string) (t Type, ok bool) {
	if s == "never" {
		return None, true
	}
	for _, part := range strings.Split(s, "|") {
		bit := typeBit(part)
		if bit == 0 {
			return 0, false
		}
		t |= bit
	}
	return t, true
}

func typeBit(name string) Type {
	switch name {
	case "any":
		return Any
	case "number":
		return Number
	}
	for i, n := range typeNames {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

// Is reports whether every value of t is of the kinds in u.
func (t Type) Is(u Type) bool { return t&^u == 0 && t != None }

// May reports whether some value of t is of the kinds in u.
func (t Type) May(u Type) bool { return t&u != 0 }

// Repr is how Go code holds the values of a type.
type Repr uint8

// The representations.
const (
	ReprValue Repr = iota // js.Value
	ReprFloat             // float64
	ReprInt               // int
	ReprBool              // bool
)

// Repr returns the representation of names of type t.
func (t Type) Repr() Repr {
	switch {
	case t == None:
		return ReprValue
	case t.Is(Int):
		return ReprInt
	case t.Is(Number):
		return ReprFloat
	case t.Is(Bool):
		return ReprBool
	}
	return ReprValue
}
