// Readable: https://nodejs.org/docs/latest-v20.x/api/stream.html#readable-streams. All in TypeScript.

import { streamAdapters } from "../../web/streams/linked.ts";
import EventEmitter from "node:events";
import string_decoder from "node:string_decoder";
import { AbortError, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE, aggregateTwoErrors } from "../internal/errors.ts";
import {
  ERR_METHOD_NOT_IMPLEMENTED,
  ERR_STREAM_PUSH_AFTER_EOF,
  ERR_STREAM_UNSHIFT_AFTER_END_EVENT,
} from "../internal/codes.ts";
import { validateObject } from "../internal/validators.ts";
import { kAsyncDispose, kRejection } from "../internal/symbols.ts";
import { Stream, prependListener, uint8ArrayToBuffer } from "./legacy.ts";
import { construct, destroy, destroyer, errorOrDestroy, undestroy } from "./destroy.ts";
import { addAbortSignal } from "./add_abort_signal.ts";
import { eos } from "./end_of_stream.ts";
import { from } from "./from.ts";
import { fromList } from "./buffer_list.ts";
import {
  kAutoDestroy,
  kClosed,
  kCloseEmitted,
  kConstructed,
  kDestroyed,
  kErrorEmitted,
  kErrored,
  kObjectMode,
  kState,
  nop,
} from "./state.ts";
import {
  ReadableState,
  kDataEmitted,
  kDataListening,
  kDecoder,
  kDecoderValue,
  kEmittedReadable,
  kEndEmitted,
  kEnded,
  kFlowing,
  kHasFlowing,
  kHasPaused,
  kMultiAwaitDrain,
  kNeedReadable,
  kPaused,
  kReadableListening,
  kReading,
  kReadingMore,
  kResumeScheduled,
  kSync,
} from "./readable_state.ts";

const { StringDecoder } = string_decoder as any;

// Programs replace methods of prototypes: what is compared with is what was there first.
const { emit } = EventEmitter.prototype as any;

export function Readable(this: any, options: any): any {
  if (!(this instanceof (Readable as any))) return new (Readable as any)(options);
  this._events ??= { close: undefined, error: undefined, data: undefined, end: undefined, readable: undefined };
  this._readableState = new (ReadableState as any)(options, this, false);
  if (options) {
    if (typeof options.read === "function") this._read = options.read;
    if (typeof options.destroy === "function") this._destroy = options.destroy;
    if (typeof options.construct === "function") this._construct = options.construct;
    if (options.signal) addAbortSignal(options.signal, this);
  }
  Stream.call(this, options);
  if (this._construct != null) {
    construct(this, () => {
      if (this._readableState.needReadable) maybeReadMore(this, this._readableState);
    });
  }
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype);
Object.setPrototypeOf(Readable, Stream);
Readable.ReadableState = ReadableState;
Readable._fromList = fromList;

const proto: any = Readable.prototype;
proto.destroy = destroy;
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
    error = this.readableEnded ? null : new AbortError();
    this.destroy(error);
  }
  return new Promise<void>((resolve, reject) => eos(this, (err: any) => (err && err !== error ? reject(err) : resolve())));
};

proto.push = function (chunk: any, encoding: any) {
  const state = this._readableState;
  return (state[kState] & kObjectMode) === 0
    ? pushBytes(this, state, chunk, encoding)
    : pushObject(this, state, chunk, encoding);
};

proto.unshift = function (chunk: any, encoding: any) {
  const state = this._readableState;
  if (chunk === null) {
    state[kState] &= ~kReading;
    onEofChunk(this, state);
    return false;
  }
  if ((state[kState] & kObjectMode) === 0) {
    if (typeof chunk === "string") {
      chunk = encodeFor(state, chunk, encoding || state.defaultEncoding);
    } else if (ArrayBuffer.isView(chunk)) {
      if (!(chunk instanceof Buffer)) chunk = uint8ArrayToBuffer(chunk);
    } else if (chunk !== undefined) {
      errorOrDestroy(this, ERR_INVALID_ARG_TYPE("chunk", ["string", "Buffer", "TypedArray", "DataView"], chunk));
      return false;
    }
    if (!(chunk && chunk.length > 0)) return canPushMore(state);
  }
  if ((state[kState] & kEndEmitted) !== 0) errorOrDestroy(this, ERR_STREAM_UNSHIFT_AFTER_END_EVENT());
  else if ((state[kState] & (kDestroyed | kErrored)) !== 0) return false;
  else addChunk(this, state, chunk, true);
  return canPushMore(state);
};

// A string becomes what the reader asked for: text of its encoding, or bytes.
function encodeFor(state: any, chunk: string, encoding: any): any {
  if (state.encoding === encoding) return chunk;
  const bytes = Buffer.from(chunk, encoding);
  return state.encoding ? bytes.toString(state.encoding) : bytes;
}

function pushBytes(stream: any, state: any, chunk: any, encoding: any): boolean {
  if (chunk === null) {
    state[kState] &= ~kReading;
    onEofChunk(stream, state);
    return false;
  }
  if (typeof chunk === "string") {
    encoding = encoding || state.defaultEncoding;
    if (state.encoding !== encoding) {
      chunk = encodeFor(state, chunk, encoding);
      if (state.encoding === null) encoding = "";
    }
  } else if (chunk instanceof Buffer) {
    encoding = "";
  } else if (ArrayBuffer.isView(chunk)) {
    chunk = uint8ArrayToBuffer(chunk);
    encoding = "";
  } else if (chunk !== undefined) {
    errorOrDestroy(stream, ERR_INVALID_ARG_TYPE("chunk", ["string", "Buffer", "TypedArray", "DataView"], chunk));
    return false;
  }
  if (!chunk || chunk.length <= 0) {
    state[kState] &= ~kReading;
    maybeReadMore(stream, state);
    return canPushMore(state);
  }
  return acceptChunk(stream, state, chunk, encoding);
}

function pushObject(stream: any, state: any, chunk: any, encoding: any): boolean {
  if (chunk === null) {
    state[kState] &= ~kReading;
    onEofChunk(stream, state);
    return false;
  }
  return acceptChunk(stream, state, chunk, encoding);
}

function acceptChunk(stream: any, state: any, chunk: any, encoding: any): boolean {
  if ((state[kState] & kEnded) !== 0) {
    errorOrDestroy(stream, ERR_STREAM_PUSH_AFTER_EOF());
    return false;
  }
  if ((state[kState] & (kDestroyed | kErrored)) !== 0) return false;
  state[kState] &= ~kReading;
  if ((state[kState] & kDecoder) !== 0 && !encoding) {
    chunk = state[kDecoderValue].write(chunk);
    if (chunk.length === 0 && (state[kState] & kObjectMode) === 0) {
      maybeReadMore(stream, state);
      return canPushMore(state);
    }
  }
  addChunk(stream, state, chunk, false);
  return canPushMore(state);
}

function canPushMore(state: any): boolean {
  return (state[kState] & kEnded) === 0 && (state.length < state.highWaterMark || state.length === 0);
}

function addChunk(stream: any, state: any, chunk: any, toFront: boolean): void {
  const mode = state[kState] & (kFlowing | kSync | kDataListening);
  if (mode === (kFlowing | kDataListening) && state.length === 0) {
    // Nobody waits in the buffer, so the chunk goes straight to the listener.
    if ((state[kState] & kMultiAwaitDrain) !== 0) state.awaitDrainWriters.clear();
    else state.awaitDrainWriters = null;
    state[kState] |= kDataEmitted;
    stream.emit("data", chunk);
  } else {
    state.length += (state[kState] & kObjectMode) !== 0 ? 1 : chunk.length;
    if (!toFront) state.buffer.push(chunk);
    else if (state.bufferIndex > 0) state.buffer[--state.bufferIndex] = chunk;
    else state.buffer.unshift(chunk);
    if ((state[kState] & kNeedReadable) !== 0) emitReadable(stream);
  }
  maybeReadMore(stream, state);
}

proto.isPaused = function () {
  const state = this._readableState;
  return (state[kState] & kPaused) !== 0 || (state[kState] & (kHasFlowing | kFlowing)) === kHasFlowing;
};

proto.setEncoding = function (enc: any) {
  const state = this._readableState;
  const decoder = new StringDecoder(enc);
  state.decoder = decoder;
  state.encoding = decoder.encoding;
  let content = "";
  for (let i = state.bufferIndex; i < state.buffer.length; i++) content += decoder.write(state.buffer[i]);
  state.buffer.length = 0;
  state.bufferIndex = 0;
  if (content !== "") state.buffer.push(content);
  state.length = content.length;
  return this;
};

const MAX_HWM = 0x40000000;

// The next power of two, so that a reader of big pieces is fed evenly.
function grownHighWaterMark(n: number): number {
  if (n > MAX_HWM) throw ERR_OUT_OF_RANGE("size", "<= 1GiB", n);
  let size = 1;
  while (size < n) size *= 2;
  return size;
}

function howMuchToRead(n: number, state: any, bits: number): number {
  const length = state.length;
  if (n <= 0 || (length === 0 && (bits & kEnded) !== 0)) return 0;
  if ((bits & kObjectMode) !== 0) return 1;
  if (n !== n) {
    if ((bits & kFlowing) !== 0 && length) return state.buffer[state.bufferIndex].length;
    return length;
  }
  if (n <= length) return n;
  return (bits & kEnded) !== 0 ? length : 0;
}

proto.read = function (n: any) {
  const state = this._readableState;
  if (n === undefined) n = NaN;
  else if (n !== 0 && !Number.isInteger(n)) n = Number.parseInt(n, 10);
  const nOrig = n;
  let bits = state[kState];
  if (n === 0) {
    if ((bits & kNeedReadable) !== 0 && isReadableNow(state, bits)) {
      if (state.length === 0 && (bits & kEnded) !== 0) endReadable(this);
      else emitReadable(this);
      return null;
    }
  } else {
    if (n > state.highWaterMark) state.highWaterMark = grownHighWaterMark(n);
    if ((bits & kEmittedReadable) !== 0) state[kState] = bits &= ~kEmittedReadable;
    n = howMuchToRead(n, state, bits);
  }
  if (n === 0 && (bits & kEnded) !== 0) {
    if (state.length === 0) endReadable(this);
    return null;
  }
  if (readIfNeeded(this, state, n)) n = howMuchToRead(nOrig, state, state[kState]);
  return takeChunk(this, state, n, nOrig);
};

// read(0) with enough in the buffer only has to say so.
function isReadableNow(state: any, bits: number): boolean {
  if ((bits & kEnded) !== 0) return true;
  return state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0;
}

// Calls _read when the buffer runs low; true when that answered at once.
function readIfNeeded(stream: any, state: any, n: number): boolean {
  const bits = state[kState];
  const length = state.length;
  if (length !== 0 && length - n >= state.highWaterMark && (bits & kNeedReadable) === 0) return false;
  const mask = kEnded | kReading | kDestroyed | kErrored | kConstructed;
  if ((bits & mask) !== kConstructed) return false;
  state[kState] = length === 0 ? bits | kReading | kSync | kNeedReadable : bits | kReading | kSync;
  try {
    stream._read(state.highWaterMark);
  } catch (err) {
    errorOrDestroy(stream, err);
  }
  state[kState] &= ~kSync;
  return (state[kState] & kReading) === 0;
}

function takeChunk(stream: any, state: any, n: number, nOrig: number): any {
  const ret = n > 0 ? fromList(n, state) : null;
  if (ret === null) {
    if (state.length <= state.highWaterMark) state[kState] |= kNeedReadable;
    n = 0;
  } else {
    state.length -= n;
    if ((state[kState] & kMultiAwaitDrain) !== 0) state.awaitDrainWriters.clear();
    else state.awaitDrainWriters = null;
  }
  if (state.length === 0) {
    if ((state[kState] & kEnded) === 0) state[kState] |= kNeedReadable;
    // The buffer ran out at the end of the data.
    if (nOrig !== n && (state[kState] & kEnded) !== 0) endReadable(stream);
  }
  if (ret !== null && (state[kState] & (kErrorEmitted | kCloseEmitted)) === 0) {
    state[kState] |= kDataEmitted;
    stream.emit("data", ret);
  }
  return ret;
}

function onEofChunk(stream: any, state: any): void {
  const bits = state[kState];
  if ((bits & kEnded) !== 0) return;
  if ((bits & kDecoder) !== 0) {
    const chunk = state[kDecoderValue].end();
    if (chunk && chunk.length) {
      state.buffer.push(chunk);
      state.length += (state[kState] & kObjectMode) !== 0 ? 1 : chunk.length;
    }
  }
  state[kState] = bits | kEnded;
  if ((bits & kSync) !== 0) {
    // Inside _read: the caller of read() looks again by itself.
    emitReadable(stream);
  } else {
    state[kState] = (bits & ~kNeedReadable) | kEnded | kEmittedReadable;
    emitReadableNT(stream);
  }
}

function emitReadable(stream: any): void {
  const state = stream._readableState;
  const bits = state[kState];
  state[kState] = (bits & ~kNeedReadable) | kEmittedReadable;
  if ((bits & kEmittedReadable) === 0) process.nextTick(emitReadableNT, stream);
}

function emitReadableNT(stream: any): void {
  const state = stream._readableState;
  let bits = state[kState];
  if ((bits & (kDestroyed | kErrored)) === 0 && ((bits & kEnded) !== 0 || state.length)) {
    const events = stream._events;
    if (events === undefined || events.readable !== undefined || stream.emit !== emit) {
      stream.emit("readable");
      bits = state[kState];
    }
    bits &= ~kEmittedReadable;
  }
  // Asked for more only when nothing reads by itself and the buffer is low.
  if ((bits & (kFlowing | kEnded)) === 0 && state.length <= state.highWaterMark) bits |= kNeedReadable;
  else bits &= ~kNeedReadable;
  state[kState] = bits;
  if ((bits & kFlowing) !== 0) flow(stream);
}

export function maybeReadMore(stream: any, state: any): void {
  if ((state[kState] & (kReadingMore | kConstructed)) === kConstructed) {
    state[kState] |= kReadingMore;
    process.nextTick(maybeReadMoreNT, stream, state);
  }
}

function maybeReadMoreNT(stream: any, state: any): void {
  while (
    (state[kState] & (kReading | kEnded)) === 0 &&
    (state.length < state.highWaterMark || ((state[kState] & kFlowing) !== 0 && state.length === 0))
  ) {
    const before = state.length;
    stream.read(0);
    // _read gave nothing: it will push later.
    if (before === state.length) break;
  }
  state[kState] &= ~kReadingMore;
}

proto._read = function (n: any) {
  throw ERR_METHOD_NOT_IMPLEMENTED("_read()");
};

proto.pipe = function (dest: any, pipeOpts: any) {
  const src = this;
  const state = this._readableState;
  if (state.pipes.length === 1 && (state[kState] & kMultiAwaitDrain) === 0) {
    state[kState] |= kMultiAwaitDrain;
    state.awaitDrainWriters = new Set(state.awaitDrainWriters ? [state.awaitDrainWriters] : []);
  }
  state.pipes.push(dest);
  const doEnd = (!pipeOpts || pipeOpts.end !== false) && dest !== process.stdout && dest !== process.stderr;
  const endFn = doEnd ? onend : unpipe;
  if ((state[kState] & kEndEmitted) !== 0) process.nextTick(endFn);
  else src.once("end", endFn);
  let ondrain: any;
  let cleanedUp = false;

  dest.on("unpipe", onunpipe);
  src.on("data", ondata);
  prependListener(dest, "error", onerror);
  dest.once("close", onclose);
  dest.once("finish", onfinish);
  dest.emit("pipe", src);
  if (dest.writableNeedDrain === true) pause();
  else if ((state[kState] & kFlowing) === 0) src.resume();
  return dest;

  function onunpipe(readable: any, info: any) {
    if (readable === src && info && info.hasUnpiped === false) {
      info.hasUnpiped = true;
      cleanup();
    }
  }
  function onend() {
    dest.end();
  }
  function cleanup() {
    dest.removeListener("close", onclose);
    dest.removeListener("finish", onfinish);
    if (ondrain) dest.removeListener("drain", ondrain);
    dest.removeListener("error", onerror);
    dest.removeListener("unpipe", onunpipe);
    src.removeListener("end", onend);
    src.removeListener("end", unpipe);
    src.removeListener("data", ondata);
    cleanedUp = true;
    // The 'drain' src waits for will not be heard any more.
    const w = dest._writableState;
    if (ondrain && state.awaitDrainWriters && (!w || w.needDrain)) ondrain();
  }
  function pause() {
    if (!cleanedUp) {
      if (state.pipes.length === 1 && state.pipes[0] === dest) {
        state.awaitDrainWriters = dest;
        state[kState] &= ~kMultiAwaitDrain;
      } else if (state.pipes.length > 1 && state.pipes.includes(dest)) {
        state.awaitDrainWriters.add(dest);
      }
      src.pause();
    }
    if (!ondrain) {
      ondrain = pipeOnDrain(src, dest);
      dest.on("drain", ondrain);
    }
  }
  function ondata(chunk: any) {
    if (dest.write(chunk) === false) pause();
  }
  function onerror(er: any) {
    unpipe();
    dest.removeListener("error", onerror);
    if (dest.listenerCount("error") !== 0) return;
    const s = dest._writableState || dest._readableState;
    if (s && !s.errorEmitted) errorOrDestroy(dest, er);
    else dest.emit("error", er);
  }
  function onclose() {
    dest.removeListener("finish", onfinish);
    unpipe();
  }
  function onfinish() {
    dest.removeListener("close", onclose);
    unpipe();
  }
  function unpipe() {
    src.unpipe(dest);
  }
};

function pipeOnDrain(src: any, dest: any): () => void {
  return function pipeOnDrainFunctionResult() {
    const state = src._readableState;
    if (state.awaitDrainWriters === dest) state.awaitDrainWriters = null;
    else if ((state[kState] & kMultiAwaitDrain) !== 0) state.awaitDrainWriters.delete(dest);
    const free = !state.awaitDrainWriters || state.awaitDrainWriters.size === 0;
    if (free && (state[kState] & kDataListening) !== 0) src.resume();
  };
}

proto.unpipe = function (dest: any) {
  const state = this._readableState;
  if (state.pipes.length === 0) return this;
  if (!dest) {
    const dests = state.pipes;
    state.pipes = [];
    this.pause();
    for (let i = 0; i < dests.length; i++) dests[i].emit("unpipe", this, { hasUnpiped: false });
    return this;
  }
  const index = state.pipes.indexOf(dest);
  if (index === -1) return this;
  state.pipes.splice(index, 1);
  if (state.pipes.length === 0) this.pause();
  dest.emit("unpipe", this, { hasUnpiped: false });
  return this;
};

proto.on = function (ev: any, fn: any) {
  const res = EventEmitter.prototype.on.call(this, ev, fn);
  const state = this._readableState;
  if (ev === "data") {
    state[kState] |= kDataListening;
    // A 'readable' listener keeps the say over the flow.
    if (this.listenerCount("readable") > 0) state[kState] |= kReadableListening;
    else state[kState] &= ~kReadableListening;
    if ((state[kState] & (kHasFlowing | kFlowing)) !== kHasFlowing) this.resume();
  } else if (ev === "readable" && (state[kState] & (kEndEmitted | kReadableListening)) === 0) {
    state[kState] |= kReadableListening | kNeedReadable | kHasFlowing;
    state[kState] &= ~(kFlowing | kEmittedReadable);
    if (state.length) emitReadable(this);
    else if ((state[kState] & kReading) === 0) process.nextTick(readNothingNT, this);
  }
  return res;
};
proto.addListener = proto.on;

proto.removeListener = function (ev: any, fn: any) {
  const state = this._readableState;
  const res = EventEmitter.prototype.removeListener.call(this, ev, fn);
  if (ev === "readable") process.nextTick(updateReadableListening, this);
  else if (ev === "data" && this.listenerCount("data") === 0) state[kState] &= ~kDataListening;
  return res;
};
proto.off = proto.removeListener;

proto.removeAllListeners = function (ev: any) {
  const res = EventEmitter.prototype.removeAllListeners.apply(this, arguments);
  if (ev === "readable" || ev === undefined) process.nextTick(updateReadableListening, this);
  return res;
};

function updateReadableListening(self: any): void {
  const state = self._readableState;
  if (self.listenerCount("readable") > 0) state[kState] |= kReadableListening;
  else state[kState] &= ~kReadableListening;
  if ((state[kState] & (kHasPaused | kPaused | kResumeScheduled)) === (kHasPaused | kResumeScheduled)) {
    state[kState] |= kHasFlowing | kFlowing;
  } else if (self.listenerCount("data") > 0) {
    self.resume();
  } else if ((state[kState] & kReadableListening) === 0) {
    state[kState] &= ~(kHasFlowing | kFlowing);
  }
}

function readNothingNT(self: any): void {
  self.read(0);
}

proto.resume = function () {
  const state = this._readableState;
  let bits = state[kState];
  if ((bits & kFlowing) === 0) {
    bits |= (bits & kReadableListening) === 0 ? kHasFlowing | kFlowing : kHasFlowing;
    if ((bits & kResumeScheduled) === 0) {
      state[kState] = (bits | kResumeScheduled | kHasPaused) & ~kPaused;
      process.nextTick(resumeNT, this, state);
      return this;
    }
  }
  state[kState] = (bits | kHasPaused) & ~kPaused;
  return this;
};

function resumeNT(stream: any, state: any): void {
  if ((state[kState] & kReading) === 0) stream.read(0);
  state[kState] &= ~kResumeScheduled;
  const events = stream._events;
  if (events === undefined || events.resume !== undefined || stream.emit !== emit) stream.emit("resume");
  flow(stream);
  if ((state[kState] & (kFlowing | kReading)) === kFlowing) stream.read(0);
}

proto.pause = function () {
  const state = this._readableState;
  if ((state[kState] & (kHasFlowing | kFlowing)) !== kHasFlowing) {
    state[kState] = (state[kState] | kHasFlowing) & ~kFlowing;
    this.emit("pause");
  }
  state[kState] |= kHasPaused | kPaused;
  return this;
};

function flow(stream: any): void {
  const state = stream._readableState;
  while ((state[kState] & kFlowing) !== 0 && stream.read() !== null);
}

function endReadable(stream: any): void {
  const state = stream._readableState;
  const bits = state[kState];
  if ((bits & kEndEmitted) === 0) {
    state[kState] = bits | kEnded;
    process.nextTick(endReadableNT, state, stream);
  }
}

function endReadableNT(state: any, stream: any): void {
  const bits = state[kState];
  if ((bits & (kErrored | kCloseEmitted | kEndEmitted)) !== 0 || state.length !== 0) return;
  state[kState] = bits | kEndEmitted;
  const events = stream._events;
  if (events === undefined || events.end !== undefined || stream.emit !== emit) stream.emit("end");
  if (stream.writable && stream.allowHalfOpen === false) {
    process.nextTick(endWritableNT, stream);
  } else if ((state[kState] & kAutoDestroy) !== 0) {
    const w = stream._writableState;
    // The writable side of a duplex may still have something to do.
    if (!w || (w.autoDestroy && (w.finished || w.writable === false))) stream.destroy();
  }
}

function endWritableNT(stream: any): void {
  if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end();
}

proto.wrap = function (stream: any) {
  let paused = false;
  stream.on("data", (chunk: any) => {
    if (!this.push(chunk) && stream.pause) {
      paused = true;
      stream.pause();
    }
  });
  stream.on("end", () => this.push(null));
  stream.on("error", (err: any) => errorOrDestroy(this, err));
  stream.on("close", () => this.destroy());
  stream.on("destroy", () => this.destroy());
  this._read = () => {
    if (paused && stream.resume) {
      paused = false;
      stream.resume();
    }
  };
  for (const key of Object.keys(stream)) {
    if (this[key] === undefined && typeof stream[key] === "function") this[key] = stream[key].bind(stream);
  }
  return this;
};

proto[Symbol.asyncIterator] = function () {
  return streamToAsyncIterator(this, undefined);
};

proto.iterator = function (options: any) {
  if (options !== undefined) validateObject(options, "options");
  return streamToAsyncIterator(this, options);
};

function streamToAsyncIterator(stream: any, options: any): any {
  if (typeof stream.read !== "function") stream = (Readable as any).wrap(stream, { objectMode: true });
  const iter: any = createAsyncIterator(stream, options);
  iter.stream = stream;
  return iter;
}

async function* createAsyncIterator(stream: any, options: any): AsyncGenerator<any> {
  let callback: any = nop;
  function next(this: any, resolve: any) {
    if (this === stream) {
      callback();
      callback = nop;
    } else {
      callback = resolve;
    }
  }
  stream.on("readable", next);
  // undefined: still going; null: ended; else why it failed.
  let error: any;
  const cleanup = eos(stream, { writable: false }, (err: any) => {
    error = err ? aggregateTwoErrors(error, err) : null;
    callback();
    callback = nop;
  });
  try {
    while (true) {
      const chunk = stream.destroyed ? null : stream.read();
      if (chunk !== null) yield chunk;
      else if (error) throw error;
      else if (error === null) return;
      else await new Promise(next as any);
    }
  } catch (err) {
    error = aggregateTwoErrors(error, err);
    throw error;
  } finally {
    if ((error || options?.destroyOnReturn !== false) && (error === undefined || stream._readableState.autoDestroy)) {
      destroyer(stream, null);
    } else {
      stream.off("readable", next);
      cleanup();
    }
  }
}

Object.defineProperties(proto, {
  readable: {
    get() {
      const r = this._readableState;
      return Boolean(r && r.readable !== false && !r.destroyed && !r.errorEmitted && !r.endEmitted);
    },
    set(val) {
      if (this._readableState) this._readableState.readable = Boolean(val);
    },
  },
  readableDidRead: {
    get() {
      return this._readableState.dataEmitted;
    },
  },
  readableAborted: {
    get() {
      const r = this._readableState;
      return Boolean(r.readable !== false && (r.destroyed || r.errored) && !r.endEmitted);
    },
  },
  readableHighWaterMark: {
    get() {
      return this._readableState.highWaterMark;
    },
  },
  readableBuffer: {
    get() {
      return this._readableState?.buffer;
    },
  },
  readableFlowing: {
    get() {
      return this._readableState.flowing;
    },
    set(state) {
      if (this._readableState) this._readableState.flowing = state;
    },
  },
  readableLength: {
    get() {
      return this._readableState.length;
    },
  },
  readableObjectMode: {
    get() {
      return this._readableState ? this._readableState.objectMode : false;
    },
  },
  readableEncoding: {
    get() {
      return this._readableState ? this._readableState.encoding : null;
    },
  },
  errored: {
    get() {
      return this._readableState ? this._readableState.errored : null;
    },
  },
  closed: {
    get() {
      return this._readableState ? (this._readableState[kState] & kClosed) !== 0 : false;
    },
  },
  destroyed: {
    get() {
      return this._readableState ? (this._readableState[kState] & kDestroyed) !== 0 : false;
    },
    set(value) {
      if (this._readableState) this._readableState.destroyed = value;
    },
  },
  readableEnded: {
    get() {
      return this._readableState ? this._readableState.endEmitted : false;
    },
  },
});

(Readable as any).from = function (iterable: any, opts: any) {
  return from(Readable, iterable, opts);
};

(Readable as any).fromWeb = function (readableStream: any, options: any) {
  return streamAdapters("Readable.fromWeb()").readableFromWeb(readableStream, options);
};

(Readable as any).toWeb = function (streamReadable: any, options: any) {
  return streamAdapters("Readable.toWeb()").readableToWeb(streamReadable, options);
};

(Readable as any).wrap = function (src: any, options: any) {
  return new (Readable as any)({
    objectMode: src.readableObjectMode ?? src.objectMode ?? true,
    ...options,
    destroy(err: any, callback: any) {
      destroyer(src, err);
      callback(err);
    },
  }).wrap(src);
};
