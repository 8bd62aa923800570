// Computed names, accessors, generators and async methods; attributes of members.
const k = Symbol('k');
let n = 0;
class M {
  ['a' + ++n]() {
    return 1;
  }
  get ['b' + ++n]() {
    return 2;
  }
  static [k] = ++n;
  *gen() {
    yield* [1, 2];
  }
  async later() {
    return 3;
  }
  async *both() {
    yield 4;
  }
  [Symbol.toPrimitive](hint) {
    return hint;
  }
  static get [Symbol.species]() {
    return Array;
  }
  'with space'() {}
  12() {}
  async() {
    return 'async';
  }
  get() {
    return 'get';
  }
  static() {
    return 'static';
  }
}
const m = new M();
console.log(m.a1(), m.b2, M[k], [...m.gen()], m.async(), m.get(), m.static());
console.log(`${m}`, +m, m + '', M.name, M.length);
console.log(Object.getOwnPropertyNames(M.prototype));
console.log(Object.getOwnPropertyDescriptor(M.prototype, 'a1').enumerable, Object.keys(M), for_in(m));
function for_in(o) {
  const r = [];
  for (const key in o) r.push(key);
  return r;
}
const d = Object.getOwnPropertyDescriptor(M.prototype, 'b2');
console.log(d.get.name, d.set, 'prototype' in M.prototype.a1, Object.getOwnPropertyDescriptor(M, 'prototype').writable);
m.later().then(async (v) => {
  console.log(v);
  for await (const x of m.both()) console.log(x);
});
const Anonymous = class {};
const Named = class Inner {
  static self() {
    return Inner.name;
  }
};
console.log(Anonymous.name, Named.name, Named.self(), class {}.name, typeof Inner);
const obj = { C: class {}, ['D' + 1]: class {}, f: () => {}, [k]: function () {}, async *g() {} };
console.log(obj.C.name, obj.D1.name, obj.f.name, obj[k].name, obj.g.name);
console.log(
  class {
    static name = 'own';
  }.name,
  class {
    static name() {}
  }.name.toString(),
);
