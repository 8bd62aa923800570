// TextEncoder and TextDecoder: https://encoding.spec.whatwg.org/
//
// Contract with encoding.go:
//   encodeInto(text: string, dest: Uint8Array): [read: number, written: number]
//   encode(text: string): Uint8Array                    UTF-8, unpaired surrogates become U+FFFD
//   encodingName(label: string): string                 the encoding of a label, "" when unknown
//   newDecoder(name: string, fatal: boolean, ignoreBOM: boolean): Native
//   decode(decoder: Native, bytes: Uint8Array, stream: boolean): string | number      -1 malformed (fatal)
import { ERR_INVALID_ARG_TYPE } from "../../node/internal/errors.ts";
import { ERR_ENCODING_NOT_SUPPORTED, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { validateObject } from "../../node/internal/validators.ts";
import { decode, encode, encodeInto, encodingName, newDecoder } from "./encoding.go";

export class TextEncoder {
  #brand = true;
  static _check(value: any): void { if (value == null || typeof value !== "object" || !(#brand in value)) throw ERR_INVALID_THIS("TextEncoder"); }

  get encoding(): string {
    TextEncoder._check(this);
    return "utf-8";
  }
  encode(input: any = ""): Uint8Array {
    TextEncoder._check(this);
    return encode(`${input}`);
  }
  encodeInto(src: any, dest: any): { read: number; written: number } {
    TextEncoder._check(this);
    if (typeof src !== "string") throw ERR_INVALID_ARG_TYPE("src", "string", src);
    if (!(dest instanceof Uint8Array)) throw ERR_INVALID_ARG_TYPE("dest", "Uint8Array", dest);
    const [read, written] = encodeInto(src, dest);
    return { read, written };
  }
  static {
    for (const name of ["encode", "encodeInto", "encoding"]) Object.defineProperty(TextEncoder.prototype, name, { enumerable: true });
    Object.defineProperty(TextEncoder.prototype, Symbol.toStringTag, { configurable: true, value: "TextEncoder" });
    Object.defineProperty(TextEncoder, "_check", { enumerable: false });
  }
}

/** An error of node's native half: the stack does not have its code. */
function coded(code: string, message: string): any {
  const err: any = new TypeError(message);
  err.code = code;
  return err;
}

/** Node names the argument by the function that decodes: whole texts in UTF-8 have one of their own. */
function bytesOf(input: any, name: string): Uint8Array {
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (input instanceof ArrayBuffer || (typeof SharedArrayBuffer !== "undefined" && input instanceof SharedArrayBuffer)) return new Uint8Array(input as ArrayBuffer);
  throw coded("ERR_INVALID_ARG_TYPE", `The "${name}" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.`);
}

const nothing = new Uint8Array(0);

export class TextDecoder {
  #encoding: string;
  #fatal: boolean;
  #ignoreBOM: boolean;
  #decoder: object;

  constructor(encoding: any = "utf-8", options: any = {}) {
    const label = `${encoding}`;
    if (options !== null && options !== undefined) validateObject(options, "options");
    const name = encodingName(label);
    if (name === "") throw ERR_ENCODING_NOT_SUPPORTED(label);
    this.#encoding = name;
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
    this.#decoder = newDecoder(name, this.#fatal, this.#ignoreBOM);
  }

  static _check(value: any): void { if (value == null || typeof value !== "object" || !(#decoder in value)) throw ERR_INVALID_THIS("TextDecoder"); }

  get encoding(): string { TextDecoder._check(this); return this.#encoding; }
  get fatal(): boolean { TextDecoder._check(this); return this.#fatal; }
  get ignoreBOM(): boolean { TextDecoder._check(this); return this.#ignoreBOM; }

  decode(input: any = nothing, options: any = undefined): string {
    TextDecoder._check(this);
    if (options !== undefined && options !== null) validateObject(options, "options");
    const stream = Boolean(options?.stream);
    const bytes = bytesOf(input, stream || this.#encoding !== "utf-8" ? "input" : "list");
    const text = decode(this.#decoder, bytes, stream);
    if (typeof text === "string") return text;
    throw coded("ERR_ENCODING_INVALID_ENCODED_DATA", "The encoded data was not valid for encoding " + this.#encoding);
  }

  static {
    for (const name of ["decode", "encoding", "fatal", "ignoreBOM"]) Object.defineProperty(TextDecoder.prototype, name, { enumerable: true });
    Object.defineProperty(TextDecoder.prototype, Symbol.toStringTag, { configurable: true, value: "TextDecoder" });
    Object.defineProperty(TextDecoder, "_check", { enumerable: false });
  }
}
