// Lookbehind matches backwards: captures, greed, backreferences.
console.log('$10 €20 30'.match(/(?<=\$)\d+/)[0], '$10 €20 30'.match(/(?<![$€\d])\d+/)[0]);
console.log('abcdef'.match(/(?<=(\w)(\w))d/), 'abcdef'.match(/(?<=(\w+)(\w+))f/).slice(1));
console.log('aabb'.match(/(?<=\1(a))b/)?.[0] ?? null, 'aab'.match(/(?<=(a)\1)b/)?.slice());
console.log('1053'.replace(/(?<=(\d+)(\d+))$/, '[$1|$2]'), '1053'.match(/^(\d+)(\d+)$/).slice(1));
console.log('abc'.replace(/(?<=a)(?=b)/, '-'), 'foobar'.split(/(?<=o)/), 'x1y2'.replace(/(?<!x)\d/g, '#'));
console.log(/(?<=^ab)c/.test('abc'), /(?<=\bab)c/.exec('ab abc').index, /(?<=^|,)x/g[Symbol.replace]('x,x;x', 'y'));
console.log(
  'aaa'.match(/(?<=a{2})a/).index,
  /(?<=a|bc)d/.exec('bcd').index,
  /(?<=([abc]+)([abc]+))$/.exec('abc').slice(1),
);
console.log(/(?<=(?<n>a))b\k<n>/.exec('aba').groups.n, /(?<!(a))b/.exec('cb'), /(?<=(?=ab)a)b/.exec('ab').index);
console.log(/(?<=\ud83d)\ude00/.test('😀'), /(?<=\ud83d)\ude00/u.test('😀'), /(?<=😀)x/u.exec('😀x').index);
console.log(/(?<=a.*)b/.exec('a..b').index, /(?<=a[^]*)b/.exec('a\nb').index, /(?<!^)a/g[Symbol.replace]('aaa', 'b'));
console.log('price: 3.50'.replace(/(?<=\.\d*)\d/g, 'x'), /(?<=(.))\1/.exec('abba'));
