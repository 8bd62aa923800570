// AssertionError and the comparison it shows: https://nodejs.org/docs/latest-v20.x/api/assert.html#class-assertassertionerror.
// Used from ../util/util.go: inspect(value, options?).

import { inspect } from "../util/util.go";
import { validateObject } from "../internal/validators.ts";
import { kCustomInspect } from "../internal/symbols.ts";

const SHORT = 12;
const MAX_LINES = 50;

function headline(operator: string): string | undefined {
  switch (operator) {
    case "deepStrictEqual":
      return "Expected values to be strictly deep-equal:";
    case "strictEqual":
      return "Expected values to be strictly equal:";
    case "strictEqualObject":
      return 'Expected "actual" to be reference-equal to "expected":';
    case "deepEqual":
      return "Expected values to be loosely deep-equal:";
    case "notDeepStrictEqual":
      return 'Expected "actual" not to be strictly deep-equal to:';
    case "notStrictEqual":
      return 'Expected "actual" to be strictly unequal to:';
    case "notStrictEqualObject":
      return 'Expected "actual" not to be reference-equal to "expected":';
    case "notDeepEqual":
      return 'Expected "actual" not to be loosely deep-equal to:';
    case "notIdentical":
      return "Values have same structure but are not reference-equal:";
    case "notDeepEqualUnequal":
      return "Expected values not to be loosely deep-equal:";
  }
  return undefined;
}

function inspectValue(value: any): string {
  return inspect(value, {
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Infinity,
    showHidden: false,
    showProxy: false,
    sorted: true,
    getters: true,
  });
}

function isObject(value: any): boolean {
  return typeof value === "object" && value !== null;
}

// An error's stack would drown what differs.
function withoutStack(source: any): any {
  const target = Object.assign(Object.create(Object.getPrototypeOf(source)), source);
  Object.defineProperty(target, "message", { value: source.message });
  return target;
}

function cutLines(lines: string[]): string[] {
  if (lines.length <= MAX_LINES) return lines;
  const kept = lines.slice(0, 46);
  kept.push("...");
  return kept;
}

/** A comparison line by line, as it is being written. */
class Diff {
  text = "";
  /** Expected lines that wait for the run of actual ones to end. */
  other = "";
  skipped = false;
  printed = 0;
  identical = 0;

  /** Shows the end of a run of equal lines before what differs at i. */
  closeRun(lines: string[], i: number): void {
    const n = this.identical;
    this.identical = 0;
    if (n <= 2) return;
    if (n === 5) {
      this.same(lines[i - 3]);
    } else if (n > 5) {
      this.text += "\n...";
      this.skipped = true;
    }
    if (n > 3) this.same(lines[i - 2]);
    this.same(lines[i - 1]);
  }

  same(line: string): void {
    this.text += `\n  ${line}`;
    this.printed++;
  }

  equalLine(line: string): void {
    this.text += this.other;
    this.other = "";
    this.identical++;
    if (this.identical <= 2) this.same(line);
  }

  differentLines(actual: string, expected: string): void {
    this.text += `\n+ ${actual}`;
    this.other += `\n- ${expected}`;
    this.printed += 2;
  }

  extraLine(line: string, isActual: boolean): void {
    if (isActual) this.text += `\n+ ${line}`;
    else this.other += `\n- ${line}`;
    this.printed++;
  }
}

// Equal but for a trailing comma counts as equal; the result carries the comma if either does.
function commonLine(actual: string, expected: string): string | undefined {
  if (actual === expected) return actual;
  if (actual.endsWith(",") && actual.slice(0, -1) === expected) return actual;
  if (expected.endsWith(",") && expected.slice(0, -1) === actual) return `${actual},`;
  return undefined;
}

// A caret below the first difference of two short one-liners.
function caret(actual: string, expected: string): string {
  const width = process.stderr.isTTY ? process.stderr.columns : 80;
  if (actual.length + expected.length >= width) return "";
  let i = 0;
  while (i < actual.length && actual[i] === expected[i]) i++;
  return i > 2 ? `\n  ${" ".repeat(i)}^` : "";
}

function describeDifference(actual: any, expected: any, operator: string, message: any): string {
  if (operator === "strictEqual") {
    const bothObjects = isObject(actual) && isObject(expected);
    if (bothObjects || (typeof actual === "function" && typeof expected === "function")) operator = "strictEqualObject";
  }
  const inspected = inspectValue(actual);
  const a = inspected.split("\n");
  const b = inspectValue(expected).split("\n");
  const head = message ? String(message) : headline(operator);
  let indicator = "";
  if (a.length === 1 && b.length === 1 && a[0] !== b[0]) {
    if (a[0].length + b[0].length <= SHORT) {
      const simple = !isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0);
      if (simple) return `${head}\n\n${a[0]} !== ${b[0]}\n`;
    } else if (operator !== "strictEqualObject") {
      indicator = caret(a[0], b[0]);
    }
  }
  const [end, cut] = takeCommonEnd(a, b);
  if (a.length === 0 && b.length === 0) {
    return `${headline("notIdentical")}\n\n${cutLines(inspected.split("\n")).join("\n")}\n`;
  }
  return compareLines(a, b, `${head}\n+ actual - expected`, end, cut, indicator);
}

// Takes the equal lines off both ends; returns how to show them and whether some are left out.
function takeCommonEnd(a: string[], b: string[]): [string, boolean] {
  let end = "";
  let first = "";
  let n = 0;
  while (a.length > 0 && b.length > 0 && a[a.length - 1] === b[b.length - 1]) {
    const line = a.pop()!;
    b.pop();
    if (n++ < 3) end = `\n  ${line}${end}`;
    else first = line;
  }
  const cut = n >= 5;
  if (cut) end = `\n...${end}`;
  if (first !== "") end = `\n  ${first}${end}`;
  return [end, cut];
}

function compareLines(a: string[], b: string[], head: string, end: string, cut: boolean, indicator: string): string {
  const diff = new Diff();
  const count = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const longer = a.length < count ? b : a;
  for (let i = 0; i < count; i++) {
    if (i >= shorter) {
      diff.closeRun(longer, i);
      diff.extraLine(longer[i], longer === a);
    } else {
      const line = commonLine(a[i], b[i]);
      if (line === undefined) {
        diff.closeRun(a, i);
        diff.differentLines(a[i], b[i]);
      } else {
        diff.equalLine(line);
      }
    }
    if (diff.printed > MAX_LINES && i < count - 2) {
      return `${head} ... Lines skipped\n${diff.text}\n...${diff.other}\n...`;
    }
  }
  const note = diff.skipped || cut ? " ... Lines skipped" : "";
  return `${head}${note}\n${diff.text}${diff.other}${end}${indicator}`;
}

function describeSameness(actual: any, operator: string): string {
  const object = isObject(actual) || typeof actual === "function";
  const head = headline(operator === "notStrictEqual" && object ? "notStrictEqualObject" : operator);
  const lines = cutLines(inspectValue(actual).split("\n"));
  if (lines.length === 1) return `${head}${lines[0].length > 5 ? "\n\n" : " "}${lines[0]}`;
  return `${head}\n\n${lines.join("\n")}\n`;
}

function shorten(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 3)}...` : text;
}

function describeOther(actual: any, expected: any, operator: string): string {
  const left = inspectValue(actual);
  const right = inspectValue(expected);
  const head = headline(operator);
  if (operator === "notDeepEqual" && left === right) return shorten(`${head}\n\n${left}`, 1024);
  const a = shorten(left, 512);
  const b = shorten(right, 512);
  if (operator === "deepEqual") return `${head}\n\n${a}\n\nshould loosely deep-equal\n\n${b}`;
  if (operator === "notDeepEqual") return `${headline("notDeepEqualUnequal")}\n\n${a}\n\nshould not loosely deep-equal\n\n${b}`;
  return `${a} ${operator} ${b}`;
}

function describe(options: any): string {
  const { message, operator } = options;
  let { actual, expected } = options;
  if (message !== undefined && message !== null && operator !== "strictEqual" && operator !== "deepStrictEqual") {
    return String(message);
  }
  if (actual instanceof Error && expected instanceof Error && "stack" in actual && "stack" in expected) {
    actual = withoutStack(actual);
    expected = withoutStack(expected);
  }
  switch (operator) {
    case "deepStrictEqual":
    case "strictEqual":
      return describeDifference(actual, expected, operator, message);
    case "notDeepStrictEqual":
    case "notStrictEqual":
      return describeSameness(actual, operator);
  }
  return describeOther(actual, expected, operator);
}

export class AssertionError extends Error {
  declare generatedMessage: boolean;
  declare code: string;
  declare actual: any;
  declare expected: any;
  declare operator: any;

  constructor(options: any) {
    validateObject(options, "options");
    const limit = (Error as any).stackTraceLimit;
    if (Object.getOwnPropertyDescriptor(Error, "stackTraceLimit")?.writable) (Error as any).stackTraceLimit = 0;
    super(describe(options));
    if (limit !== undefined) (Error as any).stackTraceLimit = limit;
    this.generatedMessage = !options.message;
    // The stack starts with this name; programs see the short one.
    Object.defineProperty(this, "name", {
      __proto__: null,
      value: "AssertionError [ERR_ASSERTION]",
      enumerable: false,
      writable: true,
      configurable: true,
    } as any);
    this.code = "ERR_ASSERTION";
    if (options.details) {
      takeDetails(this, options.details);
    } else {
      this.actual = options.actual;
      this.expected = options.expected;
      this.operator = options.operator;
    }
    Error.captureStackTrace(this, options.stackStartFn || options.stackStartFunction);
    this.stack;
    this.name = "AssertionError";
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

// The failures of a CallTracker, numbered.
function takeDetails(err: any, details: any[]): void {
  for (let i = 0; i < details.length; i++) {
    err[`message ${i}`] = details[i].message;
    err[`actual ${i}`] = details[i].actual;
    err[`expected ${i}`] = details[i].expected;
    err[`operator ${i}`] = details[i].operator;
    err[`stack trace ${i}`] = details[i].stack;
  }
}

Object.defineProperty(AssertionError.prototype, kCustomInspect, {
  value(this: any, recurseTimes: any, ctx: any) {
    // Long values are in the message already.
    const { actual, expected } = this;
    this.actual = shortened(actual);
    this.expected = shortened(expected);
    const text = inspect(this, { ...ctx, customInspect: false, depth: 0 });
    this.actual = actual;
    this.expected = expected;
    return text;
  },
  enumerable: false,
  writable: true,
  configurable: true,
});

function shortened(value: any): any {
  if (typeof value !== "string") return value;
  const lines = value.split("\n", 11);
  if (lines.length > 10) return `${lines.slice(0, 10).join("\n")}\n...`;
  return value.length > 512 ? `${value.slice(0, 512)}...` : value;
}
