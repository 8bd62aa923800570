// References in circles, shared references, deep nesting.
const a = { name: 'a' };
const b = { a, name: 'b' };
a.b = b;
console.log(a);
console.log([a, b], { x: a, y: a });
const shared = { s: 1 };
console.log({ one: shared, two: shared, list: [shared, shared] });
const arr = [1];
arr.push(arr, [arr]);
console.log(arr);
const m = new Map([['m', 1]]);
m.set('self', m);
m.set(m, 'key');
console.log(m);
class N {
  constructor() {
    this.me = this;
    this.kids = [{ parent: this }];
  }
}
console.log(new N());
const f = () => {};
f.f = f;
console.log(f);
let deep = {};
for (let i = 0; i < 1000; i++) deep = { deep };
console.log(deep);
let l = null;
for (let i = 0; i < 5; i++) l = { v: i, next: l };
console.log(l);
console.dir(l, { depth: null });
console.log(require('util').inspect(deep, { depth: 5 }).split('\n').length, JSON.stringify(l));
const p = Promise.resolve(a);
console.log(p, Promise.reject(b).catch(() => {}) && 0, { p: Promise.resolve([1, [2, [3, [4]]]]) });
