package collate

import (
	"testing"
	"unicode/utf16"

	"jsgo/rt/intl/locales/sv"
	"jsgo/rt/intl/locales/zh"
)

func units(s string) []uint16 { return utf16.Encode([]rune(s)) }

// TestLatin holds that the shortcut for ASCII answers as the tables do.
func TestLatin(t *testing.T) {
	c := NewStore().New("en", "", Options{Strength: Tertiary})
	for a := range uint16(0x80) {
		fast, ok := latin(nil, []uint16{a})
		s := scanner{c: c, root: c.store.rootTable(), text: []uint16{a}}
		s.step()
		if ok && len(fast) != len(s.out) || ok && len(fast) > 0 && fast[0] != s.out[0] {
			t.Errorf("U+%04X: %x, not %x", a, fast, s.out)
		}
	}
}

// TestTailoring holds that languages change the order, and only theirs.
func TestTailoring(t *testing.T) {
	s := NewStore()
	s.Add("sv", sv.Collation)
	s.Add("zh", zh.Collation)
	for _, x := range []struct {
		tag, kind, a, b string
		want            int
	}{{"en", "", "ä", "z", -1}, {"sv", "", "ä", "z", 1}, {"zh", "", "中", "一", 1}, {"zh", "stroke", "中", "一", 1}, {"zh", "", "阿", "一", -1}, {"zh", "stroke", "阿", "一", 1}} {
		if got := s.New(x.tag, x.kind, Options{Strength: Tertiary}).Compare(units(x.a), units(x.b)); got != x.want {
			t.Errorf("%s %s: %s against %s is %d", x.tag, x.kind, x.a, x.b, got)
		}
	}
}

// FuzzCompare holds that the order is antisymmetric and does not fail.
func FuzzCompare(f *testing.F) {
	f.Add("résumé", "Resume", true)
	f.Add("x10000000000", "x9", true)
	f.Add("가나다", "l·l", false)
	s := NewStore()
	f.Fuzz(func(t *testing.T, a, b string, numeric bool) {
		c := s.New("en", "", Options{Strength: Tertiary, Numeric: numeric})
		if x, y := c.Compare(units(a), units(b)), c.Compare(units(b), units(a)); x != -y {
			t.Errorf("%q and %q: %d and %d", a, b, x, y)
		}
	})
}
