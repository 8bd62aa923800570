// Refused connections, aborted requests, time-outs, destroyed sockets.
const http = require('http');
const server = http.createServer((req, res) => {
  if (req.url === '/hang') return;
  if (req.url === '/reset') return req.socket.destroy();
  if (req.url === '/partial') {
    res.writeHead(200, { 'Content-Length': 10 });
    res.write('abc');
    return setTimeout(() => req.socket.destroy(), 5);
  }
  res.end('ok');
});
server.listen(0, async () => {
  const port = server.address().port;
  const run = (o, f = () => {}) =>
    new Promise((ok) => {
      const r = http.get({ port, agent: false, ...o }, (res) => {
        res.resume();
        res.on('error', (e) => ok(['res', e.code, e.message])).on('end', () => ok(['end', res.complete]));
      });
      r.on('error', (e) => ok([e.code, e.message.replace(/\d{4,5}/, 'PORT')]));
      f(r);
    });
  console.log(
    await run({ path: '/reset' }),
    await run({ path: '/partial' }),
    await run({ path: '/hang' }, (r) => setTimeout(() => r.destroy(), 5)),
    await run({ path: '/hang' }, (r) => setTimeout(() => r.destroy(new Error('mine')), 5)),
    await run({ path: '/hang', timeout: 10 }, (r) =>
      r.on('timeout', () => {
        console.log('timeout');
        r.destroy();
      }),
    ),
    await run({ path: '/' }),
  );
  const ac = new AbortController();
  setTimeout(() => ac.abort(), 5);
  console.log(await run({ path: '/hang', signal: ac.signal }));
  server.close();
  server.closeAllConnections();
  const free = await new Promise((ok) => {
    const s = require('net')
      .createServer()
      .listen(0, () => {
        const p = s.address().port;
        s.close(() => ok(p));
      });
  });
  console.log(
    (await run({ port: free, host: '127.0.0.1' }))[0],
    (await fetch(`http://127.0.0.1:${free}`).catch((e) => [e.name, e.message, e.cause.code])).join(),
  );
});
