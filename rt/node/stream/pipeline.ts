// stream.pipeline: https://nodejs.org/docs/latest-v20.x/api/stream.html#streampipelinesource-transforms-destination-callback.

import EventEmitter from "node:events";
import {
  AbortError,
  ERR_INVALID_ARG_TYPE,
  ERR_INVALID_RETURN_VALUE,
  ERR_MISSING_ARGS,
  aggregateTwoErrors,
} from "../internal/errors.ts";
import { ERR_STREAM_DESTROYED, ERR_STREAM_PREMATURE_CLOSE } from "../internal/codes.ts";
import { validateAbortSignal, validateFunction } from "../internal/validators.ts";
import { kDispose } from "../internal/symbols.ts";
import { destroyer as destroyStream } from "./destroy.ts";
import { Duplex } from "./duplex.ts";
import { eos } from "./end_of_stream.ts";
import { Readable } from "./readable.ts";
import { PassThrough } from "./transform.ts";
import {
  isIterable,
  isNodeStream,
  isReadable,
  isReadableFinished,
  isReadableNodeStream,
  isReadableStream,
  isTransformStream,
  isWebStream,
} from "./utils.ts";

function destroyer(stream: any, reading: boolean, writing: boolean): any {
  let finished = false;
  stream.on("close", () => {
    finished = true;
  });
  const cleanup = eos(stream, { readable: reading, writable: writing }, (err: any) => {
    finished = !err;
  });
  return {
    destroy: (err: any) => {
      if (finished) return;
      finished = true;
      destroyStream(stream, err || ERR_STREAM_DESTROYED("pipe"));
    },
    cleanup,
  };
}

function makeAsyncIterable(val: any): any {
  if (isIterable(val)) return val;
  if (isReadableNodeStream(val)) return fromReadable(val);
  throw ERR_INVALID_ARG_TYPE("val", ["Readable", "Iterable", "AsyncIterable"], val);
}

async function* fromReadable(val: any): AsyncGenerator<any> {
  yield* (Readable.prototype as any)[Symbol.asyncIterator].call(val);
}

async function pumpToNode(iterable: any, writable: any, finish: any, end: boolean): Promise<void> {
  let error: any;
  let onresolve: any = null;
  const resume = (err?: any) => {
    if (err) error = err;
    if (onresolve) {
      const callback = onresolve;
      onresolve = null;
      callback();
    }
  };
  const wait = () =>
    new Promise<void>((resolve, reject) => {
      if (error) {
        reject(error);
        return;
      }
      onresolve = () => {
        if (error) reject(error);
        else resolve();
      };
    });
  writable.on("drain", resume);
  const cleanup = eos(writable, { readable: false }, resume);
  try {
    if (writable.writableNeedDrain) await wait();
    for await (const chunk of iterable) {
      if (!writable.write(chunk)) await wait();
    }
    if (end) {
      writable.end();
      await wait();
    }
    finish();
  } catch (err) {
    finish(error !== err ? aggregateTwoErrors(error, err) : err);
  } finally {
    cleanup();
    writable.off("drain", resume);
  }
}

async function pumpToWeb(readable: any, writable: any, finish: any, end: boolean): Promise<void> {
  if (isTransformStream(writable)) writable = writable.writable;
  const writer = writable.getWriter();
  try {
    for await (const chunk of readable) {
      await writer.ready;
      writer.write(chunk).catch(() => {});
    }
    await writer.ready;
    if (end) await writer.close();
    finish();
  } catch (err) {
    try {
      await writer.abort(err);
      finish(err);
    } catch (err2) {
      finish(err2);
    }
  }
}

function once(callback: any): any {
  let called = false;
  return function (this: any, ...args: any[]) {
    if (called) return;
    called = true;
    Reflect.apply(callback, this, args);
  };
}

export function pipeline(...streams: any[]): any {
  validateFunction(streams[streams.length - 1], "streams[stream.length - 1]");
  const callback = once(streams.pop());
  return new Pipeline(streams, callback, undefined).run();
}

export function pipelineImpl(streams: any[], callback: any, opts: any): any {
  return new Pipeline(streams, callback, opts).run();
}

/** One call of pipeline: the streams, who still has to finish, and the first error. */
class Pipeline {
  streams: any[];
  callback: any;
  end: boolean;
  outerSignal: any;
  controller = new AbortController();
  lastCleanup: any[] = [];
  destroys: any[] = [];
  disposable: any = undefined;
  error: any = undefined;
  value: any = undefined;
  pending = 0;
  finish: any;
  failOnly: any;

  constructor(streams: any[], callback: any, opts: any) {
    if (streams.length === 1 && Array.isArray(streams[0])) streams = streams[0];
    if (streams.length < 2) throw ERR_MISSING_ARGS("streams");
    this.streams = streams;
    this.callback = callback;
    this.end = opts?.end !== false;
    this.outerSignal = opts?.signal;
    validateAbortSignal(this.outerSignal, "options.signal");
    this.finish = (err: any) => this.settle(err, --this.pending === 0);
    this.failOnly = (err: any) => this.settle(err, false);
  }

  abort(): void {
    this.settle(new AbortError(undefined, { cause: this.outerSignal?.reason }), false);
  }

  settle(err: any, final: boolean): void {
    if (err && (!this.error || this.error.code === "ERR_STREAM_PREMATURE_CLOSE")) this.error = err;
    if (!this.error && !final) return;
    while (this.destroys.length > 0) this.destroys.shift()(this.error);
    this.disposable?.[kDispose]();
    this.controller.abort();
    if (!final) return;
    if (!this.error) for (const fn of this.lastCleanup) fn();
    process.nextTick(this.callback, this.error, this.value);
  }

  run(): any {
    if (this.outerSignal) this.disposable = EventEmitter.addAbortListener(this.outerSignal, () => this.abort());
    let ret: any;
    for (let i = 0; i < this.streams.length; i++) ret = this.connect(i, ret);
    if (this.controller.signal.aborted || this.outerSignal?.aborted) process.nextTick(() => this.abort());
    return ret;
  }

  // Joins stream i to what came out of the ones before; returns what comes out now.
  connect(i: number, previous: any): any {
    const stream = this.streams[i];
    const reading = i < this.streams.length - 1;
    const end = reading || this.end;
    const isLast = !reading;
    if (isNodeStream(stream)) this.watch(stream, reading, i > 0, end, isLast);
    if (i === 0) return this.source(stream);
    if (typeof stream === "function") return this.apply(stream, previous, i, reading, end, isLast);
    if (isNodeStream(stream)) return this.pipeInto(stream, previous, end, isLast);
    if (isWebStream(stream)) return this.pumpIntoWeb(stream, previous, end);
    return (Duplex as any).from(stream);
  }

  watch(stream: any, reading: boolean, writing: boolean, end: boolean, isLast: boolean): void {
    if (end) {
      const { destroy, cleanup } = destroyer(stream, reading, writing);
      this.destroys.push(destroy);
      if (isReadable(stream) && isLast) this.lastCleanup.push(cleanup);
    }
    // Errors may still come after everything has been piped.
    const onError = (err: any) => {
      if (err && err.name !== "AbortError" && err.code !== "ERR_STREAM_PREMATURE_CLOSE") this.failOnly(err);
    };
    stream.on("error", onError);
    if (isReadable(stream) && isLast) this.lastCleanup.push(() => stream.removeListener("error", onError));
  }

  source(stream: any): any {
    if (typeof stream === "function") {
      const ret = stream({ signal: this.controller.signal });
      if (!isIterable(ret)) throw ERR_INVALID_RETURN_VALUE("Iterable, AsyncIterable or Stream", "source", ret);
      return ret;
    }
    if (isIterable(stream) || isReadableNodeStream(stream) || isTransformStream(stream)) return stream;
    return (Duplex as any).from(stream);
  }

  apply(fn: any, previous: any, i: number, reading: boolean, end: boolean, isLast: boolean): any {
    const input = makeAsyncIterable(isTransformStream(previous) ? previous.readable : previous);
    const ret = fn(input, { signal: this.controller.signal });
    if (reading) {
      if (!isIterable(ret, true)) throw ERR_INVALID_RETURN_VALUE("AsyncIterable", `transform[${i - 1}]`, ret);
      return ret;
    }
    // The result of the last function can be read from a stream, too.
    const pt = new (PassThrough as any)({ objectMode: true });
    const then = ret?.then;
    if (typeof then === "function") {
      this.pending++;
      this.awaitResult(ret, then, pt, end);
    } else if (isIterable(ret, true)) {
      this.pending++;
      pumpToNode(ret, pt, this.finish, end);
    } else if (isReadableStream(ret) || isTransformStream(ret)) {
      this.pending++;
      pumpToNode(ret.readable || ret, pt, this.finish, end);
    } else {
      throw ERR_INVALID_RETURN_VALUE("AsyncIterable or Promise", "destination", ret);
    }
    const { destroy, cleanup } = destroyer(pt, false, true);
    this.destroys.push(destroy);
    if (isLast) this.lastCleanup.push(cleanup);
    return pt;
  }

  awaitResult(ret: any, then: any, pt: any, end: boolean): void {
    then.call(
      ret,
      (val: any) => {
        this.value = val;
        if (val !== undefined && val !== null) pt.write(val);
        if (end) pt.end();
        process.nextTick(this.finish);
      },
      (err: any) => {
        pt.destroy(err);
        process.nextTick(this.finish, err);
      },
    );
  }

  pipeInto(stream: any, previous: any, end: boolean, isLast: boolean): any {
    if (isReadableNodeStream(previous)) {
      this.pending += 2;
      const cleanup = pipe(previous, stream, this.finish, this.failOnly, end);
      if (isReadable(stream) && isLast) this.lastCleanup.push(cleanup);
    } else if (isTransformStream(previous) || isReadableStream(previous)) {
      this.pending++;
      pumpToNode(previous.readable || previous, stream, this.finish, end);
    } else if (isIterable(previous)) {
      this.pending++;
      pumpToNode(previous, stream, this.finish, end);
    } else {
      throw ERR_INVALID_ARG_TYPE(
        "val",
        ["Readable", "Iterable", "AsyncIterable", "ReadableStream", "TransformStream"],
        previous,
      );
    }
    return stream;
  }

  pumpIntoWeb(stream: any, previous: any, end: boolean): any {
    let input: any;
    if (isReadableNodeStream(previous)) input = makeAsyncIterable(previous);
    else if (isReadableStream(previous) || isIterable(previous)) input = previous;
    else if (isTransformStream(previous)) input = previous.readable;
    else {
      throw ERR_INVALID_ARG_TYPE(
        "val",
        ["Readable", "Iterable", "AsyncIterable", "ReadableStream", "TransformStream"],
        previous,
      );
    }
    this.pending++;
    pumpToWeb(input, stream, this.finish, end);
    return stream;
  }
}

function pipe(src: any, dst: any, finish: any, failOnly: any, end: boolean): any {
  let ended = false;
  dst.on("close", () => {
    if (!ended) failOnly(ERR_STREAM_PREMATURE_CLOSE());
  });
  src.pipe(dst, { end: false });
  if (end) {
    const endFn = () => {
      ended = true;
      dst.end();
    };
    if (isReadableFinished(src)) process.nextTick(endFn);
    else src.once("end", endFn);
  } else {
    finish();
  }
  eos(src, { readable: true, writable: false }, (err: any) => {
    const r = src._readableState;
    if (err && err.code === "ERR_STREAM_PREMATURE_CLOSE" && r?.ended && !r.errored && !r.errorEmitted) {
      // Closed early, but all data is here: some streams emit 'close' before 'end'.
      src.once("end", finish).once("error", finish);
    } else {
      finish(err);
    }
  });
  return eos(dst, { readable: false, writable: true }, finish);
}

function isOptions(value: any): boolean {
  return value !== null && typeof value === "object" && !isNodeStream(value) && !isIterable(value) && !isWebStream(value);
}

/** stream/promises.pipeline */
export function pipelinePromise(...streams: any[]): Promise<any> {
  return new Promise((resolve, reject) => {
    let signal: any;
    let end: any;
    const last = streams[streams.length - 1];
    if (last && isOptions(last)) {
      const options = streams.pop();
      signal = options.signal;
      end = options.end;
    }
    pipelineImpl(
      streams,
      (err: any, value: any) => {
        if (err) reject(err);
        else resolve(value);
      },
      { signal, end },
    );
  });
}
