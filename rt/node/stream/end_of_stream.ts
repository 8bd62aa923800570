// stream.finished: https://nodejs.org/docs/latest-v20.x/api/stream.html#streamfinishedstream-options-callback.

import EventEmitter from "node:events";
import { AbortError, ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_STREAM_PREMATURE_CLOSE } from "../internal/codes.ts";
import { validateAbortSignal, validateBoolean, validateFunction, validateObject } from "../internal/validators.ts";
import { kDispose } from "../internal/symbols.ts";
import { nop } from "./state.ts";
import {
  isClosed,
  isNodeStream,
  isReadable,
  isReadableFinished,
  isReadableNodeStream,
  isReadableStream,
  isRequest,
  isWritable,
  isWritableFinished,
  isWritableNodeStream,
  isWritableStream,
  kIsClosedPromise,
  readableErrored,
  willEmitClose,
  writableErrored,
} from "./utils.ts";

function once(callback: any): any {
  let called = false;
  return function (this: any, ...args: any[]) {
    if (called) return;
    called = true;
    Reflect.apply(callback, this, args);
  };
}

export function eos(stream: any, options: any, callback?: any): () => void {
  if (arguments.length === 2) {
    callback = options;
    options = {};
  } else if (options == null) {
    options = {};
  } else {
    validateObject(options, "options");
  }
  validateFunction(callback, "callback");
  validateAbortSignal(options.signal, "options.signal");
  callback = once(callback);
  if (isReadableStream(stream) || isWritableStream(stream)) return eosWeb(stream, options, callback);
  if (!isNodeStream(stream)) {
    throw ERR_INVALID_ARG_TYPE("stream", ["ReadableStream", "WritableStream", "Stream"], stream);
  }
  return eosNode(stream, options, callback);
}

function eosNode(stream: any, options: any, callback: any): () => void {
  const readable = options.readable ?? isReadableNodeStream(stream);
  const writable = options.writable ?? isWritableNodeStream(stream);
  const wState = stream._writableState;
  const rState = stream._readableState;
  let willClose =
    willEmitClose(stream) &&
    isReadableNodeStream(stream) === readable &&
    isWritableNodeStream(stream) === writable;
  let writableFinished: any = isWritableFinished(stream, false);
  let readableFinished: any = isReadableFinished(stream, false);
  let closed: any = isClosed(stream);

  const onlegacyfinish = () => {
    if (!stream.writable) onfinish();
  };
  const onfinish = () => {
    writableFinished = true;
    // Destroyed before: 'close' tells more.
    if (stream.destroyed) willClose = false;
    if (willClose && (!stream.readable || readable)) return;
    if (!readable || readableFinished) callback.call(stream);
  };
  const onend = () => {
    readableFinished = true;
    if (stream.destroyed) willClose = false;
    if (willClose && (!stream.writable || writable)) return;
    if (!writable || writableFinished) callback.call(stream);
  };
  const onerror = (err: any) => callback.call(stream, err);
  const onclose = () => {
    closed = true;
    const errored = writableErrored(stream) || readableErrored(stream);
    if (errored && typeof errored !== "boolean") {
      callback.call(stream, errored);
    } else if (readable && !readableFinished && isReadableNodeStream(stream, true) && !isReadableFinished(stream, false)) {
      callback.call(stream, ERR_STREAM_PREMATURE_CLOSE());
    } else if (writable && !writableFinished && !isWritableFinished(stream, false)) {
      callback.call(stream, ERR_STREAM_PREMATURE_CLOSE());
    } else {
      callback.call(stream);
    }
  };
  const onclosed = () => {
    closed = true;
    const errored = writableErrored(stream) || readableErrored(stream);
    if (errored && typeof errored !== "boolean") callback.call(stream, errored);
    else callback.call(stream);
  };
  const onrequest = () => stream.req.on("finish", onfinish);

  if (isRequest(stream)) {
    stream.on("complete", onfinish);
    if (!willClose) stream.on("abort", onclose);
    if (stream.req) onrequest();
    else stream.on("request", onrequest);
  } else if (writable && !wState) {
    stream.on("end", onlegacyfinish);
    stream.on("close", onlegacyfinish);
  }
  // Not all legacy streams tell that they were aborted with 'close'.
  if (!willClose && typeof stream.aborted === "boolean") stream.on("aborted", onclose);
  stream.on("end", onend);
  stream.on("finish", onfinish);
  if (options.error !== false) stream.on("error", onerror);
  stream.on("close", onclose);

  if (closed) {
    process.nextTick(onclose);
  } else if (wState?.errorEmitted || rState?.errorEmitted) {
    if (!willClose) process.nextTick(onclosed);
  } else if (!readable && (!willClose || isReadable(stream)) && (writableFinished || isWritable(stream) === false)) {
    process.nextTick(onclosed);
  } else if (!writable && (!willClose || isWritable(stream)) && (readableFinished || isReadable(stream) === false)) {
    process.nextTick(onclosed);
  } else if (rState && stream.req && stream.aborted) {
    process.nextTick(onclosed);
  }

  const cleanup = () => {
    callback = nop;
    stream.removeListener("aborted", onclose);
    stream.removeListener("complete", onfinish);
    stream.removeListener("abort", onclose);
    stream.removeListener("request", onrequest);
    if (stream.req) stream.req.removeListener("finish", onfinish);
    stream.removeListener("end", onlegacyfinish);
    stream.removeListener("close", onlegacyfinish);
    stream.removeListener("finish", onfinish);
    stream.removeListener("end", onend);
    stream.removeListener("error", onerror);
    stream.removeListener("close", onclose);
  };
  if (options.signal && !closed) {
    const abort = () => {
      // The callback must outlive the cleanup.
      const endCallback = callback;
      cleanup();
      endCallback.call(stream, new AbortError(undefined, { cause: options.signal.reason }));
    };
    if (options.signal.aborted) {
      process.nextTick(abort);
    } else {
      const disposable = EventEmitter.addAbortListener(options.signal, abort);
      const original = callback;
      callback = once((...args: any[]) => {
        disposable[kDispose]();
        original.apply(stream, args);
      });
    }
  }
  return cleanup;
}

function eosWeb(stream: any, options: any, callback: any): () => void {
  let isAborted = false;
  if (options.signal) {
    const abort = () => {
      isAborted = true;
      callback.call(stream, new AbortError(undefined, { cause: options.signal.reason }));
    };
    if (options.signal.aborted) {
      process.nextTick(abort);
    } else {
      const disposable = EventEmitter.addAbortListener(options.signal, abort);
      const original = callback;
      callback = once((...args: any[]) => {
        disposable[kDispose]();
        original.apply(stream, args);
      });
    }
  }
  const settle = (...args: any[]) => {
    if (!isAborted) process.nextTick(() => callback.apply(stream, args));
  };
  stream[kIsClosedPromise].promise.then(settle, settle);
  return nop;
}

/** stream/promises.finished */
export function finished(stream: any, opts: any): Promise<void> {
  let autoCleanup = false;
  if (opts === null || opts === undefined) opts = {};
  if (opts.cleanup !== undefined && opts.cleanup !== null) {
    validateBoolean(opts.cleanup, "cleanup");
    autoCleanup = opts.cleanup;
  }
  return new Promise((resolve, reject) => {
    const cleanup = eos(stream, opts, (err: any) => {
      if (autoCleanup) cleanup();
      if (err) reject(err);
      else resolve();
    });
  });
}
