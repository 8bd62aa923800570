let x = 1;
const get = () => x,
  set = (v) => {
    x = v;
  };
set(5);
console.log(get(), x);
x++;
console.log(get());
function pair(v) {
  return [
    () => v,
    (n) => {
      v = n;
    },
  ];
}
const [g1, s1] = pair(1),
  [g2] = pair(2);
s1('changed');
console.log(g1(), g2());
function args(a) {
  const f = () => a;
  arguments[0] = 'aliased';
  return f();
}
console.log(args(1));
const fs = {};
for (const k of ['a', 'b']) {
  let n = 0;
  fs[k] = { inc: () => ++n, get: () => n };
}
fs.a.inc();
fs.a.inc();
console.log(fs.a.get(), fs.b.get());
try {
  throw { v: 1 };
} catch ({ v }) {
  var late = () => v++;
}
console.log(late(), late());
class C {
  static #n = 0;
  m = () => ++C.#n;
}
console.log(new C().m(), new C().m());
