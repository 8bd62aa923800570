// http.OutgoingMessage: https://nodejs.org/api/http.html#class-httpoutgoingmessage
// A response whose end() has everything is one native write: the head as Latin-1 with the body behind it.
import { Stream } from "node:stream";
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import {
  ERR_HTTP_BODY_NOT_ALLOWED, ERR_HTTP_CONTENT_LENGTH_MISMATCH, ERR_HTTP_HEADERS_SENT, ERR_HTTP_TRAILER_INVALID, ERR_INVALID_CHAR,
  ERR_METHOD_NOT_IMPLEMENTED, ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_CANNOT_PIPE, ERR_STREAM_DESTROYED,
  ERR_STREAM_NULL_VALUES, ERR_STREAM_WRITE_AFTER_END,
} from "../internal/codes.ts";
import { validateString } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { LATIN1, UTF8, encodingNumber } from "../buffer/encodings.ts";
import { writeNow } from "../net/socket.ts";
import { hasInvalidCharacter, isChunked, utcDate, validateHeaderName, validateHeaderValue } from "./common.ts";

/** The headers to send, in order; names are compared in lower case. */
export class HeaderList {
  lower: string[] = [];
  names: string[] = [];
  values: any[] = [];

  find(lower: string): number {
    for (let i = 0; i < this.lower.length; i++) if (this.lower[i] === lower) return i;
    return -1;
  }
  set(lower: string, name: string, value: any): void {
    const i = this.find(lower);
    if (i >= 0) {
      this.names[i] = name;
      this.values[i] = value;
      return;
    }
    this.lower.push(lower);
    this.names.push(name);
    this.values.push(value);
  }
  delete(lower: string): void {
    const i = this.find(lower);
    if (i < 0) return;
    this.lower.splice(i, 1);
    this.names.splice(i, 1);
    this.values.splice(i, 1);
  }
}

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
  this[kHighWaterMark] = options?.highWaterMark ?? HIGH_WATER_MARK;
  this[kRejectNonStandardBodyWrites] = options?.rejectNonStandardBodyWrites ?? false;
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
  const list: HeaderList | null = this[kOutHeaders];
  if (list === null) return null;
  const out: any = Object.create(null);
  for (let i = 0; i < list.lower.length; i++) out[list.lower[i]] = list.names[i];
  return out;
}, nop);
getter("headersSent", function() { return Boolean(this._header); });
getter("writableEnded", function() { return this.finished; });
getter("writableNeedDrain", function() { return !this.destroyed && !this.finished && this[kNeedDrain]; });

proto._renderHeaders = function _renderHeaders(this: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("render");
  const list: HeaderList | null = this[kOutHeaders];
  const headers: any = {};
  if (list !== null) for (let i = 0; i < list.lower.length; i++) headers[list.names[i]] = list.values[i];
  return headers;
};

proto.cork = function cork(this: any): void {
  this[kCorked]++;
  if (this.socket) this.socket.cork();
};

proto.uncork = function uncork(this: any): void {
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
};

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
    if (direct(this)) {
      const sent = sendHead(this, header, data, encoding);
      if (sent) {
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

/** Whether nothing stands between this message and its socket. */
function direct(message: any): boolean {
  const socket = message.socket;
  return socket !== null && socket._httpMessage === message && socket.writable && message.outputData.length === 0 && !message.destroyed;
}

function sendHead(message: any, header: string, data: any, encoding: any): boolean {
  if (typeof data === "string") {
    const enc = data === "" ? LATIN1 : encoding ? encodingNumber(encoding) : UTF8;
    return enc >= 0 && writeNow(message.socket, header, data, enc);
  }
  return writeNow(message.socket, header, data, LATIN1);
}

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

class HeadState {
  connection = false;
  contentLength = false;
  te = false;
  date = false;
  expect = false;
  trailer = false;
  text = "";
}

proto._storeHeader = function _storeHeader(this: any, firstLine: string, headers: any): void {
  const state = new HeadState();
  state.text = firstLine;
  if (headers !== null && headers !== undefined) {
    if (headers === this[kOutHeaders]) {
      const list: HeaderList = headers;
      for (let i = 0; i < list.names.length; i++) addHeader(this, state, list.names[i], list.lower[i], list.values[i], false);
    } else if (Array.isArray(headers)) {
      storeArray(this, state, headers);
    } else {
      for (const name of Object.keys(headers)) addHeader(this, state, name, name.toLowerCase(), headers[name], true);
    }
  }
  finishHead(this, state);
};

function storeArray(message: any, state: HeadState, headers: any[]): void {
  if (headers.length && Array.isArray(headers[0])) {
    for (const entry of headers) addHeader(message, state, entry[0], String(entry[0]).toLowerCase(), entry[1], true);
    return;
  }
  if (headers.length % 2 !== 0) throw ERR_INVALID_ARG_TYPE("headers", "an even array", headers);
  for (let i = 0; i < headers.length; i += 2) addHeader(message, state, headers[i], String(headers[i]).toLowerCase(), headers[i + 1], true);
}

function addHeader(message: any, state: HeadState, name: string, lower: string, value: any, validate: boolean): void {
  if (validate) validateHeaderName(name);
  if (Array.isArray(value)) {
    const joined = (value.length < 2 || !isCookie(lower)) && (!message[kUniqueHeaders] || !message[kUniqueHeaders].has(lower));
    if (joined) {
      for (const item of value) addLine(message, state, name, lower, item, validate);
      return;
    }
    value = value.join("; ");
  }
  addLine(message, state, name, lower, value, validate);
}

function isCookie(lower: string): boolean { return lower === "cookie"; }

function addLine(message: any, state: HeadState, name: string, lower: string, value: any, validate: boolean): void {
  if (validate) validateHeaderValue(name, value);
  state.text += name + ": " + value + "\r\n";
  switch (lower.length) {
    case 4: if (lower === "date") state.date = true; break;
    case 6: if (lower === "expect") state.expect = true; break;
    case 7: if (lower === "trailer") state.trailer = true; break;
    case 10:
      if (lower === "connection") {
        state.connection = true;
        message._removedConnection = false;
        if (/(?:^|\W)close(?:$|\W)/i.test(value)) message._last = true;
        else message.shouldKeepAlive = true;
      } else if (lower === "keep-alive") message._defaultKeepAlive = false;
      break;
    case 14:
      if (lower === "content-length") {
        state.contentLength = true;
        message._contentLength = +value;
        message._removedContLen = false;
      }
      break;
    case 17:
      if (lower === "transfer-encoding") {
        state.te = true;
        message._removedTE = false;
        if (isChunked(value)) message.chunkedEncoding = true;
      }
      break;
  }
}

function finishHead(message: any, state: HeadState): void {
  if (message.sendDate && !state.date) state.text += "Date: " + utcDate() + "\r\n";
  // 204 and 304 must not be chunked, whatever the program asked for.
  if (message.chunkedEncoding && (message.statusCode === 204 || message.statusCode === 304)) {
    message.chunkedEncoding = false;
    message.shouldKeepAlive = false;
  }
  if (message._removedConnection) {
    message._last = !message.shouldKeepAlive;
  } else if (!state.connection) {
    addConnection(message, state);
  }
  if (!state.contentLength && !state.te) addFraming(message, state);
  // A trailer needs chunks to come after.
  if (message.chunkedEncoding !== true && state.trailer) throw ERR_HTTP_TRAILER_INVALID();
  message._header = state.text + "\r\n";
  message._headerSent = false;
  // "Expect: 100-continue" must be on its way before the body is asked for.
  if (state.expect) message._send("");
}

function addConnection(message: any, state: HeadState): void {
  const keep = message.shouldKeepAlive && (state.contentLength || message.useChunkedEncodingByDefault || message.agent);
  if (keep && message.maxRequestsOnConnectionReached) state.text += "Connection: close\r\n";
  else if (keep) {
    state.text += "Connection: keep-alive\r\n";
    if (message._keepAliveTimeout && message._defaultKeepAlive) {
      let line = "Keep-Alive: timeout=" + Math.floor(message._keepAliveTimeout / 1000);
      if (~~message._maxRequestsPerSocket > 0) line += ", max=" + message._maxRequestsPerSocket;
      state.text += line + "\r\n";
    }
  } else {
    message._last = true;
    state.text += "Connection: close\r\n";
  }
}

function addFraming(message: any, state: HeadState): void {
  if (!message._hasBody) message.chunkedEncoding = false;
  else if (!message.useChunkedEncodingByDefault) message._last = true;
  else if (!state.trailer && !message._removedContLen && typeof message._contentLength === "number") {
    state.text += "Content-Length: " + message._contentLength + "\r\n";
  } else if (!message._removedTE) {
    state.text += "Transfer-Encoding: chunked\r\n";
    message.chunkedEncoding = true;
  }
}

// Headers

proto.setHeader = function setHeader(this: any, name: any, value: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("set");
  validateHeaderName(name);
  validateHeaderValue(name, value);
  let list: HeaderList | null = this[kOutHeaders];
  if (list === null) this[kOutHeaders] = list = new HeaderList();
  list.set(name.toLowerCase(), name, value);
  return this;
};

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
  const lower = name.toLowerCase();
  let list: HeaderList | null = this[kOutHeaders];
  if (list === null) this[kOutHeaders] = list = new HeaderList();
  const i = list.find(lower);
  if (i < 0) {
    list.set(lower, name, value);
    return this;
  }
  if (!Array.isArray(list.values[i])) list.values[i] = [list.values[i]];
  if (Array.isArray(value)) list.values[i].push(...value);
  else list.values[i].push(value);
  return this;
};

proto.getHeader = function getHeader(this: any, name: any): any {
  validateString(name, "name");
  const list: HeaderList | null = this[kOutHeaders];
  if (list === null) return undefined;
  const i = list.find(name.toLowerCase());
  return i < 0 ? undefined : list.values[i];
};

proto.getHeaderNames = function getHeaderNames(this: any): string[] { return this[kOutHeaders] === null ? [] : this[kOutHeaders].lower.slice(); };
proto.getRawHeaderNames = function getRawHeaderNames(this: any): string[] { return this[kOutHeaders] === null ? [] : this[kOutHeaders].names.slice(); };

proto.getHeaders = function getHeaders(this: any): any {
  const out: any = Object.create(null);
  const list: HeaderList | null = this[kOutHeaders];
  if (list !== null) for (let i = 0; i < list.lower.length; i++) out[list.lower[i]] = list.values[i];
  return out;
};

proto.hasHeader = function hasHeader(this: any, name: any): boolean {
  validateString(name, "name");
  return this[kOutHeaders] !== null && this[kOutHeaders].find(name.toLowerCase()) >= 0;
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
  if (this[kOutHeaders] !== null) this[kOutHeaders].delete(lower);
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
  const ok = writeChunk(this, chunk, encoding, callback, false);
  if (!ok) this[kNeedDrain] = true;
  return ok;
};

function writeChunk(message: any, chunk: any, encoding: any, callback: any, last: boolean): boolean {
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
  return typeof chunk === "string" ? (Buffer as any).byteLength(chunk, encoding) : chunk.byteLength;
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
    writeChunk(this, chunk, encoding, null, true);
    return finishEnd(this, callback, !whole);
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
  return finishEnd(this, callback, false);
};

function finishEnd(message: any, callback: any, corked: boolean, headOnly = false): any {
  if (typeof callback === "function") message.once("finish", callback);
  if (message.strictContentLength && typeof message._contentLength === "number" && !message.chunkedEncoding && message[kBytesWritten] !== message._contentLength && message._hasBody) {
    throw ERR_HTTP_CONTENT_LENGTH_MISMATCH(message[kBytesWritten], message._contentLength);
  }
  const finish = (): void => onFinish(message);
  if (headOnly && corked && message.socket) {
    // The head alone: it can go out in one write like any whole response.
    message.socket.uncork();
    corked = false;
  }
  if (message._hasBody && message.chunkedEncoding) message._send("0\r\n" + message._trailer + "\r\n", "latin1", finish);
  else if (!message._headerSent || message.writableLength) message._send("", "latin1", finish);
  else process.nextTick(finish);
  if (corked && message.socket) {
    // Everything goes out together, whoever corked it.
    message.socket._writableState.corked = 1;
    message.socket.uncork();
  }
  message[kCorked] = 1;
  message.uncork();
  message.finished = true;
  // A response behind others on its connection waits for its turn.
  if (message.outputData.length === 0 && message.socket && message.socket._httpMessage === message) message._finish();
  return message;
}

proto._finish = function _finish(this: any): void { this.emit("prefinish"); };

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
