// timers/promises: https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api.

import timers from "./timers.ts";
import { AbortError } from "../internal/errors.ts";
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../internal/codes.ts";
import { validateAbortSignal, validateBoolean, validateObject } from "../internal/validators.ts";
import { kResistStopPropagation } from "../internal/symbols.ts";

function checkOptions(options: any): void {
  validateObject(options, "options");
  validateAbortSignal(options.signal, "options.signal");
  if (options.ref !== undefined) validateBoolean(options.ref, "options.ref");
}

function abortError(signal: any): any {
  return new AbortError(undefined, { cause: signal.reason });
}

// begin starts the timer with what resolves the promise, stop ends it early.
function timed(value: any, options: any, begin: (done: () => void) => any, stop: (timer: any) => void): Promise<any> {
  try {
    checkOptions(options);
  } catch (err) {
    return Promise.reject(err);
  }
  const signal = options.signal;
  if (signal?.aborted) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    const timer = begin(() => {
      signal?.removeEventListener("abort", cancel);
      resolve(value);
    });
    if (options.ref === false) timer.unref();
    function cancel() {
      stop(timer);
      reject(abortError(signal));
    }
    signal?.addEventListener("abort", cancel, { __proto__: null, once: true, [kResistStopPropagation]: true });
  });
}

function setTimeout(after: any, value: any, options: any = {}): Promise<any> {
  return timed(value, options, (done) => timers.setTimeout(done, after), timers.clearTimeout);
}

function setImmediate(value: any, options: any = {}): Promise<any> {
  return timed(value, options, (done) => timers.setImmediate(done), timers.clearImmediate);
}

async function* setInterval(after: any, value: any, options: any = {}): AsyncGenerator<any> {
  checkOptions(options);
  const signal = options.signal;
  if (signal?.aborted) throw abortError(signal);
  let due = 0;
  let wake: any;
  const interval = timers.setInterval(() => {
    due++;
    wake?.();
    wake = undefined;
  }, after);
  if (options.ref === false) interval.unref();
  const cancel = () => {
    timers.clearInterval(interval);
    wake?.(Promise.reject(abortError(signal)));
    wake = undefined;
  };
  signal?.addEventListener("abort", cancel, { once: true, [kResistStopPropagation]: true });
  try {
    while (!signal?.aborted) {
      if (due === 0) {
        await new Promise((resolve) => {
          wake = resolve;
        });
      }
      for (; due > 0; due--) yield value;
    }
    throw abortError(signal);
  } finally {
    timers.clearInterval(interval);
    signal?.removeEventListener("abort", cancel);
  }
}

const kScheduler = Symbol("kScheduler");

class Scheduler {
  constructor() {
    throw ERR_ILLEGAL_CONSTRUCTOR();
  }
  yield() {
    if (!(this as any)[kScheduler]) throw ERR_INVALID_THIS("Scheduler");
    return setImmediate(undefined);
  }
  wait(delay: any, options: any) {
    if (!(this as any)[kScheduler]) throw ERR_INVALID_THIS("Scheduler");
    return setTimeout(delay, undefined, options);
  }
}

const scheduler: any = Object.create(Scheduler.prototype);
Object.defineProperty(scheduler, kScheduler, { value: true });

const promises: any = { setTimeout, setImmediate, setInterval, scheduler };

export default promises;
