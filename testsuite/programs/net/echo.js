// Sockets: echo, half close, address, pause, errors.
const net = require('net');
const server = net.createServer({ allowHalfOpen: true }, (s) => {
  s.on('data', (d) => s.write(`<${d}>`))
    .on('end', () => s.end('bye'))
    .on('close', (h) => console.log('server side closed', h));
});
server.listen(0, '127.0.0.1', () => {
  const { port, family, address } = server.address();
  console.log(typeof port, family, address);
  const c = net.connect({ port, host: '127.0.0.1' });
  c.setEncoding('utf8');
  let got = '';
  console.log(c.connecting, c.readyState);
  c.on('connect', () => {
    console.log('connect', c.remoteAddress, c.readyState);
    c.write('one', () => c.end('two'));
  })
    .on('data', (d) => {
      got += d;
    })
    .on('end', () => console.log('end', got.replace('><', '')))
    .on('close', (e) => {
      console.log('close', e, c.bytesWritten, c.destroyed);
      server.close(() => console.log('server closed'));
    });
});
const again = net.createServer();
again.on('error', (e) => console.log(e.code, e.syscall));
server.on('listening', () => again.listen(server.address().port, '127.0.0.1'));
console.log(net.isIP('::1'), net.isIP('1.2.3.4'), net.isIP('x'), net.isIPv4('1.2.3'));
try {
  net.connect({ port: 70000 });
} catch (e) {
  console.log(e.code, e.message);
}
