// next, return and throw; yield as an expression; delegation.
function* g() {
  const a = yield 1;
  console.log('got', a);
  try {
    const b = yield a * 2;
    console.log('got', b);
  } catch (e) {
    console.log('caught', e);
    yield 'recovered';
  } finally {
    console.log('finally');
    yield 'cleanup';
  }
  return 'end';
}
let it = g();
console.log(it.next('ignored'), it.next(5), it.next('b'), it.next(), it.next(), it.next());
it = g();
it.next();
it.next(1);
console.log(it.throw('err'), it.return('early'), it.next(), it.next());
it = g();
console.log(it.return(7), it.next());
it = g();
try {
  it.throw(new Error('unstarted'));
} catch (e) {
  console.log(e.message);
}
console.log(it.next(), it[Symbol.iterator]() === it, String(it), it);
function* inner() {
  try {
    const x = yield 'i1';
    console.log('inner', x);
    return 'result';
  } finally {
    console.log('inner finally');
  }
}
function* outer() {
  const r = yield* inner();
  console.log('delegate gave', r);
  yield* [8, 9];
  return yield* 'ab';
}
console.log([...outer()]);
it = outer();
it.next();
console.log(it.next('sent'), it.return('stop'), it.next());
it = outer();
it.next();
console.log(it.return('now'));
function* running() {
  try {
    me.next();
  } catch (e) {
    console.log(e.name, e.message);
  }
  yield 1;
}
const me = running();
me.next();
function* override() {
  try {
    yield 1;
  } finally {
    return 'override';
  }
}
it = override();
it.next();
console.log(it.return('x'));
function* expr() {
  console.log(yield, yield yield 1, `${yield}`);
}
it = expr();
for (const v of ['', 'a', 'b', 'c', 'd']) console.log(it.next(v));
try {
  new g();
} catch (e) {
  console.log(e.message);
}
