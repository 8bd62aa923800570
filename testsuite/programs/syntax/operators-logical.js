// ?., ??, ||, &&, logical assignment, comma, void, typeof, conditional: what is evaluated.
const log = [];
const t = (n, v) => (log.push(n), v);
console.log(
  null ?? 1,
  0 ?? 1,
  '' || 'or',
  0 && t('no'),
  (1, 2),
  void t('void'),
  undefined?.x,
  null?.[t('no')],
  null?.(t('no')),
  undefined?.a.b.c(t('no')),
);
const o = {
  a: {
    f() {
      return this === o.a;
    },
    n: null,
  },
  k: 'a',
  arr: [[1]],
  fn: null,
};
console.log(
  o?.a?.f(),
  o.a?.['f'](),
  o.a.n?.x.y.z,
  o.nope?.(),
  o.fn?.(),
  (o?.a).f(),
  (o?.a.f)(),
  o?.[o.k]?.f?.(),
  delete o?.zip,
  delete o.nope?.x,
  o.arr?.[0]?.[0],
  o.arr?.[5]?.[t('no')],
);
let a = null,
  b = 0,
  c = 1;
a ??= t('a', 5);
b ||= t('b', 6);
c &&= t('c', 7);
a ??= t('no');
b ||= t('no');
console.log(a, b, c);
const ro = {
  get x() {
    return 1;
  },
  set x(v) {
    log.push('set');
  },
};
ro.x ||= 2;
ro.x &&= 2;
ro.x ??= 3;
let fnName;
fnName ??= () => {};
console.log(fnName.name);
const c2 = 1;
try {
  c2 &&= 2;
} catch (e) {
  console.log(e.message);
}
c2 ||
  (() => {
    throw 1;
  });
c2 ||= 5;
console.log(
  typeof typeof 1,
  typeof null,
  typeof undefinedVar,
  typeof (() => {}),
  typeof class {},
  typeof Symbol(),
  typeof 1n,
  typeof /x/,
  !'' + !'a',
  -(-1),
  +-+1,
  !!-0,
  ~-1,
);
console.log(
  1 ? (2 ? 'a' : 'b') : 'c',
  null ?? (false || 'x'),
  (null || undefined) ?? 'd',
  1 < 2 ? 3 : 4,
  true ? (false ? 1 : 2) : 3,
  (((2 + ((3 * 4 ** 2) % 7) - 1) << 1) & 6) | (1 ^ 2),
);
let i = 0;
const arr = [i++, i++, i];
arr[i] = i = 9;
console.log(arr, i);
let x = 1;
x = x++ + ++x;
console.log(x);
x += x++ * 2;
console.log(x);
var y = ((y = 5), y + 1);
console.log(y);
console.log(
  'a' in { a: 1 },
  'length' in [],
  1 in ['x'],
  Symbol.iterator in [],
  [] instanceof Object,
  Object.create(null) instanceof Object,
  delete [].length,
  delete globalThis.nope,
  !('x' in {}),
);
let { p = t('def', 1) } = {};
[p = t('no')] = [3];
const obj = {};
obj[t('k', 'key')] = t('v', 1);
t('obj', obj)[t('key2', 'q')] ??= t('rhs', 2);
console.log(p, obj);
(t('L', o).a ?? t('no')).n = t('R', 1);
console.log(log.join(' '));
