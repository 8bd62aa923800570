// Integer keys ascend, then strings in order of creation, then symbols.
const o = {
  b: 1,
  2: 'two',
  a: 2,
  1: 'one',
  [Symbol('s')]: 3,
  '-1': 'neg',
  '01': 'str',
  4294967294: 'max index',
  4294967295: 'no index',
  1.5: 'f',
};
console.log(Object.keys(o), JSON.stringify(o), Reflect.ownKeys(o).length);
o.c = 1;
delete o.b;
o.b = 'again';
o[0] = 'zero';
console.log(Object.keys(o));
o.a = 'kept place';
console.log(Object.entries(o)[5]);
class P {
  z = 1;
  a = 2;
  constructor() {
    this.m = 3;
    this[5] = 5;
  }
}
console.log(
  Object.keys(new P()),
  Object.getOwnPropertyNames(
    class {
      static b() {}
      static a = 1;
      static 3 = 1;
    },
  ),
);
const seen = [];
for (const k in Object.create(
  { inherited: 1, 7: 1, x: 'shadowed' },
  { x: { value: 1, enumerable: true }, hidden: { value: 1 }, 3: { value: 1, enumerable: true } },
))
  seen.push(k);
console.log(seen);
const del = { a: 1, b: 2, c: 3 };
const visited = [];
for (const k in del) {
  visited.push(k);
  delete del.b;
  del.d = 4;
}
console.log(visited, del);
const shadow = Object.create({ e: 1 }, { e: { value: 2, enumerable: false } });
for (const k in shadow) console.log('never', k);
for (const k in null) console.log('never');
for (const k in 'ab') console.log(k);
for (var i in [5, 6]);
console.log(i, typeof i);
console.log(
  Object.assign({}, { b: 1, a: 2 }, null, 'xy', { [Symbol.for('q')]: 1, b: 3 }),
  { ...{ 2: 1, 1: 2 } },
  Object.fromEntries([
    ['z', 1],
    [3, 2],
    ['a', 3],
    [1, 4],
  ]),
  Object.entries('hi'),
  Object.values([7, 8]),
);
const many = {};
for (let n = 20; n > 0; n--) {
  many['k' + n] = n;
  many[n] = n;
}
console.log(Object.keys(many).slice(0, 3), Object.keys(many).slice(20, 23));
for (let n = 0; n < 15; n++) delete many['k' + n];
many.k1 = 'back';
console.log(Object.keys(many).slice(18));
for (const target of [
  { __proto__: { x: 1 } },
  { '__proto__': 5 },
  { ['__proto__']: 6 },
  { __proto__() {} },
  { '__proto__': null },
  JSON.parse('{"__proto__": 7}'),
])
  console.log(
    Object.keys(target),
    Object.getPrototypeOf(target) === Object.prototype,
    Object.getPrototypeOf(target) === null,
  );
let log = '';
const order = {
  get [((log += 'k1'), 'a')]() {
    return 1;
  },
  [((log += 'k2'), 'b')]: (log += 'v2'),
  ...((log += 's'), {}),
  [((log += 'k3'), 'c')]: 0,
};
console.log(log, order);
var dup = {
  x: 1,
  x: 2,
  get x() {
    return 3;
  },
  y: 0,
  get y() {
    return 1;
  },
  set y(v) {},
};
console.log(dup.x, Object.getOwnPropertyDescriptor(dup, 'y').set.name);
