class AppError extends Error {
  constructor(msg, { code, ...o } = {}) {
    super(msg, o);
    this.code = code;
  }
  static wrap(e, m) {
    return new AppError(m, { cause: e, code: e.code ?? 'E_UNKNOWN' });
  }
  *chain() {
    for (let e = this; e; e = e.cause) yield `${e.constructor.name}: ${e.message}`;
  }
}
const low = () => JSON.parse('{bad');
const mid = () => {
  try {
    return low();
  } catch (e) {
    throw AppError.wrap(e, 'cannot parse');
  }
};
const top = () => {
  try {
    return mid();
  } catch (e) {
    throw AppError.wrap(e, 'cannot load');
  }
};
try {
  top();
} catch (e) {
  console.log(
    [...e.chain()].map((s) => s.split(' in JSON')[0]),
    e.code,
    e instanceof AppError,
    Object.keys(e),
  );
}
const settle = (f) => {
  try {
    return { ok: f() };
  } catch (err) {
    return { err: err.message };
  } finally {
    console.log('settled');
  }
};
console.log(
  settle(() => 1),
  settle(() => {
    throw new AppError('no');
  }),
);
