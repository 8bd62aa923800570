// indexOf, includes, compare, equals, fill, copy, slice, concat.
const b = Buffer.from('this is a buffer is');
console.log(
  b.indexOf('is'),
  b.indexOf('is', 3),
  b.lastIndexOf('is'),
  b.indexOf(97),
  b.includes('buffer'),
  b.indexOf(Buffer.from('a b')),
  b.indexOf(''),
  b.indexOf('x'),
  b.indexOf('is', -2),
  b.lastIndexOf('is', -3),
  b.indexOf('6973', 'hex'),
);
console.log(
  Buffer.compare(Buffer.from('a'), Buffer.from('b')),
  Buffer.from('a').equals(new Uint8Array([97])),
  Buffer.from('abc').compare(Buffer.from('xabcx'), 1, 4),
  [Buffer.from('2'), Buffer.from('1')].sort(Buffer.compare).join(),
);
console.log(
  Buffer.alloc(5, 'ab').toString(),
  Buffer.alloc(3, 'abc', 'hex'),
  Buffer.alloc(4).fill('é').toString(),
  Buffer.alloc(3).fill(257),
  Buffer.alloc(4).fill('x', 1, 3),
  Buffer.concat([Buffer.from('a'), Buffer.from('bc')], 2).toString(),
  Buffer.concat([Buffer.from('a')], 3),
);
const s = b.subarray(0, 4);
s[0] = 84;
console.log(
  b.toString('utf8', 0, 4),
  b.copy(s, 1, 5, 7),
  s.toString(),
  b.slice(-2).toString(),
  Buffer.from(b.buffer, b.byteOffset, 2).length,
  b.write('ZZ', 2),
  b.toString(),
  b.write('long', 17),
  b.toString(),
);
