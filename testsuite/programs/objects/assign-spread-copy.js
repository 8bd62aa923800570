const src = {
  a: 1,
  get b() {
    return 'computed';
  },
  [Symbol.for('s')]: 2,
  nested: { x: 1 },
};
const copy = { ...src },
  assigned = Object.assign({}, src);
console.log(copy, Object.getOwnPropertyDescriptor(copy, 'b').value, copy.nested === src.nested, assigned);
console.log(
  { ...[1, 2], ...'ab', ...null, ...5, ...true, ...() => {} },
  Object.assign([1, 2, 3], [9]),
  Object.assign('str', null).length,
  { a: 1, ...{ a: 2 }, a: 3 },
);
const { a, ...rest } = src;
console.log(rest, Object.keys(rest));
const target = {
  set v(x) {
    console.log('setter', x);
  },
};
Object.assign(target, { v: 5 });
console.log({ ...target, ...{ v: 6 } });
try {
  Object.assign(Object.freeze({ z: 1 }), { z: 2 });
} catch (e) {
  console.log(e.message);
}
try {
  Object.assign(null, {});
} catch (e) {
  console.log(e.message);
}
class P {
  x = 1;
  get y() {
    return 2;
  }
}
console.log({ ...new P() }, Object.assign(Object.create(P.prototype), { k: 1 }) instanceof P);
