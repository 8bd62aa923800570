// Spread in calls, arrays and objects; rest parameters.
const f = (...a) => a;
console.log(
  f(
    ...'ab',
    ...[1, , 3],
    ...new Set([4]),
    ...(function* () {
      yield 5;
    })(),
  ),
);
console.log([...[1, 2], ...[], ...'x'], [...new Map([[1, 2]])], [...[, ,]]);
console.log(Math.max(...[1, 5, 3], 4), new Date(...[2020, 0, 2]).getDate());
console.log({ ...null, ...undefined, ...1, ...'hi', ...[7], a: 1 });
const proto = Object.create({ inherited: 1 }, { hidden: { value: 1 }, shown: { value: 2, enumerable: true } });
console.log({ ...proto }, { a: 1, ...{ a: 2, b: 3 }, b: 4 });
const order = [];
const src = {
  get x() {
    order.push('get x');
    return 1;
  },
  get y() {
    order.push('get y');
    return 2;
  },
};
console.log(
  {
    set x(v) {
      order.push('never');
    },
    ...src,
  },
  order,
);
const attempt = (g) => {
  try {
    return g();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(() => f(...1)),
  attempt(() => f(...undefined)),
  attempt(() => [...{}]),
  attempt(() => f(...[1].x)),
);
console.log(
  attempt(() => new Array(...{ length: 1 })),
  attempt(() => Math.max(...null)),
);
console.log(((a, b, ...c) => [a, b, c])(1), ((...[a, b]) => b)(1, 2));
console.log(f(...Array.from({ length: 20000 }, (_, i) => i)).length);
function tag(s, ...v) {
  return s.raw.map((r, i) => r + (v[i] ?? '')).join('|');
}
console.log(tag`a${1}\n${2}c`, f.call(null, ...[1]), f.apply(null, { length: 2, 0: 'x' }));
class V extends Array {
  constructor(...a) {
    super(...a);
  }
}
console.log(new V(1, 2).length, new V(3).length);
console.log(((a, ...{ length }) => length)(1, 2, 3));
