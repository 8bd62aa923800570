// Web streams and node's: toWeb, fromWeb, pipeline, finished, compose, compression, consumers, Blob.stream, FileHandle.
import { Duplex, PassThrough, Readable, Transform, Writable, addAbortSignal, finished, isDisturbed, isErrored, isReadable, pipeline } from 'node:stream';
import { pipeline as piped, finished as ended } from 'node:stream/promises';
import { text, buffer, json } from 'node:stream/consumers';
import * as web from 'node:stream/web';
import { open, writeFile } from 'node:fs/promises';

const p = (...a) => console.log(...a);
const all = async (s) => {
  const out = [];
  for await (const x of s) out.push(x);
  return out;
};
p(await all(Readable.toWeb(Readable.from(['a', { b: 1 }]))));
p(await all(Readable.toWeb(Readable.from([Buffer.from('xy')], { objectMode: false }))));
p(await Readable.fromWeb(ReadableStream.from(['a', 'b'])).setEncoding('utf8').toArray());
p(await all(Readable.fromWeb(ReadableStream.from([1, 2]), { objectMode: true })));
{
  const got = [];
  const sink = new Writable({
    highWaterMark: 2,
    write(chunk, _, done) {
      got.push(String(chunk));
      setImmediate(done);
    },
    final(done) {
      got.push('final');
      done();
    },
  });
  const w = Writable.toWeb(sink).getWriter();
  p(w.desiredSize);
  await w.write('abc');
  await w.write('d');
  await w.close();
  p(got, sink.writableFinished);
}
{
  const got = [];
  const w = Writable.fromWeb(
    new WritableStream({
      write(chunk) {
        got.push(chunk);
      },
      close() {
        got.push('close');
      },
    }),
  );
  w.write('text');
  w.write('\xe9', 'latin1');
  w.end(Buffer.from([1]));
  await ended(w);
  p(got);
}
{
  const d = Duplex.fromWeb(
    new TransformStream({
      transform(chunk, c) {
        c.enqueue(Buffer.from(chunk).toString().toUpperCase());
      },
    }),
    { encoding: 'utf8' },
  );
  d.end('shout');
  p(await text(d));
  const pair = Duplex.toWeb(new PassThrough());
  const w = pair.writable.getWriter();
  w.write(Buffer.from('through'));
  w.close();
  p(await text(pair.readable), Object.keys(pair));
}
await piped(ReadableStream.from(['p', 'q']), async function* (source) {
  for await (const x of source) yield x + x;
}, new WritableStream({ write: (x) => p('sink', x) }));
p(await text(Duplex.from(ReadableStream.from(['from']))));
const failing = new ReadableStream({ start: (c) => c.error(new Error('broken')) });
finished(failing, (e) => p('finished', e.message));
await ended(failing).catch((e) => p(e.message, isErrored(failing), isReadable(failing), isDisturbed(failing)));
const opened = new ReadableStream();
const ac = new AbortController();
addAbortSignal(ac.signal, opened);
ac.abort();
await opened.getReader().closed.catch((e) => p(e.name, e.code));
await all(Readable.fromWeb(failing)).catch((e) => p('fromWeb', e.message));
const broken = new Readable({ read() {} });
const broke = Readable.toWeb(broken).getReader();
broken.destroy(new Error('gone'));
await broke.read().catch((e) => p(e.message));
const early = new Readable({ read() {} });
const left = Readable.toWeb(early).getReader();
early.destroy();
await left.read().catch((e) => p(e.name, e.cause.code));
for (const format of ['gzip', 'deflate', 'deflate-raw']) {
  const packed = new Blob(['squeeze '.repeat(1000)]).stream().pipeThrough(new CompressionStream(format));
  const data = await buffer(packed);
  const back = new Blob([data]).stream().pipeThrough(new DecompressionStream(format));
  p(format, data.length < 100, (await text(back)).length);
}
await all(ReadableStream.from([new Uint8Array(4)]).pipeThrough(new DecompressionStream('gzip'))).catch((e) => p(e.code));
try {
  new CompressionStream('lz4');
} catch (e) {
  p(e.code, e.message);
}
p(await json(new Blob(['{"a":1}']).stream()), new Blob(['x']).stream());
const chunks = [];
for await (const x of new Blob([new Uint8Array(200000)]).stream()) chunks.push(x.length);
p(chunks.reduce((a, b) => a + b));
await writeFile('f.txt', 'of a file');
const handle = await open('f.txt');
p(await text(handle.readableWebStream()));
await handle.close().catch(() => {});
p(Object.keys(web).filter((k) => k !== 'default').length, web.ReadableStream === ReadableStream, web.default.TransformStream === TransformStream);
p(await all(ReadableStream.from(['\ud83d', '\ude00', '']).pipeThrough(new TextEncoderStream())));
p(await all(ReadableStream.from([[226], [130, 172], [0xff]].map((x) => Uint8Array.from(x))).pipeThrough(new TextDecoderStream())));
for (const f of [() => Readable.fromWeb({}), () => Readable.toWeb({}), () => Writable.fromWeb(1), () => Duplex.fromWeb({}), () => Writable.toWeb({})]) {
  try {
    f();
  } catch (e) {
    p(e.code, e.message);
  }
}
p(Readable.toWeb(new Readable({ read() {} })), typeof Transform.toWeb, pipeline.name);
