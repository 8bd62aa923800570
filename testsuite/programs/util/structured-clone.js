// structuredClone: what is kept, what is lost, what is refused.
class C {
  x = 1;
  #y = 2;
  get z() {
    return 3;
  }
}
const o = {
  d: new Date(5),
  r: /x/gi,
  m: new Map([[{ k: 1 }, new Set([1])]]),
  e: new RangeError('msg', { cause: 'c' }),
  u: undefined,
  n: null,
  big: 1n,
  nan: NaN,
  neg: -0,
  ab: new Uint8Array([1, 2]).buffer,
  ta: new Float32Array([1.5]),
  arr: [1, , 3],
  c: new C(),
  boxed: Object('s'),
  nested: {},
};
o.self = o;
o.nested.up = o;
const c = structuredClone(o);
console.log(
  c !== o,
  c.self === c,
  c.nested.up === c,
  c.d,
  c.r,
  c.m,
  c.e.name,
  c.e.message,
  c.e.cause,
  c.e instanceof RangeError,
  'u' in c,
  Object.is(c.neg, -0),
  c.arr,
  c.c,
  c.c instanceof C,
  c.boxed,
  c.ta,
  c.ab,
);
for (const bad of [
  () => {},
  Symbol('s'),
  new WeakMap(),
  Promise.resolve(),
  { f() {} },
  [Symbol.iterator],
  new Proxy({}, {}),
  new WeakRef({}),
])
  try {
    structuredClone(bad);
    console.log('cloned');
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
const ab = new ArrayBuffer(4);
const t = structuredClone({ ab }, { transfer: [ab] });
console.log(ab.byteLength, t.ab.byteLength);
const acc = {
  get g() {
    return 'read';
  },
};
console.log(structuredClone(acc), structuredClone('s'), structuredClone(Object.create({ inherited: 1 })));
try {
  structuredClone();
} catch (e) {
  console.log(e.name, e.message);
}
try {
  structuredClone(1, { transfer: [1] });
} catch (e) {
  console.log(e.name);
}
