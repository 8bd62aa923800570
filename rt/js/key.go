package js

import "unsafe"

// Symbol is an ECMAScript Symbol.
type Symbol struct {
	shape       *Shape
	description *String // nil if undefined
	registered  bool    // made by Symbol.for
	private     bool    // a private name of a kind: never listed, never seen by a Proxy
}

// NewSymbol returns a fresh Symbol; description is nil for undefined.
func NewSymbol(description *String) *Symbol {
	return &Symbol{shape: &symbolShape, description: description}
}

// NewPrivateName returns the key of a private member "#name" of one evaluation
// of a class.
func NewPrivateName(name string) *Symbol {
	return &Symbol{shape: &symbolShape, description: NewString(name), private: true}
}

// IsPrivate reports whether k is a private name.
func (k PropertyKey) IsPrivate() bool { return k.IsSymbol() && k.Sym().private }

// NewRegisteredSymbol returns a fresh Symbol for the registry of Symbol.for.
func NewRegisteredSymbol(key *String) *Symbol {
	return &Symbol{shape: &symbolShape, description: key, registered: true}
}

// Registered reports whether s came from Symbol.for.
func (s *Symbol) Registered() bool { return s.registered }

// Description returns the description, nil for undefined.
func (s *Symbol) Description() *String { return s.description }

// Value returns s as a Value.
func (s *Symbol) Value() Value { return Value{p: unsafe.Pointer(s)} }

// Key returns s as a property key.
func (s *Symbol) Key() PropertyKey { return PropertyKey{p: unsafe.Pointer(s)} }

// Descriptive returns Symbol(description),
// https://tc39.es/ecma262/#sec-symboldescriptivestring.
func (s *Symbol) Descriptive() string {
	if s.description == nil {
		return "Symbol()"
	}
	return "Symbol(" + s.description.String() + ")"
}

// WellKnown is a well-known symbol, https://tc39.es/ecma262/#sec-well-known-symbols.
type WellKnown uint8

// The well-known symbols.
const (
	SymAsyncIterator WellKnown = iota
	SymHasInstance
	SymIsConcatSpreadable
	SymIterator
	SymMatch
	SymMatchAll
	SymReplace
	SymSearch
	SymSpecies
	SymSplit
	SymToPrimitive
	SymToStringTag
	SymUnscopables
	SymDispose
	SymAsyncDispose
	symCount
)

var symTexts = [symCount]string{
	"Symbol.asyncIterator", "Symbol.hasInstance", "Symbol.isConcatSpreadable", "Symbol.iterator",
	"Symbol.match", "Symbol.matchAll", "Symbol.replace", "Symbol.search", "Symbol.species",
	"Symbol.split", "Symbol.toPrimitive", "Symbol.toStringTag", "Symbol.unscopables",
	"nodejs.dispose", "nodejs.asyncDispose",
}

var (
	symNames [symCount]String
	symbols  [symCount]Symbol
)

// Sym returns the Symbol.
func (w WellKnown) Sym() *Symbol { return &symbols[w] }

// Key returns the symbol as a property key.
func (w WellKnown) Key() PropertyKey { return PropertyKey{p: unsafe.Pointer(&symbols[w])} }

// Value returns the symbol as a Value.
func (w WellKnown) Value() Value { return Value{p: unsafe.Pointer(&symbols[w])} }

// PropertyKey is a property key: a name (an interned String), a Symbol, or an
// array index. A name that spells an array index is always an index key, so
// that equal keys are equal in Go.
type PropertyKey struct {
	p     unsafe.Pointer // *Atom, *Symbol, or nil for an index
	index uint32
}

// IndexKey returns the key of array index i (not 2^32-1).
func IndexKey(i uint32) PropertyKey { return PropertyKey{index: i} }

// Key returns a as a property key.
func (a *Atom) Key() PropertyKey {
	if a.index != notIndex {
		return PropertyKey{index: a.index}
	}
	return PropertyKey{p: unsafe.Pointer(a)}
}

// Key returns the property key that s spells.
func (s *String) Key() PropertyKey { return s.Intern().Key() }

// Intern returns the property key of UTF-8 text.
func Intern(s string) PropertyKey { return NewString(s).Key() }

// IsIndex reports whether k is an array index.
func (k PropertyKey) IsIndex() bool { return k.p == nil }

// Index returns the array index of a key for which IsIndex holds.
func (k PropertyKey) Index() uint32 { return k.index }

// IsSymbol reports whether k is a Symbol.
func (k PropertyKey) IsSymbol() bool {
	return k.p != nil && (*header)(k.p).shape == &symbolShape
}

// IsString reports whether k is a String key: a name or an index.
func (k PropertyKey) IsString() bool { return !k.IsSymbol() }

// Sym returns the Symbol of a key for which IsSymbol holds.
func (k PropertyKey) Sym() *Symbol { return (*Symbol)(k.p) }

// Value returns k as a language value: a String or a Symbol.
func (k PropertyKey) Value() Value {
	if k.p == nil {
		return Value{p: unsafe.Pointer(indexString(k.index))}
	}
	return Value{p: k.p}
}

// Str returns the String of a key that is not a Symbol.
func (k PropertyKey) Str() *String {
	if k.p == nil {
		return indexString(k.index)
	}
	return (*String)(k.p)
}

// String returns the key as messages show it.
func (k PropertyKey) String() string {
	if k.IsSymbol() {
		return k.Sym().Descriptive()
	}
	return k.Str().String()
}

func indexString(i uint32) *String {
	if i < 10 {
		return unitString(uint16('0' + i))
	}
	var b [10]byte
	n := len(b)
	for ; i > 0; i /= 10 {
		n--
		b[n] = byte('0' + i%10)
	}
	return latin1String(append([]byte(nil), b[n:]...))
}

// hash spreads the key for hash tables.
func (k PropertyKey) hash() uint32 {
	if k.p == nil {
		return hashNumber(uint64(k.index))
	}
	return uint32(hashNumber(uint64(uintptr(k.p))))
}
