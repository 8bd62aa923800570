// Warnings: events and stderr, once for each code of a deprecation.
process.on('warning', (w) => console.log('event', w.name, w.code, w.message));
process.emitWarning('plain');
process.emitWarning('typed', 'Custom', 'C1');
process.emitWarning(new RangeError('err'));
process.emitWarning('opts', { type: 'T', code: 'C2', detail: 'more detail' });
const { deprecate } = require('util');
const f = deprecate((x) => x + 1, 'f is old', 'DEP9');
console.log(f(1), f(2));
const e = new (require('events'))();
for (let i = 0; i < 11; i++) e.on('x', () => {});
