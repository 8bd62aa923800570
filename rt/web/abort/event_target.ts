// Event, CustomEvent and EventTarget without a tree: https://dom.spec.whatwg.org/#events.
// Used from util.go: inspect(value, options?).

import { inspect } from "../../node/util/util.go";
import { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS } from "../../node/internal/errors.ts";
import { ERR_EVENT_RECURSION, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import {
  kCustomInspect,
  kEvents,
  kIsEventTarget,
  kMaxEventTargetListeners,
  kMaxEventTargetListenersWarned,
  kResistStopPropagation,
  kWeakHandler,
} from "../../node/internal/symbols.ts";

const kType = Symbol("type");
const kDetail = Symbol("detail");
const kTarget = Symbol("kTarget");
const kIsBeingDispatched = Symbol("kIsBeingDispatched");
const kHandlers = Symbol("kHandlers");
export const kTrustEvent = Symbol("kTrustEvent");
/** Methods a subclass may have, told about its listeners. */
export const kNewListener = Symbol("kNewListener");
export const kRemoveListener = Symbol("kRemoveListener");

function isEvent(value: any): boolean {
  return typeof value?.[kType] === "string";
}

function checkEvent(value: any): void {
  if (!isEvent(value)) throw ERR_INVALID_THIS("Event");
}

// Reads a private field of Event for dispatch.
let isStopped: (event: Event) => boolean;

export class Event {
  static NONE = 0;
  static CAPTURING_PHASE = 1;
  static AT_TARGET = 2;
  static BUBBLING_PHASE = 3;

  #cancelable = false;
  #bubbles = false;
  #composed = false;
  #defaultPrevented = false;
  #propagationStopped = false;
  #stop = false;
  #trusted = false;
  #timestamp = performance.now();

  constructor(type: any, options: any = undefined) {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("type");
    if (options !== undefined && options !== null) {
      if (typeof options !== "object" && typeof options !== "function") {
        throw ERR_INVALID_ARG_TYPE("options", "object", options);
      }
      this.#bubbles = Boolean(options.bubbles);
      this.#cancelable = Boolean(options.cancelable);
      this.#composed = Boolean(options.composed);
      this.#trusted = Boolean(options[kTrustEvent]);
    }
    const self: any = this;
    self[kType] = `${type}`;
    self[kTarget] = null;
    self[kIsBeingDispatched] = false;
  }
  initEvent(type: any, bubbles: any = false, cancelable: any = false) {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("type");
    const self: any = this;
    if (self[kIsBeingDispatched]) return;
    self[kType] = `${type}`;
    this.#bubbles = Boolean(bubbles);
    this.#cancelable = Boolean(cancelable);
  }
  stopImmediatePropagation() {
    checkEvent(this);
    this.#propagationStopped = true;
    this.#stop = true;
  }
  preventDefault() {
    checkEvent(this);
    if (this.#cancelable) this.#defaultPrevented = true;
  }
  get target() {
    checkEvent(this);
    return (this as any)[kTarget];
  }
  get currentTarget() {
    checkEvent(this);
    return (this as any)[kIsBeingDispatched] ? (this as any)[kTarget] : null;
  }
  get srcElement() {
    checkEvent(this);
    return (this as any)[kTarget];
  }
  get type() {
    checkEvent(this);
    return (this as any)[kType];
  }
  get cancelable() {
    checkEvent(this);
    return this.#cancelable;
  }
  get defaultPrevented() {
    checkEvent(this);
    return this.#cancelable && this.#defaultPrevented;
  }
  get timeStamp() {
    checkEvent(this);
    return this.#timestamp;
  }
  composedPath() {
    checkEvent(this);
    return (this as any)[kIsBeingDispatched] ? [(this as any)[kTarget]] : [];
  }
  get returnValue() {
    checkEvent(this);
    return !this.#cancelable || !this.#defaultPrevented;
  }
  get bubbles() {
    checkEvent(this);
    return this.#bubbles;
  }
  get composed() {
    checkEvent(this);
    return this.#composed;
  }
  get eventPhase() {
    checkEvent(this);
    return (this as any)[kIsBeingDispatched] ? 2 : 0;
  }
  get cancelBubble() {
    checkEvent(this);
    return this.#propagationStopped;
  }
  set cancelBubble(value: any) {
    checkEvent(this);
    if (value) this.#propagationStopped = true;
  }
  stopPropagation() {
    checkEvent(this);
    this.#propagationStopped = true;
  }
  get isTrusted() {
    return this.#trusted;
  }

  static {
    isStopped = (event: Event) => event.#stop;
  }
}

export class CustomEvent extends Event {
  constructor(type: any, options: any = undefined) {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("type");
    super(type, options);
    (this as any)[kDetail] = options?.detail ?? null;
  }
  get detail() {
    if (!isEvent(this)) throw ERR_INVALID_THIS("CustomEvent");
    return (this as any)[kDetail];
  }
}

/** A listener in the list of its type. */
class Registration {
  next: Registration | undefined = undefined;
  previous: any;
  removed = false;
  callback: any;
  once: boolean;
  capture: boolean;
  passive: boolean;
  resist: boolean;
  weak: WeakRef<any> | undefined;

  constructor(previous: any, callback: any, options: any) {
    this.callback = callback;
    this.once = Boolean(options?.once);
    this.capture = isCapture(options);
    this.passive = Boolean(options?.passive);
    this.resist = Boolean(options?.[kResistStopPropagation]);
    const weak = options?.[kWeakHandler];
    this.weak = weak ? new WeakRef(weak) : undefined;
    this.previous = previous;
    previous.next = this;
  }
  /** The callback, or undefined when what it was registered for is gone. */
  current(): any {
    return this.weak !== undefined && this.weak.deref() === undefined ? undefined : this.callback;
  }
  remove(): void {
    this.previous.next = this.next;
    if (this.next !== undefined) this.next.previous = this.previous;
    this.removed = true;
  }
}

/** The head of a list. */
class ListenerList {
  next: Registration | undefined = undefined;
  size = 0;
}

function isCapture(options: any): boolean {
  return typeof options === "boolean" ? options : Boolean(options?.capture);
}

function checkTarget(value: any): void {
  if (!value?.constructor?.[kIsEventTarget] || value[kEvents] === undefined) throw ERR_INVALID_THIS("EventTarget");
}

// True for what can be called; null and undefined are silently nothing.
function isListener(listener: any): boolean {
  if (typeof listener === "function" || typeof listener?.handleEvent === "function") return true;
  if (listener === undefined || listener === null) return false;
  if (typeof listener === "object") return true;
  throw ERR_INVALID_ARG_TYPE("listener", "EventListener", listener);
}

export class EventTarget {
  constructor() {
    initEventTarget(this);
  }
  addEventListener(type: any, listener: any, options: any = {}) {
    checkTarget(this);
    if (arguments.length < 2) throw ERR_MISSING_ARGS("type", "listener");
    const self: any = this;
    if (!isListener(listener)) {
      warnUselessListener(self, listener, type);
      return;
    }
    const signal = options?.signal;
    if (signal !== undefined && signal !== null) {
      if (signal.aborted) return;
      // The signal must not keep this target alive longer than the program does; it only unhooks.
      signal.addEventListener("abort", () => this.removeEventListener(type, listener, options), {
        once: true,
        [kWeakHandler]: this,
        [kResistStopPropagation]: true,
      });
    } else if (signal === null) {
      throw ERR_INVALID_ARG_TYPE("options.signal", "AbortSignal", signal);
    }
    type = `${type}`;
    let list: ListenerList = self[kEvents].get(type);
    if (list === undefined) {
      list = new ListenerList();
      self[kEvents].set(type, list);
    }
    const capture = isCapture(options);
    let last: any = list;
    for (let r = list.next; r !== undefined; r = r.next) {
      if (r.callback === listener && r.capture === capture) return;
      last = r;
    }
    new Registration(last, listener, options);
    list.size++;
    self[kNewListener]?.(list.size, type);
    warnLeak(self, type, list.size);
  }
  removeEventListener(type: any, listener: any, options: any = {}) {
    checkTarget(this);
    if (arguments.length < 2) throw ERR_MISSING_ARGS("type", "listener");
    if (!isListener(listener)) return;
    const self: any = this;
    type = `${type}`;
    const list: ListenerList = self[kEvents].get(type);
    if (list === undefined) return;
    const capture = isCapture(options);
    for (let r = list.next; r !== undefined; r = r.next) {
      if (r.callback !== listener || r.capture !== capture) continue;
      r.remove();
      list.size--;
      self[kRemoveListener]?.(list.size, type);
      return;
    }
  }
  dispatchEvent(event: any) {
    checkTarget(this);
    if (arguments.length < 1) throw ERR_MISSING_ARGS("event");
    if (!isEvent(event)) throw ERR_INVALID_ARG_TYPE("event", "Event", event);
    if (event[kIsBeingDispatched]) throw ERR_EVENT_RECURSION(event.type);
    dispatch(this, event);
    return event.defaultPrevented !== true;
  }
}
(EventTarget as any)[kIsEventTarget] = true;

export function initEventTarget(self: any): void {
  self[kEvents] = new Map();
  self[kMaxEventTargetListeners] = 10;
  self[kMaxEventTargetListenersWarned] = false;
  self[kHandlers] = new Map();
}

function warnUselessListener(self: any, listener: any, type: any): void {
  const w: any = new Error(`addEventListener called with ${listener} which has no effect.`);
  w.name = "AddEventListenerArgumentTypeWarning";
  w.target = self;
  w.type = type;
  process.emitWarning(w);
}

function warnLeak(self: any, type: string, size: number): void {
  const max = self[kMaxEventTargetListeners];
  if (max <= 0 || size <= max || self[kMaxEventTargetListenersWarned]) return;
  self[kMaxEventTargetListenersWarned] = true;
  const w: any = new Error(
    `Possible EventTarget memory leak detected. ${size} ${type} listeners added to ` +
      `${inspect(self, { depth: -1 })}. MaxListeners is ${max}. Use events.setMaxListeners() to increase limit`,
  );
  w.name = "MaxListenersExceededWarning";
  w.target = self;
  w.type = type;
  w.count = size;
  process.emitWarning(w);
}

function dispatch(self: any, event: any): void {
  const list: ListenerList = self[kEvents].get(event[kType]);
  event[kTarget] = self;
  event[kIsBeingDispatched] = true;
  if (list !== undefined) {
    let r = list.next;
    while (r !== undefined) {
      // Taken before the call: what the last listener adds waits for the next event.
      const next: Registration | undefined = r.next;
      if (!r.removed && (r.resist || !isStopped(event))) callListener(self, list, r, event);
      r = next;
    }
  }
  event[kIsBeingDispatched] = false;
}

function callListener(self: any, list: ListenerList, r: Registration, event: any): void {
  if (r.once) {
    r.remove();
    list.size--;
    self[kRemoveListener]?.(list.size, event[kType]);
  }
  const callback = r.current();
  if (callback === undefined) return;
  try {
    const result = typeof callback === "function" ? callback.call(self, event) : callback.handleEvent?.(event);
    // So does node 20: to the next listeners the event looks as if it were over.
    event[kIsBeingDispatched] = false;
    if (result !== undefined && result !== null) watchPromise(result);
  } catch (err) {
    throwLater(err);
  }
}

function watchPromise(result: any): void {
  const then = result.then;
  if (typeof then === "function") then.call(result, undefined, throwLater);
}

// A listener that throws does not keep the others from running.
function throwLater(err: any): void {
  process.nextTick(() => {
    throw err;
  });
}

/** Adds an `onname` attribute: https://html.spec.whatwg.org/#event-handler-idl-attributes. */
export function defineEventHandler(proto: any, name: string): void {
  const get = {
    [`get on${name}`](this: any) {
      return this[kHandlers].get(name)?.handler ?? null;
    },
  }[`get on${name}`];
  const set = {
    [`set on${name}`](this: any, value: any) {
      setHandler(this, name, value);
    },
  }[`set on${name}`];
  Object.defineProperty(proto, `on${name}`, { get, set, configurable: true, enumerable: true });
}

function setHandler(self: any, name: string, value: any): void {
  const callable = typeof value === "function";
  let wrapped = self[kHandlers].get(name);
  if (wrapped !== undefined) {
    wrapped.handler = callable ? value : undefined;
    return;
  }
  if (!callable) return;
  wrapped = function (this: any, ...args: any[]) {
    if (typeof wrapped.handler !== "function") return undefined;
    return Reflect.apply(wrapped.handler, this, args);
  };
  wrapped.handler = value;
  self[kHandlers].set(name, wrapped);
  self.addEventListener(name, wrapped);
}

/** "Name { fields }", as the inspect methods of these classes print. */
export function inspectAs(self: any, fields: any, depth: number, options: any): any {
  const name = self.constructor.name;
  if (depth < 0) return name;
  const inner = { ...options, depth: Number.isInteger(options.depth) ? options.depth - 1 : options.depth };
  return `${name} ${inspect(fields, inner)}`;
}

export function visible(proto: any, names: string[]): void {
  for (const name of names) Object.defineProperty(proto, name, { enumerable: true });
}

function hidden(proto: any, key: symbol, value: any): void {
  Object.defineProperty(proto, key, { value, writable: true, enumerable: false, configurable: true });
}

hidden(Event.prototype, kCustomInspect, function (this: any, depth: number, options: any) {
  const { type, defaultPrevented, cancelable, timeStamp } = this;
  return inspectAs(this, { type, defaultPrevented, cancelable, timeStamp }, depth, options);
});
hidden(EventTarget.prototype, kCustomInspect, function (this: any, depth: number, options: any) {
  return inspectAs(this, {}, depth, options);
});

function tag(proto: any, name: string): void {
  Object.defineProperty(proto, Symbol.toStringTag, {
    value: name,
    writable: false,
    enumerable: false,
    configurable: true,
  });
}
tag(Event.prototype, "Event");
tag(CustomEvent.prototype, "CustomEvent");
tag(EventTarget.prototype, "EventTarget");

visible(Event.prototype, [
  "initEvent",
  "stopImmediatePropagation",
  "preventDefault",
  "target",
  "currentTarget",
  "srcElement",
  "type",
  "cancelable",
  "defaultPrevented",
  "timeStamp",
  "composedPath",
  "returnValue",
  "bubbles",
  "composed",
  "eventPhase",
  "cancelBubble",
  "stopPropagation",
  "isTrusted",
]);
visible(CustomEvent.prototype, ["detail"]);
visible(EventTarget.prototype, ["addEventListener", "removeEventListener", "dispatchEvent"]);
for (const name of ["NONE", "CAPTURING_PHASE", "AT_TARGET", "BUBBLING_PHASE"]) {
  Object.defineProperty(Event, name, { writable: false, enumerable: true, configurable: false });
}
