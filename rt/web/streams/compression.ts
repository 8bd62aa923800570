// CompressionStream and DecompressionStream: https://compression.spec.whatwg.org/

import zlib from "node:zlib";
import { duplexToWeb } from "../../node/stream/adapters.ts";
import { ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { ERR_INVALID_ARG_VALUE } from "../../node/internal/errors.ts";
import { describe } from "./util.ts";

function compressor(format: any): any {
  switch (format) {
    case "deflate":
      return zlib.createDeflate();
    case "deflate-raw":
      return zlib.createDeflateRaw();
    case "gzip":
      return zlib.createGzip();
  }
  throw ERR_INVALID_ARG_VALUE("format", format);
}

function decompressor(format: any): any {
  switch (format) {
    case "deflate":
      return zlib.createInflate();
    case "deflate-raw":
      return zlib.createInflateRaw();
    case "gzip":
      return zlib.createGunzip();
  }
  throw ERR_INVALID_ARG_VALUE("format", format);
}

export class CompressionStream {
  #pair: any;

  constructor(format: any) {
    this.#pair = duplexToWeb(compressor(format));
  }
  static #of(value: any): any {
    if (typeof value !== "object" || value === null || !(#pair in value)) throw ERR_INVALID_THIS("CompressionStream");
    return value.#pair;
  }
  get readable(): any {
    return CompressionStream.#of(this).readable;
  }
  get writable(): any {
    return CompressionStream.#of(this).writable;
  }
}
describe(CompressionStream, "CompressionStream", ["readable", "writable"], ({ readable, writable }: any) => ({ readable, writable }));

export class DecompressionStream {
  #pair: any;

  constructor(format: any) {
    this.#pair = duplexToWeb(decompressor(format));
  }
  static #of(value: any): any {
    if (typeof value !== "object" || value === null || !(#pair in value)) throw ERR_INVALID_THIS("DecompressionStream");
    return value.#pair;
  }
  get readable(): any {
    return DecompressionStream.#of(this).readable;
  }
  get writable(): any {
    return DecompressionStream.#of(this).writable;
  }
}
describe(DecompressionStream, "DecompressionStream", ["readable", "writable"], ({ readable, writable }: any) => ({ readable, writable }));
