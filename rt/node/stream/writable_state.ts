// WritableState: what a Writable keeps about itself; see readable_state.ts for the form.

import { ERR_UNKNOWN_ENCODING } from "../internal/codes.ts";
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
  nop,
} from "./state.ts";

export const kSync = 1 << 9;
export const kFinalCalled = 1 << 10;
export const kNeedDrain = 1 << 11;
export const kEnding = 1 << 12;
export const kFinished = 1 << 13;
export const kDecodeStrings = 1 << 14;
export const kWriting = 1 << 15;
export const kBufferProcessing = 1 << 16;
export const kPrefinished = 1 << 17;
export const kAllBuffers = 1 << 18;
export const kAllNoop = 1 << 19;
export const kOnFinished = 1 << 20;
export const kHasWritable = 1 << 21;
export const kWritable = 1 << 22;
export const kCorked = 1 << 23;
export const kDefaultUTF8Encoding = 1 << 24;
export const kWriteCb = 1 << 25;
export const kExpectWriteCb = 1 << 26;
export const kAfterWriteTickInfo = 1 << 27;
export const kAfterWritePending = 1 << 28;
export const kBuffered = 1 << 29;
export const kEnded = 1 << 30;

export const kBufferedValue: unique symbol = Symbol("kBufferedValue") as any;
export const kWriteCbValue: unique symbol = Symbol("kWriteCbValue") as any;
export const kAfterWriteTickInfoValue: unique symbol = Symbol("kAfterWriteTickInfoValue") as any;
export const kOnFinishedValue: unique symbol = Symbol("kOnFinishedValue") as any;

export function WritableState(this: any, options: any, stream: any, isDuplex: any) {
  let bits = kSync | kConstructed | kEmitClose | kAutoDestroy | kDecodeStrings | kAllBuffers | kAllNoop;
  if (options?.objectMode || (isDuplex && options?.writableObjectMode)) bits |= kObjectMode;
  if (options && options.emitClose === false) bits &= ~kEmitClose;
  if (options && options.autoDestroy === false) bits &= ~kAutoDestroy;
  if (options && options.decodeStrings === false) bits &= ~kDecodeStrings;
  this.highWaterMark = getHighWaterMark((bits & kObjectMode) !== 0, options, "writableHighWaterMark", isDuplex);
  const encoding = options?.defaultEncoding;
  const utf8 = !encoding || encoding === "utf8" || encoding === "utf-8";
  this[kState] = utf8 ? bits | kDefaultUTF8Encoding : bits;
  if (!utf8) {
    if (!Buffer.isEncoding(encoding)) throw ERR_UNKNOWN_ENCODING(encoding);
    this[kDefaultEncodingValue] = encoding;
  }
  this.length = 0;
  this.corked = 0;
  // What _write calls when it is done; writable.ts sets it.
  this.onwrite = undefined;
  this.writelen = 0;
  this.bufferedIndex = 0;
  this.pendingcb = 0;
  this[kBufferedValue] = null;
}

export function resetBuffer(state: any): void {
  state[kBufferedValue] = null;
  state.bufferedIndex = 0;
  state[kState] = (state[kState] | kAllBuffers | kAllNoop) & ~kBuffered;
}

WritableState.prototype.getBuffer = function getBuffer(this: any) {
  return (this[kState] & kBuffered) === 0 ? [] : this[kBufferedValue].slice(this.bufferedIndex);
};

Object.defineProperties(WritableState.prototype, {
  objectMode: bitAccessor(kObjectMode),
  finalCalled: bitAccessor(kFinalCalled),
  needDrain: bitAccessor(kNeedDrain),
  ending: bitAccessor(kEnding),
  ended: bitAccessor(kEnded),
  finished: bitAccessor(kFinished),
  destroyed: bitAccessor(kDestroyed),
  decodeStrings: bitAccessor(kDecodeStrings),
  writing: bitAccessor(kWriting),
  sync: bitAccessor(kSync),
  bufferProcessing: bitAccessor(kBufferProcessing),
  constructed: bitAccessor(kConstructed),
  prefinished: bitAccessor(kPrefinished),
  errorEmitted: bitAccessor(kErrorEmitted),
  emitClose: bitAccessor(kEmitClose),
  autoDestroy: bitAccessor(kAutoDestroy),
  closed: bitAccessor(kClosed),
  closeEmitted: bitAccessor(kCloseEmitted),
  allBuffers: bitAccessor(kAllBuffers),
  allNoop: bitAccessor(kAllNoop),
  errored: erroredAccessor(),
  writable: {
    enumerable: false,
    get(this: any) {
      return (this[kState] & kHasWritable) !== 0 ? (this[kState] & kWritable) !== 0 : undefined;
    },
    set(this: any, value: any) {
      if (value === undefined || value === null) this[kState] &= ~(kHasWritable | kWritable);
      else if (value) this[kState] |= kHasWritable | kWritable;
      else this[kState] = (this[kState] | kHasWritable) & ~kWritable;
    },
  },
  defaultEncoding: defaultEncodingAccessor(kDefaultUTF8Encoding),
  writecb: {
    enumerable: false,
    get(this: any) {
      return (this[kState] & kWriteCb) !== 0 ? this[kWriteCbValue] : nop;
    },
    set(this: any, value: any) {
      this[kWriteCbValue] = value;
      if (value) this[kState] |= kWriteCb;
      else this[kState] &= ~kWriteCb;
    },
  },
  afterWriteTickInfo: {
    enumerable: false,
    get(this: any) {
      return (this[kState] & kAfterWriteTickInfo) !== 0 ? this[kAfterWriteTickInfoValue] : null;
    },
    set(this: any, value: any) {
      this[kAfterWriteTickInfoValue] = value;
      if (value) this[kState] |= kAfterWriteTickInfo;
      else this[kState] &= ~kAfterWriteTickInfo;
    },
  },
  buffered: {
    enumerable: false,
    get(this: any) {
      return (this[kState] & kBuffered) !== 0 ? this[kBufferedValue] : [];
    },
    set(this: any, value: any) {
      this[kBufferedValue] = value;
      if (value) this[kState] |= kBuffered;
      else this[kState] &= ~kBuffered;
    },
  },
  bufferedRequestCount: {
    enumerable: false,
    get(this: any) {
      return (this[kState] & kBuffered) === 0 ? 0 : this[kBufferedValue].length - this.bufferedIndex;
    },
  },
});
