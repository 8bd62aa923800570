// Conversions and checks of https://webidl.spec.whatwg.org/ with the texts that node's fetch has.
// Used from ../../node/util/util.go: inspect(value, options?).

import { inspect } from "../../node/util/util.go";
import { kCustomInspect } from "../../node/internal/symbols.ts";

// Node's fetch reads these two when it is loaded; that makes data properties of what were lazy accessors.
const g: any = globalThis;
void g.File;
void g.ReadableStream;

export function illegalInvocation(): any {
  const err: any = new TypeError("Illegal invocation");
  err.code = "ERR_INVALID_THIS";
  return err;
}

/** Checks how many arguments there are. */
export function needs(what: string, min: number, args: IArguments): void {
  if (args.length >= min) return;
  throw new TypeError(`${what}: ${min} argument${min === 1 ? "" : "s"} required, but${args.length > 0 ? " only" : ""} ${args.length} found.`);
}

export function domString(value: any, what: string): string {
  if (typeof value === "symbol") throw new TypeError(`${what} is a symbol, which cannot be converted to a DOMString.`);
  return String(value);
}

export function byteString(value: any, what: string): string {
  const text = domString(value, what);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 255) continue;
    throw new TypeError(
      `Cannot convert argument to a ByteString because the character at index ${i} has a value of ${c} which is greater than 255.`,
    );
  }
  return text;
}

export function usvString(value: any): string {
  return (String(value) as any).toWellFormed();
}

export function isObject(value: any): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

export function hidden(target: any, key: any, value: any): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
}

/** Makes a class look as an interface does: enumerable members and a tag. */
export function describe(cls: any, name: string): void {
  const proto = cls.prototype;
  for (const key of Object.getOwnPropertyNames(proto)) {
    if (key !== "constructor") Object.defineProperty(proto, key, { enumerable: true });
  }
  Object.defineProperty(proto, Symbol.toStringTag, { value: name, configurable: true });
}

/** Prints "Name { fields }". */
export function printsAs(cls: any, name: string, fields: (self: any) => any): void {
  hidden(cls.prototype, kCustomInspect, {
    ["[nodejs.util.inspect.custom]"](this: any, depth: any, options: any) {
      return `${name} ${inspect(fields(this), { ...options, depth: options.depth ?? 2 })}`;
    },
  }["[nodejs.util.inspect.custom]"]);
}

/** The iterators of https://webidl.spec.whatwg.org/#idl-iterable. */
export class PairIterator {
  #list: () => any[];
  #pick: (entry: any) => any;
  #index = 0;

  constructor(list: () => any[], pick: (entry: any) => any) {
    this.#list = list;
    this.#pick = pick;
  }
  next(): any {
    if (!(#list in this)) throw new TypeError(`'next' called on an object that does not implement interface ${tagOf(this)}.`);
    const entries = this.#list();
    if (this.#index >= entries.length) return { value: undefined, done: true };
    return { value: this.#pick(entries[this.#index++]), done: false };
  }
}

function tagOf(value: any): string {
  return value?.[Symbol.toStringTag] ?? "Iterator";
}

const iteratorProto = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

/** Gives a class keys, values, entries, forEach and Symbol.iterator over its list of [name, value]. */
export function iterable(cls: any, name: string, entriesOf: (self: any) => any[]): void {
  class Entries extends PairIterator {}
  Object.setPrototypeOf(Entries.prototype, iteratorProto);
  Object.defineProperty(Entries.prototype, "next", { value: PairIterator.prototype.next, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(Entries.prototype, Symbol.toStringTag, { value: `${name} Iterator`, configurable: true });
  delete (Entries.prototype as any).constructor;
  const over = (self: any, pick: any) => {
    entriesOf(self);
    return new Entries(() => entriesOf(self), pick);
  };
  const methods: any = {
    keys(this: any) {
      return over(this, (e: any) => e[0]);
    },
    values(this: any) {
      return over(this, (e: any) => e[1]);
    },
    entries(this: any) {
      return over(this, (e: any) => [e[0], e[1]]);
    },
    forEach(this: any, callbackfn: any, thisArg: any = undefined) {
      entriesOf(this);
      needs(`${name}.forEach`, 1, arguments);
      if (typeof callbackfn !== "function") {
        throw new TypeError(`Failed to execute 'forEach' on '${name}': parameter 1 is not of type 'Function'.`);
      }
      for (const [key, value] of over(this, (e: any) => e) as any) callbackfn.call(thisArg, value, key, this);
    },
  };
  for (const key of Object.keys(methods)) {
    Object.defineProperty(cls.prototype, key, { value: methods[key], writable: true, enumerable: true, configurable: true });
  }
  hidden(cls.prototype, Symbol.iterator, cls.prototype.entries);
}
