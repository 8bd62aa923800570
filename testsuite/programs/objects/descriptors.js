// defineProperty, accessors, non-writable, freeze/seal, inheritance of attributes.
'use strict';
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
const o = Object.defineProperty({}, 'x', { value: 1 });
console.log(
  Object.getOwnPropertyDescriptor(o, 'x'),
  o,
  attempt(() => {
    o.x = 2;
  }),
  attempt(() => delete o.x),
  attempt(() => Object.defineProperty(o, 'x', { value: 2 })),
  attempt(() => Object.defineProperty(o, 'x', { value: 1 }).x),
  attempt(() => Object.defineProperty(o, 'x', { enumerable: true })),
);
Object.defineProperty(o, 'acc', {
  get() {
    return this.v ?? 'unset';
  },
  set(v) {
    this.v = v;
  },
  configurable: true,
  enumerable: true,
});
console.log(o.acc, (o.acc = 5), o.acc, o, Object.keys(o));
Object.defineProperty(o, 'acc', { value: 'data' });
console.log(Object.getOwnPropertyDescriptor(o, 'acc'));
const proto = Object.defineProperties(
  {},
  {
    ro: { value: 1 },
    acc: { get: () => 'g' },
    set: {
      set(v) {
        this.got = v;
      },
    },
  },
);
const child = Object.create(proto);
console.log(
  attempt(() => {
    child.ro = 2;
  }),
  attempt(() => {
    child.acc = 1;
  }),
  (child.set = 7),
  child.got,
  child.set,
  Object.hasOwn(child, 'set'),
);
for (const [name, f] of [
  ['freeze', Object.freeze],
  ['seal', Object.seal],
  ['prevent', Object.preventExtensions],
]) {
  const t = f({
    a: 1,
    get g() {
      return 1;
    },
  });
  console.log(
    name,
    attempt(() => {
      t.a = 2;
      return t.a;
    }),
    attempt(() => {
      t.b = 1;
    }),
    attempt(() => delete t.a),
    Object.isFrozen(t),
    Object.isSealed(t),
    Object.isExtensible(t),
    attempt(() => Object.setPrototypeOf(t, {})),
  );
}
console.log(
  Object.isFrozen(1),
  Object.isFrozen({}),
  Object.isFrozen(Object.preventExtensions({})),
  Object.freeze('s'),
  attempt(() => Object.freeze(new Uint8Array(1))),
  Object.isFrozen(Object.freeze(new Uint8Array(0))),
  Object.isFrozen('abc'),
);
console.log(
  attempt(() => Object.defineProperty({}, 'a', { get: 1 })),
  attempt(() => Object.defineProperty({}, 'a', { set() {}, writable: true })),
  attempt(() => Object.defineProperties({}, { a: 1 })),
  attempt(() => Object.create({}, { a: null })),
  attempt(() => Object.defineProperty(Object.freeze({}), 'a', {})),
  Object.getOwnPropertyDescriptor('s', 0),
  Object.getOwnPropertyDescriptor(1, 'x'),
  Object.getOwnPropertyDescriptors({
    get a() {
      return 1;
    },
    b: 2,
  }),
);
const cyc = {};
console.log(
  attempt(() => {
    cyc.__proto__ = Object.create(cyc);
  }),
  attempt(() => Object.setPrototypeOf(Object.prototype, {})),
  Object.setPrototypeOf(1, null),
  attempt(() => Object.setPrototypeOf(undefined, null)),
  {}.__proto__ === Object.prototype,
  Object.create(null).__proto__,
  attempt(() => {
    ({}).__proto__ = 5;
    return 'ignored';
  }),
);
console.log(
  Object.is(NaN, NaN),
  Object.is(0, -0),
  Object.entries({ a: 1 }).flat(),
  Object.hasOwn('ab', 1),
  {}.toString.call(null),
  {}.toString.call([]),
  {}.toString.call({ [Symbol.toStringTag]: 'Tag' }),
  {}.toString.call(function () {}),
  {}.toString.call(new Date()),
  {}.toString.call(
    (function () {
      return arguments;
    })(),
  ),
  {}.isPrototypeOf.call(Array.prototype, []),
  {}.valueOf.call(1),
  { a: 1 }.propertyIsEnumerable('a'),
  {}.toLocaleString(),
);
const legacy = {};
legacy.__defineGetter__('g', () => 'legacy');
legacy.__defineSetter__('g', function (v) {
  this.s = v;
});
legacy.g = 1;
console.log(legacy.g, legacy.s, legacy.__lookupGetter__('g')(), legacy.__lookupSetter__('nope'));
