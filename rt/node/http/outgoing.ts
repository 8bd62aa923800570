// http.OutgoingMessage: https://nodejs.org/api/http.html#class-httpoutgoingmessage
// A response whose end() has everything is one native write: the head with the body behind it.
//
// Contract with headers.go and head.go. A list of headers is an opaque object; names are compared in lower case.
//   newHeaders(): Native
//   setHeader(h, name, value): SET | BAD_NAME | BAD_VALUE | ODD      ODD: nothing is set, value is neither string nor number
//   putHeader(h, name, value): void            sets what the caller has validated
//   changeHeader(h, name, value): void         another value of a header that is there
//   getHeader(h, name): value | undefined      hasHeader(h, name): boolean     removeHeader(h, name): void
//   headerEntries(h): [name, lower case, value, ...]
//   knownHeaders(h): number                    which of DATE ... TRANSFER_ENCODING are there; ODD_VALUE: one may be no string or number
//   renderHead(h | null, start: string, add: number, timeout, max, length): string
//       start, a line for each header, those that add (ADD_DATE ...) says, and the empty line
import EventEmitter from "node:events";
import { Stream } from "node:stream";
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import {
  ERR_HTTP_BODY_NOT_ALLOWED, ERR_HTTP_CONTENT_LENGTH_MISMATCH, ERR_HTTP_HEADERS_SENT, ERR_HTTP_TRAILER_INVALID, ERR_INVALID_CHAR,
  ERR_METHOD_NOT_IMPLEMENTED, ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_CANNOT_PIPE, ERR_STREAM_DESTROYED,
  ERR_STREAM_NULL_VALUES, ERR_STREAM_WRITE_AFTER_END,
} from "../internal/codes.ts";
import { validateString } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { byteLengthUtf8 } from "../buffer/buffer.go";
import { LATIN1, UTF8 } from "../buffer/encodings.ts";
import { writeNow } from "../net/socket.ts";
import { hasInvalidCharacter, isChunked, validateHeaderName, validateHeaderValue } from "./common.ts";
import * as headers from "./headers.go";
import { renderHead } from "./head.go";

// Programs replace methods of prototypes: what is compared with is what was there first.
const { emit } = EventEmitter.prototype as any;

export const kOutHeaders = Symbol("kOutHeaders");
export const kNeedDrain = Symbol("kNeedDrain");
const kCorked = Symbol("corked");
const kChunkedBuffer = Symbol("kChunkedBuffer");
const kChunkedLength = Symbol("kChunkedLength");
export const kUniqueHeaders = Symbol("kUniqueHeaders");
const kBytesWritten = Symbol("kBytesWritten");
const kErrored = Symbol("errored");
const kHighWaterMark = Symbol("kHighWaterMark");
const kRejectNonStandardBodyWrites = Symbol("kRejectNonStandardBodyWrites");

const HIGH_WATER_MARK = 16384;

function nop(): void {}

export function OutgoingMessage(this: any, options?: any): void {
  Stream.call(this);
  this.outputData = [];
  this.outputSize = 0;
  this.writable = true;
  this.destroyed = false;
  this._last = false;
  this.chunkedEncoding = false;
  this.shouldKeepAlive = true;
  this.maxRequestsOnConnectionReached = false;
  this._defaultKeepAlive = true;
  this.useChunkedEncodingByDefault = true;
  this.sendDate = false;
  this._removedConnection = false;
  this._removedContLen = false;
  this._removedTE = false;
  this.strictContentLength = false;
  this[kBytesWritten] = 0;
  this._contentLength = null;
  this._hasBody = true;
  this._trailer = "";
  this[kNeedDrain] = false;
  this.finished = false;
  this._headerSent = false;
  this[kCorked] = 0;
  this[kChunkedBuffer] = null;
  this[kChunkedLength] = 0;
  this._closed = false;
  this.socket = null;
  this._header = null;
  this[kOutHeaders] = null;
  this._keepAliveTimeout = 0;
  this._onPendingData = nop;
  this[kErrored] = null;
  setOptions(this, options?.highWaterMark, options?.rejectNonStandardBodyWrites);
}

export function setOptions(message: any, highWaterMark: any, rejectNonStandardBodyWrites: any): void {
  message[kHighWaterMark] = highWaterMark ?? HIGH_WATER_MARK;
  message[kRejectNonStandardBodyWrites] = rejectNonStandardBodyWrites ?? false;
}
Object.setPrototypeOf(OutgoingMessage.prototype, Stream.prototype);
Object.setPrototypeOf(OutgoingMessage, Stream);
const proto: any = OutgoingMessage.prototype;

function getter(name: string, get: (this: any) => any, set?: (this: any, value: any) => void): void {
  Object.defineProperty(proto, name, { get, set, configurable: true, enumerable: false });
}

getter("errored", function() { return this[kErrored]; });
getter("closed", function() { return this._closed; });
getter("writableFinished", function() {
  return this.finished && this.outputSize === 0 && (!this.socket || this.socket.writableLength === 0);
});
getter("writableObjectMode", () => false);
getter("writableLength", function() { return this.outputSize + this[kChunkedLength] + (this.socket ? this.socket.writableLength : 0); });
getter("writableHighWaterMark", function() { return this.socket ? this.socket.writableHighWaterMark : this[kHighWaterMark]; });
getter("writableCorked", function() { return this[kCorked]; });
getter("connection", function() { return this.socket; }, function(value) { this.socket = value; });
getter("_headers", function() { return this.getHeaders(); }, function(value) {
  this[kOutHeaders] = null;
  if (value === null) return;
  for (const name of Object.keys(value)) this.setHeader(name, value[name]);
});
getter("_headerNames", function() {
  const list = this[kOutHeaders];
  if (list === null) return null;
  const out: any = Object.create(null);
  const entries = headers.headerEntries(list);
  for (let i = 0; i < entries.length; i += 3) out[entries[i + 1]] = entries[i];
  return out;
}, nop);
getter("headersSent", function() { return Boolean(this._header); });
getter("writableEnded", function() { return this.finished; });
getter("writableNeedDrain", function() { return !this.destroyed && !this.finished && this[kNeedDrain]; });

proto._renderHeaders = function _renderHeaders(this: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("render");
  const out: any = {};
  const entries = entriesOf(this);
  for (let i = 0; i < entries.length; i += 3) out[entries[i]] = entries[i + 2];
  return out;
};

/** Name, name in lower case and value by turns. */
function entriesOf(message: any): any[] {
  const list = message[kOutHeaders];
  return list === null ? [] : headers.headerEntries(list);
}

proto.cork = function cork(this: any): void {
  this[kCorked]++;
  if (this.socket) this.socket.cork();
};

function uncork(this: any): void {
  this[kCorked]--;
  if (this.socket) this.socket.uncork();
  const chunks = this[kChunkedBuffer];
  if (this[kCorked] || chunks === null || chunks.length === 0) return;
  const length = this[kChunkedLength];
  this._send(length.toString(16) + "\r\n", "latin1", null);
  const callbacks: any[] = [];
  for (let i = 0; i < chunks.length; i += 3) {
    this._send(chunks[i], chunks[i + 1], null);
    if (chunks[i + 2]) callbacks.push(chunks[i + 2]);
  }
  this._send("\r\n", null, callbacks.length ? (err: any) => { for (const cb of callbacks) cb(err); } : null);
  this[kChunkedBuffer] = [];
  this[kChunkedLength] = 0;
}
proto.uncork = uncork;

proto.setTimeout = function setTimeout(this: any, msecs: number, callback?: any): any {
  if (callback) this.on("timeout", callback);
  if (!this.socket) this.once("socket", (socket: any) => socket.setTimeout(msecs));
  else this.socket.setTimeout(msecs);
  return this;
};

proto.destroy = function destroy(this: any, error?: any): any {
  if (this.destroyed) return this;
  this.destroyed = true;
  this[kErrored] = error;
  if (this.socket) this.socket.destroy(error);
  else this.once("socket", (socket: any) => socket.destroy(error));
  return this;
};

/** Sends data, the head before it when it has not gone out yet. */
proto._send = function _send(this: any, data: any, encoding: any, callback: any, byteLength?: number): boolean {
  if (!this._headerSent) {
    const header = this._header;
    this._headerSent = true;
    const socket = this.socket;
    // Nothing may stand between this message and its socket.
    if (socket !== null && socket._httpMessage === this && !this.destroyed && this.outputData.length === 0) {
      // A text of these encodings is one text with the head.
      const number = typeof data !== "string" || encoding === "latin1" ? LATIN1 : !encoding || encoding === "utf8" ? UTF8 : -1;
      if (number >= 0 && writeNow(socket, header, data, number)) {
        if (typeof callback === "function") process.nextTick(callback);
        return true;
      }
    }
    if (typeof data === "string" && (encoding === "utf8" || encoding === "latin1" || !encoding)) data = header + data;
    else {
      this.outputData.unshift({ data: header, encoding: "latin1", callback: null });
      this.outputSize += header.length;
      this._onPendingData(header.length);
    }
  }
  return this._writeRaw(data, encoding, callback, byteLength);
};

proto._writeRaw = function _writeRaw(this: any, data: any, encoding: any, callback: any): boolean {
  const socket = this.socket;
  if (socket?.destroyed) return false;
  if (typeof encoding === "function") {
    callback = encoding;
    encoding = null;
  }
  if (socket && socket._httpMessage === this && socket.writable) {
    if (this.outputData.length) this._flushOutput(socket);
    return socket.write(data, encoding, callback);
  }
  this.outputData.push({ data, encoding, callback });
  this.outputSize += data.length;
  this._onPendingData(data.length);
  return this.outputSize < this[kHighWaterMark];
};

// The head. What the program set decides what is added: https://nodejs.org/api/http.html#requestsetheadername-value

const DATE = 1, EXPECT = 2, TRAILER = 4, CONNECTION = 8, KEEP_ALIVE = 16, CONTENT_LENGTH = 32, TRANSFER_ENCODING = 64, ODD_VALUE = 128;
const ADD_DATE = 1, ADD_CLOSE = 2, ADD_KEEP_ALIVE = 4, ADD_TIMEOUT = 8, ADD_MAX = 16, ADD_CONTENT_LENGTH = 32, ADD_CHUNKED = 64;

proto._storeHeader = function _storeHeader(this: any, firstLine: string, given: any): void {
  if (given === null || given === undefined) {
    finishHead(this, null, firstLine, 0);
    return;
  }
  if (given === this[kOutHeaders]) {
    const known = headers.knownHeaders(given);
    if ((known & ODD_VALUE) === 0) {
      if ((known & ~DATE) !== 0) noteHeaders(this, given, known);
      finishHead(this, given, firstLine, known);
      return;
    }
  }
  const state = new HeadState(firstLine);
  if (given === this[kOutHeaders]) {
    const entries = entriesOf(this);
    for (let i = 0; i < entries.length; i += 3) addHeader(this, state, entries[i], entries[i + 2], false);
  } else if (Array.isArray(given)) {
    storeArray(this, state, given);
  } else {
    for (const name of Object.keys(given)) addHeader(this, state, name, given[name], true);
  }
  finishHead(this, null, state.text, state.known);
};

/** A head that is put together line by line, because its values may be lists. */
class HeadState {
  known: number;
  text: string;
  constructor(text: string) {
    this.known = 0;
    this.text = text;
  }
}

function storeArray(message: any, state: HeadState, list: any[]): void {
  if (list.length && Array.isArray(list[0])) {
    for (const entry of list) addHeader(message, state, entry[0], entry[1], true);
    return;
  }
  if (list.length % 2 !== 0) throw ERR_INVALID_ARG_TYPE("headers", "an even array", list);
  for (let i = 0; i < list.length; i += 2) addHeader(message, state, list[i], list[i + 1], true);
}

function addHeader(message: any, state: HeadState, name: string, value: any, validate: boolean): void {
  if (validate) validateHeaderName(name);
  if (Array.isArray(value)) {
    const lower = name.toLowerCase();
    const unique = message[kUniqueHeaders];
    if ((value.length < 2 || lower !== "cookie") && (!unique || !unique.has(lower))) {
      for (const item of value) addLine(message, state, name, item, validate);
      return;
    }
    value = value.join("; ");
  }
  addLine(message, state, name, value, validate);
}

function addLine(message: any, state: HeadState, name: string, value: any, validate: boolean): void {
  if (validate) validateHeaderValue(name, value);
  state.text += name + ": " + value + "\r\n";
  const known = knownHeader(name);
  if (known === 0) return;
  state.known |= known;
  noteHeader(message, known, value);
}

function knownHeader(name: string): number {
  switch (name.length) {
    case 4: case 6: case 7: case 10: case 14: case 17: break;
    default: return 0;
  }
  switch (name.toLowerCase()) {
    case "date": return DATE;
    case "expect": return EXPECT;
    case "trailer": return TRAILER;
    case "connection": return CONNECTION;
    case "keep-alive": return KEEP_ALIVE;
    case "content-length": return CONTENT_LENGTH;
    case "transfer-encoding": return TRANSFER_ENCODING;
  }
  return 0;
}

function noteHeaders(message: any, list: object, known: number): void {
  if ((known & CONNECTION) !== 0) noteHeader(message, CONNECTION, headers.getHeader(list, "connection"));
  if ((known & KEEP_ALIVE) !== 0) noteHeader(message, KEEP_ALIVE, "");
  if ((known & CONTENT_LENGTH) !== 0) noteHeader(message, CONTENT_LENGTH, headers.getHeader(list, "content-length"));
  if ((known & TRANSFER_ENCODING) !== 0) noteHeader(message, TRANSFER_ENCODING, headers.getHeader(list, "transfer-encoding"));
}

/** What a header that the program sends itself means for the message. */
function noteHeader(message: any, known: number, value: any): void {
  switch (known) {
    case CONNECTION:
      message._removedConnection = false;
      if (value !== "keep-alive" && /(?:^|\W)close(?:$|\W)/i.test(value)) message._last = true;
      else message.shouldKeepAlive = true;
      break;
    case KEEP_ALIVE:
      message._defaultKeepAlive = false;
      break;
    case CONTENT_LENGTH:
      message._contentLength = +value;
      message._removedContLen = false;
      break;
    case TRANSFER_ENCODING:
      message._removedTE = false;
      if (isChunked(value)) message.chunkedEncoding = true;
      break;
  }
}

function finishHead(message: any, list: object | null, start: string, known: number): void {
  let add = message.sendDate && (known & DATE) === 0 ? ADD_DATE : 0;
  // 204 and 304 must not be chunked, whatever the program asked for.
  if (message.chunkedEncoding && (message.statusCode === 204 || message.statusCode === 304)) {
    message.chunkedEncoding = false;
    message.shouldKeepAlive = false;
  }
  if (message._removedConnection) message._last = !message.shouldKeepAlive;
  else if ((known & CONNECTION) === 0) add |= connectionLines(message, known);
  if ((known & (CONTENT_LENGTH | TRANSFER_ENCODING)) === 0) add |= framingLine(message, known);
  // A trailer needs chunks to come after.
  if (message.chunkedEncoding !== true && (known & TRAILER) !== 0) throw ERR_HTTP_TRAILER_INVALID();
  const timeout = (add & ADD_TIMEOUT) !== 0 ? Math.floor(message._keepAliveTimeout / 1000) : 0;
  message._header = renderHead(list, start, add, timeout, (add & ADD_MAX) !== 0 ? message._maxRequestsPerSocket : 0, message._contentLength);
  message._headerSent = false;
  // "Expect: 100-continue" must be on its way before the body is asked for.
  if ((known & EXPECT) !== 0) message._send("");
}

function connectionLines(message: any, known: number): number {
  const keep = message.shouldKeepAlive && ((known & CONTENT_LENGTH) !== 0 || message.useChunkedEncodingByDefault || message.agent);
  if (keep && message.maxRequestsOnConnectionReached) return ADD_CLOSE;
  if (!keep) {
    message._last = true;
    return ADD_CLOSE;
  }
  if (!message._keepAliveTimeout || !message._defaultKeepAlive) return ADD_KEEP_ALIVE;
  return ~~message._maxRequestsPerSocket > 0 ? ADD_KEEP_ALIVE | ADD_TIMEOUT | ADD_MAX : ADD_KEEP_ALIVE | ADD_TIMEOUT;
}

function framingLine(message: any, known: number): number {
  if (!message._hasBody) message.chunkedEncoding = false;
  else if (!message.useChunkedEncodingByDefault) message._last = true;
  else if ((known & TRAILER) === 0 && !message._removedContLen && typeof message._contentLength === "number") return ADD_CONTENT_LENGTH;
  else if (!message._removedTE) {
    message.chunkedEncoding = true;
    return ADD_CHUNKED;
  }
  return 0;
}

// Headers

const BAD_NAME = 1, BAD_VALUE = 2, ODD = 3;

proto.setHeader = function setHeader(this: any, name: any, value: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("set");
  let list = this[kOutHeaders];
  if (list !== null) {
    const result = headers.setHeader(list, name, value);
    if (result !== 0) setOddHeader(list, name, value, result);
    return this;
  }
  // A header that is refused leaves the message without a list.
  list = headers.newHeaders();
  const result = headers.setHeader(list, name, value);
  if (result !== 0) setOddHeader(list, name, value, result);
  this[kOutHeaders] = list;
  return this;
};

function setOddHeader(list: object, name: any, value: any, result: number): void {
  if (result === BAD_NAME) validateHeaderName(name);
  validateHeaderValue(name, value);
  headers.putHeader(list, name, value);
}

proto.setHeaders = function setHeaders(this: any, headers: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("set");
  if (!headers || Array.isArray(headers) || typeof headers.keys !== "function" || typeof headers.get !== "function") {
    throw ERR_INVALID_ARG_TYPE("headers", ["Headers", "Map"], headers);
  }
  const cookies: string[] = [];
  for (const [key, value] of headers) {
    if (key === "set-cookie") {
      if (Array.isArray(value)) cookies.push(...value);
      else cookies.push(value);
      continue;
    }
    this.setHeader(key, value);
  }
  if (cookies.length) this.setHeader("set-cookie", cookies);
  return this;
};

proto.appendHeader = function appendHeader(this: any, name: any, value: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("append");
  validateHeaderName(name);
  validateHeaderValue(name, value);
  let list = this[kOutHeaders];
  if (list === null) this[kOutHeaders] = list = headers.newHeaders();
  if (!headers.hasHeader(list, name)) {
    headers.putHeader(list, name, value);
    return this;
  }
  const former = headers.getHeader(list, name);
  const values = Array.isArray(former) ? former : [former];
  if (Array.isArray(value)) values.push(...value);
  else values.push(value);
  headers.changeHeader(list, name, values);
  return this;
};

proto.getHeader = function getHeader(this: any, name: any): any {
  validateString(name, "name");
  const list = this[kOutHeaders];
  return list === null ? undefined : headers.getHeader(list, name);
};

proto.getHeaderNames = function getHeaderNames(this: any): string[] { return entriesOf(this).filter((_, i) => i % 3 === 1); };
proto.getRawHeaderNames = function getRawHeaderNames(this: any): string[] { return entriesOf(this).filter((_, i) => i % 3 === 0); };

proto.getHeaders = function getHeaders(this: any): any {
  const out: any = Object.create(null);
  const entries = entriesOf(this);
  for (let i = 0; i < entries.length; i += 3) out[entries[i + 1]] = entries[i + 2];
  return out;
};

proto.hasHeader = function hasHeader(this: any, name: any): boolean {
  validateString(name, "name");
  return this[kOutHeaders] !== null && headers.hasHeader(this[kOutHeaders], name);
};

proto.removeHeader = function removeHeader(this: any, name: any): void {
  validateString(name, "name");
  if (this._header) throw ERR_HTTP_HEADERS_SENT("remove");
  const lower = name.toLowerCase();
  switch (lower) {
    case "connection": this._removedConnection = true; break;
    case "content-length": this._removedContLen = true; break;
    case "transfer-encoding": this._removedTE = true; break;
    case "date": this.sendDate = false; break;
  }
  if (this[kOutHeaders] !== null) headers.removeHeader(this[kOutHeaders], name);
};

proto._implicitHeader = function _implicitHeader(this: any): void { throw ERR_METHOD_NOT_IMPLEMENTED("_implicitHeader()"); };

// The body

function isBytes(chunk: any): boolean { return chunk instanceof Uint8Array; }

function emitError(message: any, err: any, callback: any): void {
  callback(err);
  if (typeof message.emit === "function" && !message.destroyed) message.emit("error", err);
}

function writeAfterEnd(message: any, err: any, callback: any): void {
  if (!message.destroyed) {
    process.nextTick(emitError, message, err, callback || nop);
  } else {
    process.nextTick(callback || nop, err);
  }
}

proto.write = function write(this: any, chunk: any, encoding?: any, callback?: any): boolean {
  if (typeof encoding === "function") {
    callback = encoding;
    encoding = null;
  }
  const ok = writeChunk(this, chunk, encoding, callback);
  if (!ok) this[kNeedDrain] = true;
  return ok;
};

/** The callback of the chunk that end() has: there is none, and nothing follows. */
function END(): void {}

function writeChunk(message: any, chunk: any, encoding: any, callback: any): boolean {
  const last = callback === END;
  if (last) callback = null;
  if (chunk === null) throw ERR_STREAM_NULL_VALUES();
  if (typeof chunk !== "string" && !isBytes(chunk)) throw ERR_INVALID_ARG_TYPE("chunk", ["string", "Buffer", "Uint8Array"], chunk);
  let err: any;
  if (message.finished) err = ERR_STREAM_WRITE_AFTER_END();
  else if (message.destroyed) err = ERR_STREAM_DESTROYED("write");
  if (err) {
    writeAfterEnd(message, err, callback);
    return false;
  }
  const length = message.strictContentLength || !message._header || message.chunkedEncoding ? byteLength(chunk, encoding) : 0;
  if (message.strictContentLength) checkLength(message, length, last);
  if (!message._header) {
    if (last) message._contentLength = length;
    message._implicitHeader();
  }
  if (!message._hasBody) {
    if (message[kRejectNonStandardBodyWrites]) throw ERR_HTTP_BODY_NOT_ALLOWED();
    if (callback) process.nextTick(callback);
    return true;
  }
  if (!last && message.socket && !message.socket.writableCorked) {
    message.socket.cork();
    process.nextTick(uncorkSocket, message.socket);
  }
  if (message.chunkedEncoding && chunk.length !== 0) return writeEncoded(message, chunk, encoding, callback, length);
  return message._send(chunk, encoding, callback, length);
}

function byteLength(chunk: any, encoding: any): number {
  if (typeof chunk !== "string") return chunk.byteLength;
  return encoding ? (Buffer as any).byteLength(chunk, encoding) : byteLengthUtf8(chunk);
}

function checkLength(message: any, length: number, last: boolean): void {
  if (typeof message._contentLength !== "number" || message.chunkedEncoding) return;
  const total = message[kBytesWritten] + length;
  if (last ? total !== message._contentLength : total > message._contentLength) {
    throw ERR_HTTP_CONTENT_LENGTH_MISMATCH(total, message._contentLength);
  }
  message[kBytesWritten] = total;
}

function uncorkSocket(socket: any): void { socket.uncork(); }

/** https://www.rfc-editor.org/rfc/rfc9112#name-chunked-transfer-coding */
function writeEncoded(message: any, chunk: any, encoding: any, callback: any, length: number): boolean {
  if (message[kCorked] && message._headerSent) {
    if (message[kChunkedBuffer] === null) message[kChunkedBuffer] = [];
    message[kChunkedBuffer].push(chunk, encoding, callback);
    message[kChunkedLength] += length;
    return message[kChunkedLength] < message[kHighWaterMark];
  }
  message._send(length.toString(16) + "\r\n", "latin1", null);
  message._send(chunk, encoding, null, length);
  return message._send("\r\n", null, callback);
}

proto.addTrailers = function addTrailers(this: any, headers: any): void {
  this._trailer = "";
  const isArray = Array.isArray(headers);
  for (const key of Object.keys(headers)) {
    const field = isArray ? headers[key as any][0] : key;
    const value = isArray ? headers[key as any][1] : headers[key];
    validateHeaderName(field, "Trailer name");
    const values = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (hasInvalidCharacter(String(item))) throw ERR_INVALID_CHAR("trailer content", field);
      this._trailer += field + ": " + item + "\r\n";
    }
  }
};

function onFinish(message: any): void {
  if (message?.socket?._hadError) return;
  message.emit("finish");
}

proto.end = function end(this: any, chunk?: any, encoding?: any, callback?: any): any {
  if (typeof chunk === "function") {
    callback = chunk;
    chunk = null;
    encoding = null;
  } else if (typeof encoding === "function") {
    callback = encoding;
    encoding = null;
  }
  if (chunk) {
    if (this.finished) {
      writeAfterEnd(this, ERR_STREAM_WRITE_AFTER_END(), typeof callback !== "function" ? nop : callback);
      return this;
    }
    const whole = !this._header && this[kCorked] === 0 && !this.strictContentLength;
    if (this.socket && !whole) this.socket.cork();
    writeChunk(this, chunk, encoding, END);
    return finishEnd(this, callback, !whole, false);
  }
  if (this.finished) {
    if (typeof callback === "function") {
      if (!this.writableFinished) this.on("finish", callback);
      else callback(ERR_STREAM_ALREADY_FINISHED("end"));
    }
    return this;
  }
  if (!this._header) {
    if (this.socket) this.socket.cork();
    this._contentLength = 0;
    this._implicitHeader();
    return finishEnd(this, callback, this.socket !== null, true);
  }
  return finishEnd(this, callback, false, false);
};

function finisher(message: any): () => void { return () => onFinish(message); }

function finishEnd(message: any, callback: any, corked: boolean, headOnly: boolean): any {
  if (typeof callback === "function") message.once("finish", callback);
  if (message.strictContentLength && typeof message._contentLength === "number" && !message.chunkedEncoding && message[kBytesWritten] !== message._contentLength && message._hasBody) {
    throw ERR_HTTP_CONTENT_LENGTH_MISMATCH(message[kBytesWritten], message._contentLength);
  }
  if (headOnly && corked && message.socket) {
    // The head alone: it can go out in one write like any whole response.
    message.socket.uncork();
    corked = false;
  }
  if (message._hasBody && message.chunkedEncoding) message._send("0\r\n" + message._trailer + "\r\n", "latin1", finisher(message));
  else if (!message._headerSent || unsent(message)) message._send("", "latin1", finisher(message));
  else process.nextTick(onFinish, message);
  const socket = message.socket;
  if (corked && socket) {
    // Everything goes out together, whoever corked it.
    socket._writableState.corked = 1;
    socket.uncork();
  }
  message[kCorked] = 1;
  if (message[kChunkedBuffer] === null && message.uncork === uncork && !socket?._writableState?.corked) message[kCorked] = 0;
  else message.uncork();
  message.finished = true;
  // A response behind others on its connection waits for its turn.
  if (socket && socket._httpMessage === message && message.outputData.length === 0) message._finish();
  return message;
}

/** Whether writableLength is not 0. */
function unsent(message: any): boolean {
  if (message.outputSize !== 0 || message[kChunkedLength] !== 0) return true;
  const socket = message.socket;
  if (!socket) return false;
  const state = socket._writableState;
  return (state ? state.length : socket.writableLength) !== 0;
}

proto._finish = function _finish(this: any): void {
  if (this._events.prefinish !== undefined || this.emit !== emit) this.emit("prefinish");
};

/** Called when the socket has come to this message. */
proto._flush = function _flush(this: any): void {
  const socket = this.socket;
  if (!socket || !socket.writable) return;
  const ok = this._flushOutput(socket);
  if (this.finished) this._finish();
  else if (ok && this[kNeedDrain]) {
    this[kNeedDrain] = false;
    this.emit("drain");
  }
};

proto._flushOutput = function _flushOutput(this: any, socket: any): boolean {
  while (this[kCorked]) {
    this[kCorked]--;
    socket.cork();
  }
  const queue = this.outputData;
  if (queue.length === 0) return true;
  let ok = true;
  socket.cork();
  for (const { data, encoding, callback } of queue) ok = socket.write(data, encoding, callback);
  socket.uncork();
  this.outputData = [];
  this._onPendingData(-this.outputSize);
  this.outputSize = 0;
  return ok;
};

proto.flushHeaders = function flushHeaders(this: any): void {
  if (!this._header) this._implicitHeader();
  this._send("");
};

proto.pipe = function pipe(this: any): void { this.emit("error", ERR_STREAM_CANNOT_PIPE()); };

proto[Symbol.for("nodejs.rejection")] = function(this: any, err: any): void { this.destroy(err); };
