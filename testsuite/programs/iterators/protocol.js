// Iterables of our own: manual next, closing, spread, helpers on iterator prototypes.
class Range {
  constructor(a, b, step = 1) {
    Object.assign(this, { a, b, step });
  }
  *[Symbol.iterator]() {
    for (let i = this.a; i < this.b; i += this.step) yield i;
  }
}
const r = new Range(0, 5);
console.log(
  [...r],
  Math.max(...r),
  Array.from(r, (x) => x * x),
  new Set(r).size,
  Object.fromEntries([...r].map((x) => [x, x])),
  (([a, , b, ...c]) => [a, b, c])(r),
);
const manual = {
  from: 1,
  to: 3,
  [Symbol.iterator]() {
    let n = this.from,
      to = this.to;
    return { next: () => (n <= to ? { value: n++, done: false } : { value: 'ignored', done: true }) };
  },
};
console.log([...manual], [...manual].length);
for (const x of manual) if (x === 2) break;
const ArrayIter = Object.getPrototypeOf([][Symbol.iterator]()),
  Iter = Object.getPrototypeOf(ArrayIter);
console.log(
  ArrayIter[Symbol.toStringTag],
  typeof Iter[Symbol.iterator],
  Iter[Symbol.iterator].name,
  Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())) ===
    Object.getPrototypeOf(function* () {}).prototype,
  ''[Symbol.iterator]()[Symbol.toStringTag],
  new Map().entries()[Symbol.toStringTag],
  new Set().values().next(),
);
for (const [name, it] of Object.entries({
  noObject: { [Symbol.iterator]: () => 5 },
  noNext: { [Symbol.iterator]: () => ({}) },
  notFn: { [Symbol.iterator]: 5 },
  badResult: { [Symbol.iterator]: () => ({ next: () => 1 }) },
  throws: {
    [Symbol.iterator]: () => ({
      next() {
        throw new Error('next');
      },
    }),
  },
  nullFn: { [Symbol.iterator]: null },
  getter: {
    [Symbol.iterator]: () => ({
      next: () => ({
        get done() {
          throw new Error('done');
        },
      }),
    }),
  },
  truthy: { [Symbol.iterator]: () => ({ next: () => ({ done: 'yes' }) }) },
}))
  try {
    console.log(name, [...it]);
  } catch (e) {
    console.log(name, e.name, e.message);
  }
const arr = [1, 2, 3],
  it = arr[Symbol.iterator]();
console.log(it.next(), arr.push(4), [...it], it.next(), (arr.push(5), it.next()));
const s = 'x😀'[Symbol.iterator]();
s.next();
console.log(s.next(), s.next());
function* concat(...its) {
  for (const i of its) yield* i;
}
console.log([...concat([1], 'ab', new Set([2]), new Map([[3, 4]]), arguments)].length);
let nexts = 0;
const counting = {
  [Symbol.iterator]: () => ({
    get next() {
      nexts++;
      return () => ({ done: true });
    },
  }),
};
[...counting];
const [] = counting;
for (const x of counting);
console.log(nexts);
const ent = Object.entries({ a: 1, b: [2] })
  .map(([k, v]) => `${k}=${v}`)
  .join('&');
console.log(
  ent,
  [...Array(3).keys()],
  [...[, 'x'].entries()],
  Array.from({
    length: 2,
    get 0() {
      return 'g';
    },
  }),
);
Array.prototype[Symbol.iterator] = function* () {
  yield 'patched';
};
console.log([...[1, 2]].join());
const [pp] = [9];
console.log(pp);
