// Set: algebra by hand, order, iteration while changing, WeakSet.
const s = new Set([3, 1, 3, '3', NaN, NaN, -0, 0]);
console.log(
  s,
  s.size,
  s.has('3'),
  s.has(NaN),
  [...s],
  s.add(1) === s,
  s.delete(3),
  s.delete(3),
  [...s.entries()][0],
  s.keys === s.values,
  s[Symbol.iterator] === s.values,
);
const union = (a, b) => new Set([...a, ...b]),
  inter = (a, b) => new Set([...a].filter((x) => b.has(x))),
  diff = (a, b) => new Set([...a].filter((x) => !b.has(x)));
const a = new Set('abcd'),
  b = new Set('cdef');
console.log(union(a, b), inter(a, b), diff(a, b), union(diff(a, b), diff(b, a)), [...new Set('mississippi')].join(''));
const seen = [];
const grow = new Set([1]);
for (const x of grow) {
  seen.push(x);
  if (x < 5) grow.add(x + 1);
  if (x === 3) (grow.delete(3), grow.add(3));
  if (seen.length > 12) break;
}
console.log(seen, grow);
grow.forEach((v, k, self) => {
  console.log(v === k, self === grow);
  self.clear();
});
for (const f of [
  () => new Set(1),
  () => Set(),
  () => Set.prototype.add.call({}, 1),
  () => new Set({}).size,
  () => new Set('').size,
  () => new WeakSet([1]),
  () => new WeakSet([{}]).has({}),
  () => new WeakMap([[1, 2]]),
  () => new WeakMap().get(1),
  () => new WeakMap().has('x'),
  () => new WeakSet().delete(5),
  () => WeakMap.prototype.set.call(new Map(), {}, 1),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
const k = {},
  w = new WeakMap([[k, 'v']]);
console.log(
  w.get(k),
  w.has(k),
  w.delete(k),
  w.has(k),
  w.set(k, 1) === w,
  w,
  new WeakSet([k]).has(k),
  w[Symbol.toStringTag],
  'size' in w,
  w.set(Symbol('ok'), 1) === w,
  new WeakRef(k).deref() === k,
  Object.prototype.toString.call(new FinalizationRegistry(() => {})),
  (() => {
    try {
      w.set(Symbol.for('registered'), 1);
    } catch (e) {
      return e.message;
    }
  })(),
);
class Multi extends Set {
  add(v) {
    if (Array.isArray(v)) {
      for (const x of v) super.add(x);
      return this;
    }
    return super.add(v);
  }
}
console.log(
  new Multi([[1, 2], 3]),
  new Multi([1]) instanceof Set,
  new Set([[1, 2], { a: 1 }, new Set([1])]),
  new Set(new Map([[1, 2]])),
  new Set([undefined, null]),
  new Set().add(undefined).has(),
);
const privates = new WeakMap();
class P {
  constructor() {
    privates.set(this, { secret: 1 });
  }
  bump() {
    return ++privates.get(this).secret;
  }
}
const p = new P();
console.log(p.bump(), p.bump(), Object.keys(p));
const cyc = new Set();
cyc.add(cyc);
console.log(
  cyc,
  structuredClone(new Set([1, [2]])),
  JSON.stringify([new Set([1])]),
  Object.entries(new Set([1])),
  Array.from(new Set([1, 2]), (x) => x * 2),
  Math.max(...new Set([1, 5])),
  new Set('ab').entries().next().value,
);
