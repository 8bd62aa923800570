const o = {
  a: 1,
  get b() {
    return 2;
  },
};
console.log(
  void 0,
  typeof void 0,
  typeof nope,
  delete o.a,
  delete o.b,
  delete o.none,
  o,
  delete [1][0],
  typeof delete o.x,
);
console.log(
  typeof null,
  typeof (() => {}),
  typeof class {},
  typeof 1n,
  typeof Symbol(),
  typeof [],
  typeof new String(''),
  typeof typeof 1,
);
