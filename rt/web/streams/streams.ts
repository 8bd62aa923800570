// The classes of https://streams.spec.whatwg.org/, for globals and for node:stream/web.

export { ReadableByteStreamController, ReadableStreamBYOBRequest } from "./byte_controller.ts";
export { ReadableStream, ReadableStreamBYOBReader, ReadableStreamDefaultReader } from "./readable.ts";
export { ReadableStreamDefaultController } from "./readable_controller.ts";
export { ByteLengthQueuingStrategy, CountQueuingStrategy } from "./strategies.ts";
export { TransformStream, TransformStreamDefaultController } from "./transform.ts";
export { WritableStream, WritableStreamDefaultController, WritableStreamDefaultWriter } from "./writable.ts";
