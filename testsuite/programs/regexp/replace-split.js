// Substitution patterns, callbacks, split with captures and limits, search.
console.log(
  'abc'.replace('b', "[$&|$`|$'|$$|$1]"),
  'abc'.replace(/(b)(c)?/, '[$1$2$3$01$02$10]'),
  'aa'.replace(/(a)(x)?/g, '<$2$1>'),
);
console.log(
  'a-b-c'.replace(/-(\w)/g, (m, c, i, s) => `${c.toUpperCase()}${i}${s.length}`),
  'x'.replace('x', () => '$&'),
  'x'.replace(/x/, undefined),
  'abc'.replace('', '_'),
);
console.log(
  'aXbX'.replaceAll('X', '$&$&'),
  'aaa'.replaceAll('aa', 'b'),
  'ab'.replaceAll('', '-'),
  'a.b'.replaceAll('.', () => '!'),
);
console.log(
  'a1b2c'.split(/\d/),
  'a1b2c'.split(/(\d)/),
  'a1b2c'.split(/(\d)/, 3),
  ''.split(/x/),
  ''.split(/(?:)/),
  'abc'.split(''),
  'abc'.split('', 2),
  'a,b,'.split(','),
  'abc'.split(undefined),
  'abc'.split(undefined, 0),
  'A<B>b</B>'.split(/<(\/)?([^<>]+)>/),
);
console.log(
  'abc'.split(/(?:)/, -1),
  'test'.split('t'),
  'aXbxc'.split(/x/i),
  'ab'.split(/a*?/),
  'ab'.split(/a*/),
  'x'.split(/(x)/),
  'one  two'.split(/\s*/),
  '\r\n'.split(/\r?\n/),
);
console.log(
  'abcabc'.search(/c/g),
  'abc'.search('z'),
  'abc'.search(),
  'a.c'.search('.'),
  'abc'.match('b'),
  'abc'.match(),
  'abc'.match(/z/g),
  'a+b'.match('\\+').index,
);
const custom = {
  [Symbol.replace]: (s, r) => `R${s}${r}`,
  [Symbol.split]: (s, l) => [s, l],
  [Symbol.match]: () => 'M',
  [Symbol.search]: () => 7,
  [Symbol.matchAll]: () => 'MA',
};
console.log('s'.replace(custom, 'r'), 's'.split(custom, 2), 's'.match(custom), 's'.search(custom));
const re = /a/;
re[Symbol.match] = false;
console.log('/a/'.startsWith(re), '/a/'.includes(re), 'x/a/y'.replace('/a/', ''));
try {
  'a'.startsWith(/a/);
} catch (e) {
  console.log(e.message);
}
console.log(
  RegExp.prototype.toString.call({ source: 's', flags: 'f' }),
  /\//.source,
  new RegExp('/').source,
  new RegExp('').source,
  new RegExp('\n').source,
  String(new RegExp('[/]')),
  RegExp(/x/g).flags,
  new RegExp(/x/g, 'i').flags,
  RegExp.prototype.source,
  RegExp.prototype.flags,
  /a/dgimsuy.flags,
);
console.log(
  'John Smith'.replace(/(\w+)\s(\w+)/, '$2, $1'),
  'camelCaseText'.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
  'aaa'.lastIndexOf('a', 1),
  RegExp.$1,
  RegExp.lastMatch,
);
