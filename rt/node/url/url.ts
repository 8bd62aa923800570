// The url module: https://nodejs.org/api/url.html
// The WHATWG classes are web/url; the legacy parser is legacy.ts.
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { URL, URLSearchParams } from "../../web/url/url.ts";
import { domainToASCII as toASCII, domainToUnicode as toUnicode } from "../../web/url/url.go";
import { Url, format as legacyFormat, parse, resolve, resolveObject } from "./legacy.ts";
import { fileURLToPath, isURL, pathToFileURL, urlToHttpOptions } from "./file.ts";
import { ERR_MISSING_ARGS } from "../internal/errors.ts";
import { validateObject } from "../internal/validators.ts";

function domainToASCII(domain: any): string {
  if (arguments.length < 1) throw ERR_MISSING_ARGS("domain");
  return toASCII(`${domain}`);
}
function domainToUnicode(domain: any): string {
  if (arguments.length < 1) throw ERR_MISSING_ARGS("domain");
  return toUnicode(`${domain}`);
}

function format(urlObject: any, options?: any): string {
  if (typeof urlObject === "string") return parse(urlObject).format();
  if (typeof urlObject !== "object" || urlObject === null) throw ERR_INVALID_ARG_TYPE("urlObject", ["Object", "string"], urlObject);
  if (!isURL(urlObject)) return legacyFormat.call(urlObject);
  let fragment = true, unicode = false, search = true, auth = true;
  if (options) {
    validateObject(options, "options");
    if (options.fragment != null) fragment = Boolean(options.fragment);
    if (options.unicode != null) unicode = Boolean(options.unicode);
    if (options.search != null) search = Boolean(options.search);
    if (options.auth != null) auth = Boolean(options.auth);
  }
  return formatURL(urlObject, fragment, unicode, search, auth);
}

function formatURL(url: any, fragment: boolean, unicode: boolean, search: boolean, auth: boolean): string {
  if (fragment && !unicode && search && auth) return url.href;
  let out = url.protocol;
  if (url.host !== "" || url.href.startsWith(url.protocol + "//")) {
    out += "//";
    if (auth && (url.username || url.password)) out += url.username + (url.password ? ":" + url.password : "") + "@";
    out += unicode ? toUnicode(url.hostname) : url.hostname;
    if (url.port !== "") out += ":" + url.port;
  }
  out += url.pathname;
  if (search) out += url.search;
  if (fragment) out += url.hash;
  return out;
}

const url = { Url, parse, resolve, resolveObject, format, URL, URLSearchParams, domainToASCII, domainToUnicode, pathToFileURL, fileURLToPath, urlToHttpOptions };

export { Url, parse, resolve, resolveObject, format, URL, URLSearchParams, domainToASCII, domainToUnicode, pathToFileURL, fileURLToPath, urlToHttpOptions };
export default url;
