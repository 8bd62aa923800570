// Uses of let, const and class before their declaration throw.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(() => {
    a;
    let a = 1;
  }),
);
console.log(
  attempt(() => {
    a = 2;
    let a = 1;
  }),
);
console.log(
  attempt(() => {
    typeof a;
    let a;
  }),
);
console.log(attempt(() => typeof neverDeclared));
console.log(attempt(() => new C()));
class C {}
console.log(attempt(() => new C()) instanceof C);
console.log(
  attempt(() => {
    const f = () => late;
    f();
    let late = 1;
  }),
);
console.log(
  attempt(() => {
    const f = () => late;
    let late = 1;
    return f();
  }),
);
console.log(
  attempt(() => {
    let x = x + 1;
  }),
);
console.log(attempt((a = b, b = 1) => a));
console.log(attempt((a = 1, b = a) => b));
console.log(
  attempt(() => {
    for (let i of [i]);
  }),
);
console.log(
  attempt(() => {
    class D extends D {}
  }),
);
console.log(
  attempt(() => {
    const k = 1;
    k = 2;
  }),
);
console.log(
  attempt(() => {
    const k = 1;
    k++;
  }),
);
console.log(
  attempt(() => {
    const { k = k } = {};
  }),
);
console.log(
  attempt(() => {
    switch (1) {
      case 0:
        let s;
      case 1:
        s;
    }
  }),
);
console.log(
  attempt(() => {
    'use strict';
    undeclared = 1;
  }),
);
console.log(attempt(() => neverDeclared));
console.log(
  attempt(() => {
    class E {
      static x = E.name;
      static [attempt(() => E)] = 1;
    }
    return Object.keys(E);
  }),
);
