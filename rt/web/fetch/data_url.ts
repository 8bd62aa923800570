// data: URLs: https://fetch.spec.whatwg.org/#data-urls.

import { TextEncoder } from "../encoding/encoding.ts";
import { parseMime } from "./mime.ts";

export interface DataURL {
  type: string;
  bytes: Uint8Array;
}

/** https://fetch.spec.whatwg.org/#data-url-processor; undefined is failure. */
export function dataURL(url: string): DataURL | undefined {
  const hash = url.indexOf("#");
  const text = url.slice("data:".length, hash === -1 ? undefined : hash);
  const comma = text.indexOf(",");
  if (comma === -1) return undefined;
  let type = text.slice(0, comma).replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");
  let bytes: Uint8Array | undefined = percentDecoded(text.slice(comma + 1));
  const base64 = /; *base64$/i.exec(type);
  if (base64 !== null) {
    bytes = fromBase64(bytes);
    if (bytes === undefined) return undefined;
    type = type.slice(0, base64.index);
  }
  if (type.startsWith(";")) type = `text/plain${type}`;
  return { type: parseMime(type)?.text() ?? "text/plain;charset=US-ASCII", bytes };
}

/** https://url.spec.whatwg.org/#percent-decode */
function percentDecoded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let n = 0;
  for (let i = 0; i < bytes.length; i++) {
    let byte = bytes[i];
    if (byte === 0x25 && hexValue(bytes[i + 1]) >= 0 && hexValue(bytes[i + 2]) >= 0) {
      byte = hexValue(bytes[i + 1]) * 16 + hexValue(bytes[i + 2]);
      i += 2;
    }
    bytes[n++] = byte;
  }
  return bytes.subarray(0, n);
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** https://infra.spec.whatwg.org/#forgiving-base64-decode */
function fromBase64(data: Uint8Array): Uint8Array | undefined {
  let text = "";
  for (const byte of data) text += String.fromCharCode(byte);
  text = text.replace(/[\t\n\f\r ]/g, "");
  if (text.length % 4 === 0) text = text.replace(/={1,2}$/, "");
  if (text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text)) return undefined;
  const decoded = atob(text);
  return Uint8Array.from(decoded, (c) => c.charCodeAt(0));
}
