// Bodies: https://fetch.spec.whatwg.org/#bodies and https://fetch.spec.whatwg.org/#body-mixin.

import { Blob } from "../../node/buffer/blob.ts";
import { TextDecoder, TextEncoder } from "../encoding/encoding.ts";
import { ReadableStream, isReadableStream, readableSlots } from "../streams/readable.ts";
import { URLSearchParams } from "../url/url.ts";
import { FormData } from "./form_data.ts";
import type { HeaderList } from "./headers.ts";
import { mimeOf } from "./mime.ts";
import { decodeForm, encodeForm, joined, newBoundary } from "./multipart.ts";
import { domString, isObject } from "./webidl.ts";

/** https://fetch.spec.whatwg.org/#concept-body; source is what a request can be repeated with, null for a stream. */
export class Body {
  stream: any;
  source: Uint8Array | null;
  length: number | null;

  constructor(stream: any, source: Uint8Array | null, length: number | null) {
    this.stream = stream;
    this.source = source;
    this.length = length;
  }
  get disturbed(): boolean {
    return readableSlots(this.stream).disturbed;
  }
  get unusable(): boolean {
    return this.stream.locked || this.disturbed;
  }
  /** https://fetch.spec.whatwg.org/#concept-body-clone */
  clone(): Body {
    const [mine, other] = this.stream.tee();
    this.stream = mine;
    return new Body(other, this.source, this.length);
  }
}

const encoder = new TextEncoder();

/** A byte stream of one chunk that is made when somebody reads. */
export function streamOf(bytes: () => Uint8Array): any {
  return new ReadableStream({
    type: "bytes",
    pull(controller: any) {
      const chunk = bytes();
      if (chunk.byteLength > 0) controller.enqueue(chunk);
      queueMicrotask(() => {
        try {
          controller.close();
          controller.byobRequest?.respond(0);
        } catch {
          // Whoever has cancelled it needs no end.
        }
      });
    },
  });
}

function bytesOf(value: any): Uint8Array {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength));
  return new Uint8Array(value.slice(0));
}

function fromBytes(bytes: Uint8Array): Body {
  // What is sent must not be moved away by whoever reads the stream.
  return new Body(streamOf(() => bytes.slice()), bytes, bytes.byteLength);
}

function isBuffer(value: any): boolean {
  return value instanceof ArrayBuffer || (typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer);
}

function fromIterable(iterable: any): any {
  let iterator: any;
  return new ReadableStream({
    type: "bytes",
    start() {
      iterator = iterable[Symbol.asyncIterator]();
    },
    async pull(controller: any) {
      const { value, done } = await iterator.next();
      if (done) {
        queueMicrotask(() => {
          controller.close();
          controller.byobRequest?.respond(0);
        });
        return;
      }
      const bytes = new Uint8Array(value);
      if (bytes.byteLength > 0) controller.enqueue(bytes);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** https://fetch.spec.whatwg.org/#concept-bodyinit-extract: a body and its MIME type, null if it has none. */
export function extractBody(init: any, what: string): [body: Body, type: string | null] {
  if (typeof init === "string") return [fromBytes(encoder.encode(init)), "text/plain;charset=UTF-8"];
  if (isReadableStream(init)) {
    if (init.locked || readableSlots(init).disturbed) throw new TypeError(`${what} body object should not be disturbed or locked`);
    return [new Body(init, null, null), null];
  }
  if (init instanceof URLSearchParams) return [fromBytes(encoder.encode(String(init))), "application/x-www-form-urlencoded;charset=UTF-8"];
  if (isBuffer(init) || ArrayBuffer.isView(init)) return [fromBytes(bytesOf(init)), null];
  if (init instanceof FormData) {
    const boundary = newBoundary();
    return [fromBytes(encodeForm(init, boundary)), `multipart/form-data; boundary=${boundary}`];
  }
  if (init instanceof Blob) return [fromBytes(init._bytes()), init.type || null];
  if (isObject(init) && typeof init[Symbol.asyncIterator] === "function") return [new Body(fromIterable(init), null, null), null];
  return [fromBytes(encoder.encode(domString(init, what))), "text/plain;charset=UTF-8"];
}

/** https://streams.spec.whatwg.org/#readablestreamdefaultreader-read-all-bytes */
async function readAll(stream: any): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.length === 1 ? parts[0] : joined(parts);
    if (!(value instanceof Uint8Array)) throw new TypeError("Received non-Uint8Array chunk");
    parts.push(value);
  }
}

/** What the mixin needs of its object: the body, its headers, and why it may not be read any more. */
export interface Bodied {
  body: Body | null;
  headers: HeaderList;
  checkAborted(): void;
}

/** https://fetch.spec.whatwg.org/#concept-body-consume-body */
async function consume(owner: Bodied, convert: (bytes: Uint8Array) => any): Promise<any> {
  if (owner.body !== null && owner.body.unusable) throw new TypeError("Body is unusable: Body has already been read");
  owner.checkAborted();
  const bytes = owner.body === null ? new Uint8Array(0) : await readAll(owner.body.stream);
  return convert(bytes);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  if (bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength) return bytes.buffer as ArrayBuffer;
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** https://fetch.spec.whatwg.org/#dom-body-formdata */
function formOf(owner: Bodied, bytes: Uint8Array): FormData {
  const mime = mimeOf(owner.headers);
  if (mime?.essence === "multipart/form-data") {
    const boundary = mime.parameters.get("boundary");
    const form = boundary === undefined ? undefined : decodeForm(bytes, boundary);
    if (form === undefined) throw new TypeError("Failed to parse body as FormData.");
    return form;
  }
  if (mime?.essence === "application/x-www-form-urlencoded") {
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(textOf(bytes)) as any) form.append(name, value);
    return form;
  }
  throw new TypeError('Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".');
}

/** Gives a class the methods of the mixin; of finds the owner, and throws for what is not of the class. */
export function mixin(cls: any, of: (value: any) => Bodied): void {
  const add = (name: string, convert: (owner: Bodied, bytes: Uint8Array) => any) => {
    const method = {
      async [name](this: any) {
        const owner = of(this);
        return consume(owner, (bytes) => convert(owner, bytes));
      },
    }[name];
    Object.defineProperty(cls.prototype, name, { value: method, writable: true, enumerable: true, configurable: true });
  };
  add("blob", (owner, bytes) => new Blob([bytes], { type: mimeOf(owner.headers)?.text() ?? "" }));
  add("arrayBuffer", (_, bytes) => exactBuffer(bytes));
  add("text", (_, bytes) => textOf(bytes));
  add("json", (_, bytes) => JSON.parse(textOf(bytes)));
  add("formData", formOf);
  add("bytes", (_, bytes) => new Uint8Array(exactBuffer(bytes)));
}

