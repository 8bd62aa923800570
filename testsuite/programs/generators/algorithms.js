// Lazy sequences, tree walks, coroutines, permutations.
function* naturals(n = 0) {
  while (true) yield n++;
}
function* take(n, it) {
  if (n <= 0) return;
  for (const v of it) {
    yield v;
    if (--n === 0) return;
  }
}
function* map(f, it) {
  for (const v of it) yield f(v);
}
function* filter(f, it) {
  for (const v of it) if (f(v)) yield v;
}
console.log([
  ...take(
    5,
    filter(
      (x) => x % 3 === 0,
      map((x) => x * x, naturals()),
    ),
  ),
]);
function* sieve() {
  const found = [];
  for (const n of naturals(2))
    if (found.every((p) => n % p)) {
      found.push(n);
      yield n;
    }
}
console.log([...take(10, sieve())].join(' '));
class Tree {
  constructor(v, l, r) {
    Object.assign(this, { v, l, r });
  }
  *[Symbol.iterator]() {
    if (this.l) yield* this.l;
    yield this.v;
    if (this.r) yield* this.r;
  }
}
console.log([...new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6))]);
function* permutations(a) {
  if (a.length < 2) yield a;
  else for (let i = 0; i < a.length; i++) for (const p of permutations(a.toSpliced(i, 1))) yield [a[i], ...p];
}
console.log([...permutations([1, 2, 3])].map((p) => p.join('')).join());
const zip = function* (...its) {
  const iters = its.map((i) => i[Symbol.iterator]());
  for (;;) {
    const r = iters.map((i) => i.next());
    if (r.some((x) => x.done)) return;
    yield r.map((x) => x.value);
  }
};
console.log([...zip('abc', naturals(1), [true, false, null])]);
function co(gen) {
  const it = gen();
  let r, v;
  while (!(r = it.next(v)).done) v = r.value * 10;
  return r.value;
}
console.log(
  co(function* () {
    return (yield 1) + (yield 2) * (yield 3);
  }),
);
function* fibs() {
  let [a, b] = [0, 1];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
const [, , , fourth, fifth] = fibs();
console.log(fourth, fifth, Math.max(...take(10, fibs())), Object.fromEntries(take(3, zip(naturals(), fibs()))));
const o = {
  *[Symbol.iterator]() {
    yield* arguments;
    yield this.n;
  },
  n: 1,
};
console.log([...o], Array.from(o[Symbol.iterator].call({ n: 2 }, 'x')));
function* nested(n) {
  if (n) {
    yield n;
    yield* nested(n - 1);
  }
}
console.log([...nested(50)].length);
label: for (const a of naturals()) {
  for (const b of naturals()) {
    if (b > a) continue label;
    if (a * b > 10) {
      console.log(a, b);
      break label;
    }
  }
}
