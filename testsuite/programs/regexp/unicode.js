// u and v flags: code points, properties, case folding, set operations.
console.log(
  /^.$/.test('😀'),
  /^.$/u.test('😀'),
  /\u{1f600}/u.test('😀'),
  /\u{2}/.test('uu'),
  /[😀]/u.test('😀'),
  '😀😁'.match(/[😀-😁]/gu),
);
console.log(
  /\p{Lu}/u.test('É'),
  /\p{Script=Greek}/u.exec('aβ')[0],
  /\P{L}+/u.exec('ab12')[0],
  /\p{Emoji}/u.test('😀'),
  /^\p{ASCII_Hex_Digit}+$/u.test('fF09'),
);
console.log(
  /\p{L}/.test('p{L}'),
  'ÀÉ'.replace(/\p{Ll}|\p{Lu}/gu, 'x'),
  /[\p{Nd}_]+/u.exec('a٣_')[0],
  /\p{General_Category=Decimal_Number}/u.test('٣'),
);
console.log(
  /ſ/i.test('s'),
  /ſ/iu.test('s'),
  /\u212a/i.test('k'),
  /\u212a/iu.test('k'),
  /ß/iu.test('ẞ'),
  /[^x]/iu.test('X'),
  /Σ/i.test('ς'),
  /\w/iu.test('ſ'),
  /[^\W]/iu.test('ſ'),
);
console.log(
  /[\p{L}--[a-z]]/v.test('a'),
  /[\p{L}--[a-z]]/v.test('A'),
  /[\w&&\d]/v.exec('a1')[0],
  /[[a-c][x-z]]/v.exec('my')[0],
  /^[\q{abc|d}]$/v.test('abc'),
  /^\p{RGI_Emoji}$/v.test('👨‍👩‍👧'),
  /[^\d]/v.flags,
);
console.log(
  '\ud83d'.match(/\ud83d/u)?.length,
  '😀'.match(/\ud83d/u),
  /^[^x]$/u.test('😀'),
  /\udf06/u.test('\ud834\udf06'),
  /^\S$/u.test('😀'),
);
for (const [p, f] of [
  ['\\-', 'u'],
  ['\\p{Nope}', 'u'],
  ['{', 'u'],
  ['\\u{110000}', 'u'],
  ['[a--b&&c]', 'v'],
  ['(', 'v'],
  ['\\1', 'u'],
  ['a', 'uv'],
  ['[(]', 'v'],
  ['\\c', 'u'],
  ['(?=a)*', 'u'],
  ['(?=a)*', ''],
])
  try {
    console.log(String(new RegExp(p, f)));
  } catch (e) {
    console.log(e.message);
  }
console.log(
  'aBc'.replace(/[a-z]/giu, (c) => c.charCodeAt()),
  'İ'.match(/i/iu),
  /\u{61}/u.source,
  new RegExp('😀', 'u').exec('x😀y').index,
  /\x61\cA?\0?/u.test('a'),
);
const r = /./u;
r.lastIndex = 1;
const s = /./gu;
s.lastIndex = 1;
console.log(
  s.exec('😀x').index,
  s.lastIndex,
  /(?:😀)+/u.exec('😀😀')[0].length,
  '💩'.replace(/./gu, '[$&]'),
  '💩'.replace(/./g, 'x'),
);
