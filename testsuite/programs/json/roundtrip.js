const doc = {
  s: 'q"\\\n\u2028é😀',
  n: [0, -1.5, 1e21, 1e-7, 123456789012345],
  b: [true, false, null],
  o: { '': 1, 'a.b': { c: [] } },
  d: new Date(0),
  u: undefined,
};
const text = JSON.stringify(doc, null, 2);
console.log(text);
const back = JSON.parse(text, (k, v) => (k === 'd' ? new Date(v) : v));
console.log(back, back.d.getTime() === 0, JSON.stringify(back) === JSON.stringify(doc));
const rep = JSON.stringify(new Map([['k', new Set([1])]]), (k, v) =>
  v instanceof Map ? { $map: [...v] } : v instanceof Set ? { $set: [...v] } : v,
);
console.log(
  rep,
  JSON.parse(rep, (k, v) => (v?.$map ? new Map(v.$map) : v?.$set ? new Set(v.$set) : v)),
);
console.log(
  JSON.parse(JSON.stringify({ k: Array.from({ length: 100 }, (_, i) => ({ i, t: `item ${i}` })) })).k[99],
  JSON.stringify({ a: [{}, [], [[]], { b: {} }] }, null, 1),
  JSON.stringify('\u007f\u0080\ud83d\ude00'),
  JSON.stringify({ [Symbol('x')]: 1, f() {}, n: NaN }),
);
