// Signatures, RSA encryption and key agreement: https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-sign
//
// Contract with sign.go; signBytes and verifyBytes have a twin "Async" with one more argument, cb(result):
//   signBytes(key, hash: string ("" for none), padding, saltLength, pair: boolean, data): Uint8Array | -1 | -2 (hash)
//   verifyBytes(…, data, signature): boolean     hasSignHash(name): boolean
//   rsaCrypt(operation, key, data, padding, hash, label): Uint8Array | -1 | -2 (too large) | -3 (OAEP)
//   agreeKeys(privateKey, publicKey): Uint8Array | undefined
import { Writable } from "node:stream";
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_CRYPTO_INCOMPATIBLE_KEY, ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_CRYPTO_SIGN_KEY_REQUIRED } from "../internal/codes.ts";
import { validateFunction, validateObject, validateString } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { bufferOf, dataBytes, encoded, isAnyArrayBuffer, isView, makeError, makeTypeError, opensslError, secretBytes, viewBytes } from "./common.ts";
import { KeyObject, asymmetricKey, keyHandle } from "./key.ts";
import { keyKind } from "./asymmetric.go";
import * as native from "./sign.go";

const RSA_PKCS1_PADDING = 1, RSA_PKCS1_OAEP_PADDING = 4;
const SALT_MAXIMUM = -2;

/** The options that stand beside a key. */
function paddingOf(options: any): [number, number, boolean] {
  const { padding, saltLength, dsaEncoding } = options ?? {};
  if (padding !== undefined && padding !== padding >> 0) throw ERR_INVALID_ARG_VALUE("options.padding", padding);
  if (saltLength !== undefined && saltLength !== saltLength >> 0) throw ERR_INVALID_ARG_VALUE("options.saltLength", saltLength);
  if (dsaEncoding !== undefined && dsaEncoding !== "der" && dsaEncoding !== "ieee-p1363") {
    throw ERR_INVALID_ARG_VALUE("options.dsaEncoding", dsaEncoding);
  }
  return [padding ?? RSA_PKCS1_PADDING, saltLength ?? SALT_MAXIMUM, dsaEncoding === "ieee-p1363"];
}

/** The hash of a signature; keys that need one have SHA-256 where none is named. */
function hashOf(algorithm: any, key: object): string {
  if (algorithm !== null && algorithm !== undefined) return algorithm;
  return keyKind(key)[0] === "ed25519" ? "" : "sha256";
}

function checkHash(algorithm: any): void {
  if (algorithm === null || algorithm === undefined) return;
  validateString(algorithm, "algorithm");
  if (!native.hasSignHash(algorithm)) throw makeTypeError("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + algorithm);
}

function signature(result: any): any {
  if (result === -2) throw opensslError("1C80007A", "Provider routines", "invalid digest", "ERR_OSSL_INVALID_DIGEST");
  if (result === -1) throw makeError("ERR_CRYPTO_OPERATION_FAILED", "Operation failed");
  return bufferOf(result);
}

function anyBytes(value: any, name: string): Uint8Array {
  if (isView(value) || isAnyArrayBuffer(value)) return viewBytes(value);
  throw ERR_INVALID_ARG_TYPE(name, ["Buffer", "TypedArray", "DataView"], value);
}

export function sign(algorithm: any, data: any, key: any, callback?: any): any {
  checkHash(algorithm);
  if (callback !== undefined) validateFunction(callback, "callback");
  const bytes = dataBytesOf(data);
  if (!key) throw ERR_CRYPTO_SIGN_KEY_REQUIRED();
  const [padding, salt, pair] = paddingOf(key);
  const handle = asymmetricKey(key, "private");
  const hash = hashOf(algorithm, handle);
  if (callback === undefined) return signature(native.signBytes(handle, hash, padding, salt, pair, bytes));
  native.signBytesAsync(handle, hash, padding, salt, pair, bytes, (result: any) => {
    let out: any;
    try {
      out = signature(result);
    } catch (err) {
      callback(err);
      return;
    }
    callback(null, out);
  });
}

function dataBytesOf(data: any): Uint8Array {
  if (typeof data === "string") return Buffer.from(data);
  return anyBytes(data, "data");
}

export function verify(algorithm: any, data: any, key: any, sig: any, callback?: any): any {
  checkHash(algorithm);
  if (callback !== undefined) validateFunction(callback, "callback");
  const bytes = dataBytesOf(data);
  const sigBytes = anyBytes(sig, "signature");
  const [padding, salt, pair] = paddingOf(key);
  const handle = asymmetricKey(key, "public");
  const hash = hashOf(algorithm, handle);
  if (callback === undefined) return native.verifyBytes(handle, hash, padding, salt, pair, bytes, sigBytes);
  native.verifyBytesAsync(handle, hash, padding, salt, pair, bytes, sigBytes, (ok: boolean) => callback(null, ok));
}

const kAlgorithm = Symbol("kAlgorithm");
const kChunks = Symbol("kChunks");

function begin(self: any, algorithm: any, options: any): void {
  validateString(algorithm, "algorithm");
  if (!native.hasSignHash(algorithm)) throw makeTypeError("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest");
  self[kAlgorithm] = algorithm;
  self[kChunks] = [];
  Writable.call(self, options);
}

function Sign(this: any, algorithm: any, options?: any): any {
  if (!(this instanceof Sign)) return new (Sign as any)(algorithm, options);
  begin(this, algorithm, options);
}
Object.setPrototypeOf(Sign.prototype, Writable.prototype);
Object.setPrototypeOf(Sign, Writable);

Sign.prototype._write = function _write(this: any, chunk: any, encoding: any, callback: any): void {
  this.update(chunk, encoding);
  callback();
};
Sign.prototype.update = function update(this: any, data: any, encoding?: any): any {
  // What the program does with its buffer afterwards must not change the signature.
  this[kChunks].push(Buffer.from(dataBytes(data, encoding)));
  return this;
};
Sign.prototype.sign = function sign(this: any, options: any, encoding?: any): any {
  if (!options) throw ERR_CRYPTO_SIGN_KEY_REQUIRED();
  const [padding, salt, pair] = paddingOf(options);
  const handle = asymmetricKey(options, "private");
  const out = signature(native.signBytes(handle, this[kAlgorithm], padding, salt, pair, Buffer.concat(this[kChunks])));
  return encoded(out, encoding);
};

function Verify(this: any, algorithm: any, options?: any): any {
  if (!(this instanceof Verify)) return new (Verify as any)(algorithm, options);
  begin(this, algorithm, options);
}
Object.setPrototypeOf(Verify.prototype, Writable.prototype);
Object.setPrototypeOf(Verify, Writable);
Verify.prototype._write = Sign.prototype._write;
Verify.prototype.update = Sign.prototype.update;
Verify.prototype.verify = function verify(this: any, options: any, sig: any, encoding?: any): boolean {
  const [padding, salt, pair] = paddingOf(options);
  const handle = asymmetricKey(options, "public");
  const bytes = typeof sig === "string" ? Buffer.from(sig, encoding) : anyBytes(sig, "signature");
  return native.verifyBytes(handle, this[kAlgorithm], padding, salt, pair, Buffer.concat(this[kChunks]), bytes);
};

export function createSign(algorithm: any, options?: any): any { return new (Sign as any)(algorithm, options); }
export function createVerify(algorithm: any, options?: any): any { return new (Verify as any)(algorithm, options); }

function crypt(operation: string, use: "private" | "public", fallback: number): any {
  return { [operation](options: any, buffer: any): any {
    const key = asymmetricKey(options, use);
    const padding = options.padding || fallback;
    const { oaepHash, oaepLabel, encoding } = options;
    if (operation === "privateDecrypt" && padding === RSA_PKCS1_PADDING) {
      throw makeTypeError("ERR_INVALID_ARG_VALUE", "RSA_PKCS1_PADDING is no longer supported for private decryption, this can be reverted with " +
        "--security-revert=CVE-2023-46809");
    }
    if (oaepHash !== undefined) validateString(oaepHash, "key.oaepHash");
    const label = oaepLabel === undefined ? new Uint8Array(0) : secretBytes(oaepLabel, "key.oaepLabel");
    const bytes = typeof buffer === "string" ? Buffer.from(buffer, encoding) : secretBytes(buffer, "buffer");
    return crypted(native.rsaCrypt(operation, key, bytes, padding, oaepHash ?? "sha1", label));
  } }[operation];
}

function crypted(result: any): any {
  switch (result) {
    case -1: throw opensslError("02000072", "rsa routines", "padding check failed", "ERR_OSSL_RSA_PADDING_CHECK_FAILED");
    case -2: throw opensslError("0200006E", "rsa routines", "data too large for key size", "ERR_OSSL_RSA_DATA_TOO_LARGE_FOR_KEY_SIZE");
    case -3: throw opensslError("02000079", "rsa routines", "oaep decoding error", "ERR_OSSL_RSA_OAEP_DECODING_ERROR");
  }
  return bufferOf(result);
}

export const publicEncrypt = crypt("publicEncrypt", "public", RSA_PKCS1_OAEP_PADDING);
export const publicDecrypt = crypt("publicDecrypt", "public", RSA_PKCS1_PADDING);
export const privateEncrypt = crypt("privateEncrypt", "private", RSA_PKCS1_PADDING);
export const privateDecrypt = crypt("privateDecrypt", "private", RSA_PKCS1_OAEP_PADDING);

export function diffieHellman(options: any): any {
  validateObject(options, "options");
  const { privateKey, publicKey } = options;
  if (!(privateKey instanceof KeyObject)) throw ERR_INVALID_ARG_VALUE("options.privateKey", privateKey);
  if (!(publicKey instanceof KeyObject)) throw ERR_INVALID_ARG_VALUE("options.publicKey", publicKey);
  if (privateKey.type !== "private") throw ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(privateKey.type, "private");
  if (publicKey.type !== "public" && publicKey.type !== "private") throw ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(publicKey.type, "private or public");
  const a = (privateKey as any).asymmetricKeyType, b = (publicKey as any).asymmetricKeyType;
  if (a !== b || !["dh", "ec", "x25519", "x448"].includes(a)) throw ERR_CRYPTO_INCOMPATIBLE_KEY("key types for Diffie-Hellman", `${a} and ${b}`);
  const secret = native.agreeKeys(keyHandle(privateKey), keyHandle(publicKey));
  if (secret === undefined) throw opensslError("1C80007F", "Provider routines", "mismatching domain parameters", "ERR_OSSL_MISMATCHING_DOMAIN_PARAMETERS");
  return bufferOf(secret);
}

export { Sign, Verify };
