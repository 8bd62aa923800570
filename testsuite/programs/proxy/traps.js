// Every trap, its arguments, and what is called through it.
const log = [];
const handler = new Proxy(
  {},
  {
    get(_, trap) {
      return (...args) => {
        log.push(
          trap +
            (typeof args[1] === 'string'
              ? `:${args[1]}`
              : typeof args[1] === 'symbol'
                ? `:${args[1].description}`
                : ''),
        );
        return Reflect[trap](...args);
      };
    },
  },
);
const take = () => log.splice(0).join(' ');
const p = new Proxy({ a: 1, b: { c: 2 } }, handler);
p.a;
p.x = 1;
'a' in p;
delete p.x;
console.log(take());
Object.keys(p);
console.log(take());
for (const k in p);
console.log(take());
({ ...p });
console.log(take());
Object.entries(p);
console.log(take());
JSON.stringify(p);
console.log(take());
Object.defineProperty(p, 'd', { value: 1, configurable: true });
Object.getOwnPropertyDescriptor(p, 'd');
Object.isExtensible(p);
Object.getPrototypeOf(p);
Object.setPrototypeOf(p, null);
Object.setPrototypeOf(p, Object.prototype);
console.log(take());
p.b.c;
p.b.c = 3;
p.a++;
p.a ??= 1;
const { a, ...r } = p;
console.log(take());
p instanceof Object;
Object.assign({}, p);
Object.hasOwn(p, 'a');
p.hasOwnProperty('a');
p + '';
console.log(take());
Object.freeze(p);
console.log(take());
Object.isFrozen(p);
console.log(take());
const f = new Proxy(function (x) {
  return new.target ? { made: x } : x;
}, handler);
f(1);
f.call(null, 2);
f.apply(null, [3]);
new f(4);
f.bind(null)(5);
Reflect.apply(f, null, []);
Reflect.construct(f, []);
class K extends f {}
new K(1);
console.log(take());
const arr = new Proxy([1, 2], handler);
arr.push(3);
console.log(take());
arr.length = 1;
[...arr];
console.log(take());
arr.map((x) => x);
console.log(take());
arr.includes(1);
[].concat(arr);
Array.isArray(arr);
console.log(take());
const child = Object.create(new Proxy({}, handler));
child.q;
child.q = 1;
'z' in child;
console.log(take());
console.log(typeof f, typeof p, Object.prototype.toString.call(arr), Array.isArray(arr));
