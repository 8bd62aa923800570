// process.exit stops at once, finally blocks and timers included; codes wrap.
process.on('exit', (c) => console.log('exit', c));
setTimeout(() => console.log('never'), 0);
process.nextTick(() => console.log('never'));
try {
  console.log('exiting');
  process.exit(263);
} finally {
  console.log('never');
}
