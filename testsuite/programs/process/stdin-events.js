// stdin: "some data here"
// Standard input as a stream.
process.stdin.setEncoding('utf8');
let s = '';
process.stdin
  .on('data', (d) => {
    s += d;
  })
  .on('end', () => console.log('end', s, s.length))
  .on('close', () => console.log('close'));
console.log(
  process.stdin.fd,
  process.stdout.fd,
  process.stdin.isTTY,
  process.stdout.isTTY,
  process.stdin.readableFlowing,
);
