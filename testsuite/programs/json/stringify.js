// JSON.stringify: toJSON, replacer, indent, cycles, order, special values.
const attempt = (...a) => {
  try {
    return JSON.stringify(...a);
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(undefined),
  attempt(() => {}),
  attempt(Symbol()),
  attempt(null),
  attempt(NaN),
  attempt(-0),
  attempt('é"\\\b\f\n\r\t\v\0\x1f\x7f\u2028\ud800'),
  attempt(new Date(0)),
  attempt(new Date(NaN)),
  attempt(1n),
  attempt(Object(1n)),
  attempt([undefined, () => {}, Symbol(), NaN, new Number(3), new String('s'), Object(true), Object(Symbol())]),
  attempt({ u: undefined, f() {}, [Symbol()]: 1, s: Symbol(), ok: 1 }),
);
console.log(
  attempt({ b: 1, a: [1, { c: 2 }], e: {}, g: [] }, null, 2),
  attempt([[1], {}], null, '--'),
  attempt({ a: 1 }, null, 20).length,
  attempt({ a: 1 }, null, 'x'.repeat(20)).length,
  attempt([1], null, 0),
  attempt([1], null, -1),
  attempt([1], null, 1.9),
  attempt([1], null, new Number(1)),
  attempt([], null, 2),
  attempt({}, null, 2),
  attempt([1], null, true),
);
console.log(
  attempt({ a: 1, b: { a: 2, c: 3 }, c: 4 }, ['c', 'b']),
  attempt({ 1: 'x', 2: 'y' }, [1, new String('2'), 1, {}, null]),
  attempt({ a: [1, 'x'] }, (k, v) => (typeof v === 'number' ? undefined : v)),
  attempt({ a: 1, b: 2 }, function (k, v) {
    return k === '' ? v : `${k}${Object.keys(this).length}`;
  }),
  attempt({ a: new Date(0) }, (k, v) => typeof v),
  attempt(1, () => ({ replaced: true, toJSON: 1 })),
  attempt([1, 2], []),
  attempt({ a: 1 }, 5),
);
console.log(
  attempt({
    toJSON() {
      return { key: [...arguments].join() };
    },
  }),
  attempt({ x: { toJSON: (k) => k } }),
  attempt([{ toJSON: (k) => typeof k + k }]),
  attempt({ toJSON: 5 }),
  attempt({
    toJSON() {
      return undefined;
    },
  }),
  attempt({ a: { toJSON() {} } }),
  attempt(new Map([[1, 2]])),
  attempt(new Set([1])),
  attempt(/x/),
  attempt(new Error('e')),
  attempt(new Uint8Array([1, 2])),
  attempt(Buffer.from('ab')),
  attempt([new Proxy([1], {})]),
  attempt(new Proxy({ p: 1 }, {})),
  attempt(Object.create({ inherited: 1 })),
  attempt(
    new (class A {
      x = 1;
      #y = 2;
      get z() {
        return 3;
      }
    })(),
  ),
);
const c = { name: 'c' };
c.self = c;
console.log(attempt(c));
const deep = { a: { b: [0, {}] } };
deep.a.b[1].back = deep.a;
console.log(attempt(deep));
class K {
  constructor() {
    this.list = [this];
  }
}
console.log(attempt(new K()));
const shared = { s: 1 };
console.log(attempt([shared, shared]));
BigInt.prototype.toJSON = function () {
  return `${this}n`;
};
console.log(attempt({ n: 5n }));
delete BigInt.prototype.toJSON;
console.log(
  attempt({
    get a() {
      throw new Error('getter');
    },
  }),
  attempt({
    toJSON() {
      throw new TypeError('tojson');
    },
  }),
  attempt(Object.defineProperty({}, 'hidden', { value: 1 })),
  attempt({ 10: 'a', 9: 'b', x: 'c', '-1': 'd' }),
  attempt('\u{10ffff}'),
  attempt({ '\n"': 1 }),
  attempt([,]),
  attempt(Object.assign([1], { extra: 1 })),
  attempt(Object('str')),
  JSON.stringify.length,
  attempt({ a: [], b: {} }, null, '\t'),
  attempt([[[]]], null, 1),
  attempt(-1e-7),
  attempt(1e21),
  attempt({ undefined: undefined }),
  attempt(new Array(3)),
);
