// Static private members and static blocks.
class Registry {
  static #items = new Map();
  static #count = 0;
  static #key(name) {
    return name.toLowerCase();
  }
  static add(name, v) {
    this.#items.set(this.#key(name), v);
    Registry.#count += 1;
    return this;
  }
  static get size() {
    return Registry.#count;
  }
  static get(name) {
    return Registry.#items.get(Registry.#key(name));
  }
  static {
    this.add('Seed', 1);
    var local = 'block scoped';
    this.note = typeof local;
  }
  static {
    console.log('second block', this.size, this.note, typeof arguments_);
  }
}
var arguments_ = 1;
console.log(typeof local, Registry.add('Next', 2).get('NEXT'), Registry.size);
class Sub extends Registry {}
try {
  Sub.add('x', 1);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(Sub.get('seed'));
let leak;
class Friend {
  #secret;
  constructor(s) {
    this.#secret = s;
  }
  static {
    leak = (f) => f.#secret;
  }
}
console.log(leak(new Friend('shh')));
class Order {
  static a = console.log('field a');
  static {
    console.log('block 1', this.b);
  }
  static b = (console.log('field b'), 5);
  static {
    console.log('block 2', this.b);
  }
  static [(console.log('computed key first'), 'c')] = 1;
}
console.log(Object.getOwnPropertyNames(Order));
