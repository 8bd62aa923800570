// stream.compose: https://nodejs.org/docs/latest-v20.x/api/stream.html#streamcomposestreams.

import { AbortError, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS } from "../internal/errors.ts";
import { destroyer } from "./destroy.ts";
import { Duplex } from "./duplex.ts";
import { eos } from "./end_of_stream.ts";
import { pipeline } from "./pipeline.ts";
import {
  isNodeStream,
  isReadable,
  isReadableStream,
  isTransformStream,
  isWebStream,
  isWritable,
  isWritableStream,
} from "./utils.ts";

export function compose(...streams: any[]): any {
  if (streams.length === 0) throw ERR_MISSING_ARGS("streams");
  if (streams.length === 1) return (Duplex as any).from(streams[0]);
  const originals = [...streams];
  if (typeof streams[0] === "function") streams[0] = (Duplex as any).from(streams[0]);
  const last = streams.length - 1;
  if (typeof streams[last] === "function") streams[last] = (Duplex as any).from(streams[last]);
  for (let n = 0; n < streams.length; ++n) check(streams[n], originals[n], n, n === streams.length - 1);
  return new Composition(streams).duplex;
}

function check(stream: any, original: any, n: number, isLast: boolean): void {
  if (!isNodeStream(stream) && !isWebStream(stream)) return;
  if (!isLast && !(isReadable(stream) || isReadableStream(stream) || isTransformStream(stream))) {
    throw ERR_INVALID_ARG_VALUE(`streams[${n}]`, original, "must be readable");
  }
  if (n > 0 && !(isWritable(stream) || isWritableStream(stream) || isTransformStream(stream))) {
    throw ERR_INVALID_ARG_VALUE(`streams[${n}]`, original, "must be writable");
  }
}

/** A duplex that writes into the first stream and reads from the last. */
class Composition {
  duplex: any;
  tail: any;
  ondrain: any = null;
  onfinish: any = null;
  onreadable: any = null;
  onclose: any = null;

  constructor(streams: any[]) {
    const head = streams[0];
    const tail = pipeline(...streams, (err: any) => this.finished(err));
    this.tail = tail;
    const writable = Boolean(isWritable(head) || isWritableStream(head) || isTransformStream(head));
    const readable = Boolean(isReadable(tail) || isReadableStream(tail) || isTransformStream(tail));
    this.duplex = new (Duplex as any)({
      writableObjectMode: Boolean(head?.writableObjectMode),
      readableObjectMode: Boolean(tail?.readableObjectMode),
      writable,
      readable,
    });
    if (writable) {
      if (isNodeStream(head)) this.writeToNode(head);
      else this.writeToWeb(isTransformStream(head) ? head.writable : head);
      const toRead = isTransformStream(tail) ? tail.readable : tail;
      eos(toRead, () => {
        if (this.onfinish) {
          const cb = this.onfinish;
          this.onfinish = null;
          cb();
        }
      });
    }
    if (readable) {
      if (isNodeStream(tail)) this.readFromNode(tail);
      else this.readFromWeb(isTransformStream(tail) ? tail.readable : tail);
    }
    this.duplex._destroy = (err: any, callback: any) => this.destroy(err, callback);
  }

  finished(err: any): void {
    const cb = this.onclose;
    this.onclose = null;
    if (cb) cb(err);
    else if (err) this.duplex.destroy(err);
    else if (!this.duplex.readable && !this.duplex.writable) this.duplex.destroy();
  }

  writeToNode(head: any): void {
    this.duplex._write = (chunk: any, encoding: any, callback: any) => {
      if (head.write(chunk, encoding)) callback();
      else this.ondrain = callback;
    };
    this.duplex._final = (callback: any) => {
      head.end();
      this.onfinish = callback;
    };
    head.on("drain", () => {
      if (this.ondrain) {
        const cb = this.ondrain;
        this.ondrain = null;
        cb();
      }
    });
  }

  writeToWeb(head: any): void {
    const writer = head.getWriter();
    this.duplex._write = async (chunk: any, encoding: any, callback: any) => {
      try {
        await writer.ready;
        writer.write(chunk).catch(() => {});
        callback();
      } catch (err) {
        callback(err);
      }
    };
    this.duplex._final = async (callback: any) => {
      try {
        await writer.ready;
        writer.close().catch(() => {});
        this.onfinish = callback;
      } catch (err) {
        callback(err);
      }
    };
  }

  readFromNode(tail: any): void {
    const duplex = this.duplex;
    tail.on("readable", () => {
      if (this.onreadable) {
        const cb = this.onreadable;
        this.onreadable = null;
        cb();
      }
    });
    tail.on("end", () => {
      duplex.push(null);
    });
    duplex._read = () => {
      while (true) {
        const buf = tail.read();
        if (buf === null) {
          this.onreadable = duplex._read;
          return;
        }
        if (!duplex.push(buf)) return;
      }
    };
  }

  readFromWeb(tail: any): void {
    const duplex = this.duplex;
    const reader = tail.getReader();
    duplex._read = async () => {
      while (true) {
        try {
          const { value, done } = await reader.read();
          if (!duplex.push(value)) return;
          if (done) {
            duplex.push(null);
            return;
          }
        } catch {
          return;
        }
      }
    };
  }

  destroy(err: any, callback: any): void {
    if (!err && this.onclose !== null) err = new AbortError();
    this.onreadable = null;
    this.ondrain = null;
    this.onfinish = null;
    if (isNodeStream(this.tail)) destroyer(this.tail, err);
    if (this.onclose === null) callback(err);
    else this.onclose = callback;
  }
}
