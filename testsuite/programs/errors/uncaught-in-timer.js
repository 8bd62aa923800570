// An error in a callback ends the program; what was queued before runs not.
setImmediate(() => console.log('never'));
setTimeout(() => {
  process.nextTick(() => console.log('never'));
  throw new RangeError('in timer');
}, 1);
process.on('exit', (c) => console.log('exit', c));
Promise.resolve().then(() => console.log('microtask'));
