// process.stdin, stdout and stderr: https://nodejs.org/api/process.html#process-io
//
// Contract with stdio.go:
//   guessHandleType(fd: number): string   "TTY" | "FILE" | "PIPE" | "TCP" | "UNKNOWN" | "INVALID"
//   writeSync(fd: number, data: Uint8Array): number   writes everything, blocking; 0 or errno
//   setOutput(fd: number, write: (text: string) => void)   from now on console prints through write
import { Readable, Writable } from "node:stream";
import tty from "../tty/tty.ts";
import net from "../net/net.ts";
import fs from "../fs/fs.ts";
import { errnoException } from "../os/uv.ts";
import { guessHandleType, setOutput, writeSync } from "./stdio.go";

function dummyDestroy(this: any, err: Error | null, cb: (err: Error | null) => void): void {
  cb(err);
  // The descriptor stays open; "close" is emitted so that pipelines end.
  this._undestroy();
  if (!this._writableState.emitClose) process.nextTick(emitClose, this);
}

function emitClose(stream: any): void { stream.emit("close"); }

/** Writes are synchronous for files, pipes and terminals on POSIX, as node documents. */
function SyncFdStream(this: any, fd: number): void {
  Writable.call(this, { decodeStrings: true, autoDestroy: true });
  this.fd = fd;
  this._isStdio = true;
}
Object.setPrototypeOf(SyncFdStream.prototype, Writable.prototype);
Object.setPrototypeOf(SyncFdStream, Writable);
SyncFdStream.prototype._write = function(chunk: Uint8Array, _encoding: string, cb: (err?: Error | null) => void): void {
  const errno = writeSync(this.fd, chunk);
  cb(errno === 0 ? null : errnoException(errno, "write"));
};

function makeOutput(fd: number): any {
  let stream: any;
  switch (guessHandleType(fd)) {
    case "TTY":
      stream = new (tty.WriteStream as any)(fd);
      stream._type = "tty";
      break;
    case "TCP":
      stream = new (net.Socket as any)({ fd, readable: false, writable: true });
      stream._type = "pipe";
      break;
    default:
      stream = new (SyncFdStream as any)(fd);
      stream._type = guessHandleType(fd) === "PIPE" ? "pipe" : "fs";
  }
  stream.fd = fd;
  stream._isStdio = true;
  stream.destroySoon = stream.destroy;
  stream._destroy = dummyDestroy;
  setOutput(fd, (text) => { if (stream.writable) stream.write(text, ignoreError); });
  return stream;
}

/** console does not report that its output failed. */
function ignoreError(): void {}

function makeInput(): any {
  const fd = 0;
  let stdin: any;
  switch (guessHandleType(fd)) {
    case "TTY":
      stdin = new (tty.ReadStream as any)(fd);
      break;
    case "FILE":
      stdin = new (fs.ReadStream as any)(null, { fd, autoClose: false });
      break;
    case "PIPE":
    case "TCP":
      stdin = new (net.Socket as any)({ fd, readable: true, writable: false, manualStart: true });
      stdin._type = "pipe";
      break;
    default:
      stdin = new Readable({ read() {} });
      stdin.push(null);
  }
  stdin.fd = fd;
  keepLoopOnlyWhileReading(stdin);
  return stdin;
}

/** An unread stdin must not keep the process alive: its handle stops when the stream is paused. */
function keepLoopOnlyWhileReading(stdin: any): void {
  if (stdin._handle?.readStop) {
    stdin._handle.reading = false;
    stdin._readableState.reading = false;
    stdin._handle.readStop();
  }
  stdin.on("pause", () => {
    if (!stdin._handle || !stdin._handle.reading) return;
    stdin._handle.reading = false;
    stdin._handle.readStop();
    stdin._readableState.reading = false;
  });
}

let stdin: any;
let stdout: any;
let stderr: any;

export function getStdout(): any {
  if (stdout === undefined) stdout = makeOutput(1);
  return stdout;
}
export function getStderr(): any {
  if (stderr === undefined) stderr = makeOutput(2);
  return stderr;
}
export function getStdin(): any {
  if (stdin === undefined) stdin = makeInput();
  return stdin;
}

function accessor(target: object, name: string, get: () => unknown): void {
  Object.defineProperty(target, name, { configurable: true, enumerable: true, get });
}

export function installStdio(process: object): void {
  accessor(process, "stdout", getStdout);
  accessor(process, "stdin", getStdin);
  accessor(process, "stderr", getStderr);
}
