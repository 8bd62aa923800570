// Async generators: queueing of requests, return, throw, delegation.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function* count(n) {
  try {
    for (let i = 0; i < n; i++) {
      await null;
      yield i;
    }
  } finally {
    console.log('closed', n);
  }
}
async function main() {
  const it = count(3);
  console.log(await Promise.all([it.next(), it.next(), it.next(), it.next(), it.next()]));
  for await (const v of count(5)) if (v === 1) break;
  const r = count(2);
  console.log(await r.return('unstarted'), await r.next());
  const s = count(2);
  await s.next();
  console.log(await s.return(Promise.resolve('awaited')), await s.next());
  const t = count(2);
  await t.next();
  await t.throw(new Error('thrown in')).catch((e) => console.log(e.message));
  async function* yieldsPromises() {
    yield Promise.resolve('unwrapped');
    try {
      yield Promise.reject(new Error('rejected'));
    } catch (e) {
      yield `caught ${e.message}`;
    }
    return Promise.resolve('end');
  }
  const y = yieldsPromises();
  console.log(await y.next(), await y.next(), await y.next());
  async function* delegate() {
    const v = yield* inner();
    yield v;
    yield* [1, Promise.resolve(2)];
  }
  async function* inner() {
    yield 'i';
    return 'inner result';
  }
  const all = [];
  for await (const v of delegate()) all.push(v);
  console.log(all);
  const custom = {
    [Symbol.asyncIterator]() {
      let n = 0;
      return { next: async () => ({ done: n > 1, value: n++ }), return: async () => (console.log('returned'), {}) };
    },
  };
  for await (const v of custom) console.log(v);
  for await (const v of custom) break;
  outer: for await (const a of count(3))
    for await (const b of custom) {
      if (b) continue outer;
      if (a) break outer;
    }
  console.log(Object.prototype.toString.call(it), it[Symbol.asyncIterator]() === it, it);
  async function* slow() {
    yield 1;
    await sleep(2);
    yield 2;
  }
  const got = [];
  await Promise.all([
    (async () => {
      for await (const v of slow()) got.push(v);
    })(),
    sleep(0).then(() => got.push('timer')),
  ]);
  console.log(got.length);
}
main();
