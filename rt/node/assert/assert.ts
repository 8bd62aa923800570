// assert: https://nodejs.org/docs/latest-v20.x/api/assert.html.
//
// Native half (assert.go):
//   callText(above: Function): string | undefined
//     The source text of the call of `above` that is running, when the program still has it.
// Used from ../util/util.go: inspect(value, options?).

import { inspect } from "../util/util.go";
import { callText } from "./assert.go";
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_RETURN_VALUE, ERR_MISSING_ARGS } from "../internal/errors.ts";
import { ERR_AMBIGUOUS_ARGUMENT } from "../internal/codes.ts";
import { validateFunction } from "../internal/validators.ts";
import { isDeepEqual, isDeepStrictEqual } from "../internal/comparisons.ts";
import { deprecated as deprecate } from "../util/debuglog.ts";
import types from "../util/types.ts";
import { AssertionError } from "./assertion_error.ts";
import { CallTracker } from "./call_tracker.ts";

const NO_EXCEPTION = {};

function innerFail(options: any): never {
  if (options.message instanceof Error) throw options.message;
  throw new AssertionError(options);
}

function innerOk(above: Function, args: any[]): void {
  const value = args[0];
  if (value) return;
  let message = args[1];
  let generated = false;
  if (args.length === 0) {
    generated = true;
    message = "No value argument passed to `assert.ok()`";
  } else if (message === undefined || message === null) {
    generated = true;
    const text = callText(above);
    if (text !== undefined) message = `The expression evaluated to a falsy value:\n\n  ${text}\n`;
  } else if (message instanceof Error) {
    throw message;
  }
  const err = new AssertionError({ actual: value, expected: true, message, operator: "==", stackStartFn: above });
  err.generatedMessage = generated;
  throw err;
}

function needTwo(count: number): void {
  if (count < 2) throw ERR_MISSING_ARGS("actual", "expected");
}

let warnedFail = false;

function fail(actual?: any, expected?: any, message?: any, operator?: any, stackStartFn?: any): never {
  const count = arguments.length;
  let internal = false;
  if ((actual === undefined || actual === null) && count <= 1) {
    internal = true;
    message = "Failed";
  } else if (count === 1) {
    message = actual;
    actual = undefined;
  } else {
    if (!warnedFail) {
      warnedFail = true;
      process.emitWarning(
        "assert.fail() with more than one argument is deprecated. Please use assert.strictEqual() instead or only pass a message.",
        "DeprecationWarning",
        "DEP0094",
      );
    }
    if (count === 2) operator = "!=";
  }
  if (message instanceof Error) throw message;
  const options: any = {
    actual,
    expected,
    operator: operator === undefined ? "fail" : operator,
    stackStartFn: stackStartFn || fail,
    message,
  };
  const err = new AssertionError(options);
  if (internal) err.generatedMessage = true;
  throw err;
}

function ok(...args: any[]): void {
  innerOk(ok, args);
}

function assert(...args: any[]): void {
  innerOk(assert, args);
}

function equal(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (actual == expected || (Number.isNaN(actual) && Number.isNaN(expected))) return;
  innerFail({ actual, expected, message, operator: "==", stackStartFn: equal });
}

function notEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (actual == expected || (Number.isNaN(actual) && Number.isNaN(expected))) {
    innerFail({ actual, expected, message, operator: "!=", stackStartFn: notEqual });
  }
}

function deepEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (!isDeepEqual(actual, expected)) {
    innerFail({ actual, expected, message, operator: "deepEqual", stackStartFn: deepEqual });
  }
}

function notDeepEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (isDeepEqual(actual, expected)) {
    innerFail({ actual, expected, message, operator: "notDeepEqual", stackStartFn: notDeepEqual });
  }
}

function deepStrictEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (!isDeepStrictEqual(actual, expected)) {
    innerFail({ actual, expected, message, operator: "deepStrictEqual", stackStartFn: deepStrictEqual });
  }
}

function notDeepStrictEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (isDeepStrictEqual(actual, expected)) {
    innerFail({ actual, expected, message, operator: "notDeepStrictEqual", stackStartFn: notDeepStrictEqual });
  }
}

function strictEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (!Object.is(actual, expected)) {
    innerFail({ actual, expected, message, operator: "strictEqual", stackStartFn: strictEqual });
  }
}

function notStrictEqual(actual: any, expected: any, message: any): void {
  needTwo(arguments.length);
  if (Object.is(actual, expected)) {
    innerFail({ actual, expected, message, operator: "notStrictEqual", stackStartFn: notStrictEqual });
  }
}

function isError(value: any): boolean {
  return types.isNativeError(value) || value instanceof Error;
}

function matches(pattern: any, value: any): boolean {
  return typeof value === "string" && types.isRegExp(pattern) && RegExp.prototype.exec.call(pattern, value) !== null;
}

/** What an error and its expectation have of the keys that count. */
class Comparison {
  constructor(obj: any, keys: any[], actual?: any) {
    for (const key of keys) {
      if (!(key in obj)) continue;
      // A pattern that matches is shown as what it matched.
      const matched = actual !== undefined && matches(obj[key], actual[key]);
      (this as any)[key] = matched ? actual[key] : obj[key];
    }
  }
}

function compareKey(actual: any, expected: any, key: any, message: any, keys: any[], fn: Function): void {
  if (key in actual && isDeepStrictEqual(actual[key], expected[key])) return;
  if (message) innerFail({ actual, expected, message, operator: fn.name, stackStartFn: fn });
  const a = new Comparison(actual, keys);
  const b = new Comparison(expected, keys, actual);
  const err = new AssertionError({ actual: a, expected: b, operator: "deepStrictEqual", stackStartFn: fn });
  err.actual = actual;
  err.expected = expected;
  err.operator = fn.name;
  throw err;
}

function compareToObject(actual: any, expected: any, message: any, fn: Function): void {
  if (typeof actual !== "object" || actual === null) {
    const err = new AssertionError({ actual, expected, message, operator: "deepStrictEqual", stackStartFn: fn });
    err.operator = fn.name;
    throw err;
  }
  const keys: any[] = Object.keys(expected);
  if (expected instanceof Error) keys.push("name", "message");
  else if (keys.length === 0) throw ERR_INVALID_ARG_VALUE("error", expected, "may not be an empty object");
  for (const key of keys) {
    if (!matches(expected[key], actual[key])) compareKey(actual, expected, key, message, keys, fn);
  }
}

// The sentence that says why actual is not the expected exception, or undefined when it is.
function exceptionMismatch(actual: any, expected: any): string | undefined {
  if (types.isRegExp(expected)) {
    const text = String(actual);
    if (RegExp.prototype.exec.call(expected, text) !== null) return undefined;
    return `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(text)}\n`;
  }
  if (expected.prototype !== undefined && actual instanceof expected) return undefined;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    const start = `The error is expected to be an instance of "${expected.name}". Received `;
    if (!isError(actual)) return `${start}"${inspect(actual, { depth: -1 })}"`;
    return `${start}"${actual.name}"\n\nError message:\n\n${actual.message}`;
  }
  const res = Reflect.apply(expected, {}, [actual]);
  if (res === true) return undefined;
  const name = expected.name ? `"${expected.name}" ` : "";
  const caught = isError(actual) ? `\n\nCaught error:\n\n${actual}` : "";
  return `The ${name}validation function is expected to return "true". Received ${inspect(res)}${caught}`;
}

function expectedException(actual: any, expected: any, message: any, fn: Function): void {
  if (typeof expected !== "function" && !types.isRegExp(expected)) {
    compareToObject(actual, expected, message, fn);
    return;
  }
  const why = exceptionMismatch(actual, expected);
  if (why === undefined) return;
  const err = new AssertionError({ actual, expected, message: message || why, operator: fn.name, stackStartFn: fn });
  err.generatedMessage = !message;
  throw err;
}

function getActual(fn: any): any {
  validateFunction(fn, "fn");
  try {
    fn();
  } catch (e) {
    return e;
  }
  return NO_EXCEPTION;
}

function isPromiseLike(obj: any): boolean {
  if (types.isPromise(obj)) return true;
  return obj !== null && typeof obj === "object" && typeof obj.then === "function" && typeof obj.catch === "function";
}

async function waitForActual(promiseFn: any): Promise<any> {
  let promise;
  if (typeof promiseFn === "function") {
    promise = promiseFn();
    if (!isPromiseLike(promise)) throw ERR_INVALID_RETURN_VALUE("instance of Promise", "promiseFn", promise);
  } else if (isPromiseLike(promiseFn)) {
    promise = promiseFn;
  } else {
    throw ERR_INVALID_ARG_TYPE("promiseFn", ["Function", "Promise"], promiseFn);
  }
  try {
    await promise;
  } catch (e) {
    return e;
  }
  return NO_EXCEPTION;
}

function expectsError(fn: Function, actual: any, args: any[]): void {
  let [error, message] = args;
  if (typeof error === "string") {
    if (args.length === 2) throw ERR_INVALID_ARG_TYPE("error", ["Object", "Error", "Function", "RegExp"], error);
    checkAmbiguous(actual, error);
    message = error;
    error = undefined;
  } else if (error !== undefined && error !== null && typeof error !== "object" && typeof error !== "function") {
    throw ERR_INVALID_ARG_TYPE("error", ["Object", "Error", "Function", "RegExp"], error);
  }
  if (actual === NO_EXCEPTION) {
    const name = error?.name ? ` (${error.name})` : "";
    const details = message ? `: ${message}` : ".";
    const kind = fn === rejects ? "rejection" : "exception";
    innerFail({
      actual: undefined,
      expected: error,
      operator: fn.name,
      message: `Missing expected ${kind}${name}${details}`,
      stackStartFn: fn,
    });
  }
  if (error) expectedException(actual, error, message, fn);
}

function checkAmbiguous(actual: any, text: string): void {
  if (typeof actual === "object" && actual !== null) {
    if (actual.message !== text) return;
    throw ERR_AMBIGUOUS_ARGUMENT("error/message", `The error message "${actual.message}" is identical to the message.`);
  }
  if (actual === text) {
    throw ERR_AMBIGUOUS_ARGUMENT("error/message", `The error "${actual}" is identical to the message.`);
  }
}

function hasMatchingError(actual: any, expected: any): boolean {
  if (typeof expected !== "function") {
    if (types.isRegExp(expected)) return RegExp.prototype.exec.call(expected, String(actual)) !== null;
    throw ERR_INVALID_ARG_TYPE("expected", ["Function", "RegExp"], expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) return false;
  return Reflect.apply(expected, {}, [actual]) === true;
}

function expectsNoError(fn: Function, actual: any, args: any[]): void {
  if (actual === NO_EXCEPTION) return;
  let [error, message] = args;
  if (typeof error === "string") {
    message = error;
    error = undefined;
  }
  if (error && !hasMatchingError(actual, error)) throw actual;
  const kind = fn === doesNotReject ? "rejection" : "exception";
  const details = message ? `: ${message}` : ".";
  innerFail({
    actual,
    expected: error,
    operator: fn.name,
    message: `Got unwanted ${kind}${details}\nActual message: "${actual && actual.message}"`,
    stackStartFn: fn,
  });
}

function throws(fn: any, ...args: any[]): void {
  expectsError(throws, getActual(fn), args);
}

async function rejects(promiseFn: any, ...args: any[]): Promise<void> {
  expectsError(rejects, await waitForActual(promiseFn), args);
}

function doesNotThrow(fn: any, ...args: any[]): void {
  expectsNoError(doesNotThrow, getActual(fn), args);
}

async function doesNotReject(fn: any, ...args: any[]): Promise<void> {
  expectsNoError(doesNotReject, await waitForActual(fn), args);
}

function ifError(err: any): void {
  if (err === null || err === undefined) return;
  let message = "ifError got unwanted exception: ";
  if (typeof err === "object" && typeof err.message === "string") {
    message += err.message.length === 0 && err.constructor ? err.constructor.name : err.message;
  } else {
    message += inspect(err);
  }
  const newErr = new AssertionError({ actual: err, expected: null, operator: "ifError", message, stackStartFn: ifError });
  newErr.generatedMessage = false;
  if (typeof err === "object" && typeof err.stack === "string") newErr.stack = joinStacks(newErr.stack!, err.stack);
  throw newErr;
}

// The error's own frames first, then those of ifError that it does not share.
function joinStacks(own: string, original: string): string {
  const at = original.indexOf("\n    at");
  if (at === -1) return own;
  const first = original.slice(at + 1).split("\n");
  let second = own.split("\n").slice(1);
  for (const frame of first) {
    const same = second.indexOf(frame);
    if (same !== -1) {
      second = second.slice(0, same);
      break;
    }
  }
  const separator = `${second.join("\n")}\n`;
  return `${own.split("\n    at")[0]}\n${first.join("\n")}\n${separator}`.trimEnd();
}

function internalMatch(string: any, regexp: any, message: any, fn: Function, wanted: boolean): void {
  if (!types.isRegExp(regexp)) throw ERR_INVALID_ARG_TYPE("regexp", "RegExp", regexp);
  if (typeof string === "string" && (RegExp.prototype.exec.call(regexp, string) !== null) === wanted) return;
  if (message instanceof Error) throw message;
  const generated = !message;
  if (generated) message = matchMessage(string, regexp, wanted);
  const err = new AssertionError({ actual: string, expected: regexp, message, operator: fn.name, stackStartFn: fn });
  err.generatedMessage = generated;
  throw err;
}

function matchMessage(string: any, regexp: any, wanted: boolean): string {
  if (typeof string !== "string") {
    return `The "string" argument must be of type string. Received type ${typeof string} (${inspect(string)})`;
  }
  const start = wanted
    ? "The input did not match the regular expression "
    : "The input was expected to not match the regular expression ";
  return `${start}${inspect(regexp)}. Input:\n\n${inspect(string)}\n`;
}

function match(string: any, regexp: any, message: any): void {
  internalMatch(string, regexp, message, match, true);
}

function doesNotMatch(string: any, regexp: any, message: any): void {
  internalMatch(string, regexp, message, doesNotMatch, false);
}

function strict(...args: any[]): void {
  innerOk(strict, args);
}

function addAll(target: any): void {
  target.fail = fail;
  target.AssertionError = AssertionError;
  target.ok = ok;
  target.equal = equal;
  target.notEqual = notEqual;
  target.deepEqual = deepEqual;
  target.notDeepEqual = notDeepEqual;
  target.deepStrictEqual = deepStrictEqual;
  target.notDeepStrictEqual = notDeepStrictEqual;
  target.strictEqual = strictEqual;
  target.notStrictEqual = notStrictEqual;
  target.throws = throws;
  target.rejects = rejects;
  target.doesNotThrow = doesNotThrow;
  target.doesNotReject = doesNotReject;
  target.ifError = ifError;
  target.match = match;
  target.doesNotMatch = doesNotMatch;
  target.CallTracker = deprecate(CallTracker, "assert.CallTracker is deprecated.", "DEP0173");
}

addAll(assert);
addAll(strict);
const looseAssert: any = assert;
const strictAssert: any = strict;
strictAssert.equal = strictEqual;
strictAssert.notEqual = notStrictEqual;
strictAssert.deepEqual = deepStrictEqual;
strictAssert.notDeepEqual = notDeepStrictEqual;
strictAssert.strict = strictAssert;
looseAssert.strict = strictAssert;

export default looseAssert;
