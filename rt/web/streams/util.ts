// What the classes of web streams share: queues with sizes, promises whose state is known, calls of what
// programs provide. https://streams.spec.whatwg.org/#supporting-abstract-ops
// Used from ../../node/util/util.go: inspect(value, options?).

import { inspect } from "../../node/util/util.go";
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE_RANGE } from "../../node/internal/errors.ts";
import { kCustomInspect } from "../../node/internal/symbols.ts";
import { validateFunction } from "../../node/internal/validators.ts";

/** Where an object of this specification has its internal slots. */
export const kState: unique symbol = Symbol("kState") as any;
/** On streams: a Deferred that tells end_of_stream.ts how the stream ends. */
export const kIsClosedPromise: unique symbol = Symbol.for("nodejs.webstream.isClosedPromise") as any;
/** On streams: makes the stream fail, for destroy() and abort signals of node's streams. */
export const kControllerErrorFunction: unique symbol = Symbol.for("nodejs.webstream.controllerErrorFunction") as any;
/** The argument of constructors that programs may not call. */
export const kCreate = Symbol("kCreate");

export function nop(): void {}

/** A promise, and whether it is pending still. */
export class Deferred {
  promise: Promise<any>;
  pending = true;
  #resolve: any;
  #reject: any;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }
  resolve(value?: any): void {
    this.pending = false;
    this.#resolve(value);
  }
  /** Rejects a promise that nobody may be waiting for: https://webidl.spec.whatwg.org/#mark-a-promise-as-handled. */
  reject(reason: any): void {
    this.promise.then(nop, nop);
    this.fail(reason);
  }
  /** Rejects a promise that a program has asked for. */
  fail(reason: any): void {
    this.pending = false;
    this.#reject(reason);
  }
}

export function resolved(): Deferred {
  const d = new Deferred();
  d.resolve();
  return d;
}

export function rejected(reason: any): Deferred {
  const d = new Deferred();
  d.reject(reason);
  return d;
}

/** Calls what a program provides; what it throws or returns becomes a promise. */
async function invoke(fn: any, self: any, args: any[]): Promise<any> {
  return Reflect.apply(fn, self, args);
}

/** A promise that is resolved with a value, a turn later than the value if that is a promise. */
export function settled(value: any): Promise<any> {
  return new Promise((resolve) => resolve(value));
}

/** The method of a source, sink or transformer as an algorithm; undefined if it has none. */
export function algorithm(owner: any, name: string, what: string): any {
  const fn = owner?.[name];
  if (fn === undefined) return undefined;
  validateFunction(fn, what);
  return (...args: any[]) => invoke(fn, owner, args);
}

/** What the start method of a source, sink or transformer returns. */
export function started(owner: any, start: any, controller: any): any {
  if (start === undefined) return undefined;
  if (typeof start !== "function") throw new TypeError("Bind must be called on a function");
  return Reflect.apply(start, owner, [controller]);
}

/** https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark */
export function highWaterMark(strategy: any, otherwise: number): number {
  const value = strategy?.highWaterMark;
  if (value === undefined) return otherwise;
  const n = +value;
  if (Number.isNaN(n) || n < 0) throw ERR_INVALID_ARG_VALUE_RANGE("strategy.highWaterMark", n);
  return n;
}

/** The size function of a strategy; undefined where each chunk counts as one. */
export function sizeAlgorithm(strategy: any): any {
  const size = strategy?.size;
  if (size !== undefined) validateFunction(size, "strategy.size");
  return size;
}

/** The size of a chunk, checked: https://streams.spec.whatwg.org/#enqueue-value-with-size. */
export function checkedSize(value: any): number {
  const size = +value;
  if (Number.isNaN(size) || size < 0 || size === Infinity) throw ERR_INVALID_ARG_VALUE_RANGE("size", size);
  return size;
}

/** A first-in-first-out list without holes at its front to move over. */
export class List {
  #items: any[] = [];
  #head = 0;

  get length(): number {
    return this.#items.length - this.#head;
  }
  push(value: any): void {
    this.#items.push(value);
  }
  first(): any {
    return this.#items[this.#head];
  }
  shift(): any {
    const value = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head === this.#items.length) {
      this.#items.length = 0;
      this.#head = 0;
    } else if (this.#head > 64 && this.#head * 2 > this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    return value;
  }
  clear(): void {
    this.#items = [];
    this.#head = 0;
  }
}

/** https://streams.spec.whatwg.org/#queue-with-sizes */
export class SizedQueue {
  total = 0;
  #values = new List();
  #sizes = new List();

  get length(): number {
    return this.#values.length;
  }
  push(value: any, size: number): void {
    this.#values.push(value);
    this.#sizes.push(size);
    this.total += size;
  }
  peek(): any {
    return this.#values.first();
  }
  shift(): any {
    this.total = Math.max(0, this.total - this.#sizes.shift());
    return this.#values.shift();
  }
  clear(): void {
    this.#values.clear();
    this.#sizes.clear();
    this.total = 0;
  }
}

/** Sources, sinks and transformers may be functions, but not null. */
export function validateOwner(value: any, name: string): void {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) {
    throw ERR_INVALID_ARG_TYPE(name, "Object", value);
  }
}

/** Options and strategies may be null, too. */
export function validateOptions(value: any, name: string): void {
  if (value !== undefined && value !== null && typeof value !== "object" && typeof value !== "function") {
    throw ERR_INVALID_ARG_TYPE(name, "Object", value);
  }
}

export function hidden(target: any, key: any, value: any): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
}

/** Makes a class look as interfaces do: enumerable members, a tag, and how it prints. */
export function describe(cls: any, name: string, members: string[], fields: any, tagged = true): void {
  for (const member of members) Object.defineProperty(cls.prototype, member, { enumerable: true });
  hidden(cls.prototype, kCustomInspect, {
    ["[nodejs.util.inspect.custom]"](this: any, depth: any, options: any) {
      return print(name, fields(this), depth, options);
    },
  }["[nodejs.util.inspect.custom]"]);
  if (tagged) Object.defineProperty(cls.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

function print(name: string, fields: any, depth: any, options: any): any {
  if (depth < 0) return undefined; // so does node
  const inner = { ...options, depth: options.depth === undefined || options.depth === null ? null : options.depth - 1 };
  return `${name} ${inspect(fields, inner)}`;
}
