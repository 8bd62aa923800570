function* nat(n = 1) {
  for (;;) yield n++;
}
const lazy = (it) => ({
  map: (f) =>
    lazy(
      (function* () {
        for (const x of it) yield f(x);
      })(),
    ),
  filter: (f) =>
    lazy(
      (function* () {
        for (const x of it) if (f(x)) yield x;
      })(),
    ),
  take: (n) => {
    const out = [];
    if (n > 0)
      for (const x of it) {
        out.push(x);
        if (out.length === n) break;
      }
    return out;
  },
});
let pulled = 0;
console.log(
  lazy(
    (function* () {
      for (const n of nat()) {
        pulled++;
        yield n;
      }
    })(),
  )
    .map((x) => x * x)
    .filter((x) => x % 2)
    .take(4),
  pulled,
);
function* collatz(n) {
  while (true) {
    yield n;
    if (n === 1) return 'done';
    n = n % 2 ? 3 * n + 1 : n / 2;
  }
}
console.log([...collatz(6)]);
