const xs = [5, 12, 8, 130, 44];
console.log(
  xs.find((x) => x > 10),
  xs.findIndex((x) => x > 100),
  xs.findLast((x) => x < 10),
  xs.findLastIndex((x) => x === 99),
  xs.indexOf(8),
  xs.includes(44),
  xs.some((x) => x > 100),
  xs.every(Number.isInteger),
  xs.at(-2),
  xs.reduce((a, b) => Math.max(a, b)),
  xs.reduceRight((a, b) => `${a},${b}`),
  xs.filter((x, i, arr) => arr.indexOf(x) === i && i % 2 === 0),
  [].some(() => true),
  [].every(() => false),
);
console.log(
  [1, 2, 3, 4].reduce(([e, o], n) => (n % 2 ? [e, [...o, n]] : [[...e, n], o]), [[], []]),
  ['a', 'b'].reduce((o, k, i) => ({ ...o, [k]: i }), {}),
  [[1, 2], [3]].reduce((a, b) => a.concat(b), []),
  [3, 1, 2]
    .map((v, i) => [v, i])
    .sort(([a], [b]) => a - b)
    .map(([, i]) => i),
  [1, 2, 3, 4, 5].reduce((acc, x) => [...acc, (acc.at(-1) ?? 0) + x], []),
);
try {
  [].reduce((a) => a);
} catch (e) {
  console.log(e.message);
}
try {
  [1].map();
} catch (e) {
  console.log(e.message);
}
try {
  [1].forEach('x');
} catch (e) {
  console.log(e.message);
}
