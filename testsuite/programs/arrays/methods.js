// Array methods with negative, huge and odd arguments.
const a = () => [1, 2, 3, 4, 5];
console.log(
  a().slice(-2),
  a().slice(1, -1),
  a().slice(3, 1),
  a().slice(NaN),
  a().slice(0, Infinity),
  a().slice('1', '3'),
  a().slice(undefined, undefined),
);
let s = a();
console.log(
  s.splice(1, 2, 'x', 'y', 'z'),
  s,
  s.splice(-1),
  s,
  s.splice(1),
  s,
  s.splice(),
  s,
  s.splice(0, 0, 9),
  s,
  s.splice(undefined),
  s,
);
console.log(
  a().copyWithin(0, 3),
  a().copyWithin(1, 0, 3),
  a().copyWithin(-2, -4, -3),
  a().fill(0, 1, 3),
  a().fill(7, -2),
  a().fill(),
  a().with(-1, 'last'),
  a().toSpliced(1, 2, 'n'),
  a().at(-1),
  a().at(5),
);
console.log(
  [1, [2, [3, [4]]]].flat(),
  [1, [2, [3, [4]]]].flat(Infinity),
  [[1], 2].flat(0),
  [1, 2].flatMap((x) => [[x]]),
  [3, 4].entries().next(),
  [...'ab'].entries().toString(),
);
console.log(
  [1, 2, 3].indexOf(2, -1),
  [NaN].indexOf(NaN),
  [NaN].includes(NaN),
  [-0].includes(0),
  [1, 2, 1].lastIndexOf(1, -2),
  [1].includes(1, 1),
  [1, 2, 3].lastIndexOf(3, undefined),
  [1].indexOf('1'),
);
console.log(
  [1, 2, 3].reduce((acc, x, i, arr) => acc + x * i * arr.length, 0),
  [[1, 2], [3]].reduceRight((x, y) => x.concat(y)),
  [1].reduce((x) => x),
  [].reduce((x) => x, 'init'),
  [1, 2, 3, 4].findLast((x) => x % 2),
  [1, 2].findLastIndex((x) => x > 5),
);
console.log(
  [1, 2].concat(3, [4, [5]], 'x', { length: 1, 0: 'no' }, { length: 2, 0: 'y', [Symbol.isConcatSpreadable]: true }),
  [].concat(new String('ab')),
  Array.prototype.concat.call(1, 2),
);
console.log(
  Array.from({ length: 3 }, (_, i) => i ** 2),
  Array.from('añ'),
  Array.from(new Map([[1, 2]])),
  Array.from(
    [1, 2, 3],
    function (x) {
      return x * this.k;
    },
    { k: 3 },
  ),
  Array.from(5),
  Array.of(7),
  Array(7).length,
  Array.of.call(Object, 1),
  Array.from({ length: '2', 0: 'a' }),
);
console.log(
  [1, 2, 3].join(),
  [1, [2, [3]]].join(';'),
  [null, undefined, NaN].join(),
  [[], {}].join('|'),
  [1, 2].join(undefined),
  [1, 2].join(''),
  [].toString(),
  [1, 2].toLocaleString(),
  [1234.5, new Date(0)].length,
);
const cyc = [1];
cyc.push(cyc);
console.log(cyc.join(), String(cyc), cyc);
const like = { length: 2, 0: 'p', 1: 'q' };
console.log(
  Array.prototype.map.call(like, (x) => x + x),
  Array.prototype.push.call(like, 'r'),
  like,
  Array.prototype.pop.call(like),
  Array.prototype.shift.call(like),
  like,
  Array.prototype.join.call('xyz', '-'),
  Array.prototype.splice.call(like, 0, 1),
  like,
  Array.prototype.includes.call('abc', 'b'),
  Array.prototype.reverse.call({ length: 2, 0: 0 }),
);
const grow = [1, 2];
grow.forEach((x) => {
  if (grow.length < 6) grow.push(x * 10);
});
console.log(grow);
const shrink = [1, 2, 3, 4];
shrink.forEach((x) => {
  console.log('visit', x);
  shrink.shift();
});
for (const x of grow) if (grow.length < 8) grow.push(x);
console.log(
  grow.length,
  [1, 2, 3].map((x, i, arr) => ((arr.length = 2), x)),
);
console.log(
  Array.isArray(new Proxy([], {})),
  Array.isArray({ __proto__: Array.prototype }),
  [] + [],
  [] + {},
  [1] * [2],
  [2] == 2,
  [...'ab'].length,
  ([1, 2, 3].length = 1),
  typeof [],
  [0] == false,
  !![],
  [1, 2, 3].toString === Array.prototype.toString,
  Object.getOwnPropertyNames([1]),
  Array.length,
  Array.prototype.length,
  Array.prototype.concat.length,
);
console.log(
  Object.keys(Array.prototype[Symbol.unscopables]).length,
  [][Symbol.iterator] === [].values,
  Array[Symbol.species] === Array,
  [].constructor === Array,
  [,].keys().next(),
  [1, 2, 3].keys().toString(),
  Array.prototype.toString.call({ join: () => 'J' }),
  Array.prototype.toString.call({}),
);
