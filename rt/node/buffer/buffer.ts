// Buffer: https://nodejs.org/api/buffer.html
// Numbers in and out of bytes are numbers.ts; encoding names are encodings.ts; Blob and File are blob.ts.
//
// Contract with buffer.go (all synchronous; enc is a number of encodings.ts; ranges are already checked):
//   byteLengthUtf8(s: string): number
//   encode(dst: Uint8Array, s: string, offset: number, length: number, enc: number): number
//       writes at most length bytes of s in enc, whole characters only for UTF-8 and UTF-16; returns the bytes written.
//       Hex stops at the first pair that is not hex; base64 skips what is not in either alphabet and stops at "=".
//   decode(src: Uint8Array, start: number, end: number, enc: number): string
//       UTF-8 replaces malformed sequences with U+FFFD as WHATWG does; ASCII clears the high bit.
//   compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1
//   indexOfBytes(b: Uint8Array, needle: Uint8Array, from: number, step: 1 | 2, forward: boolean): number
//   indexOfByte(b: Uint8Array, byte: number, from: number, forward: boolean): number
//   fillBytes(b: Uint8Array, pattern: Uint8Array, start: number, end: number)   pattern is not empty
//   copyBytes(src: Uint8Array, dst: Uint8Array, dstStart: number, srcStart: number, n: number)  may overlap
//   allocRaw(n: number): ArrayBuffer         contents unspecified (zeroed is fine)
//   swapBytes(b: Uint8Array, width: 2 | 4 | 8)
//   isUtf8Bytes(b: Uint8Array): boolean      isAsciiBytes(b: Uint8Array): boolean
//   atobText(s: string): string | number     -1 bad character, -3 bad length
//   btoaText(s: string): string | number     -1 a character above U+00FF
import { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE, ERR_MISSING_ARGS, ERR_INVALID_STATE } from "../internal/errors.ts";
import { ERR_INVALID_BUFFER_SIZE, ERR_UNKNOWN_ENCODING } from "../internal/codes.ts";
import { validateArray, validateInteger, validateNumber, validateString } from "../internal/validators.ts";
import { inspect as utilInspect } from "../util/util.go";
import { ASCII, BASE64, BASE64URL, HEX, LATIN1, UNKNOWN, UTF16LE, UTF8, encodingNumber } from "./encodings.ts";
import { installNumbers } from "./numbers.ts";
import { Blob, File, resolveObjectURL } from "./blob.ts";
import {
  allocRaw, atobText, btoaText, byteLengthUtf8, compare as compareBytes, copyBytes, decode, encode, fillBytes,
  indexOfByte, indexOfBytes, isAsciiBytes, isUtf8Bytes, swapBytes,
} from "./buffer.go";

const MAX_LENGTH = 0x100000000;
const MAX_STRING_LENGTH = 0x1fffffe8;
const POOL_SIZE = 8192;

/** What every Buffer is: a Uint8Array whose prototype is Buffer.prototype. */
class FastBuffer extends Uint8Array {
  constructor(bufferOrLength?: any, byteOffset?: number, length?: number) {
    super(bufferOrLength, byteOffset as number, length as number);
  }
}

let warned = false;

function warnDeprecated(): void {
  if (warned) return;
  warned = true;
  process.emitWarning(
    "Buffer() is deprecated due to security and usability issues. Please use the Buffer.alloc(), " +
    "Buffer.allocUnsafe(), or Buffer.from() methods instead.", "DeprecationWarning", "DEP0005", Buffer);
}

function Buffer(arg: any, encodingOrOffset?: any, length?: number): any {
  warnDeprecated();
  if (typeof arg === "number") {
    if (typeof encodingOrOffset === "string") throw ERR_INVALID_ARG_TYPE("string", "string", arg);
    return alloc(arg);
  }
  return from(arg, encodingOrOffset, length);
}

const prototype: any = FastBuffer.prototype;
Buffer.prototype = prototype;
Object.setPrototypeOf(Buffer, Uint8Array);
Object.defineProperty(prototype, "constructor", { value: Buffer, writable: true, enumerable: false, configurable: true });
Object.defineProperty(Buffer, Symbol.species, { configurable: true, enumerable: false, get() { return FastBuffer; } });
Buffer.poolSize = POOL_SIZE;

// Allocation. Small buffers share a pool, as observed through .buffer and .byteOffset.

let pool: ArrayBuffer | null = null;
let poolOffset = 0;

function newPool(): ArrayBuffer {
  poolOffset = 0;
  return allocRaw(Buffer.poolSize);
}

function pooled(size: number): Uint8Array {
  if (pool === null || size > pool.byteLength - poolOffset) pool = newPool();
  const b = new FastBuffer(pool, poolOffset, size);
  // Eight-byte alignment keeps typed views over the pool possible.
  poolOffset = (poolOffset + size + 7) & ~7;
  return b;
}

function allocate(size: number): Uint8Array {
  if (size <= 0) return new FastBuffer();
  if (size < (Buffer.poolSize >>> 1)) return pooled(size);
  return new FastBuffer(allocRaw(size));
}

function checkSize(size: unknown): void {
  validateNumber(size, "size", 0, MAX_LENGTH);
}

function alloc(size: number, fill?: any, encoding?: string): Uint8Array {
  checkSize(size);
  const b = new FastBuffer(size);
  if (fill !== undefined && fill !== 0 && size > 0) return fillWith(b, fill, 0, size, encoding as string);
  return b;
}

function allocUnsafe(size: number): Uint8Array {
  checkSize(size);
  return allocate(size);
}

function allocUnsafeSlow(size: number): Uint8Array {
  checkSize(size);
  return new FastBuffer(allocRaw(size));
}

function SlowBuffer(size: number): Uint8Array {
  checkSize(size);
  return new FastBuffer(allocRaw(size));
}
Object.setPrototypeOf(SlowBuffer.prototype, Uint8Array.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

// Buffer.from

function encodingOf(name: any): number {
  if (typeof name !== "string" || name.length === 0) return UTF8;
  const enc = encodingNumber(name);
  if (enc === UNKNOWN) throw ERR_UNKNOWN_ENCODING(name);
  return enc;
}

/** How many bytes s takes at most in enc; exact but for base64 and hex with characters that are skipped. */
function encodedLength(s: string, enc: number): number {
  switch (enc) {
    case UTF8: return byteLengthUtf8(s);
    case UTF16LE: return s.length * 2;
    case HEX: return s.length >>> 1;
    case BASE64: case BASE64URL: return base64Length(s);
    default: return s.length;
  }
}

function base64Length(s: string): number {
  let n = s.length;
  if (n > 0 && s.charCodeAt(n - 1) === 0x3d) n--;
  if (n > 1 && s.charCodeAt(n - 1) === 0x3d) n--;
  return Math.floor((n * 3) / 4);
}

function fromString(s: string, encoding?: any): Uint8Array {
  const enc = encodingOf(encoding);
  if (s.length === 0) return new FastBuffer();
  const size = encodedLength(s, enc);
  const b = allocate(size);
  const written = encode(b, s, 0, size, enc);
  return written === size ? b : new FastBuffer(b.buffer, b.byteOffset, written);
}

function fromArrayBuffer(source: ArrayBuffer, byteOffset: any, length: any): Uint8Array {
  let offset = 0;
  if (byteOffset !== undefined) {
    offset = +byteOffset;
    if (Number.isNaN(offset)) offset = 0;
  }
  const max = source.byteLength - offset;
  if (max < 0) throw ERR_BUFFER_OUT_OF_BOUNDS("offset");
  if (length === undefined) return new FastBuffer(source, offset, max);
  length = +length;
  if (!(length > 0)) return new FastBuffer(source, offset, 0);
  if (length > max) throw ERR_BUFFER_OUT_OF_BOUNDS("length");
  return new FastBuffer(source, offset, length);
}

function fromArrayLike(source: ArrayLike<number>): Uint8Array {
  const n = source.length;
  if (!(n > 0)) return new FastBuffer();
  const b = allocate(n);
  if (source instanceof Uint8Array) {
    copyBytes(source, b, 0, 0, n);
    return b;
  }
  for (let i = 0; i < n; i++) b[i] = source[i];
  return b;
}

function isAnyArrayBuffer(value: any): boolean {
  return value instanceof ArrayBuffer || (typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer) ||
    Object.prototype.toString.call(value) === "[object ArrayBuffer]" && typeof value.byteLength === "number" && !ArrayBuffer.isView(value);
}

function fromObject(value: any): Uint8Array | undefined {
  if (value.length !== undefined || isAnyArrayBuffer(value.buffer)) {
    if (typeof value.length !== "number") return new FastBuffer();
    return fromArrayLike(value);
  }
  if (value.type === "Buffer" && Array.isArray(value.data)) return fromArrayLike(value.data);
  return undefined;
}

const FROM_TYPES = ["string", "Buffer", "ArrayBuffer", "Array", "Array-like Object"];

function from(value: any, encodingOrOffset?: any, length?: any): Uint8Array {
  if (typeof value === "string") return fromString(value, encodingOrOffset);
  if (typeof value === "object" && value !== null) {
    if (value instanceof Uint8Array) return fromArrayLike(value);
    if (isAnyArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf && value.valueOf();
    if (primitive != null && primitive !== value && (typeof primitive === "string" || typeof primitive === "object")) {
      return from(primitive, encodingOrOffset, length);
    }
    const b = fromObject(value);
    if (b !== undefined) return b;
    if (typeof value[Symbol.toPrimitive] === "function") {
      const text = value[Symbol.toPrimitive]("string");
      if (typeof text === "string") return fromString(text, encodingOrOffset);
    }
  }
  throw ERR_INVALID_ARG_TYPE("first argument", FROM_TYPES, value);
}

function isUint8Array(value: any): value is Uint8Array { return value instanceof Uint8Array; }

// Node's are functions, which can be called with new: form-data does.
const statics = {
  from,
  copyBytesFrom: function copyBytesFrom(view: any, offset?: number, length?: number): Uint8Array {
    if (!ArrayBuffer.isView(view) || view instanceof DataView) throw ERR_INVALID_ARG_TYPE("view", ["TypedArray"], view);
    const typed: any = view;
    let start = 0;
    if (offset !== undefined || length !== undefined) {
      if (offset !== undefined) {
        validateInteger(offset, "offset", 0);
        if (offset >= typed.length) return new FastBuffer();
        start = offset;
      }
      let end = typed.length;
      if (length !== undefined) {
        validateInteger(length, "length", 0);
        end = start + length;
      }
      const part = typed.slice(start, end);
      return fromArrayLike(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    }
    return fromArrayLike(new Uint8Array(typed.buffer, typed.byteOffset, typed.byteLength));
  },
  of(...items: number[]): Uint8Array {
    const b = allocate(items.length);
    for (let i = 0; i < items.length; i++) b[i] = items[i];
    return b;
  },
  alloc,
  allocUnsafe,
  allocUnsafeSlow,
  isBuffer: function isBuffer(b: any): boolean { return b instanceof Buffer; },
  compare: function compare(buf1: Uint8Array, buf2: Uint8Array): number {
    if (!isUint8Array(buf1)) throw ERR_INVALID_ARG_TYPE("buf1", ["Buffer", "Uint8Array"], buf1);
    if (!isUint8Array(buf2)) throw ERR_INVALID_ARG_TYPE("buf2", ["Buffer", "Uint8Array"], buf2);
    return buf1 === buf2 ? 0 : compareBytes(buf1, buf2);
  },
  isEncoding: function isEncoding(encoding: any): boolean {
    return typeof encoding === "string" && encoding.length !== 0 && encodingNumber(encoding) !== UNKNOWN;
  },
  concat: function concat(list: Uint8Array[], length?: number): Uint8Array {
    validateArray(list, "list");
    if (list.length === 0) return new FastBuffer();
    if (length === undefined) {
      length = 0;
      for (let i = 0; i < list.length; i++) if (list[i].length) length += list[i].length;
    } else {
      validateOffset(length, "length", 0, MAX_LENGTH);
    }
    const out = allocUnsafe(length);
    let pos = 0;
    for (let i = 0; i < list.length; i++) {
      const part = list[i];
      if (!isUint8Array(part)) throw ERR_INVALID_ARG_TYPE("list[" + i + "]", ["Buffer", "Uint8Array"], list[i]);
      const n = Math.min(part.length, length - pos);
      if (n > 0) copyBytes(part, out, pos, 0, n);
      pos += part.length;
    }
    // A longer total length than the parts have is filled with zeros.
    if (pos < length) Uint8Array.prototype.fill.call(out, 0, pos, length);
    return out;
  },
  byteLength: function byteLength(string: any, encoding?: string): number {
    if (typeof string !== "string") {
      if (ArrayBuffer.isView(string) || isAnyArrayBuffer(string)) return string.byteLength;
      throw ERR_INVALID_ARG_TYPE("string", ["string", "Buffer", "ArrayBuffer"], string);
    }
    if (string.length === 0) return 0;
    if (!encoding) return byteLengthUtf8(string);
    const enc = encodingNumber(encoding);
    return enc === UNKNOWN ? byteLengthUtf8(string) : encodedLength(string, enc);
  },
};
Object.assign(Buffer, statics);

// Text

/** Arguments of the xxxSlice functions: bad numbers throw, missing ones mean the whole. */
function sliceOf(b: any, start: any, end: any, enc: number): string {
  if (!(b instanceof Uint8Array)) throw new TypeError("argument must be a buffer");
  const length = b.length;
  const from = start === undefined ? 0 : Math.trunc(+start) || 0;
  const to = end === undefined ? length : Math.trunc(+end) || 0;
  if (from < 0 || from > length || to < 0 || to > length) throw outOfBounds();
  return to <= from ? "" : decode(b, from, to, enc);
}

function outOfBounds(): RangeError {
  const err: any = new RangeError("Index out of range");
  err.code = "ERR_OUT_OF_RANGE";
  return err;
}

function stringArgument(): TypeError {
  const err: any = new TypeError("argument must be a string");
  err.code = "ERR_INVALID_ARG_TYPE";
  return err;
}

function writeText(b: any, string: any, offset: any, length: any, enc: number): number {
  if (!(b instanceof Uint8Array)) throw new TypeError("argument must be a buffer");
  if (typeof string !== "string") throw stringArgument();
  const at = offset === undefined ? 0 : Math.trunc(+offset) || 0;
  if (at < 0 || at > b.length) {
    const err: any = new RangeError('"offset" is outside of buffer bounds');
    err.code = "ERR_BUFFER_OUT_OF_BOUNDS";
    throw err;
  }
  let max = length === undefined ? b.length - at : Math.trunc(+length) || 0;
  if (max < 0) throw outOfBounds();
  if (max > b.length - at) max = b.length - at;
  return max === 0 ? 0 : encode(b, string, at, max, enc);
}

prototype.asciiSlice = function asciiSlice(start?: any, end?: any): string { return sliceOf(this, start, end, ASCII); };
prototype.base64Slice = function base64Slice(start?: any, end?: any): string { return sliceOf(this, start, end, BASE64); };
prototype.base64urlSlice = function base64urlSlice(start?: any, end?: any): string { return sliceOf(this, start, end, BASE64URL); };
prototype.latin1Slice = function latin1Slice(start?: any, end?: any): string { return sliceOf(this, start, end, LATIN1); };
prototype.hexSlice = function hexSlice(start?: any, end?: any): string { return sliceOf(this, start, end, HEX); };
prototype.ucs2Slice = function ucs2Slice(start?: any, end?: any): string { return sliceOf(this, start, end, UTF16LE); };
prototype.utf8Slice = function utf8Slice(start?: any, end?: any): string { return sliceOf(this, start, end, UTF8); };
prototype.asciiWrite = function asciiWrite(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, LATIN1); };
prototype.base64Write = function base64Write(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, BASE64); };
prototype.base64urlWrite = function base64urlWrite(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, BASE64URL); };
prototype.latin1Write = function latin1Write(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, LATIN1); };
prototype.hexWrite = function hexWrite(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, HEX); };
prototype.ucs2Write = function ucs2Write(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, UTF16LE); };
prototype.utf8Write = function utf8Write(s: string, offset?: any, length?: any): number { return writeText(this, s, offset, length, UTF8); };

prototype.toString = function toString(encoding?: any, start?: any, end?: any): string {
  const length = this.length;
  if (arguments.length === 0) return length === 0 ? "" : decode(this, 0, length, UTF8);
  let from = 0;
  if (start > 0) {
    if (start >= length) return "";
    from = Math.trunc(start);
  }
  let to = length;
  if (end !== undefined && !(end > length)) to = Math.trunc(+end) || 0;
  if (to <= from) return "";
  if (encoding === undefined) return decode(this, from, to, UTF8);
  const enc = encodingNumber("" + encoding);
  if (enc === UNKNOWN) throw ERR_UNKNOWN_ENCODING(encoding);
  return decode(this, from, to, enc);
};
prototype.toLocaleString = prototype.toString;

prototype.write = function write(string: any, offset?: any, length?: any, encoding?: any): number {
  if (offset === undefined) return writeText(this, string, 0, this.length, UTF8);
  if (length === undefined && typeof offset === "string") {
    encoding = offset;
    offset = 0;
    length = this.length;
  } else {
    validateOffset(offset, "offset", 0, this.length);
    const remaining = this.length - offset;
    if (length === undefined) length = remaining;
    else if (typeof length === "string") {
      encoding = length;
      length = remaining;
    } else {
      validateOffset(length, "length", 0, this.length);
      if (length > remaining) length = remaining;
    }
  }
  if (!encoding) return writeText(this, string, offset, length, UTF8);
  const enc = encodingNumber("" + encoding);
  if (enc === UNKNOWN) throw ERR_UNKNOWN_ENCODING(encoding);
  return writeText(this, string, offset, length, enc);
};

function validateOffset(value: any, name: string, min: number, max: number): void {
  if (typeof value !== "number") throw ERR_INVALID_ARG_TYPE(name, "number", value);
  if (!Number.isInteger(value)) throw ERR_OUT_OF_RANGE(name, "an integer", value);
  if (value < min || value > max) throw ERR_OUT_OF_RANGE(name, ">= " + min + " && <= " + max, value);
}

// Views and copies

prototype.subarray = function subarray(start?: any, end?: any): Uint8Array {
  const length = this.byteLength;
  const from = clampIndex(start, length, 0);
  const to = end === undefined ? length : clampIndex(end, length, length);
  return new FastBuffer(this.buffer, this.byteOffset + from, to > from ? to - from : 0);
};
prototype.slice = function slice(start?: any, end?: any): Uint8Array { return this.subarray(start, end); };

function clampIndex(value: any, length: number, missing: number): number {
  let index = value === undefined ? missing : Math.trunc(+value);
  if (Number.isNaN(index)) return 0;
  if (index < 0) {
    index += length;
    return index > 0 ? index : 0;
  }
  return index < length ? index : length;
}

prototype.copy = function copy(target: any, targetStart?: any, sourceStart?: any, sourceEnd?: any): number {
  if (!isUint8Array(this)) throw ERR_INVALID_ARG_TYPE("source", ["Buffer", "Uint8Array"], this);
  if (!isUint8Array(target)) throw ERR_INVALID_ARG_TYPE("target", ["Buffer", "Uint8Array"], target);
  const to = copyIndex(targetStart, 0);
  if (to < 0) throw ERR_OUT_OF_RANGE("targetStart", ">= 0", to);
  const from = copyIndex(sourceStart, 0);
  if (from < 0 || from > this.length) throw ERR_OUT_OF_RANGE("sourceStart", ">= 0 && <= " + this.length, from);
  let end = copyIndex(sourceEnd, this.length);
  if (end < 0) throw ERR_OUT_OF_RANGE("sourceEnd", ">= 0", end);
  if (to >= target.length || from >= end) return 0;
  end = Math.min(end, this.length, from + target.length - to);
  if (end <= from) return 0;
  copyBytes(this, target, to, from, end - from);
  return end - from;
};

function copyIndex(value: any, missing: number): number {
  if (value === undefined) return missing;
  const index = Math.trunc(+value);
  return Number.isNaN(index) ? 0 : index;
}

prototype.equals = function equals(otherBuffer: any): boolean {
  if (!isUint8Array(otherBuffer)) throw ERR_INVALID_ARG_TYPE("otherBuffer", ["Buffer", "Uint8Array"], otherBuffer);
  if (this === otherBuffer) return true;
  return this.byteLength === otherBuffer.byteLength && compareBytes(this, otherBuffer) === 0;
};

prototype.compare = function compare(target: any, targetStart?: any, targetEnd?: any, sourceStart?: any, sourceEnd?: any): number {
  if (!isUint8Array(target)) throw ERR_INVALID_ARG_TYPE("target", ["Buffer", "Uint8Array"], target);
  if (arguments.length === 1) return compareBytes(this, target);
  const ts = compareIndex(targetStart, "targetStart", 0, Number.MAX_SAFE_INTEGER);
  const te = compareIndex(targetEnd, "targetEnd", target.length, target.length);
  const ss = compareIndex(sourceStart, "sourceStart", 0, Number.MAX_SAFE_INTEGER);
  const se = compareIndex(sourceEnd, "sourceEnd", this.length, this.length);
  if (ss >= se) return ts >= te ? 0 : -1;
  if (ts >= te) return 1;
  return compareBytes(this.subarray(ss, se), new FastBuffer(target.buffer, target.byteOffset + ts, te - ts));
};

function compareIndex(value: any, name: string, missing: number, max: number): number {
  if (value === undefined) return missing;
  validateOffset(value, name, 0, max);
  return value;
}

// Searching

function searchStart(b: Uint8Array, byteOffset: any, forward: boolean): number {
  let offset = +byteOffset;
  if (Number.isNaN(offset)) offset = forward ? 0 : b.length;
  offset = Math.trunc(offset);
  if (offset < 0) offset += b.length;
  return offset;
}

function search(b: Uint8Array, value: any, byteOffset: any, encoding: any, forward: boolean): number {
  if (typeof byteOffset === "string") {
    encoding = byteOffset;
    byteOffset = undefined;
  } else if (byteOffset > 0x7fffffff) {
    byteOffset = 0x7fffffff;
  } else if (byteOffset < -0x80000000) {
    byteOffset = -0x80000000;
  }
  let start = searchStart(b, byteOffset, forward);
  if (typeof value === "number") {
    if (start < 0) {
      if (!forward) return -1;
      start = 0;
    }
    return b.length === 0 ? -1 : indexOfByte(b, value & 255, start, forward);
  }
  let step = 1;
  let needle: Uint8Array;
  if (typeof value === "string") {
    const enc = encoding === undefined ? UTF8 : encodingNumber("" + encoding);
    if (enc === UNKNOWN) throw ERR_UNKNOWN_ENCODING(encoding);
    if (enc === UTF16LE) step = 2;
    needle = fromString(value, encoding);
  } else if (isUint8Array(value)) {
    needle = value;
    if (encoding !== undefined && encodingNumber("" + encoding) === UTF16LE) step = 2;
  } else {
    throw ERR_INVALID_ARG_TYPE("value", ["number", "string", "Buffer", "Uint8Array"], value);
  }
  return searchBytes(b, needle, start, step, forward);
}

function searchBytes(b: Uint8Array, needle: Uint8Array, start: number, step: number, forward: boolean): number {
  if (start < 0) {
    if (!forward) return -1;
    start = 0;
  }
  if (needle.length === 0) return start < b.length ? start : b.length;
  if (needle.length > b.length) return -1;
  if (start > b.length - needle.length) {
    if (forward) return -1;
    start = b.length - needle.length;
  }
  return indexOfBytes(b, needle, start, step, forward);
}

prototype.indexOf = function indexOf(value: any, byteOffset?: any, encoding?: any): number {
  return search(this, value, byteOffset, encoding, true);
};
prototype.lastIndexOf = function lastIndexOf(value: any, byteOffset?: any, encoding?: any): number {
  return search(this, value, byteOffset, encoding, false);
};
prototype.includes = function includes(value: any, byteOffset?: any, encoding?: any): boolean {
  return this.indexOf(value, byteOffset, encoding) !== -1;
};

// Filling

prototype.fill = function fill(value: any, offset?: any, end?: any, encoding?: any): Uint8Array {
  return fillWith(this, value, offset, end, encoding);
};

function fillWith(b: Uint8Array, value: any, offset: any, end: any, encoding: any): Uint8Array {
  if (typeof value === "string") {
    if (offset === undefined || typeof offset === "string") {
      encoding = offset;
      offset = 0;
      end = b.length;
    } else if (typeof end === "string") {
      encoding = end;
      end = b.length;
    }
    if (encoding !== undefined && typeof encoding !== "string") validateString(encoding, "encoding");
    if (typeof encoding === "string" && encoding !== "" && encodingNumber(encoding) === UNKNOWN) throw ERR_UNKNOWN_ENCODING(encoding);
  }
  if (offset === undefined) {
    offset = 0;
    end = b.length;
  } else {
    validateNumber(offset, "offset", 0);
    if (end === undefined) end = b.length;
    else validateNumber(end, "end", 0, b.length);
    if (offset >= end) return b;
  }
  const from = Math.trunc(offset);
  const to = Math.trunc(end);
  if (typeof value === "string") {
    const pattern = fromString(value, encoding);
    if (pattern.length === 0) {
      if (value.length !== 0) throw ERR_INVALID_ARG_VALUE("value", value);
      return Uint8Array.prototype.fill.call(b, 0, from, to) as Uint8Array;
    }
    fillBytes(b, pattern, from, to);
    return b;
  }
  if (ArrayBuffer.isView(value)) {
    const view = value as ArrayBufferView;
    if (view.byteLength === 0) throw ERR_INVALID_ARG_VALUE("value", value);
    fillBytes(b, new Uint8Array(view.buffer, view.byteOffset, view.byteLength), from, to);
    return b;
  }
  const byte = typeof value === "boolean" ? +value : +value & 255;
  return Uint8Array.prototype.fill.call(b, byte, from, to) as Uint8Array;
}

// The rest of the prototype

prototype.toJSON = function toJSON() {
  const data: number[] = new Array(this.length);
  for (let i = 0; i < this.length; i++) data[i] = this[i];
  return { type: "Buffer", data };
};

function swap(b: Uint8Array, width: 2 | 4 | 8): Uint8Array {
  if (b.length % width !== 0) throw ERR_INVALID_BUFFER_SIZE(width * 8 + "-bits");
  swapBytes(b, width);
  return b;
}
prototype.swap16 = function swap16(): Uint8Array { return swap(this, 2); };
prototype.swap32 = function swap32(): Uint8Array { return swap(this, 4); };
prototype.swap64 = function swap64(): Uint8Array { return swap(this, 8); };

installNumbers(prototype);

Object.defineProperty(prototype, "parent", { enumerable: true, get(this: any) { return this instanceof Buffer ? this.buffer : undefined; } });
Object.defineProperty(prototype, "offset", { enumerable: true, get(this: any) { return this instanceof Buffer ? this.byteOffset : undefined; } });

let inspectMaxBytes = 50;

/** <Buffer 68 69 ... n more bytes, extra: properties> */
function inspect(this: any, _depth: number, options?: any): string {
  const shown = Math.min(inspectMaxBytes, this.length);
  const more = this.length - inspectMaxBytes;
  let text = "";
  for (let i = 0; i < shown; i++) text += (i === 0 ? "" : " ") + (this[i] < 16 ? "0" : "") + this[i].toString(16);
  if (more > 0) text += " ... " + more + " more byte" + (more > 1 ? "s" : "");
  if (options) {
    const extras: any = Object.create(null);
    let any = false;
    for (const key of Object.keys(this)) {
      const index = Number(key);
      if (String(index) === key && index >= 0 && index < this.length) continue;
      any = true;
      extras[key] = this[key];
    }
    if (any) {
      if (this.length !== 0) text += ", ";
      // Only the properties between "[Object: null prototype] { " and " }".
      text += utilInspect(extras, { ...options, breakLength: Infinity, compact: true }).slice(27, -2);
    }
  }
  const name = this.constructor && this.constructor.name ? this.constructor.name : "Buffer";
  return "<" + name + " " + text + ">";
}
prototype[Symbol.for("nodejs.util.inspect.custom")] = inspect;
prototype.inspect = inspect;

// Functions of the module

export function isUtf8(input: any): boolean { return isUtf8Bytes(bytesOf(input)); }
export function isAscii(input: any): boolean { return isAsciiBytes(bytesOf(input)); }

function bytesOf(input: any): Uint8Array {
  if (ArrayBuffer.isView(input) && !(input instanceof DataView)) {
    if ((input.buffer as any).detached) throw ERR_INVALID_STATE("Cannot validate on a detached buffer");
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  if (isAnyArrayBuffer(input)) return new Uint8Array(input);
  throw ERR_INVALID_ARG_TYPE("input", ["ArrayBuffer", "Buffer", "TypedArray"], input);
}

export function atob(input: any): string {
  if (arguments.length === 0) throw ERR_MISSING_ARGS("input");
  const result = atobText("" + input);
  if (typeof result === "string") return result;
  throw new DOMException("The string to be decoded is not correctly encoded.", "InvalidCharacterError");
}

export function btoa(input: any): string {
  if (arguments.length === 0) throw ERR_MISSING_ARGS("input");
  const result = btoaText("" + input);
  if (typeof result === "string") return result;
  throw new DOMException("Invalid character", "InvalidCharacterError");
}

/** https://nodejs.org/api/buffer.html#buffertranscodesource-fromenc-toenc */
function transcode(source: any, fromEncoding: string, toEncoding: string): Uint8Array {
  if (!isUint8Array(source)) throw ERR_INVALID_ARG_TYPE("source", ["Buffer", "Uint8Array"], source);
  if (source.length === 0) return new FastBuffer();
  const f = encodingNumber("" + fromEncoding);
  const t = encodingNumber("" + toEncoding);
  if (!transcodable(f) || !transcodable(t)) {
    const err: any = new Error("Unable to transcode Buffer [U_ILLEGAL_ARGUMENT_ERROR]");
    err.code = "U_ILLEGAL_ARGUMENT_ERROR";
    err.errno = 1;
    throw err;
  }
  const text = decode(source, 0, source.length, f);
  return t === LATIN1 || t === ASCII ? narrow(text, t === ASCII ? 0x7f : 0xff) : fromString(text, toEncoding);
}

function transcodable(enc: number): boolean {
  return enc === UTF8 || enc === UTF16LE || enc === LATIN1 || enc === ASCII;
}

/** What the narrow encodings cannot hold becomes "?", one for each code point. */
function narrow(text: string, max: number): Uint8Array {
  const out = allocUnsafe(text.length);
  let n = 0;
  for (const ch of text) {
    const c = ch.codePointAt(0) as number;
    out[n++] = c > max ? 0x3f : c;
  }
  return out.subarray(0, n);
}

const buffer = {
  Buffer,
  SlowBuffer,
  transcode,
  isUtf8,
  isAscii,
  kMaxLength: MAX_LENGTH,
  kStringMaxLength: MAX_STRING_LENGTH,
  btoa,
  atob,
  constants: Object.defineProperties({}, {
    MAX_LENGTH: { value: MAX_LENGTH, enumerable: true },
    MAX_STRING_LENGTH: { value: MAX_STRING_LENGTH, enumerable: true },
  }),
  get INSPECT_MAX_BYTES() { return inspectMaxBytes; },
  set INSPECT_MAX_BYTES(value: number) {
    validateNumber(value, "INSPECT_MAX_BYTES", 0);
    inspectMaxBytes = value;
  },
  Blob,
  resolveObjectURL,
  File,
};

export { Buffer, FastBuffer };
export default buffer;
