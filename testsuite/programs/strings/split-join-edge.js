console.log('a,b,,c,'.split(','), ''.split(','), ''.split(''), ','.split(','), 'abc'.split('abc'), 'a b  c'.split(' '));
console.log(
  [1, null, undefined, [2, [3]], {}].join('-'),
  [].join('x'),
  [''].join('x'),
  ['', ''].join('x'),
  [1, 2].join('\n'),
);
console.log(
  'a1b22c'.split(/\d+/),
  'abc'.split(/b/, 1),
  'abc'.split('', -1),
  'aXbX'.split('X', 2),
  '1-2-3'.split('-').map(Number),
);
