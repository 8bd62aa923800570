const { promisify } = require('util');
const legacy = (x, cb) => setTimeout(() => (x < 0 ? cb(new RangeError('negative')) : cb(null, x * 2, 'extra')), 1);
const p = promisify(legacy);
class K {
  constructor() {
    this.f = 10;
  }
  add(x, cb) {
    process.nextTick(cb, null, x + this.f);
  }
}
const k = new K();
(async () => {
  console.log(
    await p(2),
    await p(-1).catch((e) => e.name),
    await promisify(k.add).call(k, 5),
    await promisify(require('fs').exists ?? (() => {}))('/').catch((e) => e),
  );
  const sym = () => {};
  sym[promisify.custom] = async (v) => `custom ${v}`;
  console.log(await promisify(sym)(1), promisify(p) !== p, p.name, p.length);
})();
