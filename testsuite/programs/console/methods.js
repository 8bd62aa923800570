// console beyond log: groups, table, count, assert, dir, time labels.
console.group('G1');
console.info('in\nside');
console.group();
console.log({ a: 1, b: [1, 2] });
console.groupEnd();
console.groupCollapsed('G2', 'x');
console.debug('d');
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log('out');
console.count();
console.count('x');
console.count();
console.countReset();
console.count();
console.count(undefined);
console.count('default');
console.assert(true, 'no');
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.dir('s', { colors: true });
console.dirxml({ a: 1 }, [2]);
console.table([
  { a: 1, b: 'x' },
  { a: 2, c: true },
]);
console.table([[1, 2], [3]]);
console.table({ r1: { v: 1 }, r2: { v: [1] } });
console.table([1, 'a', null]);
console.table(new Map([['k', 1]]));
console.table(new Set([1]));
console.table([{ a: 1, b: 2 }], ['b']);
console.table(5);
console.table([]);
console.table('s');
console.table([{ a: { b: 1 } }]);
console.table([{ 日本: '語' }]);
console.log(
  typeof console.time,
  Object.keys(console).slice(0, 8),
  console[Symbol.toStringTag],
  Object.prototype.toString.call(console),
);
const { log } = console;
log('detached');
const { Console } = require('console');
const { Writable } = require('stream');
const chunks = [];
const own = new Console({
  stdout: new Writable({
    write(c, e, cb) {
      chunks.push(String(c));
      cb();
    },
  }),
  groupIndentation: 4,
});
own.log('a %s', 1);
own.group();
own.log('b\nc');
own.error('to stdout too');
console.log(chunks);
console.log(own instanceof Console, console instanceof Console);
