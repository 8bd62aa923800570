// The iterator helpers of Readable: https://nodejs.org/docs/latest-v20.x/api/stream.html#readablemapfn-options.

import { AbortError, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS, ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { validateAbortSignal, validateFunction, validateInteger, validateObject } from "../internal/validators.ts";
import { deprecated as deprecate } from "../util/debuglog.ts";
import { addAbortSignalChecked } from "./add_abort_signal.ts";
import { compose as composeStreams } from "./compose.ts";
import { Readable } from "./readable.ts";
import { isNodeStream, isWritable } from "./utils.ts";

const kEmpty = Symbol("kEmpty");
const kEof = Symbol("kEof");

function checkOptions(options: any): void {
  if (options !== undefined && options !== null) validateObject(options, "options");
  if (options?.signal !== undefined && options?.signal !== null) validateAbortSignal(options.signal, "options.signal");
}

function checkFunction(fn: any): void {
  if (typeof fn !== "function") throw ERR_INVALID_ARG_TYPE("fn", ["Function", "AsyncFunction"], fn);
}

function compose(this: any, stream: any, options: any): any {
  checkOptions(options);
  if (isNodeStream(stream) && !isWritable(stream)) {
    throw ERR_INVALID_ARG_VALUE("stream", stream, "must be writable");
  }
  const composed = composeStreams(this, stream);
  if (options?.signal) addAbortSignalChecked(options.signal, composed);
  return composed;
}

function mapped(stream: any, fn: any, options: any): any {
  checkFunction(fn);
  checkOptions(options);
  let concurrency = 1;
  if (options?.concurrency !== undefined && options?.concurrency !== null) concurrency = Math.floor(options.concurrency);
  let highWaterMark = concurrency - 1;
  if (options?.highWaterMark !== undefined && options?.highWaterMark !== null) {
    highWaterMark = Math.floor(options.highWaterMark);
  }
  validateInteger(concurrency, "options.concurrency", 1);
  validateInteger(highWaterMark, "options.highWaterMark", 0);
  return new Mapper(stream, fn, options?.signal, concurrency, highWaterMark + concurrency).run();
}

/** Runs fn over a stream, at most `concurrency` calls at once, results in order. */
class Mapper {
  stream: any;
  fn: any;
  signal: any;
  concurrency: number;
  limit: number;
  queue: any[] = [];
  active = 0;
  done = false;
  wakeReader: any = null;
  wakePump: any = null;

  constructor(stream: any, fn: any, signal: any, concurrency: number, limit: number) {
    this.stream = stream;
    this.fn = fn;
    this.signal = AbortSignal.any(signal ? [signal] : []);
    this.concurrency = concurrency;
    this.limit = limit;
  }

  settled(failed: boolean): void {
    if (failed) this.done = true;
    this.active--;
    this.maybeResume();
  }

  maybeResume(): void {
    if (this.wakePump && !this.done && this.active < this.concurrency && this.queue.length < this.limit) this.resume();
  }

  resume(): void {
    const wake = this.wakePump;
    this.wakePump = null;
    if (wake) wake();
  }

  enqueue(value: Promise<any>): void {
    value.then(
      () => this.settled(false),
      () => this.settled(true),
    );
    this.queue.push(value);
  }

  wake(): void {
    const wake = this.wakeReader;
    this.wakeReader = null;
    if (wake) wake();
  }

  start(value: any): any {
    try {
      const result = this.fn(value, { signal: this.signal });
      return result === kEmpty ? kEmpty : Promise.resolve(result);
    } catch (err) {
      return Promise.reject(err);
    }
  }

  async pump(): Promise<void> {
    try {
      for await (const value of this.stream) {
        if (this.done) return;
        if (this.signal.aborted) throw new AbortError();
        const result = this.start(value);
        if (result === kEmpty) continue;
        this.active++;
        this.enqueue(result);
        this.wake();
        if (!this.done && (this.queue.length >= this.limit || this.active >= this.concurrency)) {
          await new Promise((resolve) => {
            this.wakePump = resolve;
          });
        }
      }
      this.queue.push(kEof);
    } catch (err) {
      this.enqueue(Promise.reject(err));
    } finally {
      this.done = true;
      this.wake();
    }
  }

  async *run(): AsyncGenerator<any> {
    this.pump();
    try {
      while (true) {
        while (this.queue.length > 0) {
          const value = await this.queue[0];
          if (value === kEof) return;
          if (this.signal.aborted) throw new AbortError();
          if (value !== kEmpty) yield value;
          this.queue.shift();
          this.maybeResume();
        }
        await new Promise((resolve) => {
          this.wakeReader = resolve;
        });
      }
    } finally {
      this.done = true;
      this.resume();
    }
  }
}

function readableOf(source: any): any {
  return (Readable as any).from(source);
}

async function* indexed(stream: any, options: any): AsyncGenerator<any> {
  let index = 0;
  for await (const value of stream) {
    if (options?.signal?.aborted) throw new AbortError(undefined, { cause: options.signal.reason });
    yield [index++, value];
  }
}

function asIndexedPairs(this: any, options: any): any {
  checkOptions(options);
  return readableOf(indexed(this, options));
}

function map(this: any, fn: any, options: any): any {
  return readableOf(mapped(this, fn, options));
}

function filtered(stream: any, fn: any, options: any): any {
  checkFunction(fn);
  const keep = async (value: any, opts: any) => ((await fn(value, opts)) ? value : kEmpty);
  return mapped(stream, keep, options);
}

function filter(this: any, fn: any, options: any): any {
  return readableOf(filtered(this, fn, options));
}

async function* flattened(values: any): AsyncGenerator<any> {
  for await (const value of values) yield* value;
}

function flatMap(this: any, fn: any, options: any): any {
  return readableOf(flattened(mapped(this, fn, options)));
}

function toCount(number: any): number {
  number = Number(number);
  if (Number.isNaN(number)) return 0;
  if (number < 0) throw ERR_OUT_OF_RANGE("number", ">= 0", number);
  return number;
}

async function* dropped(stream: any, number: number, signal: any): AsyncGenerator<any> {
  if (signal?.aborted) throw new AbortError();
  for await (const value of stream) {
    if (signal?.aborted) throw new AbortError();
    if (number-- <= 0) yield value;
  }
}

function drop(this: any, number: any): any {
  const options = arguments[1];
  checkOptions(options);
  return readableOf(dropped(this, toCount(number), options?.signal));
}

async function* taken(stream: any, number: number, signal: any): AsyncGenerator<any> {
  if (signal?.aborted) throw new AbortError();
  for await (const value of stream) {
    if (signal?.aborted) throw new AbortError();
    if (number-- > 0) yield value;
    // Asking for one more would keep the source waiting for nothing.
    if (number <= 0) return;
  }
}

function take(this: any, number: any): any {
  const options = arguments[1];
  checkOptions(options);
  return readableOf(taken(this, toCount(number), options?.signal));
}

async function some(this: any, fn: any): Promise<boolean> {
  for await (const _ of filtered(this, fn, arguments[1])) return true;
  return false;
}

async function every(this: any, fn: any): Promise<boolean> {
  checkFunction(fn);
  const fails = async (...args: any[]) => !(await fn(...args));
  for await (const _ of filtered(this, fails, arguments[1])) return false;
  return true;
}

async function find(this: any, fn: any, options: any): Promise<any> {
  for await (const value of filtered(this, fn, options)) return value;
  return undefined;
}

async function forEach(this: any, fn: any, options: any): Promise<void> {
  checkFunction(fn);
  const run = async (value: any, opts: any) => {
    await fn(value, opts);
    return kEmpty;
  };
  for await (const _ of mapped(this, run, options));
}

async function toArray(this: any, options: any): Promise<any[]> {
  checkOptions(options);
  const result: any[] = [];
  for await (const value of this) {
    if (options?.signal?.aborted) throw new AbortError(undefined, { cause: options.signal.reason });
    result.push(value);
  }
  return result;
}

async function reduce(this: any, reducer: any, initialValue: any, options: any): Promise<any> {
  checkFunction(reducer);
  checkOptions(options);
  let has = arguments.length > 1;
  if (options?.signal?.aborted) {
    const err = new AbortError(undefined, { cause: options.signal.reason });
    this.once("error", () => {});
    await new Promise((resolve) => this.destroy(err, resolve));
    throw err;
  }
  const ac = new AbortController();
  const signal = ac.signal;
  if (options?.signal) options.signal.addEventListener("abort", () => ac.abort(), { once: true });
  let got = false;
  try {
    for await (const value of this) {
      got = true;
      if (options?.signal?.aborted) throw new AbortError();
      if (has) {
        initialValue = await reducer(initialValue, value, { signal });
      } else {
        initialValue = value;
        has = true;
      }
    }
    if (!got && !has) throw reduceOfEmpty();
  } finally {
    ac.abort();
  }
  return initialValue;
}

function reduceOfEmpty(): any {
  const err = ERR_MISSING_ARGS("reduce");
  err.message = "Reduce of an empty stream requires an initial value";
  return err;
}

function define(name: string, value: any): void {
  Object.defineProperty(Readable.prototype, name, { value, enumerable: false, configurable: true, writable: true });
}

/** Puts the helpers on Readable.prototype; stream.ts calls it once all classes are there. */
export function defineOperators(): void {
  const message = "readable.asIndexedPairs will be removed in a future version.";
  define("asIndexedPairs", deprecate(asIndexedPairs, message));
  define("drop", drop);
  define("filter", filter);
  define("flatMap", flatMap);
  define("map", map);
  define("take", take);
  define("compose", compose);
  define("every", every);
  define("forEach", forEach);
  define("reduce", reduce);
  define("toArray", toArray);
  define("some", some);
  define("find", find);
}
