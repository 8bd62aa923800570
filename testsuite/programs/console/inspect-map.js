// How maps, sets, iterators and weak collections print.
const m = new Map([
  ['k', { a: [1, { b: { c: 1 } }] }],
  [{ x: 1 }, new Set([1, 'two'])],
]);
console.log(m, new Map(), new Set(), new Set([[], {}]), [m]);
console.log(m.keys(), m.entries(), new Set([1]).values(), new Set([1]).entries(), new Map([[1, 2]])[Symbol.iterator]());
console.log(new WeakMap(), new WeakSet(), new WeakRef({ a: 1 }));
class Cache extends Map {
  constructor() {
    super([[1, 2]]);
    this.hits = 3;
  }
}
console.log(new Cache(), new (class extends Set {})([1]));
const big = new Map(Array.from({ length: 120 }, (_, i) => [i, i]));
console.log(String(require('util').inspect(big)).split('\n').at(-2), new Set(Array.from({ length: 101 }, (_, i) => i)));
const self = new Map();
self.set('self', self);
console.log(self);
console.log({ map: new Map([[new Map([[1, new Map([[2, 3]])]]), 'deep']]) });
