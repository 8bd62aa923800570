// Names inside of with statements, in compiled code and in text.
const render = new Function('obj', 'let __p = ""; with (obj || {}) { __p += name + (typeof missing) + (typeof name); for (const x of list) { __p += x + name } who(); y = 5; var z = 6; name = "changed"; __p += (() => name)() } return __p + z');
globalThis.y = 1;
const o = { name: 'n', list: [1, 2], who() { console.log(this === o) }, z: 1 };
console.log(render(o), o, y);
with (Math) console.log(max(1, 2), PI > 3);
function f(o) { with (o) { x += 1; x++; delete q; return [x, typeof q, function () { return x }()] } }
console.log(f({ x: 1, q: 2 }));
var arr = [1,2]; with (arr) { console.log(typeof concat, typeof flat, typeof values, length) }
try { with (null) {} } catch (e) { console.log(e.message) }
var seen = []; const p = new Proxy({a: 1}, { has(t, k) { seen.push('has ' + String(k)); return k in t }, get(t, k) { seen.push('get ' + String(k)); return t[k] }, set(t, k, v) { seen.push('set ' + String(k)); t[k] = v; return true } });
with (p) { a = a + 1; typeof a; try { a() } catch (e) { console.log(e.message, seen.join()) } }
