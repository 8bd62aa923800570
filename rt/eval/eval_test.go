package eval_test

import (
	"testing"

	"jsgo/rt/builtins"
	"jsgo/rt/eval"
	"jsgo/rt/js"
)

func newRealm() *js.Realm {
	r := js.NewRealm(builtins.Classes(), builtins.Globals())
	r.HostData = nil
	eval.Install(r)
	return r
}

// run evaluates a text as eval does and shows the result as a String, or what it throws.
func run(r *js.Realm, source string) string {
	v, e := r.Host.Evaluate(r, js.NewString(source))
	r.DrainJobs()
	if e != nil {
		v = e.Value
	}
	s, e := js.ToString(r, v)
	if e != nil {
		return "cannot be shown"
	}
	return s.String()
}

// TestEvaluate compares completion values with what node's eval gives.
func TestEvaluate(t *testing.T) {
	for _, x := range [...]struct{ source, want string }{
		{"1 + 2", "3"},
		{"var a = 1; a", "1"},
		{"let x = 'a', y = `${x}b`; y + x", "aba"},
		{"function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2) } f(15)", "610"},
		{"let s = 0; for (let i = 0; i < 10; i++) { if (i == 3) continue; if (i == 7) break; s += i } s", "18"},
		{"let fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs.map(f => f()).join()", "0,1,2"},
		{"[1, , 3].length + [...'ab'].join('-')", "3a-b"},
		{"({a: 1, b: {c: [1, 2]}}).b.c[1]", "2"},
		{"let {a, b: [c, d = 5], ...r} = {a: 1, b: [2], e: 3, f: 4}; [a, c, d, Object.keys(r)].join()", "1,2,5,e,f"},
		{"class A { #p = 1; get p() { return this.#p } static s = 2; m() { return 'A' } } class B extends A { m() { return super.m() + 'B' } } [new B().p, A.s, new B().m()].join()", "1,2,AB"},
		{"function* g() { const x = yield 1; try { yield x * 2 } finally { yield 'f' } } const it = g(); [it.next().value, it.next(4).value, it.return(9).value, it.next().value].join()", "1,8,f,9"},
		{"function* g() { yield* [1, 2]; return 3 } [...g()].join()", "1,2"},
		{"var out = ''; async function f() { try { await null; out += 'a'; await Promise.reject(1) } catch (e) { out += e } finally { out += 'f' } } f().then(() => out += 'end'); 1", "1"},
		{"(function (a, b) { arguments[0] = 5; b = 6; return [a, arguments[1], arguments.length].join() })(1, 2, 3)", "5,6,3"},
		{"switch (3) { case 1: 'a'; default: 'd'; case 2: 'b'; break; case 4: 'c' }", "b"},
		{"try { null.x } catch (e) { e.message }", "Cannot read properties of null (reading 'x')"},
		{"try { 1 } finally { 2 }", "1"},
		{"1; if (false) 2", "undefined"},
		{"1; var z = 3; {}", "1"},
		{"do { 5; break } while (0)", "5"},
		{"'use strict'; this === globalThis", "true"},
		{"l: for (;;) { for (;;) break l } 7", "7"},
		{"typeof nothing + typeof Math", "undefinedobject"},
		{"(() => { try { return 1 } finally { 2 } })()", "1"},
		{"let q = 5; q ||= 6; q &&= 7; q ??= 8; q", "7"},
		{"((a, b = a + 1, ...c) => a + b + c.length)(1, undefined, 2, 3)", "5"},
		{"new (class { constructor() { this.t = new.target.name } })().t", ""},
		{"10n ** 20n + 1n", "100000000000000000001"},
		{"var o = {f() { return this.v }, v: 3}; o?.f() + (o.g?.() ?? 1)", "4"},
		{"/a(b)/.exec('ab')[1]", "b"},
		{"((s, ...v) => s.raw[0] + v[0])`a\\n${1}`", "a\\n1"},
		{"let k = ''; for (const x in {a: 1, b: 2}) k += x; k", "ab"},
		{"(function f(n) { return n ? f(n - 1) : 'deep' })(5000)", "deep"},
		{"(function f() { return f() })()", "RangeError: Maximum call stack size exceeded"},
		{"let = ;", "SyntaxError: Unexpected token ';'"},
		{"let t = 1; (() => t = 2)(); t", "2"},
		{"x1; let x1 = 1", "ReferenceError: Cannot access 'x1' before initialization"},
		{"const c1 = 1; c1 = 2", "TypeError: Assignment to constant variable."},
		{"-1;", "-1"},
		{"!0", "true"},
		{"'a' + 'b' // c", "ab"},
		{"typeof 1", "number"},
		{";/* c */", "undefined"},
		{"import a from 'b'", "SyntaxError: Cannot use import statement outside a module"},
		{"export {}", "SyntaxError: Unexpected token 'export'"},
		{"<a/>", "SyntaxError: Unexpected token '<'"},
		{"(class { /* a */ static /* b */ m /* c */ () {} }).m.toString()", "m /* c */ () {}"},
		{"nope()", "ReferenceError: nope is not defined"},
		{"({}).x.y", "TypeError: Cannot read properties of undefined (reading 'y')"},
		{"var u; u()", "TypeError: u is not a function"},
	} {
		r := newRealm()
		if got := run(r, x.source); got != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.source, got, x.want)
		}
	}
}
