package numconv

import (
	"math"
	"strconv"
)

// AppendNumber appends Number::toString(f, 10), https://tc39.es/ecma262/#sec-numeric-types-number-tostring.
func AppendNumber(dst []byte, f float64) []byte {
	if i := int32(int64(f)); float64(i) == f {
		return strconv.AppendInt(dst, int64(i), 10) // -0 prints as 0 too
	}
	return appendDouble(dst, f)
}

// appendDouble is AppendNumber for what is not an int32.
func appendDouble(dst []byte, f float64) []byte {
	abs := math.Abs(f)
	switch {
	case abs >= 1e-6 && abs < 1e21:
		return strconv.AppendFloat(dst, f, 'f', -1, 64)
	case abs <= math.MaxFloat64:
		start := len(dst)
		return trimExponent(strconv.AppendFloat(dst, f, 'e', -1, 64), start)
	}
	return appendNonFinite(dst, f)
}

func appendNonFinite(dst []byte, f float64) []byte {
	switch {
	case f != f:
		return append(dst, "NaN"...)
	case f > 0:
		return append(dst, "Infinity"...)
	}
	return append(dst, "-Infinity"...)
}

func isFinite(f float64) bool { return f-f == 0 }

// trimExponent drops the zero that Go puts before a one-digit exponent (1e-07) in dst[start:].
func trimExponent(dst []byte, start int) []byte {
	n := len(dst)
	if n-start >= 4 && dst[n-2] == '0' && (dst[n-3] == '+' || dst[n-3] == '-') {
		dst[n-2] = dst[n-1]
		return dst[:n-1]
	}
	return dst
}

// AppendFixed appends Number.prototype.toFixed for 0 ≤ digits ≤ 100,
// https://tc39.es/ecma262/#sec-number.prototype.tofixed.
func AppendFixed(dst []byte, f float64, digits int) []byte {
	if !(math.Abs(f) < 1e21) {
		return AppendNumber(dst, f)
	}
	if f == 0 {
		f = 0 // (-0).toFixed(1) is "0.0", but (-0.01).toFixed(1) is "-0.0"
	}
	if lowestBit(f) != -(digits + 1) {
		return strconv.AppendFloat(dst, f, 'f', digits, 64)
	}
	// An exact tie: Go rounds to even, the specification away from zero.
	start := len(dst)
	dst = strconv.AppendFloat(dst, f, 'f', digits+1, 64)
	dst = dst[:len(dst)-1]
	if digits == 0 {
		dst = dst[:len(dst)-1]
	}
	return incrementDigits(dst, start)
}

// lowestBit is the exponent of the lowest set bit of f, which is finite; 0 for 0.
func lowestBit(f float64) int {
	bits := math.Float64bits(f)
	exp := int(bits >> 52 & 0x7ff)
	mant := bits & (1<<52 - 1)
	if exp == 0 {
		exp = 1
	} else {
		mant |= 1 << 52
	}
	if mant == 0 {
		return 0
	}
	for mant&1 == 0 {
		mant >>= 1
		exp++
	}
	return exp - 1075
}

// incrementDigits adds one unit in the last place to the decimal digits of dst[start:], which may hold a sign and a point.
func incrementDigits(dst []byte, start int) []byte {
	for i := len(dst) - 1; i >= start; i-- {
		switch c := dst[i]; {
		case c == '.':
		case c == '-':
			start = i + 1
		case c == '9':
			dst[i] = '0'
		default:
			dst[i]++
			return dst
		}
	}
	dst = append(dst, 0)
	copy(dst[start+1:], dst[start:])
	dst[start] = '1'
	return dst
}

// ShortestDigits as the digit count of AppendExponential asks for as many digits as are needed.
const ShortestDigits = -1

// AppendExponential appends Number.prototype.toExponential for ShortestDigits or 0 ≤ digits ≤ 100,
// https://tc39.es/ecma262/#sec-number.prototype.toexponential.
func AppendExponential(dst []byte, f float64, digits int) []byte {
	if !isFinite(f) {
		return appendNonFinite(dst, f)
	}
	if f == 0 {
		f = 0
	}
	start := len(dst)
	if digits < 0 {
		return trimExponent(strconv.AppendFloat(dst, f, 'e', -1, 64), start)
	}
	var buf [128]byte
	d := newDecimal(buf[:0], f, digits+1)
	dst = d.appendSign(dst)
	dst = append(dst, d.digits[0])
	if digits > 0 {
		dst = append(dst, '.')
		dst = append(dst, d.digits[1:]...)
	}
	return d.appendExponent(dst)
}

// AppendPrecision appends Number.prototype.toPrecision for 1 ≤ precision ≤ 100,
// https://tc39.es/ecma262/#sec-number.prototype.toprecision.
func AppendPrecision(dst []byte, f float64, precision int) []byte {
	if !isFinite(f) {
		return appendNonFinite(dst, f)
	}
	if f == 0 {
		f = 0
	}
	var buf [128]byte
	d := newDecimal(buf[:0], f, precision)
	if d.exp < -6 || d.exp >= precision {
		return AppendExponential(dst, f, precision-1)
	}
	dst = d.appendSign(dst)
	if d.exp < 0 {
		dst = append(dst, "0.00000"[:1-d.exp]...)
		return append(dst, d.digits...)
	}
	dst = append(dst, d.digits[:d.exp+1]...)
	if d.exp+1 < precision {
		dst = append(dst, '.')
		dst = append(dst, d.digits[d.exp+1:]...)
	}
	return dst
}

// decimal is ±d.ddd × 10^exp.
type decimal struct {
	neg    bool
	digits []byte // at least one, no point
	exp    int
}

// maxTieBit bounds the lowest bit of a tie: 5^23 does not fit into the 53 bits of a double.
const maxTieBit = 22

// newDecimal rounds f to n significant digits, ties away from zero; buf is room for the digits.
func newDecimal(buf []byte, f float64, n int) decimal {
	d := splitDecimal(buf, f, n)
	low := lowestBit(f)
	if low != d.exp-n || low > maxTieBit || f == 0 {
		return d
	}
	// A tie is possible; the rest of the expansion, at most maxTieBit+1 digits, decides.
	var room [160]byte
	exact := splitDecimal(room[:0], f, n+maxTieBit+2)
	if exact.exp != d.exp || !isHalf(exact.digits[n:]) {
		return d
	}
	copy(d.digits, exact.digits[:n])
	if digits := incrementDigits(d.digits, 0); len(digits) > n {
		d.digits, d.exp = digits[:n], d.exp+1
	}
	return d
}

func isHalf(digits []byte) bool {
	for i, c := range digits {
		if i == 0 && c != '5' || i > 0 && c != '0' {
			return false
		}
	}
	return true
}

// splitDecimal takes Go's d.ddde±xx apart.
func splitDecimal(buf []byte, f float64, n int) decimal {
	b := strconv.AppendFloat(buf, f, 'e', n-1, 64)
	var d decimal
	if b[0] == '-' {
		d.neg, b = true, b[1:]
	}
	e := len(b) - 1
	for b[e] != 'e' {
		e--
	}
	for _, c := range b[e+2:] {
		d.exp = d.exp*10 + int(c-'0')
	}
	if b[e+1] == '-' {
		d.exp = -d.exp
	}
	if n > 1 {
		b[1] = b[0]
		b, e = b[1:], e-1
	}
	d.digits = b[:e]
	return d
}

func (d *decimal) appendSign(dst []byte) []byte {
	if d.neg {
		return append(dst, '-')
	}
	return dst
}

func (d *decimal) appendExponent(dst []byte) []byte {
	if d.exp < 0 {
		dst = append(dst, 'e')
	} else {
		dst = append(dst, 'e', '+')
	}
	return strconv.AppendInt(dst, int64(d.exp), 10)
}
