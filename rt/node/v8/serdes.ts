// Serializer and Deserializer: https://nodejs.org/docs/latest-v20.x/api/v8.html#serialization-api
//
// Contract with serialize.go and deserialize.go; s and d are handles:
//   newSerializer(delegate): s       writeHeader(s)   writeValue(s, value): true   releaseBuffer(s): Uint8Array
//   writeVarint(s, high, low)   writeDouble(s, n)   writeRawBytes(s, bytes)   moveBuffer(s, id, buffer)   setHostViews(s, flag)
//   newDeserializer(delegate, bytes): d   readHeader(d): true   readValue(d)   wireVersion(d): number   takeBuffer(d, id, buffer)
//   readVarint(d): [high, low] | undefined   readDouble(d): number | undefined   readRawBytes(d, length): place, -1 at the end
// The delegate's methods _writeHostObject, _readHostObject and _getDataCloneError are called.

import { Buffer, FastBuffer } from "../buffer/buffer.ts";
import { makeTypeError } from "../internal/errors.ts";
import * as native from "./v8.go";
import { inspect } from "../util/util.go";

function bytesOf(view: any, name: string): Uint8Array {
  if (ArrayBuffer.isView(view)) return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (view instanceof ArrayBuffer) return new Uint8Array(view);
  throw makeTypeError("ERR_INVALID_ARG_TYPE", `${name} must be a TypedArray or a DataView`);
}

export class Serializer {
  #handle: any = native.newSerializer(this);

  writeHeader(): void {
    native.writeHeader(this.#handle);
  }
  writeValue(...args: any[]): boolean {
    return native.writeValue(this.#handle, args[0]);
  }
  releaseBuffer(): any {
    const bytes = native.releaseBuffer(this.#handle);
    return new (FastBuffer as any)(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  transferArrayBuffer(...args: any[]): void {
    if (!(args[1] instanceof ArrayBuffer)) {
      throw makeTypeError("ERR_INVALID_ARG_TYPE", "arrayBuffer must be an ArrayBuffer");
    }
    native.moveBuffer(this.#handle, args[0] >>> 0, args[1]);
  }
  writeUint32(...args: any[]): void {
    native.writeVarint(this.#handle, 0, args[0] >>> 0);
  }
  writeUint64(...args: any[]): void {
    native.writeVarint(this.#handle, args[0] >>> 0, args[1] >>> 0);
  }
  writeDouble(...args: any[]): void {
    native.writeDouble(this.#handle, +args[0]);
  }
  writeRawBytes(...args: any[]): void {
    native.writeRawBytes(this.#handle, bytesOf(args[0], "source"));
  }
  _setTreatArrayBufferViewsAsHostObjects(...args: any[]): void {
    native.setHostViews(this.#handle, Boolean(args[0]));
  }
}

export class Deserializer {
  buffer: any;
  #handle: any;

  constructor(buffer: any) {
    const bytes = bytesOf(buffer, "buffer");
    this.buffer = buffer;
    this.#handle = native.newDeserializer(this, bytes);
  }
  readHeader(): boolean {
    return native.readHeader(this.#handle);
  }
  readValue(): any {
    return native.readValue(this.#handle);
  }
  getWireFormatVersion(): number {
    return native.wireVersion(this.#handle);
  }
  transferArrayBuffer(...args: any[]): void {
    if (!(args[1] instanceof ArrayBuffer || args[1] instanceof SharedArrayBuffer)) {
      throw makeTypeError("ERR_INVALID_ARG_TYPE", "arrayBuffer must be an ArrayBuffer or SharedArrayBuffer");
    }
    native.takeBuffer(this.#handle, args[0] >>> 0, args[1]);
  }
  readUint32(): number {
    const n = native.readVarint(this.#handle);
    if (n === undefined) throw new Error("ReadUint32() failed");
    return n[1];
  }
  readUint64(): number[] {
    const n = native.readVarint(this.#handle);
    if (n === undefined) throw new Error("ReadUint64() failed");
    return n;
  }
  readDouble(): number {
    const n = native.readDouble(this.#handle);
    if (n === undefined) throw new Error("ReadDouble() failed");
    return n;
  }
  _readRawBytes(...args: any[]): number {
    const at = native.readRawBytes(this.#handle, Number(args[0]));
    if (at < 0) throw new Error("ReadRawBytes() failed");
    return at;
  }
  readRawBytes(length: any): any {
    const at = this._readRawBytes(length);
    const { buffer, byteOffset } = bytesOf(this.buffer, "buffer");
    return new (FastBuffer as any)(buffer, byteOffset + at, length);
  }
}

for (const cls of [Serializer, Deserializer]) {
  for (const key of Object.getOwnPropertyNames(cls.prototype)) {
    if (key !== "constructor") Object.defineProperty(cls.prototype, key, { enumerable: true });
  }
}
// Programs that subclass it may make errors of their own.
(Serializer.prototype as any)._getDataCloneError = Error;

const BUFFER = 10;

/** The classes of views, by the numbers that node's format has for them. */
function viewClasses(): any[] {
  return [
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, DataView, FastBuffer,
    BigInt64Array, BigUint64Array,
  ];
}

export class DefaultSerializer extends Serializer {
  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }
  _writeHostObject(view: any): void {
    let index = BUFFER;
    if (view.constructor !== Buffer) {
      const tag = Object.prototype.toString.call(view).slice(8, -1);
      index = viewClasses().findIndex((cls, i) => i !== BUFFER && cls.name === tag);
      if (index === -1) throw new (this as any)._getDataCloneError(`Unserializable host object: ${inspect(view)}`);
    }
    this.writeUint32(index);
    this.writeUint32(view.byteLength);
    this.writeRawBytes(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  }
}

export class DefaultDeserializer extends Deserializer {
  constructor(buffer: any, ...rest: any[]) {
    super(buffer);
  }
  _readHostObject(): any {
    const cls = viewClasses()[this.readUint32()];
    const length = this.readUint32();
    const at = this._readRawBytes(length);
    const size = cls.BYTES_PER_ELEMENT || 1;
    const { buffer, byteOffset } = bytesOf(this.buffer, "buffer");
    const offset = byteOffset + at;
    if (offset % size === 0) return new cls(buffer, offset, length / size);
    // What is not aligned is copied.
    return new cls(buffer.slice(offset, offset + length), 0, length / size);
  }
}
Object.defineProperty(DefaultDeserializer, "length", { value: 0, configurable: true });
