// Web streams for modules that must not link them into every program: https://nodejs.org/docs/latest-v20.x/api/webstreams.html.
// rt/manifest has the names that make these files part of a program.

import { ERR_METHOD_NOT_IMPLEMENTED } from "../../node/internal/codes.ts";
import { linked } from "./streams.go";

/** The exports of streams.ts; what is called that needs them. */
export function webStreams(what: string): any {
  return found("web/streams/streams.ts", what);
}

/** The exports of node/stream/adapters.ts. */
export function streamAdapters(what: string): any {
  return found("node/stream/adapters.ts", what);
}

function found(file: string, what: string): any {
  const exports = linked(file);
  if (exports === undefined) throw ERR_METHOD_NOT_IMPLEMENTED(what);
  return exports;
}
