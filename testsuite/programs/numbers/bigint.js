// BigInt: literals, operators, conversions, comparison, asIntN.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  2n ** 100n,
  -7n / 2n,
  -7n % 3n,
  7n % -3n,
  5n & 3n,
  -5n & 3n,
  -5n | 2n,
  -5n ^ 3n,
  ~5n,
  1n << 70n,
  -1n >> 3n,
  -9n >> 1n,
  1n << -1n,
  -(-3n),
  0n === -0n,
  0xffn,
  0b11n,
  0o7n,
  1_0n,
);
console.log(
  attempt(() => 1n / 0n),
  attempt(() => 1n % 0n),
  attempt(() => 2n ** -1n),
  attempt(() => 1n >>> 0n),
  attempt(() => 1n + 1),
  attempt(() => +1n),
  attempt(() => Math.abs(1n)),
  attempt(() => BigInt(1.1)),
  attempt(() => BigInt(NaN)),
  attempt(() => BigInt('1.5')),
  attempt(() => BigInt(null)),
  attempt(() => BigInt(undefined)),
  attempt(() => new BigInt(1)),
  attempt(() => JSON.stringify({ a: 1n })),
  attempt(() => BigInt(Symbol())),
);
console.log(
  BigInt('0x1f'),
  BigInt(' 12 '),
  BigInt(''),
  BigInt(true),
  BigInt(1e21),
  BigInt(Number.MAX_SAFE_INTEGER) + 2n,
  BigInt('-5'),
  attempt(() => BigInt('-0x5')),
  BigInt(['7']),
  BigInt(Object(3n)),
);
console.log(
  1n == 1,
  1n === 1,
  1n == '1',
  2n > 1,
  1n < 1.5,
  2n > '1',
  1n == true,
  0n == '',
  1n < NaN,
  9007199254740993n > 9007199254740992,
  [3n, 1, 2n, 10n].sort().join(),
  [3n, 1, 2n].sort((a, b) => (a < b ? -1 : 1)).join(),
);
console.log(
  typeof 1n,
  typeof Object(1n),
  !0n,
  !!1n,
  0n ? 't' : 'f',
  1n + '2',
  `${3n}`,
  5n && 'and',
  0n || 'or',
  String(10n ** 30n),
  255n.toString(16),
  (-255n).toString(2),
  (10n ** 20n).toString(36),
  123456789n.toLocaleString('en-US'),
);
console.log(
  BigInt.asIntN(8, 255n),
  BigInt.asIntN(8, 128n),
  BigInt.asUintN(8, -1n),
  BigInt.asUintN(64, -1n),
  BigInt.asIntN(0, 5n),
  BigInt.asIntN(64, 2n ** 63n),
  BigInt.asUintN(200, -1n) === 2n ** 200n - 1n,
);
let x = 1n;
x++;
x += 2n;
x **= 3n;
x <<= 2n;
console.log(
  x,
  x--,
  --x,
  Number(x),
  parseInt('12n'),
  Number(2n ** 64n),
  Number.isInteger(1n),
  Object(1n),
  [1n],
  { a: -1n },
  new Map([
    [1n, 'a'],
    [1, 'b'],
  ]).get(1n),
  new Set([1n, 1n, 1]).size,
);
let f = 1n;
for (let i = 1n; i <= 50n; i++) f *= i;
console.log(f, f / 10n ** 60n, f % 1000007n);
const powmod = (b, e, m) => {
  let r = 1n;
  for (b %= m; e; e >>= 1n, b = (b * b) % m) if (e & 1n) r = (r * b) % m;
  return r;
};
console.log(
  powmod(3n, 10n ** 40n, 2n ** 61n - 1n),
  new BigInt64Array([-1n, 2n ** 63n]),
  new BigUint64Array([-1n]),
  attempt(() => new BigInt64Array([1])),
  Object.is(0n, -0n),
  (12345678901234567890n * 98765432109876543210n) / 3n - 1n,
);
