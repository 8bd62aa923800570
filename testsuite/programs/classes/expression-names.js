const A = class B {
  n() {
    return B.name;
  }
};
console.log(A.name, new A().n(), typeof B);
const o = { C: class {}, ['d' + 1]: class {}, e: class F {} };
console.log(o.C.name, o.d1.name, o.e.name);
let g;
g = class {};
console.log(g.name, class {}.name === '', [class {}][0].name === '');
const { h = class {} } = {};
const [i = class {}] = [];
console.log(h.name, i.name);
console.log(
  class {
    static name = 'field';
  }.name,
  class {
    static get name() {
      return 'getter';
    }
  }.name,
);
try {
  (() => {
    class K {}
    K = 1;
    return K;
  })();
  console.log('outer binding is mutable');
} catch (e) {
  console.log(e.message);
}
try {
  new (class L {
    m() {
      L = 1;
    }
  })().m();
} catch (e) {
  console.log(e.message);
}
console.log(
  String(
    class X {
      a = 1;
    },
  ),
  typeof class {},
  class {}.toString(),
);
