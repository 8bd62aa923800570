// util.inspect options and custom inspectors.
const { inspect, types, isDeepStrictEqual } = require('util');
const o = {
  a: { b: { c: { d: 1 } } },
  s: 'str',
  arr: [3, 1, 2],
  m: new Map([
    ['z', 1],
    ['a', 2],
  ]),
};
for (const opt of [
  { depth: 0 },
  { depth: null },
  { compact: false },
  { compact: true, breakLength: 200 },
  { breakLength: 20 },
  { sorted: true },
  { sorted: (a, b) => (b < a ? -1 : 1) },
  { maxArrayLength: 1 },
  { maxStringLength: 2 },
  { colors: true },
  { showHidden: true, depth: 0 },
  { getters: true },
  { numericSeparator: true },
])
  console.log(JSON.stringify(opt), inspect(o, opt));
class C {
  constructor() {
    this.v = 1;
  }
  [inspect.custom](depth, options, insp) {
    return `C<${insp(this.v, options)} ${depth} ${typeof options.stylize}>`;
  }
}
console.log(new C(), [new C()], { c: { c: new C() } }, inspect(new C(), { customInspect: false }));
console.log(
  { [inspect.custom]: () => ({ replaced: true }) },
  { [inspect.custom]: () => null },
  {
    inspect() {
      return 'old style';
    },
  },
  inspect.custom.toString(),
  inspect.custom === Symbol.for('nodejs.util.inspect.custom'),
);
console.log(
  inspect(
    {
      get a() {
        return { b: 1 };
      },
      set s(v) {},
      get t() {
        throw new Error('x');
      },
    },
    { getters: true },
  ),
  inspect(123456789.123, { numericSeparator: true }),
  inspect("a'b"),
  inspect('a\'b"c'),
  inspect('a\'b"c`d'),
  inspect('x'.repeat(10005)).length,
  inspect(new Proxy({ a: 1 }, {}), { showProxy: true }),
  inspect([, 'x'], { showHidden: true }),
  inspect(Object.defineProperty({}, 'h', { value: 1 }), { showHidden: true }),
);
console.log(
  inspect(inspect.defaultOptions),
  inspect.colors.red,
  inspect.styles.number,
  inspect('str', { colors: true }),
  inspect([1, null, undefined, true, Symbol('x'), 1n, new Date(0), /x/, () => {}], { colors: true }),
  inspect(
    new (class extends Map {
      a = 1;
    })(),
    { compact: 0 },
  ),
  inspect({ a: 1n, b: Symbol() }, { compact: 1 }),
);
