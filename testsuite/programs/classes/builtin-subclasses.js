class E extends Error {
  constructor(m, o) {
    super(m, o);
    this.name = new.target.name;
  }
}
class E2 extends E {}
const e = new E2('m', { cause: 1 });
console.log(e instanceof E, e.name, e.cause, String(e), e.stack.split('\n')[0]);
class Str extends String {
  shout() {
    return this.toUpperCase() + '!';
  }
}
console.log(new Str('hi').shout(), new Str('hi').length, new Str('x'));
class Num extends Number {
  double() {
    return this * 2;
  }
}
console.log(new Num(4).double(), new Num(1) + 1);
class Fn extends Function {
  constructor() {
    super('return 1');
  }
}
console.log(new Fn()(), new Fn() instanceof Fn);
class R extends RegExp {
  test(s) {
    return !super.test(s);
  }
}
console.log(new R('a').test('b'));
class D extends Date {
  constructor() {
    super(0);
  }
}
console.log(new D().toJSON());
class P extends Promise {
  constructor(f) {
    super(f);
    this.tag = 'P';
  }
}
console.log(P.resolve(1).tag, new P(() => {}).then() instanceof P);
class U extends Uint8Array {}
console.log(new U(2).map((x) => x + 1));
class O extends Object {
  constructor(v) {
    super(v);
  }
}
console.log(new O({ lost: 1 }));
class B extends Boolean {}
console.log(!!new B(false));
class Sy extends Symbol {}
try {
  new Sy();
} catch (x) {
  console.log(x.message);
}
