// The Web Cryptography API: https://w3c.github.io/webcrypto/, over the keys and ciphers of node:crypto.
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../internal/codes.ts";
import { makeTypeError } from "../internal/errors.ts";
import { kCustomInspect } from "../internal/symbols.ts";
import { inspect } from "../util/util.go";
import { Buffer } from "../buffer/buffer.ts";
import { isAnyArrayBuffer, isView, viewBytes } from "./common.ts";
import { createCipheriv, createDecipheriv } from "./cipher.ts";
import { createHash, createHmac } from "./hash.ts";
import { createPrivateKey, createPublicKey, createSecretKey, kKeyObject } from "./key.ts";
import { generateKeyPair } from "./keygen.ts";
import { hkdf, pbkdf2, randomBytes, timingSafeEqual } from "./random.ts";
import { diffieHellman, privateDecrypt, publicEncrypt, sign as signOnce, verify as verifyOnce } from "./sign.ts";

const PSS_PADDING = 6, OAEP_PADDING = 4;

function domError(message: string, name: string): any { return new DOMException(message, name); }
function unsupported(): any { return domError("Unrecognized algorithm name", "NotSupportedError"); }
function operationError(): any { return domError("The operation failed for an operation-specific reason", "OperationError"); }

const kMake = Symbol("kMake");
const kAlgorithm = Symbol("kAlgorithm");
const kExtractable = Symbol("kExtractable");
const kUsages = Symbol("kUsages");

function own(key: any, name: symbol): any {
  if (!(key instanceof CryptoKey) || !Object.hasOwn(key, kKeyObject)) throw ERR_INVALID_THIS("CryptoKey");
  return (key as any)[name];
}

/** https://w3c.github.io/webcrypto/#cryptokey-interface */
class CryptoKey {
  constructor(token: any, key: any, algorithm: any, extractable: any, usages: any) {
    if (token !== kMake) throw ERR_ILLEGAL_CONSTRUCTOR();
    for (const [name, value] of [[kKeyObject, key], [kAlgorithm, algorithm], [kExtractable, extractable], [kUsages, usages]] as any) {
      Object.defineProperty(this, name, { value });
    }
  }
  get type(): string { return own(this, kKeyObject).type; }
  get extractable(): boolean { return own(this, kExtractable); }
  get algorithm(): any { return own(this, kAlgorithm); }
  get usages(): string[] { return own(this, kUsages); }
  [kCustomInspect](depth: number, options: any): any {
    if (depth < 0) return this;
    const { type, extractable, algorithm, usages } = this;
    return `CryptoKey ${inspect({ type, extractable, algorithm, usages }, { ...options, depth: options.depth == null ? null : options.depth - 1 })}`;
  }
}
Object.defineProperty(CryptoKey.prototype, Symbol.toStringTag, { value: "CryptoKey", configurable: true });
for (const name of ["type", "extractable", "algorithm", "usages"]) Object.defineProperty(CryptoKey.prototype, name, { enumerable: true });

function makeKey(key: any, algorithm: any, extractable: boolean, usages: string[]): any {
  return new CryptoKey(kMake, key, algorithm, extractable, usages);
}

// Algorithms

interface Family {
  kind: "rsa" | "ec" | "okp" | "aes" | "hmac" | "derive";
  privateUsages: string[];
  publicUsages: string[];
}

function family(kind: Family["kind"], privateUsages: string, publicUsages: string): Family {
  return { kind, privateUsages: privateUsages.split(" "), publicUsages: publicUsages === "" ? [] : publicUsages.split(" ") };
}

const CIPHER_USAGES = "encrypt decrypt wrapKey unwrapKey";
const FAMILIES: Record<string, Family> = {
  "RSASSA-PKCS1-v1_5": family("rsa", "sign", "verify"), "RSA-PSS": family("rsa", "sign", "verify"),
  "RSA-OAEP": family("rsa", "decrypt unwrapKey", "encrypt wrapKey"),
  ECDSA: family("ec", "sign", "verify"), ECDH: family("ec", "deriveKey deriveBits", ""),
  Ed25519: family("okp", "sign", "verify"), X25519: family("okp", "deriveKey deriveBits", ""),
  "AES-CBC": family("aes", CIPHER_USAGES, ""), "AES-CTR": family("aes", CIPHER_USAGES, ""), "AES-GCM": family("aes", CIPHER_USAGES, ""),
  HMAC: family("hmac", "sign verify", ""), PBKDF2: family("derive", "deriveKey deriveBits", ""), HKDF: family("derive", "deriveKey deriveBits", ""),
};
const NAMES = new Map(Object.keys(FAMILIES).map((name) => [name.toLowerCase(), name]));
const HASHES = new Map([["sha-1", "SHA-1"], ["sha-256", "SHA-256"], ["sha-384", "SHA-384"], ["sha-512", "SHA-512"]]);
const BLOCK_BITS: Record<string, number> = { "SHA-1": 512, "SHA-256": 512, "SHA-384": 1024, "SHA-512": 1024 };

/** https://w3c.github.io/webcrypto/#algorithm-normalization, as far as names go. */
function normalize(algorithm: any): any {
  const given = typeof algorithm === "string" ? { name: algorithm } : algorithm;
  const name = NAMES.get(String(given?.name).toLowerCase());
  if (name === undefined) throw unsupported();
  return { ...given, name };
}

function hashName(hash: any): string {
  const name = HASHES.get(String(typeof hash === "string" ? hash : hash?.name).toLowerCase());
  if (name === undefined) throw unsupported();
  return name;
}

/** The name of a hash in node:crypto. */
function digestName(hash: any): string { return hashName(hash).replace("-", "").toLowerCase(); }

function article(name: string): string { return /^[AEH]/.test(name) ? "an" : "a"; }

function checkUsages(name: string, usages: string[], allowed: string[], empty = false): string[] {
  for (const usage of usages) {
    if (!allowed.includes(usage)) throw domError(`Unsupported key usage for ${article(name)} ${name} key`, "SyntaxError");
  }
  if (usages.length === 0 && !empty) throw domError("Usages cannot be empty when creating a key.", "SyntaxError");
  return [...new Set(usages)];
}

function bytesArgument(data: any, method: string, place: string): Uint8Array {
  if (isView(data) || isAnyArrayBuffer(data)) return viewBytes(data);
  throw makeTypeError("ERR_INVALID_ARG_TYPE", `Failed to execute '${method}' on 'SubtleCrypto': ${place} argument is not instance of ArrayBuffer, ` +
    "Buffer, TypedArray, or DataView.");
}

function arity(method: string, want: number, got: number): void {
  if (got >= want) return;
  throw makeTypeError("ERR_MISSING_ARGS", `Failed to execute '${method}' on 'SubtleCrypto': ${want} argument${want === 1 ? "" : "s"} required, but only ` +
    `${got} present.`);
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function keyArgument(key: any, method: string): any {
  if (key instanceof CryptoKey) return key;
  throw makeTypeError("ERR_INVALID_ARG_TYPE", `Failed to execute '${method}' on 'SubtleCrypto': 2nd argument is not of type CryptoKey.`);
}

/** A key for an operation: of the algorithm, and with the usage. */
function keyFor(key: any, name: string, usage: string, message: string): any {
  if (key.algorithm.name !== name || !key.usages.includes(usage)) throw domError(message, "InvalidAccessError");
  return key[kKeyObject];
}

// Making keys

const CURVES = ["P-256", "P-384", "P-521"];

function curve(name: any): string {
  if (!CURVES.includes(name)) throw domError("Unrecognized namedCurve", "NotSupportedError");
  return name;
}

function newPair(type: string, options: any): Promise<any> {
  return new Promise((resolve, reject) => {
    generateKeyPair(type, options, (err: any, publicKey: any, privateKey: any) => {
      if (err) reject(operationError());
      else resolve({ publicKey, privateKey });
    });
  });
}

async function generatePair(a: any, f: Family, extractable: boolean, usages: string[]): Promise<any> {
  const list = checkUsages(a.name, usages, [...f.privateUsages, ...f.publicUsages], true);
  let algorithm: any = { name: a.name };
  let keys: any;
  if (f.kind === "rsa") {
    algorithm = { name: a.name, modulusLength: a.modulusLength, publicExponent: viewBytes(a.publicExponent), hash: { name: hashName(a.hash) } };
    const publicExponent = algorithm.publicExponent.reduce((sum: number, b: number) => sum * 256 + b, 0);
    keys = await newPair("rsa", { modulusLength: a.modulusLength, publicExponent });
  } else if (f.kind === "ec") {
    algorithm.namedCurve = curve(a.namedCurve);
    keys = await newPair("ec", { namedCurve: algorithm.namedCurve });
  } else {
    keys = await newPair(a.name.toLowerCase(), undefined);
  }
  const privateUsages = f.privateUsages.filter((u) => list.includes(u));
  if (privateUsages.length === 0) throw domError("Usages cannot be empty when creating a key.", "SyntaxError");
  return {
    __proto__: null,
    publicKey: makeKey(keys.publicKey, algorithm, true, f.publicUsages.filter((u) => list.includes(u))),
    privateKey: makeKey(keys.privateKey, algorithm, extractable, privateUsages),
  };
}

function generateSecret(a: any, f: Family, extractable: boolean, usages: string[]): any {
  const list = checkUsages(a.name, usages, f.privateUsages);
  if (f.kind === "hmac") {
    const hash = hashName(a.hash);
    const length = a.length ?? BLOCK_BITS[hash];
    if (length === 0) throw domError("Zero-length key is not supported", "OperationError");
    return makeKey(createSecretKey(randomBytes(length >> 3)), { name: "HMAC", length, hash: { name: hash } }, extractable, list);
  }
  if (![128, 192, 256].includes(a.length)) throw domError("Invalid key length", "OperationError");
  return makeKey(createSecretKey(randomBytes(a.length >> 3)), { name: a.name, length: a.length }, extractable, list);
}

// Importing and exporting

function dataError(message = "Invalid keyData"): any { return domError(message, "DataError"); }

function importSecret(a: any, f: Family, bytes: Uint8Array, extractable: boolean, usages: string[]): any {
  const list = checkUsages(a.name, usages, f.privateUsages);
  const length = bytes.length * 8;
  let algorithm: any = { name: a.name };
  if (f.kind === "derive") {
    if (extractable) throw domError(`${a.name} keys are not extractable`, "SyntaxError");
  } else if (f.kind === "hmac") {
    if (length === 0) throw dataError("Zero-length key is not supported");
    algorithm = { name: "HMAC", length, hash: { name: hashName(a.hash) } };
  } else {
    if (![128, 192, 256].includes(length)) throw dataError("Invalid key length");
    algorithm.length = length;
  }
  return makeKey(createSecretKey(bytes), algorithm, extractable, list);
}

function importPair(a: any, f: Family, format: string, data: any, extractable: boolean, usages: string[]): any {
  const secret = format === "pkcs8" || (format === "jwk" && data.d !== undefined);
  const list = checkUsages(a.name, usages, secret ? f.privateUsages : f.publicUsages, !secret);
  let key: any;
  try {
    key = readPair(a, f, format, data, secret);
  } catch {
    throw dataError();
  }
  return makeKey(key, pairAlgorithm(a, f, key), extractable, list);
}

function readPair(a: any, f: Family, format: string, data: any, secret: boolean): any {
  switch (format) {
    case "jwk": return secret ? createPrivateKey({ key: data, format: "jwk" }) : createPublicKey({ key: data, format: "jwk" });
    case "pkcs8": return createPrivateKey({ key: viewBytes(data), format: "der", type: "pkcs8" });
    case "spki": return createPublicKey({ key: viewBytes(data), format: "der", type: "spki" });
  }
  const raw = Buffer.from(viewBytes(data));
  if (f.kind === "okp") return createPublicKey({ key: { kty: "OKP", crv: a.name, x: raw.toString("base64url") }, format: "jwk" });
  const size = (raw.length - 1) / 2;
  const text = (from: number): string => raw.subarray(from, from + size).toString("base64url");
  return createPublicKey({ key: { kty: "EC", crv: a.namedCurve, x: text(1), y: text(1 + size) }, format: "jwk" });
}

const NIST_CURVES: Record<string, string> = { prime256v1: "P-256", secp384r1: "P-384", secp521r1: "P-521" };

function pairAlgorithm(a: any, f: Family, key: any): any {
  const type = key.asymmetricKeyType;
  if (f.kind === "rsa") {
    if (type !== "rsa") throw dataError();
    const { modulusLength, publicExponent } = key.asymmetricKeyDetails;
    const exponent = Buffer.from(publicExponent.toString(16).padStart(6, "0"), "hex");
    return { name: a.name, modulusLength, publicExponent: new Uint8Array(exponent), hash: { name: hashName(a.hash) } };
  }
  if (f.kind === "ec") {
    if (type !== "ec") throw dataError("Invalid key type");
    if (NIST_CURVES[key.asymmetricKeyDetails.namedCurve] !== curve(a.namedCurve)) throw dataError("Named curve mismatch");
    return { name: a.name, namedCurve: a.namedCurve };
  }
  if (type !== a.name.toLowerCase()) throw dataError("Invalid key type");
  return { name: a.name };
}

function jwkAlgorithm(key: any): string | undefined {
  const { name, hash, length } = key.algorithm;
  const bits = hash?.name.slice("SHA-".length);
  switch (name) {
    case "RSASSA-PKCS1-v1_5": return `RS${bits}`;
    case "RSA-PSS": return `PS${bits}`;
    case "RSA-OAEP": return bits === "1" ? "RSA-OAEP" : `RSA-OAEP-${bits}`;
    case "HMAC": return `HS${bits}`;
    case "Ed25519": return "Ed25519";
  }
  return name.startsWith("AES-") ? `A${length}${name.slice("AES-".length)}` : undefined;
}

function exportJwk(key: any): any {
  const jwk: any = { key_ops: [...key.usages], ext: key.extractable, ...key[kKeyObject].export({ format: "jwk" }) };
  const alg = jwkAlgorithm(key);
  if (alg !== undefined) jwk.alg = alg;
  return jwk;
}

function exportRaw(key: any): ArrayBuffer {
  const inner = key[kKeyObject];
  if (key.type === "secret") return arrayBuffer(inner.export());
  if (key.type === "private") throw domError(`Unable to export a raw ${key.algorithm.name} private key`, "InvalidAccessError");
  const { x, y } = inner.export({ format: "jwk" });
  const parts = [Buffer.from(x, "base64url")];
  if (y !== undefined) parts.unshift(Buffer.from([4])), parts.push(Buffer.from(y, "base64url"));
  return arrayBuffer(Buffer.concat(parts));
}

// Operations

function signing(a: any, key: any): [string | null, any] {
  switch (a.name) {
    case "RSASSA-PKCS1-v1_5": return [digestName(key.algorithm.hash), {}];
    case "RSA-PSS": return [digestName(key.algorithm.hash), { padding: PSS_PADDING, saltLength: a.saltLength }];
    case "ECDSA": return [digestName(a.hash), { dsaEncoding: "ieee-p1363" }];
    case "Ed25519": return [null, {}];
  }
  throw unsupported();
}

function ofCallback(start: (callback: (err: any, result: any) => void) => void): Promise<any> {
  return new Promise((resolve, reject) => start((err, result) => { if (err) reject(operationError()); else resolve(result); }));
}

function hmac(key: any, data: Uint8Array): Uint8Array { return createHmac(digestName(key.algorithm.hash), key[kKeyObject]).update(data).digest(); }

const TAG_LENGTHS = [32, 64, 96, 104, 112, 120, 128];

function cipherOf(a: any, key: any): [string, Uint8Array, any] {
  const bits = key.algorithm.length;
  switch (a.name) {
    case "AES-CBC": return [`aes-${bits}-cbc`, viewBytes(a.iv), {}];
    case "AES-CTR": return [`aes-${bits}-ctr`, viewBytes(a.counter), {}];
    case "AES-GCM": {
      const tag = a.tagLength ?? 128;
      if (!TAG_LENGTHS.includes(tag)) throw domError(`${tag} is not a valid AES-GCM tag length`, "OperationError");
      return [`aes-${bits}-gcm`, viewBytes(a.iv), { authTagLength: tag >> 3 }];
    }
  }
  throw unsupported();
}

function encryptAes(a: any, key: any, data: Uint8Array): Uint8Array {
  const [name, iv, options] = cipherOf(a, key);
  const cipher = createCipheriv(name, key[kKeyObject], iv, options);
  if (a.additionalData !== undefined) cipher.setAAD(viewBytes(a.additionalData));
  const parts = [cipher.update(data), cipher.final()];
  if (a.name === "AES-GCM") parts.push(cipher.getAuthTag());
  return Buffer.concat(parts);
}

function decryptAes(a: any, key: any, data: Uint8Array): Uint8Array {
  const [name, iv, options] = cipherOf(a, key);
  const tag = options.authTagLength ?? 0;
  if (data.length < tag) throw domError("The provided data is too small.", "OperationError");
  const decipher = createDecipheriv(name, key[kKeyObject], iv, options);
  if (tag > 0) decipher.setAuthTag(data.subarray(data.length - tag));
  if (a.additionalData !== undefined) decipher.setAAD(viewBytes(a.additionalData));
  return Buffer.concat([decipher.update(data.subarray(0, data.length - tag)), decipher.final()]);
}

function oaep(a: any, key: any): any {
  const options: any = { key: key[kKeyObject], padding: OAEP_PADDING, oaepHash: digestName(key.algorithm.hash) };
  if (a.label !== undefined) options.oaepLabel = viewBytes(a.label);
  return options;
}

function crypted(a: any, key: any, usage: string, data: Uint8Array, encrypts: boolean): ArrayBuffer {
  const kind = FAMILIES[a.name].kind;
  if (kind !== "aes" && a.name !== "RSA-OAEP") throw unsupported();
  keyFor(key, a.name, usage, "The requested operation is not valid for the provided key");
  try {
    if (kind === "aes") return arrayBuffer(encrypts ? encryptAes(a, key, data) : decryptAes(a, key, data));
    return arrayBuffer(encrypts ? publicEncrypt(oaep(a, key), data) : privateDecrypt(oaep(a, key), data));
  } catch (err) {
    throw err instanceof DOMException ? err : operationError();
  }
}

async function derivedBits(a: any, key: any, length: any, usage: string): Promise<ArrayBuffer> {
  if (!key.usages.includes(usage)) throw domError(`baseKey does not have ${usage} usage`, "InvalidAccessError");
  const inner = keyFor(key, a.name, usage, "Key algorithm mismatch");
  if (a.name === "ECDH" || a.name === "X25519") {
    const secret = diffieHellman({ privateKey: inner, publicKey: a.public[kKeyObject] });
    if (length === null || length === undefined) return arrayBuffer(secret);
    if (secret.length * 8 < length) throw domError("derived bit length is too small", "OperationError");
    return arrayBuffer(secret.subarray(0, Math.ceil(length / 8)));
  }
  if (length === null || length === undefined || length % 8 !== 0) throw domError("length must be a multiple of 8", "OperationError");
  const bytes = length / 8, digest = digestName(a.hash);
  if (a.name === "PBKDF2") {
    return arrayBuffer(await ofCallback((done) => pbkdf2(inner.export(), viewBytes(a.salt), a.iterations, bytes, digest, done)));
  }
  if (a.name !== "HKDF") throw unsupported();
  return ofCallback((done) => hkdf(digest, inner, viewBytes(a.salt), viewBytes(a.info), bytes, done));
}

function keyLength(a: any): number | null {
  const { kind } = FAMILIES[a.name];
  if (kind === "derive") return null;
  if (kind === "hmac") return a.length ?? BLOCK_BITS[hashName(a.hash)];
  return a.length;
}

/** https://w3c.github.io/webcrypto/#subtlecrypto-interface */
class SubtleCrypto {
  constructor(token: any) { if (token !== kMake) throw ERR_ILLEGAL_CONSTRUCTOR(); }
  async encrypt(algorithm: any, key: any, data: any): Promise<ArrayBuffer> {
    arity("encrypt", 3, arguments.length);
    return crypted(normalize(algorithm), keyArgument(key, "encrypt"), "encrypt", bytesArgument(data, "encrypt", "3rd"), true);
  }
  async decrypt(algorithm: any, key: any, data: any): Promise<ArrayBuffer> {
    arity("decrypt", 3, arguments.length);
    return crypted(normalize(algorithm), keyArgument(key, "decrypt"), "decrypt", bytesArgument(data, "decrypt", "3rd"), false);
  }
  async sign(algorithm: any, key: any, data: any): Promise<ArrayBuffer> {
    arity("sign", 3, arguments.length);
    const a = normalize(algorithm), bytes = bytesArgument(data, "sign", "3rd");
    const inner = keyFor(keyArgument(key, "sign"), a.name, "sign", "Unable to use this key to sign");
    if (a.name === "HMAC") return arrayBuffer(hmac(key, bytes));
    const [hash, options] = signing(a, key);
    return arrayBuffer(await ofCallback((done) => signOnce(hash, bytes, { key: inner, ...options }, done)));
  }
  async verify(algorithm: any, key: any, signature: any, data: any): Promise<boolean> {
    arity("verify", 4, arguments.length);
    const a = normalize(algorithm), sig = bytesArgument(signature, "verify", "3rd"), bytes = bytesArgument(data, "verify", "4th");
    const inner = keyFor(keyArgument(key, "verify"), a.name, "verify", "Unable to use this key to verify");
    if (a.name === "HMAC") {
      const want = hmac(key, bytes);
      return want.length === sig.length && timingSafeEqual(want, sig);
    }
    const [hash, options] = signing(a, key);
    return ofCallback((done) => verifyOnce(hash, bytes, { key: inner, ...options }, sig, done));
  }
  async digest(algorithm: any, data: any): Promise<ArrayBuffer> {
    arity("digest", 2, arguments.length);
    const hash = digestName(algorithm);
    return arrayBuffer(createHash(hash).update(bytesArgument(data, "digest", "2nd")).digest());
  }
  async generateKey(algorithm: any, extractable: any, keyUsages: any): Promise<any> {
    arity("generateKey", 3, arguments.length);
    const a = normalize(algorithm), f = FAMILIES[a.name], usages = [...keyUsages].map(String);
    if (f.kind === "derive") throw unsupported();
    if (f.kind === "aes" || f.kind === "hmac") return generateSecret(a, f, Boolean(extractable), usages);
    return generatePair(a, f, Boolean(extractable), usages);
  }
  async deriveKey(algorithm: any, baseKey: any, derivedKeyType: any, extractable: any, keyUsages: any): Promise<any> {
    arity("deriveKey", 5, arguments.length);
    const a = normalize(algorithm), type = normalize(derivedKeyType);
    const bits = await derivedBits(a, keyArgument(baseKey, "deriveKey"), keyLength(type), "deriveKey");
    return importSecret(type, FAMILIES[type.name], new Uint8Array(bits), Boolean(extractable), [...keyUsages].map(String));
  }
  async deriveBits(algorithm: any, baseKey: any, length: any = null): Promise<ArrayBuffer> {
    arity("deriveBits", 2, arguments.length);
    return derivedBits(normalize(algorithm), keyArgument(baseKey, "deriveBits"), length, "deriveBits");
  }
  async importKey(format: any, keyData: any, algorithm: any, extractable: any, keyUsages: any): Promise<any> {
    arity("importKey", 4, arguments.length);
    const a = normalize(algorithm), f = FAMILIES[a.name], usages = [...keyUsages].map(String);
    checkFormat(format, "importKey");
    if (f.kind === "rsa" || f.kind === "ec" || f.kind === "okp") {
      if (format === "raw" && f.kind === "rsa") throw domError(`Unable to import ${a.name} using ${format} format`, "NotSupportedError");
      return importPair(a, f, format, format === "jwk" ? keyData : bytesArgument(keyData, "importKey", "2nd"), Boolean(extractable), usages);
    }
    if (format !== "raw" && format !== "jwk") throw domError(`Unable to import ${a.name} using ${format} format`, "NotSupportedError");
    let bytes: Uint8Array;
    if (format === "jwk") {
      if (keyData?.kty !== "oct" || typeof keyData.k !== "string") throw dataError();
      bytes = Buffer.from(keyData.k, "base64url");
    } else {
      bytes = bytesArgument(keyData, "importKey", "2nd");
    }
    return importSecret(a, f, bytes, Boolean(extractable), usages);
  }
  async exportKey(format: any, key: any): Promise<any> {
    arity("exportKey", 2, arguments.length);
    checkFormat(format, "exportKey");
    keyArgument(key, "exportKey");
    if (!key.extractable) throw domError("key is not extractable", "InvalidAccessException");
    switch (format) {
      case "jwk": return exportJwk(key);
      case "raw": return exportRaw(key);
    }
    if ((format === "spki") !== (key.type === "public") || key.type === "secret") {
      throw domError(`Unable to export a ${format} ${key.algorithm.name} ${key.type} key`, "InvalidAccessError");
    }
    return arrayBuffer(key[kKeyObject].export({ format: "der", type: format }));
  }
  async wrapKey(format: any, key: any, wrappingKey: any, wrapAlgorithm: any): Promise<ArrayBuffer> {
    arity("wrapKey", 4, arguments.length);
    const exported = await this.exportKey(format, key);
    const bytes = format === "jwk" ? Buffer.from(JSON.stringify(exported)) : new Uint8Array(exported);
    return crypted(normalize(wrapAlgorithm), keyArgument(wrappingKey, "wrapKey"), "wrapKey", bytes, true);
  }
  async unwrapKey(format: any, wrapped: any, unwrappingKey: any, unwrapAlgorithm: any, keyAlgorithm: any, extractable: any, keyUsages: any): Promise<any> {
    arity("unwrapKey", 7, arguments.length);
    const bytes = bytesArgument(wrapped, "unwrapKey", "2nd");
    const plain = crypted(normalize(unwrapAlgorithm), keyArgument(unwrappingKey, "unwrapKey"), "unwrapKey", bytes, false);
    const data = format === "jwk" ? JSON.parse(Buffer.from(plain).toString()) : plain;
    return this.importKey(format, data, keyAlgorithm, extractable, keyUsages);
  }
}

function checkFormat(format: any, method: string): void {
  if (["raw", "pkcs8", "spki", "jwk"].includes(format)) return;
  throw makeTypeError("ERR_INVALID_ARG_VALUE", `Failed to execute '${method}' on 'SubtleCrypto': 1st argument value '${format}' is not a valid enum value of type KeyFormat.`);
}
for (const name of Object.getOwnPropertyNames(SubtleCrypto.prototype)) {
  if (name !== "constructor") Object.defineProperty(SubtleCrypto.prototype, name, { enumerable: true });
}
Object.defineProperty(SubtleCrypto.prototype, Symbol.toStringTag, { value: "SubtleCrypto", configurable: true });

export const subtle: any = new SubtleCrypto(kMake);
export { CryptoKey, SubtleCrypto };
