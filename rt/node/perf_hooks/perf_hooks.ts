// perf_hooks: https://nodejs.org/api/perf_hooks.html
//
// Contract with perf_hooks.go:
//   now(): number            milliseconds since timeOrigin, fractional, monotonic
//   timeOrigin(): number     Unix milliseconds of the start
//   milestones(out: Float64Array)   nodeStart, v8Start, environment, loopStart, loopExit, bootstrapComplete, idleTime
import { ERR_MISSING_ARGS } from "../internal/errors.ts";
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { validateFunction, validateObject } from "../internal/validators.ts";
import { milestones, now, timeOrigin } from "./perf_hooks.go";

export class PerformanceEntry {
  name: string; entryType: string; startTime: number; duration: number;
  constructor(name: string, entryType: string, startTime: number, duration: number) {
    if (arguments.length === 0) throw ERR_ILLEGAL_CONSTRUCTOR();
    this.name = name;
    this.entryType = entryType;
    this.startTime = startTime;
    this.duration = duration;
  }
  toJSON(): any { return { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration }; }
}

function cloned(detail: any): any { return detail === undefined || detail === null ? null : structuredClone(detail); }

export class PerformanceMark extends PerformanceEntry {
  detail: any;
  constructor(name: any, options: any = {}) {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("name");
    if (options != null) validateObject(options, "options");
    super(`${name}`, "mark", options?.startTime ?? now(), 0);
    this.detail = cloned(options?.detail);
  }
  toJSON(): any { return { ...super.toJSON(), detail: this.detail }; }
}

export class PerformanceMeasure extends PerformanceEntry {
  detail: any;
  constructor(name: string, startTime: number, duration: number, detail: any) {
    super(name, "measure", startTime, duration);
    this.detail = detail;
  }
  toJSON(): any { return { ...super.toJSON(), detail: this.detail }; }
}

class PerformanceResourceTiming extends PerformanceEntry {}

class PerformanceObserverEntryList {
  #entries: PerformanceEntry[];
  constructor(entries: PerformanceEntry[]) { this.#entries = entries.slice().sort((a, b) => a.startTime - b.startTime); }
  getEntries(): PerformanceEntry[] { return this.#entries.slice(); }
  getEntriesByType(type: any): PerformanceEntry[] { return this.#entries.filter((entry) => entry.entryType === `${type}`); }
  getEntriesByName(name: any, type?: any): PerformanceEntry[] {
    return this.#entries.filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
  }
}

class Timeline {
  entries: PerformanceEntry[] = [];
  observers: PerformanceObserver[] = [];
}
const timeline = new Timeline();

export class PerformanceObserver {
  #callback: any;
  #types: string[] = [];
  #buffer: PerformanceEntry[] = [];
  #scheduled = false;
  static get supportedEntryTypes(): string[] { return ["function", "gc", "http", "http2", "mark", "measure", "net", "dns", "resource"].sort(); }

  constructor(callback: any) {
    validateFunction(callback, "callback");
    this.#callback = callback;
  }
  observe(options: any = {}): void {
    validateObject(options, "options");
    if (options.entryTypes === undefined && options.type === undefined) throw ERR_MISSING_ARGS("options.entryTypes", "options.type");
    this.#types = options.entryTypes ?? [...this.#types, options.type];
    if (!timeline.observers.includes(this)) timeline.observers.push(this);
    if (options.buffered && options.type) for (const entry of timeline.entries) if (entry.entryType === options.type) this._add(entry);
  }
  disconnect(): void {
    timeline.observers = timeline.observers.filter((observer) => observer !== this);
    this.#buffer = [];
    this.#types = [];
  }
  takeRecords(): PerformanceEntry[] {
    const list = this.#buffer;
    this.#buffer = [];
    return list;
  }
  _add(entry: PerformanceEntry): void {
    if (!this.#types.includes(entry.entryType)) return;
    this.#buffer.push(entry);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const list = this.takeRecords();
      if (list.length) this.#callback(new PerformanceObserverEntryList(list), this);
    });
  }
}

function record(entry: PerformanceEntry): void {
  timeline.entries.push(entry);
  for (const observer of timeline.observers) observer._add(entry);
}

function markTime(mark: any): number {
  if (mark === undefined) return 0;
  if (typeof mark === "number") return mark;
  const name = `${mark}`;
  for (let i = timeline.entries.length - 1; i >= 0; i--) {
    const entry = timeline.entries[i];
    if (entry.entryType === "mark" && entry.name === name) return entry.startTime;
  }
  throw new DOMException("The \"" + name + "\" performance mark has not been set", "SyntaxError");
}

class Performance extends EventTarget {
  now(): number { return now(); }
  get timeOrigin(): number { return timeOrigin(); }
  get nodeTiming(): any { return nodeTiming(); }

  mark(name: any, options?: any): PerformanceMark {
    const mark = new PerformanceMark(name, options ?? {});
    record(mark);
    return mark;
  }
  measure(name: any, startOrOptions?: any, endMark?: any): PerformanceMeasure {
    let start: number;
    let end: number;
    let detail: any = null;
    if (startOrOptions !== null && typeof startOrOptions === "object") {
      const options = startOrOptions;
      detail = cloned(options.detail);
      end = options.end !== undefined ? markTime(options.end) : options.start !== undefined && options.duration !== undefined ? markTime(options.start) + options.duration : now();
      start = options.start !== undefined ? markTime(options.start) : options.duration !== undefined ? end - options.duration : 0;
    } else {
      end = endMark === undefined ? now() : markTime(endMark);
      start = markTime(startOrOptions ?? undefined);
    }
    const measure = new PerformanceMeasure(`${name}`, start, end - start, detail);
    record(measure);
    return measure;
  }
  clearMarks(name?: any): void { clear("mark", name); }
  clearMeasures(name?: any): void { clear("measure", name); }
  clearResourceTimings(name?: any): void { clear("resource", name); }
  setResourceTimingBufferSize(_size: number): void {}
  markResourceTiming(): void {}
  getEntries(): PerformanceEntry[] { return new PerformanceObserverEntryList(timeline.entries).getEntries(); }
  getEntriesByName(name: any, type?: any): PerformanceEntry[] { return new PerformanceObserverEntryList(timeline.entries).getEntriesByName(name, type); }
  getEntriesByType(type: any): PerformanceEntry[] { return new PerformanceObserverEntryList(timeline.entries).getEntriesByType(type); }
  eventLoopUtilization(former?: any): any {
    const m = new Float64Array(7);
    milestones(m);
    let idle = m[6];
    let active = now() - m[3] - idle;
    if (former) {
      idle -= former.idle;
      active -= former.active;
    }
    return { idle, active, utilization: active + idle === 0 ? 0 : active / (idle + active) };
  }
  timerify(fn: any): any {
    validateFunction(fn, "fn");
    return function timerified(this: any, ...args: any[]): any {
      const start = now();
      const result = new.target ? Reflect.construct(fn, args) : fn.apply(this, args);
      record(new PerformanceEntry(fn.name, "function", start, now() - start));
      return result;
    };
  }
  toJSON(): any { return { nodeTiming: this.nodeTiming, timeOrigin: this.timeOrigin, eventLoopUtilization: this.eventLoopUtilization() }; }
}

function clear(type: string, name: any): void {
  timeline.entries = timeline.entries.filter((entry) => entry.entryType !== type || (name !== undefined && entry.name !== `${name}`));
}

function nodeTiming(): any {
  const m = new Float64Array(7);
  milestones(m);
  return { name: "node", entryType: "node", startTime: 0, duration: now(), nodeStart: m[0], v8Start: m[1], environment: m[2], loopStart: m[3], loopExit: m[4], bootstrapComplete: m[5], idleTime: m[6] };
}

const performance = new Performance();

const perfHooks: any = {
  Performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList, PerformanceResourceTiming,
  monitorEventLoopDelay() { throw ERR_METHOD_NOT_IMPLEMENTED("monitorEventLoopDelay()"); },
  createHistogram() { throw ERR_METHOD_NOT_IMPLEMENTED("createHistogram()"); },
  performance,
  constants: {
    NODE_PERFORMANCE_GC_MAJOR: 4, NODE_PERFORMANCE_GC_MINOR: 1, NODE_PERFORMANCE_GC_INCREMENTAL: 8, NODE_PERFORMANCE_GC_WEAKCB: 16,
    NODE_PERFORMANCE_GC_FLAGS_NO: 0, NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2, NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
    NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8, NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
    NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32, NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64,
  },
};
export { performance };
export default perfHooks;
