// lastIndex with g and y; exec loops, test, match, replace, split.
const g = /a/g,
  y = /a/y;
console.log(g.test('ba'), g.lastIndex, g.test('ba'), g.lastIndex);
console.log(y.test('ba'), y.lastIndex, ((y.lastIndex = 1), y.test('ba')), y.lastIndex);
let m;
const found = [];
while ((m = /(?:)/g.exec('x')) && found.push(m.index) < 2);
const empty = /x*/g;
const at = [];
while ((m = empty.exec('axb')) !== null) {
  at.push([m.index, m[0]]);
  if (m[0] === '') empty.lastIndex++;
}
console.log(
  found,
  at,
  'axb'.match(/x*/g),
  'axb'.replace(/x*/g, '-'),
  [...'axb'.matchAll(/x*/g)].map((x) => x.index),
);
console.log(
  'aab'.match(/a/y),
  'aab'.match(/a/gy),
  'baa'.match(/a/gy),
  'aaba'.replace(/a/y, 'X'),
  'aaba'.replace(/a/gy, 'X'),
  'abab'.split(/a/y),
);
const frozen = Object.freeze(/a/g);
for (const f of [
  () => frozen.test('a'),
  () => Object.freeze(/a/).test('a'),
  () => 'b'.replace(frozen, ''),
  () => frozen.exec('b'),
]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.message);
  }
}
const r = /a/g;
r.lastIndex = 5;
console.log(
  'aaa'.replace(r, 'b'),
  r.lastIndex,
  'aaa'.search(r),
  r.lastIndex,
  ((r.lastIndex = '1'), r.exec('aaa').index),
);
r.lastIndex = -1;
console.log(r.exec('a').index, r.lastIndex, ((r.lastIndex = Infinity), r.exec('a')), r.lastIndex);
console.log('😀'.match(/(?:)/gu).length, '😀'.match(/(?:)/g).length, '😀a'.split(/(?:)/u), '😀'.split(''));
const iter = 'a1b2'.matchAll(/[a-z](\d)/g);
console.log(iter[Symbol.toStringTag], iter.next(), [...iter].length, Object.getOwnPropertyDescriptor(r, 'lastIndex'));
class Re extends RegExp {
  exec(s) {
    const x = super.exec(s);
    if (x) x[0] = x[0].toUpperCase();
    return x;
  }
}
console.log('abc'.replace(new Re('b'), '[$&]'), new Re('c').test('abc'), 'abc'.match(new Re('.', 'g')));
