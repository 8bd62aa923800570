// Characters that are split between chunks.
const { StringDecoder } = require('string_decoder');
const d = new StringDecoder('utf8');
console.log(
  [Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 0xf0]), Buffer.from([0x9f, 0x98]), Buffer.from([0x80, 0x41])].map(
    (b) => d.write(b),
  ),
  d.end(),
  d.write(Buffer.from([0xc3])) + d.end(Buffer.from([0x28])),
);
for (const enc of ['utf16le', 'base64', 'hex', 'latin1']) {
  const x = new StringDecoder(enc);
  console.log(
    enc,
    x.write(Buffer.from([0x3d, 0xd8, 0x00])),
    x.write(Buffer.from([0xde])),
    x.end(Buffer.from([0x41])),
    x.encoding,
  );
}
try {
  new StringDecoder('bad');
} catch (e) {
  console.log(e.code, e.message);
}
const t = new TextDecoder();
console.log(
  t.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + t.decode(new Uint8Array([0xac])),
  new TextEncoder().encode('é\ud800'),
  new TextEncoder().encodeInto('a€b', new Uint8Array(4)),
  new TextDecoder('utf-16le').decode(new Uint8Array([65, 0])),
  new TextDecoder('latin1').encoding,
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf, 65])).length,
);
try {
  new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255]));
} catch (e) {
  console.log(e.code, e.message);
}
try {
  new TextDecoder('nope');
} catch (e) {
  console.log(e.code);
}
