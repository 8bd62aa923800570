// Parameters with defaults have a scope of their own, outside the body's.
let x = 'outer';
function f(a = x, g = () => x) {
  var x = 'inner';
  return [a, g(), x];
}
console.log(f());
function h(x, g = () => x) {
  var x;
  const before = x;
  x = 'changed';
  return [before, x, g()];
}
console.log(h('arg'));
function set(
  x,
  s = (v) => {
    x = v;
  },
  g = () => x,
) {
  var x = 1;
  s(9);
  return [x, g()];
}
console.log(set(0));
console.log(((a, b = a + 1, { c = b * 2, ...d } = { e: 1 }) => [a, b, c, d])(1));
console.log(((...[p, q = 7]) => [p, q])(1));
console.log(f.length, ((a, b = 1, c) => 0).length, ((...r) => 0).length, (({ a }, [b]) => 0).length);
function order(a = console.log('a'), b = console.log('b')) {
  return [a, b];
}
console.log(order(undefined, null));
function args(a, b = 2) {
  a = 5;
  return [...arguments, arguments.length, b];
}
console.log(args(1), args());
