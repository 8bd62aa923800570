console.log(
  ['b', 'a', 'C', '', 'aa', 'Z', 'é', '1', '10', '9'].sort(),
  'a' < 'b',
  'a' < 'B',
  '' < 'a',
  'abc' < 'abd',
  '10' < '9',
  10 < '9',
  'z' > 'aaa',
  'é' > 'z',
  '\u{1F600}' > '\uffff',
  'a' == 'a',
  'A'.toLowerCase() === 'a',
  'straße'.toUpperCase(),
  'a\u0301' === 'á',
  'a\u0301'.normalize() === 'á',
);
console.log(
  ['item 10', 'item 9', 'Item 1'].sort(new Intl.Collator('en', { numeric: true }).compare),
  ['résumé', 'resume', 'Resume'].sort((a, b) => a.localeCompare(b)),
  'a'.localeCompare('á', 'en', { sensitivity: 'base' }),
  'a'.localeCompare('A', 'en', { sensitivity: 'accent' }),
  ['z', 'ä', 'a'].sort((a, b) => a.localeCompare(b, 'sv')),
);
