const retry = async (f, n, wait = 1) => {
  for (let i = 1; ; i++) {
    try {
      return await f(i);
    } catch (e) {
      console.log('attempt', i, e.message);
      if (i === n) throw new Error('gave up', { cause: e });
    }
    await new Promise((r) => setTimeout(r, wait * 2 ** i));
  }
};
(async () => {
  console.log(
    await retry((i) => {
      if (i < 3) throw new Error(`no ${i}`);
      return `ok ${i}`;
    }, 5),
  );
  await retry(async () => {
    throw new Error('always');
  }, 2).catch((e) => console.log(e.message, e.cause.message));
})();
