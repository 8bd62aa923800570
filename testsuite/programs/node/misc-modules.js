// os, perf_hooks, diagnostics_channel, v8, tty, constants, punycode, module, timers, dns names.
const os = require('os');
console.log(
  os.EOL,
  os.platform(),
  os.type(),
  typeof os.cpus().length,
  os.endianness(),
  typeof os.totalmem(),
  os.constants.signals.SIGINT,
  os.constants.errno.ENOENT,
  typeof os.hostname(),
  os.devNull,
  os.arch() === process.arch,
);
const { performance, PerformanceObserver } = require('perf_hooks');
const m = performance.mark('a', { detail: 1 });
console.log(
  m.name,
  m.entryType,
  m.detail,
  performance.measure('m', 'a').duration >= 0,
  performance.getEntriesByName('a').length,
  performance.now() > 0,
  typeof performance.timeOrigin,
  typeof performance.timerify(() => 1),
);
const dc = require('diagnostics_channel');
const ch = dc.channel('c');
ch.subscribe((msg, name) => console.log(msg, name));
ch.publish({ x: 1 });
console.log(
  ch.hasSubscribers,
  dc.hasSubscribers('none'),
  require('tty').isatty(1),
  require('constants').O_RDONLY,
  require('v8').deserialize(require('v8').serialize({ a: [1, new Map([[1, 2]])] })),
  require('module').builtinModules.length > 50,
  require('timers').setTimeout === setTimeout,
  typeof require('dns').lookup,
  require('string_decoder').StringDecoder.name,
  require('worker_threads').isMainThread,
  require('cluster').isPrimary,
  typeof require('http2').constants.NGHTTP2_NO_ERROR,
  require('https').globalAgent.protocol,
  Object.keys(require('stream/promises')),
  require('http').METHODS.length,
  require('http').STATUS_CODES[418],
  require('async_hooks').executionAsyncId() >= 0,
);
require('dns').lookup('localhost', { family: 4 }, (e, a, f) => console.log(e, a, f));
require('dns').lookup('127.0.0.1', (e, a, f) => console.log(a, f));
