process.on('exit', (c) => {
  console.log('exit', c);
  throw new Error('in exit');
});
console.log('done');
