// Deep equality, loose and strict: https://nodejs.org/docs/latest-v20.x/api/assert.html#comparison-details.
//
// Native half (../util/util.go):
//   ownNonIndexProperties(object, skipSymbols: boolean): (string | symbol)[]
//     The enumerable own keys of an array or typed array that are not indices.

import { ownNonIndexProperties } from "../util/util.go";
import types from "../util/types.ts";

const getPrototypeOf = Object.getPrototypeOf;
const hasOwn = Object.prototype.hasOwnProperty;
const isEnumerable = Object.prototype.propertyIsEnumerable;
const toStringOf = Object.prototype.toString;

/** The pairs being compared further up, so that cycles end. */
class Memo {
  left = new Map<any, number>();
  right = new Map<any, number>();
  position = 0;
}

export function isDeepEqual(a: any, b: any): boolean {
  return equal(a, b, false, undefined);
}

export function isDeepStrictEqual(a: any, b: any): boolean {
  return equal(a, b, true, undefined);
}

function equal(a: any, b: any, strict: boolean, memo: Memo | undefined): boolean {
  if (a === b) return a !== 0 || !strict || Object.is(a, b);
  if (strict) {
    if (typeof a !== "object") return typeof a === "number" && Number.isNaN(a) && Number.isNaN(b);
    if (typeof b !== "object" || a === null || b === null) return false;
    if (getPrototypeOf(a) !== getPrototypeOf(b)) return false;
  } else {
    if (a === null || typeof a !== "object") {
      return (b === null || typeof b !== "object") && (a == b || (Number.isNaN(a) && Number.isNaN(b)));
    }
    if (b === null || typeof b !== "object") return false;
  }
  const tag = toStringOf.call(a);
  if (tag !== toStringOf.call(b)) return false;
  return equalObjects(a, b, tag, strict, memo);
}

function equalObjects(a: any, b: any, tag: string, strict: boolean, memo: Memo | undefined): boolean {
  if (Array.isArray(a)) return equalArrays(a, b, strict, memo);
  if (tag === "[object Object]") return equalKeyed(a, b, strict, memo, PLAIN, undefined);
  if (types.isDate(a)) {
    if (!types.isDate(b) || Date.prototype.getTime.call(a) !== Date.prototype.getTime.call(b)) return false;
  } else if (types.isRegExp(a)) {
    if (!types.isRegExp(b) || !sameRegExp(a, b)) return false;
  } else if (types.isNativeError(a) || a instanceof Error) {
    if (!(types.isNativeError(b) || b instanceof Error) || !sameError(a, b, strict, memo)) return false;
  } else if (ArrayBuffer.isView(a)) {
    return equalViews(a, b, strict, memo);
  } else if (types.isSet(a)) {
    return types.isSet(b) && a.size === b.size && equalKeyed(a, b, strict, memo, SET, undefined);
  } else if (types.isMap(a)) {
    return types.isMap(b) && a.size === b.size && equalKeyed(a, b, strict, memo, MAP, undefined);
  } else if (types.isAnyArrayBuffer(a)) {
    if (!types.isAnyArrayBuffer(b) || !sameBytes(new Uint8Array(a), new Uint8Array(b))) return false;
  } else if (types.isBoxedPrimitive(a)) {
    if (!sameBoxed(a, b)) return false;
  } else if (isSpecial(b)) {
    return false;
  }
  return equalKeyed(a, b, strict, memo, PLAIN, undefined);
}

// b has a slot that a lacks; only a forged Symbol.toStringTag gets here.
function isSpecial(b: any): boolean {
  return (
    Array.isArray(b) ||
    ArrayBuffer.isView(b) ||
    types.isSet(b) ||
    types.isMap(b) ||
    types.isDate(b) ||
    types.isRegExp(b) ||
    types.isAnyArrayBuffer(b) ||
    types.isBoxedPrimitive(b) ||
    types.isNativeError(b) ||
    b instanceof Error
  );
}

function sameRegExp(a: any, b: any): boolean {
  return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
}

function sameError(a: any, b: any, strict: boolean, memo: Memo | undefined): boolean {
  // message and name are usually hidden; a visible one is compared with the other keys.
  if (isEnumerable.call(a, "message") !== isEnumerable.call(b, "message")) return false;
  if (!isEnumerable.call(a, "message") && a.message !== b.message) return false;
  if (isEnumerable.call(a, "name") !== isEnumerable.call(b, "name")) return false;
  if (!isEnumerable.call(a, "name") && a.name !== b.name) return false;
  return sameHidden(a, b, "cause", strict, memo) && sameHidden(a, b, "errors", strict, memo);
}

function sameHidden(a: any, b: any, key: string, strict: boolean, memo: Memo | undefined): boolean {
  if (hasOwn.call(a, key) !== hasOwn.call(b, key)) return false;
  const shown = isEnumerable.call(a, key);
  if (shown !== isEnumerable.call(b, key)) return false;
  return shown || !hasOwn.call(a, key) || equal(a[key], b[key], strict, memo);
}

function sameBoxed(a: any, b: any): boolean {
  if (types.isNumberObject(a)) {
    return types.isNumberObject(b) && Object.is(Number.prototype.valueOf.call(a), Number.prototype.valueOf.call(b));
  }
  if (types.isStringObject(a)) {
    return types.isStringObject(b) && String.prototype.valueOf.call(a) === String.prototype.valueOf.call(b);
  }
  if (types.isBooleanObject(a)) {
    return types.isBooleanObject(b) && Boolean.prototype.valueOf.call(a) === Boolean.prototype.valueOf.call(b);
  }
  if (types.isBigIntObject(a)) {
    return types.isBigIntObject(b) && BigInt.prototype.valueOf.call(a) === BigInt.prototype.valueOf.call(b);
  }
  return types.isSymbolObject(b) && Symbol.prototype.valueOf.call(a) === Symbol.prototype.valueOf.call(b);
}

function equalArrays(a: any, b: any, strict: boolean, memo: Memo | undefined): boolean {
  if (!Array.isArray(b) || a.length !== b.length) return false;
  const keysA = ownNonIndexProperties(a, !strict);
  const keysB = ownNonIndexProperties(b, !strict);
  if (keysA.length !== keysB.length) return false;
  return equalKeyed(a, b, strict, memo, ARRAY, keysA);
}

function equalViews(a: any, b: any, strict: boolean, memo: Memo | undefined): boolean {
  if (!ArrayBuffer.isView(b)) return false;
  if (!strict && (types.isFloat32Array(a) || types.isFloat64Array(a))) {
    if (!sameFloats(a, b)) return false;
  } else {
    const x = new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
    if (!sameBytes(x, new Uint8Array(b.buffer, b.byteOffset, b.byteLength))) return false;
  }
  const keysA = ownNonIndexProperties(a, !strict);
  const keysB = ownNonIndexProperties(b, !strict);
  if (keysA.length !== keysB.length) return false;
  return equalKeyed(a, b, strict, memo, PLAIN, keysA);
}

function sameFloats(a: any, b: any): boolean {
  if (a.byteLength !== b.byteLength) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

// What is compared beside the keys.
const PLAIN = 0;
const ARRAY = 1;
const SET = 2;
const MAP = 3;

function equalKeyed(a: any, b: any, strict: boolean, memo: Memo | undefined, kind: number, given: any): boolean {
  let keys = given;
  if (keys === undefined) {
    keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
  }
  for (let i = 0; i < keys.length; i++) {
    if (!hasOwn.call(b, keys[i])) return false;
  }
  if (strict && given === undefined) {
    const symbols = sameSymbols(a, b);
    if (symbols === undefined) return false;
    if (symbols.length > 0) keys = keys.concat(symbols);
  }
  if (keys.length === 0 && (kind === PLAIN || (kind === ARRAY && a.length === 0) || (kind > ARRAY && a.size === 0))) {
    return true;
  }
  const m = memo ?? new Memo();
  const seenA = m.left.get(a);
  if (seenA !== undefined) {
    const seenB = m.right.get(b);
    if (seenB !== undefined) return seenA === seenB;
  }
  m.position++;
  m.left.set(a, m.position);
  m.right.set(b, m.position);
  const result = equalContents(a, b, strict, keys, m, kind);
  m.left.delete(a);
  m.right.delete(b);
  return result;
}

// The enumerable symbols of a when b has just the same ones, else undefined.
function sameSymbols(a: any, b: any): symbol[] | undefined {
  const out: symbol[] = [];
  for (const s of Object.getOwnPropertySymbols(a)) {
    const visible = isEnumerable.call(a, s);
    if (visible !== isEnumerable.call(b, s)) return undefined;
    if (visible) out.push(s);
  }
  let n = 0;
  for (const s of Object.getOwnPropertySymbols(b)) if (isEnumerable.call(b, s)) n++;
  return n === out.length ? out : undefined;
}

function equalContents(a: any, b: any, strict: boolean, keys: any[], memo: Memo, kind: number): boolean {
  if (kind === SET && !equalSets(a, b, strict, memo)) return false;
  if (kind === MAP && !equalMaps(a, b, strict, memo)) return false;
  if (kind === ARRAY && !equalElements(a, b, strict, memo)) return false;
  for (let i = 0; i < keys.length; i++) {
    if (!equal(a[keys[i]], b[keys[i]], strict, memo)) return false;
  }
  return true;
}

function equalElements(a: any[], b: any[], strict: boolean, memo: Memo): boolean {
  for (let i = 0; i < a.length; i++) {
    if (hasOwn.call(a, i)) {
      if (!hasOwn.call(b, i) || !equal(a[i], b[i], strict, memo)) return false;
    } else if (hasOwn.call(b, i)) {
      return false;
    }
  }
  return true;
}

// A primitive that == could match: true yes, false no, undefined or null when only the other of the two could.
function looseMatch(prim: any): any {
  switch (typeof prim) {
    case "undefined":
      return null;
    case "object":
      return undefined;
    case "symbol":
      return false;
    case "string":
    case "number":
      return !Number.isNaN(+prim);
  }
  return true;
}

function takeEqual(candidates: Set<any>, value: any, strict: boolean, memo: Memo): boolean {
  for (const candidate of candidates) {
    if (equal(value, candidate, strict, memo)) {
      candidates.delete(candidate);
      return true;
    }
  }
  return false;
}

function equalSets(a: Set<any>, b: Set<any>, strict: boolean, memo: Memo): boolean {
  const open = new Set<any>();
  for (const value of a) {
    if (typeof value === "object" && value !== null) {
      open.add(value);
    } else if (!b.has(value)) {
      if (strict) return false;
      const other = looseMatch(value);
      const possible = other === undefined || other === null ? b.has(other) && !a.has(other) : other;
      if (!possible) return false;
      open.add(value);
    }
  }
  if (open.size === 0) return true;
  for (const value of b) {
    if (typeof value === "object" && value !== null) {
      if (!takeEqual(open, value, strict, memo)) return false;
    } else if (!strict && !a.has(value) && !takeEqual(open, value, strict, memo)) {
      return false;
    }
  }
  return open.size === 0;
}

function takeEqualEntry(open: Set<any>, a: Map<any, any>, key: any, item: any, strict: boolean, memo: Memo): boolean {
  for (const candidate of open) {
    if (equal(key, candidate, strict, memo) && equal(item, a.get(candidate), strict, memo)) {
      open.delete(candidate);
      return true;
    }
  }
  return false;
}

function equalMaps(a: Map<any, any>, b: Map<any, any>, strict: boolean, memo: Memo): boolean {
  const open = new Set<any>();
  for (const [key, item] of a) {
    if (typeof key === "object" && key !== null) {
      open.add(key);
      continue;
    }
    const other = b.get(key);
    if ((other === undefined && !b.has(key)) || !equal(item, other, strict, memo)) {
      if (strict || !mapMightMatch(a, b, key, item, memo)) return false;
      open.add(key);
    }
  }
  if (open.size === 0) return true;
  for (const [key, item] of b) {
    if (typeof key === "object" && key !== null) {
      if (!takeEqualEntry(open, a, key, item, strict, memo)) return false;
    } else if (!strict && (!a.has(key) || !equal(a.get(key), item, false, memo))) {
      if (!takeEqualEntry(open, a, key, item, false, memo)) return false;
    }
  }
  return open.size === 0;
}

function mapMightMatch(a: Map<any, any>, b: Map<any, any>, key: any, item: any, memo: Memo): boolean {
  const other = looseMatch(key);
  if (other !== undefined && other !== null) return other;
  const value = b.get(other);
  if ((value === undefined && !b.has(other)) || !equal(item, value, false, memo)) return false;
  return !a.has(other);
}
