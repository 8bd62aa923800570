// Text encodings, both ways, with malformed input.
for (const enc of ['utf8', 'hex', 'base64', 'base64url', 'latin1', 'ascii', 'utf16le', 'binary', 'ucs2']) {
  const b = Buffer.from('héllo €😀', enc);
  console.log(enc, b, b.toString(enc), Buffer.byteLength('héllo €😀', enc));
}
console.log(
  Buffer.from('zz', 'hex'),
  Buffer.from('abc', 'hex'),
  Buffer.from('a-_=b+/', 'base64'),
  Buffer.from('YQ==YQ', 'base64').toString(),
  Buffer.from([0xc3, 0x28, 0xe2, 0x82, 0xf0, 0x9f, 0x98, 0xff]).toString(),
  Buffer.from('\ud800x'),
  Buffer.from([0xef, 0xbb, 0xbf, 65]).toString().length,
);
console.log(
  Buffer.from('abc').toString('utf8', 1, 2),
  Buffer.from('abc').toString('hex', -1, 99),
  Buffer.isEncoding('UTF-8'),
  Buffer.isEncoding('nope'),
);
try {
  Buffer.from('a', 'nope');
} catch (e) {
  console.log(e.code, e.message);
}
