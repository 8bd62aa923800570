(async () => {
  for await (const x of [1, Promise.resolve(2), { then: (r) => r(3) }]) console.log(x);
  const it = {
    [Symbol.iterator]() {
      let i = 0;
      return {
        next: () => ({ value: Promise.resolve(i++), done: i > 3 }),
        return() {
          console.log('closed');
          return {};
        },
      };
    },
  };
  for await (const x of it) if (x === 1) break;
  try {
    for await (const x of 5);
  } catch (e) {
    console.log(e.message);
  }
  try {
    for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => 5 }) });
  } catch (e) {
    console.log(e.message);
  }
  console.log((await Array.fromAsync?.([1])) ?? 'no fromAsync');
  for await (const { a: [b] = [9] } of [{ a: 'x' }, {}]) console.log(b);
  l: for await (const x of [1, 2]) {
    for await (const y of [1]) continue l;
  }
})();
