// The parser of one connection, as server and client use it.
//
// Contract with parser.go, over jsgo/rt/internal/httpparse. A native parser is an opaque value.
//   newParser(kind: 0 request | 1 response, maxHeaderSize: number, maxHeaderPairs: number, owner, onHead, onBody, onComplete): Native
//       maxHeaderPairs 0 is no limit; what is over it is dropped. Strings are Latin-1. The three are called on owner.
//       onHead(method: string, url: string, rawHeaders: string[], flags: number): number        of a request
//       onHead(status: number, statusText: string, rawHeaders: string[], flags: number): number of a response
//           flags: 1 keep-alive, 2 upgrade, 4 the message is complete with its head (onComplete is not called then),
//           8 HTTP/1.0, 16 neither 1.0 nor 1.1 (see version()), 32 there is a Host field, 64 there is an Expect field.
//           Result: 0, 1 = no body follows, 2 = no body, and what follows is another protocol
//       onBody(chunk: Uint8Array): void       onComplete(trailers: string[]): void      a fresh array each time
//   execute(p, chunk: Uint8Array): number     chunk.length = all read; less = another protocol starts there; FAILED = see failure()
//   finish(p): number                         the connection ended: 0, or FAILED
//   failure(p): [code: string, reason: string, bytesParsed: number]
//   version(p): [major, minor]
//   consume(p, stream: Native, stopped: (result: number, chunk: Uint8Array | null) => void)
//       reads stream itself, without the socket; stopped is called instead of returning what execute would other than
//       the chunk's length, when another protocol starts (even if no byte of it is there yet), and with a negative errno
//       or EOF of reading (chunk null)
//   unconsume(p)
//   messageStart(p): number                   performance.now() of the message's first byte, 0 between messages
//   headersComplete(p): boolean               of the message under way
//   pause(p)   resume(p): number              stop calling back between messages; resume returns as execute does
import { IncomingMessage, incomingMessage } from "./incoming.ts";
import { isFlowing } from "../net/socket.ts";
import * as native from "./parser.go";

export const REQUEST = 0;
export const RESPONSE = 1;
export const FAILED = -1;
export const KEEP_ALIVE = 1, UPGRADE = 2, COMPLETE = 4, HTTP10 = 8, OTHER_VERSION = 16, HAS_HOST = 32, HAS_EXPECT = 64;

export class HTTPParser {
  native: object;
  kind: number;
  socket: any;
  incoming: any = null;
  outgoing: any = null;
  joinDuplicateHeaders = false;
  consumed = false;
  closed = false;
  Message: any = IncomingMessage;
  /** Called on the parser, with the flags of onHead. */
  onIncoming: ((message: any, flags: number) => number) | null = null;
  connection: any = null;

  constructor(kind: number, socket: any, maxHeaderSize: number, maxHeaderPairs: number) {
    this.kind = kind;
    this.socket = socket;
    const proto: any = HTTPParser.prototype;
    this.native = native.newParser(kind, maxHeaderSize, maxHeaderPairs, this,
      kind === REQUEST ? proto.onRequestHead : proto.onResponseHead, proto.onBody, proto.onComplete);
  }

  onRequestHead(method: string, url: string, rawHeaders: string[], flags: number): number {
    const message = this.message(rawHeaders, flags);
    message.url = url;
    message.method = method;
    return this.headRead(message, flags);
  }

  onResponseHead(status: number, statusText: string, rawHeaders: string[], flags: number): number {
    const message = this.message(rawHeaders, flags);
    message.statusCode = status;
    message.statusMessage = statusText;
    return this.headRead(message, flags);
  }

  message(rawHeaders: string[], flags: number): any {
    const message = this.Message === IncomingMessage ? incomingMessage(this.socket) : new this.Message(this.socket);
    if ((flags & (HTTP10 | OTHER_VERSION)) === 0) {
      message.httpVersionMajor = 1;
      message.httpVersionMinor = 1;
      message.httpVersion = "1.1";
    } else {
      setVersion(message, this.native, flags);
    }
    message.joinDuplicateHeaders = this.joinDuplicateHeaders;
    message.rawHeaders = rawHeaders;
    message.upgrade = (flags & UPGRADE) !== 0;
    return message;
  }

  headRead(message: any, flags: number): number {
    this.incoming = message;
    const skip = this.onIncoming!(message, flags);
    if ((flags & COMPLETE) !== 0 && skip === 0) this.onComplete(noTrailers);
    return skip;
  }

  onBody(chunk: Uint8Array): void {
    const message = this.incoming;
    if (message === null || message._dumped) return;
    if (!message.push(asBuffer(chunk))) readStop(this.socket);
  }

  onComplete(trailers: string[]): void {
    const message = this.incoming;
    if (message !== null) {
      message.complete = true;
      if (trailers.length > 0) {
        message.rawTrailers = trailers;
        message._trailersRead = false;
      }
      message.push(null);
    }
    readStart(this.socket);
  }

  execute(chunk: Uint8Array): number { return native.execute(this.native, chunk); }
  finish(): number { return native.finish(this.native); }
  failure(): Error { return parseError(native.failure(this.native)); }
  messageStart(): number { return native.messageStart(this.native); }
  headersComplete(): boolean { return native.headersComplete(this.native); }
  pause(): void { native.pause(this.native); }
  resume(): number { return native.resume(this.native); }

  consume(stopped: (result: number, chunk: Uint8Array | null) => void): void {
    this.consumed = true;
    native.consume(this.native, this.socket._handle.native, stopped);
  }
  unconsume(): void {
    if (!this.consumed) return;
    this.consumed = false;
    native.unconsume(this.native);
  }

  /** Cuts what the parser knows loose; it is not used again. */
  free(): void {
    this.closed = true;
    this.unconsume();
    this.incoming = null;
    this.outgoing = null;
    this.onIncoming = null;
    if (this.socket) this.socket.parser = null;
    this.socket = null;
  }
}

const noTrailers: string[] = [];

function setVersion(message: any, parser: object, flags: number): void {
  if ((flags & HTTP10) !== 0) {
    message.httpVersionMajor = 1;
    message.httpVersionMinor = 0;
    message.httpVersion = "1.0";
    return;
  }
  const [major, minor] = native.version(parser);
  message.httpVersionMajor = major;
  message.httpVersionMinor = minor;
  message.httpVersion = major + "." + minor;
}

function asBuffer(chunk: Uint8Array): any {
  return chunk instanceof Buffer ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function parseError(failure: [string, string, number]): Error {
  const err: any = new Error("Parse Error: " + failure[1]);
  err.code = failure[0];
  err.reason = failure[1];
  err.bytesParsed = failure[2];
  return err;
}

export function readStart(socket: any): void {
  if (!socket || socket._paused || isFlowing(socket)) return;
  if (socket.readable) socket.resume();
}
export function readStop(socket: any): void { if (socket) socket.pause(); }
