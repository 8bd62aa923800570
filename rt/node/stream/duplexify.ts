// Duplex.from: https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexfromsrc.

import { AbortError, ERR_INVALID_ARG_TYPE, ERR_INVALID_RETURN_VALUE } from "../internal/errors.ts";
import { destroyer } from "./destroy.ts";
import { Duplex } from "./duplex.ts";
import { eos } from "./end_of_stream.ts";
import { from } from "./from.ts";
import { Readable } from "./readable.ts";
import { Writable } from "./writable.ts";
import {
  isDuplexNodeStream,
  isIterable,
  isNodeStream,
  isReadable,
  isReadableNodeStream,
  isReadableStream,
  isWritable,
  isWritableNodeStream,
  isWritableStream,
} from "./utils.ts";

export function duplexify(body: any, name: string): any {
  if (isDuplexNodeStream(body)) return body;
  if (isReadableNodeStream(body)) return joinPair({ readable: body });
  if (isWritableNodeStream(body)) return joinPair({ writable: body });
  if (isNodeStream(body)) return joinPair({ writable: false, readable: false });
  if (isReadableStream(body)) return joinPair({ readable: (Readable as any).fromWeb(body) });
  if (isWritableStream(body)) return joinPair({ writable: (Writable as any).fromWeb(body) });
  if (typeof body === "function") return fromFunction(body, name);
  if (typeof Blob !== "undefined" && body instanceof Blob) return duplexify(body.arrayBuffer(), name);
  if (isIterable(body)) return from(ReadOnlyDuplex, body, { objectMode: true, writable: false });
  if (isReadableStream(body?.readable) && isWritableStream(body?.writable)) return (Duplexified as any).fromWeb(body);
  if (typeof body?.writable === "object" || typeof body?.readable === "object") {
    const readable = asSide(body?.readable, isReadableNodeStream);
    const writable = asSide(body?.writable, isWritableNodeStream);
    return joinPair({ readable, writable });
  }
  const then = body?.then;
  if (typeof then === "function") return fromPromise(body, then);
  throw ERR_INVALID_ARG_TYPE(
    name,
    [
      "Blob",
      "ReadableStream",
      "WritableStream",
      "Stream",
      "Iterable",
      "AsyncIterable",
      "Function",
      "{ readable, writable } pair",
      "Promise",
    ],
    body,
  );
}

function asSide(side: any, isSide: (s: any) => boolean): any {
  if (!side) return undefined;
  return isSide(side) ? side : duplexify(side, "body");
}

/** A Duplex whose constructor also tells apart which sides are there. */
function Duplexified(this: any, options: any): any {
  if (!(this instanceof (Duplexified as any))) return new (Duplexified as any)(options);
  Duplex.call(this, options);
  // The sides that are switched off are over.
  if (options?.readable === false) {
    this._readableState.readable = false;
    this._readableState.ended = true;
    this._readableState.endEmitted = true;
  }
  if (options?.writable === false) {
    this._writableState.writable = false;
    this._writableState.ending = true;
    this._writableState.ended = true;
    this._writableState.finished = true;
  }
}

let inherited = false;

// duplex.ts imports this file, so Duplex is not there yet when the module runs.
function makeDuplexified(options: any): any {
  if (!inherited) {
    inherited = true;
    Object.setPrototypeOf(Duplexified.prototype, Duplex.prototype);
    Object.setPrototypeOf(Duplexified, Duplex);
  }
  return new (Duplexified as any)(options);
}

function ReadOnlyDuplex(options: any): any {
  return makeDuplexified(options);
}

function fromFunction(body: any, name: string): any {
  const { value, write, final, destroy } = fromAsyncGen(body);
  if (isDuplexNodeStream(value)) return value;
  if (isIterable(value)) return from(ReadOnlyDuplex, value, { objectMode: true, write, final, destroy });
  const then = value?.then;
  if (typeof then !== "function") {
    throw ERR_INVALID_RETURN_VALUE("Iterable, AsyncIterable or AsyncFunction", name, value);
  }
  let d: any;
  const promise = then.call(
    value,
    (val: any) => {
      if (val != null) throw ERR_INVALID_RETURN_VALUE("nully", "body", val);
    },
    (err: any) => destroyer(d, err),
  );
  d = makeDuplexified({
    objectMode: true,
    readable: false,
    write,
    final(cb: any) {
      final(async () => {
        try {
          await promise;
          process.nextTick(cb, null);
        } catch (err) {
          process.nextTick(cb, err);
        }
      });
    },
    destroy,
  });
  return d;
}

function fromPromise(body: any, then: any): any {
  let d: any;
  then.call(
    body,
    (val: any) => {
      if (val != null) d.push(val);
      d.push(null);
    },
    (err: any) => destroyer(d, err),
  );
  d = makeDuplexified({ objectMode: true, writable: false, read() {} });
  return d;
}

// Calls fn with an async iterable of what is written.
function fromAsyncGen(fn: any): any {
  let promise: Promise<any>;
  let resolve: any;
  const renew = () => {
    promise = new Promise((r) => {
      resolve = r;
    });
  };
  renew();
  const ac = new AbortController();
  const signal = ac.signal;
  const value = fn(
    (async function* () {
      while (true) {
        const current = promise;
        promise = null as any;
        const { chunk, done, cb } = await current;
        process.nextTick(cb);
        if (done) return;
        if (signal.aborted) throw new AbortError(undefined, { cause: signal.reason });
        renew();
        yield chunk;
      }
    })(),
    { signal },
  );
  return {
    value,
    write(chunk: any, encoding: any, cb: any) {
      const send = resolve;
      resolve = null;
      send({ chunk, done: false, cb });
    },
    final(cb: any) {
      const send = resolve;
      resolve = null;
      send({ done: true, cb });
    },
    destroy(err: any, cb: any) {
      ac.abort();
      cb(err);
    },
  };
}

/** A readable and a writable as one duplex. */
function joinPair(pair: any): any {
  const r = pair.readable && typeof pair.readable.read !== "function" ? (Readable as any).wrap(pair.readable) : pair.readable;
  return new Pair(r, pair.writable).duplex;
}

class Pair {
  duplex: any;
  r: any;
  w: any;
  readable: boolean;
  writable: boolean;
  ondrain: any = null;
  onfinish: any = null;
  onreadable: any = null;
  onclose: any = null;

  constructor(r: any, w: any) {
    this.r = r;
    this.w = w;
    this.readable = Boolean(isReadable(r));
    this.writable = Boolean(isWritable(w));
    this.duplex = makeDuplexified({
      readableObjectMode: Boolean(r?.readableObjectMode),
      writableObjectMode: Boolean(w?.writableObjectMode),
      readable: this.readable,
      writable: this.writable,
    });
    if (this.writable) this.joinWritable();
    if (this.readable) this.joinReadable();
    this.duplex._destroy = (err: any, callback: any) => this.destroy(err, callback);
  }

  finished(err: any): void {
    const cb = this.onclose;
    this.onclose = null;
    if (cb) cb(err);
    else if (err) this.duplex.destroy(err);
  }

  joinWritable(): void {
    const w = this.w;
    eos(w, (err: any) => {
      this.writable = false;
      if (err) destroyer(this.r, err);
      this.finished(err);
    });
    this.duplex._write = (chunk: any, encoding: any, callback: any) => {
      if (w.write(chunk, encoding)) callback();
      else this.ondrain = callback;
    };
    this.duplex._final = (callback: any) => {
      w.end();
      this.onfinish = callback;
    };
    w.on("drain", () => {
      if (this.ondrain) {
        const cb = this.ondrain;
        this.ondrain = null;
        cb();
      }
    });
    w.on("finish", () => {
      if (this.onfinish) {
        const cb = this.onfinish;
        this.onfinish = null;
        cb();
      }
    });
  }

  joinReadable(): void {
    const r = this.r;
    const duplex = this.duplex;
    eos(r, (err: any) => {
      this.readable = false;
      if (err) destroyer(this.r, err);
      this.finished(err);
    });
    r.on("readable", () => {
      if (this.onreadable) {
        const cb = this.onreadable;
        this.onreadable = null;
        cb();
      }
    });
    r.on("end", () => {
      duplex.push(null);
    });
    duplex._read = () => {
      while (true) {
        const buf = r.read();
        if (buf === null) {
          this.onreadable = duplex._read;
          return;
        }
        if (!duplex.push(buf)) return;
      }
    };
  }

  destroy(err: any, callback: any): void {
    if (!err && this.onclose !== null) err = new AbortError();
    this.onreadable = null;
    this.ondrain = null;
    this.onfinish = null;
    if (this.onclose === null) {
      callback(err);
    } else {
      this.onclose = callback;
    }
    destroyer(this.w, err);
    destroyer(this.r, err);
  }
}
