// Prints what methods of strings and patterns give in node: node patterns.js > patterns.txt
// A line is JSON: pattern, flags, subject, template, then the results of match, replace, split, search and exec.
'use strict';
const P = ['b', '(b)|(c)', '', 'x*', '(?<l>[a-z])(?<d>\\d)?', '^', '$', '\\b', '.', '(?<=a)b', '[^]', 'a(?=b)', '(a)|b|(\\d)', '\\s+', '\\u{1F600}|[,;]'];
const S = ['', 'abc', 'abcabc', 'a1b2c', 'a, b;c', '\u{1F600}x\u{1F600}', 'line\nline', '\xe9b\u0100'];
const T = ['', '[$&]', '$1-$2', '$<l>$<d>', '$`|$\'', '$$$01$10$'];
let i = 0;
for (const p of P)
  for (const f of ['', 'g', 'y', 'gu', 'gy', 'im', 'dg'])
    for (const s of S) {
      const t = T[i++ % T.length];
      const re = () => new RegExp(p, f);
      try {
        re();
      } catch {
        continue;
      }
      console.log(JSON.stringify([p, f, s, t, s.match(re()), s.replace(re(), t), s.split(re()), s.split(re(), 2), s.search(re()), re().exec(s)]));
    }
