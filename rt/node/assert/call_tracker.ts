// The deprecated CallTracker: https://nodejs.org/docs/latest-v20.x/api/assert.html#class-assertcalltracker.

import { ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_UNAVAILABLE_DURING_EXIT } from "../internal/codes.ts";
import { validateUint32 } from "../internal/validators.ts";
import { AssertionError } from "./assertion_error.ts";

function noop(): void {}

class Context {
  calls: any[] = [];
  expected: number;
  stackTrace: Error;
  name: string;
  constructor(expected: number, stackTrace: Error, name: string) {
    this.expected = expected;
    this.stackTrace = stackTrace;
    this.name = name;
  }
}

export class CallTracker {
  #checks = new Set<Context>();
  #tracked = new WeakMap<any, Context>();

  #get(fn: any): Context {
    const context = this.#tracked.get(fn);
    if (context === undefined) throw ERR_INVALID_ARG_VALUE("tracked", fn, "is not a tracked function");
    return context;
  }

  reset(fn?: any) {
    if (fn !== undefined) {
      this.#get(fn).calls = [];
      return;
    }
    for (const check of this.#checks) check.calls = [];
  }

  getCalls(fn: any) {
    return Object.freeze(this.#get(fn).calls.slice());
  }

  calls(fn?: any, expected: number = 1) {
    if ((process as any)._exiting) throw ERR_UNAVAILABLE_DURING_EXIT();
    if (typeof fn === "number") {
      expected = fn;
      fn = noop;
    } else if (fn === undefined) {
      fn = noop;
    }
    validateUint32(expected, "expected", true);
    const context = new Context(expected, new Error(), fn.name || "calls");
    const tracked = new Proxy(fn, {
      apply(target, thisArg, args) {
        context.calls.push(Object.freeze({ thisArg, arguments: Object.freeze([...args]) }));
        return Reflect.apply(target, thisArg, args);
      },
    });
    this.#checks.add(context);
    this.#tracked.set(tracked, context);
    return tracked;
  }

  report() {
    const errors: any[] = [];
    for (const context of this.#checks) {
      if (context.calls.length === context.expected) continue;
      const message =
        `Expected the ${context.name} function to be executed ${context.expected} ` +
        `time(s) but was executed ${context.calls.length} time(s).`;
      errors.push({
        message,
        actual: context.calls.length,
        expected: context.expected,
        operator: context.name,
        stack: context.stackTrace,
      });
    }
    return errors;
  }

  verify() {
    const errors = this.report();
    if (errors.length === 0) return;
    const message = errors.length === 1 ? errors[0].message : "Functions were not called the expected number of times";
    throw new AssertionError({ message, details: errors });
  }
}
