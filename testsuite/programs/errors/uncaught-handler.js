// uncaughtException handlers, the monitor, and errors that follow.
process.on('uncaughtExceptionMonitor', (e, origin) => console.log('monitor', e.message, origin));
process.on('uncaughtException', (e, origin) => {
  console.log('handler', e.message, origin);
  if (e.message === 'second') process.exitCode = 4;
});
setTimeout(() => {
  throw new Error('first');
}, 1);
setTimeout(() => {
  throw new Error('second');
}, 2);
setTimeout(() => console.log('alive'), 10);
Promise.reject(new Error('rejected'));
process.nextTick(() => {
  throw new Error('tick');
});
process.nextTick(() => console.log('next tick still runs'));
queueMicrotask(() => {
  throw new Error('microtask');
});
process.on('exit', (c) => console.log('exit', c));
