// Readable.from: https://nodejs.org/docs/latest-v20.x/api/stream.html#streamreadablefromiterable-options.

import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_STREAM_NULL_VALUES } from "../internal/codes.ts";

/** Takes the class so that readable.ts and this file need not import each other. */
export function from(Readable: any, iterable: any, opts: any): any {
  if (typeof iterable === "string" || iterable instanceof Buffer) {
    return new Readable({
      objectMode: true,
      ...opts,
      read() {
        this.push(iterable);
        this.push(null);
      },
    });
  }
  let iterator: any;
  let isAsync = false;
  if (iterable && iterable[Symbol.asyncIterator]) {
    isAsync = true;
    iterator = iterable[Symbol.asyncIterator]();
  } else if (iterable && iterable[Symbol.iterator]) {
    iterator = iterable[Symbol.iterator]();
  } else {
    throw ERR_INVALID_ARG_TYPE("iterable", ["Iterable"], iterable);
  }
  const readable = new Readable({ objectMode: true, highWaterMark: 1, ...opts });
  let reading = false;
  readable._read = function () {
    if (reading) return;
    reading = true;
    next();
  };
  readable._destroy = function (error: any, cb: any) {
    close(iterator, error).then(
      () => process.nextTick(cb, error),
      (e: any) => process.nextTick(cb, e || error),
    );
  };
  return readable;

  async function next() {
    for (;;) {
      try {
        const { value, done } = isAsync ? await iterator.next() : iterator.next();
        if (done) {
          readable.push(null);
          return;
        }
        const res = value && typeof value.then === "function" ? await value : value;
        if (res === null) {
          reading = false;
          throw ERR_STREAM_NULL_VALUES();
        }
        if (readable.push(res)) continue;
        reading = false;
      } catch (err) {
        readable.destroy(err);
      }
      return;
    }
  }
}

async function close(iterator: any, error: any): Promise<void> {
  if (error !== undefined && error !== null && typeof iterator.throw === "function") {
    const { value, done } = await iterator.throw(error);
    await value;
    if (done) return;
  }
  if (typeof iterator.return === "function") {
    const { value } = await iterator.return();
    await value;
  }
}
