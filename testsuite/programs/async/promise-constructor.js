// The executor, resolution twice, self resolution, thenables, inspection.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(() => new Promise()),
  attempt(() => Promise(() => {})),
  attempt(() => new Promise(5)),
);
const p = new Promise((ok, no) => {
  ok(1);
  ok(2);
  no(3);
  throw new Error('ignored');
});
p.then((v) => console.log('value', v));
new Promise(() => {
  throw new RangeError('in executor');
}).catch((e) => console.log(e.name));
let self;
const loop = new Promise((r) => {
  self = r;
});
self(loop);
loop.catch((e) => console.log(e.message));
console.log(
  p,
  Promise.reject(new Error('r')).catch(() => {}),
  new Promise(() => {}),
  Promise.resolve({ a: 1 }),
);
const calls = [];
Promise.resolve({
  then(ok, no) {
    calls.push('then');
    ok('a');
    no('b');
    throw 1;
  },
}).then((v) => console.log(v, calls));
console.log(calls, Promise.resolve(p) === p, p.then.length, Promise.length, Promise.name);
Promise.resolve(1)
  .then(2)
  .then((v) => console.log('passed through', v));
Promise.reject(1)
  .then((v) => v, undefined)
  .catch((v) => console.log('through', v));
Promise.resolve()
  .then(() => {
    throw undefined;
  })
  .catch((v) => console.log(v));
const t = { then: Promise.prototype.then };
console.log(
  attempt(() => t.then()),
  attempt(() => Promise.resolve.call(1)),
  attempt(() => Promise.prototype.catch.call({ then: () => 'own then' })),
);
(async () => {
  await 0;
  return {
    then(r) {
      r('adopted');
    },
  };
})().then(console.log);
new Promise((r) => r(new Promise((r2) => setTimeout(r2, 1, 'nested')))).then(console.log);
class Lazy {
  constructor(f) {
    this.f = f;
  }
  then(a, b) {
    return new Promise((r) => r(this.f())).then(a, b);
  }
}
(async () => console.log(await new Lazy(() => 'lazy')))();
