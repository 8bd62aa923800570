// TextEncoderStream and TextDecoderStream: https://encoding.spec.whatwg.org/#interface-textencoderstream.

import { TextDecoder, TextEncoder } from "../encoding/encoding.ts";
import { ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { TransformStream } from "./transform.ts";
import { describe } from "./util.ts";

export class TextEncoderStream {
  #transform: TransformStream;
  // The first half of a character that the next chunk ends.
  #high = "";

  constructor() {
    const encoder = new TextEncoder();
    this.#transform = new TransformStream({
      transform: (chunk: any, controller: any) => {
        let text = this.#high + `${chunk}`;
        this.#high = "";
        const last = text.charCodeAt(text.length - 1);
        if (last >= 0xd800 && last < 0xdc00) {
          this.#high = text.slice(-1);
          text = text.slice(0, -1);
        }
        if (text !== "") controller.enqueue(encoder.encode(text));
      },
      flush: (controller: any) => {
        if (this.#high !== "") controller.enqueue(encoder.encode(this.#high));
      },
    });
  }
  static #of(value: any): TransformStream {
    if (typeof value !== "object" || value === null || !(#transform in value)) throw ERR_INVALID_THIS("TextEncoderStream");
    return value.#transform;
  }
  get encoding(): string {
    TextEncoderStream.#of(this);
    return "utf-8";
  }
  get readable(): any {
    return TextEncoderStream.#of(this).readable;
  }
  get writable(): any {
    return TextEncoderStream.#of(this).writable;
  }
}
describe(TextEncoderStream, "TextEncoderStream", ["encoding", "readable", "writable"], ({ encoding, readable, writable }: any) => ({ encoding, readable, writable }), false);

export class TextDecoderStream {
  #decoder: TextDecoder;
  #transform: TransformStream;

  constructor(encoding: any = "utf-8", options: any = {}) {
    const decoder = new TextDecoder(encoding, options);
    this.#decoder = decoder;
    this.#transform = new TransformStream({
      transform(chunk: any, controller: any) {
        const text = decoder.decode(chunk, { stream: true });
        if (text !== "") controller.enqueue(text);
      },
      flush(controller: any) {
        const text = decoder.decode();
        if (text !== "") controller.enqueue(text);
      },
    });
  }
  static #of(value: any): any {
    if (typeof value !== "object" || value === null || !(#transform in value)) throw ERR_INVALID_THIS("TextDecoderStream");
    return value;
  }
  get encoding(): string {
    return TextDecoderStream.#of(this).#decoder.encoding;
  }
  get fatal(): boolean {
    return TextDecoderStream.#of(this).#decoder.fatal;
  }
  get ignoreBOM(): boolean {
    return TextDecoderStream.#of(this).#decoder.ignoreBOM;
  }
  get readable(): any {
    return TextDecoderStream.#of(this).#transform.readable;
  }
  get writable(): any {
    return TextDecoderStream.#of(this).#transform.writable;
  }
}
describe(
  TextDecoderStream, "TextDecoderStream", ["encoding", "fatal", "ignoreBOM", "readable", "writable"],
  ({ encoding, fatal, ignoreBOM, readable, writable }: any) => ({ encoding, fatal, ignoreBOM, readable, writable }), false,
);
