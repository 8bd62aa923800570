// The ERR_* errors of Node's core modules: https://nodejs.org/docs/latest-v20.x/api/errors.html#nodejs-error-codes.
// A code is a function that builds its error, so callers write `throw ERR_X(...)`; codes whose text
// needs no logic are in codes.ts.
//
// Native half (../util/util.go):
//   captureCodeStack(err: Error): void
//     Sets err.stack to "Name [CODE]: message" and the frames below those of rt/node/internal: the
//     functions that build the error do not show.
// Used from ../util/util.go:
//   inspect(value, options?): string
//   getSystemErrorName(errno: number): string      -2 → "ENOENT"

import { captureCodeStack, getSystemErrorName, inspect } from "../util/util.go";

export class NodeError extends Error {
  code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

export class NodeTypeError extends TypeError {
  code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

export class NodeRangeError extends RangeError {
  code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

// Programs see the standard constructor: err.constructor === TypeError.
function showConstructor(proto: object, value: Function) {
  Object.defineProperty(proto, "constructor", { value, writable: true, enumerable: false, configurable: true });
}
showConstructor(NodeError.prototype, Error);
showConstructor(NodeTypeError.prototype, TypeError);
showConstructor(NodeRangeError.prototype, RangeError);

export class NodeURIError extends URIError {
  code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}
showConstructor(NodeURIError.prototype, URIError);

export function ERR_INVALID_URI(): any {
  const err = new NodeURIError("URI malformed", "ERR_INVALID_URI");
  captureCodeStack(err);
  return err;
}

export function makeError(code: string, message: string): any {
  const err = new NodeError(message, code);
  captureCodeStack(err);
  return err;
}

export function makeTypeError(code: string, message: string): any {
  const err = new NodeTypeError(message, code);
  captureCodeStack(err);
  return err;
}

export function makeRangeError(code: string, message: string): any {
  const err = new NodeRangeError(message, code);
  captureCodeStack(err);
  return err;
}

/** The error an aborted operation ends with: https://nodejs.org/docs/latest-v20.x/api/errors.html#class-error. */
export class AbortError extends Error {
  code: string;
  constructor(message = "The operation was aborted", options?: { cause?: unknown }) {
    if (options !== undefined && (typeof options !== "object" || options === null)) {
      throw ERR_INVALID_ARG_TYPE("options", "Object", options);
    }
    super(message, options);
    this.code = "ABORT_ERR";
    this.name = "AbortError";
  }
}

/** Node joins two failures of one operation; the first stays the face of it. */
export function aggregateTwoErrors(inner: any, outer: any): any {
  if (!inner || !outer || inner === outer) return inner || outer;
  if (Array.isArray(outer.errors)) {
    outer.errors.push(inner);
    return outer;
  }
  const err: any = new AggregateError([outer, inner], outer.message);
  err.code = outer.code;
  return err;
}

/** How ERR_INVALID_ARG_TYPE and its relatives describe what they were given. */
export function describeReceived(value: any): string {
  if (value === null || value === undefined) return ` Received ${value}`;
  if (typeof value === "function") return ` Received function ${value.name}`;
  if (typeof value === "object") {
    if (value.constructor && value.constructor.name) {
      return ` Received an instance of ${value.constructor.name}`;
    }
    return ` Received ${inspect(value, { depth: -1 })}`;
  }
  let text = inspect(value, { colors: false });
  if (text.length > 28) text = `${text.slice(0, 25)}...`;
  return ` Received type ${typeof value} (${text})`;
}

/** The same, as the middle of a sentence ("but got ..."). */
export function describeType(value: any): string {
  if (value && value.constructor && value.constructor.name && typeof value === "object") {
    return `an instance of ${value.constructor.name}`;
  }
  const received = describeReceived(value).slice(" Received ".length);
  return received;
}

/** "a", "a or b", "a, b, or c". */
export function formatList(list: string[], word = "and"): string {
  const n = list.length;
  if (n === 1) return list[0];
  if (n === 2) return `${list[0]} ${word} ${list[1]}`;
  return `${list.slice(0, n - 1).join(", ")}, ${word} ${list[n - 1]}`;
}

function isTypeName(name: string): boolean {
  switch (name) {
    case "string":
    case "function":
    case "number":
    case "object":
    case "Function":
    case "Object":
    case "boolean":
    case "bigint":
    case "symbol":
      return true;
  }
  return false;
}

function startsUpper(name: string): boolean {
  const c = name.charCodeAt(0);
  if (!(c >= 65 && c <= 90)) return false;
  for (let i = 0; i < name.length; i++) {
    const d = name.charCodeAt(i);
    const word = (d >= 48 && d <= 57) || (d >= 65 && d <= 90) || (d >= 97 && d <= 122) || d === 95;
    if (!word) return false;
  }
  return true;
}

function expectation(expected: string | string[]): string {
  const all = Array.isArray(expected) ? expected : [expected];
  const types: string[] = [];
  const instances: string[] = [];
  const other: string[] = [];
  for (const name of all) {
    if (isTypeName(name)) types.push(name.toLowerCase());
    else if (startsUpper(name)) instances.push(name);
    else other.push(name);
  }
  // With a class beside it, "object" means an instance of Object.
  const at = types.indexOf("object");
  if (instances.length > 0 && at !== -1) {
    types.splice(at, 1);
    instances.push("Object");
  }
  let text = "";
  if (types.length > 0) {
    text += `${types.length > 1 ? "one of type" : "of type"} ${formatList(types, "or")}`;
    if (instances.length > 0 || other.length > 0) text += " or ";
  }
  if (instances.length > 0) {
    text += `an instance of ${formatList(instances, "or")}`;
    if (other.length > 0) text += " or ";
  }
  if (other.length > 1) text += `one of ${formatList(other, "or")}`;
  else if (other.length === 1) text += (other[0].toLowerCase() !== other[0] ? "an " : "") + other[0];
  return text;
}

export function ERR_INVALID_ARG_TYPE(name: string, expected: string | string[], actual: any): any {
  const subject = name.endsWith(" argument")
    ? `The ${name}`
    : `The "${name}" ${name.includes(".") ? "property" : "argument"}`;
  return makeTypeError("ERR_INVALID_ARG_TYPE", `${subject} must be ${expectation(expected)}.${describeReceived(actual)}`);
}

export function ERR_INVALID_ARG_VALUE(name: string, value: any, reason = "is invalid"): any {
  let text = inspect(value);
  if (text.length > 128) text = `${text.slice(0, 128)}...`;
  const kind = name.includes(".") ? "property" : "argument";
  return makeTypeError("ERR_INVALID_ARG_VALUE", `The ${kind} '${name}' ${reason}. Received ${text}`);
}

export function ERR_INVALID_ARG_VALUE_RANGE(name: string, value: any, reason = "is invalid"): any {
  let text = inspect(value);
  if (text.length > 128) text = `${text.slice(0, 128)}...`;
  const kind = name.includes(".") ? "property" : "argument";
  return makeRangeError("ERR_INVALID_ARG_VALUE", `The ${kind} '${name}' ${reason}. Received ${text}`);
}

function separateThousands(digits: string): string {
  let out = "";
  let i = digits.length;
  const start = digits[0] === "-" ? 1 : 0;
  for (; i >= start + 4; i -= 3) out = `_${digits.slice(i - 3, i)}${out}`;
  return `${digits.slice(0, i)}${out}`;
}

export function ERR_OUT_OF_RANGE(name: string, range: string, input: any, wholeMessage = false): any {
  const start = wholeMessage ? name : `The value of "${name}" is out of range.`;
  let received: string;
  if (Number.isInteger(input) && Math.abs(input) > 4294967296) {
    received = separateThousands(String(input));
  } else if (typeof input === "bigint") {
    received = String(input);
    if (input > 4294967296n || input < -4294967296n) received = separateThousands(received);
    received += "n";
  } else {
    received = inspect(input);
  }
  return makeRangeError("ERR_OUT_OF_RANGE", `${start} It must be ${range}. Received ${received}`);
}

export function ERR_INVALID_RETURN_VALUE(expected: string, name: string, value: any): any {
  return makeTypeError(
    "ERR_INVALID_RETURN_VALUE",
    `Expected ${expected} to be returned from the "${name}" function but got ${describeType(value)}.`,
  );
}

export function ERR_INVALID_STATE(text: string): any {
  return makeError("ERR_INVALID_STATE", `Invalid state: ${text}`);
}

export function ERR_INVALID_STATE_TYPE(text: string): any {
  return makeTypeError("ERR_INVALID_STATE", `Invalid state: ${text}`);
}

export function ERR_MISSING_ARGS(...names: any[]): any {
  const quoted = names.map((n) => (Array.isArray(n) ? n.map((x) => `"${x}"`).join(" or ") : `"${n}"`));
  const noun = names.length === 1 ? "argument" : "arguments";
  return makeTypeError("ERR_MISSING_ARGS", `The ${formatList(quoted)} ${noun} must be specified`);
}

export function ERR_UNHANDLED_ERROR(err?: string): any {
  return makeError("ERR_UNHANDLED_ERROR", err === undefined ? "Unhandled error." : `Unhandled error. (${err})`);
}

export function ERR_FALSY_VALUE_REJECTION(reason: any): any {
  const err = makeError("ERR_FALSY_VALUE_REJECTION", "Promise was rejected with falsy value");
  err.reason = reason;
  return err;
}

export function ERR_BUFFER_OUT_OF_BOUNDS(name?: string): any {
  return makeRangeError(
    "ERR_BUFFER_OUT_OF_BOUNDS",
    name ? `"${name}" is outside of buffer bounds` : "Attempt to access memory outside buffer bounds",
  );
}

export function ERR_SOCKET_BAD_PORT(name: string, port: any, allowZero = true): any {
  return makeRangeError(
    "ERR_SOCKET_BAD_PORT",
    `${name} should be ${allowZero ? ">=" : ">"} 0 and < 65536.${describeReceived(port)}.`,
  );
}

export function ERR_PARSE_ARGS_UNKNOWN_OPTION(option: string, allowPositionals: boolean): any {
  const hint = allowPositionals
    ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- ${JSON.stringify(option)}`
    : "";
  return makeTypeError("ERR_PARSE_ARGS_UNKNOWN_OPTION", `Unknown option '${option}'${hint}`);
}

export function ERR_ENCODING_INVALID_ENCODED_DATA(encoding: string, errno: number): any {
  const err = makeTypeError(
    "ERR_ENCODING_INVALID_ENCODED_DATA",
    `The encoded data was not valid for encoding ${encoding}`,
  );
  err.errno = errno;
  return err;
}

export function ERR_INVALID_MIME_SYNTAX(production: string, str: string, index: number): any {
  const at = index !== -1 ? ` at ${index}` : "";
  return makeTypeError("ERR_INVALID_MIME_SYNTAX", `The MIME syntax for a ${production} in "${str}" is invalid${at}`);
}

export function ERR_INVALID_URL(input: string, base?: string): any {
  const err = makeTypeError("ERR_INVALID_URL", "Invalid URL");
  err.input = input;
  if (base !== undefined) err.base = base;
  return err;
}

export function ERR_INVALID_ADDRESS_FAMILY(family: any, host: any, port: any): any {
  const err = makeRangeError("ERR_INVALID_ADDRESS_FAMILY", `Invalid address family: ${family} ${host}:${port}`);
  err.host = host;
  err.port = port;
  return err;
}

export function ERR_TLS_CERT_ALTNAME_INVALID(reason: any, host: any, cert: any): any {
  const err = makeError("ERR_TLS_CERT_ALTNAME_INVALID", `Hostname/IP does not match certificate's altnames: ${reason}`);
  err.reason = reason;
  err.host = host;
  err.cert = cert;
  return err;
}

export function ERR_MODULE_NOT_FOUND(path: any, base: any, url?: any, kind = "module"): any {
  const err = makeError("ERR_MODULE_NOT_FOUND", `Cannot find ${kind} '${path}' imported from ${base}`);
  if (url !== undefined) err.url = String(url);
  return err;
}

/** The error of a failed system call: "syscall CODE detail". */
export function errnoException(errno: number, syscall: string, detail?: any): any {
  const code = getSystemErrorName(errno);
  const err: any = new Error(detail ? `${syscall} ${code} ${detail}` : `${syscall} ${code}`);
  err.errno = errno;
  err.code = code;
  err.syscall = syscall;
  return err;
}

/** The error of a failed network call, which also names the peer. */
export function exceptionWithHostPort(errno: number, syscall: string, address: any, port?: any, local?: any): any {
  const code = getSystemErrorName(errno);
  let detail = "";
  if (port && port > 0) detail = ` ${address}:${port}`;
  else if (address) detail = ` ${address}`;
  if (local) detail += ` - Local (${local})`;
  const err: any = new Error(`${syscall} ${code}${detail}`);
  err.errno = errno;
  err.code = code;
  err.syscall = syscall;
  err.address = address;
  if (port) err.port = port;
  return err;
}
