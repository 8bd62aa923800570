// child_process: https://nodejs.org/api/child_process.html
//
// Contract with child_process.go:
//   spawn(file: string, args: string[], cwd: string, env: string[], stdio: (number | Native | null)[], flags: number, uid: number, gid: number,
//         argv0: string, exited: (code: number, signal: number) => void): { pid: number, process: Native } | errno
//       stdio[i]: a descriptor to inherit, a stream of net.go to which the other end of a new socket pair is given, or null for
//       /dev/null; flags: 1 detached; uid and gid -1 keep; exited is called once, signal 0 when it ended by itself
//   kill(process: Native, signal: number): errno         ref(process: Native, on: boolean)
//   moduleKey(path: string): string      names the module of the program at a path, "" where there is none; the environment
//       variable JSGO_ENTRY lets the executable begin with it
//   chosen(): { JSGO_PROGRAM: string } | undefined      what the environment must have too where the executable holds several programs
//   spawnSync(file, args, cwd, env, input: (Uint8Array | number | "pipe" | null)[], timeout: number, maxBuffer: number, killSignal: number, uid, gid, argv0):
//       { pid, status, signal, errno, output: (Uint8Array | null)[] }   errno 0, or of starting, ETIMEDOUT or ENOBUFS
import EventEmitter from "../events/events.ts";
import net from "../net/net.ts";
import { AbortError, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_CHILD_PROCESS_IPC_REQUIRED, ERR_CHILD_PROCESS_STDIO_MAXBUFFER, ERR_IPC_ONE_PIPE, ERR_IPC_SYNC_FORK, ERR_METHOD_NOT_IMPLEMENTED, ERR_UNKNOWN_SIGNAL } from "../internal/codes.ts";
import { validateAbortSignal, validateFunction, validateInteger, validateObject, validateString } from "../internal/validators.ts";
import { PIPE, StreamHandle } from "../net/handle.ts";
import { openChannel } from "./channel.ts";
import { errnoException, uvErrorName } from "../os/uv.ts";
import { signalName, signalNumber } from "../os/signals.ts";
import { toPath } from "../fs/check.ts";
import * as native from "./child_process.go";

const MAX_BUFFER = 1024 * 1024;

function toSignal(signal: any): number {
  if (typeof signal === "number") {
    if (signalName(signal) !== null) return signal;
  } else if (typeof signal === "string") {
    const number = signalNumber(signal.toUpperCase());
    if (number !== 0) return number;
  } else {
    throw ERR_INVALID_ARG_TYPE("signal", ["string", "number"], signal);
  }
  throw ERR_UNKNOWN_SIGNAL(signal);
}

function noNulls(value: string, name: string): void {
  if (value.includes("\u0000")) throw ERR_INVALID_ARG_VALUE(name, value, "must be a string without null bytes");
}

interface Spawn { file: string; args: string[]; cwd: string; env: string[]; argv0: string; uid: number; gid: number; detached: boolean; options: any }

/** spawn(file, args?, options?) in one shape. */
function normalizeSpawn(file: any, args: any, options: any): Spawn {
  validateString(file, "file");
  noNulls(file, "file");
  if (file.length === 0) throw ERR_INVALID_ARG_VALUE("file", file, "cannot be empty");
  if (Array.isArray(args)) args = args.slice();
  else if (args === undefined || args === null) args = [];
  else if (typeof args !== "object") throw ERR_INVALID_ARG_TYPE("args", "object", args);
  else {
    options = args;
    args = [];
  }
  for (let i = 0; i < args.length; i++) {
    args[i] = `${args[i]}`;
    noNulls(args[i], "args[" + i + "]");
  }
  if (options === undefined) options = {};
  else validateObject(options, "options");
  const cwd = options.cwd === undefined || options.cwd === null ? "" : toPath(options.cwd, "options.cwd");
  if (options.shell !== undefined && options.shell !== null && typeof options.shell !== "boolean" && typeof options.shell !== "string") {
    throw ERR_INVALID_ARG_TYPE("options.shell", ["boolean", "string"], options.shell);
  }
  if (options.argv0 !== undefined && options.argv0 !== null) validateString(options.argv0, "options.argv0");
  let argv0 = options.argv0 ?? file;
  if (options.shell) {
    const command = [file, ...args].join(" ");
    file = typeof options.shell === "string" ? options.shell : "/bin/sh";
    args = ["-c", command];
    if (options.argv0 == null) argv0 = file;
  }
  return { file, args, cwd, env: environment(options.env), argv0, uid: options.uid ?? -1, gid: options.gid ?? -1, detached: Boolean(options.detached), options };
}

function environment(env: any): string[] {
  env = env || process.env;
  const lines: string[] = [];
  for (const key in env) {
    const value = env[key];
    if (value === undefined) continue;
    noNulls(key, "options.env['" + key + "']");
    noNulls(`${value}`, "options.env['" + key + "']");
    lines.push(key + "=" + value);
  }
  return lines;
}

/** What each of the child's descriptors is: "pipe", "ignore", a descriptor. */
function stdioList(stdio: any): (string | number)[] {
  if (stdio === undefined || stdio === null) stdio = "pipe";
  if (typeof stdio === "string") {
    if (stdio === "inherit") return [0, 1, 2];
    if (stdio !== "pipe" && stdio !== "ignore" && stdio !== "overlapped") throw ERR_INVALID_ARG_VALUE("stdio", stdio);
    return [stdio, stdio, stdio];
  }
  if (!Array.isArray(stdio)) throw ERR_INVALID_ARG_VALUE("stdio", stdio);
  const list = stdio.slice();
  while (list.length < 3) list.push(undefined);
  return list.map((entry, i) => stdioEntry(entry, i, stdio));
}

function stdioEntry(entry: any, i: number, stdio: any): string | number {
  if (entry === null || entry === undefined) return i < 3 ? "pipe" : "ignore";
  if (entry === "ignore") return "ignore";
  if (entry === "pipe" || entry === "overlapped") return "pipe";
  if (entry === "inherit") return i;
  if (entry === "ipc") return "ipc";
  if (typeof entry === "number" && entry >= 0) return entry;
  if (typeof entry.fd === "number" && entry.fd >= 0) return entry.fd;
  if (entry._handle?.fd >= 0) return entry._handle.fd;
  throw ERR_INVALID_ARG_VALUE("stdio", stdio);
}

export class ChildProcess extends EventEmitter {
  _closesNeeded = 1;
  _closesGot = 0;
  connected = false;
  signalCode: string | null = null;
  exitCode: number | null = null;
  killed = false;
  spawnfile: string | null = null;
  _handle: object | null = null;
  pid: number | undefined;
  spawnargs: string[] = [];
  stdin: any;
  stdout: any;
  stderr: any;
  stdio: any[] = [];

  constructor() { super(); }

  _start(spec: Spawn): void {
    const kinds = stdioList(spec.options.stdio);
    const handles: (StreamHandle | null)[] = [];
    let channel: StreamHandle | null = null;
    const passed = kinds.map((kind, i) => {
      const handle = kind === "pipe" || kind === "ipc" ? new StreamHandle(PIPE) : null;
      if (kind === "ipc") {
        if (channel !== null) throw ERR_IPC_ONE_PIPE();
        if (spec.options.serialization === "advanced") throw ERR_METHOD_NOT_IMPLEMENTED('serialization "advanced"');
        channel = handle;
        spec.env.push("NODE_CHANNEL_FD=" + i, "NODE_CHANNEL_SERIALIZATION_MODE=json");
      }
      handles.push(kind === "ipc" ? null : handle);
      return handle !== null ? handle.native : typeof kind === "number" ? kind : null;
    });
    this.spawnfile = spec.file;
    this.spawnargs = [spec.argv0, ...spec.args];
    const result = native.spawn(spec.file, spec.args, spec.cwd, spec.env, passed, spec.detached ? 1 : 0, spec.uid, spec.gid, spec.argv0,
      (code: number, signal: number) => this.#exited(code, signal));
    if (typeof result === "number") {
      this.#failed(result, handles);
      return;
    }
    this._handle = result.process;
    this.pid = result.pid;
    this.#streams(handles);
    if (channel !== null) openChannel(this, new (net.Socket as any)({ handle: channel, readable: true, writable: true }));
    process.nextTick(() => this.emit("spawn"));
  }

  /** A child that could not start has streams all the same, and says so by "error". */
  #failed(errno: number, handles: (StreamHandle | null)[]): void {
    this.#streams(handles, true);
    process.nextTick(() => this.#exited(errno, 0));
  }

  #streams(handles: (StreamHandle | null)[], failed = false): void {
    for (let i = 0; i < handles.length; i++) {
      const handle = handles[i];
      if (handle === null) {
        this.stdio.push(null);
        continue;
      }
      const socket = new (net.Socket as any)({ handle: failed ? undefined : handle, readable: i !== 0, writable: i === 0 || i > 2 });
      this.stdio.push(socket);
      if (failed) handle.close();
      if (i === 0) continue;
      if (failed) {
        process.nextTick(() => socket.destroy());
      }
      this._closesNeeded++;
      socket.on("close", () => this.#maybeClose());
    }
    this.stdin = this.stdio[0];
    this.stdout = this.stdio[1];
    this.stderr = this.stdio[2];
  }

  #exited(code: number, signal: number): void {
    if (signal !== 0) this.signalCode = signalName(signal);
    else this.exitCode = code;
    if (this.stdin) this.stdin.destroy();
    this._handle = null;
    if (code < 0) {
      const syscall = this.spawnfile ? "spawn " + this.spawnfile : "spawn";
      const err: any = errnoException(code, syscall);
      if (this.spawnfile) err.path = this.spawnfile;
      err.spawnargs = this.spawnargs.slice(1);
      this.emit("error", err);
    } else {
      this.emit("exit", this.exitCode, this.signalCode);
    }
    // What the child wrote and nobody reads must not keep "close" back.
    process.nextTick(() => {
      for (const stream of this.stdio) if (stream && stream.readable && !stream.readableFlowing && stream.listenerCount("readable") === 0 && stream.readableFlowing === null) stream.resume();
    });
    this.#maybeClose();
  }

  #maybeClose(): void {
    this._closesGot++;
    if (this._closesGot === this._closesNeeded) this.emit("close", this.exitCode, this.signalCode);
  }

  kill(sig?: any): boolean {
    const signal = sig === 0 ? 0 : toSignal(sig === undefined ? "SIGTERM" : sig);
    if (this._handle === null) return false;
    const errno = native.kill(this._handle, signal);
    if (errno === 0) {
      this.killed = true;
      return true;
    }
    if (uvErrorName(errno) === "ESRCH") return false;
    this.emit("error", errnoException(errno, "kill"));
    return false;
  }

  [(Symbol as any).dispose ?? Symbol.for("nodejs.dispose")](): void { if (!this.killed) this.kill(); }
  ref(): void { if (this._handle !== null) native.ref(this._handle, true); }
  unref(): void { if (this._handle !== null) native.ref(this._handle, false); }
}

function abortOn(child: ChildProcess, signal: any, killSignal: any): void {
  validateAbortSignal(signal, "options.signal");
  const abort = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(killSignal);
    child.emit("error", new AbortError(undefined, { cause: signal.reason }));
  };
  if (signal.aborted) {
    process.nextTick(abort);
    return;
  }
  signal.addEventListener("abort", abort, { once: true });
  child.once("exit", () => signal.removeEventListener("abort", abort));
}

function spawn(file: any, args?: any, options?: any): ChildProcess {
  const spec = normalizeSpawn(file, args, options);
  const { timeout, killSignal = "SIGTERM", signal } = spec.options;
  if (timeout !== undefined && timeout !== null) validateInteger(timeout, "timeout", 0);
  const child = new ChildProcess();
  child._start(spec);
  if (timeout > 0) {
    const timer = setTimeout(() => { child.kill(killSignal); }, timeout);
    child.once("exit", () => clearTimeout(timer));
  }
  if (signal) abortOn(child, signal, killSignal);
  return child;
}

interface ExecFile { file: any; args: any[]; options: any; callback: any }

function normalizeExecFile(file: any, args: any, options: any, callback: any): ExecFile {
  if (Array.isArray(args)) args = args.slice();
  else if (args !== null && typeof args === "object") {
    callback = options;
    options = args;
    args = null;
  } else if (typeof args === "function") {
    callback = args;
    options = null;
    args = null;
  }
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (callback !== undefined && callback !== null) validateFunction(callback, "callback");
  if (options !== undefined && options !== null) validateObject(options, "options");
  return { file, args: args ?? [], options: options ?? {}, callback };
}

/** One output of a child, kept up to a limit. */
class Output {
  chunks: any[] = [];
  length = 0;
  encoding: any;
  constructor(encoding: any) { this.encoding = encoding; }
  text(): any { return this.encoding ? this.chunks.join("") : Buffer.concat(this.chunks); }
}

function execFile(file: any, args?: any, options?: any, callback?: any): ChildProcess {
  ({ file, args, options, callback } = normalizeExecFile(file, args, options, callback));
  options = { encoding: "utf8", timeout: 0, maxBuffer: MAX_BUFFER, killSignal: "SIGTERM", cwd: null, env: null, shell: false, ...options };
  validateInteger(options.timeout, "timeout", 0);
  if (typeof options.maxBuffer !== "number" || options.maxBuffer < 0) throw ERR_INVALID_ARG_TYPE("options.maxBuffer", "number", options.maxBuffer);
  const child = spawn(file, args, { cwd: options.cwd, env: options.env, gid: options.gid, shell: options.shell, signal: options.signal, uid: options.uid });
  const encoding = options.encoding !== "buffer" && (Buffer as any).isEncoding(options.encoding) ? options.encoding : null;
  const outputs = [new Output(encoding), new Output(encoding)];
  let killed = false;
  let ended = false;
  let failure: any = null;
  let timer: any;

  const finish = (code: number | null, signal: string | null): void => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    if (!callback) return;
    const stdout = outputs[0].text();
    const stderr = outputs[1].text();
    if (!failure && code === 0 && signal === null) {
      callback(null, stdout, stderr);
      return;
    }
    let command = file;
    if (args?.length) command += " " + args.join(" ");
    if (!failure) {
      failure = new Error("Command failed: " + command + "\n" + stderr);
      failure.code = code !== null && code < 0 ? uvErrorName(code) : code;
      failure.killed = child.killed || killed;
      failure.signal = signal;
    }
    failure.cmd = command;
    callback(failure, stdout, stderr);
  };
  const stop = (): void => {
    child.stdout?.destroy();
    child.stderr?.destroy();
    killed = true;
    child.kill(options.killSignal);
  };
  const collect = (stream: any, output: Output, name: string): void => {
    if (!stream) return;
    if (encoding) stream.setEncoding(encoding);
    stream.on("data", (chunk: any) => {
      output.length += encoding ? Buffer.byteLength(chunk, encoding) : chunk.length;
      if (output.length <= options.maxBuffer) {
        output.chunks.push(chunk);
        return;
      }
      const over = output.length - options.maxBuffer;
      output.chunks.push(chunk.slice(0, Math.max(chunk.length - over, 0)));
      failure = ERR_CHILD_PROCESS_STDIO_MAXBUFFER(name);
      stop();
    });
  };
  collect(child.stdout, outputs[0], "stdout");
  collect(child.stderr, outputs[1], "stderr");
  if (options.timeout > 0) timer = setTimeout(stop, options.timeout);
  child.addListener("close", finish);
  child.addListener("error", (err: any) => {
    failure = err;
    child.stdout?.destroy();
    child.stderr?.destroy();
    finish(null, null);
  });
  return child;
}

function execOptions(options: any): any {
  options = { ...options };
  options.shell = typeof options.shell === "string" ? options.shell : true;
  return options;
}

function exec(command: any, options?: any, callback?: any): ChildProcess {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  validateString(command, "command");
  return execFile(command, execOptions(options), callback);
}

function promisified(fn: any): any {
  return (...args: any[]) => {
    let child: any;
    const promise: any = new Promise((resolve, reject) => {
      child = fn(...args, (err: any, stdout: any, stderr: any) => {
        if (err !== null) {
          err.stdout = stdout;
          err.stderr = stderr;
          reject(err);
        } else {
          resolve({ stdout, stderr });
        }
      });
    });
    promise.child = child;
    return promise;
  };
}
const custom = Symbol.for("nodejs.util.promisify.custom");
Object.defineProperty(exec, custom, { enumerable: false, value: promisified(exec) });
Object.defineProperty(execFile, custom, { enumerable: false, value: promisified(execFile) });

function syncInput(kinds: (string | number)[], input: any): any[] {
  return kinds.map((kind, i) => {
    if (i === 0 && input !== undefined && input !== null) {
      if (typeof input === "string") return Buffer.from(input);
      if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
      throw ERR_INVALID_ARG_TYPE("options.stdio[0]", ["Buffer", "TypedArray", "DataView", "string"], input);
    }
    return kind === "ignore" ? null : kind;
  });
}

function spawnSync(file: any, args?: any, options?: any): any {
  const spec = normalizeSpawn(file, args, options);
  options = { maxBuffer: MAX_BUFFER, ...spec.options };
  if (options.timeout !== undefined && options.timeout !== null) validateInteger(options.timeout, "timeout", 0);
  const killSignal = options.killSignal === undefined || options.killSignal === null ? 15 : toSignal(options.killSignal);
  const kinds = stdioList(options.stdio);
  if (kinds.includes("ipc")) throw ERR_IPC_SYNC_FORK();
  const raw = native.spawnSync(spec.file, spec.args, spec.cwd, spec.env, syncInput(kinds, options.input), options.timeout ?? 0,
    options.maxBuffer ?? Infinity, killSignal, spec.uid, spec.gid, spec.argv0);
  const result: any = {};
  if (raw.errno !== 0) {
    const err: any = errnoException(raw.errno, "spawnSync " + spec.file);
    err.path = spec.file;
    err.spawnargs = spec.args;
    result.error = err;
  }
  result.status = raw.signal !== 0 || (raw.errno !== 0 && raw.pid === 0) ? null : raw.status;
  result.signal = raw.signal !== 0 ? signalName(raw.signal) : null;
  const encoding = options.encoding && options.encoding !== "buffer" ? options.encoding : null;
  result.output = raw.pid === 0 ? null : raw.output.map((bytes: Uint8Array | null) => outputOf(bytes, encoding));
  result.pid = raw.pid;
  result.stdout = result.output && result.output[1];
  result.stderr = result.output && result.output[2];
  return result;
}

function outputOf(bytes: Uint8Array | null, encoding: any): any {
  if (bytes === null) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding ? buffer.toString(encoding) : buffer;
}

function checkExecSync(result: any, command: string): void {
  let err = result.error;
  if (!err && result.status !== 0) {
    let message = "Command failed: " + command;
    if (result.stderr && result.stderr.length > 0) message += "\n" + result.stderr.toString();
    err = new Error(message);
  }
  if (!err) return;
  Object.assign(err, result);
  delete err.error;
  throw err;
}

function execFileSync(file: any, args?: any, options?: any): any {
  if (!Array.isArray(args) && args !== null && args !== undefined) {
    options = args;
    args = [];
  }
  const inherit = !options?.stdio;
  const result = spawnSync(file, args ?? [], options);
  if (inherit && result.stderr) process.stderr.write(result.stderr);
  checkExecSync(result, [file, ...(args ?? [])].join(" "));
  return result.stdout;
}

function execSync(command: any, options?: any): any {
  validateString(command, "command");
  const inherit = !options?.stdio;
  const result = spawnSync(command, execOptions(options));
  if (inherit && result.stderr) process.stderr.write(result.stderr);
  checkExecSync(result, command);
  return result.stdout;
}

/** The descriptors of a forked child. */
function forkStdio(stdio: any, silent: any): any[] {
  if (stdio === undefined || stdio === null) stdio = silent ? "pipe" : "inherit";
  if (typeof stdio === "string") return [stdio, stdio, stdio, "ipc"];
  if (!stdio.includes("ipc")) throw ERR_CHILD_PROCESS_IPC_REQUIRED("options.stdio");
  return stdio;
}

/** fork runs a module of this program, in this executable, or a script of the disk where execPath is given. */
function fork(modulePath: any, args?: any, options?: any): ChildProcess {
  modulePath = toPath(modulePath, "modulePath");
  if (args !== undefined && args !== null && typeof args === "object" && !Array.isArray(args)) {
    options = args;
    args = [];
  }
  if (args !== undefined && args !== null && !Array.isArray(args)) throw ERR_INVALID_ARG_TYPE("args", "object", args);
  if (options !== undefined && options !== null) validateObject(options, "options");
  options = { ...options, shell: false };
  options.stdio = forkStdio(options.stdio, options.silent);
  let list = [...(args ?? [])];
  if (options.execPath !== undefined && options.execPath !== process.execPath) {
    list = [...(options.execArgv ?? []), modulePath, ...list];
  } else if (modulePath !== process.execPath) {
    const key = native.moduleKey(modulePath);
    if (key === "") throw ERR_METHOD_NOT_IMPLEMENTED("child_process.fork() of a file that is no module of the program");
    options.env = { ...(options.env ?? process.env), JSGO_ENTRY: key, ...native.chosen() };
  }
  return spawn(options.execPath ?? process.execPath, list, options);
}

function _forkChild(): never { throw ERR_METHOD_NOT_IMPLEMENTED("child_process._forkChild()"); }

const childProcess: any = { _forkChild, ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync };
export default childProcess;
