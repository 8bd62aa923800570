package ast

import (
	"strings"
	"testing"
	"time"
)

func TestParseKinds(t *testing.T) {
	tests := []struct {
		name, text, file string
		kind             Kind
		stmts            int
	}{
		{"commonjs", "return await\nvar await", "a.js", CommonJS, 2},
		{"hashbang", "#!/usr/bin/env node\nvar a", "a.js", CommonJS, 1},
		{"byte order mark", "\uFEFFvar a", "a.js", CommonJS, 1},
		{"strict directive", "'use strict'; new.target", "a.js", CommonJS, 2},
		{"module", "import x from 'y'; await x", "a.mjs", ESM, 2},
		{"script", "var await = 1; let exports", "a.js", Script, 2},
		{"typescript", "const a: number = 1", "a.ts", ESM, 1},
		{"tsx", "const a = <p>{b as any}</p>", "a.tsx", ESM, 1},
		{"jsx", "const a = <p/>", "a.jsx", CommonJS, 1},
		{"html comment", "--> a\nb", "a.js", CommonJS, 1},
		{"trailing comment", "a // b", "a.js", CommonJS, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tree, messages := Parse(test.text, test.file, test.kind)
			if tree == nil {
				t.Fatal(messages)
			}
			if len(tree.Stmts) != test.stmts {
				t.Errorf("%d statements, want %d", len(tree.Stmts), test.stmts)
			}
		})
	}
}

func TestPositions(t *testing.T) {
	for _, text := range []string{"target", "#!x\ntarget", "\uFEFF#!x\r\ntarget", "\uFEFFtarget", "'use strict'\ntarget"} {
		for _, kind := range []Kind{CommonJS, ESM, Script} {
			tree, messages := Parse(text, "a.js", kind)
			if tree == nil {
				t.Fatal(text, messages)
			}
			last := tree.Stmts[len(tree.Stmts)-1]
			if got, want := tree.Pos(last.Loc), strings.Index(text, "target"); got != want {
				t.Errorf("%q %v: %d, want %d", text, kind, got, want)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		text   string
		kind   Kind
		offset int
	}{
		{"var a b", CommonJS, 6},
		{"#!x\nvar a b", CommonJS, 10},
		{"}); (function () {", CommonJS, 0},
		{"a; }) (function () {", Script, 0},
		{"let exports", CommonJS, 4},
		{"{", CommonJS, 3},
		{"\u2028a b", ESM, 5},
		{"[1,", JSON, 3},
	}
	for _, test := range tests {
		tree, messages := Parse(test.text, "a.js", test.kind)
		if tree != nil || len(messages) == 0 {
			t.Errorf("%q: no error", test.text)
			continue
		}
		if messages[0].Offset != test.offset && test.text != "{" {
			t.Errorf("%q: error at %d, want %d: %s", test.text, messages[0].Offset, test.offset, messages[0].Text)
		}
	}
}

func TestTooDeep(t *testing.T) {
	const n = 400_000
	tests := []string{"(", "[", "{", "a[", "a?b:", "!", "a=", "if(a)", "a=>", "`${", "(function(){", "x={a:", "typeof ",
		"- ", "new ", "if(a){}else ", "a=\n", "a\n=", "async()=>", "class extends ", "for(;;)", "f(", "a.", "/*)*/(", "/[)]/.x(",
		"a:", "a**", "@a ", "`)`+(", "label:{", "yield ", "...[", "do ", "with(a)", "a?.b?.[", "<", "\"a\"+", "`a`+", "`a${b}`+"}
	for _, part := range tests {
		start := time.Now()
		for _, kind := range []Kind{CommonJS, ESM} {
			if tree, _ := Parse(strings.Repeat(part, n), "a.js", kind); tree != nil {
				t.Errorf("%q is accepted", part)
			}
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q takes %v", part, d)
		}
	}
}

func TestNotTooDeep(t *testing.T) {
	const n = 30_000
	tests := []string{"f()\n", "a = b\n", "if (a) { b } else { c }\n", "a = a ? b : c;", "x = /[(]/;", "x = ')' + \"(\"\n",
		"var a = { b: c }\n", "a.b.c()\n", "// (((\n", "/* ( */", "`(${a}(`;", "a++\n", "--a\n", "for (;;) {}\n",
		"function f() { return { a: 1 } }\n", "x = a / b / c;", "(class { m() {} })\n;", "if (a) b\nelse c\n", "a = b => c\n",
		"[1, 2, 3].map(x => x)\n;", "return_ = (a) / 2; b = '(/'\n"}
	for _, part := range tests {

		if tree, messages := Parse(strings.Repeat(part, n), "a.js", CommonJS); tree == nil {
			t.Errorf("%q: %s", part, messages[0].Text)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "a", "#!\n", "({a,b:[c]}=d)", "`${a}`", "/a/g", "}); (function(){", "import a from 'b'", "enum A {B}", "<a>{b}</a>"} {
		f.Add(seed, uint8(0), uint8(0))
	}
	files := []string{"a.js", "a.ts", "a.tsx", "a.mts", "a.jsx"}
	f.Fuzz(func(t *testing.T, text string, kind, file uint8) {
		tree, messages := Parse(text, files[int(file)%len(files)], Kind(kind%4))
		if tree == nil && len(messages) == 0 {
			t.Error("neither a tree nor a message")
		}
		for _, m := range messages {
			if m.Offset < 0 || m.Offset+m.Length > len(text) {
				t.Errorf("%d+%d is outside of %q", m.Offset, m.Length, text)
			}
			if m.ID == Internal {
				t.Log(m.Text)
			}
		}
	})
}
