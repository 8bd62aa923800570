const ab = 1,
  ñ = 2,
  𠮷 = 3,
  _‌ = 4,
  $$ = 5;
console.log(ab, ñ, 𠮷, _‌, $$);
const o = { a: 1, 'é': 2, ünï: 3, if: 4, 𠮷: 5 };
console.log(o.a, o.é, o.ünï, o.if, Object.keys(o));
class A {
  #p = 1;
  get() {
    return this.#p;
  }
}
console.log(new A().get(), A.name);
var yield = 'id';
console.log(yield);
