package eval_test

import (
	"testing"

	"jsgo/rt/eval"
	"jsgo/rt/js"
)

// FuzzEvaluate wants of any text that it is refused or becomes valid code.
func FuzzEvaluate(f *testing.F) {
	for _, s := range [...]string{
		"1 + 2", "var a = [1, , 2]; a.map(x => x * 2)", "class A { #x = 1; static { this.y = 2 } get z() { return this.#x } }",
		"function* g() { yield* [1]; try { yield } finally { return 1 } }", "async () => { for await (const x of y) await x }",
		"with ({ a: 1 }) { a = typeof b; delete c; eval('a') }", "l: for (const [a, { b = 1, ...c }] of []) { continue l }",
		"switch (1) { default: let x; case x: function f() {} }", "`a${1}${`b`}`; x`\\u{61}`", "(function (a, a) { arguments[0] = eval('a'); return new.target })()",
		"label: { break label }", "try { throw 1 } catch ({ a = eval('1') }) {} finally {}", "({ __proto__: null, get [Symbol.iterator]() { return super.x }, async *m() {} })",
		"a?.b?.[c]?.(...d) ?? (e ||= f)", "'use strict'; delete x.y; (1, eval)('var z')", "new (class extends Array { constructor(...a) { super(...a) } })(3)",
	} {
		f.Add(s)
	}
	r := newRealm()
	f.Fuzz(func(t *testing.T, source string) {
		if report := eval.Assemble(r, source); report != "" {
			t.Error(report)
		}
		if report := eval.Assemble(r, "(function* (a, b) {"+source+"\n})"); report != "" {
			t.Error(report)
		}
		r.Host.NewFunction(r, js.CodeAsync, js.NewString(source), js.NewString(source))
		r.Host.CompileBody(r, js.NewString(source), js.TextOptions{Name: "x.js", Params: []string{"a"}})
	})
}
