// Accessors in literals and classes, inheritance, super, this, static, delete, order.
const log = [];
const o = {
  _v: 1,
  get v() {
    log.push('get');
    return this._v;
  },
  set v(x) {
    log.push(`set ${x}`);
    this._v = x;
  },
  get ['comp' + 'uted']() {
    return 'c';
  },
  get 1() {
    return 'one';
  },
  get 'quoted key'() {
    return 'q';
  },
  get get() {
    return 'get';
  },
  set set(v) {
    this._s = v;
  },
};
o.v++;
o.v += 5;
o.v ||= 9;
o.v &&= 3;
o.v ??= 4;
[o.v] = [10];
({ a: o.v } = { a: 11 });
for (o.v of [1, 2]);
for (o.v in { k: 1 });
console.log(log.join(', '), o.v, o.computed, o[1], o['quoted key'], o.get, (o.set = 5), o.set, o._s);
class A {
  #n = 0;
  static count = 0;
  get n() {
    return this.#n;
  }
  set n(v) {
    if (v < 0) throw new RangeError('negative');
    this.#n = v;
  }
  static get total() {
    return this.count * 2;
  }
  static set total(v) {
    this.count = v / 2;
  }
}
class B extends A {
  get n() {
    return super.n + 100;
  }
  set n(v) {
    super.n = v * 2;
  }
  static get total() {
    return super.total + 1;
  }
}
const b = new B();
b.n = 5;
console.log(b.n, (B.total = 10), B.total, A.count, B.count);
try {
  b.n = -1;
} catch (e) {
  console.log(e.message);
}
class OnlyGet extends A {
  get n() {
    return 'only';
  }
}
const g = new OnlyGet();
try {
  (() => {
    'use strict';
    g.n = 1;
  })();
} catch (e) {
  console.log(e.message);
}
g.n = 2;
console.log(g.n, Object.keys(g));
const inherited = Object.create(o);
inherited.v = 42;
console.log(Object.hasOwn(inherited, '_v'), inherited._v, o._v);
const lazy = {
  get data() {
    delete this.data;
    return (this.data = 'computed once');
  },
};
console.log(lazy.data, Object.getOwnPropertyDescriptor(lazy, 'data').value);
Object.defineProperty(Number.prototype, 'double', {
  get() {
    'use strict';
    return typeof this + this * 2;
  },
  configurable: true,
});
console.log((5).double, (5).double);
String.prototype.first ??
  Object.defineProperty(String.prototype, 'first', {
    get() {
      return typeof this;
    },
  });
console.log('x'.first);
const { v, computed, ...rest } = o;
console.log(v, computed, Object.keys(rest));
console.log(JSON.stringify(o), Object.entries(o).length, o, { ...o }.v, Object.assign({}, o).v);
console.log(o?.v, o?.['v'], o.nope?.v, typeof o.v, delete o.v, o.v, 'v' in o);
const arrow = {
  x: 1,
  get f() {
    return () => this.x;
  },
};
console.log(arrow.f());
const ex = {
  get bad() {
    throw new TypeError('getter threw');
  },
};
try {
  ex.bad;
} catch (e) {
  console.log(e.message);
}
console.log(ex);
console.log(
  Object.getOwnPropertyDescriptor(A.prototype, 'n').set.name,
  Object.getOwnPropertyDescriptor(A, 'total').get.name,
  Object.getOwnPropertyNames(B.prototype),
);
