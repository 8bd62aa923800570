// util.promisify, util.callbackify and util.aborted: between callbacks, promises and signals.

import { ERR_FALSY_VALUE_REJECTION, ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { validateAbortSignal, validateFunction, validateObject } from "../internal/validators.ts";
import {
  kCustomPromisify,
  kCustomPromisifyArgs,
  kResistStopPropagation,
  kWeakHandler,
} from "../internal/symbols.ts";

function markCustom(fn: any): any {
  return Object.defineProperty(fn, kCustomPromisify, { value: fn, enumerable: false, writable: false, configurable: true });
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilpromisifyoriginal */
export function promisify(original: any): any {
  validateFunction(original, "original");
  const custom = original[kCustomPromisify];
  if (custom) {
    validateFunction(custom, "util.promisify.custom");
    return markCustom(custom);
  }
  const names = original[kCustomPromisifyArgs];
  function fn(this: any, ...args: any[]) {
    return new Promise((resolve, reject) => {
      args.push((err: any, ...values: any[]) => {
        if (err) reject(err);
        else resolve(names !== undefined && values.length > 1 ? named(names, values) : values[0]);
      });
      Reflect.apply(original, this, args);
    });
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  markCustom(fn);
  return Object.defineProperties(fn, Object.getOwnPropertyDescriptors(original));
}
(promisify as any).custom = kCustomPromisify;

// fs.read answers (bytesRead, buffer); its promise is for an object of both.
function named(names: string[], values: any[]): any {
  const out: any = {};
  for (let i = 0; i < names.length; i++) out[names[i]] = values[i];
  return out;
}

function rejectCallback(reason: any, cb: any): void {
  // A callback takes a falsy first argument for success.
  cb(reason || ERR_FALSY_VALUE_REJECTION(reason));
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilcallbackifyoriginal */
export function callbackify(original: any): any {
  validateFunction(original, "original");
  function callbackified(this: any, ...args: any[]) {
    const last = args.pop();
    validateFunction(last, "last argument");
    const cb = last.bind(this);
    Reflect.apply(original, this, args).then(
      (value: any) => process.nextTick(cb, null, value),
      (reason: any) => process.nextTick(rejectCallback, reason, cb),
    );
  }
  const descriptors: any = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.length.value === "number") descriptors.length.value++;
  if (typeof descriptors.name.value === "string") descriptors.name.value += "Callbackified";
  return Object.defineProperties(callbackified, descriptors);
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilabortedsignal-resource */
export async function aborted(signal: any, resource: any): Promise<void> {
  if (signal === undefined) throw ERR_INVALID_ARG_TYPE("signal", "AbortSignal", signal);
  validateAbortSignal(signal, "signal");
  if (resource === null || (typeof resource !== "object" && typeof resource !== "function")) {
    validateObject(resource, "resource");
  }
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), {
      __proto__: null,
      once: true,
      [kWeakHandler]: resource,
      [kResistStopPropagation]: true,
    });
  });
}
