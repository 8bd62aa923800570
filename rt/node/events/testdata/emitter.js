const EventEmitter = require('events');
const util = require('util');
const t = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); } };
const e = new EventEmitter();
console.log(e, Object.keys(EventEmitter), Object.keys(EventEmitter.prototype));
e.on('newListener', (n, f) => console.log('new', n, f.name)); e.on('removeListener', (n, f) => console.log('removed', n, f.name));
function a(...x) { console.log('a', x, this === e); } function b() { console.log('b'); }
e.on('x', a); e.prependListener('x', b); e.once('x', a); e.prependOnceListener('y', b);
console.log(e.emit('x', 1, 2, 3, 4), e.emit('x'), e.emit('none'), e.listenerCount('x'), e.listenerCount('x', a), e.eventNames(), e.rawListeners('y').map((f) => f.name), e.listeners('y'));
e.off('x', a); e.removeAllListeners('y'); console.log(e._eventsCount, e._events); e.removeAllListeners(); console.log(e._eventsCount, e.eventNames());
t(() => e.emit('error')); t(() => e.emit('error', 3)); t(() => e.emit('error', new TypeError('z'))); t(() => e.on('x')); t(() => e.setMaxListeners(-1)); t(() => { EventEmitter.defaultMaxListeners = 'a'; }); t(() => new EventEmitter({ captureRejections: 1 }));
function Old() { EventEmitter.call(this); } util.inherits(Old, EventEmitter); const o = new Old(); o.on('q', () => console.log('q')); o.emit('q'); console.log(o);
process.on('warning', (w) => console.log(w.name, w.message, w.count)); e.setMaxListeners(1); e.on('w', a); e.on('w', b);
(async () => {
  setTimeout(() => e.emit('later', 5, 6), 1); console.log(await EventEmitter.once(e, 'later'));
  const p = EventEmitter.once(e, 'never').catch((x) => console.log('rejected', x.message)); e.emit('error', new Error('oops')); await p;
  const ac = new AbortController(); const q = EventEmitter.once(e, 'never', { signal: ac.signal }).catch((x) => console.log(x.name, x.code)); ac.abort(); await q;
  setTimeout(() => { e.emit('it', 1); e.emit('it', 2); }, 1); let n = 0; for await (const v of EventEmitter.on(e, 'it')) { console.log(v); if (++n === 2) break; } console.log(e.listenerCount('it'));
  const c = new EventEmitter({ captureRejections: true }); c.on('error', (x) => console.log('captured', x.message)); c.on('z', async () => { throw new Error('async'); }); c.emit('z');
  const et = new EventTarget(); const f = () => {}; et.addEventListener('k', f); console.log(EventEmitter.getEventListeners(et, 'k').length, EventEmitter.getMaxListeners(e), EventEmitter.getMaxListeners(et));
})();
