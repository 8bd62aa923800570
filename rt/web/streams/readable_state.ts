// The abstract operations of readable streams that both kinds of controllers and readers use:
// https://streams.spec.whatwg.org/#rs-abstract-ops. They work on the internal slots, not on what programs see.
//
// A read request is an object with chunk(value), close(value?) and error(reason):
// https://streams.spec.whatwg.org/#read-request. A controller has the methods cancelSteps(reason),
// pullSteps(request) and releaseSteps().

import { ERR_INVALID_STATE_TYPE } from "../../node/internal/errors.ts";
import { Deferred, List, nop, rejected, resolved } from "./util.ts";

/** The slots of a ReadableStream: https://streams.spec.whatwg.org/#rs-internal-slots. */
export class ReadableState {
  stream: any;
  state = "readable"; // or "closed", "errored"
  reader: Reader | undefined = undefined;
  storedError: any = undefined;
  disturbed = false;
  controller: any = undefined;
  ended = new Deferred(); // what end_of_stream.ts waits for

  constructor(stream: any) {
    this.stream = stream;
  }
}

/** The slots of a reader of either kind: https://streams.spec.whatwg.org/#readablestreamgenericreader. */
export class Reader {
  stream: ReadableState | undefined;
  closed: Deferred;
  requests = new List();
  byob: boolean;

  /** https://streams.spec.whatwg.org/#readable-stream-reader-generic-initialize */
  constructor(stream: ReadableState, byob: boolean) {
    this.byob = byob;
    this.stream = stream;
    stream.reader = this;
    if (stream.state === "readable") this.closed = new Deferred();
    else if (stream.state === "closed") this.closed = resolved();
    else this.closed = rejected(stream.storedError);
  }
}

export function isLocked(s: ReadableState): boolean {
  return s.reader !== undefined;
}

export function acquireReader(s: ReadableState): Reader {
  if (isLocked(s)) throw ERR_INVALID_STATE_TYPE("ReadableStream is locked");
  return new Reader(s, false);
}

/** How many reads of default readers wait. */
export function pendingReads(s: ReadableState): number {
  return s.reader !== undefined && !s.reader.byob ? s.reader.requests.length : 0;
}

/** How many reads of BYOB readers wait. */
export function pendingReadsInto(s: ReadableState): number {
  return s.reader !== undefined && s.reader.byob ? s.reader.requests.length : 0;
}

/** https://streams.spec.whatwg.org/#readable-stream-cancel */
export function cancelStream(s: ReadableState, reason: any): Promise<any> {
  s.disturbed = true;
  if (s.state === "closed") return Promise.resolve();
  if (s.state === "errored") return Promise.reject(s.storedError);
  closeStream(s);
  if (s.reader !== undefined && s.reader.byob) {
    const requests = s.reader.requests;
    while (requests.length > 0) requests.shift().close(undefined);
  }
  return s.controller.cancelSteps(reason).then(nop);
}

/** https://streams.spec.whatwg.org/#readable-stream-close */
export function closeStream(s: ReadableState): void {
  s.state = "closed";
  s.ended.resolve();
  const reader = s.reader;
  if (reader === undefined) return;
  reader.closed.resolve();
  if (reader.byob) return;
  while (reader.requests.length > 0) reader.requests.shift().close();
}

/** https://streams.spec.whatwg.org/#readable-stream-error */
export function errorStream(s: ReadableState, reason: any): void {
  s.state = "errored";
  s.storedError = reason;
  s.ended.reject(reason);
  const reader = s.reader;
  if (reader === undefined) return;
  reader.closed.reject(reason);
  failRequests(reader, reason);
}

function failRequests(reader: Reader, reason: any): void {
  const requests = reader.requests;
  reader.requests = new List();
  while (requests.length > 0) requests.shift().error(reason);
}

/** https://streams.spec.whatwg.org/#readable-stream-default-reader-read */
export function readFrom(reader: Reader, request: any): void {
  const s = reader.stream!;
  s.disturbed = true;
  if (s.state === "closed") request.close();
  else if (s.state === "errored") request.error(s.storedError);
  else s.controller.pullSteps(request);
}

/** https://streams.spec.whatwg.org/#readable-stream-reader-generic-release and what follows it for each kind. */
export function releaseReader(reader: Reader): void {
  const s = reader.stream;
  if (s === undefined) return;
  const gone = ERR_INVALID_STATE_TYPE("Reader released");
  if (s.state === "readable") reader.closed.reject(gone);
  else reader.closed = rejected(gone);
  s.controller.releaseSteps();
  s.reader = undefined;
  reader.stream = undefined;
  if (reader.requests.length > 0) failRequests(reader, ERR_INVALID_STATE_TYPE("Releasing reader"));
}
