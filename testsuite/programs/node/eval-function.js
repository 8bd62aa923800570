// Code made at run time: indirect eval, new Function, vm; errors in it.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
var local = 'module';
console.log(
  new Function('a', 'b', 'return a + b')(1, 2),
  new Function('return typeof local')(),
  (0, eval)('typeof local'),
  (0, eval)('var made = 5; made * 2'),
  globalThis.made,
  Function('...a', 'return a.length')(1, 2, 3),
  new Function('a = 1, {b} = {b: 2}', 'return a + b')(),
  new Function('return this')() === globalThis,
);
console.log(
  attempt(() => new Function('return }')),
  attempt(() => (0, eval)('let x = ;')),
  attempt(() => new Function('a', '"use strict"; with (a) {}')),
  (0, eval)('1;;;2;{}'),
  (0, eval)('if (true) { "block value" }'),
  (0, eval)(5),
  (0, eval)('({a: 1})'),
  new Function('a,b', 'c', 'return c').length,
  new Function('x', 'return x').toString(),
  new (Object.getPrototypeOf(async () => {}).constructor)('return await 1')() instanceof Promise,
  [...new (Object.getPrototypeOf(function* () {}).constructor)('yield 1; yield 2')()],
);
const vm = require('vm');
const ctx = vm.createContext({ x: 10, console });
console.log(
  vm.runInContext('var y = x * 2; y', ctx),
  ctx.y,
  vm.runInNewContext('a + 1', { a: 1 }),
  vm.runInThisContext('typeof require'),
  new vm.Script('x + 1').runInContext(ctx),
  vm.isContext(ctx),
  vm.runInContext('[] instanceof Array', ctx),
  attempt(() => vm.runInNewContext('nope')),
  attempt(() => new vm.Script('(')),
);
