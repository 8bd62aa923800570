// Random numbers, comparison and derivation of keys: https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptorandombytessize-callback
//
// Contract with derive.go; functions have a twin with "Async" and one more argument, cb(result):
//   randomFill(bytes: Uint8Array)    timingSafeEqual(a, b: Uint8Array): boolean    digestSize(name): number, 0 unknown
//   pbkdf2(password, salt: Uint8Array, iterations, length: number, digest: string): Uint8Array | null
//   scrypt(password, salt: Uint8Array, length, N, r, p: number): Uint8Array | null
//   hkdf(digest: string, key, salt, info: Uint8Array, length: number): Uint8Array | null
import { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { validateBoolean, validateFunction, validateInt32, validateInteger, validateNumber, validateObject, validateString, validateUint32 } from "../internal/validators.ts";
import { Buffer, FastBuffer } from "../buffer/buffer.ts";
import { bufferOf, checkDigestName, isAnyArrayBuffer, isView, makeError, makeRangeError, secretBytes, viewBytes } from "./common.ts";
import { KeyObject, keyBytes } from "./key.ts";
import * as native from "./derive.go";

const MAX_BYTES = 2 ** 31 - 1;
const MAX_RANGE = 2 ** 48 - 1;

function checkSize(size: any): number {
  validateNumber(size, "size");
  if (Number.isNaN(size) || size > MAX_BYTES || size < 0) throw ERR_OUT_OF_RANGE("size", ">= 0 && <= " + MAX_BYTES, size);
  return size >>> 0;
}

export function randomBytes(size: any, callback?: any): any {
  size = checkSize(size);
  if (callback !== undefined) validateFunction(callback, "callback");
  const buffer = new (FastBuffer as any)(size);
  if (callback === undefined) {
    native.randomFill(buffer);
    return buffer;
  }
  native.randomFillAsync(buffer, () => callback(null, buffer));
}

function fillRange(buffer: any, offset: any, size: any): Uint8Array {
  if (!isAnyArrayBuffer(buffer) && !isView(buffer)) throw ERR_INVALID_ARG_TYPE("buf", ["ArrayBuffer", "ArrayBufferView"], buffer);
  const unit = buffer.BYTES_PER_ELEMENT || 1;
  const bytes = viewBytes(buffer);
  const start = bounded(offset === undefined ? 0 : offset, unit, bytes.length, "offset");
  const length = size === undefined ? bytes.length - start : bounded(size, unit, Infinity, "size");
  if (start + length > bytes.length) throw ERR_OUT_OF_RANGE("size + offset", "<= " + bytes.length, start + length);
  return bytes.subarray(start, start + length);
}

function bounded(value: any, unit: number, limit: number, name: string): number {
  validateNumber(value, name);
  value *= unit;
  const most = Math.min(limit, MAX_BYTES);
  if (Number.isNaN(value) || value > most || value < 0) throw ERR_OUT_OF_RANGE(name, ">= 0 && <= " + most, value);
  return value >>> 0;
}

export function randomFillSync(buffer: any, offset?: any, size?: any): any {
  native.randomFill(fillRange(buffer, offset, size));
  return buffer;
}

export function randomFill(buffer: any, offset: any, size: any, callback?: any): void {
  if (typeof offset === "function") {
    callback = offset;
    offset = undefined;
    size = undefined;
  } else if (typeof size === "function") {
    callback = size;
    size = undefined;
  }
  validateFunction(callback, "callback");
  native.randomFillAsync(fillRange(buffer, offset, size), () => callback(null, buffer));
}

/** A number below range without bias: numbers at the top that do not fill a whole range are drawn again. */
function below(range: number): number {
  const limit = MAX_RANGE + 1 - ((MAX_RANGE + 1) % range);
  const bytes = Buffer.alloc(6);
  for (;;) {
    native.randomFill(bytes);
    const n = bytes.readUIntBE(0, 6);
    if (n < limit) return n % range;
  }
}

export function randomInt(min: any, max?: any, callback?: any): any {
  if (max === undefined || typeof max === "function") {
    callback = max;
    max = min;
    min = 0;
  }
  if (callback !== undefined) validateFunction(callback, "callback");
  if (!Number.isSafeInteger(min)) throw ERR_INVALID_ARG_TYPE("min", "a safe integer", min);
  if (!Number.isSafeInteger(max)) throw ERR_INVALID_ARG_TYPE("max", "a safe integer", max);
  if (max <= min) throw ERR_OUT_OF_RANGE("max", "greater than the value of \"min\" (" + min + ")", max);
  const range = max - min;
  if (range > MAX_RANGE) throw ERR_OUT_OF_RANGE("max - min", "<= " + MAX_RANGE, range);
  if (callback === undefined) return min + below(range);
  process.nextTick(callback, undefined, min + below(range));
}

export function randomUUID(options?: any): string {
  if (options !== undefined) {
    validateObject(options, "options");
    if (options.disableEntropyCache !== undefined) validateBoolean(options.disableEntropyCache, "options.disableEntropyCache");
  }
  const b = Buffer.alloc(16);
  native.randomFill(b);
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const hex = b.toString("hex");
  return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-" + hex.slice(12, 16) + "-" + hex.slice(16, 20) + "-" + hex.slice(20);
}

const MAX_VALUES = 65536;

/** https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues */
export function getRandomValues(array: any): any {
  if (!isView(array) || array instanceof Float32Array || array instanceof Float64Array || array instanceof DataView) {
    throw new DOMException("The data argument must be an integer-type TypedArray", "TypeMismatchError");
  }
  if (array.byteLength > MAX_VALUES) {
    throw new DOMException("The requested length exceeds 65,536 bytes", "QuotaExceededError");
  }
  native.randomFill(viewBytes(array));
  return array;
}

export function timingSafeEqual(a: any, b: any): boolean {
  if (!isView(a) && !isAnyArrayBuffer(a)) throw ERR_INVALID_ARG_TYPE("buf1", ["ArrayBuffer", "Buffer", "TypedArray", "DataView"], a);
  if (!isView(b) && !isAnyArrayBuffer(b)) throw ERR_INVALID_ARG_TYPE("buf2", ["ArrayBuffer", "Buffer", "TypedArray", "DataView"], b);
  if (a.byteLength !== b.byteLength) {
    throw makeRangeError("ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH", "Input buffers must have the same byte length");
  }
  return native.timingSafeEqual(viewBytes(a), viewBytes(b));
}

function knownDigest(name: string): boolean { return native.digestSize(name) !== 0; }

type Derived = Uint8Array | null;

/** The callback of a derivation: what failed has one error for each function. */
function derivedTo(callback: any, failure: () => Error, wrap: (bytes: Uint8Array) => any): (bytes: Derived) => void {
  return (bytes) => {
    if (bytes === null) callback(failure());
    else callback(null, wrap(bytes));
  };
}

function pbkdf2Error(): Error { return makeError("ERR_CRYPTO_OPERATION_FAILED", "Deriving bits failed"); }

function checkPbkdf2(password: any, salt: any, iterations: any, keylen: any, digest: any): [Uint8Array, Uint8Array, number, number, string] {
  validateString(digest, "digest");
  const p = secretBytes(password, "password");
  const s = secretBytes(salt, "salt");
  validateInt32(iterations, "iterations", 1);
  validateInt32(keylen, "keylen", 0);
  checkDigestName(digest, knownDigest);
  return [p, s, iterations, keylen, digest];
}

export function pbkdf2(password: any, salt: any, iterations: any, keylen: any, digest: any, callback?: any): void {
  if (typeof digest === "function") {
    callback = digest;
    digest = undefined;
  }
  const [p, s, i, k, d] = checkPbkdf2(password, salt, iterations, keylen, digest);
  validateFunction(callback, "callback");
  native.pbkdf2Async(p, s, i, k, d, derivedTo(callback, pbkdf2Error, bufferOf));
}

export function pbkdf2Sync(password: any, salt: any, iterations: any, keylen: any, digest: any): any {
  const [p, s, i, k, d] = checkPbkdf2(password, salt, iterations, keylen, digest);
  const out = native.pbkdf2(p, s, i, k, d);
  if (out === null) throw pbkdf2Error();
  return bufferOf(out);
}

interface ScryptCost { N: number; r: number; p: number }

const SCRYPT_MEMORY = 32 << 20;

function scryptParams(message = ""): Error {
  return makeRangeError("ERR_CRYPTO_INVALID_SCRYPT_PARAMS", "Invalid scrypt params" + message);
}

function scryptCost(options: any): ScryptCost {
  let N = 16384, r = 8, p = 1, maxmem = SCRYPT_MEMORY;
  if (options !== undefined && options !== null) {
    validateObject(options, "options");
    const both = (short: string, long: string, value: number): number => {
      const a = options[short];
      const b = options[long];
      if (a !== undefined && b !== undefined) throw makeRangeError("ERR_INCOMPATIBLE_OPTION_PAIR", "Option \"" + short + "\" cannot be used in combination with option \"" + long + "\"");
      const given = a ?? b;
      if (given === undefined) return value;
      validateUint32(given, a !== undefined ? short : long);
      return given || value;
    };
    N = both("N", "cost", N);
    r = both("r", "blockSize", r);
    p = both("p", "parallelization", p);
    if (options.maxmem !== undefined) {
      validateInteger(options.maxmem, "maxmem", 0);
      maxmem = options.maxmem || maxmem;
    }
  }
  if (N < 2 || (N & (N - 1)) !== 0) throw scryptParams();
  if (128 * r * (N + p + 2) > maxmem) throw scryptParams(": error:030000AC:digital envelope routines::memory limit exceeded");
  return { N, r, p };
}

export function scrypt(password: any, salt: any, keylen: any, options: any, callback: any = options): void {
  if (callback === options) options = undefined;
  const p = secretBytes(password, "password");
  const s = secretBytes(salt, "salt");
  validateInt32(keylen, "keylen", 0);
  const cost = scryptCost(options);
  validateFunction(callback, "callback");
  native.scryptAsync(p, s, keylen, cost.N, cost.r, cost.p, derivedTo(callback, scryptParams, bufferOf));
}

export function scryptSync(password: any, salt: any, keylen: any, options?: any): any {
  const p = secretBytes(password, "password");
  const s = secretBytes(salt, "salt");
  validateInt32(keylen, "keylen", 0);
  const cost = scryptCost(options);
  const out = native.scrypt(p, s, keylen, cost.N, cost.r, cost.p);
  if (out === null) throw scryptParams();
  return bufferOf(out);
}

function checkHkdf(digest: any, key: any, salt: any, info: any, length: any): [string, Uint8Array, Uint8Array, Uint8Array, number] {
  validateString(digest, "digest");
  const k = key instanceof KeyObject ? keyBytes(key) : secretBytes(key, "ikm");
  const s = secretBytes(salt, "salt");
  const i = secretBytes(info, "info");
  validateInteger(length, "length", 0, MAX_BYTES);
  if (i.byteLength > 1024) throw ERR_OUT_OF_RANGE("info", "must not contain more than 1024 bytes", i.byteLength);
  checkDigestName(digest, knownDigest);
  if (length > 255 * native.digestSize(digest)) throw makeRangeError("ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length");
  return [digest, k, s, i, length];
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export function hkdf(digest: any, key: any, salt: any, info: any, length: any, callback: any): void {
  const [d, k, s, i, n] = checkHkdf(digest, key, salt, info, length);
  validateFunction(callback, "callback");
  native.hkdfAsync(d, k, s, i, n, derivedTo(callback, pbkdf2Error, arrayBufferOf));
}

export function hkdfSync(digest: any, key: any, salt: any, info: any, length: any): ArrayBuffer {
  const [d, k, s, i, n] = checkHkdf(digest, key, salt, info, length);
  const out = native.hkdf(d, k, s, i, n);
  if (out === null) throw pbkdf2Error();
  return arrayBufferOf(out);
}
