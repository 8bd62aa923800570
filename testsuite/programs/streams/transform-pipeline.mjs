// Transform, pipeline, compose, finished; errors travel and destroy.
import { Transform, PassThrough, Readable, Writable, Duplex, pipeline as cbPipeline, finished } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text, json, buffer } from 'node:stream/consumers';
const upper = () =>
  new Transform({
    transform(c, _, cb) {
      cb(null, String(c).toUpperCase());
    },
    flush(cb) {
      this.push('!');
      cb();
    },
  });
console.log(await text(Readable.from(['a', 'b']).pipe(upper()).pipe(new PassThrough())));
const out = [];
await pipeline(
  Readable.from(['x', 'y']),
  async function* (src) {
    for await (const c of src) {
      yield c;
      yield c;
    }
  },
  upper(),
  new Writable({
    write(c, _, cb) {
      out.push(String(c));
      cb();
    },
  }),
);
console.log(out);
const src = Readable.from(['1', '2']);
const bad = new Transform({
  transform(c, _, cb) {
    cb(new Error('broken'));
  },
});
const sink = new PassThrough();
await pipeline(src, bad, sink).catch((e) => console.log(e.message, src.destroyed, bad.destroyed, sink.destroyed));
cbPipeline(Readable.from([]), new PassThrough().resume(), (e) => console.log('cb', e));
const ac = new AbortController();
setTimeout(() => ac.abort(), 2);
await pipeline(new Readable({ read() {} }), new PassThrough(), { signal: ac.signal }).catch((e) =>
  console.log(e.name, e.code),
);
const early = new PassThrough();
finished(early, (e) => console.log(e?.code));
early.destroy();
console.log(await json(Readable.from(['{"a":', '1}'])), await buffer(Readable.from([Buffer.from('q')])));
const d = Duplex.from(async function* (s) {
  for await (const c of s) yield `<${c}>`;
});
d.end('in');
console.log(await text(d));
const split = new Transform({
  readableObjectMode: true,
  transform(c, _, cb) {
    this.rest = ((this.rest ?? '') + c).split('\n');
    const last = this.rest.pop();
    this.rest.forEach((l) => this.push(l));
    this.rest = last;
    cb();
  },
  flush(cb) {
    cb(null, this.rest);
  },
});
console.log(await Readable.from(['a\nb', 'c\n', 'd']).pipe(split).toArray());
