// String methods with odd arguments.
console.log(
  'abc'.slice(-2),
  'abc'.slice(2, 1),
  'abc'.substring(2, 0),
  'abc'.substring(-1, NaN),
  'abc'.substr(-2, 1),
  'abc'.substr(1),
  'abc'.slice(undefined, -1),
  'abc'.slice(NaN, Infinity),
  'abc'.substring(1, undefined),
);
console.log(
  'abc'.indexOf(''),
  'abc'.indexOf('', 10),
  'abc'.lastIndexOf(''),
  'abcabc'.indexOf('c', -5),
  'abcabc'.lastIndexOf('c', 4),
  'abcabc'.lastIndexOf('abc', 0),
  'abc'.lastIndexOf('c', NaN),
  'undefined'.indexOf(),
  'abc'.includes('', 99),
  'null'.includes(null),
);
console.log(
  'abc'.padStart(6, '12'),
  'abc'.padEnd(8, 'xyz'),
  'abc'.padStart(2),
  'abc'.padEnd(5, ''),
  'a'.padStart(3),
  'x'.repeat(3),
  ''.repeat(1e9),
  'ab'.repeat('2'),
  'x'.repeat(0.9),
  'a'.padEnd(4, undefined) + '|',
);
console.log([
  ' \t\n\u00a0\ufeff\u2003x\u2029 '.trim(),
  ' x '.trimStart(),
  ' x '.trimEnd(),
  '\u200bx'.trim().length,
  '\u180ex'.trim().length,
]);
console.log(
  'abc'.startsWith('b', 1),
  'abc'.endsWith('b', 2),
  'abc'.startsWith(''),
  'abc'.endsWith('', -1),
  'a,b'.concat(1, null, [2, 3]),
  'abc'.at(-4),
  'abc'.at('1'),
  'abc'.charAt(NaN),
  'abc'.charCodeAt(),
  'a-b'.split('-', 1),
  'abc'.split('b', 4294967297),
);
console.log(
  'a\u0300'.length,
  'abc'.localeCompare('abd'),
  'A'.codePointAt(),
  'abc'.valueOf(),
  String(Symbol('d')),
  String([1, [2, 3]]),
  String({}),
  String(null),
  String(() => 1),
  String(),
  new String('x') + 'y',
  typeof new String(''),
  new String('ab').length,
  String(new Date(NaN)),
  String([null, undefined, [], {}]),
);
console.log(
  'x'.anchor('"'),
  'b'.bold(),
  'l'.link('u'),
  'é'.big(),
  'abc'.search('c'),
  String.raw`\n${1}\u`,
  String.raw({ raw: 'abc' }, 1, 2, 3),
  String.raw({ raw: [] }),
  `a${1}${[2, 3]}${{ toString: () => 'o' }}${null}`,
);
const w = new String('hey');
w.extra = 1;
w[1] = 'X';
console.log(
  w,
  Object.keys(w),
  w[1],
  w.length,
  delete w.extra,
  Object.getOwnPropertyDescriptor(w, 0),
  'length' in w,
  '1' in w,
  3 in w,
);
console.log(
  'b' > 'a',
  'B' > 'a',
  '2' > '12',
  2 > '12',
  'a' > 1,
  null >= 0,
  undefined == 0,
  '' == 0,
  '0' == false,
  [] == '',
  [1] == 1,
  NaN != NaN,
  'abc' < 'abcd',
  [2] > 1,
  null == 0,
  ' \n' == 0,
  'x' == new String('x'),
  new String('x') == new String('x'),
);
let t = '';
for (let i = 0; i < 1000; i++) t += i;
console.log(t.length, t.slice(-6), [...t].reverse().join('').slice(0, 3));
t = 'ab';
t[0] = 'z';
console.log(t, 'abc'[1], 'abc'['length'], 'abc'.foo, ((t.foo = 1), t.foo));
for (const f of [
  () => String.prototype.trim.call(null),
  () => String.prototype.at.call(undefined),
  () => `${Symbol()}`,
  () => 'a' + Symbol(),
  () => 'a'.codePointAt.call(),
  () => ''.padEnd(2 ** 30),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
console.log(
  escape('ü €+/@'),
  unescape('%u20ac%fc%zz'),
  encodeURI('http://x/ä?a=b c&d=#h%'),
  encodeURIComponent("a&b=c/d'()*~!😀"),
  decodeURI('%41%2f%23%c3%a4'),
  decodeURIComponent('%F0%9F%98%80'),
);
