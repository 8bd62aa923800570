const mod = (a, n) => ((a % n) + n) % n;
const clamp = (x, lo, hi) => Math.min(Math.max(x, lo), hi);
console.log(
  [-3, -1, 0, 1, 5].map((x) => mod(x, 3)),
  [-5, 0.5, 99].map((x) => clamp(x, 0, 1)),
  clamp(NaN, 0, 1),
);
console.log(-7 % 5, 7 % -5, 5.5 % 2.5, -0 % 1, 2 ** 53 % 10, 1e15 % 7, Infinity % 1, 1 % Infinity, 0.5 % 0.1);
console.log(Math.trunc(-2.7), Math.floor(-2.7), ~~-2.7, -2.7 | 0, Math.round(-2.5), Math.round(2.5), Math.sign(-0));
