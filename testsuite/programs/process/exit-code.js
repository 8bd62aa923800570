// process.exitCode, exit handlers, beforeExit, and the last word.
process.exitCode = 3;
process.on('beforeExit', (c) => {
  console.log('beforeExit', c);
  if (!process.again) {
    process.again = true;
    setTimeout(() => console.log('more work'), 1);
  }
});
process.on('exit', (c) => {
  console.log('exit', c, process.exitCode);
  process.exitCode = 9;
});
process.on('exit', (c) => {
  console.log('second', c, process.exitCode);
  setTimeout(() => console.log('never'));
});
console.log('main');
