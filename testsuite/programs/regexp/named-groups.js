// Named groups: groups object, replace, duplicates in order, hasIndices.
const re = /(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?/d;
const m = re.exec('on 2024-05');
console.log(m.groups, m.groups.day, Object.getPrototypeOf(m.groups), 'day' in m.groups);
console.log(m.indices.groups.year, m.indices[0], m.indices[3], m);
console.log(
  '2024-05-06'.replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, '$<d>.$<m>.$<y>'),
  'a'.replace(/(?<x>a)/, '[$<nope>][$<x]'),
  'a'.replace(/(a)/, '$<x>'),
);
console.log('ab'.replace(/(?<first>a)(?<second>b)/, (...args) => JSON.stringify(args)));
console.log('x=1;y=2'.replaceAll(/(?<k>\w)=(?<v>\w)/g, (...a) => `${a.at(-1).v}=${a.at(-1).k}`));
for (const {
  groups: { k, v },
  index,
} of 'a:1 b:2'.matchAll(/(?<k>\w):(?<v>\d)/g))
  console.log(k, v, index);
console.log(/\k<a>(?<a>x)/.exec('x').index, /(?<π>a)(?<$_>b)/.exec('ab').groups, /\k<a>/.test('k<a>'));
for (const bad of ['(?<a>x)(?<a>y)', '(?<1a>x)', '(?<a', '(?<a>.)\\k<b>', '(?<>x)']) {
  try {
    console.log(new RegExp(bad));
  } catch (e) {
    console.log(e.message);
  }
}
const {
  groups: { a = 'default', b },
} = /(?<a>z)?(?<b>.)/.exec('q');
console.log(a, b, re.flags, re.hasIndices, /(?<\u{61}b>x)/u.exec('x').groups);
