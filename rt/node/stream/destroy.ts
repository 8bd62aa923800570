// How streams are constructed and destroyed: https://nodejs.org/docs/latest-v20.x/api/stream.html#writabledestroyerror.

import EventEmitter from "node:events";
import { AbortError, aggregateTwoErrors } from "../internal/errors.ts";
import { ERR_MULTIPLE_CALLBACK } from "../internal/codes.ts";
import { isDestroyed, isFinished, isRequest, isServerRequest, kIsDestroyed } from "./utils.ts";
import { kCloseEmitted, kClosed, kConstructed, kDestroyed, kEmitClose, kState } from "./state.ts";

// Programs replace methods of prototypes: what is compared with is what was there first.
const { emit } = EventEmitter.prototype as any;

const kDestroy = Symbol("kDestroy");
const kConstruct = Symbol("kConstruct");

function noteError(err: any, w: any, r: any): void {
  if (!err) return;
  // Reading stack makes V8 render it now, while the frames are known.
  err.stack;
  if (w && !w.errored) w.errored = err;
  if (r && !r.errored) r.errored = err;
}

export function destroy(this: any, err: any, cb: any): any {
  const r = this._readableState;
  const w = this._writableState;
  const s = w || r;
  if ((w && has(w, kDestroyed)) || (r && has(r, kDestroyed))) {
    if (typeof cb === "function") cb();
    return this;
  }
  if (err) noteError(err, w, r);
  if (w) w[kState] |= kDestroyed;
  if (r) r[kState] |= kDestroyed;
  if (!has(s, kConstructed)) {
    destroyLater(this, err, cb);
  } else {
    runDestroy(this, err, cb);
  }
  return this;
}

/** What is being constructed is destroyed after that. */
function destroyLater(stream: any, err: any, cb: any): void {
  stream.once(kDestroy, function (this: any, er: any) {
    runDestroy(this, aggregateTwoErrors(er, err), cb);
  });
}

function has(state: any, bit: number): boolean { return (state[kState] & bit) !== 0; }

function runDestroy(self: any, err: any, cb: any): void {
  let called = false;
  function onDestroy(err: any) {
    if (called) return;
    called = true;
    const r = self._readableState;
    const w = self._writableState;
    if (err) noteError(err, w, r);
    if (w) w[kState] |= kClosed;
    if (r) r[kState] |= kClosed;
    if (typeof cb === "function") cb(err);
    if (err) process.nextTick(emitErrorCloseNT, self, err);
    else process.nextTick(emitCloseNT, self);
  }
  try {
    self._destroy(err || null, onDestroy);
  } catch (thrown) {
    onDestroy(thrown);
  }
}

function emitErrorCloseNT(self: any, err: any): void {
  emitErrorNT(self, err);
  emitCloseNT(self);
}

function emitCloseNT(self: any): void {
  const r = self._readableState;
  const w = self._writableState;
  if (w) w[kState] |= kCloseEmitted;
  if (r) r[kState] |= kCloseEmitted;
  if (!(w && has(w, kEmitClose)) && !(r && has(r, kEmitClose))) return;
  const events = self._events;
  if (events === undefined || events.close !== undefined || self.emit !== emit) self.emit("close");
}

function emitErrorNT(self: any, err: any): void {
  const r = self._readableState;
  const w = self._writableState;
  if (w?.errorEmitted || r?.errorEmitted) return;
  if (w) w.errorEmitted = true;
  if (r) r.errorEmitted = true;
  self.emit("error", err);
}

export function undestroy(this: any): void {
  const r = this._readableState;
  const w = this._writableState;
  if (r) {
    r.constructed = true;
    r.closed = false;
    r.closeEmitted = false;
    r.destroyed = false;
    r.errored = null;
    r.errorEmitted = false;
    r.reading = false;
    r.ended = r.readable === false;
    r.endEmitted = r.readable === false;
  }
  if (w) {
    w.constructed = true;
    w.destroyed = false;
    w.closed = false;
    w.closeEmitted = false;
    w.errored = null;
    w.errorEmitted = false;
    w.finalCalled = false;
    w.prefinished = false;
    w.ended = w.writable === false;
    w.ending = w.writable === false;
    w.finished = w.writable === false;
  }
}

/** Ends a stream with err; sync when the caller's caller may still have to add its 'error' listener. */
export function errorOrDestroy(stream: any, err: any, sync?: boolean): void {
  const r = stream._readableState;
  const w = stream._writableState;
  if (w?.destroyed || r?.destroyed) return;
  if (r?.autoDestroy || w?.autoDestroy) {
    stream.destroy(err);
  } else if (err) {
    noteError(err, w, r);
    if (sync) process.nextTick(emitErrorNT, stream, err);
    else emitErrorNT(stream, err);
  }
}

export function construct(stream: any, cb: () => void): void {
  if (typeof stream._construct !== "function") return;
  const r = stream._readableState;
  const w = stream._writableState;
  if (r) r.constructed = false;
  if (w) w.constructed = false;
  stream.once(kConstruct, cb);
  // A duplex asks twice and constructs once.
  if (stream.listenerCount(kConstruct) > 1) return;
  process.nextTick(constructNT, stream);
}

function constructNT(stream: any): void {
  let called = false;
  function onConstruct(err: any) {
    if (called) {
      errorOrDestroy(stream, err ?? ERR_MULTIPLE_CALLBACK());
      return;
    }
    called = true;
    const r = stream._readableState;
    const w = stream._writableState;
    const s = w || r;
    if (r) r.constructed = true;
    if (w) w.constructed = true;
    if (s.destroyed) stream.emit(kDestroy, err);
    else if (err) errorOrDestroy(stream, err, true);
    else stream.emit(kConstruct);
  }
  try {
    stream._construct((err: any) => {
      process.nextTick(onConstruct, err);
    });
  } catch (err) {
    process.nextTick(onConstruct, err);
  }
}

function emitCloseLegacy(stream: any): void {
  stream.emit("close");
}

function emitErrorCloseLegacy(stream: any, err: any): void {
  stream.emit("error", err);
  process.nextTick(emitCloseLegacy, stream);
}

/** Destroys anything that looks like a stream. */
export function destroyer(stream: any, err: any): void {
  if (!stream || isDestroyed(stream)) return;
  if (!err && !isFinished(stream)) err = new AbortError();
  if (isServerRequest(stream)) {
    stream.socket = null;
    stream.destroy(err);
  } else if (isRequest(stream)) {
    stream.abort();
  } else if (isRequest(stream.req)) {
    stream.req.abort();
  } else if (typeof stream.destroy === "function") {
    stream.destroy(err);
  } else if (typeof stream.close === "function") {
    stream.close();
  } else if (err) {
    process.nextTick(emitErrorCloseLegacy, stream, err);
  } else {
    process.nextTick(emitCloseLegacy, stream);
  }
  if (!stream.destroyed) stream[kIsDestroyed] = true;
}
