// net.Server: https://nodejs.org/api/net.html#class-netserver
import EventEmitter from "../events/events.ts";
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_SERVER_ALREADY_LISTEN, ERR_SERVER_NOT_RUNNING } from "../internal/codes.ts";
import { validateNumber, validatePort, validateAbortSignal } from "../internal/validators.ts";
import { errnoException, listenException } from "../os/uv.ts";
import { lookup } from "../dns/lookup.ts";
import { PIPE, StreamHandle, TCP } from "./handle.ts";
import { Socket, normalizeArgs } from "./socket.ts";
import * as native from "./net.go";

const EINVAL = -22, EAFNOSUPPORT = -97;

export function Server(this: any, options?: any, connectionListener?: any): any {
  if (!(this instanceof Server)) return new (Server as any)(options, connectionListener);
  EventEmitter.call(this);
  if (typeof options === "function") {
    connectionListener = options;
    options = {};
    this.on("connection", connectionListener);
  } else if (options == null || typeof options === "object") {
    options = { ...options };
    if (typeof connectionListener === "function") this.on("connection", connectionListener);
  } else {
    throw ERR_INVALID_ARG_TYPE("options", "Object", options);
  }
  if (typeof options.keepAliveInitialDelay !== "undefined") {
    validateNumber(options.keepAliveInitialDelay, "options.keepAliveInitialDelay");
    if (options.keepAliveInitialDelay < 0) options.keepAliveInitialDelay = 0;
  }
  if (typeof options.highWaterMark !== "undefined") {
    validateNumber(options.highWaterMark, "options.highWaterMark");
    if (options.highWaterMark < 0) options.highWaterMark = undefined;
  }
  this._connections = 0;
  this._handle = null;
  this._usingWorkers = false;
  this._workers = [];
  this._unref = false;
  this._listeningId = 1;
  this.allowHalfOpen = options.allowHalfOpen || false;
  this.pauseOnConnect = Boolean(options.pauseOnConnect);
  this.noDelay = Boolean(options.noDelay);
  this.keepAlive = Boolean(options.keepAlive);
  this.keepAliveInitialDelay = ~~(options.keepAliveInitialDelay / 1000);
  this.highWaterMark = options.highWaterMark;
}
Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Server, EventEmitter);

function bind(handle: StreamHandle, address: string | null, port: number | null, ipv6Only: boolean): number {
  if (handle.kind === PIPE) return native.bindPipe(handle.native, address as string);
  return native.bindTcp(handle.native, address as string, port ?? 0, ipv6Only);
}

/** A bound handle, or an errno. */
function createServerHandle(address: string | null, port: number | null, addressType: number, fd: number | undefined, ipv6Only: boolean): StreamHandle | number {
  if (typeof fd === "number" && fd >= 0) {
    const handle = new StreamHandle(TCP);
    const errno = handle.open(fd);
    return errno === 0 ? handle : errno;
  }
  const handle = new StreamHandle(port === -1 && addressType === -1 ? PIPE : TCP);
  let errno: number;
  if (address || handle.kind === PIPE) errno = bind(handle, address, port, ipv6Only);
  else {
    errno = bind(handle, "::", port, ipv6Only);
    if (errno === EINVAL || errno === EAFNOSUPPORT) errno = bind(handle, "0.0.0.0", port, false);
  }
  if (errno === 0) return handle;
  handle.close();
  return errno;
}

function emitError(server: any, err: Error): void { server.emit("error", err); }

Server.prototype._listen2 = function setupListenHandle(this: any, address: string | null, port: number, addressType: number, backlog: number, fd?: number, flags?: number): void {
  let result: StreamHandle | number | null = this._handle;
  if (!result) result = createServerHandle(address, port, addressType, fd, Boolean(flags));
  if (typeof result === "number") {
    process.nextTick(emitError, this, listenException(result, "listen", address ?? "::", port));
    return;
  }
  const handle = result as StreamHandle;
  this._handle = handle;
  handle.owner = this;
  handle.onconnection = (errno, client) => onConnection(this, errno, client);
  const errno = handle.listen(backlog || 511);
  if (errno) {
    handle.close();
    this._handle = null;
    process.nextTick(emitError, this, listenException(errno, "listen", address ?? "::", port));
    return;
  }
  this._connectionKey = addressType + ":" + address + ":" + port;
  if (this._unref) this.unref();
  process.nextTick(emitListening, this);
};

function emitListening(server: any): void { if (server._handle) server.emit("listening"); }

function onConnection(server: any, errno: number, client: StreamHandle | null): void {
  if (errno || client === null) {
    server.emit("error", errnoException(errno, "accept"));
    return;
  }
  if (server.maxConnections != null && server._connections >= server.maxConnections) {
    const data: any = dropped(client);
    client.close();
    server.emit("drop", data);
    return;
  }
  const socket = new (Socket as any)({
    handle: client, allowHalfOpen: server.allowHalfOpen, pauseOnCreate: server.pauseOnConnect, readable: true, writable: true,
    readableHighWaterMark: server.highWaterMark, writableHighWaterMark: server.highWaterMark,
  });
  if (server.noDelay) socket.setNoDelay(true);
  if (server.keepAlive) socket.setKeepAlive(true, server.keepAliveInitialDelay * 1000);
  server._connections++;
  socket.server = server;
  socket._server = server;
  server.emit("connection", socket);
}

function dropped(client: StreamHandle): any {
  if (client.kind === PIPE) return undefined;
  const local: any = {};
  const remote: any = {};
  client.getsockname(local);
  client.getpeername(remote);
  return {
    localAddress: local.address, localPort: local.port, localFamily: local.family,
    remoteAddress: remote.address, remotePort: remote.port, remoteFamily: remote.family,
  };
}

function toNumber(x: any): number | false { return (x = Number(x)) >= 0 ? x : false; }

function onAbort(server: any, signal: any): void {
  validateAbortSignal(signal, "options.signal");
  const close = (): void => { server.close(); };
  if (signal.aborted) process.nextTick(close);
  else {
    signal.addEventListener("abort", close, { once: true });
    server.once("close", () => signal.removeEventListener("abort", close));
  }
}

Server.prototype.listen = function listen(this: any, ...args: any[]): any {
  const normalized = normalizeArgs(args);
  let options = normalized[0];
  const cb = normalized[1];
  if (this._handle) throw ERR_SERVER_ALREADY_LISTEN();
  if (cb !== null) this.once("listening", cb);
  const backlogArgument = toNumber(args.length > 1 && args[1]) || toNumber(args.length > 2 && args[2]) || 511;
  options = options._handle || options.handle || options;
  const flags = options.ipv6Only === true ? 1 : 0;
  if (options.signal !== undefined) onAbort(this, options.signal);
  if (options instanceof StreamHandle) {
    this._handle = options;
    this._listen2(null, -1, -1, backlogArgument);
    return this;
  }
  if (typeof options.fd === "number" && options.fd >= 0) {
    this._listen2(null, null as any, null as any, backlogArgument, options.fd);
    return this;
  }
  const backlog = options.backlog || backlogArgument;
  if (args.length === 0 || typeof args[0] === "function" || (typeof options.port === "undefined" && "port" in options) || options.port === null) options.port = 0;
  if (typeof options.port === "number" || typeof options.port === "string") {
    validatePort(options.port, "options.port");
    if (options.host) listenHost(this, options.port | 0, options.host, backlog, flags);
    else this._listen2(null, options.port | 0, 4, backlog, undefined, flags);
    return this;
  }
  if (typeof options.path === "string" && toNumber(options.path) === false) {
    this._listen2(options.path, -1, -1, backlog);
    return this;
  }
  if (!("port" in options || "path" in options)) {
    throw ERR_INVALID_ARG_VALUE("options", options, 'must have the property "port" or "path"');
  }
  throw ERR_INVALID_ARG_VALUE("options", options);
};

function listenHost(server: any, port: number, host: string, backlog: number, flags: number): void {
  const id = server._listeningId;
  lookup(host, {}, (err: any, ip: string, addressType: number) => {
    if (id !== server._listeningId) return;
    if (err) server.emit("error", err);
    else server._listen2(ip, port, ip ? addressType : 4, backlog, undefined, flags);
  });
}

Object.defineProperty(Server.prototype, "listening", {
  get(this: any) { return Boolean(this._handle); },
  configurable: true,
  enumerable: true,
});

Server.prototype.address = function address(this: any): any {
  if (!this._handle) return null;
  if (this._handle.kind === PIPE) return this._handle.path ?? this._connectionKey.slice(3, -3);
  const out = {};
  const errno = this._handle.getsockname(out);
  if (errno) throw errnoException(errno, "address");
  return out;
};

Server.prototype.getConnections = function getConnections(this: any, cb: any): any {
  process.nextTick(cb, null, this._connections);
  return this;
};

Server.prototype.close = function close(this: any, cb?: any): any {
  this._listeningId++;
  if (typeof cb === "function") {
    if (!this._handle) {
      this.once("close", function close() { cb(ERR_SERVER_NOT_RUNNING()); });
    } else {
      this.once("close", cb);
    }
  }
  if (this._handle) {
    this._handle.close();
    this._handle = null;
  }
  this._emitCloseIfDrained();
  return this;
};

Server.prototype[(Symbol as any).asyncDispose ?? Symbol.for("nodejs.asyncDispose")] = function(this: any): Promise<void> {
  if (!this._handle) return Promise.resolve();
  return new Promise((resolve, reject) => this.close((err: any) => (err ? reject(err) : resolve())));
};

Server.prototype._emitCloseIfDrained = function _emitCloseIfDrained(this: any): void {
  if (this._handle || this._connections) return;
  process.nextTick(emitClose, this);
};
function emitClose(server: any): void { server.emit("close"); }

Server.prototype[Symbol.for("nodejs.rejection")] = function(this: any, err: Error, event: string, sock: any): void {
  if (event === "connection") sock.destroy(err);
  else this.emit("error", err);
};

Server.prototype._setupWorker = function(this: any): void {};

Server.prototype.ref = function ref(this: any): any {
  this._unref = false;
  if (this._handle) this._handle.ref();
  return this;
};
Server.prototype.unref = function unref(this: any): any {
  this._unref = true;
  if (this._handle) this._handle.unref();
  return this;
};

export function createServer(options?: any, connectionListener?: any): any { return new (Server as any)(options, connectionListener); }
