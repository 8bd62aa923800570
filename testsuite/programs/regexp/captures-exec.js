const m = /(\d+)-(?<w>\w+)?(x)?/.exec('id 42-ab!');
console.log(m, m.index, m.input, m.length, m.groups.w, m[3]);
console.log(/a(b)?c/.exec('ac'), 'no'.match(/x/), /(?:)/.exec(''), /((((a))))/.exec('a').length, 'x'.match(/(y)|x/));
const [, y, mo = '??'] = '2024'.match(/(\d{4})(?:-(\d\d))?/);
console.log(y, mo);
const re = /(\w)(\d)?/g;
let r,
  out = [];
while ((r = re.exec('a1b c2'))) out.push([r[1], r[2], r.index, re.lastIndex]);
console.log(
  out,
  'a1b'.match(/\d/g),
  [...'a1b2'.matchAll(/([a-z])(\d)/g)].map((x) => x.slice(1)),
);
