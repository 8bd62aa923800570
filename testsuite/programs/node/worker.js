// Worker threads: messages, data, errors, exit.
const { Worker, isMainThread, parentPort, workerData, threadId } = require('worker_threads');
if (isMainThread) {
  const w = new Worker(__filename, { workerData: { n: 5 } });
  w.on('message', (m) => {
    console.log('main got', m);
    if (m.done) w.postMessage('stop');
  })
    .on('error', (e) => console.log('error', e.name, e.message))
    .on('exit', (c) => console.log('exit', c, threadId));
  w.postMessage(new Map([[1, { a: 1n }]]));
} else {
  parentPort.once('message', (m) => {
    parentPort.postMessage({ echo: m, sum: workerData.n + 1 });
    parentPort.once('message', () => {
      throw new RangeError('from worker');
    });
    parentPort.postMessage({ done: true });
  });
}
