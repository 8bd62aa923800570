// Request: https://fetch.spec.whatwg.org/#request-class.

import { AbortController, AbortSignal } from "../abort/abort.ts";
import { TransformStream } from "../streams/transform.ts";
import { URL } from "../url/url.ts";
import { Body, extractBody, mixin } from "./body.ts";
import { HeaderList, fill, headersOver, isToken } from "./headers.ts";
import { parseURL } from "./response.ts";
import { byteString, describe, hidden, illegalInvocation, isObject, needs, printsAs } from "./webidl.ts";

/** https://fetch.spec.whatwg.org/#concept-request */
export class RequestState {
  method = "GET";
  urls: any[] = [];
  headers = new HeaderList();
  body: Body | null = null;
  referrer: any = "client";
  referrerPolicy = "";
  mode = "cors";
  credentials = "same-origin";
  cache = "default";
  redirect = "follow";
  integrity = "";
  keepalive = false;
  reload = false;
  redirects = 0;

  get url(): any {
    return this.urls[this.urls.length - 1];
  }

  checkAborted(): void {}

  clone(): RequestState {
    const copy = Object.assign(new RequestState(), this);
    copy.urls = this.urls.slice();
    copy.headers = this.headers.clone();
    copy.body = this.body === null ? null : this.body.clone();
    return copy;
  }
}

let stateOf: (r: any) => RequestState;

const choices: [string, string[]][] = [
  ["referrerPolicy", [
    "", "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin",
    "strict-origin-when-cross-origin", "unsafe-url",
  ]],
  ["mode", ["navigate", "same-origin", "no-cors", "cors"]],
  ["credentials", ["omit", "same-origin", "include"]],
  ["cache", ["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"]],
  ["redirect", ["follow", "manual", "error"]],
];

function choice(init: any, key: string, allowed: string[]): string | undefined {
  const value = init[key];
  if (value === undefined) return undefined;
  const text = String(value);
  if (!allowed.includes(text)) {
    throw new TypeError(`Request constructor: ${text} is not an accepted type. Expected one of ${allowed.join(", ")}.`);
  }
  return text;
}

/** https://fetch.spec.whatwg.org/#concept-method-normalize */
function methodOf(value: any): string {
  const method = byteString(value, "Request constructor");
  const upper = method.toUpperCase();
  if (["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH"].includes(upper)) return method === "patch" ? method : upper;
  if (!isToken(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
  if (["CONNECT", "TRACE", "TRACK"].includes(upper)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
  return method;
}

export class Request {
  #state: RequestState;
  #headers: any;
  #signal: any;

  constructor(input: any, init: any = {}) {
    needs("Request constructor", 1, arguments);
    if (init !== null && init !== undefined && !isObject(init)) {
      throw new TypeError(`Request constructor: Expected ${String(init)} ("init") to be one of: Null, Undefined, Object.`);
    }
    const options = init ?? {};
    const parts = new Parts(input, options);
    this.#state = parts.state;
    this.#signal = parts.signal;
    this.#headers = headersOver(this.#state.headers, "request");
    // What follows needs the object.
    if (options.headers !== undefined && options.headers !== null) {
      this.#state.headers = new HeaderList();
      this.#headers = headersOver(this.#state.headers, "request");
      fill(this.#headers, options.headers, "Request constructor", "init.headers");
    }
    parts.readBody();
  }
  get method(): string {
    return stateOf(this).method;
  }
  get url(): string {
    return stateOf(this).url.href;
  }
  get headers(): any {
    stateOf(this);
    return this.#headers;
  }
  get destination(): string {
    stateOf(this);
    return "";
  }
  get referrer(): string {
    const { referrer } = stateOf(this);
    if (referrer === "no-referrer") return "";
    return referrer === "client" ? "about:client" : referrer.href;
  }
  get referrerPolicy(): string {
    return stateOf(this).referrerPolicy;
  }
  get mode(): string {
    return stateOf(this).mode;
  }
  get credentials(): string {
    return stateOf(this).credentials;
  }
  get cache(): string {
    return stateOf(this).cache;
  }
  get redirect(): string {
    return stateOf(this).redirect;
  }
  get integrity(): string {
    return stateOf(this).integrity;
  }
  get keepalive(): boolean {
    return stateOf(this).keepalive;
  }
  get isReloadNavigation(): boolean {
    return stateOf(this).reload;
  }
  get isHistoryNavigation(): boolean {
    stateOf(this);
    return false;
  }
  get signal(): any {
    stateOf(this);
    return this.#signal;
  }
  get body(): any {
    return stateOf(this).body?.stream ?? null;
  }
  get bodyUsed(): boolean {
    const { body } = stateOf(this);
    return body !== null && body.disturbed;
  }
  get duplex(): string {
    stateOf(this);
    return "half";
  }
  clone(): Request {
    const state = stateOf(this);
    if (state.body !== null && state.body.unusable) throw new TypeError("unusable");
    const copy = new Request(kCopy as any);
    copy.#state = state.clone();
    copy.#headers = headersOver(copy.#state.headers, "request");
    copy.#signal = following(this.#signal);
    return copy;
  }

  static {
    stateOf = (r: any) => {
      if (!isObject(r) || !(#state in r)) throw illegalInvocation();
      return r.#state;
    };
  }
}

const kCopy = Symbol("kCopy");

/** A signal that is aborted when another is. */
function following(signal: any): any {
  const controller = new AbortController();
  if (signal === undefined) return controller.signal;
  if (signal.aborted) {
    controller.abort(signal.reason);
  } else {
    // Only the follower's life counts: the followed one may live for ever.
    const ref = new WeakRef(controller);
    signal.addEventListener("abort", () => ref.deref()?.abort(signal.reason), { once: true });
    followers.set(controller.signal, controller);
  }
  return controller.signal;
}

// A controller lives as long as its signal.
const followers = new WeakMap<any, any>();

/** The steps of https://fetch.spec.whatwg.org/#dom-request that do not need the Request itself. */
class Parts {
  state = new RequestState();
  signal: any;
  input: any;
  init: any;

  constructor(input: any, init: any) {
    this.input = input;
    this.init = init;
    if (input === kCopy) return;
    let signal: any;
    if (input instanceof Request) {
      const from = stateOf(input);
      Object.assign(this.state, from);
      this.state.urls = from.urls.slice(-1);
      this.state.headers = from.headers.clone();
      this.state.body = null;
      this.state.redirects = 0;
      signal = input.signal;
    } else {
      const url = parseURL(input instanceof URL ? (input as any).href : String(input));
      if (url.username !== "" || url.password !== "") {
        throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${url.href}`);
      }
      this.state.urls = [url];
    }
    this.readOptions();
    if (init.signal !== undefined) signal = init.signal;
    if (signal !== undefined && signal !== null && !(signal instanceof AbortSignal)) {
      throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");
    }
    this.signal = following(signal ?? undefined);
  }

  readOptions(): void {
    const { init, state } = this;
    if (init.window !== undefined && init.window !== null) throw new TypeError(`'window' option '${init.window === 1 ? "client" : init.window}' must be null`);
    if (init.referrer !== undefined) this.readReferrer(String(init.referrer));
    for (const [key, allowed] of choices) (state as any)[key] = choice(init, key, allowed) ?? (state as any)[key];
    choice(init, "duplex", ["half"]);
    if (state.mode === "navigate") throw new TypeError("Request constructor: invalid request mode navigate.");
    if (state.cache === "only-if-cached" && state.mode !== "same-origin") {
      throw new TypeError("'only-if-cached' can be set only with 'same-origin' mode");
    }
    if (init.integrity !== undefined) state.integrity = String(init.integrity);
    if (init.keepalive !== undefined) state.keepalive = Boolean(init.keepalive);
    if (init.method !== undefined) state.method = methodOf(init.method);
  }

  readReferrer(text: string): void {
    if (text === "") {
      this.state.referrer = "no-referrer";
      return;
    }
    let url: any;
    try {
      url = new URL(text);
    } catch (cause) {
      throw new TypeError(`Referrer "${text}" is not a valid URL.`, { cause });
    }
    this.state.referrer = url.protocol === "about:" && url.hostname === "client" ? "client" : url;
  }

  readBody(): void {
    const { input, init, state } = this;
    if (input === kCopy) return;
    const from = input instanceof Request ? stateOf(input).body : null;
    const given = init.body !== undefined && init.body !== null;
    if ((given || from !== null) && (state.method === "GET" || state.method === "HEAD")) {
      throw new TypeError("Request with GET/HEAD method cannot have body.");
    }
    if (given) {
      const [body, type] = extractBody(init.body, "Request");
      if (type !== null && !state.headers.has("content-type")) state.headers.append("content-type", type);
      if (body.source === null && init.duplex === undefined) throw new TypeError("RequestInit: duplex option is required when sending a body.");
      state.body = body;
    } else if (from !== null) {
      if (from.unusable) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
      // The old Request's body counts as used.
      state.body = new Body(passedOn(from.stream), from.source, from.length);
    }
  }
}

/** https://streams.spec.whatwg.org/#readablestream-create-a-proxy */
function passedOn(stream: any): any {
  return stream.pipeThrough(new TransformStream());
}

export { stateOf as requestStateOf };

describe(Request, "Request");
mixin(Request, (r: any) => stateOf(r));
printsAs(Request, "Request", (r: any) => {
  const {
    method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive,
    isReloadNavigation, isHistoryNavigation, signal,
  } = r;
  return {
    method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive,
    isReloadNavigation, isHistoryNavigation, signal,
  };
});
hidden(Request.prototype, "constructor", Request);
