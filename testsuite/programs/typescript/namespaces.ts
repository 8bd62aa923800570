// Namespaces are objects made by functions; they merge with each other, with functions and classes.
namespace A {
  export const x = 1;
  const hidden = 2;
  export function f() {
    return x + hidden;
  }
  export namespace B {
    export let y = x * 10;
    export class C {
      v = y;
    }
  }
}
namespace A {
  export const z = x + 1;
}
console.log(A.x, A.f(), A.B.y, new A.B.C(), A.z, Object.keys(A));
A.B.y = 7;
console.log(new A.B.C().v);
function fn() {
  return fn.extra;
}
namespace fn {
  export const extra = 'merged';
}
console.log(fn(), fn.extra);
class K {
  static s = 1;
}
namespace K {
  export const t = K.s + 1;
  export interface Only {}
}
console.log(K.t);
namespace OnlyTypes {
  export type T = string;
}
console.log(typeof (globalThis as any).OnlyTypes);
enum E {
  P,
}
namespace E {
  export const q = (): number => E.P;
}
console.log(E.q());
namespace D.E.F {
  export const deep = 'd';
}
console.log(D.E.F.deep);
import alias = A.B;
console.log(alias.y);
