// Private fields, methods, accessors and brand checks.
class Counter {
  #n = 0;
  static #made = 0;
  #step() {
    return ++this.#n;
  }
  get #twice() {
    return this.#n * 2;
  }
  set #twice(v) {
    this.#n = v / 2;
  }
  constructor() {
    Counter.#made++;
  }
  bump() {
    this.#step();
    this.#twice = this.#twice + 10;
    this.#n **= 1;
    return this.#n;
  }
  static is(v) {
    return #n in v;
  }
  static get made() {
    return Counter.#made;
  }
  static peek(v) {
    return v.#n;
  }
  static opt(v) {
    return v?.#n;
  }
  reassign() {
    this.#step = 1;
  }
  missing() {
    return class {
      #g;
      set #only(v) {}
      read() {
        return this.#only;
      }
    };
  }
}
const c = new Counter();
console.log(c.bump(), c.bump(), Counter.is(c), Counter.is({}), Counter.made);
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(() => Counter.peek({})),
  attempt(() => Counter.is(1)),
  Counter.opt(null),
);
console.log(
  attempt(() => c.reassign()),
  attempt(() => new (c.missing())().read()),
);
console.log(Object.keys(c), JSON.stringify(c), c);
class Base {
  constructor(o) {
    return o;
  }
}
class Stamp extends Base {
  #mark = 'stamped';
  static read(o) {
    return o.#mark;
  }
}
const plain = {};
new Stamp(plain);
console.log(
  Stamp.read(plain),
  attempt(() => new Stamp(plain)),
);
class A {
  #x = 'A';
  ax() {
    return this.#x;
  }
}
class B extends A {
  #x = 'B';
  bx() {
    return this.#x;
  }
}
const b = new B();
console.log(
  b.ax(),
  b.bx(),
  attempt(() => A.prototype.ax.call({})),
);
const [m1, m2] = [0, 1].map(
  () =>
    class {
      #p = 1;
      static get(o) {
        return o.#p;
      }
    },
);
console.log(
  m1.get(new m1()),
  attempt(() => m1.get(new m2())),
);
