// Checks of arguments that fs functions share, and its errors that are neither errno nor plain ERR_*.
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { validateFunction, validateInt32, validateUint32 } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { fileURLToPath } from "../url/file.ts";
import { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY } from "./constants.ts";

/** A path as text: strings, Buffers (UTF-8) and file: URLs are accepted. */
export function toPath(value: any, name = "path"): string {
  let path = value;
  if (value !== null && typeof value === "object" && value.href && value.protocol !== undefined && value.auth === undefined && value.path === undefined) {
    path = fileURLToPath(value);
  }
  if (typeof path === "string") {
    if (path.includes("\u0000")) throw nullBytes(name, path);
    return path;
  }
  if (path instanceof Uint8Array) {
    if (path.includes(0)) throw nullBytes(name, path);
    return Buffer.prototype.utf8Slice.call(path, 0, path.length);
  }
  throw ERR_INVALID_ARG_TYPE(name, ["string", "Buffer", "URL"], path);
}

function nullBytes(name: string, value: any): Error {
  return ERR_INVALID_ARG_VALUE(name, value, "must be a string, Uint8Array, or URL without null bytes");
}

export function toFlags(flags: any, name = "flags"): number {
  if (typeof flags === "number") {
    validateInt32(flags, name);
    return flags;
  }
  if (flags === undefined || flags === null) return O_RDONLY;
  switch (flags) {
    case "r": return O_RDONLY;
    case "rs": case "sr": return O_RDONLY | O_SYNC;
    case "r+": return O_RDWR;
    case "rs+": case "sr+": return O_RDWR | O_SYNC;
    case "w": return O_TRUNC | O_CREAT | O_WRONLY;
    case "wx": case "xw": return O_TRUNC | O_CREAT | O_WRONLY | O_EXCL;
    case "w+": return O_TRUNC | O_CREAT | O_RDWR;
    case "wx+": case "xw+": return O_TRUNC | O_CREAT | O_RDWR | O_EXCL;
    case "a": return O_APPEND | O_CREAT | O_WRONLY;
    case "ax": case "xa": return O_APPEND | O_CREAT | O_WRONLY | O_EXCL;
    case "as": case "sa": return O_APPEND | O_CREAT | O_WRONLY | O_SYNC;
    case "a+": return O_APPEND | O_CREAT | O_RDWR;
    case "ax+": case "xa+": return O_APPEND | O_CREAT | O_RDWR | O_EXCL;
    case "as+": case "sa+": return O_APPEND | O_CREAT | O_RDWR | O_SYNC;
  }
  throw ERR_INVALID_ARG_VALUE("flags", flags);
}

export function toMode(value: any, name: string, missing?: number): number {
  if (value === undefined || value === null) {
    if (missing !== undefined) return missing;
  } else if (typeof value === "string") {
    if (!/^[0-7]+$/.test(value)) throw ERR_INVALID_ARG_VALUE(name, value, "must be a 32-bit unsigned integer or an octal string");
    return parseInt(value, 8);
  }
  validateUint32(value, name);
  return value;
}

export function toFd(fd: any, name = "fd"): number {
  validateInt32(fd, name, 0);
  return Object.is(fd, -0) ? 0 : fd;
}

export function checkCallback(cb: any, name = "cb"): void { validateFunction(cb, name); }

/** Options given as an object, an encoding, or a callback standing in their place. */
export function toOptions(options: any, defaults: any): any {
  if (options === null || options === undefined || typeof options === "function") return defaults;
  if (typeof options === "string") {
    defaults = { ...defaults };
    defaults.encoding = options;
    options = defaults;
  } else if (typeof options !== "object") {
    throw ERR_INVALID_ARG_TYPE("options", ["string", "Object"], options);
  }
  if (options.encoding !== "buffer") checkEncoding(options.encoding);
  if (options.signal !== undefined && (options.signal === null || typeof options.signal !== "object" || !("aborted" in options.signal))) {
    throw ERR_INVALID_ARG_TYPE("options.signal", "AbortSignal", options.signal);
  }
  return options;
}

export function checkEncoding(encoding: any): void {
  if (encoding && !(Buffer as any).isEncoding(encoding)) throw ERR_INVALID_ARG_VALUE("encoding", encoding, "is invalid encoding");
}

/** A time in seconds from a number, numeric string or Date. */
export function toUnixTimestamp(time: any, name = "time"): number {
  // eslint-disable-next-line eqeqeq: node accepts "12" for 12
  if (typeof time === "string" && +time == (time as any)) return +time;
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (time instanceof Date) return time.getTime() / 1000;
  throw ERR_INVALID_ARG_TYPE(name, ["Date", "Time in seconds"], time);
}

/** access() and copyFile() take bits 0 to 7. */
export function toBits(mode: any, missing: number): number {
  if (mode === undefined || mode === null) return missing;
  if (typeof mode !== "number") throw ERR_INVALID_ARG_TYPE("mode", "integer", mode);
  if (!Number.isInteger(mode) || mode < 0 || mode > 7) {
    const err: any = new RangeError("mode is out of range: >= 0 && <= 7");
    err.code = "ERR_OUT_OF_RANGE";
    throw err;
  }
  return mode;
}

export function checkReadRange(offset: number, length: number, size: number): void {
  if (offset < 0) throw ERR_OUT_OF_RANGE("offset", ">= 0", offset);
  if (length < 0) throw ERR_OUT_OF_RANGE("length", ">= 0", length);
  if (offset + length > size) throw ERR_OUT_OF_RANGE("length", "<= " + (size - offset), length);
}

export function checkWriteRange(offset: number, length: number, size: number): void {
  if (offset > size) throw ERR_OUT_OF_RANGE("offset", "<= " + size, offset);
  if (length > size - offset) throw ERR_OUT_OF_RANGE("length", "<= " + (size - offset), length);
  if (length < 0) throw ERR_OUT_OF_RANGE("length", ">= 0", length);
  if ((length | 0) !== length) throw ERR_OUT_OF_RANGE("length", "a 32-bit integer", length);
}

export function isView(value: any): value is ArrayBufferView { return ArrayBuffer.isView(value); }

export function checkData(data: any, name: string): void {
  if (typeof data === "string" || isView(data)) return;
  throw ERR_INVALID_ARG_TYPE(name, ["string", "Buffer", "TypedArray", "DataView"], data);
}

export function bytesOf(view: ArrayBufferView): Uint8Array {
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** A SystemError: https://nodejs.org/api/errors.html#class-systemerror as fs.rm and fs.cp throw it. */
export function systemError(code: string, text: string, message: string, path: string, syscall: string, errno: number, name: string): Error {
  const err: any = new Error(text + ": " + syscall + " returned " + name + " (" + message + ") " + path);
  Object.defineProperty(err, "name", { value: "SystemError", enumerable: false, writable: true, configurable: true });
  err.code = code;
  err.info = { message, path, syscall, errno, code: name };
  err.errno = errno;
  err.syscall = syscall;
  err.path = path;
  return err;
}
