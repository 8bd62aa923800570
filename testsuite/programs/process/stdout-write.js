process.stdout.write('no newline');
process.stdout.write(' then\n');
console.log(process.stdout.write(''), process.stdout.writable, process.stdout.columns, typeof process.stdout.write);
process.stdout.write(Buffer.from('bytes\n'));
process.stdout.write('cb\n', () => console.log('written'));
process.stdout.write('6162630a', 'hex');
try {
  process.stdout.write(5);
} catch (e) {
  console.log(e.code);
}
process.on('exit', () => process.stdout.write('at exit\n'));
