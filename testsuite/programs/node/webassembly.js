// WebAssembly: a module of two bytes of version and nothing else, and one that adds.
const d = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly');
console.log(typeof WebAssembly, d?.enumerable, d?.configurable, d?.writable);
const empty = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]);
console.log(WebAssembly.validate(empty), WebAssembly.validate(new Uint8Array(8)));
