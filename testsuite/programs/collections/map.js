// Map: keys, order under deletion during iteration, -0, NaN, subclassing.
const m = new Map([
  ['a', 1],
  [NaN, 'nan'],
  [-0, 'zero'],
  [null, 'n'],
]);
console.log(
  m,
  m.get(NaN),
  m.get(0),
  [...m.keys()].map((k) => Object.is(k, -0)),
  m.has(undefined),
  m.size,
  m.set('b', 2) === m,
  m.delete('a'),
  m.delete('a'),
  m.get('a'),
);
const it = new Map([
  [1, 1],
  [2, 2],
  [3, 3],
]);
const seen = [];
for (const [k] of it) {
  seen.push(k);
  if (k === 1) {
    it.delete(2);
    it.set(4, 4);
    it.delete(1);
    it.set(1, 'again');
  }
  if (seen.length > 10) break;
}
console.log(seen, it);
it.forEach(
  function (v, k, map) {
    if (k === 3) map.clear();
    console.log(k, v, this.t, map.size);
  },
  { t: 'this' },
);
const order = new Map();
for (const k of ['x', 'y', 'z']) order.set(k, 0);
order.set('x', 'kept place');
order.delete('y');
order.set('y', 'moved');
console.log(
  [...order].join(' '),
  order.entries().next(),
  order[Symbol.iterator] === order.entries,
  Object.prototype.toString.call(order.keys()),
);
const iter = order.values();
iter.next();
order.clear();
order.set('new', 'seen');
console.log(iter.next(), iter.next(), (order.set('late', 1), iter.next()), iter);
for (const f of [
  () => Map(),
  () => new Map(5),
  () => new Map([1]),
  () => new Map([[1, 2], null]),
  () => Map.prototype.size,
  () => Map.prototype.get.call(new Set(), 1),
  () => new Map(undefined).size,
  () => new Map(null).size,
  () => new Map(new Map([[1, 2]])).get(1),
  () =>
    new Map({
      *[Symbol.iterator]() {
        yield { 0: 'k', 1: 'v' };
      },
    }).get('k'),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
class Default extends Map {
  constructor(f, it) {
    super(it);
    this.f = f;
  }
  get(k) {
    if (!this.has(k)) this.set(k, this.f());
    return super.get(k);
  }
}
const d = new Default(() => []);
d.get('a').push(1);
d.get('a').push(2);
console.log(d, d.size, d instanceof Map, Object.keys(d));
class Spy extends Map {
  set(k, v) {
    console.log('set', k);
    return super.set(k, v);
  }
}
new Spy([['p', 1]]);
const keys = [{}, [], () => {}, Symbol('k'), 1, '1', true, 1n, 1.5, ''];
const all = new Map(keys.map((k, i) => [k, i]));
console.log(
  keys.every((k, i) => all.get(k) === i),
  all.get({}),
  all.size,
  all.get(2 - 1),
  all.get('1' + ''),
  all.get(BigInt(1)),
);
const big = new Map();
for (let i = 0; i < 50000; i++) big.set('k' + i, i);
for (let i = 0; i < 50000; i += 2) big.delete('k' + i);
let sum = 0;
for (const v of big.values()) sum += v;
console.log(big.size, sum, big.get('k49999'), [...big.keys()][0]);
const counts = new Map();
for (const ch of 'mississippi') counts.set(ch, (counts.get(ch) ?? 0) + 1);
console.log(
  counts,
  Object.fromEntries(counts),
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0],
  new Map([...counts].filter(([, v]) => v > 1)),
  JSON.stringify([...counts]),
  structuredClone(counts),
  Map.name,
  Map.length,
  Map[Symbol.species] === Map,
);
