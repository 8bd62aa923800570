package numconv

import (
	"bufio"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"
)

// rows reads a tab-separated table that testdata/record.js wrote.
func rows(t *testing.T, name string, row func(f []string)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		row(strings.Split(sc.Text(), "\t"))
	}
}

func fromBits(s string) float64 {
	bits, _ := strconv.ParseUint(s, 16, 64)
	return math.Float64frombits(bits)
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func parseUnits(s string) []uint16 {
	var out []uint16
	for _, f := range strings.Fields(s) {
		u, _ := strconv.ParseUint(f, 16, 16)
		out = append(out, uint16(u))
	}
	return out
}

func latin1(s []uint16) ([]byte, bool) {
	out := make([]byte, len(s))
	for i, u := range s {
		if u > 0xFF {
			return nil, false
		}
		out[i] = byte(u)
	}
	return out, true
}

func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

func TestFormat(t *testing.T) {
	rows(t, "format.txt", func(r []string) {
		f := fromBits(r[0])
		check := func(what, got, want string) {
			if got != want {
				t.Errorf("%s of %s = %q, want %q", what, r[1], got, want)
			}
		}
		check("AppendNumber", string(AppendNumber(nil, f)), r[1])
		check("AppendRadix "+r[2], string(AppendRadix(nil, f, atoi(r[2]))), r[3])
		check("AppendFixed "+r[4], string(AppendFixed(nil, f, atoi(r[4]))), r[5])
		check("AppendExponential "+r[4], string(AppendExponential(nil, f, atoi(r[4]))), r[6])
		check("AppendExponential", string(AppendExponential(nil, f, ShortestDigits)), r[7])
		check("AppendPrecision "+r[8], string(AppendPrecision(nil, f, atoi(r[8]))), r[9])
		check("ToInt32", strconv.Itoa(int(ToInt32(f))), r[10])
	})
}

func TestParse(t *testing.T) {
	rows(t, "parse.txt", func(r []string) {
		s := parseUnits(r[0])
		checkParse(t, s, r)
		if b, ok := latin1(s); ok {
			checkParse(t, b, r)
		}
	})
}

func checkParse[T Text](t *testing.T, s []T, r []string) {
	check := func(what string, got float64, want string) {
		if !same(got, fromBits(want)) {
			t.Errorf("%s(%q) = %v, want %v", what, shown(s), got, fromBits(want))
		}
	}
	check("StringToNumber", StringToNumber(s), r[1])
	check("ParseFloat", ParseFloat(s), r[2])
	check("ParseInt "+r[3], ParseInt(s, int32(atoi(r[3]))), r[4])
	text := "undefined"
	if x, ok := StringToBigInt(s); ok {
		text = string(AppendBigInt(nil, x, 16))
	}
	if text != r[5] {
		t.Errorf("StringToBigInt(%q) = %s, want %s", shown(s), text, r[5])
	}
}

func shown[T Text](s []T) string {
	var b strings.Builder
	for _, c := range s {
		b.WriteRune(rune(c))
	}
	return b.String()
}

func TestLongBigInt(t *testing.T) {
	octal := strings.NewReplacer("8", "1", "9", "2")
	for _, n := range []int{1199, 1200, 1201, 2400, 2401, 5000, 9601, 40000} {
		text := strings.Repeat("1234567890", n/10+1)[:n]
		checkLong(t, text, text, 10)
		checkLong(t, "0x"+text, text, 16)
		checkLong(t, "0o"+octal.Replace(text), octal.Replace(text), 8)
	}
}

func checkLong(t *testing.T, literal, digits string, radix int) {
	t.Helper()
	want, _ := new(big.Int).SetString(digits, radix)
	got, ok := StringToBigInt([]byte(literal))
	if !ok || got.Cmp(want) != 0 {
		t.Errorf("%d digits of radix %d are read wrongly", len(digits), radix)
	}
}

func TestArrayIndex(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "1": 1, "4294967294": 4294967294, "4294967295": -1, "00": -1, "01": -1, "": -1, "-0": -1, "1.0": -1, "99999999999": -1,
	} {
		got, ok := ArrayIndex([]byte(text))
		if ok != (want >= 0) || ok && int64(got) != want {
			t.Errorf("ArrayIndex(%q) = %d, %v", text, got, ok)
		}
	}
}

func TestAllocations(t *testing.T) {
	buf := make([]byte, 0, 64)
	text := []byte(" 3.14159e2 ")
	if n := testing.AllocsPerRun(100, func() {
		AppendNumber(buf, 0.1)
		AppendNumber(buf, 42)
		AppendFixed(buf, 1.255, 2)
		AppendPrecision(buf, 1.255, 3)
		AppendRadix(buf, 0.1, 2)
		StringToNumber(text)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"0x1F", "-1.5e10", "Infinity", "  12  ", "0b1", "9007199254740993"} {
		f.Add([]byte(s), int32(10))
	}
	f.Fuzz(func(t *testing.T, s []byte, radix int32) {
		x := StringToNumber(s)
		wide := make([]uint16, len(s))
		for i, c := range s {
			wide[i] = uint16(c)
		}
		if !same(x, StringToNumber(wide)) {
			t.Errorf("one-byte and two-byte forms of %q differ", s)
		}
		if text := AppendNumber(nil, x); !same(StringToNumber(text)+0, x+0) {
			t.Errorf("%v does not survive as %q", x, text)
		}
		if y := ParseInt(s, radix); isFinite(y) {
			if text := AppendRadix(nil, y, 16); !same(ParseInt(text, 16)+0, y+0) {
				t.Errorf("%v does not survive as %q", y, text)
			}
		}
		StringToBigInt(s)
		ParseFloat(s)
	})
}

func BenchmarkAppendNumber(b *testing.B) {
	buf := make([]byte, 0, 64)
	for b.Loop() {
		AppendNumber(buf, 12345)
		AppendNumber(buf, 3.14159)
	}
}
