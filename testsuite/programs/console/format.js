// Format strings: %s %d %i %f %j %o %O %c %%, and what is left over.
console.log('%s|%s|%s|%s', 'a', 1, -0, 1n, 'rest', { r: 1 });
console.log('%s %s %s %s %s', null, undefined, Symbol('s'), () => {}, [1, [2, [3]]]);
console.log('%s %s %s', { a: { b: { c: 1 } } }, new Error('e').message, new Date(0));
console.log('%d %d %d %d %d', '42', 1.5, 'x', 5n, Symbol.iterator.description);
console.log('%i %i %i', 42.9, '7px', -0.5);
console.log('%f %f', '1.50', 'z');
console.log('%j %j', { a: [1] }, undefined);
const c = {};
c.c = c;
console.log('%j', c);
console.log('%o', { f() {}, a: [1] });
console.log('%O', { a: { b: { c: { d: 1 } } } });
console.log('%c styled', 'color: red');
console.log('100%', 'x');
console.log('%% %s %', 'a');
console.log('%x %s', 1, 2);
console.log('%s');
console.log('%s %s', 'only');
console.log('a', '%s', 'b');
console.log(5, '%s', 'b');
console.log();
console.log('');
console.log('%d', '');
console.log('%s', class Q {}, class extends Array {});
console.log('%s', Object.create(null));
console.log(
  '%s',
  {
    toString() {
      return 'own';
    },
  },
  { toString: 5 },
);
class T {
  toString() {
    return 'T!';
  }
}
console.log(
  '%s %s',
  new T(),
  new (class extends Error {
    name = 'N';
  })('m').message,
);
const { format } = require('util');
console.log([
  format('%s', 'a\nb'),
  format(1, 2, '3'),
  format('%s', [1, 'a']),
  format('a%sb%dc', 1),
  format('%i', 1e21),
  format('%d', '0x10'),
  format('%s', -0),
  format('%s', 12345678901234567890n),
  format('', 'x'),
  format('%%', 1),
  format('%', 1),
  format(null),
  format({}),
  format('%s%s', 1),
]);
