// URL: https://url.spec.whatwg.org/#url-class
//
// Contract with url.go. A URL is its href and eight offsets into it, in a Uint32Array:
//   [protocolEnd, usernameEnd, hostStart, hostEnd, port, pathnameStart, searchStart, hashStart]
//   protocolEnd is after ":"; usernameEnd is where the username ends; hostStart is at the "@" or where the host starts;
//   port is 0xffffffff when absent, and so are searchStart and hashStart.
//   parseUrl(input: string, base: string | undefined, out: Uint32Array): string | undefined   href, undefined when invalid
//   setPart(href: string, part: number, value: string, out: Uint32Array): string | undefined
//       the href after the setter; undefined when the setter changes nothing. Parts are PROTOCOL … below.
//   canParseUrl(input: string, base: string | undefined): boolean
//   domainToASCII(domain: string): string   domainToUnicode(domain: string): string     "" when invalid
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_URL, ERR_MISSING_ARGS } from "../../node/internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../../node/internal/codes.ts";
import { Blob, revokeObjectURL, storeObjectURL } from "../../node/buffer/blob.ts";
import { URLSearchParams, attachUrl, refreshParams } from "./searchparams.ts";
import { linked } from "../streams/streams.go";
import { canParseUrl, parseUrl, setPart } from "./url.go";

const NONE = 0xffffffff;
const PROTOCOL = 0, USERNAME = 1, PASSWORD = 2, HOST = 3, HOSTNAME = 4, PORT = 5, PATHNAME = 6, SEARCH = 7, HASH = 8, HREF = 9;

function text(value: unknown): string {
  const s = typeof value === "string" ? value : `${value as any}`;
  return (s as any).isWellFormed() ? s : (s as any).toWellFormed();
}

function notUrl(): Error { return new TypeError("Receiver must be an instance of class URL"); }

function invalidUrl(input: string, base: string | undefined): Error { return ERR_INVALID_URL(input, base); }

export class URL {
  #href: string;
  #at: Uint32Array;
  #params: URLSearchParams | undefined;

  constructor(input: any, base: any = undefined) {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("url");
    input = `${input}`;
    if (base !== undefined) base = `${base}`;
    const at = new Uint32Array(8);
    const href = parseUrl(text(input), base === undefined ? undefined : text(base), at);
    if (href === undefined) throw invalidUrl(input, base);
    this.#href = href;
    this.#at = at;
  }

  static canParse(url: any, base: any = undefined): boolean {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("url");
    return canParseUrl(text(url), base === undefined ? undefined : text(base));
  }

  static createObjectURL(obj: any): string {
    if (!(obj instanceof Blob)) throw ERR_INVALID_ARG_TYPE("obj", "Blob", obj);
    const random = linked("node/crypto/random.ts"); // rt/manifest links it for this method
    if (random === undefined) throw ERR_METHOD_NOT_IMPLEMENTED("URL.createObjectURL()");
    const id = random.randomUUID();
    storeObjectURL(id, obj);
    return "blob:nodedata:" + id;
  }

  static revokeObjectURL(url: any): void {
    const s = text(url);
    if (s.startsWith("blob:nodedata:")) revokeObjectURL(s.slice("blob:nodedata:".length));
  }

  #set(part: number, value: unknown): boolean {
    const href = setPart(this.#href, part, text(value), this.#at);
    if (href === undefined) return false;
    this.#href = href;
    if (this.#params !== undefined && (part === SEARCH || part === HREF)) refreshParams(this.#params, this.search);
    return true;
  }

  /** For URLSearchParams: the query changed. */
  static _query(url: URL, query: string): void { 
    const href = setPart(url.#href, SEARCH, query, url.#at);
    if (href !== undefined) url.#href = href;
  }

  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: any, inspect: any): any {
    if (this == null || !(#href in this)) throw notUrl();
    if (typeof depth === "number" && depth < 0) return this;
    const constructor = this.constructor && this.constructor.name ? this.constructor : URL;
    const object: any = Object.create({ constructor });
    object.href = this.href;
    object.origin = this.origin;
    object.protocol = this.protocol;
    object.username = this.username;
    object.password = this.password;
    object.host = this.host;
    object.hostname = this.hostname;
    object.port = this.port;
    object.pathname = this.pathname;
    object.search = this.search;
    object.searchParams = this.searchParams;
    object.hash = this.hash;
    return constructor.name + " " + inspect(object, options);
  }

  toString(): string {
    if (this == null || !(#href in this)) throw notUrl();
    return this.#href;
  }
  get href(): string {
    if (this == null || !(#href in this)) throw notUrl();
    return this.#href;
  }
  set href(value: any) {
    if (this == null || !(#href in this)) throw notUrl();
    if (!this.#set(HREF, value)) throw invalidUrl(`${value}`, undefined);
  }

  get origin(): string {
    if (this == null || !(#href in this)) throw notUrl();
    switch (this.protocol) {
      case "http:": case "https:": case "ws:": case "wss:": case "ftp:": return this.protocol + "//" + this.host;
      case "blob:": return blobOrigin(this.pathname);
    }
    return "null";
  }

  get protocol(): string { return this.#href.slice(0, this.#at[0]); }
  set protocol(value: any) { this.#set(PROTOCOL, value); }

  get username(): string {
    return this.#at[0] + 2 < this.#at[1] ? this.#href.slice(this.#at[0] + 2, this.#at[1]) : "";
  }
  set username(value: any) { this.#set(USERNAME, value); }

  get password(): string {
    return this.#at[2] - this.#at[1] > 0 ? this.#href.slice(this.#at[1] + 1, this.#at[2]) : "";
  }
  set password(value: any) { this.#set(PASSWORD, value); }

  get host(): string {
    let start = this.#at[2];
    if (this.#href.charCodeAt(start) === 0x40) start++;
    // "/." stands between an empty host and a path that starts with two slashes.
    let end = this.#at[5];
    if (this.#at[3] === start && this.#at[4] === NONE) end = start;
    return this.#href.slice(start, end);
  }
  set host(value: any) { this.#set(HOST, value); }

  get hostname(): string {
    let start = this.#at[2];
    if (this.#href.charCodeAt(start) === 0x40) start++;
    return this.#href.slice(start, this.#at[3]);
  }
  set hostname(value: any) { this.#set(HOSTNAME, value); }

  get port(): string { return this.#at[4] === NONE ? "" : `${this.#at[4]}`; }
  set port(value: any) { this.#set(PORT, value); }

  get pathname(): string {
    let end = this.#href.length;
    if (this.#at[6] !== NONE) end = this.#at[6];
    else if (this.#at[7] !== NONE) end = this.#at[7];
    return this.#href.slice(this.#at[5], end);
  }
  set pathname(value: any) { this.#set(PATHNAME, value); }

  get search(): string {
    if (this.#at[6] === NONE) return "";
    const end = this.#at[7] === NONE ? this.#href.length : this.#at[7];
    return end - this.#at[6] <= 1 ? "" : this.#href.slice(this.#at[6], end);
  }
  set search(value: any) { this.#set(SEARCH, value); }

  get searchParams(): URLSearchParams {
    if (this.#params === undefined) {
      this.#params = new URLSearchParams(this.search);
      attachUrl(this.#params, (query: string) => URL._query(this, query));
    }
    return this.#params;
  }

  get hash(): string {
    if (this.#at[7] === NONE || this.#href.length - this.#at[7] <= 1) return "";
    return this.#href.slice(this.#at[7]);
  }
  set hash(value: any) { this.#set(HASH, value); }

  toJSON(): string { return this.#href; }

  static {
    const enumerable = { enumerable: true };
    for (const name of ["toString", "href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "searchParams", "hash", "toJSON"]) {
      Object.defineProperty(URL.prototype, name, enumerable);
    }
    for (const name of ["canParse", "createObjectURL", "revokeObjectURL"]) Object.defineProperty(URL, name, enumerable);
    Object.defineProperty(URL.prototype, Symbol.toStringTag, { configurable: true, value: "URL" });
    Object.defineProperty(URL, "_query", { enumerable: false });
  }
}

function blobOrigin(path: string): string {
  const out = new Uint32Array(8);
  const href = parseUrl(path, undefined, out);
  if (href === undefined) return "null";
  const inner = new URL(href);
  return inner.protocol === "http:" || inner.protocol === "https:" ? inner.origin : "null";
}

export { URLSearchParams };
