// Package number formats numbers as https://tc39.es/ecma402/#numberformat-objects
// and ICU do, and chooses plural categories. It knows no JavaScript value.
package number

import (
	"strconv"
	"strings"
)

// Kind says whether a Decimal is a number.
type Kind uint8

// The kinds.
const (
	Finite Kind = iota
	Infinite
	NaN
)

// Decimal is a number in decimal digits: 0.d₁d₂… × 10^Exp. Zero has no digits.
type Decimal struct {
	Kind   Kind
	Neg    bool
	Digits []byte // values from 0 to 9, the first and the last not 0
	Exp    int
}

// FromFloat is the shortest decimal that reads as f: what programs write, and what ICU rounds.
func FromFloat(f float64) Decimal {
	switch {
	case f != f:
		return Decimal{Kind: NaN}
	case f-f != 0:
		return Decimal{Kind: Infinite, Neg: f < 0}
	}
	d, _ := Parse(strconv.FormatFloat(f, 'e', -1, 64))
	return d
}

// Parse reads an optional sign, digits with an optional point, and an optional exponent.
func Parse(s string) (d Decimal, ok bool) {
	if rest, minus := strings.CutPrefix(s, "-"); minus {
		d.Neg, s = true, rest
	} else {
		s = strings.TrimPrefix(s, "+")
	}
	if s == "Infinity" {
		d.Kind = Infinite
		return d, true
	}
	mantissa, exponent := s, ""
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa, exponent = s[:i], s[i+1:]
		e, err := strconv.Atoi(exponent)
		if err != nil && !isDigits(strings.TrimLeft(exponent, "+-")) {
			return d, false
		}
		d.Exp = max(min(e, 1e9), -1e9)
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if whole+fraction == "" || !isDigits(whole) || !isDigits(fraction) {
		return d, false
	}
	d.Exp += len(whole)
	for i := range len(whole) {
		d.Digits = append(d.Digits, whole[i]-'0')
	}
	for i := range len(fraction) {
		d.Digits = append(d.Digits, fraction[i]-'0')
	}
	d.trim()
	return d, true
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// trim drops zeros at both ends.
func (d *Decimal) trim() {
	for len(d.Digits) > 0 && d.Digits[0] == 0 {
		d.Digits = d.Digits[1:]
		d.Exp--
	}
	for n := len(d.Digits); n > 0 && d.Digits[n-1] == 0; n-- {
		d.Digits = d.Digits[:n-1]
	}
	if len(d.Digits) == 0 {
		d.Exp = 0
	}
}

// IsZero reports whether d is 0 or -0.
func (d *Decimal) IsZero() bool { return d.Kind == Finite && len(d.Digits) == 0 }

// Magnitude is the power of ten of the first digit.
func (d *Decimal) Magnitude() int { return d.Exp - 1 }

// Shifted is d × 10^n.
func (d Decimal) Shifted(n int) Decimal {
	if len(d.Digits) > 0 {
		d.Exp += n
	}
	return d
}

// at is the digit of 10^power.
func (d *Decimal) at(power int) byte {
	if i := d.Exp - 1 - power; i >= 0 && i < len(d.Digits) {
		return d.Digits[i]
	}
	return 0
}

// Mode is https://tc39.es/ecma402/#table-sanctioned-rounding-modes.
type Mode uint8

// The rounding modes.
const (
	HalfExpand Mode = iota
	Ceil
	Floor
	Expand
	Trunc
	HalfCeil
	HalfFloor
	HalfTrunc
	HalfEven
)

// Modes are the names of the rounding modes, in their order.
const Modes = "halfExpand ceil floor expand trunc halfCeil halfFloor halfTrunc halfEven"

// Compare orders two finite decimals.
func Compare(a, b Decimal) int {
	if a.Neg != b.Neg && !(a.IsZero() && b.IsZero()) {
		if a.Neg {
			return -1
		}
		return 1
	}
	c := compareMagnitude(a, b)
	if a.Neg {
		return -c
	}
	return c
}

func compareMagnitude(a, b Decimal) int {
	if a.Kind != b.Kind {
		if a.Kind == Infinite {
			return 1
		}
		return -1
	}
	if a.IsZero() || b.IsZero() || a.Exp == b.Exp {
		return strings.Compare(string(a.Digits), string(b.Digits))
	}
	if a.Exp < b.Exp {
		return -1
	}
	return 1
}

// up reports whether what follows a last digit is rounded away from zero; half compares it with one half.
func (m Mode) up(neg, odd bool, half int) bool {
	switch m {
	case Ceil:
		return !neg
	case Floor:
		return neg
	case Expand:
		return true
	case Trunc:
		return false
	}
	if half != 0 {
		return half > 0
	}
	switch m {
	case HalfCeil:
		return !neg
	case HalfFloor:
		return neg
	case HalfTrunc:
		return false
	case HalfEven:
		return odd
	}
	return true
}

// Rounded is d as a multiple of increment × 10^power.
func (d Decimal) Rounded(power, increment int, mode Mode) Decimal {
	if d.Kind != Finite || d.IsZero() {
		return d
	}
	if increment > 1 {
		return d.roundedTo(power, increment, mode)
	}
	keep := d.Exp - power // digits that stay
	if keep >= len(d.Digits) {
		return d
	}
	out := d
	out.Digits = append([]byte(nil), d.Digits[:max(keep, 0)]...)
	half, odd := d.rest(keep), keep > 0 && d.Digits[keep-1]&1 == 1
	if mode.up(d.Neg, odd, half) {
		out.increment(power)
	}
	out.trim()
	return out
}

// rest compares what follows the first keep digits with half a unit.
func (d *Decimal) rest(keep int) int {
	if keep < 0 {
		return -1
	}
	switch first := d.Digits[keep]; {
	case first < 5:
		return -1
	case first > 5 || keep+1 < len(d.Digits):
		return 1
	}
	return 0
}

// increment adds 10^power to the magnitude; d has no digits below it.
func (d *Decimal) increment(power int) {
	if d.Exp <= power {
		d.Digits, d.Exp = []byte{1}, power+1
		return
	}
	for len(d.Digits) < d.Exp-power {
		d.Digits = append(d.Digits, 0)
	}
	for i := len(d.Digits) - 1; i >= 0; i-- {
		if d.Digits[i]++; d.Digits[i] < 10 {
			return
		}
		d.Digits[i] = 0
	}
	d.Digits = append([]byte{1}, d.Digits...)
	d.Exp++
}

// roundedTo rounds to an increment above 1, by dividing the digits in front of 10^power.
func (d Decimal) roundedTo(power, increment int, mode Mode) Decimal {
	var quotient []byte
	remainder := 0
	for p := max(d.Exp-1, power); p >= power; p-- {
		remainder = remainder*10 + int(d.at(p))
		quotient = append(quotient, byte(remainder/increment))
		remainder %= increment
	}
	exact := d.Exp-power >= len(d.Digits) // no digits below
	out := Decimal{Neg: d.Neg, Digits: quotient, Exp: len(quotient)}
	if remainder != 0 || !exact {
		half := d.halfOf(2*remainder, increment, exact, d.Exp-power)
		if mode.up(d.Neg, quotient[len(quotient)-1]&1 == 1, half) {
			out.increment(0)
		}
	}
	out.trim()
	product := Decimal{Neg: d.Neg}
	product.setProduct(out, increment)
	return product.Shifted(power)
}

// halfOf compares a remainder, of which twice the whole part is given, with half of an increment.
func (d *Decimal) halfOf(twice, increment int, exact bool, keep int) int {
	middle := increment &^ 1
	switch {
	case twice < middle:
		return -1
	case twice > middle:
		return 1
	case increment&1 == 1 && exact:
		return -1
	case increment&1 == 1:
		return d.rest(keep)
	case exact:
		return 0
	}
	return 1
}

// setProduct makes d the product of an integer and a small number.
func (d *Decimal) setProduct(x Decimal, by int) {
	carry := 0
	var reversed []byte
	for p := 0; p < x.Exp || carry > 0; p++ {
		carry += int(x.at(p)) * by
		reversed = append(reversed, byte(carry%10))
		carry /= 10
	}
	d.Digits = nil
	for i := len(reversed) - 1; i >= 0; i-- {
		d.Digits = append(d.Digits, reversed[i])
	}
	d.Exp = len(reversed)
	d.trim()
}
