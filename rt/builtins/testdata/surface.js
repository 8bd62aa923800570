// Prints the own properties of the ECMAScript globals, a line each:
// node surface.js > surface.txt
'use strict';
const names = ('Object Function Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError Symbol Boolean ' +
  'Array String Number Math BigInt JSON Map Set WeakMap WeakSet WeakRef FinalizationRegistry Promise Reflect Proxy Date RegExp ArrayBuffer ' +
  'SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array ' +
  'Float64Array BigInt64Array BigUint64Array').split(' ');
const fn = (f) => f === undefined ? '-' : JSON.stringify(f.name) + '/' + f.length;
function show(path, o) {
  for (const k of Reflect.ownKeys(o)) {
    if (path === 'Error' && k === 'prepareStackTrace') continue; // node's own
    const d = Object.getOwnPropertyDescriptor(o, k);
    const attr = (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '');
    let what;
    if (!('value' in d)) what = 'get ' + fn(d.get) + ' set ' + fn(d.set);
    else if (typeof d.value === 'function') what = fn(d.value);
    else what = typeof d.value === 'object' ? 'object' : String(d.value);
    console.log(path + '[' + String(k) + '] ' + (attr || '-') + ' ' + what);
  }
}
for (const n of names) {
  show(n, globalThis[n]);
  if (globalThis[n].prototype) show(n + '.prototype', globalThis[n].prototype);
}
for (const n of ('parseInt parseFloat isNaN isFinite eval decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape').split(' '))
  console.log(n + ' ' + fn(globalThis[n]));
