// StringDecoder: bytes that arrive in pieces become text without cutting a character in two.
// https://nodejs.org/docs/latest-v20.x/api/string_decoder.html. All in TypeScript; uses Buffer's toString.

import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_INVALID_THIS, ERR_UNKNOWN_ENCODING } from "../internal/codes.ts";
import { normalizeEncoding } from "../internal/encoding.ts";

const kNativeDecoder = Symbol("kNativeDecoder");

// The state: four bytes of an unfinished character, how many are missing, how many are there, the encoding.
const kMissing = 4;
const kBuffered = 5;
const kEncoding = 6;

const ASCII = 0;
const UTF8 = 1;
const BASE64 = 2;
const UTF16LE = 3;
const LATIN1 = 4;
const HEX = 5;
const BASE64URL = 7;

function encodingNumber(name: string): number {
  switch (name) {
    case "utf8":
      return UTF8;
    case "utf16le":
      return UTF16LE;
    case "base64":
      return BASE64;
    case "base64url":
      return BASE64URL;
    case "latin1":
      return LATIN1;
    case "hex":
      return HEX;
  }
  return ASCII;
}

function StringDecoder(this: any, encoding: any) {
  const name = normalizeEncoding(encoding);
  if (name === undefined) throw ERR_UNKNOWN_ENCODING(encoding);
  this.encoding = name;
  const state = Buffer.alloc(7);
  state[kEncoding] = encodingNumber(name);
  this[kNativeDecoder] = state;
}

const proto: any = StringDecoder.prototype;

proto.write = function write(buf: any): string {
  if (typeof buf === "string") return buf;
  if (!ArrayBuffer.isView(buf)) throw ERR_INVALID_ARG_TYPE("buf", ["Buffer", "TypedArray", "DataView"], buf);
  const state = this[kNativeDecoder];
  if (!state) throw ERR_INVALID_THIS("StringDecoder");
  const bytes = buf instanceof Buffer ? buf : Buffer.from(buf.buffer, buf.byteOffset, buf.byteLength);
  const encoding = state[kEncoding];
  if (encoding === ASCII || encoding === LATIN1 || encoding === HEX) return bytes.toString(this.encoding);
  return decode(state, bytes, this.encoding);
};

proto.end = function end(buf: any): string {
  const text = buf === undefined ? "" : this.write(buf);
  const state = this[kNativeDecoder];
  return state[kBuffered] > 0 ? text + flush(state, this.encoding) : text;
};

// Not documented, but public: decodes from offset on, forgetting what was buffered.
proto.text = function text(buf: any, offset: number): string {
  const state = this[kNativeDecoder];
  state[kMissing] = 0;
  state[kBuffered] = 0;
  return this.write(buf.slice(offset));
};

Object.defineProperties(proto, {
  lastChar: {
    configurable: true,
    enumerable: true,
    get() {
      return this[kNativeDecoder].subarray(0, 4);
    },
  },
  lastNeed: {
    configurable: true,
    enumerable: true,
    get() {
      return this[kNativeDecoder][kMissing];
    },
  },
  lastTotal: {
    configurable: true,
    enumerable: true,
    get() {
      return this[kNativeDecoder][kBuffered] + this[kNativeDecoder][kMissing];
    },
  },
});

function decode(state: any, bytes: any, name: string): string {
  let start = 0;
  let before = "";
  if (state[kMissing] > 0) {
    start = complete(state, bytes);
    if (state[kMissing] === 0) before = takeCompleted(state, name);
  }
  if (start >= bytes.length) return before;
  const kept = keepUnfinished(state, bytes, start);
  const end = bytes.length - kept;
  if (kept > 0) bytes.copy(state, 0, end, bytes.length);
  return end > start ? before + bytes.toString(name, start, end) : before;
}

// Moves bytes of the unfinished character into the state; returns how many were used.
function complete(state: any, bytes: any): number {
  let n = Math.min(state[kMissing], bytes.length);
  if (state[kEncoding] === UTF8) {
    for (let i = 0; i < n; i++) {
      if ((bytes[i] & 0xc0) !== 0x80) {
        // The character ends early and will decode to U+FFFD.
        bytes.copy(state, state[kBuffered], 0, i);
        state[kBuffered] += i;
        state[kMissing] = 0;
        return i;
      }
    }
  }
  bytes.copy(state, state[kBuffered], 0, n);
  state[kBuffered] += n;
  state[kMissing] -= n;
  return n;
}

function takeCompleted(state: any, name: string): string {
  const text = state.toString(name, 0, state[kBuffered]);
  state[kBuffered] = 0;
  return text;
}

// Counts the bytes at the end that do not make a whole character and notes how many are missing.
function keepUnfinished(state: any, bytes: any, start: number): number {
  const length = bytes.length - start;
  const last = bytes[bytes.length - 1];
  switch (state[kEncoding]) {
    case UTF8:
      if ((last & 0x80) !== 0) keepUtf8(state, bytes, start);
      break;
    case UTF16LE:
      if (length % 2 === 1) setUnfinished(state, 1, 1);
      else if ((last & 0xfc) === 0xd8) setUnfinished(state, 2, 2);
      break;
    default:
      if (length % 3 !== 0) setUnfinished(state, length % 3, 3 - (length % 3));
  }
  return state[kBuffered];
}

function setUnfinished(state: any, buffered: number, missing: number): void {
  state[kBuffered] = buffered;
  state[kMissing] = missing;
}

function keepUtf8(state: any, bytes: any, start: number): void {
  let buffered = 0;
  for (let i = bytes.length - 1; i >= start; i--) {
    buffered++;
    const byte = bytes[i];
    if ((byte & 0xc0) === 0x80) {
      if (buffered >= 4 || i === start) return;
      continue;
    }
    const size = utf8Size(byte);
    if (buffered < size) setUnfinished(state, buffered, size - buffered);
    return;
  }
}

function utf8Size(lead: number): number {
  if ((lead & 0xe0) === 0xc0) return 2;
  if ((lead & 0xf0) === 0xe0) return 3;
  if ((lead & 0xf8) === 0xf0) return 4;
  return 0;
}

function flush(state: any, name: string): string {
  if (state[kEncoding] === UTF16LE && state[kBuffered] % 2 === 1) {
    state[kMissing]--;
    state[kBuffered]--;
  }
  if (state[kBuffered] === 0) return "";
  const text = state.toString(name, 0, state[kBuffered]);
  state[kMissing] = 0;
  state[kBuffered] = 0;
  return text;
}

export default { StringDecoder };
