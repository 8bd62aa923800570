// Depth, line breaking at 72 columns, keys that need quotes, accessors, prototypes.
console.log({ a: 1, 'b-c': 2, 3: 3, 'd e': 4, [Symbol('s')]: 5, ünï: 6, '': 7, "it's": 8 });
console.log({ l1: { l2: { l3: { l4: 1 } } }, arr: [[[[1]]]] }, { a: {}, b: [], c: () => {} });
console.log(
  { long: 'x'.repeat(60), next: 1 },
  { a: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', b: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' },
);
console.log({
  get g() {
    return 1;
  },
  set s(v) {},
  get b() {
    return 1;
  },
  set b(v) {},
});
console.log(
  Object.create(null),
  Object.create({}),
  Object.create({ constructor: 5 }),
  Object.create(Object.create(null)),
  { __proto__: { a: 1 }, b: 2 },
);
class A {
  x = 1;
}
class B extends A {
  #p = 1;
  get y() {
    return 1;
  }
  static s = 1;
}
console.log(
  new A(),
  new B(),
  A,
  B,
  class {},
  class extends A {},
  [A],
  { A },
  Object.create(A.prototype),
  new (class {
    constructor() {
      this.constructor = 'x';
    }
  })(),
);
console.log(
  Object.assign(() => {}, { p: 1 }),
  Object.assign(function f() {}, { q: { r: 1 } }),
  async () => {},
  function* g() {},
  async function* ag() {},
  Math.max,
  { m() {} },
);
const c = { name: 'c', list: [] };
c.self = c;
c.list.push(c, { c });
console.log(c);
console.log({
  u: undefined,
  n: null,
  nan: NaN,
  neg0: -0,
  big: 1n,
  sym: Symbol('x'),
  str: "q's",
  date: new Date(0),
  re: /x/g,
  err: [1].map,
});
console.log(
  new (class Foo {
    get [Symbol.toStringTag]() {
      return 'Bar';
    }
  })(),
  { [Symbol.toStringTag]: 'Tag' },
  Object.assign(Object.create({ [Symbol.toStringTag]: 'P' }), { a: 1 }),
);
console.log([{ a: 1, b: { c: {} } }, [[]], [[[]]], [[[[]]]]], { a: { b: { c: { d: 1 } } } });
