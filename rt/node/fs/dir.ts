// fs.Dir: https://nodejs.org/api/fs.html#class-fsdir
// The names are read when the directory is opened.
import { ERR_DIR_CLOSED, ERR_DIR_CONCURRENT_OPERATION } from "../internal/codes.ts";
import { ERR_MISSING_ARGS } from "../internal/errors.ts";
import { validateFunction, validateUint32 } from "../internal/validators.ts";
import { uvException } from "../os/uv.ts";
import pathModule from "../path/path.ts";
import { toOptions, toPath } from "./check.ts";
import { Dirent } from "./stats.ts";
import * as native from "./fs.go";

type Names = (string | number)[];

export class Dir {
  #path: string;
  #queue: Dirent[] = [];
  #next = 0;
  #closed = false;
  #busy = false;

  constructor(names: Names, path: string, options: any) {
    if (names === undefined) throw ERR_MISSING_ARGS("handle");
    this.#path = path;
    this.#add(names, path, Boolean(options?.recursive));
  }

  #add(names: Names, path: string, recursive: boolean): void {
    for (let i = 0; i < names.length; i += 2) {
      this.#queue.push(new Dirent(names[i], names[i + 1] as number, path));
      if (!recursive || names[i + 1] !== 2) continue;
      const inner = pathModule.join(path, names[i] as string);
      const below = native.readdir(inner);
      if (typeof below === "number") throw uvException(below, "opendir", inner);
      this.#add(below, inner, true);
    }
  }

  get path(): string { return this.#path; }

  read(callback?: any): any {
    if (callback === undefined) {
      return new Promise((resolve, reject) => this.read((err: any, entry: any) => (err ? reject(err) : resolve(entry))));
    }
    validateFunction(callback, "callback");
    if (this.#closed) throw ERR_DIR_CLOSED();
    const entry = this.#take();
    this.#busy = true;
    setImmediate(() => {
      this.#busy = false;
      callback(null, entry);
    });
  }

  #take(): Dirent | null { return this.#next < this.#queue.length ? this.#queue[this.#next++] : null; }

  readSync(): Dirent | null {
    if (this.#closed) throw ERR_DIR_CLOSED();
    if (this.#busy) throw ERR_DIR_CONCURRENT_OPERATION();
    return this.#take();
  }

  close(callback?: any): any {
    if (callback === undefined) {
      if (this.#closed) return Promise.reject(ERR_DIR_CLOSED());
      this.#closed = true;
      return Promise.resolve(undefined);
    }
    validateFunction(callback, "callback");
    if (this.#closed) {
      process.nextTick(callback, ERR_DIR_CLOSED());
      return;
    }
    this.#closed = true;
    setImmediate(callback, null);
  }

  closeSync(): void {
    if (this.#closed) throw ERR_DIR_CLOSED();
    if (this.#busy) throw ERR_DIR_CONCURRENT_OPERATION();
    this.#closed = true;
  }

  async* entries(): AsyncGenerator<Dirent> {
    try {
      for (;;) {
        const entry = await this.read();
        if (entry === null) break;
        yield entry;
      }
    } finally {
      if (!this.#closed) this.#closed = true;
    }
  }

  static {
    Object.defineProperty(Dir.prototype, Symbol.asyncIterator, { value: Dir.prototype.entries, enumerable: false, writable: true, configurable: true });
  }
}

function dirOptions(options: any): any {
  options = toOptions(options, { encoding: "utf8" });
  if (options.bufferSize !== undefined) validateUint32(options.bufferSize, "options.bufferSize", true);
  return options;
}

export function opendir(path: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  validateFunction(callback, "callback");
  const text = toPath(path);
  options = dirOptions(options);
  native.readdirAsync(text, (names: Names | number) => {
    if (typeof names === "number") {
      callback(uvException(names, "opendir", text));
      return;
    }
    let dir: Dir;
    try {
      dir = new Dir(names, text, options);
    } catch (err) {
      callback(err);
      return;
    }
    callback(null, dir);
  });
}

export function opendirSync(path: any, options?: any): Dir {
  const text = toPath(path);
  options = dirOptions(options);
  const names = native.readdir(text);
  if (typeof names === "number") throw uvException(names, "opendir");
  return new Dir(names, text, options);
}
