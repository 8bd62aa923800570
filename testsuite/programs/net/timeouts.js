// When a socket counts as idle: what is read, written and set starts the time anew.
const http = require('http'),
  net = require('net');

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const listening = (s) => new Promise((done) => s.listen(0, '127.0.0.1', () => done(s.address().port)));
const closed = (s) => new Promise((done) => s.close(done));

async function sockets() {
  const server = net.createServer({ allowHalfOpen: true }, (s) => s.on('data', (d) => s.write(d)).on('end', () => s.end()).on('error', () => {}));
  const port = await listening(server);
  const c = net.connect(port, '127.0.0.1');
  const log = [];
  c.setTimeout(600, () => log.push('callback'));
  c.on('timeout', () => log.push('timeout'));
  await new Promise((done) => c.on('connect', done));
  console.log(c.timeout);
  for (let i = 0; i < 4; i++) {
    await wait(100);
    c.write('x');
  }
  console.log('kept awake', log.join());
  await wait(1200);
  console.log('idle', log.join());
  // The time is over once; what happens then starts it again.
  log.length = 0;
  await wait(1000);
  console.log('once', log.join());
  c.write('y');
  await wait(1200);
  console.log('again', log.join());
  log.length = 0;
  c.setTimeout(100);
  c.setTimeout(0);
  await wait(300);
  console.log('off', log.join(), c.timeout);
  c.setTimeout(60000);
  c.setTimeout(100);
  await wait(400);
  console.log('shorter', log.join());
  const f = () => log.push('removed');
  c.setTimeout(100, f);
  console.log(c.listenerCount('timeout'));
  c.setTimeout(0, f);
  console.log(c.listenerCount('timeout'));
  for (const bad of [-1, NaN, Infinity, '5', undefined])
    try {
      c.setTimeout(bad);
    } catch (e) {
      console.log(e.code);
    }
  try {
    c.setTimeout(0, 'f');
  } catch (e) {
    console.log(e.code);
  }
  console.log(c.setTimeout(100) === c);
  log.length = 0;
  c.destroy();
  await wait(300);
  console.log('destroyed', log.join(), c.setTimeout(5) === c, c.timeout);
  await closed(server);
}

async function requests() {
  const server = http.createServer((q, r) => {
    if (q.url === '/slow') r.setTimeout(200, (s) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nlate'));
    else if (q.url === '/hangs') q.setTimeout(200, () => console.log('request timeout'));
    else r.end(q.url);
  });
  server.keepAliveTimeout = 400;
  const port = await listening(server);
  const text = (path, gap) =>
    new Promise((done) => {
      let all = '';
      const c = net.connect(port, '127.0.0.1');
      const ask = (p) => c.write(`GET ${p} HTTP/1.1\r\nHost: h\r\n\r\n`);
      ask(path);
      if (gap) setTimeout(() => ask('/second'), gap);
      c.on('data', (d) => (all += d)).on('error', () => {});
      c.on('close', () => done(all.replace(/^Date:.*$/gm, 'Date: -')));
    });
  console.log(JSON.stringify(await text('/kept')));
  console.log(JSON.stringify(await text('/kept', 200)));
  console.log(JSON.stringify(await text('/slow')));
  server.on('timeout', (s) => {
    console.log('server timeout');
    s.destroy();
  });
  server.setTimeout(200);
  console.log(JSON.stringify(await text('/hangs')));
  console.log(JSON.stringify(await text('/first')));
  await closed(server);
}

async function heads() {
  const server = http.createServer({ headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 }, (q, r) => {
    q.on('error', (e) => console.log('request', e.code));
    q.resume();
    q.on('end', () => r.end('ok'));
  });
  const port = await listening(server);
  for (const start of ['GET / HT', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab']) {
    const got = await new Promise((done) => {
      let all = '';
      const c = net.connect(port, '127.0.0.1', () => c.write(start));
      c.on('data', (d) => (all += d)).on('close', () => done(all));
    });
    console.log(JSON.stringify(got));
  }
  await closed(server);
}

sockets().then(requests).then(heads);
