// EventEmitter: order, once, prepend, removal while emitting, newListener, counts.
const EventEmitter = require('events');
const e = new EventEmitter();
const log = (...a) => console.log(...a);
e.on('newListener', (n, f) => log('new', String(n), f.name));
e.on('removeListener', (n) => log('removed', String(n)));
e.on('a', function one(...x) {
  log('one', x, this === e);
});
e.once('a', function two() {
  log('two');
});
e.prependListener('a', () => log('zero'));
e.prependOnceListener('a', () => log('minus'));
log(e.emit('a', 1, 2), e.emit('a'), e.emit('none'));
log(e.listenerCount('a'), e.listeners('a').length, e.rawListeners('a').length, e.eventNames(), e.getMaxListeners());
const self = () => {
  e.off('b', self);
  log('self');
};
e.on('b', self);
e.on('b', () => log('after'));
e.emit('b');
e.emit('b');
e.removeAllListeners('b');
log(e.emit('b'));
const s = Symbol('ev');
e.on(s, () => log('symbol'));
e.emit(s);
e.on('add', () => e.on('add', () => log('added late')));
e.emit('add');
e.emit('add');
for (const bad of [undefined, 'x'])
  try {
    e.on('z', bad);
  } catch (x) {
    log(x.code, x.message);
  }
e.removeAllListeners();
log(e.eventNames(), e);
