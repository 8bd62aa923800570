// Reading and writing numbers of every width, and the range checks.
const b = Buffer.alloc(16);
console.log(
  b.writeUInt8(255),
  b.writeInt16BE(-2, 1),
  b.writeUInt32LE(0xdeadbeef, 3),
  b.writeDoubleBE(0.1, 8),
  b.toString('hex'),
);
console.log(
  b.readUInt8(),
  b.readInt16BE(1),
  b.readUInt32LE(3).toString(16),
  b.readDoubleBE(8),
  b.readFloatLE(8),
  b.readUIntBE(0, 6),
  b.readIntLE(1, 3),
  b.readBigInt64BE(8),
  b.readBigUInt64LE(0),
  b.readUint16LE(0),
);
for (const f of [
  () => b.readUInt8(16),
  () => b.readInt32BE(13),
  () => b.readInt8(1.5),
  () => b.readInt8('0'),
  () => b.writeUInt8(256),
  () => b.writeInt8(-129),
  () => b.writeUInt16BE(1, 15),
  () => b.writeIntBE(2 ** 40, 0, 5),
  () => b.readUIntBE(0, 7),
  () => b.writeBigInt64LE(1n << 63n),
  () => Buffer.alloc(1).readDoubleLE(),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.code, e.message);
  }
b.writeIntLE(-5, 0, 6);
b.writeUIntBE(0x123456, 6, 3);
b.writeFloatBE(1.5, 9);
console.log(b, b.swap16().readInt8(0));
try {
  Buffer.alloc(3).swap16();
} catch (e) {
  console.log(e.code, e.message);
}
