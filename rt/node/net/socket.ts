// net.Socket: https://nodejs.org/api/net.html#class-netsocket
import { Duplex } from "node:stream";
import { ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS, ERR_OUT_OF_RANGE, AbortError } from "../internal/errors.ts";
import { ERR_INVALID_FD_TYPE, ERR_INVALID_HANDLE_TYPE, ERR_SOCKET_CLOSED, ERR_SOCKET_CLOSED_BEFORE_CONNECTION } from "../internal/codes.ts";
import { validateFunction, validateInt32, validateNumber, validateString } from "../internal/validators.ts";
import { Buffer, FastBuffer } from "../buffer/buffer.ts";
import { encodingNumber } from "../buffer/encodings.ts";
import { kDestroyed, kErrored, kState } from "../stream/state.ts";
import { kFlowing, kHasPaused, kPaused } from "../stream/readable_state.ts";
import { kEnded, kEnding } from "../stream/writable_state.ts";
import { errnoException } from "../os/uv.ts";
import { guessHandleType } from "../process/stdio.go";
import { connectPath, lookupAndConnect } from "./connect.ts";
import { EOF, PIPE, StreamHandle, TCP } from "./handle.ts";
import * as native from "./net.go";

// Programs replace methods of prototypes: what is compared with is what was there first.
const { write } = Duplex.prototype as any;

const kHandle = Symbol("kHandle");
const kTimeout = Symbol("timeout");
const kSetNoDelay = Symbol("kSetNoDelay");
const kSetKeepAlive = Symbol("kSetKeepAlive");
const kKeepAliveDelay = Symbol("kSetKeepAliveInitialDelay");
const kBytesRead = Symbol("kBytesRead");
const kBytesWritten = Symbol("kBytesWritten");
const kOnReadBuffer = Symbol("kBuffer");
const kOnReadCallback = Symbol("kBufferCb");
const normalizedArgs = Symbol("normalizedArgs");

const ENOTCONN = -107;
const TIMEOUT_MAX = 2 ** 31 - 1;

/** [options, callback] of connect's and listen's argument forms. */
export function normalizeArgs(args: any[]): any[] {
  if (args.length === 0) return mark([{}, null]);
  let options: any = {};
  if (typeof args[0] === "object" && args[0] !== null) options = args[0];
  else if (isPipeName(args[0])) options.path = args[0];
  else {
    options.port = args[0];
    if (args.length > 1 && typeof args[1] === "string") options.host = args[1];
  }
  const cb = args[args.length - 1];
  return mark([options, typeof cb === "function" ? cb : null]);
}
function mark(list: any): any[] {
  list[normalizedArgs] = true;
  return list;
}
function isPipeName(s: any): boolean { return typeof s === "string" && toNumber(s) === false; }
function toNumber(x: any): number | false { return (x = Number(x)) >= 0 ? x : false; }

function createHandle(fd: number): StreamHandle {
  validateInt32(fd, "fd", 0);
  const type = guessHandleType(fd);
  if (type === "PIPE") return new StreamHandle(PIPE);
  if (type === "TCP") return new StreamHandle(TCP);
  throw ERR_INVALID_FD_TYPE(type);
}

export function Socket(this: any, options?: any): any {
  if (!(this instanceof Socket)) return new (Socket as any)(options);
  if (options?.objectMode) throw ERR_INVALID_ARG_VALUE("options.objectMode", options.objectMode, "is not supported");
  if (options?.readableObjectMode || options?.writableObjectMode) {
    throw ERR_INVALID_ARG_VALUE(options.readableObjectMode ? "options.readableObjectMode" : "options.writableObjectMode", true, "is not supported");
  }
  if (typeof options?.keepAliveInitialDelay !== "undefined") {
    validateNumber(options.keepAliveInitialDelay, "options.keepAliveInitialDelay");
    if (options.keepAliveInitialDelay < 0) options.keepAliveInitialDelay = 0;
  }
  this.connecting = false;
  this._hadError = false;
  this[kHandle] = null;
  this._parent = null;
  this._host = null;
  this._closeAfterHandlingError = false;
  this[kTimeout] = null;
  this[kOnReadBuffer] = null;
  this[kOnReadCallback] = null;
  if (typeof options === "number") options = { fd: options };
  else options = { ...options };
  // Half-open sockets are opt-in, and "close" comes when the handle is closed.
  const allowHalfOpen = Boolean(options.allowHalfOpen);
  options.allowHalfOpen = true;
  options.emitClose = false;
  options.autoDestroy = true;
  options.decodeStrings = false;
  Duplex.call(this, options);
  this.allowHalfOpen = allowHalfOpen;
  if (options.handle) {
    this._handle = options.handle;
  } else if (options.fd !== undefined) {
    this._handle = createHandle(options.fd);
    const errno = this._handle.open(options.fd);
    if (errno !== 0) throw errnoException(errno, "open");
  }
  const onread = options.onread;
  if (onread !== null && typeof onread === "object" && (onread.buffer instanceof Uint8Array || typeof onread.buffer === "function") && typeof onread.callback === "function") {
    this[kOnReadBuffer] = onread.buffer;
    this[kOnReadCallback] = onread.callback;
  }
  this.on("end", onReadableEnd);
  initHandle(this);
  this._sockname = null;
  this._pendingData = null;
  this._pendingEncoding = "";
  this.server = null;
  this._server = null;
  this[kSetNoDelay] = Boolean(options.noDelay);
  this[kSetKeepAlive] = Boolean(options.keepAlive);
  this[kKeepAliveDelay] = ~~(options.keepAliveInitialDelay / 1000);
  this[kBytesRead] = 0;
  this[kBytesWritten] = 0;
  if (options.signal) abortWith(this, options.signal);
  if (!this._handle || options.manualStart) return;
  if (options.pauseOnCreate) {
    this._handle.reading = false;
    this._handle.readStop();
    this._readableState.flowing = false;
  } else if (options.readable !== false) {
    this.read(0);
  }
}
Object.setPrototypeOf(Socket.prototype, Duplex.prototype);
Object.setPrototypeOf(Socket, Duplex);

function abortWith(socket: any, signal: any): void {
  const abort = (): void => { socket.destroy(new AbortError(undefined, { cause: signal.reason })); };
  if (signal.aborted) process.nextTick(abort);
  else {
    signal.addEventListener("abort", abort, { once: true });
    socket.once("close", () => signal.removeEventListener("abort", abort));
  }
}

function initHandle(socket: any): void {
  if (!socket._handle) return;
  socket._handle.owner = socket;
  socket._handle.onread = (nread: number, chunk: Uint8Array | null) => onStreamRead(socket, nread, chunk);
}

/** What arrives from the handle: bytes, the end, or an error. */
function onStreamRead(socket: any, nread: number, chunk: Uint8Array | null): void {
  if (socket.destroyed) return;
  socket._unrefTimer();
  if (nread > 0 && chunk !== null) {
    deliver(socket, nread, chunk);
    return;
  }
  if (nread === 0) return;
  if (nread !== EOF) {
    socket.destroy(errnoException(nread, "read"));
    return;
  }
  if (socket._readableState.endEmitted) {
    maybeDestroy(socket);
    return;
  }
  socket.push(null);
  socket.read(0);
}

function deliver(socket: any, nread: number, chunk: Uint8Array): void {
  let more: boolean;
  if (socket[kOnReadCallback] !== null) more = intoBuffer(socket, nread, chunk);
  else more = socket.push(new FastBuffer(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  if (more === false && socket._handle) {
    socket._handle.reading = false;
    const errno = socket._handle.readStop();
    if (errno) socket.destroy(errnoException(errno, "read"));
  }
}

/** The onread option: bytes go into the program's own buffer, piece by piece. */
function intoBuffer(socket: any, nread: number, chunk: Uint8Array): boolean {
  let more = true;
  for (let pos = 0; pos < nread;) {
    const buffer = typeof socket[kOnReadBuffer] === "function" ? socket[kOnReadBuffer]() : socket[kOnReadBuffer];
    const n = Math.min(buffer.byteLength, nread - pos);
    buffer.set(chunk.subarray(pos, pos + n));
    pos += n;
    if (socket[kOnReadCallback](n, buffer) === false) more = false;
  }
  return more;
}

function maybeDestroy(socket: any): void {
  if (!socket.readable && !socket.writable && !socket.destroyed && !socket.connecting && !socket.writableLength) socket.destroy();
}

function onReadableEnd(this: any): void {
  if (!this.allowHalfOpen) this.write = writeAfterFIN;
}

function writeAfterFIN(this: any, chunk: any, encoding: any, cb: any): boolean {
  if (!this.writableEnded) return Duplex.prototype.write.call(this, chunk, encoding, cb);
  if (typeof encoding === "function") cb = encoding;
  const err: any = new Error("This socket has been ended by the other party");
  err.code = "EPIPE";
  if (typeof cb === "function") process.nextTick(cb, err);
  this.destroy(err);
  return false;
}

function accessor(name: string, get: (this: any) => any): void {
  Object.defineProperty(Socket.prototype, name, { get, configurable: false, enumerable: true });
}

/** Touches the timers of this socket and of those it is wrapped in. */
Socket.prototype._unrefTimer = function _unrefTimer(this: any): void {
  for (let s = this; s !== null; s = s._parent) if (s[kTimeout]) native.idleTouch(s[kTimeout]);
};

Socket.prototype._final = function _final(this: any, cb: any): void {
  if (this.connecting) {
    this.once("connect", function(this: any) { this._final(cb); });
    return;
  }
  if (!this._handle) {
    cb();
    return;
  }
  const errno = this._handle.shutdown((status: number) => {
    if (status < 0 && status !== ENOTCONN && !this.destroyed) cb(errnoException(status, "shutdown"));
    else cb();
  });
  if (errno < 0) {
    if (errno === ENOTCONN) cb();
    else cb(errnoException(errno, "shutdown"));
  }
};

Socket.prototype.setTimeout = function setTimeout(this: any, msecs: any, callback?: any): any {
  if ((this._readableState[kState] & this._writableState[kState] & kDestroyed) !== 0) return this;
  this.timeout = msecs;
  let timer = this[kTimeout];
  if (msecs === 0) {
    if (timer !== null) native.idleStop(timer);
    if (callback !== undefined) {
      validateFunction(callback, "callback");
      this.removeListener("timeout", callback);
    }
    return this;
  }
  validateNumber(msecs, "msecs");
  if (msecs < 0 || !Number.isFinite(msecs)) throw ERR_OUT_OF_RANGE("msecs", "a non-negative finite number", msecs);
  if (msecs > TIMEOUT_MAX) msecs = TIMEOUT_MAX;
  if (timer === null) this[kTimeout] = timer = native.newIdle(onTimer, this);
  const handle = this[kHandle];
  native.idleStart(timer, msecs, handle !== null ? handle.native : undefined);
  if (callback !== undefined) {
    validateFunction(callback, "callback");
    this.once("timeout", callback);
  }
  return this;
};
function onTimer(socket: any): void { socket._onTimeout(); }

Socket.prototype._onTimeout = function _onTimeout(this: any): void {
  // A slow but progressing write is no timeout.
  const handle = this._handle;
  if (handle && handle.writeQueueSize > 0) {
    const size = handle.writeQueueSize;
    if (size !== this._lastWriteQueueSize) {
      this._lastWriteQueueSize = size;
      this._unrefTimer();
      return;
    }
  }
  this.emit("timeout");
};

Socket.prototype.setNoDelay = function setNoDelay(this: any, enable?: any): any {
  enable = Boolean(enable === undefined ? true : enable);
  if (!this._handle) {
    this[kSetNoDelay] = enable;
    return this;
  }
  if (this._handle.setNoDelay && enable !== this[kSetNoDelay]) {
    this[kSetNoDelay] = enable;
    this._handle.setNoDelay(enable);
  }
  return this;
};

Socket.prototype.setKeepAlive = function setKeepAlive(this: any, enable?: any, initialDelayMsecs?: any): any {
  enable = Boolean(enable);
  const seconds = ~~(initialDelayMsecs / 1000);
  if (!this._handle) {
    this[kSetKeepAlive] = enable;
    this[kKeepAliveDelay] = seconds;
    return this;
  }
  if (this._handle.setKeepAlive && (enable !== this[kSetKeepAlive] || (enable && this[kKeepAliveDelay] !== seconds))) {
    this[kSetKeepAlive] = enable;
    this[kKeepAliveDelay] = seconds;
    this._handle.setKeepAlive(enable, seconds);
  }
  return this;
};

Socket.prototype.address = function address(this: any): any { return this._getsockname(); };

accessor("_connecting", function() { return this.connecting; });
accessor("pending", function() { return !this._handle || this.connecting; });
accessor("readyState", function() {
  if (this.connecting) return "opening";
  if (this.readable && this.writable) return "open";
  if (this.readable && !this.writable) return "readOnly";
  if (!this.readable && this.writable) return "writeOnly";
  return "closed";
});
accessor("bufferSize", function() { return this._handle ? this.writableLength : undefined; });

function startReading(socket: any): void {
  const handle = socket._handle;
  handle.reading = true;
  const errno = handle.readStart();
  if (errno) socket.destroy(errnoException(errno, "read"));
}

Socket.prototype._read = function _read(this: any, n: number): void {
  if (this.connecting || !this._handle) this.once("connect", () => this._read(n));
  else if (!this._handle.reading) startReading(this);
};

Socket.prototype.end = function end(this: any, data?: any, encoding?: any, callback?: any): any {
  Duplex.prototype.end.call(this, data, encoding, callback);
  return this;
};

Socket.prototype.resetAndDestroy = function resetAndDestroy(this: any): any {
  if (!this._handle) {
    this.destroy(ERR_SOCKET_CLOSED());
    return this;
  }
  if (this._handle.kind !== TCP) throw ERR_INVALID_HANDLE_TYPE();
  if (this.connecting) this.once("connect", () => this._reset());
  else this._reset();
  return this;
};
Socket.prototype._reset = function _reset(this: any): any {
  this.resetAndClosing = true;
  return this.destroy();
};

Socket.prototype.pause = function pause(this: any): any {
  if (this[kOnReadCallback] !== null && !this.connecting && this._handle?.reading) this._handle.readStop();
  return Duplex.prototype.pause.call(this);
};
function resume(this: any): any {
  if (this[kOnReadCallback] !== null && !this.connecting && this._handle && !this._handle.reading) startReading(this);
  return Duplex.prototype.resume.call(this);
}
Socket.prototype.resume = resume;
/** Whether resume() would change nothing. */
export function isFlowing(socket: any): boolean {
  if (socket.resume !== resume || socket[kOnReadCallback] !== null) return false;
  return (socket._readableState[kState] & (kFlowing | kHasPaused | kPaused)) === (kFlowing | kHasPaused);
}
Socket.prototype.read = function read(this: any, n?: number): any {
  if (this[kOnReadCallback] !== null && !this.connecting && this._handle && !this._handle.reading) startReading(this);
  return Duplex.prototype.read.call(this, n);
};

Socket.prototype.destroySoon = function destroySoon(this: any): void {
  if (this.writable) this.end();
  if (this.writableFinished) this.destroy();
  else this.once("finish", this.destroy);
};

Socket.prototype._destroy = function _destroy(this: any, exception: any, cb: any): void {
  this.connecting = false;
  for (let s = this; s !== null; s = s._parent) if (s[kTimeout]) native.idleEnd(s[kTimeout]);
  const handle = this._handle;
  if (handle) {
    const hadError = Boolean(exception);
    this[kBytesRead] = handle.bytesRead;
    this[kBytesWritten] = handle.bytesWritten;
    if (this.resetAndClosing) {
      this.resetAndClosing = false;
      const errno = handle.reset(() => this.emit("close", hadError));
      if (errno) this.emit("error", errnoException(errno, "reset"));
    } else if (this._closeAfterHandlingError) {
      // The error is to be heard before the peer sees the end.
      queueMicrotask(() => closeHandle(this, handle, hadError));
    } else {
      closeHandle(this, handle, hadError);
    }
    handle.onread = null;
    if (!this._closeAfterHandlingError) this._handle = null;
    this._sockname = null;
    cb(exception);
  } else {
    cb(exception);
    process.nextTick(emitClose, this);
  }
  if (this._server) {
    this._server._connections--;
    this._server._emitCloseIfDrained?.();
  }
};

function emitClose(socket: any): void { socket.emit("close", Boolean(socket.errored)); }

function closeHandle(socket: any, handle: any, hadError: boolean): void {
  handle.close(() => socket.emit("close", hadError));
  if (socket._handle === handle) socket._handle = null;
}

/** A new handle for the next address; the former one is closed. */
Socket.prototype._replaceHandle = function(this: any): void {
  this._handle.onread = null;
  this._handle.close();
  this._handle = new StreamHandle(TCP);
  initHandle(this);
};

Socket.prototype._getpeername = function _getpeername(this: any): any {
  if (!this._handle || !this._handle.getpeername || this.connecting) return this._peername || {};
  if (!this._peername) {
    const out = {};
    if (this._handle.getpeername(out) !== 0) return out;
    this._peername = out;
  }
  return this._peername;
};
Socket.prototype._getsockname = function _getsockname(this: any): any {
  if (!this._handle || !this._handle.getsockname) return {};
  if (!this._sockname) {
    this._sockname = {};
    this._handle.getsockname(this._sockname);
  }
  return this._sockname;
};
accessor("bytesRead", function() { return this._handle ? this._handle.bytesRead : this[kBytesRead]; });
accessor("remoteAddress", function() { return this._getpeername().address; });
accessor("remoteFamily", function() { return this._getpeername().family; });
accessor("remotePort", function() { return this._getpeername().port; });
accessor("localAddress", function() { return this._getsockname().address; });
accessor("localPort", function() { return this._getsockname().port; });
accessor("localFamily", function() { return this._getsockname().family; });

Socket.prototype[Symbol.asyncIterator] = Duplex.prototype[Symbol.asyncIterator];

function writeAs(socket: any, data: any, encoding: string, cb: (err?: any) => void): void {
  const enc = typeof data === "string" ? encodingNumber(encoding) : 0;
  const status = native.write(socket._handle.native, data, enc, (errno: number) => afterWrite(socket, errno, cb));
  if (status === 0) cb();
  else if (status < 0) cb(errnoException(status, "write"));
}

function afterWrite(socket: any, errno: number, cb: (err?: any) => void): void {
  if (socket.destroyed) {
    if (typeof cb === "function") cb(null);
    return;
  }
  socket._unrefTimer();
  if (errno < 0) cb(errnoException(errno, "write"));
  else cb();
}

function _writeGeneric(this: any, writev: boolean, data: any, encoding: string, cb: any): void {
  if (this.connecting) {
    this._pendingData = data;
    this._pendingEncoding = encoding;
    const onClose = (): void => cb(ERR_SOCKET_CLOSED_BEFORE_CONNECTION());
    this.once("connect", () => {
      this.off("close", onClose);
      this._writeGeneric(writev, data, encoding, cb);
    });
    this.once("close", onClose);
    return;
  }
  this._pendingData = null;
  this._pendingEncoding = "";
  if (!this._handle) {
    cb(ERR_SOCKET_CLOSED());
    return;
  }
  this._unrefTimer();
  if (writev) writeAll(this, data, cb);
  else writeAs(this, data, encoding, cb);
}
Socket.prototype._writeGeneric = _writeGeneric;

function writeAll(socket: any, chunks: any[], cb: (err?: any) => void): void {
  const list: any[] = [];
  for (const entry of chunks) list.push(entry.chunk, typeof entry.chunk === "string" ? encodingNumber(entry.encoding) : 0);
  const status = native.writev(socket._handle.native, list, (errno: number) => afterWrite(socket, errno, cb));
  if (status === 0) cb();
  else if (status < 0) cb(errnoException(status, "write"));
}

Socket.prototype._writev = function _writev(this: any, chunks: any[], cb: any): void { this._writeGeneric(true, chunks, "", cb); };
Socket.prototype._write = function _write(this: any, data: any, encoding: string, cb: any): void { this._writeGeneric(false, data, encoding, cb); };

/**
 * writeNow sends head and body in one system call, past the queue of the stream; the caller is an HTTP message
 * with nothing before it. A head before a text has its encoding, one before bytes is Latin-1. False when the stream has something queued or is not plain: then nothing was sent.
 */
export function writeNow(socket: any, head: string, body: string | Uint8Array | null, encoding: number): boolean {
  if (socket.write !== write || socket._writeGeneric !== _writeGeneric || socket.connecting) return false;
  const handle = socket[kHandle];
  const state = socket._writableState;
  if (state.length !== 0 || state.corked !== 0 || (state[kState] & (kEnding | kEnded | kDestroyed | kErrored)) !== 0) return false;
  if (handle === null || Object.getPrototypeOf(handle) !== StreamHandle.prototype) return false;
  const rest = native.tryWrite(handle.native, head, body, encoding);
  if (rest === 0) {
    return true;
  }
  if (typeof rest === "number") {
    socket.destroy(errnoException(rest, "write"));
    return true;
  }
  socket.write(new FastBuffer(rest.buffer, rest.byteOffset, rest.byteLength));
  return true;
}

accessor("_bytesDispatched", function() { return this._handle ? this._handle.bytesWritten : this[kBytesWritten]; });
accessor("bytesWritten", function() {
  let bytes = this._bytesDispatched;
  const state = this._writableState;
  if (!state) return undefined;
  for (const entry of this.writableBuffer ?? []) {
    bytes += entry.chunk instanceof Uint8Array ? entry.chunk.length : (Buffer as any).byteLength(entry.chunk, entry.encoding);
  }
  const data = this._pendingData;
  if (Array.isArray(data)) {
    for (const entry of data) bytes += typeof entry.chunk === "string" ? (Buffer as any).byteLength(entry.chunk, entry.encoding) : entry.chunk.length;
  } else if (data) {
    bytes += typeof data === "string" ? (Buffer as any).byteLength(data, this._pendingEncoding) : data.length;
  }
  return bytes;
});

Socket.prototype.connect = function connect(this: any, ...args: any[]): any {
  const normalized = Array.isArray(args[0]) && (args[0] as any)[normalizedArgs] ? args[0] : normalizeArgs(args);
  const options = normalized[0];
  const cb = normalized[1];
  if (cb !== null) this.once("connect", cb);
  if (this._parent?.connecting) return this;
  // A missing port without a path is an error that names both.
  if (options.port === undefined && options.path == null) throw ERR_MISSING_ARGS(["options", "port", "path"]);
  if (this.write !== Duplex.prototype.write) this.write = Duplex.prototype.write;
  if (this.destroyed) {
    this._handle = null;
    this._peername = undefined;
    this._sockname = undefined;
    this._undestroy?.();
  }
  const path = options.path;
  if (!this._handle) {
    this._handle = new StreamHandle(path ? PIPE : TCP);
    initHandle(this);
  }
  this._unrefTimer();
  this.connecting = true;
  if (path) {
    validateString(path, "options.path");
    connectPath(this, path);
  } else {
    lookupAndConnect(this, options);
  }
  return this;
};

/** What follows a successful connect. */
Socket.prototype._connected = function(this: any): void {
  this._sockname = null;
  if (this[kSetNoDelay]) this._handle.setNoDelay(true);
  if (this[kSetKeepAlive]) this._handle.setKeepAlive(true, this[kKeepAliveDelay]);
  this._unrefTimer();
  this.emit("connect");
  this.emit("ready");
  if (this.readable && !this.isPaused()) this.read(0);
};

Socket.prototype.ref = function ref(this: any): any {
  if (!this._handle) this.once("connect", this.ref);
  else this._handle.ref?.();
  return this;
};
Socket.prototype.unref = function unref(this: any): any {
  if (!this._handle) this.once("connect", this.unref);
  else this._handle.unref?.();
  return this;
};

Object.defineProperty(Socket.prototype, "_handle", {
  get(this: any) { return this[kHandle]; },
  set(this: any, value: any) { this[kHandle] = value; },
  configurable: false,
  enumerable: true,
});

export function connect(...args: any[]): any {
  const normalized = normalizeArgs(args);
  const options = normalized[0];
  const socket = new (Socket as any)(options);
  if (options.timeout) socket.setTimeout(options.timeout);
  return socket.connect(normalized);
}
