// WritableStream and its writer: https://streams.spec.whatwg.org/#ws.

import { AbortController } from "../abort/abort.ts";
import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE_RANGE, ERR_INVALID_STATE_TYPE } from "../../node/internal/errors.ts";
import { checkUnlocked, movedSink, transferable } from "./transfer.ts";
import {
  Deferred, List, SizedQueue, algorithm, checkedSize, describe, hidden, highWaterMark, kControllerErrorFunction, kCreate, kIsClosedPromise,
  kState, rejected, resolved, settled, sizeAlgorithm, started, validateOptions, validateOwner,
} from "./util.ts";

/** https://streams.spec.whatwg.org/#pending-abort-request */
class AbortRequest {
  done = new Deferred();
  reason: any;
  wasErroring: boolean;

  constructor(reason: any, wasErroring: boolean) {
    this.reason = reason;
    this.wasErroring = wasErroring;
  }
}

/** The slots of a WritableStream: https://streams.spec.whatwg.org/#ws-internal-slots. */
export class WritableState {
  stream: any;
  state = "writable"; // or "erroring", "errored", "closed"
  storedError: any = undefined;
  writer: Writer | undefined = undefined;
  controller: WritableController = undefined as any;
  backpressure = false;
  writes = new List(); // Deferreds
  inFlightWrite: Deferred | undefined = undefined;
  closing: Deferred | undefined = undefined;
  inFlightClose: Deferred | undefined = undefined;
  abortRequest: AbortRequest | undefined = undefined;
  ended = new Deferred();

  constructor(stream: any) {
    this.stream = stream;
  }

  closeQueuedOrInFlight(): boolean {
    return this.closing !== undefined || this.inFlightClose !== undefined;
  }

  hasOperationInFlight(): boolean {
    return this.inFlightWrite !== undefined || this.inFlightClose !== undefined;
  }

  /** https://streams.spec.whatwg.org/#writable-stream-abort */
  abort(reason: any): Promise<any> {
    if (this.state === "closed" || this.state === "errored") return Promise.resolve();
    this.controller.abortController?.abort(reason);
    this.controller.aborted = { reason };
    if ((this.state as string) === "closed" || (this.state as string) === "errored") return Promise.resolve();
    if (this.abortRequest !== undefined) return this.abortRequest.done.promise;
    const wasErroring = this.state === "erroring";
    const request = new AbortRequest(wasErroring ? undefined : reason, wasErroring);
    this.abortRequest = request;
    if (!wasErroring) this.startErroring(reason);
    return request.done.promise;
  }

  /** https://streams.spec.whatwg.org/#writable-stream-close */
  close(): Promise<any> {
    if (this.state === "closed" || this.state === "errored") {
      return Promise.reject(ERR_INVALID_STATE_TYPE("WritableStream is closed"));
    }
    const closing = new Deferred();
    this.closing = closing;
    if (this.writer !== undefined && this.backpressure && this.state === "writable") this.writer.ready.resolve();
    this.controller.close();
    return closing.promise;
  }

  /** https://streams.spec.whatwg.org/#writable-stream-deal-with-rejection */
  dealWithRejection(err: any): void {
    if (this.state === "writable") this.startErroring(err);
    else this.finishErroring();
  }

  startErroring(reason: any): void {
    this.state = "erroring";
    this.storedError = reason;
    this.writer?.failReady(reason);
    if (!this.hasOperationInFlight() && this.controller.started) this.finishErroring();
  }

  /** https://streams.spec.whatwg.org/#writable-stream-finish-erroring */
  finishErroring(): void {
    this.state = "errored";
    this.controller.queue.clear();
    const err = this.storedError;
    while (this.writes.length > 0) this.writes.shift().fail(err);
    const request = this.abortRequest;
    this.abortRequest = undefined;
    if (request === undefined) {
      this.rejectClosed();
    } else if (request.wasErroring) {
      request.done.fail(err);
      this.rejectClosed();
    } else {
      this.controller.abortSteps(request.reason).then(
        () => {
          request.done.resolve();
          this.rejectClosed();
        },
        (failure: any) => {
          request.done.fail(failure);
          this.rejectClosed();
        },
      );
    }
  }

  /** https://streams.spec.whatwg.org/#writable-stream-reject-close-and-closed-promise-if-needed */
  rejectClosed(): void {
    this.closing?.fail(this.storedError);
    this.closing = undefined;
    this.ended.reject(this.storedError);
    this.writer?.closed.reject(this.storedError);
  }

  writeFinished(err?: { reason: any }): void {
    const write = this.inFlightWrite!;
    this.inFlightWrite = undefined;
    if (err === undefined) {
      write.resolve();
      return;
    }
    write.fail(err.reason);
    this.dealWithRejection(err.reason);
  }

  /** https://streams.spec.whatwg.org/#writable-stream-finish-in-flight-close */
  closeFinished(): void {
    this.inFlightClose!.resolve();
    this.inFlightClose = undefined;
    if (this.state === "erroring") {
      this.storedError = undefined;
      this.abortRequest?.done.resolve();
      this.abortRequest = undefined;
    }
    this.state = "closed";
    this.writer?.closed.resolve();
    this.ended.resolve();
  }

  closeFailed(reason: any): void {
    this.inFlightClose!.fail(reason);
    this.inFlightClose = undefined;
    this.abortRequest?.done.fail(reason);
    this.abortRequest = undefined;
    this.dealWithRejection(reason);
  }

  /** https://streams.spec.whatwg.org/#writable-stream-update-backpressure */
  updateBackpressure(backpressure: boolean): void {
    const writer = this.writer;
    if (writer !== undefined && backpressure !== this.backpressure) {
      if (backpressure) writer.ready = new Deferred();
      else writer.ready.resolve();
    }
    this.backpressure = backpressure;
  }
}

/** In the queue behind the last chunk. */
class CloseMark {}
const closeMark = new CloseMark();

/** The slots of a WritableStreamDefaultController: https://streams.spec.whatwg.org/#ws-default-controller-internal-slots. */
export class WritableController {
  controller: any = undefined;
  stream: WritableState;
  queue = new SizedQueue();
  started = false;
  highWaterMark: number;
  size: any;
  write: any = undefined;
  closeSink: any = undefined;
  abortSink: any = undefined;
  // Made when a program asks for its signal.
  abortController: any = undefined;
  aborted: { reason: any } | undefined = undefined;

  constructor(stream: WritableState, highWaterMark: number, size: any) {
    this.stream = stream;
    this.highWaterMark = highWaterMark;
    this.size = size;
    stream.controller = this;
    stream.updateBackpressure(this.isFull());
  }

  /** https://streams.spec.whatwg.org/#set-up-writable-stream-default-controller */
  start(startResult: any): void {
    settled(startResult).then(
      () => {
        this.started = true;
        this.advance();
      },
      (err) => {
        this.started = true;
        this.stream.dealWithRejection(err);
      },
    );
  }

  signal(): any {
    if (this.abortController === undefined) {
      this.abortController = new AbortController();
      if (this.aborted !== undefined) this.abortController.abort(this.aborted.reason);
    }
    return this.abortController.signal;
  }

  desiredSize(): number {
    return this.highWaterMark - this.queue.total;
  }

  isFull(): boolean {
    return this.desiredSize() <= 0;
  }

  clearAlgorithms(): void {
    this.write = undefined;
    this.closeSink = undefined;
    this.abortSink = undefined;
    this.size = undefined;
  }

  abortSteps(reason: any): Promise<any> {
    const abort = this.abortSink;
    const result = abort === undefined ? Promise.resolve() : abort(reason);
    this.clearAlgorithms();
    return result;
  }

  error(reason: any): void {
    this.clearAlgorithms();
    this.stream.startErroring(reason);
  }

  errorIfNeeded(reason: any): void {
    if (this.stream.state === "writable") this.error(reason);
  }

  close(): void {
    this.queue.push(closeMark, 0);
    this.advance();
  }

  sizeOf(chunk: any): any {
    const { size } = this; // it is not called as a method
    if (size === undefined) return 1;
    try {
      return size(chunk);
    } catch (err) {
      this.errorIfNeeded(err);
      return 1;
    }
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-controller-write */
  enqueue(chunk: any, size: any): void {
    try {
      this.queue.push(chunk, checkedSize(size));
    } catch (err) {
      this.errorIfNeeded(err);
      return;
    }
    const s = this.stream;
    if (!s.closeQueuedOrInFlight() && s.state === "writable") s.updateBackpressure(this.isFull());
    this.advance();
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-controller-advance-queue-if-needed */
  advance(): void {
    const s = this.stream;
    if (!this.started || s.inFlightWrite !== undefined) return;
    if (s.state === "erroring") {
      s.finishErroring();
      return;
    }
    if (this.queue.length === 0) return;
    if (this.queue.peek() === closeMark) this.processClose();
    else this.processWrite(this.queue.peek());
  }

  processClose(): void {
    const s = this.stream;
    s.inFlightClose = s.closing;
    s.closing = undefined;
    this.queue.shift();
    const close = this.closeSink;
    const done: Promise<any> = close === undefined ? Promise.resolve() : close();
    this.clearAlgorithms();
    done.then(
      () => s.closeFinished(),
      (err) => s.closeFailed(err),
    );
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-controller-process-write */
  processWrite(chunk: any): void {
    const s = this.stream;
    s.inFlightWrite = s.writes.shift();
    const done: Promise<any> = this.write === undefined ? Promise.resolve() : this.write(chunk, this.controller);
    done.then(
      () => {
        s.writeFinished();
        const state = s.state;
        this.queue.shift();
        if (!s.closeQueuedOrInFlight() && state === "writable") s.updateBackpressure(this.isFull());
        this.advance();
      },
      (reason) => {
        if (s.state === "writable") this.clearAlgorithms();
        s.writeFinished({ reason });
      },
    );
  }
}

/** The slots of a WritableStreamDefaultWriter: https://streams.spec.whatwg.org/#default-writer-internal-slots. */
export class Writer {
  stream: WritableState | undefined;
  ready: Deferred;
  closed: Deferred;

  /** https://streams.spec.whatwg.org/#set-up-writable-stream-default-writer */
  constructor(s: WritableState) {
    if (s.writer !== undefined) throw ERR_INVALID_STATE_TYPE("WritableStream is locked");
    this.stream = s;
    s.writer = this;
    this.closed = new Deferred();
    if (s.state === "writable") {
      this.ready = !s.closeQueuedOrInFlight() && s.backpressure ? new Deferred() : resolved();
    } else if (s.state === "closed") {
      this.ready = resolved();
      this.closed.resolve();
    } else {
      this.ready = rejected(s.storedError);
      if (s.state === "errored") this.closed.reject(s.storedError);
    }
  }

  failReady(reason: any): void {
    if (this.ready.pending) this.ready.reject(reason);
    else this.ready = rejected(reason);
  }

  desiredSize(): number | null {
    const s = this.stream!;
    if (s.state === "errored" || s.state === "erroring") return null;
    return s.state === "closed" ? 0 : s.controller.desiredSize();
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-writer-write */
  write(chunk: any): Promise<any> {
    const s = this.stream!;
    const size = s.controller.sizeOf(chunk);
    if (this.stream !== s) return Promise.reject(ERR_INVALID_STATE_TYPE("Mismatched WritableStreams"));
    if (s.state === "errored") return Promise.reject(s.storedError);
    if (s.closeQueuedOrInFlight() || s.state === "closed") return Promise.reject(ERR_INVALID_STATE_TYPE("WritableStream is closed"));
    if (s.state === "erroring") return Promise.reject(s.storedError);
    const done = new Deferred();
    s.writes.push(done);
    s.controller.enqueue(chunk, size);
    return done.promise;
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-writer-close-with-error-propagation */
  closeWithErrorPropagation(): Promise<any> {
    const s = this.stream!;
    if (s.closeQueuedOrInFlight() || s.state === "closed") return Promise.resolve();
    if (s.state === "errored") return Promise.reject(s.storedError);
    return s.close();
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-writer-release */
  release(): void {
    const s = this.stream;
    if (s === undefined) return;
    const gone = ERR_INVALID_STATE_TYPE("Writer has been released");
    this.failReady(gone);
    if (this.closed.pending) this.closed.reject(gone);
    else this.closed = rejected(gone);
    s.writer = undefined;
    this.stream = undefined;
  }
}

export function writableSlots(value: any): WritableState {
  const state = value?.[kState];
  if (!(state instanceof WritableState)) throw ERR_INVALID_THIS("WritableStream");
  return state;
}

export function isWritableStream(value: any): boolean {
  return value?.[kState] instanceof WritableState;
}

export class WritableStream {
  constructor(sink: any = {}, strategy: any = {}) {
    const state = new WritableState(this);
    (this as any)[kState] = state;
    hidden(this, kIsClosedPromise, state.ended);
    if (sink === kCreate) return;
    validateOwner(sink, "sink");
    validateOptions(strategy, "strategy");
    if (sink.type !== undefined) throw ERR_INVALID_ARG_VALUE_RANGE("type", sink.type);
    const size = sizeAlgorithm(strategy);
    const controller = newWritableController(state, highWaterMark(strategy, 1), size);
    const start = sink.start;
    controller.write = algorithm(sink, "write", "sink.write");
    controller.closeSink = algorithm(sink, "close", "sink.close");
    controller.abortSink = algorithm(sink, "abort", "sink.abort");
    controller.start(started(sink, start, controller.controller));
  }
  get locked(): boolean {
    return writableSlots(this).writer !== undefined;
  }
  abort(reason: any = undefined): Promise<any> {
    if (!isWritableStream(this)) return Promise.reject(ERR_INVALID_THIS("WritableStream"));
    const s = writableSlots(this);
    if (s.writer !== undefined) return Promise.reject(ERR_INVALID_STATE_TYPE("WritableStream is locked"));
    return s.abort(reason);
  }
  close(): Promise<any> {
    if (!isWritableStream(this)) return Promise.reject(ERR_INVALID_THIS("WritableStream"));
    const s = writableSlots(this);
    if (s.writer !== undefined) return Promise.reject(ERR_INVALID_STATE_TYPE("WritableStream is locked"));
    if (s.closeQueuedOrInFlight()) return Promise.reject(ERR_INVALID_STATE_TYPE("Failure closing WritableStream"));
    return s.close();
  }
  getWriter(): WritableStreamDefaultWriter {
    writableSlots(this);
    return new WritableStreamDefaultWriter(this);
  }
}
describe(WritableStream, "WritableStream", ["locked", "abort", "close", "getWriter"], (s: any) => ({
  locked: s.locked,
  state: writableSlots(s).state,
}));

transferable(WritableStream, (self) => {
  checkUnlocked(self, "WritableStream");
  return new WritableStream(movedSink(self));
});

/** https://streams.spec.whatwg.org/#create-writable-stream: algorithms are write(chunk, controller), close() and abort(reason). */
export function createWritable(start: any, write: any, close: any, abort: any, highWaterMark: number, size?: any): any {
  const stream = new WritableStream(kCreate);
  const c = newWritableController(writableSlots(stream), highWaterMark, size);
  c.write = write;
  c.closeSink = close;
  c.abortSink = abort;
  c.start(start?.(c.controller));
  return stream;
}

function newWritableController(state: WritableState, highWaterMark: number, size: any): WritableController {
  const c = new WritableController(state, highWaterMark, size);
  new (WritableStreamDefaultController as any)(kCreate, c);
  hidden(state.stream, kControllerErrorFunction, (err: any) => c.errorIfNeeded(err));
  return c;
}

function controllerSlots(value: any): WritableController {
  const state = value?.[kState];
  if (!(state instanceof WritableController)) throw ERR_INVALID_THIS("WritableStreamDefaultController");
  return state;
}

export class WritableStreamDefaultController {
  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
    const state: WritableController = arguments[1];
    (this as any)[kState] = state;
    state.controller = this;
  }
  get signal(): any {
    return controllerSlots(this).signal();
  }
  error(error: any = undefined): void {
    controllerSlots(this).errorIfNeeded(error);
  }
}
describe(WritableStreamDefaultController, "WritableStreamDefaultController", ["signal", "error"], (c: any) => ({
  stream: controllerSlots(c).stream.stream,
}));

function writerSlots(value: any): Writer {
  const state = value?.[kState];
  if (!(state instanceof Writer)) throw ERR_INVALID_THIS("WritableStreamDefaultWriter");
  return state;
}

/** Runs a method that reports all failures by a promise. */
function withWriter(writer: any, use: (w: Writer, s: WritableState) => Promise<any>): Promise<any> {
  if (!(writer?.[kState] instanceof Writer)) return Promise.reject(ERR_INVALID_THIS("WritableStreamDefaultWriter"));
  const w: Writer = writer[kState];
  if (w.stream === undefined) return Promise.reject(ERR_INVALID_STATE_TYPE("Writer is not bound to a WritableStream"));
  return use(w, w.stream);
}

export class WritableStreamDefaultWriter {
  constructor(stream: any) {
    if (!isWritableStream(stream)) throw ERR_INVALID_ARG_TYPE("stream", "WritableStream", stream);
    (this as any)[kState] = new Writer(stream[kState]);
  }
  get closed(): Promise<any> {
    const w: any = (this as any)?.[kState];
    return w instanceof Writer ? w.closed.promise : Promise.reject(ERR_INVALID_THIS("WritableStreamDefaultWriter"));
  }
  get desiredSize(): number | null {
    const w = writerSlots(this);
    if (w.stream === undefined) throw ERR_INVALID_STATE_TYPE("Writer is not bound to a WritableStream");
    return w.desiredSize();
  }
  get ready(): Promise<any> {
    const w: any = (this as any)?.[kState];
    return w instanceof Writer ? w.ready.promise : Promise.reject(ERR_INVALID_THIS("WritableStreamDefaultWriter"));
  }
  abort(reason: any = undefined): Promise<any> {
    return withWriter(this, (_, s) => s.abort(reason));
  }
  close(): Promise<any> {
    return withWriter(this, (_, s) => {
      if (s.closeQueuedOrInFlight()) return Promise.reject(ERR_INVALID_STATE_TYPE("Failure to close WritableStream"));
      return s.close();
    });
  }
  releaseLock(): void {
    writerSlots(this).release();
  }
  write(chunk: any = undefined): Promise<any> {
    return withWriter(this, (w) => w.write(chunk));
  }
}
describe(WritableStreamDefaultWriter, "WritableStreamDefaultWriter", ["closed", "desiredSize", "ready", "abort", "close", "releaseLock", "write"], (w: any) => {
  const { stream, closed, ready } = writerSlots(w);
  const fields: any = { stream: stream?.stream, close: closed.promise, ready: ready.promise };
  // Node asks a writer without a stream for its desiredSize, too, and throws.
  fields.desiredSize = w.desiredSize;
  return fields;
});
