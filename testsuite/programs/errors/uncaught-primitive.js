// Throwing what is no error.
process.on('exit', (c) => console.log('exit', c));
throw { toString: () => 'object', a: 1 };
