const path = require('path').posix;
for (const [a, b] of [
  ['/a/b', '/a/b/c/d'],
  ['/a/b/c', '/a'],
  ['/', '/x'],
  ['/x', '/'],
  ['a/b', 'a/c'],
  ['', 'x'],
  ['/a/b', '/a/bc'],
])
  console.log(path.relative(a === '' ? '/cwd' : path.resolve('/', a), path.resolve('/', b)));
console.log(
  path.join('/a', '..', '..', 'b'),
  path.join('a', './b/', '//c'),
  path.normalize('./x/../y/.//z/'),
  path.normalize(''),
  path.resolve('/a/', 'b/', './c/'),
  path.extname('a.tar.gz'),
  path.extname('.a.b'),
  path.basename('/a/b/'),
  path.basename('a.txt', 'txt'),
  path.dirname('/a'),
  path.dirname('a'),
  path.parse('/home/u/f.tar.gz'),
);
