// Classes as values: mixins, Symbol.species, Symbol.hasInstance, instanceof.
const Fly = (Base) =>
  class extends Base {
    fly() {
      return `${this.name} flies`;
    }
  };
const Swim = (Base) =>
  class Swimmer extends Base {
    swim() {
      return `${this.name} swims`;
    }
  };
class Animal {
  constructor(name) {
    this.name = name;
  }
}
class Duck extends Swim(Fly(Animal)) {}
const d = new Duck('Donald');
console.log(d.fly(), d.swim(), d);
const chain = [];
for (let p = Duck; p && p !== Function.prototype; p = Object.getPrototypeOf(p)) chain.push(p.name);
console.log(chain);
class Plain extends Array {
  static get [Symbol.species]() {
    return Array;
  }
}
const p = Plain.of(1, 2);
console.log(p instanceof Plain, p.map((x) => x) instanceof Plain, p.concat([3]).constructor.name);
class Even {
  static [Symbol.hasInstance](v) {
    return v % 2 === 0;
  }
}
console.log(2 instanceof Even, 3 instanceof Even);
class P2 extends Promise {}
const r = new P2((ok) => ok(1));
console.log(r.then(() => {}) instanceof P2, P2.resolve(r) === r, Promise.resolve(r) === r);
const fn = function () {};
fn.prototype = null;
try {
  ({}) instanceof fn;
} catch (e) {
  console.log(e.message);
}
try {
  ({}) instanceof {};
} catch (e) {
  console.log(e.message);
}
console.log(Object.create(Duck.prototype) instanceof Animal, (() => {}).bind() instanceof Function);
function Old(x) {
  if (!(this instanceof Old)) return new Old(x);
  this.x = x;
}
Old.prototype.get = function () {
  return this.x;
};
class Newer extends Old {
  get() {
    return super.get() + 1;
  }
}
console.log(Old(1).get(), new Newer(1).get(), Reflect.construct(Old, [3], Newer).get());
class Getter {
  static get instance() {
    return (this._i ??= new this());
  }
}
console.log(Getter.instance === Getter.instance);
