// Sends the requests of cases.txt to node's own HTTP server over sockets and prints, for
// each, what the server handled and with which status it refused the rest:
//   node serve.js < cases.txt > served.txt
// The rule that HTTP/1.1 needs Host is off: it is the server's, not the parser's.
'use strict';
const http = require('http');
const net = require('net');

const expand = (s) => s.replace(/<<([^>]+)\*(\d+)>>/g, (_, text, n) => text.repeat(Number(n)));
const cut = (s) => (s.length > 100 ? s.slice(0, 20) + `…${s.length}` : s);

function ask(input) {
  return new Promise((resolve) => {
    const handled = [];
    const server = http.createServer({ requireHostHeader: false }, (req, res) => {
      req.resume().on('end', () => {
        handled.push(`${req.method} ${cut(req.url)}`);
        res.end();
      });
    }).listen(0, '127.0.0.1', async () => {
      let answer = '';
      const socket = net.connect(server.address().port, '127.0.0.1');
      socket.on('error', () => {}).on('data', (d) => { answer += d.latin1Slice(); });
      for (const part of input.split('<<|>>')) {
        socket.write(part, 'latin1');
        await new Promise((r) => setTimeout(r, 30));
      }
      setTimeout(() => {
        const refused = answer.match(/HTTP\/1\.1 4\d+/g) ?? [];
        socket.destroy();
        server.close();
        server.closeAllConnections();
        resolve([...handled, ...refused.map((s) => s.slice(9))].join(', '));
      }, 120);
    });
  });
}

(async () => {
  const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((l) => l);
  const cases = lines.map((l) => l.split('\t')).filter(([, kind, ret]) => kind === 'request' && ret === '0');
  for (let i = 0; i < cases.length; i += 20) {
    const part = cases.slice(i, i + 20);
    const answers = await Promise.all(part.map((c) => ask(expand(JSON.parse(c[3])))));
    part.forEach((c, k) => console.log(`${c[0]}\t${answers[k]}`));
  }
})();
