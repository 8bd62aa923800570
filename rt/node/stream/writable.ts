// Writable: https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams. All in TypeScript.

import { streamAdapters } from "../../web/streams/linked.ts";
import { AbortError, ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import {
  ERR_METHOD_NOT_IMPLEMENTED,
  ERR_MULTIPLE_CALLBACK,
  ERR_STREAM_ALREADY_FINISHED,
  ERR_STREAM_CANNOT_PIPE,
  ERR_STREAM_DESTROYED,
  ERR_STREAM_NULL_VALUES,
  ERR_STREAM_WRITE_AFTER_END,
  ERR_UNKNOWN_ENCODING,
} from "../internal/codes.ts";
import { kAsyncDispose, kRejection } from "../internal/symbols.ts";
import { Stream, uint8ArrayToBuffer } from "./legacy.ts";
import { construct, destroy, errorOrDestroy, undestroy } from "./destroy.ts";
import { addAbortSignal } from "./add_abort_signal.ts";
import { eos } from "./end_of_stream.ts";
import {
  kAutoDestroy,
  kClosed,
  kCloseEmitted,
  kConstructed,
  kDefaultEncodingValue,
  kDestroyed,
  kErrorEmitted,
  kErrored,
  kErroredValue,
  kObjectMode,
  kState,
  nop,
} from "./state.ts";
import {
  WritableState,
  kAfterWritePending,
  kAfterWriteTickInfo,
  kAfterWriteTickInfoValue,
  kAllBuffers,
  kAllNoop,
  kBufferProcessing,
  kBuffered,
  kBufferedValue,
  kCorked,
  kDecodeStrings,
  kDefaultUTF8Encoding,
  kEnded,
  kEnding,
  kExpectWriteCb,
  kFinalCalled,
  kFinished,
  kNeedDrain,
  kOnFinished,
  kOnFinishedValue,
  kPrefinished,
  kSync,
  kWriteCb,
  kWriteCbValue,
  kWriting,
  resetBuffer,
} from "./writable_state.ts";

export function Writable(this: any, options: any): any {
  if (!(this instanceof (Writable as any))) return new (Writable as any)(options);
  this._events ??= { close: undefined, error: undefined, prefinish: undefined, finish: undefined, drain: undefined };
  this._writableState = makeWritableState(options, this, false);
  if (options) {
    if (typeof options.write === "function") this._write = options.write;
    if (typeof options.writev === "function") this._writev = options.writev;
    if (typeof options.destroy === "function") this._destroy = options.destroy;
    if (typeof options.final === "function") this._final = options.final;
    if (typeof options.construct === "function") this._construct = options.construct;
    if (options.signal) addAbortSignal(options.signal, this);
  }
  Stream.call(this, options);
  if (this._construct != null) {
    construct(this, () => {
      if ((this._writableState[kState] & kWriting) === 0) clearBuffer(this, this._writableState);
      finishMaybe(this, this._writableState, false);
    });
  }
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype);
Object.setPrototypeOf(Writable, Stream);
Writable.WritableState = WritableState;

export function makeWritableState(options: any, stream: any, isDuplex: boolean): any {
  const state = new (WritableState as any)(options, stream, isDuplex);
  state.onwrite = onwrite.bind(undefined, stream);
  return state;
}

// A Duplex is a Writable although it inherits from Readable.
Object.defineProperty(Writable, Symbol.hasInstance, {
  value: function (this: any, object: any) {
    if (Function.prototype[Symbol.hasInstance].call(this, object)) return true;
    if (this !== Writable) return false;
    return object && object._writableState instanceof (WritableState as any);
  },
});

const proto: any = Writable.prototype;

proto.pipe = function () {
  errorOrDestroy(this, ERR_STREAM_CANNOT_PIPE());
};

function startWrite(stream: any, chunk: any, encoding: any, cb: any): any {
  const state = stream._writableState;
  if (typeof encoding === "function") {
    cb = encoding;
    encoding = null;
  }
  if (typeof cb !== "function") cb = nop;
  if (chunk === null) throw ERR_STREAM_NULL_VALUES();
  if ((state[kState] & kObjectMode) === 0) {
    if (!encoding) encoding = defaultEncoding(state);
    else if (encoding !== "buffer" && !Buffer.isEncoding(encoding)) throw ERR_UNKNOWN_ENCODING(encoding);
    if (typeof chunk === "string") {
      if ((state[kState] & kDecodeStrings) !== 0) {
        chunk = Buffer.from(chunk, encoding);
        encoding = "buffer";
      }
    } else if (chunk instanceof Buffer) {
      encoding = "buffer";
    } else if (ArrayBuffer.isView(chunk)) {
      chunk = uint8ArrayToBuffer(chunk);
      encoding = "buffer";
    } else {
      throw ERR_INVALID_ARG_TYPE("chunk", ["string", "Buffer", "TypedArray", "DataView"], chunk);
    }
  }
  if ((state[kState] & (kEnding | kDestroyed)) !== 0) return refuseWrite(stream, state, cb);
  state.pendingcb++;
  return writeOrBuffer(stream, state, chunk, encoding, cb);
}

function defaultEncoding(state: any): any {
  return (state[kState] & kDefaultUTF8Encoding) !== 0 ? "utf8" : state[kDefaultEncodingValue];
}

function refuseWrite(stream: any, state: any, cb: any): any {
  const err = (state[kState] & kEnding) !== 0 ? ERR_STREAM_WRITE_AFTER_END() : ERR_STREAM_DESTROYED("write");
  process.nextTick(cb, err);
  errorOrDestroy(stream, err, true);
  return err;
}

proto.write = function (chunk: any, encoding: any, cb: any) {
  return startWrite(this, chunk, encoding, cb) === true;
};

proto.cork = function () {
  const state = this._writableState;
  state[kState] |= kCorked;
  state.corked++;
};

proto.uncork = function () {
  const state = this._writableState;
  if (!state.corked) return;
  state.corked--;
  if (!state.corked) state[kState] &= ~kCorked;
  if ((state[kState] & kWriting) === 0) clearBuffer(this, state);
};

proto.setDefaultEncoding = function setDefaultEncoding(encoding: any) {
  if (typeof encoding === "string") encoding = encoding.toLowerCase();
  if (!Buffer.isEncoding(encoding)) throw ERR_UNKNOWN_ENCODING(encoding);
  this._writableState.defaultEncoding = encoding;
  return this;
};

// False asks the caller to wait for 'drain'.
function writeOrBuffer(stream: any, state: any, chunk: any, encoding: any, callback: any): boolean {
  const len = (state[kState] & kObjectMode) !== 0 ? 1 : chunk.length;
  state.length += len;
  const room = state.length < state.highWaterMark;
  if (!room) state[kState] |= kNeedDrain;
  if ((state[kState] & (kWriting | kErrored | kCorked | kConstructed)) !== kConstructed) {
    bufferWrite(state, chunk, encoding, callback);
  } else {
    beginWrite(state, len, callback);
    stream._write(chunk, encoding, state.onwrite);
    state[kState] &= ~kSync;
  }
  return room && (state[kState] & (kDestroyed | kErrored)) === 0;
}

function bufferWrite(state: any, chunk: any, encoding: any, callback: any): void {
  if ((state[kState] & kBuffered) === 0) {
    state[kState] |= kBuffered;
    state[kBufferedValue] = [];
  }
  state[kBufferedValue].push({ chunk, encoding, callback });
  if (encoding !== "buffer") state[kState] &= ~kAllBuffers;
  if (callback !== nop) state[kState] &= ~kAllNoop;
}

function beginWrite(state: any, len: number, callback: any): void {
  state.writelen = len;
  if (callback !== nop) {
    state[kWriteCbValue] = callback;
    state[kState] |= kWriteCb;
  }
  state[kState] |= kWriting | kSync | kExpectWriteCb;
}

function doWrite(stream: any, state: any, writev: boolean, len: number, chunk: any, encoding: any, cb: any): void {
  beginWrite(state, len, cb);
  if ((state[kState] & kDestroyed) !== 0) state.onwrite(ERR_STREAM_DESTROYED("write"));
  else if (writev) stream._writev(chunk, state.onwrite);
  else stream._write(chunk, encoding, state.onwrite);
  state[kState] &= ~kSync;
}

function onwriteError(stream: any, state: any, er: any, cb: any): void {
  --state.pendingcb;
  cb(er);
  // What is buffered can not be written any more.
  errorBuffer(state);
  errorOrDestroy(stream, er);
}

function onwrite(stream: any, er: any): void {
  const state = stream._writableState;
  if ((state[kState] & kExpectWriteCb) === 0) {
    errorOrDestroy(stream, ERR_MULTIPLE_CALLBACK());
    return;
  }
  const sync = (state[kState] & kSync) !== 0;
  const cb = (state[kState] & kWriteCb) !== 0 ? state[kWriteCbValue] : nop;
  if (cb !== nop) state[kWriteCbValue] = null;
  state[kState] &= ~(kWriting | kExpectWriteCb | kWriteCb);
  state.length -= state.writelen;
  state.writelen = 0;
  if (er) {
    failWrite(stream, state, er, cb, sync);
    return;
  }
  if ((state[kState] & kBuffered) !== 0) clearBuffer(stream, state);
  if (sync) afterSyncWrite(stream, state, cb);
  else afterWrite(stream, state, 1, cb);
}

function failWrite(stream: any, state: any, er: any, cb: any, sync: boolean): void {
  er.stack;
  if ((state[kState] & kErrored) === 0) {
    state[kErroredValue] = er;
    state[kState] |= kErrored;
  }
  // A duplex must not go on reading either.
  if (stream._readableState && !stream._readableState.errored) stream._readableState.errored = er;
  if (sync) process.nextTick(onwriteError, stream, state, er, cb);
  else onwriteError(stream, state, er, cb);
}

// The write finished inside _write: callbacks wait for the next tick, equal ones together.
function afterSyncWrite(stream: any, state: any, cb: any): void {
  if (cb === nop) {
    const drained = (state[kState] & kNeedDrain) !== 0 && state.length === 0;
    const needTick = drained || (state[kState] & kDestroyed) !== 0;
    if (needTick && (state[kState] & kAfterWritePending) === 0) {
      process.nextTick(afterWrite, stream, state, 1, cb);
      state[kState] |= kAfterWritePending;
    } else {
      state.pendingcb--;
      if ((state[kState] & kEnding) !== 0) finishMaybe(stream, state, true);
    }
    return;
  }
  const info = (state[kState] & kAfterWriteTickInfo) !== 0 ? state[kAfterWriteTickInfoValue] : null;
  if (info !== null && info.cb === cb) {
    info.count++;
    return;
  }
  const next = { count: 1, cb, stream, state };
  state[kAfterWriteTickInfoValue] = next;
  process.nextTick(afterWriteTick, next);
  state[kState] |= kAfterWritePending | kAfterWriteTickInfo;
}

function afterWriteTick(info: any): void {
  const state = info.state;
  state[kState] &= ~kAfterWriteTickInfo;
  state[kAfterWriteTickInfoValue] = null;
  afterWrite(info.stream, state, info.count, info.cb);
}

function afterWrite(stream: any, state: any, count: number, cb: any): void {
  state[kState] &= ~kAfterWritePending;
  if ((state[kState] & (kEnding | kNeedDrain | kDestroyed)) === kNeedDrain && state.length === 0) {
    state[kState] &= ~kNeedDrain;
    stream.emit("drain");
  }
  while (count-- > 0) {
    state.pendingcb--;
    cb(null);
  }
  if ((state[kState] & kDestroyed) !== 0) errorBuffer(state);
  if ((state[kState] & kEnding) !== 0) finishMaybe(stream, state, true);
}

/** Fails everything that still waits to be written. */
function errorBuffer(state: any): void {
  if ((state[kState] & kWriting) !== 0) return;
  if ((state[kState] & kBuffered) !== 0) {
    for (let n = state.bufferedIndex; n < state.buffered.length; ++n) {
      const { chunk, callback } = state[kBufferedValue][n];
      state.length -= (state[kState] & kObjectMode) !== 0 ? 1 : chunk.length;
      callback(state.errored ?? ERR_STREAM_DESTROYED("write"));
    }
  }
  callFinishedCallbacks(state, state.errored ?? ERR_STREAM_DESTROYED("end"));
  resetBuffer(state);
}

function clearBuffer(stream: any, state: any): void {
  const mask = kDestroyed | kBufferProcessing | kCorked | kBuffered | kConstructed;
  if ((state[kState] & mask) !== (kBuffered | kConstructed)) return;
  const buffered = state[kBufferedValue];
  const count = buffered.length - state.bufferedIndex;
  if (count === 0) return;
  state[kState] |= kBufferProcessing;
  if (count > 1 && stream._writev) writeAll(stream, state, buffered, count);
  else writeEach(stream, state, buffered);
  state[kState] &= ~kBufferProcessing;
}

function writeAll(stream: any, state: any, buffered: any[], count: number): void {
  state.pendingcb -= count - 1;
  const first = state.bufferedIndex;
  const callback =
    (state[kState] & kAllNoop) !== 0
      ? nop
      : (err: any) => {
          for (let n = first; n < buffered.length; ++n) buffered[n].callback(err);
        };
  const chunks: any = (state[kState] & kAllNoop) !== 0 && first === 0 ? buffered : buffered.slice(first);
  chunks.allBuffers = (state[kState] & kAllBuffers) !== 0;
  doWrite(stream, state, true, state.length, chunks, "", callback);
  resetBuffer(state);
}

function writeEach(stream: any, state: any, buffered: any[]): void {
  let i = state.bufferedIndex;
  do {
    const { chunk, encoding, callback } = buffered[i];
    buffered[i++] = null;
    const len = (state[kState] & kObjectMode) !== 0 ? 1 : chunk.length;
    doWrite(stream, state, false, len, chunk, encoding, callback);
  } while (i < buffered.length && (state[kState] & kWriting) === 0);
  if (i === buffered.length) {
    resetBuffer(state);
  } else if (i > 256) {
    buffered.splice(0, i);
    state.bufferedIndex = 0;
  } else {
    state.bufferedIndex = i;
  }
}

proto._write = function (chunk: any, encoding: any, cb: any) {
  if (!this._writev) throw ERR_METHOD_NOT_IMPLEMENTED("_write()");
  this._writev([{ chunk, encoding }], cb);
};

proto._writev = null;

proto.end = function (chunk: any, encoding: any, cb: any) {
  const state = this._writableState;
  if (typeof chunk === "function") {
    cb = chunk;
    chunk = null;
    encoding = null;
  } else if (typeof encoding === "function") {
    cb = encoding;
    encoding = null;
  }
  let err: any;
  if (chunk !== null && chunk !== undefined) {
    const ret = startWrite(this, chunk, encoding, undefined);
    if (ret instanceof Error) err = ret;
  }
  if ((state[kState] & kCorked) !== 0) {
    state.corked = 1;
    this.uncork();
  }
  if (err) {
    // The refused write ends nothing.
  } else if ((state[kState] & (kErrored | kEnding)) === 0) {
    // Set before finishing: no more writes, but 'finish' only comes when everything is out.
    state[kState] |= kEnding;
    finishMaybe(this, state, true);
    state[kState] |= kEnded;
  } else if ((state[kState] & kFinished) !== 0) {
    err = ERR_STREAM_ALREADY_FINISHED("end");
  } else if ((state[kState] & kDestroyed) !== 0) {
    err = ERR_STREAM_DESTROYED("end");
  }
  if (typeof cb === "function") callWhenFinished(state, err, cb);
  return this;
};

function callWhenFinished(state: any, err: any, cb: any): void {
  if (err) {
    process.nextTick(cb, err);
  } else if ((state[kState] & kErrored) !== 0) {
    process.nextTick(cb, state[kErroredValue]);
  } else if ((state[kState] & kFinished) !== 0) {
    process.nextTick(cb, null);
  } else {
    if ((state[kState] & kOnFinished) === 0) {
      state[kState] |= kOnFinished;
      state[kOnFinishedValue] = [];
    }
    state[kOnFinishedValue].push(cb);
  }
}

function callFinishedCallbacks(state: any, err: any): void {
  if ((state[kState] & kOnFinished) === 0) return;
  const callbacks = state[kOnFinishedValue];
  state[kOnFinishedValue] = null;
  state[kState] &= ~kOnFinished;
  for (let i = 0; i < callbacks.length; i++) callbacks[i](err);
}

function needFinish(state: any): boolean {
  const mask =
    kEnding |
    kDestroyed |
    kConstructed |
    kErrored |
    kBuffered |
    kFinished |
    kWriting |
    kErrorEmitted |
    kCloseEmitted;
  return (state[kState] & mask) === (kEnding | kConstructed) && state.length === 0;
}

function callFinal(stream: any, state: any): void {
  let called = false;
  function onFinish(err: any) {
    if (called) {
      errorOrDestroy(stream, err ?? ERR_MULTIPLE_CALLBACK());
      return;
    }
    called = true;
    state.pendingcb--;
    if (err) {
      callFinishedCallbacks(state, err);
      errorOrDestroy(stream, err, (state[kState] & kSync) !== 0);
    } else if (needFinish(state)) {
      state[kState] |= kPrefinished;
      stream.emit("prefinish");
      // 'finish' comes a tick later even when _final was quick.
      state.pendingcb++;
      process.nextTick(finish, stream, state);
    }
  }
  state[kState] |= kSync;
  state.pendingcb++;
  try {
    stream._final(onFinish);
  } catch (err) {
    onFinish(err);
  }
  state[kState] &= ~kSync;
}

function prefinish(stream: any, state: any): void {
  if ((state[kState] & (kPrefinished | kFinalCalled)) !== 0) return;
  if (typeof stream._final === "function" && (state[kState] & kDestroyed) === 0) {
    state[kState] |= kFinalCalled;
    callFinal(stream, state);
  } else {
    state[kState] |= kPrefinished;
    stream.emit("prefinish");
  }
}

export function finishMaybe(stream: any, state: any, sync: boolean): void {
  if (!needFinish(state)) return;
  prefinish(stream, state);
  if (state.pendingcb !== 0) return;
  if (sync) {
    state.pendingcb++;
    process.nextTick(finishNT, stream, state);
  } else if (needFinish(state)) {
    state.pendingcb++;
    finish(stream, state);
  }
}

function finishNT(stream: any, state: any): void {
  if (needFinish(state)) finish(stream, state);
  else state.pendingcb--;
}

function finish(stream: any, state: any): void {
  state.pendingcb--;
  state[kState] |= kFinished;
  callFinishedCallbacks(state, null);
  stream.emit("finish");
  if ((state[kState] & kAutoDestroy) === 0) return;
  const r = stream._readableState;
  // The readable side of a duplex may still have something to give.
  if (!r || (r.autoDestroy && (r.endEmitted || r.readable === false))) stream.destroy();
}

export function clearAfterConstruct(stream: any): void {
  const state = stream._writableState;
  if ((state[kState] & kWriting) === 0) clearBuffer(stream, state);
  finishMaybe(stream, state, false);
}

Object.defineProperties(proto, {
  closed: {
    get() {
      return this._writableState ? (this._writableState[kState] & kClosed) !== 0 : false;
    },
  },
  destroyed: {
    get() {
      return this._writableState ? (this._writableState[kState] & kDestroyed) !== 0 : false;
    },
    set(value) {
      if (this._writableState) this._writableState.destroyed = value;
    },
  },
  writable: {
    get() {
      const w = this._writableState;
      return Boolean(w && w.writable !== false && !w.destroyed && !w.errored && !w.ending && !w.ended);
    },
    set(val) {
      if (this._writableState) this._writableState.writable = Boolean(val);
    },
  },
  writableFinished: {
    get() {
      return this._writableState ? (this._writableState[kState] & kFinished) !== 0 : false;
    },
  },
  writableObjectMode: {
    get() {
      return this._writableState ? (this._writableState[kState] & kObjectMode) !== 0 : false;
    },
  },
  writableBuffer: {
    get() {
      return this._writableState && this._writableState.getBuffer();
    },
  },
  writableEnded: {
    get() {
      return this._writableState ? (this._writableState[kState] & kEnding) !== 0 : false;
    },
  },
  writableNeedDrain: {
    get() {
      const w = this._writableState;
      return w ? (w[kState] & (kDestroyed | kEnding | kNeedDrain)) === kNeedDrain : false;
    },
  },
  writableHighWaterMark: {
    get() {
      return this._writableState && this._writableState.highWaterMark;
    },
  },
  writableCorked: {
    get() {
      return this._writableState ? this._writableState.corked : 0;
    },
  },
  writableLength: {
    get() {
      return this._writableState && this._writableState.length;
    },
  },
  errored: {
    enumerable: false,
    get() {
      return this._writableState ? this._writableState.errored : null;
    },
  },
  writableAborted: {
    get() {
      const w = this._writableState;
      return Boolean(w.writable !== false && (w.destroyed || w.errored) && !w.finished);
    },
  },
});

proto.destroy = function (err: any, cb: any) {
  const state = this._writableState;
  if ((state[kState] & (kBuffered | kOnFinished)) !== 0 && (state[kState] & kDestroyed) === 0) {
    process.nextTick(errorBuffer, state);
  }
  destroy.call(this, err, cb);
  return this;
};
proto._undestroy = undestroy;
proto._destroy = function (err: any, cb: any) {
  cb(err);
};
proto[kRejection] = function (err: any) {
  this.destroy(err);
};
proto[kAsyncDispose] = function () {
  let error: any;
  if (!this.destroyed) {
    error = this.writableFinished ? null : new AbortError();
    this.destroy(error);
  }
  return new Promise<void>((resolve, reject) =>
    eos(this, (err: any) => (err && err.name !== "AbortError" ? reject(err) : resolve())),
  );
};

(Writable as any).fromWeb = function (writableStream: any, options: any) {
  return streamAdapters("Writable.fromWeb()").writableFromWeb(writableStream, options);
};

(Writable as any).toWeb = function (streamWritable: any) {
  return streamAdapters("Writable.toWeb()").writableToWeb(streamWritable);
};
