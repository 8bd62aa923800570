// fetch: https://fetch.spec.whatwg.org/#fetch-method. The network is network.ts.

import { resolveObjectURL } from "../../node/buffer/blob.ts";
import { URL } from "../url/url.ts";
import { Body, streamOf } from "./body.ts";
import { dataURL } from "./data_url.ts";
import { Exchange } from "./network.ts";
import { Request, requestStateOf } from "./request.ts";
import type { RequestState } from "./request.ts";
import { ResponseState, isRedirectStatus, networkError, responseOver, responseStateOf } from "./response.ts";

/** https://fetch.spec.whatwg.org/#port-blocking */
const BAD_PORTS =
  ",1,7,9,11,13,15,17,19,20,21,22,23,25,37,42,43,53,69,77,79,87,95,101,102,103,104,109,110,111,113,115,117,119,123,135,137,139,143,161," +
  "179,389,427,465,512,513,514,515,526,530,531,532,540,548,554,556,563,587,601,636,989,990,993,995,1719,1720,1723,2049,3659,4045,4190," +
  "5060,5061,6000,6566,6665,6666,6667,6668,6669,6679,6697,10080,";

const MAX_REDIRECTS = 20;

// A function of one argument, as in node: init has a default.
export function fetch(input: any, init: any = undefined): Promise<any> {
  return new Promise((resolve, reject) => {
    const request = new Request(input, init);
    new Fetch(request, resolve, reject).run();
  });
}

/** One call of fetch. */
class Fetch {
  request: Request;
  state: RequestState;
  resolve: (response: any) => void;
  reject: (reason: any) => void;
  exchange: Exchange | undefined = undefined;
  response: any = undefined;
  aborted = false;
  #onabort: () => void;

  constructor(request: Request, resolve: (response: any) => void, reject: (reason: any) => void) {
    this.request = request;
    this.state = requestStateOf(request);
    this.resolve = resolve;
    this.reject = reject;
    this.#onabort = () => this.abort(request.signal.reason);
  }

  run(): void {
    const { signal } = this.request;
    if (signal.aborted) {
      this.abort(signal.reason);
      return;
    }
    signal.addEventListener("abort", this.#onabort, { once: true });
    prepare(this.state);
    this.main().then(
      (response) => this.finish(response),
      (err) => this.finish(networkError(err)),
    );
  }

  /** https://fetch.spec.whatwg.org/#abort-fetch */
  abort(reason: any): void {
    this.aborted = true;
    this.reject(reason);
    const body = this.state.body;
    if (body !== null && !body.stream.locked) body.stream.cancel(reason).catch(() => {});
    this.exchange?.abort(reason);
    if (this.response !== undefined) responseStateOf(this.response).aborted = { reason };
  }

  finish(state: ResponseState): void {
    if (this.aborted) return;
    if (state.type === "error") {
      const { failure } = state;
      const cause = failure instanceof Error ? failure : new Error(failure === undefined ? undefined : String(failure));
      this.reject(new TypeError("fetch failed", { cause }));
      return;
    }
    this.response = responseOver(state, "immutable");
    this.resolve(this.response);
  }

  /** https://fetch.spec.whatwg.org/#concept-main-fetch, with the redirects of https://fetch.spec.whatwg.org/#concept-http-redirect-fetch. */
  async main(): Promise<ResponseState> {
    const { state } = this;
    for (;;) {
      const { protocol, port } = state.url;
      if ((protocol === "http:" || protocol === "https:") && BAD_PORTS.includes(`,${port},`) && port !== "") return networkError("bad port");
      const response = await this.scheme();
      if (response.type === "error") return response;
      const next = this.redirect(response);
      if (next !== undefined) return next;
    }
  }

  /** https://fetch.spec.whatwg.org/#concept-scheme-fetch */
  async scheme(): Promise<ResponseState> {
    const { url } = this.state;
    switch (url.protocol) {
      case "http:":
      case "https:": {
        this.exchange = new Exchange(this.state);
        const response = await this.exchange.start();
        return this.basic(response);
      }
      case "about:":
        return networkError("about scheme is not supported");
      case "blob:":
        return this.blob();
      case "data:": {
        const data = dataURL(url.href);
        if (data === undefined) return networkError("failed to fetch the data URL");
        const response = new ResponseState();
        response.statusText = "OK";
        response.headers.append("content-type", data.type);
        response.body = bodyOf(data.bytes);
        return this.basic(response);
      }
      case "file:":
        return networkError("not implemented... yet...");
    }
    return networkError("unknown scheme");
  }

  basic(response: ResponseState): ResponseState {
    response.type = "basic";
    response.urls = this.state.urls.slice();
    return response;
  }

  blob(): ResponseState {
    const { state } = this;
    const blob: any = resolveObjectURL(state.url.href);
    if (state.method !== "GET" || blob === undefined) return networkError("invalid method");
    const response = new ResponseState();
    response.statusText = "OK";
    response.headers.append("content-length", String(blob.size));
    response.headers.append("content-type", blob.type);
    response.body = bodyOf(blob._bytes());
    return this.basic(response);
  }

  /** The response to end with; undefined if the request is to be made again at another place. */
  redirect(response: ResponseState): ResponseState | undefined {
    const { state } = this;
    if (!isRedirectStatus(response.status) || !/^https?:$/.test(state.url.protocol)) return response;
    if (state.redirect === "manual") return response;
    if (state.redirect === "error") {
      this.discard(response);
      return networkError("unexpected redirect");
    }
    const location = response.headers.get("location");
    if (location === null) return response;
    this.discard(response);
    let to: any;
    try {
      to = new URL(location, state.url.href);
    } catch (err) {
      return networkError(err);
    }
    if (to.hash === "") to.hash = state.url.hash;
    return this.follow(response.status, to);
  }

  /** Nobody reads the body of a redirection. */
  discard(response: ResponseState): void {
    response.body?.stream.cancel().catch(() => {});
  }

  follow(status: number, to: any): ResponseState | undefined {
    const { state } = this;
    if (!/^https?:$/.test(to.protocol)) return networkError("URL scheme must be a HTTP(S) scheme");
    if (state.redirects === MAX_REDIRECTS) return networkError("redirect count exceeded");
    state.redirects++;
    const sameOrigin = to.origin === state.url.origin;
    if (state.mode === "cors" && (to.username !== "" || to.password !== "") && !sameOrigin) {
      return networkError('cross origin not allowed for request mode "cors"');
    }
    if (status !== 303 && state.body !== null && state.body.source === null) return networkError(undefined);
    const { method } = state;
    if (((status === 301 || status === 302) && method === "POST") || (status === 303 && method !== "GET" && method !== "HEAD")) {
      state.method = "GET";
      state.body = null;
      for (const name of ["content-encoding", "content-language", "content-location", "content-type", "content-length"]) state.headers.delete(name);
    }
    if (!sameOrigin) for (const name of ["authorization", "proxy-authorization", "cookie", "host"]) state.headers.delete(name);
    state.urls.push(to);
    return undefined;
  }
}

function bodyOf(bytes: Uint8Array): Body {
  return new Body(streamOf(() => bytes.slice()), null, bytes.byteLength);
}

function setDefault(state: RequestState, name: string, value: string): void {
  if (!state.headers.has(name)) state.headers.append(name, value);
}

/** The headers that https://fetch.spec.whatwg.org/#fetching and https://fetch.spec.whatwg.org/#http-network-or-cache-fetch add. */
function prepare(state: RequestState): void {
  setDefault(state, "accept", "*/*");
  setDefault(state, "accept-language", "*");
  const referrer = referrerOf(state);
  if (referrer !== "") state.headers.append("referer", referrer);
  state.headers.set("sec-fetch-mode", state.mode);
  setDefault(state, "user-agent", "node");
  if (state.cache === "no-cache") setDefault(state, "cache-control", "max-age=0");
  if (state.cache === "no-store" || state.cache === "reload") {
    setDefault(state, "pragma", "no-cache");
    setDefault(state, "cache-control", "no-cache");
  }
  if (state.headers.has("range")) state.headers.append("accept-encoding", "identity");
  setDefault(state, "accept-encoding", state.url.protocol === "https:" ? "br, gzip, deflate" : "gzip, deflate");
}

/** https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer */
function referrerOf(state: RequestState): string {
  const { referrer, referrerPolicy, url } = state;
  if (typeof referrer === "string" || !/^https?:$/.test(referrer.protocol)) return "";
  const origin = `${referrer.origin}/`;
  const full = `${origin.slice(0, -1)}${referrer.pathname}${referrer.search}`;
  const same = referrer.origin === url.origin;
  const downgrade = referrer.protocol === "https:" && url.protocol !== "https:";
  switch (referrerPolicy) {
    case "no-referrer":
      return "";
    case "unsafe-url":
      return full;
    case "origin":
      return origin;
    case "same-origin":
      return same ? full : "";
    case "origin-when-cross-origin":
      return same ? full : origin;
    case "strict-origin":
      return downgrade ? "" : origin;
    case "no-referrer-when-downgrade":
      return downgrade ? "" : full;
  }
  if (same) return full;
  return downgrade ? "" : origin;
}
