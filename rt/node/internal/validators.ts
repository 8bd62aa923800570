// Checks of arguments that all core modules share; each throws the ERR_* error Node throws.

import {
  ERR_INVALID_ARG_TYPE,
  ERR_INVALID_ARG_VALUE,
  ERR_OUT_OF_RANGE,
  ERR_SOCKET_BAD_PORT,
} from "./errors.ts";
import { ERR_UNKNOWN_SIGNAL } from "./codes.ts";

export function validateString(value: any, name: string): void {
  if (typeof value !== "string") throw ERR_INVALID_ARG_TYPE(name, "string", value);
}

export function validateFunction(value: any, name: string): void {
  if (typeof value !== "function") throw ERR_INVALID_ARG_TYPE(name, "Function", value);
}

export function validateBoolean(value: any, name: string): void {
  if (typeof value !== "boolean") throw ERR_INVALID_ARG_TYPE(name, "boolean", value);
}

export function validateUndefined(value: any, name: string): void {
  if (value !== undefined) throw ERR_INVALID_ARG_TYPE(name, "undefined", value);
}

export function validateNumber(value: any, name: string, min?: number, max?: number): void {
  if (typeof value !== "number") throw ERR_INVALID_ARG_TYPE(name, "number", value);
  if (min === undefined && max === undefined) return;
  const low = min !== undefined && value < min;
  const high = max !== undefined && value > max;
  if (low || high || Number.isNaN(value)) throw ERR_OUT_OF_RANGE(name, rangeText(min, max), value);
}

function rangeText(min?: number, max?: number): string {
  const low = min !== undefined ? `>= ${min}` : "";
  const high = max !== undefined ? `<= ${max}` : "";
  return low !== "" && high !== "" ? `${low} && ${high}` : low + high;
}

export function validateInteger(
  value: any,
  name: string,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
): void {
  if (typeof value !== "number") throw ERR_INVALID_ARG_TYPE(name, "number", value);
  if (!Number.isInteger(value)) throw ERR_OUT_OF_RANGE(name, "an integer", value);
  if (value < min || value > max) throw ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
}

export function validateInt32(value: any, name: string, min = -2147483648, max = 2147483647): void {
  validateInteger(value, name, min, max);
}

export function validateUint32(value: any, name: string, positive = false): void {
  if (typeof value !== "number") throw ERR_INVALID_ARG_TYPE(name, "number", value);
  if (!Number.isInteger(value)) throw ERR_OUT_OF_RANGE(name, "an integer", value);
  const min = positive ? 1 : 0;
  if (value < min || value > 4294967295) throw ERR_OUT_OF_RANGE(name, `>= ${min} && <= 4294967295`, value);
}

/** Accepts any object but arrays and functions. */
export function validateObject(value: any, name: string): void {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw ERR_INVALID_ARG_TYPE(name, "Object", value);
  }
}

/** Accepts functions too, as validateObject with kValidateObjectAllowFunction does. */
export function validateObjectOrFunction(value: any, name: string): void {
  if (value === null || Array.isArray(value) || (typeof value !== "object" && typeof value !== "function")) {
    throw ERR_INVALID_ARG_TYPE(name, "Object", value);
  }
}

export function validateDictionary(value: any, name: string): void {
  if (value !== null && value !== undefined && typeof value !== "object" && typeof value !== "function") {
    throw ERR_INVALID_ARG_TYPE(name, "a dictionary", value);
  }
}

export function validateArray(value: any, name: string, minLength = 0): void {
  if (!Array.isArray(value)) throw ERR_INVALID_ARG_TYPE(name, "Array", value);
  if (value.length < minLength) throw ERR_INVALID_ARG_VALUE(name, value, `must be longer than ${minLength}`);
}

export function validateStringArray(value: any, name: string): void {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) validateString(value[i], `${name}[${i}]`);
}

export function validateBooleanArray(value: any, name: string): void {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) validateBoolean(value[i], `${name}[${i}]`);
}

export function validateOneOf(value: any, name: string, oneOf: any[]): void {
  if (oneOf.includes(value)) return;
  const allowed = oneOf.map((v) => (typeof v === "string" ? `'${v}'` : String(v))).join(", ");
  throw ERR_INVALID_ARG_VALUE(name, value, `must be one of: ${allowed}`);
}

/** Undefined passes: most signals are optional. */
export function validateAbortSignal(signal: any, name: string): void {
  if (signal !== undefined && (signal === null || typeof signal !== "object" || !("aborted" in signal))) {
    throw ERR_INVALID_ARG_TYPE(name, "AbortSignal", signal);
  }
}

export function validateBuffer(buffer: any, name = "buffer"): void {
  if (!ArrayBuffer.isView(buffer)) {
    throw ERR_INVALID_ARG_TYPE(name, ["Buffer", "TypedArray", "DataView"], buffer);
  }
}

export function validatePort(port: any, name = "Port", allowZero = true): number {
  const number = +port;
  const blank = typeof port === "string" && port.trim().length === 0;
  const typeOk = typeof port === "number" || typeof port === "string";
  if (!typeOk || blank || number !== number >>> 0 || port > 65535 || (port === 0 && !allowZero)) {
    throw ERR_SOCKET_BAD_PORT(name, port, allowZero);
  }
  return port | 0;
}

export function validateSignalName(signal: any, name: string, signals: any): void {
  validateString(signal, name);
  if (signals[signal] === undefined) {
    if (signals[signal.toUpperCase()] !== undefined) {
      throw ERR_UNKNOWN_SIGNAL(`${signal} (signals must use all capital letters)`);
    }
    throw ERR_UNKNOWN_SIGNAL(signal);
  }
}

export function validateEncoding(data: any, encoding: string): void {
  const normalized = String(encoding).toLowerCase();
  if (normalized === "hex" && data.length % 2 !== 0) {
    throw ERR_INVALID_ARG_VALUE("encoding", encoding, `is invalid for data of length ${data.length}`);
  }
}
