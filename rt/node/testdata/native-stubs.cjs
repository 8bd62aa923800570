'use strict';
// Stand-ins for the Go halves, built on real node: native-stubs(path of the .go file) → its exports.

const util = require('util');

function captureCodeStack(err) {
  const name = err.name;
  const own = Object.getOwnPropertyDescriptor(err, 'name');
  Object.defineProperty(err, 'name', { value: `${name} [${err.code}]`, configurable: true, writable: true, enumerable: false });
  Error.captureStackTrace(err, captureCodeStack);
  err.stack = err.stack.replace(/\n    at [^\n]*internal\/(errors|codes|system_error)\.js:\d+:\d+\)?(?=\n|$)/g, '');
  delete err.name;
  if (own) Object.defineProperty(err, 'name', own);
}

const utilNative = {
  captureCodeStack,
  ownNonIndexProperties,
  inspectFunction: () => util.inspect,
  hideCoreFrames() {},
  stdoutColors: () => Boolean(process.stdout.isTTY),
  inspect: util.inspect,
  format: util.format,
  formatWithOptions: util.formatWithOptions,
  getSystemErrorName: util.getSystemErrorName,
  systemErrorEntries: () => [...util.getSystemErrorMap()].map(([errno, [name, text]]) => [errno, name, text]),
  toUSVString: (s) => s.toWellFormed(),
};

function emitFunction(emitError, caught, kCapture) {
  return function emit(type, ...args) {
    if (type === 'error') return emitError(this, args);
    const handler = this._events?.[type];
    if (handler === undefined) return false;
    for (const f of typeof handler === 'function' ? [handler] : [...handler]) {
      const result = f.apply(this, args);
      if (result !== undefined && result !== null && this[kCapture]) caught(this, result, type, args);
    }
    return true;
  };
}

const getTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const typesNative = { ...util.types, typedArrayName: (v) => getTag.call(v) };

function ownNonIndexProperties(object, skipSymbols) {
  const keys = Object.keys(object).filter((k) => String(k >>> 0) !== k || k >>> 0 === 4294967295);
  if (skipSymbols) return keys;
  const visible = (s) => Object.prototype.propertyIsEnumerable.call(object, s);
  return keys.concat(Object.getOwnPropertySymbols(object).filter(visible));
}

// The frame rides on a real AsyncLocalStorage.
const hooks = require('async_hooks');
const carrier = new hooks.AsyncLocalStorage();
let lastId = 1000;
const scopes = [];
const asyncNative = {
  currentFrame: () => carrier.getStore(),
  setCurrentFrame: (frame) => carrier.enterWith(frame),
  newAsyncId: () => ++lastId,
  executionAsyncId: () => (scopes.length > 0 ? scopes[scopes.length - 1][0] : hooks.executionAsyncId()),
  triggerAsyncId: () => (scopes.length > 0 ? scopes[scopes.length - 1][1] : hooks.triggerAsyncId()),
  enterScope: (...scope) => { scopes.push(scope); },
  leaveScope: () => { scopes.pop(); },
  executionAsyncResource: () => (scopes.length > 0 ? scopes[scopes.length - 1][2] : hooks.executionAsyncResource()),
};

// One real timer and one real immediate stand for the loop.
const real = require('timers');
const perf = require('perf_hooks').performance;
let processTimers, processImmediate, wake, wakeAt = 0, timerRef = true, immediate, immediateRef = true;
function arm(at, ref) {
  if (wake !== undefined) real.clearTimeout(wake);
  wakeAt = at;
  wake = real.setTimeout(fire, Math.max(1, at - timersNative.now()));
  if (!ref) wake.unref();
}
function fire() {
  wake = undefined;
  let next;
  try {
    next = processTimers(timersNative.now());
  } catch (err) {
    arm(timersNative.now(), timerRef);
    throw err;
  }
  if (next !== 0) arm(Math.abs(next), next > 0);
}
const timersNative = {
  setTimerCallbacks(timers, immediates) { processTimers = timers; processImmediate = immediates; },
  now: () => Math.floor(perf.now()),
  scheduleTimer(ms) { arm(timersNative.now() + ms, timerRef); },
  toggleTimerRef(on) { timerRef = on; if (wake) on ? wake.ref() : wake.unref(); },
  requestImmediate() {
    if (immediate !== undefined) return;
    immediate = real.setImmediate(() => {
      immediate = undefined;
      try { processImmediate(); } catch (err) { timersNative.requestImmediate(); throw err; }
    });
    if (!immediateRef) immediate.unref();
  },
  toggleImmediateRef(on) { immediateRef = on; if (immediate) on ? immediate.ref() : immediate.unref(); },
  runTicks() { process._tickCallback(); },
};

const tables = {
  'node/util/util.go': utilNative,
  'node/timers/timers.go': timersNative,
  'node/async_hooks/async_hooks.go': asyncNative,
  // No source text here: assert.ok falls back to showing the value.
  'node/assert/assert.go': { callText: () => undefined },
  'node/util/types.go': typesNative,
  // Web streams are not part of what runs here.
  'web/streams/streams.go': { linked: () => undefined },
  'node/events/events.go': { recordEmit() {}, recordValue() {}, emitFunction },
};

module.exports = function stubs(file) {
  const table = tables[file];
  if (table === undefined) throw new Error(`no stand-in for ${file}`);
  return table;
};
module.exports.tables = tables;
