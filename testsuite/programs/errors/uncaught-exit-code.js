// An uncaught error: exit code 1, its message and properties on stderr.
process.on('exit', (code) => console.log('exit', code, process.exitCode));
console.log('before');
function inner() {
  const e = new TypeError('broken "thing"');
  e.code = 'E_BROKEN';
  e.detail = { nested: [1, 2] };
  throw e;
}
setTimeout(() => console.log('never'), 0);
inner();
