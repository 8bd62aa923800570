function A(x) {
  this.x = x;
}
A.prototype.get = function () {
  return this.x;
};
A.prototype.shared = [];
function B(x, y) {
  A.call(this, x);
  this.y = y;
}
B.prototype = Object.create(A.prototype, { constructor: { value: B, writable: true, configurable: true } });
B.prototype.get = function () {
  return A.prototype.get.call(this) + this.y;
};
const b = new B(1, 2),
  c = new B(3, 4);
b.shared.push('s');
console.log(
  b.get(),
  c.shared,
  b instanceof A,
  B.prototype.isPrototypeOf(b),
  b.constructor.name,
  Object.keys(b),
  b,
  new A(1),
);
const o = {
  greet() {
    return `hi ${this.name}`;
  },
};
const p = Object.create(o, { name: { value: 'p', enumerable: true } });
console.log(p.greet(), Object.getPrototypeOf(p) === o, p.hasOwnProperty('greet'), 'greet' in p);
Object.setPrototypeOf(p, { greet: () => 'swapped' });
console.log(p.greet());
o.__proto__ = { deep: 'd' };
console.log(Object.create(o).deep, delete p.name, p.name);
A.prototype = { replaced: true };
console.log(new A(1).replaced, b instanceof A, typeof b.get);
Object.prototype.polluted = 1;
console.log(
  {}.polluted,
  [].polluted,
  (5).polluted,
  'polluted' in {},
  (() => {
    for (const k in { own: 1 }) return k;
  })(),
);
delete Object.prototype.polluted;
