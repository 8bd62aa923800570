// crypto.KeyObject for secret keys: https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-keyobject
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { Buffer } from "../buffer/buffer.ts";
import { bufferOf, isAnyArrayBuffer, isView, viewBytes } from "./common.ts";

const kKeyType = Symbol("kKeyType");

/** The bytes of a secret key. */
let keyBytes: (key: KeyObject) => Uint8Array;

/** A key; the bytes do not show when it is printed. */
class KeyObject {
  #bytes: Uint8Array;

  constructor(type: string, bytes: any) {
    if (type !== "secret") throw ERR_INVALID_ARG_VALUE("type", type);
    if (!(bytes instanceof Uint8Array)) throw ERR_INVALID_ARG_TYPE("handle", "object", bytes);
    this.#bytes = bytes;
    (this as any)[kKeyType] = type;
  }
  get type(): string { return (this as any)[kKeyType]; }
  equals(other: any): boolean {
    if (!(other instanceof KeyObject)) throw ERR_INVALID_ARG_TYPE("otherKeyObject", "KeyObject", other);
    return Buffer.compare(this.#bytes, other.#bytes) === 0;
  }
  static from(_key: any): KeyObject { throw ERR_METHOD_NOT_IMPLEMENTED("crypto.KeyObject.from()"); }
  static {
    keyBytes = (key: KeyObject): Uint8Array => key.#bytes;
  }
}

class SecretKeyObject extends KeyObject {
  get symmetricKeySize(): number { return keyBytes(this).length; }
  export(options?: any): any {
    const bytes = keyBytes(this);
    if (options === undefined || options.format === undefined || options.format === "buffer") return Buffer.from(bytes);
    if (options.format === "jwk") return { kty: "oct", k: bufferOf(bytes).toString("base64url") };
    throw ERR_INVALID_ARG_VALUE("options.format", options.format, "must be one of: undefined, 'buffer', 'jwk'");
  }
}
Object.defineProperty(SecretKeyObject, "name", { value: "SecretKeyObject" });

export function createSecretKey(key: any, encoding?: any): KeyObject {
  if (typeof key === "string") return new SecretKeyObject("secret", Buffer.from(key, encoding));
  if (!isView(key) && !isAnyArrayBuffer(key)) {
    throw ERR_INVALID_ARG_TYPE("key", ["string", "ArrayBuffer", "Buffer", "TypedArray", "DataView"], key);
  }
  return new SecretKeyObject("secret", Buffer.from(viewBytes(key)));
}

export { KeyObject, keyBytes };
