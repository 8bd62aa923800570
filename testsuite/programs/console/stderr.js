// What goes to stderr: error, warn, trace, assert, and labels that are unknown.
console.error('error %s', 1, { a: 1 });
console.warn('warn');
console.assert(false);
console.assert(0, 'message %s', 'x', { y: 1 });
console.assert(false, { obj: 1 });
console.group();
console.error('indented\ntwice');
console.groupEnd();
console.trace('here');
process.stderr.write('raw\n');
process.stdout.write('out\n');
