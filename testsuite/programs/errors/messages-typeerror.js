// V8's wording for common mistakes.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
const o = { n: null, u: undefined, num: 5, s: 'str', list: [1] },
  k = 'key';
let nothing,
  nil = null,
  fn = () => {},
  sym = Symbol('sy');
for (const f of [
  () => nothing.a,
  () => nil.a,
  () => o.u.b,
  () => o.n[k],
  () => nothing[0],
  () => nothing[sym],
  () => {
    nothing.a = 1;
  },
  () => {
    o.n.x = 1;
  },
  () => o.missing(),
  () => o.num(),
  () => o.s.nope(),
  () => nothing(),
  () => o[k](),
  () => o.list[0](),
  () => o.list.x.y(),
  () => (() => 5)()(),
  () => new o.num(),
  () => new fn(),
  () => o.a.b.c.d,
  () => o?.a.b,
  () => [...nothing],
  () => [...5],
  () => new Map([1]),
  () => new Set(5),
  () => {
    for (const x of {});
  },
  () => {
    for (const x of nothing);
  },
  () => {
    const { a } = nothing;
  },
  () => {
    const {
      a: { b },
    } = o;
  },
  () => {
    const [a] = nil;
  },
  () => {
    const [a] = o;
  },
  () => (({ a }) => a)(nil),
  () => (([a]) => a)(5),
  () => null instanceof 5,
  () => 'a' in 'b',
  () => 'x' in nothing,
  () => sym + '',
  () => +sym,
  () => `${sym}`,
  () => 1n + 1,
  () => +1n,
  () => BigInt(1.5),
  () => BigInt('x'),
  () => Math.max(1n),
  () => Object.defineProperty(1, 'a', {}),
  () => Object.defineProperty({}, 'a', 1),
  () => Object.defineProperty({}, 'a', { get() {}, value: 1 }),
  () => Object.setPrototypeOf({}, 1),
  () => Object.create(1),
  () => {
    'use strict';
    Object.freeze(o.list).push(1);
  },
  () => {
    'use strict';
    Object.freeze({ a: 1 }).a = 2;
  },
  () => {
    'use strict';
    delete Object.freeze({ a: 1 }).a;
  },
  () => {
    'use strict';
    ({
      get a() {
        return 1;
      },
    }).a = 2;
  },
  () => {
    'use strict';
    'str'.length = 1;
  },
  () => {
    'use strict';
    (5).x = 1;
  },
  () => {
    'use strict';
    undefined = 1;
  },
  () => Reflect.construct(1),
  () => Reflect.ownKeys(1),
  () => new Proxy({}, null),
  () => JSON.parse('{'),
  () => JSON.stringify(1n),
  () => {
    const c = {};
    c.c = c;
    JSON.stringify(c);
  },
  () => [].reduce((a) => a),
  () => [].at.call(null),
  () => 'a'.repeat(-1),
  () => 'a'.repeat(Infinity),
  () => 'a'.normalize('x'),
  () => (1).toFixed(101),
  () => (1).toString(1),
  () => (1).toPrecision(0),
  () => new Array(-1),
  () => ([].length = -1),
  () => new Date(NaN).toISOString(),
  () => Symbol() + 1,
  () => new Symbol(),
  () => Symbol.keyFor(1),
  () => new WeakMap().set(1, 1),
  () => new WeakSet().add('s'),
  () => new WeakRef(1),
  () => String.fromCodePoint(-1),
  () => decodeURIComponent('%'),
  () => new RegExp('['),
  () => new RegExp('a', 'gg'),
  () => 'a'.matchAll(/a/),
  () => 'a'.replaceAll(/a/, ''),
  () => structuredClone(() => {}),
  () => Map(),
  () => Map.prototype.get.call({}, 1),
  () => fn.call.call(1),
  () => Function.prototype.toString.call({}),
  () => new Uint8Array(-1),
  () => Object.fromEntries([1]),
  () => Object.fromEntries(5),
  () => Array.from({ length: -1 }).length,
  () => new Intl.NumberFormat('xx-invalid-locale-zzzzzzzzzz'),
  () => super_(),
])
  console.log(attempt(f));
