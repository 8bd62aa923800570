// dns.lookup: https://nodejs.org/api/dns.html#dnslookuphostname-options-callback
//
// Contract with dns.go:
//   getaddrinfo(hostname: string, family: 0 | 4 | 6, hints: number, cb: (errno: number, list: (string | number)[]) => void): void
//       address, family, address, family, … in the resolver's order; errno is libuv's EAI_* (-3008 ENOTFOUND …)
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { validateBoolean, validateFunction, validateNumber, validateOneOf, validateString } from "../internal/validators.ts";
import { uvErrorName } from "../os/uv.ts";
import { isIP } from "../net/ip.ts";
import { getaddrinfo } from "./dns.go";

export const ADDRCONFIG = 32, V4MAPPED = 8, ALL = 16;
const EAI_NODATA = -3007, EAI_NONAME = -3008, EAI_MEMORY = -3006;

class Order { value = "verbatim"; }
const order = new Order();
export function getDefaultResultOrder(): string { return order.value; }
export function setDefaultResultOrder(value: string): void {
  validateOneOf(value, "dnsOrder", ["verbatim", "ipv4first"]);
  order.value = value;
}

export function lookupError(errno: number, syscall: string, hostname: string): Error {
  const name = errno === EAI_NODATA || errno === EAI_NONAME ? "ENOTFOUND" : errno === EAI_MEMORY ? "ENOMEM" : uvErrorName(errno) ?? "UNKNOWN";
  const err: any = new Error(syscall + " " + name + (hostname ? " " + hostname : ""));
  err.errno = errno;
  err.code = name;
  err.syscall = syscall;
  if (hostname) err.hostname = hostname;
  return err;
}

interface Query { family: number; hints: number; all: boolean; verbatim: boolean }

function familyOf(family: any): number {
  switch (family) {
    case "IPv4": return 4;
    case "IPv6": return 6;
    case 0: case 4: case 6: return family;
  }
  throw ERR_INVALID_ARG_VALUE("options.family", family, "must be one of: 0, 4, 6");
}

function queryOf(options: any): Query {
  const query: Query = { family: 0, hints: 0, all: false, verbatim: order.value === "verbatim" };
  if (typeof options === "number") {
    validateOneOf(options, "family", [0, 4, 6]);
    query.family = options;
    return query;
  }
  if (options === undefined || options === null) return query;
  if (typeof options !== "object") throw ERR_INVALID_ARG_TYPE("options", ["integer", "object"], options);
  if (options.hints != null) {
    validateNumber(options.hints, "options.hints");
    query.hints = options.hints >>> 0;
    if ((query.hints & ~(ADDRCONFIG | ALL | V4MAPPED)) !== 0) throw ERR_INVALID_ARG_VALUE("hints", query.hints);
  }
  if (options.family != null) query.family = familyOf(options.family);
  if (options.all != null) {
    validateBoolean(options.all, "options.all");
    query.all = options.all;
  }
  if (options.verbatim != null) {
    validateBoolean(options.verbatim, "options.verbatim");
    query.verbatim = options.verbatim;
  }
  if (options.order != null) {
    validateOneOf(options.order, "options.order", ["ipv4first", "verbatim"]);
    query.verbatim = options.order === "verbatim";
  }
  return query;
}

function answers(flat: (string | number)[], verbatim: boolean): { address: string; family: number }[] {
  const list: { address: string; family: number }[] = [];
  for (let i = 0; i < flat.length; i += 2) list.push({ address: flat[i] as string, family: flat[i + 1] as number });
  if (!verbatim) list.sort((a, b) => a.family - b.family);
  return list;
}

export function lookup(hostname: any, options: any, callback?: any): any {
  if (hostname) validateString(hostname, "hostname");
  if (typeof options === "function") {
    callback = options;
    options = undefined;
  }
  validateFunction(callback, "callback");
  const query = queryOf(options);
  if (!hostname) {
    if (query.all) process.nextTick(callback, null, []);
    else process.nextTick(callback, null, null, query.family === 6 ? 6 : 4);
    return {};
  }
  const known = isIP(hostname);
  if (known) {
    if (query.all) process.nextTick(callback, null, [{ address: hostname, family: known }]);
    else process.nextTick(callback, null, hostname, known);
    return {};
  }
  getaddrinfo(hostname, query.family, query.hints, (errno: number, flat: (string | number)[]) => {
    if (errno < 0) {
      callback(lookupError(errno, "getaddrinfo", hostname));
      return;
    }
    const list = answers(flat, query.verbatim);
    if (query.all) callback(null, list);
    else callback(null, list[0].address, list[0].family);
  });
  return { hostname, family: query.family, callback };
}
