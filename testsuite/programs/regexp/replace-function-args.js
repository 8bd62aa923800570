'2024-05'.replace(/(\d+)-(?<m>\d+)(x)?/, (...a) => {
  console.log(a);
  return '';
});
console.log(
  'aaa'.replace(/a/g, (m, i) => i),
  'abc'.replace(/b/, () => '$1$&'),
  'abc'.replace(/(?<l>b)/, '<$<l>>'),
  'x'.replace(/(y)?x/, '[$1]'),
  'a.b.c'.replaceAll('.', (m, i, s) => `${i}${s.length}`),
  'abc'.replace(/./g, { toString: () => '$&$&' }),
  'tic'.replace(/(t)(i)(c)/, '$3$2$1$4$0'),
  '$'.replace('$', '$$$$'),
  'aa'.replace('a', "$'|$`"),
);
