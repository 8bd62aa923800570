// What the parts of crypto share: arguments that are bytes, and errors that only crypto has.
import { ERR_INVALID_ARG_TYPE, makeError, makeRangeError, makeTypeError } from "../internal/errors.ts";
import { validateString } from "../internal/validators.ts";
import { Buffer, FastBuffer } from "../buffer/buffer.ts";

export function isAnyArrayBuffer(value: any): boolean {
  return value instanceof ArrayBuffer || (typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer);
}

export function isView(value: any): boolean { return ArrayBuffer.isView(value); }

export function viewBytes(view: any): Uint8Array {
  if (isAnyArrayBuffer(view)) return new Uint8Array(view);
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

export function bufferOf(bytes: Uint8Array): any {
  return new (FastBuffer as any)(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A string in an encoding, or any view: what update() takes. */
export function dataBytes(data: any, encoding: any, name = "data"): Uint8Array {
  if (typeof data === "string") return Buffer.from(data, encoding === "buffer" ? "utf8" : encoding);
  if (isView(data)) return viewBytes(data);
  throw ERR_INVALID_ARG_TYPE(name, ["string", "Buffer", "TypedArray", "DataView"], data);
}

/** A string in UTF-8, a view or an ArrayBuffer: passwords, salts, keys. */
export function secretBytes(value: any, name: string): Uint8Array {
  if (typeof value === "string") return Buffer.from(value);
  if (isView(value) || isAnyArrayBuffer(value)) return viewBytes(value);
  throw ERR_INVALID_ARG_TYPE(name, ["string", "ArrayBuffer", "Buffer", "TypedArray", "DataView"], value);
}

export function encoded(bytes: Uint8Array, encoding: any): any {
  const buffer = bufferOf(bytes);
  return encoding && encoding !== "buffer" ? buffer.toString(encoding) : buffer;
}

export function checkDigestName(name: any, known: (name: string) => boolean): void {
  validateString(name, "digest");
  if (!known(name)) throw makeTypeError("ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + name);
}

/** An error that OpenSSL reports. */
export function opensslError(number: string, library: string, reason: string, code: string): Error {
  const err: any = new Error("error:" + number + ":" + library + "::" + reason);
  err.library = library;
  err.reason = reason;
  err.code = code;
  return err;
}

export { makeError, makeRangeError, makeTypeError };
