// ReadableState: what a Readable keeps about itself. Booleans are bits of [kState]; programs see them
// as accessors under the names node documents by use (reading, flowing, ended, ...).

import { ERR_UNKNOWN_ENCODING } from "../internal/codes.ts";
import string_decoder from "node:string_decoder";
import {
  bitAccessor,
  defaultEncodingAccessor,
  erroredAccessor,
  getHighWaterMark,
  kAutoDestroy,
  kClosed,
  kCloseEmitted,
  kConstructed,
  kDefaultEncodingValue,
  kDestroyed,
  kEmitClose,
  kErrorEmitted,
  kObjectMode,
  kState,
} from "./state.ts";

const { StringDecoder } = string_decoder as any;

export const kEnded = 1 << 9;
export const kEndEmitted = 1 << 10;
export const kReading = 1 << 11;
export const kSync = 1 << 12;
export const kNeedReadable = 1 << 13;
export const kEmittedReadable = 1 << 14;
export const kReadableListening = 1 << 15;
export const kResumeScheduled = 1 << 16;
export const kMultiAwaitDrain = 1 << 17;
export const kReadingMore = 1 << 18;
export const kDataEmitted = 1 << 19;
export const kDefaultUTF8Encoding = 1 << 20;
export const kDecoder = 1 << 21;
export const kEncoding = 1 << 22;
export const kHasFlowing = 1 << 23;
export const kFlowing = 1 << 24;
export const kHasPaused = 1 << 25;
export const kPaused = 1 << 26;
export const kDataListening = 1 << 27;

export const kDecoderValue: unique symbol = Symbol("kDecoderValue") as any;
export const kEncodingValue: unique symbol = Symbol("kEncodingValue") as any;

export function ReadableState(this: any, options: any, stream: any, isDuplex: any) {
  let bits = kEmitClose | kAutoDestroy | kConstructed | kSync;
  if (options?.objectMode || (isDuplex && options?.readableObjectMode)) bits |= kObjectMode;
  if (options && options.emitClose === false) bits &= ~kEmitClose;
  if (options && options.autoDestroy === false) bits &= ~kAutoDestroy;
  this.highWaterMark = getHighWaterMark((bits & kObjectMode) !== 0, options, "readableHighWaterMark", isDuplex);
  this.buffer = [];
  this.bufferIndex = 0;
  this.length = 0;
  this.pipes = [];
  this.awaitDrainWriters = null;
  const encoding = options?.defaultEncoding;
  const utf8 = encoding === undefined || encoding === null || encoding === "" || encoding === "utf8" || encoding === "utf-8";
  this[kState] = utf8 ? bits | kDefaultUTF8Encoding : bits;
  if (!utf8) {
    if (!Buffer.isEncoding(encoding)) throw ERR_UNKNOWN_ENCODING(encoding);
    this[kDefaultEncodingValue] = encoding;
  }
  if (options?.encoding) {
    this.decoder = new StringDecoder(options.encoding);
    this.encoding = options.encoding;
  }
}

function kept(bit: number, key: symbol): PropertyDescriptor {
  return {
    enumerable: false,
    configurable: false,
    get(this: any) {
      return (this[kState] & bit) !== 0 ? this[key] : null;
    },
    set(this: any, value: any) {
      if (value) {
        this[key] = value;
        this[kState] |= bit;
      } else {
        this[kState] &= ~bit;
      }
    },
  };
}

Object.defineProperties(ReadableState.prototype, {
  objectMode: bitAccessor(kObjectMode),
  ended: bitAccessor(kEnded),
  endEmitted: bitAccessor(kEndEmitted),
  reading: bitAccessor(kReading),
  constructed: bitAccessor(kConstructed),
  sync: bitAccessor(kSync),
  needReadable: bitAccessor(kNeedReadable),
  emittedReadable: bitAccessor(kEmittedReadable),
  readableListening: bitAccessor(kReadableListening),
  resumeScheduled: bitAccessor(kResumeScheduled),
  errorEmitted: bitAccessor(kErrorEmitted),
  emitClose: bitAccessor(kEmitClose),
  autoDestroy: bitAccessor(kAutoDestroy),
  destroyed: bitAccessor(kDestroyed),
  closed: bitAccessor(kClosed),
  closeEmitted: bitAccessor(kCloseEmitted),
  multiAwaitDrain: bitAccessor(kMultiAwaitDrain),
  readingMore: bitAccessor(kReadingMore),
  dataEmitted: bitAccessor(kDataEmitted),
  errored: erroredAccessor(),
  defaultEncoding: defaultEncodingAccessor(kDefaultUTF8Encoding),
  decoder: kept(kDecoder, kDecoderValue),
  encoding: kept(kEncoding, kEncodingValue),
  // null: neither flowing nor asked not to.
  flowing: {
    enumerable: false,
    configurable: false,
    get(this: any) {
      return (this[kState] & kHasFlowing) !== 0 ? (this[kState] & kFlowing) !== 0 : null;
    },
    set(this: any, value: any) {
      if (value === null || value === undefined) this[kState] &= ~(kHasFlowing | kFlowing);
      else if (value) this[kState] |= kHasFlowing | kFlowing;
      else this[kState] = (this[kState] | kHasFlowing) & ~kFlowing;
    },
  },
  pipesCount: {
    get(this: any) {
      return this.pipes.length;
    },
  },
  paused: {
    get(this: any) {
      return (this[kState] & kPaused) !== 0;
    },
    set(this: any, value: any) {
      if (value) this[kState] |= kHasPaused | kPaused;
      else this[kState] = (this[kState] | kHasPaused) & ~kPaused;
    },
  },
});
