// path.win32: https://nodejs.org/docs/latest-v20.x/api/path.html#windows-vs-posix.

import { validateString } from "../internal/validators.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import {
  BACKSLASH,
  COLON,
  basenameFrom,
  extensionStart,
  formatPath,
  isEitherSlash,
  lastPart,
  normalizeSegments,
} from "./common.ts";

/** How a path starts: "C:" or "\\server\share" or nothing, where the rest begins, and whether that is rooted. */
class Root {
  device: string;
  end: number;
  absolute: boolean;
  constructor(device: string, end: number, absolute: boolean) {
    this.device = device;
    this.end = end;
    this.absolute = absolute;
  }
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function hasDrive(path: string): boolean {
  return path.length > 1 && isLetter(path.charCodeAt(0)) && path.charCodeAt(1) === COLON;
}

function skip(path: string, from: number, separators: boolean): number {
  let i = from;
  while (i < path.length && isEitherSlash(path.charCodeAt(i)) === separators) i++;
  return i;
}

function rootOf(path: string): Root {
  if (path.length === 0) return new Root("", 0, false);
  if (isEitherSlash(path.charCodeAt(0))) {
    if (path.length === 1) return new Root("", 1, true);
    if (!isEitherSlash(path.charCodeAt(1))) return new Root("", 1, true);
    return uncRoot(path);
  }
  if (!hasDrive(path)) return new Root("", 0, false);
  const absolute = path.length > 2 && isEitherSlash(path.charCodeAt(2));
  return new Root(path.slice(0, 2), absolute ? 3 : 2, absolute);
}

// \\server\share\rest; \\.\ and \\?\ name devices.
function uncRoot(path: string): Root {
  const server = skip(path, 2, false);
  if (server === 2 || server === path.length) return new Root("", 0, true);
  const share = skip(path, server, true);
  if (share === server || share === path.length) return new Root("", 0, true);
  const name = path.slice(2, server);
  if (name === "." || name === "?") return new Root(`\\\\${name}`, 4, true);
  const end = skip(path, share, false);
  return new Root(`\\\\${name}\\${path.slice(share, end)}`, end, true);
}

function resolve(...args: any[]): string {
  let device = "";
  let tail = "";
  let absolute = false;
  for (let i = args.length - 1; i >= -1; i--) {
    let path: string;
    if (i >= 0) {
      path = args[i];
      validateString(path, `paths[${i}]`);
      if (path.length === 0) continue;
    } else {
      path = workingDirectory(device);
    }
    const root = rootOf(path);
    if (root.device.length > 0) {
      if (device.length > 0) {
        // Another drive: says nothing about this one.
        if (root.device.toLowerCase() !== device.toLowerCase()) continue;
      } else {
        device = root.device;
      }
    }
    if (absolute) {
      if (device.length > 0) break;
    } else {
      tail = `${path.slice(root.end)}\\${tail}`;
      absolute = root.absolute;
      if (absolute && device.length > 0) break;
    }
  }
  tail = normalizeSegments(tail, !absolute, "\\", isEitherSlash);
  return absolute ? `${device}\\${tail}` : `${device}${tail}` || ".";
}

function workingDirectory(device: string): string {
  if (device.length === 0) return process.cwd();
  const path = process.env[`=${device}`] || process.cwd();
  const elsewhere = path.slice(0, 2).toLowerCase() !== device.toLowerCase() && path.charCodeAt(2) === BACKSLASH;
  return elsewhere ? `${device}\\` : path;
}

function normalize(path: string): string {
  validateString(path, "path");
  if (path.length === 0) return ".";
  if (path.length === 1) return path === "/" ? "\\" : path;
  const colon = path.indexOf(":");
  const root = rootOf(path);
  if (root.end === 0 && !root.absolute && colon > 0 && isReservedName(path, colon)) {
    root.device = path.slice(0, colon + 1);
    root.end = colon + 1;
  }
  const isUnc = root.device.startsWith("\\\\");
  if (isUnc && root.end === path.length && root.end !== 4) return `${root.device}\\`;
  let tail = root.end < path.length ? normalizeSegments(path.slice(root.end), !root.absolute, "\\", isEitherSlash) : "";
  if (tail.length === 0 && !root.absolute) tail = ".";
  if (tail.length > 0 && isEitherSlash(path.charCodeAt(path.length - 1))) tail += "\\";
  if (!root.absolute && root.device === "" && path.includes(":") && becameDevice(path, tail)) return `.\\${tail}`;
  if (isReservedName(path, colon)) return `.\\${root.device}${tail}`;
  return root.absolute ? `${root.device}\\${tail}` : `${root.device}${tail}`;
}

// "a/../C:/x" must not turn into the drive C: by losing its "a/..".
function becameDevice(path: string, tail: string): boolean {
  if (hasDrive(tail)) return true;
  for (let i = path.indexOf(":"); i !== -1; i = path.indexOf(":", i + 1)) {
    if (i === path.length - 1 || isEitherSlash(path.charCodeAt(i + 1))) return true;
  }
  return false;
}

function isReservedName(path: string, colon: number): boolean {
  // Without a colon Node tests all but the last character; so do we.
  const name = path.slice(0, colon).toUpperCase();
  switch (name) {
    case "CON":
    case "PRN":
    case "AUX":
    case "NUL":
      return true;
  }
  if (name.length !== 4) return false;
  const start = name.slice(0, 3);
  if (start !== "COM" && start !== "LPT") return false;
  const c = name.charCodeAt(3);
  return (c >= 49 && c <= 57) || c === 0xb9 || c === 0xb2 || c === 0xb3;
}

function isAbsolute(path: string): boolean {
  validateString(path, "path");
  if (path.length === 0) return false;
  if (isEitherSlash(path.charCodeAt(0))) return true;
  return path.length > 2 && hasDrive(path) && isEitherSlash(path.charCodeAt(2));
}

function join(...args: any[]): string {
  let joined: string | undefined;
  let first = "";
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    validateString(arg, "path");
    if (arg.length === 0) continue;
    if (joined === undefined) joined = first = arg;
    else joined += `\\${arg}`;
  }
  if (joined === undefined) return ".";
  return normalize(keepUnc(joined, first));
}

// Joining must not make a UNC root out of separators that met; only a first part that is one keeps it.
function keepUnc(joined: string, first: string): string {
  let slashes = 0;
  let collapse = true;
  if (isEitherSlash(first.charCodeAt(0))) {
    slashes = 1;
    if (first.length > 1 && isEitherSlash(first.charCodeAt(1))) {
      slashes = 2;
      if (first.length > 2) {
        if (isEitherSlash(first.charCodeAt(2))) slashes = 3;
        else collapse = false;
      }
    }
  }
  if (!collapse) return joined;
  slashes = skip(joined, slashes, true);
  return slashes >= 2 ? `\\${joined.slice(slashes)}` : joined;
}

function relative(from: string, to: string): string {
  validateString(from, "from");
  validateString(to, "to");
  if (from === to) return "";
  const source = resolve(from);
  const target = resolve(to);
  if (source === target || source.toLowerCase() === target.toLowerCase()) return "";
  if (source.toLowerCase().length !== source.length || target.toLowerCase().length !== target.length) {
    return relativeByParts(source, target);
  }
  const [fromStart, fromEnd] = trimSlashes(source);
  const [toStart, toEnd] = trimSlashes(target);
  const a = source.slice(fromStart, fromEnd);
  const b = target.slice(toStart, toEnd);
  const same = commonLength(a, b);
  const whole = same === a.length || same === b.length;
  let common = lastSeparator(b, same);
  if (whole) {
    if (b.length > same) {
      if (b.charCodeAt(same) === BACKSLASH) return target.slice(toStart + same + 1);
      if (same === 2) return target.slice(toStart + same);
    }
    if (a.length > same) {
      if (a.charCodeAt(same) === BACKSLASH) common = same;
      else if (same === 2) common = 3;
    }
    if (common === -1) common = 0;
  } else if (common === -1) {
    // Different roots.
    return target;
  }
  const up = climb(a, common + 1);
  if (up.length > 0) return up + target.slice(toStart + common, toEnd);
  const begin = toStart + common;
  return target.slice(target.charCodeAt(begin) === BACKSLASH ? begin + 1 : begin, toEnd);
}

// For letters whose lower case has another length, where positions mean nothing.
function relativeByParts(source: string, target: string): string {
  const from = source.split("\\");
  const to = target.split("\\");
  if (from[from.length - 1] === "") from.pop();
  if (to[to.length - 1] === "") to.pop();
  let common = 0;
  while (
    common < Math.min(from.length, to.length) &&
    from[common].toLowerCase() === to[common].toLowerCase()
  ) {
    common++;
  }
  if (common === 0) return target;
  const up = new Array(from.length - common).fill("..");
  return up.concat(to.slice(common)).join("\\");
}

// ".." for every part of path from start on.
function climb(path: string, start: number): string {
  let out = "";
  for (let i = start; i <= path.length; i++) {
    if (i < path.length && path.charCodeAt(i) !== BACKSLASH) continue;
    out += out.length === 0 ? ".." : "\\..";
  }
  return out;
}

function trimSlashes(path: string): [number, number] {
  let start = 0;
  while (start < path.length && path.charCodeAt(start) === BACKSLASH) start++;
  let end = path.length;
  while (end - 1 > start && path.charCodeAt(end - 1) === BACKSLASH) end--;
  return [start, end];
}

// How many characters the paths share from the start; case does not count on Windows.
function commonLength(a: string, b: string): number {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  const n = Math.min(x.length, y.length);
  let i = 0;
  while (i < n && x.charCodeAt(i) === y.charCodeAt(i)) i++;
  return i;
}

function lastSeparator(path: string, end: number): number {
  let i = end - 1;
  while (i >= 0 && path.charCodeAt(i) !== BACKSLASH) i--;
  return i;
}

function toNamespacedPath(path: any): any {
  if (typeof path !== "string" || path.length === 0) return path;
  const resolved = resolve(path);
  if (resolved.length <= 2) return path;
  if (resolved.startsWith("\\\\")) {
    const third = resolved[2];
    if (third !== "?" && third !== ".") return `\\\\?\\UNC\\${resolved.slice(2)}`;
  } else if (hasDrive(resolved) && resolved.charCodeAt(2) === BACKSLASH) {
    return `\\\\?\\${resolved}`;
  }
  return resolved;
}

/** [root length, where the parts after it start] as dirname and parse see it. */
function rootLength(path: string): number {
  if (isEitherSlash(path.charCodeAt(0))) {
    if (path.length === 1 || !isEitherSlash(path.charCodeAt(1))) return 1;
    const server = skip(path, 2, false);
    if (server === 2 || server === path.length) return 1;
    const share = skip(path, server, true);
    if (share === server || share === path.length) return 1;
    const end = skip(path, share, false);
    return end === path.length ? end : end + 1;
  }
  if (!hasDrive(path)) return 0;
  return path.length > 2 && isEitherSlash(path.charCodeAt(2)) ? 3 : 2;
}

function dirname(path: string): string {
  validateString(path, "path");
  if (path.length === 0) return ".";
  if (path.length === 1) return isEitherSlash(path.charCodeAt(0)) ? path : ".";
  const root = rootLength(path);
  if (root === path.length) return path;
  const [start] = lastPart(path, root, isEitherSlash);
  if (start > root) return path.slice(0, start - 1);
  return root === 0 ? "." : path.slice(0, root);
}

function basename(path: string, suffix: any): string {
  validateString(path, "path");
  return basenameFrom(path, suffix, hasDrive(path) ? 2 : 0, isEitherSlash);
}

function extname(path: string): string {
  validateString(path, "path");
  const [start, end] = lastPart(path, hasDrive(path) ? 2 : 0, isEitherSlash);
  const dot = extensionStart(path, start, end);
  return dot === -1 ? "" : path.slice(dot, end);
}

function parse(path: string): any {
  validateString(path, "path");
  const parsed = { root: "", dir: "", base: "", ext: "", name: "" };
  if (path.length === 0) return parsed;
  const root = rootLength(path);
  if (root > 0) parsed.root = path.slice(0, root);
  if (root === path.length) {
    parsed.dir = path;
    return parsed;
  }
  const [start, end] = lastPart(path, root, isEitherSlash);
  const dot = extensionStart(path, start, end);
  parsed.base = path.slice(start, end);
  parsed.name = dot === -1 ? parsed.base : path.slice(start, dot);
  if (dot !== -1) parsed.ext = path.slice(dot, end);
  parsed.dir = start > root ? path.slice(0, start - 1) : parsed.root;
  return parsed;
}

function matchesGlob(path: any, pattern: any): boolean {
  throw ERR_METHOD_NOT_IMPLEMENTED("path.matchesGlob()");
}

function _format(this: any, sep: any, pathObject: any): string {
  return formatPath(sep, pathObject);
}

const win32: any = {
  resolve,
  normalize,
  isAbsolute,
  join,
  relative,
  toNamespacedPath,
  dirname,
  basename,
  extname,
  format: _format.bind(null, "\\"),
  parse,
  matchesGlob,
  sep: "\\",
  delimiter: ";",
  win32: null,
  posix: null,
  _makeLong: toNamespacedPath,
};

export default win32;
