// https: https://nodejs.org/api/https.html
// Everything is http's over tls; the tls module makes the connections.
import http from "../http/http.ts";
import { ClientRequest } from "../http/client.ts";
import { Agent as HttpAgent } from "../http/agent.ts";
import { connectionListener } from "../http/connection.ts";
import { setupConnectionsTracking, storeServerOptions } from "../http/server.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { URL } from "../../web/url/url.ts";
import { isURL, urlToHttpOptions } from "../url/file.ts";

/** The tls module, when the program links it. */
function tls(): any {
  const module = process.getBuiltinModule("tls");
  if (module?.connect === undefined) throw ERR_METHOD_NOT_IMPLEMENTED("tls.connect()");
  return module;
}

function Server(this: any, options?: any, requestListener?: any): any {
  if (!(this instanceof Server)) return new (Server as any)(options, requestListener);
  let noDelay = true;
  if (typeof options === "function") {
    requestListener = options;
    options = {};
  } else {
    options = { ...options };
    noDelay = options.noDelay ?? true;
  }
  if (!options.ALPNProtocols && !options.ALPNCallback) options.ALPNProtocols = ["http/1.1"];
  storeServerOptions(this, options);
  const base = tls().Server;
  if (Object.getPrototypeOf(Server.prototype) !== base.prototype) inherit(base);
  base.call(this, { ...options, noDelay }, connectionListener);
  this.httpAllowHalfOpen = false;
  if (requestListener) this.addListener("request", requestListener);
  this.addListener("tlsClientError", function(this: any, err: any, conn: any) {
    if (!this.emit("clientError", err, conn)) conn.destroy(err);
  });
  this.timeout = 0;
  this.maxHeadersCount = null;
  this.maxRequestsPerSocket = 0;
  this.on("listening", setupConnectionsTracking);
}
Object.setPrototypeOf(Server.prototype, http.Server.prototype);

/** tls.Server becomes the base when the first server is made; http's methods stand on the prototype itself. */
function inherit(base: any): void {
  Object.setPrototypeOf(Server.prototype, base.prototype);
  Object.setPrototypeOf(Server, base);
  for (const name of ["close", "closeAllConnections", "closeIdleConnections", "setTimeout"]) Server.prototype[name] = http.Server.prototype[name];
}

function createServer(options?: any, requestListener?: any): any { return new (Server as any)(options, requestListener); }

function createConnection(this: any, port: any, host?: any, options?: any): any {
  if (port !== null && typeof port === "object") options = port;
  else if (host !== null && typeof host === "object") options = { ...host, port };
  else options = { ...options, port, host: host ?? options?.host };
  if (options._agentKey) {
    const session = this._getSession(options._agentKey);
    if (session) options = { session, ...options };
  }
  const socket = tls().connect(options);
  if (options._agentKey) {
    socket.on("session", (session: any) => this._cacheSession(options._agentKey, session));
    socket.once("close", (err: any) => { if (err) this._evictSession(options._agentKey); });
  }
  return socket;
}

function Agent(this: any, options?: any): any {
  if (!(this instanceof Agent)) return new (Agent as any)(options);
  HttpAgent.call(this, options);
  this.defaultPort = 443;
  this.protocol = "https:";
  this.maxCachedSessions = this.options.maxCachedSessions;
  if (this.maxCachedSessions === undefined) this.maxCachedSessions = 100;
  this._sessionCache = { map: {}, list: [] };
}
Object.setPrototypeOf(Agent.prototype, HttpAgent.prototype);
Object.setPrototypeOf(Agent, HttpAgent);
Agent.prototype.createConnection = createConnection;

const NAME_PARTS = ["ca", "cert", "clientCertEngine", "ciphers", "key", "pfx", "rejectUnauthorized", "servername", "minVersion", "maxVersion", "secureProtocol", "crl", "honorCipherOrder", "ecdhCurve", "dhparam", "secureOptions", "sessionIdContext", "sigalgs", "privateKeyIdentifier", "privateKeyEngine"];

Agent.prototype.getName = function getName(this: any, options: any = {}): string {
  let name = HttpAgent.prototype.getName.call(this, options);
  for (const part of NAME_PARTS) {
    name += ":";
    const value = options[part];
    if (part === "rejectUnauthorized" ? value !== undefined : part === "servername" ? value && value !== options.host : value) name += value;
  }
  return name;
};
Agent.prototype._getSession = function(this: any, key: string): any { return this._sessionCache.map[key]; };
Agent.prototype._cacheSession = function(this: any, key: string, session: any): void {
  if (this.maxCachedSessions === 0) return;
  const cache = this._sessionCache;
  if (!cache.map[key]) {
    if (cache.list.length >= this.maxCachedSessions) delete cache.map[cache.list.shift()];
    cache.list.push(key);
  }
  cache.map[key] = session;
};
Agent.prototype._evictSession = function(this: any, key: string): void {
  const cache = this._sessionCache;
  const i = cache.list.indexOf(key);
  if (i === -1) return;
  cache.list.splice(i, 1);
  delete cache.map[key];
};

class Holder { agent: any = null; }
const holder = new Holder();
function globalAgent(): any {
  if (holder.agent === null) holder.agent = new (Agent as any)({ keepAlive: true, scheduling: "lifo", timeout: 5000 });
  return holder.agent;
}

function request(...args: any[]): any {
  let options: any = {};
  if (typeof args[0] === "string") options = urlToHttpOptions(new URL(args.shift()));
  else if (isURL(args[0])) options = urlToHttpOptions(args.shift());
  if (args[0] && typeof args[0] !== "function") Object.assign(options, args.shift());
  options._defaultAgent = https.globalAgent;
  return new (ClientRequest as any)(options, args[0]);
}
function get(input: any, options?: any, cb?: any): any {
  const req = request(input, options, cb);
  req.end();
  return req;
}

const https: any = { Agent, Server, createServer, get, request };
Object.defineProperty(https, "globalAgent", { configurable: true, enumerable: true, get: globalAgent, set(agent: any) { holder.agent = agent; } });
export default https;
