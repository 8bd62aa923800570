// Web streams as node's streams, and the other way: https://nodejs.org/docs/latest-v20.x/api/webstreams.html
// and the toWeb and fromWeb of https://nodejs.org/docs/latest-v20.x/api/stream.html.

import { Buffer } from "node:buffer";
import { TextEncoder } from "../../web/encoding/encoding.ts";
import { ReadableStream, isReadableStream } from "../../web/streams/readable.ts";
import { ByteLengthQueuingStrategy, CountQueuingStrategy } from "../../web/streams/strategies.ts";
import { Deferred } from "../../web/streams/util.ts";
import { WritableStream, isWritableStream } from "../../web/streams/writable.ts";
import { AbortError, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_STREAM_PREMATURE_CLOSE } from "../internal/codes.ts";
import { validateBoolean, validateObject } from "../internal/validators.ts";
import { destroyer } from "./destroy.ts";
import { Duplex } from "./duplex.ts";
import { eos } from "./end_of_stream.ts";
import { Readable } from "./readable.ts";
import { isDestroyed, isReadable, isWritable, isWritableEnded } from "./utils.ts";
import { Writable } from "./writable.ts";

/** Node reports the early end of a stream to a web stream as an abort. */
function asAbort(err: any): any {
  return err?.code === "ERR_STREAM_PREMATURE_CLOSE" ? new AbortError(undefined, { cause: err }) : err;
}

/** Calls back once when the stream has ended, and swallows errors that old streams emit afterwards. */
function whenOver(stream: any, then: (err: any) => void): void {
  const cleanup = eos(stream, (err: any) => {
    cleanup();
    stream.on("error", () => {});
    then(asAbort(err));
  });
}

/** Calls a callback of node's streams, whose exceptions must not become rejections. */
function callBack(callback: any, err: any, escape: (err: any) => void): void {
  try {
    callback(err);
  } catch (thrown) {
    escape(thrown);
  }
}

function closedReadable(): any {
  const stream = new ReadableStream();
  stream.cancel();
  return stream;
}

function closedWritable(): any {
  const stream = new WritableStream();
  stream.close();
  return stream;
}

/** Readable.toWeb */
export function readableToWeb(source: any, options: any = {}): any {
  if (typeof source?._readableState !== "object") throw ERR_INVALID_ARG_TYPE("streamReadable", "stream.Readable", source);
  if (isDestroyed(source) || !isReadable(source)) return closedReadable();
  const objectMode = source.readableObjectMode;
  const highWaterMark = source.readableHighWaterMark;
  let controller: any;
  let cancelled = false;
  source.pause();
  whenOver(source, (err) => {
    if (err) controller.error(err);
    else if (!cancelled) controller.close();
  });
  source.on("data", (chunk: any) => {
    // A copy: the memory of small Buffers is shared.
    controller.enqueue(Buffer.isBuffer(chunk) && !objectMode ? new Uint8Array(chunk as any) : chunk);
    if (controller.desiredSize <= 0) source.pause();
  });
  const strategy = objectMode ? new CountQueuingStrategy({ highWaterMark }) : new ByteLengthQueuingStrategy({ highWaterMark });
  return new ReadableStream(
    {
      start(c: any) {
        controller = c;
      },
      pull() {
        source.resume();
      },
      cancel(reason: any) {
        cancelled = true;
        destroyer(source, reason);
      },
    },
    options?.strategy || strategy,
  );
}

/** Writable.toWeb */
export function writableToWeb(sink: any): any {
  if (typeof sink?.write !== "function" || typeof sink.on !== "function") {
    throw ERR_INVALID_ARG_TYPE("streamWritable", "stream.Writable", sink);
  }
  if (isDestroyed(sink) || !isWritable(sink)) return closedWritable();
  const highWaterMark = sink.writableHighWaterMark;
  let controller: any;
  let drained: Deferred | undefined;
  let closed: Deferred | undefined;
  whenOver(sink, (err) => {
    if (err !== undefined && err !== null) {
      drained?.fail(err);
      closed?.fail(err);
      closed = undefined;
      controller.error(err);
    } else if (closed !== undefined) {
      closed.resolve();
      closed = undefined;
    } else {
      controller.error(new AbortError());
    }
  });
  sink.on("drain", () => drained?.resolve());
  return new WritableStream(
    {
      start(c: any) {
        controller = c;
      },
      write(chunk: any) {
        if (!sink.writableNeedDrain && sink.write(chunk)) return undefined;
        drained = new Deferred();
        return drained.promise.finally(() => {
          drained = undefined;
        });
      },
      abort(reason: any) {
        destroyer(sink, reason);
      },
      close() {
        if (closed !== undefined || isWritableEnded(sink)) return Promise.resolve();
        closed = new Deferred();
        sink.end();
        return closed.promise;
      },
    },
    sink.writableObjectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark },
  );
}

/** Duplex.toWeb */
export function duplexToWeb(duplex: any): any {
  if (typeof duplex?._writableState !== "object" || typeof duplex?._readableState !== "object") {
    throw ERR_INVALID_ARG_TYPE("duplex", "stream.Duplex", duplex);
  }
  if (isDestroyed(duplex)) return { readable: closedReadable(), writable: closedWritable() };
  const writable = isWritable(duplex) ? writableToWeb(duplex) : closedWritable();
  const readable = isReadable(duplex) ? readableToWeb(duplex) : closedReadable();
  return { writable, readable };
}

function checkEncoding(encoding: any): void {
  // The arguments come in this order in node.
  if (encoding !== undefined && !Buffer.isEncoding(encoding)) throw ERR_INVALID_ARG_VALUE(encoding, "options.encoding");
}

/** The reading half of a node stream over a reader. */
class Source {
  reader: any;
  node: any = undefined;
  closed = false;

  constructor(stream: any) {
    this.reader = stream.getReader();
  }

  attach(node: any): void {
    this.node = node;
    this.reader.closed.then(
      () => {
        this.closed = true;
      },
      (err: any) => {
        this.closed = true;
        destroyer(node, err);
      },
    );
  }

  read(): void {
    this.reader.read().then(
      (chunk: any) => this.node.push(chunk.done ? null : chunk.value),
      (err: any) => destroyer(this.node, err),
    );
  }
}

const encoder = new TextEncoder();

function encoded(chunk: any, encoding: any): Uint8Array {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return encoder.encode(chunk);
  const { buffer, byteOffset, byteLength } = Buffer.from(chunk, encoding);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The writing half of a node stream over a writer. */
class Sink {
  writer: any;
  node: any = undefined;
  closed = false;
  encodes: boolean;

  constructor(stream: any, encodes: boolean) {
    this.writer = stream.getWriter();
    this.encodes = encodes;
  }

  attach(node: any): void {
    this.node = node;
    this.writer.closed.then(
      () => {
        this.closed = true;
        if (!isWritableEnded(node)) destroyer(node, ERR_STREAM_PREMATURE_CLOSE());
      },
      (err: any) => {
        this.closed = true;
        destroyer(node, err);
      },
    );
  }

  /** An exception of a callback, in a promise's reaction, destroys the stream a tick later. */
  escape(err: any): void {
    process.nextTick(() => destroyer(this.node, err));
  }

  write(chunk: any, encoding: any, callback: any): void {
    const data = typeof chunk === "string" && this.encodes ? encoded(chunk, encoding) : chunk;
    const done = (err?: any) => callBack(callback, err, (thrown) => destroyer(this.node, thrown));
    this.writer.ready.then(() => this.writer.write(data).then(done, done), done);
  }

  writev(chunks: any[], callback: any): void {
    const done = (err?: any) => callBack(callback, err, (thrown) => this.escape(thrown));
    this.writer.ready.then(() => Promise.all(chunks.map((c) => this.writer.write(c.chunk))).then(() => done(), done), done);
  }

  final(callback: any): void {
    if (this.closed) return;
    const done = (err?: any) => callBack(callback, err, (thrown) => this.escape(thrown));
    this.writer.close().then(done, done);
  }
}

function throwLater(err: any): void {
  process.nextTick(() => {
    throw err;
  });
}

/** Readable.fromWeb */
export function readableFromWeb(stream: any, options: any = {}): any {
  if (!isReadableStream(stream)) throw ERR_INVALID_ARG_TYPE("readableStream", "ReadableStream", stream);
  validateObject(options, "options");
  const { highWaterMark, encoding, objectMode = false, signal } = options;
  checkEncoding(encoding);
  validateBoolean(objectMode, "options.objectMode");
  const source = new Source(stream);
  const readable = new (Readable as any)({
    objectMode,
    highWaterMark,
    encoding,
    signal,
    read() {
      source.read();
    },
    destroy(err: any, callback: any) {
      const done = () => callBack(callback, err, throwLater);
      if (source.closed) done();
      else source.reader.cancel(err).then(done, done);
    },
  });
  source.attach(readable);
  return readable;
}

/** Writable.fromWeb */
export function writableFromWeb(stream: any, options: any = {}): any {
  if (!isWritableStream(stream)) throw ERR_INVALID_ARG_TYPE("writableStream", "WritableStream", stream);
  validateObject(options, "options");
  const { highWaterMark, decodeStrings = true, objectMode = false, signal } = options;
  validateBoolean(objectMode, "options.objectMode");
  validateBoolean(decodeStrings, "options.decodeStrings");
  const sink = new Sink(stream, decodeStrings && !objectMode);
  const writable = new (Writable as any)({
    highWaterMark,
    objectMode,
    decodeStrings,
    signal,
    writev: (chunks: any, callback: any) => sink.writev(chunks, callback),
    write: (chunk: any, enc: any, callback: any) => sink.write(chunk, enc, callback),
    destroy(err: any, callback: any) {
      const done = () => callBack(callback, err, throwLater);
      if (sink.closed) done();
      else if (err !== undefined && err !== null) sink.writer.abort(err).then(done, done);
      else sink.writer.close().then(done, done);
    },
    final: (callback: any) => sink.final(callback),
  });
  sink.attach(writable);
  return writable;
}

/** Duplex.fromWeb */
export function duplexFromWeb(pair: any = {}, options: any = {}): any {
  validateObject(pair, "pair");
  const { readable, writable } = pair;
  if (!isReadableStream(readable)) throw ERR_INVALID_ARG_TYPE("pair.readable", "ReadableStream", readable);
  if (!isWritableStream(writable)) throw ERR_INVALID_ARG_TYPE("pair.writable", "WritableStream", writable);
  validateObject(options, "options");
  const { allowHalfOpen = false, objectMode = false, encoding, decodeStrings = true, highWaterMark, signal } = options;
  validateBoolean(objectMode, "options.objectMode");
  checkEncoding(encoding);
  const sink = new Sink(writable, decodeStrings && !objectMode);
  const source = new Source(readable);
  const duplex = new (Duplex as any)({
    allowHalfOpen,
    highWaterMark,
    objectMode,
    encoding,
    decodeStrings,
    signal,
    writev: (chunks: any, callback: any) => sink.writev(chunks, callback),
    write: (chunk: any, enc: any, callback: any) => sink.write(chunk, enc, callback),
    final: (callback: any) => sink.final(callback),
    read() {
      source.read();
    },
    destroy(err: any, callback: any) {
      const done = () => callBack(callback, err, throwLater);
      const closing: any[] = [];
      if (!sink.closed) closing.push(sink.writer.abort(err));
      if (!source.closed) closing.push(source.reader.cancel(err));
      if (closing.length === 0) done();
      else Promise.all(closing).then(done, done);
    },
  });
  sink.attach(duplex);
  source.attach(duplex);
  return duplex;
}
