package unicode

import (
	"slices"
	"testing"
)

func in(ranges []Range, c rune) bool {
	return slices.ContainsFunc(ranges, func(r Range) bool { return r.Lo <= c && c <= r.Hi })
}

func TestLookup(t *testing.T) {
	tests := []struct {
		name, value string
		in, out     rune
	}{
		{"Lu", "", 'A', 'a'},
		{"General_Category", "Uppercase_Letter", 'Ā', 'ā'},
		{"Script", "Greek", 'α', 'a'},
		{"scx", "Deva", 0x1cd0, 'a'},
		{"ASCII", "", 'a', 0x80},
		{"Any", "", 0x10ffff, -1},
		{"Cs", "", 0xd800, 0xe000},
		{"Emoji_Presentation", "", 0x1f600, 'a'},
	}
	for _, test := range tests {
		ranges, ok := Lookup(test.name, test.value)
		if !ok || !in(ranges, test.in) || in(ranges, test.out) {
			t.Errorf("Lookup(%q, %q) = %v, %v", test.name, test.value, len(ranges), ok)
		}
	}
}

func TestLookupUnknown(t *testing.T) {
	for _, p := range [][2]string{{"lu", ""}, {"Script", ""}, {"Script", "Foo"}, {"L", "L"}, {"", ""}, {"RGI_Emoji", ""}} {
		if _, ok := Lookup(p[0], p[1]); ok {
			t.Errorf("Lookup(%q, %q) found something", p[0], p[1])
		}
	}
}

func TestLookupStrings(t *testing.T) {
	single, longer, ok := LookupStrings("RGI_Emoji")
	if !ok || !in(single, 0x1f600) || !slices.Contains(longer, "👨‍👩‍👧‍👦") || !slices.Contains(longer, "🇩🇪") {
		t.Errorf("RGI_Emoji: %d, %d, %v", len(single), len(longer), ok)
	}
	if _, keycaps, _ := LookupStrings("Emoji_Keycap_Sequence"); len(keycaps) != 12 {
		t.Errorf("keycaps: %q", keycaps)
	}
}

func TestCasing(t *testing.T) {
	tests := []struct {
		casing Casing
		a, b   rune
		equal  bool
	}{
		{Upper(), 'a', 'A', true},
		{Upper(), 'k', 0x212a, false},
		{Fold(), 'k', 0x212a, true},
		{Fold(), 's', 'ſ', true},
		{Upper(), 'ß', 'ẞ', false},
		{Fold(), 'ß', 'ẞ', true},
		{Upper(), 'ÿ', 'Ÿ', true},
		{Upper(), 'µ', 'μ', true},
		{Fold(), 0x10400, 0x10428, true},
		{Upper(), 0x10400, 0x10428, false},
		{Fold(), 'İ', 'i', false},
	}
	for _, test := range tests {
		if got := test.casing.Canonicalize(test.a) == test.casing.Canonicalize(test.b); got != test.equal {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
		if got := slices.Contains(test.casing.Equals(nil, test.a), test.b); got != test.equal {
			t.Errorf("Equals(%q) has %q: %v", test.a, test.b, got)
		}
	}
}

func TestIdentifiers(t *testing.T) {
	if !IsIDStart('a') || !IsIDStart('ä') || IsIDStart('1') || IsIDStart('_') || !IsIDContinue('1') || IsIDContinue(0x2028) {
		t.Error("identifier properties are wrong")
	}
}
