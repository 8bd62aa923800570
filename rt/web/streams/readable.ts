// ReadableStream and its readers: https://streams.spec.whatwg.org/#rs.

import { ERR_ARG_NOT_ITERABLE, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import {
  ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_ARG_VALUE_RANGE, ERR_INVALID_STATE_TYPE, ERR_OUT_OF_RANGE,
} from "../../node/internal/errors.ts";
import { validateAbortSignal } from "../../node/internal/validators.ts";
import { ByteController, newByteController } from "./byte_controller.ts";
import { Pipe } from "./pipe.ts";
import { DefaultController, newDefaultController } from "./readable_controller.ts";
import { ReadableState, Reader, acquireReader, cancelStream, isLocked, readFrom, releaseReader } from "./readable_state.ts";
import { tee } from "./tee.ts";
import { checkUnlocked as checkTransfer, movedSource, transferable } from "./transfer.ts";
import {
  Deferred, algorithm, describe, hidden, highWaterMark, kControllerErrorFunction, kCreate, kIsClosedPromise, kState, nop, sizeAlgorithm, started,
  validateOptions, validateOwner,
} from "./util.ts";
import { isWritableStream } from "./writable.ts";

export function isReadableStream(value: any): boolean {
  return value?.[kState] instanceof ReadableState;
}

export function readableSlots(value: any): ReadableState {
  if (!isReadableStream(value)) throw ERR_INVALID_THIS("ReadableStream");
  return value[kState];
}

export class ReadableStream {
  constructor(source: any = {}, strategy: any = {}) {
    const state = new ReadableState(this);
    (this as any)[kState] = state;
    hidden(this, kIsClosedPromise, state.ended);
    hidden(this, kControllerErrorFunction, nop);
    if (source === kCreate) return;
    validateOwner(source, "source");
    validateOptions(strategy, "strategy");
    // What is read of the strategy comes before what is read of the source.
    const size = strategy?.size;
    const mark = { highWaterMark: strategy?.highWaterMark };
    const type = source.type;
    if (`${type}` === "bytes") {
      if (size !== undefined) throw ERR_INVALID_ARG_VALUE_RANGE("strategy.size", size);
      setUpBytes(state, source, highWaterMark(mark, 0));
    } else {
      if (type !== undefined) throw ERR_INVALID_ARG_VALUE("source.type", type);
      setUp(state, source, highWaterMark(mark, 1), sizeAlgorithm({ size }));
    }
  }
  static from(iterable: any): ReadableStream {
    return fromIterable(iterable);
  }
  get locked(): boolean {
    return isLocked(readableSlots(this));
  }
  cancel(reason: any = undefined): Promise<any> {
    if (!isReadableStream(this)) return Promise.reject(ERR_INVALID_THIS("ReadableStream"));
    const s = readableSlots(this);
    if (isLocked(s)) return Promise.reject(ERR_INVALID_STATE_TYPE("ReadableStream is locked"));
    return cancelStream(s, reason);
  }
  getReader(options: any = {}): any {
    readableSlots(this);
    validateOptions(options, "options");
    const mode = options?.mode;
    if (mode === undefined) return new ReadableStreamDefaultReader(this);
    if (`${mode}` !== "byob") throw ERR_INVALID_ARG_VALUE("options.mode", mode);
    return new ReadableStreamBYOBReader(this);
  }
  pipeThrough(transform: any, options: any = {}): any {
    const s = readableSlots(this);
    const readable = transform?.readable;
    if (!isReadableStream(readable)) throw ERR_INVALID_ARG_TYPE("transform.readable", "ReadableStream", readable);
    const writable = transform?.writable;
    if (!isWritableStream(writable)) throw ERR_INVALID_ARG_TYPE("transform.writable", "WritableStream", writable);
    const pipe = pipeOptions(options);
    checkUnlocked(s, writable);
    new Pipe(s, writable[kState], pipe).done.promise.then(nop, nop);
    return readable;
  }
  pipeTo(destination: any, options: any = {}): Promise<any> {
    try {
      const s = readableSlots(this);
      if (!isWritableStream(destination)) throw ERR_INVALID_ARG_TYPE("transform.writable", "WritableStream", destination);
      const pipe = pipeOptions(options);
      checkUnlocked(s, destination);
      return new Pipe(s, destination[kState], pipe).done.promise;
    } catch (err) {
      return Promise.reject(err);
    }
  }
  tee(): ReadableStream[] {
    return tee(readableSlots(this));
  }
  values(options: any = {}): any {
    const s = readableSlots(this);
    validateOptions(options, "options");
    const preventCancel = Boolean(options?.preventCancel);
    return iterator(acquireReader(s), preventCancel);
  }
}

function pipeOptions(options: any): any {
  validateOptions(options, "options");
  const preventAbort = Boolean(options?.preventAbort);
  const preventCancel = Boolean(options?.preventCancel);
  const preventClose = Boolean(options?.preventClose);
  const signal = options?.signal;
  validateAbortSignal(signal, "options.signal");
  return { preventAbort, preventCancel, preventClose, signal };
}

function checkUnlocked(s: ReadableState, destination: any): void {
  if (isLocked(s)) throw ERR_INVALID_STATE_TYPE("The ReadableStream is locked");
  if (destination.locked) throw ERR_INVALID_STATE_TYPE("The WritableStream is locked");
}

const streamProto: any = ReadableStream.prototype;
describe(ReadableStream, "ReadableStream", ["locked", "cancel", "getReader", "pipeThrough", "pipeTo", "tee", "values"], (s: any) => {
  const { state, controller } = readableSlots(s);
  return { locked: s.locked, state, supportsBYOB: controller instanceof ByteController };
});
hidden(streamProto, Symbol.asyncIterator, streamProto.values);
Object.defineProperty(ReadableStream, "from", { enumerable: true });

transferable(ReadableStream, (self) => {
  checkTransfer(self, "ReadableStream");
  return new ReadableStream(movedSource(self), { highWaterMark: 0 });
});

/** What node's streams ask any stream: disturbed, errored, readable. */
function answer(symbol: string, get: (s: ReadableState) => boolean): void {
  const name = `get [${symbol}]`;
  const getter = { [name](this: any) { return get(this[kState]); } }[name];
  Object.defineProperty(streamProto, Symbol.for(symbol), { get: getter, configurable: true });
}
answer("nodejs.stream.disturbed", (s) => s.disturbed);
answer("nodejs.stream.errored", (s) => s.state === "errored");
answer("nodejs.stream.readable", (s) => s.state === "readable");

/** https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller-from-underlying-source */
function setUp(s: ReadableState, source: any, mark: number, size: any): void {
  const c = newDefaultController(s, mark, size);
  const start = source.start;
  c.pull = algorithm(source, "pull", "source.pull");
  c.cancel = algorithm(source, "cancel", "source.cancel");
  hidden(s.stream, kControllerErrorFunction, (err: any) => c.error(err));
  c.start(started(source, start, c.controller));
}

/** https://streams.spec.whatwg.org/#set-up-readable-byte-stream-controller-from-underlying-source */
function setUpBytes(s: ReadableState, source: any, mark: number): void {
  const c = newByteController(s, mark);
  const start = source.start;
  c.pull = algorithm(source, "pull", "source.pull");
  c.cancel = algorithm(source, "cancel", "source.cancel");
  const size = source.autoAllocateChunkSize;
  if (size === 0) throw ERR_INVALID_ARG_VALUE("source.autoAllocateChunkSize", size);
  c.autoAllocate = size === undefined ? undefined : +size;
  hidden(s.stream, kControllerErrorFunction, (err: any) => c.error(err));
  c.start(started(source, start, c.controller));
}

/** https://streams.spec.whatwg.org/#abstract-opdef-createreadablestream: algorithms are pull(controller) and cancel(reason). */
export function createReadable(start: any, pull: any, cancel: any, highWaterMark = 1, size: any = undefined): any {
  const stream = new ReadableStream(kCreate);
  const s = readableSlots(stream);
  const c = newDefaultController(s, highWaterMark, size);
  c.pull = pull;
  c.cancel = cancel;
  hidden(stream, kControllerErrorFunction, (err: any) => c.error(err));
  c.start(start?.(c));
  return stream;
}

/** https://streams.spec.whatwg.org/#abstract-opdef-createreadablebytestream */
export function createReadableBytes(pull: any, cancel: any): any {
  const stream = new ReadableStream(kCreate);
  const c = newByteController(readableSlots(stream), 0);
  c.pull = pull;
  c.cancel = cancel;
  c.start(undefined);
  return stream;
}

/** https://streams.spec.whatwg.org/#rs-asynciterator: one next() or return() at a time, in their order. */
function iterator(reader: Reader, preventCancel: boolean): any {
  let done = false;
  let started = false;
  let current: Promise<any> | undefined;
  const nextStep = (): Promise<any> => {
    if (done) return Promise.resolve({ done: true, value: undefined });
    if (reader.stream === undefined) return Promise.reject(ERR_INVALID_STATE_TYPE("The reader is not bound to a ReadableStream"));
    const result = new Deferred();
    readFrom(reader, {
      chunk(value: any) {
        current = undefined;
        result.resolve({ value, done: false });
      },
      close() {
        current = undefined;
        done = true;
        releaseReader(reader);
        result.resolve({ done: true, value: undefined });
      },
      error(err: any) {
        current = undefined;
        done = true;
        releaseReader(reader);
        result.fail(err);
      },
    });
    return result.promise;
  };
  const returnStep = async (value: any): Promise<any> => {
    if (done) return { done: true, value };
    done = true;
    if (reader.stream === undefined) throw ERR_INVALID_STATE_TYPE("The reader is not bound to a ReadableStream");
    if (preventCancel) {
      releaseReader(reader);
    } else {
      const cancelled = cancelStream(reader.stream, value);
      releaseReader(reader);
      await cancelled;
    }
    return { done: true, value };
  };
  return Object.setPrototypeOf(
    {
      next(): Promise<any> {
        // The first read waits a turn: node gives the source time to start.
        if (!started) current = Promise.resolve();
        started = true;
        current = current === undefined ? nextStep() : current.then(nextStep, nextStep);
        return current;
      },
      return(value: any): Promise<any> {
        started = true;
        const step = () => returnStep(value);
        current = current === undefined ? step() : current.then(step, step);
        return current;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
    iteratorProto,
  );
}

const iteratorProto: any = Object.create(Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}.prototype)));
iteratorProto.next = undefined;
iteratorProto.return = undefined;

/** https://streams.spec.whatwg.org/#readable-stream-from-iterable */
function fromIterable(iterable: any): any {
  const record = asyncIteratorOf(iterable);
  const { next } = record;
  let c: DefaultController;
  const stream = createReadable(
    undefined,
    async () => {
      const result = Reflect.apply(next, record, []);
      if (!isObject(result)) throw ERR_INVALID_STATE_TYPE("The iterator.next() method must return an object");
      return Promise.resolve(result).then((step: any) => {
        if (!isObject(step)) throw ERR_INVALID_STATE_TYPE("The promise returned by the iterator.next() method must fulfill with an object");
        if (step.done) c.close();
        else c.enqueue(step.value);
      });
    },
    async (reason: any) => {
      const close = record.return;
      if (close === undefined) return undefined;
      const result = await Reflect.apply(close, record, [reason]);
      if (!isObject(result)) throw ERR_INVALID_STATE_TYPE("The promise returned by the iterator.return() method must fulfill with an object");
      return undefined;
    },
    0,
  );
  c = readableSlots(stream).controller;
  return stream;
}

function isObject(value: any): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** https://tc39.es/ecma262/#sec-getiterator, asynchronous */
function asyncIteratorOf(iterable: any): any {
  const method = iterable[Symbol.asyncIterator];
  let found: any;
  if (method !== undefined && method !== null) {
    found = Reflect.apply(method, iterable, []);
  } else {
    const sync = iterable[Symbol.iterator];
    if (sync === undefined) throw ERR_ARG_NOT_ITERABLE(iterable);
    const inner = Reflect.apply(sync, iterable, []);
    if (!isObject(inner)) throw ERR_INVALID_STATE_TYPE("The iterator method must return an object");
    found = (async function* () {
      return yield* { [Symbol.iterator]: () => inner };
    })();
  }
  if (!isObject(found)) throw ERR_INVALID_STATE_TYPE("The iterator method must return an object");
  return found;
}

function readerSlots(value: any, byob: boolean): Reader | undefined {
  const state = value?.[kState];
  return state instanceof Reader && state.byob === byob ? state : undefined;
}

function className(byob: boolean): string {
  return byob ? "ReadableStreamBYOBReader" : "ReadableStreamDefaultReader";
}

function closedOf(value: any, byob: boolean): Promise<any> {
  const reader = readerSlots(value, byob);
  return reader === undefined ? Promise.reject(ERR_INVALID_THIS(className(byob))) : reader.closed.promise;
}

function cancelBy(value: any, byob: boolean, reason: any): Promise<any> {
  const reader = readerSlots(value, byob);
  if (reader === undefined) return Promise.reject(ERR_INVALID_THIS(className(byob)));
  if (reader.stream === undefined) return Promise.reject(ERR_INVALID_STATE_TYPE("The reader is not attached to a stream"));
  return cancelStream(reader.stream, reason);
}

function release(value: any, byob: boolean): void {
  const reader = readerSlots(value, byob);
  if (reader === undefined) throw ERR_INVALID_THIS(className(byob));
  releaseReader(reader);
}

/** A request whose answer is a promise. */
class PromisedRead extends Deferred {
  chunk(value: any): void {
    this.resolve({ value, done: false });
  }
  close(value?: any): void {
    this.resolve({ value, done: true });
  }
  error(reason: any): void {
    this.fail(reason);
  }
}

export class ReadableStreamDefaultReader {
  constructor(stream: any) {
    if (!isReadableStream(stream)) throw ERR_INVALID_ARG_TYPE("stream", "ReadableStream", stream);
    (this as any)[kState] = acquireReader(stream[kState]);
  }
  read(): Promise<any> {
    const reader = readerSlots(this, false);
    if (reader === undefined) return Promise.reject(ERR_INVALID_THIS("ReadableStreamDefaultReader"));
    if (reader.stream === undefined) return Promise.reject(ERR_INVALID_STATE_TYPE("The reader is not attached to a stream"));
    const request = new PromisedRead();
    readFrom(reader, request);
    return request.promise;
  }
  releaseLock(): void {
    release(this, false);
  }
  get closed(): Promise<any> {
    return closedOf(this, false);
  }
  cancel(reason: any = undefined): Promise<any> {
    return cancelBy(this, false, reason);
  }
}
describe(ReadableStreamDefaultReader, "ReadableStreamDefaultReader", ["closed", "read", "releaseLock", "cancel"], (r: any) => {
  const { stream, requests, closed } = readerSlots(r, false)!;
  return { stream: stream?.stream, readRequests: requests.length, close: closed.promise };
});

function checkView(view: any): void {
  if (!ArrayBuffer.isView(view)) throw ERR_INVALID_ARG_TYPE("view", ["Buffer", "TypedArray", "DataView"], view);
}

function minimum(view: any, options: any): number {
  const min = options?.min ?? 1;
  if (typeof min !== "number") throw ERR_INVALID_ARG_TYPE("options.min", "number", min);
  if (!Number.isInteger(min)) throw ERR_INVALID_ARG_VALUE("options.min", min, "must be an integer");
  if (min <= 0) throw ERR_INVALID_ARG_VALUE("options.min", min, "must be greater than 0");
  const isDataView = view instanceof DataView;
  if (min > (isDataView ? view.byteLength : view.length)) {
    throw ERR_OUT_OF_RANGE("options.min", isDataView ? "<= view.byteLength" : "<= view.length", min);
  }
  return min;
}

/** https://streams.spec.whatwg.org/#readable-stream-byob-reader-read */
export function readInto(reader: Reader, view: any, min: number, request: any): void {
  const s = reader.stream!;
  s.disturbed = true;
  if (s.state === "errored") request.error(s.storedError);
  else s.controller.pullInto(view, min, request);
}

/** A reader for views: https://streams.spec.whatwg.org/#set-up-readable-stream-byob-reader. */
export function acquireByobReader(s: ReadableState): Reader {
  if (isLocked(s)) throw ERR_INVALID_STATE_TYPE("ReadableStream is locked");
  if (!(s.controller instanceof ByteController)) throw ERR_INVALID_ARG_VALUE("stream", s.stream, "must be a byte stream");
  return new Reader(s, true);
}

export class ReadableStreamBYOBReader {
  constructor(stream: any) {
    if (!isReadableStream(stream)) throw ERR_INVALID_ARG_TYPE("stream", "ReadableStream", stream);
    (this as any)[kState] = acquireByobReader(stream[kState]);
  }
  async read(view: any, options: any = {}): Promise<any> {
    const reader = readerSlots(this, true);
    if (reader === undefined) throw ERR_INVALID_THIS("ReadableStreamBYOBReader");
    checkView(view);
    validateOptions(options, "options");
    if (view.byteLength === 0 || view.buffer.byteLength === 0) {
      throw ERR_INVALID_STATE_TYPE("View or Viewed ArrayBuffer is zero-length or detached");
    }
    const min = minimum(view, options);
    if (reader.stream === undefined) throw ERR_INVALID_STATE_TYPE("The reader is not attached to a stream");
    const request = new PromisedRead();
    readInto(reader, view, min, request);
    return request.promise;
  }
  releaseLock(): void {
    release(this, true);
  }
  get closed(): Promise<any> {
    return closedOf(this, true);
  }
  cancel(reason: any = undefined): Promise<any> {
    return cancelBy(this, true, reason);
  }
}
describe(ReadableStreamBYOBReader, "ReadableStreamBYOBReader", ["closed", "read", "releaseLock", "cancel"], (r: any) => {
  const { stream, requests, closed } = readerSlots(r, true)!;
  return { stream: stream?.stream, readIntoRequests: requests.length, close: closed.promise };
});
