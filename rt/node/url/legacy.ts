// The legacy parser: https://nodejs.org/api/url.html#legacy-url-api
import { ERR_INVALID_URL } from "../internal/errors.ts";
import { validateString } from "../internal/validators.ts";
import querystring from "../querystring/querystring.ts";
import { domainToASCII } from "../../web/url/url.go";

export function Url(this: any): void {
  this.protocol = null;
  this.slashes = null;
  this.auth = null;
  this.host = null;
  this.port = null;
  this.hostname = null;
  this.hash = null;
  this.search = null;
  this.query = null;
  this.pathname = null;
  this.path = null;
  this.href = null;
}

function isSlashed(protocol: string): boolean {
  switch (protocol) {
    case "http": case "http:": case "https": case "https:": case "ftp": case "ftp:": case "gopher": case "gopher:":
    case "file": case "file:": case "ws": case "ws:": case "wss": case "wss:":
      return true;
  }
  return false;
}

function isHostless(protocol: string): boolean { return protocol === "javascript" || protocol === "javascript:"; }

function isSpace(c: number): boolean {
  return c === 0x20 || c === 9 || c === 0xd || c === 0xa || c === 0xc || c === 0xa0 || c === 0xfeff;
}

let portWarningShown = false;

export function parse(url: any, parseQueryString?: boolean, slashesDenoteHost?: boolean): any {
  if (url instanceof Url) return url;
  const object = new (Url as any)();
  object.parse(url, parseQueryString, slashesDenoteHost);
  return object;
}

/** Trims, and turns backslashes before the query into slashes. */
function normalize(url: string): { rest: string; simple: boolean } {
  let start = 0;
  let end = url.length;
  while (start < end && isSpace(url.charCodeAt(start))) start++;
  while (end > start && isSpace(url.charCodeAt(end - 1))) end--;
  const trimmed = url.slice(start, end);
  const question = trimmed.search(/[?#]/);
  const head = question < 0 ? trimmed : trimmed.slice(0, question);
  const rest = head.includes("\\") ? head.replace(/\\/g, "/") + trimmed.slice(head.length) : trimmed;
  return { rest, simple: !trimmed.includes("#") && !trimmed.includes("@") };
}

Url.prototype.parse = function parse(this: any, url: any, parseQueryString?: boolean, slashesDenoteHost?: boolean): any {
  validateString(url, "url");
  let { rest, simple } = normalize(url);
  if (simple && !slashesDenoteHost) {
    const path = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/.exec(rest);
    if (path !== null) return simplePath(this, rest, path, parseQueryString);
  }
  const proto = /^[a-z0-9.+-]+:/i.exec(rest);
  let lower = "";
  if (proto !== null) {
    lower = proto[0].toLowerCase();
    this.protocol = lower;
    rest = rest.slice(proto[0].length);
  }
  let slashes = false;
  if (slashesDenoteHost || proto !== null || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
    slashes = rest.charCodeAt(0) === 0x2f && rest.charCodeAt(1) === 0x2f;
    if (slashes && !(lower !== "" && isHostless(lower))) {
      rest = rest.slice(2);
      this.slashes = true;
    }
  }
  if (!(lower !== "" && isHostless(lower)) && (slashes || (proto !== null && !isSlashed(lower)))) rest = takeHost(this, rest, lower, url);
  if (!(lower !== "" && isHostless(lower))) rest = escapeRest(rest);
  takePath(this, rest, parseQueryString, lower);
  this.href = this.format();
  return this;
};

function simplePath(u: any, rest: string, path: RegExpExecArray, parseQueryString?: boolean): any {
  u.path = rest;
  u.href = rest;
  u.pathname = path[1];
  if (path[2]) {
    u.search = path[2];
    u.query = u.search.slice(1);
    if (parseQueryString) u.query = querystring.parse(u.query);
  } else if (parseQueryString) {
    u.search = null;
    u.query = Object.create(null);
  }
  return u;
}

/** Where the host ends: at the last "@" before any of "/?#", then at the first character no host has. */
function hostBounds(rest: string): { at: number; end: number } {
  let at = -1;
  let end = -1;
  let nonHost = -1;
  for (let i = 0; i < rest.length; i++) {
    const c = rest.charCodeAt(i);
    if (c === 0x2f || c === 0x3f || c === 0x23) {
      if (nonHost === -1) nonHost = i;
      end = i;
      break;
    }
    if (c === 0x40) {
      at = i;
      nonHost = -1;
    } else if (nonHost === -1 && isNonHost(c)) nonHost = i;
  }
  return { at, end: nonHost };
}

function isNonHost(c: number): boolean {
  switch (c) {
    case 9: case 0xa: case 0xd: case 0x20: case 0x22: case 0x25: case 0x27: case 0x3b: case 0x3c: case 0x3e: case 0x5c:
    case 0x5e: case 0x60: case 0x7b: case 0x7c: case 0x7d:
      return true;
  }
  return false;
}

function takeHost(u: any, rest: string, lower: string, url: string): string {
  const { at, end } = hostBounds(rest);
  let start = 0;
  if (at !== -1) {
    u.auth = decodeURIComponent(rest.slice(0, at));
    start = at + 1;
  }
  const stop = end === -1 ? rest.length : end;
  u.host = rest.slice(start, stop);
  rest = rest.slice(stop);
  takePort(u);
  if (typeof u.hostname !== "string") u.hostname = "";
  const hostname: string = u.hostname;
  const ipv6 = hostname.charCodeAt(0) === 0x5b && hostname.charCodeAt(hostname.length - 1) === 0x5d;
  if (!ipv6) rest = checkHostname(u, rest, hostname, url);
  if (u.hostname.length > 255) u.hostname = "";
  else u.hostname = u.hostname.toLowerCase();
  if (u.hostname !== "") {
    if (ipv6) {
      if (/[\0\t\n\r #%/<>?@\\^|]/.test(u.hostname)) throw ERR_INVALID_URL(url);
    } else {
      u.hostname = domainToASCII(u.hostname);
      // A name that IDNA empties would turn the path into a host.
      if (u.hostname === "" || /[\0\t\n\r #%/:<>?@[\\\]^|]/.test(u.hostname)) throw ERR_INVALID_URL(url);
    }
  }
  u.host = (u.hostname || "") + (u.port ? ":" + u.port : "");
  if (ipv6) {
    u.hostname = u.hostname.slice(1, -1);
    if (rest[0] !== "/") rest = "/" + rest;
  }
  return rest;
}

function takePort(u: any): void {
  let host: string = u.host;
  const match = /:[0-9]*$/.exec(host);
  if (match !== null) {
    const port = match[0];
    if (port !== ":") u.port = port.slice(1);
    host = host.slice(0, host.length - port.length);
  }
  if (host) u.hostname = host;
}

/** A second colon is not a port's: the hostname ends there, and what follows belongs to the path. */
function checkHostname(u: any, rest: string, hostname: string, url: string): string {
  const colon = hostname.indexOf(":");
  if (colon < 0) return rest;
  warnPort(url);
  u.hostname = hostname.slice(0, colon);
  return "/" + hostname.slice(colon) + rest;
}

function warnPort(url: string): void {
  if (portWarningShown) return;
  portWarningShown = true;
  process.emitWarning("The URL " + url + " is invalid. Future versions of Node.js will throw an error.", "DeprecationWarning", "DEP0170");
}

function escapeRest(rest: string): string {
  return rest.replace(/[\t\n\r "'<>\\^`{|}]/g, (c) => {
    const code = c.charCodeAt(0);
    return "%" + (code < 16 ? "0" : "") + code.toString(16).toUpperCase();
  });
}

function takePath(u: any, rest: string, parseQueryString: boolean | undefined, lower: string): void {
  const hash = rest.indexOf("#");
  let question = rest.indexOf("?");
  if (hash !== -1) {
    u.hash = rest.slice(hash);
    if (question > hash) question = -1;
  }
  const queryEnd = hash === -1 ? rest.length : hash;
  if (question !== -1) {
    u.search = rest.slice(question, queryEnd);
    u.query = rest.slice(question + 1, queryEnd);
    if (parseQueryString) u.query = querystring.parse(u.query);
  } else if (parseQueryString) {
    u.search = null;
    u.query = Object.create(null);
  }
  const pathEnd = question !== -1 ? question : queryEnd;
  if (pathEnd > 0) u.pathname = rest.slice(0, pathEnd);
  if (lower !== "" && isSlashed(lower) && u.hostname && !u.pathname) u.pathname = "/";
  if (u.pathname || u.search) u.path = (u.pathname || "") + (u.search || "");
}

function encodeAuth(text: string): string {
  return encodeURIComponent(text).replace(/%3A/i, ":").replace(/%3A/gi, "%3A");
}

export function format(this: any): string {
  let auth = this.auth || "";
  if (auth) auth = encodeAuth(auth) + "@";
  let protocol: string = this.protocol || "";
  let pathname: string = this.pathname || "";
  let hash: string = this.hash || "";
  let host = "";
  let query = "";
  if (this.host) host = auth + this.host;
  else if (this.hostname) {
    host = auth + (this.hostname.includes(":") && !this.hostname.startsWith("[") ? "[" + this.hostname + "]" : this.hostname);
    if (this.port) host += ":" + this.port;
  }
  if (this.query !== null && typeof this.query === "object") query = querystring.stringify(this.query);
  let search: string = this.search || (query && "?" + query) || "";
  if (protocol && protocol.charCodeAt(protocol.length - 1) !== 0x3a) protocol += ":";
  pathname = pathname.replace(/[?#]/g, (c) => (c === "#" ? "%23" : "%3F"));
  // Only slashed protocols get the "//"; mailto:, javascript: and the like do not.
  if (this.slashes || isSlashed(protocol)) {
    if (this.slashes || host) {
      if (pathname && pathname.charCodeAt(0) !== 0x2f) pathname = "/" + pathname;
      host = "//" + host;
    } else if (protocol.startsWith("file")) {
      host = "//";
    }
  }
  search = search.replace(/#/g, "%23");
  if (hash && hash.charCodeAt(0) !== 0x23) hash = "#" + hash;
  if (search && search.charCodeAt(0) !== 0x3f) search = "?" + search;
  return protocol + host + pathname + search + hash;
}
Url.prototype.format = format;

export function resolve(source: any, relative: any): string { return parse(source, false, true).resolve(relative); }
Url.prototype.resolve = function resolve(this: any, relative: any): string {
  return this.resolveObject(parse(relative, false, true)).format();
};

export function resolveObject(source: any, relative: any): any {
  return source ? parse(source, false, true).resolveObject(relative) : relative;
}

Url.prototype.resolveObject = function resolveObject(this: any, relative: any): any {
  if (typeof relative === "string") {
    const parsed = new (Url as any)();
    parsed.parse(relative, false, true);
    relative = parsed;
  }
  const result = new (Url as any)();
  Object.assign(result, this);
  // The hash of the relative URL always counts.
  result.hash = relative.hash;
  if (relative.href === "") {
    result.href = result.format();
    return result;
  }
  if (relative.slashes && !relative.protocol) return networkPath(result, relative);
  if (relative.protocol && relative.protocol !== result.protocol) return otherProtocol(result, relative);
  return resolvePath(result, relative);
};

/** "//host/path": everything but the protocol. */
function networkPath(result: any, relative: any): any {
  for (const key of Object.keys(relative)) if (key !== "protocol") result[key] = relative[key];
  if (isSlashed(result.protocol ?? "") && result.hostname && !result.pathname) {
    result.pathname = "/";
    result.path = "/";
  }
  result.href = result.format();
  return result;
}

function otherProtocol(result: any, relative: any): any {
  if (!isSlashed(relative.protocol)) {
    Object.assign(result, relative);
    result.href = result.format();
    return result;
  }
  result.protocol = relative.protocol;
  if (!relative.host && !/^file:?$/.test(relative.protocol) && !isHostless(relative.protocol)) {
    const parts = (relative.pathname || "").split("/");
    while (parts.length && !(relative.host = parts.shift()));
    if (!relative.host) relative.host = "";
    if (!relative.hostname) relative.hostname = "";
    if (parts[0] !== "") parts.unshift("");
    if (parts.length < 2) parts.unshift("");
    result.pathname = parts.join("/");
  } else {
    result.pathname = relative.pathname;
  }
  result.search = relative.search;
  result.query = relative.query;
  result.host = relative.host || "";
  result.auth = relative.auth;
  result.hostname = relative.hostname || relative.host;
  result.port = relative.port;
  if (result.pathname || result.search) result.path = (result.pathname || "") + (result.search || "");
  result.slashes = result.slashes || relative.slashes;
  result.href = result.format();
  return result;
}

function resolvePath(result: any, relative: any): any {
  const sourceAbsolute = Boolean(result.pathname && result.pathname.charAt(0) === "/");
  const relativeAbsolute = Boolean(relative.host || (relative.pathname && relative.pathname.charAt(0) === "/"));
  let mustEnd = relativeAbsolute || sourceAbsolute || Boolean(result.host && relative.pathname);
  const keepDots = mustEnd;
  let path: string[] = result.pathname ? result.pathname.split("/") : [];
  let extra: string[] = relative.pathname ? relative.pathname.split("/") : [];
  const noLeadingSlashes = Boolean(result.protocol && !isSlashed(result.protocol));
  // In a protocol without slashes the host is the first segment of the path.
  if (noLeadingSlashes) {
    result.hostname = "";
    result.port = null;
    if (result.host) {
      if (path[0] === "") path[0] = result.host;
      else path.unshift(result.host);
    }
    result.host = "";
    if (relative.protocol) {
      relative.hostname = null;
      relative.port = null;
      result.auth = null;
      if (relative.host) {
        if (extra[0] === "") extra[0] = relative.host;
        else extra.unshift(relative.host);
      }
      relative.host = null;
    }
    mustEnd = mustEnd && (extra[0] === "" || path[0] === "");
  }
  if (relativeAbsolute) {
    if (relative.host || relative.host === "") {
      if (result.host !== relative.host) result.auth = null;
      result.host = relative.host;
      result.port = relative.port;
    }
    if (relative.hostname || relative.hostname === "") {
      if (result.hostname !== relative.hostname) result.auth = null;
      result.hostname = relative.hostname;
    }
    result.search = relative.search;
    result.query = relative.query;
    path = extra;
  } else if (extra.length) {
    path.pop();
    path = path.concat(extra);
    result.search = relative.search;
    result.query = relative.query;
  } else if (relative.search !== null && relative.search !== undefined) {
    return queryOnly(result, relative, path, noLeadingSlashes);
  }
  if (!path.length) {
    result.pathname = null;
    result.path = result.search ? "/" + result.search : null;
    result.href = result.format();
    return result;
  }
  return finishPath(result, relative, path, mustEnd, keepDots, noLeadingSlashes);
}

function hostFromPath(result: any, path: string[], absolute: boolean): void {
  result.hostname = result.host = absolute ? "" : path.length ? path.shift() : "";
  const at = result.host && result.host.indexOf("@") > 0 ? result.host.split("@") : false;
  if (at) {
    result.auth = at.shift();
    result.host = result.hostname = at.shift();
  }
}

function queryOnly(result: any, relative: any, path: string[], noLeadingSlashes: boolean): any {
  if (noLeadingSlashes) hostFromPath(result, path, false);
  result.search = relative.search;
  result.query = relative.query;
  if (result.pathname !== null || result.search !== null) result.path = (result.pathname || "") + (result.search || "");
  result.href = result.format();
  return result;
}

function finishPath(result: any, relative: any, path: string[], mustEnd: boolean, removeAll: boolean, noLeadingSlashes: boolean): any {
  let last = path[path.length - 1];
  const trailing = Boolean(((result.host || relative.host || path.length > 1) && (last === "." || last === "..")) || last === "");
  const kept: string[] = [];
  let up = 0;
  for (let i = path.length - 1; i >= 0; i--) {
    last = path[i];
    if (last === ".") continue;
    if (last === "..") up++;
    else if (up > 0) up--;
    else kept.push(last);
  }
  kept.reverse();
  if (!mustEnd && !removeAll) for (; up > 0; up--) kept.unshift("..");
  if (mustEnd && kept[0] !== "" && (!kept[0] || kept[0].charAt(0) !== "/")) kept.unshift("");
  if (trailing && kept.join("/").slice(-1) !== "/") kept.push("");
  const absolute = kept[0] === "" || Boolean(kept[0] && kept[0].charAt(0) === "/");
  if (noLeadingSlashes) hostFromPath(result, kept, absolute);
  mustEnd = mustEnd || Boolean(result.host && kept.length);
  if (mustEnd && !absolute) kept.unshift("");
  if (!kept.length) {
    result.pathname = null;
    result.path = null;
  } else {
    result.pathname = kept.join("/");
  }
  if (result.pathname !== null || result.search !== null) result.path = (result.pathname || "") + (result.search || "");
  result.auth = relative.auth || result.auth;
  result.slashes = result.slashes || relative.slashes;
  result.href = result.format();
  return result;
}
