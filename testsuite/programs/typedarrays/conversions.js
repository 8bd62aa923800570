// Element conversion, construction, sharing of buffers, subarray and set.
const nums = [
  1.7,
  -1.7,
  255,
  256,
  300,
  -1,
  2 ** 31,
  2 ** 32 + 5,
  NaN,
  Infinity,
  '12',
  null,
  undefined,
  true,
  0.5,
  1.5,
  2.5,
  1e40,
];
for (const C of [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
])
  console.log(C.name, C.BYTES_PER_ELEMENT, Array.from(new C(nums)).join(' '));
const buf = new ArrayBuffer(8);
const u8 = new Uint8Array(buf),
  u16 = new Uint16Array(buf, 2, 2),
  f = new Float32Array(buf, 4);
u16[0] = 0x1234;
f[0] = 1;
console.log(
  u8,
  u16,
  f,
  buf,
  u8.subarray(2, 4),
  u8.slice(2, 4).buffer === buf,
  u8.subarray(2).byteOffset,
  u16.byteLength,
);
u8.set([9, 8], 6);
u8.set(new Uint16Array([257, 258]));
console.log(
  u8.join(),
  new Uint8Array(new Set([1, 2])).length,
  new Uint8Array({ length: 2, 0: 7 }),
  Uint8Array.from('123', (x) => x * 2),
  Uint8Array.of(1, 2),
  new Float64Array(2),
  new Uint8Array([1, [2], '3x']),
  new Uint8Array(3.0).length,
);
for (const g of [
  () => new Uint16Array(buf, 1),
  () => new Uint16Array(new ArrayBuffer(3)),
  () => new Uint8Array(buf, 9),
  () => new Uint8Array(buf, 0, 9),
  () => new Uint8Array(-1),
  () => Uint8Array(1),
  () => u8.set([1], 8),
  () => u8.set([1], -1),
  () => new ArrayBuffer(-1),
  () => Uint8Array.prototype.length,
  () => Object.freeze(u8),
  () => u8.with(99, 1),
  () => new Uint8Array(Symbol()),
  () => new BigInt64Array([1]),
  () => new Uint8Array([1n]),
  () => u8.map(() => 1n),
  () => new (Object.getPrototypeOf(Uint8Array))(),
  () => Object.defineProperty(u8, 0, { value: 1, writable: false }),
  () => Object.defineProperty(u8, 99, { value: 1 }),
])
  try {
    console.log(g());
  } catch (e) {
    console.log(e.name, e.message);
  }
u8.fill(5, 2, 4).copyWithin(0, 3);
console.log(
  u8,
  u8[99],
  ((u8[99] = 1), u8[99]),
  u8['-0'],
  u8['1.5'],
  ((u8.foo = 1), u8.foo),
  99 in u8,
  1 in u8,
  '-0' in u8,
  delete u8.foo,
  Object.keys(new Uint8Array(2)),
  u8.at(-1),
  u8.includes(5),
  u8.indexOf(5, -2),
  u8.findLast((x) => x === 5),
  u8.reduce((a, b) => a + b),
  u8.toSorted(),
  u8.toReversed(),
  u8.with(0, 77),
  u8.map((x) => x * 100),
  u8.filter((x) => x > 5),
  [...u8.entries()][1],
  u8.toString(),
  Object.prototype.toString.call(u8),
  u8.some((x) => x > 8),
  JSON.stringify(u8),
  new Float32Array([0.1])[0],
  new Uint8Array([1, 2, 3]).subarray(1).reverse(),
  new Float64Array([NaN]).includes(NaN),
  new Float64Array([NaN]).indexOf(NaN),
);
class Bytes extends Uint8Array {
  sum() {
    return this.reduce((a, b) => a + b, 0);
  }
}
const b = Bytes.from([1, 2, 3]);
console.log(b.sum(), b.subarray(1) instanceof Bytes, b.map((x) => x + 1).sum(), b);
const rab = new ArrayBuffer(4, { maxByteLength: 8 });
const view = new Uint8Array(rab);
rab.resize(6);
console.log(
  view.length,
  rab.maxByteLength,
  rab.resizable,
  buf.slice(2, 4).byteLength,
  ArrayBuffer.isView(view),
  ArrayBuffer.isView(rab),
);
structuredClone(buf, { transfer: [buf] });
console.log(buf.byteLength, u8.length, u8[0], u8.byteOffset);
