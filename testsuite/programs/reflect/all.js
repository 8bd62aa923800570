// Reflect: every function, receivers, return values instead of errors.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
const o = {
    a: 1,
    get self() {
      return this;
    },
    set v(x) {
      this.got = x;
    },
  },
  r = { r: 1 };
console.log(
  Reflect.get(o, 'self', r) === r,
  Reflect.get([5], 0),
  Reflect.set(o, 'v', 3, r),
  r.got,
  Reflect.set(Object.freeze({ x: 1 }), 'x', 2),
  Reflect.set({}, 'y', 1, 5),
  Reflect.has(o, 'a'),
  Reflect.has([], 'length'),
  Reflect.deleteProperty(o, 'a'),
  Reflect.deleteProperty(Object.freeze({ a: 1 }), 'a'),
  Reflect.ownKeys({ b: 1, 1: 1, [Symbol('s')]: 1 }),
  Reflect.ownKeys([1]),
);
console.log(
  Reflect.apply(Math.max, null, [1, 3]),
  Reflect.apply(String.prototype.slice, 'hello', { length: 1, 0: 2 }),
  Reflect.construct(Date, [0]).getTime(),
  Reflect.construct(
    function () {
      return new.target;
    },
    [],
    Array,
  ) === Array,
  Reflect.construct(
    class A {
      constructor() {
        this.n = new.target.name;
      }
    },
    [],
    class B {},
  ).n,
  attempt(() => Reflect.construct(() => {}, [])),
  attempt(() => Reflect.construct(Array, [], () => {})),
  attempt(() => Reflect.apply(1)),
  attempt(() => Reflect.apply(() => {}, null)),
  attempt(() => Reflect.get(1, 'a')),
);
console.log(
  Reflect.defineProperty({}, 'x', { value: 1 }),
  Reflect.defineProperty(Object.freeze({}), 'x', {}),
  Reflect.getOwnPropertyDescriptor(
    {
      get a() {
        return 1;
      },
    },
    'a',
  ),
  Reflect.getPrototypeOf([]) === Array.prototype,
  Reflect.setPrototypeOf({}, null),
  Reflect.setPrototypeOf(Object.freeze({}), {}),
  attempt(() => Reflect.setPrototypeOf({}, 1)),
  Reflect.isExtensible({}),
  attempt(() => Reflect.isExtensible(1)),
  Reflect.preventExtensions({}),
  Reflect[Symbol.toStringTag],
  Object.keys(Reflect),
  typeof Reflect,
);
const base = {
  get x() {
    return this.y;
  },
  y: 'base',
};
const d = Object.create(base, { y: { value: 'derived' } });
console.log(
  Reflect.get(base, 'x', d),
  Reflect.get(d, 'x'),
  Reflect.set(d, 'y', 1),
  Reflect.set([], 'length', 'bad' === 0 ? 1 : 0),
  Reflect.set(
    Object.create({
      set z(v) {
        this.w = v;
      },
    }),
    'z',
    1,
  ),
  Reflect.has(Object.create({ deep: 1 }), 'deep'),
  Reflect.getOwnPropertyDescriptor({}, 'no'),
);
const target = {};
Reflect.set(
  {
    set q(v) {
      this.viaSetter = v;
    },
  },
  'q',
  5,
  target,
);
Reflect.set({ q: 1 }, 'q', 6, target);
console.log(target, Reflect.set({}, 'a', 1, Object.freeze({ a: 0 })));
