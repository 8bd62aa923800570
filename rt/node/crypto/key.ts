// crypto.KeyObject: https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-keyobject
//
// Contract with asymmetric.go and jwk.go; Handle is an opaque key, private or public:
//   parseKey(bytes, encoding: "" (PEM) | "pkcs8" | "pkcs1" | "sec1" | "spki" | "pkcs1-public"): Handle | -1 (no key) | -2 (encrypted)
//   isPrivateKey(h): boolean   publicPart(h): Handle   keysEqual(a, b): boolean
//   keyKind(h): [type: string, bits or curve, publicExponent]
//   exportKey(h, encoding, pem: boolean): Uint8Array | undefined     exportJwk(h): string[], names and values in turn
//   importRsa(n, e, d?, p?, q?)   importEc(curve, x, y, d?)   importOkp(curve, x, d?): Handle | -1
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import {
  ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS, ERR_CRYPTO_INVALID_JWK, ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_METHOD_NOT_IMPLEMENTED,
} from "../internal/codes.ts";
import { validateObject, validateOneOf, validateString } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { bufferOf, isAnyArrayBuffer, isView, makeTypeError, opensslError, viewBytes } from "./common.ts";
import * as native from "./asymmetric.go";

const kKeyType = Symbol("kKeyType");

/** Where a CryptoKey keeps its KeyObject. */
export const kKeyObject = Symbol("kKeyObject");

/** The bytes of a secret key. */
let keyBytes: (key: KeyObject) => Uint8Array;
/** The native half of a private or public key. */
let keyHandle: (key: KeyObject) => object;

const KEY_TYPES = ["secret", "public", "private"];

/** A key; what it holds does not show when it is printed. */
class KeyObject {
  #inner: any;

  constructor(type: string, inner: any) {
    if (!KEY_TYPES.includes(type)) throw ERR_INVALID_ARG_VALUE("type", type);
    if (typeof inner !== "object" || inner === null) throw ERR_INVALID_ARG_TYPE("handle", "object", inner);
    this.#inner = inner;
    (this as any)[kKeyType] = type;
  }
  get type(): string { return (this as any)[kKeyType]; }
  equals(other: any): boolean {
    if (!(other instanceof KeyObject)) throw ERR_INVALID_ARG_TYPE("otherKeyObject", "KeyObject", other);
    if (other.type !== this.type) return false;
    if (this.type === "secret") return Buffer.compare(this.#inner, other.#inner) === 0;
    return native.keysEqual(this.#inner, other.#inner);
  }
  static from(key: any): KeyObject {
    const inner = key?.[kKeyObject];
    if (inner === undefined) throw ERR_INVALID_ARG_TYPE("key", "CryptoKey", key);
    return inner;
  }
  static {
    keyBytes = (key: KeyObject): Uint8Array => key.#inner;
    keyHandle = (key: KeyObject): object => key.#inner;
  }
}

Object.defineProperty(KeyObject.prototype, Symbol.toStringTag, { value: "KeyObject", configurable: true });

class SecretKeyObject extends KeyObject {
  get symmetricKeySize(): number { return keyBytes(this).length; }
  export(options?: any): any {
    const bytes = keyBytes(this);
    if (options !== undefined) {
      validateObject(options, "options");
      validateOneOf(options.format, "options.format", [undefined, "buffer", "jwk"]);
      if (options.format === "jwk") return { kty: "oct", k: bufferOf(bytes).toString("base64url") };
    }
    return Buffer.from(bytes);
  }
}

const kAsymmetricKeyType = Symbol("kAsymmetricKeyType");
const kAsymmetricKeyDetails = Symbol("kAsymmetricKeyDetails");

class AsymmetricKeyObject extends KeyObject {
  get asymmetricKeyType(): string { return (this as any)[kAsymmetricKeyType] ||= native.keyKind(keyHandle(this))[0]; }
  get asymmetricKeyDetails(): any { return (this as any)[kAsymmetricKeyDetails] ||= details(this); }
}

function details(key: AsymmetricKeyObject): any {
  const type = key.asymmetricKeyType;
  const [, size, exponent] = native.keyKind(keyHandle(key));
  if (type === "rsa") return { modulusLength: size, publicExponent: exponent };
  return type === "ec" ? { namedCurve: size } : {};
}

class PublicKeyObject extends AsymmetricKeyObject {
  export(options: any): any { return exported(this, options); }
}

class PrivateKeyObject extends AsymmetricKeyObject {
  export(options: any): any {
    if (options?.passphrase !== undefined && options.format === "jwk") {
      throw ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS("jwk", "does not support encryption");
    }
    return exported(this, options);
  }
}
for (const c of [SecretKeyObject, PublicKeyObject, PrivateKeyObject]) Object.defineProperty(c, "name", { value: c.name, configurable: true });

/** What export() and the encodings of generateKeyPair() return. */
export function exported(key: AsymmetricKeyObject, options: any, name = "options"): any {
  validateObject(options, name);
  if (options.format === "jwk") return exportedJwk(key);
  const format = formatOf(options.format, undefined, name);
  const type = typeOf(options.type, key.type === "private" ? ["pkcs1", "pkcs8", "sec1"] : ["pkcs1", "spki"], name);
  if (options.cipher !== undefined && options.cipher !== null) throw ERR_METHOD_NOT_IMPLEMENTED("export() of an encrypted key");
  const bytes = native.exportKey(keyHandle(key), type, format === "pem");
  if (bytes === undefined) throw ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, `can only be used for ${type === "sec1" ? "EC" : "RSA"} keys`);
  return format === "pem" ? bufferOf(bytes).latin1Slice() : bufferOf(bytes);
}

function exportedJwk(key: AsymmetricKeyObject): any {
  const flat = native.exportJwk(keyHandle(key));
  const jwk: any = {};
  for (let i = 0; i < flat.length; i += 2) jwk[flat[i]] = flat[i + 1];
  return jwk;
}

function formatOf(format: any, fallback: string | undefined, name: string): string {
  const value = format === undefined ? fallback : format;
  if (value !== "pem" && value !== "der" && value !== "jwk") throw ERR_INVALID_ARG_VALUE(`${name}.format`, format);
  return value;
}

function typeOf(type: any, known: string[], name: string): string {
  if (!known.includes(type)) throw ERR_INVALID_ARG_VALUE(`${name}.type`, type);
  return type;
}

/** The object of a native key. */
export function keyObject(handle: object): AsymmetricKeyObject {
  return native.isPrivateKey(handle) ? new PrivateKeyObject("private", handle) : new PublicKeyObject("public", handle);
}

/** The public key of what generateKeyPair() has made. */
export function publicKeyObject(handle: object): AsymmetricKeyObject { return new PublicKeyObject("public", native.publicPart(handle)); }

/** What a key is wanted for: to make an object of it, or to use it at once. */
export type Use = "createPrivate" | "createPublic" | "private" | "public";

function acceptedTypes(use: Use): string[] {
  const types = ["string", "ArrayBuffer", "Buffer", "TypedArray", "DataView"];
  return use === "createPrivate" ? types : [...types, "KeyObject", "CryptoKey"];
}

function wantsPrivate(use: Use): boolean { return use === "createPrivate" || use === "private"; }

function ofObject(key: KeyObject, use: Use): object {
  if (use === "createPrivate") throw ERR_INVALID_ARG_TYPE("key", acceptedTypes(use), key);
  if (use === "createPublic" || use === "private") {
    if (key.type !== "private") throw ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(key.type, "private");
  } else if (key.type === "secret") {
    throw ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(key.type, "private or public");
  }
  return keyHandle(key);
}

/** The native key that an argument of any of the accepted forms means. */
export function asymmetricKey(key: any, use: Use): object {
  const inner = key?.[kKeyObject] ?? key;
  if (inner instanceof KeyObject) return ofObject(inner, use);
  if (typeof key === "string" || isView(key) || isAnyArrayBuffer(key)) return parsed(key, undefined, "pem", undefined, use);
  if (typeof key !== "object" || key === null) throw ERR_INVALID_ARG_TYPE("key", acceptedTypes(use), key);
  const { key: data, format, type, passphrase, encoding } = key;
  const object = data?.[kKeyObject] ?? data;
  if (object instanceof KeyObject) return ofObject(object, use);
  if (format === "jwk") {
    validateObject(data, "key.key");
    return ofJwk(data, use);
  }
  if (typeof data !== "string" && !isView(data) && !isAnyArrayBuffer(data)) {
    const types = acceptedTypes(use);
    throw ERR_INVALID_ARG_TYPE("key.key", use === "createPrivate" ? [...types] : types, data);
  }
  return parsed(data, encoding, formatOf(format, "pem", "key"), type, use, passphrase);
}

function parsed(data: any, encoding: any, format: string, type: any, use: Use, passphrase?: any): object {
  const bytes = typeof data === "string" ? Buffer.from(data, encoding) : viewBytes(data);
  if (format === "der") typeOf(type, wantsPrivate(use) ? ["pkcs1", "pkcs8", "sec1"] : ["pkcs1", "spki", "pkcs8", "sec1"], "key");
  let key: any = -1;
  if (format === "pem") key = native.parseKey(bytes, "");
  else if (type === "pkcs1" && !wantsPrivate(use)) key = native.parseKey(bytes, "pkcs1-public");
  if (key === -1 && format === "der") key = native.parseKey(bytes, type);
  if (key === -2) {
    if (passphrase === undefined || passphrase === null) throw makeTypeError("ERR_MISSING_PASSPHRASE", "Passphrase required for encrypted key");
    throw ERR_METHOD_NOT_IMPLEMENTED("decryption of a private key");
  }
  if (key === -1 || (wantsPrivate(use) && !native.isPrivateKey(key))) {
    throw opensslError("1E08010C", "DECODER routines", "unsupported", "ERR_OSSL_UNSUPPORTED");
  }
  return key;
}

const RSA_PRIVATE = ["d", "p", "q", "dp", "dq", "qi"];

function ofJwk(jwk: any, use: Use): object {
  validateOneOf(jwk.kty, "key.kty", ["RSA", "EC", "OKP"]);
  const member = (name: string): Uint8Array => {
    validateString(jwk[name], `key.${name}`);
    return Buffer.from(jwk[name], "base64url");
  };
  const secret = wantsPrivate(use);
  let key: any;
  if (jwk.kty === "OKP") {
    validateOneOf(jwk.crv, "key.crv", ["Ed25519", "Ed448", "X25519", "X448"]);
    if (jwk.crv.endsWith("448")) throw ERR_METHOD_NOT_IMPLEMENTED(`a key of ${jwk.crv}`);
    const x = member("x");
    key = native.importOkp(jwk.crv, x, secret ? member("d") : undefined);
  } else if (jwk.kty === "EC") {
    validateString(jwk.crv, "key.crv");
    validateOneOf(jwk.crv, "key.crv", ["P-256", "secp256k1", "P-384", "P-521"]);
    if (jwk.crv === "secp256k1") throw ERR_METHOD_NOT_IMPLEMENTED("a key of secp256k1");
    const x = member("x"), y = member("y");
    key = native.importEc(jwk.crv, x, y, secret ? member("d") : undefined);
  } else {
    const n = member("n"), e = member("e");
    const rest = secret ? RSA_PRIVATE.map(member) : [];
    key = native.importRsa(n, e, rest[0], rest[1], rest[2]);
  }
  if (key === -1) throw ERR_CRYPTO_INVALID_JWK();
  return key;
}

export function createSecretKey(key: any, encoding?: any): KeyObject {
  if (typeof key === "string") return new SecretKeyObject("secret", Buffer.from(key, encoding));
  if (!isView(key) && !isAnyArrayBuffer(key)) {
    throw ERR_INVALID_ARG_TYPE("key", ["string", "ArrayBuffer", "Buffer", "TypedArray", "DataView"], key);
  }
  return new SecretKeyObject("secret", Buffer.from(viewBytes(key)));
}

export function createPrivateKey(key: any): KeyObject { return new PrivateKeyObject("private", asymmetricKey(key, "createPrivate")); }

export function createPublicKey(key: any): KeyObject {
  const handle = asymmetricKey(key, "createPublic");
  return new PublicKeyObject("public", native.publicPart(handle));
}

export { KeyObject, keyBytes, keyHandle };
