// AsyncLocalStorage through promises, timers, events, callbacks.
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const als = new AsyncLocalStorage();
const show = (l) => console.log(l, als.getStore());
als.run('A', async () => {
  show('sync');
  process.nextTick(show, 'tick');
  await null;
  show('await');
  als.run('B', () => {
    show('inner');
    Promise.resolve().then(() => show('inner then'));
  });
  show('back');
  await new Promise((r) => setTimeout(r, 3));
  show('after timer');
  als.exit(() => show('exit'));
  const bound = AsyncResource.bind(() => show('bound'));
  setTimeout(() => als.run('C', bound), 5);
  const snap = AsyncLocalStorage.snapshot();
  als.run('D', () => snap(() => show('snapshot')));
  queueMicrotask(() => show('micro'));
});
show('outside');
als.enterWith('E');
setTimeout(() => {
  show('entered');
  als.disable();
  show('disabled');
}, 8);
(async () => {
  try {
    await als.run('F', async () => {
      await 1;
      throw als.getStore();
    });
  } catch (e) {
    console.log('caught', e, als.getStore());
  }
})();
