// What is global, and how it is defined.
const names = Object.getOwnPropertyNames(globalThis);
for (const n of [
  'Array',
  'console',
  'process',
  'Buffer',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'AbortController',
  'Event',
  'EventTarget',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'structuredClone',
  'queueMicrotask',
  'setTimeout',
  'setImmediate',
  'performance',
  'crypto',
  'atob',
  'btoa',
  'MessageChannel',
  'BroadcastChannel',
  'ReadableStream',
  'CompressionStream',
  'DOMException',
  'globalThis',
  'global',
  'navigator',
  'WebSocket',
  'localStorage',
  'File',
  'SharedArrayBuffer',
  'Atomics',
  'Intl',
  'Iterator',
  'require',
  'module',
  'undefined',
  'NaN',
  'escape',
  'gc',
  'window',
  'CustomEvent',
  'WeakRef',
]) {
  const d = Object.getOwnPropertyDescriptor(globalThis, n);
  console.log(n, d ? [typeof globalThis[n], d.enumerable, d.configurable, d.writable ?? 'accessor'].join() : 'absent');
}
console.log(Object.keys(globalThis));
global.added = 1;
console.log(added, delete globalThis.added, typeof added);
console.log(
  new DOMException('m', 'AbortError').code,
  new DOMException('m').name,
  String(new DOMException('a', 'B')),
  new Headers({ A: '1', b: '2' }).get('a'),
  [
    ...new Headers([
      ['x', '1'],
      ['X', '2'],
    ]),
  ],
  new FormData() instanceof FormData,
  new File(['a'], 'n').name,
);
const mc = new MessageChannel();
mc.port1.onmessage = (e) => {
  console.log('message', e.data);
  mc.port1.close();
};
mc.port2.postMessage({ a: [1n] });
