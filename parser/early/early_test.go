package early

import (
	"testing"

	"github.com/evanw/esbuild/jsgo/ast"
)

func TestCheck(t *testing.T) {
	tests := []struct {
		text   string
		kind   ast.Kind
		offset int // of the error; -1 for none
	}{
		{"let {a}", ast.CommonJS, 4},
		{"var a, [b]", ast.ESM, 7},
		{"for (var [a] of b) for (let {c} in d);", ast.CommonJS, -1},
		{"for (let [a];;);", ast.CommonJS, 9},
		{"for (let a of b) { var {c} }", ast.CommonJS, 23},
		{"return", ast.Script, 0},
		{"return", ast.CommonJS, -1},
		{"(() => { return 1 })(); a => a", ast.Script, -1},
		{"() => new.target", ast.Script, 6},
		{"class A { a = new.target } function f() { () => new.target }", ast.Script, -1},
		{"import.meta", ast.Script, 0},
		{"var f; function f() {}", ast.ESM, 4},
		{"function f() {} { var [f] = g }", ast.ESM, 23},
		{"function f() { var f } export default function g() { var g }", ast.ESM, -1},
		{"var f; function f() {} function f() {}", ast.CommonJS, -1},
		{"using a = b", ast.Script, 0},
		{"{ using a = b }", ast.Script, -1},
	}
	for _, test := range tests {
		tree, messages := ast.Parse(test.text, "a.js", test.kind)
		if tree == nil {
			t.Errorf("%q: %v", test.text, messages)
			continue
		}
		got := Check(tree)
		switch {
		case test.offset < 0 && len(got) > 0:
			t.Errorf("%q: %s", test.text, got[0].Text)
		case test.offset >= 0 && (len(got) != 1 || got[0].Offset != test.offset):
			t.Errorf("%q: %v, want one at %d", test.text, got, test.offset)
		}
	}
}
