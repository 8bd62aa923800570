// URL parsing, setters, serialisation, errors.
for (const s of [
  'http://user:p%40ss@EXAMPLE.com:80/a/../b/./c?q=1&q=2#frag',
  'https://münchen.de/ä?ö#ü',
  'file:///C:/x/../y',
  'http://[::1]:8080/',
  'http://0x7f.1/',
  'javascript:alert(1)',
  'data:text/plain,hi there',
  'http://a b/',
  'http://x:99999',
  '//rel',
  'mailto:a@b',
  'http://ex.com/%zz%41',
  'HTTP://a\\b',
  'http://1.2.3.4.5',
  ' http://sp.ace/ \n',
  'http://a/?q=\'"<>`{}',
  'ws://h:80',
  'non-special://h:80/p/..',
  'http://',
  'http:/x/y',
  'blob:https://a.b/uuid',
])
  try {
    const u = new URL(s);
    console.log(
      s,
      [u.href, u.origin, u.host, u.port, u.pathname, u.search, u.hash, u.username, u.password].join(' | '),
    );
  } catch (e) {
    console.log(JSON.stringify(s), e.name, e.code, e.message, e.input);
  }
const u = new URL('../x?y#z', 'http://h/a/b/c');
u.port = '8080x';
u.hash = '';
u.search = 'a b';
u.pathname = 'p q/é';
u.protocol = 'https';
u.host = 'n:1';
u.username = 'u@';
u.hostname = 'bad host';
console.log(
  u.href,
  u,
  JSON.stringify({ u }),
  String(u),
  URL.canParse('x:'),
  URL.canParse('x'),
  new URL('?q', 'http://a/b?c#d').href,
  new URL('', 'http://a/b').href,
  u.searchParams.get('a b'),
);
const { fileURLToPath, pathToFileURL, domainToASCII, urlToHttpOptions, format } = require('url');
console.log(
  fileURLToPath('file:///a%20b'),
  pathToFileURL('/a#?%b').href,
  domainToASCII('español.com'),
  urlToHttpOptions(new URL('http://u:p@h:1/x?y')).auth,
  format(new URL('http://u:p@測試.com/#x'), { fragment: false, unicode: true, auth: false }),
);
try {
  fileURLToPath('http://x');
} catch (e) {
  console.log(e.code);
}
