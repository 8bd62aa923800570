// path, POSIX and Windows forms.
const path = require('path');
const { posix, win32 } = path;
for (const p of [
  '/a/b/c.txt',
  'a/../..//b/.',
  '',
  '.',
  '..',
  '/',
  '//x//y/',
  'a.b.c',
  '.hidden',
  'dir.d/',
  '..x',
  'ü/é.ñ',
  'a\\b',
])
  console.log(
    JSON.stringify([
      p,
      posix.dirname(p),
      posix.basename(p),
      posix.extname(p),
      posix.normalize(p),
      posix.isAbsolute(p),
      posix.parse(p),
    ]),
  );
console.log(
  posix.join('a', '', '..', '../b', '/c'),
  posix.join(),
  posix.resolve('/a', 'b', '../c', '/d', './e'),
  posix.relative('/a/b/c', '/a/d'),
  posix.relative('/a', '/a'),
  posix.relative('/a/bc', '/a/b'),
  posix.basename('x.html', '.html'),
  posix.basename('.html', '.html'),
  posix.format({ dir: '/d', name: 'n', ext: 'e' }),
  posix.format({ root: '/', base: 'b' }),
  posix.sep,
  posix.delimiter,
  posix.toNamespacedPath('/x'),
  path === posix,
);
for (const p of ['C:\\a\\..\\b', 'c:x', '\\\\srv\\share\\f', 'a/b\\c.d', 'C:', '\\', 'COM1.txt'])
  console.log(
    JSON.stringify([p, win32.dirname(p), win32.basename(p), win32.normalize(p), win32.isAbsolute(p), win32.parse(p)]),
  );
console.log(
  win32.join('a', '..', 'C:\\b'),
  win32.resolve('C:\\a', '..', 'd:x'),
  win32.relative('C:\\a\\b', 'c:\\A\\c'),
  win32.sep,
);
for (const f of [() => path.join(1), () => path.dirname(null), () => path.format('x'), () => path.resolve({})])
  try {
    f();
  } catch (e) {
    console.log(e.code, e.message);
  }
