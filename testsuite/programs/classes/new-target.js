function F() {
  return new.target;
}
console.log(F(), new F() instanceof F, Reflect.construct(F, [], Array) === Array);
class A {
  constructor() {
    this.who = new.target.name;
    this.arrow = (() => new.target === this.constructor)();
  }
}
class B extends A {}
console.log(new A(), new B());
class Abstract {
  constructor() {
    if (new.target === Abstract) throw new TypeError('abstract');
  }
}
try {
  new Abstract();
} catch (e) {
  console.log(e.message);
}
console.log(new (class extends Abstract {})() instanceof Abstract);
const o = {
  m() {
    return new.target;
  },
};
console.log(o.m());
function G(t = new.target) {
  this.t = t === G;
}
console.log(new G().t);
