// Stability, default order, comparator results, undefined, errors.
console.log(
  [10, 9, 1, 100, -1, -10].sort(),
  [true, false, null, undefined, 'b', NaN, {}, [1]].sort(),
  ['B', 'a', 'C', 'ä', '10', '9'].sort(),
  [3, 1, 2].sort((a, b) => b - a),
  [undefined, 3, , 1].sort((a, b) => a - b),
);
const people = Array.from({ length: 200 }, (_, i) => ({ k: (i * 7) % 5, i }));
const sorted = people.toSorted((a, b) => a.k - b.k);
console.log(
  sorted.every((p, i) => !i || sorted[i - 1].k < p.k || sorted[i - 1].i < p.i),
  people[1].i,
  sorted.slice(0, 3),
);
console.log(
  [1, 2, 3].sort(() => 0),
  [1, 2, 3].sort(() => NaN),
  [3, 2, 1].sort(() => undefined),
  [2, 1].sort((a, b) => a > b),
  [2, 1].sort((a, b) => String(a - b)),
  [3, 2, 1].sort((a, b) => ({ valueOf: () => a - b })),
  ['b', 'a'].sort(undefined),
);
for (const bad of [null, 5, 'x', {}])
  try {
    [1].sort(bad);
  } catch (e) {
    console.log(e.name, e.message);
  }
try {
  [1, 2].sort(() => {
    throw new Error('cmp');
  });
} catch (e) {
  console.log(e.message);
}
const calls = [];
[2, 1].sort((a, b) => {
  calls.push([a, b]);
  return a - b;
});
console.log(calls.length);
const a = [5, 2, 8];
console.log(
  a.sort() === a,
  a.toSorted() === a,
  Array.prototype.sort.call({ 0: 'b', 1: 'a', length: 2 }),
  [...'hello'].sort().join(''),
  [[2, 'x'], [10, 'y'], [1]].sort(),
);
const objects = [{ toString: () => 'b' }, { toString: () => 'a' }];
console.log(objects.sort()[0].toString());
const many = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009);
const copy = [...many].sort((x, y) => x - y);
console.log(
  copy.every((x, i) => !i || copy[i - 1] <= x),
  copy[0],
  copy.at(-1),
  many.sort().slice(0, 5),
);
console.log(
  new Float64Array([3, -0, 0, NaN, -Infinity, 10, 9]).sort(),
  new Int8Array([5, -1, 10]).sort(),
  new Uint8Array([10, 9, 1]).sort((a, b) => b - a),
  [1n, -1n, 10n, 9n].sort(),
  [0.1, 1e21, 1e-7].sort(),
  ['\u{10000}', '\uffff'].sort().map((c) => c.length),
  [-0, 0].sort().map((x) => Object.is(x, -0)),
);
const mixed = [3, 'a', 1, 'b'];
console.log(
  mixed.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)).length,
  [1, 2, 3, 4].reverse().toString(),
  ['x', 'y'].toReversed(),
  [3, 1, 2].toSorted(),
  Object.isFrozen(Object.freeze([2, 1]).toSorted()),
);
try {
  Object.freeze([2, 1]).sort();
} catch (e) {
  console.log(e.message);
}
