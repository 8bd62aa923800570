// Error numbers of libuv on Linux: names and sentences, and the exceptions made of them.
// https://nodejs.org/api/errors.html#common-system-errors

import { hideCoreFrames } from "../util/util.go";

export function uvErrorName(errno: number): string | undefined {
  switch (errno) {
    case -1: return "EPERM";
    case -2: return "ENOENT";
    case -3: return "ESRCH";
    case -4: return "EINTR";
    case -5: return "EIO";
    case -6: return "ENXIO";
    case -7: return "E2BIG";
    case -9: return "EBADF";
    case -11: return "EAGAIN";
    case -12: return "ENOMEM";
    case -13: return "EACCES";
    case -14: return "EFAULT";
    case -16: return "EBUSY";
    case -17: return "EEXIST";
    case -18: return "EXDEV";
    case -19: return "ENODEV";
    case -20: return "ENOTDIR";
    case -21: return "EISDIR";
    case -22: return "EINVAL";
    case -23: return "ENFILE";
    case -24: return "EMFILE";
    case -25: return "ENOTTY";
    case -26: return "ETXTBSY";
    case -27: return "EFBIG";
    case -28: return "ENOSPC";
    case -29: return "ESPIPE";
    case -30: return "EROFS";
    case -31: return "EMLINK";
    case -32: return "EPIPE";
    case -34: return "ERANGE";
    case -36: return "ENAMETOOLONG";
    case -38: return "ENOSYS";
    case -39: return "ENOTEMPTY";
    case -40: return "ELOOP";
    case -49: return "EUNATCH";
    case -61: return "ENODATA";
    case -64: return "ENONET";
    case -71: return "EPROTO";
    case -75: return "EOVERFLOW";
    case -84: return "EILSEQ";
    case -88: return "ENOTSOCK";
    case -89: return "EDESTADDRREQ";
    case -90: return "EMSGSIZE";
    case -91: return "EPROTOTYPE";
    case -92: return "ENOPROTOOPT";
    case -93: return "EPROTONOSUPPORT";
    case -94: return "ESOCKTNOSUPPORT";
    case -95: return "ENOTSUP";
    case -97: return "EAFNOSUPPORT";
    case -98: return "EADDRINUSE";
    case -99: return "EADDRNOTAVAIL";
    case -100: return "ENETDOWN";
    case -101: return "ENETUNREACH";
    case -103: return "ECONNABORTED";
    case -104: return "ECONNRESET";
    case -105: return "ENOBUFS";
    case -106: return "EISCONN";
    case -107: return "ENOTCONN";
    case -108: return "ESHUTDOWN";
    case -110: return "ETIMEDOUT";
    case -111: return "ECONNREFUSED";
    case -112: return "EHOSTDOWN";
    case -113: return "EHOSTUNREACH";
    case -114: return "EALREADY";
    case -121: return "EREMOTEIO";
    case -125: return "ECANCELED";
    case -3000: return "EAI_ADDRFAMILY";
    case -3001: return "EAI_AGAIN";
    case -3002: return "EAI_BADFLAGS";
    case -3003: return "EAI_CANCELED";
    case -3004: return "EAI_FAIL";
    case -3005: return "EAI_FAMILY";
    case -3006: return "EAI_MEMORY";
    case -3007: return "EAI_NODATA";
    case -3008: return "EAI_NONAME";
    case -3009: return "EAI_OVERFLOW";
    case -3010: return "EAI_SERVICE";
    case -3011: return "EAI_SOCKTYPE";
    case -3013: return "EAI_BADHINTS";
    case -3014: return "EAI_PROTOCOL";
    case -4028: return "EFTYPE";
    case -4080: return "ECHARSET";
    case -4094: return "UNKNOWN";
    case -4095: return "EOF";
    default: return undefined;
  }
}

export function uvErrorMessage(errno: number): string | undefined {
  switch (errno) {
    case -1: return "operation not permitted";
    case -2: return "no such file or directory";
    case -3: return "no such process";
    case -4: return "interrupted system call";
    case -5: return "i/o error";
    case -6: return "no such device or address";
    case -7: return "argument list too long";
    case -9: return "bad file descriptor";
    case -11: return "resource temporarily unavailable";
    case -12: return "not enough memory";
    case -13: return "permission denied";
    case -14: return "bad address in system call argument";
    case -16: return "resource busy or locked";
    case -17: return "file already exists";
    case -18: return "cross-device link not permitted";
    case -19: return "no such device";
    case -20: return "not a directory";
    case -21: return "illegal operation on a directory";
    case -22: return "invalid argument";
    case -23: return "file table overflow";
    case -24: return "too many open files";
    case -25: return "inappropriate ioctl for device";
    case -26: return "text file is busy";
    case -27: return "file too large";
    case -28: return "no space left on device";
    case -29: return "invalid seek";
    case -30: return "read-only file system";
    case -31: return "too many links";
    case -32: return "broken pipe";
    case -34: return "result too large";
    case -36: return "name too long";
    case -38: return "function not implemented";
    case -39: return "directory not empty";
    case -40: return "too many symbolic links encountered";
    case -49: return "protocol driver not attached";
    case -61: return "no data available";
    case -64: return "machine is not on the network";
    case -71: return "protocol error";
    case -75: return "value too large for defined data type";
    case -84: return "illegal byte sequence";
    case -88: return "socket operation on non-socket";
    case -89: return "destination address required";
    case -90: return "message too long";
    case -91: return "protocol wrong type for socket";
    case -92: return "protocol not available";
    case -93: return "protocol not supported";
    case -94: return "socket type not supported";
    case -95: return "operation not supported on socket";
    case -97: return "address family not supported";
    case -98: return "address already in use";
    case -99: return "address not available";
    case -100: return "network is down";
    case -101: return "network is unreachable";
    case -103: return "software caused connection abort";
    case -104: return "connection reset by peer";
    case -105: return "no buffer space available";
    case -106: return "socket is already connected";
    case -107: return "socket is not connected";
    case -108: return "cannot send after transport endpoint shutdown";
    case -110: return "connection timed out";
    case -111: return "connection refused";
    case -112: return "host is down";
    case -113: return "host is unreachable";
    case -114: return "connection already in progress";
    case -121: return "remote I/O error";
    case -125: return "operation canceled";
    case -3000: return "address family not supported";
    case -3001: return "temporary failure";
    case -3002: return "bad ai_flags value";
    case -3003: return "request canceled";
    case -3004: return "permanent failure";
    case -3005: return "ai_family not supported";
    case -3006: return "out of memory";
    case -3007: return "no address";
    case -3008: return "unknown node or service";
    case -3009: return "argument buffer overflow";
    case -3010: return "service not available for socket type";
    case -3011: return "socket type not supported";
    case -3013: return "invalid value for hints";
    case -3014: return "resolved protocol is unknown";
    case -4028: return "inappropriate file type or format";
    case -4080: return "invalid Unicode character";
    case -4094: return "unknown error";
    case -4095: return "end of file";
    default: return undefined;
  }
}

/** Every known error number, as util.getSystemErrorMap lists them. */
export function uvErrorNumbers(): number[] {
  return [
    -1, -2, -3, -4, -5, -6, -7, -9, -11, -12, -13, -14, -16, -17, -18, -19, -20, -21, -22, -23, -24, -25,
    -26, -27, -28, -29, -30, -31, -32, -34, -36, -38, -39, -40, -49, -61, -64, -71, -75, -84, -88, -89,
    -90, -91, -92, -93, -94, -95, -97, -98, -99, -100, -101, -103, -104, -105, -106, -107, -108, -110,
    -111, -112, -113, -114, -121, -125, -3000, -3001, -3002, -3003, -3004, -3005, -3006, -3007, -3008,
    -3009, -3010, -3011, -3013, -3014, -4028, -4080, -4094,
    -4095,
  ];
}

export interface SystemException extends Error {
  errno: number;
  code: string;
  syscall: string;
  path?: string;
  dest?: string;
  address?: string;
  port?: number;
}

/** A file system failure: "ENOENT: no such file or directory, open 'x'". */
export function uvException(errno: number, syscall: string, path?: string, dest?: string): SystemException {
  const code = uvErrorName(errno) ?? "UNKNOWN";
  let message = code + ": " + (uvErrorMessage(errno) ?? "unknown error") + ", " + syscall;
  if (path !== undefined) message += " '" + path + "'";
  if (dest !== undefined) message += " -> '" + dest + "'";
  const err = new Error(message) as SystemException;
  err.errno = errno;
  err.code = code;
  err.syscall = syscall;
  if (path !== undefined) err.path = path;
  if (dest !== undefined) err.dest = dest;
  hideCoreFrames(err);
  return err;
}

/** A failure without address or path: "write EPIPE". */
export function errnoException(errno: number, syscall: string, original?: string): SystemException {
  const code = uvErrorName(errno) ?? "Unknown system error " + errno;
  const err = new Error(original ? syscall + " " + code + " " + original : syscall + " " + code) as SystemException;
  err.errno = errno;
  err.code = code;
  err.syscall = syscall;
  return err;
}

/** A failure of a connection: "connect ECONNREFUSED 127.0.0.1:1". */
export function exceptionWithHostPort(errno: number, syscall: string, address: string, port?: number, additional?: string): SystemException {
  const code = uvErrorName(errno) ?? "Unknown system error " + errno;
  let details = "";
  if (port && port > 0) details = " " + address + ":" + port;
  else if (address) details = " " + address;
  if (additional) details += " - Local (" + additional + ")";
  const err = new Error(syscall + " " + code + details) as SystemException;
  err.errno = errno;
  err.code = code;
  err.syscall = syscall;
  err.address = address;
  if (port) err.port = port;
  return err;
}

/** A failure to listen or bind: "listen EADDRINUSE: address already in use :::80". */
export function listenException(errno: number, syscall: string, address: string, port?: number): SystemException {
  const code = uvErrorName(errno) ?? "UNKNOWN";
  let details = "";
  if (port && port > 0) details = " " + address + ":" + port;
  else if (address) details = " " + address;
  const err = new Error(syscall + " " + code + ": " + (uvErrorMessage(errno) ?? "unknown error") + details) as SystemException;
  err.code = code;
  err.errno = errno;
  err.syscall = syscall;
  err.address = address;
  if (port) err.port = port;
  return err;
}
