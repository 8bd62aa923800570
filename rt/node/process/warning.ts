// process.emitWarning and the listener that prints warnings: https://nodejs.org/api/process.html#processemitwarningwarning-options
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { validateObject, validateString } from "../internal/validators.ts";
import process from "./process.ts";

interface Warning extends Error {
  code?: string;
  detail?: string;
}

let traceHintShown = false;

function describe(warning: Warning, trace: boolean): string {
  let text = "(" + process.release.name + ":" + process.pid + ") ";
  if (warning.code) text += "[" + warning.code + "] ";
  if (trace && warning.stack) text += warning.stack;
  else text += typeof warning.toString === "function" ? String(warning.toString()) : Error.prototype.toString.call(warning);
  if (typeof warning.detail === "string") text += "\n" + warning.detail;
  return text;
}

/** onWarning prints a warning to stderr, with the hint about --trace-warnings after the first. */
export function onWarning(warning: Warning): void {
  if (process.noProcessWarnings || process.env.NODE_NO_WARNINGS === "1") return;
  if (!(warning instanceof Error)) return;
  const deprecation = warning.name === "DeprecationWarning";
  if (deprecation && process.noDeprecation) return;
  const trace = Boolean(process.traceProcessWarnings || (deprecation && process.traceDeprecation));
  let text = describe(warning, trace);
  if (!trace && !traceHintShown) {
    const flag = deprecation ? "--trace-deprecation" : "--trace-warnings";
    text += "\n(Use `node " + flag + " ...` to show where the warning was created)";
    traceHintShown = true;
  }
  process._rawDebug(text);
}

export function emitWarning(warning: unknown, type?: any, code?: any, ctor?: unknown): void {
  let detail: string | undefined;
  if (type !== null && typeof type === "object" && !Array.isArray(type)) {
    ctor = type.ctor;
    code = type.code;
    if (typeof type.detail === "string") detail = type.detail;
    type = type.type || "Warning";
  } else if (typeof type === "function") {
    ctor = type;
    code = "";
    type = "Warning";
  }
  if (type !== undefined) validateString(type, "type");
  if (typeof code === "function") {
    ctor = code;
    code = "";
  } else if (code !== undefined) {
    validateString(code, "code");
  }
  const object = toWarning(warning, type, code, ctor, detail);
  if (object.name === "DeprecationWarning") {
    if (process.noDeprecation) return;
    if (process.throwDeprecation) {
      process.nextTick(() => { throw object; });
      return;
    }
  }
  process.nextTick(deliver, object);
}

function toWarning(warning: unknown, type: string | undefined, code: string | undefined, ctor: unknown, detail: string | undefined): Warning {
  if (typeof warning === "string") {
    const object = new Error(warning) as Warning;
    object.name = String(type || "Warning");
    if (code !== undefined) object.code = code;
    if (detail !== undefined) object.detail = detail;
    Error.captureStackTrace(object, (ctor || emitWarning) as Function);
    return object;
  }
  if (!(warning instanceof Error)) throw ERR_INVALID_ARG_TYPE("warning", ["Error", "string"], warning);
  return warning;
}

function deliver(warning: Warning): void { process.emit("warning", warning); }
