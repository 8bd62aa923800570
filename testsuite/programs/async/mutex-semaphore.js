class Mutex {
  #tail = Promise.resolve();
  lock() {
    let release;
    const next = new Promise((r) => (release = r));
    const ready = this.#tail.then(() => release);
    this.#tail = next;
    return ready;
  }
  async with(f) {
    const r = await this.lock();
    try {
      return await f();
    } finally {
      r();
    }
  }
}
const m = new Mutex(),
  log = [];
const work = (n) =>
  m.with(async () => {
    log.push(`${n}+`);
    await null;
    await null;
    log.push(`${n}-`);
    if (n === 2) throw new Error('two');
    return n;
  });
Promise.allSettled([1, 2, 3].map(work)).then((r) => console.log(log.join(' '), r.map((x) => x.status[0]).join('')));
