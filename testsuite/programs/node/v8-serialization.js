// v8.serialize and its classes: the bytes of V8's format, what comes back, delegates, errors.
const v8 = require('v8');
const t = (f) => {
  try {
    console.log('ok', f());
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
};
const hex = (x) => v8.serialize(x).toString('hex');
const loop = { list: [] };
loop.self = loop;
loop.list.push(loop.list, loop);
const values = [
  undefined, null, true, 1, -1, 2 ** 31, 2 ** 30, -0, 1.5, NaN, Infinity, '', 'ab', 'é', '\u4e2d', 'a\u4e2d\ud800', 10n, -(2n ** 70n), 0n, [1, 2],
  [1, , 2], new Array(2), Object.assign([1], { q: 2 }), { a: 1, 5: 2, 4294967295: 3, '-1': 1 }, new Map([[1, { x: 2 }]]), new Set([1, 'z']),
  new Date(0), new Date(NaN), /a\/b/gisu, Object(1), Object('s'), Object(true), Object(false), Object(1n), new ArrayBuffer(2),
  new ArrayBuffer(2, { maxByteLength: 4 }), new Uint8Array([1, 2, 3]), Buffer.from('ab'), new Float64Array([1.5]), new DataView(new ArrayBuffer(2)),
  new BigInt64Array([5n]), loop, new (class A { x = 1; })(), 'x'.repeat(200), { 'wide\u4e2d': 'k' },
];
for (const v of values) console.log(hex(v), v8.deserialize(v8.serialize(v)));
for (const E of [Error, TypeError, RangeError]) {
  const e = new E('m', { cause: [1] });
  e.stack = 'the stack';
  const back = v8.deserialize(v8.serialize(e));
  console.log(hex(e), back.constructor.name, back.message, back.cause, back.stack);
}
for (const v of [() => {}, Symbol('q'), new WeakMap(), Promise.resolve(), { a: { f() {} } }]) t(() => hex(v));
t(() => v8.Serializer.prototype.writeHeader.length);
t(() => new v8.Deserializer(1));
t(() => new v8.Deserializer(Buffer.alloc(0)).readHeader());
for (const bytes of ['ff0f', 'ff1030', '01', 'ff0f6f', 'ff0f5e05', 'ff0f4105', 'ff0f22ff', 'ff0f5aff', 'ff0f6122', 'ff0f3b4902']) t(() => v8.deserialize(Buffer.from(bytes, 'hex')));
t(() => v8.deserialize('x'));
// Older versions of the format, and tags that V8 does not write any more.
for (const bytes of ['ff0d6f22016149023b7b01', 'ff0f5303e4b8ad', 'ff0f5505', 'ff0f41012d240001']) t(() => v8.deserialize(Buffer.from(bytes, 'hex')));
const s = new v8.Serializer();
s.writeHeader();
t(() => s.writeValue({ a: new Uint8Array([1, 2, 3]).subarray(1), b: new Int16Array(1) }));
s.writeUint32(300);
s.writeUint64(1, 2);
s.writeDouble(1.5);
s.writeRawBytes(Buffer.from('q'));
t(() => s.writeRawBytes('q'));
t(() => s.transferArrayBuffer(1, 2));
const b = s.releaseBuffer();
console.log(b, b.constructor.name, s.releaseBuffer().length);
const d = new v8.Deserializer(b);
console.log(d.buffer === b, d.readHeader(), d.getWireFormatVersion(), d.readValue(), d.readUint32(), d.readUint64(), d.readDouble(), d.readRawBytes(1));
for (const read of ['readUint32', 'readUint64', 'readDouble', 'readValue']) t(() => d[read]());
t(() => d.readRawBytes(1));
const moved = new ArrayBuffer(2);
const s2 = new v8.Serializer();
s2.transferArrayBuffer(5, moved);
s2.writeHeader();
s2.writeValue({ moved });
const d2 = new v8.Deserializer(s2.releaseBuffer());
d2.transferArrayBuffer(5, new ArrayBuffer(3));
console.log(d2.readHeader(), d2.readValue());
class Own extends v8.Serializer {
  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }
  _writeHostObject(o) {
    this.writeUint32(o.length);
  }
  _getDataCloneError = RangeError;
}
const own = new Own();
own.writeHeader();
own.writeValue([new Uint8Array(3)]);
t(() => own.writeValue(() => {}));
class OwnReader extends v8.Deserializer {
  _readHostObject() {
    return { read: this.readUint32() };
  }
}
const reader = new OwnReader(own.releaseBuffer());
console.log(reader.readHeader(), reader.readValue());
const parts = v8.deserialize(v8.serialize([Buffer.from('shared'), new Float32Array([2.5]), new Uint16Array([7, 8])]));
console.log(parts, parts[0].buffer === parts[2].buffer || parts[2].byteOffset % 2);
console.log(typeof v8.getHeapStatistics().used_heap_size, v8.getHeapStatistics().used_heap_size > 0);
