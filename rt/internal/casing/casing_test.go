package casing

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func parseUnits(s string) []uint16 {
	var out []uint16
	for _, f := range strings.Fields(s) {
		u, _ := strconv.ParseUint(f, 16, 16)
		out = append(out, uint16(u))
	}
	return out
}

// TestCases compares with the answers of node that testdata/record.js wrote.
func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, "\t")
		s := parseUnits(f[0])
		for i, got := range [][]uint16{
			AppendLower(nil, s, Root), AppendUpper(nil, s, Root), AppendLower(nil, s, Turkic), AppendUpper(nil, s, Turkic),
			AppendLower(nil, s, Lithuanian), AppendUpper(nil, s, Lithuanian),
		} {
			if want := parseUnits(f[i+1]); !slices.Equal(got, want) {
				t.Errorf("column %d of %x = %x, want %x", i+1, s, got, want)
			}
		}
		if IndexLower(s) < 0 && !slices.Equal(s, AppendLower(nil, s, Root)) || IndexUpper(s) < 0 && !slices.Equal(s, AppendUpper(nil, s, Root)) {
			t.Errorf("%x is not its own case", s)
		}
	}
}

func TestLatin1(t *testing.T) {
	for c := range 256 {
		wide := []uint16{uint16(c)}
		b := []byte{byte(c)}
		lower := AppendLowerLatin1(nil, b)
		if want := AppendLower(nil, wide, Root); len(want) != 1 || want[0] != uint16(lower[0]) {
			t.Errorf("lower case of %#x = %x, want %x", c, lower, want)
		}
		want := AppendUpper(nil, wide, Root)
		upper, ok := AppendUpperLatin1(nil, b)
		if ok != (want[0] < 0x100) || ok && (len(upper) != len(want) || uint16(upper[0]) != want[0]) {
			t.Errorf("upper case of %#x = %x, want %x", c, upper, want)
		}
		if (IndexUpper(b) < 0) != slices.Equal(want, wide) || (IndexLower(b) < 0) != (lower[0] == b[0]) {
			t.Errorf("IndexUpper or IndexLower is wrong for %#x", c)
		}
	}
}

func TestLocaleOf(t *testing.T) {
	for tag, want := range map[string]Locale{"tr": Turkic, "TR-tr": Turkic, "az": Turkic, "lt-LT": Lithuanian, "en": Root, "": Root, "t": Root, "trx": Root} {
		if got := LocaleOf(tag); got != want {
			t.Errorf("LocaleOf(%q) = %d", tag, got)
		}
	}
}

func FuzzCase(f *testing.F) {
	f.Add([]byte("aΣ.b"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := make([]uint16, len(b)/2)
		for i := range s {
			s[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		}
		for _, l := range []Locale{Root, Turkic, Lithuanian} {
			AppendUpper(nil, s, l)
			if low := AppendLower(nil, s, l); l == Root && !slices.Equal(AppendLower(nil, low, l), low) && !slices.Contains(s, 0x3A3) {
				t.Errorf("lower case of %x is not stable", s)
			}
		}
	})
}
