package regexp

import (
	"encoding/json"
	"os"
	"testing"
	"unicode/utf16"
)

func units(s string) []uint16 { return utf16.Encode([]rune(s)) }

func TestParseErrors(t *testing.T) {
	data, err := os.ReadFile("testdata/errors.json")
	if err != nil {
		t.Fatal(err)
	}
	var tests []struct{ Pattern, Flags, Reason string }
	if err := json.Unmarshal(data, &tests); err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		flags, _ := ParseFlags(test.Flags)
		got := ""
		if _, err := Parse(units(test.Pattern), flags); err != nil {
			got = err.Error()
		}
		if got != test.Reason {
			t.Errorf("/%s/%s: got %q, want %q", test.Pattern, test.Flags, got, test.Reason)
		}
	}
}
