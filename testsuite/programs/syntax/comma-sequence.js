let a = (1, 2, 3);
console.log(a, (a++, a--, a));
for (let i = 0, j = 5; i < j; i++, j--) console.log(i, j);
const f = (x) => (x++, x * 2);
console.log(
  f(1),
  [(1, 2), 3],
  (() => {
    return (1, 2);
  })(),
  ((a, a), a),
);
if (((a = 0), a)) console.log('no');
else console.log('else');
while ((a++, a < 3));
console.log(a);
const o = {
  m() {
    return this;
  },
};
console.log((0, o.m)() === globalThis, (o.m, o.m)() === o, (1, 2) + (3, 4));
switch ((1, 2)) {
  case (1, 2):
    console.log('two');
}
var x = ((y = 1), y + 1),
  y;
console.log(x, y);
throwIf: {
  try {
    throw (1, 'last');
  } catch (e) {
    console.log(e);
  }
}
