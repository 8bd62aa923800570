// MIME types: https://mimesniff.spec.whatwg.org/#parsing-a-mime-type.

import { isToken } from "./headers.ts";
import type { HeaderList } from "./headers.ts";

export class Mime {
  essence: string;
  parameters = new Map<string, string>();

  constructor(essence: string) {
    this.essence = essence;
  }

  /** https://mimesniff.spec.whatwg.org/#serialize-a-mime-type */
  text(): string {
    let out = this.essence;
    for (const [name, value] of this.parameters) out += `;${name}=${isToken(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`}`;
    return out;
  }
}

const space = /^[\t\n\r ]+|[\t\n\r ]+$/g;

export function parseMime(input: string): Mime | undefined {
  const text = input.replace(space, "");
  const [head] = text.split(";", 1);
  const slash = head.indexOf("/");
  if (slash === -1) return undefined;
  const type = head.slice(0, slash);
  const subtype = head.slice(slash + 1).replace(/[\t\n\r ]+$/, "");
  if (!isToken(type) || !isToken(subtype)) return undefined;
  const mime = new Mime(`${type}/${subtype}`.toLowerCase());
  parameters(mime, text, head.length);
  return mime;
}

function parameters(mime: Mime, text: string, from: number): void {
  const part = /;[\t\n\r ]*([^;=]*)(?:=(?:"((?:\\[^]|[^"\\])*)(?:"[^;]*|$)|([^;]*)))?/gy;
  part.lastIndex = from;
  for (let m = part.exec(text); m !== null; m = part.exec(text)) {
    const name = m[1].toLowerCase();
    const quoted = m[2] !== undefined;
    const value = quoted ? m[2].replace(/\\([^]?)/g, "$1") : (m[3] ?? "").replace(space, "");
    if (!isToken(name) || (value === "" && !quoted) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) continue;
    if (!mime.parameters.has(name)) mime.parameters.set(name, value);
  }
}

/** https://fetch.spec.whatwg.org/#concept-header-extract-mime-type */
export function mimeOf(headers: HeaderList): Mime | undefined {
  const value = headers.get("content-type");
  if (value === null) return undefined;
  let found: Mime | undefined;
  let charset: string | undefined;
  for (const part of value.match(/(?:"(?:\\[^]|[^"\\])*"?|[^",])+/g) ?? []) {
    const mime = parseMime(part);
    if (mime === undefined || mime.essence === "*/*") continue;
    if (mime.essence !== found?.essence) charset = mime.parameters.get("charset");
    else if (!mime.parameters.has("charset") && charset !== undefined) mime.parameters.set("charset", charset);
    found = mime;
  }
  return found;
}
