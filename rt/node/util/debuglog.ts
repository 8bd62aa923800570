// util.debuglog and util.deprecate: what only speaks when asked, and what speaks once.

import { formatWithOptions } from "./util.go";
import { validateFunction, validateString } from "../internal/validators.ts";

function escapeRegExp(text: string): string {
  return text.replace(/[|\\{}()[\]^$+?.]/g, "\\$&");
}

// NODE_DEBUG=fs,net* names the sections that print.
function sectionEnabled(set: string): boolean {
  const wanted = process.env.NODE_DEBUG;
  if (!wanted) return false;
  for (const name of wanted.split(",")) {
    const pattern = escapeRegExp(name).replaceAll("*", ".*");
    if (new RegExp(`^${pattern}$`, "i").test(set)) return true;
  }
  return false;
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utildebuglogsection-callback */
export function debuglog(set: any, cb: any): any {
  const section = `${set}`.toUpperCase();
  let known = false;
  let enabled = false;
  function isEnabled(): boolean {
    if (!known) {
      known = true;
      enabled = sectionEnabled(section);
    }
    return enabled;
  }
  function print(...args: any[]) {
    const colors = process.stderr.hasColors?.() ?? false;
    const text = formatWithOptions({ colors }, ...args);
    process.stderr.write(formatWithOptions({ colors }, "%s %d: %s\n", section, process.pid, text));
  }
  function silent() {}
  let first = true;
  const logger = (...args: any[]) => {
    const on = isEnabled();
    if (first) {
      first = false;
      if (typeof cb === "function") cb(on ? print : silent);
    }
    if (on) print(...args);
  };
  Object.defineProperty(logger, "enabled", { get: isEnabled, configurable: true, enumerable: true });
  return logger;
}

const warnedCodes = new Set<string>();

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utildeprecatefn-msg-code */
export function deprecate(fn: any, msg: any, code?: any, useEmitSync?: any): any {
  if (code !== undefined) validateString(code, "code");
  validateFunction(fn, "fn");
  if ((process as any).noDeprecation === true) return fn;
  return deprecated(fn, msg, code);
}

/** deprecate for core modules, which are evaluated before there is a process. */
export function deprecated(fn: any, msg: any, code?: any): any {
  let warned = false;
  function wrapper(this: any, ...args: any[]) {
    if (!warned) {
      warned = true;
      warnOnce(msg, code, wrapper);
    }
    if (new.target) return Reflect.construct(fn, args, new.target);
    return Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(wrapper, fn);
  Object.defineProperty(wrapper, "name", { value: "deprecated", configurable: true });
  if (fn.prototype) wrapper.prototype = fn.prototype;
  return wrapper;
}

export function warnOnce(msg: any, code: any, above?: Function): void {
  if (code === undefined) {
    process.emitWarning(msg, "DeprecationWarning", above as any);
    return;
  }
  if (warnedCodes.has(code)) return;
  warnedCodes.add(code);
  process.emitWarning(msg, "DeprecationWarning", code, above as any);
}
