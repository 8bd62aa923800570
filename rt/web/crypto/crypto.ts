// Crypto, SubtleCrypto and CryptoKey: https://w3c.github.io/webcrypto/. Keys are not written yet, so no CryptoKey exists.

import { createHash } from "../../node/crypto/hash.ts";
import { getRandomValues, randomUUID } from "../../node/crypto/random.ts";
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS, ERR_METHOD_NOT_IMPLEMENTED } from "../../node/internal/codes.ts";
import { makeTypeError } from "../../node/internal/errors.ts";
import { DOMException } from "../abort/dom_exception.ts";

const kCreate = Symbol("kCreate");

function visible(cls: any, name: string): void {
  for (const key of Object.getOwnPropertyNames(cls.prototype)) {
    if (key !== "constructor") Object.defineProperty(cls.prototype, key, { enumerable: true });
  }
  Object.defineProperty(cls.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

function bytesOf(data: any): Uint8Array | undefined {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : undefined;
}

export class SubtleCrypto {
  #brand = true;

  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
  }
  async digest(algorithm: any, data: any): Promise<ArrayBuffer> {
    if (!(#brand in this)) throw ERR_INVALID_THIS("SubtleCrypto");
    const failed = "Failed to execute 'digest' on 'SubtleCrypto'";
    if (arguments.length < 2) throw makeTypeError("ERR_MISSING_ARGS", `${failed}: 2 arguments required, but only ${arguments.length} present.`);
    const name = String(typeof algorithm === "string" ? algorithm : algorithm?.name);
    if (!/^sha-(1|256|384|512)$/i.test(name)) throw new DOMException("Unrecognized algorithm name", "NotSupportedError");
    const bytes = bytesOf(data);
    if (bytes === undefined) {
      throw makeTypeError("ERR_INVALID_ARG_TYPE", `${failed}: 2nd argument is not instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    }
    const out = createHash(name.replace("-", "")).update(bytes).digest();
    return out.buffer.slice(out.byteOffset, out.byteOffset + out.byteLength);
  }
}
for (const [name, length] of [
  ["encrypt", 3], ["decrypt", 3], ["sign", 3], ["verify", 4], ["generateKey", 3], ["deriveKey", 5], ["deriveBits", 2], ["importKey", 5],
  ["exportKey", 2], ["wrapKey", 4], ["unwrapKey", 7],
] as [string, number][]) {
  const method = {
    async [name]() {
      throw ERR_METHOD_NOT_IMPLEMENTED(`crypto.subtle.${name}()`);
    },
  }[name];
  Object.defineProperty(method, "length", { value: length, configurable: true });
  Object.defineProperty(SubtleCrypto.prototype, name, { value: method, writable: true, configurable: true });
}
visible(SubtleCrypto, "SubtleCrypto");

export class CryptoKey {
  constructor() {
    throw ERR_ILLEGAL_CONSTRUCTOR();
  }
  get type(): any {
    throw ERR_INVALID_THIS("CryptoKey");
  }
  get extractable(): any {
    throw ERR_INVALID_THIS("CryptoKey");
  }
  get algorithm(): any {
    throw ERR_INVALID_THIS("CryptoKey");
  }
  get usages(): any {
    throw ERR_INVALID_THIS("CryptoKey");
  }
}
visible(CryptoKey, "CryptoKey");

const subtle = new (SubtleCrypto as any)(kCreate);

export class Crypto {
  #brand = true;

  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
  }
  get subtle(): SubtleCrypto {
    if (!(#brand in this)) throw ERR_INVALID_THIS("Crypto");
    return subtle;
  }
  getRandomValues(array: any): any {
    if (!(#brand in this)) throw ERR_INVALID_THIS("Crypto");
    if (arguments.length === 0) {
      throw makeTypeError("ERR_MISSING_ARGS", "Failed to execute 'getRandomValues' on 'Crypto': 1 argument required, but only 0 present.");
    }
    return getRandomValues(array);
  }
  randomUUID(options: any = undefined): string {
    if (!(#brand in this)) throw ERR_INVALID_THIS("Crypto");
    return randomUUID(options);
  }
}
visible(Crypto, "Crypto");

export const crypto: Crypto = new (Crypto as any)(kCreate);
