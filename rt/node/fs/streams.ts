// fs.ReadStream and fs.WriteStream: https://nodejs.org/api/fs.html#class-fsreadstream
// One chunk is in memory at a time: reading waits until the consumer wants more.
import { Readable, Writable, finished } from "node:stream";
import { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { validateFunction, validateInteger } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import fs from "./fs.ts";
import { toFd, toOptions, toPath } from "./check.ts";
import { FileHandle } from "./promises.ts";

const kFs = Symbol("kFs");
const kIsPerformingIO = Symbol("kIsPerformingIO");
const kIoDone = Symbol("kIoDone");
const kHandle = Symbol("kHandle");

/** The methods of a FileHandle in the place of fs functions. */
class HandleFs {
  handle: FileHandle;
  constructor(handle: FileHandle) { this.handle = handle; }
  open = fs.open;
  close(_fd: number, cb: any): void { this.handle.close().then(() => cb(null), cb); }
  read(_fd: number, buffer: any, offset: number, length: number, position: any, cb: any): void {
    this.handle.read(buffer, offset, length, position).then((r: any) => cb(null, r.bytesRead, r.buffer), (err: any) => cb(err, 0, buffer));
  }
  write(_fd: number, buffer: any, offset: number, length: number, position: any, cb: any): void {
    this.handle.write(buffer, offset, length, position).then((r: any) => cb(null, r.bytesWritten, r.buffer), (err: any) => cb(err, 0, buffer));
  }
  writev(_fd: number, buffers: any, position: any, cb: any): void {
    this.handle.writev(buffers, position).then((r: any) => cb(null, r.bytesWritten, r.buffers), (err: any) => cb(err, 0, buffers));
  }
}

function takeDescriptor(stream: any, fd: any): any {
  if (fd instanceof FileHandle) {
    stream[kHandle] = fd;
    stream[kFs] = new HandleFs(fd);
    fd.on("close", stream.close.bind(stream));
    return fd.fd;
  }
  toFd(fd);
  return fd;
}

function checkMethods(custom: any, names: string[]): void {
  for (const name of names) validateFunction(custom[name], "options.fs." + name);
}

/** Finishes an operation: destroy waits for one that is under way. */
function endIo(stream: any): boolean {
  stream[kIsPerformingIO] = false;
  if (!stream.destroyed) return false;
  stream.emit(kIoDone, null);
  return true;
}

function openFile(stream: any, callback: (err?: any) => void): void {
  if (typeof stream.fd === "number") {
    callback();
    return;
  }
  // Replaced open methods (graceful-fs) open and report by events.
  if (stream.open !== openStub) {
    const emit = stream.emit;
    stream.emit = function(...args: any[]): boolean {
      if (args[0] === "open") {
        this.emit = emit;
        callback();
        return Reflect.apply(emit, this, args);
      }
      if (args[0] === "error") {
        this.emit = emit;
        callback(args[1]);
        return true;
      }
      return Reflect.apply(emit, this, args);
    };
    stream.open();
    return;
  }
  stream[kFs].open(stream.path, stream.flags, stream.mode, (err: any, fd: number) => {
    if (err) {
      callback(err);
      return;
    }
    stream.fd = fd;
    callback();
    stream.emit("open", fd);
    stream.emit("ready");
  });
}

function openStub(): void { throw ERR_METHOD_NOT_IMPLEMENTED("open()"); }

function closeFile(stream: any, err: any, cb: (err?: any) => void): void {
  const fd = stream.fd;
  stream.fd = null;
  stream[kFs].close(fd, (failed: any) => cb(failed || err));
}

function destroyFile(stream: any, err: any, cb: (err?: any) => void): void {
  if (stream[kIsPerformingIO]) stream.once(kIoDone, (late: any) => closeOrReport(stream, err || late, cb));
  else closeOrReport(stream, err, cb);
}

function closeOrReport(stream: any, err: any, cb: (err?: any) => void): void {
  if (typeof stream.fd === "number") closeFile(stream, err, cb);
  else cb(err);
}

export function ReadStream(this: any, path: any, options?: any): any {
  if (!(this instanceof ReadStream)) return new (ReadStream as any)(path, options);
  options = { ...toOptions(options, {}) };
  if (options.highWaterMark === undefined) options.highWaterMark = 64 * 1024;
  if (options.autoDestroy === undefined) options.autoDestroy = false;
  if (options.fd === undefined || options.fd === null) {
    this.fd = null;
    this[kFs] = options.fs || fs;
    checkMethods(this[kFs], ["open", "read"]);
    this.path = path instanceof URL || path instanceof Uint8Array ? (toPath(path), path instanceof URL ? toPath(path) : path) : toPath(path);
    this.flags = options.flags === undefined ? "r" : options.flags;
    this.mode = options.mode === undefined ? 0o666 : options.mode;
  } else {
    this[kFs] = options.fs || fs;
    this.fd = takeDescriptor(this, options.fd);
  }
  options.autoDestroy = options.autoClose === undefined ? true : options.autoClose;
  if (options.autoDestroy && this[kFs] !== fs) checkMethods(this[kFs], ["close"]);
  this.start = options.start;
  this.end = options.end === undefined ? Infinity : options.end;
  this.pos = undefined;
  this.bytesRead = 0;
  this[kIsPerformingIO] = false;
  if (this.start !== undefined) {
    validateInteger(this.start, "start", 0);
    this.pos = this.start;
  }
  if (this.end !== Infinity) {
    validateInteger(this.end, "end", 0);
    if (this.start !== undefined && this.start > this.end) {
      throw ERR_OUT_OF_RANGE("start", '<= "end" (here: ' + this.end + ")", this.start);
    }
  }
  Readable.call(this, options);
  if (options.encoding) this.setEncoding(options.encoding);
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

Object.defineProperty(ReadStream.prototype, "autoClose", {
  get(this: any) { return this._readableState.autoDestroy; },
  set(this: any, value: boolean) { this._readableState.autoDestroy = value; },
});
ReadStream.prototype.open = openStub;
ReadStream.prototype._construct = function(this: any, callback: any): void { openFile(this, callback); };
ReadStream.prototype._read = function(this: any, n: number): void {
  n = this.pos !== undefined ? Math.min(this.end - this.pos + 1, n) : Math.min(this.end - this.bytesRead + 1, n);
  if (n <= 0) {
    this.push(null);
    return;
  }
  const buffer = (Buffer as any).allocUnsafeSlow(n);
  this[kIsPerformingIO] = true;
  this[kFs].read(this.fd, buffer, 0, n, this.pos, (err: any, bytesRead: number, filled: any) => {
    if (endIo(this)) return;
    if (err) {
      this.destroy(err);
      return;
    }
    if (bytesRead <= 0) {
      this.push(null);
      return;
    }
    if (this.pos !== undefined) this.pos += bytesRead;
    this.bytesRead += bytesRead;
    if (bytesRead !== filled.length) {
      // A short chunk must not keep the whole buffer alive.
      const exact = (Buffer as any).allocUnsafeSlow(bytesRead);
      filled.copy(exact, 0, 0, bytesRead);
      filled = exact;
    }
    this.push(filled);
  });
};
ReadStream.prototype._destroy = function(this: any, err: any, cb: any): void { destroyFile(this, err, cb); };
ReadStream.prototype.close = function(this: any, cb?: any): void {
  if (typeof cb === "function") finished(this, cb);
  this.destroy();
};
Object.defineProperty(ReadStream.prototype, "pending", { get(this: any) { return this.fd === null; }, configurable: true });

export function WriteStream(this: any, path: any, options?: any): any {
  if (!(this instanceof WriteStream)) return new (WriteStream as any)(path, options);
  options = { ...toOptions(options, {}) };
  // Strings reach _write as Buffers.
  options.decodeStrings = true;
  if (options.fd === undefined || options.fd === null) {
    this.fd = null;
    this[kFs] = options.fs || fs;
    checkMethods(this[kFs], ["open"]);
    this.path = path instanceof URL ? toPath(path) : (toPath(path), path);
    this.flags = options.flags === undefined ? "w" : options.flags;
    this.mode = options.mode === undefined ? 0o666 : options.mode;
    this.flush = options.flush;
  } else {
    this[kFs] = options.fs || fs;
    this.fd = takeDescriptor(this, options.fd);
  }
  options.autoDestroy = options.autoClose === undefined ? true : options.autoClose;
  if (!this[kFs].write && !this[kFs].writev) throw ERR_INVALID_ARG_TYPE("options.fs.write", "Function", this[kFs].write);
  if (this[kFs].write) validateFunction(this[kFs].write, "options.fs.write");
  // A custom fs without one of the two gets only the other.
  if (!this[kFs].write) this._write = null;
  if (!this[kFs].writev) this._writev = null;
  this.start = options.start;
  this.pos = undefined;
  this.bytesWritten = 0;
  this[kIsPerformingIO] = false;
  if (this.start !== undefined) {
    validateInteger(this.start, "start", 0);
    this.pos = this.start;
  }
  Writable.call(this, options);
  if (options.encoding) this.setDefaultEncoding(options.encoding);
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

Object.defineProperty(WriteStream.prototype, "autoClose", {
  get(this: any) { return this._writableState.autoDestroy; },
  set(this: any, value: boolean) { this._writableState.autoDestroy = value; },
});
WriteStream.prototype.open = openStub;
WriteStream.prototype._construct = function(this: any, callback: any): void { openFile(this, callback); };

/** Writes until all bytes are out; a short write continues where it stopped. */
function writeOn(stream: any, data: any, offset: number, cb: (err?: any) => void): void {
  stream[kFs].write(stream.fd, data, offset, data.length - offset, stream.pos, (err: any, n: number) => {
    if (err) {
      cb(err);
      return;
    }
    stream.bytesWritten += n;
    if (stream.pos !== undefined) stream.pos += n;
    if (offset + n >= data.length || stream.destroyed) cb();
    else writeOn(stream, data, offset + n, cb);
  });
}

function writeChunk(stream: any, data: any, cb: (err?: any) => void): void {
  stream[kIsPerformingIO] = true;
  writeOn(stream, data, 0, (err) => {
    if (endIo(stream)) {
      cb(err);
      return;
    }
    cb(err);
  });
}

WriteStream.prototype._write = function(this: any, data: any, _encoding: string, cb: any): void { writeChunk(this, data, cb); };
WriteStream.prototype._writev = function(this: any, data: any[], cb: any): void {
  writeChunk(this, (Buffer as any).concat(data.map((entry) => entry.chunk)), cb);
};
WriteStream.prototype._final = function(this: any, cb: any): void {
  if (this.flush && typeof this.fd === "number") fs.fsync(this.fd, cb);
  else cb();
};
WriteStream.prototype._destroy = function(this: any, err: any, cb: any): void { destroyFile(this, err, cb); };
WriteStream.prototype.close = function(this: any, cb?: any): void {
  if (cb) {
    if (this.closed) {
      process.nextTick(cb);
      return;
    }
    this.on("close", cb);
  }
  // Without autoClose, end() alone would leave the descriptor open.
  if (!this.autoClose) this.on("finish", this.destroy);
  this.end();
};
WriteStream.prototype.destroySoon = WriteStream.prototype.end;
Object.defineProperty(WriteStream.prototype, "pending", { get(this: any) { return this.fd === null; }, configurable: true });

export function createReadStream(path: any, options?: any): any { return new (ReadStream as any)(path, options); }
export function createWriteStream(path: any, options?: any): any { return new (WriteStream as any)(path, options); }
