// stream.duplexPair: https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexpairoptions.

import { Duplex } from "./duplex.ts";

const kCallback = Symbol("Callback");
const kInitOtherSide = Symbol("InitOtherSide");

function DuplexSide(this: any, options: any) {
  Duplex.call(this, options);
  this[kCallback] = null;
  this.other = null;
}

let inherited = false;

function inherit(): void {
  if (inherited) return;
  inherited = true;
  Object.setPrototypeOf(DuplexSide.prototype, Duplex.prototype);
  const proto: any = DuplexSide.prototype;
  proto[kInitOtherSide] = function (otherSide: any) {
    this.other = otherSide;
  };
  proto._read = function () {
    const callback = this[kCallback];
    if (callback) {
      this[kCallback] = null;
      callback();
    }
  };
  proto._write = function (chunk: any, encoding: any, callback: any) {
    if (chunk.length === 0) {
      process.nextTick(callback);
    } else {
      this.other.push(chunk);
      this.other[kCallback] = callback;
    }
  };
  proto._final = function (callback: any) {
    this.other.on("end", callback);
    this.other.push(null);
  };
}

export function duplexPair(options: any): any[] {
  inherit();
  const side0 = new (DuplexSide as any)(options);
  const side1 = new (DuplexSide as any)(options);
  side0[kInitOtherSide](side1);
  side1[kInitOtherSide](side0);
  return [side0, side1];
}
