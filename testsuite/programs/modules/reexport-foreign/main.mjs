// Names of CommonJS and core modules, and namespaces, imported through an ES module that only exports them again.
import _, { count, ns, path, join, sep } from "./middle.mjs";
import * as all from "./middle.mjs";

console.log(typeof _, _.tag, count, typeof path.resolve, join("a", "b"), sep);
ns.set(5);
console.log(ns.value, Object.keys(all));
