// One request over HTTP/1.1, with node's client: https://fetch.spec.whatwg.org/#http-network-fetch.

import http from "node:http";
import https from "node:https";
import zlib from "node:zlib";
import { ReadableStream } from "../streams/readable.ts";
import { Body } from "./body.ts";
import type { RequestState } from "./request.ts";
import { ResponseState, isNullBodyStatus } from "./response.ts";

/** Connections are kept as long as undici keeps them: https://github.com/nodejs/undici/blob/v6.24.1/docs/docs/api/Client.md. */
const KEEP_ALIVE = 4000;
const CONNECT_TIMEOUT = 10_000;
const HEADERS_TIMEOUT = 300_000;
const BODY_TIMEOUT = 300_000;

class Agents {
  #http: any = undefined;
  #https: any = undefined;

  of(url: any): any {
    const options = { keepAlive: true, timeout: KEEP_ALIVE };
    if (url.protocol === "https:") return (this.#https ??= new (https.Agent as any)(options));
    return (this.#http ??= new (http.Agent as any)(options));
  }
}
const agents = new Agents();

function named(name: string, code: string, message: string): any {
  const err: any = new Error(message);
  Object.defineProperty(err, "name", { value: name, writable: true, configurable: true, enumerable: false });
  err.code = code;
  return err;
}

/** The error of node's client as the one that node's fetch reports. */
function asCause(err: any): any {
  if (err?.code === "ECONNRESET") return named("SocketError", "UND_ERR_SOCKET", "other side closed");
  if (typeof err?.code === "string" && err.code.startsWith("HPE_")) {
    const reason = String(err.message).replace(/^Parse Error: /, "").replace(", RTSP/ or ICE/", "");
    return named("HTTPParserError", err.code, `Response does not match the HTTP/1.1 protocol (${reason})`);
  }
  return err;
}

/** A request under way. */
export class Exchange {
  request: RequestState;
  url: any;
  client: any = undefined;
  response: any = undefined;
  controller: any = undefined; // of the body that the program reads
  aborted: { reason: any } | undefined = undefined;
  retried = false;
  #timer: any = undefined;
  #resolve: any;
  #reject: any;

  constructor(request: RequestState) {
    this.request = request;
    this.url = request.url;
  }

  /** The response, once its head is there. */
  start(): Promise<ResponseState> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      try {
        this.send();
      } catch (err) {
        reject(err);
      }
    });
  }

  abort(reason: any): void {
    this.aborted = { reason };
    this.stopTimer();
    this.client?.destroy();
    this.fail(reason);
  }

  fail(err: any): void {
    this.#reject(err);
    if (this.controller !== undefined) this.controller.error(err);
  }

  startTimer(ms: number, name: string, code: string, message: string): void {
    this.stopTimer();
    this.#timer = setTimeout(() => this.client.destroy(named(name, code, message)), ms);
    this.#timer.unref();
  }

  stopTimer(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  send(): void {
    const { url, request } = this;
    const { connection, list } = this.headers();
    const agent = connection === "close" ? false : agents.of(url);
    const client = (url.protocol === "https:" ? https : http).request({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port,
      path: url.pathname + url.search,
      method: request.method,
      headers: ["host", url.host, "connection", connection, ...list],
      agent,
      auth: url.username === "" && url.password === "" ? undefined : `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`,
    });
    this.client = client;
    client.on("socket", (socket: any) => this.onSocket(socket));
    client.on("response", (res: any) => this.onResponse(res));
    client.on("error", (err: any) => this.onError(err));
    this.upload();
  }

  /** The head without the Host and Connection that come first. */
  headers(): { connection: string; list: string[] } {
    const { request } = this;
    let connection = request.method === "HEAD" ? "close" : "keep-alive";
    const list: string[] = [];
    for (const [name, value] of request.headers.raw()) {
      switch (name.toLowerCase()) {
        case "connection":
          connection = value.toLowerCase() === "close" ? "close" : connection;
          break;
        case "host":
        case "content-length":
        case "transfer-encoding":
          break;
        default:
          list.push(name, value);
      }
    }
    const { body, method } = request;
    if (body === null) {
      if (method === "POST" || method === "PUT" || method === "PATCH") list.push("content-length", "0");
    } else if (body.length === null) {
      list.push("transfer-encoding", "chunked");
    } else {
      list.push("content-length", String(body.length));
    }
    return { connection, list };
  }

  onSocket(socket: any): void {
    if (!socket.connecting) {
      this.awaitHead();
      return;
    }
    this.startTimer(CONNECT_TIMEOUT, "ConnectTimeoutError", "UND_ERR_CONNECT_TIMEOUT", `Connect Timeout Error (attempted address: ${this.url.host}, timeout: ${CONNECT_TIMEOUT}ms)`);
    socket.once(this.url.protocol === "https:" ? "secureConnect" : "connect", () => this.awaitHead());
  }

  awaitHead(): void {
    this.startTimer(HEADERS_TIMEOUT, "HeadersTimeoutError", "UND_ERR_HEADERS_TIMEOUT", "Headers Timeout Error");
  }

  /** Sends the body: at once if it is known, else as it comes. */
  upload(): void {
    const { body } = this.request;
    if (body === null) this.client.end();
    else if (body.source !== null) this.client.end(body.source);
    else this.pump(body.stream.getReader()).catch((err) => this.onUploadError(err));
  }

  async pump(reader: any): Promise<void> {
    const { client } = this;
    for (;;) {
      const { done, value } = await reader.read();
      if (this.aborted !== undefined || client.destroyed) return;
      if (done) break;
      if (!(value instanceof Uint8Array)) throw new TypeError("Received non-Uint8Array chunk");
      if (!client.write(value)) await new Promise((resolve) => client.once("drain", resolve));
    }
    client.end();
  }

  onUploadError(err: any): void {
    if (this.aborted !== undefined) return;
    this.aborted = { reason: err };
    this.client.destroy();
    this.fail(err);
  }

  onError(err: any): void {
    if (this.aborted !== undefined || this.response !== undefined) return;
    this.stopTimer();
    const { body } = this.request;
    // A connection that the other side had closed meanwhile; nothing has been answered.
    if (this.client.reusedSocket && err?.code === "ECONNRESET" && !this.retried && (body === null || body.source !== null)) {
      this.retried = true;
      this.send();
      return;
    }
    this.fail(asCause(err));
  }

  onResponse(res: any): void {
    this.response = res;
    this.stopTimer();
    const state = new ResponseState();
    state.status = res.statusCode;
    state.statusText = res.statusMessage;
    const raw = res.rawHeaders;
    for (let i = 0; i < raw.length; i += 2) state.headers.append(raw[i].toLowerCase(), raw[i + 1]);
    if (this.request.method === "HEAD" || isNullBodyStatus(res.statusCode)) res.resume();
    else state.body = new Body(this.bodyOf(this.decoded(res, state)), null, null);
    this.#resolve(state);
  }

  /** Undoes the codings: https://fetch.spec.whatwg.org/#handle-content-codings. */
  decoded(res: any, state: ResponseState): any {
    const codings = (state.headers.get("content-encoding") ?? "").toLowerCase().split(",").map((s) => s.trim()).filter((s) => s !== "" && s !== "identity");
    const redirects = this.request.redirect === "follow" && state.headers.get("location") !== null && state.status >= 300 && state.status < 400;
    if (codings.length === 0 || redirects || codings.length > 5) return res;
    let source = res;
    for (const coding of codings.reverse()) {
      const decoder = decoderOf(coding);
      if (decoder === undefined) return res;
      source.on("error", (err: any) => decoder.destroy(err));
      source = source.pipe(decoder);
    }
    return source;
  }

  /** What the source gives as a byte stream. */
  bodyOf(source: any): any {
    let wanted: (() => void) | undefined;
    let over = false;
    const answer = () => {
      const resolve = wanted;
      wanted = undefined;
      this.stopTimer();
      resolve?.();
    };
    const stream = new ReadableStream({
      type: "bytes",
      start: (controller: any) => {
        this.controller = controller;
      },
      pull: () => {
        if (over) return undefined;
        const next = new Promise<void>((resolve) => {
          wanted = resolve;
        });
        this.startTimer(BODY_TIMEOUT, "BodyTimeoutError", "UND_ERR_BODY_TIMEOUT", "Body Timeout Error");
        source.resume();
        return next;
      },
      cancel: (reason: any) => {
        over = true;
        answer();
        this.aborted = { reason };
        this.client.destroy();
      },
    });
    source.pause();
    source.on("data", (chunk: any) => {
      if (over) return;
      // A copy: the memory of Buffers is shared, and a byte stream moves it away.
      if (chunk.length > 0) this.controller.enqueue(new Uint8Array(chunk));
      source.pause();
      answer();
    });
    source.on("end", () => {
      if (over || !this.complete(source)) return;
      over = true;
      this.controller.close();
      this.controller.byobRequest?.respond(0);
      answer();
    });
    source.on("error", (err: any) => {
      if (over) return;
      over = true;
      if (this.aborted === undefined) this.controller.error(new TypeError("terminated", { cause: asCause(err) }));
      answer();
    });
    return stream;
  }

  /** A message that ends too early reports an error, too. */
  complete(source: any): boolean {
    return source !== this.response || source.complete;
  }
}

function decoderOf(coding: string): any {
  const options = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return zlib.createGunzip(options);
    case "deflate":
      return zlib.createInflate(options);
    case "br":
      return zlib.createBrotliDecompress({
        flush: zlib.constants.BROTLI_OPERATION_FLUSH,
        finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
      });
  }
  return undefined;
}
