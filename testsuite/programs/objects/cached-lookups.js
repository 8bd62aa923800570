// Reads and writes with remembered places see every change of objects and prototypes.
const s = Symbol(), k = 'zz';
function rd(o) { return [o[s], o[k], o.q] }
class A { }
const a = new A();
console.log(rd(a), rd(a)); A.prototype[s] = 1; console.log(rd(a)); a[s] = 2; console.log(rd(a)); A.prototype.q = 5; console.log(rd(a)); a.q = 6; console.log(rd(a)); delete a.q; console.log(rd(a)); delete A.prototype.q; console.log(rd(a)); Object.prototype.q = 9; console.log(rd(a)); delete Object.prototype.q;
const fz = Object.freeze({ zz: 1 }); fz[k] = 2; console.log(fz[k]); const w = { zz: 1 }; w[k] = 3; w[k] = 4; console.log(w); Object.defineProperty(w, 'zz', { writable: false }); w[k] = 5; console.log(w.zz);
const d = {}; for (let i = 0; i < 200; i++) d['p' + i] = i; for (let i = 0; i < 200; i += 2) delete d['p' + i]; d[k] = 1; d[k] = 2; console.log(d.p1, d.p2, d.zz, Object.keys(d).length); d[k] = 3; console.log(d[k], rd(d));
const m = Object.create(null); console.log(m[k]); m[k] = 1; console.log(m[k]); function F() {} console.log(F[k], F.q, F.prototype[k]); F[k] = 3; console.log(F[k]);
let g = 0; const ac = { get [k]() { return ++g } }; console.log(ac[k], ac[k]); class G { get v() { return 1 } } const gg = new G(); const rv = (o) => o.v; console.log(rv(gg), rv(gg)); Object.defineProperty(G.prototype, 'v', { get() { return 2 } , configurable: true}); console.log(rv(gg)); Object.defineProperty(G.prototype, 'v', { value: 3 }); console.log(rv(gg)); Object.setPrototypeOf(gg, { v: 4 }); console.log(rv(gg));
console.log('abc'[k], 'abc'['length'], (5)[k], rv('x'), rv(1)); String.prototype.v = 7; console.log(rv('x'), rv('y'));
