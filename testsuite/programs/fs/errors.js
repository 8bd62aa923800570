// Error codes and texts of file operations.
const fs = require('fs');
fs.mkdirSync('dir');
fs.writeFileSync('dir/f', '');
fs.writeFileSync('file', '');
for (const f of [
  () => fs.readFileSync('none'),
  () => fs.readFileSync('dir'),
  () => fs.writeFileSync('dir', ''),
  () => fs.mkdirSync('dir'),
  () => fs.mkdirSync('a/b'),
  () => fs.rmdirSync('dir'),
  () => fs.unlinkSync('none'),
  () => fs.rmSync('dir'),
  () => fs.readdirSync('file'),
  () => fs.openSync('none', 'r'),
  () => fs.openSync('file', 'wx'),
  () => fs.renameSync('none', 'x'),
  () => fs.copyFileSync('none', 'x'),
  () => fs.readlinkSync('file'),
  () => fs.statSync('file/x'),
  () => fs.accessSync('none'),
  () => fs.closeSync(9999),
  () => fs.readFileSync(5.5),
  () => fs.readFileSync(null),
  () => fs.readFileSync('a\0b'),
  () => fs.openSync('file', 'bad'),
  () => fs.writeFileSync('x', Symbol('s')),
  () => fs.writeFileSync('x', 5),
  () => fs.readFileSync('file', 'nope'),
  () => fs.symlinkSync('x', 'file'),
  () => fs.mkdirSync('file/sub'),
  () => fs.truncateSync('none'),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.code, e.errno, e.syscall, e.path, e.message);
  }
try {
  fs.readFile('x');
} catch (e) {
  console.log(e.code, e.message);
}
// One after the other: requests that are under way together may end in any order.
fs.readFile('none', (e, d) => {
  console.log('callback', e.code, d, e instanceof Error);
  fs.promises.readFile('none').catch((e) => {
    console.log('promise', e.code, e.message);
    fs.stat('none', (e) => console.log(Object.keys(e), e));
  });
});
