// What is not written yet: it can be loaded and looked at, and throws when it is called.
import { ERR_METHOD_NOT_IMPLEMENTED } from "./codes.ts";

/** A function, or class, of a module that throws ERR_METHOD_NOT_IMPLEMENTED. */
export function missing(module: string, name: string): any {
  const f = function (): never { throw ERR_METHOD_NOT_IMPLEMENTED(`${module}.${name}()`); };
  Object.defineProperty(f, "name", { value: name, configurable: true });
  return f;
}

/** The exports of a module, by name. */
export function allMissing(module: string, names: string[]): any {
  const exports: any = {};
  for (const name of names) exports[name] = missing(module, name);
  return exports;
}
