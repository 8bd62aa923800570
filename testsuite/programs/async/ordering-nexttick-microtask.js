// nextTick before promises, both before timers; nested ones within a phase.
const log = (...a) => console.log(...a);
setTimeout(() => {
  log('timeout 1');
  process.nextTick(() => log('tick in timeout'));
  Promise.resolve().then(() => log('promise in timeout'));
}, 0);
setTimeout(() => log('timeout 2'), 0);
setImmediate(() => {
  log('immediate 1');
  process.nextTick(() => log('tick in immediate'));
  setImmediate(() => log('immediate nested'));
});
setImmediate(() => log('immediate 2'));
process.nextTick(() => {
  log('tick 1');
  Promise.resolve().then(() => log('promise in tick'));
  process.nextTick(() => log('tick in tick'));
});
process.nextTick(log, 'tick', 'with', 'args');
Promise.resolve().then(() => {
  log('promise 1');
  process.nextTick(() => log('tick in promise'));
  queueMicrotask(() => log('microtask in promise'));
});
queueMicrotask(() => log('microtask'));
(async () => {
  log('async body');
  await null;
  log('after await');
  await new Promise((r) => process.nextTick(r));
  log('after await of tick');
})();
log('sync end');
