package walk

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/evanw/esbuild/jsgo/ast"
)

// Every identifier of the text is visited, in source order.
func TestOrder(t *testing.T) {
	tests := []string{
		"a; b + c * d; e ? f : g; h(i, ...j); new k(l); m[n].x; [o, , p]",
		"({ x: a, [b]: c, d() { e }, ...f, g })",
		"if (a) b; else if (c) d; else e; for (a; b; c) d; for (a in b) c; for (a of b) c; while (a) b; do a; while (b)",
		"try { a } catch { b } finally { c } switch (a) { case b: c; default: d } x: a",
		"(function () { a }); (() => b); (async function* () { yield c; await d })",
		"(class extends a { [b] = c; static { d } m() { e } })",
		"`${a}${b}`; c`${d}`; import(e); (f, g); !h; typeof i; throw j",
		"var { [a]: x = b, ...y } = c, [z = d] = e",
	}
	for _, text := range tests {
		tree, messages := ast.Parse(text, "a.js", ast.CommonJS)
		if tree == nil {
			t.Fatal(text, messages)
		}
		var got []int
		v := Visitor{Expr: func(e ast.Expr) bool {
			if id, ok := ast.Unwrap(e).Data.(*ast.EIdentifier); ok && len(tree.Name(id.Ref)) == 1 && e.Data == ast.Unwrap(e).Data {
				got = append(got, tree.Pos(e.Loc))
			}
			return true
		}}
		v.Tree(tree)
		var want []int
		for i := range text {
			if strings.ContainsAny(text[i:i+1], "abcdefghijklmnop") && isAlone(text, i) && !isName(text, i) {
				want = append(want, i)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}

func isAlone(text string, i int) bool {
	return (i == 0 || !isLetter(text[i-1])) && (i+1 == len(text) || !isLetter(text[i+1]))
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// isName tells method names, which are strings in the tree.
func isName(text string, i int) bool { return strings.HasPrefix(text[i+1:], "() {") }

func TestLongChains(t *testing.T) {
	for _, text := range []string{strings.Repeat("a+", 40000) + "a", strings.Repeat("a\n", 40000), "a" + strings.Repeat(".b()", 4000)} {
		tree, messages := ast.Parse(text, "a.js", ast.CommonJS)
		if tree == nil {
			t.Fatal(messages)
		}
		entered, left := 0, 0
		v := Visitor{Expr: func(ast.Expr) bool { entered++; return true }, LeaveExpr: func(ast.Expr) { left++ }}
		v.Tree(tree)
		if entered != left || entered < 8001 {
			t.Errorf("%d entered, %d left", entered, left)
		}
	}
}

// What the parser accepts can be walked: programs just below its limits.
func TestDeep(t *testing.T) {
	const n = 2_400
	tests := [][3]string{{"[", "", "]"}, {"{", "", "}"}, {"!", "a", ""}, {"a?b:", "c", ""}, {"a=", "b", ""}, {"a=>", "b", ""},
		{"if(a)", "b", ""}, {"if(a){}else ", "b", ""}, {"`${", "a", "}`"}, {"(function(){", "", "})"}, {"f(", "", ")"}, {"a[", "0", "]"},
		{"typeof ", "a", ""}, {"new ", "a", ""}, {"x={a:", "1", "}"}, {"(class{[", "a", "]})"}, {"try{", "", "}catch{}"}, {"a**", "b", ""}, {"for(;;)", "a", ""}}
	for _, test := range tests {
		text := strings.Repeat(test[0], n) + test[1] + strings.Repeat(test[2], n)
		start := time.Now()
		tree, messages := ast.Parse(text, "a.js", ast.CommonJS)
		if tree == nil {
			t.Errorf("%s: %s", test[0], messages[0].Text)
			continue
		}
		nodes := 0
		v := Visitor{Expr: func(ast.Expr) bool { nodes++; return true }, Stmt: func(ast.Stmt) bool { nodes++; return true }}
		v.Tree(tree)
		if nodes < n {
			t.Errorf("%s: only %d nodes", test[0], nodes)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%s takes %v", test[0], d)
		}
	}
}
