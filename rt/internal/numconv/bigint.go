package numconv

import (
	"math/big"
	"math/bits"
)

// StringToBigInt is https://tc39.es/ecma262/#sec-stringtobigint; ok is false where the specification says undefined.
func StringToBigInt[T Text](s []T) (x *big.Int, ok bool) {
	s = TrimEnd(TrimStart(s))
	if len(s) > 2 && s[0] == '0' {
		if radix := prefixRadix(s[1]); radix != 0 {
			return wholeBigInt(s[2:], radix)
		}
	}
	sign := signLength(s)
	if len(s) == 0 {
		return new(big.Int), true
	}
	if x, ok = wholeBigInt(s[sign:], 10); ok && s[0] == '-' {
		x.Neg(x)
	}
	return x, ok
}

func wholeBigInt[T Text](s []T, radix int) (*big.Int, bool) {
	if n := countDigits(s, radix); n == 0 || n != len(s) {
		return nil, false
	}
	if radix != 10 {
		return powerOfTwoBigInt(s, radix), true
	}
	text := make([]byte, len(s))
	for i, c := range s {
		text[i] = byte(c)
	}
	return decimalBigInt(string(text)), true
}

// powerOfTwoBigInt packs digits of 1, 3 or 4 bits into bytes, from the last one on.
func powerOfTwoBigInt[T Text](s []T, radix int) *big.Int {
	width := bits.TrailingZeros(uint(radix))
	packed := make([]byte, (len(s)*width+7)/8)
	at := len(packed)
	acc, have := uint(0), 0
	for i := len(s) - 1; i >= 0; i-- {
		acc |= uint(digitValue(s[i])) << have
		if have += width; have >= 8 {
			at--
			packed[at] = byte(acc)
			acc >>= 8
			have -= 8
		}
	}
	if have > 0 {
		packed[at-1] = byte(acc)
	}
	return new(big.Int).SetBytes(packed)
}

// decimalChunk is where splitting in two begins to beat big.Int's quadratic reading of digits.
const decimalChunk = 1200

// decimalBigInt reads digits in subquadratic time: halves are read apart and joined by a multiplication.
func decimalBigInt(digits string) *big.Int {
	if len(digits) <= decimalChunk {
		x, _ := new(big.Int).SetString(digits, 10)
		return x
	}
	low := decimalChunk
	powers := []*big.Int{new(big.Int).Exp(big.NewInt(10), big.NewInt(decimalChunk), nil)}
	for low*2 < len(digits) {
		last := powers[len(powers)-1]
		powers = append(powers, new(big.Int).Mul(last, last))
		low *= 2
	}
	return joinDecimal(digits, low, powers)
}

// joinDecimal reads digits given 10^low as the last of powers, each the square of the one before it.
func joinDecimal(digits string, low int, powers []*big.Int) *big.Int {
	for len(powers) > 0 && len(digits) <= low {
		low, powers = low/2, powers[:len(powers)-1]
	}
	if len(powers) == 0 {
		x, _ := new(big.Int).SetString(digits, 10)
		return x
	}
	cut := len(digits) - low
	rest := powers[:len(powers)-1]
	x := joinDecimal(digits[:cut], low/2, rest)
	x.Mul(x, powers[len(powers)-1])
	return x.Add(x, joinDecimal(digits[cut:], low/2, rest))
}

// AppendBigInt appends BigInt::toString(x, radix), https://tc39.es/ecma262/#sec-numeric-types-bigint-tostring.
func AppendBigInt(dst []byte, x *big.Int, radix int) []byte { return x.Append(dst, radix) }
