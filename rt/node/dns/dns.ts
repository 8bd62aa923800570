// dns: https://nodejs.org/api/dns.html
// lookup is lookup.ts; queries to name servers are resolver.ts.
import { ADDRCONFIG, ALL, V4MAPPED, getDefaultResultOrder, lookup, setDefaultResultOrder } from "./lookup.ts";
import { Resolver, codes, defaultResolver, lookupService } from "./resolver.ts";
import promises from "./promises.ts";

Object.defineProperty(lookup, Symbol.for("nodejs.util.promisify.custom"), { value: promises.lookup, configurable: true });

const methods: any = {};
for (const name of Resolver.names) methods[name] = (...args: any[]): any => (defaultResolver() as any)[name](...args);

const dns: any = {
  lookup, lookupService, Resolver, getDefaultResultOrder, setDefaultResultOrder,
  setServers(servers: string[]) { defaultResolver().setServers(servers); },
  ADDRCONFIG, ALL, V4MAPPED, ...codes,
  getServers() { return defaultResolver().getServers(); },
  ...methods,
};
Object.defineProperty(dns, "promises", { configurable: true, enumerable: true, get() { return promises; } });
export default dns;
