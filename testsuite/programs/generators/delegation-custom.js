const custom = {
  [Symbol.iterator]() {
    return {
      next(v) {
        console.log('next', v);
        return { value: 1, done: v === 'stop' };
      },
      throw(e) {
        console.log('throw', e);
        return { value: 't', done: false };
      },
      return(v) {
        console.log('return', v);
        return { value: 'r', done: true };
      },
    };
  },
};
function* g() {
  return yield* custom;
}
let it = g();
console.log(it.next('lost'), it.next('a'), it.throw('e'), it.next('stop'));
it = g();
it.next();
console.log(it.return('v'), it.next());
function* noThrow() {
  yield* {
    [Symbol.iterator]: () => ({
      next: () => ({ done: false }),
      return() {
        console.log('closed');
        return {};
      },
    }),
  };
}
it = noThrow();
it.next();
try {
  it.throw(1);
} catch (e) {
  console.log(e.name, e.message);
}
function* inner() {
  const x = yield 'i';
  return x;
}
function* outer() {
  const a = yield* inner();
  const b = yield* inner();
  return [a, b];
}
it = outer();
it.next();
it.next('A');
console.log(it.next('B'));
