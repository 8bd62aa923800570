const compose =
    (...f) =>
    (x) =>
      f.reduceRight((a, g) => g(a), x),
  debounceLike = (f) => {
    let c = 0;
    return (...a) => (c++, f(...a, c));
  },
  once =
    (f, r) =>
    (...a) =>
      f ? ((r = f(...a)), (f = null), r) : r,
  partial =
    (f, ...a) =>
    (...b) =>
      f(...a, ...b),
  flip = (f) => (a, b) => f(b, a),
  zip = (...as) => as[0].map((_, i) => as.map((a) => a[i])),
  range = (a, b, s = 1) => Array.from({ length: Math.ceil((b - a) / s) }, (_, i) => a + i * s),
  chunk = (a, n) => (a.length ? [a.slice(0, n), ...chunk(a.slice(n), n)] : []),
  groupBy = (a, f) => a.reduce((m, x) => ((m[f(x)] ??= []).push(x), m), {});
console.log(
  compose(
    (x) => x + 1,
    (x) => x * 2,
  )(5),
  debounceLike((...a) => a)('x'),
  ((f) => [f(1), f(2)])(once((x) => x)),
  partial(Math.max, 5)(3, 9),
  flip((a, b) => a - b)(1, 10),
  zip([1, 2], ['a', 'b']),
  range(0, 10, 3),
  chunk([1, 2, 3, 4, 5], 2),
  groupBy(range(1, 7), (x) => (x % 3 ? 'no' : 'yes')),
);
const memo =
  (f, c = {}) =>
  (k) =>
    (c[k] ??= f(k));
let calls = 0;
const sq = memo((x) => (calls++, x * x));
sq(3);
sq(3);
console.log(sq(3), calls);
const deepMap = (v, f) =>
  Array.isArray(v)
    ? v.map((x) => deepMap(x, f))
    : v && typeof v === 'object'
      ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, deepMap(x, f)]))
      : f(v);
console.log(deepMap({ a: [1, { b: 2 }] }, (x) => x * 10));
const trampoline =
  (f) =>
  (...a) => {
    let r = f(...a);
    while (typeof r === 'function') r = r();
    return r;
  };
console.log(
  trampoline(function s(n, t = 0) {
    return n ? () => s(n - 1, t + n) : t;
  })(100000),
);
