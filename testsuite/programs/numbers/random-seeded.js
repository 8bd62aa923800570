function xorshift(seed) {
  let x = seed | 0;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}
function mulberry(a) {
  return () => {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
function crc32(s) {
  let c = -1;
  for (const b of Buffer.from(s)) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ -1) >>> 0;
}
function fnv1a(s) {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
function adler(s) {
  let a = 1,
    b = 0;
  for (const c of Buffer.from(s)) {
    a = (a + c) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
const x = xorshift(2463534242),
  m = mulberry(1);
console.log([x(), x(), x()], [m(), m(), m()], crc32('123456789').toString(16), fnv1a('hello'), adler('Wikipedia'));
const shuffled = [...Array(10).keys()];
for (let i = 9; i > 0; i--) {
  const j = Math.floor(m() * (i + 1));
  [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
}
console.log(shuffled);
let inside = 0;
for (let i = 0; i < 10000; i++) if (m() ** 2 + m() ** 2 < 1) inside++;
console.log(inside / 2500);
