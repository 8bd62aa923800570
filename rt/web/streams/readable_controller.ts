// ReadableStreamDefaultController: https://streams.spec.whatwg.org/#rs-default-controller-class.

import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { ERR_INVALID_STATE_TYPE } from "../../node/internal/errors.ts";
import { closeStream, errorStream, isLocked, pendingReads } from "./readable_state.ts";
import type { ReadableState } from "./readable_state.ts";
import { SizedQueue, checkedSize, describe, kCreate, kState, settled } from "./util.ts";

/** The slots: https://streams.spec.whatwg.org/#rs-default-controller-internal-slots. */
export class DefaultController {
  controller: any = undefined; // what programs see
  stream: ReadableState;
  queue = new SizedQueue();
  started = false;
  closeRequested = false;
  pulling = false;
  pullAgain = false;
  highWaterMark: number;
  size: any;
  pull: any = undefined;
  cancel: any = undefined;

  constructor(stream: ReadableState, highWaterMark: number, size: any) {
    this.stream = stream;
    this.highWaterMark = highWaterMark;
    this.size = size;
    stream.controller = this;
  }

  /** https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller */
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
    if (this.stream.state === "closed") return 0;
    return this.highWaterMark - this.queue.total;
  }

  canCloseOrEnqueue(): boolean {
    return !this.closeRequested && this.stream.state === "readable";
  }

  /** https://streams.spec.whatwg.org/#readable-stream-default-controller-should-call-pull */
  wantsMore(): boolean {
    if (!this.canCloseOrEnqueue() || !this.started) return false;
    return pendingReads(this.stream) > 0 || this.desiredSize()! > 0;
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
    this.size = undefined;
  }

  close(): void {
    if (!this.canCloseOrEnqueue()) return;
    this.closeRequested = true;
    if (this.queue.length > 0) return;
    this.clearAlgorithms();
    closeStream(this.stream);
  }

  /** https://streams.spec.whatwg.org/#readable-stream-default-controller-enqueue */
  enqueue(chunk: any): void {
    if (!this.canCloseOrEnqueue()) return;
    if (pendingReads(this.stream) > 0) this.stream.reader!.requests.shift().chunk(chunk);
    else this.store(chunk);
    this.pullIfNeeded();
  }

  store(chunk: any): void {
    try {
      const size = this.size;
      this.queue.push(chunk, size === undefined ? 1 : checkedSize(size(chunk)));
    } catch (err) {
      this.error(err);
      throw err;
    }
  }

  error(reason: any): void {
    if (this.stream.state !== "readable") return;
    this.queue.clear();
    this.clearAlgorithms();
    errorStream(this.stream, reason);
  }

  cancelSteps(reason: any): Promise<any> {
    this.queue.clear();
    const cancel = this.cancel;
    const result = cancel === undefined ? Promise.resolve() : cancel(reason);
    this.clearAlgorithms();
    return result;
  }

  pullSteps(request: any): void {
    if (this.queue.length === 0) {
      this.stream.reader!.requests.push(request);
      this.pullIfNeeded();
      return;
    }
    const chunk = this.queue.shift();
    if (this.closeRequested && this.queue.length === 0) {
      this.clearAlgorithms();
      closeStream(this.stream);
    } else {
      this.pullIfNeeded();
    }
    request.chunk(chunk);
  }

  releaseSteps(): void {}
}

function slots(value: any): DefaultController {
  const state = value?.[kState];
  if (!(state instanceof DefaultController)) throw ERR_INVALID_THIS("ReadableStreamDefaultController");
  return state;
}

export class ReadableStreamDefaultController {
  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
    const state: DefaultController = arguments[1];
    (this as any)[kState] = state;
    state.controller = this;
  }
  get desiredSize(): number | null {
    return slots(this).desiredSize();
  }
  close(): void {
    const c = slots(this);
    if (!c.canCloseOrEnqueue()) throw ERR_INVALID_STATE_TYPE("Controller is already closed");
    c.close();
  }
  enqueue(chunk: any = undefined): void {
    const c = slots(this);
    if (!c.canCloseOrEnqueue()) throw ERR_INVALID_STATE_TYPE("Controller is already closed");
    c.enqueue(chunk);
  }
  error(error: any = undefined): void {
    slots(this).error(error);
  }
}
describe(ReadableStreamDefaultController, "ReadableStreamDefaultController", ["desiredSize", "close", "enqueue", "error"], () => ({}));

/** A controller with the object that programs see. */
export function newDefaultController(stream: ReadableState, highWaterMark: number, size: any): DefaultController {
  const c = new DefaultController(stream, highWaterMark, size);
  new (ReadableStreamDefaultController as any)(kCreate, c);
  return c;
}
