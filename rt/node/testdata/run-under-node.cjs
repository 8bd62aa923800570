'use strict';
// Runs a script on real node with the TypeScript halves of core modules in place of node's own.
// Usage: node run-under-node.cjs OUT script.js [args]
// OUT holds every rt/**/*.ts translated to CommonJS at the same relative path with .js for .ts.
// Imports of "./x.go" (the native halves) get the stand-ins of native-stubs.cjs.

const Module = require('module');
const path = require('path');
const fs = require('fs');

const out = path.resolve(process.argv[2]);
const stubs = require('./native-stubs.cjs');

const moduleFiles = {
  'events': 'node/events/events',
  'string_decoder': 'node/string_decoder/string_decoder',
  'path': 'node/path/path',
  'path/posix': 'node/path/posix',
  'path/win32': 'node/path/win32',
  'util': 'node/util/util',
  'util/types': 'node/util/types',
  'stream': 'node/stream/stream',
  'stream/promises': 'node/stream/promises',
  'stream/consumers': 'node/stream/consumers',
  'querystring': 'node/querystring/querystring',
  'assert': 'node/assert/assert',
  'assert/strict': 'node/assert/strict',
  'async_hooks': 'node/async_hooks/async_hooks',
  'timers': 'node/timers/timers',
  'timers/promises': 'node/timers/promises',
  'diagnostics_channel': 'node/diagnostics_channel/diagnostics_channel',
  'punycode': 'node/punycode/punycode',
  'constants': 'node/constants/constants',
};

const skip = (process.env.JSGO_KEEP || '').split(',');
const cache = new Map();
const realLoad = Module._load;

function nameOf(request) {
  const name = request.startsWith('node:') ? request.slice(5) : request;
  if (skip.includes(name)) return undefined;
  const file = moduleFiles[name];
  if (file === undefined || !fs.existsSync(path.join(out, file + '.js'))) return undefined;
  return file;
}

function loadOurs(file) {
  let exports = cache.get(file);
  if (exports !== undefined) return exports;
  const full = path.join(out, file + '.js');
  exports = {};
  cache.set(file, exports);
  // The translated code replaces module.exports before it imports: cycles must see the new object.
  const module = {
    get exports() { return exports; },
    set exports(value) { exports = value; cache.set(file, value); },
  };
  const dir = path.dirname(file);
  const resolve = (request) => {
    if (request.endsWith('.go')) return stubs(path.join(dir, request));
    if (request.startsWith('.')) return loadOurs(path.join(dir, request).replace(/\.ts$/, ''));
    const ours = nameOf(request);
    if (ours !== undefined) return loadOurs(ours);
    const real = realLoad(request, null, false);
    return { __esModule: true, default: real, ...real };
  };
  const code = fs.readFileSync(full, 'utf8');
  const fn = new (require('vm').Script)(`(function(exports, require, module) {${code}\n})`, { filename: full }).runInThisContext();
  fn(exports, resolve, module);
  return exports;
}

Module._load = function (request, parent, isMain) {
  const file = nameOf(request);
  if (file !== undefined) return loadOurs(file).default;
  return realLoad.apply(this, arguments);
};
const realBuiltin = process.getBuiltinModule;
if (realBuiltin) {
  process.getBuiltinModule = (id) => {
    const file = nameOf(id);
    return file !== undefined ? loadOurs(file).default : realBuiltin.call(process, id);
  };
}

if (fs.existsSync(path.join(out, 'web/abort/abort.js')) && !skip.includes('abort')) {
  const abort = loadOurs('web/abort/abort');
  for (const name of ['AbortController', 'AbortSignal', 'Event', 'EventTarget', 'DOMException', 'CustomEvent']) {
    if (abort[name]) Object.defineProperty(globalThis, name, { value: abort[name], writable: true, configurable: true, enumerable: false });
  }
}

if (fs.existsSync(path.join(out, 'node/timers/timers.js')) && !skip.includes('timers')) {
  const timers = loadOurs('node/timers/timers').default;
  for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate']) {
    globalThis[name] = timers[name];
  }
}

const script = path.resolve(process.argv[3]);
process.argv.splice(1, 3, script);
process.mainModule = undefined;
Module._load(script, null, true);
