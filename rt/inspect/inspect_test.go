package inspect_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// expected is testdata/expected.json: by expression, what node shows.
type expected struct{ Inspect, Format map[string]string }

func load(t *testing.T) expected {
	b, err := os.ReadFile("testdata/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var x expected
	if err := json.Unmarshal(b, &x); err != nil {
		t.Fatal(err)
	}
	return x
}

func TestInspect(t *testing.T) {
	for text, want := range load(t).Inspect {
		t.Run(text, func(t *testing.T) {
			r := newRealm()
			r.SetZone("UTC")
			v := evaluate(t, r, text)
			args := []js.Value{v}
			if a := v.AsArray(); a != nil && a.Length() == 2 && withOptions(text) {
				first, _ := a.At(0)
				second, _ := a.At(1)
				args = []js.Value{first, second}
			}
			got, e := js.CallArgs(r, inspect.Function(r).Value(), js.Undefined(), args)
			if e != nil {
				s, _ := js.ToString(r, e.Value)
				t.Fatalf("threw %s", s.String())
			}
			if g := got.Str().String(); g != want {
				t.Errorf("got:\n%s\nwant:\n%s", g, want)
			}
		})
	}
}

// withOptions reports whether a case is a pair of a value and options.
func withOptions(text string) bool {
	i := strings.LastIndex(text, ",{")
	if i < 0 || !strings.HasSuffix(text, "}]") {
		return strings.Contains(text, "},{depth:5,extra:1")
	}
	for _, name := range []string{"showHidden", "depth", "colors", "customInspect", "showProxy", "max", "breakLength", "compact", "sorted", "getters", "numericSeparator"} {
		if strings.HasPrefix(text[i+2:], name) {
			return true
		}
	}
	return false
}

func TestFormat(t *testing.T) {
	for text, want := range load(t).Format {
		t.Run(text, func(t *testing.T) {
			r := newRealm()
			r.SetZone("UTC")
			list, e := js.ListFromArrayLike(r, evaluate(t, r, "["+text+"]"))
			if e != nil {
				t.Fatal("no list")
			}
			got, e := inspect.Format(r, list)
			if e != nil {
				s, _ := js.ToString(r, e.Value)
				t.Fatalf("threw %s", s.String())
			}
			if got.String() != want {
				t.Errorf("got:\n%s\nwant:\n%s", got.String(), want)
			}
		})
	}
}
