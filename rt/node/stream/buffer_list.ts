// Taking bytes, text or objects from the front of a Readable's buffer.

import { kObjectMode, kState } from "./state.ts";
import { kDecoder } from "./readable_state.ts";

/** Takes n bytes or characters (all when n is 0 or not less than there are), or one object. */
export function fromList(n: number, state: any): any {
  if (state.length === 0) return null;
  const buf = state.buffer;
  const first = state.bufferIndex;
  let ret: any;
  if ((state[kState] & kObjectMode) !== 0) {
    ret = buf[first];
    buf[first] = null;
    advance(state, first + 1);
  } else if (!n || n >= state.length) {
    ret = takeAll(state);
  } else if (n < buf[first].length) {
    ret = buf[first].slice(0, n);
    buf[first] = buf[first].slice(n);
  } else if (n === buf[first].length) {
    ret = buf[first];
    buf[first] = null;
    advance(state, first + 1);
  } else {
    ret = (state[kState] & kDecoder) !== 0 ? takeText(state, n) : takeBytes(state, n);
  }
  return ret;
}

// Slots that were read are dropped in bulk: shifting each would be quadratic.
function advance(state: any, index: number): void {
  if (index === state.buffer.length) {
    state.buffer.length = 0;
    state.bufferIndex = 0;
  } else if (index > 1024) {
    state.buffer.splice(0, index);
    state.bufferIndex = 0;
  } else {
    state.bufferIndex = index;
  }
}

function takeAll(state: any): any {
  const buf = state.buffer;
  let ret: any;
  if ((state[kState] & kDecoder) !== 0) {
    ret = "";
    for (let i = state.bufferIndex; i < buf.length; i++) ret += buf[i];
  } else if (buf.length - state.bufferIndex === 1) {
    ret = buf[state.bufferIndex];
  } else {
    ret = Buffer.allocUnsafe(state.length);
    let at = 0;
    for (let i = state.bufferIndex; i < buf.length; i++) {
      ret.set(buf[i], at);
      at += buf[i].length;
    }
  }
  advance(state, buf.length);
  return ret;
}

function takeText(state: any, n: number): string {
  const buf = state.buffer;
  let ret = "";
  let i = state.bufferIndex;
  while (n > 0) {
    const str = buf[i];
    if (n < str.length) {
      ret += str.slice(0, n);
      buf[i] = str.slice(n);
      break;
    }
    ret += str;
    n -= str.length;
    buf[i++] = null;
  }
  advance(state, i);
  return ret;
}

function takeBytes(state: any, n: number): Buffer {
  const buf = state.buffer;
  const ret = Buffer.allocUnsafe(n);
  let at = 0;
  let i = state.bufferIndex;
  while (at < n) {
    const data = buf[i];
    if (n - at < data.length) {
      ret.set(data.slice(0, n - at), at);
      buf[i] = data.slice(n - at);
      break;
    }
    ret.set(data, at);
    at += data.length;
    buf[i++] = null;
  }
  advance(state, i);
  return ret;
}
