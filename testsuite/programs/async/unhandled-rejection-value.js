// A rejection with a value that is no error.
process.on('exit', (code) => console.log('exit', code));
(async () => {
  throw { code: 7 };
})();
