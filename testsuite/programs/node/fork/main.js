// child_process.fork: messages both ways, disconnect, errors, and a child that is node.
const { fork, spawn } = require('child_process');
const path = require('path');
const child = fork(path.join(__dirname, 'child.js'), ['a', 'b'], { env: { ...process.env, GREETING: 'hello' } });
child.on('message', (m) => console.log('message', m));
child.on('disconnect', () => console.log('disconnect', child.connected));
child.on('exit', (code, signal) => console.log('exit', code, signal));
child.on('close', () => {
  console.log(child.send(1));
  child.on('error', (e) => {
    console.log(e.code, e.message);
    other();
  });
});
console.log(child.connected, child.channel.constructor.name, child.stdio, child.stdout);
child.send({ a: 1, list: [1, 'two', null] });
child.send('text', (e) => console.log('sent', e));
for (const f of [() => child.send(), () => child.send(() => {}), () => fork(5), () => fork('x', [], { stdio: ['pipe'] })])
  try {
    f();
  } catch (e) {
    console.log(e.code, e.message);
  }
child.send('bye');
function other() {
  const c = spawn('node', ['-e', 'process.send({ got: 1 }); process.on("message", (m) => { process.send({ echo: m }); process.disconnect(); })'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  c.on('message', (m) => {
    console.log('node', m);
    if (m.got) c.send({ n: 7 });
  });
  c.on('close', (code) => console.log('closed', code));
}
