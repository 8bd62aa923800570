// ReadableStream, TransformStream, tee, cancel, conversions.
const rs = () =>
  new ReadableStream({
    start(c) {
      c.enqueue('a');
      c.enqueue('b');
      c.close();
    },
    cancel(r) {
      console.log('cancel', r);
    },
  });
for await (const c of rs()) console.log(c);
const [x, y] = rs().tee();
const read = async (s) => {
  const r = s.getReader(),
    out = [];
  for (;;) {
    const { done, value } = await r.read();
    if (done) return out;
    out.push(value);
  }
};
console.log(await read(x), await read(y));
const up = new TransformStream({
  transform(c, ctl) {
    ctl.enqueue(c.toUpperCase());
  },
  flush(ctl) {
    ctl.enqueue('.');
  },
});
console.log(await read(rs().pipeThrough(up)));
const log = [];
await rs().pipeTo(
  new WritableStream({
    write(c) {
      log.push(c);
    },
    close() {
      log.push('close');
    },
  }),
);
console.log(log);
for await (const c of rs()) break;
const l = rs();
l.getReader();
try {
  l.getReader();
} catch (e) {
  console.log(e.name, e.code);
}
const er = new ReadableStream({
  pull(c) {
    c.error(new Error('pulled'));
  },
});
await read(er).catch((e) => console.log(e.message));
const { Readable } = await import('node:stream');
console.log(await Readable.fromWeb(rs()).toArray(), await read(Readable.toWeb(Readable.from(['n']))));
console.log(
  await new Response('body').text(),
  await new Blob(['a', new Uint8Array([98])]).text(),
  new Blob(['xyz']).slice(1, 2).size,
  await read(new Blob(['q']).stream().pipeThrough(new TextDecoderStream())),
  l.locked,
  new ReadableStream(),
);
