const log = [];
const job = (n, ms) =>
  new Promise((r) =>
    setTimeout(() => {
      log.push(n);
      r(n);
    }, ms),
  );
(async () => {
  for (const n of [1, 2]) await job(n, 3 - n);
  await Promise.all([job('slow', 40), job('fast', 1)]);
  const ps = [job('x', 40), job('y', 1)];
  for (const p of ps) await p;
  await [1, 2, 3].reduce(async (acc, n) => {
    await acc;
    log.push(`r${n}`);
  }, null);
  console.log(log.join(), (await Promise.all([1, 2].map(async (n) => n * 2))).join());
  [3, 4].forEach(async (n) => {
    await null;
    log.push(n);
  });
  console.log(log.length);
  await null;
  console.log(log.length);
  const r = await Promise.race([job('win', 1), job('lose', 50)]);
  console.log(r);
})();
