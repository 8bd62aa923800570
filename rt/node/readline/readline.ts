// readline: https://nodejs.org/api/readline.html
// Line editing on a terminal knows the usual keys (keys.ts); history is kept in memory.
import EventEmitter from "../events/events.ts";
import { StringDecoder } from "node:string_decoder";
import { AbortError, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_USE_AFTER_CLOSE } from "../internal/codes.ts";
import { validateAbortSignal, validateArray, validateString, validateUint32 } from "../internal/validators.ts";
import { clearLine, clearScreenDown, cursorTo, moveCursor } from "./cursor.ts";
import { emitKeypressEvents } from "./keys.ts";

const HISTORY_SIZE = 30;
const CRLF_DELAY = 100;
/** https://nodejs.org/api/readline.html#event-line : \n, \r, \r\n, and the Unicode line ends. */
const LINE_END = /\r\n|\n|\r(?!\n)|\u2028|\u2029/g;

export function Interface(this: any, input: any, output?: any, completer?: any, terminal?: any): any {
  if (!(this instanceof Interface)) return new (Interface as any)(input, output, completer, terminal);
  EventEmitter.call(this);
  let options: any = { output, completer, terminal };
  if (input?.input) {
    options = input;
    input = options.input;
  }
  if (options.signal) validateAbortSignal(options.signal, "options.signal");
  if (options.completer !== undefined && typeof options.completer !== "function") throw ERR_INVALID_ARG_VALUE("completer", options.completer);
  if (options.history !== undefined) validateArray(options.history, "history");
  const historySize = options.historySize ?? HISTORY_SIZE;
  if (typeof historySize !== "number" || Number.isNaN(historySize) || historySize < 0) throw ERR_INVALID_ARG_VALUE("historySize", historySize);
  this.line = "";
  this.cursor = 0;
  this.closed = false;
  this.paused = false;
  this.input = input;
  this.output = options.output;
  this.completer = options.completer;
  this.terminal = Boolean(options.terminal ?? (options.output ? options.output.isTTY : false));
  this.history = historySize > 0 ? options.history?.slice() ?? [] : [];
  this.historySize = historySize;
  this.historyIndex = -1;
  this.removeHistoryDuplicates = Boolean(options.removeHistoryDuplicates);
  this.crlfDelay = Math.max(CRLF_DELAY, options.crlfDelay ?? CRLF_DELAY);
  this.tabSize = options.tabSize ?? 8;
  if (options.tabSize !== undefined) validateUint32(options.tabSize, "tabSize", true);
  this.escapeCodeTimeout = options.escapeCodeTimeout ?? 500;
  this._prompt = options.prompt === undefined ? "> " : `${options.prompt}`;
  this._questionCallback = null;
  this._sawReturnAt = 0;
  this._decoder = null;
  this._lineBuffer = null;
  listen(this);
  if (options.signal) closeOn(this, options.signal);
  input.resume();
}
Object.setPrototypeOf(Interface.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Interface, EventEmitter);
const proto: any = Interface.prototype;

Object.defineProperty(proto, "columns", { configurable: true, get(this: any) { return this.output?.columns ?? Infinity; } });

function closeOn(rl: any, signal: any): void {
  const close = (): void => rl.close();
  if (signal.aborted) process.nextTick(close);
  else {
    signal.addEventListener("abort", close, { once: true });
    rl.once("close", () => signal.removeEventListener("abort", close));
  }
}

function listen(rl: any): void {
  const input = rl.input;
  const onError = (err: any): void => { rl.emit("error", err); };
  const onEnd = (): void => {
    if (typeof rl._lineBuffer === "string" && rl._lineBuffer.length > 0) rl.emit("line", rl._lineBuffer);
    rl.close();
  };
  if (!rl.terminal) {
    const onData = (data: any): void => normalWrite(rl, data);
    input.on("data", onData);
    input.on("end", onEnd);
    rl.once("close", () => {
      input.removeListener("data", onData);
      input.removeListener("end", onEnd);
      input.removeListener("error", onError);
    });
    input.on("error", onError);
    rl._decoder = new StringDecoder("utf8");
    return;
  }
  const onKeypress = (s: any, key: any): void => ttyWrite(rl, s, key ?? {});
  const onTermEnd = (): void => {
    if (typeof rl.line === "string" && rl.line.length > 0) rl.emit("line", rl.line);
    rl.close();
  };
  emitKeypressEvents(input, rl);
  input.on("keypress", onKeypress);
  input.on("end", onTermEnd);
  input.on("error", onError);
  rl._setRawMode(true);
  rl.once("close", () => {
    input.removeListener("keypress", onKeypress);
    input.removeListener("end", onTermEnd);
    input.removeListener("error", onError);
  });
}

/** Cuts what arrives into lines; a "\r" and "\n" close together are one line end. */
function normalWrite(rl: any, data: any): void {
  if (data === undefined) return;
  let text: string = rl._decoder.write(data);
  if (rl._sawReturnAt && Date.now() - rl._sawReturnAt <= rl.crlfDelay) {
    if (text.charCodeAt(0) === 10) text = text.slice(1);
    rl._sawReturnAt = 0;
  }
  LINE_END.lastIndex = 0;
  let match = LINE_END.exec(text);
  if (match === null) {
    if (text) rl._lineBuffer = rl._lineBuffer === null ? text : rl._lineBuffer + text;
    return;
  }
  if (text.endsWith("\r")) rl._sawReturnAt = Date.now();
  const lines: string[] = [];
  let start = 0;
  for (; match !== null; match = LINE_END.exec(text)) {
    lines.push((start === 0 && rl._lineBuffer !== null ? rl._lineBuffer : "") + text.slice(start, match.index));
    start = LINE_END.lastIndex;
  }
  const rest = text.slice(start);
  rl._lineBuffer = rest === "" ? null : rest;
  for (const line of lines) onLine(rl, line);
}

function onLine(rl: any, line: string): void {
  if (rl._questionCallback) {
    const cb = rl._questionCallback;
    rl._questionCallback = null;
    rl.setPrompt(rl._oldPrompt);
    cb(line);
  } else {
    rl.emit("line", line);
  }
}

proto._setRawMode = function(this: any, mode: boolean): boolean {
  const was = this.input.isRaw;
  if (typeof this.input.setRawMode === "function") this.input.setRawMode(mode);
  return was;
};
proto.getPrompt = function getPrompt(this: any): string { return this._prompt; };
proto.setPrompt = function setPrompt(this: any, prompt: string): void { this._prompt = prompt; };

proto.prompt = function prompt(this: any, preserveCursor?: boolean): void {
  if (this.paused) this.resume();
  if (this.terminal && process.env.TERM !== "dumb") {
    if (!preserveCursor) this.cursor = 0;
    refreshLine(this);
  } else {
    this._writeToOutput(this._prompt);
  }
};

proto._writeToOutput = function _writeToOutput(this: any, text: string): void {
  validateString(text, "stringToWrite");
  if (this.output !== null && this.output !== undefined) this.output.write(text);
};

proto.question = function question(this: any, query: string, options: any, cb?: any): void {
  cb = typeof options === "function" ? options : cb;
  if (this.closed) throw ERR_USE_AFTER_CLOSE("readline");
  if (options !== null && typeof options === "object" && options.signal) {
    validateAbortSignal(options.signal, "options.signal");
    if (options.signal.aborted) return;
    const abort = (): void => {
      this._questionCallback = null;
      this.setPrompt(this._oldPrompt);
    };
    options.signal.addEventListener("abort", abort, { once: true });
    const inner = cb;
    cb = (answer: string) => {
      options.signal.removeEventListener("abort", abort);
      inner(answer);
    };
  }
  if (typeof cb !== "function") return;
  if (this._questionCallback) {
    this.prompt();
    return;
  }
  this._oldPrompt = this._prompt;
  this.setPrompt(query);
  this._questionCallback = cb;
  this.prompt();
};
proto.clearLine = function clearLine(): void {
  this.output?.write("\r\n");
  this.line = "";
  this.cursor = 0;
};
Object.defineProperty(proto.question, Symbol.for("nodejs.util.promisify.custom"), {
  value(this: any, query: string, options?: any) {
    if (options?.signal?.aborted) return Promise.reject(new AbortError(undefined, { cause: options.signal.reason }));
    return new Promise((resolve, reject) => {
      options?.signal?.addEventListener("abort", () => reject(new AbortError(undefined, { cause: options.signal.reason })), { once: true });
      this.question(query, options ?? {}, resolve);
    });
  },
});

proto.close = function close(this: any): void {
  if (this.closed) return;
  this.pause();
  if (this.terminal) this._setRawMode(false);
  this.closed = true;
  this.emit("close");
};
proto.pause = function pause(this: any): any {
  if (this.paused) return this;
  this.input.pause();
  this.paused = true;
  this.emit("pause");
  return this;
};
proto.resume = function resume(this: any): any {
  if (!this.paused) return this;
  this.input.resume();
  this.paused = false;
  this.emit("resume");
  return this;
};
proto.write = function write(this: any, d: any, key?: any): void {
  if (this.paused) this.resume();
  if (this.terminal) ttyWrite(this, d, key ?? {});
  else normalWrite(this, d);
};
proto.getCursorPos = function getCursorPos(this: any): { rows: number; cols: number } {
  const column = (this._prompt + this.line.slice(0, this.cursor)).length;
  const columns = this.columns;
  return columns === Infinity ? { rows: 0, cols: column } : { rows: Math.floor(column / columns), cols: column % columns };
};

proto[Symbol.asyncIterator] = async function*(this: any): AsyncGenerator<string> {
  const lines: string[] = [];
  let done = this.closed;
  let wake: (() => void) | null = null;
  const onLine = (line: string): void => {
    lines.push(line);
    if (lines.length > 1024) this.pause();
    wake?.();
  };
  const onClose = (): void => {
    done = true;
    wake?.();
  };
  this.on("line", onLine);
  this.on("close", onClose);
  try {
    for (;;) {
      while (lines.length > 0) yield lines.shift() as string;
      if (done) return;
      if (this.paused) this.resume();
      await new Promise<void>((resolve) => { wake = resolve; });
      wake = null;
    }
  } finally {
    this.removeListener("line", onLine);
    this.removeListener("close", onClose);
    if (!this.closed) this.close();
  }
};

// Editing

function refreshLine(rl: any): void {
  cursorTo(rl.output, 0);
  clearScreenDown(rl.output);
  rl._writeToOutput(rl._prompt + rl.line);
  cursorTo(rl.output, rl.getCursorPos().cols);
}

function insert(rl: any, text: string): void {
  const atEnd = rl.cursor === rl.line.length;
  rl.line = rl.line.slice(0, rl.cursor) + text + rl.line.slice(rl.cursor);
  rl.cursor += text.length;
  if (atEnd) rl._writeToOutput(text);
  else refreshLine(rl);
}

function addHistory(rl: any): string {
  if (rl.line.length === 0 || rl.historySize === 0 || rl.line.trim().length === 0) return rl.line;
  if (rl.history[0] !== rl.line) {
    if (rl.removeHistoryDuplicates) {
      const i = rl.history.indexOf(rl.line);
      if (i !== -1) rl.history.splice(i, 1);
    }
    rl.history.unshift(rl.line);
    if (rl.history.length > rl.historySize) rl.history.pop();
  }
  rl.historyIndex = -1;
  rl.emit("history", rl.history);
  return rl.history[0];
}

function finishLine(rl: any): void {
  const line = addHistory(rl);
  rl._writeToOutput("\r\n");
  rl.line = "";
  rl.cursor = 0;
  onLine(rl, line);
}

function fromHistory(rl: any, step: number): void {
  const next = rl.historyIndex + step;
  if (next < -1 || next >= rl.history.length) return;
  rl.historyIndex = next;
  setLine(rl, next === -1 ? "" : rl.history[next], Infinity);
}

function setLine(rl: any, line: string, cursor: number): void {
  rl.line = line;
  rl.cursor = Math.max(0, Math.min(cursor, line.length));
  refreshLine(rl);
}

function wordLeft(rl: any): number { return rl.cursor - (/(?:\w+|\W+?)\s*$|\s+$/.exec(rl.line.slice(0, rl.cursor))?.[0].length ?? 0); }
function wordRight(rl: any): number { return rl.cursor + (/^(?:\s+|[^\w\s]+|\w+)\s*/.exec(rl.line.slice(rl.cursor))?.[0].length ?? 0); }

function interrupt(rl: any): void {
  if (rl.listenerCount("SIGINT") > 0) rl.emit("SIGINT");
  else rl.close();
}

function control(rl: any, name: string): boolean {
  switch (name) {
    case "c": interrupt(rl); return true;
    case "d":
      if (rl.cursor === 0 && rl.line.length === 0) rl.close();
      else if (rl.cursor < rl.line.length) setLine(rl, rl.line.slice(0, rl.cursor) + rl.line.slice(rl.cursor + 1), rl.cursor);
      return true;
    case "h": eraseLeft(rl); return true;
    case "u": setLine(rl, rl.line.slice(rl.cursor), 0); return true;
    case "k": setLine(rl, rl.line.slice(0, rl.cursor), rl.cursor); return true;
    case "a": setLine(rl, rl.line, 0); return true;
    case "e": setLine(rl, rl.line, Infinity); return true;
    case "b": setLine(rl, rl.line, rl.cursor - 1); return true;
    case "f": setLine(rl, rl.line, rl.cursor + 1); return true;
    case "l":
      cursorTo(rl.output, 0, 0);
      clearScreenDown(rl.output);
      refreshLine(rl);
      return true;
    case "n": fromHistory(rl, -1); return true;
    case "p": fromHistory(rl, 1); return true;
    case "w": case "backspace": {
      const at = wordLeft(rl);
      setLine(rl, rl.line.slice(0, at) + rl.line.slice(rl.cursor), at);
      return true;
    }
    case "left": setLine(rl, rl.line, wordLeft(rl)); return true;
    case "right": setLine(rl, rl.line, wordRight(rl)); return true;
  }
  return false;
}

function eraseLeft(rl: any): void {
  if (rl.cursor === 0) return;
  setLine(rl, rl.line.slice(0, rl.cursor - 1) + rl.line.slice(rl.cursor), rl.cursor - 1);
}

function ttyWrite(rl: any, s: any, key: any): void {
  if (key.ctrl && !key.shift && control(rl, key.name)) return;
  switch (key.name) {
    case "return": finishLine(rl); rl._sawReturnAt = Date.now(); return;
    case "enter":
      if (rl._sawReturnAt === 0 || Date.now() - rl._sawReturnAt > rl.crlfDelay) finishLine(rl);
      rl._sawReturnAt = 0;
      return;
    case "backspace": eraseLeft(rl); return;
    case "delete": setLine(rl, rl.line.slice(0, rl.cursor) + rl.line.slice(rl.cursor + 1), rl.cursor); return;
    case "left": setLine(rl, rl.line, rl.cursor - 1); return;
    case "right": setLine(rl, rl.line, rl.cursor + 1); return;
    case "home": setLine(rl, rl.line, 0); return;
    case "end": setLine(rl, rl.line, Infinity); return;
    case "up": fromHistory(rl, 1); return;
    case "down": fromHistory(rl, -1); return;
    case "tab":
      if (typeof rl.completer === "function") {
        complete(rl);
        return;
      }
  }
  if (typeof s !== "string" || s === "" || key.ctrl || key.meta) return;
  const parts = s.split(/\r\n|\n|\r/);
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) finishLine(rl);
    insert(rl, parts[i]);
  }
}

function complete(rl: any): void {
  const show = (err: any, result: any): void => {
    if (err || !result || result[0].length === 0) return;
    const [candidates, word] = result;
    if (candidates.length === 1) {
      insert(rl, candidates[0].slice(word.length));
      return;
    }
    rl._writeToOutput("\r\n" + candidates.join("  ") + "\r\n");
    refreshLine(rl);
  };
  const before = rl.line.slice(0, rl.cursor);
  if (rl.completer.length === 2) rl.completer(before, show);
  else show(null, rl.completer(before));
}

function createInterface(input: any, output?: any, completer?: any, terminal?: any): any { return new (Interface as any)(input, output, completer, terminal); }

const readline: any = { Interface, clearLine, clearScreenDown, createInterface, cursorTo, emitKeypressEvents, moveCursor };
Object.defineProperty(readline, "promises", { configurable: true, enumerable: true, get() { return promises; } });

/** readline/promises: https://nodejs.org/api/readline.html#promises-api */
function PromisesInterface(this: any, ...args: any[]): any { (Interface as any).apply(this, args); }
Object.setPrototypeOf(PromisesInterface.prototype, Interface.prototype);
Object.setPrototypeOf(PromisesInterface, Interface);
Object.defineProperty(PromisesInterface, "name", { value: "Interface" });
PromisesInterface.prototype.question = function(this: any, query: string, options?: any): Promise<string> {
  return proto.question[Symbol.for("nodejs.util.promisify.custom")].call({ question: proto.question.bind(this) }, query, options);
};

class Readline {
  #stream: any; #autoCommit: boolean; #todo: ((stream: any) => void)[] = [];
  constructor(stream: any, options?: any) {
    this.#stream = stream;
    this.#autoCommit = Boolean(options?.autoCommit);
  }
  #add(action: (stream: any) => void): this {
    if (this.#autoCommit) process.nextTick(() => action(this.#stream));
    else this.#todo.push(action);
    return this;
  }
  cursorTo(x: number, y?: number): this { return this.#add((s) => cursorTo(s, x, y)); }
  moveCursor(dx: number, dy: number): this { return this.#add((s) => moveCursor(s, dx, dy)); }
  clearLine(dir: number): this { return this.#add((s) => clearLine(s, dir)); }
  clearScreenDown(): this { return this.#add((s) => clearScreenDown(s)); }
  commit(): Promise<void> {
    return new Promise((resolve) => {
      for (const action of this.#todo) action(this.#stream);
      this.#todo = [];
      this.#stream.write("", () => resolve());
    });
  }
  rollback(): this {
    this.#todo = [];
    return this;
  }
}

export const promises: any = {
  Interface: PromisesInterface,
  Readline,
  createInterface(...args: any[]): any { return new (PromisesInterface as any)(...args); },
};
export default readline;
