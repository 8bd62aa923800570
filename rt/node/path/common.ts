// What path.posix and path.win32 share.

import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { validateObject } from "../internal/validators.ts";

export const SLASH = 47;
export const BACKSLASH = 92;
export const DOT = 46;
export const COLON = 58;

export function isSlash(code: number): boolean {
  return code === SLASH;
}

export function isEitherSlash(code: number): boolean {
  return code === SLASH || code === BACKSLASH;
}

export function checkPath(path: any, name: string): void {
  if (typeof path !== "string") throw ERR_INVALID_ARG_TYPE(name, "string", path);
}

/** Resolves "." and ".." and runs of separators in a path without its root. */
export function normalizeSegments(path: string, aboveRoot: boolean, sep: string, isSep: (c: number) => boolean): string {
  const kept: string[] = [];
  let ups = 0;
  let start = 0;
  for (let i = 0; i <= path.length; i++) {
    if (i < path.length && !isSep(path.charCodeAt(i))) continue;
    const segment = path.slice(start, i);
    start = i + 1;
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") {
      kept.push(segment);
    } else if (kept.length > ups) {
      kept.pop();
    } else if (aboveRoot) {
      kept.push("..");
      ups++;
    }
  }
  return kept.join(sep);
}

/** Where the extension starts in path[start..end), or -1. */
export function extensionStart(path: string, start: number, end: number): number {
  let dot = -1;
  for (let i = end - 1; i >= start; i--) {
    if (path.charCodeAt(i) === DOT) {
      dot = i;
      break;
    }
  }
  if (dot <= start) return -1;
  // ".." has no extension.
  if (dot === end - 1 && dot === start + 1 && path.charCodeAt(start) === DOT) return -1;
  return dot;
}

/** The last part of path after root, as [start, end), trailing separators left out. */
export function lastPart(path: string, root: number, isSep: (c: number) => boolean): [number, number] {
  let end = path.length;
  while (end > root && isSep(path.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > root && !isSep(path.charCodeAt(start - 1))) start--;
  return [start, end];
}

/** https://nodejs.org/docs/latest-v20.x/api/path.html#pathbasenamepath-suffix */
export function basenameFrom(path: string, suffix: any, root: number, isSep: (c: number) => boolean): string {
  if (suffix !== undefined) checkPath(suffix, "suffix");
  if (suffix !== undefined && suffix === path && suffix !== "") return "";
  const [start, end] = lastPart(path, root, isSep);
  const base = path.slice(start, end);
  if (suffix === undefined || suffix.length === 0 || suffix.length > path.length) return base;
  // Node takes the trailing separators along when the suffix ends with the whole part.
  if (suffix.length > base.length && suffix.endsWith(base)) return path.slice(start);
  if (base !== suffix && base.endsWith(suffix)) return base.slice(0, base.length - suffix.length);
  return base;
}

/** https://nodejs.org/docs/latest-v20.x/api/path.html#pathformatpathobject */
export function formatPath(sep: string, pathObject: any): string {
  validateObject(pathObject, "pathObject");
  const dir = pathObject.dir || pathObject.root;
  const base = pathObject.base || `${pathObject.name || ""}${formatExt(pathObject.ext)}`;
  if (!dir) return base;
  return dir === pathObject.root ? `${dir}${base}` : `${dir}${sep}${base}`;
}

function formatExt(ext: any): string {
  return ext ? `${ext[0] === "." ? "" : "."}${ext}` : "";
}
