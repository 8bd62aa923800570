// Queries to name servers: https://nodejs.org/api/dns.html#class-dnsresolver
//
// Contract with dns.go:
//   query(servers: string[], name: string, type: string, timeout: number, tries: number, cb: (code: string | null, records: any[]) => void): object
//       type "A" "AAAA" "ANY" "CAA" "CNAME" "MX" "NAPTR" "NS" "PTR" "SOA" "SRV" "TXT"; code is one of the names below;
//       A and AAAA give [address, ttl] pairs, MX {exchange, priority}, SRV {name, port, priority, weight}, TXT string[][],
//       SOA {nsname, hostmaster, serial, refresh, retry, expire, minttl}, CAA {critical, issue…}, NAPTR, ANY with type
//   cancel(query: object): void        systemServers(): string[]
//   nameinfo(address: string, port: number, cb: (errno, host: string, service: string) => void): void
import { ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS } from "../internal/errors.ts";
import { ERR_INVALID_IP_ADDRESS } from "../internal/codes.ts";
import { validateArray, validateFunction, validateInt32, validatePort, validateString } from "../internal/validators.ts";
import { isIP } from "../net/ip.ts";
import { lookupError } from "./lookup.ts";
import { cancel, nameinfo, query, systemServers } from "./dns.go";

export const codes: Record<string, string> = {
  NODATA: "ENODATA", FORMERR: "EFORMERR", SERVFAIL: "ESERVFAIL", NOTFOUND: "ENOTFOUND", NOTIMP: "ENOTIMP", REFUSED: "EREFUSED",
  BADQUERY: "EBADQUERY", BADNAME: "EBADNAME", BADFAMILY: "EBADFAMILY", BADRESP: "EBADRESP", CONNREFUSED: "ECONNREFUSED",
  TIMEOUT: "ETIMEOUT", EOF: "EOF", FILE: "EFILE", NOMEM: "ENOMEM", DESTRUCTION: "EDESTRUCTION", BADSTR: "EBADSTR", BADFLAGS: "EBADFLAGS",
  NONAME: "ENONAME", BADHINTS: "EBADHINTS", NOTINITIALIZED: "ENOTINITIALIZED", LOADIPHLPAPI: "ELOADIPHLPAPI",
  ADDRGETNETWORKPARAMS: "EADDRGETNETWORKPARAMS", CANCELLED: "ECANCELLED",
};

function queryError(code: string, syscall: string, hostname: string): Error {
  const err: any = new Error(syscall + " " + code + " " + hostname);
  err.errno = undefined;
  err.code = code;
  err.syscall = syscall;
  err.hostname = hostname;
  return err;
}

function typeOf(method: string): string {
  return method === "resolve4" ? "A" : method === "resolve6" ? "AAAA" : method.slice("resolve".length).toUpperCase();
}

function methodOf(rrtype: string): string {
  switch (rrtype) {
    case "A": return "resolve4";
    case "AAAA": return "resolve6";
    case "ANY": case "CAA": case "CNAME": case "MX": case "NAPTR": case "NS": case "PTR": case "SOA": case "SRV": case "TXT":
      return "resolve" + rrtype[0] + rrtype.slice(1).toLowerCase();
  }
  throw ERR_INVALID_ARG_VALUE("rrtype", rrtype);
}

function syscallOf(method: string): string { return method === "resolve4" ? "queryA" : method === "resolve6" ? "queryAaaa" : "query" + method.slice(7); }

export class Resolver {
  #servers: string[] | null = null;
  #timeout: number;
  #tries: number;
  #running = new Set<object>();

  static names = ["resolve", "resolve4", "resolve6", "resolveAny", "resolveCaa", "resolveCname", "resolveMx", "resolveNaptr", "resolveNs", "resolvePtr", "resolveSoa", "resolveSrv", "resolveTxt", "reverse"];

  constructor(options: any = {}) {
    const timeout = options?.timeout ?? -1;
    validateInt32(timeout, "options.timeout", -1);
    const tries = options?.tries ?? 4;
    validateInt32(tries, "options.tries", 1);
    this.#timeout = timeout;
    this.#tries = tries;
  }

  cancel(): void { for (const running of this.#running) cancel(running); }
  getServers(): string[] { return (this.#servers ?? systemServers()).slice(); }
  setServers(servers: any): void {
    validateArray(servers, "servers");
    this.#servers = servers.map((server: any, i: number) => {
      validateString(server, "servers[" + i + "]");
      const bare = /^\[([^[\]]*)\]/.exec(server)?.[1] ?? /^([^:]+)(?::\d+)?$/.exec(server)?.[1] ?? server;
      if (isIP(bare) === 0) throw ERR_INVALID_IP_ADDRESS(server);
      return server;
    });
  }
  setLocalAddress(_v4?: string, _v6?: string): void {}

  #query(method: string, name: any, options: any, callback: any): object {
    validateString(name, "name");
    if (typeof options === "function") {
      callback = options;
      options = undefined;
    }
    validateFunction(callback, "callback");
    const type = typeOf(method);
    const running = query(this.getServers(), name, type, this.#timeout, this.#tries, (code: string | null, records: any[]) => {
      this.#running.delete(running);
      if (code !== null) callback(queryError(code, syscallOf(method), name));
      else callback(null, shape(type, records, Boolean(options?.ttl)));
    });
    this.#running.add(running);
    return running;
  }

  resolve(hostname: any, rrtype: any, callback?: any): object {
    if (typeof rrtype === "function") {
      callback = rrtype;
      rrtype = "A";
    }
    validateString(rrtype, "rrtype");
    return this.#query(methodOf(rrtype), hostname, undefined, callback);
  }
  resolve4(name: any, options: any, callback?: any): object { return this.#query("resolve4", name, options, callback); }
  resolve6(name: any, options: any, callback?: any): object { return this.#query("resolve6", name, options, callback); }
  resolveAny(name: any, callback: any): object { return this.#query("resolveAny", name, undefined, callback); }
  resolveCaa(name: any, callback: any): object { return this.#query("resolveCaa", name, undefined, callback); }
  resolveCname(name: any, callback: any): object { return this.#query("resolveCname", name, undefined, callback); }
  resolveMx(name: any, callback: any): object { return this.#query("resolveMx", name, undefined, callback); }
  resolveNaptr(name: any, callback: any): object { return this.#query("resolveNaptr", name, undefined, callback); }
  resolveNs(name: any, callback: any): object { return this.#query("resolveNs", name, undefined, callback); }
  resolvePtr(name: any, callback: any): object { return this.#query("resolvePtr", name, undefined, callback); }
  resolveSoa(name: any, callback: any): object {
    return this.#query("resolveSoa", name, undefined, (err: any, list: any[]) => (err ? callback(err) : callback(null, list[0])));
  }
  resolveSrv(name: any, callback: any): object { return this.#query("resolveSrv", name, undefined, callback); }
  resolveTxt(name: any, callback: any): object { return this.#query("resolveTxt", name, undefined, callback); }

  reverse(ip: any, callback: any): object {
    validateString(ip, "name");
    validateFunction(callback, "callback");
    const running = query(this.getServers(), reverseName(ip), "PTR", this.#timeout, this.#tries, (code: string | null, records: any[]) => {
      this.#running.delete(running);
      if (code !== null) callback(queryError(code, "getHostByAddr", ip));
      else callback(null, records);
    });
    this.#running.add(running);
    return running;
  }
}

function shape(type: string, records: any[], ttl: boolean): any[] {
  if (type !== "A" && type !== "AAAA") return records;
  const out: any[] = [];
  for (let i = 0; i < records.length; i += 2) out.push(ttl ? { address: records[i], ttl: records[i + 1] } : records[i]);
  return out;
}

/** https://www.rfc-editor.org/rfc/rfc1035#section-3.5 and https://www.rfc-editor.org/rfc/rfc3596#section-2.5 */
function reverseName(ip: string): string {
  const family = isIP(ip);
  if (family === 4) return ip.split(".").reverse().join(".") + ".in-addr.arpa";
  if (family !== 6) {
    const err: any = new Error("getHostByAddr EINVAL " + ip);
    err.errno = -22;
    err.code = "EINVAL";
    err.syscall = "getHostByAddr";
    err.hostname = ip;
    throw err;
  }
  const [head, tail] = ip.split("%")[0].split("::");
  const front = head ? head.split(":") : [];
  const back = tail ? tail.split(":") : [];
  const groups = tail === undefined ? front : [...front, ...new Array(8 - front.length - back.length).fill("0"), ...back];
  return groups.map((group) => group.padStart(4, "0")).join("").split("").reverse().join(".") + ".ip6.arpa";
}

class Default { resolver: Resolver | null = null; }
const holder = new Default();
export function defaultResolver(): Resolver {
  if (holder.resolver === null) holder.resolver = new Resolver();
  return holder.resolver;
}

export function lookupService(address: any, port: any, callback: any): object {
  if (arguments.length !== 3) throw ERR_MISSING_ARGS("address", "port", "callback");
  if (isIP(address) === 0) throw ERR_INVALID_ARG_VALUE("address", address);
  validatePort(port);
  validateFunction(callback, "callback");
  nameinfo(address, +port, (errno: number, host: string, service: string) => {
    if (errno < 0) callback(lookupError(errno, "getnameinfo", address));
    else callback(null, host, service);
  });
  return { hostname: address, port: +port, callback };
}
