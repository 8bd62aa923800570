// Each context of node:vm has built-ins of its own.
const vm = require('vm');
const ctx = vm.createContext({});
console.log(
  vm.runInContext('[]', ctx) instanceof Array,
  vm.runInContext('Array', ctx) === Array,
  vm.runInContext('[] instanceof Array', ctx),
  vm.runInContext('Object.getPrototypeOf({})', ctx) === Object.prototype,
  vm.runInContext('new Error("x")', ctx) instanceof Error,
);
