// How many turns each form takes, seen by interleaving.
const order = [];
const track = (name, p) => p.then(() => order.push(name));
const thenable = (v) => ({
  then(ok) {
    order.push('then called');
    ok(v);
  },
});
async function plain() {
  return 1;
}
async function returnsPromise() {
  return Promise.resolve(1);
}
async function awaits() {
  return await Promise.resolve(1);
}
async function returnsThenable() {
  return thenable(1);
}
track('resolve', Promise.resolve());
track('plain', plain());
track('awaits', awaits());
track('returnsPromise', returnsPromise());
track('returnsThenable', returnsThenable());
track('resolve(thenable)', Promise.resolve(thenable(2)));
track('new with promise', new Promise((r) => r(Promise.resolve())));
track(
  'then returns promise',
  Promise.resolve().then(() => Promise.resolve()),
);
track('all', Promise.all([1, Promise.resolve(2)]));
track('race', Promise.race([Promise.resolve()]));
track(
  'finally',
  Promise.resolve().finally(() => {}),
);
track(
  'catch passes',
  Promise.resolve().catch(() => {}),
);
let chain = Promise.resolve();
for (let i = 1; i <= 8; i++) chain = chain.then(() => order.push(`--- turn ${i}`));
setTimeout(() => console.log(order.join('\n')));
