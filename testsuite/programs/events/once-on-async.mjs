// events.once, events.on, EventTarget, AbortSignal.
import { EventEmitter, once, on, getEventListeners, setMaxListeners } from 'node:events';
const e = new EventEmitter();
setTimeout(() => e.emit('x', 1, 2), 1);
console.log(await once(e, 'x'));
setTimeout(() => e.emit('error', new Error('bad')), 1);
await once(e, 'x').catch((x) => console.log(x.message));
const ac = new AbortController();
setTimeout(() => {
  e.emit('t', 'a');
  e.emit('t', 'b');
  setTimeout(() => ac.abort(), 2);
}, 1);
try {
  for await (const [v] of on(e, 't', { signal: ac.signal })) console.log(v);
} catch (x) {
  console.log(x.name, x.code);
}
const t = new EventTarget();
const h = {
  handleEvent(ev) {
    console.log('object', ev.type, this === h);
  },
};
t.addEventListener(
  'p',
  (ev) => {
    console.log(ev.type, ev.cancelable, ev.target === t, ev instanceof Event);
    ev.preventDefault();
  },
  { once: true },
);
t.addEventListener('p', h);
t.addEventListener('p', h);
console.log(
  t.dispatchEvent(new Event('p', { cancelable: true })),
  t.dispatchEvent(new Event('p')),
  getEventListeners(t, 'p').length,
);
t.addEventListener('stop', (ev) => ev.stopImmediatePropagation());
t.addEventListener('stop', () => console.log('never'));
t.dispatchEvent(new Event('stop'));
setTimeout(() => {}, 30); // the time-out below does not keep the program alive
const s = AbortSignal.timeout(1);
s.onabort = () => console.log('timeout', s.reason.name);
await once(s, 'abort');
console.log(AbortSignal.any([AbortSignal.abort('r')]).reason, AbortSignal.abort().reason.name);
try {
  AbortSignal.abort().throwIfAborted();
} catch (x) {
  console.log(x.name, x.message, x.code);
}
const ce = new CustomEvent('c', { detail: 5 });
console.log(ce.detail, ce.type);
