// stream.addAbortSignal: https://nodejs.org/docs/latest-v20.x/api/stream.html#streamaddabortsignalsignal-stream.

import EventEmitter from "node:events";
import { AbortError, ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { kDispose } from "../internal/symbols.ts";
import { eos } from "./end_of_stream.ts";
import { isNodeStream, isWebStream, kControllerErrorFunction } from "./utils.ts";

function checkSignal(signal: any, name: string): void {
  if (typeof signal !== "object" || !("aborted" in signal)) throw ERR_INVALID_ARG_TYPE(name, "AbortSignal", signal);
}

export function addAbortSignalChecked(signal: any, stream: any): any {
  checkSignal(signal, "signal");
  if (!isNodeStream(stream) && !isWebStream(stream)) {
    throw ERR_INVALID_ARG_TYPE("stream", ["ReadableStream", "WritableStream", "Stream"], stream);
  }
  return addAbortSignal(signal, stream);
}

/** The same without checks: for a stream that is still being made. */
export function addAbortSignal(signal: any, stream: any): any {
  if (typeof signal !== "object" || !("aborted" in signal)) return stream;
  const onAbort = () => {
    const err = new AbortError(undefined, { cause: signal.reason });
    if (isNodeStream(stream)) stream.destroy(err);
    else stream[kControllerErrorFunction](err);
  };
  if (signal.aborted) {
    onAbort();
  } else {
    const disposable = EventEmitter.addAbortListener(signal, onAbort);
    eos(stream, () => disposable[kDispose]());
  }
  return stream;
}
