// crypto.Cipheriv and crypto.Decipheriv: https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-cipher
//
// Contract with cipher.go:
//   cipherNew(name: string, key: Uint8Array, iv: Uint8Array | null, encrypt: boolean): Native | -1 (cipher) | -2 (key) | -3 (iv)
//   cipherUpdate(c, bytes): Uint8Array    cipherFinal(c): Uint8Array | -1 (length) | -2 (padding) | -3 (tag) | -4 (not whole blocks)
//   cipherSetPadding(c, on)   cipherSetAAD(c, bytes)   cipherSetTag(c, bytes)   cipherTag(c): Uint8Array | null
//   cipherInfo(name): [mode, name, nid, block, iv, key] | null
import { StringDecoder } from "node:string_decoder";
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_CRYPTO_INVALID_STATE } from "../internal/codes.ts";
import { validateObject, validateString } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { bufferOf, dataBytes, isAnyArrayBuffer, isView, makeError, makeRangeError, makeTypeError, opensslError, viewBytes } from "./common.ts";
import { hmacKey } from "./hash.ts";
import { LazyTransform } from "./lazy.ts";
import * as native from "./cipher.go";

const kHandle = Symbol("kHandle");
const ivTypes = ["string", "ArrayBuffer", "Buffer", "TypedArray", "DataView"];

function ivBytes(iv: any): Uint8Array | null {
  if (iv === null) return null;
  if (typeof iv === "string") return Buffer.from(iv);
  if (isView(iv) || isAnyArrayBuffer(iv)) return viewBytes(iv);
  throw ERR_INVALID_ARG_TYPE("iv", ivTypes, iv);
}

function begin(self: any, cipher: any, key: any, iv: any, options: any, encrypt: boolean): void {
  validateString(cipher, "cipher");
  const keyData = hmacKey(key, options?.encoding);
  const handle = native.cipherNew(cipher, keyData, ivBytes(iv), encrypt);
  if (handle === -1) throw makeError("ERR_CRYPTO_UNKNOWN_CIPHER", "Unknown cipher");
  if (handle === -2) throw makeRangeError("ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length");
  if (handle === -3) throw makeTypeError("ERR_CRYPTO_INVALID_IV", "Invalid initialization vector");
  self[kHandle] = handle;
  self._finished = false;
  self._tagLength = options?.authTagLength;
  self._aead = /gcm$|poly1305$/i.test(cipher);
  self._decoder = null;
  LazyTransform.call(self, options);
}

function text(self: any, bytes: Uint8Array, encoding: any, last: boolean): any {
  const buffer = bufferOf(bytes);
  if (!encoding || encoding === "buffer") return buffer;
  if (self._decoder === null) self._decoder = new (StringDecoder as any)(encoding);
  return last ? self._decoder.end(buffer) : self._decoder.write(buffer);
}

function finalError(failed: number): Error {
  if (failed === -2) return opensslError("1C800064", "Provider routines", "bad decrypt", "ERR_OSSL_BAD_DECRYPT");
  if (failed === -3) return new Error("Unsupported state or unable to authenticate data");
  if (failed === -4) return opensslError("1C80006A", "Provider routines", "data not multiple of block length", "ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH");
  return opensslError("1C80006B", "Provider routines", "wrong final block length", "ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH");
}

function finish(self: any): Uint8Array {
  if (self._finished) throw makeError("ERR_CRYPTO_INVALID_STATE", "Invalid state");
  self._finished = true;
  const result = native.cipherFinal(self[kHandle]);
  if (typeof result === "number") throw finalError(result);
  return result;
}

const methods: any = {
  _transform(this: any, chunk: any, encoding: any, callback: any): void {
    this.push(bufferOf(native.cipherUpdate(this[kHandle], dataBytes(chunk, encoding))));
    callback();
  },
  _flush(this: any, callback: any): void {
    try {
      this.push(bufferOf(finish(this)));
    } catch (err) {
      callback(err);
      return;
    }
    callback();
  },
  update(this: any, data: any, inputEncoding?: any, outputEncoding?: any): any {
    const bytes = dataBytes(data, inputEncoding);
    if (this._finished) throw new Error("Trying to add data in unsupported state");
    return text(this, native.cipherUpdate(this[kHandle], bytes), outputEncoding, false);
  },
  final(this: any, outputEncoding?: any): any { return text(this, finish(this), outputEncoding, true); },
  setAutoPadding(this: any, on: any): any {
    if (this._finished) throw ERR_CRYPTO_INVALID_STATE("setAutoPadding");
    native.cipherSetPadding(this[kHandle], on === undefined || Boolean(on));
    return this;
  },
  setAAD(this: any, data: any, options?: any): any {
    const bytes = typeof data === "string" ? Buffer.from(data, options?.encoding) : dataBytes(data, "utf8", "buffer");
    if (!this._aead || this._finished) throw ERR_CRYPTO_INVALID_STATE("setAAD");
    native.cipherSetAAD(this[kHandle], bytes);
    return this;
  },
};

function define(ctor: any, extra: any): void {
  Object.setPrototypeOf(ctor.prototype, LazyTransform.prototype);
  Object.setPrototypeOf(ctor, LazyTransform);
  for (const table of [methods, extra]) for (const name of Object.keys(table)) ctor.prototype[name] = table[name];
}

function Cipheriv(this: any, cipher: any, key: any, iv: any, options?: any): any {
  if (!(this instanceof Cipheriv)) return new (Cipheriv as any)(cipher, key, iv, options);
  begin(this, cipher, key, iv, options, true);
}
define(Cipheriv, {
  getAuthTag(this: any): any {
    const tag = this._finished && this._aead ? native.cipherTag(this[kHandle]) : null;
    if (tag === null) throw ERR_CRYPTO_INVALID_STATE("getAuthTag");
    return bufferOf(tag.subarray(0, this._tagLength ?? tag.length));
  },
});

function Decipheriv(this: any, cipher: any, key: any, iv: any, options?: any): any {
  if (!(this instanceof Decipheriv)) return new (Decipheriv as any)(cipher, key, iv, options);
  begin(this, cipher, key, iv, options, false);
}
define(Decipheriv, {
  setAuthTag(this: any, tag: any, encoding?: any): any {
    const bytes = typeof tag === "string" ? Buffer.from(tag, encoding) : dataBytes(tag, "utf8", "buffer");
    if (!this._aead || this._finished) throw ERR_CRYPTO_INVALID_STATE("setAuthTag");
    const n = bytes.length;
    const valid = this._tagLength !== undefined ? n === this._tagLength : n === 4 || n === 8 || (n >= 12 && n <= 16);
    if (!valid) throw makeTypeError("ERR_CRYPTO_INVALID_AUTH_TAG", "Invalid authentication tag length: " + n);
    native.cipherSetTag(this[kHandle], bytes);
    return this;
  },
});

export function createCipheriv(cipher: any, key: any, iv: any, options?: any): any { return new (Cipheriv as any)(cipher, key, iv, options); }
export function createDecipheriv(cipher: any, key: any, iv: any, options?: any): any { return new (Decipheriv as any)(cipher, key, iv, options); }

export function getCiphers(): string[] {
  const list: string[] = [];
  for (const bits of ["128", "192", "256"]) for (const mode of ["cbc", "cfb", "ctr", "ecb", "gcm", "ofb"]) list.push("aes-" + bits + "-" + mode);
  return [...list, "aes128", "aes192", "aes256", "chacha20-poly1305", "des-ede3-cbc", "des3", "id-aes128-GCM", "id-aes192-GCM", "id-aes256-GCM"];
}

export function getCipherInfo(name: any, options?: any): any {
  if (typeof name !== "string" && typeof name !== "number") throw ERR_INVALID_ARG_TYPE("nameOrNid", ["string", "number"], name);
  if (options !== undefined) validateObject(options, "options");
  const found = typeof name === "number" ? getCiphers().find((c) => native.cipherInfo(c)?.[2] === name) : name;
  const info = found === undefined ? null : native.cipherInfo(found);
  if (info === null) return undefined;
  const [mode, fullName, nid, blockSize, ivLength, keyLength] = info;
  if (options?.keyLength !== undefined && options.keyLength !== keyLength) return undefined;
  if (options?.ivLength !== undefined && options.ivLength !== ivLength && mode !== "gcm") return undefined;
  const result: any = { mode, name: fullName, nid };
  if (blockSize !== 0) result.blockSize = blockSize;
  if (ivLength !== 0) result.ivLength = options?.ivLength ?? ivLength;
  result.keyLength = keyLength;
  return result;
}

export { Cipheriv, Decipheriv };
