function* g() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log('cleanup');
  }
}
for (const x of g()) {
  console.log(x);
  break;
}
const [a] = g();
console.log(a);
const it = g();
it.next();
try {
  it.throw(new Error('in'));
} catch (e) {
  console.log(e.message);
}
console.log(
  it.next(),
  g().return(5),
  (() => {
    try {
      g().throw('x');
    } catch (e) {
      return e;
    }
  })(),
);
function* c() {
  while (true)
    try {
      yield 'w';
    } catch (e) {
      console.log('c', e);
      if (e === 2) return 'end';
    }
}
const i = c();
console.log(i.next(), i.throw(1), i.throw(2), i.next());
function* d() {
  try {
    yield* [1, 2];
  } finally {
    yield 'f';
  }
}
const j = d();
console.log(j.next(), j.return('r'), j.next(), j.next());
