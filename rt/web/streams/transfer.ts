// Streams in transfer lists: https://streams.spec.whatwg.org/#transferrable-streams. There is one thread, so that chunks need
// no port on their way; they are cloned as messages are.

import { DOMException } from "../abort/dom_exception.ts";
import { mark, structured } from "../clone/clone.go";
import { makeTypeError } from "../../node/internal/errors.ts";
import { hidden } from "./util.ts";

/** Says how objects of a class are transferred: move makes what takes their place. */
export function transferable(cls: any, move: (self: any) => any): void {
  hidden(cls.prototype, mark(), function (this: any, transferring: boolean) {
    if (!transferring) {
      throw makeTypeError("ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST", "Object that needs transfer was found in message but not listed in transferList");
    }
    return move(this);
  });
}

export function checkUnlocked(stream: any, name: string): void {
  if (stream.locked) throw new DOMException(`Cannot transfer a locked ${name}`, "DataCloneError");
}

/** The source of a stream that takes the place of another. */
export function movedSource(stream: any): any {
  const reader = stream.getReader();
  return {
    async pull(controller: any) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(structured(value, []));
    },
    cancel: (reason: any) => reader.cancel(reason),
  };
}

export function movedSink(stream: any): any {
  const writer = stream.getWriter();
  return {
    write: (chunk: any) => writer.write(structured(chunk, [])),
    close: () => writer.close(),
    abort: (reason: any) => writer.abort(reason),
  };
}
