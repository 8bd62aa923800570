// A rejection that nobody handles ends the program with code 1.
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('never runs'), 10);
Promise.reject(new TypeError('nobody cares')).then(() => {});
console.log('sync');
queueMicrotask(() => console.log('microtask'));
