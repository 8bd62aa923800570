package diag

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jsgo/parser/source"
)

func TestCodes(t *testing.T) {
	seen := map[Code]bool{}
	all := Explanations()
	for i, e := range all {
		if seen[e.Code] || e.Code < 1000 || e.Code > 9999 {
			t.Errorf("%s: bad or repeated number", e.Name)
		}
		seen[e.Code] = true
		if !strings.HasPrefix(e.Text, e.Name+" is ") {
			t.Errorf("%s: no explanation", e.Name)
		}
		if i >= len(templates) || templates[i].code != e.Code {
			t.Errorf("%s: no template at its place", e.Name)
		}
	}
	if len(all) != len(templates) {
		t.Errorf("%d codes, %d templates", len(all), len(templates))
	}
}

func TestExplain(t *testing.T) {
	text, ok := Explain("jsgo2002")
	if !ok || !strings.Contains(text, "Node stops before") || !strings.Contains(text, "    import './missing.mjs'\n") {
		t.Error(text)
	}
	if _, ok := Explain("JSGO0000"); ok {
		t.Error("an unknown code is explained")
	}
}

func TestWrite(t *testing.T) {
	file := source.NewFile("app.js", "\n\n\nfunction f(o) { with (o) { return x } }\n")
	d := New(Unsupported, file.Pos(19), 4, `"with"`).With("The scope is here:", file.Pos(3), 8).Suggest("Name the object instead.")
	var b strings.Builder
	if err := Write(&b, d, false); err != nil {
		t.Fatal(err)
	}
	want := `app.js:4:17: error JSGO3003: "with" is not supported yet
  4 │ function f(o) { with (o) { return x } }
    ╵                 ~~~~
  Name the object instead.
  app.js:4:1: note: The scope is here:
  4 │ function f(o) { with (o) { return x } }
    ╵ ~~~~~~~~
  jsgo explain JSGO3003
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestWriteHostile(t *testing.T) {
	file := source.NewFile("a\x1b[31m\n.js", "x\x1b[2J\r y\u202e")
	var b strings.Builder
	d := New(SyntaxError, file.Pos(1), 3, "bad \x1b]0;title\x07 {0}").With("\x1b\n", source.Pos{}, 0)
	if err := Write(&b, d, false); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07\r\u202e") {
		t.Errorf("%q", b.String())
	}
}

// The right column is what node says.
func TestV8Text(t *testing.T) {
	tests := [][2]string{
		{`Expected ";" but found "b"`, `Unexpected identifier 'b'`},
		{`Expected ";" but found "2"`, `Unexpected number`},
		{`Expected ";" but found "\"b\""`, `Unexpected string`},
		{`Expected ")" but found "}"`, `Unexpected token '}'`},
		{`Expected identifier but found "if"`, `Unexpected token 'if'`},
		{`Unexpected end of file`, `Unexpected end of input`},
		{`Expected "}" but found end of file`, `Unexpected end of input`},
		{`The symbol "a" has already been declared`, `Identifier 'a' has already been declared`},
		{`The constant "a" must be initialized`, `Missing initializer in const declaration`},
		{`"a" is not declared in this file`, `Export 'a' is not defined in module`},
		{`Something else`, `Something else`},
	}
	for _, test := range tests {
		if got := V8Text(test[0]); got != test[1] {
			t.Errorf("%s: %s, want %s", test[0], got, test[1])
		}
	}
}

func TestSorted(t *testing.T) {
	a, b := source.NewFile("a", "x\ny"), source.NewFile("b", "")
	var l List
	for _, d := range []Diagnostic{New(Unsupported, b.Pos(0), 0, "x"), New(SyntaxError, a.Pos(2), 0, "x"), New(SyntaxError, a.Pos(0), 0, "x"),
		New(SyntaxError, a.Pos(2), 0, "x"), New(Unsupported, a.Pos(0), 0, "x").Ranked(Info)} {
		l.Add(d)
	}
	var got []string
	for _, d := range l.Sorted() {
		got = append(got, d.Error())
	}
	want := []string{"a:1:1: error JSGO1001: x", "a:1:1: note JSGO3003: x is not supported yet", "a:2:1: error JSGO1001: x",
		"b:1:1: error JSGO3003: x is not supported yet"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if l.Errors() != 4 {
		t.Error(l.Errors())
	}
}
