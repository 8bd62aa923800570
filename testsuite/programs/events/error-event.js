// 'error' without a listener throws what it was given.
const EventEmitter = require('events');
const e = new EventEmitter();
for (const v of [new Error('plain'), 'text', undefined, null, { a: 1 }, 5])
  try {
    e.emit('error', v);
  } catch (x) {
    console.log(x.name, x.code, x.message, x.context);
  }
e.on(EventEmitter.errorMonitor, (x) => console.log('monitor', x.message));
try {
  e.emit('error', new Error('seen'));
} catch (x) {
  console.log('thrown', x.message);
}
e.on('error', (x) => console.log('handled', x.message));
console.log(e.emit('error', new Error('ok')));
const c = new EventEmitter({ captureRejections: true });
c.on('x', async () => {
  throw new Error('async');
});
c.on('error', (x) => console.log('captured', x.message));
c.emit('x');
class Sub extends EventEmitter {
  constructor() {
    super();
    this.on('go', this.go);
  }
  go(n) {
    console.log('go', n, this.constructor.name);
  }
}
new Sub().emit('go', 1);
