package jsontext

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestAgainstNode compares with the messages of node 20: a text and a message a line, both as JSON.
func TestAgainstNode(t *testing.T) {
	data, err := os.ReadFile("testdata/node.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		left, right, _ := strings.Cut(line, "\t")
		var text, want string
		if json.Unmarshal([]byte(left), &text) != nil || json.Unmarshal([]byte(right), &want) != nil {
			t.Fatalf("bad line %q", line)
		}
		if got, _ := Check(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add(`{"a": [1, -0.5e+3, "\u00e9\n", true, false, null, {}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		message, offset := Check(text)
		if offset < 0 || offset > len(text) {
			t.Errorf("%q: offset %d", text, offset)
		}
		if valid := json.Valid([]byte(text)); valid != (message == "") && !strings.Contains(text, strings.Repeat("[", 100)) {
			t.Errorf("%q: %q, but valid is %v", text, message, valid)
		}
	})
}
