// name, length, toString, constructors and function prototypes.
function plain(a, b) { /* kept */ return a + b; }
console.log(plain.toString());
console.log(((a) => a * 2).toString(), (class Q { m() {} }).toString());
console.log({ m(x) { return x; }, get g() { return 1; }, async *ag() {} }.m.toString());
console.log(Math.max.toString(), (function () {}).bind().toString());
console.log(plain.name, plain.length, (() => {}).name, (function () {}).name);
const assigned = () => {}, o = { key: function () {}, get acc() { return 1; }, [Symbol('sym')]: () => {} };
let late;
late = function () {};
console.log(assigned.name, o.key.name, late.name, Object.getOwnPropertySymbols(o).map((s) => o[s].name));
console.log(Object.getOwnPropertyDescriptor(o, 'acc').get.name, plain.bind().name, plain.bind().bind().name);
console.log(Object.getOwnPropertyDescriptors(plain));
for (const f of [plain, () => {}, async function a() {}, function* g() {}, class C {}, { m() {} }.m, Math.max])
  console.log(f.name, Object.hasOwn(f, 'prototype'), Object.prototype.toString.call(f), Object.getPrototypeOf(f) === Function.prototype);
console.log(Object.getOwnPropertyNames(plain), Object.getOwnPropertyNames(() => {}));
Object.defineProperty(plain, 'name', { value: 'renamed' });
console.log(plain.name, plain);
plain.length = 9;
console.log(plain.length, delete plain.length, plain.length);
const attempt = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(attempt(() => new (() => {})()), attempt(() => new ({ m() {} }).m()), attempt(() => new Math.max()));
console.log(attempt(() => null()), attempt(() => o.nope()), attempt(() => o.a.b.c), attempt(() => undefined.x), attempt(() => (void 0)()));
console.log(attempt(() => o.key.nope()), attempt(() => [].x.y), attempt(() => (1)()), attempt(() => o['k' + 1]()), attempt(() => new o()));
