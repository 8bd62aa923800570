// Literals and separators: numbers, strings, octal escapes, regular expressions, objects.
console.log(1_000.5_0, 0xFF_FF, 0b1010_1010, 0O17, 1e1_0, 0.0000001, 0x1fffffffffffff, 0b11111111111111111111111111111111, 1e-400, 1E400, 08, 09.5, 0777, .0001e4);
console.log('\0', '\x0a'.length, '\u{1F600}', '\u00e9', '\12'.charCodeAt(), '\377', '\8', "it's", 'say "hi"', `b\`t`, '\'', '\a\c', 'line1\
line2');
console.log((-2) ** 2, 2 ** -1, 2 ** 3 ** 2, (2 ** 3) ** 2, (-1) ** 0.5, [2] ** [3], '3' ** '2', null ** 0, 2n ** 3n);
let e = 2; e **= 3; e **= 0.5; console.log(e);
console.log({ a: 1, 'b c': 2, 3: 3, 0x10: 4, 1e3: 5, .5: 6, 1n: 7, [`t${1}`]: 8, get: 9, async: 10, async *gen() {}, async f() {}, *g() {}, get x() { return 1; }, set x(v) {} });
const a = 1, b = 2; console.log({ a, b, ['c']: { a } }, [, a, , b,], [[[]]], [...[a], ...'bc'], { ...{ a }, ...[b] }, ({}).constructor.name, (() => ({}))(), (function () {}).name === '', void 0);
console.log(/[\]/]/.test('/'), /\//.source, /a/gi.flags, /(?:)/.source, /[^]/.test('\n'), String(/\u{61}/), new RegExp('\\d').source, /\d/u.unicode, RegExp('/', 'g').toString());
console.log(true + true, null + 1, [] + null, [undefined] + '', `${[1, [2]]}`, 1 + - + + + - + 1, '2' + '2' - '2', 3 + 4 + '7', '7' + 3 + 4, +'' + +' ' + +'\n', 0.1 + 0.2 === 0.3, 9007199254740992 === 9007199254740993, 0 === -0, [1, 2] + [3, 4], {} + 1, -'abc' || 'nan');
