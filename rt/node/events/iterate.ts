// events.once, events.on and events.addAbortListener: events as promises and async iterators.

import { AbortError, ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import {
  validateAbortSignal,
  validateFunction,
  validateInteger,
  validateObject,
} from "../internal/validators.ts";
import { kDispose, kResistStopPropagation } from "../internal/symbols.ts";

/** https://nodejs.org/docs/latest-v20.x/api/events.html#eventsaddabortlistenersignal-listener */
export function addAbortListener(signal: any, listener: any): any {
  if (signal === undefined) throw ERR_INVALID_ARG_TYPE("signal", "AbortSignal", signal);
  validateAbortSignal(signal, "signal");
  validateFunction(listener, "listener");
  let remove: (() => void) | undefined;
  if (signal.aborted) {
    queueMicrotask(() => listener());
  } else {
    signal.addEventListener("abort", listener, { __proto__: null, once: true, [kResistStopPropagation]: true });
    remove = () => signal.removeEventListener("abort", listener);
  }
  return {
    __proto__: null,
    [kDispose]() {
      remove?.();
    },
  };
}

function listen(emitter: any, name: any, listener: any, once: boolean, resist: boolean): void {
  if (typeof emitter.on === "function") {
    if (once) emitter.once(name, listener);
    else emitter.on(name, listener);
  } else if (typeof emitter.addEventListener === "function") {
    emitter.addEventListener(name, listener, { once, [kResistStopPropagation]: resist });
  } else {
    throw ERR_INVALID_ARG_TYPE("emitter", "EventEmitter", emitter);
  }
}

function unlisten(emitter: any, name: any, listener: any): void {
  if (typeof emitter.removeListener === "function") {
    emitter.removeListener(name, listener);
  } else if (typeof emitter.removeEventListener === "function") {
    emitter.removeEventListener(name, listener);
  } else {
    throw ERR_INVALID_ARG_TYPE("emitter", "EventEmitter", emitter);
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/events.html#eventsonceemitter-name-options */
export async function once(emitter: any, name: any): Promise<any[]> {
  const options = arguments[2] === undefined ? {} : arguments[2];
  validateObject(options, "options");
  const signal = options.signal;
  validateAbortSignal(signal, "options.signal");
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return new Promise((resolve, reject) => {
    const onError = (err: any) => {
      emitter.removeListener(name, onEvent);
      if (signal != null) unlisten(signal, "abort", onAbort);
      reject(err);
    };
    const onEvent = (...args: any[]) => {
      if (typeof emitter.removeListener === "function") emitter.removeListener("error", onError);
      if (signal != null) unlisten(signal, "abort", onAbort);
      resolve(args);
    };
    const onAbort = () => {
      unlisten(emitter, name, onEvent);
      unlisten(emitter, "error", onError);
      reject(new AbortError(undefined, { cause: signal?.reason }));
    };
    listen(emitter, name, onEvent, true, true);
    if (name !== "error" && typeof emitter.once === "function") emitter.once("error", onError);
    if (signal != null) listen(signal, "abort", onAbort, true, true);
  });
}

/** A first-in first-out list whose shift costs nothing. */
class Queue {
  items: any[] = [];
  head = 0;
  size() {
    return this.items.length - this.head;
  }
  push(item: any) {
    this.items.push(item);
  }
  shift(): any {
    const item = this.items[this.head];
    this.items[this.head++] = undefined;
    if (this.head === this.items.length) {
      this.items = [];
      this.head = 0;
    }
    return item;
  }
}

const AsyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);

/** https://nodejs.org/docs/latest-v20.x/api/events.html#eventsonemitter-eventname-options */
export function on(emitter: any, event: any): any {
  const options = arguments[2] === undefined ? {} : arguments[2];
  validateObject(options, "options");
  const signal = options.signal;
  validateAbortSignal(signal, "options.signal");
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
  validateInteger(high, "options.highWaterMark", 1);
  const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
  validateInteger(low, "options.lowWaterMark", 1);

  const events = new Queue();
  const waiting = new Queue();
  const registered: [any, any, any][] = [];
  let paused = false;
  let error: any = null;
  let finished = false;

  const iterator = Object.setPrototypeOf(
    {
      next() {
        if (events.size() > 0) {
          const value = events.shift();
          if (paused && events.size() < low) {
            emitter.resume();
            paused = false;
          }
          return Promise.resolve({ value, done: false });
        }
        if (error) {
          const failed = Promise.reject(error);
          error = null;
          return failed;
        }
        if (finished) return closeAll();
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
      },
      return() {
        return closeAll();
      },
      throw(err: any) {
        if (!err || !(err instanceof Error)) {
          throw ERR_INVALID_ARG_TYPE("EventEmitter.AsyncIterator", "Error", err);
        }
        fail(err);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
    AsyncIteratorPrototype,
  );

  register(emitter, event, typeof emitter.on === "function" || options.firstOnly ? onEvent : onTargetEvent);
  if (event !== "error" && typeof emitter.on === "function") register(emitter, "error", fail);
  if (Array.isArray(options.close)) {
    for (const name of options.close) register(emitter, name, closeAll);
  }
  const abortListener = signal ? addAbortListener(signal, onAbort) : null;
  return iterator;

  function register(target: any, name: any, listener: any) {
    listen(target, name, listener, false, false);
    registered.push([target, name, listener]);
  }

  function onAbort() {
    fail(new AbortError(undefined, { cause: signal.reason }));
  }

  function onEvent(...args: any[]) {
    deliver(args);
  }

  function onTargetEvent(ev: any) {
    deliver([ev]);
  }

  function deliver(value: any) {
    if (waiting.size() > 0) {
      waiting.shift().resolve({ value, done: false });
      return;
    }
    events.push(value);
    if (!paused && events.size() > high) {
      paused = true;
      emitter.pause();
    }
  }

  function fail(err: any) {
    if (waiting.size() > 0) waiting.shift().reject(err);
    else error = err;
    closeAll();
  }

  function closeAll() {
    abortListener?.[kDispose]();
    for (const [target, name, listener] of registered) unlisten(target, name, listener);
    registered.length = 0;
    finished = true;
    const done = { value: undefined, done: true };
    while (waiting.size() > 0) waiting.shift().resolve(done);
    return Promise.resolve(done);
  }
}
