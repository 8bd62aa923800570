package builtins

import (
	"math/big"

	"jsgo/rt/internal/numconv"
	"jsgo/rt/js"
)

// BigInt is https://tc39.es/ecma262/#sec-bigint-objects.
var BigInt = js.Class{
	ID: js.IntrinsicBigInt, Name: "BigInt", Length: 1, Construct: newBigInt,
	Static: js.Props{
		js.Method("asUintN", 2, bigintAsUintN),
		js.Method("asIntN", 2, bigintAsIntN),
	},
	Proto: js.Props{
		js.Method("toLocaleString", 0, bigintToLocaleString),
		js.Method("toString", 0, bigintToString),
		js.Method("valueOf", 0, bigintValueOf),
		js.Tag("BigInt"),
	},
}

// bigToFloat rounds to the nearest Number, ties to even.
func bigToFloat(i *big.Int) float64 {
	f, _ := new(big.Float).SetInt(i).Float64()
	return f
}

func floatToBig(f float64) *big.Int {
	i, _ := big.NewFloat(f).Int(nil)
	return i
}

// newBigInt is https://tc39.es/ecma262/#sec-bigint-constructor-number-value.
func newBigInt(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget != nil {
		return js.Undefined(), r.ThrowTypeError("BigInt is not a constructor")
	}
	p, e := js.ToPrimitive(r, js.Arg(args, 0), js.HintNumber)
	if e != nil || !p.IsNum() {
		if e == nil {
			return js.ToBigInt(r, p)
		}
		return p, e
	}
	if !isInteger(p) {
		return p, r.ThrowRangeError("The number " + js.Describe(p) + " cannot be converted to a BigInt because it is not an integer")
	}
	return js.NewBigInt(floatToBig(p.Float())), nil
}

// bitArgs reads the arguments of asIntN and asUintN.
func bitArgs(r *realm, args []value) (uint, *big.Int, *throw) {
	n, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if e == nil && (n < 0 || n > 1<<53-1) {
		e = r.ThrowRangeError("Invalid value: not (convertible to) a safe integer")
	}
	if e != nil {
		return 0, nil, e
	}
	v, e := js.ToBigInt(r, js.Arg(args, 1))
	if e != nil {
		return 0, nil, e
	}
	return uint(n), v.BigInt().Int, nil
}

// maxBits is V8's limit on the size of a BigInt.
const maxBits = 1 << 30

// wrap is x modulo 2^n.
func wrap(x *big.Int, n uint) *big.Int {
	mask := new(big.Int).Lsh(big.NewInt(1), n)
	mask.Sub(mask, big.NewInt(1))
	return mask.And(x, mask)
}

func bigintAsUintN(r *realm, this value, args []value) (value, *throw) {
	n, x, e := bitArgs(r, args)
	if e != nil {
		return this, e
	}
	if x.Sign() >= 0 && uint(x.BitLen()) <= n {
		return js.NewBigInt(x), nil
	}
	if n > maxBits {
		return this, r.ThrowRangeError("Maximum BigInt size exceeded")
	}
	return js.NewBigInt(wrap(x, n)), nil
}

func bigintAsIntN(r *realm, this value, args []value) (value, *throw) {
	n, x, e := bitArgs(r, args)
	if e != nil {
		return this, e
	}
	if n == 0 {
		return js.NewBigInt(new(big.Int)), nil
	}
	if uint(x.BitLen()) < n {
		return js.NewBigInt(x), nil
	}
	y := wrap(x, n)
	if y.Bit(int(n-1)) != 0 {
		y.Sub(y, new(big.Int).Lsh(big.NewInt(1), n))
	}
	return js.NewBigInt(y), nil
}

func thisBigInt(r *realm, this value, method string) (*big.Int, *throw) {
	v, e := thisPrimitive(r, this, js.KindBigInt, js.KindBigIntObject, "BigInt.prototype."+method, "BigInt")
	if e != nil {
		return nil, e
	}
	return v.BigInt().Int, nil
}

func bigintToString(r *realm, this value, args []value) (value, *throw) {
	x, e := thisBigInt(r, this, "toString")
	if e != nil {
		return this, e
	}
	radix, e := radixArg(r, args)
	if e != nil {
		return this, e
	}
	return js.Latin1(numconv.AppendBigInt(nil, x, radix)).Value(), nil
}

func bigintToLocaleString(r *realm, this value, args []value) (value, *throw) {
	x, e := thisBigInt(r, this, "toLocaleString")
	if e != nil {
		return this, e
	}
	if format := r.Host.FormatNumber; format != nil {
		return format(r, js.NewBigInt(x), js.Arg(args, 0), js.Arg(args, 1))
	}
	return js.Latin1(groupDigits(numconv.AppendBigInt(nil, new(big.Int).Abs(x), 10), x.Sign() < 0)).Value(), nil
}

func bigintValueOf(r *realm, this value, args []value) (value, *throw) {
	return thisPrimitive(r, this, js.KindBigInt, js.KindBigIntObject, "BigInt.prototype.valueOf", "BigInt")
}
