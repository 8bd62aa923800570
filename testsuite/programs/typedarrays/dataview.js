// DataView: endianness, ranges, every type; SharedArrayBuffer and Atomics.
const dv = new DataView(new ArrayBuffer(16), 1, 12);
const out = [];
dv.setInt16(0, -2);
out.push(dv.getUint16(0), dv.getInt16(0, true), dv.getUint8(1));
dv.setFloat32(4, Math.PI, true);
out.push(dv.getFloat32(4, true), dv.getFloat32(4), dv.getUint32(4));
dv.setFloat64(0, 0.1);
out.push(dv.getFloat64(0), dv.getBigUint64(0), dv.getBigInt64(0, true));
dv.setBigInt64(0, -1n);
out.push(dv.getInt32(0), dv.getUint32(4));
dv.setUint8(0, 300);
dv.setInt8(1, 200);
out.push(dv.getUint8(0), dv.getInt8(1));
dv.setUint32(0, 0x12345678, true);
out.push(dv.getUint32(0).toString(16), dv.getUint16(2));
dv.setUint16(0);
dv.setInt32(8, '0x10');
out.push(dv.getInt16(0), dv.getInt32(8));
console.log(out);
for (const f of [
  () => dv.getInt8(12),
  () => dv.getInt16(11),
  () => dv.getInt8(-1),
  () => dv.getInt8('x'),
  () => dv.setBigInt64(0, 1),
  () => new DataView({}),
  () => new DataView(new ArrayBuffer(1), 2),
  () => new DataView(new ArrayBuffer(4), 1, 9),
  () => DataView(new ArrayBuffer(1)),
  () => dv.getFloat64(5),
  () => new DataView(new ArrayBuffer(4), 4).byteLength,
  () => DataView.prototype.byteLength,
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
console.log(
  dv.byteLength,
  dv.byteOffset,
  dv.buffer.byteLength,
  dv,
  Object.prototype.toString.call(dv),
  new Uint8Array(dv.buffer).length,
  [NaN, -0, Infinity, 5e-324].map((x) => {
    dv.setFloat64(0, x);
    return dv.getBigUint64(0).toString(16);
  }),
  [1.1, 65504, 1e-40].map((x) => {
    dv.setFloat32(0, x);
    return dv.getUint32(0).toString(16);
  }),
);
const sab = new SharedArrayBuffer(16),
  ia = new Int32Array(sab);
console.log(
  Atomics.add(ia, 0, 5),
  Atomics.sub(ia, 0, 2),
  Atomics.or(ia, 0, 8),
  Atomics.and(ia, 0, 9),
  Atomics.xor(ia, 0, 1),
  Atomics.exchange(ia, 0, 100),
  Atomics.compareExchange(ia, 0, 100, 7),
  Atomics.load(ia, 0),
  Atomics.store(ia, 1, 3.7),
  ia[1],
  Atomics.notify(ia, 0, 1),
  Atomics.isLockFree(4),
  Atomics.wait(ia, 0, 0),
  Atomics.wait(ia, 0, 7, 1),
  sab.byteLength,
  sab.slice(4).byteLength,
  Object.prototype.toString.call(sab),
);
for (const f of [
  () => Atomics.add(new Float64Array(1), 0, 1),
  () => Atomics.add([1], 0, 1),
  () => Atomics.load(ia, 99),
  () => Atomics.wait(new Int32Array(4), 0, 0),
  () => Atomics.add(new Uint8Array([255]), 0, 2),
  () => Atomics.add(new BigInt64Array(1), 0, 1n),
  () => Atomics[Symbol.toStringTag],
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
