package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseMeta(t *testing.T) {
	const source = "// (C)\n/*---\ndescription: >\n  flags: [not, these]\nflags: [async, module]\nincludes:\n  - a.js\n  - b.js # why\nfeatures: [x,\n  y]\nnegative:\n  phase: parse\n  type: SyntaxError\n---*/\n"
	got, err := parseMeta(source)
	if err != nil {
		t.Fatal(err)
	}
	want := &meta{
		Flags: []string{"async", "module"}, Includes: []string{"a.js", "b.js"}, Features: []string{"x", "y"},
		Phase: "parse", Type: "SyntaxError",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzParseMeta(f *testing.F) {
	f.Add("/*---\nflags: [raw]\n---*/")
	f.Fuzz(func(t *testing.T, source string) { parseMeta(source) })
}

func TestSampleIsStable(t *testing.T) {
	tests := []test{{name: "a"}, {name: "b"}, {name: "c"}, {name: "d"}}
	names := func(tests []test) (names []string) {
		for _, t := range tests {
			names = append(names, t.name)
		}
		return names
	}
	two := names(sample(tests, 2, "s"))
	if again := names(sample(tests[:], 2, "s")); cmp.Diff(two, again) != "" || len(two) != 2 {
		t.Errorf("sample(2) = %v, then %v", two, again)
	}
}
