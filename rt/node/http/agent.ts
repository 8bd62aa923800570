// http.Agent: https://nodejs.org/api/http.html#class-httpagent
import EventEmitter from "../events/events.ts";
import net from "../net/net.ts";
import { validateNumber, validateOneOf, validateString } from "../internal/validators.ts";

const kRequestOptions = Symbol("requestOptions");

export function Agent(this: any, options?: any): any {
  if (!(this instanceof Agent)) return new (Agent as any)(options);
  EventEmitter.call(this);
  this.defaultPort = 80;
  this.protocol = "http:";
  this.options = Object.assign(Object.create(null), options);
  if (this.options.noDelay === undefined) this.options.noDelay = true;
  // A local domain's path is no part of the name.
  this.options.path = null;
  this.requests = Object.create(null);
  this.sockets = Object.create(null);
  this.freeSockets = Object.create(null);
  this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
  this.keepAlive = this.options.keepAlive || false;
  this.maxSockets = this.options.maxSockets || Agent.defaultMaxSockets;
  this.maxFreeSockets = this.options.maxFreeSockets || 256;
  this.scheduling = this.options.scheduling || "lifo";
  this.maxTotalSockets = this.options.maxTotalSockets;
  this.totalSocketCount = 0;
  validateOneOf(this.scheduling, "scheduling", ["fifo", "lifo"]);
  if (this.maxTotalSockets !== undefined) validateNumber(this.maxTotalSockets, "maxTotalSockets", 1);
  else this.maxTotalSockets = Infinity;
  this.on("free", (socket: any, opts: any) => onFree(this, socket, opts));
}
Object.setPrototypeOf(Agent.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Agent, EventEmitter);
Agent.defaultMaxSockets = Infinity;

function onFree(agent: any, socket: any, options: any): void {
  const name = agent.getName(options);
  // An error after the request has ended concerns nobody.
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const waiting = agent.requests[name];
  if (waiting?.length) {
    const req = waiting.shift();
    if (waiting.length === 0) delete agent.requests[name];
    setRequestSocket(agent, req, socket);
    return;
  }
  const req = socket._httpMessage;
  if (!req || !req.shouldKeepAlive || !agent.keepAlive) {
    socket.destroy();
    return;
  }
  const free = agent.freeSockets[name] || [];
  let count = free.length;
  if (agent.sockets[name]) count += agent.sockets[name].length;
  if (agent.totalSocketCount > agent.maxTotalSockets || count > agent.maxSockets || free.length >= agent.maxFreeSockets || !agent.keepSocketAlive(socket)) {
    socket.destroy();
    return;
  }
  agent.freeSockets[name] = free;
  socket._httpMessage = null;
  agent.removeSocket(socket, options);
  socket.once("error", freeSocketError);
  free.push(socket);
}

function freeSocketError(this: any): void {
  this.destroy();
  this.emit("agentRemove");
}

Agent.prototype.createConnection = net.createConnection;

Agent.prototype.getName = function getName(this: any, options: any = {}): string {
  let name = options.host || "localhost";
  name += ":";
  if (options.port) name += options.port;
  name += ":";
  if (options.localAddress) name += options.localAddress;
  if (options.family === 4 || options.family === 6) name += ":" + options.family;
  if (options.socketPath) name += ":" + options.socketPath;
  return name;
};

function normalizeServerName(options: any, req: any): void {
  if (options.servername || options.servername === "") return;
  let servername = options.host;
  const header = req.getHeader("host");
  if (header) {
    validateString(header, "options.headers.host");
    servername = header.startsWith("[") ? (header.indexOf("]") === -1 ? header : header.slice(1, header.indexOf("]"))) : header.split(":", 1)[0];
  }
  options.servername = net.isIP(servername) ? "" : servername;
}

function connectionOptions(agent: any, req: any, options: any): any {
  const merged = Object.assign(Object.create(null), options, agent.options);
  if (options.socketPath) merged.path = options.socketPath;
  normalizeServerName(merged, req);
  return merged;
}

Agent.prototype.addRequest = function addRequest(this: any, req: any, options: any, port?: any, localAddress?: any): void {
  if (typeof options === "string") options = Object.assign(Object.create(null), { host: options, port, localAddress });
  options = connectionOptions(this, req, options);
  const name = this.getName(options);
  if (!this.sockets[name]) this.sockets[name] = [];
  const socket = takeFree(this, name);
  const free = this.freeSockets[name];
  if (free && free.length === 0) delete this.freeSockets[name];
  const length = (free ? free.length : 0) + this.sockets[name].length;
  if (socket) {
    this.reuseSocket(socket, req);
    setRequestSocket(this, req, socket);
    this.sockets[name].push(socket);
    return;
  }
  if (length < this.maxSockets && this.totalSocketCount < this.maxTotalSockets) {
    this.createSocket(req, options, (err: any, created: any) => {
      if (err) req.onSocket(null, err);
      else setRequestSocket(this, req, created);
    });
    return;
  }
  if (!this.requests[name]) this.requests[name] = [];
  req[kRequestOptions] = options;
  this.requests[name].push(req);
};

function takeFree(agent: any, name: string): any {
  const free = agent.freeSockets[name];
  if (!free) return undefined;
  while (free.length && free[0].destroyed) free.shift();
  return agent.scheduling === "fifo" ? free.shift() : free.pop();
}

Agent.prototype.createSocket = function createSocket(this: any, req: any, options: any, cb: any): void {
  options = connectionOptions(this, req, options);
  const name = this.getName(options);
  options._agentKey = name;
  options.encoding = null;
  let called = false;
  const oncreate = (err: any, socket?: any): void => {
    if (called) return;
    called = true;
    if (err) {
      cb(err);
      return;
    }
    if (!this.sockets[name]) this.sockets[name] = [];
    this.sockets[name].push(socket);
    this.totalSocketCount++;
    installListeners(this, socket, options);
    cb(null, socket);
  };
  // keepAlive on the connection is asked for when it becomes free.
  if (this.keepAlive) {
    options.keepAlive = this.keepAlive;
    options.keepAliveInitialDelay = this.keepAliveMsecs;
  }
  const socket = this.createConnection(options, oncreate);
  if (socket) oncreate(null, socket);
};

function installListeners(agent: any, socket: any, options: any): void {
  const onFree = (): void => { agent.emit("free", socket, options); };
  const onClose = (): void => {
    agent.totalSocketCount--;
    agent.removeSocket(socket, options);
  };
  const onTimeout = (): void => {
    // Only an idle connection is closed here; a request handles its own.
    for (const list of Object.values(agent.freeSockets) as any[]) {
      if (list.includes(socket)) {
        socket.destroy();
        return;
      }
    }
  };
  const onRemove = (): void => {
    agent.totalSocketCount--;
    agent.removeSocket(socket, options);
    socket.removeListener("close", onClose);
    socket.removeListener("free", onFree);
    socket.removeListener("timeout", onTimeout);
    socket.removeListener("agentRemove", onRemove);
  };
  socket.on("free", onFree);
  socket.on("close", onClose);
  socket.on("timeout", onTimeout);
  socket.on("agentRemove", onRemove);
}

function cutFrom(lists: any, name: string, socket: any): void {
  const list = lists[name];
  if (!list) return;
  const i = list.indexOf(socket);
  if (i === -1) return;
  list.splice(i, 1);
  if (list.length === 0) delete lists[name];
}

Agent.prototype.removeSocket = function removeSocket(this: any, s: any, options: any): void {
  const name = this.getName(options);
  if (!s.writable) cutFrom(this.freeSockets, name, s);
  cutFrom(this.sockets, name, s);
  const waiting = this.requests[name];
  let req: any;
  if (waiting?.length) req = waiting[0];
  else {
    for (const key of Object.keys(this.requests)) {
      // A request of another name may open what the total limit kept back.
      if (this.sockets[key]?.length) break;
      req = this.requests[key][0];
      break;
    }
  }
  if (!req || !req[kRequestOptions] || this.totalSocketCount >= this.maxTotalSockets) return;
  const opts = req[kRequestOptions];
  const key = this.getName(opts);
  if ((this.sockets[key]?.length ?? 0) >= this.maxSockets) return;
  this.createSocket(req, opts, (err: any, socket: any) => {
    if (err) req.onSocket(null, err);
    else socket.emit("free");
  });
};

Agent.prototype.keepSocketAlive = function keepSocketAlive(this: any, socket: any): boolean {
  socket.setKeepAlive(true, this.keepAliveMsecs);
  socket.unref();
  let agentTimeout = this.options.timeout || 0;
  const hint = socket._httpMessage?.res?.headers["keep-alive"];
  if (hint) {
    const seconds = /^timeout=(\d+)/.exec(hint)?.[1];
    if (seconds) {
      // One second less than the server says keeps out of its way.
      const timeout = Number.parseInt(seconds, 10) * 1000 - 1000;
      if (timeout <= 0) return false;
      if (!agentTimeout || timeout < agentTimeout) agentTimeout = timeout;
    }
  }
  if (socket.timeout !== agentTimeout) socket.setTimeout(agentTimeout);
  return true;
};

Agent.prototype.reuseSocket = function reuseSocket(this: any, socket: any, req: any): void {
  socket.removeListener("error", freeSocketError);
  req.reusedSocket = true;
  socket.ref();
};

Agent.prototype.destroy = function destroy(this: any): void {
  for (const lists of [this.freeSockets, this.sockets]) {
    for (const name of Object.keys(lists)) for (const socket of lists[name].slice()) socket.destroy();
  }
};

function setRequestSocket(agent: any, req: any, socket: any): void {
  req.onSocket(socket);
  const agentTimeout = agent.options.timeout || 0;
  if (req.timeout === undefined || req.timeout === agentTimeout) return;
  socket.setTimeout(req.timeout);
}

class GlobalAgent {
  agent: any = null;
}
const holder = new GlobalAgent();

/** The agent of requests that name none: keep-alive, with a time limit for idle connections. */
export function globalAgent(): any {
  if (holder.agent === null) holder.agent = new (Agent as any)({ keepAlive: true, scheduling: "lifo", timeout: 5000 });
  return holder.agent;
}
export function setGlobalAgent(agent: any): void { holder.agent = agent; }
