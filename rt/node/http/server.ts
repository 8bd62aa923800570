// http.Server and ServerResponse: https://nodejs.org/api/http.html#class-httpserver
// What happens on one connection is connection.ts.
import EventEmitter from "node:events";
import net from "../net/net.ts";
import { kCapture } from "../internal/symbols.ts";
import { ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { ERR_HTTP_HEADERS_SENT, ERR_HTTP_INVALID_STATUS_CODE, ERR_HTTP_SOCKET_ASSIGNED, ERR_INVALID_CHAR } from "../internal/codes.ts";
import { validateBoolean, validateInteger, validateObject } from "../internal/validators.ts";
import { STATUS_CODES, hasInvalidCharacter, validateHeaderValue, validateHeaderName } from "./common.ts";
import { connectionListener } from "./connection.ts";
import { IncomingMessage } from "./incoming.ts";
import { twin } from "./head.go";
import { OutgoingMessage, kOutHeaders, kUniqueHeaders, setOptions } from "./outgoing.ts";

// Programs replace methods of prototypes: what is compared with is what was there first.
const { emit, on } = EventEmitter.prototype as any;

export const kConnections = Symbol("http.server.connections");
const kCheckingInterval = Symbol("http.server.connectionsCheckingInterval");
export const kIncomingMessage = Symbol("IncomingMessage");
export const kServerResponse = Symbol("ServerResponse");

export function ServerResponse(this: any, req: any, options?: any): void {
  OutgoingMessage.call(this, options);
  if (req.method === "HEAD") this._hasBody = false;
  this.req = req;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
  if (req.httpVersionMajor < 1 || req.httpVersionMinor < 1) {
    this.useChunkedEncodingByDefault = /(?:^|\W)chunked(?:$|\W)/i.test(req.headers.te);
    this.shouldKeepAlive = false;
  }
}
let pattern: any;

/** The property that leads from a response to its connection; node has bound functions there. */
function hideConnection(res: any): void {
  Object.defineProperty(res, "_connectionState", { value: null, writable: true, enumerable: false, configurable: true });
}

/**
 * serverResponse is new ServerResponse(req, options) and on("finish", onFinish). Each response begins with the same
 * properties: they are copied from one that nobody sees.
 */
export function serverResponse(req: any, highWaterMark: any, rejectNonStandardBodyWrites: any, onFinish: any): any {
  const plain = req.httpVersion === "1.1" && req.method !== "HEAD" && ServerResponse.prototype.on === on;
  if (plain && (pattern === undefined || pattern[kCapture] !== EventEmitter.prototype[kCapture])) {
    pattern = new (ServerResponse as any)({ method: "GET", httpVersionMajor: 1, httpVersionMinor: 1 });
    pattern.on("finish", onFinish);
    pattern[kUniqueHeaders] = null;
    hideConnection(pattern);
  }
  const res = plain ? twin(pattern) : undefined;
  const events = plain ? twin(pattern._events) : undefined;
  if (res === undefined || events === undefined) {
    const slow = new (ServerResponse as any)(req, { highWaterMark, rejectNonStandardBodyWrites });
    slow.on("finish", onFinish);
    hideConnection(slow);
    return slow;
  }
  res._events = events;
  res.outputData = [];
  res.req = req;
  if (highWaterMark !== undefined || rejectNonStandardBodyWrites) setOptions(res, highWaterMark, rejectNonStandardBodyWrites);
  return res;
}

Object.setPrototypeOf(ServerResponse.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ServerResponse, OutgoingMessage);
const proto: any = ServerResponse.prototype;

proto._finish = function _finish(this: any): void { OutgoingMessage.prototype._finish.call(this); };
proto.statusCode = 200;
proto.statusMessage = undefined;

export function onServerResponseClose(this: any): void {
  // A socket that is detached on "finish" has no message any more.
  if (this._httpMessage) {
    this._httpMessage.destroyed = true;
    this._httpMessage._closed = true;
    this._httpMessage.emit("close");
  }
}

function assignSocket(this: any, socket: any): void {
  if (socket._httpMessage) throw ERR_HTTP_SOCKET_ASSIGNED();
  socket._httpMessage = this;
  socket.on("close", onServerResponseClose);
  this.socket = socket;
  this.emit("socket", socket);
  this._flush();
}
function detachSocket(this: any, socket: any): void {
  socket.removeListener("close", onServerResponseClose);
  socket._httpMessage = null;
  this.socket = null;
}
proto.assignSocket = assignSocket;
proto.detachSocket = detachSocket;

/**
 * assign is res.assignSocket(socket) of a response that is new; listeners is the connection's pair of "close" listeners
 * while it answers, and first is the one that stays. A program that adds or removes one changes the pair.
 */
export function assign(res: any, socket: any, first: any, listeners: any): void {
  const events = socket._events;
  const usual = events.close === first && listeners.length === 2 && listeners[0] === first && listeners[1] === onServerResponseClose;
  if (!usual || res.assignSocket !== assignSocket || events.newListener !== undefined || res._eventsCount !== 1 || res.emit !== emit) {
    res.assignSocket(socket);
    return;
  }
  events.close = listeners;
  socket._httpMessage = res;
  res.socket = socket;
}

/** detach is res.detachSocket(socket). */
export function detach(res: any, socket: any, first: any, listeners: any): void {
  const events = socket._events;
  const usual = events.close === listeners && listeners.length === 2 && listeners[0] === first && listeners[1] === onServerResponseClose;
  if (!usual || res.detachSocket !== detachSocket || events.removeListener !== undefined) {
    res.detachSocket(socket);
    return;
  }
  events.close = first;
  socket._httpMessage = null;
  res.socket = null;
}

proto.writeContinue = function writeContinue(this: any, cb?: any): void {
  this._writeRaw("HTTP/1.1 100 Continue\r\n\r\n", "ascii", cb);
  this._sent100 = true;
};
proto.writeProcessing = function writeProcessing(this: any, cb?: any): void { this._writeRaw("HTTP/1.1 102 Processing\r\n\r\n", "ascii", cb); };

const LINK = /^(?:<[^>]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$/;

function linkHeader(hints: any): string {
  if (hints === undefined || hints === null) return "";
  const links = Array.isArray(hints) ? hints : [hints];
  for (const link of links) {
    if (typeof link !== "string" || !LINK.test(link)) {
      throw ERR_INVALID_ARG_VALUE("hints", hints, 'must be an array or string of format "</styles.css>; rel=preload; as=style"');
    }
  }
  return links.join(", ");
}

proto.writeEarlyHints = function writeEarlyHints(this: any, hints: any, cb?: any): void {
  validateObject(hints, "hints");
  const link = linkHeader(hints.link);
  if (link.length === 0) return;
  let head = "HTTP/1.1 103 Early Hints\r\nLink: " + link + "\r\n";
  for (const key of Object.keys(hints)) {
    if (key === "link") continue;
    validateHeaderName(key);
    validateHeaderValue(key, hints[key]);
    head += key + ": " + hints[key] + "\r\n";
  }
  this._writeRaw(head + "\r\n", "ascii", cb);
};

proto._implicitHeader = function _implicitHeader(this: any): void { this.writeHead(this.statusCode); };

class LastLine {
  code = 0;
  message: any = "";
  text = "";
}
const last = new LastLine();

function statusLine(code: number, message: any): string {
  if (code === last.code && message === last.message) return last.text;
  if (hasInvalidCharacter(message)) throw ERR_INVALID_CHAR("statusMessage");
  const text = "HTTP/1.1 " + code + " " + message + "\r\n";
  if (typeof message === "string") {
    last.code = code;
    last.message = message;
    last.text = text;
  }
  return text;
}

proto.writeHead = function writeHead(this: any, statusCode: any, reason?: any, obj?: any): any {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("write");
  const original = statusCode;
  statusCode |= 0;
  if (statusCode < 100 || statusCode > 999) throw ERR_HTTP_INVALID_STATUS_CODE(original);
  if (typeof reason === "string") this.statusMessage = reason;
  else {
    this.statusMessage ||= STATUS_CODES[statusCode] || "unknown";
    obj ??= reason;
  }
  this.statusCode = statusCode;
  let headers: any = obj;
  if (this[kOutHeaders] !== null) {
    if (obj) mergeHeaders(this, obj);
    headers = this[kOutHeaders];
  }
  const line = statusLine(statusCode, this.statusMessage);
  // 1xx, 204 and 304 have no body: https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1
  if (statusCode === 204 || statusCode === 304 || (statusCode >= 100 && statusCode <= 199)) this._hasBody = false;
  // An expectation that was not met closes the connection.
  if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
  this._storeHeader(line, headers);
  return this;
};
proto.writeHeader = proto.writeHead;

function mergeHeaders(res: any, obj: any): void {
  if (Array.isArray(obj)) {
    if (obj.length && Array.isArray(obj[0])) {
      for (const [name] of obj) res.removeHeader(String(name));
      for (const [name, value] of obj) if (name) res.appendHeader(name, value);
      return;
    }
    if (obj.length % 2 !== 0) throw ERR_INVALID_ARG_VALUE("headers", obj);
    for (let n = 0; n < obj.length; n += 2) res.removeHeader(String(obj[n]));
    for (let n = 0; n < obj.length; n += 2) if (obj[n]) res.appendHeader(obj[n], obj[n + 1]);
    return;
  }
  for (const name of Object.keys(obj)) if (name) res.setHeader(name, obj[name]);
}

/** Header names given as unique are sent on one line, joined with "; ". */
export function uniqueHeaders(list: any): Set<string> | null {
  if (!Array.isArray(list)) return null;
  return new Set(list.map((name: string) => `${name}`.toLowerCase()));
}

export function storeServerOptions(server: any, options: any): void {
  server[kIncomingMessage] = options.IncomingMessage || IncomingMessage;
  server[kServerResponse] = options.ServerResponse || ServerResponse;
  if (options.maxHeaderSize !== undefined) validateInteger(options.maxHeaderSize, "maxHeaderSize", 0);
  server.maxHeaderSize = options.maxHeaderSize;
  if (options.insecureHTTPParser !== undefined) validateBoolean(options.insecureHTTPParser, "options.insecureHTTPParser");
  server.insecureHTTPParser = options.insecureHTTPParser;
  server.requestTimeout = timeLimit(options.requestTimeout, "requestTimeout", 300000);
  server.headersTimeout = timeLimit(options.headersTimeout, "headersTimeout", Math.min(60000, server.requestTimeout));
  if (server.requestTimeout > 0 && server.headersTimeout > 0 && server.headersTimeout > server.requestTimeout) {
    throw ERR_OUT_OF_RANGE("headersTimeout", "<= requestTimeout", options.headersTimeout);
  }
  server.keepAliveTimeout = timeLimit(options.keepAliveTimeout, "keepAliveTimeout", 5000);
  server.connectionsCheckingInterval = timeLimit(options.connectionsCheckingInterval, "connectionsCheckingInterval", 30000);
  server.requireHostHeader = flag(options.requireHostHeader, "options.requireHostHeader", true);
  server.joinDuplicateHeaders = options.joinDuplicateHeaders;
  if (options.joinDuplicateHeaders !== undefined) validateBoolean(options.joinDuplicateHeaders, "options.joinDuplicateHeaders");
  server.rejectNonStandardBodyWrites = flag(options.rejectNonStandardBodyWrites, "options.rejectNonStandardBodyWrites", false);
}

function timeLimit(value: any, name: string, missing: number): number {
  if (value === undefined) return missing;
  validateInteger(value, name, 0);
  return value;
}
function flag(value: any, name: string, missing: boolean): boolean {
  if (value === undefined) return missing;
  validateBoolean(value, name);
  return value;
}

export function Server(this: any, options?: any, requestListener?: any): any {
  if (!(this instanceof Server)) return new (Server as any)(options, requestListener);
  if (typeof options === "function") {
    requestListener = options;
    options = {};
  } else if (options == null) {
    options = {};
  } else {
    validateObject(options, "options");
    options = { ...options };
  }
  storeServerOptions(this, options);
  net.Server.call(this, {
    allowHalfOpen: true, noDelay: options.noDelay ?? true, keepAlive: options.keepAlive,
    keepAliveInitialDelay: options.keepAliveInitialDelay, highWaterMark: options.highWaterMark,
  });
  if (requestListener) this.on("request", requestListener);
  this.on("connection", connectionListener);
  this.on("listening", setupConnectionsTracking);
  // "httpAllowHalfOpen" keeps the response going when the client has ended its side.
  this.httpAllowHalfOpen = false;
  this.timeout = 0;
  this.maxHeadersCount = null;
  this.maxRequestsPerSocket = 0;
  this[kUniqueHeaders] = uniqueHeaders(options.uniqueHeaders);
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

/** Checks the time limits of all connections now and then. */
export function setupConnectionsTracking(this: any): void {
  if (!this[kConnections]) this[kConnections] = new Set();
  if (this[kCheckingInterval]) clearInterval(this[kCheckingInterval]);
  this[kCheckingInterval] = setInterval(checkConnections, this.connectionsCheckingInterval, this);
  this[kCheckingInterval].unref();
}

function checkConnections(server: any): void {
  if (server.headersTimeout === 0 && server.requestTimeout === 0) return;
  const now = performance.now();
  for (const state of [...server[kConnections]]) state.checkTimeouts(now);
}

function stopTracking(server: any): void {
  if (!server[kCheckingInterval]) return;
  clearInterval(server[kCheckingInterval]);
}

Server.prototype.close = function close(this: any, cb?: any): any {
  stopTracking(this);
  this.closeIdleConnections();
  return net.Server.prototype.close.call(this, cb);
};
Server.prototype[(Symbol as any).asyncDispose ?? Symbol.for("nodejs.asyncDispose")] = function(this: any): Promise<void> {
  return new Promise((resolve, reject) => this.close((err: any) => (err ? reject(err) : resolve())));
};
Server.prototype.closeAllConnections = function closeAllConnections(this: any): void {
  if (!this[kConnections]) return;
  for (const state of [...this[kConnections]]) state.socket.destroy();
};
Server.prototype.closeIdleConnections = function closeIdleConnections(this: any): void {
  if (!this[kConnections]) return;
  for (const state of [...this[kConnections]]) if (state.isIdle()) state.socket.destroy();
};
Server.prototype.setTimeout = function setTimeout(this: any, msecs: number, callback?: any): any {
  this.timeout = msecs;
  if (callback) this.on("timeout", callback);
  return this;
};
Server.prototype[Symbol.for("nodejs.rejection")] = function(this: any, err: any, event: string, ...args: any[]): void {
  if (event !== "request") {
    net.Server.prototype[Symbol.for("nodejs.rejection")].call(this, err, event, ...args);
    return;
  }
  const res = args[1];
  if (res.headersSent || res.writableEnded) {
    res.destroy();
    return;
  }
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  res.statusCode = 500;
  res.end(STATUS_CODES[500]);
};
