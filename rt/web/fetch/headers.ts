// Headers: https://fetch.spec.whatwg.org/#headers-class.

import { byteString, describe, hidden, illegalInvocation, isObject, iterable, needs, printsAs } from "./webidl.ts";

/** https://fetch.spec.whatwg.org/#concept-header-list: by lower-case name, in the order of the first of each name. */
export class HeaderList {
  map = new Map<string, { name: string; value: string }>();
  cookies: string[] = [];
  #sorted: any[] | undefined = undefined;

  has(name: string): boolean {
    return this.map.has(name.toLowerCase());
  }
  get(name: string): string | null {
    return this.map.get(name.toLowerCase())?.value ?? null;
  }
  append(name: string, value: string): void {
    const key = name.toLowerCase();
    const known = this.map.get(key);
    this.#sorted = undefined;
    if (known !== undefined) this.map.set(key, { name: known.name, value: known.value + (key === "cookie" ? "; " : ", ") + value });
    else this.map.set(key, { name, value });
    if (key === "set-cookie") this.cookies.push(value);
  }
  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#sorted = undefined;
    if (key === "set-cookie") this.cookies = [value];
    this.map.set(key, { name, value });
  }
  delete(name: string): void {
    const key = name.toLowerCase();
    this.#sorted = undefined;
    if (key === "set-cookie") this.cookies = [];
    this.map.delete(key);
  }
  clone(): HeaderList {
    const copy = new HeaderList();
    for (const [key, entry] of this.map) copy.map.set(key, entry);
    copy.cookies = this.cookies.slice();
    return copy;
  }
  /** https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine */
  sorted(): any[] {
    if (this.#sorted !== undefined) return this.#sorted;
    const out: any[] = [];
    for (const key of [...this.map.keys()].sort()) {
      if (key === "set-cookie") for (const cookie of this.cookies) out.push([key, cookie]);
      else out.push([key, this.map.get(key)!.value]);
    }
    this.#sorted = out;
    return out;
  }
  /** Names as they were written, with their values; cookies one by one. */
  raw(): [string, string][] {
    const out: [string, string][] = [];
    for (const [key, { name, value }] of this.map) {
      if (key === "set-cookie") for (const cookie of this.cookies) out.push([name, cookie]);
      else out.push([name, value]);
    }
    return out;
  }
}

/** https://httpwg.org/specs/rfc9110.html#tokens */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~A-Za-z0-9]+$/.test(text);
}

/** https://fetch.spec.whatwg.org/#concept-header-value-normalize */
function normalized(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
}

export function isHeaderValue(value: string): boolean {
  return !/[\0\r\n]/.test(value) && !/^[\t ]|[\t ]$/.test(value);
}

function checkName(method: string, name: string): void {
  if (!isToken(name)) throw new TypeError(`Headers.${method}: "${name}" is an invalid header name.`);
}

const kCreate = Symbol("kCreate");

// Reach the private fields for the other classes of this folder.
let listOf: (h: any) => HeaderList;
let setGuard: (h: any, guard: string) => void;
let checkMutable: (h: any) => void;

export class Headers {
  #list = new HeaderList();
  #guard = "none";

  constructor(init: any = undefined) {
    if (init === kCreate) {
      this.#list = arguments[1];
      this.#guard = arguments[2];
      return;
    }
    if (init !== undefined) fill(this, init, "Headers contructor", "init");
  }
  append(name: any, value: any): void {
    brand(this);
    needs("Headers.append", 2, arguments);
    appendTo(this, byteString(name, "Headers.append"), byteString(value, "Headers.append"));
  }
  delete(name: any): void {
    brand(this);
    needs("Headers.delete", 1, arguments);
    const key = byteString(name, "Headers.delete");
    checkName("delete", key);
    checkMutable(this);
    this.#list.delete(key);
  }
  get(name: any): string | null {
    brand(this);
    needs("Headers.get", 1, arguments);
    const key = byteString(name, "Headers.get");
    checkName("get", key);
    return this.#list.get(key);
  }
  has(name: any): boolean {
    brand(this);
    needs("Headers.has", 1, arguments);
    const key = byteString(name, "Headers.has");
    checkName("has", key);
    return this.#list.has(key);
  }
  set(name: any, value: any): void {
    brand(this);
    needs("Headers.set", 2, arguments);
    const key = byteString(name, "Headers.set");
    const text = normalized(byteString(value, "Headers.set"));
    checkName("set", key);
    if (!isHeaderValue(text)) throw new TypeError(`Headers.set: "${text}" is an invalid header value.`);
    checkMutable(this);
    this.#list.set(key, text);
  }
  getSetCookie(): string[] {
    brand(this);
    return this.#list.cookies.slice();
  }

  static {
    listOf = (h: any) => {
      if (!isObject(h) || !(#list in h)) throw illegalInvocation();
      return h.#list;
    };
    setGuard = (h: any, guard: string) => {
      h.#guard = guard;
    };
    checkMutable = (h: any) => {
      if (h.#guard === "immutable") throw new TypeError("immutable");
    };
  }
}

function brand(h: any): void {
  listOf(h);
}

function appendTo(headers: Headers, name: string, value: string): void {
  const text = normalized(value);
  checkName("append", name);
  if (!isHeaderValue(text)) throw new TypeError(`Headers.append: "${text}" is an invalid header value.`);
  checkMutable(headers);
  listOf(headers).append(name, text);
}

/** https://fetch.spec.whatwg.org/#concept-headers-fill */
export function fill(headers: Headers, init: any, context: string, argument: string): void {
  if (!isObject(init)) {
    const where = context === "Headers contructor" ? "Headers constructor: Argument 1" : `${context}: ${argument}`;
    throw new TypeError(`${where} could not be converted to one of: sequence<sequence<ByteString>>, record<ByteString, ByteString>.`);
  }
  if (init instanceof Headers) {
    for (const [name, value] of listOf(init).raw()) appendTo(headers, name, value);
    return;
  }
  const iterate = init[Symbol.iterator];
  if (typeof iterate === "function") {
    for (const pair of sequences(init, context, argument)) {
      if (pair.length !== 2) throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${pair.length}.`);
      appendTo(headers, byteString(pair[0], context), byteString(pair[1], context));
    }
    return;
  }
  for (const key of Reflect.ownKeys(init)) {
    if (!Reflect.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
    const name = byteString(key, `${context}: ${argument}`);
    appendTo(headers, name, byteString(init[key], `${context}: ${argument}`));
  }
}

function sequences(init: any, context: string, argument: string): any[][] {
  const out: any[][] = [];
  for (const pair of init) {
    if (!isObject(pair) || typeof pair[Symbol.iterator] !== "function") {
      throw new TypeError(`${context}: ${argument}[${out.length}] (${String(pair)}) is not iterable.`);
    }
    out.push([...pair]);
  }
  return out;
}

/** Headers over a list, for requests and responses. */
export function headersOver(list: HeaderList, guard: string): Headers {
  return new (Headers as any)(kCreate, list, guard);
}

export { listOf as headerListOf, setGuard };

describe(Headers, "Headers");
iterable(Headers, "Headers", (self: any) => listOf(self).sorted());
printsAs(Headers, "Headers", (self: any) => {
  const fields: any = {};
  for (const { name, value } of listOf(self).map.values()) fields[name] = value;
  return fields;
});
hidden(Headers.prototype, "constructor", Headers);
