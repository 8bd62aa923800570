// Questions about streams, old and new, and about things that only look like one.

export const kIsDestroyed: unique symbol = Symbol.for("nodejs.stream.destroyed") as any;
export const kIsDisturbed: unique symbol = Symbol.for("nodejs.stream.disturbed") as any;
export const kIsErrored: unique symbol = Symbol.for("nodejs.stream.errored") as any;
export const kIsReadable: unique symbol = Symbol.for("nodejs.stream.readable") as any;
export const kIsWritable: unique symbol = Symbol.for("nodejs.stream.writable") as any;
export const kOnConstructed: unique symbol = Symbol("kOnConstructed") as any;
export const kIsClosedPromise: unique symbol = Symbol.for("nodejs.webstream.isClosedPromise") as any;
/** On web streams: makes the stream fail. */
export const kControllerErrorFunction: unique symbol = Symbol.for("nodejs.webstream.controllerErrorFunction") as any;

export function isReadableNodeStream(obj: any, strict = false): boolean {
  return Boolean(
    obj &&
      typeof obj.pipe === "function" &&
      typeof obj.on === "function" &&
      (!strict || (typeof obj.pause === "function" && typeof obj.resume === "function")) &&
      (!obj._writableState || obj._readableState?.readable !== false) &&
      (!obj._writableState || obj._readableState),
  );
}

export function isWritableNodeStream(obj: any): boolean {
  return Boolean(
    obj &&
      typeof obj.write === "function" &&
      typeof obj.on === "function" &&
      (!obj._readableState || obj._writableState?.writable !== false),
  );
}

export function isDuplexNodeStream(obj: any): boolean {
  return Boolean(
    obj &&
      typeof obj.pipe === "function" &&
      obj._readableState &&
      typeof obj.on === "function" &&
      typeof obj.write === "function",
  );
}

export function isNodeStream(obj: any): any {
  return (
    obj &&
    (obj._readableState ||
      obj._writableState ||
      (typeof obj.write === "function" && typeof obj.on === "function") ||
      (typeof obj.pipe === "function" && typeof obj.on === "function"))
  );
}

export function isReadableStream(obj: any): boolean {
  return Boolean(
    obj &&
      !isNodeStream(obj) &&
      typeof obj.pipeThrough === "function" &&
      typeof obj.getReader === "function" &&
      typeof obj.cancel === "function",
  );
}

export function isWritableStream(obj: any): boolean {
  return Boolean(obj && !isNodeStream(obj) && typeof obj.getWriter === "function" && typeof obj.abort === "function");
}

export function isTransformStream(obj: any): boolean {
  return Boolean(obj && !isNodeStream(obj) && typeof obj.readable === "object" && typeof obj.writable === "object");
}

export function isWebStream(obj: any): boolean {
  return isReadableStream(obj) || isWritableStream(obj) || isTransformStream(obj);
}

export function isIterable(obj: any, isAsync?: boolean): boolean {
  if (obj === null || obj === undefined) return false;
  if (isAsync === true) return typeof obj[Symbol.asyncIterator] === "function";
  if (isAsync === false) return typeof obj[Symbol.iterator] === "function";
  return typeof obj[Symbol.asyncIterator] === "function" || typeof obj[Symbol.iterator] === "function";
}

export function isDestroyed(stream: any): boolean | null {
  if (!isNodeStream(stream)) return null;
  const state = stream._writableState || stream._readableState;
  return Boolean(stream.destroyed || stream[kIsDestroyed] || state?.destroyed);
}

export function isWritableEnded(stream: any): boolean | null {
  if (!isWritableNodeStream(stream)) return null;
  if (stream.writableEnded === true) return true;
  const w = stream._writableState;
  if (w?.errored) return false;
  return typeof w?.ended === "boolean" ? w.ended : null;
}

export function isWritableFinished(stream: any, strict = true): boolean | null {
  if (!isWritableNodeStream(stream)) return null;
  if (stream.writableFinished === true) return true;
  const w = stream._writableState;
  if (w?.errored) return false;
  if (typeof w?.finished !== "boolean") return null;
  return Boolean(w.finished || (strict === false && w.ended === true && w.length === 0));
}

export function isReadableFinished(stream: any, strict = true): boolean | null {
  if (!isReadableNodeStream(stream)) return null;
  const r = stream._readableState;
  if (r?.errored) return false;
  if (typeof r?.endEmitted !== "boolean") return null;
  return Boolean(r.endEmitted || (strict === false && r.ended === true && r.length === 0));
}

export function isReadable(stream: any): boolean | null {
  if (stream && stream[kIsReadable] != null) return stream[kIsReadable];
  if (typeof stream?.readable !== "boolean") return null;
  if (isDestroyed(stream)) return false;
  return isReadableNodeStream(stream) && stream.readable && !isReadableFinished(stream);
}

export function isWritable(stream: any): boolean | null {
  if (stream && stream[kIsWritable] != null) return stream[kIsWritable];
  if (typeof stream?.writable !== "boolean") return null;
  if (isDestroyed(stream)) return false;
  return isWritableNodeStream(stream) && stream.writable && !isWritableEnded(stream);
}

export function isFinished(stream: any, opts?: any): boolean | null {
  if (!isNodeStream(stream)) return null;
  if (isDestroyed(stream)) return true;
  if (opts?.readable !== false && isReadable(stream)) return false;
  if (opts?.writable !== false && isWritable(stream)) return false;
  return true;
}

export function writableErrored(stream: any): any {
  if (!isNodeStream(stream)) return null;
  if (stream.writableErrored) return stream.writableErrored;
  return stream._writableState?.errored ?? null;
}

export function readableErrored(stream: any): any {
  if (!isNodeStream(stream)) return null;
  if (stream.readableErrored) return stream.readableErrored;
  return stream._readableState?.errored ?? null;
}

export function isClosed(stream: any): boolean | null {
  if (!isNodeStream(stream)) return null;
  if (typeof stream.closed === "boolean") return stream.closed;
  const w = stream._writableState;
  const r = stream._readableState;
  if (typeof w?.closed === "boolean" || typeof r?.closed === "boolean") return w?.closed || r?.closed;
  if (typeof stream._closed === "boolean" && isOutgoingMessage(stream)) return stream._closed;
  return null;
}

export function isOutgoingMessage(stream: any): boolean {
  return (
    typeof stream._closed === "boolean" &&
    typeof stream._defaultKeepAlive === "boolean" &&
    typeof stream._removedConnection === "boolean" &&
    typeof stream._removedContLen === "boolean"
  );
}

export function isServerResponse(stream: any): boolean {
  return typeof stream._sent100 === "boolean" && isOutgoingMessage(stream);
}

export function isServerRequest(stream: any): boolean {
  return (
    typeof stream._consuming === "boolean" && typeof stream._dumped === "boolean" && stream.req?.upgradeOrConnect === undefined
  );
}

/** An old-style HTTP client request: it has setHeader and abort. */
export function isRequest(stream: any): boolean {
  return Boolean(stream && stream.setHeader && typeof stream.abort === "function");
}

/** Whether 'close' will be emitted; null when it is not known. */
export function willEmitClose(stream: any): boolean | null {
  if (!isNodeStream(stream)) return null;
  const w = stream._writableState;
  const r = stream._readableState;
  const state = w || r;
  return (!state && isServerResponse(stream)) || Boolean(state?.autoDestroy && state.emitClose && state.closed === false);
}

export function isDisturbed(stream: any): boolean {
  return Boolean(stream && (stream[kIsDisturbed] ?? (stream.readableDidRead || stream.readableAborted)));
}

export function isErrored(stream: any): boolean {
  return Boolean(
    stream &&
      (stream[kIsErrored] ??
        stream.readableErrored ??
        stream.writableErrored ??
        stream._readableState?.errorEmitted ??
        stream._writableState?.errorEmitted ??
        stream._readableState?.errored ??
        stream._writableState?.errored),
  );
}
