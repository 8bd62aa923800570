// http.ClientRequest: https://nodejs.org/api/http.html#class-httpclientrequest
import { ERR_INVALID_ARG_TYPE, AbortError } from "../internal/errors.ts";
import { ERR_HTTP_HEADERS_SENT, ERR_INVALID_HTTP_TOKEN, ERR_INVALID_PROTOCOL, ERR_UNESCAPED_CHARACTERS } from "../internal/codes.ts";
import { validateBoolean, validateInteger } from "../internal/validators.ts";
import net from "../net/net.ts";
import { URL } from "../../web/url/url.ts";
import { isURL, urlToHttpOptions } from "../url/file.ts";
import { globalAgent } from "./agent.ts";
import { isToken } from "./common.ts";
import { newHeaders } from "./headers.go";
import { OutgoingMessage, kNeedDrain, kOutHeaders, kUniqueHeaders } from "./outgoing.ts";
import { FAILED, HTTPParser, KEEP_ALIVE, RESPONSE } from "./parser.ts";
import { uniqueHeaders } from "./server.ts";

const DEFAULT_MAX_HEADER_SIZE = 16384;
const kError = Symbol("kError");

function hostOf(host: any, name: string): any {
  if (host !== null && host !== undefined && typeof host !== "string") {
    throw ERR_INVALID_ARG_TYPE("options." + name, ["string", "undefined", "null"], host);
  }
  return host;
}

/** Anything but visible ASCII and what servers have always been sent. */
const INVALID_PATH = /[^\u0021-\u00ff]/;

function mergeArguments(input: any, options: any, cb: any): [any, any] {
  if (typeof input === "string") input = urlToHttpOptions(new URL(input));
  else if (isURL(input)) input = urlToHttpOptions(input);
  else {
    cb = options;
    options = input;
    input = null;
  }
  if (typeof options === "function") {
    cb = options;
    options = input || {};
  } else {
    options = Object.assign(input || {}, options);
  }
  return [options, cb];
}

function chooseAgent(req: any, options: any): any {
  let agent = options.agent;
  const fallback = options._defaultAgent || globalAgent();
  if (agent === false) agent = new fallback.constructor();
  else if (agent === null || agent === undefined) {
    if (typeof options.createConnection !== "function") agent = fallback;
  } else if (typeof agent.addRequest !== "function") {
    throw ERR_INVALID_ARG_TYPE("options.agent", ["Agent-like Object", "undefined", "false"], agent);
  }
  req.agent = agent;
  return fallback;
}

export function ClientRequest(this: any, input: any, options?: any, cb?: any): any {
  if (!(this instanceof ClientRequest)) return new (ClientRequest as any)(input, options, cb);
  OutgoingMessage.call(this);
  [options, cb] = mergeArguments(input, options, cb);
  const fallback = chooseAgent(this, options);
  const agent = this.agent;
  const protocol = options.protocol || fallback.protocol;
  let expected = fallback.protocol;
  if (agent?.protocol) expected = agent.protocol;
  if (options.path && INVALID_PATH.test(String(options.path))) throw ERR_UNESCAPED_CHARACTERS("Request path");
  if (protocol !== expected) throw ERR_INVALID_PROTOCOL(protocol, expected);
  const defaultPort = options.defaultPort || agent?.defaultPort;
  const port = (options.port = options.port || defaultPort || 80);
  const host = (options.host = hostOf(options.hostname, "hostname") || hostOf(options.host, "host") || "localhost");
  const setHost = options.setHost === undefined ? true : Boolean(options.setHost);
  this.socketPath = options.socketPath;
  if (options.timeout !== undefined) this.timeout = timerDuration(options.timeout);
  storeMethod(this, options);
  storeLimits(this, options);
  this.path = options.path || "/";
  if (cb) this.once("response", cb);
  if (this.method === "GET" || this.method === "HEAD" || this.method === "DELETE" || this.method === "OPTIONS" || this.method === "TRACE" || this.method === "CONNECT") {
    this.useChunkedEncodingByDefault = false;
  } else {
    this.useChunkedEncodingByDefault = true;
  }
  this._ended = false;
  this.res = null;
  this.aborted = false;
  this.timeoutCb = null;
  this.upgradeOrConnect = false;
  this.parser = null;
  this.maxHeadersCount = null;
  this.reusedSocket = false;
  this.host = host;
  this.protocol = protocol;
  if (this.agent) {
    // A connection that may carry more requests is not announced as the last one.
    if (!this.agent.keepAlive && !Number.isFinite(this.agent.maxSockets)) {
      this._last = true;
      this.shouldKeepAlive = false;
    } else {
      this._last = false;
      this.shouldKeepAlive = true;
    }
  }
  setHeaders(this, options, host, port, defaultPort, setHost);
  this[kUniqueHeaders] = uniqueHeaders(options.uniqueHeaders);
  if (options.signal) abortOn(this, options.signal);
  startConnection(this, options);
}
Object.setPrototypeOf(ClientRequest.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ClientRequest, OutgoingMessage);
const proto: any = ClientRequest.prototype;

function timerDuration(msecs: any): number {
  if (typeof msecs !== "number") throw ERR_INVALID_ARG_TYPE("timeout", "number", msecs);
  return msecs;
}

function storeMethod(req: any, options: any): void {
  const method = options.method;
  if (method !== null && method !== undefined && typeof method !== "string") throw ERR_INVALID_ARG_TYPE("options.method", "string", method);
  if (!method) {
    req.method = "GET";
    return;
  }
  if (!isToken(method)) throw ERR_INVALID_HTTP_TOKEN("Method", method);
  req.method = method.toUpperCase();
}

function storeLimits(req: any, options: any): void {
  if (options.maxHeaderSize !== undefined) validateInteger(options.maxHeaderSize, "maxHeaderSize", 0);
  req.maxHeaderSize = options.maxHeaderSize;
  if (options.insecureHTTPParser !== undefined) validateBoolean(options.insecureHTTPParser, "options.insecureHTTPParser");
  req.insecureHTTPParser = options.insecureHTTPParser;
  if (options.joinDuplicateHeaders !== undefined) validateBoolean(options.joinDuplicateHeaders, "options.joinDuplicateHeaders");
  req.joinDuplicateHeaders = options.joinDuplicateHeaders;
}

function setHeaders(req: any, options: any, host: string, port: any, defaultPort: any, setHost: boolean): void {
  if (Array.isArray(options.headers)) {
    // A list goes out as it is, at once.
    req._storeHeader(req.method + " " + req.path + " HTTP/1.1\r\n", options.headers);
    return;
  }
  if (options.headers) for (const key of Object.keys(options.headers)) req.setHeader(key, options.headers[key]);
  if (host && !req.getHeader("host") && setHost) {
    let text = host;
    // IPv6 addresses are bracketed: https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
    const colon = text.indexOf(":");
    if (colon !== -1 && text.includes(":", colon + 1) && text.charCodeAt(0) !== 91) text = "[" + text + "]";
    if (port && +port !== defaultPort) text += ":" + port;
    req.setHeader("Host", text);
  }
  if (options.auth && !req.getHeader("Authorization")) {
    req.setHeader("Authorization", "Basic " + Buffer.from(options.auth).toString("base64"));
  }
  if (req.getHeader("expect")) {
    if (req._header) throw ERR_HTTP_HEADERS_SENT("render");
    req._storeHeader(req.method + " " + req.path + " HTTP/1.1\r\n", req[kOutHeaders]);
  }
}

function abortOn(req: any, signal: any): void {
  const abort = (): void => { req.destroy(new AbortError(undefined, { cause: signal.reason })); };
  if (signal.aborted) {
    process.nextTick(abort);
    return;
  }
  signal.addEventListener("abort", abort, { once: true });
  req.once("close", () => signal.removeEventListener("abort", abort));
}

function startConnection(req: any, options: any): void {
  if (req.socketPath) options = { ...options, path: req.socketPath, socketPath: req.socketPath };
  if (req.agent) {
    req.agent.addRequest(req, options);
    return;
  }
  req._last = true;
  req.shouldKeepAlive = false;
  if (typeof options.createConnection === "function") {
    let called = false;
    const oncreate = (err: any, socket?: any): void => {
      if (called) return;
      called = true;
      if (err) process.nextTick(() => emitErrorEvent(req, err));
      else req.onSocket(socket);
    };
    try {
      const socket = options.createConnection(options, oncreate);
      if (socket) oncreate(null, socket);
    } catch (err) {
      oncreate(err);
    }
    return;
  }
  req.onSocket(net.createConnection(options));
}

proto._finish = function _finish(this: any): void { OutgoingMessage.prototype._finish.call(this); };

proto._implicitHeader = function _implicitHeader(this: any): void {
  if (this._header) throw ERR_HTTP_HEADERS_SENT("render");
  const headers = this[kOutHeaders] ?? newHeaders();
  this[kOutHeaders] = headers;
  this._storeHeader(this.method + " " + this.path + " HTTP/1.1\r\n", headers);
};

proto.abort = function abort(this: any): void {
  if (this.aborted) return;
  this.aborted = true;
  process.nextTick(emitAbort, this);
  this.destroy();
};
function emitAbort(req: any): void { req.emit("abort"); }

proto.destroy = function destroy(this: any, err?: any): any {
  if (this.destroyed) return this;
  this.destroyed = true;
  // What the response still holds is of no interest.
  if (this.res) this.res._dump();
  this[kError] = err;
  this.socket?.destroy(err);
  return this;
};

function emitErrorEvent(req: any, err: any): void { req.emit("error", err); }

function hangUp(): Error {
  const err: any = new Error("socket hang up");
  err.code = "ECONNRESET";
  return err;
}

proto.onSocket = function onSocket(this: any, socket: any, err?: any): void { process.nextTick(onSocketTick, this, socket, err); };

function onSocketTick(req: any, socket: any, err: any): void {
  if (req.destroyed || err) {
    destroyEarly(req, req[kError] || err, socket);
    return;
  }
  attachSocket(req, socket);
  req._flush();
}

function destroyEarly(req: any, err: any, socket: any): void {
  if (!req.aborted && !err) err = hangUp();
  if (socket) {
    if (!err && req.agent && !socket.destroyed) socket.emit("free");
    else socket.destroy(err || req[kError]);
  }
  if (err) emitErrorEvent(req, err);
  req._closed = true;
  req.emit("close");
}

function attachSocket(req: any, socket: any): void {
  const parser = new HTTPParser(RESPONSE, socket, req.maxHeaderSize || DEFAULT_MAX_HEADER_SIZE, typeof req.maxHeadersCount === "number" ? req.maxHeadersCount : 2000);
  req.socket = socket;
  parser.outgoing = req;
  parser.joinDuplicateHeaders = Boolean(req.joinDuplicateHeaders);
  req.parser = parser;
  socket.parser = parser;
  socket._httpMessage = req;
  parser.onIncoming = (res, flags) => onResponse(req, res, (flags & KEEP_ALIVE) !== 0);
  socket.on("error", socketErrorListener);
  socket.on("data", socketOnData);
  socket.on("end", socketOnEnd);
  socket.on("close", socketCloseListener);
  socket.on("drain", onDrain);
  if (req.timeout !== undefined || req.agent?.options?.timeout) listenTimeout(req);
  req.emit("socket", socket);
}

function onDrain(this: any): void {
  const req = this._httpMessage;
  if (req && !req.finished && req[kNeedDrain]) {
    req[kNeedDrain] = false;
    req.emit("drain");
  }
}

function emitTimeout(this: any): void {
  const req = this._httpMessage;
  if (req) req.emit("timeout");
}

function listenTimeout(req: any): void {
  if (req.timeoutCb) return;
  req.timeoutCb = emitTimeout;
  if (req.socket) req.socket.once("timeout", emitTimeout);
  else req.on("socket", (socket: any) => socket.once("timeout", emitTimeout));
}

function socketCloseListener(this: any): void {
  const socket = this;
  const parser = socket.parser;
  const req = socket._httpMessage;
  if (parser) parser.finish();
  const res = req.res;
  req.destroyed = true;
  if (res) {
    // The end of the connection is the end of a message that said no length.
    if (!res.complete) {
      const err: any = new Error("aborted");
      err.code = "ECONNRESET";
      res.destroy(err);
    }
    req._closed = true;
    req.emit("close");
    if (!res.aborted && res.readable) res.push(null);
  } else {
    if (!req.socket._hadError) {
      req.socket._hadError = true;
      emitErrorEvent(req, hangUp());
    }
    req._closed = true;
    req.emit("close");
  }
  if (req.outputData) req.outputData.length = 0;
  if (parser) {
    parser.free();
  }
}

function socketErrorListener(this: any, err: any): void {
  const req = this._httpMessage;
  if (req) {
    // Whoever listens to "error" hears of it once.
    this._hadError = true;
    emitErrorEvent(req, err);
  }
  const parser = this.parser;
  if (parser) {
    parser.finish();
    parser.free();
  }
  this.removeListener("data", socketOnData);
  this.removeListener("end", socketOnEnd);
  this.destroy();
}

function socketOnEnd(this: any): void {
  const req = this._httpMessage;
  const parser = this.parser;
  if (!req.res && !this._hadError) {
    this._hadError = true;
    emitErrorEvent(req, hangUp());
  }
  if (parser) {
    parser.finish();
    parser.free();
  }
  this.end();
}

function socketOnData(this: any, d: any): void {
  const req = this._httpMessage;
  const parser = this.parser;
  if (!parser) return;
  const result = parser.execute(d);
  if (result === FAILED) {
    const err: any = parser.failure();
    err.rawPacket = d;
    parser.free();
    this.removeListener("data", socketOnData);
    this.removeListener("end", socketOnEnd);
    this._hadError = true;
    this.destroy();
    emitErrorEvent(req, err);
    return;
  }
  const incoming = parser.incoming;
  if (incoming?.upgrade) {
    upgraded(this, req, incoming, d.slice(result));
    return;
  }
  // A whole response and no keep-alive: nothing more is wanted.
  if (incoming?.complete && !statusIsInformational(incoming.statusCode)) {
    this.removeListener("data", socketOnData);
    this.removeListener("end", socketOnEnd);
    this.removeListener("drain", onDrain);
    parser.free();
  }
}

function upgraded(socket: any, req: any, res: any, head: any): void {
  req.res = res;
  socket.removeListener("data", socketOnData);
  socket.removeListener("end", socketOnEnd);
  socket.removeListener("drain", onDrain);
  if (req.timeoutCb) socket.removeListener("timeout", req.timeoutCb);
  req.timeoutCb = null;
  socket.parser?.free();
  req.parser = null;
  const event = req.method === "CONNECT" ? "connect" : "upgrade";
  if (req.listenerCount(event) === 0) {
    socket.destroy();
    return;
  }
  req.upgradeOrConnect = true;
  // The connection is the listener's now.
  socket.emit("agentRemove");
  socket.removeListener("close", socketCloseListener);
  socket.removeListener("error", socketErrorListener);
  socket._httpMessage = null;
  socket.readableFlowing = null;
  req.emit(event, res, socket, head);
  req.destroyed = true;
  req._closed = true;
  req.emit("close");
}

function statusIsInformational(status: number): boolean { return status >= 100 && status < 200 && status !== 101; }

/** A response's head; the result tells the parser about the body. */
function onResponse(req: any, res: any, shouldKeepAlive: boolean): number {
  if (req.res && !statusIsInformational(req.res.statusCode)) {
    // A second response to one request: the server is confused.
    req.socket.destroy();
    return 0;
  }
  if (res.upgrade) {
    if (req.method === "CONNECT" || res.statusCode === 101) return 2;
    res.upgrade = false;
  }
  if (req.method === "CONNECT") {
    res.upgrade = true;
    return 2;
  }
  if (statusIsInformational(res.statusCode)) {
    req.res = null;
    if (res.statusCode === 100) req.emit("continue");
    req.emit("information", {
      statusCode: res.statusCode, statusMessage: res.statusMessage, httpVersion: res.httpVersion,
      httpVersionMajor: res.httpVersionMajor, httpVersionMinor: res.httpVersionMinor, headers: res.headers, rawHeaders: res.rawHeaders,
    });
    return 1;
  }
  req.res = res;
  if (req.shouldKeepAlive && !shouldKeepAlive && !req.upgradeOrConnect) req.shouldKeepAlive = false;
  res.req = req;
  res.on("end", responseOnEnd);
  req.on("finish", requestOnFinish);
  // Nobody listens: the body goes nowhere, and the connection lives on.
  if (req.aborted || !req.emit("response", res)) res._dump();
  return req.method === "HEAD" ? 1 : 0;
}

function responseOnEnd(this: any): void {
  const req = this.req;
  const socket = req.socket;
  if (socket && req.timeoutCb) socket.removeListener("timeout", emitTimeout);
  req._ended = true;
  if (!req.shouldKeepAlive) {
    if (socket.writable && typeof socket.destroySoon === "function") socket.destroySoon();
    return;
  }
  if (req.writableFinished && !this.aborted) responseOnKeepAlive(req);
}

function requestOnFinish(this: any): void {
  if (this.shouldKeepAlive && this._ended) responseOnKeepAlive(this);
}

function responseOnKeepAlive(req: any): void {
  const socket = req.socket;
  if (!socket) return;
  if (req.timeoutCb) {
    socket.setTimeout(0, req.timeoutCb);
    req.timeoutCb = null;
  }
  socket.removeListener("close", socketCloseListener);
  socket.removeListener("error", socketErrorListener);
  socket.removeListener("data", socketOnData);
  socket.removeListener("end", socketOnEnd);
  socket.removeListener("drain", onDrain);
  // The agent hears of the free connection after the program's own "end".
  process.nextTick(emitFree, req);
  req.destroyed = true;
  // A response that is destroyed later must leave the socket alone: it serves another request.
  if (req.res) req.res.socket = null;
}

function emitFree(req: any): void {
  req._closed = true;
  req.emit("close");
  if (req.socket) req.socket.emit("free");
}

proto._deferToConnect = function _deferToConnect(this: any, method: string, args: any[]): void {
  const call = (socket: any): void => { if (method) socket[method](...args); };
  const onSocket = (): void => {
    if (this.socket.writable) call(this.socket);
    else this.socket.once("connect", () => call(this.socket));
  };
  if (this.socket) onSocket();
  else this.once("socket", onSocket);
};

proto.setTimeout = function setTimeout(this: any, msecs: any, callback?: any): any {
  if (this._ended) return this;
  listenTimeout(this);
  msecs = timerDuration(msecs);
  if (callback) this.once("timeout", callback);
  if (this.socket) setSocketTimeout(this.socket, msecs);
  else this.once("socket", (socket: any) => setSocketTimeout(socket, msecs));
  return this;
};
function setSocketTimeout(socket: any, msecs: number): void {
  if (socket.connecting) socket.once("connect", function(this: any) { this.setTimeout(msecs); });
  else socket.setTimeout(msecs);
}

proto.setNoDelay = function setNoDelay(this: any, noDelay?: boolean): void { this._deferToConnect("setNoDelay", [noDelay]); };
proto.setSocketKeepAlive = function setSocketKeepAlive(this: any, enable?: boolean, initialDelay?: number): void { this._deferToConnect("setKeepAlive", [enable, initialDelay]); };
proto.clearTimeout = function clearTimeout(this: any, cb?: any): void { this.setTimeout(0, cb); };
