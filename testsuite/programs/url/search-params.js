// URLSearchParams: construction, order, sorting, encoding, iteration.
const p = new URLSearchParams('?a=1&b=2&a=3&c&=x&d=%F0%9F%98%80+%zz&e=a=b');
console.log(
  p.getAll('a'),
  p.get('c'),
  p.get(''),
  p.get('d'),
  p.get('e'),
  p.get('no'),
  p.has('a', '3'),
  p.size,
  String(p),
);
p.append('z', 'ä &=+');
p.set('a', 'only');
p.delete('c');
p.sort();
console.log(p.toString(), [...p.keys()], p);
console.log(
  String(new URLSearchParams({ x: [1, 2], y: undefined })),
  String(
    new URLSearchParams([
      ['k', 'v'],
      ['k', 'w'],
    ]),
  ),
  String(new URLSearchParams(new Map([['m', 1]]))),
  String(new URLSearchParams("~!*()'-._ \n")),
  new URLSearchParams(p).size,
);
for (const bad of [[['a']], [1], 5, null, Symbol('s')])
  try {
    console.log(String(new URLSearchParams(bad)));
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
const u = new URL('http://h/?x=1');
u.searchParams.append('y', '2 3');
console.log(u.href, ((u.search = '?n=1'), u.searchParams.get('n')));
u.searchParams.delete('n');
console.log(u.href);
const qs = require('querystring');
console.log(
  qs.parse('a=1&b=2&a=3&c&%zz=%41+x'),
  qs.stringify({ a: [1, 'b'], c: '', d: null, e: true, f: 'ä &' }),
  qs.stringify({ a: 1, b: 2 }, ';', ':'),
  qs.escape('a b&ü'),
  qs.unescape('%41%zz'),
  qs.parse('a:1;b:2', ';', ':'),
  qs.parse('x=1&x=2&y', null, null, { maxKeys: 2 }),
);
