// Files and folders, synchronously.
const fs = require('fs');
fs.writeFileSync('a.txt', 'héllo');
fs.appendFileSync('a.txt', '\nmore');
console.log(
  fs.readFileSync('a.txt', 'utf8'),
  fs.readFileSync('a.txt').length,
  fs.statSync('a.txt').size,
  fs.statSync('a.txt').isFile(),
  fs.existsSync('b'),
);
fs.mkdirSync('d/e/f', { recursive: true });
fs.writeFileSync('d/e/x.json', '{}');
fs.copyFileSync('a.txt', 'd/copy');
fs.renameSync('d/copy', 'd/moved');
fs.symlinkSync('a.txt', 'link');
console.log(
  fs.readdirSync('.').sort(),
  fs.readdirSync('d', { withFileTypes: true }).map((x) => [x.name, x.isDirectory()]),
  fs.readdirSync('d', { recursive: true }).sort(),
  fs.readlinkSync('link'),
  fs.lstatSync('link').isSymbolicLink(),
  fs.realpathSync('link') === fs.realpathSync('a.txt'),
);
const fd = fs.openSync('a.txt', 'r+');
const b = Buffer.alloc(4);
console.log(fs.readSync(fd, b, 0, 4, 1), b, fs.writeSync(fd, 'XY', 0), fs.fstatSync(fd).size);
fs.ftruncateSync(fd, 3);
fs.closeSync(fd);
console.log(fs.readFileSync('a.txt', 'latin1'), fs.accessSync('a.txt'), fs.mkdtempSync('tmp-').length);
fs.chmodSync('a.txt', 0o600);
console.log((fs.statSync('a.txt').mode & 0o777).toString(8));
fs.utimesSync('a.txt', 1, 2);
console.log(
  fs.statSync('a.txt').mtimeMs,
  fs.statSync('a.txt', { bigint: true }).mtimeNs,
  fs.statSync('nope', { throwIfNoEntry: false }),
);
fs.rmSync('d', { recursive: true });
fs.unlinkSync('link');
fs.rmSync('nope', { force: true });
fs.writeFileSync('flag', 'a', { flag: 'wx' });
console.log(fs.readdirSync('.').filter((n) => !n.startsWith('tmp-')));
