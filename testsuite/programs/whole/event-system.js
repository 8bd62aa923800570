// Classes together: store, undo, plug-ins, dependency injection, async queue.
class Store {
  #state;
  #subs = new Set();
  #past = [];
  constructor(reducer, init) {
    this.reduce = reducer;
    this.#state = init;
  }
  get state() {
    return this.#state;
  }
  dispatch(a) {
    this.#past.push(this.#state);
    this.#state = this.reduce(this.#state, a);
    for (const s of this.#subs) s(this.#state, a);
    return this;
  }
  undo() {
    this.#state = this.#past.pop() ?? this.#state;
    return this;
  }
  subscribe(f) {
    this.#subs.add(f);
    return () => this.#subs.delete(f);
  }
}
const store = new Store(
  (s, { type, v }) => ({ ...s, ...{ inc: { n: s.n + 1 }, add: { n: s.n + v }, tag: { tags: [...s.tags, v] } }[type] }),
  { n: 0, tags: [] },
);
const off = store.subscribe((s, a) => console.log(a.type, JSON.stringify(s)));
store.dispatch({ type: 'inc' }).dispatch({ type: 'add', v: 5 }).dispatch({ type: 'tag', v: 'x' });
off();
console.log(store.dispatch({ type: 'nope' }).undo().undo().state);
class Container {
  #f = new Map();
  #c = new Map();
  register(n, f) {
    this.#f.set(n, f);
    return this;
  }
  get(n, path = []) {
    if (path.includes(n)) throw new Error(`cycle ${[...path, n].join('→')}`);
    if (!this.#c.has(n)) {
      const f = this.#f.get(n);
      if (!f) throw new Error(`unknown ${n}`);
      this.#c.set(n, f(new Proxy({}, { get: (_, k) => this.get(k, [...path, n]) })));
    }
    return this.#c.get(n);
  }
}
const c = new Container()
  .register('cfg', () => ({ url: 'u' }))
  .register('db', ({ cfg }) => ({ q: () => `db@${cfg.url}` }))
  .register('a', ({ b }) => b)
  .register('b', ({ a }) => a);
console.log(c.get('db').q(), c.get('db') === c.get('db'));
for (const n of ['a', 'zzz'])
  try {
    c.get(n);
  } catch (e) {
    console.log(e.message);
  }
class Queue {
  #n = 0;
  #wait = [];
  constructor(limit) {
    this.limit = limit;
  }
  async run(f) {
    if (this.#n >= this.limit) await new Promise((r) => this.#wait.push(r));
    this.#n++;
    try {
      return await f();
    } finally {
      this.#n--;
      this.#wait.shift()?.();
    }
  }
}
const q = new Queue(2);
let active = 0,
  peak = 0;
Promise.allSettled(
  [1, 2, 3, 4, 5].map((i) =>
    q.run(async () => {
      peak = Math.max(peak, ++active);
      await new Promise((r) => setTimeout(r, 1));
      active--;
      if (i === 3) throw new Error('three');
      return i * i;
    }),
  ),
).then((r) =>
  console.log(
    peak,
    r.map((x) => x.value ?? x.reason.message),
  ),
);
const pipe =
  (...ms) =>
  (ctx) => {
    const go = (i) => ms[i]?.(ctx, () => go(i + 1));
    return go(0);
  };
pipe(
  async (c, next) => {
    c.log.push('a>');
    await next();
    c.log.push('<a');
  },
  async (c, next) => {
    c.log.push('b>');
    await next();
    c.log.push('<b');
  },
)({ log: [] });
const ctx = { log: [] };
pipe(
  async (c, n) => {
    c.log.push(1);
    await n();
    c.log.push(4);
  },
  async (c, n) => {
    c.log.push(2);
    await n();
    c.log.push(3);
  },
)(ctx).then(() => console.log(ctx.log));
