// Buffer.from its many arguments; JSON; iteration; limits; inspection.
console.log(
  Buffer.from([1, 256, -1, 1.9, '3', 'x']),
  Buffer.from(new Uint16Array([1, 257])),
  Buffer.from(new ArrayBuffer(2)),
  Buffer.from(Buffer.from('a')),
  Buffer.from({ length: 2, 0: 5 }),
  Buffer.from(new String('s')),
  Buffer.from({ type: 'Buffer', data: [1, 2] }),
  Buffer.from({ [Symbol.toPrimitive]: () => 'prim' }),
);
for (const v of [5, null, undefined, {}, true, () => {}, Symbol('s')])
  try {
    Buffer.from(v);
  } catch (e) {
    console.log(e.code, e.message);
  }
for (const n of [-1, NaN, '5', 2 ** 53])
  try {
    Buffer.alloc(n);
  } catch (e) {
    console.log(e.code, e.message);
  }
const b = Buffer.from('hé');
console.log(
  JSON.stringify(b),
  b.toJSON(),
  [...b],
  [...b.entries()][1],
  b.length,
  b instanceof Uint8Array,
  Buffer.isBuffer(b),
  Buffer.isBuffer(new Uint8Array(1)),
  b.map((x) => x + 1),
  b.filter((x) => x > 150),
  Buffer.from('x'.repeat(60)),
  Object.assign(Buffer.from('a'), { extra: 1 }),
  Buffer.of(1, 2),
  Buffer.poolSize,
  require('buffer').constants.MAX_LENGTH > 1e9,
  require('buffer').kMaxLength > 0,
  atob('aGk='),
  btoa('hi'),
  typeof b.parent,
  b.buffer.byteLength >= 3,
);
