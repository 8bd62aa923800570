// Writable: backpressure, cork, writev, final, errors, order of callbacks.
const { Writable } = require('stream');
const log = (...a) => console.log(...a);
const w = new Writable({
  highWaterMark: 4,
  write(c, enc, cb) {
    log('write', String(c), enc);
    setImmediate(cb);
  },
  final(cb) {
    log('final');
    cb();
  },
});
log(
  w.write('ab', () => log('cb ab')),
  w.write('cdef'),
  w.writableLength,
  w.writableNeedDrain,
);
w.on('drain', () => {
  log('drain');
  w.end('z', () => log('end cb'));
});
w.on('finish', () => log('finish', w.writableFinished)).on('close', second);
function second() {
  const v = new Writable({
    writev(cs, cb) {
      log(
        'writev',
        cs.map((c) => String(c.chunk)),
      );
      cb();
    },
    decodeStrings: false,
  });
  v.cork();
  v.write('1');
  v.write('2');
  v.uncork();
  v.end();
  v.on('close', third);
}
function third() {
  const e = new Writable({
    write(c, _, cb) {
      cb(new Error('disk'));
    },
  });
  e.write('x', (x) => log('cb', x.message));
  e.on('error', (x) => log('error', x.message, e.destroyed, e.errored === x));
  e.on('close', () => {
    e.write('more', (x) => log(x.code));
    const n = new Writable({ write() {} });
    n.on('error', (x) => log(x.code, x.message));
    n.end();
    n.write('after');
    try {
      new Writable({ write() {} }).write(null);
    } catch (x) {
      log(x.code);
    }
    try {
      new Writable({ write() {} }).write(5);
    } catch (x) {
      log(x.code);
    }
    const d = new Writable({
      write(c, _, cb) {
        cb();
      },
      destroy(err, cb) {
        log('_destroy', err?.message);
        cb(err);
      },
    });
    d.on('error', (x) => log(x.message)).destroy(new Error('by hand'));
  });
}
