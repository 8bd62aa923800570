// path.posix: https://nodejs.org/docs/latest-v20.x/api/path.html.

import { validateString } from "../internal/validators.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { SLASH, basenameFrom, extensionStart, formatPath, isSlash, lastPart, normalizeSegments } from "./common.ts";

function isAbsolutePath(path: string): boolean {
  return path.length > 0 && path.charCodeAt(0) === SLASH;
}

// No "." or ".." segment, no doubled or trailing slash: nothing to normalise.
function isClean(path: string): boolean {
  let start = 0;
  for (let i = 0; i <= path.length; i++) {
    if (i < path.length && path.charCodeAt(i) !== SLASH) continue;
    const n = i - start;
    if (n === 0 && i !== 0) return false;
    if (n <= 2 && n > 0 && path.charCodeAt(start) === 46 && (n === 1 || path.charCodeAt(start + 1) === 46)) return false;
    start = i + 1;
  }
  return true;
}

function resolve(...args: any[]): string {
  let joined = "";
  let absolute = false;
  for (let i = args.length - 1; i >= 0 && !absolute; i--) {
    const path = args[i];
    validateString(path, `paths[${i}]`);
    if (path.length === 0) continue;
    joined = `${path}/${joined}`;
    absolute = isAbsolutePath(path);
  }
  if (!absolute) {
    const cwd = process.cwd();
    joined = `${cwd}/${joined}`;
    absolute = isAbsolutePath(cwd);
  }
  const text = normalizeSegments(joined, !absolute, "/", isSlash);
  if (absolute) return `/${text}`;
  return text.length > 0 ? text : ".";
}

function normalize(path: string): string {
  validateString(path, "path");
  if (path.length === 0) return ".";
  if (isClean(path)) return path;
  const absolute = isAbsolutePath(path);
  const trailing = path.charCodeAt(path.length - 1) === SLASH;
  let text = normalizeSegments(path, !absolute, "/", isSlash);
  if (text.length === 0) {
    if (absolute) return "/";
    return trailing ? "./" : ".";
  }
  if (trailing) text += "/";
  return absolute ? `/${text}` : text;
}

function isAbsolute(path: string): boolean {
  validateString(path, "path");
  return isAbsolutePath(path);
}

function join(...args: any[]): string {
  let joined = "";
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    validateString(arg, "path");
    if (arg.length > 0) joined = joined === "" ? arg : `${joined}/${arg}`;
  }
  return joined === "" ? "." : normalize(joined);
}

function relative(from: string, to: string): string {
  validateString(from, "from");
  validateString(to, "to");
  if (from === to) return "";
  from = resolve(from);
  to = resolve(to);
  if (from === to) return "";
  const source = from.length === 1 ? [] : from.slice(1).split("/");
  const target = to.length === 1 ? [] : to.slice(1).split("/");
  let common = 0;
  while (common < source.length && common < target.length && source[common] === target[common]) common++;
  const out: string[] = [];
  for (let i = common; i < source.length; i++) out.push("..");
  for (let i = common; i < target.length; i++) out.push(target[i]);
  return out.join("/");
}

function toNamespacedPath(path: any): any {
  return path;
}

function dirname(path: string): string {
  validateString(path, "path");
  if (path.length === 0) return ".";
  const absolute = isAbsolutePath(path);
  const [start] = lastPart(path, 1, isSlash);
  if (start <= 1) return absolute ? "/" : ".";
  // Only the separator before the last part goes: "a//b" is in "a/", "//a" in "//".
  return absolute && start === 2 ? "//" : path.slice(0, start - 1);
}

function basename(path: string, suffix: any): string {
  validateString(path, "path");
  return basenameFrom(path, suffix, 0, isSlash);
}

function extname(path: string): string {
  validateString(path, "path");
  const [start, end] = lastPart(path, 0, isSlash);
  const dot = extensionStart(path, start, end);
  return dot === -1 ? "" : path.slice(dot, end);
}

function parse(path: string): any {
  validateString(path, "path");
  const parsed = { root: "", dir: "", base: "", ext: "", name: "" };
  if (path.length === 0) return parsed;
  const absolute = isAbsolutePath(path);
  if (absolute) parsed.root = "/";
  const [start, end] = lastPart(path, absolute ? 1 : 0, isSlash);
  const dot = extensionStart(path, start, end);
  parsed.base = path.slice(start, end);
  parsed.name = dot === -1 ? parsed.base : path.slice(start, dot);
  if (dot !== -1) parsed.ext = path.slice(dot, end);
  if (start > 1) parsed.dir = path.slice(0, start - 1);
  else if (absolute) parsed.dir = "/";
  return parsed;
}

function matchesGlob(path: any, pattern: any): boolean {
  throw ERR_METHOD_NOT_IMPLEMENTED("path.matchesGlob()");
}

function _format(this: any, sep: any, pathObject: any): string {
  return formatPath(sep, pathObject);
}

const posix: any = {
  resolve,
  normalize,
  isAbsolute,
  join,
  relative,
  toNamespacedPath,
  dirname,
  basename,
  extname,
  format: _format.bind(null, "/"),
  parse,
  matchesGlob,
  sep: "/",
  delimiter: ":",
  win32: null,
  posix: null,
  _makeLong: toNamespacedPath,
};
posix.posix = posix;

export default posix;
