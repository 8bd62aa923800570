// util.types, isDeepStrictEqual, promisify, callbackify, inherits.
const util = require('util'),
  { types } = util;
const vals = {
  date: new Date(),
  re: /x/,
  map: new Map(),
  set: new Set(),
  prom: Promise.resolve(),
  err: new Error(),
  gen: (function* () {})(),
  asyncf: async () => {},
  proxy: new Proxy({}, {}),
  boxed: Object(1),
  ta: new Uint8Array(),
  ab: new ArrayBuffer(1),
  dv: new DataView(new ArrayBuffer(1)),
  wm: new WeakMap(),
  args: (function () {
    return arguments;
  })(),
  mi: new Map().keys(),
  sym: Object(Symbol()),
};
for (const [k, v] of Object.entries(vals))
  console.log(
    k,
    Object.keys(types)
      .filter((t) => t.startsWith('is') && types[t](v))
      .sort()
      .join(),
  );
const eq = util.isDeepStrictEqual;
console.log(
  eq([1, { a: new Set([1, { b: 2 }]) }], [1, { a: new Set([{ b: 2 }, 1]) }]),
  eq(new Map([[{ k: 1 }, 'v']]), new Map([[{ k: 1 }, 'v']])),
  eq(0, -0),
  eq(NaN, NaN),
  eq([1, , 3], [1, undefined, 3]),
  eq({ a: undefined }, {}),
  eq(new Date(0), new Date(0)),
  eq(/a/g, /a/i),
  eq(Object(1), Object(1)),
  eq([], {}),
  eq(new (class A {})(), {}),
  eq({ [Symbol.for('a')]: 1 }, { [Symbol.for('a')]: 1 }),
  eq(new Error('a'), new Error('a')),
  eq(new Uint8Array([1]), Buffer.from([1])),
);
util
  .promisify((a, cb) => cb(null, a + 1))(1)
  .then(console.log);
util
  .promisify((cb) => cb(new Error('no')))()
  .catch((e) => console.log(e.message));
util.callbackify(async (x) => x * 2)(4, (e, v) => console.log(e, v));
util.callbackify(async () => {
  throw null;
})((e) => console.log(e.code, e.reason));
function Old() {}
function Base() {}
Base.prototype.hi = () => 'hi';
util.inherits(Old, Base);
console.log(
  new Old().hi(),
  Old.super_ === Base,
  util.stripVTControlCharacters('\x1b[31mr\x1b[0m'),
  util.toUSVString('a\ud800'),
  util.getSystemErrorName(-2),
  util.styleText ? util.styleText('red', 'x') : '',
  util.isArray([]),
  util.types.isExternal({}),
  util.inspect.custom.description,
);
try {
  util.promisify(5);
} catch (e) {
  console.log(e.code);
}
