let n = 0;
const next = () => ++n;
const f = (a = next(), b = a * 2, c = () => a + b) => [a, b, c()];
console.log(f(), f(10), f(undefined, 1), f(null), n);
function g({ x = 1, y: { z = 2 } = {} } = {}, [p, q = p] = [3]) {
  return [x, z, p, q];
}
console.log(g(), g({ x: 5, y: { z: 6 } }, [7]));
const h = function (a, b = () => arguments.length, c = this) {
  return [b(), c === undefined || typeof c];
};
console.log(h(1), h.length, ((a, b = 1, ...c) => 0).length);
function thrower(
  a = (() => {
    throw new Error('required');
  })(),
) {
  return a;
}
try {
  thrower();
} catch (e) {
  console.log(e.message);
}
console.log(thrower(0));
const rec = (n, acc = 1) => (n <= 1 ? acc : rec(n - 1, acc * n));
console.log(rec(10));
function v(a, f = () => a) {
  var a = 2;
  return [a, f()];
}
console.log(v(1));
async function as(x = await_()) {
  return x;
}
function await_() {
  return 'sync';
}
as().then(console.log);
function* ge(x = (console.log('at call'), 1)) {
  yield x;
}
const it = ge();
console.log('before next', it.next().value);
