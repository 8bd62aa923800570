// ReadableByteStreamController and ReadableStreamBYOBRequest: https://streams.spec.whatwg.org/#rbs-controller-class.
//
// Contract with streams.go:
//   transfer(buffer: ArrayBuffer): ArrayBuffer | undefined    moves the bytes to a new buffer; undefined where that is impossible
//   isDetached(buffer: ArrayBuffer): boolean

import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { ERR_INVALID_ARG_VALUE, ERR_INVALID_ARG_VALUE_RANGE, ERR_INVALID_STATE_TYPE, makeRangeError, makeTypeError } from "../../node/internal/errors.ts";
import { validateBuffer } from "../../node/internal/validators.ts";
import { closeStream, errorStream, pendingReads, pendingReadsInto } from "./readable_state.ts";
import type { ReadableState } from "./readable_state.ts";
import { isDetached, transfer } from "./streams.go";
import { List, describe, kCreate, kState, settled } from "./util.ts";

export function transferred(buffer: ArrayBuffer): ArrayBuffer {
  const out = transfer(buffer);
  if (out === undefined) throw makeTypeError("ERR_OPERATION_FAILED", "Operation failed: The ArrayBuffer could not be transferred");
  return out;
}

export { isDetached };

const typedArrayProto = Object.getPrototypeOf(Uint8Array.prototype);

/** The class of the language that views with a prototype are of. */
function viewClass(proto: any): any {
  for (let p = proto; p !== null; p = Object.getPrototypeOf(p)) {
    if (Object.getPrototypeOf(p) === typedArrayProto) return p.constructor;
  }
  return DataView;
}

/** Bytes in the queue: https://streams.spec.whatwg.org/#readable-byte-stream-queue-entry. */
class QueueEntry {
  buffer: ArrayBuffer;
  offset: number;
  length: number;

  constructor(buffer: ArrayBuffer, offset: number, length: number) {
    this.buffer = buffer;
    this.offset = offset;
    this.length = length;
  }
}

/** https://streams.spec.whatwg.org/#pull-into-descriptor; reader is "default", "byob" or "none". */
class PullInto {
  buffer: ArrayBuffer;
  bufferLength: number;
  offset: number;
  length: number;
  filled = 0;
  minimum: number;
  elementSize: number;
  view: any; // the class of views
  proto: any; // and their prototype: a Buffer stays one
  reader: string;

  constructor(buffer: ArrayBuffer, offset: number, length: number, minimum: number, elementSize: number, proto: any, reader: string) {
    this.buffer = buffer;
    this.bufferLength = buffer.byteLength;
    this.offset = offset;
    this.length = length;
    this.minimum = minimum;
    this.elementSize = elementSize;
    this.proto = proto;
    this.view = viewClass(proto);
    this.reader = reader;
  }

  /** The bytes as a view of the class that was asked for: https://streams.spec.whatwg.org/#readable-byte-stream-controller-convert-pull-into-descriptor. */
  convert(): any {
    return this.empty(transferred(this.buffer), this.filled / this.elementSize);
  }

  empty(buffer: ArrayBuffer, length: number): any {
    const view = new this.view(buffer, this.offset, length);
    if (Object.getPrototypeOf(view) !== this.proto) Object.setPrototypeOf(view, this.proto);
    return view;
  }
}

/** The slots: https://streams.spec.whatwg.org/#rbs-controller-internal-slots. */
export class ByteController {
  controller: any = undefined;
  stream: ReadableState;
  queue = new List();
  total = 0;
  started = false;
  closeRequested = false;
  pulling = false;
  pullAgain = false;
  highWaterMark: number;
  autoAllocate: number | undefined = undefined;
  pending: PullInto[] = [];
  request: any = null;
  pull: any = undefined;
  cancel: any = undefined;

  constructor(stream: ReadableState, highWaterMark: number) {
    this.stream = stream;
    this.highWaterMark = highWaterMark;
    stream.controller = this;
  }

  start(startResult: any): void {
    settled(startResult).then(
      () => {
        this.started = true;
        this.pullIfNeeded();
      },
      (err) => this.error(err),
    );
  }

  desiredSize(): number | null {
    if (this.stream.state === "errored") return null;
    return this.stream.state === "closed" ? 0 : this.highWaterMark - this.total;
  }

  wantsMore(): boolean {
    if (this.stream.state !== "readable" || this.closeRequested || !this.started) return false;
    return pendingReads(this.stream) > 0 || pendingReadsInto(this.stream) > 0 || this.desiredSize()! > 0;
  }

  pullIfNeeded(): void {
    if (!this.wantsMore()) return;
    if (this.pulling) {
      this.pullAgain = true;
      return;
    }
    this.pulling = true;
    const pulled: Promise<any> = this.pull === undefined ? Promise.resolve() : this.pull(this.controller);
    pulled.then(
      () => {
        this.pulling = false;
        if (!this.pullAgain) return;
        this.pullAgain = false;
        this.pullIfNeeded();
      },
      (err) => this.error(err),
    );
  }

  clearAlgorithms(): void {
    this.pull = undefined;
    this.cancel = undefined;
  }

  clearPending(): void {
    this.invalidateRequest();
    this.pending = [];
  }

  clearQueue(): void {
    this.queue.clear();
    this.total = 0;
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-invalidate-byob-request */
  invalidateRequest(): void {
    if (this.request === null) return;
    const slots: Request = this.request[kState];
    slots.controller = undefined;
    slots.view = null;
    this.request = null;
  }

  byobRequest(): any {
    if (this.request === null && this.pending.length > 0) {
      const first = this.pending[0];
      const view = new Uint8Array(first.buffer, first.offset + first.filled, first.length - first.filled);
      this.request = new (ReadableStreamBYOBRequest as any)(kCreate, new Request(this, view));
    }
    return this.request;
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-close */
  close(): void {
    if (this.closeRequested || this.stream.state !== "readable") return;
    if (this.total > 0) {
      this.closeRequested = true;
      return;
    }
    const first = this.pending[0];
    if (first !== undefined && first.filled % first.elementSize !== 0) {
      const err = ERR_INVALID_STATE_TYPE("Partial read");
      this.error(err);
      throw err;
    }
    this.clearAlgorithms();
    closeStream(this.stream);
  }

  error(reason: any): void {
    if (this.stream.state !== "readable") return;
    this.clearPending();
    this.clearQueue();
    this.clearAlgorithms();
    errorStream(this.stream, reason);
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue */
  enqueue(chunk: any): void {
    if (this.closeRequested || this.stream.state !== "readable") return;
    const { byteOffset, byteLength } = chunk;
    const buffer = transferred(chunk.buffer);
    if (this.pending.length > 0) {
      const first = this.pending[0];
      if (isDetached(first.buffer)) throw ERR_INVALID_STATE_TYPE("Destination ArrayBuffer is detached");
      this.invalidateRequest();
      first.buffer = transferred(first.buffer);
      if (first.reader === "none") this.enqueueDetached(first);
    }
    if (this.stream.reader !== undefined && !this.stream.reader.byob) {
      this.processReadRequests();
      if (pendingReads(this.stream) === 0) {
        this.append(buffer, byteOffset, byteLength);
      } else {
        if (this.pending.length > 0) this.shiftPending();
        this.stream.reader.requests.shift().chunk(new Uint8Array(buffer, byteOffset, byteLength));
      }
    } else {
      this.append(buffer, byteOffset, byteLength);
      if (this.stream.reader !== undefined) for (const filled of this.processPending()) this.commit(filled);
    }
    this.pullIfNeeded();
  }

  append(buffer: ArrayBuffer, offset: number, length: number): void {
    this.queue.push(new QueueEntry(buffer, offset, length));
    this.total += length;
  }

  appendClone(buffer: ArrayBuffer, offset: number, length: number): void {
    this.append(buffer.slice(offset, offset + length), 0, length);
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue-detached-pull-into-queue */
  enqueueDetached(p: PullInto): void {
    if (p.filled > 0) this.appendClone(p.buffer, p.offset, p.filled);
    this.shiftPending();
  }

  shiftPending(): PullInto {
    return this.pending.shift()!;
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-commit-pull-into-descriptor */
  commit(p: PullInto): void {
    const done = this.stream.state === "closed";
    const view = p.convert();
    const request = this.stream.reader!.requests.shift();
    if (done) request.close(view);
    else request.chunk(view);
  }

  /** Moves bytes of the queue; reports whether the read can be answered. https://streams.spec.whatwg.org/#readable-byte-stream-controller-fill-pull-into-descriptor-from-queue */
  fill(p: PullInto): boolean {
    const most = Math.min(this.total, p.length - p.filled);
    const all = p.filled + most;
    const whole = all - (all % p.elementSize);
    const ready = whole >= p.minimum;
    let left = ready ? whole - p.filled : most;
    const target = new Uint8Array(p.buffer);
    while (left > 0) {
      const head: QueueEntry = this.queue.first();
      const n = Math.min(left, head.length);
      target.set(new Uint8Array(head.buffer, head.offset, n), p.offset + p.filled);
      if (head.length === n) {
        this.queue.shift();
      } else {
        head.offset += n;
        head.length -= n;
      }
      this.total -= n;
      p.filled += n;
      left -= n;
    }
    return ready;
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-process-pull-into-descriptors-using-queue */
  processPending(): PullInto[] {
    const filled: PullInto[] = [];
    while (this.pending.length > 0 && this.total > 0) {
      const first = this.pending[0];
      if (!this.fill(first)) continue;
      this.shiftPending();
      filled.push(first);
    }
    return filled;
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-process-read-requests-using-queue */
  processReadRequests(): void {
    const requests = this.stream.reader!.requests;
    while (requests.length > 0 && this.total > 0) this.answer(requests.shift());
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-fill-read-request-from-queue */
  answer(request: any): void {
    const entry: QueueEntry = this.queue.shift();
    this.total -= entry.length;
    this.handleDrain();
    request.chunk(new Uint8Array(entry.buffer, entry.offset, entry.length));
  }

  handleDrain(): void {
    if (this.total === 0 && this.closeRequested) {
      this.clearAlgorithms();
      closeStream(this.stream);
    } else {
      this.pullIfNeeded();
    }
  }

  /** https://streams.spec.whatwg.org/#rbs-controller-private-cancel */
  cancelSteps(reason: any): Promise<any> {
    this.clearPending();
    this.clearQueue();
    const cancel = this.cancel;
    const result = cancel === undefined ? Promise.resolve() : cancel(reason);
    this.clearAlgorithms();
    return result;
  }

  /** https://streams.spec.whatwg.org/#rbs-controller-private-pull */
  pullSteps(request: any): void {
    if (this.total > 0) {
      this.answer(request);
      return;
    }
    if (this.autoAllocate !== undefined) {
      let buffer: ArrayBuffer;
      try {
        buffer = new ArrayBuffer(this.autoAllocate);
      } catch (err) {
        request.error(err);
        return;
      }
      this.pending.push(new PullInto(buffer, 0, this.autoAllocate, 1, 1, Uint8Array.prototype, "default"));
    }
    this.stream.reader!.requests.push(request);
    this.pullIfNeeded();
  }

  /** https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamcontroller-releasesteps */
  releaseSteps(): void {
    if (this.pending.length === 0) return;
    this.pending[0].reader = "none";
    this.pending = [this.pending[0]];
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-pull-into */
  pullInto(view: any, min: number, request: any): void {
    const isDataView = view instanceof DataView;
    const elementSize = isDataView ? 1 : view.BYTES_PER_ELEMENT;
    const { byteOffset, byteLength } = view;
    let buffer: ArrayBuffer;
    try {
      buffer = transferred(view.buffer);
    } catch (err) {
      request.error(err);
      return;
    }
    const p = new PullInto(buffer, byteOffset, byteLength, min * elementSize, elementSize, Object.getPrototypeOf(view), "byob");
    const requests = this.stream.reader!.requests;
    if (this.pending.length > 0) {
      this.pending.push(p);
      requests.push(request);
      return;
    }
    if (this.stream.state === "closed") {
      request.close(p.empty(p.buffer, 0));
      return;
    }
    if (this.total > 0) {
      if (this.fill(p)) {
        const filled = p.convert();
        this.handleDrain();
        request.chunk(filled);
        return;
      }
      if (this.closeRequested) {
        const err = ERR_INVALID_STATE_TYPE("ReadableStream closed");
        this.error(err);
        request.error(err);
        return;
      }
    }
    this.pending.push(p);
    requests.push(request);
    this.pullIfNeeded();
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond */
  respond(written: number): void {
    const first = this.pending[0];
    if (this.stream.state === "closed") {
      if (written !== 0) throw ERR_INVALID_ARG_VALUE("bytesWritten", written);
    } else {
      if (written === 0) throw ERR_INVALID_ARG_VALUE("bytesWritten", written);
      if (first.filled + written > first.length) throw ERR_INVALID_ARG_VALUE_RANGE("bytesWritten", written);
    }
    first.buffer = transferred(first.buffer);
    this.respondInternal(written);
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-with-new-view */
  respondWithNewView(view: any): void {
    const first = this.pending[0];
    const { byteOffset, byteLength, buffer } = view;
    if (this.stream.state === "closed") {
      if (byteLength !== 0) throw ERR_INVALID_STATE_TYPE("View is not zero-length");
    } else if (byteLength === 0) {
      throw ERR_INVALID_STATE_TYPE("View is zero-length");
    }
    const fits = first.offset + first.filled === byteOffset && first.bufferLength === buffer.byteLength;
    if (!fits || first.filled + byteLength > first.length) throw ERR_INVALID_ARG_VALUE_RANGE("view", view);
    first.buffer = transferred(buffer);
    this.respondInternal(byteLength);
  }

  respondInternal(written: number): void {
    const first = this.pending[0];
    this.invalidateRequest();
    if (this.stream.state === "closed") this.respondClosed(first);
    else this.respondReadable(written, first);
    this.pullIfNeeded();
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-closed-state */
  respondClosed(first: PullInto): void {
    if (first.reader === "none") this.shiftPending();
    if (this.stream.reader === undefined || !this.stream.reader.byob) return;
    while (pendingReadsInto(this.stream) > 0) this.commit(this.shiftPending());
  }

  /** https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-readable-state */
  respondReadable(written: number, p: PullInto): void {
    if (p.filled + written > p.length) throw makeRangeError("ERR_INVALID_STATE", "Invalid state: The buffer size is invalid");
    p.filled += written;
    if (p.reader === "none") {
      this.enqueueDetached(p);
      for (const filled of this.processPending()) this.commit(filled);
      return;
    }
    if (p.filled < p.minimum) return;
    this.shiftPending();
    const rest = p.filled % p.elementSize;
    if (rest > 0) {
      const end = p.offset + p.filled;
      this.appendClone(p.buffer, end - rest, rest);
    }
    p.filled -= rest;
    const filled = this.processPending();
    if (p.reader === "default") this.stream.reader!.requests.shift().chunk(p.convert());
    else this.commit(p);
    for (const other of filled) this.commit(other);
  }
}

/** The slots of a ReadableStreamBYOBRequest: https://streams.spec.whatwg.org/#rs-byob-request-internal-slots. */
class Request {
  controller: ByteController | undefined;
  view: any;

  constructor(controller: ByteController, view: any) {
    this.controller = controller;
    this.view = view;
  }
}

function requestSlots(value: any): Request {
  const state = value?.[kState];
  if (!(state instanceof Request)) throw ERR_INVALID_THIS("ReadableStreamBYOBRequest");
  return state;
}

function liveRequest(value: any): Request {
  const state = requestSlots(value);
  if (state.controller === undefined) throw ERR_INVALID_STATE_TYPE("This BYOB request has been invalidated");
  return state;
}

export class ReadableStreamBYOBRequest {
  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
    (this as any)[kState] = arguments[1];
  }
  get view(): any {
    return requestSlots(this).view;
  }
  respond(bytesWritten: any): void {
    const { controller, view } = liveRequest(this);
    if (isDetached(view.buffer)) throw ERR_INVALID_STATE_TYPE("Viewed ArrayBuffer is detached");
    const written = +bytesWritten;
    if (!Number.isInteger(written) || written < 0) throw ERR_INVALID_ARG_VALUE("bytesWritten", bytesWritten);
    controller!.respond(written);
  }
  respondWithNewView(view: any): void {
    const { controller } = liveRequest(this);
    validateBuffer(view, "view");
    if (isDetached(view.buffer)) throw ERR_INVALID_STATE_TYPE("Viewed ArrayBuffer is detached");
    controller!.respondWithNewView(view);
  }
}
describe(ReadableStreamBYOBRequest, "ReadableStreamBYOBRequest", ["view", "respond", "respondWithNewView"], (r: any) => ({
  view: r.view,
  controller: requestSlots(r).controller?.controller,
}));

function slots(value: any): ByteController {
  const state = value?.[kState];
  if (!(state instanceof ByteController)) throw ERR_INVALID_THIS("ReadableByteStreamController");
  return state;
}

function openSlots(value: any): ByteController {
  const c = slots(value);
  if (c.closeRequested) throw ERR_INVALID_STATE_TYPE("Controller is already closed");
  if (c.stream.state !== "readable") throw ERR_INVALID_STATE_TYPE("ReadableStream is already closed");
  return c;
}

export class ReadableByteStreamController {
  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
    const state: ByteController = arguments[1];
    (this as any)[kState] = state;
    state.controller = this;
  }
  get byobRequest(): any {
    return slots(this).byobRequest();
  }
  get desiredSize(): number | null {
    return slots(this).desiredSize();
  }
  close(): void {
    openSlots(this).close();
  }
  enqueue(chunk: any): void {
    slots(this);
    validateBuffer(chunk);
    if (chunk.byteLength === 0 || chunk.buffer.byteLength === 0) {
      throw ERR_INVALID_STATE_TYPE("chunk ArrayBuffer is zero-length or detached");
    }
    openSlots(this).enqueue(chunk);
  }
  error(error: any = undefined): void {
    slots(this).error(error);
  }
}
describe(ReadableByteStreamController, "ReadableByteStreamController", ["byobRequest", "desiredSize", "close", "enqueue", "error"], () => ({}));

export function newByteController(stream: ReadableState, highWaterMark: number): ByteController {
  const c = new ByteController(stream, highWaterMark);
  new (ReadableByteStreamController as any)(kCreate, c);
  return c;
}
