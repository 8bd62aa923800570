// Splitting a stream in two: https://streams.spec.whatwg.org/#rs-tee.

import { ByteController } from "./byte_controller.ts";
import { acquireByobReader, createReadable, createReadableBytes, readInto, readableSlots } from "./readable.ts";
import { acquireReader, cancelStream, isLocked, readFrom, releaseReader } from "./readable_state.ts";
import type { ReadableState, Reader } from "./readable_state.ts";
import { Deferred, kState } from "./util.ts";
import { ERR_INVALID_STATE_TYPE } from "../../node/internal/errors.ts";

export function tee(s: ReadableState): any[] {
  if (isLocked(s)) throw ERR_INVALID_STATE_TYPE("ReadableStream is locked");
  return s.controller instanceof ByteController ? new ByteTee(s).branches() : new DefaultTee(s).branches();
}

/** What both ways of splitting share: the source is cancelled when both branches are. */
class Tee {
  source: ReadableState;
  reader: Reader;
  reading = false;
  cancelled = [false, false];
  reasons: any[] = [undefined, undefined];
  cancelDone = new Deferred();

  constructor(source: ReadableState) {
    this.source = source;
    this.reader = acquireReader(source);
  }

  cancel(i: number, reason: any): Promise<any> {
    this.cancelled[i] = true;
    this.reasons[i] = reason;
    if (this.cancelled[1 - i]) this.cancelDone.resolve(cancelStream(this.source, this.reasons));
    return this.cancelDone.promise;
  }

  endCancel(): void {
    if (!this.cancelled[0] || !this.cancelled[1]) this.cancelDone.resolve();
  }
}

/** https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaulttee */
class DefaultTee extends Tee {
  controllers: any[] = [];

  branches(): any[] {
    const pull = () => this.pull();
    const streams = [0, 1].map((i) => createReadable(undefined, pull, (reason: any) => this.cancel(i, reason)));
    this.controllers = streams.map((stream) => readableSlots(stream).controller);
    this.reader.closed.promise.then(undefined, (reason) => {
      for (const c of this.controllers) c.error(reason);
      this.endCancel();
    });
    return streams;
  }

  pull(): Promise<any> {
    if (this.reading) return Promise.resolve();
    this.reading = true;
    readFrom(this.reader, {
      // A turn later, so that an error of the source is not overtaken by its last chunk.
      chunk: (value: any) => queueMicrotask(() => this.deliver(value)),
      // Node closes the branches a tick later.
      close: () => process.nextTick(() => this.close()),
      error: () => {
        this.reading = false;
      },
    });
    return Promise.resolve();
  }

  each(use: (c: any) => void): void {
    for (let i = 0; i < 2; i++) if (!this.cancelled[i]) use(this.controllers[i]);
  }

  deliver(value: any): void {
    this.reading = false;
    this.each((c) => c.enqueue(value));
  }

  close(): void {
    this.reading = false;
    this.each((c) => c.close());
    this.endCancel();
  }
}

/** https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee */
class ByteTee extends Tee {
  again = [false, false];
  controllers: ByteController[] = [];

  branches(): any[] {
    const streams = [0, 1].map((i) =>
      createReadableBytes(
        () => this.pull(i),
        (reason: any) => this.cancel(i, reason),
      ),
    );
    this.controllers = streams.map((stream) => readableSlots(stream).controller);
    this.forwardError(this.reader);
    return streams;
  }

  forwardError(reader: Reader): void {
    reader.closed.promise.then(undefined, (reason) => {
      if (reader !== this.reader) return;
      for (const c of this.controllers) c.error(reason);
      this.endCancel();
    });
  }

  pull(i: number): Promise<any> {
    if (this.reading) {
      this.again[i] = true;
      return Promise.resolve();
    }
    this.reading = true;
    const request = this.controllers[i].byobRequest();
    if (request === null) this.pullDefault();
    else this.pullInto(request[kState].view, i);
    return Promise.resolve();
  }

  use(byob: boolean): void {
    if (this.reader.byob === byob) return;
    const old = this.reader;
    // No error of the old reader is forwarded any more.
    this.reader = undefined as any;
    releaseReader(old);
    this.reader = byob ? acquireByobReader(this.source) : acquireReader(this.source);
    this.forwardError(this.reader);
  }

  pullAgain(): void {
    this.reading = false;
    if (this.again[0]) this.pull(0);
    else if (this.again[1]) this.pull(1);
  }

  pullDefault(): void {
    this.use(false);
    readFrom(this.reader, {
      chunk: (chunk: Uint8Array) => queueMicrotask(() => this.deliver(chunk)),
      close: () => {
        this.reading = false;
        for (let i = 0; i < 2; i++) if (!this.cancelled[i]) this.controllers[i].close();
        for (const c of this.controllers) if (c.pending.length > 0) c.respond(0);
        this.endCancel();
      },
      error: () => {
        this.reading = false;
      },
    });
  }

  deliver(chunk: Uint8Array): void {
    this.again = [false, false];
    let second = chunk;
    if (!this.cancelled[0] && !this.cancelled[1]) {
      try {
        second = chunk.slice();
      } catch (err) {
        this.fail(err);
        return;
      }
    }
    if (!this.cancelled[0]) this.controllers[0].enqueue(chunk);
    if (!this.cancelled[1]) this.controllers[1].enqueue(second);
    this.pullAgain();
  }

  fail(err: any): void {
    for (const c of this.controllers) c.error(err);
    this.cancelDone.resolve(cancelStream(this.source, err));
  }

  pullInto(view: any, i: number): void {
    this.use(true);
    const [own, other] = [this.controllers[i], this.controllers[1 - i]];
    readInto(this.reader, view, 1, {
      chunk: (chunk: any) => queueMicrotask(() => this.deliverInto(chunk, i)),
      close: (chunk: any) => {
        this.reading = false;
        if (!this.cancelled[i]) own.close();
        if (!this.cancelled[1 - i]) other.close();
        if (chunk !== undefined) {
          if (!this.cancelled[i]) own.respondWithNewView(chunk);
          if (!this.cancelled[1 - i] && other.pending.length > 0) other.respond(0);
        }
        this.endCancel();
      },
      error: () => {
        this.reading = false;
      },
    });
  }

  deliverInto(chunk: any, i: number): void {
    this.again = [false, false];
    if (!this.cancelled[1 - i]) {
      let copy: Uint8Array;
      try {
        copy = new Uint8Array(chunk.buffer.slice(chunk.byteOffset, chunk.byteOffset + chunk.byteLength));
      } catch (err) {
        this.fail(err);
        return;
      }
      if (!this.cancelled[i]) this.controllers[i].respondWithNewView(chunk);
      this.controllers[1 - i].enqueue(copy);
    } else if (!this.cancelled[i]) {
      this.controllers[i].respondWithNewView(chunk);
    }
    this.pullAgain();
  }
}
