// Byte streams: BYOB readers and requests, views of all classes, automatic allocation, tee, errors.
const p = (...a) => console.log(...a);
const fails = async (f) => {
  try {
    p('no error', await f());
  } catch (e) {
    p(e.name, e.code, e.message);
  }
};
const bytes = (list, more) =>
  new ReadableStream({
    type: 'bytes',
    start(c) {
      for (const x of list) c.enqueue(Uint8Array.from(x));
      c.close();
    },
    ...more,
  });
{
  const r = bytes([[1, 2, 3, 4, 5, 6, 7]]).getReader({ mode: 'byob' });
  p(await r.read(new Uint8Array(2)), await r.read(new Uint16Array(1)), await r.read(Buffer.alloc(1)));
  p(await r.read(new DataView(new ArrayBuffer(8), 4)), await r.read(new Uint8Array(3)), await r.closed);
}
{
  class Own extends Uint8Array {}
  const r = bytes([[1, 2, 3]]).getReader({ mode: 'byob' });
  const { value } = await r.read(new Own(2));
  p(value instanceof Own, value.length);
}
{
  const r = new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: 4,
    pull(c) {
      p(c.byobRequest, c.desiredSize);
      c.byobRequest.view[0] = 7;
      c.byobRequest.respond(1);
    },
    cancel(why) {
      p('cancel', why);
    },
  }).getReader();
  p(await r.read(), r);
  p(await r.cancel('enough'), await r.read());
}
{
  let pulls = 0;
  const r = new ReadableStream({
    type: 'bytes',
    pull(c) {
      const { view } = c.byobRequest;
      view[0] = ++pulls;
      if (pulls % 2) c.byobRequest.respond(1);
      else c.byobRequest.respondWithNewView(new Uint8Array(view.buffer, view.byteOffset, 1));
    },
  }).getReader({ mode: 'byob' });
  const buffer = new ArrayBuffer(8);
  p(await r.read(new Uint8Array(buffer, 2, 4), { min: 3 }), pulls, buffer.byteLength);
  await fails(() => r.read(new Uint8Array(2), { min: 3 }));
  await fails(() => r.read(new Uint8Array(2), { min: 0 }));
  await fails(() => r.read(new Uint8Array(2), { min: 'x' }));
  await fails(() => r.read(new Uint8Array(0)));
  await fails(() => r.read([]));
  p(r);
}
{
  const [a, b] = bytes([[1, 2], [3]]).tee();
  const all = async (s) => {
    const out = [];
    for await (const x of s) out.push(...x);
    return out;
  };
  p(await all(a), await all(b));
  const [c, d] = bytes([[1, 2, 3]]).tee();
  const r = c.getReader({ mode: 'byob' });
  p(await r.read(new Uint8Array(2)), await all(d), await r.read(new Uint8Array(2)));
}
{
  let request;
  const s = new ReadableStream({
    type: 'bytes',
    pull(c) {
      request = c.byobRequest;
      request.view[0] = 9;
      request.respond(1);
    },
  });
  const r = s.getReader({ mode: 'byob' });
  await r.read(new Uint8Array(1));
  await fails(() => request.respond(1));
  p(request.view, s, Object.prototype.toString.call(request));
  const left = r.read(new Uint16Array(1));
  r.releaseLock();
  await fails(() => left);
  await fails(() => r.read(new Uint8Array(1)));
  await fails(() => r.closed);
}
await fails(() => new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 0 }));
await fails(() => new ReadableStream({ type: 'bytes' }, { size() {} }));
await fails(() => new ReadableStream().getReader({ mode: 'byob' }));
await fails(() => new ReadableStream({ type: 'bytes', start: (c) => c.enqueue('x') }));
await fails(() => new ReadableStream({ type: 'bytes', start: (c) => c.enqueue(new Uint8Array(0)) }));
await fails(() => new ReadableStreamBYOBRequest());
await fails(() => new ReadableByteStreamController());
const moved = new Uint8Array([1]);
bytes([]);
new ReadableStream({ type: 'bytes', start: (c) => c.enqueue(moved) });
p(moved.length, moved.buffer.byteLength);
