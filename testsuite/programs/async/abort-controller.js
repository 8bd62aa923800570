const ac = new AbortController();
const { signal } = ac;
signal.addEventListener('abort', () => console.log('event', signal.reason.message), { once: true });
signal.onabort = (e) => console.log('on', e.type, e.target === signal);
console.log(signal.aborted, signal.reason);
ac.abort(new Error('why'));
ac.abort(new Error('again'));
console.log(signal.aborted, signal.reason.message);
const wait = (ms, s) =>
  new Promise((ok, no) => {
    if (s.aborted) return no(s.reason);
    const t = setTimeout(ok, ms, 'done');
    s.addEventListener(
      'abort',
      () => {
        clearTimeout(t);
        no(s.reason);
      },
      { once: true },
    );
  });
wait(1, signal).catch((e) => console.log('rejected', e.message));
const b = new AbortController();
wait(50, b.signal).catch((e) => console.log(e.name, e.code, e instanceof DOMException));
setTimeout(() => b.abort(), 1);
wait(1, new AbortController().signal).then(console.log);
