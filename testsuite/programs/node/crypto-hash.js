// Hashes, HMAC, key derivation, random values, comparison, ciphers.
const c = require('crypto');
for (const a of ['md5', 'sha1', 'sha256', 'sha512', 'sha384', 'sha224'])
  console.log(
    a,
    c
      .createHash(a)
      .update('héllo')
      .update(Buffer.from([1, 2]))
      .digest('hex'),
  );
console.log(
  c.createHmac('sha256', 'key').update('data').digest('base64'),
  c.pbkdf2Sync('pw', 'salt', 10, 16, 'sha1').toString('hex'),
  c.scryptSync('pw', 'salt', 16, { N: 16 }).toString('hex'),
  c.randomBytes(8).length,
  c.randomUUID().length,
  c.randomInt(5) < 5,
  c.timingSafeEqual(Buffer.from('a'), Buffer.from('a')),
  c.getHashes().includes('sha256'),
  c.hkdfSync('sha256', 'k', 's', 'i', 8).byteLength,
);
const h = c.createHash('sha1');
h.digest();
for (const f of [
  () => h.update('x'),
  () => h.digest(),
  () => c.createHash('nope'),
  () => c.timingSafeEqual(Buffer.from('a'), Buffer.from('ab')),
  () => c.createHash('md5').update(5),
  () => c.randomBytes(-1),
  () => c.createCipheriv('aes-128-cbc', 'short', 'iv'),
])
  try {
    f();
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
const key = Buffer.alloc(32, 1),
  iv = Buffer.alloc(16, 2);
const enc = c.createCipheriv('aes-256-cbc', key, iv);
const ct = enc.update('secret text', 'utf8', 'hex') + enc.final('hex');
const dec = c.createDecipheriv('aes-256-cbc', key, iv);
console.log(ct, dec.update(ct, 'hex', 'utf8') + dec.final('utf8'));
const g = c.createCipheriv('aes-256-gcm', key, iv.subarray(0, 12));
g.setAAD(Buffer.from('aad'));
const gt = Buffer.concat([g.update('x'), g.final()]);
console.log(gt.toString('hex'), g.getAuthTag().toString('hex'));
c.webcrypto.subtle
  .digest('SHA-256', Buffer.from('a'))
  .then((d) => console.log(Buffer.from(d).toString('hex').slice(0, 16)));
require('stream')
  .Readable.from(['a'])
  .pipe(c.createHash('md5'))
  .on('data', (d) => console.log(d.toString('hex')));
const copy = c.createHash('sha256').update('a');
console.log(copy.copy().digest('hex') === copy.digest('hex'));
