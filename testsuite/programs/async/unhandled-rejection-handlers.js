// The events around rejections: unhandledRejection, rejectionHandled.
process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason.message ?? reason, promise instanceof Promise);
  if (reason === 'late') setTimeout(() => promise.catch((v) => console.log('caught', v)), 1);
});
process.on('rejectionHandled', (promise) => console.log('handled later', promise instanceof Promise));
Promise.reject(new Error('one'));
Promise.reject('late');
const p = Promise.reject('in time');
process.nextTick(() => p.catch(() => console.log('caught in tick')));
Promise.reject(1).catch(() => {
  throw new Error('from catch');
});
(async () => {
  await Promise.reject(new Error('async'));
})();
setTimeout(() => console.log('still alive'), 200);
process.on('exit', (c) => console.log('exit', c));
