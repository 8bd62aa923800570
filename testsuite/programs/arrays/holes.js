// Sparse arrays: which methods skip holes, which read undefined.
const h = [1, , 3];
console.log(h, h.length, 1 in h, Object.keys(h), [,], [, , 1].length, [1, ,].length);
console.log(
  h.map((x) => x * 2),
  h.filter(() => true),
  h.forEach((x) => x),
  h.every((x) => x),
  h.some((x) => x === undefined),
  h.reduce((a, b) => a + b),
);
console.log(
  h.find((x) => x === undefined),
  h.findIndex((x) => x === undefined),
  h.findLast(() => true),
  h.indexOf(undefined),
  h.includes(undefined),
  h.lastIndexOf(3),
);
console.log(
  [...h],
  Array.from(h),
  h.concat([, 4]),
  h.slice(1),
  h.join('-'),
  String([, null, undefined]),
  h.flat(),
  [[, 1], , [2]].flat(),
  h.flatMap((x) => [x, x]),
);
console.log(
  [3, , 1].sort(),
  [, 1, undefined, , 0].sort(),
  h.reverse(),
  h.toSorted(),
  h.toReversed(),
  h.with(0, 9),
  h.toSpliced(0, 1),
  [...h.keys()],
  [...h.entries()].length,
);
for (const i in [1, , 3]) console.log('in', i);
for (const v of [1, , 3]) console.log('of', v);
const a = [];
a[5] = 'x';
a.foo = 'bar';
a[-1] = 'neg';
a['2'] = 'two';
a['02'] = 'no';
console.log(a, a.length, Object.keys(a));
a.length = 3;
console.log(a, a.pop(), a.length, a);
delete h[0];
console.log(
  h,
  h.shift(),
  h,
  h.unshift(0),
  h,
  h.push(9),
  [,].fill(0),
  Array(3),
  Array(3)
    .fill()
    .map((_, i) => i),
  Array.apply(null, Array(2)),
  [, 'a'].findLastIndex((x) => !x),
);
Array.prototype[1] = 'proto';
console.log(
  [1, , 3][1],
  [1, , 3].indexOf('proto'),
  [1, , 3].join(),
  [1, , 3].map((x) => x),
);
delete Array.prototype[1];
console.log(
  [, 1].copyWithin(1, 0),
  [1, 2, , 4].splice(1, 2),
  JSON.stringify([, 1]),
  Object.entries([, 1]),
  Object.assign([1, 2], [, 3]),
  { ...[, 1] },
  Math.max(...[, 1]),
  [, 1].at(0),
  structuredClone([, 1]),
  [[,]].toString() === '',
);
const big = [];
big[4294967294] = 1;
console.log(big.length, Object.keys(big));
big[4294967295] = 2;
console.log(big.length);
try {
  big.push(3);
} catch (e) {
  console.log(e.name, e.message, big.length);
}
