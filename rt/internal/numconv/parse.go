package numconv

import (
	"math"
	"math/bits"
	"strconv"
)

// IsWhiteSpace reports whether c is a StrWhiteSpaceChar, https://tc39.es/ecma262/#prod-StrWhiteSpaceChar.
func IsWhiteSpace[T Text](c T) bool {
	switch u := uint16(c); {
	case u == ' ', u >= 9 && u <= 13, u == 0xA0:
		return true
	case u < 0x1680:
		return false
	case u >= 0x2000 && u <= 0x200A:
		return true
	default:
		return u == 0x1680 || u == 0x2028 || u == 0x2029 || u == 0x202F || u == 0x205F || u == 0x3000 || u == 0xFEFF
	}
}

// TrimStart drops leading StrWhiteSpace.
func TrimStart[T Text](s []T) []T {
	for len(s) > 0 && IsWhiteSpace(s[0]) {
		s = s[1:]
	}
	return s
}

// TrimEnd drops trailing StrWhiteSpace.
func TrimEnd[T Text](s []T) []T {
	for len(s) > 0 && IsWhiteSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// StringToNumber is https://tc39.es/ecma262/#sec-stringtonumber.
func StringToNumber[T Text](s []T) float64 {
	s = TrimEnd(TrimStart(s))
	if len(s) == 0 {
		return 0
	}
	if f, ok := shortInteger(s); ok {
		return f
	}
	if len(s) > 2 && s[0] == '0' {
		if radix := prefixRadix(s[1]); radix != 0 {
			return wholeRadix(s[2:], radix)
		}
	}
	f, n := decimalPrefix(s)
	if n != len(s) {
		return math.NaN()
	}
	return f
}

// shortInteger reads a run of at most 15 digits, which any double holds exactly.
func shortInteger[T Text](s []T) (float64, bool) {
	if len(s) > 15 || len(s) == 0 {
		return 0, false
	}
	n := int64(0)
	for _, c := range s {
		if c-'0' > 9 {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return float64(n), true
}

// prefixRadix is the radix that the letter after a leading zero announces, or 0.
func prefixRadix[T Text](c T) int {
	switch c | 0x20 {
	case 'x':
		return 16
	case 'o':
		return 8
	case 'b':
		return 2
	}
	return 0
}

func wholeRadix[T Text](digits []T, radix int) float64 {
	if n := countDigits(digits, radix); n == 0 || n != len(digits) {
		return math.NaN()
	}
	return powerOfTwoDigits(digits, radix)
}

func countDigits[T Text](s []T, radix int) int {
	n := 0
	for n < len(s) && digitValue(s[n]) < radix {
		n++
	}
	return n
}

// ParseFloat is https://tc39.es/ecma262/#sec-parsefloat-string.
func ParseFloat[T Text](s []T) float64 {
	f, n := decimalPrefix(TrimStart(s))
	if n == 0 {
		return math.NaN()
	}
	return f
}

// decimalPrefix reads the longest StrDecimalLiteral that s starts with and returns its value and length, 0 for none.
func decimalPrefix[T Text](s []T) (float64, int) {
	sign := signLength(s)
	if hasPrefix(s[sign:], "Infinity") {
		if sign == 1 && s[0] == '-' {
			return math.Inf(-1), sign + 8
		}
		return math.Inf(1), sign + 8
	}
	lit, ok := scanDecimal(s[sign:])
	if !ok {
		return 0, 0
	}
	f := decimalValue(s[sign:], lit)
	if sign == 1 && s[0] == '-' {
		f = -f
	}
	return f, sign + lit.end
}

func signLength[T Text](s []T) int {
	if len(s) > 0 && (s[0] == '+' || s[0] == '-') {
		return 1
	}
	return 0
}

func hasPrefix[T Text](s []T, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if s[i] != T(prefix[i]) {
			return false
		}
	}
	return true
}

// literal is the shape of an unsigned StrDecimalLiteral: digits [0:point) and [point+1:mantissa), exponent after it.
type literal struct {
	point    int // index of the point, or mantissa if there is none
	mantissa int // end of the mantissa
	end      int
}

// scanDecimal finds the longest StrUnsignedDecimalLiteral that s starts with, Infinity apart.
func scanDecimal[T Text](s []T) (literal, bool) {
	i := countDigits(s, 10)
	lit := literal{point: i, mantissa: i, end: i}
	if i < len(s) && s[i] == '.' {
		n := countDigits(s[i+1:], 10)
		if i+n == 0 {
			return lit, false
		}
		lit.mantissa = i + 1 + n
		lit.end = lit.mantissa
	}
	if lit.end == 0 {
		return lit, false
	}
	if i = lit.end; i < len(s) && s[i]|0x20 == 'e' {
		i++
		i += signLength(s[i:])
		if n := countDigits(s[i:], 10); n > 0 {
			lit.end = i + n
		}
	}
	return lit, true
}

// strconv clamps exponents at a few tens of thousands before it adds the place of the point, and misplaces the point of
// an integer beyond 800 digits; longer literals are brought to a short form first.
const longLiteral = maxSignificant

// decimalValue is the value of the literal lit found in s.
func decimalValue[T Text](s []T, lit literal) float64 {
	if lit.end == lit.point {
		if f, ok := shortInteger(s[:lit.end]); ok {
			return f
		}
	}
	var room [64]byte
	text := room[:0]
	if lit.end > longLiteral {
		text = appendShortened(text, s, lit)
	} else {
		for _, c := range s[:lit.end] {
			text = append(text, byte(c))
		}
	}
	f, _ := strconv.ParseFloat(string(text), 64) // the only error left is ErrRange, and its value is the right one
	return f
}

// maxSignificant digits decide every double; of what follows only whether it is zero matters.
const maxSignificant = 780

// appendShortened rewrites a literal as digits and an exponent without leading zeros or digits that cannot matter.
func appendShortened[T Text](text []byte, s []T, lit literal) []byte {
	exp := exponentValue(s[lit.mantissa:lit.end])
	sticky := false
	for i, c := range s[:lit.mantissa] {
		if c == '.' {
			continue
		}
		if i > lit.point {
			exp--
		}
		switch {
		case len(text) == 0 && c == '0':
		case len(text) < maxSignificant:
			text = append(text, byte(c))
		default:
			exp++
			sticky = sticky || c != '0'
		}
	}
	if len(text) == 0 {
		return append(text, '0')
	}
	if sticky {
		text = append(text, '1')
		exp--
	}
	text = append(text, 'e')
	return strconv.AppendInt(text, max(-5000, min(exp, 5000)), 10)
}

// exponentValue reads e±ddd, saturating far beyond any length of the mantissa.
func exponentValue[T Text](s []T) int64 {
	if len(s) == 0 {
		return 0
	}
	s = s[1:]
	sign := signLength(s)
	n := int64(0)
	for _, c := range s[sign:] {
		if n < 1<<50 {
			n = n*10 + int64(c-'0')
		}
	}
	if sign == 1 && s[0] == '-' {
		return -n
	}
	return n
}

// ParseInt is https://tc39.es/ecma262/#sec-parseint-string-radix; radix is ToInt32 of the argument, 0 if absent.
func ParseInt[T Text](s []T, radix int32) float64 {
	s = TrimStart(s)
	neg := len(s) > 0 && s[0] == '-'
	s = s[signLength(s):]
	if (radix == 0 || radix == 16) && len(s) > 1 && s[0] == '0' && s[1]|0x20 == 'x' {
		s, radix = s[2:], 16
	}
	if radix == 0 {
		radix = 10
	}
	if radix < 2 || radix > 36 {
		return math.NaN()
	}
	s = s[:countDigits(s, int(radix))]
	if len(s) == 0 {
		return math.NaN()
	}
	f := integerValue(s, int(radix))
	if neg {
		return -f
	}
	return f
}

func integerValue[T Text](digits []T, radix int) float64 {
	switch {
	case radix == 10:
		return decimalValue(digits, literal{len(digits), len(digits), len(digits)})
	case radix&(radix-1) == 0:
		return powerOfTwoDigits(digits, radix)
	}
	return approximateDigits(digits, radix)
}

// powerOfTwoDigits is exact: it keeps 54 bits and whether anything below them is set, then rounds half to even.
func powerOfTwoDigits[T Text](digits []T, radix int) float64 {
	width := bits.TrailingZeros(uint(radix))
	var n uint64
	exp, sticky := 0, uint64(0)
	for _, c := range digits {
		d := uint64(digitValue(c))
		if n>>57 != 0 {
			exp += width
			sticky |= d
			continue
		}
		n = n<<width | d
	}
	if sticky != 0 {
		n |= 1 // below the rounding bit, for n has at least 58 bits
	}
	return math.Ldexp(float64(n), exp)
}

// approximateDigits adds up parts of at most 32 bits, as V8 does: the specification lets radixes that are neither 10
// nor a power of two be approximated, and these are V8's rounding errors.
func approximateDigits[T Text](digits []T, radix int) float64 {
	const maxMultiplier = math.MaxUint32 / 36
	for len(digits) > 0 && digits[0] == '0' {
		digits = digits[1:]
	}
	f := 0.0
	for len(digits) > 0 {
		part, multiplier := 0, 1
		for len(digits) > 0 && multiplier*radix <= maxMultiplier {
			part = part*radix + digitValue(digits[0])
			multiplier *= radix
			digits = digits[1:]
		}
		f = float64(f*float64(multiplier)) + float64(part)
	}
	return f
}

// ArrayIndex reads a canonical array index, https://tc39.es/ecma262/#array-index: 0 to 2^32-2 without leading zeros.
func ArrayIndex[T Text](s []T) (uint32, bool) {
	if len(s) == 0 || len(s) > 10 || s[0] == '0' && len(s) > 1 {
		return 0, false
	}
	n := uint64(0)
	for _, c := range s {
		if c-'0' > 9 {
			return 0, false
		}
		n = n*10 + uint64(c-'0')
	}
	return uint32(n), n < math.MaxUint32
}
