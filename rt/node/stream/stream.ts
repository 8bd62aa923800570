// stream: https://nodejs.org/docs/latest-v20.x/api/stream.html. All in TypeScript; this file only gathers.

import types from "../util/types.ts";
import { kCustomPromisify } from "../internal/symbols.ts";
import { Stream, uint8ArrayToBuffer } from "./legacy.ts";
import { Readable } from "./readable.ts";
import { Writable } from "./writable.ts";
import { Duplex } from "./duplex.ts";
import { PassThrough, Transform } from "./transform.ts";
import { addAbortSignalChecked } from "./add_abort_signal.ts";
import { compose } from "./compose.ts";
import { destroyer } from "./destroy.ts";
import { duplexPair } from "./duplex_pair.ts";
import { eos } from "./end_of_stream.ts";
import { defineOperators } from "./operators.ts";
import { pipeline } from "./pipeline.ts";
import { getDefaultHighWaterMark, setDefaultHighWaterMark } from "./state.ts";
import { isDestroyed, isDisturbed, isErrored, isReadable, isWritable } from "./utils.ts";
import promises from "./promises.ts";

defineOperators();

const stream: any = Stream;
stream.isDestroyed = isDestroyed;
stream.isDisturbed = isDisturbed;
stream.isErrored = isErrored;
stream.isReadable = isReadable;
stream.isWritable = isWritable;
stream.Readable = Readable;
stream.Writable = Writable;
stream.Duplex = Duplex;
stream.Transform = Transform;
stream.PassThrough = PassThrough;
stream.duplexPair = duplexPair;
stream.pipeline = pipeline;
stream.addAbortSignal = function addAbortSignal(signal: any, stream: any) {
  return addAbortSignalChecked(signal, stream);
};
stream.finished = eos;
stream.destroy = destroyer;
stream.compose = compose;
stream.setDefaultHighWaterMark = setDefaultHighWaterMark;
stream.getDefaultHighWaterMark = getDefaultHighWaterMark;
stream.promises = promises;
stream.Stream = Stream;
stream._isArrayBufferView = ArrayBuffer.isView;
stream._isUint8Array = types.isUint8Array;
stream._uint8ArrayToBuffer = function _uint8ArrayToBuffer(chunk: any) {
  return uint8ArrayToBuffer(chunk);
};

function promisified(value: any): PropertyDescriptor {
  return { value, enumerable: true, writable: false, configurable: false };
}
Object.defineProperty(pipeline, kCustomPromisify, promisified(promises.pipeline));
Object.defineProperty(eos, kCustomPromisify, promisified(promises.finished));

export default stream;
