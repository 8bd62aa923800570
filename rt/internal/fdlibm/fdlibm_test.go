package fdlibm

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

func number(s string) float64 {
	u, _ := strconv.ParseUint(s, 16, 64)
	return math.Float64frombits(u)
}

// TestAgainstNode compares with results that node has given
// (testdata/record.js), bit for bit.
func TestAgainstNode(t *testing.T) {
	one := map[string]func(float64) float64{
		"sin": Sin, "cos": Cos, "tan": Tan, "exp": Exp, "log": Log, "log2": Log2, "log10": Log10, "cbrt": Cbrt, "sinh": Sinh, "cosh": Cosh,
		"tanh": Tanh, "asinh": Asinh, "acosh": Acosh, "asin": Asin, "acos": Acos, "atan": Atan, "log1p": math.Log1p, "expm1": math.Expm1, "atanh": math.Atanh,
	}
	two := map[string]func(x, y float64) float64{"pow": Pow, "atan2": Atan2}
	f, err := os.Open("testdata/node.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for in := bufio.NewScanner(f); in.Scan(); {
		w := strings.Fields(in.Text())
		x, want := number(w[1]), number(w[2])
		var got float64
		if g := two[w[0]]; g != nil {
			got = g(x, number(w[3]))
		} else {
			got = one[w[0]](x)
		}
		if got != want && (got == got || want == want) {
			t.Errorf("%s(%v %v): got %v, node has %v", w[0], x, w[3:], got, want)
		}
	}
}
