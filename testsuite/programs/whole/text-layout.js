// Word wrap, tables, diff, roman numbers, number words, run-length.
const wrap = (s, n) =>
  s
    .split(' ')
    .reduce(
      (ls, w) =>
        (ls.at(-1) + ' ' + w).trim().length <= n ? [...ls.slice(0, -1), (ls.at(-1) + ' ' + w).trim()] : [...ls, w],
      [''],
    );
console.log(
  wrap('the quick brown fox jumps over the lazy dog and runs away', 16)
    .map((l) => l.padEnd(16, '.') + '|')
    .join('\n'),
);
const roman = (n) =>
  Object.entries({
    M: 1000,
    CM: 900,
    D: 500,
    CD: 400,
    C: 100,
    XC: 90,
    L: 50,
    XL: 40,
    X: 10,
    IX: 9,
    V: 5,
    IV: 4,
    I: 1,
  }).reduce((s, [k, v]) => {
    while (n >= v) {
      s += k;
      n -= v;
    }
    return s;
  }, '');
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map(roman).join(' '));
const rle = (s) => s.replace(/(.)\1*/g, (m, c) => (m.length > 1 ? m.length : '') + c);
console.log(
  rle('WWWWBWWWWCCCA'),
  '3W2BX'.replace(/(\d+)(.)/g, (_, n, c) => c.repeat(n)),
);
function diff(a, b) {
  const m = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      m[i][j] = a[i] === b[j] ? m[i + 1][j + 1] + 1 : Math.max(m[i + 1][j], m[i][j + 1]);
  const out = [];
  let i = 0,
    j = 0;
  while (i < a.length || j < b.length)
    if (a[i] === b[j] && i < a.length) {
      out.push(' ' + a[i]);
      i++;
      j++;
    } else if (j < b.length && (i === a.length || m[i][j + 1] >= m[i + 1][j])) out.push('+' + b[j++]);
    else out.push('-' + a[i++]);
  return out;
}
console.log(diff([...'ABCABBA'], [...'CBABAC']).join(' '));
const title = (s) => s.replace(/\b\w/g, (c) => c.toUpperCase());
const camel = (s) => s.replace(/[-_\s]+(.)?/g, (_, c) => c?.toUpperCase() ?? '');
const snake = (s) => s.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
console.log(
  title('hello big world'),
  camel('some-css_prop name'),
  snake('someXMLHttpName2Go'),
  [...'racecar'].reverse().join('') === 'racecar',
  'listen'.split('').sort().join() === 'silent'.split('').sort().join(),
);
const lev = (a, b) => {
  let p = [...Array(b.length + 1).keys()];
  for (const [i, x] of [...a].entries()) {
    const c = [i + 1];
    for (const [j, y] of [...b].entries()) c.push(Math.min(c[j] + 1, p[j + 1] + 1, p[j] + (x !== y)));
    p = c;
  }
  return p.at(-1);
};
console.log(lev('kitten', 'sitting'), lev('', 'abc'));
