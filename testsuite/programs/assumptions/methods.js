// Methods and getters that are known until somebody changes them.
class Shape {
  constructor(n) { this.n = n; this.hits = 0; }
  area() { return this.n; }
  get name() { return 'shape'; }
  visit(other) { this.hits++; return other === null ? this.area() : other.visit(null) + this.area(); }
}
class Square extends Shape {
  constructor(n) { super(n); this.side = n; }
  area() { return this.side * this.side; }
  get name() { return 'square'; }
}
class Circle extends Shape {
  constructor(n) { super(n); this.r = n; }
  area() { return 3 * this.r * this.r; }
}
class Odd extends Circle {
  constructor(n) { super(n); this.a = 1; this.b = 2; this.c = 3; this.d = 4; this.e = 5; this.f = 6; }
  visit(other) { return super.visit(other) + this.f; }
}
function total(list) {
  let sum = 0, names = '';
  for (const s of list) { sum += s.area(); names += s.name[0]; }
  return sum + names;
}
const list = [new Shape(1), new Square(2), new Circle(3), new Odd(4)];
const repeat = (n) => { let r; for (let i = 0; i < n; i++) r = total(list); return r; };
console.log(repeat(100));
Circle.prototype.area = function () { return this.r; };
console.log(repeat(100));
list[1].area = () => 1000;
console.log(repeat(100));
delete list[1].area;
console.log(repeat(100));
Object.defineProperty(Square.prototype, 'name', { get() { return 'Quad'; } });
console.log(repeat(3));
Object.defineProperty(list[0], 'name', { value: 'own' });
console.log(repeat(3));
Object.setPrototypeOf(list[2], Square.prototype);
list[2].side = 5;
console.log(repeat(3));
delete Square.prototype.area;
console.log(repeat(3));
Square.prototype.area = 7;
try { repeat(3); } catch (e) { console.log(e.message); }
Square.prototype.area = new Proxy(function () { return 8; }, {});
console.log(repeat(3));
Square.prototype.area = Shape.prototype.area.bind({ n: 70 });
console.log(repeat(3));
console.log(list[0].visit(list[3]), list[3].visit(list[0]), list[3].hits);

// A method that changes the layout of what is in use.
class Grower {
  constructor() { this.a = 1; this.b = 2; }
  grow(i) { this['p' + i] = i; return this; }
  shrink() { delete this.b; return this; }
}
function use(g) {
  const before = g.a + g.b;
  for (let i = 0; i < 12; i++) g.grow(i);
  const middle = g.a + g.b;
  g.b = 20;
  g.shrink();
  return [before, middle, g.a, g.b, g.p3 + g.p11, Object.keys(g).length];
}
for (let i = 0; i < 5; i++) console.log(use(new Grower()).join(' '));

function deep(o) { return o.next === null ? 1 : 1 + deep(o.next); }
let chain = null;
for (let i = 0; i < 50; i++) chain = { next: chain };
console.log(deep(chain));
class Endless { get more() { return this.more; } again() { return this.again(); } }
try { new Endless().more; } catch (e) { console.log(e instanceof RangeError); }
try { new Endless().again(); } catch (e) { console.log(e instanceof RangeError); }

const frozen = Object.freeze({ n: 1, m: 2 });
function bump(o) { 'use strict'; o.n = o.n + 1; return o.n * o.m; }
console.log(bump({ n: 1, m: 2 }), bump({ n: 2, m: 2 }));
try { bump(frozen); } catch (e) { console.log(e.message); }
class Base { static count = 0; static make() { Base.count++; return new this(); } }
class Derived extends Base {}
for (let i = 0; i < 10; i++) { Base.make(); Derived.make(); }
console.log(Base.count, Derived.count);
