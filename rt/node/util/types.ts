// util.types: https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypes.
//
// Native half (types.go), each (value: any): boolean, named after the internal slot it looks for:
//   isExternal isDate isArgumentsObject isBigIntObject isBooleanObject isNumberObject isStringObject
//   isSymbolObject isNativeError isRegExp isAsyncFunction isGeneratorFunction isGeneratorObject isPromise
//   isMap isSet isMapIterator isSetIterator isWeakMap isWeakSet isArrayBuffer isDataView
//   isSharedArrayBuffer isProxy isModuleNamespaceObject isKeyObject isCryptoKey
// and
//   typedArrayName(value: any): string | undefined     "Uint8Array" for a Uint8Array or a Buffer

import {
  isArgumentsObject,
  isArrayBuffer,
  isAsyncFunction,
  isBigIntObject,
  isBooleanObject,
  isCryptoKey,
  isDataView,
  isDate,
  isExternal,
  isGeneratorFunction,
  isGeneratorObject,
  isKeyObject,
  isMap,
  isMapIterator,
  isModuleNamespaceObject,
  isNativeError,
  isNumberObject,
  isPromise,
  isProxy,
  isRegExp,
  isSet,
  isSetIterator,
  isSharedArrayBuffer,
  isStringObject,
  isSymbolObject,
  isWeakMap,
  isWeakSet,
  typedArrayName,
} from "./types.go";

function isAnyArrayBuffer(value: any): boolean {
  return isArrayBuffer(value) || isSharedArrayBuffer(value);
}

function isBoxedPrimitive(value: any): boolean {
  return (
    isNumberObject(value) ||
    isStringObject(value) ||
    isBooleanObject(value) ||
    isBigIntObject(value) ||
    isSymbolObject(value)
  );
}

function isTypedArray(value: any): boolean {
  return typedArrayName(value) !== undefined;
}

function isUint8Array(value: any): boolean {
  return typedArrayName(value) === "Uint8Array";
}

function isUint8ClampedArray(value: any): boolean {
  return typedArrayName(value) === "Uint8ClampedArray";
}

function isUint16Array(value: any): boolean {
  return typedArrayName(value) === "Uint16Array";
}

function isUint32Array(value: any): boolean {
  return typedArrayName(value) === "Uint32Array";
}

function isInt8Array(value: any): boolean {
  return typedArrayName(value) === "Int8Array";
}

function isInt16Array(value: any): boolean {
  return typedArrayName(value) === "Int16Array";
}

function isInt32Array(value: any): boolean {
  return typedArrayName(value) === "Int32Array";
}

function isFloat32Array(value: any): boolean {
  return typedArrayName(value) === "Float32Array";
}

function isFloat64Array(value: any): boolean {
  return typedArrayName(value) === "Float64Array";
}

function isBigInt64Array(value: any): boolean {
  return typedArrayName(value) === "BigInt64Array";
}

function isBigUint64Array(value: any): boolean {
  return typedArrayName(value) === "BigUint64Array";
}

export default {
  isExternal,
  isDate,
  isArgumentsObject,
  isBigIntObject,
  isBooleanObject,
  isNumberObject,
  isStringObject,
  isSymbolObject,
  isNativeError,
  isRegExp,
  isAsyncFunction,
  isGeneratorFunction,
  isGeneratorObject,
  isPromise,
  isMap,
  isSet,
  isMapIterator,
  isSetIterator,
  isWeakMap,
  isWeakSet,
  isArrayBuffer,
  isDataView,
  isSharedArrayBuffer,
  isProxy,
  isModuleNamespaceObject,
  isAnyArrayBuffer,
  isBoxedPrimitive,
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray,
  isUint8Array,
  isUint8ClampedArray,
  isUint16Array,
  isUint32Array,
  isInt8Array,
  isInt16Array,
  isInt32Array,
  isFloat32Array,
  isFloat64Array,
  isBigInt64Array,
  isBigUint64Array,
  isKeyObject,
  isCryptoKey,
};
