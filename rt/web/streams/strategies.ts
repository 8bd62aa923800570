// https://streams.spec.whatwg.org/#qs

import { ERR_INVALID_THIS, ERR_MISSING_OPTION } from "../../node/internal/codes.ts";
import { validateObject } from "../../node/internal/validators.ts";
import { describe, hidden, kState } from "./util.ts";

/** The size functions are the same for all strategies of a class. */
class Sizes {
  byteLength = Object.defineProperty((chunk: any) => chunk.byteLength, "name", { value: "size" });
  count = Object.defineProperty(() => 1, "name", { value: "size" });
}
const sizes = new Sizes();

function highWaterMarkOf(init: any): number {
  validateObject(init, "init");
  if (init.highWaterMark === undefined) throw ERR_MISSING_OPTION("init.highWaterMark");
  return +init.highWaterMark;
}

function marked(value: any, name: string): any {
  if (value?.[kState]?.strategy !== name) throw ERR_INVALID_THIS(name);
  return value[kState];
}

export class ByteLengthQueuingStrategy {
  constructor(init: any) {
    hidden(this, kState, { strategy: "ByteLengthQueuingStrategy", highWaterMark: highWaterMarkOf(init) });
  }
  get highWaterMark(): number {
    return marked(this, "ByteLengthQueuingStrategy").highWaterMark;
  }
  get size(): any {
    marked(this, "ByteLengthQueuingStrategy");
    return sizes.byteLength;
  }
}
describe(ByteLengthQueuingStrategy, "ByteLengthQueuingStrategy", ["highWaterMark", "size"], (s: any) => ({ highWaterMark: s.highWaterMark }));

export class CountQueuingStrategy {
  constructor(init: any) {
    hidden(this, kState, { strategy: "CountQueuingStrategy", highWaterMark: highWaterMarkOf(init) });
  }
  get highWaterMark(): number {
    return marked(this, "CountQueuingStrategy").highWaterMark;
  }
  get size(): any {
    marked(this, "CountQueuingStrategy");
    return sizes.count;
  }
}
describe(CountQueuingStrategy, "CountQueuingStrategy", ["highWaterMark", "size"], (s: any) => ({ highWaterMark: s.highWaterMark }));
