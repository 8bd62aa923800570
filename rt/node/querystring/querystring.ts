// querystring: https://nodejs.org/docs/latest-v20.x/api/querystring.html. All in TypeScript.

import { ERR_INVALID_URI } from "../internal/errors.ts";

function hexValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 65 && c <= 70) return c - 55;
  if (c >= 97 && c <= 102) return c - 87;
  return -1;
}

/** Percent-decodes whatever is well formed and keeps the rest. */
function unescapeBuffer(s: string, decodeSpaces?: boolean): Buffer {
  const out = Buffer.allocUnsafe(s.length);
  let n = 0;
  for (let i = 0; i < s.length; i++) {
    let c = s.charCodeAt(i);
    if (c === 43 && decodeSpaces) {
      c = 32;
    } else if (c === 37 && i + 2 < s.length) {
      const high = hexValue(s.charCodeAt(i + 1));
      const low = hexValue(s.charCodeAt(i + 2));
      if (high >= 0 && low >= 0) {
        c = high * 16 + low;
        i += 2;
      }
    }
    out[n++] = c;
  }
  return n === s.length ? out : out.slice(0, n);
}

function qsUnescape(s: string, decodeSpaces?: boolean): string {
  try {
    return decodeURIComponent(s);
  } catch {
    return querystring.unescapeBuffer(s, decodeSpaces).toString();
  }
}

function qsEscape(str: any): string {
  if (typeof str !== "string") {
    if (typeof str === "object") str = String(str);
    else str += "";
  }
  try {
    return encodeURIComponent(str);
  } catch {
    return escapeSurrogates(str);
  }
}

// Node joins a surrogate with whatever character follows it; only one at the very end is an error.
function escapeSurrogates(str: string): string {
  let out = "";
  for (let i = 0; i < str.length; i++) {
    const c = str.charCodeAt(i);
    if (c < 0xd800 || c > 0xdfff) {
      out += encodeURIComponent(str[i]);
      continue;
    }
    if (++i >= str.length) throw ERR_INVALID_URI();
    const point = 0x10000 + (((c & 0x3ff) << 10) | (str.charCodeAt(i) & 0x3ff));
    out += encodeURIComponent(String.fromCodePoint(point));
  }
  return out;
}

function stringifyPrimitive(v: any): string {
  if (typeof v === "string") return v;
  if (typeof v === "number") return Number.isFinite(v) ? String(v) : "";
  if (typeof v === "bigint") return String(v);
  if (typeof v === "boolean") return v ? "true" : "false";
  return "";
}

function stringify(obj: any, sep?: any, eq?: any, options?: any): string {
  sep = sep || "&";
  eq = eq || "=";
  let encode = querystring.escape;
  if (options && typeof options.encodeURIComponent === "function") encode = options.encodeURIComponent;
  if (obj === null || typeof obj !== "object") return "";
  const keys = Object.keys(obj);
  let fields = "";
  for (const k of keys) {
    const v = obj[k];
    const start = encode(k) + eq;
    if (!Array.isArray(v)) {
      fields += (fields ? sep : "") + start + encode(stringifyPrimitive(v));
      continue;
    }
    for (let j = 0; j < v.length; j++) fields += (fields ? sep : "") + start + encode(stringifyPrimitive(v[j]));
  }
  return fields;
}

function addPair(obj: any, key: string, value: string): void {
  const current = obj[key];
  if (current === undefined) obj[key] = value;
  else if (typeof current === "string") obj[key] = [current, value];
  else current.push(value);
}

function hasEscape(text: string): boolean {
  for (let i = text.indexOf("%"); i !== -1; i = text.indexOf("%", i + 1)) {
    if (hexValue(text.charCodeAt(i + 1)) >= 0 && hexValue(text.charCodeAt(i + 2)) >= 0) return true;
  }
  return false;
}

function decodePart(text: string, decode: any, custom: boolean): string {
  if (text.length === 0) return text;
  if (text.includes("+")) text = text.replaceAll("+", custom ? "%20" : " ");
  if (!custom && !hasEscape(text)) return text;
  try {
    return decode(text);
  } catch {
    return querystring.unescape(text, true);
  }
}

function parse(qs: any, sep?: any, eq?: any, options?: any): any {
  const obj: any = { __proto__: null };
  if (typeof qs !== "string" || qs.length === 0) return obj;
  const separator = sep ? `${sep}` : "&";
  const equals = eq ? `${eq}` : "=";
  let left = 1000;
  if (options && typeof options.maxKeys === "number") left = options.maxKeys > 0 ? options.maxKeys : -1;
  let decode = querystring.unescape;
  if (options && typeof options.decodeURIComponent === "function") decode = options.decodeURIComponent;
  const custom = decode !== qsUnescape;
  let start = 0;
  while (start <= qs.length) {
    let end = separator === "" ? -1 : qs.indexOf(separator, start);
    if (end === -1) end = qs.length;
    if (end > start) parsePair(obj, qs, start, end, equals, decode, custom);
    if (--left === 0) return obj;
    start = end + Math.max(separator.length, 1);
  }
  return obj;
}

function parsePair(obj: any, qs: string, start: number, end: number, eq: string, decode: any, custom: boolean): void {
  const pair = qs.slice(start, end);
  const at = pair.indexOf(eq);
  const key = at === -1 ? pair : pair.slice(0, at);
  const value = at === -1 ? "" : pair.slice(at + eq.length);
  addPair(obj, decodePart(key, decode, custom), decodePart(value, decode, custom));
}

const querystring: any = {
  unescapeBuffer,
  unescape: qsUnescape,
  escape: qsEscape,
  stringify,
  encode: stringify,
  parse,
  decode: parse,
};

export default querystring;
