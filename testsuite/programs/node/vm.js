// Scripts of node:vm in this context and in others, compiled functions, modules made from text.
const vm = require('vm');
const attempt = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
vm.runInThisContext('var v1 = 1; let l1 = 2; const c1 = 3; class K1 {} function fn1() { return l1 + typeof require }');
console.log(v1, l1, c1, K1.name, fn1(), globalThis.v1, globalThis.l1, typeof l1);
console.log(attempt(() => vm.runInThisContext('let l1 = 3')), attempt(() => vm.runInThisContext('var l1')), attempt(() => vm.runInThisContext('let v1')));
console.log(attempt(() => { c1 = 4; }), (l1 = 9, vm.runInThisContext('l1')), delete globalThis.v1, attempt(() => vm.runInThisContext('let undefined')));
console.log((0, eval)('var ev = 1; let el = 2; ev + el'), typeof ev, typeof el, delete globalThis.ev, typeof ev);
console.log((0, eval)('"use strict"; var sv = 1; function sf() {} sv'), typeof sv, typeof sf);
const sandbox = { x: 1, console: { log: (...a) => console.log('sandbox', ...a) } };
const ctx = vm.createContext(sandbox);
console.log(ctx === sandbox, vm.isContext(ctx), vm.isContext({}));
vm.runInContext('var y = x + 1; z = y + 1; let q = 5; console.log(x, y, z, q, this.x, typeof process, globalThis.y)', ctx);
console.log(sandbox.y, sandbox.z, sandbox.q, vm.runInContext('q + 1', ctx), attempt(() => vm.runInContext('let q', ctx)));
console.log(vm.runInContext('(function () { return this === globalThis })()', ctx), vm.runInContext('typeof Array + typeof require', ctx));
console.log(vm.runInContext('function inner() { return x } inner', ctx)(), typeof sandbox.inner);
sandbox.x = 50;
console.log(sandbox.inner(), vm.runInContext('x = 51; x', ctx), sandbox.x, vm.runInContext('delete x', ctx), 'x' in sandbox);
console.log(attempt(() => vm.runInContext('"use strict"; undeclared = 1', ctx)), attempt(() => vm.runInContext('missing', ctx)));
console.log(attempt(() => vm.runInContext('1', {})), attempt(() => vm.isContext(1)));
const s = new vm.Script('globalThis.n = (globalThis.n || 0) + 1', { filename: 'counter.js' });
for (let i = 0; i < 3; i++) s.runInThisContext();
console.log(n, s.runInNewContext({ n: 10 }), typeof s.createCachedData);
try { vm.runInThisContext('\n\n  null.x', { filename: 'bad.js', lineOffset: 10, columnOffset: 5 }); } catch (e) { console.log(e.stack.split('\n').filter(l => !/node:|vm\.js/.test(l)).join('\n')); }
try { new vm.Script('\n  let = 1 +;', 'syntax.js'); } catch (e) { console.log(e.stack.split('\n').filter(l => !/node:|vm\.js/.test(l)).join('\n')); }
console.log(vm.runInNewContext('a.b', { a: { b: 7 } }), vm.runInNewContext('1;2;3'), vm.createScript('4').runInThisContext());
const Module = require('module');
const m = new Module('virtual', module);
m._compile('exports.a = 1; exports.f = __filename; exports.d = __dirname; exports.r = typeof require; exports.p = require("path").join("a", "b"); exports.t = this === exports;', '/virtual/file.js');
console.log(m.exports);
try { m._compile('\nthrow new Error("in module")', '/virtual/bad.js'); } catch (e) { console.log(e.stack.split('\n').slice(0, 2).join('\n')); }
console.log(attempt(() => m._compile('let = ;', '/virtual/bad2.js')));
console.log(vm.runInThisContext('(function () { return 1 })').toString(), vm.runInThisContext('async () => { await 1 }').constructor.name);
