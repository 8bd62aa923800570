package number

import (
	"math/big"
	"strings"
	"testing"
)

// TestRounding holds the modes and increments where the last digit decides.
func TestRounding(t *testing.T) {
	for _, x := range []struct {
		text             string
		power, increment int
		mode             Mode
		want             string
	}{
		{"2.5", 0, 1, HalfEven, "2"}, {"3.5", 0, 1, HalfEven, "4"}, {"-2.5", 0, 1, HalfCeil, "-2"}, {"-2.5", 0, 1, HalfExpand, "-3"},
		{"0.5", 0, 1, HalfTrunc, "0"}, {"0.001", 0, 1, Ceil, "1"}, {"-0.001", 0, 1, Floor, "-1"}, {"999.95", -1, 1, HalfExpand, "1000"},
		{"12.34", -2, 25, HalfExpand, "12.25"}, {"12.375", -2, 25, HalfExpand, "12.5"}, {"0.025", -2, 5, HalfExpand, "0.05"}, {"0.0249", -2, 5, HalfExpand, "0"},
		{"149", 0, 100, HalfExpand, "100"}, {"150", 0, 100, HalfEven, "200"}, {"0.3", 0, 5, Expand, "5"}, {"7.5", 0, 5, HalfEven, "10"},
	} {
		d, _ := Parse(x.text)
		got := plainText(d.Rounded(x.power, x.increment, x.mode))
		if got != x.want {
			t.Errorf("%s to %d×10^%d, mode %d: %s, not %s", x.text, x.increment, x.power, x.mode, got, x.want)
		}
	}
}

// plainText writes a decimal without an exponent.
func plainText(d Decimal) string {
	var b strings.Builder
	if d.Neg && !d.IsZero() {
		b.WriteByte('-')
	}
	for p := max(d.Exp-1, 0); p >= min(d.Exp-len(d.Digits), 0); p-- {
		if p == -1 {
			b.WriteByte('.')
		}
		b.WriteByte('0' + d.at(p))
	}
	return b.String()
}

// FuzzRound compares integers rounded to an increment with big.Int.
func FuzzRound(f *testing.F) {
	f.Add("1234567", uint8(3))
	f.Add("-75", uint8(5))
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		d, ok := Parse(text)
		if !ok || d.Kind != Finite || d.Exp > 300 || d.Exp-len(d.Digits) < 0 {
			return
		}
		increment := []int{2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000}[which%14]
		n, _ := new(big.Int).SetString(plainText(d), 10)
		want := new(big.Int).Quo(n, big.NewInt(int64(increment)))
		want.Mul(want, big.NewInt(int64(increment)))
		if got := plainText(d.Rounded(0, increment, Trunc)); got != want.String() {
			t.Errorf("%s to %d: %s, not %s", text, increment, got, want)
		}
	})
}

// TestCategory holds rules with remainders and ranges.
func TestCategory(t *testing.T) {
	const rules = "one:v = 0 and i % 10 = 1 and i % 100 != 11;few:v = 0 and i % 10 = 2..4 and i % 100 != 12..14"
	for whole, want := range map[string]string{"1": "one", "11": "other", "21": "one", "3": "few", "13": "other", "0": "other", "1000000000000000000001": "one"} {
		if got := Category(rules, Operands{Whole: whole}); got != want {
			t.Errorf("%s is %s, not %s", whole, got, want)
		}
	}
	if got := Category(rules, Operands{Whole: "1", Fraction: "0"}); got != "other" {
		t.Errorf("1.0 is %s", got)
	}
}
