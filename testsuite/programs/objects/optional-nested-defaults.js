const load = ({ host = 'localhost', port: p = 80, tls: { on = false, ...tls } = {}, ...rest } = {}) => ({
  host,
  p,
  on,
  tls,
  rest,
});
console.log(load(), load({ port: 1, tls: { on: true, ca: 'x' }, extra: 1 }), load({ host: undefined, port: null }));
const merge = (a, b) =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((k) => [
      k,
      a[k] && b[k] && typeof a[k] === 'object' ? merge(a[k], b[k]) : (b[k] ?? a[k]),
    ]),
  );
console.log(merge({ a: 1, n: { x: 1, y: 2 } }, { b: 2, n: { y: 3 } }), merge({ a: [1] }, { a: null }));
