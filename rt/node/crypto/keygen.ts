// Making keys: https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptogeneratekeypairtype-options-callback
//
// Contract with asymmetric.go, each with a twin "Async" that has one more argument, cb(result):
//   generateKeys(type, bits: number, curve: string): Handle | -1     hasCurve(name): boolean
import { ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { kCustomPromisifyArgs } from "../internal/symbols.ts";
import { validateFunction, validateInteger, validateObject, validateString, validateUint32 } from "../internal/validators.ts";
import { createSecretKey, exported, keyObject, publicKeyObject } from "./key.ts";
import { makeTypeError, opensslError } from "./common.ts";
import { randomBytes } from "./random.ts";
import * as native from "./asymmetric.go";

const DEFAULT_EXPONENT = 0x10001;
const UNWRITTEN = ["rsa-pss", "dsa", "dh", "ed448", "x448"];

/** The arguments of the native half. */
function request(type: any, options: any): [string, number, string] {
  validateString(type, "type");
  if (UNWRITTEN.includes(type)) throw ERR_METHOD_NOT_IMPLEMENTED(`crypto.generateKeyPair("${type}")`);
  switch (type) {
    case "rsa":
      validateObject(options, "options");
      validateUint32(options.modulusLength, "options.modulusLength");
      if (options.publicExponent !== undefined && options.publicExponent !== null) {
        validateUint32(options.publicExponent, "options.publicExponent");
        if (options.publicExponent !== DEFAULT_EXPONENT) throw ERR_METHOD_NOT_IMPLEMENTED("crypto.generateKeyPair() with another publicExponent");
      }
      return [type, options.modulusLength, ""];
    case "ec":
      validateObject(options, "options");
      validateString(options.namedCurve, "options.namedCurve");
      if (!native.hasCurve(options.namedCurve)) throw makeTypeError("ERR_CRYPTO_INVALID_CURVE", "Invalid EC curve name");
      return [type, 0, options.namedCurve];
    case "ed25519":
    case "x25519":
      if (options !== undefined) validateObject(options, "options");
      return [type, 0, ""];
  }
  throw ERR_INVALID_ARG_VALUE("type", type, "must be a supported key type");
}

/** The keys as objects, or encoded where the options say how. */
function pair(handle: any, options: any): any {
  if (handle === -1) throw opensslError("0200007E", "rsa routines", "key size too small", "ERR_OSSL_RSA_KEY_SIZE_TOO_SMALL");
  let publicKey: any = publicKeyObject(handle);
  let privateKey: any = keyObject(handle);
  if (options?.publicKeyEncoding) publicKey = exported(publicKey, options.publicKeyEncoding, "options.publicKeyEncoding");
  if (options?.privateKeyEncoding) privateKey = exported(privateKey, options.privateKeyEncoding, "options.privateKeyEncoding");
  return { publicKey, privateKey };
}

export function generateKeyPairSync(type: any, options?: any): any {
  const [kind, bits, curve] = request(type, options);
  return pair(native.generateKeys(kind, bits, curve), options);
}

export function generateKeyPair(type: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  validateFunction(callback, "callback");
  const [kind, bits, curve] = request(type, options);
  native.generateKeysAsync(kind, bits, curve, (handle: any) => {
    let made: any;
    try {
      made = pair(handle, options);
    } catch (err) {
      callback(err);
      return;
    }
    callback(null, made.publicKey, made.privateKey);
  });
}
Object.defineProperty(generateKeyPair, kCustomPromisifyArgs, { value: ["publicKey", "privateKey"], enumerable: false });

function secretSize(type: any, options: any): number {
  validateString(type, "type");
  validateObject(options, "options");
  if (type === "hmac") {
    validateInteger(options.length, "options.length", 8, 2 ** 31 - 1);
  } else if (type === "aes") {
    if (![128, 192, 256].includes(options.length)) throw ERR_INVALID_ARG_VALUE("options.length", options.length, "must be one of: 128, 192, 256");
  } else {
    throw ERR_INVALID_ARG_VALUE("type", type, "must be a supported key type");
  }
  return options.length >> 3;
}

export function generateKeySync(type: any, options: any): any { return createSecretKey(randomBytes(secretSize(type, options))); }

export function generateKey(type: any, options: any, callback: any): void {
  const size = secretSize(type, options);
  validateFunction(callback, "callback");
  randomBytes(size, (err: any, bytes: any) => callback(err, err ? undefined : createSecretKey(bytes)));
}

export function getCurves(): string[] { return ["prime256v1", "secp224r1", "secp384r1", "secp521r1"]; }

