// UTF-16: code units, code points, lone surrogates, normalisation, wellformedness.
const s = 'a😀é\u0301z';
console.log(
  s.length,
  [...s].length,
  s.charCodeAt(1),
  s.codePointAt(1),
  s.codePointAt(2),
  s.at(-1),
  s[1],
  s.charAt(99),
  s[99],
  s.at(99),
  s.charCodeAt(99),
  s.codePointAt(99),
);
console.log(
  [...s].map((c) => c.codePointAt(0).toString(16)),
  s.split('').length,
  Array.from(s).length,
  Object.keys('ab'),
  Object.getOwnPropertyNames('ab'),
);
console.log(
  String.fromCharCode(0xd83d, 0xde00),
  String.fromCodePoint(0x1f600, 65),
  String.fromCharCode(65.9, 65536 + 66, -1).length,
  '\u{1F600}' === '😀',
  '\ud83d\ude00'.length,
);
const lone = 'x\ud800y';
console.log(
  lone.isWellFormed(),
  lone.toWellFormed(),
  encodeURIComponent(lone.toWellFormed()),
  JSON.stringify(lone),
  JSON.stringify('\udc00\ud800'),
  [...lone].length,
);
try {
  encodeURIComponent(lone);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(
  lone,
  [lone],
  Buffer.from(lone),
  lone === 'x\ud800y',
  ('x\ud83d' + '\ude00').length,
  [...('x\ud83d' + '\ude00')].length,
);
console.log(
  'é'.normalize('NFD').length,
  'e\u0301'.normalize().length,
  'ﬁ'.normalize('NFKC'),
  '\u1e9b\u0323'.normalize('NFKD').length,
  '한글'.normalize('NFD').length,
  'Å'.normalize('NFC') === 'Å',
);
console.log(
  'ß'.toUpperCase(),
  'İ'.toLowerCase().length,
  'ΑΣ'.toLowerCase(),
  'ΑΣΑ'.toLowerCase(),
  'ŉ'.toUpperCase(),
  'ǆ'.toUpperCase(),
  'ﬃ'.toUpperCase(),
  '𐐨'.toUpperCase() === '𐐀',
  'ı'.toUpperCase(),
  'i'.toLocaleUpperCase('tr'),
  'I'.toLocaleLowerCase('tr'),
);
console.log(
  'a' < 'B',
  'a'.localeCompare('B'),
  'ä'.localeCompare('z', 'de'),
  'a'.localeCompare('a'),
  '\uffff' < '😀',
  ['é', 'z', 'a', 'E'].sort(),
  ['é', 'z', 'a', 'E'].sort((a, b) => a.localeCompare(b)),
  '10'.localeCompare('2', undefined, { numeric: true }),
);
console.log(
  '\x41\u0042\u{43}\103\0\b\v\'\"\\\
continued',
  '\q',
  'tab\tend',
  'null\0'.length,
  '\u2028'.length,
  `\u{10FFFF}`.codePointAt(0),
  'a\r\nb'.length,
  `a\r\nb`.length,
);
