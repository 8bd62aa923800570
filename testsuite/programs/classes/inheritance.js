// super calls, super properties, home objects and constructor results.
class A {
  constructor(x) {
    this.x = x;
  }
  who() {
    return `A${this.x}`;
  }
  get g() {
    return 'getA';
  }
  static s() {
    return `static ${this.name}`;
  }
}
class B extends A {
  who() {
    return `B>${super.who()}`;
  }
  get g() {
    return `${super.g}B`;
  }
  set v(n) {
    super.x = n;
  }
  static s() {
    return super.s() + '!';
  }
  arrow() {
    return () => super.who();
  }
  nested() {
    return {
      who() {
        return 'object';
      },
      __proto__: A.prototype,
      call: () => super.who(),
    };
  }
}
const b = new B(1);
console.log(b.who(), b.g, B.s(), b.arrow()(), b.nested().call());
b.v = 5;
console.log(b.x, Object.getPrototypeOf(B) === A, B.prototype.constructor === B, b instanceof A);
const o = {
  __proto__: {
    hi() {
      return `hi ${this.n}`;
    },
  },
  n: 'o',
  hi() {
    return super.hi() + '?';
  },
};
console.log(o.hi(), o.hi.call({ n: 'other' }));
class R extends A {
  constructor() {
    return { replaced: true };
  }
}
console.log(new R());
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(
    () =>
      new (class extends A {
        constructor() {}
      })(),
  ),
);
console.log(
  attempt(
    () =>
      new (class extends A {
        constructor() {
          this.y;
        }
      })(),
  ),
);
console.log(
  attempt(
    () =>
      new (class extends A {
        constructor() {
          super();
          super();
        }
      })(),
  ),
);
console.log(
  attempt(
    () =>
      new (class extends A {
        constructor() {
          return 1;
        }
      })(),
  ),
);
console.log(
  attempt(() => A()),
  attempt(() => class extends 5 {}),
  attempt(() => class extends (() => {}) {}),
);
class N extends null {
  static m() {
    return Object.getPrototypeOf(this.prototype);
  }
}
console.log(
  N.m(),
  attempt(() => new N()),
);
class Arr extends Array {
  sum() {
    return this.reduce((p, c) => p + c, 0);
  }
}
const arr = Arr.from([1, 2, 3]);
console.log(arr.map((x) => x * 2).sum(), arr.filter(Boolean) instanceof Arr, arr.length, arr);
class E extends Error {
  constructor(m) {
    super(m);
    this.name = 'E';
  }
}
console.log(`${new E('m')}`, new E('q') instanceof Error, Object.prototype.toString.call(new E()));
