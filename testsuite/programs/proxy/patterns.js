// Observable objects, negative indices, default values, membranes, method missing.
const observe = (o, cb, path = '') =>
  new Proxy(o, {
    get: (t, k, r) => {
      const v = Reflect.get(t, k, r);
      return typeof v === 'object' && v !== null ? observe(v, cb, `${path}${String(k)}.`) : v;
    },
    set(t, k, v, r) {
      cb(`${path}${String(k)}`, t[k], v);
      return Reflect.set(t, k, v, r);
    },
    deleteProperty(t, k) {
      cb(`delete ${path}${k}`);
      return delete t[k];
    },
  });
const changes = [];
const state = observe({ user: { name: 'a', tags: ['x'] }, n: 1 }, (...c) => changes.push(c.join('|')));
state.n++;
state.user.name = 'b';
state.user.tags.push('y');
delete state.user.name;
console.log(changes, state.user.tags.length);
const neg = (a) =>
  new Proxy(a, {
    get: (t, k, r) => Reflect.get(t, typeof k === 'string' && /^-\d+$/.test(k) ? String(t.length + +k) : k, r),
  });
const n = neg([1, 2, 3]);
console.log(n[-1], n[0], n.length, n.slice(-2), [...n]);
const dict = new Proxy({}, { get: (t, k) => (k in t ? t[k] : (t[k] = [])), has: () => true });
dict.a.push(1);
dict.a.push(2);
console.log(dict.a, 'zzz' in dict);
const api = new Proxy(
  {},
  {
    get:
      (_, m) =>
      (...a) =>
        `${m}(${a.join()})`,
  },
);
console.log(api.getUser(1, 2), api['find-all']());
const chain = (path = []) =>
  new Proxy(() => {}, { get: (_, k) => chain([...path, k]), apply: (_, __, a) => `/${path.join('/')}?${a}` });
console.log(chain().users.posts(5));
class Model {
  constructor() {
    return new Proxy(this, { get: (t, k, r) => (k in t ? Reflect.get(t, k, r) : `missing ${String(k)}`) });
  }
  real = 1;
  method() {
    return this.nothing;
  }
}
const m = new Model();
console.log(m.real, m.fake, m.method(), m instanceof Model);
const priv = new Proxy(
  new (class {
    #x = 1;
    get() {
      return this.#x;
    }
  })(),
  {},
);
try {
  priv.get();
} catch (e) {
  console.log(e.message);
}
const mp = new Proxy(new Map([[1, 2]]), {
  get: (t, k) => {
    const v = t[k];
    return typeof v === 'function' ? v.bind(t) : v;
  },
});
console.log(mp.get(1), mp.size);
try {
  new Proxy(new Map(), {}).size;
} catch (e) {
  console.log(e.message);
}
console.log(
  new Proxy({ a: 1 }, { get: () => 'lie' }),
  new Proxy([1, 2], {}),
  new Proxy(function f() {}, {}),
  new Proxy(class A {}, {}),
  `${new Proxy({}, { get: (t, k) => (k === Symbol.toPrimitive ? () => 'prim' : undefined) })}`,
  Object.keys(
    new Proxy(
      {},
      {
        ownKeys: () => ['a', 'b'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
      },
    ),
  ),
  {
    ...new Proxy(
      {},
      {
        ownKeys: () => ['z'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
        get: (_, k) => k + '!',
      },
    ),
  },
);
