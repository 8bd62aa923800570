const o = {},
  p = {};
const m = new Map([
  [o, 1],
  [p, 2],
  [null, 3],
  [undefined, 4],
  [NaN, 5],
  ['', 6],
  [0, 7],
  [false, 8],
]);
console.log(
  m.get(o),
  m.get(p),
  m.get({}),
  m.get(null),
  m.get(),
  m.get(0 / 0),
  m.get(''),
  m.get(-0),
  m.get(false),
  m.get('0'),
  m.size,
);
const obj = { [o]: 1, [null]: 2, [undefined]: 3, [NaN]: 4, [[]]: 5, [1.0]: 6, [true]: 7 };
console.log(obj, Object.keys(obj).length);
