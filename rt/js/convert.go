package js

import (
	"math"
	"math/big"

	"jsgo/rt/internal/numconv"
)

var (
	nan = math.NaN()
	inf = math.Inf(1)
)

// Hint is the preferred type of ToPrimitive.
type Hint uint8

// The hints.
const (
	HintDefault Hint = iota
	HintNumber
	HintString
)

func (h Hint) name() Value {
	switch h {
	case HintNumber:
		return NameNumber.Value()
	case HintString:
		return NameString.Value()
	}
	return NameDefault.Value()
}

// ToPrimitive is https://tc39.es/ecma262/#sec-toprimitive.
func ToPrimitive(r *Realm, v Value, hint Hint) (Value, *Throw) {
	if !v.IsObject() {
		return v, nil
	}
	if e := r.Enter(); e != nil {
		return v, e
	}
	p, e := objectToPrimitive(r, v, hint)
	r.Leave()
	return p, e
}

func objectToPrimitive(r *Realm, v Value, hint Hint) (Value, *Throw) {
	exotic, e := GetMethod(r, v, SymToPrimitive.Key())
	if e != nil {
		return v, e
	}
	if exotic.IsUndefined() {
		return ordinaryToPrimitive(r, v.Obj(), hint)
	}
	p, e := Call1(r, exotic, v, hint.name())
	if e != nil {
		return v, e
	}
	if p.IsObject() {
		return v, r.ThrowTypeError("Cannot convert object to primitive value")
	}
	return p, nil
}

// ordinaryToPrimitive is https://tc39.es/ecma262/#sec-ordinarytoprimitive.
func ordinaryToPrimitive(r *Realm, o *Object, hint Hint) (Value, *Throw) {
	order := [2]Name{NameValueOf, NameToString}
	if hint == HintString {
		order = [2]Name{NameToString, NameValueOf}
	}
	for _, n := range order {
		m, e := o.Get(r, n.Key())
		if e != nil {
			return Value{}, e
		}
		if !IsCallable(m) {
			continue
		}
		p, e := Call0(r, m, o.Value())
		if e != nil {
			return Value{}, e
		}
		if !p.IsObject() {
			return p, nil
		}
	}
	return Value{}, r.ThrowTypeError("Cannot convert object to primitive value")
}

// OrdinaryToPrimitive is https://tc39.es/ecma262/#sec-ordinarytoprimitive.
func OrdinaryToPrimitive(r *Realm, o *Object, hint Hint) (Value, *Throw) {
	return ordinaryToPrimitive(r, o, hint)
}

// ToBoolean is https://tc39.es/ecma262/#sec-toboolean.
func ToBoolean(v Value) bool {
	if v.p == True().p {
		return true
	}
	if v.p == False().p {
		return false
	}
	return toBooleanSlow(v)
}

func toBooleanSlow(v Value) bool {
	switch v.Kind() {
	case KindNumber:
		f := v.Float()
		return f != 0 && f == f
	case KindUndefined, KindNull:
		return false
	case KindString:
		return v.Str().Len() > 0
	case KindBigInt:
		return v.BigInt().Int.Sign() != 0
	}
	return true
}

// ToNumber is https://tc39.es/ecma262/#sec-tonumber.
func ToNumber(r *Realm, v Value) (float64, *Throw) {
	if v.p == nil {
		return v.Float(), nil
	}
	return toNumberSlow(r, v)
}

func toNumberSlow(r *Realm, v Value) (float64, *Throw) {
	switch v.Kind() {
	case KindUndefined:
		return nan, nil
	case KindNull:
		return 0, nil
	case KindBoolean:
		if v.IsTrue() {
			return 1, nil
		}
		return 0, nil
	case KindString:
		return StringToNumber(v.Str()), nil
	case KindSymbol:
		return 0, r.ThrowTypeError("Cannot convert a Symbol value to a number")
	case KindBigInt:
		return 0, r.ThrowTypeError("Cannot convert a BigInt value to a number")
	}
	p, e := ToPrimitive(r, v, HintNumber)
	if e != nil {
		return 0, e
	}
	return ToNumber(r, p)
}

// StringToNumber is https://tc39.es/ecma262/#sec-stringtonumber.
func StringToNumber(s *String) float64 {
	if s.IsWide() {
		return numconv.StringToNumber(s.Wide())
	}
	return numconv.StringToNumber(s.Latin1())
}

// ToNumeric is https://tc39.es/ecma262/#sec-tonumeric: a Number or BigInt value.
func ToNumeric(r *Realm, v Value) (Value, *Throw) {
	if v.p == nil {
		return v, nil
	}
	p, e := ToPrimitive(r, v, HintNumber)
	if e != nil || p.IsBigInt() {
		return p, e
	}
	f, e := ToNumber(r, p)
	return Num(f), e
}

// ToIntegerOrInfinity is https://tc39.es/ecma262/#sec-tointegerorinfinity.
func ToIntegerOrInfinity(r *Realm, v Value) (float64, *Throw) {
	f, e := ToNumber(r, v)
	if e != nil || f != f {
		return 0, e
	}
	return math.Trunc(f) + 0, nil
}

// ToInt32 is https://tc39.es/ecma262/#sec-toint32.
func ToInt32(r *Realm, v Value) (int32, *Throw) {
	f, e := ToNumber(r, v)
	return FloatToInt32(f), e
}

// FloatToInt32 is ToInt32 of a Number.
func FloatToInt32(f float64) int32 {
	if i := int64(f); float64(i) == f && i != math.MaxInt64 { // arm64 saturates
		return int32(i)
	}
	return floatToInt32Slow(f)
}

func floatToInt32Slow(f float64) int32 {
	if f != f || f-f != 0 {
		return 0
	}
	f = math.Mod(math.Trunc(f), 1<<32)
	return int32(uint32(int64(f)))
}

// ToUint32 is https://tc39.es/ecma262/#sec-touint32.
func ToUint32(r *Realm, v Value) (uint32, *Throw) {
	i, e := ToInt32(r, v)
	return uint32(i), e
}

// ToLength is https://tc39.es/ecma262/#sec-tolength.
func ToLength(r *Realm, v Value) (int, *Throw) {
	f, e := ToIntegerOrInfinity(r, v)
	if e != nil || f <= 0 {
		return 0, e
	}
	return int(min(f, 1<<53-1)), nil
}

// ToIndex is https://tc39.es/ecma262/#sec-toindex.
func ToIndex(r *Realm, v Value) (int, *Throw) {
	if v.IsUndefined() {
		return 0, nil
	}
	f, e := ToIntegerOrInfinity(r, v)
	if e != nil {
		return 0, e
	}
	if f < 0 || f > 1<<53-1 {
		return 0, r.ThrowRangeError("Invalid index")
	}
	return int(f), nil
}

// ToString is https://tc39.es/ecma262/#sec-tostring.
func ToString(r *Realm, v Value) (*String, *Throw) {
	switch v.Kind() {
	case KindString:
		return v.Str(), nil
	case KindSymbol:
		return nil, r.ThrowTypeError("Cannot convert a Symbol value to a string")
	case KindNumber, KindUndefined, KindNull, KindBoolean, KindBigInt:
		return toStringPrimitive(v), nil
	}
	p, e := ToPrimitive(r, v, HintString)
	if e != nil {
		return nil, e
	}
	return ToString(r, p)
}

// toStringPrimitive is ToString of a primitive that is not a Symbol.
func toStringPrimitive(v Value) *String {
	switch v.Kind() {
	case KindUndefined:
		return NameUndefined.Str()
	case KindNull:
		return NameNull.Str()
	case KindBoolean:
		if v.IsTrue() {
			return NameTrue.Str()
		}
		return NameFalse.Str()
	case KindNumber:
		return NumberToString(v.Float())
	case KindBigInt:
		return NewString(v.BigInt().Int.String())
	}
	return v.Str()
}

// NumberToString is https://tc39.es/ecma262/#sec-numeric-types-number-tostring
// in base 10.
func NumberToString(f float64) *String {
	if i := int32(f); float64(i) == f && i >= 0 {
		return indexString(uint32(i))
	}
	return latin1String(numconv.AppendNumber(nil, f))
}

// ToPropertyKey is https://tc39.es/ecma262/#sec-topropertykey.
func ToPropertyKey(r *Realm, v Value) (PropertyKey, *Throw) {
	switch v.Kind() {
	case KindString:
		return v.Str().Key(), nil
	case KindSymbol:
		return v.Sym().Key(), nil
	case KindNumber:
		return numberKey(v.Float()), nil
	}
	p, e := ToPrimitive(r, v, HintString)
	if e != nil {
		return PropertyKey{}, e
	}
	if p.IsSymbol() {
		return p.Sym().Key(), nil
	}
	s, e := ToString(r, p)
	if e != nil {
		return PropertyKey{}, e
	}
	return s.Key(), nil
}

func numberKey(f float64) PropertyKey {
	if i := uint32(int64(f)); float64(i) == f && i != notIndex {
		return IndexKey(i)
	}
	return NumberToString(f).Key()
}

// NumberKey returns the property key of a Number.
func NumberKey(f float64) PropertyKey { return numberKey(f) }

// ToObject is https://tc39.es/ecma262/#sec-toobject.
func ToObject(r *Realm, v Value) (*Object, *Throw) {
	switch v.Kind() {
	case KindUndefined, KindNull:
		return nil, r.ThrowTypeError("Cannot convert undefined or null to object")
	case KindNumber:
		return NewWrapper(r, KindNumberObject, IntrinsicNumberPrototype, v), nil
	case KindBoolean:
		return NewWrapper(r, KindBooleanObject, IntrinsicBooleanPrototype, v), nil
	case KindString:
		return NewWrapper(r, KindStringObject, IntrinsicStringPrototype, v), nil
	case KindSymbol:
		return NewWrapper(r, KindSymbolObject, IntrinsicSymbolPrototype, v), nil
	case KindBigInt:
		return NewWrapper(r, KindBigIntObject, IntrinsicBigIntPrototype, v), nil
	}
	return v.Obj(), nil
}

// BigInt is an ECMAScript BigInt; Int must not be changed.
type BigInt struct {
	shape *Shape
	Int   *big.Int
}

// NewBigInt returns the BigInt value of i, which must not change afterwards.
func NewBigInt(i *big.Int) Value { return bigIntValue(&BigInt{shape: &bigIntShape, Int: i}) }

// SameType reports whether a and b have the same language type.
func SameType(a, b Value) bool {
	return min(a.Kind(), KindObject) == min(b.Kind(), KindObject)
}

// SameValue is https://tc39.es/ecma262/#sec-samevalue.
func SameValue(a, b Value) bool {
	if a.p == nil && b.p == nil {
		return a.n == b.n || a.Float() != a.Float() && b.Float() != b.Float()
	}
	return StrictEqual(a, b)
}

// SameValueZero is https://tc39.es/ecma262/#sec-samevaluezero.
func SameValueZero(a, b Value) bool {
	if a.p == nil && b.p == nil {
		return a.Float() == b.Float() || a.Float() != a.Float() && b.Float() != b.Float()
	}
	return StrictEqual(a, b)
}

// StrictEqual is https://tc39.es/ecma262/#sec-isstrictlyequal.
func StrictEqual(a, b Value) bool {
	if a.p == nil || b.p == nil {
		return a.p == b.p && a.Float() == b.Float()
	}
	return a.p == b.p || (*header)(a.p).shape.kind < KindObject && strictEqualSlow(a, b)
}

func strictEqualSlow(a, b Value) bool {
	switch a.Kind() {
	case KindString:
		return b.IsString() && EqualStrings(a.Str(), b.Str())
	case KindBigInt:
		return b.IsBigInt() && a.BigInt().Int.Cmp(b.BigInt().Int) == 0
	}
	return false
}

// LooselyEqual is https://tc39.es/ecma262/#sec-islooselyequal.
func LooselyEqual(r *Realm, a, b Value) (bool, *Throw) {
	if SameType(a, b) {
		return StrictEqual(a, b), nil
	}
	if a.IsNullish() || b.IsNullish() {
		return a.IsNullish() && b.IsNullish(), nil
	}
	if a.IsObject() {
		p, e := ToPrimitive(r, a, HintDefault)
		if e != nil {
			return false, e
		}
		return LooselyEqual(r, p, b)
	}
	if b.IsObject() {
		return LooselyEqual(r, b, a)
	}
	if a.IsSymbol() || b.IsSymbol() {
		return false, nil
	}
	return loosePrimitives(a, b), nil
}

// loosePrimitives compares two primitives of different types, neither of them
// nullish or a Symbol.
func loosePrimitives(a, b Value) bool {
	if b.IsBigInt() {
		a, b = b, a
	}
	if a.IsBigInt() {
		if b.IsString() {
			i, ok := StringToBigInt(b.Str())
			return ok && i.Cmp(a.BigInt().Int) == 0
		}
		c, ok := compareBigFloat(a.BigInt().Int, primitiveNumber(b))
		return ok && c == 0
	}
	return primitiveNumber(a) == primitiveNumber(b)
}

// primitiveNumber is ToNumber of a primitive that is neither Symbol nor BigInt.
func primitiveNumber(v Value) float64 {
	f, _ := ToNumber(nil, v)
	return f
}

// StringToBigInt is https://tc39.es/ecma262/#sec-stringtobigint.
func StringToBigInt(s *String) (*big.Int, bool) {
	if s.IsWide() {
		return numconv.StringToBigInt(s.Wide())
	}
	return numconv.StringToBigInt(s.Latin1())
}

// compareBigFloat orders an integer and a Number; ok is false for NaN.
func compareBigFloat(i *big.Int, f float64) (c int, ok bool) {
	switch {
	case f != f:
		return 0, false
	case f-f != 0:
		if f > 0 {
			return -1, true
		}
		return 1, true
	}
	return new(big.Float).SetInt(i).Cmp(big.NewFloat(f)), true
}

// TypeOf is the result of typeof v, https://tc39.es/ecma262/#sec-typeof-operator.
func TypeOf(v Value) *String {
	switch v.Kind() {
	case KindNumber:
		return NameNumber.Str()
	case KindUndefined:
		return NameUndefined.Str()
	case KindBoolean:
		return NameBoolean.Str()
	case KindString:
		return NameString.Str()
	case KindSymbol:
		return NameSymbol.Str()
	case KindBigInt:
		return NameBigint.Str()
	case KindNull:
		return NameObject.Str()
	}
	if IsCallable(v) {
		return NameFunction.Str()
	}
	return NameObject.Str()
}
