// The file system, synchronous and with callbacks: https://nodejs.org/api/fs.html
// Promises are promises.ts, streams streams.ts, directories dir.ts, cp cp.ts, watching watch.ts.
//
// Contract with fs.go. A result below zero is a libuv errno. Every function has an asynchronous twin, named with
// "Async" and taking one more argument, cb(result), called on the loop with what the synchronous one returns.
// Uint8Array arguments of a running asynchronous call are only read or written by that call.
//   pathOp(op, path: string, dest: string, x: number, y: number): number
//       op: MKDIR(x mode) RMDIR UNLINK RENAME(dest) COPYFILE(dest, x flags) LINK(dest) SYMLINK(path target, dest)
//           CHMOD(x) LCHMOD(x) CHOWN(x, y) LCHOWN(x, y) UTIMES(x, y seconds) LUTIMES(x, y) ACCESS(x)
//   fdOp(op, fd: number, x: number, y: number): number
//       op: CLOSE FSYNC FDATASYNC FTRUNCATE(x) FCHMOD(x) FCHOWN(x, y) FUTIMES(x, y)
//   textOp(op, path: string): string | number         op: READLINK REALPATH MKDTEMP(path is the prefix with XXXXXX)
//   open(path: string, flags: number, mode: number): number           the descriptor, close-on-exec
//   read(fd, buffer: Uint8Array, offset, length, position): number     position -1 is the current one; bytes read
//   write(fd, buffer: Uint8Array, offset, length, position): number    one write call; bytes written
//   stat(path: string, follow: boolean, out: StatNumbers): number
//   fstat(fd: number, out: StatNumbers): number
//       out is a Float64Array or BigInt64Array of 18: dev mode nlink uid gid rdev blksize ino size blocks and then
//       seconds and nanoseconds of atime, mtime, ctime, birthtime
//   statfs(path: string, out: StatNumbers): number    type bsize blocks bfree bavail files ffree
//   readdir(path: string): (string | number)[] | number   name, UV_DIRENT type, name, type, … in the directory's order
//   mkdirp(path: string, mode: number): string | number   the first directory made, "" when it was there
//   removeTree(path: string, maxRetries: number, retryDelay: number): [number, string, string] | 0   errno, syscall, path
//   readFile(path: string, flags: number): Uint8Array | number    below FAILED_LATER the error is read's, not open's
//   readText(path: string, flags: number): string | number        the same, decoded as UTF-8
//   writeFile(path: string, flags: number, mode: number, data: Uint8Array): number
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE, AbortError } from "../internal/errors.ts";
import { ERR_FS_FILE_TOO_LARGE, ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { validateBoolean, validateFunction, validateInt32, validateInteger, validateObject, validateUint32 } from "../internal/validators.ts";
import { Buffer, FastBuffer } from "../buffer/buffer.ts";
import pathModule from "../path/path.ts";
import { uvException } from "../os/uv.ts";
import constants, { F_OK, O_CREAT, O_RDONLY, O_TRUNC, O_WRONLY, R_OK, W_OK, X_OK, S_IFDIR, S_IFLNK, S_IFMT } from "./constants.ts";
import { Dirent, StatFs, Stats, newStatNumbers, toStats } from "./stats.ts";
import {
  bytesOf, checkCallback, checkData, checkReadRange, checkWriteRange, isView, systemError, toBits, toFd, toFlags, toMode, toOptions,
  toPath, toUnixTimestamp,
} from "./check.ts";
import { MKDIR, RMDIR, UNLINK, RENAME, COPYFILE, LINK, SYMLINK, CHMOD, CHOWN, LCHOWN, UTIMES, LUTIMES, ACCESS,
  CLOSE, FSYNC, FDATASYNC, FTRUNCATE, FCHMOD, FCHOWN, FUTIMES, READLINK, REALPATH, MKDTEMP, syscallName } from "./ops.ts";
import { cp, cpSync } from "./cp.ts";
import { Dir, opendir, opendirSync } from "./dir.ts";
import { ReadStream, WriteStream, createReadStream, createWriteStream } from "./streams.ts";
import { FSWatcher, StatWatcher, unwatchFile, watch, watchFile } from "./watch.ts";
import promises from "./promises.ts";
import { Blob } from "../buffer/blob.ts";
import * as native from "./fs.go";

const FAILED_LATER = -100000;

type Callback = (err: Error | null, ...results: any[]) => void;

function check(result: number, syscall: string, path?: string, dest?: string): number {
  if (result < 0) throw uvException(result, syscall, path, dest);
  return result;
}

/** A native callback that reports only success or failure. */
function done(cb: Callback, syscall: string, path?: string, dest?: string): (result: number) => void {
  return (result) => {
    if (result < 0) cb(uvException(result, syscall, path, dest));
    else cb(null);
  };
}

/** A native callback that passes its result on. */
function yields(cb: Callback, syscall: string, path?: string): (result: any) => void {
  return (result) => {
    if (typeof result === "number" && result < 0) cb(uvException(result, syscall, path));
    else cb(null, result);
  };
}

function pathSync(op: number, path: string, dest = "", x = 0, y = 0): void {
  const result = native.pathOp(op, path, dest, x, y);
  if (result < 0) throw uvException(result, syscallName(op), path, dest === "" ? undefined : dest);
}

function pathAsync(op: number, path: string, dest: string, x: number, y: number, cb: any): void {
  checkCallback(cb);
  native.pathOpAsync(op, path, dest, x, y, done(cb, syscallName(op), path, dest === "" ? undefined : dest));
}

function fdSync(op: number, fd: any, x = 0, y = 0): void {
  check(native.fdOp(op, toFd(fd), x, y), syscallName(op));
}

function fdAsync(op: number, fd: any, x: number, y: number, cb: any): void {
  fd = toFd(fd);
  checkCallback(cb);
  native.fdOpAsync(op, fd, x, y, done(cb, syscallName(op)));
}

// Names: access, exists, link, rename, unlink …

export function access(path: any, mode: any, callback?: any): void {
  if (typeof mode === "function") {
    callback = mode;
    mode = F_OK;
  }
  pathAsync(ACCESS, toPath(path), "", toBits(mode, F_OK), 0, callback);
}
export function accessSync(path: any, mode?: any): void { pathSync(ACCESS, toPath(path), "", toBits(mode, F_OK)); }

export function exists(path: any, callback: any): void {
  checkCallback(callback);
  let text: string;
  try {
    text = toPath(path);
  } catch {
    callback(false);
    return;
  }
  native.pathOpAsync(ACCESS, text, "", F_OK, 0, (result: number) => callback(result >= 0));
}
Object.defineProperty(exists, Symbol.for("nodejs.util.promisify.custom"), {
  value: (path: any) => new Promise((resolve) => exists(path, resolve)),
});
export function existsSync(path: any): boolean {
  let text: string;
  try {
    text = toPath(path);
  } catch {
    return false;
  }
  return native.pathOp(ACCESS, text, "", F_OK, 0) >= 0;
}

export function rename(oldPath: any, newPath: any, callback: any): void {
  checkCallback(callback);
  pathAsync(RENAME, toPath(oldPath, "oldPath"), toPath(newPath, "newPath"), 0, 0, callback);
}
export function renameSync(oldPath: any, newPath: any): void { pathSync(RENAME, toPath(oldPath, "oldPath"), toPath(newPath, "newPath")); }

export function link(existingPath: any, newPath: any, callback: any): void {
  checkCallback(callback);
  pathAsync(LINK, toPath(existingPath, "existingPath"), toPath(newPath, "newPath"), 0, 0, callback);
}
export function linkSync(existingPath: any, newPath: any): void { pathSync(LINK, toPath(existingPath, "existingPath"), toPath(newPath, "newPath")); }

export function symlink(target: any, path: any, type: any, callback?: any): void {
  if (callback === undefined) callback = type;
  checkCallback(callback);
  pathAsync(SYMLINK, toPath(target, "target"), toPath(path), 0, 0, callback);
}
export function symlinkSync(target: any, path: any, _type?: any): void { pathSync(SYMLINK, toPath(target, "target"), toPath(path)); }

export function unlink(path: any, callback: any): void {
  checkCallback(callback);
  pathAsync(UNLINK, toPath(path), "", 0, 0, callback);
}
export function unlinkSync(path: any): void { pathSync(UNLINK, toPath(path)); }

export function copyFile(src: any, dest: any, mode: any, callback?: any): void {
  if (typeof mode === "function") {
    callback = mode;
    mode = 0;
  }
  pathAsync(COPYFILE, toPath(src, "src"), toPath(dest, "dest"), toBits(mode, 0), 0, callback);
}
export function copyFileSync(src: any, dest: any, mode?: any): void {
  pathSync(COPYFILE, toPath(src, "src"), toPath(dest, "dest"), toBits(mode, 0));
}

function inEncoding(text: string, encoding: any): any {
  if (!encoding || encoding === "utf8" || encoding === "utf-8") return text;
  const bytes = (Buffer as any).from(text);
  return encoding === "buffer" ? bytes : bytes.toString(encoding);
}

function textAsync(op: number, path: string, encoding: any, cb: any): void {
  checkCallback(cb);
  native.textOpAsync(op, path, (result: string | number) => {
    if (typeof result === "number") cb(uvException(result, syscallName(op), path));
    else cb(null, inEncoding(result, encoding));
  });
}
function textSync(op: number, path: string, encoding: any): any {
  const result = native.textOp(op, path);
  if (typeof result === "number") throw uvException(result, syscallName(op), path);
  return inEncoding(result, encoding);
}

export function readlink(path: any, options: any, callback?: any): void {
  if (typeof options === "function") callback = options;
  checkCallback(callback);
  textAsync(READLINK, toPath(path, "oldPath"), toOptions(options, {}).encoding, callback);
}
export function readlinkSync(path: any, options?: any): any { return textSync(READLINK, toPath(path, "oldPath"), toOptions(options, {}).encoding); }

/** realpath names the component that is missing: "ENOENT: …, lstat '/a/b'". */
function realpathError(path: string, errno: number): Error {
  let current = "";
  for (const part of pathModule.resolve(path).split("/")) {
    if (part === "") continue;
    current += "/" + part;
    const failed = native.stat(current, false, newStatNumbers(false));
    if (failed < 0) return uvException(failed, "lstat", current);
    const followed = native.stat(current, true, newStatNumbers(false));
    if (followed < 0) return uvException(followed, "stat", current);
  }
  return uvException(errno, "lstat", path);
}

export function realpath(path: any, options: any, callback?: any): void {
  if (typeof options === "function") callback = options;
  checkCallback(callback);
  const encoding = toOptions(options, {}).encoding;
  const text = toPath(path);
  native.textOpAsync(REALPATH, text, (result: string | number) => {
    if (typeof result === "number") callback(realpathError(text, result));
    else callback(null, inEncoding(result, encoding));
  });
}
export function realpathSync(path: any, options?: any): any {
  const encoding = toOptions(options, {}).encoding;
  const text = toPath(path);
  const result = native.textOp(REALPATH, text);
  if (typeof result === "number") throw realpathError(text, result);
  return inEncoding(result, encoding);
}
(realpath as any).native = (path: any, options: any, callback?: any): void => {
  if (typeof options === "function") callback = options;
  checkCallback(callback);
  textAsync(REALPATH, toPath(path), toOptions(options, {}).encoding, callback);
};
(realpathSync as any).native = (path: any, options?: any): any => textSync(REALPATH, toPath(path), toOptions(options, {}).encoding);

export function mkdtemp(prefix: any, options: any, callback?: any): void {
  if (typeof options === "function") callback = options;
  checkCallback(callback);
  textAsync(MKDTEMP, toPath(prefix, "prefix") + "XXXXXX", toOptions(options, {}).encoding, callback);
}
export function mkdtempSync(prefix: any, options?: any): any {
  return textSync(MKDTEMP, toPath(prefix, "prefix") + "XXXXXX", toOptions(options, {}).encoding);
}

// Directories

function mkdirOptions(options: any): { mode: number; recursive: boolean } {
  let mode: any = 0o777;
  let recursive = false;
  if (typeof options === "number" || typeof options === "string") mode = options;
  else if (options) {
    if (options.recursive !== undefined) {
      recursive = options.recursive;
      validateBoolean(recursive, "options.recursive");
    }
    if (options.mode !== undefined) mode = options.mode;
  }
  return { mode: toMode(mode, "mode"), recursive };
}

export function mkdir(path: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  checkCallback(callback);
  const text = toPath(path);
  const { mode, recursive } = mkdirOptions(options);
  if (!recursive) {
    pathAsync(MKDIR, text, "", mode, 0, callback);
    return;
  }
  native.mkdirpAsync(text, mode, (result: string | number) => {
    if (typeof result === "number") callback(uvException(result, "mkdir", text));
    else if (result === "") callback(null);
    else callback(null, result);
  });
}
export function mkdirSync(path: any, options?: any): string | undefined {
  const text = toPath(path);
  const { mode, recursive } = mkdirOptions(options);
  if (!recursive) {
    pathSync(MKDIR, text, "", mode);
    return undefined;
  }
  const result = native.mkdirp(text, mode);
  if (typeof result === "number") throw uvException(result, "mkdir", text);
  return result === "" ? undefined : result;
}

function entriesOf(flat: (string | number)[], path: any, options: any): any[] {
  const out: any[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const name = inEncoding(flat[i] as string, options.encoding);
    out.push(options.withFileTypes ? new Dirent(name, flat[i + 1] as number, path) : name);
  }
  return out;
}

const DIRECTORY = 2;

/** One directory after another, names relative to the top, as readdir's recursive option lists them. */
function readTree(path: string, options: any): any[] {
  const out: any[] = [];
  const queue: string[] = [path];
  for (let i = 0; i < queue.length; i++) {
    const directory = queue[i];
    const flat = native.readdir(directory);
    if (typeof flat === "number") throw uvException(flat, "scandir", directory);
    const prefix = i === 0 ? "" : pathModule.relative(path, directory);
    for (let k = 0; k < flat.length; k += 2) {
      const name = flat[k] as string;
      if (options.withFileTypes) out.push(new Dirent(inEncoding(name, options.encoding), flat[k + 1] as number, directory));
      else out.push(inEncoding(prefix === "" ? name : pathModule.join(prefix, name), options.encoding));
      if (flat[k + 1] === DIRECTORY) queue.push(pathModule.join(directory, name));
    }
  }
  return out;
}

export function readdir(path: any, options: any, callback?: any): void {
  if (typeof options === "function") callback = options;
  checkCallback(callback);
  options = toOptions(options, {});
  const text = toPath(path);
  if (options.recursive !== undefined && options.recursive !== null) validateBoolean(options.recursive, "options.recursive");
  if (options.recursive) {
    process.nextTick(() => {
      let list: any[];
      try {
        list = readTree(text, options);
      } catch (err) {
        callback(err);
        return;
      }
      callback(null, list);
    });
    return;
  }
  native.readdirAsync(text, (flat: (string | number)[] | number) => {
    if (typeof flat === "number") callback(uvException(flat, "scandir", text));
    else callback(null, entriesOf(flat, path, options));
  });
}
export function readdirSync(path: any, options?: any): any[] {
  options = toOptions(options, {});
  const text = toPath(path);
  if (options.recursive !== undefined && options.recursive !== null) validateBoolean(options.recursive, "options.recursive");
  if (options.recursive) return readTree(text, options);
  const flat = native.readdir(text);
  if (typeof flat === "number") throw uvException(flat, "scandir", text);
  return entriesOf(flat, path, options);
}

function rmOptions(options: any, defaults: any): any {
  if (options === undefined) return defaults;
  validateObject(options, "options");
  options = { ...defaults, ...options };
  validateBoolean(options.recursive, "options.recursive");
  if (options.force !== undefined) validateBoolean(options.force, "options.force");
  validateInt32(options.retryDelay, "options.retryDelay", 0);
  validateUint32(options.maxRetries, "options.maxRetries");
  return options;
}
const RM_DEFAULTS = { recursive: false, force: false, retryDelay: 100, maxRetries: 0 };
const RMDIR_DEFAULTS = { recursive: false, retryDelay: 100, maxRetries: 0 };

export function rmdir(path: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  checkCallback(callback);
  const text = toPath(path);
  options = rmOptions(options, RMDIR_DEFAULTS);
  if (options.recursive) removeAsync(text, options, callback);
  else pathAsync(RMDIR, text, "", 0, 0, callback);
}
export function rmdirSync(path: any, options?: any): void {
  const text = toPath(path);
  options = rmOptions(options, RMDIR_DEFAULTS);
  if (options.recursive) removeTree(text, options);
  else pathSync(RMDIR, text);
}

function removeTree(path: string, options: any): void {
  const failed = native.removeTree(path, options.maxRetries, options.retryDelay);
  if (failed !== 0) throw uvException(failed[0], failed[1], failed[2]);
}
function removeAsync(path: string, options: any, callback: any): void {
  native.removeTreeAsync(path, options.maxRetries, options.retryDelay, (failed: [number, string, string] | 0) => {
    if (failed !== 0) callback(uvException(failed[0], failed[1], failed[2]));
    else callback(null);
  });
}

const ENOENT = -2;

/** What rm has to do with path: nothing, or remove; throws where it must not go on. */
function rmCheck(path: string, options: any, errno: number, mode: number): boolean {
  if (errno < 0) {
    if (options.force && errno === ENOENT) return false;
    throw uvException(errno, "lstat", path);
  }
  if ((mode & S_IFMT) === S_IFDIR && !options.recursive) {
    throw systemError("ERR_FS_EISDIR", "Path is a directory", "is a directory", path, "rm", 21, "EISDIR");
  }
  return true;
}

export function rm(path: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  const text = toPath(path);
  options = rmOptions(options, RM_DEFAULTS);
  checkCallback(callback);
  const out = newStatNumbers(false);
  native.statAsync(text, false, out, (errno: number) => {
    let go: boolean;
    try {
      go = rmCheck(text, options, errno, Number(out[1]));
    } catch (err) {
      callback(err);
      return;
    }
    if (go) removeAsync(text, options, callback);
    else callback(null);
  });
}
export function rmSync(path: any, options?: any): void {
  const text = toPath(path);
  options = rmOptions(options, RM_DEFAULTS);
  const out = newStatNumbers(false);
  const errno = native.stat(text, false, out);
  if (rmCheck(text, options, errno, Number(out[1]))) removeTree(text, options);
}

// Metadata

function isMissing(errno: number): boolean { return errno === ENOENT || errno === -20; }

function statAny(path: any, options: any, callback: any, follow: boolean): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  checkCallback(callback);
  const text = toPath(path);
  const out = newStatNumbers(Boolean(options?.bigint));
  native.statAsync(text, follow, out, (errno: number) => {
    if (errno < 0) callback(uvException(errno, follow ? "stat" : "lstat", text));
    else callback(null, toStats(out));
  });
}
function statAnySync(path: any, options: any, follow: boolean): any {
  const text = toPath(path);
  const out = newStatNumbers(Boolean(options?.bigint));
  const errno = native.stat(text, follow, out);
  if (errno >= 0) return toStats(out);
  if (options?.throwIfNoEntry === false && isMissing(errno)) return undefined;
  throw uvException(errno, follow ? "stat" : "lstat", text);
}

export function stat(path: any, options: any, callback?: any): void { statAny(path, options, callback, true); }
export function lstat(path: any, options: any, callback?: any): void { statAny(path, options, callback, false); }
export function statSync(path: any, options?: any): any { return statAnySync(path, options, true); }
export function lstatSync(path: any, options?: any): any { return statAnySync(path, options, false); }

export function fstat(fd: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  fd = toFd(fd);
  checkCallback(callback);
  const out = newStatNumbers(Boolean(options?.bigint));
  native.fstatAsync(fd, out, (errno: number) => {
    if (errno < 0) callback(uvException(errno, "fstat"));
    else callback(null, toStats(out));
  });
}
export function fstatSync(fd: any, options?: any): any {
  const out = newStatNumbers(Boolean(options?.bigint));
  check(native.fstat(toFd(fd), out), "fstat");
  return toStats(out);
}

export function statfs(path: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  checkCallback(callback);
  const text = toPath(path);
  const out = newStatNumbers(Boolean(options?.bigint));
  native.statfsAsync(text, out, (errno: number) => {
    if (errno < 0) callback(uvException(errno, "statfs", text));
    else callback(null, new StatFs(out));
  });
}
export function statfsSync(path: any, options?: any): any {
  const text = toPath(path);
  const out = newStatNumbers(Boolean(options?.bigint));
  check(native.statfs(text, out), "statfs", text);
  return new StatFs(out);
}

export function chmod(path: any, mode: any, callback: any): void { pathAsync(CHMOD, toPath(path), "", toMode(mode, "mode"), 0, callback); }
export function chmodSync(path: any, mode: any): void { pathSync(CHMOD, toPath(path), "", toMode(mode, "mode")); }
export function fchmod(fd: any, mode: any, callback: any): void { fdAsync(FCHMOD, fd, toMode(mode, "mode"), 0, callback); }
export function fchmodSync(fd: any, mode: any): void { fdSync(FCHMOD, fd, toMode(mode, "mode")); }

function checkOwner(uid: any, gid: any): void {
  validateInteger(uid, "uid", -1, 0xffffffff);
  validateInteger(gid, "gid", -1, 0xffffffff);
}

export function chown(path: any, uid: any, gid: any, callback: any): void { checkOwner(uid, gid); pathAsync(CHOWN, toPath(path), "", uid, gid, callback); }
export function chownSync(path: any, uid: any, gid: any): void { const text = toPath(path); checkOwner(uid, gid); pathSync(CHOWN, text, "", uid, gid); }
export function lchown(path: any, uid: any, gid: any, callback: any): void { checkOwner(uid, gid); pathAsync(LCHOWN, toPath(path), "", uid, gid, callback); }
export function lchownSync(path: any, uid: any, gid: any): void { const text = toPath(path); checkOwner(uid, gid); pathSync(LCHOWN, text, "", uid, gid); }
export function fchown(fd: any, uid: any, gid: any, callback: any): void { checkOwner(uid, gid); fdAsync(FCHOWN, fd, uid, gid, callback); }
export function fchownSync(fd: any, uid: any, gid: any): void { fd = toFd(fd); checkOwner(uid, gid); fdSync(FCHOWN, fd, uid, gid); }

export function utimes(path: any, atime: any, mtime: any, callback: any): void {
  checkCallback(callback);
  pathAsync(UTIMES, toPath(path), "", toUnixTimestamp(atime), toUnixTimestamp(mtime), callback);
}
export function utimesSync(path: any, atime: any, mtime: any): void { pathSync(UTIMES, toPath(path), "", toUnixTimestamp(atime), toUnixTimestamp(mtime)); }
export function lutimes(path: any, atime: any, mtime: any, callback: any): void {
  checkCallback(callback);
  pathAsync(LUTIMES, toPath(path), "", toUnixTimestamp(atime), toUnixTimestamp(mtime), callback);
}
export function lutimesSync(path: any, atime: any, mtime: any): void { pathSync(LUTIMES, toPath(path), "", toUnixTimestamp(atime), toUnixTimestamp(mtime)); }
export function futimes(fd: any, atime: any, mtime: any, callback: any): void {
  fdAsync(FUTIMES, fd, toUnixTimestamp(atime, "atime"), toUnixTimestamp(mtime, "mtime"), callback);
}
export function futimesSync(fd: any, atime: any, mtime: any): void {
  fdSync(FUTIMES, fd, toUnixTimestamp(atime, "atime"), toUnixTimestamp(mtime, "mtime"));
}

// Descriptors

function closedWithoutCallback(err: Error | null): void { if (err) throw err; }

export function close(fd: any, callback: any = closedWithoutCallback): void {
  fd = toFd(fd);
  if (callback !== closedWithoutCallback) checkCallback(callback);
  native.fdOpAsync(CLOSE, fd, 0, 0, done(callback, "close"));
}
export function closeSync(fd: any): void { fdSync(CLOSE, fd); }
export function fsync(fd: any, callback: any): void { fdAsync(FSYNC, fd, 0, 0, callback); }
export function fsyncSync(fd: any): void { fdSync(FSYNC, fd); }
export function fdatasync(fd: any, callback: any): void { fdAsync(FDATASYNC, fd, 0, 0, callback); }
export function fdatasyncSync(fd: any): void { fdSync(FDATASYNC, fd); }

export function ftruncate(fd: any, len: any = 0, callback?: any): void {
  if (typeof len === "function") {
    callback = len;
    len = 0;
  }
  validateInteger(len, "len");
  fdAsync(FTRUNCATE, fd, Math.max(0, len), 0, callback);
}
export function ftruncateSync(fd: any, len: any = 0): void {
  validateInteger(len, "len");
  fdSync(FTRUNCATE, fd, Math.max(0, len));
}

export function truncate(path: any, len: any, callback?: any): void {
  if (typeof path === "number") {
    ftruncate(path, len, callback);
    return;
  }
  if (typeof len === "function") {
    callback = len;
    len = 0;
  } else if (len === undefined) len = 0;
  validateInteger(len, "len");
  checkCallback(callback);
  open(path, "r+", (err: any, fd: number) => {
    if (err) {
      callback(err);
      return;
    }
    ftruncate(fd, len, (failed: any) => close(fd, (closing: any) => callback(failed || closing)));
  });
}
export function truncateSync(path: any, len?: any): void {
  if (typeof path === "number") {
    ftruncateSync(path, len);
    return;
  }
  const fd = openSync(path, "r+");
  try {
    ftruncateSync(fd, len === undefined ? 0 : len);
  } finally {
    closeSync(fd);
  }
}

export function open(path: any, flags: any, mode?: any, callback?: any): void {
  const text = toPath(path);
  if (typeof flags === "function") {
    callback = flags;
    flags = "r";
    mode = 0o666;
  } else if (typeof mode === "function") {
    callback = mode;
    mode = 0o666;
  } else {
    mode = toMode(mode, "mode", 0o666);
  }
  const bits = toFlags(flags);
  checkCallback(callback);
  native.openAsync(text, bits, mode, yields(callback, "open", text));
}
export function openSync(path: any, flags?: any, mode?: any): number {
  const text = toPath(path);
  return check(native.open(text, toFlags(flags), toMode(mode, "mode", 0o666)), "open", text);
}

/** openAsBlob reads the file now: a Blob holds bytes. */
export function openAsBlob(path: any, options: any = {}): Promise<Blob> {
  validateObject(options, "options");
  const bytes = native.readFile(toPath(path), O_RDONLY);
  if (typeof bytes === "number") throw ERR_INVALID_ARG_VALUE("path", path, "Unable to open file as blob");
  return Promise.resolve(new Blob([bytes], { type: options.type ?? "" }));
}

interface ReadRequest { buffer: any; offset: number; length: number; position: number }

function toPosition(position: any, name: string, length: number): number {
  if (position === undefined || position === null || position === -1) return -1;
  if (typeof position === "bigint") {
    if (position < -1n || position > 2n ** 63n - 1n - BigInt(length)) throw ERR_OUT_OF_RANGE(name, ">= -1 && <= " + (2n ** 63n - 1n - BigInt(length)), position);
    return Number(position);
  }
  if (typeof position !== "number") throw ERR_INVALID_ARG_TYPE(name, ["integer", "bigint"], position);
  validateInteger(position, name, -1, Number.MAX_SAFE_INTEGER - length);
  return position;
}

function readRequest(buffer: any, offset: any, length: any, position: any): ReadRequest {
  if (!isView(buffer)) throw ERR_INVALID_ARG_TYPE("buffer", ["Buffer", "TypedArray", "DataView"], buffer);
  const size = buffer.byteLength;
  if (offset === undefined || offset === null) offset = 0;
  else validateInteger(offset, "offset", 0);
  length = length === undefined || length === null ? size - offset : length | 0;
  if (length !== 0) {
    if (size === 0) throw ERR_INVALID_ARG_VALUE("buffer", buffer, "is empty and cannot be written");
    checkReadRange(offset, length, size);
  }
  return { buffer, offset, length, position: toPosition(position, "position", length) };
}

const READ_SIZE = 16384;

export function read(fd: any, buffer: any, offset?: any, length?: any, position?: any, callback?: any): void {
  fd = toFd(fd);
  let params: any = null;
  if (arguments.length <= 4) {
    if (arguments.length === 4) {
      // read(fd, buffer, options, callback)
      params = offset;
      callback = length;
      offset = undefined;
    } else if (arguments.length === 3) {
      // read(fd, options or buffer, callback)
      callback = offset;
      offset = undefined;
      if (!isView(buffer)) {
        params = buffer;
        buffer = params?.buffer ?? (Buffer as any).alloc(READ_SIZE);
      }
    } else {
      callback = buffer;
      buffer = (Buffer as any).alloc(READ_SIZE);
      offset = undefined;
    }
    if (params !== null && params !== undefined) validateObject(params, "options");
    offset = params?.offset ?? 0;
    length = params?.length ?? buffer?.byteLength - offset;
    position = params?.position ?? null;
  }
  const request = readRequest(buffer, offset, length, position);
  checkCallback(callback);
  if (request.length === 0) {
    process.nextTick(callback, null, 0, buffer);
    return;
  }
  native.readAsync(fd, bytesOf(buffer), request.offset, request.length, request.position, (n: number) => {
    if (n < 0) callback(uvException(n, "read"));
    else callback(null, n, buffer);
  });
}
Object.defineProperty(read, Symbol.for("nodejs.util.promisify.customArgs"), { value: ["bytesRead", "buffer"], enumerable: false });

export function readSync(fd: any, buffer: any, offset?: any, length?: any, position?: any): number {
  fd = toFd(fd);
  if (arguments.length <= 3 || (offset !== null && typeof offset === "object")) {
    if (offset !== undefined && offset !== null && typeof offset === "object") {
      const options = offset;
      validateObject(options, "options");
      offset = options.offset ?? 0;
      length = options.length;
      position = options.position;
    }
  }
  const request = readRequest(buffer, offset, length, position);
  if (request.length === 0) return 0;
  return check(native.read(fd, bytesOf(buffer), request.offset, request.length, request.position), "read");
}

function checkViews(buffers: any): void {
  if (Array.isArray(buffers) && buffers.every(isView)) return;
  const err: any = new TypeError('The "buffers" argument must be an ArrayBufferView[]. ' + ERR_INVALID_ARG_TYPE("buffers", "x", buffers).message.split(". ")[1]);
  err.code = "ERR_INVALID_ARG_TYPE";
  throw err;
}

function at(position: any): number { return typeof position === "number" ? position : -1; }

export function readv(fd: any, buffers: any, position: any, callback?: any): void {
  fd = toFd(fd);
  checkViews(buffers);
  checkCallback(callback || position);
  callback = callback || position;
  let pos = at(position);
  let total = 0;
  let i = 0;
  const next = (): void => {
    if (i === buffers.length) {
      callback(null, total, buffers);
      return;
    }
    const bytes = bytesOf(buffers[i]);
    native.readAsync(fd, bytes, 0, bytes.length, pos, (n: number) => {
      if (n < 0) {
        callback(uvException(n, "read"));
        return;
      }
      total += n;
      if (pos >= 0) pos += n;
      i = n < bytes.length ? buffers.length : i + 1;
      next();
    });
  };
  next();
}
Object.defineProperty(readv, Symbol.for("nodejs.util.promisify.customArgs"), { value: ["bytesRead", "buffers"], enumerable: false });

export function readvSync(fd: any, buffers: any, position?: any): number {
  fd = toFd(fd);
  checkViews(buffers);
  let pos = at(position);
  let total = 0;
  for (const buffer of buffers) {
    const bytes = bytesOf(buffer);
    const n = check(native.read(fd, bytes, 0, bytes.length, pos), "read");
    total += n;
    if (pos >= 0) pos += n;
    if (n < bytes.length) break;
  }
  return total;
}

interface WriteRequest { bytes: Uint8Array; offset: number; length: number; position: number }

function writeView(buffer: any, offset: any, length: any, position: any): WriteRequest {
  if (offset !== null && typeof offset === "object") {
    const options = offset;
    offset = options.offset;
    length = options.length;
    position = options.position;
  }
  if (offset === undefined || offset === null || typeof offset === "function") offset = 0;
  else validateInteger(offset, "offset", 0);
  if (typeof length !== "number") length = buffer.byteLength - offset;
  if (typeof position !== "number") position = -1;
  checkWriteRange(offset, length, buffer.byteLength);
  return { bytes: bytesOf(buffer), offset, length, position };
}

function writeString(text: string, position: any, encoding: any): WriteRequest {
  if (typeof encoding === "string" && !(Buffer as any).isEncoding(encoding)) throw ERR_INVALID_ARG_VALUE("encoding", encoding, "is invalid encoding");
  const bytes = (Buffer as any).from(text, typeof encoding === "string" ? encoding : "utf8");
  return { bytes, offset: 0, length: bytes.length, position: at(position) };
}

export function write(fd: any, buffer: any, offsetOrOptions?: any, length?: any, position?: any, callback?: any): void {
  fd = toFd(fd);
  let request: WriteRequest;
  if (isView(buffer)) {
    callback = callback || position || length || offsetOrOptions;
    checkCallback(callback);
    request = writeView(buffer, offsetOrOptions, length, position);
  } else {
    checkString(buffer);
    callback = callback || position || length || offsetOrOptions;
    const encoding = typeof length === "function" ? "utf8" : length;
    checkCallback(callback);
    request = writeString(buffer, offsetOrOptions, encoding);
  }
  native.writeAsync(fd, request.bytes, request.offset, request.length, request.position, (n: number) => {
    if (n < 0) callback(uvException(n, "write"));
    else callback(null, n, buffer);
  });
}
Object.defineProperty(write, Symbol.for("nodejs.util.promisify.customArgs"), { value: ["bytesWritten", "buffer"], enumerable: false });

function checkString(buffer: any): void { if (typeof buffer !== "string") checkData(buffer, "buffer"); }

export function writeSync(fd: any, buffer: any, offsetOrOptions?: any, length?: any, position?: any): number {
  fd = toFd(fd);
  let request: WriteRequest;
  if (isView(buffer)) request = writeView(buffer, offsetOrOptions, length, position);
  else {
    checkString(buffer);
    request = writeString(buffer, offsetOrOptions, length);
  }
  return check(native.write(fd, request.bytes, request.offset, request.length, request.position), "write");
}

export function writev(fd: any, buffers: any, position: any, callback?: any): void {
  fd = toFd(fd);
  checkViews(buffers);
  callback = callback || position;
  checkCallback(callback);
  if (buffers.length === 0) {
    process.nextTick(callback, null, 0, buffers);
    return;
  }
  const bytes = joined(buffers);
  writeRest(fd, bytes, 0, at(position), (err) => {
    if (err) callback(err);
    else callback(null, bytes.length, buffers);
  });
}
Object.defineProperty(writev, Symbol.for("nodejs.util.promisify.customArgs"), { value: ["bytesWritten", "buffer"], enumerable: false });

export function writevSync(fd: any, buffers: any, position?: any): number {
  fd = toFd(fd);
  checkViews(buffers);
  const bytes = joined(buffers);
  let pos = at(position);
  let n = 0;
  while (n < bytes.length) {
    const written = check(native.write(fd, bytes, n, bytes.length - n, pos), "write");
    n += written;
    if (pos >= 0) pos += written;
  }
  return n;
}

function joined(buffers: ArrayBufferView[]): Uint8Array { return (Buffer as any).concat(buffers.map(bytesOf)); }

/** Writes all of bytes from offset on. */
export function writeRest(fd: number, bytes: Uint8Array, offset: number, position: number, cb: (err: Error | null) => void): void {
  native.writeAsync(fd, bytes, offset, bytes.length - offset, position, (n: number) => {
    if (n < 0) cb(uvException(n, "write"));
    else if (offset + n >= bytes.length) cb(null);
    else writeRest(fd, bytes, offset + n, position < 0 ? -1 : position + n, cb);
  });
}

// Whole files

function isUtf8(encoding: any): boolean { return encoding === "utf8" || encoding === "utf-8"; }

function asBuffer(bytes: Uint8Array): any { return new FastBuffer(bytes.buffer, bytes.byteOffset, bytes.byteLength); }

function inFileEncoding(bytes: Uint8Array, encoding: any): any {
  const buffer = asBuffer(bytes);
  return encoding ? buffer.toString(encoding) : buffer;
}

function readError(result: number, path: string): Error {
  return result <= FAILED_LATER ? uvException(result - FAILED_LATER, "read") : uvException(result, "open", path);
}

export function readFileSync(path: any, options?: any): any {
  options = toOptions(options, { flag: "r" });
  const encoding = options.encoding;
  if (typeof path === "number" && Number.isInteger(path)) return inFileEncoding(readFdSync(toFd(path)), encoding);
  const text = toPath(path);
  const flags = toFlags(options.flag ?? "r");
  if (isUtf8(encoding)) {
    const content = native.readText(text, flags);
    if (typeof content === "number") throw readError(content, text);
    return content;
  }
  const bytes = native.readFile(text, flags);
  if (typeof bytes === "number") throw readError(bytes, text);
  return inFileEncoding(bytes, encoding);
}

const CHUNK = 65536;

function readFdSync(fd: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = (Buffer as any).allocUnsafeSlow(CHUNK);
    const n = check(native.read(fd, chunk, 0, CHUNK, -1), "read");
    if (n === 0) break;
    chunks.push(n === CHUNK ? chunk : chunk.subarray(0, n));
  }
  return (Buffer as any).concat(chunks);
}

export function readFdAll(fd: number, signal: any, cb: (err: any, bytes?: Uint8Array) => void): void {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const next = (): void => {
    if (signal?.aborted) {
      cb(new AbortError(undefined, { cause: signal.reason }));
      return;
    }
    const chunk = (Buffer as any).allocUnsafeSlow(CHUNK);
    native.readAsync(fd, chunk, 0, CHUNK, -1, (n: number) => {
      if (n < 0) {
        cb(uvException(n, "read"));
        return;
      }
      if (n === 0) {
        cb(null, (Buffer as any).concat(chunks));
        return;
      }
      total += n;
      if (total > 2 ** 31 - 1) {
        cb(ERR_FS_FILE_TOO_LARGE(total));
        return;
      }
      chunks.push(n === CHUNK ? chunk : chunk.subarray(0, n));
      next();
    });
  };
  next();
}

export function readFile(path: any, options: any, callback?: any): void {
  callback = callback || options;
  validateFunction(callback, "cb");
  options = toOptions(options, { flag: "r" });
  const encoding = options.encoding;
  const signal = options.signal;
  if (signal?.aborted) {
    process.nextTick(callback, new AbortError(undefined, { cause: signal.reason }));
    return;
  }
  const finish = (err: any, bytes?: any): void => {
    if (err) {
      callback(err);
      return;
    }
    let content: any;
    try {
      content = inFileEncoding(bytes, encoding);
    } catch (failed) {
      callback(failed);
      return;
    }
    callback(null, content);
  };
  if (typeof path === "number" && Number.isInteger(path)) {
    readFdAll(toFd(path), signal, finish);
    return;
  }
  const text = toPath(path);
  const flags = toFlags(options.flag ?? "r");
  const arrived = (result: any): void => {
    if (typeof result === "number") callback(readError(result, text));
    else if (signal?.aborted) callback(new AbortError(undefined, { cause: signal.reason }));
    else if (typeof result === "string") callback(null, result);
    else finish(null, result);
  };
  if (isUtf8(encoding)) native.readTextAsync(text, flags, arrived);
  else native.readFileAsync(text, flags, arrived);
}

function fileBytes(data: any, encoding: any): Uint8Array {
  checkData(data, "data");
  return isView(data) ? bytesOf(data) : (Buffer as any).from(data, encoding || "utf8");
}

function writeError(result: number, path: string): Error {
  return result <= FAILED_LATER ? uvException(result - FAILED_LATER, "write") : uvException(result, "open", path);
}

const WRITE_DEFAULTS = { encoding: "utf8", mode: 0o666, flag: "w", flush: false };

function checkFlush(options: any): boolean {
  if (options.flush !== undefined && options.flush !== null) validateBoolean(options.flush, "options.flush");
  return Boolean(options.flush);
}

export function writeFile(path: any, data: any, options: any, callback?: any): void {
  callback = callback || options;
  checkCallback(callback);
  options = toOptions(options, WRITE_DEFAULTS);
  const flush = checkFlush(options);
  const flags = toFlags(options.flag || "w");
  const bytes = fileBytes(data, options.encoding);
  const signal = options.signal;
  if (signal?.aborted) {
    callback(new AbortError(undefined, { cause: signal.reason }));
    return;
  }
  if (typeof path === "number" && Number.isInteger(path)) {
    if (bytes.length === 0) process.nextTick(callback, null);
    else writeRest(toFd(path), bytes, 0, -1, flush ? (err) => (err ? callback(err) : fsync(path, callback)) : callback);
    return;
  }
  const text = toPath(path);
  native.writeFileAsync(text, flags, toMode(options.mode, "mode", 0o666), bytes, (result: number) => {
    if (result < 0) callback(writeError(result, text));
    else if (signal?.aborted) callback(new AbortError(undefined, { cause: signal.reason }));
    else callback(null);
  });
}

export function writeFileSync(path: any, data: any, options?: any): void {
  options = toOptions(options, WRITE_DEFAULTS);
  const flush = checkFlush(options);
  const flags = toFlags(options.flag || "w");
  const bytes = fileBytes(data, options.encoding);
  if (typeof path === "number" && Number.isInteger(path)) {
    let n = 0;
    while (n < bytes.length) n += check(native.write(toFd(path), bytes, n, bytes.length - n, -1), "write");
    if (flush) fsyncSync(path);
    return;
  }
  const text = toPath(path);
  const result = native.writeFile(text, flags, toMode(options.mode, "mode", 0o666), bytes);
  if (result < 0) throw writeError(result, text);
}

const APPEND_DEFAULTS = { encoding: "utf8", mode: 0o666, flag: "a", flush: false };

export function appendFile(path: any, data: any, options: any, callback?: any): void {
  callback = callback || options;
  checkCallback(callback);
  options = { ...toOptions(options, APPEND_DEFAULTS) };
  if (!options.flag || typeof path === "number") options.flag = "a";
  writeFile(path, data, options, callback);
}
export function appendFileSync(path: any, data: any, options?: any): void {
  options = { ...toOptions(options, APPEND_DEFAULTS) };
  if (!options.flag || typeof path === "number") options.flag = "a";
  writeFileSync(path, data, options);
}

const fs: any = {
  appendFile, appendFileSync, access, accessSync, chown, chownSync, chmod, chmodSync, close, closeSync, copyFile, copyFileSync,
  cp, cpSync, createReadStream, createWriteStream, exists, existsSync, fchown, fchownSync, fchmod, fchmodSync, fdatasync,
  fdatasyncSync, fstat, fstatSync, fsync, fsyncSync, ftruncate, ftruncateSync, futimes, futimesSync, lchown, lchownSync,
  lchmod: undefined, lchmodSync: undefined, link, linkSync, lstat, lstatSync, lutimes, lutimesSync, mkdir, mkdirSync, mkdtemp,
  mkdtempSync, open, openSync, openAsBlob, readdir, readdirSync, read, readSync, readv, readvSync, readFile, readFileSync, readlink,
  readlinkSync, realpath, realpathSync, rename, renameSync, rm, rmSync, rmdir, rmdirSync, stat, statfs, statSync, statfsSync,
  symlink, symlinkSync, truncate, truncateSync, unwatchFile, unlink, unlinkSync, utimes, utimesSync, watch, watchFile, writeFile,
  writeFileSync, write, writeSync, writev, writevSync, Dirent, Stats,
  // graceful-fs replaces these two and expects createReadStream to follow.
  ReadStream, WriteStream, FileReadStream: ReadStream, FileWriteStream: WriteStream,
  _toUnixTimestamp: toUnixTimestamp, Dir, opendir, opendirSync,
};
Object.defineProperties(fs, {
  F_OK: { enumerable: true, value: F_OK },
  R_OK: { enumerable: true, value: R_OK },
  W_OK: { enumerable: true, value: W_OK },
  X_OK: { enumerable: true, value: X_OK },
  constants: { configurable: false, enumerable: true, value: constants },
  promises: { configurable: true, enumerable: true, get() { return promises; } },
});

export default fs;
