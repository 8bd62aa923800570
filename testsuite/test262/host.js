// What test262 wants of its host beyond the language. One function, so that
// the test's own global scope stays as it was.
(function (g) {
  if (g.$262) return;
  var hide = function (name, value) {
    Object.defineProperty(g, name, { value: value, writable: true, enumerable: false, configurable: true });
  };
  hide('print', function (text) { console.log(String(text)); });
  // A rejection that nobody handles is no failure to test262.
  process.on('unhandledRejection', function () {});
  var clone = g.structuredClone;
  var indirectEval = g.eval;
  hide('$262', {
    global: g,
    evalScript: g.__evalScript || function (code) { return indirectEval(code); },
    gc: function () { throw new Error('no gc'); },
    createRealm: function () { throw new Error('no createRealm'); },
    detachArrayBuffer: function (buffer) { clone(buffer, { transfer: [buffer] }); return null; },
  });
})(globalThis);
