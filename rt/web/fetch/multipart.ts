// multipart/form-data both ways: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart/form-data-encoding-algorithm
// and https://andreubotella.github.io/multipart-form-data/#parsing. Bytes stand for themselves in Latin-1 strings.

import { File } from "../../node/buffer/blob.ts";
import { TextDecoder, TextEncoder } from "../encoding/encoding.ts";
import { FormData, entriesOf } from "./form_data.ts";

const encoder = new TextEncoder();

function escaped(name: string): string {
  return name.replace(/\n/g, "%0A").replace(/\r/g, "%0D").replace(/"/g, "%22");
}

function newlines(text: string): string {
  return text.replace(/\r?\n|\r/g, "\r\n");
}

export function newBoundary(): string {
  const digits = `${Math.floor(Math.random() * 1e11)}`.padStart(11, "0");
  return `----formdata-undici-0${digits}`;
}

/** The form as bytes. */
export function encodeForm(form: FormData, boundary: string): Uint8Array {
  const parts: Uint8Array[] = [];
  const head = `--${boundary}\r\nContent-Disposition: form-data`;
  for (const [name, value] of entriesOf(form)) {
    const title = `${head}; name="${escaped(newlines(name))}"`;
    if (typeof value === "string") {
      parts.push(encoder.encode(`${title}\r\n\r\n${newlines(value)}\r\n`));
    } else {
      const filename = value.name ? `; filename="${escaped(value.name)}"` : "";
      parts.push(encoder.encode(`${title}${filename}\r\nContent-Type: ${value.type || "application/octet-stream"}\r\n\r\n`));
      parts.push(value._bytes(), encoder.encode("\r\n"));
    }
  }
  parts.push(encoder.encode(`--${boundary}--\r\n`));
  return joined(parts);
}

export function joined(parts: Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Looks for text, of single bytes, from a place on; -1 if it is not there. */
function find(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, text, at)) return at;
  }
  return -1;
}

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function unescaped(name: string): string {
  return name.replace(/%0A/gi, "\n").replace(/%0D/gi, "\r").replace(/%22/g, '"');
}

/** The headers of a part that matter. */
class PartHead {
  name: string | undefined = undefined;
  filename: string | undefined = undefined;
  type = "";

  /** Reads one header; false if it is malformed. */
  read(line: string): boolean {
    const colon = line.indexOf(":");
    if (colon <= 0) return false;
    const value = line.slice(colon + 1).trim();
    switch (line.slice(0, colon).trim().toLowerCase()) {
      case "content-disposition":
        return this.disposition(value);
      case "content-type":
        this.type = value;
    }
    return true;
  }

  disposition(value: string): boolean {
    const match = /^form-data\s*;\s*name="([^"]*)"(?:\s*;\s*filename="([^"]*)")?/i.exec(value);
    if (match === null) return false;
    this.name = unescaped(match[1]);
    if (match[2] !== undefined) this.filename = unescaped(match[2]);
    return true;
  }
}

/** Reads a form, or undefined if the bytes are not one. */
export function decodeForm(bytes: Uint8Array, boundary: string): FormData | undefined {
  const form = new FormData();
  const mark = `--${boundary}`;
  if (!startsWith(bytes, mark, 0)) return undefined;
  let at = mark.length;
  for (;;) {
    if (startsWith(bytes, "--", at)) return form;
    if (!startsWith(bytes, "\r\n", at)) return undefined;
    at += 2;
    const headEnd = startsWith(bytes, "\r\n", at) ? at : find(bytes, "\r\n\r\n", at);
    if (headEnd === -1) return undefined;
    const head = new PartHead();
    for (const line of decoded(bytes.subarray(at, headEnd)).split("\r\n")) if (!head.read(line)) return undefined;
    if (head.name === undefined) return undefined;
    const start = headEnd + 4;
    const end = find(bytes, `\r\n${mark}`, start - 2);
    if (end === -1) return undefined;
    const body = bytes.subarray(Math.min(start, end), end);
    if (head.filename === undefined) form.append(head.name, decoded(body));
    else form.append(head.name, new File([body], head.filename, { type: head.type || "text/plain" }));
    at = end + 2 + mark.length;
  }
}
