// The process object: https://nodejs.org/api/process.html
// The standard streams live in stdio.ts, so that a program that never names them does not link them.
//
// Contract with process.go (all synchronous; errno results are 0 or a negative libuv number):
//   argv(): string[]                      program path first, as process.argv[0..]
//   execPath(): string                    absolute path of the running executable
//   execArgv(): string[]
//   environ(): string[]                   "NAME=value" lines, in the kernel's order
//   setenv(name: string, value: string)   unsetenv(name: string)    kept in step for child processes and TZ
//   pid(): number   ppid(): number        arch(): string  ("x64", "arm64", …)   platform(): string
//   title(): string   setTitle(s: string)
//   cwd(): string | number                chdir(path: string): number
//   umask(mask: number): number           mask -1 only reads
//   hrtime(): number                      monotonic nanoseconds since an arbitrary origin, exact below 2^53
//   hrtimeBigInt(): bigint                uptime(): number          seconds since start, fractional
//   cpuUsage(out: Float64Array): number   out = [user µs, system µs]
//   memoryUsage(out: Float64Array)        out = [rss, heapTotal, heapUsed, external, arrayBuffers]
//   rss(): number   constrainedMemory(): number   availableMemory(): number
//   resourceUsage(out: Float64Array)      16 numbers in the order of process.resourceUsage()'s keys
//   getuid(), geteuid(), getgid(), getegid(): number     getgroups(): number[]
//   setuid(id), seteuid(id), setgid(id), setegid(id): number    id: number | string; 1 = unknown name, else errno
//   kill(pid: number, signal: number): number
//   watchSignal(signal: number, cb: (() => void) | null): number   null stops watching
//   reallyExit(code: number): never       abort(): never
//   nextTickFunction(process, refuse: (callback) => never): Function     process.nextTick; refuse throws its error
//   rawDebug(text: string)                straight to fd 2
//   hostHooks(beforeExit: (code) => void, exit: (code, unsettled) => number, uncaught: (err, origin) => boolean,
//             rejection: (reason, promise) => boolean, rejectionHandled: (promise) => boolean, warning: (name, text) => void)
//       gives the host what it calls: beforeExit when the loop is empty, exit before it ends (returns the final code;
//       unsettled where the entry module has not ended, which the listeners are not told),
//       uncaught for an exception nobody caught (true = handled), rejection for a rejected promise without handler
//       (true = somebody listens), rejectionHandled for one that got a handler late (true = somebody listens), warning for warnings of its own
//   getExitCode(): number | undefined  and  setExitCode(code: number | undefined)   the value the host ends with
//   getBuiltin(id: string): unknown       default export of a core module that the program links, or undefined
//   activeResources(): string[]
//   channelFd(): number                   the descriptor of the channel to the parent process, once; -1 where there is none
import EventEmitter from "../events/events.ts";
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED, ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET, ERR_UNKNOWN_CREDENTIAL, ERR_UNKNOWN_SIGNAL } from "../internal/codes.ts";
import { validateFunction, validateNumber, validateObject, validateString, validateUint32 } from "../internal/validators.ts";
import { uvException, errnoException } from "../os/uv.ts";
import { signalNumber, signals } from "../os/signals.ts";
import { installStdio } from "./stdio.ts";
import { emitWarning, onWarning } from "./warning.ts";
import { linked } from "../../web/streams/streams.go";
import * as native from "./process.go";

const VERSION = "v20.20.2";

/** process itself inherits from an object named "process" that inherits from EventEmitter.prototype. */
function Process() {}
Process.prototype = Object.create(EventEmitter.prototype, {
  constructor: { value: Process, writable: true, enumerable: false, configurable: true },
});
Object.defineProperty(Process, "name", { value: "process" });

const process: any = Object.create(Process.prototype, {
  [Symbol.toStringTag]: { value: "process", writable: false, enumerable: false, configurable: true },
});

function makeVersions() {
  return Object.freeze({
    node: VERSION.slice(1), acorn: "8.16.0", ada: "2.9.2", ares: "1.34.6", brotli: "1.1.0", cjs_module_lexer: "2.2.0",
    cldr: "48.0", icu: "78.2", llhttp: "9.3.1", modules: "115", napi: "9", nghttp2: "1.61.0", openssl: "3.0.19",
    simdutf: "6.4.2", tz: "2025c", undici: "6.24.1", unicode: "17.0", uv: "1.46.0", uvwasi: "0.0.23",
    v8: "11.3.244.8-node.38", zlib: "1.3.1-e00f703",
  });
}

const releaseUrl = "https://nodejs.org/download/release/" + VERSION + "/node-" + VERSION;

process.version = VERSION;
process.versions = makeVersions();
process.arch = native.arch();
process.platform = native.platform();
process.release = {
  name: "node",
  lts: "Iron",
  sourceUrl: releaseUrl + ".tar.gz",
  headersUrl: releaseUrl + "-headers.tar.gz",
};
process._rawDebug = function _rawDebug(...args: unknown[]) {
  native.rawDebug(args.map(String).join(" ") + "\n");
};
process.moduleLoadList = [];
process.binding = function binding(module: string) {
  validateString(module, "module");
  throw new Error("No such module: " + module);
};
process._linkedBinding = process.binding;
EventEmitter.call(process);
process.domain = null;
process._exiting = false;

// exitCode

function checkExitCode(code: unknown): void {
  if (code === null || code === undefined) return;
  let value = code;
  if (typeof code === "string" && code !== "") value = Number(code);
  if (!Number.isInteger(value as number)) {
    if (typeof value !== "number") throw ERR_INVALID_ARG_TYPE("code", "number", code);
    if (typeof code === "string") throw ERR_INVALID_ARG_TYPE("code", "number", code);
    throw ERR_OUT_OF_RANGE("code", "an integer", value);
  }
}

let exitCode: unknown;

function setExitCode(code: unknown): void {
  checkExitCode(code);
  exitCode = code;
  native.setExitCode(code === null || code === undefined ? undefined : Number(code));
}

Object.defineProperty(process, "exitCode", {
  configurable: true,
  enumerable: true,
  get() { return exitCode; },
  set: setExitCode,
});

process.config = { target_defaults: {}, variables: { napi_build_version: "9", node_shared: false, v8_enable_i18n_support: 1 } };
process.dlopen = function dlopen() {
  const err: any = new Error("Native addons cannot be loaded into a static executable");
  err.code = "ERR_DLOPEN_FAILED";
  throw err;
};
process.uptime = function uptime(): number { return native.uptime(); };
process._getActiveRequests = function _getActiveRequests() { return []; };
process._getActiveHandles = function _getActiveHandles() { return []; };
process.getActiveResourcesInfo = function getActiveResourcesInfo(): string[] { return native.activeResources(); };
process.reallyExit = function reallyExit(code: number) { native.reallyExit(code === undefined ? 0 : code | 0); };
process._kill = function _kill(pid: number, signal: number): number { return native.kill(pid, signal); };

// Resource usage

function validMicros(value: unknown, name: string): void {
  validateNumber(value, name);
  if ((value as number) < 0 || (value as number) > Number.MAX_SAFE_INTEGER) {
    const err: any = new RangeError("The property '" + name + "' is invalid. Received " + String(value));
    err.code = "ERR_INVALID_ARG_VALUE";
    throw err;
  }
}

process.cpuUsage = function cpuUsage(prevValue?: { user: number; system: number }) {
  if (prevValue) {
    validateObject(prevValue, "prevValue");
    validMicros(prevValue.user, "prevValue.user");
    validMicros(prevValue.system, "prevValue.system");
  }
  const out = new Float64Array(2);
  const errno = native.cpuUsage(out);
  if (errno !== 0) throw errnoException(errno, "uv_getrusage");
  if (prevValue) return { user: out[0] - prevValue.user, system: out[1] - prevValue.system };
  return { user: out[0], system: out[1] };
};

process.resourceUsage = function resourceUsage() {
  const u = new Float64Array(16);
  native.resourceUsage(u);
  return {
    userCPUTime: u[0], systemCPUTime: u[1], maxRSS: u[2], sharedMemorySize: u[3], unsharedDataSize: u[4],
    unsharedStackSize: u[5], minorPageFault: u[6], majorPageFault: u[7], swappedOut: u[8], fsRead: u[9],
    fsWrite: u[10], ipcSent: u[11], ipcReceived: u[12], signalsCount: u[13], voluntaryContextSwitches: u[14],
    involuntaryContextSwitches: u[15],
  };
};

function memoryUsage() {
  const m = new Float64Array(5);
  native.memoryUsage(m);
  return { rss: m[0], heapTotal: m[1], heapUsed: m[2], external: m[3], arrayBuffers: m[4] };
}
memoryUsage.rss = function rss(): number { return native.rss(); };
process.memoryUsage = memoryUsage;
process.constrainedMemory = function constrainedMemory(): number { return native.constrainedMemory(); };
process.availableMemory = function availableMemory(): number { return native.availableMemory(); };

// Signals and ending

process.kill = function kill(pid: number, sig?: string | number): true {
  // eslint-disable-next-line eqeqeq: node accepts "12" for 12
  if (pid != (pid | 0)) throw ERR_INVALID_ARG_TYPE("pid", "number", pid);
  let number: number;
  if (typeof sig === "number") number = sig;
  else {
    number = signalNumber(sig || "SIGTERM");
    if (number === 0) throw ERR_UNKNOWN_SIGNAL(sig);
  }
  const errno = process._kill(pid | 0, number);
  if (errno) throw errnoException(errno, "kill");
  return true;
};

process.exit = function exit(code?: unknown): void {
  if (arguments.length !== 0) process.exitCode = code;
  if (!process._exiting) {
    process._exiting = true;
    process.emit("exit", finalCode());
  }
  process.reallyExit(finalCode());
};

function finalCode(): number {
  return exitCode === undefined || exitCode === null ? 0 : Number(exitCode);
}

const NANOSECONDS = 1e9;

function hrtime(time?: [number, number]): [number, number] {
  const now = native.hrtime();
  const seconds = Math.floor(now / NANOSECONDS);
  const nanos = now - seconds * NANOSECONDS;
  if (time === undefined) return [seconds, nanos];
  if (!Array.isArray(time)) throw ERR_INVALID_ARG_TYPE("time", "Array", time);
  if (time.length !== 2) throw ERR_OUT_OF_RANGE("time", 2, time.length);
  const s = seconds - time[0];
  const n = nanos - time[1];
  return n < 0 ? [s - 1, n + NANOSECONDS] : [s, n];
}
function hrtimeBigInt(): bigint { return native.hrtimeBigInt(); }
hrtime.bigint = hrtimeBigInt;
process.hrtime = hrtime;

process.openStdin = function openStdin() {
  process.stdin.resume();
  return process.stdin;
};

// Identity

process.getuid = function getuid(): number { return native.getuid(); };
process.geteuid = function geteuid(): number { return native.geteuid(); };
process.getgid = function getgid(): number { return native.getgid(); };
process.getegid = function getegid(): number { return native.getegid(); };
process.getgroups = function getgroups(): number[] { return native.getgroups(); };

function validateId(id: unknown, name: string): void {
  if (typeof id === "number") validateUint32(id, name);
  else if (typeof id !== "string") throw ERR_INVALID_ARG_TYPE(name, ["number", "string"], id);
}

function credential(result: number, type: string, id: unknown, syscall: string): void {
  if (result === 1) throw ERR_UNKNOWN_CREDENTIAL(type, id);
  if (result < 0) throw errnoException(result, syscall);
}

process.setuid = function setuid(id: number | string) { validateId(id, "id"); credential(native.setuid(id), "User", id, "setuid"); };
process.seteuid = function seteuid(id: number | string) { validateId(id, "id"); credential(native.seteuid(id), "User", id, "seteuid"); };
process.setgid = function setgid(id: number | string) { validateId(id, "id"); credential(native.setgid(id), "Group", id, "setgid"); };
process.setegid = function setegid(id: number | string) { validateId(id, "id"); credential(native.setegid(id), "Group", id, "setegid"); };
process.initgroups = function initgroups() { throw ERR_METHOD_NOT_IMPLEMENTED("process.initgroups()"); };
process.setgroups = function setgroups() { throw ERR_METHOD_NOT_IMPLEMENTED("process.setgroups()"); };

process.allowedNodeEnvironmentFlags = new Set<string>();
process.assert = function assert(value: unknown, message?: string) {
  if (!value) {
    const err: any = new Error(message || "assertion error");
    err.code = "ERR_ASSERTION";
    throw err;
  }
};
process.features = {
  inspector: false, debug: false, uv: true, ipv6: true, tls_alpn: true, tls_sni: true, tls_ocsp: true, tls: true,
  get cached_builtins() { return true; },
  get require_module() { return true; },
};

// Uncaught exceptions

let captureCallback: ((err: unknown) => void) | null = null;

process.setUncaughtExceptionCaptureCallback = function setUncaughtExceptionCaptureCallback(fn: ((err: unknown) => void) | null) {
  if (fn === null) {
    captureCallback = null;
    return;
  }
  if (typeof fn !== "function") throw ERR_INVALID_ARG_TYPE("fn", ["Function", "null"], fn);
  if (captureCallback !== null) throw ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET();
  captureCallback = fn;
};
process.hasUncaughtExceptionCaptureCallback = function hasUncaughtExceptionCaptureCallback(): boolean {
  return captureCallback !== null;
};

function onUncaught(err: unknown, origin: string): boolean {
  if (captureCallback !== null) {
    captureCallback(err);
    return true;
  }
  process.emit("uncaughtExceptionMonitor", err, origin);
  return process.emit("uncaughtException", err, origin);
}
process._fatalException = function _fatalException(err: unknown, fromPromise?: boolean): boolean {
  return onUncaught(err, fromPromise ? "unhandledRejection" : "uncaughtException");
};

function onBeforeExit(code: number): void { process.emit("beforeExit", code); }

function onExit(code: number, unsettled: boolean): number {
  if (!process._exiting) {
    process._exiting = true;
    const told = unsettled ? finalCode() : code;
    if (code !== finalCode()) setExitCode(code);
    process.emit("exit", told);
  }
  return finalCode();
}

function onRejection(reason: unknown, promise: Promise<unknown>): boolean {
  return process.emit("unhandledRejection", reason, promise);
}

function onRejectionHandled(promise: Promise<unknown>): boolean { return process.emit("rejectionHandled", promise); }

process.emitWarning = emitWarning;

process.nextTick = native.nextTickFunction(process, (callback: unknown) => validateFunction(callback, "callback"));
process._tickCallback = function runNextTicks() {};
process.loadEnvFile = function loadEnvFile() { throw ERR_METHOD_NOT_IMPLEMENTED("process.loadEnvFile()"); };
process._debugProcess = function _debugProcess() { throw ERR_METHOD_NOT_IMPLEMENTED("process._debugProcess()"); };
process._debugEnd = function _debugEnd() {};
process._startProfilerIdleNotifier = function _startProfilerIdleNotifier() {};
process._stopProfilerIdleNotifier = function _stopProfilerIdleNotifier() {};
process.setSourceMapsEnabled = function setSourceMapsEnabled(value: boolean): void {
  if (typeof value !== "boolean") throw ERR_INVALID_ARG_TYPE("val", "boolean", value);
};
Object.defineProperty(process, "sourceMapsEnabled", { get() { return false; }, configurable: true, enumerable: true });

process.getBuiltinModule = function getBuiltinModule(id: string): unknown {
  validateString(id, "id");
  return native.getBuiltin(id.startsWith("node:") ? id.slice(5) : id);
};

installStdio(process);

process.abort = function abort() { native.abort(); };

process.umask = function umask(mask?: number | string): number {
  if (mask === undefined) return native.umask(-1);
  return native.umask(parseMode(mask));
};

function parseMode(mask: number | string): number {
  if (typeof mask === "string") {
    if (!/^[0-7]+$/.test(mask)) {
      throw ERR_INVALID_ARG_VALUE("mask", mask, "must be a 32-bit unsigned integer or an octal string");
    }
    return parseInt(mask, 8);
  }
  validateUint32(mask, "mask");
  return mask;
}

let cachedCwd = "";

process.chdir = function chdir(directory: string): void {
  validateString(directory, "directory");
  const errno = native.chdir(directory);
  if (errno !== 0) throw uvException(errno, "chdir", process.cwd(), directory);
  cachedCwd = "";
};

process.cwd = function wrappedCwd(): string {
  if (cachedCwd === "") {
    const result = native.cwd();
    if (typeof result === "number") {
      const err = uvException(result, "uv_cwd");
      err.message = "ENOENT: process.cwd failed with error no such file or directory, uv_cwd";
      throw err;
    }
    cachedCwd = result;
  }
  return cachedCwd;
};

// Environment

function envText(value: unknown): string {
  if (typeof value === "symbol") throw new TypeError("Cannot convert a Symbol value to a string");
  return String(value);
}

const environmentTraps: ProxyHandler<Record<string, string>> = {
  set(target, key, value) {
    if (typeof key === "symbol") throw new TypeError("Cannot convert a Symbol value to a string");
    const text = envText(value);
    target[key] = text;
    native.setenv(key, text);
    return true;
  },
  defineProperty(target, key, descriptor) {
    if (typeof key === "symbol") throw new TypeError("Cannot convert a Symbol value to a string");
    if ("value" in descriptor) {
      if (!descriptor.configurable || !descriptor.writable || !descriptor.enumerable) {
        const err: any = new TypeError("'process.env' only accepts a configurable, writable, and enumerable data descriptor");
        err.code = "ERR_INVALID_OBJECT_DEFINE_PROPERTY";
        throw err;
      }
      const text = envText(descriptor.value);
      target[key] = text;
      native.setenv(key, text);
      return true;
    }
    const err: any = new TypeError("'process.env' does not accept an accessor(getter/setter) descriptor");
    err.code = "ERR_INVALID_OBJECT_DEFINE_PROPERTY";
    throw err;
  },
  deleteProperty(target, key) {
    if (typeof key === "string" && Object.hasOwn(target, key)) {
      delete target[key];
      native.unsetenv(key);
    }
    return true;
  },
};

function makeEnvironment(): Record<string, string> {
  const target: Record<string, string> = {};
  for (const line of native.environ()) {
    const equals = line.indexOf("=", 1);
    // Assigning "__proto__" would set the prototype.
    if (equals > 0) Object.defineProperty(target, line.slice(0, equals), {
      value: line.slice(equals + 1), writable: true, enumerable: true, configurable: true,
    });
  }
  return new Proxy(target, environmentTraps);
}

const channelFd = native.channelFd();
process.env = makeEnvironment();

Object.defineProperty(process, "title", {
  get() { return native.title(); },
  set(value) { native.setTitle(String(value)); },
  enumerable: true,
  configurable: true,
});
process.argv = native.argv();
process.execArgv = native.execArgv();
process.pid = native.pid();
Object.defineProperty(process, "ppid", { get() { return native.ppid(); }, set() {}, enumerable: true, configurable: true });
process.execPath = native.execPath();
process.debugPort = 9229;
process.argv0 = process.argv[0];
process._preload_modules = [];
process.report = undefined;

// A listener for a signal's name starts watching that signal; the last one to go stops it.

function startSignal(event: string | symbol): void {
  if (typeof event !== "string" || !isSignal(event) || process.listenerCount(event) !== 0) return;
  const number = signalNumber(event);
  const errno = native.watchSignal(number, () => { process.emit(event, event, number); });
  if (errno !== 0) throw errnoException(errno, "uv_signal_start");
}

function stopSignal(event: string | symbol): void {
  if (typeof event !== "string" || !isSignal(event) || process.listenerCount(event) !== 0) return;
  native.watchSignal(signalNumber(event), null);
}

function isSignal(event: string): boolean {
  return event.startsWith("SIG") && Object.hasOwn(signals(), event);
}

process.on("newListener", startSignal);
process.on("removeListener", stopSignal);
process.on("warning", onWarning);

native.hostHooks(onBeforeExit, onExit, onUncaught, onRejection, onRejectionHandled, (name: string, text: string) => emitWarning(text, name));

// A process that was forked has a channel to its parent, in programs that can use it. It is opened when it is first asked
// for: streams need the global variable process, which is not there before this module has run.

const channelNames = ["send", "connected", "channel", "_channel", "disconnect"];

function openChannel(event?: string | symbol): void {
  if (event !== undefined && event !== "message" && event !== "disconnect") return;
  process.removeListener("newListener", openChannel);
  for (const name of channelNames) delete process[name];
  linked("node/child_process/channel.ts")?.openParentChannel(process, channelFd, event === undefined ? 0 : 1);
}

function offerChannel(): void {
  for (const name of channelNames) {
    Object.defineProperty(process, name, {
      configurable: true,
      enumerable: true,
      get() {
        openChannel();
        return process[name];
      },
      set(value) { Object.defineProperty(process, name, { value, configurable: true, enumerable: true, writable: true }); },
    });
  }
  process.on("newListener", openChannel);
}
if (channelFd >= 0) offerChannel();

export default process;
