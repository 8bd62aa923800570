// What a response adds by itself: lengths, chunks, connection, no bodies, errors.
const http = require('http'),
  net = require('net');
const routes = {
  '/end': (r) => r.end('x'),
  '/write': (r) => {
    r.write('a');
    r.write('b');
    r.end();
  },
  '/204': (r) => {
    r.statusCode = 204;
    r.end('ignored');
  },
  '/empty': (r) => r.end(),
  '/len': (r) => {
    r.setHeader('Content-Length', 3);
    r.end('abc');
  },
  '/close': (r) => {
    r.setHeader('Connection', 'close');
    r.end('c');
  },
  '/cookies': (r) => {
    r.setHeader('Set-Cookie', ['a=1', 'b=2']);
    r.removeHeader('Date');
    r.sendDate = false;
    r.end();
  },
  '/errors': (r) => {
    const codes = [];
    for (const f of [
      () => r.setHeader('bad name', 1),
      () => r.setHeader('x', 'a\r\nb'),
      () => r.setHeader('x'),
      () => {
        r.statusCode = 99;
        r.writeHead(99);
      },
      () => r.write(5),
    ])
      try {
        f();
      } catch (e) {
        codes.push(e.code);
      }
    r.statusCode = 200;
    r.write('w');
    try {
      r.setHeader('late', 1);
    } catch (e) {
      codes.push(e.code);
    }
    r.end(codes.join());
    r.on('error', (e) => console.log('error', e.code));
    r.write('after end', (e) => console.log(e.code));
  },
  '/trailers': (r) => {
    r.writeHead(200, { Trailer: 'X-T' });
    r.write('t');
    r.addTrailers({ 'X-T': 'v' });
    r.end();
  },
};
const server = http
  .createServer((req, res) => routes[req.url](res))
  .listen(0, async () => {
    for (const path of Object.keys(routes)) {
      const s = net.connect(server.address().port);
      s.write(`GET ${path} HTTP/1.1\r\nHost: h\r\nConnection: ${path === '/len' ? 'keep-alive' : 'close'}\r\n\r\n`);
      let t = '';
      s.setEncoding('latin1').on('data', (d) => {
        t += d;
        if (path === '/len' && t.endsWith('abc')) s.end();
      });
      await new Promise((ok) => s.on('close', ok));
      console.log(JSON.stringify(t.replace(/Date: [^\r]*/, 'Date: D')));
    }
    server.close();
  });
