// dns/promises: https://nodejs.org/api/dns.html#dns-promises-api
import { getDefaultResultOrder, lookup, setDefaultResultOrder } from "./lookup.ts";
import { Resolver as CallbackResolver, codes, defaultResolver, lookupService } from "./resolver.ts";

function promised(call: (cb: (err: any, value: any) => void) => void): Promise<any> {
  return new Promise((resolve, reject) => call((err, value) => (err ? reject(err) : resolve(value))));
}

class Resolver {
  #inner: any;
  constructor(options?: any) {
    this.#inner = new CallbackResolver(options);
    for (const name of CallbackResolver.names) (this as any)[name] = (...args: any[]) => promised((cb) => this.#inner[name](...args, cb));
  }
  cancel(): void { this.#inner.cancel(); }
  getServers(): string[] { return this.#inner.getServers(); }
  setServers(servers: string[]): void { this.#inner.setServers(servers); }
  setLocalAddress(v4?: string, v6?: string): void { this.#inner.setLocalAddress(v4, v6); }
}

const methods: any = {};
for (const name of CallbackResolver.names) methods[name] = (...args: any[]): Promise<any> => promised((cb) => (defaultResolver() as any)[name](...args, cb));

const promises: any = {
  lookup(hostname: any, options?: any): Promise<any> {
    return new Promise((resolve, reject) => {
      lookup(hostname, options, (err: any, address: any, family: number) => {
        if (err) reject(err);
        else resolve(Array.isArray(address) ? address : { address, family });
      });
    });
  },
  lookupService(address: any, port: any): Promise<any> {
    return new Promise((resolve, reject) => {
      lookupService(address, port, (err: any, hostname: string, service: string) => (err ? reject(err) : resolve({ hostname, service })));
    });
  },
  Resolver, getDefaultResultOrder, setDefaultResultOrder,
  setServers(servers: string[]) { defaultResolver().setServers(servers); },
  ...codes,
  getServers() { return defaultResolver().getServers(); },
  ...methods,
};
export default promises;
