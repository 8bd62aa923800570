// Blob and File: https://nodejs.org/api/buffer.html#class-blob
// Bytes are joined when the Blob is made; a slice shares them.
import { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS, makeTypeError } from "../internal/errors.ts";
import { ERR_INVALID_THIS } from "../internal/codes.ts";
import { UTF8 } from "./encodings.ts";
import { mark } from "../../web/clone/clone.go";
import { webStreams } from "../../web/streams/linked.ts";
import { byteLengthUtf8, decode, encode } from "./buffer.go";

function encodeText(text: string): Uint8Array {
  const out = new Uint8Array(byteLengthUtf8(text));
  encode(out, text, 0, out.length, UTF8);
  return out;
}

function partBytes(part: any, native: boolean): Uint8Array {
  if (part instanceof Blob) return part._bytes();
  if (part instanceof ArrayBuffer || (typeof SharedArrayBuffer !== "undefined" && part instanceof SharedArrayBuffer)) return new Uint8Array(part as ArrayBuffer);
  if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  let text = ("" + part).toWellFormed ? ("" + part as any).toWellFormed() : "" + part;
  if (native) text = text.replace(/\r\n|\r|\n/g, "\n");
  return encodeText(text);
}

function joinParts(parts: Uint8Array[]): Uint8Array {
  let n = 0;
  for (const part of parts) n += part.length;
  const out = new Uint8Array(n);
  let pos = 0;
  for (const part of parts) {
    out.set(part, pos);
    pos += part.length;
  }
  return out;
}

function typeText(type: unknown): string {
  const text = "" + type;
  // A type with a character outside U+0020..U+007E is dropped.
  return /[^\x20-\x7e]/.test(text) ? "" : text.toLowerCase();
}

export class Blob {
  #bytes: Uint8Array;
  #type: string;

  constructor(sources: any = [], options: any = {}) {
    if (sources === null || sources === undefined || typeof sources[Symbol.iterator] !== "function" || typeof sources === "string") {
      throw ERR_INVALID_ARG_TYPE("sources", "a sequence", sources);
    }
    if (options !== undefined && options !== null && typeof options !== "object" && typeof options !== "function") {
      throw ERR_INVALID_ARG_TYPE("options", "Object", options);
    }
    const endings = options?.endings ?? "transparent";
    const parts: Uint8Array[] = [];
    for (const source of sources) parts.push(partBytes(source, endings === "native"));
    this.#bytes = joinParts(parts);
    this.#type = options?.type === undefined ? "" : typeText(options.type);
  }

  /** For this module and fetch only. */
  _bytes(): Uint8Array { return this.#bytes; }

  get type(): string { return checked(this).#type; }
  get size(): number { return checked(this).#bytes.length; }

  slice(start: any = 0, end: any = this.size, contentType: any = ""): Blob {
    const size = checked(this).#bytes.length;
    const from = relative(start, size);
    const to = relative(end, size);
    const part = new Blob([], { type: contentType });
    part.#bytes = this.#bytes.subarray(from, Math.max(from, to));
    return part;
  }

  async arrayBuffer(): Promise<ArrayBuffer> { return checked(this).#bytes.slice().buffer as ArrayBuffer; }
  async bytes(): Promise<Uint8Array> { return checked(this).#bytes.slice(); }

  async text(): Promise<string> {
    let b = checked(this).#bytes;
    if (b.length >= 3 && b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) b = b.subarray(3);
    return decode(b, 0, b.length, UTF8);
  }

  stream(): any {
    const bytes = checked(this).#bytes;
    const { ReadableStream } = webStreams("Blob.stream()");
    let pos = 0;
    return new ReadableStream({
      type: "bytes",
      pull(controller: any) {
        if (pos >= bytes.length) {
          controller.close();
          controller.byobRequest?.respond(0);
          return;
        }
        const end = Math.min(pos + 65536, bytes.length);
        controller.enqueue(bytes.slice(pos, end));
        pos = end;
      },
    });
  }

  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: any, inspect: any): any {
    if (depth < 0) return this;
    return "Blob " + inspect({ size: this.size, type: this.type }, { ...options, depth: options.depth == null ? null : options.depth - 1 });
  }

  static {
    Object.defineProperty(Blob.prototype, Symbol.toStringTag, { configurable: true, value: "Blob" });
    Object.defineProperty(Blob.prototype, "_bytes", { enumerable: false });
  }
}

// structuredClone copies a Blob, and a File as a Blob, as node does.
Object.defineProperty(Blob.prototype, mark(), {
  configurable: true,
  writable: true,
  value(this: any, transferring: boolean): Blob {
    if (transferring) throw makeTypeError("ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList");
    return this.slice(0, this.size, this.type);
  },
});

function checked(value: any): any {
  if (!(value instanceof Blob)) throw ERR_INVALID_THIS("Blob");
  return value;
}

function relative(index: any, size: number): number {
  const n = Math.trunc(+index) || 0;
  return n < 0 ? Math.max(size + n, 0) : Math.min(n, size);
}

export class File extends Blob {
  #name: string;
  #lastModified: number;

  constructor(fileBits: any, fileName: any, options: any = {}) {
    if (arguments.length < 2) throw ERR_MISSING_ARGS("fileBits", "fileName");
    super(fileBits, options);
    const modified = options?.lastModified;
    this.#lastModified = modified === undefined ? Date.now() : Math.trunc(+modified) || 0;
    this.#name = "" + fileName;
  }

  get name(): string { return this.#name; }
  get lastModified(): number { return this.#lastModified; }
  get [Symbol.toStringTag](): string { return "File"; }

  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: any, inspect: any): any {
    if (depth < 0) return this;
    const { size, type, name, lastModified } = this;
    return "File " + inspect({ size, type, name, lastModified }, { ...options, depth: options.depth == null ? null : options.depth - 1 });
  }
}

/** Object URLs are local to the process: https://nodejs.org/api/buffer.html#bufferresolveobjecturlid */
class ObjectUrls {
  blobs: Map<string, Blob> = new Map();
}
let objectUrls: ObjectUrls | undefined;

export function storeObjectURL(id: string, blob: Blob): void {
  if (objectUrls === undefined) objectUrls = new ObjectUrls();
  objectUrls.blobs.set(id, blob);
}

export function revokeObjectURL(id: string): void { objectUrls?.blobs.delete(id); }

export function resolveObjectURL(url: string): Blob | undefined {
  const text = "" + url;
  const prefix = "blob:nodedata:";
  return text.startsWith(prefix) ? objectUrls?.blobs.get(text.slice(prefix.length)) : undefined;
}
