for (let i = 0; i < 3000; i++) console.log(i, 'x'.repeat(40));
process.stdout.write('y'.repeat(100000) + '\n');
console.error('e'.repeat(1000));
process.exitCode = 2;
