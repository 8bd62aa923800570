// fs.cp: https://nodejs.org/api/fs.html#fscpsrc-dest-options-callback
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_RETURN_VALUE } from "../internal/errors.ts";
import { ERR_INCOMPATIBLE_OPTION_PAIR } from "../internal/codes.ts";
import { validateBoolean, validateFunction, validateObject } from "../internal/validators.ts";
import pathModule from "../path/path.ts";
import fs from "./fs.ts";
import { systemError, toBits, toPath } from "./check.ts";

const DEFAULTS = { dereference: false, errorOnExist: false, filter: undefined, force: true, preserveTimestamps: false, recursive: false, verbatimSymlinks: false, mode: 0 };

function cpOptions(options: any): any {
  if (options === undefined) return { ...DEFAULTS };
  validateObject(options, "options");
  options = { ...DEFAULTS, ...options };
  for (const name of ["dereference", "errorOnExist", "force", "preserveTimestamps", "recursive", "verbatimSymlinks"]) {
    validateBoolean(options[name], "options." + name);
  }
  options.mode = toBits(options.mode, 0);
  if (options.dereference === true && options.verbatimSymlinks === true) throw ERR_INCOMPATIBLE_OPTION_PAIR("dereference", "verbatimSymlinks");
  if (options.filter !== undefined) validateFunction(options.filter, "options.filter");
  return options;
}

function refuse(code: string, text: string, message: string, path: string, errno: number, name: string): Error {
  return systemError(code, text, message, path, "cp", errno, name);
}

function same(a: any, b: any): boolean { return a.ino === b.ino && a.dev === b.dev; }

function lookAt(path: string, options: any): any {
  const stat = options.dereference ? fs.statSync : fs.lstatSync;
  return stat(path, { bigint: true, throwIfNoEntry: false });
}

/** Refuses pairs that cannot be copied; returns both sides' stats. */
function checkPair(src: string, dest: string, options: any): { from: any; to: any } {
  const from = options.dereference ? fs.statSync(src, { bigint: true }) : fs.lstatSync(src, { bigint: true });
  const to = lookAt(dest, options);
  if (to !== undefined) {
    if (same(from, to)) throw refuse("ERR_FS_CP_EINVAL", "Invalid src or dest", "src and dest cannot be the same", dest, 22, "EINVAL");
    if (from.isDirectory() && !to.isDirectory()) {
      throw refuse("ERR_FS_CP_DIR_TO_NON_DIR", "Cannot overwrite non-directory with directory", "cannot overwrite non-directory " + dest + " with directory " + src, dest, 21, "EISDIR");
    }
    if (!from.isDirectory() && to.isDirectory()) {
      throw refuse("ERR_FS_CP_NON_DIR_TO_DIR", "Cannot overwrite directory with non-directory", "cannot overwrite directory " + dest + " with non-directory " + src, dest, 20, "ENOTDIR");
    }
  }
  if (from.isDirectory() && !options.recursive) {
    throw refuse("ERR_FS_EISDIR", "Recursive option not enabled, cannot copy a directory", src + " is a directory (not copied)", src, 21, "EISDIR");
  }
  if (from.isDirectory() && inside(src, dest)) {
    throw refuse("ERR_FS_CP_EINVAL", "Invalid src or dest", "cannot copy " + src + " to a subdirectory of self " + dest, dest, 22, "EINVAL");
  }
  return { from, to };
}

function inside(src: string, dest: string): boolean {
  const a = pathModule.resolve(src).split("/").filter(Boolean);
  const b = pathModule.resolve(dest).split("/").filter(Boolean);
  return a.every((part, i) => b[i] === part);
}

function copyEntry(src: string, dest: string, options: any): void {
  const { from, to } = checkPair(src, dest, options);
  if (from.isDirectory()) copyDirectory(src, dest, from, to, options);
  else if (from.isSymbolicLink()) copyLink(src, dest, to, options);
  else if (from.isSocket()) throw refuse("ERR_FS_CP_SOCKET", "Cannot copy a socket file", "cannot copy a socket file: " + dest, dest, 22, "EINVAL");
  else if (from.isFIFO()) throw refuse("ERR_FS_CP_FIFO_PIPE", "Cannot copy a FIFO pipe", "cannot copy a FIFO pipe: " + dest, dest, 22, "EINVAL");
  else copyFile(src, dest, from, to, options);
}

function copyFile(src: string, dest: string, from: any, to: any, options: any): void {
  if (to !== undefined) {
    if (options.force) fs.unlinkSync(dest);
    else if (options.errorOnExist) throw refuse("ERR_FS_CP_EEXIST", "Target already exists", dest + " already exists", dest, 17, "EEXIST");
    else return;
  }
  fs.copyFileSync(src, dest, options.mode);
  if (options.preserveTimestamps) {
    if ((from.mode & 0o200n) === 0n) fs.chmodSync(dest, Number(from.mode | 0o200n));
    const stat = fs.statSync(src);
    fs.utimesSync(dest, stat.atime, stat.mtime);
  }
  fs.chmodSync(dest, Number(from.mode));
}

function copyLink(src: string, dest: string, to: any, options: any): void {
  let target = fs.readlinkSync(src);
  if (!options.verbatimSymlinks && !pathModule.isAbsolute(target)) target = pathModule.resolve(pathModule.dirname(src), target);
  if (to === undefined) {
    fs.symlinkSync(target, dest);
    return;
  }
  fs.unlinkSync(dest);
  fs.symlinkSync(target, dest);
}

function copyDirectory(src: string, dest: string, from: any, to: any, options: any): void {
  if (to === undefined) fs.mkdirSync(dest);
  for (const name of fs.readdirSync(src)) {
    const a = pathModule.join(src, name);
    const b = pathModule.join(dest, name);
    if (wanted(a, b, options)) copyEntry(a, b, options);
  }
  if (to === undefined) fs.chmodSync(dest, Number(from.mode));
}

function wanted(src: string, dest: string, options: any): boolean {
  if (!options.filter) return true;
  const answer = options.filter(src, dest);
  if (answer instanceof Promise) throw ERR_INVALID_RETURN_VALUE("boolean", "filter", answer);
  return Boolean(answer);
}

export function cpSync(src: any, dest: any, options?: any): void {
  options = cpOptions(options);
  const from = toPath(src, "src");
  const to = toPath(dest, "dest");
  if (!wanted(from, to, options)) return;
  checkPair(from, to, options);
  fs.mkdirSync(pathModule.dirname(to), { recursive: true });
  copyEntry(from, to, options);
}

/** The asynchronous walk asks the filter, which may return a promise, before each entry. */
async function copyAsync(src: string, dest: string, options: any): Promise<void> {
  if (options.filter && !(await options.filter(src, dest))) return;
  const { from, to } = checkPair(src, dest, options);
  if (!from.isDirectory()) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    copyEntry(src, dest, { ...options, filter: undefined });
    return;
  }
  if (to === undefined) await fs.promises.mkdir(dest);
  for (const name of await fs.promises.readdir(src)) await copyAsync(pathModule.join(src, name), pathModule.join(dest, name), options);
  if (to === undefined) await fs.promises.chmod(dest, Number(from.mode));
}

async function cpAsync(src: string, dest: string, options: any): Promise<void> {
  checkPair(src, dest, options);
  await fs.promises.mkdir(pathModule.dirname(dest), { recursive: true });
  await copyAsync(src, dest, options);
}

export function cp(src: any, dest: any, options: any, callback?: any): void {
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  validateFunction(callback, "cb");
  options = cpOptions(options);
  cpAsync(toPath(src, "src"), toPath(dest, "dest"), options).then(() => process.nextTick(callback, null), (err) => process.nextTick(callback, err));
}
