const log = [];
const o = {
  get x() {
    log.push('x');
    return 1;
  },
  get y() {
    log.push('y');
    return undefined;
  },
};
const { y = (log.push('default'), 2), x } = o;
console.log(x, y, log);
const { length, [length - 1]: last } = 'word';
console.log(length, last);
function f({ a, a: { b } = { b: 3 } } = {}) {
  return [a, b];
}
console.log(f(), f({ a: { b: 1 } }));
