// zlib: https://nodejs.org/api/zlib.html
//
// Contract with zlib.go. A coder is an opaque value; a step is [state, output: Uint8Array, errno, code, message] with state
// 0 needs input, 1 has more output, 2 ended, 3 failed.
//   newCoder(kind, level, strategy, window, piece: number, dictionary: Uint8Array | null): Native    kind: DEFLATE … BROTLI_ENCODE
//   step(c, input: Uint8Array | null, flush: number): Step           stepAsync(…, cb: (step) => void)
//   runWhole(c, input: Uint8Array, flush: number, limit: number): Step    runWholeAsync(…, cb)
//   params(c, level: number, strategy: number)    close(c)           crc32(bytes: Uint8Array, value: number): number
import { Transform, finished } from "node:stream";
import { Buffer, FastBuffer } from "../buffer/buffer.ts";
import { ERR_BROTLI_INVALID_PARAM, ERR_BUFFER_TOO_LARGE } from "../internal/codes.ts";
import { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE, makeError } from "../internal/errors.ts";
import { validateFunction, validateUint32 } from "../internal/validators.ts";
import * as native from "./zlib.go";

export const constants: Record<string, number> = Object.freeze({
  Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1,
  Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6,
  Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1, Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2,
  Z_RLE: 3, Z_FIXED: 4, Z_DEFAULT_STRATEGY: 0, ZLIB_VERNUM: 4880, DEFLATE: 1, INFLATE: 2, GZIP: 3, GUNZIP: 4,
  DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7, BROTLI_DECODE: 8, BROTLI_ENCODE: 9, Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15,
  Z_DEFAULT_WINDOWBITS: 15, Z_MIN_CHUNK: 64, Z_MAX_CHUNK: Infinity, Z_DEFAULT_CHUNK: 16384, Z_MIN_MEMLEVEL: 1,
  Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9, Z_DEFAULT_LEVEL: -1,
  BROTLI_OPERATION_PROCESS: 0, BROTLI_OPERATION_FLUSH: 1, BROTLI_OPERATION_FINISH: 2, BROTLI_OPERATION_EMIT_METADATA: 3,
  BROTLI_PARAM_MODE: 0, BROTLI_MODE_GENERIC: 0, BROTLI_MODE_TEXT: 1, BROTLI_MODE_FONT: 2, BROTLI_DEFAULT_MODE: 0,
  BROTLI_PARAM_QUALITY: 1, BROTLI_MIN_QUALITY: 0, BROTLI_MAX_QUALITY: 11, BROTLI_DEFAULT_QUALITY: 11,
  BROTLI_PARAM_LGWIN: 2, BROTLI_MIN_WINDOW_BITS: 10, BROTLI_MAX_WINDOW_BITS: 24, BROTLI_LARGE_MAX_WINDOW_BITS: 30,
  BROTLI_DEFAULT_WINDOW: 22, BROTLI_PARAM_LGBLOCK: 3, BROTLI_MIN_INPUT_BLOCK_BITS: 16, BROTLI_MAX_INPUT_BLOCK_BITS: 24,
  BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING: 4, BROTLI_PARAM_SIZE_HINT: 5, BROTLI_PARAM_LARGE_WINDOW: 6,
  BROTLI_PARAM_NPOSTFIX: 7, BROTLI_PARAM_NDIRECT: 8, BROTLI_DECODER_RESULT_ERROR: 0, BROTLI_DECODER_RESULT_SUCCESS: 1,
  BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: 2, BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: 3,
  BROTLI_DECODER_PARAM_DISABLE_RING_BUFFER_REALLOCATION: 0, BROTLI_DECODER_PARAM_LARGE_WINDOW: 1,
  BROTLI_DECODER_NO_ERROR: 0, BROTLI_DECODER_SUCCESS: 1, BROTLI_DECODER_NEEDS_MORE_INPUT: 2,
  BROTLI_DECODER_NEEDS_MORE_OUTPUT: 3, BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_NIBBLE: -1,
  BROTLI_DECODER_ERROR_FORMAT_RESERVED: -2, BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_META_NIBBLE: -3,
  BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_ALPHABET: -4, BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_SAME: -5,
  BROTLI_DECODER_ERROR_FORMAT_CL_SPACE: -6, BROTLI_DECODER_ERROR_FORMAT_HUFFMAN_SPACE: -7,
  BROTLI_DECODER_ERROR_FORMAT_CONTEXT_MAP_REPEAT: -8, BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_1: -9,
  BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_2: -10, BROTLI_DECODER_ERROR_FORMAT_TRANSFORM: -11,
  BROTLI_DECODER_ERROR_FORMAT_DICTIONARY: -12, BROTLI_DECODER_ERROR_FORMAT_WINDOW_BITS: -13,
  BROTLI_DECODER_ERROR_FORMAT_PADDING_1: -14, BROTLI_DECODER_ERROR_FORMAT_PADDING_2: -15,
  BROTLI_DECODER_ERROR_FORMAT_DISTANCE: -16, BROTLI_DECODER_ERROR_DICTIONARY_NOT_SET: -19,
  BROTLI_DECODER_ERROR_INVALID_ARGUMENTS: -20, BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES: -21,
  BROTLI_DECODER_ERROR_ALLOC_TREE_GROUPS: -22, BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MAP: -25,
  BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_1: -26, BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_2: -27,
  BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES: -30,
  BROTLI_DECODER_ERROR_UNREACHABLE: -31,
});

export const codes: Record<string, any> = Object.freeze({
  0: "Z_OK", 1: "Z_STREAM_END", 2: "Z_NEED_DICT", Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, "-1": "Z_ERRNO", "-2": "Z_STREAM_ERROR", "-3": "Z_DATA_ERROR", "-4": "Z_MEM_ERROR", "-5": "Z_BUF_ERROR", "-6": "Z_VERSION_ERROR",
});

type Step = [state: number, output: Uint8Array, errno: number, code: string, message: string];

const MORE = 1;
const FAILED = 3;

const {
  Z_NO_FLUSH, Z_BLOCK, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_MIN_CHUNK, Z_DEFAULT_CHUNK, Z_MIN_LEVEL, Z_MAX_LEVEL, Z_DEFAULT_LEVEL,
  Z_MIN_MEMLEVEL, Z_MAX_MEMLEVEL, Z_DEFAULT_MEMLEVEL, Z_DEFAULT_STRATEGY, Z_FIXED, Z_MAX_WINDOWBITS, Z_DEFAULT_WINDOWBITS,
  DEFLATE, INFLATE, GZIP, GUNZIP, DEFLATERAW, INFLATERAW, UNZIP, BROTLI_DECODE, BROTLI_ENCODE,
  BROTLI_OPERATION_PROCESS, BROTLI_OPERATION_FLUSH, BROTLI_OPERATION_FINISH, BROTLI_OPERATION_EMIT_METADATA,
  BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW,
} = constants;

const MAX_LENGTH = 0x100000000;
const MAX_BROTLI_PARAM = 8;

function isAnyArrayBuffer(value: any): boolean {
  return value instanceof ArrayBuffer || (typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer);
}

function bytesOf(view: any): Uint8Array {
  if (isAnyArrayBuffer(view)) return new Uint8Array(view);
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function bufferOf(bytes: Uint8Array): any {
  return new (FastBuffer as any)(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function zlibError(step: Step): Error {
  const err: any = new Error(step[4]);
  err.errno = step[2];
  err.code = step[3];
  return err;
}

/** A number option between two bounds, or its default. */
function ranged(value: any, name: string, lower: number, upper: number, def: number): number {
  if (value === undefined || (typeof value === "number" && Number.isNaN(value))) return def;
  if (typeof value !== "number") throw ERR_INVALID_ARG_TYPE(name, "number", value);
  if (value < lower || value > upper) {
    throw ERR_OUT_OF_RANGE(name, upper === Infinity ? ">= " + lower : ">= " + lower + " and <= " + upper, value);
  }
  return value;
}

function checkDictionary(dictionary: any): Uint8Array | null {
  if (dictionary === undefined) return null;
  if (ArrayBuffer.isView(dictionary) || isAnyArrayBuffer(dictionary)) return bytesOf(dictionary);
  throw ERR_INVALID_ARG_TYPE("options.dictionary", ["Buffer", "TypedArray", "DataView", "ArrayBuffer"], dictionary);
}

/** What a stream flushes while it goes on, when it ends, and by flush(). */
interface Flushes { go: number; finish: number; full: number }

function isBrotli(mode: number): boolean { return mode === BROTLI_ENCODE || mode === BROTLI_DECODE; }

function flushesOf(mode: number, opts: any): Flushes {
  if (isBrotli(mode)) {
    const last = BROTLI_OPERATION_EMIT_METADATA;
    return {
      go: ranged(opts?.flush, "options.flush", BROTLI_OPERATION_PROCESS, last, BROTLI_OPERATION_PROCESS),
      finish: ranged(opts?.finishFlush, "options.finishFlush", BROTLI_OPERATION_PROCESS, last, BROTLI_OPERATION_FINISH),
      full: BROTLI_OPERATION_FLUSH,
    };
  }
  return {
    go: ranged(opts?.flush, "options.flush", Z_NO_FLUSH, Z_BLOCK, Z_NO_FLUSH),
    finish: ranged(opts?.finishFlush, "options.finishFlush", Z_NO_FLUSH, Z_BLOCK, Z_FINISH),
    full: Z_FULL_FLUSH,
  };
}

/** Transforms bytes by a coder, one step at a time so that output waits for its reader. */
function ZlibBase(this: any, opts: any, mode: number, coder: object, flushes: Flushes): void {
  const chunkSize = ranged(opts?.chunkSize, "options.chunkSize", Z_MIN_CHUNK, Infinity, Z_DEFAULT_CHUNK);
  const maxOutputLength = ranged(opts?.maxOutputLength, "options.maxOutputLength", 1, MAX_LENGTH, MAX_LENGTH);
  if (opts?.encoding || opts?.objectMode || opts?.writableObjectMode) {
    opts = { ...opts, encoding: null, objectMode: false, writableObjectMode: false };
  }
  Transform.call(this, { autoDestroy: true, ...opts });
  this.bytesWritten = 0;
  this._handle = coder;
  this._chunkSize = chunkSize;
  this._defaultFlushFlag = flushes.go;
  this._finishFlushFlag = flushes.finish;
  this._defaultFullFlushFlag = flushes.full;
  this._info = opts?.info;
  this._maxOutputLength = maxOutputLength;
  this._mode = mode;
}
Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

Object.defineProperty(ZlibBase.prototype, "_closed", {
  configurable: true, enumerable: true, get(this: any) { return !this._handle; },
});
Object.defineProperty(ZlibBase.prototype, "bytesRead", {
  configurable: true, enumerable: true, get(this: any) { return this.bytesWritten; }, set(this: any, n: number) { this.bytesWritten = n; },
});

ZlibBase.prototype.reset = function reset(this: any): void {
  native.close(this._handle);
  this._handle = this._remake();
};
ZlibBase.prototype._flush = function _flush(this: any, callback: any): void { this._transform(Buffer.alloc(0), "", callback); };
ZlibBase.prototype._final = function _final(this: any, callback: any): void { callback(); };

const kFlushFlag = Symbol("kFlushFlag");
const flushMarks = new Map<number, any>();

/** An empty chunk that stands for a flush in the queue of writes. */
function flushMark(flag: number): any {
  let mark = flushMarks.get(flag);
  if (mark === undefined) {
    mark = Buffer.alloc(0);
    mark[kFlushFlag] = flag;
    flushMarks.set(flag, mark);
  }
  return mark;
}

ZlibBase.prototype.flush = function flush(this: any, kind: any, callback?: any): void {
  if (typeof kind === "function" || (kind === undefined && !callback)) {
    callback = kind;
    kind = this._defaultFullFlushFlag;
  }
  if (this.writableFinished) {
    if (callback) process.nextTick(callback);
  } else if (this.writableEnded) {
    if (callback) this.once("end", callback);
  } else {
    this.write(flushMark(kind), "", callback);
  }
};

ZlibBase.prototype.close = function close(this: any, callback?: any): void {
  if (callback) finished(this, callback);
  this.destroy();
};

ZlibBase.prototype._destroy = function _destroy(this: any, err: any, callback: any): void {
  release(this);
  callback(err);
};

function release(stream: any): void {
  const handle = stream._handle;
  stream._handle = null;
  // A step that runs still uses it.
  if (handle && !stream._stepping) native.close(handle);
  stream._lateHandle = handle;
}

ZlibBase.prototype._transform = function _transform(this: any, chunk: any, _encoding: any, callback: any): void {
  let flush = this._defaultFlushFlag;
  const mark = chunk[kFlushFlag];
  if (typeof mark === "number") flush = mark;
  // The last chunk and the end can go together.
  else if (this.writableEnded && this.writableLength === chunk.byteLength) flush = this._finishFlushFlag;
  process_(this, bytesOf(chunk), flush, callback);
};

function process_(stream: any, chunk: Uint8Array, flush: number, callback: any): void {
  if (!stream._handle) {
    process.nextTick(callback);
    return;
  }
  let total = stream._total ?? 0;
  stream._stepping = true;
  const arrived = (step: Step): void => {
    stream._stepping = false;
    if (!stream._handle) {
      if (stream._lateHandle) native.close(stream._lateHandle);
      callback();
      return;
    }
    if (step[0] === FAILED) {
      stream.destroy(zlibError(step));
      return;
    }
    const output = step[1];
    total += output.length;
    stream._total = total;
    if (total > stream._maxOutputLength) {
      stream.destroy(ERR_BUFFER_TOO_LARGE(stream._maxOutputLength));
      return;
    }
    const wantsMore = pushAll(stream, output);
    if (stream.destroyed) return;
    if (step[0] !== MORE) {
      stream.bytesWritten += chunk.length;
      callback();
      return;
    }
    const go = (): void => {
      stream._stepping = true;
      native.stepAsync(stream._handle, null, flush, arrived);
    };
    if (wantsMore) go();
    else whenRead(stream, go);
  };
  native.stepAsync(stream._handle, chunk, flush, arrived);
}

/** Output leaves in chunks of chunkSize, as node's buffer fills. */
function pushAll(stream: any, output: Uint8Array): boolean {
  let ok = true;
  for (let at = 0; at < output.length && !stream.destroyed; at += stream._chunkSize) {
    ok = stream.push(bufferOf(output.subarray(at, at + stream._chunkSize)));
  }
  return ok;
}

function whenRead(stream: any, go: () => void): void {
  const read = stream._read;
  stream._read = function(n: number): void {
    stream._read = read;
    if (stream._handle) go();
    else read.call(stream, n);
  };
}

/** Deflate, Inflate and their kin. */
function Zlib(this: any, opts: any, mode: number): void {
  let windowBits = Z_DEFAULT_WINDOWBITS;
  if (!((opts?.windowBits === undefined || opts.windowBits === null || opts.windowBits === 0) && (mode === INFLATE || mode === GUNZIP || mode === UNZIP))) {
    // A window of 8 works only for raw deflate with a header nobody sees; zlib refuses it for gzip.
    windowBits = ranged(opts?.windowBits, "options.windowBits", mode === GZIP ? 9 : 8, Z_MAX_WINDOWBITS, Z_DEFAULT_WINDOWBITS);
  }
  const level = ranged(opts?.level, "options.level", Z_MIN_LEVEL, Z_MAX_LEVEL, Z_DEFAULT_LEVEL);
  ranged(opts?.memLevel, "options.memLevel", Z_MIN_MEMLEVEL, Z_MAX_MEMLEVEL, Z_DEFAULT_MEMLEVEL);
  const strategy = ranged(opts?.strategy, "options.strategy", Z_DEFAULT_STRATEGY, Z_FIXED, Z_DEFAULT_STRATEGY);
  const dictionary = checkDictionary(opts?.dictionary);
  const make = (): object => native.newCoder(mode, this._level ?? level, this._strategy ?? strategy, windowBits, pieceOf(opts), dictionary);
  const flushes = flushesOf(mode, opts);
  ZlibBase.call(this, opts, mode, make(), flushes);
  this._remake = make;
  this._level = level;
  this._strategy = strategy;
}
Object.setPrototypeOf(Zlib.prototype, ZlibBase.prototype);
Object.setPrototypeOf(Zlib, ZlibBase);

function pieceOf(opts: any): number {
  const size = opts?.chunkSize;
  return typeof size === "number" && size >= Z_MIN_CHUNK && size < 1 << 20 ? Math.trunc(size) : Z_DEFAULT_CHUNK;
}

Zlib.prototype.params = function params(this: any, level: any, strategy: any, callback?: any): void {
  ranged(level, "level", Z_MIN_LEVEL, Z_MAX_LEVEL, Z_DEFAULT_LEVEL);
  ranged(strategy, "strategy", Z_DEFAULT_STRATEGY, Z_FIXED, Z_DEFAULT_STRATEGY);
  if (this._level === level && this._strategy === strategy) {
    process.nextTick(callback);
    return;
  }
  this.flush(Z_SYNC_FLUSH, () => {
    if (this._handle) native.params(this._handle, level, strategy);
    this._level = level;
    this._strategy = strategy;
    if (callback) callback();
  });
};

function Brotli(this: any, opts: any, mode: number): void {
  let quality = BROTLI_DEFAULT_QUALITY;
  let window = BROTLI_DEFAULT_WINDOW;
  const params = opts?.params;
  if (params) {
    for (const key of Object.keys(params)) {
      const number = Number(key);
      if (Number.isNaN(number) || number < 0 || number > MAX_BROTLI_PARAM) throw ERR_BROTLI_INVALID_PARAM(key);
      const value = params[key];
      if (typeof value !== "number" && typeof value !== "boolean") throw ERR_INVALID_ARG_TYPE("options.params[key]", "number", value);
      if (mode !== BROTLI_ENCODE) continue;
      if (number === BROTLI_PARAM_QUALITY) quality = Number(value);
      else if (number === BROTLI_PARAM_LGWIN) window = Number(value);
    }
  }
  if (quality < 0 || quality > 11 || window < 10 || window > 24) throw makeError("ERR_ZLIB_INITIALIZATION_FAILED", "Initialization failed");
  const make = (): object => native.newCoder(mode, quality, 0, window, pieceOf(opts), null);
  ZlibBase.call(this, opts, mode, make(), flushesOf(mode, opts));
  this._remake = make;
}
Object.setPrototypeOf(Brotli.prototype, Zlib.prototype);
Object.setPrototypeOf(Brotli, Zlib);

/** A class of the module: callable without new, as node's are. */
function codec(name: string, mode: number): any {
  const base: any = isBrotli(mode) ? Brotli : Zlib;
  const ctor: any = function(this: any, opts: any): any {
    if (!(this instanceof ctor)) return new ctor(opts);
    base.call(this, opts, mode);
  };
  Object.defineProperty(ctor, "name", { value: name, configurable: true });
  Object.setPrototypeOf(ctor.prototype, base.prototype);
  Object.setPrototypeOf(ctor, base);
  return ctor;
}

function inputBytes(buffer: any): Uint8Array {
  if (typeof buffer === "string") return Buffer.from(buffer);
  if (ArrayBuffer.isView(buffer) || isAnyArrayBuffer(buffer)) return bytesOf(buffer);
  throw ERR_INVALID_ARG_TYPE("buffer", ["string", "Buffer", "TypedArray", "DataView", "ArrayBuffer"], buffer);
}

/** The result of coding everything: the bytes, or what went wrong. */
function outcome(stream: any, step: Step): any {
  if (step[0] === FAILED) throw zlibError(step);
  if (step[1].length > stream._maxOutputLength) throw ERR_BUFFER_TOO_LARGE(stream._maxOutputLength);
  const buffer = bufferOf(step[1]);
  return stream._info ? { buffer, engine: stream } : buffer;
}

function syncMethod(ctor: any, name: string): any {
  return { [name](buffer: any, opts?: any): any {
    const input = inputBytes(buffer);
    const stream = new ctor(opts);
    return outcome(stream, native.runWhole(stream._handle, input, stream._finishFlushFlag, stream._maxOutputLength));
  } }[name];
}

function asyncMethod(ctor: any, name: string): any {
  return { [name](buffer: any, opts: any, callback?: any): void {
    if (typeof opts === "function") {
      callback = opts;
      opts = {};
    }
    validateFunction(callback, "callback");
    const input = inputBytes(buffer);
    const stream = new ctor(opts);
    native.runWholeAsync(stream._handle, input, stream._finishFlushFlag, stream._maxOutputLength, (step: Step) => {
      let result: any;
      try {
        result = outcome(stream, step);
      } catch (err) {
        callback(err);
        return;
      }
      callback(null, result);
    });
  } }[name];
}

function crc32(data: any, value: any = 0): number {
  if (typeof data !== "string" && !ArrayBuffer.isView(data)) {
    throw ERR_INVALID_ARG_TYPE("data", ["Buffer", "TypedArray", "DataView", "string"], data);
  }
  validateUint32(value, "value");
  return native.crc32(inputBytes(data), value);
}

const Deflate = codec("Deflate", DEFLATE);
const Inflate = codec("Inflate", INFLATE);
const Gzip = codec("Gzip", GZIP);
const Gunzip = codec("Gunzip", GUNZIP);
const DeflateRaw = codec("DeflateRaw", DEFLATERAW);
const InflateRaw = codec("InflateRaw", INFLATERAW);
const Unzip = codec("Unzip", UNZIP);
const BrotliCompress = codec("BrotliCompress", BROTLI_ENCODE);
const BrotliDecompress = codec("BrotliDecompress", BROTLI_DECODE);

function creator(ctor: any): any {
  return { value: (options?: any) => new ctor(options), configurable: true, enumerable: true, writable: true };
}

const zlib: any = {
  crc32, Deflate, Inflate, Gzip, Gunzip, DeflateRaw, InflateRaw, Unzip, BrotliCompress, BrotliDecompress,
  deflate: asyncMethod(Deflate, "asyncBufferWrapper"), deflateSync: syncMethod(Deflate, "syncBufferWrapper"),
  gzip: asyncMethod(Gzip, "asyncBufferWrapper"), gzipSync: syncMethod(Gzip, "syncBufferWrapper"),
  deflateRaw: asyncMethod(DeflateRaw, "asyncBufferWrapper"), deflateRawSync: syncMethod(DeflateRaw, "syncBufferWrapper"),
  unzip: asyncMethod(Unzip, "asyncBufferWrapper"), unzipSync: syncMethod(Unzip, "syncBufferWrapper"),
  inflate: asyncMethod(Inflate, "asyncBufferWrapper"), inflateSync: syncMethod(Inflate, "syncBufferWrapper"),
  gunzip: asyncMethod(Gunzip, "asyncBufferWrapper"), gunzipSync: syncMethod(Gunzip, "syncBufferWrapper"),
  inflateRaw: asyncMethod(InflateRaw, "asyncBufferWrapper"), inflateRawSync: syncMethod(InflateRaw, "syncBufferWrapper"),
  brotliCompress: asyncMethod(BrotliCompress, "asyncBufferWrapper"), brotliCompressSync: syncMethod(BrotliCompress, "syncBufferWrapper"),
  brotliDecompress: asyncMethod(BrotliDecompress, "asyncBufferWrapper"), brotliDecompressSync: syncMethod(BrotliDecompress, "syncBufferWrapper"),
};
Object.defineProperties(zlib, {
  createDeflate: creator(Deflate), createInflate: creator(Inflate), createDeflateRaw: creator(DeflateRaw), createInflateRaw: creator(InflateRaw),
  createGzip: creator(Gzip), createGunzip: creator(Gunzip), createUnzip: creator(Unzip), createBrotliCompress: creator(BrotliCompress),
  createBrotliDecompress: creator(BrotliDecompress),
  constants: { enumerable: true, value: constants },
  codes: { enumerable: true, value: codes },
});
// The Z_*, BROTLI_* and mode numbers stand on the module too.
for (const name of Object.keys(constants)) if (name.startsWith("Z_")) Object.defineProperty(zlib, name, { enumerable: false, value: constants[name] });

export default zlib;
