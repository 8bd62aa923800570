// Traps that lie about what cannot change, revoked proxies.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
const fixed = Object.freeze({ x: 1 }),
  open = { y: 1 };
const lie = (target, trap, f, use) =>
  console.log(
    trap,
    attempt(() => use(new Proxy(target, { [trap]: f }))),
  );
lie(
  fixed,
  'get',
  () => 2,
  (p) => p.x,
);
lie(
  open,
  'get',
  () => 2,
  (p) => p.y,
);
lie(
  fixed,
  'set',
  () => true,
  (p) => {
    p.x = 2;
    return 'set';
  },
);
lie(
  fixed,
  'has',
  () => false,
  (p) => 'x' in p,
);
lie(
  fixed,
  'deleteProperty',
  () => true,
  (p) => delete p.x,
);
lie(
  open,
  'deleteProperty',
  () => false,
  (p) => delete p.y,
);
lie(fixed, 'ownKeys', () => [], Object.keys);
lie(fixed, 'ownKeys', () => ['x', 'z'], Object.keys);
lie(open, 'ownKeys', () => ['z', 'z'], Reflect.ownKeys);
lie(open, 'ownKeys', () => [1], Reflect.ownKeys);
lie(open, 'ownKeys', () => ['z', 'y'], Object.keys);
lie(open, 'ownKeys', () => 5, Object.keys);
lie(fixed, 'getPrototypeOf', () => null, Object.getPrototypeOf);
lie(
  open,
  'getPrototypeOf',
  () => Array.prototype,
  (p) => p instanceof Array,
);
lie(open, 'getPrototypeOf', () => 1, Object.getPrototypeOf);
lie(fixed, 'isExtensible', () => true, Object.isExtensible);
lie(open, 'preventExtensions', () => true, Object.preventExtensions);
lie(
  fixed,
  'setPrototypeOf',
  () => true,
  (p) => Object.setPrototypeOf(p, {}) && 'done',
);
lie(
  open,
  'setPrototypeOf',
  () => false,
  (p) => Object.setPrototypeOf(p, {}),
);
lie(
  fixed,
  'getOwnPropertyDescriptor',
  () => undefined,
  (p) => Object.getOwnPropertyDescriptor(p, 'x'),
);
lie(
  open,
  'getOwnPropertyDescriptor',
  () => ({ value: 1, configurable: false }),
  (p) => Object.getOwnPropertyDescriptor(p, 'y'),
);
lie(
  open,
  'getOwnPropertyDescriptor',
  () => 1,
  (p) => Object.getOwnPropertyDescriptor(p, 'y'),
);
lie(
  fixed,
  'defineProperty',
  () => true,
  (p) => Object.defineProperty(p, 'n', { value: 1 }) && 'done',
);
lie(
  open,
  'defineProperty',
  () => false,
  (p) => Object.defineProperty(p, 'n', {}),
);
lie(
  open,
  'defineProperty',
  () => false,
  (p) => Reflect.defineProperty(p, 'n', {}),
);
lie(
  function () {},
  'construct',
  () => 1,
  (p) => new p(),
);
lie(
  () => {},
  'construct',
  () => ({}),
  (p) => new p(),
);
lie(
  {},
  'apply',
  () => 1,
  (p) => p(),
);
lie(
  open,
  'set',
  () => false,
  (p) => {
    'use strict';
    p.q = 1;
  },
);
lie(
  open,
  'set',
  () => false,
  (p) => {
    p.q = 1;
    return 'sloppy';
  },
);
lie(open, 'get', 5, (p) => p.y);
lie(open, 'get', null, (p) => p.y);
const { proxy, revoke } = Proxy.revocable({ a: 1 }, {});
console.log(proxy.a);
revoke();
revoke();
for (const f of [
  () => proxy.a,
  () => {
    proxy.a = 1;
  },
  () => 'a' in proxy,
  () => delete proxy.a,
  () => Object.keys(proxy),
  () => typeof proxy,
  () => Array.isArray(proxy),
  () => new Proxy(proxy, {}) && 'wrapped',
  () => Object.prototype.toString.call(proxy),
  () => JSON.stringify(proxy),
  () => Object.getPrototypeOf(proxy),
  () => Proxy({}, {}),
  () => new Proxy(1, {}),
  () => Proxy.prototype,
  () => Proxy.length,
])
  console.log(attempt(f));
