package normalize

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
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		f := strings.Split(line, "\t")
		s := parseUnits(f[0])
		for i, name := range []string{"NFC", "NFD", "NFKC", "NFKD"} {
			form, _ := ParseForm(name)
			if got, want := String(s, form), parseUnits(f[i+1]); !slices.Equal(got, want) {
				t.Errorf("%s of %x = %x, want %x", name, s, got, want)
			}
		}
	}
}

func FuzzString(f *testing.F) {
	f.Add([]byte("\x00a\x03\x01"), byte(0))
	f.Fuzz(func(t *testing.T, b []byte, form byte) {
		s := make([]uint16, len(b)/2)
		for i := range s {
			s[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		}
		once := String(s, Form(form%4))
		if twice := String(once, Form(form%4)); !slices.Equal(once, twice) {
			t.Errorf("form %d of %x is not stable: %x, %x", form%4, s, once, twice)
		}
	})
}
