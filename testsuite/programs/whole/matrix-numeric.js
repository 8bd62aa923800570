// LU decomposition, Newton, Simpson, FFT, primes, a seeded generator.
function solve(A, b) {
  const n = b.length,
    M = A.map((r, i) => [...r, b[i]]);
  for (let c = 0; c < n; c++) {
    let p = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(M[r][c]) > Math.abs(M[p][c])) p = r;
    [M[c], M[p]] = [M[p], M[c]];
    for (let r = c + 1; r < n; r++) {
      const f = M[r][c] / M[c][c];
      for (let k = c; k <= n; k++) M[r][k] -= f * M[c][k];
    }
  }
  const x = new Array(n);
  for (let r = n - 1; r >= 0; r--) {
    let s = M[r][n];
    for (let k = r + 1; k < n; k++) s -= M[r][k] * x[k];
    x[r] = s / M[r][r];
  }
  return x;
}
console.log(
  solve(
    [
      [2, 1, -1],
      [-3, -1, 2],
      [-2, 1, 2],
    ],
    [8, -11, -3],
  ).map((v) => v.toFixed(10)),
);
let x = 1;
for (let i = 0; i < 8; i++) x -= (x * x - 2) / (2 * x);
console.log(x, x === Math.SQRT2);
const simpson = (f, a, b, n) => {
  const h = (b - a) / n;
  let s = f(a) + f(b);
  for (let i = 1; i < n; i++) s += f(a + i * h) * (i % 2 ? 4 : 2);
  return (s * h) / 3;
};
console.log(
  simpson((t) => t ** 3, 0, 2, 10),
  simpson((t) => 1 / (1 + t * t), 0, 1, 100).toFixed(12),
);
function fft(re, im, sign = -1) {
  const n = re.length;
  if (n === 1) return [re, im];
  const half = (p, a) => a.filter((_, i) => i % 2 === p);
  const [er, ei] = fft(half(0, re), half(0, im), sign),
    [or, oi] = fft(half(1, re), half(1, im), sign);
  const R = new Array(n),
    I = new Array(n);
  for (let k = 0; k < n / 2; k++) {
    const t = (sign * 2 * Math.PI * k) / n,
      c = Math.cos(t),
      s = Math.sin(t),
      a = or[k] * c - oi[k] * s,
      b = or[k] * s + oi[k] * c;
    R[k] = er[k] + a;
    I[k] = ei[k] + b;
    R[k + n / 2] = er[k] - a;
    I[k + n / 2] = ei[k] - b;
  }
  return [R, I];
}
const [R, I] = fft([1, 2, 3, 4, 5, 6, 7, 8], new Array(8).fill(0));
console.log(R.map((v) => v.toFixed(6)).join(' '), I.map((v) => v.toFixed(6)).join(' '));
function lcg(seed) {
  return () => (seed = (Math.imul(seed, 48271) >>> 0) % 2147483647) / 2147483647;
}
const rnd = lcg(7);
console.log(Array.from({ length: 5 }, () => rnd().toFixed(8)));
const gcd = (a, b) => (b ? gcd(b, a % b) : a);
console.log(
  gcd(1071, 462),
  [12, 18, 24].reduce(gcd),
  Array.from({ length: 20 }, (_, i) => i)
    .filter((n) => n > 1 && Array.from({ length: n - 2 }, (_, k) => k + 2).every((d) => n % d))
    .join(),
);
let pi = 0;
for (let k = 0; k < 1e6; k++) pi += (k % 2 ? -4 : 4) / (2 * k + 1);
console.log(pi);
const mandel = (cr, ci) => {
  let r = 0,
    i = 0,
    n = 0;
  while (r * r + i * i <= 4 && n < 50) {
    [r, i] = [r * r - i * i + cr, 2 * r * i + ci];
    n++;
  }
  return n;
};
for (let y = -1; y <= 1; y += 0.5)
  console.log(Array.from({ length: 31 }, (_, k) => ' .:*#@'[Math.min(5, mandel(-2 + k * 0.1, y) >> 2)]).join(''));
