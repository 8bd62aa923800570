// fetch and http: streamed bodies both ways, codings, cloning, keep-alive, cancelling, Request objects.
import http from 'node:http';
import zlib from 'node:zlib';

const p = (...a) => console.log(...a);
const text = 'a line of text\n'.repeat(2000);
let closed = 0;
const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://x');
  if (url.pathname === '/coded') {
    const coding = url.searchParams.get('c');
    const code = { gzip: zlib.gzipSync, deflate: zlib.deflateSync, br: zlib.brotliCompressSync, 'gzip, br': (b) => zlib.brotliCompressSync(zlib.gzipSync(b)) }[coding];
    res.setHeader('content-encoding', coding);
    res.end(code ? code(Buffer.from(text)) : Buffer.from(text));
  } else if (url.pathname === '/echo') {
    res.setHeader('content-type', req.headers['content-type'] ?? '');
    req.pipe(res);
  } else if (url.pathname === '/slow') {
    res.write('first');
    res.on('close', () => closed++);
  } else if (url.pathname === '/json') {
    res.setHeader('x', ['1', '2']);
    res.setHeader('content-type', 'application/json');
    res.end('{"ok":true}');
  } else {
    res.statusCode = 404;
    res.end();
  }
});
await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
const base = `http://127.0.0.1:${server.address().port}`;

for (const c of ['gzip', 'deflate', 'br', 'gzip, br', 'identity', 'unknown']) {
  const r = await fetch(`${base}/coded?c=${encodeURIComponent(c)}`);
  p(c, r.headers.get('content-encoding'), (await r.text()) === text);
}
{
  const chunks = [];
  const r = await fetch(`${base}/coded?c=gzip`);
  for await (const chunk of r.body) chunks.push(chunk);
  p(chunks.every((c) => c instanceof Uint8Array), Buffer.concat(chunks).length, r.bodyUsed);
}
{
  const up = new ReadableStream({
    async start(c) {
      for (const part of ['one ', 'two ', 'three']) {
        await new Promise((ok) => setTimeout(ok, 2));
        c.enqueue(new TextEncoder().encode(part));
      }
      c.close();
    },
  });
  const r = await fetch(`${base}/echo`, { method: 'POST', body: up, duplex: 'half' });
  p(await r.text());
}
{
  async function* parts() {
    yield Buffer.from('async ');
    yield Buffer.from('iterable');
  }
  p(await (await fetch(`${base}/echo`, { method: 'PUT', body: parts(), duplex: 'half' })).text());
  const form = new FormData();
  form.append('é "q"\n', 'välue\r\nline');
  form.append('file', new File([new Uint8Array([0, 255, 13, 10, 45, 45])], 'ñ.bin', { type: 'x/y' }));
  const back = await (await fetch(`${base}/echo`, { method: 'POST', body: form })).formData();
  p([...back.keys()], back.get('é "q"\n'), back.get('file').name, back.get('file').type, await back.get('file').bytes?.());
  p(new Uint8Array(await back.get('file').arrayBuffer()));
}
{
  const request = new Request(`${base}/echo`, { method: 'POST', body: 'twice', headers: [['content-type', 'text/x']] });
  const copy = request.clone();
  const [a, b] = await Promise.all([fetch(request), fetch(copy)]);
  p(await a.text(), b.headers.get('content-type'), (await b.blob()).type, request.bodyUsed);
}
{
  const r = await fetch(`${base}/json`);
  const other = r.clone();
  p(await r.json(), await other.text(), [...r.headers.keys()].filter((k) => k !== 'date'), r.headers.get('x'));
  try {
    r.headers.set('y', '1');
  } catch (e) {
    p(e.name, e.message);
  }
}
{
  const r = await fetch(`${base}/slow`);
  const reader = r.body.getReader();
  p(Buffer.from((await reader.read()).value).toString());
  await reader.cancel('enough');
  const ac = new AbortController();
  const other = await fetch(`${base}/slow`, { signal: ac.signal });
  const reading = other.text();
  setTimeout(() => ac.abort(), 5);
  await reading.catch((e) => p(e.name, e.code));
  while (closed < 2) await new Promise((ok) => setTimeout(ok, 2));
  p('closed', closed);
}
p((await fetch(new URL('/none', base))).status, (await fetch(`${base}/none`, { method: 'HEAD' })).ok);
server.close(() => p('server closed'));
