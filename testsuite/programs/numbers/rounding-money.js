const cents = (s) => Math.round(parseFloat(s) * 100);
console.log(
  ['1.005', '10.10', '-2.675', '0.1'].map(cents),
  0.1 + 0.2 === 0.3,
  Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON,
);
const split = (total, n) => Array.from({ length: n }, (_, i) => Math.floor(total / n) + (i < total % n ? 1 : 0));
console.log(
  split(100, 3),
  split(7, 4).reduce((a, b) => a + b),
);
console.log(
  (1234.5).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ','),
  (0.615).toFixed(2),
  (10.235).toFixed(2),
  Math.round(1.005 * 100) / 100,
  +(Math.round('1.005e2') + 'e-2'),
);
