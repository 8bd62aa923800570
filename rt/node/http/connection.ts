// One connection of an HTTP server: requests in, responses out in the same order, time limits, upgrades.
import EventEmitter from "node:events";
import { Readable } from "node:stream";
import { ERR_HTTP_REQUEST_TIMEOUT, ERR_HTTP_SOCKET_ENCODING } from "../internal/codes.ts";
import { errnoException } from "../os/uv.ts";
import { EOF } from "../net/handle.ts";
import { kEndEmitted } from "../stream/readable_state.ts";
import { kState } from "../stream/state.ts";
import { kNeedDrain as kNeedDrainBit } from "../stream/writable_state.ts";
import { isContinue } from "./common.ts";
import { kNeedDrain, kUniqueHeaders } from "./outgoing.ts";
import { FAILED, HAS_EXPECT, HAS_HOST, HTTP10, HTTPParser, KEEP_ALIVE, OTHER_VERSION, REQUEST } from "./parser.ts";
import {
  ServerResponse, assign, detach, kConnections, kIncomingMessage, kServerResponse, onServerResponseClose, serverResponse,
} from "./server.ts";

const DEFAULT_MAX_HEADER_SIZE = 16384;
const DEFAULT_MAX_HEADER_PAIRS = 2000;
const BAD_REQUEST = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
const REQUEST_TIMEOUT = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n";
const TOO_LARGE = "HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n";
const CHUNK_TOO_LARGE = "HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n\r\n";

// Programs replace methods of prototypes: what is compared with is what was there first.
const { emit } = EventEmitter.prototype as any;
const { on } = Readable.prototype as any;

function headerPairs(max: any): number {
  if (typeof max === "number") return max;
  return DEFAULT_MAX_HEADER_PAIRS;
}

export class Connection {
  server: any;
  socket: any;
  parser: HTTPParser;
  /** The requests that have no whole response yet: the first, and those behind it. */
  first: any;
  others: any[] | null;
  /** The responses that wait for the one before them. */
  outgoing: any[] | null;
  outgoingData: number;
  requests: number;
  keepAliveTimeoutSet: boolean;
  writable: number;
  onData: (chunk: any) => void;
  onEnd: () => void;
  onClose: () => void;
  /** What the socket's "close" calls while a response is under way. */
  closeListeners: any[];

  constructor(server: any, socket: any) {
    this.server = server;
    this.socket = socket;
    const parser = new HTTPParser(REQUEST, socket, server.maxHeaderSize || DEFAULT_MAX_HEADER_SIZE, headerPairs(server.maxHeadersCount));
    parser.joinDuplicateHeaders = Boolean(server.joinDuplicateHeaders);
    parser.Message = server[kIncomingMessage];
    parser.connection = this;
    parser.onIncoming = onIncoming;
    this.parser = parser;
    this.first = null;
    this.others = null;
    this.outgoing = null;
    this.outgoingData = 0;
    this.requests = 0;
    this.keepAliveTimeoutSet = false;
    this.writable = socket.writableHighWaterMark;
    this.onData = nothing;
    this.onEnd = nothing;
    this.onClose = nothing;
    this.closeListeners = [];
  }

  isIdle(): boolean { return this.outgoing === null && !this.socket._httpMessage && this.parser.messageStart() === 0; }

  checkTimeouts(now: number): void {
    const start = this.parser.messageStart();
    if (start === 0) return;
    const server = this.server;
    const late = (limit: number): boolean => limit > 0 && now - start > limit;
    if ((!this.parser.headersComplete() && late(server.headersTimeout)) || late(server.requestTimeout)) {
      requestTimedOut(this.socket);
    }
  }

  /** A request's head is there. */
  onIncoming(req: any, flags: number): number {
    const server = this.server;
    const socket = this.socket;
    if (this.keepAliveTimeoutSet) resetSocketTimeout(this);
    if (req.upgrade) {
      req.upgrade = req.method === "CONNECT" || server.listenerCount("upgrade") > 0;
      if (req.upgrade) return 2;
    }
    if (this.first === null) this.first = req;
    else (this.others ??= []).push(req);
    // Responses that the client does not read stop the reading of requests.
    if (!socket._paused) {
      if (needsDrain(socket._writableState) || this.outgoingData >= this.writable) {
        socket._paused = true;
        socket.pause();
      }
    }
    const res = this.response(req);
    res._keepAliveTimeout = server.keepAliveTimeout;
    res._maxRequestsPerSocket = server.maxRequestsPerSocket;
    res._onPendingData = onPendingData;
    res._connectionState = this;
    res.shouldKeepAlive = (flags & KEEP_ALIVE) !== 0;
    res[kUniqueHeaders] = server[kUniqueHeaders];
    if (socket._httpMessage) (this.outgoing ??= []).push(res);
    else assign(res, socket, this.onClose, this.closeListeners);
    this.dispatch(req, res, flags);
    return 0;
  }

  response(req: any): any {
    const server = this.server;
    const constructor = server[kServerResponse];
    if (constructor === ServerResponse) return serverResponse(req, server.highWaterMark, server.rejectNonStandardBodyWrites, onResponseFinish);
    const res = new constructor(req, { highWaterMark: server.highWaterMark, rejectNonStandardBodyWrites: server.rejectNonStandardBodyWrites });
    res.on("finish", onResponseFinish);
    Object.defineProperty(res, "_connectionState", { value: this, writable: true, enumerable: false, configurable: true });
    return res;
  }

  dispatch(req: any, res: any, flags: number): void {
    const server = this.server;
    if ((flags & (HTTP10 | OTHER_VERSION)) === 0) {
      // https://www.rfc-editor.org/rfc/rfc9112#section-3.2
      if ((flags & HAS_HOST) === 0 && server.requireHostHeader) {
        res.writeHead(400, ["Connection", "close"]);
        res.end();
        return;
      }
      const limit = server.maxRequestsPerSocket;
      if (typeof limit === "number" && limit > 0) {
        this.requests++;
        res.maxRequestsOnConnectionReached = limit <= this.requests;
        if (limit < this.requests) {
          res.writeHead(503);
          server.emit("dropRequest", req, this.socket);
          res.end();
          return;
        }
      }
      if ((flags & HAS_EXPECT) !== 0) {
        dispatchExpect(server, req, res);
        return;
      }
    }
    server.emit("request", req, res);
  }

  updateOutgoingData(delta: number): void {
    this.outgoingData += delta;
    if (this.socket._paused && this.outgoingData < this.socket.writableHighWaterMark) socketOnDrain(this);
  }

  /** The response is out: the next one has its turn. */
  responseDone(req: any, res: any): void {
    const others = this.others;
    this.first = others !== null && others.length > 0 ? others.shift() : null;
    // What is left of the request is of no interest any more.
    if (!req._consuming) req._dump();
    const socket = this.socket;
    if (socket._httpMessage === res) detach(res, socket, this.onClose, this.closeListeners);
    clearIncoming(req);
    process.nextTick(emitClose, res);
    if (res._last) {
      if (typeof socket.destroySoon === "function") socket.destroySoon();
      else socket.end();
      return;
    }
    if (this.outgoing === null) {
      this.armKeepAlive();
      return;
    }
    const next = this.outgoing.shift();
    if (this.outgoing.length === 0) this.outgoing = null;
    if (next) next.assignSocket(socket);
  }

  armKeepAlive(): void {
    const server = this.server;
    if (server.keepAliveTimeout && typeof this.socket.setTimeout === "function") {
      this.socket.setTimeout(server.keepAliveTimeout);
      this.keepAliveTimeoutSet = true;
    }
  }
}

function onIncoming(this: HTTPParser, req: any, flags: number): number { return this.connection.onIncoming(req, flags); }

function onPendingData(this: any, delta: number): void { this._connectionState.updateOutgoingData(delta); }

/** The state of a stream that is not ours has a property. */
function needsDrain(state: any): boolean {
  const bits = state[kState];
  return typeof bits === "number" ? (bits & kNeedDrainBit) !== 0 : Boolean(state.needDrain);
}

function dispatchExpect(server: any, req: any, res: any): void {
  if (isContinue(req.headers.expect)) {
    res._expect_continue = true;
    if (server.listenerCount("checkContinue") > 0) server.emit("checkContinue", req, res);
    else {
      res.writeContinue();
      server.emit("request", req, res);
    }
    return;
  }
  if (server.listenerCount("checkExpectation") > 0) server.emit("checkExpectation", req, res);
  else {
    res.writeHead(417);
    res.end();
  }
}

function onResponseFinish(this: any): void { this._connectionState.responseDone(this.req, this); }

function clearIncoming(req: any): void {
  const parser = req.socket?.parser;
  if (!parser || parser.incoming !== req) return;
  if ((req._readableState[kState] & kEndEmitted) !== 0) {
    parser.incoming = null;
    return;
  }
  const events = req._events;
  if (events.end === undefined && events.newListener === undefined && req.on === on) {
    events.end = onRequestEnd;
    req._eventsCount++;
  } else {
    req.on("end", onRequestEnd);
  }
}
function onRequestEnd(this: any): void { clearIncoming(this); }

function emitClose(res: any): void {
  res.destroyed = true;
  res._closed = true;
  if (res._events.close !== undefined || res.emit !== emit) res.emit("close");
}

function resetSocketTimeout(state: Connection): void {
  state.socket.setTimeout(state.server.timeout || 0);
  state.keepAliveTimeoutSet = false;
}

function requestTimedOut(socket: any): void { socketOnError.call(socket, ERR_HTTP_REQUEST_TIMEOUT()); }

function socketOnDrain(state: Connection): void {
  const socket = state.socket;
  const needPause = state.outgoingData > socket.writableHighWaterMark;
  if (socket._paused && !needPause) {
    socket._paused = false;
    socket.resume();
  }
  const message = socket._httpMessage;
  if (message && !message.finished && message[kNeedDrain]) {
    message[kNeedDrain] = false;
    message.emit("drain");
  }
}

function socketOnTimeout(this: any): void {
  const req = this.parser?.incoming;
  const requestHandled = req && !req.complete && req.emit("timeout", this);
  const res = this._httpMessage;
  const responseHandled = res && res.emit("timeout", this);
  const serverHandled = this._httpServer.emit("timeout", this);
  if (!requestHandled && !responseHandled && !serverHandled) this.destroy();
}

function abortIncoming(state: Connection): void {
  while (state.first !== null) {
    const req = state.first;
    const others = state.others;
    state.first = others !== null && others.length > 0 ? others.shift() : null;
    const err: any = new Error("aborted");
    err.code = "ECONNRESET";
    req.destroy(err);
  }
}

function errorResponse(code: string): string {
  switch (code) {
    case "HPE_HEADER_OVERFLOW": return TOO_LARGE;
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW": return CHUNK_TOO_LARGE;
    case "ERR_HTTP_REQUEST_TIMEOUT": return REQUEST_TIMEOUT;
  }
  return BAD_REQUEST;
}

function nothing(): void {}

function socketOnError(this: any, e: any): void {
  // One error is enough; the rest is noise of the same.
  this.removeListener("error", socketOnError);
  if (this.listenerCount("error") === 0) this.on("error", nothing);
  if (this._httpServer.emit("clientError", e, this)) return;
  // A response that has begun cannot take another status.
  if (this.writable && (!this._httpMessage || !this._httpMessage._headerSent)) this.write(errorResponse(e.code), "latin1");
  if (typeof this._closeAfterHandlingError === "boolean") this._closeAfterHandlingError = true;
  this.destroy(e);
  this._closeAfterHandlingError = false;
}

export function connectionListener(this: any, socket: any): void {
  const server = this;
  // Old names that packages still read.
  socket._httpServer = server;
  if (socket.server === null || socket.server === undefined) socket.server = server;
  socket._paused = false;
  const state = new Connection(server, socket);
  const parser = state.parser;
  socket.parser = parser;
  if (!server[kConnections]) server[kConnections] = new Set();
  server[kConnections].add(state);
  if (server.timeout && typeof socket.setTimeout === "function") socket.setTimeout(server.timeout);
  socket.on("timeout", socketOnTimeout);
  socket.on("drain", () => socketOnDrain(state));
  socket.on("error", socketOnError);
  const onClose = (): void => {
    server[kConnections].delete(state);
    parser.free();
    abortIncoming(state);
  };
  state.onClose = onClose;
  state.closeListeners.push(onClose, onServerResponseClose);
  socket.on("close", onClose);
  const onData = (chunk: any): void => {
    executed(state, parser.execute(chunk), chunk);
  };
  const onEnd = (): void => {
    if (parser.finish() === FAILED) {
      socketOnError.call(socket, parser.failure());
      return;
    }
    endSocket(state);
  };
  state.onData = onData;
  state.onEnd = onEnd;
  socket.on("end", onEnd);
  socket.on("data", onData);
  socket._httpMessage = null;
  socket.setEncoding = () => { throw ERR_HTTP_SOCKET_ENCODING(); };
  socket.on("resume", onSocketResume);
  socket.on("pause", onSocketPause);
  consume(state);
}

// A stream that the parser reads itself is stopped and started by hand: nothing is pushed that could do it.
function onSocketResume(this: any): void {
  if (this._paused) {
    this.pause();
    return;
  }
  if (this._handle && !this._handle.reading) this._handle.readStart();
}

function onSocketPause(this: any): void {
  if (this._handle && this._handle.reading) this._handle.readStop();
}

/** Lets the native half read and parse without the stream between, until somebody listens to the socket. */
function consume(state: Connection): void {
  const { socket, parser } = state;
  const handle = socket._handle;
  if (!handle || !handle.native || handle.constructor.name !== "StreamHandle" || socket._writableState === undefined) return;
  parser.consume((result, chunk) => {
    if (chunk !== null) {
      executed(state, result, chunk);
      return;
    }
    parser.consumed = false;
    handle.onread?.(result, null);
    if (result !== EOF) socket.destroy(errnoException(result, "read"));
  });
  const unconsume = (): void => {
    delete socket.on;
    delete socket.addListener;
    delete socket.pipe;
    parser.unconsume();
  };
  const listen = (event: any, listener: any): any => {
    if (event === "data" || event === "readable") unconsume();
    return Object.getPrototypeOf(socket).on.call(socket, event, listener);
  };
  socket.on = listen;
  socket.addListener = listen;
  socket.pipe = (...args: any[]): any => {
    unconsume();
    return socket.pipe(...args);
  };
}

/** What the parser said about a chunk: read, wrong, or another protocol from some byte on. */
function executed(state: Connection, result: number, chunk: any): void {
  const { socket, parser, server } = state;
  if (result === FAILED) {
    const err: any = parser.failure();
    err.rawPacket = Buffer.from(chunk);
    socketOnError.call(socket, err);
    return;
  }
  const req = parser.incoming;
  if (req?.upgrade) upgraded(state, req, result, chunk, server);
}

function upgraded(state: Connection, req: any, offset: number, chunk: any, server: any): void {
  const { socket, parser } = state;
  const event = req.method === "CONNECT" ? "connect" : "upgrade";
  if (server.listenerCount(event) === 0) {
    socket.destroy();
    return;
  }
  socket.removeListener("data", state.onData);
  socket.removeListener("end", state.onEnd);
  socket.removeListener("error", socketOnError);
  socket.removeListener("timeout", socketOnTimeout);
  delete socket.on;
  delete socket.addListener;
  delete socket.pipe;
  delete socket.setEncoding;
  parser.free();
  socket.readableFlowing = null;
  server[kConnections].delete(state);
  server.emit(event, req, socket, Buffer.from(chunk.subarray(offset)));
}

function endSocket(state: Connection): void {
  const { server, socket } = state;
  if (!server.httpAllowHalfOpen) {
    socket.end();
  } else if (state.outgoing !== null) state.outgoing[state.outgoing.length - 1]._last = true;
  else if (socket._httpMessage) socket._httpMessage._last = true;
  else socket.end();
}
