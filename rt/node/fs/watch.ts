// fs.watch and fs.watchFile: https://nodejs.org/api/fs.html#fswatchfilename-options-listener
//
// Contract with watch_linux.go:
//   watchStart(path: string, recursive: boolean, onEvent: (errno: number, kind: "rename" | "change", name: string) => void): object | number
//       a handle, or an errno; the handle keeps the loop alive while it is referenced
//   watchStop(handle: object)      watchRef(handle: object, on: boolean)
import EventEmitter from "../events/events.ts";
import { AbortError } from "../internal/errors.ts";
import { validateFunction } from "../internal/validators.ts";
import { Buffer } from "../buffer/buffer.ts";
import { uvException } from "../os/uv.ts";
import pathModule from "../path/path.ts";
import { toOptions, toPath } from "./check.ts";
import { newStatNumbers, toStats } from "./stats.ts";
import { stat as nativeStat, statAsync, watchRef, watchStart, watchStop } from "./fs.go";

export class FSWatcher extends EventEmitter {
  _handle: object | null = null;
  #persistent = true;

  constructor() { super(); }

  _start(path: string, persistent: boolean, recursive: boolean, encoding: any): void {
    const handle = watchStart(path, recursive, (errno: number, kind: string, name: string) => {
      if (errno < 0) {
        this._handle = null;
        const err: any = uvException(errno, "watch", path);
        err.filename = name;
        this.emit("error", err);
        return;
      }
      this.emit("change", kind, encoding === "buffer" ? (Buffer as any).from(name) : name);
    });
    if (typeof handle === "number") {
      const err: any = uvException(handle, "watch", path);
      err.filename = path;
      throw err;
    }
    this._handle = handle;
    this.#persistent = persistent;
    if (!persistent) watchRef(handle, false);
  }

  close(): void {
    if (this._handle === null) return;
    watchStop(this._handle);
    this._handle = null;
    process.nextTick(() => this.emit("close"));
  }

  ref(): this {
    if (this._handle !== null) watchRef(this._handle, true);
    return this;
  }
  unref(): this {
    if (this._handle !== null) watchRef(this._handle, false);
    return this;
  }
}

export function watch(filename: any, options?: any, listener?: any): FSWatcher {
  if (typeof options === "function") listener = options;
  options = { ...toOptions(options, {}) };
  const path = toPath(filename);
  const persistent = options.persistent === undefined ? true : Boolean(options.persistent);
  const watcher = new FSWatcher();
  watcher._start(path, persistent, Boolean(options.recursive), options.encoding);
  if (listener) watcher.addListener("change", listener);
  const signal = options.signal;
  if (signal?.aborted) process.nextTick(() => watcher.close());
  else if (signal) {
    const stop = (): void => watcher.close();
    signal.addEventListener("abort", stop);
    watcher.once("close", () => signal.removeEventListener("abort", stop));
  }
  return watcher;
}

/** fs.promises.watch: the events of a watcher, one after another. */
export async function* watchEvents(filename: any, options: any = {}): AsyncGenerator<{ eventType: string; filename: any }> {
  const signal = options.signal;
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  const pending: any[] = [];
  let wake: (() => void) | null = null;
  const add = (event: any): void => {
    pending.push(event);
    wake?.();
  };
  const watcher = watch(filename, { ...options, signal: undefined });
  watcher.on("change", (eventType: string, name: any) => add({ eventType, filename: name }));
  watcher.on("error", (err: any) => add(err));
  const onAbort = (): void => add(new AbortError(undefined, { cause: signal.reason }));
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    for (;;) {
      while (pending.length > 0) {
        const event = pending.shift();
        if (event instanceof Error) throw event;
        yield event;
      }
      await new Promise<void>((resolve) => { wake = resolve; });
      wake = null;
    }
  } finally {
    watcher.close();
    signal?.removeEventListener("abort", onAbort);
  }
}

const DEFAULT_INTERVAL = 5007;

/** Polls one file; "change" has the present and the former Stats. */
export class StatWatcher extends EventEmitter {
  _path: string;
  #timer: any = null;
  #previous: any;
  #bigint: boolean;

  constructor(path: string, interval: number, persistent: boolean, bigint: boolean) {
    super();
    this._path = path;
    this.#bigint = bigint;
    const first = newStatNumbers(bigint);
    const errno = nativeStat(path, true, first);
    this.#previous = toStats(first);
    if (errno < 0) process.nextTick(() => this.emit("change", toStats(newStatNumbers(bigint)), this.#previous));
    this.#timer = setInterval(() => this.#poll(), interval);
    if (!persistent) this.#timer.unref();
  }

  #poll(): void {
    const out = newStatNumbers(this.#bigint);
    statAsync(this._path, true, out, () => {
      if (this.#timer === null) return;
      const now = toStats(out);
      const before = this.#previous;
      if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino && now.mode === before.mode && now.ctimeMs === before.ctimeMs) return;
      this.#previous = now;
      this.emit("change", now, before);
    });
  }

  start(): void {}
  stop(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    process.nextTick(() => this.emit("stop"));
  }
  ref(): this { this.#timer?.ref(); return this; }
  unref(): this { this.#timer?.unref(); return this; }
}

let statWatchers: Map<string, StatWatcher> | undefined;

export function watchFile(filename: any, options: any, listener?: any): StatWatcher {
  const path = pathModule.resolve(toPath(filename));
  if (options === null || typeof options !== "object") {
    listener = options;
    options = null;
  }
  options = { interval: DEFAULT_INTERVAL, persistent: true, ...options };
  validateFunction(listener, "listener");
  if (statWatchers === undefined) statWatchers = new Map();
  let watcher = statWatchers.get(path);
  if (watcher === undefined) {
    watcher = new StatWatcher(path, options.interval, options.persistent, Boolean(options.bigint));
    statWatchers.set(path, watcher);
  }
  watcher.addListener("change", listener);
  return watcher;
}

export function unwatchFile(filename: any, listener?: any): void {
  const path = pathModule.resolve(toPath(filename));
  const watcher = statWatchers?.get(path);
  if (watcher === undefined) return;
  if (typeof listener === "function") watcher.removeListener("change", listener);
  else watcher.removeAllListeners("change");
  if (watcher.listenerCount("change") !== 0) return;
  watcher.stop();
  statWatchers?.delete(path);
}
