// uncaughtException handlers, the monitor, and errors that follow.
process.on('uncaughtExceptionMonitor', (e, origin) => console.log('monitor', e.message, origin));
process.on('uncaughtException', (e, origin) => {
  console.log('handler', e.message, origin);
  if (e.message === 'second') process.exitCode = 4;
});
setTimeout(() => {
  throw new Error('first');
}, 20);
setTimeout(() => {
  throw new Error('second');
}, 40);
setTimeout(() => console.log('alive'), 60);
Promise.reject(new Error('rejected'));
process.nextTick(() => {
  throw new Error('tick');
});
process.nextTick(() => console.log('next tick still runs'));
queueMicrotask(() => {
  throw new Error('microtask');
});
process.on('exit', (c) => console.log('exit', c));
