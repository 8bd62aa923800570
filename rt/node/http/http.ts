// http: https://nodejs.org/api/http.html
import { validateInteger } from "../internal/validators.ts";
import { Agent, globalAgent, setGlobalAgent } from "./agent.ts";
import { ClientRequest } from "./client.ts";
import { METHODS, STATUS_CODES, validateHeaderName, validateHeaderValue } from "./common.ts";
import { connectionListener } from "./connection.ts";
import { IncomingMessage } from "./incoming.ts";
import { OutgoingMessage } from "./outgoing.ts";
import { Server, ServerResponse } from "./server.ts";

function createServer(options?: any, requestListener?: any): any { return new (Server as any)(options, requestListener); }

function request(url: any, options?: any, cb?: any): any { return new (ClientRequest as any)(url, options, cb); }

function get(url: any, options?: any, cb?: any): any {
  const req = request(url, options, cb);
  req.end();
  return req;
}

/** Parsers belong to their connections here; the limit is checked and has no other effect. */
function setMaxIdleHTTPParsers(max: number): void { validateInteger(max, "max", 1); }

const http: any = {
  _connectionListener: connectionListener, METHODS: METHODS.slice().sort(), STATUS_CODES, Agent, ClientRequest, IncomingMessage, OutgoingMessage,
  Server, ServerResponse, createServer, validateHeaderName, validateHeaderValue, get, request, setMaxIdleHTTPParsers,
};
Object.defineProperties(http, {
  maxHeaderSize: { configurable: true, enumerable: true, get() { return 16384; } },
  globalAgent: { configurable: true, enumerable: true, get: globalAgent, set: setGlobalAgent },
});

export default http;
