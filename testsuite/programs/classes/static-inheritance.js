class A {
  static x = 1;
  static inc() {
    return ++this.x;
  }
  static get self() {
    return this;
  }
  static create(...a) {
    return new this(...a);
  }
}
class B extends A {}
console.log(
  B.x,
  B.inc(),
  A.x,
  Object.hasOwn(B, 'x'),
  B.self === B,
  B.create() instanceof B,
  Object.getPrototypeOf(B) === A,
);
class C extends B {
  static x = 10;
  static inc() {
    return super.inc() * 2;
  }
}
console.log(C.inc(), C.x, B.x);
A.late = 'added';
console.log(C.late, 'late' in B, Object.keys(C));
const { inc } = A;
try {
  inc();
} catch (e) {
  console.log(e.message);
}
class S {
  static ['comp' + 1] = 1;
  static 'str key' = 2;
  static 0 = 3;
  static async am() {
    return 'am';
  }
  static *gm() {
    yield 1;
  }
}
console.log(S.comp1, S['str key'], S[0], [...S.gm()]);
S.am().then(console.log);
