// async_hooks: https://nodejs.org/docs/latest-v20.x/api/async_context.html and async_hooks.html.
//
// Native half (async_hooks.go). The runtime carries one opaque value, the frame, along every asynchronous
// step: it notes the current frame when a promise reaction, tick, timer, immediate or completion is
// queued and makes it current again while that runs.
//   currentFrame(): any                    undefined at start
//   setCurrentFrame(frame: any): void
//   newAsyncId(): number                   the next async id; the first is 2, 1 being the main script
//   executionAsyncId(): number
//   triggerAsyncId(): number
//   enterScope(asyncId: number, triggerId: number, resource: object): void
//   leaveScope(): void                     undoes the last enterScope, also after a throw
//   executionAsyncResource(): object

import {
  currentFrame,
  enterScope,
  executionAsyncId,
  executionAsyncResource,
  leaveScope,
  newAsyncId,
  setCurrentFrame,
  triggerAsyncId,
} from "./async_hooks.go";
import { ERR_ASYNC_CALLBACK, ERR_ASYNC_TYPE, ERR_INVALID_ASYNC_ID } from "../internal/codes.ts";
import { validateFunction, validateString } from "../internal/validators.ts";
import { deprecated as deprecate } from "../util/debuglog.ts";
import { asyncWrapProviders } from "./providers.ts";

const kAsyncId = Symbol("async_id_symbol");
const kTriggerId = Symbol("trigger_async_id_symbol");
const kDestroyed = Symbol("destroyed");

const kInit = Symbol("init");
const kBefore = Symbol("before");
const kAfter = Symbol("after");
const kDestroy = Symbol("destroy");
const kPromiseResolve = Symbol("promiseResolve");

/** Enabled hooks; a new array at each change, since a hook may change it while it is walked. */
let active: AsyncHook[] = [];

/** https://nodejs.org/docs/latest-v20.x/api/async_hooks.html#async_hookscreatehookcallbacks */
class AsyncHook {
  constructor(callbacks: any) {
    const self: any = this;
    self[kInit] = callbacks.init;
    self[kBefore] = callbacks.before;
    self[kAfter] = callbacks.after;
    self[kDestroy] = callbacks.destroy;
    self[kPromiseResolve] = callbacks.promiseResolve;
  }
  enable() {
    if (!active.includes(this)) active = [...active, this];
    return this;
  }
  disable() {
    active = active.filter((hook) => hook !== this);
    return this;
  }
}

function createHook(callbacks: any): AsyncHook {
  for (const name of ["init", "before", "after", "destroy", "promiseResolve"]) {
    const fn = callbacks[name];
    if (fn !== undefined && typeof fn !== "function") throw ERR_ASYNC_CALLBACK(`hook.${name}`);
  }
  return new AsyncHook(callbacks);
}

function emit(key: symbol, ...args: any[]): void {
  for (const hook of active) {
    const fn = (hook as any)[key];
    if (typeof fn === "function") Reflect.apply(fn, hook, args);
  }
}

function emitDestroyNT(asyncId: number): void {
  emit(kDestroy, asyncId);
}

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asyncresource */
class AsyncResource {
  #frame: any;

  constructor(type: any, opts: any = {}) {
    validateString(type, "type");
    let trigger = opts;
    if (typeof opts !== "number") {
      trigger = opts.triggerAsyncId === undefined ? executionAsyncId() : opts.triggerAsyncId;
    }
    if (!Number.isSafeInteger(trigger) || trigger < -1) throw ERR_INVALID_ASYNC_ID("triggerAsyncId", trigger);
    const self: any = this;
    self[kAsyncId] = newAsyncId();
    self[kTriggerId] = trigger;
    this.#frame = currentFrame();
    if (active.length === 0) return;
    if (type.length === 0) throw ERR_ASYNC_TYPE(type);
    emit(kInit, self[kAsyncId], type, trigger, this);
  }
  runInAsyncScope(fn: any, thisArg: any, ...args: any[]) {
    const asyncId = (this as any)[kAsyncId];
    const prior = currentFrame();
    enterScope(asyncId, (this as any)[kTriggerId], this);
    setCurrentFrame(this.#frame);
    try {
      if (active.length > 0) emit(kBefore, asyncId);
      const result = Reflect.apply(fn, thisArg, args);
      if (active.length > 0) emit(kAfter, asyncId);
      return result;
    } finally {
      setCurrentFrame(prior);
      leaveScope();
    }
  }
  emitDestroy() {
    const self: any = this;
    if (!self[kDestroyed] && active.length > 0) process.nextTick(emitDestroyNT, self[kAsyncId]);
    return this;
  }
  asyncId() {
    return (this as any)[kAsyncId];
  }
  triggerAsyncId() {
    return (this as any)[kTriggerId];
  }
  bind(fn: any, thisArg?: any) {
    return bindTo(this, fn, thisArg);
  }
  static bind(fn: any, type?: any, thisArg?: any) {
    type = type || fn.name;
    return new AsyncResource(type || "bound-anonymous-fn").bind(fn, thisArg);
  }
}

function bindTo(resource: any, fn: any, thisArg: any): any {
  validateFunction(fn, "fn");
  const bound =
    thisArg === undefined
      ? function bound(this: any, ...args: any[]) {
          return resource.runInAsyncScope(fn, this, ...args);
        }
      : (...args: any[]) => resource.runInAsyncScope(fn, thisArg, ...args);
  let self = resource;
  const message = "The asyncResource property on bound functions is deprecated";
  Object.defineProperties(bound, {
    length: { value: fn.length, writable: false, enumerable: false, configurable: true },
    asyncResource: {
      configurable: true,
      enumerable: true,
      get: deprecate(() => self, message, "DEP0172"),
      set: deprecate(
        (value: any) => {
          self = value;
        },
        message,
        "DEP0172",
      ),
    },
  });
  return bound;
}

// Takes back what run() did to one storage; what enterWith() did to others in between stays.
function restore(storage: any, frame: any, prior: any): void {
  const now = currentFrame();
  if (now === frame) {
    setCurrentFrame(prior);
    return;
  }
  const next = new Map(now);
  if (prior?.has(storage)) next.set(storage, prior.get(storage));
  else next.delete(storage);
  setCurrentFrame(next);
}

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asynclocalstorage */
class AsyncLocalStorage {
  // Frames are maps from storage to store; they never change once made.
  kResourceStore = Symbol("kResourceStore");
  enabled = false;

  static bind(fn: any) {
    return AsyncResource.bind(fn);
  }
  static snapshot() {
    return AsyncLocalStorage.bind((cb: any, ...args: any[]) => cb(...args));
  }
  disable() {
    // Frames keep the store: a later run() makes it visible again, as it does in node 20.
    this.enabled = false;
  }
  enterWith(store: any) {
    this.enabled = true;
    setCurrentFrame(new Map(currentFrame()).set(this, store));
  }
  run(store: any, callback: any, ...args: any[]) {
    if (this.enabled && Object.is(store, this.getStore())) return Reflect.apply(callback, null, args);
    this.enabled = true;
    const prior = currentFrame();
    const frame = new Map(prior).set(this, store);
    setCurrentFrame(frame);
    try {
      return Reflect.apply(callback, null, args);
    } finally {
      restore(this, frame, prior);
    }
  }
  exit(callback: any, ...args: any[]) {
    if (!this.enabled) return Reflect.apply(callback, null, args);
    const prior = currentFrame();
    const frame = new Map(prior);
    frame.delete(this);
    setCurrentFrame(frame);
    try {
      return Reflect.apply(callback, null, args);
    } finally {
      restore(this, frame, prior);
    }
  }
  getStore() {
    return this.enabled ? currentFrame()?.get(this) : undefined;
  }
}

export default {
  AsyncLocalStorage,
  createHook,
  executionAsyncId,
  triggerAsyncId,
  executionAsyncResource,
  asyncWrapProviders,
  AsyncResource,
};
