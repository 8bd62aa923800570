// Symbols: registry, description, as keys, conversions, well-known ones.
const s = Symbol('desc'),
  e = Symbol(),
  em = Symbol('');
console.log(
  s.toString(),
  String(s),
  s.description,
  e.description,
  em.description,
  e.toString(),
  typeof s,
  s === Symbol('desc'),
  Symbol.for('k') === Symbol.for('k'),
  Symbol.keyFor(Symbol.for('k')),
  Symbol.keyFor(s),
  Symbol.for().description,
  Symbol.iterator.description,
);
const o = { [s]: 1, [e]: 2, plain: 3, [Symbol.for('r')]: { nested: s } };
console.log(
  o,
  Object.keys(o),
  Object.getOwnPropertySymbols(o).length,
  JSON.stringify(o),
  Object.entries(o),
  s in o,
  o[s],
  { ...o }[s],
  Object.assign({}, o)[e],
);
for (const f of [
  () => s + '',
  () => `${s}`,
  () => +s,
  () => s * 1,
  () => new Symbol(),
  () => Symbol.keyFor('x'),
  () => s < 1,
  () => Symbol.prototype.description,
  () => Symbol.prototype.toString.call('x'),
  () => s == 's',
  () => !s,
  () => s || 1,
  () => Object(s) == s,
  () => Object(s) === s,
  () => typeof Object(s),
  () => [s].join(),
  () => parseInt(s),
  () => Symbol(Symbol()),
  () => Symbol(undefined).description,
  () => Symbol(null).description,
  () => Object(s).description,
  () => s.constructor === Symbol,
  () => ((s.x = 1), s.x),
  () => Object(s)[Symbol.toPrimitive]('x') === s,
])
  try {
    console.log(f());
  } catch (x) {
    console.log(x.name, x.message);
  }
console.log(
  Object.getOwnPropertyNames(Symbol)
    .filter((n) => typeof Symbol[n] === 'symbol')
    .sort(),
  Object.getOwnPropertyDescriptor(Symbol, 'iterator').writable,
  Symbol.prototype[Symbol.toStringTag],
  Symbol.length,
);
class Temp {
  static [Symbol.hasInstance](x) {
    return typeof x === 'number';
  }
  get [Symbol.toStringTag]() {
    return 'Temp';
  }
  [Symbol.iterator] = function* () {
    yield* [1, 2];
  };
  [Symbol.toPrimitive](h) {
    return h === 'number' ? 36 : 'warm';
  }
}
const t = new Temp();
console.log(5 instanceof Temp, String(Object.prototype.toString.call(t)), [...t], +t, `${t}`, t);
const unscop = Array.prototype[Symbol.unscopables];
console.log(
  Object.getPrototypeOf(unscop),
  unscop.flat,
  unscop.map,
  [].concat({ length: 1, 0: 'spread', [Symbol.isConcatSpreadable]: true }),
  [].concat(Object.assign([1], { [Symbol.isConcatSpreadable]: false })).length,
);
const fn = {
  [s]() {},
  get [e]() {
    return 1;
  },
  [Symbol('arrow')]: () => {},
};
console.log(
  fn[s].name,
  Object.getOwnPropertyDescriptor(fn, e).get.name,
  fn,
  new Map([[s, 1]]),
  [s, e],
  new Set([Symbol.iterator]),
  Symbol('multi\nline'),
);
