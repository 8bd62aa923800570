// Readable: flowing and paused, read(n), unshift, object mode, async iteration, from.
const { Readable } = require('stream');
const r = new Readable({ read() {} });
r.push('abc');
r.push('def');
r.push(null);
r.on('readable', () => {
  let c;
  while ((c = r.read(4)) !== null) console.log('read', String(c));
});
r.on('end', next);
async function next() {
  for await (const c of Readable.from(['a', { b: 1 }, 2])) console.log(c);
  let n = 0;
  const counted = new Readable({
    objectMode: true,
    highWaterMark: 2,
    read() {
      console.log('_read', n);
      this.push(n < 4 ? n++ : null);
    },
  });
  for await (const v of counted) {
    console.log('got', v);
    if (v === 2) break;
  }
  console.log(counted.destroyed, counted.readableEnded);
  const p = Readable.from(['x', 'y', 'z']);
  p.on('data', (d) => {
    console.log('data', d);
    p.pause();
    setImmediate(() => p.resume());
  });
  await new Promise((ok) => p.on('end', ok));
  console.log(
    p.readableFlowing,
    p.isPaused(),
    await Readable.from([1, 2, 3, 4])
      .filter((x) => x % 2)
      .map((x) => x * 10)
      .toArray(),
    await Readable.from([1, 2]).reduce((a, b) => a + b),
  );
  const e = new Readable({
    read() {
      this.destroy(new Error('read failed'));
    },
  });
  try {
    for await (const _ of e);
  } catch (x) {
    console.log(x.message);
  }
  const u = Readable.from([Buffer.from('tail')]);
  u.once('readable', () => {
    u.unshift(Buffer.from('head'));
    console.log(String(u.read()));
  });
  const after = new Readable({ read() {} });
  after.push(null);
  after.on('error', (x) => console.log(x.code));
  after.push('late');
}
