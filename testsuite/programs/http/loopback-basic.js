// A server and a client in one program: headers, bodies, status, events.
const http = require('http');
const server = http.createServer((req, res) => {
  const chunks = [];
  req
    .on('data', (c) => chunks.push(c))
    .on('end', () => {
      res.writeHead(req.url === '/missing' ? 404 : 201, 'Custom Text', {
        'X-A': ['1', '2'],
        'content-type': 'text/plain',
      });
      res.write(`${req.method} ${req.url} ${req.headers['x-req']} ${req.httpVersion} `);
      res.end(Buffer.concat(chunks));
    });
});
const ask = (options, body) =>
  new Promise((ok, no) => {
    const r = http.request({ port: server.address().port, ...options }, (res) => {
      let s = '';
      res
        .setEncoding('utf8')
        .on('data', (c) => {
          s += c;
        })
        .on('end', () =>
          ok([
            res.statusCode,
            res.statusMessage,
            res.headers['x-a'],
            res.headers['transfer-encoding'],
            res.headers['content-length'],
            s,
            res.complete,
          ]),
        );
    });
    r.on('error', no);
    r.end(body);
  });
server.listen(0, async () => {
  console.log(await ask({ path: '/a?b=1', headers: { 'X-Req': 'v' } }));
  console.log(await ask({ method: 'POST', path: '/missing' }, 'the body'));
  console.log(await ask({ method: 'PUT', headers: { 'Transfer-Encoding': 'chunked' } }, 'chunked body'));
  console.log(await ask({ method: 'HEAD' }));
  console.log(
    await fetch(`http://localhost:${server.address().port}/f`, {
      method: 'POST',
      body: JSON.stringify({ j: 1 }),
      headers: { 'x-req': 'fetch' },
    }).then(async (r) => [r.status, r.ok, r.headers.get('x-a'), await r.text()]),
  );
  server.close(() => console.log('closed', server.listening));
  server.closeAllConnections();
});
for (const f of [
  () => http.request({ path: '/a b' }),
  () => http.request({ method: 'B AD' }),
  () => http.request({ headers: { 'x y': '1' } }),
  () => http.request({ headers: { a: 'b\nc' } }),
  () => http.request('ftp://x'),
])
  try {
    f().on('error', () => {});
  } catch (e) {
    console.log(e.code, e.message);
  }
