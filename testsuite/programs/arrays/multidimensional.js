const g = Array.from({ length: 3 }, () => Array(3).fill('.'));
g[1][1] = 'X';
console.log(g.map((r) => r.join('')).join('\n'), g.flat().filter((c) => c === 'X').length);
const bad = Array(2).fill([]);
bad[0].push(1);
console.log(bad);
const t = g[0].map((_, i) => g.map((r) => r[i]));
console.log(
  t.length,
  [
    [1, 2],
    [3, 4],
  ].map(([a, b]) => a * b),
  [[1, [2]], [[3]]].flat(2),
);
const spiral = (m) =>
  m.length ? [...m.shift(), ...spiral(m[0]?.map((_, i) => m.map((r) => r.at(-1 - i))) ?? [])] : [];
console.log(
  spiral([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]),
);
const pascal = (n) =>
  n
    ? [
        ...pascal(n - 1),
        Array.from({ length: n }, (_, k) =>
          k && k < n - 1 ? pascal(n - 1).at(-1)[k - 1] + pascal(n - 1).at(-1)[k] : 1,
        ),
      ]
    : [];
console.log(pascal(5));
const cube = [...Array(2)].map((_, x) => [...Array(2)].map((_, y) => [...Array(2)].map((_, z) => x * 4 + y * 2 + z)));
console.log(cube, JSON.stringify(cube));
cube[1][1].length = 0;
console.log(cube);
