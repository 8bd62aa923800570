// http.IncomingMessage: https://nodejs.org/api/http.html#class-httpincomingmessage
import EventEmitter from "node:events";
import { Readable, finished } from "node:stream";
import { kCapture } from "../internal/symbols.ts";
import { kEndEmitted } from "../stream/readable_state.ts";
import { kState } from "../stream/state.ts";
import { twin } from "./head.go";
import { readStart } from "./parser.ts";

// Programs replace methods of prototypes: what is compared with is what was there first.
const { removeAllListeners } = Readable.prototype as any;

const kHeaders = Symbol("kHeaders");
const kHeadersDistinct = Symbol("kHeadersDistinct");
const kTrailers = Symbol("kTrailers");
const kTrailersDistinct = Symbol("kTrailersDistinct");

export function IncomingMessage(this: any, socket: any): void {
  Readable.call(this, socket ? { highWaterMark: socket.readableHighWaterMark } : undefined);
  this._readableState.readingMore = true;
  this.socket = socket;
  this.httpVersionMajor = null;
  this.httpVersionMinor = null;
  this.httpVersion = null;
  this.complete = false;
  this[kHeaders] = null;
  this.rawHeaders = [];
  this[kTrailers] = null;
  this.rawTrailers = [];
  this.joinDuplicateHeaders = false;
  this.aborted = false;
  this.upgrade = null;
  this.url = "";
  this.method = null;
  this.statusCode = null;
  this.statusMessage = null;
  this.client = socket;
  this._consuming = false;
  this._dumped = false;
}
let pattern: any;

/**
 * incomingMessage is new IncomingMessage(socket). Each message begins with the same properties: they are copied from
 * one that nobody sees.
 */
export function incomingMessage(socket: any): any {
  if (pattern === undefined || pattern[kCapture] !== EventEmitter.prototype[kCapture]) pattern = new (IncomingMessage as any)(null);
  const message = twin(pattern);
  const state = twin(pattern._readableState);
  if (message === undefined || state === undefined) return new (IncomingMessage as any)(socket);
  state.buffer = [];
  state.pipes = [];
  const other = socket._readableState;
  state.highWaterMark = other !== undefined ? other.highWaterMark : socket.readableHighWaterMark;
  message._readableState = state;
  message._events = twin(pattern._events);
  message.rawTrailers = [];
  message.socket = socket;
  message.client = socket;
  return message;
}

Object.setPrototypeOf(IncomingMessage.prototype, Readable.prototype);
Object.setPrototypeOf(IncomingMessage, Readable);

function accessor(name: string, get: (this: any) => any, set: (this: any, value: any) => void): void {
  Object.defineProperty(IncomingMessage.prototype, name, { get, set, configurable: false, enumerable: false });
}

accessor("connection", function() { return this.socket; }, function(value) { this.socket = value; });
accessor("headers", function() {
  let headers = this[kHeaders];
  if (headers === null) {
    headers = {};
    this[kHeaders] = headers;
    addLines(this, headers, this.rawHeaders);
  }
  return headers;
}, function(value) { this[kHeaders] = value; });
accessor("headersDistinct", function() {
  if (!this[kHeadersDistinct]) this[kHeadersDistinct] = distinct(this, this.rawHeaders);
  return this[kHeadersDistinct];
}, function(value) { this[kHeadersDistinct] = value; });
accessor("trailers", function() {
  if (this[kTrailers] === null || this._trailersRead === false) {
    this[kTrailers] = {};
    this._trailersRead = true;
    addLines(this, this[kTrailers], this.rawTrailers);
  }
  return this[kTrailers];
}, function(value) { this[kTrailers] = value; });
accessor("trailersDistinct", function() {
  if (!this[kTrailersDistinct]) this[kTrailersDistinct] = distinct(this, this.rawTrailers);
  return this[kTrailersDistinct];
}, function(value) { this[kTrailersDistinct] = value; });

function addLines(message: any, dest: any, raw: string[]): void {
  for (let i = 0; i + 1 < raw.length; i += 2) message._addHeaderLine(raw[i], raw[i + 1], dest);
}
function distinct(message: any, raw: string[]): any {
  const dest: any = {};
  for (let i = 0; i + 1 < raw.length; i += 2) message._addHeaderLineDistinct(raw[i], raw[i + 1], dest);
  return dest;
}

IncomingMessage.prototype.setTimeout = function setTimeout(this: any, msecs: number, callback?: any): any {
  if (callback) this.on("timeout", callback);
  this.socket.setTimeout(msecs);
  return this;
};

IncomingMessage.prototype._read = function _read(this: any, _n: number): void {
  if (!this._consuming) {
    this._readableState.readingMore = false;
    this._consuming = true;
  }
  readStart(this.socket);
};

IncomingMessage.prototype._destroy = function _destroy(this: any, err: any, cb: any): void {
  if (!this.complete || (this._readableState[kState] & kEndEmitted) === 0) {
    this.aborted = true;
    this.emit("aborted");
  }
  // A client aborts the connection; a server lets the response go out.
  if (this.aborted && this.socket && !this.socket.destroyed) {
    destroySocket(this, err, cb);
  } else {
    process.nextTick(onError, this, err, cb);
  }
};

function destroySocket(message: any, err: any, cb: any): void {
  message.socket.destroy(err);
  const clean = finished(message.socket, (e: any) => {
    if (e?.code === "ERR_STREAM_PREMATURE_CLOSE") e = null;
    clean();
    process.nextTick(onError, message, e || err, cb);
  });
}

function onError(message: any, error: any, cb: any): void {
  // Without a listener an error of a request that is over stays silent.
  if (error && message.listenerCount("error") === 0) error = undefined;
  cb(error);
}

IncomingMessage.prototype._addHeaderLines = function _addHeaderLines(this: any, headers: string[], n: number): void {
  if (!headers || !headers.length) return;
  if (this.complete) {
    this.rawTrailers = headers;
    this._trailersRead = false;
    return;
  }
  this.rawHeaders = headers;
  if (this[kHeaders] !== null) addLines(this, this[kHeaders], headers);
};

const LIST = 0, FIRST = 1, COOKIE = 2, SET_COOKIE = 3;

/** What a second header of the name means: a list, that the first one counts, "; " for cookies, an array. */
function repetition(lower: string): number {
  switch (lower) {
    case "set-cookie": return SET_COOKIE;
    case "cookie": return COOKIE;
    case "age": case "authorization": case "content-length": case "content-type": case "etag": case "expires": case "from":
    case "host": case "if-modified-since": case "if-unmodified-since": case "last-modified": case "location": case "max-forwards":
    case "proxy-authorization": case "referer": case "retry-after": case "server": case "user-agent":
      return FIRST;
  }
  return LIST;
}

IncomingMessage.prototype._addHeaderLine = function _addHeaderLine(this: any, field: string, value: string, dest: any): void {
  const lower = field.toLowerCase();
  const former = dest[lower];
  switch (repetition(lower)) {
    case SET_COOKIE:
      if (former !== undefined) former.push(value);
      else dest[lower] = [value];
      return;
    case COOKIE:
      dest[lower] = typeof former === "string" ? former + "; " + value : value;
      return;
    case FIRST:
      if (former === undefined) dest[lower] = value;
      else if (this.joinDuplicateHeaders) dest[lower] = former + ", " + value;
      return;
  }
  if (typeof former === "string") dest[lower] = former + ", " + value;
  else if (lower === "__proto__") Object.defineProperty(dest, lower, { value, writable: true, enumerable: true, configurable: true });
  else dest[lower] = value;
};

IncomingMessage.prototype._addHeaderLineDistinct = function _addHeaderLineDistinct(this: any, field: string, value: string, dest: any): void {
  const lower = field.toLowerCase();
  if (!dest[lower]) dest[lower] = [value];
  else dest[lower].push(value);
};

/** Reads what is left of the message into nowhere. */
IncomingMessage.prototype._dump = function _dump(this: any): void {
  if (this._dumped) return;
  this._dumped = true;
  // A listener would be told of data that nobody asked for.
  if (this._events.data !== undefined || this.removeAllListeners !== removeAllListeners) this.removeAllListeners("data");
  this.resume();
};
