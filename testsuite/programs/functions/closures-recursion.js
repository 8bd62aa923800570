// Mutual recursion, currying, memoising, Y combinator, deep closures.
const isEven = (n) => n === 0 || isOdd(n - 1);
function isOdd(n) {
  return n !== 0 && isEven(n - 1);
}
console.log(isEven(1000), isOdd(7));
const curry = (f) =>
  function c(...a) {
    return a.length >= f.length ? f(...a) : (...b) => c(...a, ...b);
  };
console.log(curry((a, b, c) => a + b * c)(1)(2)(3), curry((a, b) => [a, b])(1, 2));
const memo =
  (f, m = new Map()) =>
  (n) =>
    m.has(n) ? m.get(n) : (m.set(n, f(n)), m.get(n));
const fib = memo((n) => (n < 2 ? BigInt(n) : fib(n - 1) + fib(n - 2)));
console.log(fib(150));
const Y = (f) => ((x) => x(x))((x) => f((v) => x(x)(v)));
console.log(Y((self) => (n) => (n ? n * self(n - 1) : 1))(10));
const compose =
  (...fs) =>
  (x) =>
    fs.reduceRight((v, f) => f(v), x);
console.log(
  compose(
    (x) => x + 1,
    (x) => x * 2,
  )(5),
);
function counter() {
  let n = 0;
  return {
    inc: () => ++n,
    dec: () => --n,
    get value() {
      return n;
    },
  };
}
const a = counter(),
  b = counter();
a.inc();
a.inc();
b.dec();
console.log(a.value, b.value);
const ack = (m, n) => (m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)));
console.log(ack(2, 3));
const deep = (n) => (n === 0 ? () => 'bottom' : (() => deep(n - 1))());
console.log(deep(200)());
let s = '';
(function hanoi(n, f, t, v) {
  if (n) {
    hanoi(n - 1, f, v, t);
    s += f + t + ' ';
    hanoi(n - 1, v, t, f);
  }
})(3, 'A', 'C', 'B');
console.log(s.trim());
var acc = [];
for (var f of [1, 2].map((n) => [n, () => n])) acc.push(f[1]() + f[0]);
console.log(acc);
console.log(
  (function (n) {
    return n < 2 ? 1 : n * arguments.callee(n - 1);
  })(5),
);
