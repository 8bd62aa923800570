// util.MIMEType and util.MIMEParams: https://mimesniff.spec.whatwg.org/#mime-types.

import { ERR_INVALID_MIME_SYNTAX } from "../internal/errors.ts";

function firstNonToken(text: string): number {
  return text.search(/[^!#$%&'*+\-.^_`|~A-Za-z0-9]/);
}

function firstNonQuotable(text: string): number {
  return text.search(/[^\t\u0020-\u007E\u0080-\u00FF]/);
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (c) => c.toLowerCase());
}

function trimEndHttp(text: string): string {
  return text.replace(/[\r\n\t ]+$/, "");
}

function trimStartHttp(text: string): string {
  return text.replace(/^[\r\n\t ]+/, "");
}

function quote(value: string): string {
  if (value.length === 0) return '""';
  if (firstNonToken(value) === -1) return value;
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

export class MIMEParams {
  #data = new Map<string, string>();

  delete(name: any) {
    this.#data.delete(`${name}`);
  }
  get(name: any) {
    const value = this.#data.get(`${name}`);
    return value === undefined ? null : value;
  }
  has(name: any) {
    return this.#data.has(`${name}`);
  }
  set(name: any, value: any) {
    name = `${name}`;
    value = `${value}`;
    const badName = firstNonToken(name);
    if (name.length === 0 || badName !== -1) throw ERR_INVALID_MIME_SYNTAX("parameter name", name, badName);
    const badValue = firstNonQuotable(value);
    if (badValue !== -1) throw ERR_INVALID_MIME_SYNTAX("parameter value", value, badValue);
    this.#data.set(name, value);
  }
  *entries() {
    yield* this.#data.entries();
  }
  *keys() {
    yield* this.#data.keys();
  }
  *values() {
    yield* this.#data.values();
  }
  toString() {
    let out = "";
    for (const [name, value] of this.#data) out += `${out.length > 0 ? ";" : ""}${name}=${quote(value)}`;
    return out;
  }

  /** Takes the parameters of a MIME type's text; malformed ones are dropped, as the standard says. */
  static parse(params: MIMEParams, text: string): void {
    let at = 0;
    while (at < text.length) {
      at = parseParameter(params.#data, text, at);
    }
  }
}
Object.defineProperty(MIMEParams.prototype, "toJSON", {
  value: MIMEParams.prototype.toString,
  enumerable: false,
  writable: true,
  configurable: true,
});
Object.defineProperty(MIMEParams.prototype, Symbol.iterator, {
  value: MIMEParams.prototype.entries,
  enumerable: false,
  writable: true,
  configurable: true,
});
const parseParams = MIMEParams.parse;
delete (MIMEParams as any).parse;

// Reads "name=value;" from at; returns where the next parameter starts.
function parseParameter(data: Map<string, string>, text: string, at: number): number {
  while (at < text.length && " \t\r\n".includes(text[at])) at++;
  let end = at;
  while (end < text.length && text[end] !== ";" && text[end] !== "=") end++;
  const name = asciiLower(text.slice(at, end));
  if (end >= text.length || text[end] === ";") return end + 1;
  at = end + 1;
  let value: string;
  if (text[at] === '"') {
    [value, at] = readQuoted(text, at + 1);
    while (at < text.length && text[at] !== ";") at++;
  } else {
    end = text.indexOf(";", at);
    if (end === -1) end = text.length;
    value = trimEndHttp(text.slice(at, end));
    at = end;
    if (value === "") return at + 1;
  }
  if (name !== "" && firstNonToken(name) === -1 && firstNonQuotable(value) === -1 && !data.has(name)) {
    data.set(name, value);
  }
  return at + 1;
}

function readQuoted(text: string, at: number): [string, number] {
  let value = "";
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "\\" && at + 1 < text.length) at++;
    value += text[at++];
  }
  return [value, at + 1];
}

export class MIMEType {
  #type: string;
  #subtype: string;
  #parameters: MIMEParams;

  constructor(string: any) {
    const text = `${string}`;
    const start = trimStartHttp(text);
    const offset = text.length - start.length;
    const slash = start.indexOf("/");
    const type = slash === -1 ? start : start.slice(0, slash);
    const badType = firstNonToken(type);
    if (type === "" || badType !== -1 || slash === -1) {
      throw ERR_INVALID_MIME_SYNTAX("type", text, badType === -1 ? -1 : offset + badType);
    }
    const semi = start.indexOf(";", slash);
    const subtype = trimEndHttp(start.slice(slash + 1, semi === -1 ? start.length : semi));
    const badSubtype = firstNonToken(subtype);
    if (subtype === "" || badSubtype !== -1) {
      throw ERR_INVALID_MIME_SYNTAX("subtype", text, badSubtype === -1 ? -1 : offset + slash + 1 + badSubtype);
    }
    this.#type = asciiLower(type);
    this.#subtype = asciiLower(subtype);
    this.#parameters = new MIMEParams();
    if (semi !== -1) parseParams(this.#parameters, start.slice(semi + 1));
  }
  get type() {
    return this.#type;
  }
  set type(v: any) {
    v = `${v}`;
    const bad = firstNonToken(v);
    if (v.length === 0 || bad !== -1) throw ERR_INVALID_MIME_SYNTAX("type", v, bad);
    this.#type = asciiLower(v);
  }
  get subtype() {
    return this.#subtype;
  }
  set subtype(v: any) {
    v = `${v}`;
    const bad = firstNonToken(v);
    if (v.length === 0 || bad !== -1) throw ERR_INVALID_MIME_SYNTAX("subtype", v, bad);
    this.#subtype = asciiLower(v);
  }
  get essence() {
    return `${this.#type}/${this.#subtype}`;
  }
  get params() {
    return this.#parameters;
  }
  toString() {
    const params = this.#parameters.toString();
    return `${this.#type}/${this.#subtype}${params.length > 0 ? ";" : ""}${params}`;
  }
}
Object.defineProperty(MIMEType.prototype, "toJSON", {
  value: MIMEType.prototype.toString,
  enumerable: false,
  writable: true,
  configurable: true,
});
