class T extends Promise {
  static made = 0;
  constructor(f) {
    super(f);
    T.made++;
  }
  get tag() {
    return 'T';
  }
}
const p = new T((r) => r(1));
console.log(
  p.then((x) => x).tag,
  T.all([p]).tag,
  T.race([p]).tag,
  p.finally(() => {}).tag,
  p.catch(() => {}) instanceof T,
  (async () => p)() instanceof T,
  Promise.resolve(p) === p,
  T.resolve(Promise.resolve()) instanceof T,
  T.made > 5,
);
(async () => {
  console.log(await p);
  class Cancel extends Promise {
    static get [Symbol.species]() {
      return Promise;
    }
  }
  console.log(Cancel.resolve().then() instanceof Cancel);
  p.constructor = Promise;
  console.log(p.then().tag, Promise.resolve(p) === p);
})();
