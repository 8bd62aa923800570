// Conversion of objects: hints, valueOf, toString, Symbol.toPrimitive, errors.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
const log = [];
const o = {
  valueOf() {
    log.push('v');
    return {};
  },
  toString() {
    log.push('s');
    return '7';
  },
};
console.log(o + 1, o * 2, `${o}`, o == '7', o > 6, [o] + '', +o, -o, o ** 1, log.join(''));
const h = { [Symbol.toPrimitive]: (hint) => hint };
console.log(
  `${h}`,
  h + '',
  +h,
  h * 1,
  h == 'default',
  h < 'z',
  [h].join(),
  String(h),
  Number(h),
  new Date(h).getTime(),
  { string: 'key' }[h],
  isNaN(h),
  parseInt(h),
  Math.abs(h),
  'x'.concat(h),
  h - 1,
  h | 0,
  BigInt.asIntN.call && attempt(() => BigInt(h)),
  Symbol(h).toString(),
  attempt(() => 1n + h),
  JSON.stringify(h),
  h ? 1 : 0,
);
console.log(
  attempt(() => +{ valueOf: () => ({}), toString: () => ({}) }),
  attempt(() => `${{ toString: null, valueOf: () => 1 }}`),
  attempt(() => `${Object.create(null)}`),
  attempt(() => +{ [Symbol.toPrimitive]: 5 }),
  attempt(() => +{ [Symbol.toPrimitive]: () => ({}) }),
  attempt(() => +{ [Symbol.toPrimitive]: null, valueOf: () => 3 }),
  attempt(() => ({}) + Symbol()),
  attempt(() => +Symbol.iterator),
  attempt(() => `${[Symbol('a')]}`),
);
const d = new Date(0);
console.log(
  typeof (d + 1),
  d - 1,
  typeof (d + d),
  d * 1,
  d == d.toString(),
  d[Symbol.toPrimitive]('number'),
  attempt(() => d[Symbol.toPrimitive]('x')),
  +d,
  `${d}`.slice(0, 15),
);
console.log(
  [] + [],
  [] + {},
  {} + [],
  [1, 2] + [3],
  [] * 2,
  [5] * [2],
  [1, 2] * 2,
  null + 1,
  undefined + 1,
  true + true,
  '5' * '2',
  '5' + 2,
  5 + +'2',
  '3' - -'3',
  'b' + 'a' + +'a' + 'a',
  [] == ![],
  null == undefined,
  NaN == NaN,
  [0] == 0,
  '1' == 1,
  {} == '[object Object]',
  new Number(0) ? 't' : 'f',
  1 < 2 < 3,
  3 > 2 > 1,
  '10' < '9',
  10 < '9',
  'a' < 1,
  null < 1,
  undefined < 1,
  [2] < 3,
  1 + null,
  'x' + null + undefined,
  1 + [2],
  1 - [2],
  +[],
  +[1],
  +[1, 2],
  +{},
  -'',
  !'',
  !'0',
  !!NaN,
  void 0 ?? 'v',
);
class Money {
  constructor(n) {
    this.n = n;
  }
  valueOf() {
    return this.n;
  }
  toJSON() {
    return `$${this.n}`;
  }
  get [Symbol.toStringTag]() {
    return 'Money';
  }
}
const m = new Money(5);
console.log(
  m + new Money(6),
  m < new Money(6),
  JSON.stringify({ m }),
  String(m),
  `${[m]}`,
  m == 5,
  m === 5,
  Math.max(m, 2),
  [3, 1].includes(m),
  new Money(3) > new Money(2),
  m,
);
const fn = () => {};
fn.toString = () => 'fn!';
console.log(fn + '', `${fn}`, { [fn]: 1 });
const seq = [];
const t = (n) => ({
  valueOf() {
    seq.push(n);
    return n;
  },
});
t(1) + t(2) * t(3) - t(4);
t(5) < t(6);
t(7) > t(8);
t(9) <= t(10);
[][t(11)];
console.log(seq.join());
let key = 0;
const k = {
  toString() {
    return 'k' + key++;
  },
};
const store = {};
store[k] = 1;
store[k] += 5;
store[k]++;
delete store[k];
console.log(store, key);
