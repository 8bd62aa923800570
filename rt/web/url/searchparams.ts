// URLSearchParams: https://url.spec.whatwg.org/#interface-urlsearchparams
//
// Contract with url.go:
//   parseForm(query: string): string[]    application/x-www-form-urlencoded: name, value, name, value, …
//   serializeForm(list: string[]): string
import { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS } from "../../node/internal/errors.ts";
import { ERR_ARG_NOT_ITERABLE, ERR_INVALID_THIS, ERR_INVALID_TUPLE } from "../../node/internal/codes.ts";
import { validateFunction } from "../../node/internal/validators.ts";
import { parseForm, serializeForm } from "./url.go";

function text(value: unknown): string {
  const s = typeof value === "string" ? value : `${value as any}`;
  return (s as any).isWellFormed() ? s : (s as any).toWellFormed();
}

function pairs(init: any): string[] {
  if (typeof init[Symbol.iterator] !== "function") throw ERR_ARG_NOT_ITERABLE("Query pairs");
  const list: string[] = [];
  for (const pair of init) {
    if (pair == null || (typeof pair !== "object" && typeof pair !== "function") || typeof pair[Symbol.iterator] !== "function") {
      throw ERR_INVALID_TUPLE("Each query pair", "[name, value]");
    }
    const items = Array.from(pair);
    if (items.length !== 2) throw ERR_INVALID_TUPLE("Each query pair", "[name, value]");
    list.push(text(items[0]), text(items[1]));
  }
  return list;
}

function record(init: any): string[] {
  const seen = new Map<string, number>();
  const list: string[] = [];
  for (const key of Reflect.ownKeys(init)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(init, key);
    if (descriptor === undefined || !descriptor.enumerable) continue;
    const name = text(key);
    const value = text(init[key]);
    const known = seen.get(name);
    if (known !== undefined) list[known] = value;
    else seen.set(name, list.push(name, value) - 1);
  }
  return list;
}

function initial(init: any): string[] {
  if (typeof init === "object" && init !== null || typeof init === "function") {
    const method = init[Symbol.iterator];
    if (method === null || method === undefined) return record(init);
    if (typeof method !== "function") throw ERR_ARG_NOT_ITERABLE("Query pairs");
    return pairs(init);
  }
  const query = text(init);
  return parseForm(query.charCodeAt(0) === 0x3f ? query.slice(1) : query);
}

const KEYS = 1, VALUES = 2, ENTRIES = 3;

export class URLSearchParams {
  #list: string[] = [];
  #changed: ((query: string) => void) | null = null;

  constructor(init: any = undefined) {
    if (init !== undefined && init !== null) this.#list = initial(init);
  }

  /** For this module: the list behind the parameters, whose holder must be one. */
  static _list(params: any): string[] {
    if (params == null || typeof params !== "object" || !(#list in params)) throw ERR_INVALID_THIS("URLSearchParams");
    return params.#list;
  }
  static _attach(params: URLSearchParams, changed: (query: string) => void): void { params.#changed = changed; }
  static _replace(params: URLSearchParams, list: string[]): void { params.#list = list; }

  #update(): void { if (this.#changed !== null) this.#changed(serializeForm(this.#list)); }

  [Symbol.for("nodejs.util.inspect.custom")](recurseTimes: number, ctx: any, inspect: any): string {
    const list = URLSearchParams._list(this);
    if (typeof recurseTimes === "number" && recurseTimes < 0) return ctx.stylize("[Object]", "special");
    const inner = { ...ctx };
    if (recurseTimes !== null) inner.depth = recurseTimes - 1;
    const separator = ", ";
    const output: string[] = [];
    for (let i = 0; i < list.length; i += 2) output.push(inspect(list[i], inner) + " => " + inspect(list[i + 1], inner));
    const length = output.reduce((sum, item) => sum + plainLength(item) + separator.length, -separator.length);
    if (length > ctx.breakLength) return this.constructor.name + " {\n  " + output.join(",\n  ") + " }";
    return output.length ? this.constructor.name + " { " + output.join(separator) + " }" : this.constructor.name + " {}";
  }

  get size(): number { return URLSearchParams._list(this).length / 2; }

  append(name: any, value: any): void {
    const list = URLSearchParams._list(this);
    if (arguments.length < 2) throw ERR_MISSING_ARGS("name", "value");
    list.push(text(name), text(value));
    this.#update();
  }

  delete(name: any, value: any = undefined): void {
    const list = URLSearchParams._list(this);
    if (arguments.length < 1) throw ERR_MISSING_ARGS("name");
    name = text(name);
    const only = value === undefined ? undefined : text(value);
    let kept = 0;
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name && (only === undefined || list[i + 1] === only)) continue;
      list[kept] = list[i];
      list[kept + 1] = list[i + 1];
      kept += 2;
    }
    list.length = kept;
    this.#update();
  }

  get(name: any): string | null {
    const list = URLSearchParams._list(this);
    if (arguments.length < 1) throw ERR_MISSING_ARGS("name");
    name = text(name);
    for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1];
    return null;
  }

  getAll(name: any): string[] {
    const list = URLSearchParams._list(this);
    if (arguments.length < 1) throw ERR_MISSING_ARGS("name");
    name = text(name);
    const values: string[] = [];
    for (let i = 0; i < list.length; i += 2) if (list[i] === name) values.push(list[i + 1]);
    return values;
  }

  has(name: any, value: any = undefined): boolean {
    const list = URLSearchParams._list(this);
    if (arguments.length < 1) throw ERR_MISSING_ARGS("name");
    name = text(name);
    const only = value === undefined ? undefined : text(value);
    for (let i = 0; i < list.length; i += 2) if (list[i] === name && (only === undefined || list[i + 1] === only)) return true;
    return false;
  }

  set(name: any, value: any): void {
    const list = URLSearchParams._list(this);
    if (arguments.length < 2) throw ERR_MISSING_ARGS("name", "value");
    name = text(name);
    value = text(value);
    let kept = 0;
    let found = false;
    for (let i = 0; i < list.length; i += 2) {
      const match = list[i] === name;
      if (match && found) continue;
      list[kept] = list[i];
      list[kept + 1] = match ? value : list[i + 1];
      if (match) found = true;
      kept += 2;
    }
    list.length = kept;
    if (!found) list.push(name, value);
    this.#update();
  }

  sort(): void {
    const list = URLSearchParams._list(this);
    const order: number[] = [];
    for (let i = 0; i < list.length; i += 2) order.push(i);
    order.sort((a, b) => (list[a] < list[b] ? -1 : list[a] > list[b] ? 1 : 0));
    const sorted: string[] = [];
    for (const i of order) sorted.push(list[i], list[i + 1]);
    this.#list = sorted;
    this.#update();
  }

  entries(): SearchParamsIterator { URLSearchParams._list(this); return new SearchParamsIterator(this, ENTRIES); }

  forEach(callback: any, thisArg: any = undefined): void {
    URLSearchParams._list(this);
    validateFunction(callback, "callback");
    for (let i = 0; i < this.#list.length; i += 2) callback.call(thisArg, this.#list[i + 1], this.#list[i], this);
  }

  keys(): SearchParamsIterator { URLSearchParams._list(this); return new SearchParamsIterator(this, KEYS); }
  values(): SearchParamsIterator { URLSearchParams._list(this); return new SearchParamsIterator(this, VALUES); }
  toString(): string { return serializeForm(URLSearchParams._list(this)); }

  static {
    for (const name of ["append", "delete", "get", "getAll", "has", "set", "sort", "entries", "forEach", "keys", "values", "toString", "size"]) {
      Object.defineProperty(URLSearchParams.prototype, name, { enumerable: true });
    }
    Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { configurable: true, writable: true, value: URLSearchParams.prototype.entries });
    Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { configurable: true, value: "URLSearchParams" });
    for (const name of ["_list", "_attach", "_replace"]) Object.defineProperty(URLSearchParams, name, { enumerable: false });
  }
}

function plainLength(s: string): number { return s.replace(/\u001b\[\d\d?m/g, "").length; }

export function attachUrl(params: URLSearchParams, changed: (query: string) => void): void { URLSearchParams._attach(params, changed); }
export function refreshParams(params: URLSearchParams, search: string): void {
  URLSearchParams._replace(params, parseForm(search.charCodeAt(0) === 0x3f ? search.slice(1) : search));
}

class SearchParamsIterator {
  #target: URLSearchParams;
  #kind: number;
  #index = 0;

  constructor(target: URLSearchParams, kind: number) {
    this.#target = target;
    this.#kind = kind;
  }

  next(): IteratorResult<any> {
    if (this == null || !(#target in this)) throw ERR_INVALID_THIS("URLSearchParamsIterator");
    const list = URLSearchParams._list(this.#target);
    const i = this.#index;
    if (i >= list.length) return { value: undefined, done: true };
    this.#index = i + 2;
    if (this.#kind === KEYS) return { value: list[i], done: false };
    if (this.#kind === VALUES) return { value: list[i + 1], done: false };
    return { value: [list[i], list[i + 1]], done: false };
  }

  [Symbol.for("nodejs.util.inspect.custom")](recurseTimes: number, ctx: any, inspect: any): any {
    if (typeof recurseTimes === "number" && recurseTimes < 0) return ctx.stylize("[Object]", "special");
    const inner = { ...ctx };
    if (recurseTimes !== null) inner.depth = recurseTimes - 1;
    const list = URLSearchParams._list(this.#target);
    const output: any[] = [];
    for (let i = this.#index; i < list.length; i += 2) {
      output.push(this.#kind === KEYS ? list[i] : this.#kind === VALUES ? list[i + 1] : [list[i], list[i + 1]]);
    }
    const parts = output.map((item) => inspect(item, inner));
    const body = parts.length ? " " + parts.join(", ") + " " : " ";
    return "URLSearchParams Iterator {" + body + "}";
  }

  static {
    // %IteratorPrototype%, as the specification has it.
    Object.setPrototypeOf(SearchParamsIterator.prototype, Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
    Object.defineProperty(SearchParamsIterator.prototype, Symbol.toStringTag, { configurable: true, value: "URLSearchParams Iterator" });
    Object.defineProperty(SearchParamsIterator.prototype, "next", { enumerable: true });
  }
}
