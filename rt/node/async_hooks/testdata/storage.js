const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const s = new AsyncLocalStorage(); const s2 = new AsyncLocalStorage(); const log = console.log;
log(s.getStore(), s.run(1, (x) => [s.getStore(), x], 'arg'), s.getStore());
s.run('a', () => { setTimeout(() => log('timeout', s.getStore()), 1); setImmediate(() => log('immediate', s.getStore())); process.nextTick(() => log('tick', s.getStore())); Promise.resolve().then(() => log('micro', s.getStore())); s2.run('b', async () => { await null; log('await', s.getStore(), s2.getStore()); }); log('exit', s.exit(() => s.getStore()), s.getStore()); });
const f = s.run('bound', () => AsyncLocalStorage.bind(function () { return s.getStore(); })); log(f(), s.getStore()); const snap = s.run('snap', () => AsyncLocalStorage.snapshot()); log(snap((x) => [x, s.getStore()], 3));
const r = s.run('res', () => new AsyncResource('X')); log(r.runInAsyncScope(function (a) { return [this.t, a, s.getStore()]; }, { t: 1 }, 2), typeof r.asyncId(), r.emitDestroy() === r);
try { s.run('t', () => { throw new Error('x'); }); } catch (e) { log(e.message, s.getStore()); } s.enterWith('ew'); log(s.getStore()); s.disable(); log(s.getStore());
for (const g of [() => new AsyncResource(), () => AsyncResource.bind(1), () => new AsyncResource('a', { triggerAsyncId: -2 })]) try { g(); } catch (e) { log(e.code, e.message); }
