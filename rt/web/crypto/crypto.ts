// Crypto: https://w3c.github.io/webcrypto/#crypto-interface. What its subtle is, ../../node/crypto/webcrypto.ts, is part of
// programs that name it.

import { getRandomValues, randomUUID } from "../../node/crypto/random.ts";
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS, ERR_METHOD_NOT_IMPLEMENTED } from "../../node/internal/codes.ts";
import { makeTypeError } from "../../node/internal/errors.ts";
import { linked } from "../streams/streams.go";

const kCreate = Symbol("kCreate");

function visible(cls: any, name: string): void {
  for (const key of Object.getOwnPropertyNames(cls.prototype)) {
    if (key !== "constructor") Object.defineProperty(cls.prototype, key, { enumerable: true });
  }
  Object.defineProperty(cls.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

export class Crypto {
  #brand = true;

  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
  }
  get subtle(): any {
    if (!(#brand in this)) throw ERR_INVALID_THIS("Crypto");
    const exports = linked("node/crypto/webcrypto.ts");
    if (exports === undefined) throw ERR_METHOD_NOT_IMPLEMENTED("crypto.subtle");
    return exports.subtle;
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
