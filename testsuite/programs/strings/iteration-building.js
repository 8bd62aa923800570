let s = '';
for (let i = 0; i < 300; i++) s += String.fromCharCode(97 + (i % 26));
console.log(s.length, s.slice(255, 260), s.indexOf('zab', 100));
const parts = [];
for (const c of 'añ😀') parts.push(c.codePointAt(0));
console.log(parts, [...'añ😀'].reverse().join(''));
let rev = '';
for (let i = s.length - 1; i >= 0; i--) rev += s[i];
console.log(rev.slice(0, 5), rev === [...s].reverse().join(''));
const freq = {};
for (const c of 'hello world') freq[c] = (freq[c] || 0) + 1;
console.log(freq);
let big = 'ab';
for (let i = 0; i < 15; i++) big += big;
console.log(big.length, big.at(-1), big.lastIndexOf('ba'));
const sub = big.slice(1000, 1010);
big = null;
console.log(
  sub,
  'x'.concat(...Array(5).fill('y')),
  Array(4).join('-'),
  'a,b;c'.split(/[,;]/),
  'abc'
    .split('')
    .map((c) => c.charCodeAt(0).toString(2).padStart(8, '0'))
    .join(' '),
);
