// File URLs: https://nodejs.org/api/url.html#urlfileurltopathurl
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_INVALID_FILE_URL_HOST, ERR_INVALID_FILE_URL_PATH, ERR_INVALID_URL_SCHEME } from "../internal/codes.ts";
import { validateString } from "../internal/validators.ts";
import { URL } from "../../web/url/url.ts";
import pathModule from "../path/path.ts";

/** A URL object, ours or look-alike, as opposed to what url.parse returns. */
export function isURL(value: any): boolean {
  return Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);
}

export function fileURLToPath(path: any): string {
  if (typeof path === "string") path = new URL(path);
  else if (!isURL(path)) throw ERR_INVALID_ARG_TYPE("path", ["string", "URL"], path);
  if (path.protocol !== "file:") throw ERR_INVALID_URL_SCHEME("file");
  if (path.hostname !== "") throw ERR_INVALID_FILE_URL_HOST(process.platform);
  const pathname: string = path.pathname;
  if (/%2f/i.test(pathname)) throw ERR_INVALID_FILE_URL_PATH("must not include encoded / characters");
  return decodeURIComponent(pathname);
}

function encodePathCharacter(c: string): string {
  switch (c) {
    case "%": return "%25";
    case "\\": return "%5C";
    case "\n": return "%0A";
    case "\r": return "%0D";
    case "\t": return "%09";
    case "?": return "%3F";
    default: return "%23";
  }
}

export function pathToFileURL(filepath: any): URL {
  validateString(filepath, "path");
  let resolved = pathModule.resolve(filepath);
  // resolve() drops a slash at the end that the URL keeps.
  if (filepath.endsWith("/") && !resolved.endsWith("/")) resolved += "/";
  return new URL("file://" + resolved.replace(/[%\\\n\r\t?#]/g, encodePathCharacter));
}

/** https://nodejs.org/api/url.html#urlurltohttpoptionsurl */
export function urlToHttpOptions(url: any): any {
  const { hostname, pathname, port, username, password, search } = url;
  const options: any = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname && hostname[0] === "[" ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search,
    pathname,
    path: `${pathname || ""}${search || ""}`,
    href: url.href,
  };
  if (port !== "") options.port = Number(port);
  if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return options;
}
