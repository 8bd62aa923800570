package js

import (
	"math"
	"math/big"
	"unsafe"

	"jsgo/rt/internal/fdlibm"
)

func bigIntValue(b *BigInt) Value { return Value{p: unsafe.Pointer(b)} }

// Add is the operator +, https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator.
func Add(r *Realm, a, b Value) (Value, *Throw) {
	if BothNum(a, b) {
		return Num(a.Float() + b.Float()), nil
	}
	if a.IsString() && b.IsString() {
		return ConcatStrings(r, a.Str(), b.Str())
	}
	return addSlow(r, a, b)
}

// ConcatStrings is the operator + of two Strings.
func ConcatStrings(r *Realm, a, b *String) (Value, *Throw) {
	if a.Len()+b.Len() > MaxStringLength {
		return Value{}, r.ThrowRangeError("Invalid string length")
	}
	return Concat(a, b).Value(), nil
}

func addSlow(r *Realm, a, b Value) (Value, *Throw) {
	a, e := ToPrimitive(r, a, HintDefault)
	if e != nil {
		return a, e
	}
	b, e = ToPrimitive(r, b, HintDefault)
	if e != nil {
		return b, e
	}
	if a.IsString() || b.IsString() {
		x, e := ToString(r, a)
		if e != nil {
			return a, e
		}
		y, e := ToString(r, b)
		if e != nil {
			return b, e
		}
		return ConcatStrings(r, x, y)
	}
	return arith(r, opAdd, a, b)
}

type arithOp uint8

const (
	opAdd arithOp = iota
	opSub
	opMul
	opDiv
	opMod
	opExp
	opAnd
	opOr
	opXor
	opShl
	opShr
	opUshr
)

// arith applies a numeric operator after ToNumeric of both operands.
func arith(r *Realm, op arithOp, a, b Value) (Value, *Throw) {
	a, e := ToNumeric(r, a)
	if e != nil {
		return a, e
	}
	b, e = ToNumeric(r, b)
	if e != nil {
		return b, e
	}
	if BothNum(a, b) {
		return Num(arithFloats(op, a.Float(), b.Float())), nil
	}
	if !a.IsBigInt() || !b.IsBigInt() {
		return a, r.ThrowTypeError("Cannot mix BigInt and other types, use explicit conversions")
	}
	return arithBig(r, op, a.BigInt().Int, b.BigInt().Int)
}

func arithFloats(op arithOp, a, b float64) float64 {
	switch op {
	case opAdd:
		return a + b
	case opSub:
		return a - b
	case opMul:
		return a * b
	case opDiv:
		return a / b
	case opMod:
		return Mod(a, b)
	case opExp:
		return Pow(a, b)
	case opAnd:
		return float64(FloatToInt32(a) & FloatToInt32(b))
	case opOr:
		return float64(FloatToInt32(a) | FloatToInt32(b))
	case opXor:
		return float64(FloatToInt32(a) ^ FloatToInt32(b))
	case opShl:
		return float64(FloatToInt32(a) << (uint32(FloatToInt32(b)) & 31))
	case opShr:
		return float64(FloatToInt32(a) >> (uint32(FloatToInt32(b)) & 31))
	}
	return float64(uint32(FloatToInt32(a)) >> (uint32(FloatToInt32(b)) & 31))
}

// Mod is Number::remainder, https://tc39.es/ecma262/#sec-numeric-types-number-remainder.
func Mod(a, b float64) float64 {
	if x, y := int64(a), int64(b); float64(x) == a && float64(y) == b && y != 0 && x > 0 {
		return float64(x % y)
	}
	return math.Mod(a, b)
}

// Pow is Number::exponentiate, https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate:
// unlike Go's, 1 to the NaN or an infinity is NaN.
func Pow(a, b float64) float64 {
	if b != b || (a == 1 || a == -1) && b-b != 0 {
		return nan
	}
	if a == 0 || b == 0 || a-a != 0 || b-b != 0 {
		return math.Pow(a, b)
	}
	return fdlibm.Pow(a, b)
}

// maxBigIntBits is V8's limit.
const maxBigIntBits = 1 << 30

func arithBig(r *Realm, op arithOp, a, b *big.Int) (Value, *Throw) {
	z := new(big.Int)
	switch op {
	case opAdd:
		z.Add(a, b)
	case opSub:
		z.Sub(a, b)
	case opMul:
		if a.BitLen()+b.BitLen() > maxBigIntBits {
			return Value{}, r.ThrowRangeError("Maximum BigInt size exceeded")
		}
		z.Mul(a, b)
	case opDiv, opMod:
		if b.Sign() == 0 {
			return Value{}, r.ThrowRangeError("Division by zero")
		}
		if op == opDiv {
			z.Quo(a, b)
		} else {
			z.Rem(a, b)
		}
	case opExp:
		return expBig(r, a, b)
	case opAnd:
		z.And(a, b)
	case opOr:
		z.Or(a, b)
	case opXor:
		z.Xor(a, b)
	case opShl:
		return shiftBig(r, a, b, false)
	case opShr:
		return shiftBig(r, a, b, true)
	default:
		return Value{}, r.ThrowTypeError("BigInts have no unsigned right shift, use >> instead")
	}
	return NewBigInt(z), nil
}

func expBig(r *Realm, a, b *big.Int) (Value, *Throw) {
	if b.Sign() < 0 {
		return Value{}, r.ThrowRangeError("undefined must be positive")
	}
	if a.IsInt64() && (a.Int64() >= -1 && a.Int64() <= 1) {
		if a.Int64() == -1 && b.Bit(0) == 0 || b.Sign() == 0 {
			return NewBigInt(big.NewInt(1)), nil
		}
		return NewBigInt(a), nil
	}
	if !b.IsInt64() || int64(a.BitLen()-1)*b.Int64() > maxBigIntBits || b.Int64() > maxBigIntBits {
		return Value{}, r.ThrowRangeError("Maximum BigInt size exceeded")
	}
	return NewBigInt(new(big.Int).Exp(a, b, nil)), nil
}

func shiftBig(r *Realm, a, b *big.Int, right bool) (Value, *Throw) {
	if b.Sign() < 0 {
		right, b = !right, new(big.Int).Neg(b)
	}
	if right {
		if !b.IsInt64() || b.Int64() > maxBigIntBits {
			if a.Sign() < 0 {
				return NewBigInt(big.NewInt(-1)), nil
			}
			return NewBigInt(new(big.Int)), nil
		}
		return NewBigInt(new(big.Int).Rsh(a, uint(b.Int64()))), nil
	}
	if a.Sign() != 0 && (!b.IsInt64() || b.Int64()+int64(a.BitLen()) > maxBigIntBits) {
		return Value{}, r.ThrowRangeError("Maximum BigInt size exceeded")
	}
	if a.Sign() == 0 {
		return NewBigInt(a), nil
	}
	return NewBigInt(new(big.Int).Lsh(a, uint(b.Int64()))), nil
}

// Sub is the operator -.
func Sub(r *Realm, a, b Value) (Value, *Throw) {
	if BothNum(a, b) {
		return Num(a.Float() - b.Float()), nil
	}
	return arith(r, opSub, a, b)
}

// Mul is the operator *.
func Mul(r *Realm, a, b Value) (Value, *Throw) {
	if BothNum(a, b) {
		return Num(a.Float() * b.Float()), nil
	}
	return arith(r, opMul, a, b)
}

// Div is the operator /.
func Div(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opDiv, a, b) }

// Rem is the operator %.
func Rem(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opMod, a, b) }

// Exp is the operator **.
func Exp(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opExp, a, b) }

// BitAnd is the operator &.
func BitAnd(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opAnd, a, b) }

// BitOr is the operator |.
func BitOr(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opOr, a, b) }

// BitXor is the operator ^.
func BitXor(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opXor, a, b) }

// Shl is the operator <<.
func Shl(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opShl, a, b) }

// Shr is the operator >>.
func Shr(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opShr, a, b) }

// Ushr is the operator >>>.
func Ushr(r *Realm, a, b Value) (Value, *Throw) { return arith(r, opUshr, a, b) }

// Neg is the unary operator -.
func Neg(r *Realm, v Value) (Value, *Throw) {
	v, e := ToNumeric(r, v)
	if e != nil {
		return v, e
	}
	if v.IsBigInt() {
		return NewBigInt(new(big.Int).Neg(v.BigInt().Int)), nil
	}
	return Num(-v.Float()), nil
}

// BitNot is the operator ~.
func BitNot(r *Realm, v Value) (Value, *Throw) {
	v, e := ToNumeric(r, v)
	if e != nil {
		return v, e
	}
	if v.IsBigInt() {
		return NewBigInt(new(big.Int).Not(v.BigInt().Int)), nil
	}
	return Num(float64(^FloatToInt32(v.Float()))), nil
}

// Inc adds one to a value that ToNumeric has returned.
func Inc(v Value) Value {
	if v.p == nil {
		return Num(v.Float() + 1)
	}
	return NewBigInt(new(big.Int).Add(v.BigInt().Int, big.NewInt(1)))
}

// Dec subtracts one from a value that ToNumeric has returned.
func Dec(v Value) Value {
	if v.p == nil {
		return Num(v.Float() - 1)
	}
	return NewBigInt(new(big.Int).Sub(v.BigInt().Int, big.NewInt(1)))
}

// order is the result of IsLessThan.
type order uint8

const (
	orderUndefined order = iota // a NaN
	orderLess
	orderEqual
	orderGreater
)

// compare orders a and b after ToPrimitive, left operand first,
// https://tc39.es/ecma262/#sec-islessthan.
func compare(r *Realm, a, b Value) (order, *Throw) {
	a, e := ToPrimitive(r, a, HintNumber)
	if e != nil {
		return 0, e
	}
	b, e = ToPrimitive(r, b, HintNumber)
	if e != nil {
		return 0, e
	}
	if a.IsString() && b.IsString() {
		return orderOf(CompareStrings(a.Str(), b.Str())), nil
	}
	if a.IsBigInt() && b.IsString() || a.IsString() && b.IsBigInt() {
		return compareBigString(a, b), nil
	}
	a, e = ToNumeric(r, a)
	if e != nil {
		return 0, e
	}
	b, e = ToNumeric(r, b)
	if e != nil {
		return 0, e
	}
	return compareNumeric(a, b), nil
}

func orderOf(c int) order {
	switch {
	case c < 0:
		return orderLess
	case c > 0:
		return orderGreater
	}
	return orderEqual
}

func compareBigString(a, b Value) order {
	if a.IsBigInt() {
		i, ok := StringToBigInt(b.Str())
		if !ok {
			return orderUndefined
		}
		return orderOf(a.BigInt().Int.Cmp(i))
	}
	i, ok := StringToBigInt(a.Str())
	if !ok {
		return orderUndefined
	}
	return orderOf(i.Cmp(b.BigInt().Int))
}

func compareNumeric(a, b Value) order {
	switch {
	case BothNum(a, b):
		x, y := a.Float(), b.Float()
		switch {
		case x < y:
			return orderLess
		case x > y:
			return orderGreater
		case x == y:
			return orderEqual
		}
		return orderUndefined
	case a.IsNum():
		c, ok := compareBigFloat(b.BigInt().Int, a.Float())
		if !ok {
			return orderUndefined
		}
		return orderOf(-c)
	case b.IsNum():
		c, ok := compareBigFloat(a.BigInt().Int, b.Float())
		if !ok {
			return orderUndefined
		}
		return orderOf(c)
	}
	return orderOf(a.BigInt().Int.Cmp(b.BigInt().Int))
}

// Less is the operator <.
func Less(r *Realm, a, b Value) (bool, *Throw) {
	if BothNum(a, b) {
		return a.Float() < b.Float(), nil
	}
	o, e := compare(r, a, b)
	return o == orderLess, e
}

// LessEqual is the operator <=.
func LessEqual(r *Realm, a, b Value) (bool, *Throw) {
	if BothNum(a, b) {
		return a.Float() <= b.Float(), nil
	}
	o, e := compare(r, a, b)
	return o == orderLess || o == orderEqual, e
}

// Greater is the operator >.
func Greater(r *Realm, a, b Value) (bool, *Throw) {
	if BothNum(a, b) {
		return a.Float() > b.Float(), nil
	}
	o, e := compare(r, a, b)
	return o == orderGreater, e
}

// GreaterEqual is the operator >=.
func GreaterEqual(r *Realm, a, b Value) (bool, *Throw) {
	if BothNum(a, b) {
		return a.Float() >= b.Float(), nil
	}
	o, e := compare(r, a, b)
	return o == orderGreater || o == orderEqual, e
}

// InstanceOf is https://tc39.es/ecma262/#sec-instanceofoperator.
func InstanceOf(r *Realm, v, target Value) (bool, *Throw) {
	if !target.IsObject() {
		return false, r.ThrowTypeError("Right-hand side of 'instanceof' is not an object")
	}
	h, e := GetMethod(r, target, SymHasInstance.Key())
	if e != nil {
		return false, e
	}
	if !h.IsUndefined() && h.p != unsafe.Pointer(r.intrinsicHasInstance()) {
		res, e := Call1(r, h, target, v)
		return ToBoolean(res), e
	}
	if !IsCallable(target) {
		return false, r.ThrowTypeError("Right-hand side of 'instanceof' is not callable")
	}
	return OrdinaryHasInstance(r, target, v)
}

// intrinsicHasInstance returns Function.prototype[@@hasInstance] as it was
// made, so that instanceof need not call it.
func (r *Realm) intrinsicHasInstance() *Object {
	p, ok := r.Intrinsic(IntrinsicFunctionPrototype).ownProperty(SymHasInstance.Key())
	if !ok {
		return nil
	}
	return p.Value.AsObject()
}

// OrdinaryHasInstance is https://tc39.es/ecma262/#sec-ordinaryhasinstance.
func OrdinaryHasInstance(r *Realm, c, v Value) (bool, *Throw) {
	if !IsCallable(c) {
		return false, nil
	}
	if f := c.AsFunction(); f != nil && f.BoundTarget() != nil {
		return InstanceOf(r, v, f.BoundTarget().Value())
	}
	o := v.AsObject()
	if o == nil {
		return false, nil
	}
	pv, e := c.Obj().Get(r, NamePrototype.Key())
	if e != nil {
		return false, e
	}
	proto := pv.AsObject()
	if proto == nil {
		return false, r.ThrowTypeError("Function has non-object prototype '" + Describe(pv) + "' in instanceof check")
	}
	for {
		if o, e = o.GetPrototypeOf(r); e != nil || o == nil {
			return false, e
		}
		if o == proto {
			return true, nil
		}
	}
}

// HasIn is the operator in.
func HasIn(r *Realm, key, o Value) (bool, *Throw) {
	obj := o.AsObject()
	if obj == nil {
		k := "'" + describeKey(key) + "'"
		return false, r.ThrowTypeError("Cannot use 'in' operator to search for " + k + " in " + describePrimitive(o))
	}
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return false, e
	}
	return obj.HasProperty(r, k)
}

func describeKey(v Value) string {
	if v.IsObject() {
		return Describe(v)
	}
	if v.IsSymbol() {
		return v.Sym().Descriptive()
	}
	return toStringPrimitive(v).String()
}

func describePrimitive(v Value) string {
	if v.IsSymbol() {
		return v.Sym().Descriptive()
	}
	return toStringPrimitive(v).String()
}
