// AbortController and AbortSignal: https://dom.spec.whatwg.org/#aborting-ongoing-activities.
// This module is what the globals AbortController, AbortSignal, Event, EventTarget, CustomEvent and
// DOMException come from. Used from util.go: inspect(value, options?).

import { ERR_INVALID_ARG_TYPE } from "../../node/internal/errors.ts";
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { validateUint32 } from "../../node/internal/validators.ts";
import { kCustomInspect, kMaxEventTargetListeners } from "../../node/internal/symbols.ts";
import { DOMException } from "./dom_exception.ts";
import {
  CustomEvent,
  Event,
  EventTarget,
  defineEventHandler,
  inspectAs,
  kNewListener,
  kRemoveListener,
  kTrustEvent,
  visible,
} from "./event_target.ts";

const kAborted = Symbol("kAborted");
const kReason = Symbol("kReason");
const kComposite = Symbol("kComposite");
const kDependants = Symbol("kDependantSignals");
const kCreate = Symbol("kCreate");

// Composite and timeout signals that somebody listens to stay alive although nobody holds them.
const listenedTo = new Set<any>();

function checkSignal(value: any): void {
  if (value?.[kAborted] === undefined) throw ERR_INVALID_THIS("AbortSignal");
}

export class AbortSignal extends EventTarget {
  constructor() {
    if (arguments.length !== 4 || arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
    super();
    const self: any = this;
    self[kMaxEventTargetListeners] = 0;
    self[kAborted] = arguments[1];
    self[kReason] = arguments[2];
    self[kComposite] = arguments[3];
  }
  get aborted() {
    checkSignal(this);
    return Boolean((this as any)[kAborted]);
  }
  get reason() {
    checkSignal(this);
    return (this as any)[kReason];
  }
  throwIfAborted() {
    checkSignal(this);
    if ((this as any)[kAborted]) throw (this as any)[kReason];
  }

  static abort(reason: any = new DOMException("This operation was aborted", "AbortError")) {
    return makeSignal(true, reason, false);
  }
  static timeout(delay: any) {
    validateUint32(delay, "delay", false);
    const signal = makeSignal(false, undefined, true);
    const ref = new WeakRef(signal);
    const timer: any = setTimeout(() => {
      const live = ref.deref();
      if (live === undefined) return;
      listenedTo.delete(live);
      abortSignal(live, new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    }, delay);
    timer.unref();
    return signal;
  }
  static any(signals: any) {
    if (!Array.isArray(signals)) throw ERR_INVALID_ARG_TYPE("signals", "Array", signals);
    for (let i = 0; i < signals.length; i++) {
      if (signals[i]?.[kAborted] === undefined) throw ERR_INVALID_ARG_TYPE(`signals[${i}]`, "AbortSignal", signals[i]);
    }
    const result = makeSignal(false, undefined, true);
    for (const signal of signals) {
      if (signal[kAborted]) {
        result[kReason] = signal[kReason];
        result[kAborted] = true;
        return result;
      }
    }
    const ref = new WeakRef(result);
    for (const signal of signals) {
      signal[kDependants] ??= new Set();
      signal[kDependants].add(ref);
    }
    return result;
  }
}

function makeSignal(aborted: boolean, reason: any, composite: boolean): any {
  return new (AbortSignal as any)(kCreate, aborted, reason, composite);
}

function abortSignal(signal: any, reason: any): void {
  if (signal[kAborted]) return;
  signal[kAborted] = true;
  signal[kReason] = reason;
  signal.dispatchEvent(new Event("abort", { [kTrustEvent]: true }));
  const dependants = signal[kDependants];
  if (dependants === undefined) return;
  for (const ref of dependants) {
    const dependant = ref.deref();
    if (dependant !== undefined) {
      listenedTo.delete(dependant);
      abortSignal(dependant, reason);
    }
  }
}

const signalProto: any = AbortSignal.prototype;

function hidden(proto: any, key: symbol, value: any): void {
  Object.defineProperty(proto, key, { value, writable: true, enumerable: false, configurable: true });
}

hidden(signalProto, kNewListener, function (this: any, size: number, type: string) {
  if (this[kComposite] && type === "abort" && !this[kAborted]) listenedTo.add(this);
});
hidden(signalProto, kRemoveListener, function (this: any, size: number, type: string) {
  if (this[kComposite] && type === "abort" && size === 0) listenedTo.delete(this);
});
hidden(signalProto, kCustomInspect, function (this: any, depth: number, options: any) {
  return depth < 0 ? this : inspectAs(this, { aborted: this.aborted }, depth, options);
});
visible(signalProto, ["aborted"]);
Object.defineProperty(signalProto, Symbol.toStringTag, { value: "AbortSignal", configurable: true });
defineEventHandler(signalProto, "abort");


export class AbortController {
  #signal: any = makeSignal(false, undefined, false);

  get signal() {
    if (!(#signal in this)) throw ERR_INVALID_THIS("AbortController");
    return this.#signal;
  }
  abort(reason: any = new DOMException("This operation was aborted", "AbortError")) {
    if (!(#signal in this)) throw ERR_INVALID_THIS("AbortController");
    abortSignal(this.#signal, reason);
  }
}
hidden(AbortController.prototype, kCustomInspect, function (this: any, depth: number, options: any) {
  return depth < 0 ? this : inspectAs(this, { signal: this.signal }, depth, options);
});
visible(AbortController.prototype, ["signal", "abort"]);
Object.defineProperty(AbortController.prototype, Symbol.toStringTag, { value: "AbortController", configurable: true });

export { CustomEvent, DOMException, Event, EventTarget };

export default { AbortController, AbortSignal, CustomEvent, DOMException, Event, EventTarget };
