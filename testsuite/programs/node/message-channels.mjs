// MessageChannel, MessagePort, MessageEvent and BroadcastChannel within one thread.
import { MessageChannel as MC, receiveMessageOnPort, BroadcastChannel as BC } from 'node:worker_threads';
const p = (...a) => console.log(...a);
p(MC === MessageChannel, BC === BroadcastChannel);
const c = new MessageChannel();
c.port2.postMessage({ a: [1n, new Map([[1, 2]])] });
c.port1.on('message', function (m) { p('on', m, this === c.port1); });
c.port1.onmessage = (e) => p('onmessage', e.data, e.constructor.name, e.target === c.port1, e.type, e.ports);
await new Promise((ok) => c.port1.addEventListener('message', (e) => ok(p('listener', e.data)), { once: true }));
c.port1.removeAllListeners('message');
const inner = new MessageChannel();
inner.port1.postMessage('queued');
c.port2.postMessage({ port: inner.port2 }, [inner.port2]);
const got = await new Promise((ok) => c.port1.once('message', ok));
p(got.port.constructor.name, receiveMessageOnPort(got.port), receiveMessageOnPort(got.port));
const buffer = new ArrayBuffer(4);
c.port2.postMessage(buffer, { transfer: [buffer] });
p(buffer.byteLength, (await new Promise((ok) => c.port1.once('message', ok))).byteLength);
for (const f of [() => new MessagePort(), () => c.port1.postMessage(), () => c.port1.postMessage(() => {}), () => c.port1.postMessage(c.port2), () => c.port1.postMessage(1, [1]), () => c.port1.postMessage(1, 2), () => c.port1.postMessage(1, [c.port1]), () => receiveMessageOnPort({}), () => new BroadcastChannel(), () => structuredClone(c.port1), () => structuredClone(1, { transfer: [{}] })])
  try {
    p('no error', f());
  } catch (e) {
    p(e.name, e.code, e.message);
  }
const moved = structuredClone({ p: got.port }, { transfer: [got.port] }).p;
await new Promise((ok) => {
  moved.onmessage = (e) => ok(p('moved', e.data));
  inner.port1.postMessage('to the moved one');
});
const [one, two, other] = [new BroadcastChannel('n'), new BroadcastChannel('n'), new BroadcastChannel('x')];
other.onmessage = one.onmessage = () => p('not for me');
const heard = new Promise((ok) => {
  two.addEventListener('message', () => setImmediate(ok));
});
two.onmessage = (e) => {
  p('broadcast', e.data, e.target === two);
  for (const b of [one, two, other]) b.close();
  p(one);
};
p(one, one.name);
one.postMessage('hey');
await heard;
try {
  one.postMessage(1);
} catch (e) {
  p(e.name, e.code, e.message);
}
const closed = new Promise((ok) => c.port2.on('close', ok));
c.port1.on('close', () => p('close'));
c.port1.close();
moved.close();
p(c.port1.postMessage('late'));
const m = new MessageEvent('x', { data: 1, origin: 'o', lastEventId: 'l' });
p(m.data, m.origin, m.lastEventId, m.source, m.ports, m.type, new MessageEvent('y').data);
await Promise.race([closed, new Promise((ok) => setTimeout(ok, 500))]);
p('closed');
