// The length property, defineProperty on arrays, freezing, subclasses of Array.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
const a = [1, 2, 3];
console.log(
  Object.getOwnPropertyDescriptor(a, 'length'),
  ((a.length = 1), a),
  ((a.length = '2'), a.length),
  attempt(() => {
    a.length = 1.5;
  }),
  attempt(() => {
    a.length = -1;
  }),
  attempt(() => {
    a.length = 2 ** 32;
  }),
  attempt(() => {
    a.length = { valueOf: () => 4 };
    return a.length;
  }),
);
Object.defineProperty(a, 'length', { writable: false });
console.log(
  attempt(() => {
    'use strict';
    a.push(1);
  }),
  attempt(() => {
    'use strict';
    a[9] = 1;
  }),
  attempt(() => {
    'use strict';
    a.length = 0;
  }),
  a.length,
  attempt(() => {
    'use strict';
    a.pop();
  }),
);
const b = [1, 2, 3];
Object.defineProperty(b, 1, { value: 'fixed', configurable: false, writable: false });
b.length = 0;
console.log(
  b,
  b.length,
  attempt(() => {
    'use strict';
    b.length = 0;
  }),
);
const g = [0];
Object.defineProperty(g, 2, { get: () => 'got', enumerable: true, configurable: true });
console.log(g, g[2], g.map(String), g.length, JSON.stringify(g));
for (const f of [Object.freeze, Object.seal, Object.preventExtensions]) {
  const x = f([1, 2]);
  console.log(
    f.name,
    attempt(() => {
      'use strict';
      x[0] = 9;
      return x[0];
    }),
    attempt(() => {
      'use strict';
      x.push(3);
    }),
    attempt(() => {
      'use strict';
      x.pop();
      return x.length;
    }),
    Object.isFrozen(x),
    Object.isSealed(x),
    Object.isExtensible(x),
  );
}
class Stack extends Array {
  peek() {
    return this.at(-1);
  }
  static get [Symbol.species]() {
    return Array;
  }
}
const s = new Stack();
s.push(1, 2);
console.log(
  s.peek(),
  s.length,
  s,
  s instanceof Stack,
  s.slice().constructor.name,
  Stack.from('ab').peek(),
  Stack.of(1),
  ((s[5] = 'x'), s.length),
  ((s.length = 0), s),
);
const o = { __proto__: [] };
o.push('a');
o[5] = 'b';
console.log(o.length, Array.isArray(o), o);
console.log(
  new Array('3'),
  new Array(2, 3),
  new Array([3]),
  Array('a', 'b'),
  attempt(() => new Array(1.5)),
  attempt(() => Array(-1)),
  new Array(0),
  Reflect.construct(Array, [2], class X {}).length,
  attempt(() => [].concat.call(null)),
  Array(2 ** 32 - 1).length,
);
const m = [1, 2, 3];
m.constructor = undefined;
console.log(
  m.map((x) => x).constructor === Array,
  attempt(() => {
    m.constructor = 5;
    return m.map((x) => x);
  }),
  attempt(() => {
    m.constructor = { [Symbol.species]: null };
    return m.map((x) => x);
  }),
  attempt(() => {
    m.constructor = {
      [Symbol.species]: function (n) {
        return { n };
      },
    };
    return m.map((x) => x);
  }),
);
const desc = Object.getOwnPropertyDescriptors([7]);
console.log(
  desc,
  'a' in [1],
  0 in [1],
  [1].hasOwnProperty(0),
  Object.hasOwn([1], 'length'),
  [1, 2].propertyIsEnumerable('length'),
);
