// Buffer's readXxx and writeXxx: https://nodejs.org/api/buffer.html#bufreadint32leoffset and neighbours.
import { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } from "../internal/errors.ts";

/** offset is an index from which size bytes fit; the comparison with >>> also rejects fractions. */
function fits(offset: any, length: number, size: number): boolean {
  return typeof offset === "number" && offset <= length - size && offset >>> 0 === offset;
}

/** Why an offset does not fit. */
function offsetError(offset: any, last: number): Error {
  if (typeof offset !== "number") return ERR_INVALID_ARG_TYPE("offset", "number", offset);
  if (Math.floor(offset) !== offset) return ERR_OUT_OF_RANGE("offset", "an integer", offset);
  if (last < 0) return ERR_BUFFER_OUT_OF_BOUNDS();
  return ERR_OUT_OF_RANGE("offset", ">= 0 and <= " + last, offset);
}

function need(b: Uint8Array, offset: any, size: number): void {
  if (!fits(offset, b.length, size)) throw offsetError(offset, b.length - size);
}

function sizeError(size: any): Error {
  if (typeof size !== "number") return ERR_INVALID_ARG_TYPE("byteLength", "number", size);
  if (Math.floor(size) !== size) return ERR_OUT_OF_RANGE("byteLength", "an integer", size);
  return ERR_OUT_OF_RANGE("byteLength", ">= 1 and <= 6", size);
}

function needSize(b: Uint8Array, offset: any, size: any): void {
  if (offset === undefined) throw ERR_INVALID_ARG_TYPE("offset", "number", offset);
  if (!(size === 1 || size === 2 || size === 3 || size === 4 || size === 5 || size === 6)) throw sizeError(size);
  need(b, offset, size);
}

/** The range in the error's text: exact up to four bytes, powers of two above. */
function valueError(value: any, min: number | bigint, max: number | bigint, size: number): Error {
  const n = typeof min === "bigint" ? "n" : "";
  let range: string;
  if (size > 4) {
    const bits = size * 8;
    range = min === 0 || min === 0n
      ? ">= 0" + n + " and < 2" + n + " ** " + bits + n
      : ">= -(2" + n + " ** " + (bits - 1) + n + ") and < 2" + n + " ** " + (bits - 1) + n;
  } else {
    range = ">= " + min + n + " and <= " + max + n;
  }
  return ERR_OUT_OF_RANGE("value", range, value);
}

function readUIntLE(b: Uint8Array, offset: number, size: number): number {
  let value = 0;
  let factor = 1;
  for (let i = 0; i < size; i++) {
    value += b[offset + i] * factor;
    factor *= 256;
  }
  return value;
}

function readUIntBE(b: Uint8Array, offset: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + b[offset + i];
  return value;
}

function signed(value: number, size: number): number {
  const half = 2 ** (size * 8 - 1);
  return value >= half ? value - half * 2 : value;
}

function writeLE(b: Uint8Array, value: number, offset: number, size: number): number {
  for (let i = 0; i < size; i++) {
    b[offset + i] = value;
    value = Math.floor(value / 256);
  }
  return offset + size;
}

function writeBE(b: Uint8Array, value: number, offset: number, size: number): number {
  for (let i = size - 1; i >= 0; i--) {
    b[offset + i] = value;
    value = Math.floor(value / 256);
  }
  return offset + size;
}

function checkValue(value: number, min: number, max: number, size: number): void {
  if (value > max || value < min) throw valueError(value, min, max, size);
}

function unsignedRange(b: Uint8Array, value: any, offset: any, size: any): number {
  if (!(size >= 1 && size <= 6 && Number.isInteger(size))) needSize(b, offset, size);
  value = +value;
  checkValue(value, 0, 2 ** (8 * size) - 1, size);
  needSize(b, offset, size);
  return value;
}

function signedRange(b: Uint8Array, value: any, offset: any, size: any): number {
  if (!(size >= 1 && size <= 6 && Number.isInteger(size))) needSize(b, offset, size);
  value = +value;
  const half = 2 ** (8 * size - 1);
  checkValue(value, -half, half - 1, size);
  needSize(b, offset, size);
  return value;
}

// Floats and bigints go through one eight-byte scratch area; the machines supported are little-endian.

const scratch = new Uint8Array(8);
const float32 = new Float32Array(scratch.buffer);
const float64 = new Float64Array(scratch.buffer);
const int64 = new BigInt64Array(scratch.buffer);
const uint64 = new BigUint64Array(scratch.buffer);

function loadLE(b: Uint8Array, offset: number, size: number): void {
  for (let i = 0; i < size; i++) scratch[i] = b[offset + i];
}
function loadBE(b: Uint8Array, offset: number, size: number): void {
  for (let i = 0; i < size; i++) scratch[size - 1 - i] = b[offset + i];
}
function storeLE(b: Uint8Array, offset: number, size: number): number {
  for (let i = 0; i < size; i++) b[offset + i] = scratch[i];
  return offset + size;
}
function storeBE(b: Uint8Array, offset: number, size: number): number {
  for (let i = 0; i < size; i++) b[offset + i] = scratch[size - 1 - i];
  return offset + size;
}

function checkBigInt(value: bigint, min: bigint, max: bigint): void {
  if (value > max || value < min) throw valueError(value, min, max, 8);
}

const methods: Record<string, Function> & ThisType<Uint8Array> = {
  readBigUInt64LE(offset: any = 0): bigint { need(this, offset, 8); loadLE(this, offset, 8); return uint64[0]; },
  readBigUInt64BE(offset: any = 0): bigint { need(this, offset, 8); loadBE(this, offset, 8); return uint64[0]; },
  readBigInt64LE(offset: any = 0): bigint { need(this, offset, 8); loadLE(this, offset, 8); return int64[0]; },
  readBigInt64BE(offset: any = 0): bigint { need(this, offset, 8); loadBE(this, offset, 8); return int64[0]; },
  writeBigUInt64LE(value: bigint, offset: any = 0): number {
    checkBigInt(value, 0n, 0xffffffffffffffffn); need(this, offset, 8);
    uint64[0] = value; return storeLE(this, offset, 8);
  },
  writeBigUInt64BE(value: bigint, offset: any = 0): number {
    checkBigInt(value, 0n, 0xffffffffffffffffn); need(this, offset, 8);
    uint64[0] = value; return storeBE(this, offset, 8);
  },
  writeBigInt64LE(value: bigint, offset: any = 0): number {
    checkBigInt(value, -0x8000000000000000n, 0x7fffffffffffffffn); need(this, offset, 8);
    int64[0] = value; return storeLE(this, offset, 8);
  },
  writeBigInt64BE(value: bigint, offset: any = 0): number {
    checkBigInt(value, -0x8000000000000000n, 0x7fffffffffffffffn); need(this, offset, 8);
    int64[0] = value; return storeBE(this, offset, 8);
  },

  readUIntLE(offset: any, byteLength: any): number { needSize(this, offset, byteLength); return readUIntLE(this, offset, byteLength); },
  readUInt32LE(offset: any = 0): number {
    need(this, offset, 4);
    return (this[offset] | this[offset + 1] << 8 | this[offset + 2] << 16 | this[offset + 3] << 24) >>> 0;
  },
  readUInt16LE(offset: any = 0): number { need(this, offset, 2); return this[offset] | this[offset + 1] << 8; },
  readUInt8(offset: any = 0): number { need(this, offset, 1); return this[offset]; },
  readUIntBE(offset: any, byteLength: any): number { needSize(this, offset, byteLength); return readUIntBE(this, offset, byteLength); },
  readUInt32BE(offset: any = 0): number {
    need(this, offset, 4);
    return (this[offset] << 24 | this[offset + 1] << 16 | this[offset + 2] << 8 | this[offset + 3]) >>> 0;
  },
  readUInt16BE(offset: any = 0): number { need(this, offset, 2); return this[offset] << 8 | this[offset + 1]; },
  readIntLE(offset: any, byteLength: any): number { needSize(this, offset, byteLength); return signed(readUIntLE(this, offset, byteLength), byteLength); },
  readInt32LE(offset: any = 0): number {
    need(this, offset, 4);
    return this[offset] | this[offset + 1] << 8 | this[offset + 2] << 16 | this[offset + 3] << 24;
  },
  readInt16LE(offset: any = 0): number { need(this, offset, 2); return (this[offset] << 16 | this[offset + 1] << 24) >> 16; },
  readInt8(offset: any = 0): number { need(this, offset, 1); return this[offset] << 24 >> 24; },
  readIntBE(offset: any, byteLength: any): number { needSize(this, offset, byteLength); return signed(readUIntBE(this, offset, byteLength), byteLength); },
  readInt32BE(offset: any = 0): number {
    need(this, offset, 4);
    return this[offset] << 24 | this[offset + 1] << 16 | this[offset + 2] << 8 | this[offset + 3];
  },
  readInt16BE(offset: any = 0): number { need(this, offset, 2); return (this[offset] << 24 | this[offset + 1] << 16) >> 16; },

  writeUIntLE(value: any, offset: any, byteLength: any): number { return writeLE(this, unsignedRange(this, value, offset, byteLength), offset, byteLength); },
  writeUInt32LE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, 0, 0xffffffff, 4); need(this, offset, 4);
    this[offset] = value; this[offset + 1] = value >>> 8; this[offset + 2] = value >>> 16; this[offset + 3] = value >>> 24;
    return offset + 4;
  },
  writeUInt16LE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, 0, 0xffff, 2); need(this, offset, 2);
    this[offset] = value; this[offset + 1] = value >>> 8;
    return offset + 2;
  },
  writeUInt8(value: any, offset: any = 0): number {
    value = +value; checkValue(value, 0, 0xff, 1); need(this, offset, 1);
    this[offset] = value;
    return offset + 1;
  },
  writeUIntBE(value: any, offset: any, byteLength: any): number { return writeBE(this, unsignedRange(this, value, offset, byteLength), offset, byteLength); },
  writeUInt32BE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, 0, 0xffffffff, 4); need(this, offset, 4);
    this[offset] = value >>> 24; this[offset + 1] = value >>> 16; this[offset + 2] = value >>> 8; this[offset + 3] = value;
    return offset + 4;
  },
  writeUInt16BE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, 0, 0xffff, 2); need(this, offset, 2);
    this[offset] = value >>> 8; this[offset + 1] = value;
    return offset + 2;
  },
  writeIntLE(value: any, offset: any, byteLength: any): number { return writeLE(this, signedRange(this, value, offset, byteLength), offset, byteLength); },
  writeInt32LE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, -0x80000000, 0x7fffffff, 4); need(this, offset, 4);
    this[offset] = value; this[offset + 1] = value >> 8; this[offset + 2] = value >> 16; this[offset + 3] = value >> 24;
    return offset + 4;
  },
  writeInt16LE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, -0x8000, 0x7fff, 2); need(this, offset, 2);
    this[offset] = value; this[offset + 1] = value >> 8;
    return offset + 2;
  },
  writeInt8(value: any, offset: any = 0): number {
    value = +value; checkValue(value, -0x80, 0x7f, 1); need(this, offset, 1);
    this[offset] = value;
    return offset + 1;
  },
  writeIntBE(value: any, offset: any, byteLength: any): number { return writeBE(this, signedRange(this, value, offset, byteLength), offset, byteLength); },
  writeInt32BE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, -0x80000000, 0x7fffffff, 4); need(this, offset, 4);
    this[offset] = value >> 24; this[offset + 1] = value >> 16; this[offset + 2] = value >> 8; this[offset + 3] = value;
    return offset + 4;
  },
  writeInt16BE(value: any, offset: any = 0): number {
    value = +value; checkValue(value, -0x8000, 0x7fff, 2); need(this, offset, 2);
    this[offset] = value >> 8; this[offset + 1] = value;
    return offset + 2;
  },

  readFloatLE(offset: any = 0): number { need(this, offset, 4); loadLE(this, offset, 4); return float32[0]; },
  readFloatBE(offset: any = 0): number { need(this, offset, 4); loadBE(this, offset, 4); return float32[0]; },
  readDoubleLE(offset: any = 0): number { need(this, offset, 8); loadLE(this, offset, 8); return float64[0]; },
  readDoubleBE(offset: any = 0): number { need(this, offset, 8); loadBE(this, offset, 8); return float64[0]; },
  writeFloatLE(value: any, offset: any = 0): number { value = +value; need(this, offset, 4); float32[0] = value; return storeLE(this, offset, 4); },
  writeFloatBE(value: any, offset: any = 0): number { value = +value; need(this, offset, 4); float32[0] = value; return storeBE(this, offset, 4); },
  writeDoubleLE(value: any, offset: any = 0): number { value = +value; need(this, offset, 8); float64[0] = value; return storeLE(this, offset, 8); },
  writeDoubleBE(value: any, offset: any = 0): number { value = +value; need(this, offset, 8); float64[0] = value; return storeBE(this, offset, 8); },
};

/** Puts the methods on Buffer.prototype, with the "Uint" spelling beside each "UInt". */
export function installNumbers(prototype: any): void {
  for (const name in methods) {
    prototype[name] = methods[name];
    if (name.includes("UInt")) prototype[name.replace("UInt", "Uint")] = methods[name];
  }
}
