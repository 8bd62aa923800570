package numconv

import (
	"math"
	"strconv"
)

const digitChars = "0123456789abcdefghijklmnopqrstuvwxyz"

// radixBuffer holds the digits of any double in radix 2: 1024 before the point and 1074 after it.
type radixBuffer [2200]byte

// AppendRadix appends Number::toString(f, radix) for 2 ≤ radix ≤ 36. The specification leaves the digits of a fraction
// to the implementation; these are V8's: as many as tell f from its neighbours.
func AppendRadix(dst []byte, f float64, radix int) []byte {
	if radix == 10 {
		return AppendNumber(dst, f)
	}
	if i := int64(f); float64(i) == f && i > -1<<53 && i < 1<<53 {
		return strconv.AppendInt(dst, i, radix)
	}
	if !isFinite(f) {
		return appendNonFinite(dst, f)
	}
	if f < 0 {
		dst, f = append(dst, '-'), -f
	}
	return appendPositiveRadix(dst, f, float64(radix))
}

func appendPositiveRadix(dst []byte, f, radix float64) []byte {
	var buf radixBuffer
	integer := math.Floor(f)
	mid := len(buf) / 2
	end, carry := fractionDigits(buf[mid:], f-integer, ulpHalf(f), radix)
	if carry {
		integer++
	}
	start := integerDigits(buf[:mid], integer, radix)
	return append(dst, buf[start:mid+end]...)
}

// ulpHalf is half the distance from f to the next double.
func ulpHalf(f float64) float64 {
	next := math.Float64frombits(math.Float64bits(f) + 1)
	return math.Max(0.5*(next-f), math.SmallestNonzeroFloat64)
}

// fractionDigits writes a point and digits until what is left is below delta; it returns how many bytes it wrote and
// whether rounding carried into the integer.
func fractionDigits(buf []byte, fraction, delta, radix float64) (n int, carry bool) {
	if fraction < delta {
		return 0, false
	}
	buf[0] = '.'
	n = 1
	for {
		fraction = float64(fraction * radix)
		delta = float64(delta * radix)
		digit := int(fraction)
		buf[n] = digitChars[digit]
		n++
		fraction -= float64(digit)
		if (fraction > 0.5 || fraction == 0.5 && digit&1 == 1) && fraction+delta > 1 {
			return roundUp(buf, n, int(radix))
		}
		if fraction < delta {
			return n, false
		}
	}
}

// roundUp adds one to the last of the digits buf[1:n], dropping those that overflow.
func roundUp(buf []byte, n, radix int) (int, bool) {
	for n > 1 {
		n--
		if d := digitValue(buf[n]); d+1 < radix {
			buf[n] = digitChars[d+1]
			return n + 1, false
		}
	}
	return 0, true
}

// integerDigits writes the digits of an integer so that they end where buf ends, and returns where they start. Far
// beyond 2^53 it divides as V8 does and writes zeros: the digits there are V8's, not those of the exact value.
func integerDigits(buf []byte, integer, radix float64) int {
	at := len(buf)
	for integer/radix >= 1<<53 {
		integer /= radix
		at--
		buf[at] = '0'
	}
	for {
		rest := math.Mod(integer, radix)
		at--
		buf[at] = digitChars[int(rest)]
		integer = (integer - rest) / radix
		if integer <= 0 {
			return at
		}
	}
}

// digitValue is the value of a radix-36 digit, 36 for other bytes.
func digitValue[T Text](c T) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 36
}
