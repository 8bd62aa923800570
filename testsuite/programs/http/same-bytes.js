// What a response sends, and what it tells, does not depend on how the program has dressed it: plain, with methods of
// its own, with listeners, from a subclass, or behind other responses on its connection.
const http = require('http'),
  net = require('net'),
  EventEmitter = require('events');

const answers = {
  end: (r) => r.end('héllo'),
  latin1: (r) => r.end('h\xe9', 'latin1'),
  bytes: (r) => r.end(Buffer.from([1, 2, 3])),
  callback: (r) => r.end('x', () => r.log.push('end callback ' + r.writableFinished)),
  head: (r) => r.writeHead(201, 'Made', { 'X-A': 1, 'x-b': ['p', 'q'] }).end('made'),
  list: (r) => r.writeHead(202, ['X-A', 'one', 'X-A', 'two', 'Content-Length', '1']).end('z'),
  merged: (r) => {
    r.setHeader('X-Set', 'set');
    r.setHeader('x-Other', 5);
    r.writeHead(200, { 'x-set': 'head', 'X-New': true });
    r.end('m');
  },
  values: (r) => {
    r.setHeader('X-Number', -0.5);
    r.setHeader('X-Text', 'caf\xe9\t!');
    r.setHeader('X-Array', ['a', 'b']);
    r.setHeader('Cookie', ['c=1', 'd=2']);
    r.setHeader('X-Object', { toString: () => 'object' });
    r.appendHeader('X-Text', 'more');
    r.appendHeader('X-Fresh', 'one');
    r.end('v');
  },
  names: (r) => {
    for (const n of ['b', 'A', 'C-d']) r.setHeader(n, n);
    r.removeHeader('a');
    r.setHeader('B', 'again');
    r.log.push(JSON.stringify([r.getHeaderNames(), r.getRawHeaderNames(), r.getHeaders(), r.hasHeader('c-D'), r.getHeader('b')]));
    r.end('n');
  },
  lengthGiven: (r) => {
    r.setHeader('Content-Length', '2');
    r.end('ok');
  },
  chunkedGiven: (r) => {
    r.setHeader('Transfer-Encoding', 'chunked');
    r.end('ok');
  },
  dateGiven: (r) => {
    r.setHeader('Date', 'then');
    r.end('ok');
  },
  keepAliveGiven: (r) => {
    r.setHeader('Keep-Alive', 'timeout=99');
    r.end('ok');
  },
  removed: (r) => {
    for (const n of ['Date', 'Connection', 'Transfer-Encoding']) r.removeHeader(n);
    r.end('ok');
  },
  pieces: (r) => {
    r.write('one');
    r.write('two');
    r.end('three');
  },
  corked: (r) => {
    r.cork();
    r.write('one');
    r.write('two');
    r.uncork();
    r.end();
  },
  empty: (r) => r.end(),
  noContent: (r) => {
    r.statusCode = 204;
    r.end();
  },
  notModified: (r) => {
    r.writeHead(304);
    r.end('nothing of this');
  },
  ownMessage: (r) => {
    r.statusCode = 299;
    r.end();
  },
  flushed: (r) => {
    r.flushHeaders();
    r.end('after');
  },
  later: (r) => setImmediate(() => r.end('later')),
  refused: (r) => {
    for (const [n, v] of [['', 'x'], ['sp ace', 'x'], ['x'], ['x', 'a\nb'], ['x', '\u0100'], [5, 'x']])
      try {
        r.setHeader(n, v);
      } catch (e) {
        r.log.push(e.code);
      }
    r.log.push(String(r.headersSent), typeof r._header);
    r.end('r');
  },
};

class Own extends http.ServerResponse {
  get extra() {
    return 1;
  }
}

const dresses = {
  plain: () => {},
  methods: (q, r) => {
    for (const m of ['writeHead', '_storeHeader', '_send', '_writeRaw', '_finish', 'setHeader', 'emit', 'detachSocket', 'on'])
      r[m] = function (...args) {
        return http.ServerResponse.prototype[m].apply(this, args);
      };
  },
  listeners: (q, r) => {
    for (const e of ['prefinish', 'finish', 'close', 'pipe']) r.on(e, () => r.log.push(`res ${e} ${r.writableFinished} ${r.destroyed} ${r.closed}`));
    for (const e of ['end', 'close', 'resume', 'readable', 'pause'])
      if (e !== 'readable') q.on(e, () => r.log.push(`req ${e} ${q.readableEnded} ${q.destroyed} ${q.complete}`));
  },
  body: (q, r) => q.resume().on('end', () => r.log.push('read')),
};

const said = [];
let dress = dresses.plain;
function serve(q, r) {
  r.log = [];
  said.push(r.log);
  dress(q, r);
  answers[q.url.slice(1)](r, q);
}

function ask(port, lines) {
  return new Promise((done) => {
    let text = '';
    const c = net.connect(port, () => c.write(lines));
    c.setEncoding('latin1');
    c.on('data', (d) => (text += d));
    c.on('close', () => done(text.replace(/^Date: (?!then).*$/gm, 'Date: -')));
  });
}
const get = (path, more) => `GET /${path} HTTP/1.1\r\nHost: h\r\n${more}\r\n`;

(async () => {
  const server = http.createServer(serve).listen(0);
  const own = http.createServer({ ServerResponse: Own }, serve).listen(0);
  const p = server.address().port;
  for (const name of Object.keys(answers)) {
    dress = dresses.plain;
    said.length = 0;
    // Twice on one connection: the second time as kept alive.
    const first = await ask(p, get(name, '') + get(name, 'Connection: close\r\n'));
    const log = JSON.stringify(said);
    console.log(`== ${name}\n${JSON.stringify(first)}\n${log}`);
    for (const d of Object.keys(dresses)) {
      dress = dresses[d];
      said.length = 0;
      const again = await ask(p, get(name, '') + get(name, 'Connection: close\r\n'));
      const told = JSON.stringify(said);
      console.log(d, again === first, told === log ? '' : told);
    }
    dress = dresses.plain;
    said.length = 0;
    const other = await ask(own.address().port, get(name, '') + get(name, 'Connection: close\r\n'));
    console.log('subclass', other === first, JSON.stringify(said) === log);
    console.log('HTTP/1.0', JSON.stringify(await ask(p, `GET /${name} HTTP/1.0\r\n\r\n`)));
    console.log('HEAD', JSON.stringify(await ask(p, `HEAD /${name} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`)));
  }
  // What is put on the prototype later counts for all.
  const emit = EventEmitter.prototype.emit;
  let heard = [];
  EventEmitter.prototype.emit = function (type, ...rest) {
    if (this instanceof http.ServerResponse || this instanceof http.IncomingMessage) heard.push(type);
    return emit.call(this, type, ...rest);
  };
  await ask(p, get('end', 'Connection: close\r\n'));
  EventEmitter.prototype.emit = emit;
  console.log(heard.join());
  heard = [];
  const connection = new Promise((done) => server.once('connection', (s) => s.on('close', done)));
  server.once('request', (q, r) => {
    console.log(q.socket.listenerCount('close'));
    q.socket.on('close', () => heard.push('closed'));
    r.on('finish', () => setImmediate(() => heard.push(q.socket.listenerCount('close'))));
  });
  await ask(p, get('end', '') + get('end', 'Connection: close\r\n'));
  await connection;
  console.log(heard.join());
  server.close();
  own.close();
})();
