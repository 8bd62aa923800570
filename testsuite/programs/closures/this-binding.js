// What `this` is: sloppy and strict functions, methods, arrows, callbacks.
'loose';
const kind = (v) => (v === globalThis ? 'global' : v === module.exports ? 'exports' : v);
console.log(kind(this), (() => kind(this))());
function sloppy() {
  return kind(this);
}
function strict() {
  'use strict';
  return this;
}
console.log(sloppy(), strict());
console.log(
  typeof function () {
    return this;
  }.call(5),
  typeof strict.call(5),
  strict.call(null),
);
const o = {
  sloppy,
  arrow: () => kind(this),
  get g() {
    return this === o;
  },
  m() {
    return [1].map(() => this === o)[0];
  },
};
console.log(o.sloppy() === o, o.arrow() === module.exports, o.g, o.m());
console.log((0, o.sloppy)(), o.sloppy() === o, o?.sloppy() === o, o['sloppy']() === o);
[1].forEach(
  function () {
    console.log(this.tag);
  },
  { tag: 'thisArg' },
);
const bound = strict.bind('b', 1);
console.log(
  bound(),
  bound.call('c'),
  bound.name,
  bound.length,
  new (function B() {
    this.x = 1;
  }.bind({}))().x,
);
console.log(((f) => f())(o.sloppy));
class K {
  m() {
    return this;
  }
  static s() {
    return this === K;
  }
}
const { m } = new K();
console.log(m(), K.s());
function New() {
  return new.target === undefined ? 'call' : new.target.name;
}
console.log(
  New(),
  new (class extends Object {
    constructor() {
      super();
      this.v = new.target.name;
    }
  })().v,
);
console.log(Reflect.apply(strict, 'r', []), o.sloppy.apply(undefined) === 'global');
