package segment

import (
	"testing"
	"unicode/utf16"
)

// FuzzNext holds that segments are never empty and end within the text.
func FuzzNext(f *testing.F) {
	f.Add("Hello, world! 3.14 e\u0301 👩‍👩‍👧 한국어")
	f.Fuzz(func(t *testing.T, s string) {
		text := utf16.Encode([]rune(s))
		for _, r := range [3]*Rules{Graphemes(), Words(), Sentences()} {
			for at := 0; at < len(text); {
				end := r.Next(text, at).End
				if end <= at || end > len(text) {
					t.Fatalf("%q: a segment from %d to %d", s, at, end)
				}
				at = end
			}
		}
	})
}
