// Errors inside other values, with properties, causes and odd names.
const strip = (s) =>
  s
    .split('\n')
    .filter((l) => !/^\s+at /.test(l))
    .join('\n')
    .replace(/\n\s+at .*/g, '');
const { inspect } = require('util');
const show = (v) => console.log(strip(inspect(v)));
const e = new Error('msg');
e.stack = 'Error: msg\n    at fake (file.js:1:1)';
show(e);
show({ e });
show([e]);
e.code = 'E1';
e.info = { a: 1 };
show(e);
const c = new TypeError('outer', { cause: e });
c.stack = 'TypeError: outer\n    at x';
show(c);
class My extends Error {}
const m = new My('m');
m.stack = m.stack.split('\n')[0];
show(m);
m.name = 'Other';
show(m);
const n = new Error('');
n.stack = undefined;
show(n);
n.message = 'no stack';
show(n);
const a = new AggregateError([new Error('x')], 'agg');
a.stack = 'AggregateError: agg';
a.errors[0].stack = 'Error: x';
show(a);
const p = new RangeError('r');
p.stack = 'custom stack text';
show(p);
show(Object.assign(new Error('k'), { stack: 'Error: k', name: 'Renamed' }));
const nm = new Error('nm');
nm.stack = 'Error: nm\n    at y';
Object.defineProperty(nm, 'hidden', { value: 1 });
show(nm);
const cyc = new Error('cyc');
cyc.stack = 'Error: cyc';
cyc.self = cyc;
show(cyc);
show(new Proxy(nm, {}));
show(Object.create(Error.prototype));
show(Error.prototype);
