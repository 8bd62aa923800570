// What readable and writable states share: the bits of [kState] and the high water mark.
// The numbers are node 20's, since console.log(stream) shows them.

import { ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { validateInteger } from "../internal/validators.ts";

export const kState: unique symbol = Symbol("kState") as any;
export const kErroredValue: unique symbol = Symbol("kErroredValue") as any;
export const kDefaultEncodingValue: unique symbol = Symbol("kDefaultEncodingValue") as any;

export const kObjectMode = 1 << 0;
export const kErrorEmitted = 1 << 1;
export const kAutoDestroy = 1 << 2;
export const kEmitClose = 1 << 3;
export const kDestroyed = 1 << 4;
export const kClosed = 1 << 5;
export const kCloseEmitted = 1 << 6;
export const kErrored = 1 << 7;
export const kConstructed = 1 << 8;

/** A nop that write callbacks are compared with. */
export function nop(): void {}

let byteDefault = 16 * 1024;
let objectDefault = 16;

export function getDefaultHighWaterMark(objectMode?: boolean): number {
  return objectMode ? objectDefault : byteDefault;
}

export function setDefaultHighWaterMark(objectMode: boolean, value: number): void {
  validateInteger(value, "value", 0);
  if (objectMode) objectDefault = value;
  else byteDefault = value;
}

export function getHighWaterMark(objectMode: boolean, options: any, duplexKey: string, isDuplex: boolean): number {
  let hwm = options?.highWaterMark;
  if (hwm === undefined || hwm === null) hwm = isDuplex ? options?.[duplexKey] : undefined;
  if (hwm === undefined || hwm === null) return getDefaultHighWaterMark(objectMode);
  if (!Number.isInteger(hwm) || hwm < 0) {
    throw ERR_INVALID_ARG_VALUE(isDuplex ? `options.${duplexKey}` : "options.highWaterMark", hwm);
  }
  return Math.floor(hwm);
}

/** Defines an enumerable-less accessor for one bit of [kState]. */
export function bitAccessor(bit: number): PropertyDescriptor {
  return {
    enumerable: false,
    configurable: false,
    get(this: any) {
      return (this[kState] & bit) !== 0;
    },
    set(this: any, value: any) {
      if (value) this[kState] |= bit;
      else this[kState] &= ~bit;
    },
  };
}

/** state.errored: null, or the error kept beside its bit. */
export function erroredAccessor(): PropertyDescriptor {
  return {
    enumerable: false,
    configurable: false,
    get(this: any) {
      return (this[kState] & kErrored) !== 0 ? this[kErroredValue] : null;
    },
    set(this: any, value: any) {
      if (value) {
        this[kErroredValue] = value;
        this[kState] |= kErrored;
      } else {
        this[kState] &= ~kErrored;
      }
    },
  };
}

/** state.defaultEncoding: "utf8" is a bit, anything else is kept. */
export function defaultEncodingAccessor(bit: number): PropertyDescriptor {
  return {
    enumerable: false,
    configurable: false,
    get(this: any) {
      return (this[kState] & bit) !== 0 ? "utf8" : this[kDefaultEncodingValue];
    },
    set(this: any, value: any) {
      if (value === "utf8" || value === "utf-8") {
        this[kState] |= bit;
      } else {
        this[kState] &= ~bit;
        this[kDefaultEncodingValue] = value;
      }
    },
  };
}
