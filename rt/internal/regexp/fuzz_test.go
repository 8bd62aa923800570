package regexp

import (
	"testing"
	"unicode/utf16"
)

func fuzzFlags(bits uint8) Flags {
	flags := Flags(bits)
	if flags&(Unicode|UnicodeSets) == Unicode|UnicodeSets {
		flags &^= Unicode
	}
	return flags
}

func FuzzParse(f *testing.F) {
	for i, seed := range []string{`(?<n>a)\k<n>`, `[\d--\q{ab|c}]`, `\p{Lu}{2,3}?`, `(?i-s:a|^$)`, `(?<=\u{61})\1`, `[^a-\d]`} {
		f.Add(seed, uint8(i*37))
	}
	f.Fuzz(func(t *testing.T, pattern string, bits uint8) {
		if p, err := Parse(utf16.Encode([]rune(pattern)), fuzzFlags(bits)); err == nil {
			Compile(p).Linear()
		}
	})
}

// FuzzMatch checks that all ways to match agree.
func FuzzMatch(f *testing.F) {
	f.Add(`(a*)*b|(?=c)`, uint8(0), "aaac", uint8(1))
	f.Add(`(?:(a)|b|)+?$`, uint8(IgnoreCase), "aBb", uint8(0))
	f.Add(`(?<!^.)[^\p{L}]`, uint8(Unicode), "ab😀", uint8(0))
	f.Fuzz(func(t *testing.T, pattern string, bits uint8, subject string, lastIndex uint8) {
		if len(pattern) > 100 || len(subject) > 100 {
			return
		}
		flags := fuzzFlags(bits)
		m := matchCase{pattern: pattern, flags: flags.String(), subject: subject, lastIndex: int(lastIndex)}
		results := m.results()
		for _, got := range results[1:] {
			if got != results[0] && got != ErrSteps.Error() && results[0] != ErrSteps.Error() {
				t.Errorf("/%s/%s on %q: %q", pattern, m.flags, subject, results)
			}
		}
	})
}
