// fs/promises and FileHandle: https://nodejs.org/api/fs.html#promises-api
// Each function is the one with a callback, awaited.
import { webStreams } from "../../web/streams/linked.ts";
import EventEmitter from "../events/events.ts";
import { AbortError, ERR_INVALID_STATE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { Buffer } from "../buffer/buffer.ts";
import { createInterface } from "node:readline";
import fs from "./fs.ts";
import constants from "./constants.ts";
import { bytesOf, checkData, isView, toPath } from "./check.ts";
import { watchEvents } from "./watch.ts";

/** Calls fn with the arguments and a callback. A bad argument rejects, as in an async function. */
function promised(fn: (...args: any[]) => void, ...args: any[]): Promise<any> {
  return new Promise((resolve, reject) => {
    fn(...args, (err: any, value: any) => {
      if (err) reject(err);
      else resolve(value);
    });
  });
}

const kFd = Symbol("kFd");
const kRefs = Symbol("kRefs");
const kClosePromise = Symbol("kClosePromise");
const kHandle = Symbol("kHandle");

function closedError(syscall: string): Error {
  const err: any = new Error("file closed");
  err.code = "EBADF";
  err.syscall = syscall;
  return err;
}

export class FileHandle extends EventEmitter {
  [kHandle]: object | null;
  [kFd]: number;
  [kRefs] = 1;
  [kClosePromise]: Promise<void> | null = null;
  #closeWaiters: ((value: any) => void)[] = [];

  constructor(fd: number) {
    super();
    this[kHandle] = {};
    this[kFd] = fd;
  }

  getAsyncId(): number { return 0; }
  get fd(): number { return this[kFd]; }

  /** Runs one operation; close waits until all have ended. */
  async #use(syscall: string, work: (fd: number) => Promise<any>): Promise<any> {
    if (this[kFd] === -1) throw closedError(syscall);
    this[kRefs]++;
    try {
      return await work(this[kFd]);
    } finally {
      this[kRefs]--;
      if (this[kRefs] === 0) this.#reallyClose();
    }
  }

  #reallyClose(): void {
    const fd = this[kFd];
    this[kFd] = -1;
    const waiters = this.#closeWaiters;
    this.#closeWaiters = [];
    const closing = promised(fs.close, fd);
    for (const resolve of waiters) resolve(closing);
  }

  close = (): Promise<void> => {
    if (this[kFd] === -1) return Promise.resolve();
    if (this[kClosePromise]) return this[kClosePromise];
    this[kRefs]--;
    let closing: Promise<void>;
    if (this[kRefs] === 0) {
      const fd = this[kFd];
      this[kFd] = -1;
      closing = promised(fs.close, fd);
    } else {
      closing = new Promise((resolve) => this.#closeWaiters.push(resolve));
    }
    this[kClosePromise] = closing.finally(() => { this[kClosePromise] = null; });
    this.emit("close");
    return this[kClosePromise];
  };

  appendFile(data: any, options?: any): Promise<void> { return this.#use("writeFile", () => writeHandle(this, data, options)); }
  chmod(mode: any): Promise<void> { return this.#use("fchmod", (fd) => promised(fs.fchmod, fd, mode)); }
  chown(uid: any, gid: any): Promise<void> { return this.#use("fchown", (fd) => promised(fs.fchown, fd, uid, gid)); }
  datasync(): Promise<void> { return this.#use("fdatasync", (fd) => promised(fs.fdatasync, fd)); }
  sync(): Promise<void> { return this.#use("fsync", (fd) => promised(fs.fsync, fd)); }

  read(buffer?: any, offset?: any, length?: any, position?: any): Promise<any> {
    return this.#use("read", (fd) => {
      if (!isView(buffer)) {
        const options = buffer ?? {};
        buffer = options.buffer ?? (Buffer as any).alloc(16384);
        offset = options.offset;
        length = options.length;
        position = options.position;
      } else if (offset !== null && typeof offset === "object") {
        ({ offset, length, position } = offset);
      }
      offset = offset ?? 0;
      length = length ?? buffer.byteLength - offset;
      return new Promise((resolve, reject) => {
        fs.read(fd, buffer, offset, length, position ?? null, (err: any, bytesRead: number) => (err ? reject(err) : resolve({ bytesRead, buffer })));
      });
    });
  }
  readv(buffers: any, position?: any): Promise<any> {
    return this.#use("readv", (fd) => new Promise((resolve, reject) => {
      fs.readv(fd, buffers, position, (err: any, bytesRead: number) => (err ? reject(err) : resolve({ bytesRead, buffers })));
    }));
  }
  readFile(options?: any): Promise<any> { return this.#use("readFile", (fd) => promised(fs.readFile, fd, options)); }
  readLines(options?: any): any {
    return createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
  }
  stat(options?: any): Promise<any> { return this.#use("fstat", (fd) => promised(fs.fstat, fd, options ?? {})); }
  truncate(len = 0): Promise<void> { return this.#use("ftruncate", (fd) => promised(fs.ftruncate, fd, len)); }
  utimes(atime: any, mtime: any): Promise<void> { return this.#use("futimes", (fd) => promised(fs.futimes, fd, atime, mtime)); }

  write(buffer: any, offset?: any, length?: any, position?: any): Promise<any> {
    return this.#use("write", (fd) => {
      if (buffer?.byteLength === 0) return Promise.resolve({ bytesWritten: 0, buffer });
      return new Promise((resolve, reject) => {
        const cb = (err: any, bytesWritten: number): void => (err ? reject(err) : resolve({ bytesWritten, buffer }));
        if (isView(buffer)) fs.write(fd, buffer, offset ?? 0, length, position, cb);
        else fs.write(fd, buffer, offset ?? null, length ?? "utf8", cb);
      });
    });
  }
  writev(buffers: any, position?: any): Promise<any> {
    return this.#use("writev", (fd) => new Promise((resolve, reject) => {
      fs.writev(fd, buffers, position, (err: any, bytesWritten: number) => (err ? reject(err) : resolve({ bytesWritten, buffers })));
    }));
  }
  writeFile(data: any, options?: any): Promise<void> { return this.#use("writeFile", () => writeHandle(this, data, options)); }

  readableWebStream(): any {
    if (this[kFd] === -1) throw ERR_INVALID_STATE("The FileHandle is closed");
    const handle = this;
    const { ReadableStream } = webStreams("filehandle.readableWebStream()");
    return new ReadableStream({
      async pull(controller: any) {
        const { bytesRead, buffer } = await handle.read({ buffer: new Uint8Array(16384) });
        if (bytesRead === 0) {
          controller.close();
          await handle.close();
          return;
        }
        controller.enqueue(buffer.subarray(0, bytesRead));
      },
      cancel() { return handle.close(); },
    });
  }
  createReadStream(options?: any): any { return new fs.ReadStream(undefined, { ...options, fd: this }); }
  createWriteStream(options?: any): any { return new fs.WriteStream(undefined, { ...options, fd: this }); }

  [(Symbol as any).asyncDispose ?? Symbol.for("nodejs.asyncDispose")](): Promise<void> { return this.close(); }
}

async function writeHandle(handle: FileHandle, data: any, options: any): Promise<void> {
  const encoding = typeof options === "string" ? options : options?.encoding ?? "utf8";
  if (typeof data === "string" || isView(data)) {
    const bytes = isView(data) ? bytesOf(data) : (Buffer as any).from(data, encoding);
    await promised(fs.writeFile, handle.fd, bytes, { signal: options?.signal });
    return;
  }
  await writeParts(handle.fd, data, encoding, options?.signal);
}

function isIterable(value: any): boolean {
  return value !== null && typeof value === "object" && (typeof value[Symbol.asyncIterator] === "function" || typeof value[Symbol.iterator] === "function");
}

async function writeParts(fd: number, parts: any, encoding: string, signal: any): Promise<void> {
  if (!isIterable(parts)) checkData(parts, "data");
  for await (const part of parts) {
    if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
    const bytes = isView(part) ? part : (Buffer as any).from(part, encoding);
    await promised(fs.writeFile, fd, bytes, {});
  }
}

async function open(path: any, flags?: any, mode?: any): Promise<FileHandle> {
  return new FileHandle(await promised(fs.open, path, flags ?? "r", mode ?? 0o666));
}

async function writeFile(path: any, data: any, options?: any): Promise<void> {
  if (path instanceof FileHandle) return writeHandle(path, data, options);
  if (typeof data === "string" || isView(data) || !isIterable(data)) {
    await promised(fs.writeFile, path, data, options ?? {});
    return;
  }
  const settings = typeof options === "string" ? { encoding: options } : options ?? {};
  const handle = await open(path, settings.flag ?? "w", settings.mode);
  try {
    await writeParts(handle.fd, data, settings.encoding ?? "utf8", settings.signal);
  } finally {
    await handle.close();
  }
}

async function readFile(path: any, options?: any): Promise<any> {
  if (path instanceof FileHandle) return path.readFile(options);
  toPath(path);
  return promised(fs.readFile, path, options ?? {});
}

async function truncate(path: any, len = 0): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.truncate(len);
  } finally {
    await handle.close();
  }
}

const promises = {
  async access(path: any, mode?: any) { return promised(fs.access, path, mode); },
  async copyFile(src: any, dest: any, mode?: any) { return promised(fs.copyFile, src, dest, mode); },
  async cp(src: any, dest: any, options?: any) { return promised(fs.cp, src, dest, options); },
  open,
  async opendir(path: any, options?: any) { return promised(fs.opendir, path, options); },
  async rename(oldPath: any, newPath: any) { return promised(fs.rename, oldPath, newPath); },
  truncate,
  async rm(path: any, options?: any) { return promised(fs.rm, path, options); },
  async rmdir(path: any, options?: any) { return promised(fs.rmdir, path, options); },
  async mkdir(path: any, options?: any) { return promised(fs.mkdir, path, options); },
  async readdir(path: any, options?: any) { return promised(fs.readdir, path, options); },
  async readlink(path: any, options?: any) { return promised(fs.readlink, path, options); },
  async symlink(target: any, path: any, type?: any) { return promised(fs.symlink, target, path, type); },
  async lstat(path: any, options?: any) { return promised(fs.lstat, path, options); },
  async stat(path: any, options?: any) { return promised(fs.stat, path, options); },
  async statfs(path: any, options?: any) { return promised(fs.statfs, path, options); },
  async link(existingPath: any, newPath: any) { return promised(fs.link, existingPath, newPath); },
  async unlink(path: any) { return promised(fs.unlink, path); },
  async chmod(path: any, mode: any) { return promised(fs.chmod, path, mode); },
  async lchmod() { throw ERR_METHOD_NOT_IMPLEMENTED("lchmod()"); },
  async lchown(path: any, uid: any, gid: any) { return promised(fs.lchown, path, uid, gid); },
  async chown(path: any, uid: any, gid: any) { return promised(fs.chown, path, uid, gid); },
  async utimes(path: any, atime: any, mtime: any) { return promised(fs.utimes, path, atime, mtime); },
  async lutimes(path: any, atime: any, mtime: any) { return promised(fs.lutimes, path, atime, mtime); },
  async realpath(path: any, options?: any) { return promised((fs.realpath as any).native, path, options); },
  async mkdtemp(prefix: any, options?: any) { return promised(fs.mkdtemp, prefix, options); },
  writeFile,
  async appendFile(path: any, data: any, options?: any) {
    const settings = typeof options === "string" ? { encoding: options } : { ...options };
    if (path instanceof FileHandle) return path.appendFile(data, settings);
    settings.flag = settings.flag || "a";
    return writeFile(path, data, settings);
  },
  readFile,
  watch: watchEvents,
  constants,
};

export default promises;
