// An 'error' event that nobody hears ends the program.
const { EventEmitter } = require('events');
const e = new EventEmitter();
process.on('exit', (c) => console.log('exit', c));
setTimeout(() => e.emit('error', Object.assign(new Error('unheard'), { code: 'EX' })), 1);
