// Transform and PassThrough: https://nodejs.org/docs/latest-v20.x/api/stream.html#class-streamtransform.

import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { Duplex } from "./duplex.ts";
import { getHighWaterMark, kState } from "./state.ts";
import { kSync } from "./readable_state.ts";

const kCallback = Symbol("kCallback");

export function Transform(this: any, options: any): any {
  if (!(this instanceof (Transform as any))) return new (Transform as any)(options);
  // With nothing to buffer on the readable side, the writable side must not buffer for it.
  const readable = options
    ? getHighWaterMark(Boolean(options.objectMode || options.readableObjectMode), options, "readableHighWaterMark", true)
    : null;
  if (readable === 0) {
    options = {
      ...options,
      highWaterMark: null,
      readableHighWaterMark: readable,
      writableHighWaterMark: options.writableHighWaterMark || 0,
    };
  }
  Duplex.call(this, options);
  // _read only asks: the data comes from _write.
  this._readableState[kState] &= ~kSync;
  this[kCallback] = null;
  if (options) {
    if (typeof options.transform === "function") this._transform = options.transform;
    if (typeof options.flush === "function") this._flush = options.flush;
  }
  // 'prefinish' also comes when somebody replaced _final.
  this.on("prefinish", prefinish);
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
Object.setPrototypeOf(Transform, Duplex);

const proto: any = Transform.prototype;

function final(this: any, cb: any) {
  if (typeof this._flush !== "function" || this.destroyed) {
    this.push(null);
    if (cb) cb();
    return;
  }
  this._flush((er: any, data: any) => {
    if (er) {
      if (cb) cb(er);
      else this.destroy(er);
      return;
    }
    if (data != null) this.push(data);
    this.push(null);
    if (cb) cb();
  });
}

function prefinish(this: any) {
  if (this._final !== final) final.call(this, undefined);
}

proto._final = final;

proto._transform = function (chunk: any, encoding: any, callback: any) {
  throw ERR_METHOD_NOT_IMPLEMENTED("_transform()");
};

proto._write = function (chunk: any, encoding: any, callback: any) {
  const r = this._readableState;
  const w = this._writableState;
  const length = r.length;
  this._transform(chunk, encoding, (err: any, val: any) => {
    if (err) {
      callback(err);
      return;
    }
    if (val != null) this.push(val);
    // Nothing came out, or there is room: take the next chunk; else wait until it is read.
    if (w.ended || length === r.length || r.length < r.highWaterMark) callback();
    else this[kCallback] = callback;
  });
};

proto._read = function () {
  if (this[kCallback]) {
    const callback = this[kCallback];
    this[kCallback] = null;
    callback();
  }
};

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#class-streampassthrough */
export function PassThrough(this: any, options: any): any {
  if (!(this instanceof (PassThrough as any))) return new (PassThrough as any)(options);
  Transform.call(this, options);
}
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
Object.setPrototypeOf(PassThrough, Transform);

(PassThrough.prototype as any)._transform = function (chunk: any, encoding: any, cb: any) {
  cb(null, chunk);
};
