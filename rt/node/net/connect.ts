// How a socket connects: looking the name up, trying its addresses one after another.
// https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_INVALID_IP_ADDRESS } from "../internal/codes.ts";
import { validateFunction, validateInt32, validateNumber, validatePort } from "../internal/validators.ts";
import { exceptionWithHostPort } from "../os/uv.ts";
import { lookup as dnsLookup } from "../dns/lookup.ts";
import * as native from "./net.go";
import { isIP } from "./ip.ts";

class AutoSelect {
  family = true;
  timeout = 250;
}
export const autoSelect = new AutoSelect();

const ETIMEDOUT = -110;

function fail(socket: any, err: any): void { socket.destroy(err); }

/** Binds to localAddress and connects to one address; done gets an errno. */
function attempt(handle: any, address: string, port: number, localAddress: string | undefined, localPort: number | undefined, done: (errno: number) => void): number {
  if (localAddress !== undefined || localPort !== undefined) {
    const errno = native.bindTcp(handle.native, localAddress ?? (isIP(address) === 6 ? "::" : "0.0.0.0"), localPort ?? 0, false);
    if (errno < 0) return errno;
  }
  return native.connectTcp(handle.native, address, port, done);
}

function localText(handle: any): string | undefined {
  const out: any = {};
  if (handle.getsockname(out) !== 0) return undefined;
  return out.address + ":" + out.port;
}

/** Connects to one address. */
export function connectAddress(socket: any, address: string, port: number, localAddress?: string, localPort?: number): void {
  const handle = socket._handle;
  const errno = attempt(handle, address, port, localAddress, localPort, (result) => {
    if (socket._handle !== handle) return;
    afterConnect(socket, handle, result, address, port);
  });
  if (errno < 0) fail(socket, exceptionWithHostPort(errno, "connect", address, port, localText(handle)));
}

export function connectPath(socket: any, path: string): void {
  const handle = socket._handle;
  const errno = native.connectPipe(handle.native, path, (result: number) => {
    if (socket._handle !== handle) return;
    afterConnect(socket, handle, result, path, undefined);
  });
  if (errno < 0) fail(socket, exceptionWithHostPort(errno, "connect", path));
}

function afterConnect(socket: any, handle: any, errno: number, address: string, port: number | undefined): void {
  if (socket.destroyed) return;
  socket.connecting = false;
  socket._sockname = null;
  if (errno === 0) {
    socket._connected();
    return;
  }
  let details: string | undefined;
  if (socket._bound) details = localText(handle);
  fail(socket, exceptionWithHostPort(errno, "connect", address, port, details));
}

/** Happy eyeballs as node has it: one address after another, each given a time, the families alternating. */
export function connectMany(socket: any, addresses: { address: string; family: number }[], port: number, localAddress: string | undefined, localPort: number | undefined, timeout: number): void {
  const errors: any[] = [];
  let index = 0;
  socket.autoSelectFamilyAttemptedAddresses = [];
  const next = (): void => {
    if (!socket.connecting || socket.destroyed) return;
    if (index === addresses.length) {
      allFailed(socket, errors);
      return;
    }
    const { address, family } = addresses[index++];
    if (index > 1) socket._replaceHandle();
    const handle = socket._handle;
    socket.autoSelectFamilyAttemptedAddresses.push(address + ":" + port);
    let over = false;
    let timer: any;
    const finish = (errno: number): void => {
      if (over || socket._handle !== handle) return;
      over = true;
      clearTimeout(timer);
      if (errno === 0) {
        afterConnect(socket, handle, 0, address, port);
        return;
      }
      const err = exceptionWithHostPort(errno, "connect", address, port);
      errors.push(err);
      socket.emit("connectionAttemptFailed", address, port, family, err);
      next();
    };
    socket.emit("connectionAttempt", address, port, family);
    const errno = attempt(handle, address, port, localAddress, localPort, finish);
    if (errno < 0) {
      finish(errno);
      return;
    }
    if (index === addresses.length) return;
    timer = setTimeout(() => {
      socket.emit("connectionAttemptTimeout", address, port, family);
      finish(ETIMEDOUT);
    }, timeout);
    timer.unref?.();
  };
  next();
}

function allFailed(socket: any, errors: any[]): void {
  if (errors.length === 1) {
    socket.connecting = false;
    fail(socket, errors[0]);
    return;
  }
  const err: any = new AggregateError(errors);
  err.code = errors[0].code;
  socket.connecting = false;
  fail(socket, err);
}

/** Addresses by turns: the first one's family leads. */
function interleave(addresses: { address: string; family: number }[]): { address: string; family: number }[] {
  const lead = addresses[0].family;
  const first = addresses.filter((a) => a.family === lead);
  const second = addresses.filter((a) => a.family !== lead);
  const out: { address: string; family: number }[] = [];
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    if (i < first.length) out.push(first[i]);
    if (i < second.length) out.push(second[i]);
  }
  return out;
}

export function lookupAndConnect(socket: any, options: any): void {
  const { localAddress, localPort } = options;
  const host: string = options.host || "localhost";
  let port = options.port;
  if (localAddress && !isIP(localAddress)) throw ERR_INVALID_IP_ADDRESS(localAddress);
  if (localPort) validateNumber(localPort, "options.localPort");
  socket._bound = Boolean(localAddress || localPort);
  if (typeof port !== "undefined") {
    if (typeof port !== "number" && typeof port !== "string") throw ERR_INVALID_ARG_TYPE("options.port", ["number", "string"], port);
    validatePort(port);
  }
  port |= 0;
  const select = options.autoSelectFamily ?? autoSelect.family;
  let timeout = options.autoSelectFamilyAttemptTimeout;
  if (timeout !== undefined) {
    validateInt32(timeout, "options.autoSelectFamilyAttemptTimeout", 1);
    if (timeout < 10) timeout = 10;
  } else timeout = autoSelect.timeout;
  const family = isIP(host);
  if (family) {
    process.nextTick(() => {
      if (!socket.connecting) return;
      socket.emit("connectionAttempt", host, port, family);
      connectAddress(socket, host, port, localAddress, localPort);
    });
    return;
  }
  if (options.lookup !== undefined) validateFunction(options.lookup, "options.lookup");
  const lookup = options.lookup || dnsLookup;
  const query: any = { family: options.family, hints: options.hints || 0 };
  socket._host = host;
  const many = select && (query.family === undefined || query.family === 0) && !localAddress;
  if (many) query.all = true;
  lookup(host, query, (err: any, ip: any, addressType: number) => {
    if (many && Array.isArray(ip)) {
      afterLookupAll(socket, err, ip, host, port, localAddress, localPort, timeout);
      return;
    }
    socket.emit("lookup", err, ip, addressType, host);
    if (!socket.connecting) return;
    if (err) {
      process.nextTick(fail, socket, err);
      return;
    }
    if (!isIP(ip)) {
      process.nextTick(fail, socket, ERR_INVALID_IP_ADDRESS(ip));
      return;
    }
    socket._unrefTimer();
    socket.emit("connectionAttempt", ip, port, addressType);
    connectAddress(socket, ip, port, localAddress, localPort);
  });
}

function afterLookupAll(socket: any, err: any, list: any[], host: string, port: number, localAddress: any, localPort: any, timeout: number): void {
  if (!socket.connecting) return;
  if (err) {
    socket.emit("lookup", err, undefined, undefined, host);
    process.nextTick(fail, socket, err);
    return;
  }
  for (const { address, family } of list) socket.emit("lookup", null, address, family, host);
  const valid = list.filter((entry) => isIP(entry.address));
  if (valid.length === 0) {
    process.nextTick(fail, socket, ERR_INVALID_IP_ADDRESS(list[0]?.address));
    return;
  }
  socket._unrefTimer();
  if (valid.length === 1) {
    socket.emit("connectionAttempt", valid[0].address, port, valid[0].family);
    connectAddress(socket, valid[0].address, port, localAddress, localPort);
    return;
  }
  connectMany(socket, interleave(valid), port, localAddress, localPort, timeout);
}
