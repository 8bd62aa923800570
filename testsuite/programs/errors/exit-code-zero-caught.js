process.on('uncaughtException', (e) => console.log('swallowed', e.message));
process.on('exit', (c) => console.log('exit', c));
setTimeout(() => console.log('later'), 2);
throw new Error('top level');
