// Lazy globals are accessors until they are read or assigned; process, Buffer and performance stay so.
const d = (n) => { const x = Object.getOwnPropertyDescriptor(globalThis, n); return x && ['value' in x ? 'data' : [x.get && x.get.name, x.set && x.set.name], x.enumerable, x.configurable, x.writable].join(' ') };
for (const n of ['process','Buffer','performance','Blob','DOMException','ReadableStream','CompressionStream','TextEncoder','URL','atob','AbortController','setTimeout']) { console.log(n, d(n), typeof globalThis[n], d(n)); }
const b = Object.getOwnPropertyDescriptor(globalThis, 'btoa'); console.log(b.get === Object.getOwnPropertyDescriptor(globalThis, 'btoa').get, b.get.call({}) === btoa, b.get() === btoa, d('btoa'));
function readP() { return performance }
const B = readP(); readP(); performance = 5; console.log(readP(), d('performance')); globalThis.performance = B; console.log(readP() === B);
const old = Object.getOwnPropertyDescriptor(globalThis, 'performance');
Object.defineProperty(globalThis, 'performance', { get() { return 7 }, configurable: true }); console.log(readP());
Object.defineProperty(globalThis, 'performance', old); console.log(readP() === B);
Object.defineProperty(globalThis, 'performance', { value: 8, configurable: true }); console.log(readP()); delete globalThis.performance; console.log(typeof performance);
try { readP() } catch (e) { console.log(e.message) }
TextDecoder = 1; console.log(TextDecoder, d('TextDecoder'));
const e = Object.getOwnPropertyDescriptor(globalThis, 'AbortSignal'); e.set.call(null, 'x'); console.log(AbortSignal, d('AbortSignal'), e.get() === 'x');
