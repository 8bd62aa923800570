// url.parse, url.format and url.resolve.
const url = require('url');
for (const s of [
  'http://user:pass@host.com:80/p/a/t/h?query=string#hash',
  '/just/path?q',
  'HTTP://H.com',
  'mailto:x@y.z',
  '//host/p',
  'javascript:x',
  'http://a.com/ b',
  'x:y:z',
  '',
  'http://host/?a=1&a=2',
])
  console.log(s, { ...url.parse(s) });
console.log(
  { ...url.parse('/x?a=1&b=2', true).query },
  url.parse('//h/p', false, true).host,
  url.format({ protocol: 'http', host: 'h', pathname: 'p q', query: { a: [1, 2] } }),
  url.format({ hostname: '::1', port: 5, search: 's', hash: 'h' }),
  url.resolve('/one/two/three', 'four'),
  url.resolve('http://e.com/one', '/two'),
  url.resolve('http://e.com/a/b?c', '../d'),
  url.resolve('http://e.com', 'mailto:x'),
);
try {
  url.parse(5);
} catch (e) {
  console.log(e.code);
}
