// Piping: https://streams.spec.whatwg.org/#readable-stream-pipe-to.

import { ERR_INVALID_STATE_TYPE } from "../../node/internal/errors.ts";
import { acquireReader, cancelStream, readFrom, releaseReader } from "./readable_state.ts";
import type { ReadableState, Reader } from "./readable_state.ts";
import { Deferred, nop } from "./util.ts";
import { Writer } from "./writable.ts";
import type { WritableState } from "./writable.ts";

/** A running pipe; options are preventClose, preventAbort, preventCancel and signal. */
export class Pipe {
  done = new Deferred();
  source: ReadableState;
  destination: WritableState;
  options: any;
  reader: Reader;
  writer: Writer;
  shuttingDown = false;
  lastWrite: Promise<any> = Promise.resolve();
  onabort: any = undefined;

  constructor(source: ReadableState, destination: WritableState, options: any) {
    this.source = source;
    this.destination = destination;
    this.options = options;
    this.reader = acquireReader(source);
    this.writer = new Writer(destination);
    source.disturbed = true;
    if (options.signal !== undefined && this.watchSignal(options.signal)) return;
    this.run().then(nop, nop);
    this.watchErrors();
    this.watchClosing();
  }

  /** Reports whether the signal is aborted already. */
  watchSignal(signal: any): boolean {
    this.onabort = () => this.abort(signal.reason);
    if (signal.aborted) {
      this.onabort();
      return true;
    }
    signal.addEventListener("abort", this.onabort);
    return false;
  }

  abort(reason: any): void {
    this.shutdown(true, reason, () => {
      const actions: Promise<any>[] = [];
      if (!this.options.preventAbort) {
        actions.push(this.destination.state === "writable" ? this.destination.abort(reason) : Promise.resolve());
      }
      if (!this.options.preventCancel) {
        actions.push(this.source.state === "readable" ? cancelStream(this.source, reason) : Promise.resolve());
      }
      return Promise.all(actions);
    });
  }

  /** Errors must be propagated forward and backward. */
  watchErrors(): void {
    const { source, destination, options } = this;
    const forward = (err: any) => this.shutdown(true, err, options.preventAbort ? undefined : () => destination.abort(err));
    const backward = (err: any) => this.shutdown(true, err, options.preventCancel ? undefined : () => cancelStream(source, err));
    if (source.state === "errored") forward(source.storedError);
    else this.reader.closed.promise.then(undefined, forward);
    if (destination.state === "errored") backward(destination.storedError);
    else this.writer.closed.promise.then(undefined, backward);
  }

  /** Closing must be propagated forward and backward. */
  watchClosing(): void {
    const { source, destination, options } = this;
    const forward = () => this.shutdown(false, undefined, options.preventClose ? undefined : () => this.writer.closeWithErrorPropagation());
    if (source.state === "closed") forward();
    else this.reader.closed.promise.then(forward, nop);
    if (destination.closeQueuedOrInFlight() || destination.state === "closed") {
      const err = ERR_INVALID_STATE_TYPE("Destination WritableStream is closed");
      this.shutdown(true, err, options.preventCancel ? undefined : () => cancelStream(source, err));
    }
  }

  async run(): Promise<void> {
    while (!(await this.step()));
  }

  /** Reads the next chunk as soon as the destination wants one; true at the end of the source. */
  async step(): Promise<any> {
    if (this.shuttingDown) return true;
    await this.writer.ready.promise;
    const read = new Deferred();
    readFrom(this.reader, {
      chunk: (chunk: any) => {
        this.lastWrite = this.writer.write(chunk);
        this.lastWrite.then(nop, nop);
        read.resolve(false);
      },
      close: () => read.resolve(true),
      error: (err: any) => read.fail(err),
    });
    return read.promise;
  }

  /** https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
  shutdown(failed: boolean, reason: any, action: (() => Promise<any>) | undefined): void {
    if (this.shuttingDown) return;
    this.shuttingDown = true;
    const act = () => {
      if (action === undefined) {
        this.finalize(failed, reason);
        return;
      }
      action().then(
        () => this.finalize(failed, reason),
        (err) => this.finalize(true, err),
      );
    };
    if (this.destination.state === "writable" && !this.destination.closeQueuedOrInFlight()) this.afterWrites().then(act);
    else act();
  }

  /** Chunks that have been read are written first. */
  async afterWrites(): Promise<void> {
    const last = this.lastWrite;
    try {
      await last;
    } catch {
      // Whoever writes hears of it by the writer.
    }
    if (last !== this.lastWrite) await this.afterWrites();
  }

  /** https://streams.spec.whatwg.org/#rs-pipeTo-finalize */
  finalize(failed: boolean, reason: any): void {
    this.writer.release();
    releaseReader(this.reader);
    if (this.onabort !== undefined) this.options.signal.removeEventListener("abort", this.onabort);
    if (failed) this.done.fail(reason);
    else this.done.resolve(undefined);
  }
}
