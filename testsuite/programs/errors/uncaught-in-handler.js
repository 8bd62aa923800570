// An error inside an uncaughtException handler exits with 7.
process.on('uncaughtException', () => {
  throw new Error('from handler');
});
process.on('exit', (c) => console.log('exit', c));
throw new Error('original');
