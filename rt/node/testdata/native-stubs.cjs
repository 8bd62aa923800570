'use strict';
// Stand-ins for the Go halves, built on real node: native-stubs(path of the .go file) → its exports.

const util = require('util');

function captureCodeStack(err, above) {
  const name = err.name;
  Object.defineProperty(err, 'name', { value: `${name} [${err.code}]`, configurable: true, writable: true, enumerable: false });
  Error.captureStackTrace(err, above);
  void err.stack;
  delete err.name;
}

const utilNative = {
  inspect: util.inspect,
  format: util.format,
  formatWithOptions: util.formatWithOptions,
  isDeepStrictEqual: util.isDeepStrictEqual,
  types: util.types,
  getSystemErrorName: util.getSystemErrorName,
  getSystemErrorMap: util.getSystemErrorMap,
  getProxyDetails: () => undefined,
  promiseState: () => undefined,
  getOwnNonIndexProperties: (o) => Object.keys(o).filter((k) => !(String(k >>> 0) === k)),
  getCallSites: util.getCallSites,
  MIMEType: util.MIMEType,
  MIMEParams: util.MIMEParams,
  TextEncoder: util.TextEncoder,
  TextDecoder: util.TextDecoder,
};

const tables = {
  'node/internal/errors.go': { captureCodeStack },
  'node/util/util.go': utilNative,
  'node/events/events.go': { recordEmit() {} },
};

module.exports = function stubs(file) {
  const table = tables[file];
  if (table === undefined) throw new Error(`no stand-in for ${file}`);
  return table;
};
module.exports.tables = tables;
