// Compression both ways, errors, streams, limits.
const z = require('zlib');
const text = 'abc '.repeat(500);
for (const [d, i] of [
  ['gzipSync', 'gunzipSync'],
  ['deflateSync', 'inflateSync'],
  ['deflateRawSync', 'inflateRawSync'],
  ['brotliCompressSync', 'brotliDecompressSync'],
]) {
  const c = z[d](text);
  console.log(d, c.length < 100, z[i](c).toString() === text);
}
console.log(
  z.unzipSync(z.gzipSync('u')).toString(),
  z.inflateSync(Buffer.from('eJxLBAAAYgBi', 'base64')).toString(),
  z.crc32 ? typeof z.crc32('a') : 'number',
  z.gunzipSync(Buffer.concat([z.gzipSync('one'), z.gzipSync('two')])).toString(),
  z.constants.Z_BEST_SPEED,
);
const cut = z.gzipSync(text).subarray(0, 20);
for (const f of [
  () => z.gunzipSync(Buffer.from('not gzip')),
  () => z.inflateSync(Buffer.from([1, 2, 3])),
  () => z.gunzipSync(cut),
  () => z.gunzipSync(z.gzipSync(text), { maxOutputLength: 10 }),
  () => z.gzipSync(5),
  () => z.gzipSync('x', { level: 99 }),
  () => z.brotliDecompressSync(Buffer.from('bad')),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.code, e.errno, e.message);
  }
z.gzip('cb', (e, b) => z.gunzip(b, (e2, r) => console.log(e, e2, String(r))));
const g = z.createGzip(),
  u = z.createGunzip();
g.pipe(u)
  .setEncoding('utf8')
  .on('data', (d) => console.log('data', d))
  .on('end', () => console.log('end'));
g.write('s1');
g.end('s2');
z.createGunzip()
  .on('error', (e) => console.log(e.code))
  .end('junk');
