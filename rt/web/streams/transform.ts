// TransformStream: https://streams.spec.whatwg.org/#ts.

import { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { ERR_INVALID_ARG_VALUE_RANGE, ERR_INVALID_STATE_TYPE } from "../../node/internal/errors.ts";
import { ReadableStream, createReadable, readableSlots } from "./readable.ts";
import type { DefaultController } from "./readable_controller.ts";
import { checkUnlocked, movedSink, movedSource, transferable } from "./transfer.ts";
import { Deferred, algorithm, describe, highWaterMark, kCreate, kState, sizeAlgorithm, started, validateOptions, validateOwner } from "./util.ts";
import { WritableStream, createWritable, writableSlots } from "./writable.ts";
import type { WritableState } from "./writable.ts";

/** The slots of a TransformStream and of its controller: https://streams.spec.whatwg.org/#ts-internal-slots. */
class TransformState {
  stream: any;
  controller: any = undefined;
  readable: any = undefined;
  writable: any = undefined;
  source: DefaultController = undefined as any; // the readable side's controller
  sink: WritableState = undefined as any;
  backpressure: boolean | undefined = undefined;
  backpressureChange = new Deferred();
  transform: any = undefined;
  flush: any = undefined;
  cancel: any = undefined;
  finish: Deferred | undefined = undefined;

  constructor(stream: any) {
    this.stream = stream;
  }

  /** https://streams.spec.whatwg.org/#initialize-transform-stream */
  initialize(started: Promise<any>, writableMark: number, writableSize: any, readableMark: number, readableSize: any): void {
    this.writable = createWritable(
      () => started,
      (chunk: any) => this.write(chunk),
      () => this.closeSink(),
      (reason: any) => this.abortSink(reason),
      writableMark,
      writableSize,
    );
    this.sink = writableSlots(this.writable);
    this.readable = createReadable(
      () => started,
      () => this.pull(),
      (reason: any) => this.cancelSource(reason),
      readableMark,
      readableSize,
    );
    this.source = readableSlots(this.readable).controller;
    this.setBackpressure(true);
  }

  setBackpressure(backpressure: boolean): void {
    this.backpressureChange.resolve();
    this.backpressureChange = new Deferred();
    this.backpressure = backpressure;
  }

  error(reason: any): void {
    this.source.error(reason);
    this.errorWritableAndUnblock(reason);
  }

  /** https://streams.spec.whatwg.org/#transform-stream-error-writable-and-unblock-write */
  errorWritableAndUnblock(reason: any): void {
    this.clearAlgorithms();
    this.sink.controller.errorIfNeeded(reason);
    if (this.backpressure) this.setBackpressure(false);
  }

  clearAlgorithms(): void {
    this.transform = undefined;
    this.flush = undefined;
    this.cancel = undefined;
  }

  /** https://streams.spec.whatwg.org/#transform-stream-default-controller-enqueue */
  enqueue(chunk: any): void {
    if (!this.source.canCloseOrEnqueue()) throw ERR_INVALID_STATE_TYPE("Unable to enqueue");
    try {
      this.source.enqueue(chunk);
    } catch (err) {
      this.errorWritableAndUnblock(err);
      throw this.source.stream.storedError;
    }
    const backpressure = !this.source.wantsMore();
    if (backpressure !== this.backpressure) this.setBackpressure(true);
  }

  terminate(): void {
    this.source.close();
    this.errorWritableAndUnblock(ERR_INVALID_STATE_TYPE("TransformStream has been terminated"));
  }

  /** https://streams.spec.whatwg.org/#transform-stream-default-controller-perform-transform */
  async performTransform(chunk: any): Promise<any> {
    const transform = this.transform;
    try {
      return await (transform === undefined ? this.passOn(chunk) : transform(chunk, this.controller));
    } catch (err) {
      this.error(err);
      throw err;
    }
  }

  async passOn(chunk: any): Promise<void> {
    this.enqueue(chunk);
  }

  /** https://streams.spec.whatwg.org/#transform-stream-default-sink-write-algorithm */
  write(chunk: any): Promise<any> {
    if (!this.backpressure) return this.performTransform(chunk);
    return this.backpressureChange.promise.then(() => {
      if (this.sink.state === "erroring") throw this.sink.storedError;
      return this.performTransform(chunk);
    });
  }

  /** Settles finish with how an algorithm ends. */
  finishBy(result: Promise<any>, then: () => void, otherwise: (err: any) => void): Promise<any> {
    const finish = this.finish!;
    this.clearAlgorithms();
    result.then(
      () => {
        try {
          then();
          finish.resolve();
        } catch (err) {
          finish.fail(err);
        }
      },
      (err) => {
        otherwise(err);
        finish.fail(err);
      },
    );
    return finish.promise;
  }

  /** https://streams.spec.whatwg.org/#transform-stream-default-sink-abort-algorithm */
  async abortSink(reason: any): Promise<any> {
    if (this.finish !== undefined) return this.finish.promise;
    this.finish = new Deferred();
    const { cancel } = this;
    const state = readableSlots(this.readable);
    return this.finishBy(
      cancel === undefined ? Promise.resolve() : cancel(reason),
      () => {
        if (state.state === "errored") throw state.storedError;
        this.source.error(reason);
      },
      (err) => this.source.error(err),
    );
  }

  /** https://streams.spec.whatwg.org/#transform-stream-default-sink-close-algorithm */
  closeSink(): Promise<any> {
    if (this.finish !== undefined) return this.finish.promise;
    this.finish = new Deferred();
    const { flush } = this;
    const state = readableSlots(this.readable);
    return this.finishBy(
      flush === undefined ? Promise.resolve() : flush(this.controller),
      () => {
        if (state.state === "errored") throw state.storedError;
        this.source.close();
      },
      (err) => this.source.error(err),
    );
  }

  pull(): Promise<any> {
    this.setBackpressure(false);
    return this.backpressureChange.promise;
  }

  /** https://streams.spec.whatwg.org/#transform-stream-default-source-cancel */
  cancelSource(reason: any): Promise<any> {
    if (this.finish !== undefined) return this.finish.promise;
    this.finish = new Deferred();
    const { cancel } = this;
    return this.finishBy(
      cancel === undefined ? Promise.resolve() : cancel(reason),
      () => {
        if (this.sink.state === "errored") throw this.sink.storedError;
        this.sink.controller.errorIfNeeded(reason);
        if (this.backpressure) this.setBackpressure(false);
      },
      (err) => {
        this.sink.controller.errorIfNeeded(err);
        if (this.backpressure) this.setBackpressure(false);
      },
    );
  }
}

/** The slot of a controller. */
class ControllerState {
  stream: TransformState;

  constructor(stream: TransformState) {
    this.stream = stream;
  }
}

function slots(value: any): TransformState {
  const state = value?.[kState];
  if (!(state instanceof TransformState)) throw ERR_INVALID_THIS("TransformStream");
  return state;
}

export class TransformStream {
  constructor(transformer: any = {}, writableStrategy: any = {}, readableStrategy: any = {}) {
    validateOwner(transformer, "transformer");
    validateOptions(writableStrategy, "writableStrategy");
    validateOptions(readableStrategy, "readableStrategy");
    const { readableType, writableType, start } = transformer;
    if (readableType !== undefined) throw ERR_INVALID_ARG_VALUE_RANGE("transformer.readableType", readableType);
    if (writableType !== undefined) throw ERR_INVALID_ARG_VALUE_RANGE("transformer.writableType", writableType);
    const readableMark = highWaterMark(readableStrategy, 0);
    const readableSize = sizeAlgorithm(readableStrategy);
    const writableMark = highWaterMark(writableStrategy, 1);
    const writableSize = sizeAlgorithm(writableStrategy);
    const state = new TransformState(this);
    (this as any)[kState] = state;
    const ready = new Deferred();
    state.initialize(ready.promise, writableMark, writableSize, readableMark, readableSize);
    const controller = new (TransformStreamDefaultController as any)(kCreate, state);
    state.controller = controller;
    state.transform = algorithm(transformer, "transform", "transformer.transform");
    state.flush = algorithm(transformer, "flush", "transformer.flush");
    state.cancel = algorithm(transformer, "cancel", "transformer.cancel");
    ready.resolve(started(transformer, start, controller));
  }
  get readable(): any {
    return slots(this).readable;
  }
  get writable(): any {
    return slots(this).writable;
  }
}
describe(TransformStream, "TransformStream", ["readable", "writable"], (t: any) => {
  const { readable, writable, backpressure } = slots(t);
  return { readable, writable, backpressure };
});

function controllerSlots(value: any): TransformState {
  const state = value?.[kState];
  if (!(state instanceof ControllerState)) throw ERR_INVALID_THIS("TransformStreamDefaultController");
  return state.stream;
}

export class TransformStreamDefaultController {
  constructor() {
    if (arguments[0] !== kCreate) throw ERR_ILLEGAL_CONSTRUCTOR();
    (this as any)[kState] = new ControllerState(arguments[1]);
  }
  get desiredSize(): number | null {
    return controllerSlots(this).source.desiredSize();
  }
  enqueue(chunk: any = undefined): void {
    controllerSlots(this).enqueue(chunk);
  }
  error(reason: any = undefined): void {
    controllerSlots(this).error(reason);
  }
  terminate(): void {
    controllerSlots(this).terminate();
  }
}
describe(TransformStreamDefaultController, "TransformStreamDefaultController", ["desiredSize", "enqueue", "error", "terminate"], (c: any) => ({
  stream: controllerSlots(c).stream,
}));

transferable(TransformStream, (self) => {
  const { readable, writable } = slots(self);
  checkUnlocked(readable, "ReadableStream");
  checkUnlocked(writable, "WritableStream");
  const moved = new TransformStream();
  const state = slots(moved);
  state.readable = new ReadableStream(movedSource(readable), { highWaterMark: 0 });
  state.writable = new WritableStream(movedSink(writable));
  return moved;
});
