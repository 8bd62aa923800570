// A cycle of modules: functions are hoisted, let is not yet there, bindings are live.
import { a, getB, inc, n } from './a.mjs';
import * as ns from './b.mjs';
console.log(a, getB(), ns.b, n, inc(), n);
try {
  n = 5;
} catch (e) {
  console.log(e.name, e.message);
}
console.log(
  ns,
  Object.keys(ns),
  ns[Symbol.toStringTag],
  Object.isFrozen(ns),
  Object.isSealed(ns),
  Reflect.has(ns, 'zzz'),
  ns.zzz,
);
try {
  ns.b = 1;
} catch (e) {
  console.log(e.message);
}
try {
  delete ns.b;
} catch (e) {
  console.log(e.message);
}
console.log(Object.getOwnPropertyDescriptor(ns, 'b'), delete ns.nope, 'default' in ns, Object.getPrototypeOf(ns));
