const rows = [
  ['name', 'qty', 'price'],
  ['apple', 3, 1.5],
  ['kiwi', 12, 0.25],
  ['très long', 1, 1000],
];
const w = rows[0].map((_, i) => Math.max(...rows.map((r) => String(r[i]).length)));
for (const r of rows)
  console.log(
    '| ' + r.map((c, i) => (typeof c === 'number' ? String(c).padStart(w[i]) : c.padEnd(w[i]))).join(' | ') + ' |',
  );
console.log('-'.repeat(w.reduce((a, b) => a + b + 3, 1)), 'abc'.padStart(5, '*').padEnd(8, '-='));
