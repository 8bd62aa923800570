const k = 'key',
  n = 2,
  s = Symbol('s'),
  x = 1,
  y = () => 'y';
const o = {
  x,
  y,
  [k]: 1,
  [`${k}${n}`]: 2,
  [s]: 3,
  [n + n]: 4,
  [[1, 2]]: 5,
  [{}]: 6,
  [null]: 7,
  ['a' + 'b']() {
    return 8;
  },
  get [k + 'G']() {
    return 9;
  },
  async [k + 'A']() {},
  *[k + 'I']() {
    yield 1;
  },
};
console.log(o, o.ab.name, o.keyI().next().value, Object.keys(o));
const fns = {
  f() {
    return typeof f;
  },
  g: function () {
    return typeof g;
  },
  h: function h() {
    return typeof h;
  },
};
console.log(
  fns.f(),
  fns.g(),
  fns.h(),
  { x: { x: { x } } }.x.x.x,
  { 'a-b': 1 }['a-b'],
  { 1.5: 'num' }['1.5'],
  { 0b11: 'bin' }[3],
  { __proto__: null } instanceof Object,
  { ['__proto__']: 1 }.__proto__,
  { async: 1, await: 2, get: 3, set: 4, static: 5, of: 6, let: 7 },
);
