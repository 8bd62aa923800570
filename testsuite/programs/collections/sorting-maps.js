const m = new Map([
  ['b', 2],
  ['a', 3],
  ['c', 1],
]);
console.log(
  new Map([...m].sort()),
  new Map([...m].sort(([, a], [, b]) => a - b)),
  [...m.keys()].sort(),
  Math.max(...m.values()),
  [...m].reduce((s, [k, v]) => s + k.repeat(v), ''),
  new Map([...m].map(([k, v]) => [v, k])),
  Object.fromEntries(m),
  [...m].find(([, v]) => v === 3)?.[0],
  m.entries().next().value,
  Array.from(m.values(), (v) => v * 2),
);
