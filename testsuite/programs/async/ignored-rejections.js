// What is awaited in a try whose catch looks at nothing.
async function ignore(promise) {
  try {
    await promise;
  } catch {}
}
async function* each(list) {
  for (const p of list) {
    try {
      yield await p;
    } catch {
      yield 'none';
    }
  }
}
(async () => {
  console.log(await ignore(1), await ignore(Promise.reject(2)));
  for await (const v of each([1, Promise.reject(2), 3])) console.log(v);
})();
