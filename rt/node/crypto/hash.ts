// crypto.Hash and crypto.Hmac: https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-hash
//
// Contract with hash.go:
//   hashNew(name: string, outputLength: number): Native | -1 (unknown) | -2 (length)    outputLength -1 is the usual one
//   hmacNew(name: string, key: Uint8Array): Native | -1
//   hashUpdate(h, bytes: Uint8Array)   hashDigest(h): Uint8Array   hashCopy(h): Native | undefined
import { ERR_CRYPTO_HASH_FINALIZED } from "../internal/codes.ts";
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { validateString, validateUint32 } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { dataBytes, encoded, isAnyArrayBuffer, isView, makeError, makeTypeError, opensslError, viewBytes } from "./common.ts";
import { KeyObject, keyBytes } from "./key.ts";
import { LazyTransform } from "./lazy.ts";
import * as native from "./hash.go";

const kHandle = Symbol("kHandle");
const kState = Symbol("kState");
const kFinalized = Symbol("kFinalized");

function start(algorithm: string, outputLength: number | undefined): object {
  const handle = native.hashNew(algorithm, outputLength ?? -1);
  if (handle === -1) throw new Error("Digest method not supported");
  if (handle === -2) {
    throw opensslError("030000B2", "digital envelope routines", "not XOF or invalid length", "ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH");
  }
  return handle;
}

function Hash(this: any, algorithm: any, options?: any): any {
  if (!(this instanceof Hash)) return new (Hash as any)(algorithm, options);
  let handle: object;
  let outputLength: number | undefined;
  if (typeof algorithm === "object" && algorithm?.[kCopy] !== undefined) {
    handle = algorithm[kCopy];
  } else {
    validateString(algorithm, "algorithm");
    outputLength = typeof options === "object" && options !== null ? options.outputLength : undefined;
    if (outputLength !== undefined) validateUint32(outputLength, "options.outputLength");
    handle = start(algorithm, outputLength);
  }
  LazyTransform.call(this, options);
  this[kHandle] = handle;
  this[kState] = { [kFinalized]: false };
}
const kCopy = Symbol("kCopy");
Object.setPrototypeOf(Hash.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hash, LazyTransform);

Hash.prototype.copy = function copy(this: any, options?: any): any {
  if (this[kState][kFinalized]) throw ERR_CRYPTO_HASH_FINALIZED();
  const handle = native.hashCopy(this[kHandle]);
  if (handle === undefined) throw makeError("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "The state of this hash cannot be copied");
  return new (Hash as any)({ [kCopy]: handle }, options);
};
Hash.prototype._transform = function _transform(this: any, chunk: any, encoding: any, callback: any): void {
  native.hashUpdate(this[kHandle], dataBytes(chunk, encoding));
  callback();
};
Hash.prototype._flush = function _flush(this: any, callback: any): void {
  this.push(Buffer.from(native.hashDigest(this[kHandle])));
  callback();
};
Hash.prototype.update = function update(this: any, data: any, encoding?: any): any {
  if (this[kState][kFinalized]) throw ERR_CRYPTO_HASH_FINALIZED();
  native.hashUpdate(this[kHandle], dataBytes(data, encoding));
  return this;
};
Hash.prototype.digest = function digest(this: any, outputEncoding?: any): any {
  if (this[kState][kFinalized]) throw ERR_CRYPTO_HASH_FINALIZED();
  this[kState][kFinalized] = true;
  return encoded(native.hashDigest(this[kHandle]), outputEncoding && `${outputEncoding}`);
};

const KEY_TYPES = ["string", "ArrayBuffer", "Buffer", "TypedArray", "DataView", "KeyObject", "CryptoKey"];

/** The bytes of a secret key in any of its shapes. */
export function hmacKey(key: any, encoding: any): Uint8Array {
  if (typeof key === "string") return Buffer.from(key, encoding);
  if (isView(key) || isAnyArrayBuffer(key)) return viewBytes(key);
  if (key instanceof KeyObject) return keyBytes(key);
  throw ERR_INVALID_ARG_TYPE("key", KEY_TYPES, key);
}

function Hmac(this: any, hmac: any, key: any, options?: any): any {
  if (!(this instanceof Hmac)) return new (Hmac as any)(hmac, key, options);
  validateString(hmac, "hmac");
  const bytes = hmacKey(key, options?.encoding);
  const handle = native.hmacNew(hmac, bytes);
  if (handle === -1) throw makeTypeError("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + hmac);
  LazyTransform.call(this, options);
  this[kHandle] = handle;
  this[kState] = { [kFinalized]: false };
}
Object.setPrototypeOf(Hmac.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hmac, LazyTransform);
Hmac.prototype.update = Hash.prototype.update;
Hmac.prototype.digest = function digest(this: any, outputEncoding?: any): any {
  if (this[kState][kFinalized]) return encoded(new Uint8Array(0), outputEncoding && `${outputEncoding}`);
  this[kState][kFinalized] = true;
  return encoded(native.hashDigest(this[kHandle]), outputEncoding && `${outputEncoding}`);
};
Hmac.prototype._flush = Hash.prototype._flush;
Hmac.prototype._transform = Hash.prototype._transform;

export function createHash(algorithm: any, options?: any): any { return new (Hash as any)(algorithm, options); }
export function createHmac(hmac: any, key: any, options?: any): any { return new (Hmac as any)(hmac, key, options); }

/** crypto.hash(algorithm, data, outputEncoding): everything at once. */
export function hash(algorithm: any, input: any, outputEncoding: any = "hex"): any {
  validateString(algorithm, "algorithm");
  if (typeof input !== "string" && !isView(input)) throw ERR_INVALID_ARG_TYPE("input", ["Buffer", "TypedArray", "DataView", "string"], input);
  const handle = start(algorithm, undefined);
  native.hashUpdate(handle, dataBytes(input, "utf8"));
  return encoded(native.hashDigest(handle), outputEncoding);
}

const HASHES = "RSA-MD5 RSA-RIPEMD160 RSA-SHA1 RSA-SHA1-2 RSA-SHA224 RSA-SHA256 RSA-SHA3-224 RSA-SHA3-256 RSA-SHA3-384 RSA-SHA3-512 RSA-SHA384 " +
  "RSA-SHA512 RSA-SHA512/224 RSA-SHA512/256 blake2b512 blake2s256 id-rsassa-pkcs1-v1_5-with-sha3-224 id-rsassa-pkcs1-v1_5-with-sha3-256 " +
  "id-rsassa-pkcs1-v1_5-with-sha3-384 id-rsassa-pkcs1-v1_5-with-sha3-512 md5 md5WithRSAEncryption ripemd ripemd160 ripemd160WithRSA rmd160 sha1 " +
  "sha1WithRSAEncryption sha224 sha224WithRSAEncryption sha256 sha256WithRSAEncryption sha3-224 sha3-256 sha3-384 sha3-512 sha384 " +
  "sha384WithRSAEncryption sha512 sha512-224 sha512-224WithRSAEncryption sha512-256 sha512-256WithRSAEncryption sha512WithRSAEncryption shake128 " +
  "shake256 ssl3-md5 ssl3-sha1";

export function getHashes(): string[] { return HASHES.split(" "); }

export { Hash, Hmac };
