// Bitwise operators, shifts, ToInt32, integer overflow, remainder, increments.
console.log(
  (2 ** 31) | 0,
  (2 ** 32) | 0,
  -1 >>> 0,
  -1 >>> 31,
  1 << 31,
  1 << 32,
  1 << -1,
  5 >> 33,
  ~5,
  ~~-5.7,
  ~NaN,
  1e20 | 0,
  (-(2 ** 31) - 1) | 0,
  (2 ** 53 + 2) | 0,
  Infinity | 0,
  '7' & 5,
  null | 1,
  [6] ^ 3,
  4294967295.9 >>> 0,
  -0 >>> 0,
  0.9 | 0,
);
console.log(
  5 % 3,
  -5 % 3,
  5 % -3,
  -0 % 5,
  5 % 0,
  Infinity % 2,
  5 % Infinity,
  5.5 % 2,
  -4 % 2,
  1e308 % 3,
  2 ** 53 % 3,
  0.3 % 0.1,
  -1 % 1,
);
let i = 2147483647;
i++;
console.log(
  i,
  i | 0,
  -2147483648 - 1,
  Math.imul(0x7fffffff, 2),
  0x7fffffff * 0x7fffffff,
  Math.imul(-5, 12),
  Math.imul('3', 4),
  Math.imul(2 ** 32 + 3, 2),
);
let sum = 0;
for (let k = 0; k < 100000; k++) sum += k * k;
console.log(sum);
let h = 0;
for (const c of 'hash me') h = ((h << 5) - h + c.charCodeAt(0)) | 0;
console.log(h);
let m = 1;
for (let k = 0; k < 40; k++) m *= 3;
console.log(m, m % 1000);
let n = -3;
n >>>= 1;
console.log(n);
n <<= 2;
console.log(n);
n >>= 1;
n ^= 0xff;
n &= 0xfff;
n |= 1;
n **= 2;
n %= 1000;
console.log(n);
let s = '5';
console.log(s++, s, ++s, typeof s, s--);
let o = { valueOf: () => 3 };
console.log(o++, o, -o);
let u;
console.log(u++, u);
console.log(
  1 / -0,
  0 / 0,
  -1 / 0,
  0 * -1,
  -0 + 0,
  0 - 0,
  -0 - 0,
  Math.max(-0, 0),
  Math.min(0, -0),
  -0 === 0,
  1 / (-0 | 0),
  1 / Math.round(-0.4),
  1 / (0 * -5),
  1 / (-5 % 5),
);
console.log(
  (7 / 2) | 0,
  (-7 / 2) | 0,
  Math.floor(-7 / 2),
  Math.trunc(-3.5),
  2 ** -1,
  (-2) ** 2,
  2 ** (3 ** 2),
  (-8) ** (1 / 3),
  0 ** 0,
  NaN ** 0,
  1 ** Infinity,
  10 ** 21,
  2 ** 0.5,
);
var int = 1 << 30;
for (let k = 0; k < 3; k++) int += int;
console.log(int);
int = -int;
for (let k = 0; k < 3; k++) int -= 1 << 30;
console.log(int, -int | 0);
const a = [1, 2, 3];
let j = 0;
a[j++] += j;
a[j] = j++ + j;
console.log(a, j, a[-1], a['1'], a['01'], a[1.5]);
console.log(
  0.1 + 0.7,
  1.1 * 3,
  4.35 * 100,
  1.005 * 1000,
  0.1 - 0.3,
  (9.95).toFixed(1),
  1e16 + 1,
  5e-324 / 2,
  1.7e308 * 10,
  3 * 1.1 - 3.3,
);
