// Records what node answers: node record.js [scale [wpt folder]] writes parse.jsonl, set.jsonl and form.jsonl beside itself.
// With the folder url/resources of web-platform-tests, its inputs are asked too (for a run, not to be committed).
'use strict';
const fs = require('fs'), path = require('path');
const scale = Number(process.argv[2] || 1), wpt = process.argv[3];
let seed = 77;
const rnd = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
const pick = (a) => a[Math.floor(rnd() * a.length)];
const parts = (u) => [u.href, u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash];
const ask = (input, base) => { try { return parts(new URL(input, base)); } catch { return null; } };
const schemes = ['http:', 'https:', 'file:', 'foo:', 'ws:', 'blob:', 'data:', 'FTP:', '', '', '', 'h+t-.1:', '1a:', 'javascript:', ' \nhttp:'];
const slashes = ['//', '//', '//', '/', '', '///', '\\\\', '/\\', '////'];
const hosts = ['h', 'EXAMPLE.com', '1.2.3.4', '0x7f.1', '1.2.3', '256', '4294967296', '1.2.3.08', 'a.0x', '09', '1e2', '[::1]', '[1:2:0:0:5:0:0:8]', '[::ffff:1.2.3.4]', '[1::2::3]', '[::1.2.3]', '[1:2:3:4:5:6:7::]',
  '[::1:2:3:4:5:6:7:8]', '[1:2:3:4:5:6:1.2.3.4]', '[:1]', '[1:]', '[12345::]', '[::1.2.3.04]', '[', '[]', '', '', 'a b', 'a%20b', 'a%41', 'a<b', 'a^b', 'a|b', '%zz', 'a%00', 'a..b', 'a.', '.', '..', 'localhost', 'C:', 'c|', 'faß.de', '☃.net',
  'xn--n3h', 'xn--', 'xn--a', 'ab--c', '-', 'a_b', '٠.com', 'אב.com', '1א', 'İ', 'a\u00adb', '\u00ad', 'a\u200db', '１.2.3.4', '%EF%BC%85', 'ExAmple。com', '%ff', '\u{1F4A9}', 'a!b$c&d\'()*+,;=e', 'a"b', 'a`b{c}', '0', '0.0.0.0.', '1.2.3.4..', '0x', '0x.0x', '１', 'aא', 'aאb', 'א1', 'א-', 'א1٠', '1א1', 'bאc.א', 'a٠', 'aא\u0300', 'xn--a-', 'xn--ASCII-', 'xn--a-yoc', 'XN--N3H.c'];
const credentials = ['', '', '', '', 'u@', 'u:p@', ':p@', ':@', '@', 'a@b:c@', 'u%3A:p^|[]{}@', 'é:/@', 'u:p:q@'];
const ports = ['', '', '', '', ':', ':80', ':443', ':0', ':65535', ':65536', ':0080', ':8a', ':a', ':-1', ':99999999999'];
const paths = ['', '', '/', '/a/b', '/a/../b', '/./a', '/../..', '/a/.', '/a/..', '/%2e/a', '/%2E%2e/b', '/.%2e', 'a', 'a/b/../c', '..', '.', '../x', '/C:/x', '/C|/..', 'C|/a', 'C|', '/c:', '//x', '/..//x', '\\a\\b', '/a\\..\\b', '/é ^|`{}"<>\'~', '/\t\n', '/a%zz', ';x', '/a//b', '/...', '/.a', '/x/.a/../b', 'x/.a/..', '/x/../.a/b', '/C:x/..', ' x ', 'x y  ', '/a/b;c=d', '/|/x', '/1:/x'];
const tails = ['', '', '', '?', '#', '?q=1', '#f', '?a b"\'<>`{}|^é#x', '?#', '#?', '?a#b#c', '#a b"<>`{}|^é', '?%zz', ' ', '?a\\b/c', '#\u0001\u007f', '? ', '# '];
const bases = ['http://u:p@host:81/a/b/c?q#f', 'https://host/', 'file:///C:/dir/x?q', 'file://server/share/x', 'foo://h/a/b', 'foo:/a/b', 'foo:opaque?q', 'data:x', 'foo:/..//x/y', 'blob:https://a/b', 'file:///', 'ws://x', undefined, undefined, undefined];
const input = () => pick(schemes) + (rnd() < 0.75 ? pick(slashes) + pick(credentials) + pick(hosts) + pick(ports) : '') + pick(paths) + pick(tails);
const line = (v) => JSON.stringify(v) + '\n';
const write = (name, rows) => fs.writeFileSync(path.join(__dirname, name), rows.map(line).join(''));

const cases = [];
for (const h of hosts) cases.push([`http://${h}/`], [`foo://${h}/`], [`file://${h}/x`]);
for (const b of bases) for (const p of paths) cases.push([p, b]);
for (let i = 0; i < 600 * scale; i++) cases.push([input(), pick(bases)]);
if (wpt) {
  const read = (f) => JSON.parse(fs.readFileSync(path.join(wpt, f), 'utf8'));
  for (const t of [...read('urltestdata.json'), ...read('urltestdata-javascript-only.json')]) if (t.input !== undefined) cases.push([t.input, t.base ?? undefined]);
  for (const t of [...read('toascii.json'), ...read('IdnaTestV2.json')]) if (t.input) cases.push([`https://${t.input}/x`]);
}
const whole = (s) => s === undefined ? s : String(s).toWellFormed();
write('parse.jsonl', cases.map(([i, b]) => [whole(i), whole(b) ?? null, ask(i, b)]));

const values = [...hosts, ...ports, ...paths, ...tails, 'https', 'http:', 'foo', 'file', 'ws://x', '1x', 'h:1', 'h:80/x', 'h:x', 'h:1x', '8080', '80a', 'a:b@c', 'x#y', 'x?y', 'h\t:9', '\\x', ':x', '443', ' 8', '65536', 'h:65536', 'f:'];
const starts = ['http://u:p@host:81/a/b?q#f', 'https://host/', 'file:///C:/dir', 'file://server/x', 'foo://h/a', 'foo:///a', 'foo:/a', 'foo:/.//a', 'foo:opaque  ?q#f', 'data:x  #f', 'foo://u@h:9', 'javascript:x', 'ws://x:1', 'foo://h'];
const properties = ['protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
const sets = [];
for (let i = 0; i < 900 * scale; i++) sets.push([pick(starts), pick(properties), pick(values)]);
if (wpt) {
  const all = JSON.parse(fs.readFileSync(path.join(wpt, 'setters_tests.json'), 'utf8'));
  for (const p of properties) for (const t of all[p] || []) sets.push([t.href, p, t.new_value]);
}
write('set.jsonl', sets.flatMap(([h, p, v]) => {
  try { const u = new URL(h); u[p] = v; return [[whole(h), p, whole(v), parts(u)]]; } catch { return []; }
}));

const formParts = ['a', 'b=c', '&', '&', '=', '+', '%20', '%C3%A9', '%zz', '%', '%e2%82', 'é', '~!*-._()\'', '%00', '?', ' '];
const forms = ['', '&&', '='];
for (let i = 0; i < 150 * scale; i++) {
  let s = '';
  for (let n = Math.floor(rnd() * 7); n >= 0; n--) s += pick(formParts);
  if (s[0] !== '?') forms.push(s);
}
write('form.jsonl', forms.map((s) => { const q = new URLSearchParams(s); return [s, [...q], q.toString()]; }));
