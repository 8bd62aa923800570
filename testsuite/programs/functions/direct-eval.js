// Direct eval: what the text sees of the function around, and what it declares in it.
'use sloppy';
var top = 't'; let lex = 'l'; const con = 'c';
function f(a, b = 2) {
  var v = 'v'; let l = 'let'; const k = 'k';
  const r = [];
  r.push(eval('a + b'), eval('v = "w"; l = "m"; v'), v, l);
  try { eval('k = 1'); } catch (e) { r.push(e.message); }
  eval('var nv = 7; function nf() { return nv + a } v = nf()');
  r.push(typeof nv, nv, v, nf());
  r.push(eval('arguments.length'), eval('this === undefined || this === globalThis'), eval('typeof new.target'));
  r.push(eval('let own = 1; own'), typeof own, eval('top + lex + con'), eval('typeof nothing'), eval('typeof a'));
  r.push([1, 2].map((x) => eval('x + a')).join());
  const g = eval('(y) => { v += y; return v }');
  r.push(g(1), v);
  try { eval('later'); let later = 1; } catch (e) { r.push(e.name); }
  { let inner = 5; r.push(eval('inner++; inner'), inner); }
  for (let i = 0; i < 2; i++) r.push(eval('() => i')());
  r.push(eval('eval("a + eval(\'b\')")'), delete globalThis.nv, eval('delete nv'), typeof nv);
  r.push((0, eval)('typeof a'), eval('nv2 = 3'), typeof nv2);
  return r;
}
console.log(f(10));
console.log(eval('var moduleVar = 5; moduleVar + top.length'), moduleVar, typeof globalThis.moduleVar, eval('typeof require + typeof exports'));
function s() { 'use strict'; let q = 1; eval('var z = 1; q = z + 1'); return [q, typeof z, eval('this')]; }
console.log(s());
class A { m() { return eval('this.v') } v = 4; static s(x) { return eval('x * 2') } constructor() { this.nt = eval('new.target.name') } }
console.log(new A().m(), A.s(4), new A().nt);
function* gen(x) { yield eval('x'); eval('x = 9'); yield x } console.log([...gen(1)]);
(async (x) => { eval('var av = x'); await null; console.log('async', av, eval('x')) })(3);
function shadow() { var eval = (t) => 'not ' + t; return eval('1') } console.log(shadow());
console.log(((a) => { eval('var a2 = a'); return a2 })(6), (function (p = eval('1 + 1')) { return p })());
const depd = (function () { var fn = function (a) { return 'fn' + a }, log = [], deprecate = 'D'; return eval('(function (a, b) {\n"use strict"\nlog.push(deprecate)\nreturn fn.apply(this, arguments) + log\n})') })();
console.log(depd(1), depd.length);
try { (function () { let x; eval('var x') })(); } catch (e) { console.log(e.name + ': ' + e.message); }
with ({ wx: 1 }) { console.log(eval('typeof top')); }
console.log(eval(5), eval('1;2'), eval(''), eval('{}'), eval(new String('1')) instanceof String);
try { eval('('); } catch (e) { console.log(e.name + ': ' + e.message); }
try { eval("\n  null.x"); } catch (e) { console.log(e.stack.split("\n")[1].split(" (")[0], e.stack.split("\n")[1].match(/<anonymous>:.*/)[0]); }
