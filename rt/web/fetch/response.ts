// Response: https://fetch.spec.whatwg.org/#response-class.

import { TextEncoder } from "../encoding/encoding.ts";
import { URL } from "../url/url.ts";
import { Body, extractBody, mixin } from "./body.ts";
import { HeaderList, fill, headersOver } from "./headers.ts";
import { byteString, describe, hidden, illegalInvocation, isObject, needs, printsAs } from "./webidl.ts";

/** https://fetch.spec.whatwg.org/#concept-response */
export class ResponseState {
  type = "default";
  status = 200;
  statusText = "";
  headers = new HeaderList();
  body: Body | null = null;
  urls: any[] = [];
  // Why a network error is one; https://fetch.spec.whatwg.org/#concept-network-error.
  failure: any = undefined;
  aborted: { reason: any } | undefined = undefined;

  checkAborted(): void {
    if (this.aborted !== undefined) throw this.aborted.reason;
  }

  clone(): ResponseState {
    const copy = new ResponseState();
    copy.type = this.type;
    copy.status = this.status;
    copy.statusText = this.statusText;
    copy.headers = this.headers.clone();
    copy.urls = this.urls.slice();
    copy.body = this.body === null ? null : this.body.clone();
    return copy;
  }
}

export function networkError(failure: any): ResponseState {
  const state = new ResponseState();
  state.type = "error";
  state.status = 0;
  state.failure = failure;
  return state;
}

export function isNullBodyStatus(status: number): boolean {
  return status === 101 || status === 204 || status === 205 || status === 304;
}

export function isRedirectStatus(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

const kCreate = Symbol("kCreate");
let stateOf: (r: any) => ResponseState;

export class Response {
  #state = new ResponseState();
  #headers: any;

  constructor(body: any = null, init: any = {}) {
    if (body === kCreate) {
      this.#state = arguments[1];
      this.#headers = headersOver(this.#state.headers, arguments[2]);
      return;
    }
    this.#headers = headersOver(this.#state.headers, "response");
    if (init !== null && init !== undefined && !isObject(init)) {
      throw new TypeError(`undefined: Expected ${String(init)} to be one of: Null, Undefined, Object.`);
    }
    const extracted = body === null || body === undefined ? undefined : extractBody(body, "Response");
    initialize(this, init ?? {}, extracted);
  }
  static error(): Response {
    return responseOver(networkError(undefined), "immutable");
  }
  static json(data: any, init: any = {}): Response {
    needs("Response.json", 1, arguments);
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError("Value is not JSON serializable");
    const response = responseOver(new ResponseState(), "response");
    initialize(response, init ?? {}, [extractBody(new TextEncoder().encode(text), "Response")[0], "application/json"]);
    return response;
  }
  static redirect(url: any, status: any = 302): Response {
    needs("Response.redirect", 1, arguments);
    const parsed = parseURL(String(url));
    const code = toShort(status);
    if (!isRedirectStatus(code)) throw new RangeError(`Invalid status code ${code}`);
    const state = new ResponseState();
    state.status = code;
    state.headers.append("location", parsed.href);
    return responseOver(state, "immutable");
  }
  get type(): string {
    return stateOf(this).type;
  }
  get url(): string {
    const { urls } = stateOf(this);
    return urls.length === 0 ? "" : withoutFragment(urls[urls.length - 1]);
  }
  get redirected(): boolean {
    return stateOf(this).urls.length > 1;
  }
  get status(): number {
    return stateOf(this).status;
  }
  get ok(): boolean {
    const { status } = stateOf(this);
    return status >= 200 && status <= 299;
  }
  get statusText(): string {
    return stateOf(this).statusText;
  }
  get headers(): any {
    stateOf(this);
    return this.#headers;
  }
  get body(): any {
    return stateOf(this).body?.stream ?? null;
  }
  get bodyUsed(): boolean {
    const { body } = stateOf(this);
    return body !== null && body.disturbed;
  }
  clone(): Response {
    const state = stateOf(this);
    if (state.body !== null && state.body.unusable) throw new TypeError("Response.clone: Body has already been consumed.");
    return responseOver(state.clone(), "response");
  }

  static {
    stateOf = (r: any) => {
      if (!isObject(r) || !(#state in r)) throw illegalInvocation();
      return r.#state;
    };
  }
}

export function responseOver(state: ResponseState, guard: string): Response {
  return new (Response as any)(kCreate, state, guard);
}

export { stateOf as responseStateOf };

export function withoutFragment(url: any): string {
  const i = url.href.indexOf("#");
  return i === -1 ? url.href : url.href.slice(0, i);
}

export function parseURL(text: string): any {
  try {
    return new URL(text);
  } catch (cause) {
    throw new TypeError(`Failed to parse URL from ${text}`, { cause });
  }
}

/** https://webidl.spec.whatwg.org/#js-unsigned-short */
function toShort(value: any): number {
  return Math.trunc(Number(value)) & 0xffff;
}

/** https://httpwg.org/specs/rfc9112.html#status.line: reason-phrase */
function isReasonPhrase(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

/** https://fetch.spec.whatwg.org/#initialize-a-response */
function initialize(response: Response, init: any, extracted: [body: Body, type: string | null] | undefined): void {
  const state = stateOf(response);
  const status = init.status === undefined ? 200 : toShort(init.status);
  const statusText = init.statusText === undefined ? "" : byteString(init.statusText, "Response");
  if (status < 200 || status > 599) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
  if (!isReasonPhrase(statusText)) throw new TypeError("Invalid statusText");
  state.status = status;
  state.statusText = statusText;
  if (init.headers !== undefined && init.headers !== null) fill(response.headers, init.headers, "Response constructor", "init.headers");
  if (extracted === undefined) return;
  if (isNullBodyStatus(status)) throw new TypeError(`Response constructor: Invalid response status code ${status}`);
  const [body, type] = extracted;
  state.body = body;
  if (type !== null && !state.headers.has("content-type")) state.headers.append("content-type", type);
}

describe(Response, "Response");
for (const name of ["error", "json", "redirect"]) Object.defineProperty(Response, name, { enumerable: true });
mixin(Response, (r: any) => stateOf(r));
printsAs(Response, "Response", (r: any) => {
  const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = r;
  return { status, statusText, headers, body, bodyUsed, ok, redirected, type, url };
});
hidden(Response.prototype, "constructor", Response);

