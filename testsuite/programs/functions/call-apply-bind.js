function f(...a) {
  return [this?.t, ...a];
}
const o = { t: 'T' };
console.log(
  f.call(o, 1, 2),
  f.apply(o, [3]),
  f.apply(o),
  f.apply(o, null),
  f.bind(o, 4)(5),
  f.bind(o).bind({ t: 'no' }, 6)(7),
  f.apply(o, { length: 3, 1: 'x' }),
);
const b = function (a, b, c) {
  this.made = a + b;
}.bind({}, 1);
console.log(b.length, new b(2), new b(2) instanceof b, 'prototype' in b, b.name);
console.log(
  Math.max.apply(null, [1, 3]),
  Array.prototype.slice.call('abc', 1),
  Function.prototype.call.call((x) => x, null, 9),
  Function.prototype.apply.call(Math.min, null, [4, 2]),
  [1, 2].map(Function.prototype.call, String.prototype.repeat).length,
  ['a'].map(String.prototype.toUpperCase.call.bind(String.prototype.toUpperCase)),
);
for (const bad of [1, 'x', true])
  try {
    f.apply(o, bad);
  } catch (e) {
    console.log(e.message);
  }
try {
  Function.prototype.bind.call({});
} catch (e) {
  console.log(e.message);
}
const un = Function.prototype.call.bind(Array.prototype.join);
console.log(un([1, 2], '-'), typeof f.bind(), f.bind(5)().length, (() => this === module.exports).call(1));
