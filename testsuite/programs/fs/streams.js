// Read and write streams of files: ranges, chunks, errors, events in order.
const fs = require('fs');
const w = fs.createWriteStream('s');
w.on('open', (fd) => console.log('open', typeof fd))
  .on('ready', () => console.log('ready'))
  .on('finish', () => console.log('finish', w.bytesWritten))
  .on('close', read);
console.log(w.write('abc'), w.pending, w.path);
w.end('defghij');
function read() {
  const r = fs.createReadStream('s', { start: 2, end: 7, highWaterMark: 4, encoding: 'utf8' });
  r.on('data', (c) => console.log('data', c))
    .on('end', () => console.log('end', r.bytesRead))
    .on('close', () => missing());
}
function missing() {
  fs.createReadStream('none')
    .on('error', (e) => console.log(e.code))
    .on('close', () => {
      console.log('closed');
      unwritable();
    });
}
function unwritable() {
  fs.createWriteStream('no/dir')
    .on('error', (e) => console.log(e.syscall, e.code))
    .on('close', append);
}
function append() {
  const a = fs.createWriteStream('s', { flags: 'a' });
  a.end('+', () => console.log(fs.readFileSync('s', 'utf8')));
  try {
    fs.createReadStream('s', { start: 5, end: 2 });
  } catch (e) {
    console.log(e.code);
  }
}
