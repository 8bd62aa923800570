// node record.js writes cases.txt: texts and their four normalization forms.
'use strict';
const fs = require('fs'), path = require('path');
let seed = 7;
const rnd = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
const pick = (a) => a[Math.floor(rnd() * a.length)];
const odd = [...'aeoAÅÅéếΩﬁ①가각\u1100\u1161\u11A8\u0301\u0300\u0323\u0307\u0345\u0327\u0328\u0F71\u0F72\u0344\u1E9B\u0958\u2126\uFB1D\u{1D15F}\u{1D165}豈\u{2F800}½ﷺ\u00a0'].concat(['\ud800', '\udc00', '\u{11099}\u{110BA}']);
const marks = [...'\u0301\u0300\u0323\u0307\u0345\u0327\u0328\u0344'];
const units = (s) => Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join(' ');
const texts = [''];
for (let i = 0; i < 250 * Number(process.argv[2] || 1); i++) {
  let s = '';
  for (let n = Math.floor(rnd() * 8); n >= 0; n--) s += rnd() < 0.9 ? pick(odd) : String.fromCharCode(rnd() * 0xd800);
  if (i % 20 === 0) for (let n = 20 + rnd() * 50; n > 0; n--) s += pick(marks);
  if (/\p{Unassigned}/u.test(s)) continue;
  texts.push(s);
}
fs.writeFileSync(path.join(__dirname, 'cases.txt'), texts.map((s) => [s, ...['NFC', 'NFD', 'NFKC', 'NFKD'].map((f) => s.normalize(f))].map(units).join('\t')).join('\n') + '\n');
