// Stream, the base that streams had before Node 0.10 and that all of them still inherit from.

import EventEmitter from "node:events";

export function Stream(this: any, opts?: any) {
  EventEmitter.call(this, opts);
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

Stream.prototype.pipe = function (this: any, dest: any, options?: any) {
  const source = this;
  let didEnd = false;

  function ondata(chunk: any) {
    if (dest.writable && dest.write(chunk) === false && source.pause) source.pause();
  }
  function ondrain() {
    if (source.readable && source.resume) source.resume();
  }
  function onend() {
    if (didEnd) return;
    didEnd = true;
    dest.end();
  }
  function onclose() {
    if (didEnd) return;
    didEnd = true;
    if (typeof dest.destroy === "function") dest.destroy();
  }
  function onerror(this: any, er: any) {
    cleanup();
    if (EventEmitter.listenerCount(this, "error") === 0) this.emit("error", er);
  }
  function cleanup() {
    source.removeListener("data", ondata);
    dest.removeListener("drain", ondrain);
    source.removeListener("end", onend);
    source.removeListener("close", onclose);
    source.removeListener("error", onerror);
    dest.removeListener("error", onerror);
    source.removeListener("end", cleanup);
    source.removeListener("close", cleanup);
    dest.removeListener("close", cleanup);
  }

  source.on("data", ondata);
  dest.on("drain", ondrain);
  if (!dest._isStdio && (!options || options.end !== false)) {
    source.on("end", onend);
    source.on("close", onclose);
  }
  prependListener(source, "error", onerror);
  prependListener(dest, "error", onerror);
  source.on("end", cleanup);
  source.on("close", cleanup);
  dest.on("close", cleanup);
  dest.emit("pipe", source);
  return dest;
};

// Streams keep a slot for each event they know; an empty one is no name.
Stream.prototype.eventNames = function eventNames(this: any) {
  const names = [];
  for (const key of Reflect.ownKeys(this._events)) {
    const listeners = this._events[key];
    if (typeof listeners === "function" || (Array.isArray(listeners) && listeners.length > 0)) names.push(key);
  }
  return names;
};

export function prependListener(emitter: any, event: any, fn: any): void {
  if (typeof emitter.prependListener === "function") emitter.prependListener(event, fn);
  // An emitter of another make: its own list is the only way to be first.
  else if (!emitter._events || !emitter._events[event]) emitter.on(event, fn);
  else if (Array.isArray(emitter._events[event])) emitter._events[event].unshift(fn);
  else emitter._events[event] = [fn, emitter._events[event]];
}

/** What _isUint8Array and _uint8ArrayToBuffer of node:stream do. */
export function uint8ArrayToBuffer(chunk: any): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
