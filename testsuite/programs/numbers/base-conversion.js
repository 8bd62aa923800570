for (const n of [0, 1, 255, 1024, -42, 2 ** 31, 123456789])
  console.log(n, n.toString(2), n.toString(8), n.toString(16), n.toString(36), parseInt(n.toString(36), 36) === n);
console.log(
  (0.1).toString(3),
  (255.5).toString(16),
  (-0.75).toString(2),
  parseInt('zz', 36),
  parseInt('12', 3),
  Number('0b1010'),
  Number('0o17'),
  (2n ** 70n).toString(16),
  BigInt('0x' + 'f'.repeat(20)),
  (1e21).toString(7),
);
