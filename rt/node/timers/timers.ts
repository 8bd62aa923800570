// timers: https://nodejs.org/docs/latest-v20.x/api/timers.html. The globals setTimeout, setInterval,
// setImmediate and their clear functions are the properties of this module.
//
// Native half (timers.go), a single wake-up of the event loop:
//   setTimerCallbacks(processTimers: (now: number) => number, processImmediate: () => void): void
//     Called once. processTimers answers when to come again: 0 never, n > 0 at n, n < 0 at -n without
//     keeping the program alive. When either throws, the loop reports the error as uncaught and, if the
//     program goes on, calls it again at once.
//   now(): number                        whole milliseconds of the loop's clock, as of this turn
//   scheduleTimer(ms: number): void      call processTimers in ms at the latest
//   toggleTimerRef(on: boolean): void    whether the wake-up keeps the program alive
//   requestImmediate(): void             call processImmediate in the check phase of this turn
//   toggleImmediateRef(on: boolean): void
//   runTicks(): void                     process.nextTick callbacks and microtasks, until none is left
// Used from ../async_hooks/async_hooks.go: currentFrame, setCurrentFrame, newAsyncId, executionAsyncId,
// enterScope, leaveScope.

import {
  now as loopNow,
  requestImmediate,
  runTicks,
  scheduleTimer,
  setTimerCallbacks,
  toggleImmediateRef,
  toggleTimerRef,
} from "./timers.go";
import {
  currentFrame,
  enterScope,
  executionAsyncId,
  leaveScope,
  newAsyncId,
  setCurrentFrame,
} from "../async_hooks/async_hooks.go";
import { ERR_OUT_OF_RANGE } from "../internal/errors.ts";
import { validateFunction, validateNumber } from "../internal/validators.ts";
import { kCustomPromisify, kDispose } from "../internal/symbols.ts";
import { deprecated as deprecate } from "../util/debuglog.ts";
import { ListHeap, TimersList, append, isEmpty, peek, remove } from "./queue.ts";
import promises from "./promises.ts";

const TIMEOUT_MAX = 2 ** 31 - 1;

const kRefed = Symbol("refed");
const kHasPrimitive = Symbol("kHasPrimitive");
const kAsyncId = Symbol("asyncId");
const kTriggerId = Symbol("triggerId");

const lists = new Map<number, TimersList>();
const heap = new ListHeap();
/** Timers that were turned into a number or string, for clearTimeout("12"). */
const byId = new Map<number, any>();
let nextExpiry = Infinity;
let nextListId = 0;
let refCount = 0;

function countRef(change: number): void {
  refCount += change;
  if (refCount === 0) toggleTimerRef(false);
  else if (change > 0 && refCount === 1) toggleTimerRef(true);
}

// Calls the callback in the frame the constructor saw.
let run: (timer: any) => void;

/** https://nodejs.org/docs/latest-v20.x/api/timers.html#class-timeout */
class Timeout {
  _idleTimeout: any;
  _idlePrev: any = null;
  _idleNext: any = null;
  _idleStart: any = null;
  _onTimeout: any;
  _timerArgs: any;
  _repeat: number | null;
  _destroyed = false;
  #frame: any = currentFrame();

  constructor(callback: any, after: any, args: any, isRepeat: boolean, isRefed: boolean) {
    if (after === undefined) after = 1;
    else after *= 1;
    if (!(after >= 1 && after <= TIMEOUT_MAX)) {
      if (after > TIMEOUT_MAX) {
        process.emitWarning(
          `${after} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
          "TimeoutOverflowWarning",
        );
      }
      after = 1;
    }
    this._idleTimeout = after;
    this._onTimeout = callback;
    this._timerArgs = args;
    this._repeat = isRepeat ? after : null;
    const self: any = this;
    if (isRefed) countRef(1);
    self[kRefed] = isRefed;
    self[kHasPrimitive] = false;
    self[kAsyncId] = newAsyncId();
    self[kTriggerId] = executionAsyncId();
  }
  refresh() {
    if ((this as any)[kRefed]) active(this);
    else unrefActive(this);
    return this;
  }
  unref() {
    const self: any = this;
    if (self[kRefed]) {
      self[kRefed] = false;
      if (!this._destroyed) countRef(-1);
    }
    return this;
  }
  ref() {
    const self: any = this;
    if (self[kRefed] === false) {
      self[kRefed] = true;
      if (!this._destroyed) countRef(1);
    }
    return this;
  }
  hasRef() {
    return (this as any)[kRefed];
  }
  close() {
    clearTimeout(this);
    return this;
  }
  [kDispose]() {
    clearTimeout(this);
  }
  [Symbol.toPrimitive]() {
    const self: any = this;
    if (!self[kHasPrimitive]) {
      self[kHasPrimitive] = true;
      byId.set(self[kAsyncId], this);
    }
    return self[kAsyncId];
  }

  static {
    run = (timer: any) => {
      const prior = currentFrame();
      enterScope(timer[kAsyncId], timer[kTriggerId], timer);
      // Plain objects given to timers.enroll have no frame.
      if (#frame in timer) setCurrentFrame(timer.#frame);
      try {
        const args = timer._timerArgs;
        if (args === undefined) timer._onTimeout();
        else Reflect.apply(timer._onTimeout, timer, args);
      } finally {
        setCurrentFrame(prior);
        leaveScope();
      }
    };
  }
}

function insert(item: any, msecs: number, start: number): void {
  msecs = Math.trunc(msecs);
  item._idleStart = start;
  let list = lists.get(msecs);
  if (list === undefined) {
    const expiry = start + msecs;
    list = new TimersList(expiry, msecs, nextListId++);
    lists.set(msecs, list);
    heap.insert(list);
    if (nextExpiry > expiry) {
      scheduleTimer(msecs);
      nextExpiry = expiry;
    }
  }
  append(list, item);
}

function start(timer: any): any {
  insert(timer, timer._idleTimeout, loopNow());
  return timer;
}

function active(item: any): void {
  restart(item, true);
}

function unrefActive(item: any): void {
  restart(item, false);
}

function restart(item: any, isRefed: boolean): void {
  const msecs = item._idleTimeout;
  if (msecs < 0 || msecs === undefined) return;
  // Over, or a plain object that timers.enroll was given.
  if (item._destroyed || item[kRefed] === undefined) {
    item._destroyed = false;
    item[kRefed] = isRefed;
    item[kAsyncId] = newAsyncId();
    item[kTriggerId] = executionAsyncId();
    if (isRefed) countRef(1);
  }
  insert(item, msecs, loopNow());
}

function unenroll(item: any): void {
  if (item._destroyed) return;
  item._destroyed = true;
  if (item[kHasPrimitive]) byId.delete(item[kAsyncId]);
  remove(item);
  if (item[kRefed]) {
    const list = lists.get(Math.trunc(item._idleTimeout));
    if (list !== undefined && isEmpty(list)) dropList(list);
    countRef(-1);
  }
  item._idleTimeout = -1;
}

function dropList(list: TimersList): void {
  heap.removeAt(list.priorityQueuePosition!);
  lists.delete(list.msecs);
}

function processTimers(now: number): number {
  nextExpiry = Infinity;
  let ran = false;
  for (let list = heap.peek(); list !== undefined; list = heap.peek()) {
    if (list.expiry > now) {
      nextExpiry = list.expiry;
      // The callbacks took time: perhaps it is due now.
      now = loopNow();
      if (nextExpiry > now) return refCount > 0 ? nextExpiry : -nextExpiry;
    }
    if (ran) runTicks();
    ran = true;
    runList(list, now);
  }
  return 0;
}

function runList(list: TimersList, now: number): void {
  const msecs = list.msecs;
  let ran = false;
  for (let timer = peek(list); timer !== null; timer = peek(list)) {
    const diff = now - timer._idleStart;
    if (diff < msecs) {
      list.expiry = Math.max(timer._idleStart + msecs, now + 1);
      list.id = nextListId++;
      heap.down(list.priorityQueuePosition!);
      return;
    }
    if (ran) runTicks();
    ran = true;
    // The ticks may have cleared it.
    if (timer._idleNext !== null) runTimer(timer);
  }
  if (lists.get(msecs) === list) dropList(list);
}

function runTimer(timer: any): void {
  remove(timer);
  if (!timer._onTimeout) {
    finishTimer(timer);
    return;
  }
  const begun = timer._repeat ? loopNow() : 0;
  try {
    run(timer);
  } finally {
    if (timer._repeat && timer._idleTimeout !== -1) {
      timer._idleTimeout = timer._repeat;
      insert(timer, timer._idleTimeout, begun);
    } else {
      finishTimer(timer);
    }
  }
}

// Over, unless its callback started it again.
function finishTimer(timer: any): void {
  if (timer._idleNext || timer._idlePrev || timer._destroyed) return;
  if (timer[kHasPrimitive]) byId.delete(timer[kAsyncId]);
  timer._destroyed = true;
  if (timer[kRefed]) countRef(-1);
}

function extraArgs(all: any[], skip: number): any[] | undefined {
  return all.length > skip ? all.slice(skip) : undefined;
}

function setTimeout(callback: any, after: any, arg1?: any, arg2?: any, arg3?: any): any {
  validateFunction(callback, "callback");
  return start(new Timeout(callback, after, extraArgs([...arguments], 2), false, true));
}

function setInterval(callback: any, repeat: any, arg1?: any, arg2?: any, arg3?: any): any {
  validateFunction(callback, "callback");
  return start(new Timeout(callback, repeat, extraArgs([...arguments], 2), true, true));
}

function clearTimeout(timer: any): void {
  if (timer?._onTimeout) {
    timer._onTimeout = null;
    unenroll(timer);
    return;
  }
  if (typeof timer !== "number" && typeof timer !== "string") return;
  const known = byId.get(Number(timer));
  if (known !== undefined) {
    known._onTimeout = null;
    unenroll(known);
  }
}

function clearInterval(timer: any): void {
  clearTimeout(timer);
}

/** The immediates of one turn, linked through _idleNext and _idlePrev. */
class ImmediateList {
  head: any = null;
  tail: any = null;
  append(item: any) {
    if (this.tail !== null) {
      this.tail._idleNext = item;
      item._idlePrev = this.tail;
    } else {
      this.head = item;
    }
    this.tail = item;
  }
  remove(item: any) {
    if (item._idleNext) item._idleNext._idlePrev = item._idlePrev;
    if (item._idlePrev) item._idlePrev._idleNext = item._idleNext;
    if (item === this.head) this.head = item._idleNext;
    if (item === this.tail) this.tail = item._idlePrev;
    item._idleNext = null;
    item._idlePrev = null;
  }
}

const immediates = new ImmediateList();
/** What a turn still had to do when a callback threw. */
const outstanding = new ImmediateList();
let immediateRefs = 0;

function countImmediateRef(change: number): void {
  immediateRefs += change;
  if (immediateRefs === 0) toggleImmediateRef(false);
  else if (change > 0 && immediateRefs === 1) toggleImmediateRef(true);
}

// Calls the callback in the frame the constructor saw.
let runImmediate: (item: any) => void;

/** https://nodejs.org/docs/latest-v20.x/api/timers.html#class-immediate */
class Immediate {
  _idleNext: any = null;
  _idlePrev: any = null;
  _onImmediate: any;
  _argv: any;
  _destroyed = false;
  #frame: any = currentFrame();

  constructor(callback: any, args: any) {
    this._onImmediate = callback;
    this._argv = args;
    const self: any = this;
    self[kRefed] = false;
    self[kAsyncId] = newAsyncId();
    self[kTriggerId] = executionAsyncId();
    this.ref();
    immediates.append(this);
    requestImmediate();
  }
  ref() {
    const self: any = this;
    if (self[kRefed] === false) {
      self[kRefed] = true;
      countImmediateRef(1);
    }
    return this;
  }
  unref() {
    const self: any = this;
    if (self[kRefed] === true) {
      self[kRefed] = false;
      countImmediateRef(-1);
    }
    return this;
  }
  hasRef() {
    return Boolean((this as any)[kRefed]);
  }
  [kDispose]() {
    clearImmediate(this);
  }

  static {
    runImmediate = (item: any) => {
      const prior = currentFrame();
      enterScope(item[kAsyncId], item[kTriggerId], item);
      setCurrentFrame(item.#frame);
      try {
        const argv = item._argv;
        if (argv === undefined) item._onImmediate();
        else item._onImmediate(...argv);
      } finally {
        setCurrentFrame(prior);
        leaveScope();
      }
    };
  }
}

function processImmediate(): void {
  const queue = outstanding.head !== null ? outstanding : immediates;
  let item = queue.head;
  // What callbacks add now runs in the next turn.
  if (queue === immediates) {
    immediates.head = null;
    immediates.tail = null;
  }
  let ran = false;
  let previous: any = null;
  while (item !== null) {
    if (ran) runTicks();
    ran = true;
    if (item._destroyed) {
      // A tick cleared it.
      outstanding.head = item = previous._idleNext;
      continue;
    }
    item._destroyed = true;
    if (item[kRefed]) countImmediateRef(-1);
    item[kRefed] = null;
    previous = item;
    try {
      runImmediate(item);
    } finally {
      item._onImmediate = null;
      outstanding.head = item = item._idleNext;
    }
  }
  outstanding.head = null;
  if (immediates.head !== null) requestImmediate();
}

function setImmediate(callback: any, arg1?: any, arg2?: any, arg3?: any): any {
  validateFunction(callback, "callback");
  return new Immediate(callback, extraArgs([...arguments], 1));
}

function clearImmediate(immediate: any): void {
  if (!immediate?._onImmediate || immediate._destroyed) return;
  immediate._destroyed = true;
  if (immediate[kRefed]) countImmediateRef(-1);
  immediate[kRefed] = null;
  immediate._onImmediate = null;
  immediates.remove(immediate);
}

function enroll(item: any, msecs: any): void {
  validateNumber(msecs, "msecs");
  if (msecs < 0 || !Number.isFinite(msecs)) throw ERR_OUT_OF_RANGE("msecs", "a non-negative finite number", msecs);
  if (item._idleNext) unenroll(item);
  item._idleNext = null;
  item._idlePrev = null;
  item._idleTimeout = Math.min(msecs, TIMEOUT_MAX);
}

function promisifiedBy(fn: any, name: string): void {
  Object.defineProperty(fn, kCustomPromisify, {
    enumerable: true,
    get() {
      return promises[name];
    },
  });
}
promisifiedBy(setTimeout, "setTimeout");
promisifiedBy(setImmediate, "setImmediate");
setTimerCallbacks(processTimers, processImmediate);

export default {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval,
  _unrefActive: deprecate(
    unrefActive,
    "timers._unrefActive() is deprecated. Please use timeout.refresh() instead.",
    "DEP0127",
  ),
  active: deprecate(active, "timers.active() is deprecated. Please use timeout.refresh() instead.", "DEP0126"),
  unenroll: deprecate(unenroll, "timers.unenroll() is deprecated. Please use clearTimeout instead.", "DEP0096"),
  enroll: deprecate(enroll, "timers.enroll() is deprecated. Please use setTimeout instead.", "DEP0095"),
  promises,
};
