// EventEmitter: https://nodejs.org/docs/latest-v20.x/api/events.html.
//
// Native half (events.go):
//   recordEmit(err: Error, emitterName: string): void
//     Remembers where an unhandled 'error' was emitted; the report of an uncaught error shows it as
//     "Emitted 'error' event on X instance at:". It is not visible on err.
//   recordValue(err: Error): void
//     The same for the error that stands for a value that is none.
//   emitFunction(emitError: (self, args) => boolean, caught: (self, result, type, args) => void, kCapture: symbol): Function
//     EventEmitter.prototype.emit: it calls the listeners of any event but 'error', and caught with what a listener has
//     returned where self[kCapture] is set.
// Used from ../util/util.go: inspect(value, options?).

import { inspect } from "../util/util.go";
import { emitFunction, recordEmit, recordValue } from "./events.go";
import { ERR_INVALID_ARG_TYPE, ERR_UNHANDLED_ERROR } from "../internal/errors.ts";
import { validateBoolean, validateFunction, validateNumber } from "../internal/validators.ts";
import {
  kCapture,
  kErrorMonitor,
  kEvents,
  kIsEventTarget,
  kMaxEventTargetListeners,
  kMaxEventTargetListenersWarned,
  kRejection,
  kShapeMode,
} from "../internal/symbols.ts";
import { addAbortListener, on, once } from "./iterate.ts";
import { EventEmitterAsyncResource } from "./async_resource.ts";

type Listener = (...args: any[]) => any;

let defaultMaxListeners = 10;

function EventEmitter(this: any, opts?: any) {
  EventEmitter.init.call(this, opts);
}

EventEmitter.addAbortListener = addAbortListener;
EventEmitter.once = once;
EventEmitter.on = on;
EventEmitter.getEventListeners = getEventListeners;
EventEmitter.getMaxListeners = getMaxListeners;
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.usingDomains = false;
EventEmitter.captureRejectionSymbol = kRejection;

Object.defineProperties(EventEmitter, {
  captureRejections: {
    get() {
      return EventEmitter.prototype[kCapture];
    },
    set(value) {
      validateBoolean(value, "EventEmitter.captureRejections");
      EventEmitter.prototype[kCapture] = value;
    },
    enumerable: true,
    configurable: true,
  },
  EventEmitterAsyncResource: {
    get() {
      return EventEmitterAsyncResource();
    },
    set: undefined,
    enumerable: true,
    configurable: true,
  },
  errorMonitor: { value: kErrorMonitor, writable: false, enumerable: true, configurable: true },
  defaultMaxListeners: {
    get() {
      return defaultMaxListeners;
    },
    set(value) {
      validateNumber(value, "defaultMaxListeners", 0);
      defaultMaxListeners = value;
    },
    enumerable: true,
    configurable: true,
  },
  kMaxEventTargetListeners: { value: kMaxEventTargetListeners, writable: false, enumerable: false, configurable: false },
  kMaxEventTargetListenersWarned: {
    value: kMaxEventTargetListenersWarned,
    writable: false,
    enumerable: false,
    configurable: false,
  },
});

EventEmitter.setMaxListeners = function (n: number = defaultMaxListeners, ...eventTargets: any[]) {
  validateNumber(n, "setMaxListeners", 0);
  if (eventTargets.length === 0) {
    defaultMaxListeners = n;
    return;
  }
  for (const target of eventTargets) {
    if (isEventTarget(target)) {
      target[kMaxEventTargetListeners] = n;
      target[kMaxEventTargetListenersWarned] = false;
    } else if (typeof target.setMaxListeners === "function") {
      target.setMaxListeners(n);
    } else {
      throw ERR_INVALID_ARG_TYPE("eventTargets", ["EventEmitter", "EventTarget"], target);
    }
  }
};

EventEmitter.init = function (this: any, opts?: any) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
  } else {
    // A stream put its known event names there before.
    this[kShapeMode] = true;
  }
  this._maxListeners = this._maxListeners || undefined;
  if (opts?.captureRejections) {
    validateBoolean(opts.captureRejections, "options.captureRejections");
    this[kCapture] = Boolean(opts.captureRejections);
  } else {
    this[kCapture] = EventEmitter.prototype[kCapture];
  }
};

EventEmitter.listenerCount = function (emitter: any, type: any) {
  if (typeof emitter.listenerCount === "function") return emitter.listenerCount(type);
  return listenerCount.call(emitter, type);
};

const proto: any = EventEmitter.prototype;
proto._events = undefined;
proto._eventsCount = 0;
proto._maxListeners = undefined;
Object.defineProperty(proto, kCapture, { value: false, writable: true, enumerable: false });

function isEventTarget(value: any): boolean {
  return Boolean(value?.constructor?.[kIsEventTarget]);
}

function maxListenersOf(emitter: any): number {
  return emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;
}

proto.setMaxListeners = function setMaxListeners(n: number) {
  validateNumber(n, "setMaxListeners", 0);
  this._maxListeners = n;
  return this;
};

proto.getMaxListeners = function getMaxListeners() {
  return maxListenersOf(this);
};

proto.emit = emitFunction(emitError, addCatch, kCapture);

function emitError(self: any, args: any[]): boolean {
  const events = self._events;
  if (events !== undefined && events[kErrorMonitor] !== undefined) self.emit(kErrorMonitor, ...args);
  if (events === undefined || events.error === undefined) throw unhandled(self, args);
  const handler = events.error;
  if (typeof handler === "function") {
    settle(self, handler.apply(self, args), "error", args);
    return true;
  }
  for (const listener of handler.slice()) settle(self, listener.apply(self, args), "error", args);
  return true;
}

function settle(self: any, result: any, type: any, args: any[]): void {
  if (result !== undefined && result !== null && self[kCapture]) addCatch(self, result, type, args);
}

// captureRejections: https://nodejs.org/docs/latest-v20.x/api/events.html#capture-rejections-of-promises.
function addCatch(self: any, promise: any, type: any, args: any[]): void {
  try {
    const then = promise.then;
    if (typeof then === "function") {
      then.call(promise, undefined, (err: any) => process.nextTick(emitRejection, self, err, type, args));
    }
  } catch (err) {
    self.emit("error", err);
  }
}

function emitRejection(self: any, err: any, type: any, args: any[]): void {
  if (typeof self[kRejection] === "function") {
    self[kRejection](err, type, ...args);
    return;
  }
  // An error handler that itself rejects must not come back here.
  const previous = self[kCapture];
  try {
    self[kCapture] = false;
    self.emit("error", err);
  } finally {
    self[kCapture] = previous;
  }
}

function unhandled(self: any, args: any[]): any {
  const er = args.length > 0 ? args[0] : undefined;
  if (er instanceof Error) {
    recordEmit(er, constructorName(self));
    return er;
  }
  let text;
  try {
    text = inspect(er);
  } catch {
    text = er;
  }
  const err = ERR_UNHANDLED_ERROR(text);
  err.context = er;
  recordValue(err);
  return err;
}

function constructorName(self: any): string {
  try {
    return String(self.constructor.name);
  } catch {
    return "EventEmitter";
  }
}

function addListenerTo(target: any, type: any, listener: any, prepend: boolean): any {
  validateFunction(listener, "listener");
  let events = target._events;
  let existing;
  if (events === undefined) {
    events = target._events = { __proto__: null };
    target._eventsCount = 0;
  } else {
    if (events.newListener !== undefined) {
      target.emit("newListener", type, listener.listener ?? listener);
      events = target._events;
    }
    existing = events[type];
  }
  if (existing === undefined) {
    events[type] = listener;
    ++target._eventsCount;
    return target;
  }
  if (typeof existing === "function") {
    existing = events[type] = prepend ? [listener, existing] : [existing, listener];
  } else if (prepend) {
    existing.unshift(listener);
  } else {
    existing.push(listener);
  }
  const max = maxListenersOf(target);
  if (max > 0 && existing.length > max && !existing.warned) warnLeak(target, type, existing, max);
  return target;
}

function warnLeak(target: any, type: any, existing: any, max: number): void {
  existing.warned = true;
  const w: any = new Error(
    "Possible EventEmitter memory leak detected. " +
      `${existing.length} ${String(type)} listeners added to ${inspect(target, { depth: -1 })}. ` +
      `MaxListeners is ${max}. Use emitter.setMaxListeners() to increase limit`,
  );
  w.name = "MaxListenersExceededWarning";
  w.emitter = target;
  w.type = type;
  w.count = existing.length;
  process.emitWarning(w);
}

proto.addListener = function addListener(type: any, listener: Listener) {
  return addListenerTo(this, type, listener, false);
};
proto.on = proto.addListener;

proto.prependListener = function prependListener(type: any, listener: Listener) {
  return addListenerTo(this, type, listener, true);
};

class OnceState {
  fired = false;
  wrapFn: any = undefined;
  target: any;
  type: any;
  listener: Listener;
  constructor(target: any, type: any, listener: Listener) {
    this.target = target;
    this.type = type;
    this.listener = listener;
  }
}

function onceWrapper(this: OnceState, ...args: any[]) {
  if (this.fired) return undefined;
  this.target.removeListener(this.type, this.wrapFn);
  this.fired = true;
  return args.length === 0 ? this.listener.call(this.target) : this.listener.apply(this.target, args);
}

function onceWrap(target: any, type: any, listener: Listener): Listener {
  const state = new OnceState(target, type, listener);
  const wrapped: any = onceWrapper.bind(state);
  wrapped.listener = listener;
  state.wrapFn = wrapped;
  return wrapped;
}

proto.once = function once(type: any, listener: Listener) {
  validateFunction(listener, "listener");
  this.on(type, onceWrap(this, type, listener));
  return this;
};

proto.prependOnceListener = function prependOnceListener(type: any, listener: Listener) {
  validateFunction(listener, "listener");
  this.prependListener(type, onceWrap(this, type, listener));
  return this;
};

proto.removeListener = function removeListener(type: any, listener: any) {
  validateFunction(listener, "listener");
  const events = this._events;
  if (events === undefined) return this;
  const list = events[type];
  if (list === undefined) return this;
  if (list === listener || list.listener === listener) {
    this._eventsCount -= 1;
    if (this[kShapeMode]) events[type] = undefined;
    else if (this._eventsCount === 0) this._events = { __proto__: null };
    else delete events[type];
    if (events.removeListener) this.emit("removeListener", type, list.listener || listener);
  } else if (typeof list !== "function") {
    removeFromList(this, events, type, list, listener);
  }
  return this;
};
proto.off = proto.removeListener;

function removeFromList(self: any, events: any, type: any, list: any[], listener: any): void {
  let position = -1;
  for (let i = list.length - 1; i >= 0; i--) {
    if (list[i] === listener || list[i].listener === listener) {
      position = i;
      break;
    }
  }
  if (position < 0) return;
  if (position === 0) list.shift();
  else list.splice(position, 1);
  if (list.length === 1) events[type] = list[0];
  if (events.removeListener !== undefined) self.emit("removeListener", type, listener);
}

proto.removeAllListeners = function removeAllListeners(type: any) {
  const events = this._events;
  if (events === undefined) return this;
  if (events.removeListener === undefined) {
    dropAll(this, events, type, arguments.length === 0);
    return this;
  }
  if (arguments.length === 0) {
    for (const key of Reflect.ownKeys(events)) {
      if (key !== "removeListener") this.removeAllListeners(key);
    }
    this.removeAllListeners("removeListener");
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
    return this;
  }
  const listeners = events[type];
  if (typeof listeners === "function") {
    this.removeListener(type, listeners);
  } else if (listeners !== undefined) {
    for (let i = listeners.length - 1; i >= 0; i--) this.removeListener(type, listeners[i]);
  }
  return this;
};

// Nobody listens for 'removeListener', so nothing has to be emitted.
function dropAll(self: any, events: any, type: any, every: boolean): void {
  if (every) {
    self._events = { __proto__: null };
    self._eventsCount = 0;
  } else if (events[type] !== undefined) {
    if (--self._eventsCount === 0) self._events = { __proto__: null };
    else delete events[type];
  }
  if (every || self._eventsCount === 0) self[kShapeMode] = false;
}

function listenersOf(target: any, type: any, unwrap: boolean): Listener[] {
  const events = target._events;
  if (events === undefined) return [];
  const handler = events[type];
  if (handler === undefined) return [];
  if (typeof handler === "function") return unwrap ? [(handler as any).listener || handler] : [handler];
  if (!unwrap) return handler.slice();
  const list = new Array(handler.length);
  for (let i = 0; i < handler.length; i++) list[i] = handler[i].listener || handler[i];
  return list;
}

proto.listeners = function listeners(type: any) {
  return listenersOf(this, type, true);
};

proto.rawListeners = function rawListeners(type: any) {
  return listenersOf(this, type, false);
};

function listenerCount(this: any, type: any, listener?: any): number {
  const events = this._events;
  if (events === undefined) return 0;
  const handler = events[type];
  if (handler === undefined) return 0;
  const filtered = listener !== undefined && listener !== null;
  if (typeof handler === "function") {
    if (filtered) return listener === handler || listener === (handler as any).listener ? 1 : 0;
    return 1;
  }
  if (!filtered) return handler.length;
  let n = 0;
  for (let i = 0; i < handler.length; i++) {
    if (handler[i] === listener || handler[i].listener === listener) n++;
  }
  return n;
}
proto.listenerCount = listenerCount;

proto.eventNames = function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
};

function getEventListeners(emitterOrTarget: any, type: any): any[] {
  if (typeof emitterOrTarget.listeners === "function") return emitterOrTarget.listeners(type);
  if (!isEventTarget(emitterOrTarget)) {
    throw ERR_INVALID_ARG_TYPE("emitter", ["EventEmitter", "EventTarget"], emitterOrTarget);
  }
  const out: any[] = [];
  const list = emitterOrTarget[kEvents].get(type);
  for (let r = list?.next; r !== undefined; r = r.next) {
    const callback = r.current();
    if (callback !== undefined) out.push(callback);
  }
  return out;
}

function getMaxListeners(emitterOrTarget: any): number {
  if (typeof emitterOrTarget?.getMaxListeners === "function") return maxListenersOf(emitterOrTarget);
  if (emitterOrTarget?.[kMaxEventTargetListeners] !== undefined) return emitterOrTarget[kMaxEventTargetListeners];
  throw ERR_INVALID_ARG_TYPE("emitter", ["EventEmitter", "EventTarget"], emitterOrTarget);
}

export default EventEmitter;
