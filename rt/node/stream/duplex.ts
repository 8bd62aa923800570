// Duplex: https://nodejs.org/docs/latest-v20.x/api/stream.html#class-streamduplex. All in TypeScript.

import { streamAdapters } from "../../web/streams/linked.ts";
import { Stream } from "./legacy.ts";
import { construct } from "./destroy.ts";
import { addAbortSignal } from "./add_abort_signal.ts";
import { Readable, maybeReadMore } from "./readable.ts";
import { Writable, clearAfterConstruct, makeWritableState } from "./writable.ts";
import { duplexify } from "./duplexify.ts";
import { ReadableState, kEndEmitted, kEnded as kReadableEnded } from "./readable_state.ts";
import { kEnded, kEnding, kFinished } from "./writable_state.ts";
import { kState } from "./state.ts";

export function Duplex(this: any, options: any): any {
  if (!(this instanceof (Duplex as any))) return new (Duplex as any)(options);
  this._events ??= {
    close: undefined,
    error: undefined,
    prefinish: undefined,
    finish: undefined,
    drain: undefined,
    data: undefined,
    end: undefined,
    readable: undefined,
  };
  this._readableState = new (ReadableState as any)(options, this, true);
  this._writableState = makeWritableState(options, this, true);
  if (options) takeOptions(this, options);
  else this.allowHalfOpen = true;
  Stream.call(this, options);
  if (this._construct != null) {
    construct(this, () => {
      if (this._readableState.needReadable) maybeReadMore(this, this._readableState);
      clearAfterConstruct(this);
    });
  }
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
Object.setPrototypeOf(Duplex, Readable);

function takeOptions(stream: any, options: any): void {
  stream.allowHalfOpen = options.allowHalfOpen !== false;
  if (options.readable === false) {
    const r = stream._readableState;
    r.readable = false;
    r[kState] |= kReadableEnded | kEndEmitted;
  }
  if (options.writable === false) {
    const w = stream._writableState;
    w.writable = false;
    w[kState] |= kEnding | kEnded | kFinished;
  }
  if (typeof options.read === "function") stream._read = options.read;
  if (typeof options.write === "function") stream._write = options.write;
  if (typeof options.writev === "function") stream._writev = options.writev;
  if (typeof options.destroy === "function") stream._destroy = options.destroy;
  if (typeof options.final === "function") stream._final = options.final;
  if (typeof options.construct === "function") stream._construct = options.construct;
  if (options.signal) addAbortSignal(options.signal, stream);
}

const proto: any = Duplex.prototype;
const writable: any = Writable.prototype;
proto.write = writable.write;
proto.cork = writable.cork;
proto.uncork = writable.uncork;
proto.setDefaultEncoding = writable.setDefaultEncoding;
proto._write = writable._write;
proto._writev = writable._writev;
proto.end = writable.end;
proto.destroy = writable.destroy;

function borrow(name: string): PropertyDescriptor {
  return { __proto__: null, ...Object.getOwnPropertyDescriptor(writable, name) } as any;
}

Object.defineProperties(proto, {
  writable: borrow("writable"),
  writableHighWaterMark: borrow("writableHighWaterMark"),
  writableObjectMode: borrow("writableObjectMode"),
  writableBuffer: borrow("writableBuffer"),
  writableLength: borrow("writableLength"),
  writableFinished: borrow("writableFinished"),
  writableCorked: borrow("writableCorked"),
  writableEnded: borrow("writableEnded"),
  writableNeedDrain: borrow("writableNeedDrain"),
  destroyed: {
    get() {
      if (this._readableState === undefined || this._writableState === undefined) return false;
      return this._readableState.destroyed && this._writableState.destroyed;
    },
    set(value) {
      if (!this._readableState || !this._writableState) return;
      this._readableState.destroyed = value;
      this._writableState.destroyed = value;
    },
  },
});

(Duplex as any).fromWeb = function (pair: any, options: any) {
  return streamAdapters("Duplex.fromWeb()").duplexFromWeb(pair, options);
};

(Duplex as any).toWeb = function (duplex: any) {
  return streamAdapters("Duplex.toWeb()").duplexToWeb(duplex);
};

(Duplex as any).from = function (body: any) {
  return duplexify(body, "body");
};
