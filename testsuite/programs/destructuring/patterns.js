// Nested patterns, defaults, holes, rest, and evaluation order.
const log = [];
const t = (k, v) => (log.push(k), v);
const { [t('key', 'a')]: { b = t('default', 1), c: [, second = 2, ...rest] = [] } = {} } = {
  a: { c: [1, undefined, 3, 4] },
};
console.log(b, second, rest, log);
const [x = y0(), , y = x, ...[z, ...more]] = 'hello';
function y0() {
  return 'none';
}
console.log(x, y, z, more);
let p, q;
[p, q] = [1, 2];
[p, q] = [q, p];
({ p, q = 5, ['r']: p.s } = { p: {}, r: 3 });
console.log(p, q);
const o = {};
[o.a, o['b'], ...o.rest] = new Set([1, 2, 3, 4]);
({ length: o.len, 0: o.first } = 'str');
console.log(o);
for (const {
  k,
  v: [w],
} of [{ k: 1, v: 'ab' }])
  console.log(k, w);
for (const [i, { n }] of Object.entries({ a: { n: 1 } })) console.log(i, n);
const { a: { length } = 'four', ...others } = { u: 1, [Symbol.for('s')]: 2 };
console.log(length, others);
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(() => {
    const { a } = null;
  }),
);
console.log(
  attempt(() => {
    const {
      a: { b },
    } = {};
  }),
);
console.log(
  attempt(() => {
    const [a] = {};
  }),
);
console.log(
  attempt(() => {
    const [a] = undefined;
  }),
);
console.log(
  attempt(() => {
    let a;
    ({ a } = undefined);
  }),
);
console.log(
  attempt(() => {
    (({ a }) => a)();
  }),
);
console.log(
  attempt(() => {
    const {} = null;
  }),
);
console.log((([a, b] = [1, 2], { c = 3 } = {}) => a + b + c)());
const fnName = ({ f = () => {} } = {}) => f.name;
console.log(fnName(), (([a = class {}]) => a.name)([]));
