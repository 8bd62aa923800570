// util: https://nodejs.org/docs/latest-v20.x/api/util.html.
//
// Native half (util.go):
//   inspect(value, options?): string
//   inspectFunction(): Function              util.inspect itself: with the properties custom, defaultOptions, colors, styles
//   format(...args): string
//   formatWithOptions(options, ...args): string
//   getSystemErrorName(errno: number): string | undefined
//   systemErrorEntries(): [number, string, string][]     errno, name, message; in libuv's order
//   stdoutColors(): boolean                  whether stdout shows colours
//   toUSVString(value): string               lone surrogates become U+FFFD
//   hideCoreFrames(err: Error): void         leaves frames of core modules above the program out, for ../os/uv.ts
//   captureCodeStack and ownNonIndexProperties, for ../internal/errors.ts and ../internal/comparisons.ts

import { format, formatWithOptions, getSystemErrorName as systemErrorName, inspectFunction, systemErrorEntries, toUSVString as wellFormed } from "./util.go";
import {
  ERR_INVALID_ARG_TYPE,
  ERR_OUT_OF_RANGE,
  errnoException,
  exceptionWithHostPort,
} from "../internal/errors.ts";
import { validateNumber } from "../internal/validators.ts";
import { isDeepStrictEqual } from "../internal/comparisons.ts";
import { aborted, callbackify, promisify } from "./promisify.ts";
import { debuglog, deprecate } from "./debuglog.ts";
import { log, parseEnv, stripVTControlCharacters, styleText } from "./text.ts";
import { parseArgs } from "./parse_args.ts";
import { MIMEParams, MIMEType } from "./mime.ts";
import types from "./types.ts";

const inspect = inspectFunction();

function _errnoException(...args: any[]): any {
  const [err, syscall, original] = args;
  validateNumber(err, "err");
  if (err >= 0 || !Number.isSafeInteger(err)) throw ERR_OUT_OF_RANGE("err", "a negative integer", err);
  return errnoException(err, syscall, original);
}

function _exceptionWithHostPort(...args: any[]): any {
  const [err, syscall, address, port, local] = args;
  return exceptionWithHostPort(err, syscall, address, port, local);
}

function _extend(target: any, source: any): any {
  if (source === null || typeof source !== "object") return target;
  for (const key of Object.keys(source)) target[key] = source[key];
  return target;
}

function getSystemErrorMap(): Map<number, [string, string]> {
  const map = new Map<number, [string, string]>();
  for (const [errno, name, message] of systemErrorEntries()) map.set(errno, [name, message]);
  return map;
}

function getSystemErrorName(err: any): string {
  validateNumber(err, "err");
  if (err >= 0 || !Number.isSafeInteger(err)) throw ERR_OUT_OF_RANGE("err", "a negative integer", err);
  return systemErrorName(err);
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilinheritsconstructor-superconstructor */
function inherits(ctor: any, superCtor: any): void {
  if (ctor === undefined || ctor === null) throw ERR_INVALID_ARG_TYPE("ctor", "Function", ctor);
  if (superCtor === undefined || superCtor === null) throw ERR_INVALID_ARG_TYPE("superCtor", "Function", superCtor);
  if (superCtor.prototype === undefined) {
    throw ERR_INVALID_ARG_TYPE("superCtor.prototype", "Object", superCtor.prototype);
  }
  Object.defineProperty(ctor, "super_", { value: superCtor, writable: true, enumerable: false, configurable: true });
  Object.setPrototypeOf(ctor.prototype, superCtor.prototype);
}

function isBoolean(arg: any): boolean {
  return typeof arg === "boolean";
}

function isBuffer(b: any): boolean {
  return Buffer.isBuffer(b);
}

function isNull(arg: any): boolean {
  return arg === null;
}

function isNullOrUndefined(arg: any): boolean {
  return arg === null || arg === undefined;
}

function isNumber(arg: any): boolean {
  return typeof arg === "number";
}

function isString(arg: any): boolean {
  return typeof arg === "string";
}

function isSymbol(arg: any): boolean {
  return typeof arg === "symbol";
}

function isUndefined(arg: any): boolean {
  return arg === undefined;
}

function isObject(arg: any): boolean {
  return arg !== null && typeof arg === "object";
}

function isError(e: any): boolean {
  return types.isNativeError(e) || e instanceof Error;
}

function isFunction(arg: any): boolean {
  return typeof arg === "function";
}

function isPrimitive(arg: any): boolean {
  return arg === null || (typeof arg !== "object" && typeof arg !== "function");
}

function toUSVString(input: any): string {
  return wellFormed(`${input}`);
}

function transferableAbortSignal(signal: any): any {
  if (!(signal instanceof AbortSignal)) throw ERR_INVALID_ARG_TYPE("signal", "AbortSignal", signal);
  return signal;
}

function transferableAbortController(): any {
  return new AbortController();
}

export default {
  _errnoException,
  _exceptionWithHostPort,
  _extend,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format,
  styleText,
  formatWithOptions,
  getSystemErrorMap,
  getSystemErrorName,
  inherits,
  inspect,
  isArray: Array.isArray,
  isBoolean,
  isBuffer,
  isDeepStrictEqual,
  isNull,
  isNullOrUndefined,
  isNumber,
  isString,
  isSymbol,
  isUndefined,
  isRegExp: types.isRegExp,
  isObject,
  isDate: types.isDate,
  isError,
  isFunction,
  isPrimitive,
  log,
  promisify,
  stripVTControlCharacters,
  toUSVString,
  transferableAbortSignal,
  transferableAbortController,
  aborted,
  types,
  parseEnv,
  parseArgs,
  TextDecoder,
  TextEncoder,
  MIMEType,
  MIMEParams,
};
