// Records what node answers: node record.js [scale] writes format.txt and parse.txt beside itself.
'use strict';
const fs = require('fs'), path = require('path');
const scale = Number(process.argv[2] || 1);
let seed = 12345;
const rnd = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
const pick = (a) => a[Math.floor(rnd() * a.length)];
const dv = new DataView(new ArrayBuffer(8));
const hex = (f) => (dv.setFloat64(0, f), dv.getBigUint64(0).toString(16));
const rndBits = () => (dv.setUint32(0, rnd() * 2 ** 32), dv.setUint32(4, rnd() * 2 ** 32), dv.getFloat64(0));

const fixedNumbers = [0, -0, 1, -1, 0.1, 0.5, 1.5, 2.5, -2.5, 1.25, 1.35, 1.005, 0.000001, 1e-7, 1.5e-7, 123456789012345680000, 1e20, 1e21,
  1e22, 1e23, -1e21, 5e-324, 1.7976931348623157e308, 2 ** 53, 2 ** 53 + 2, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 63, -(2 ** 63), 2 ** 64, 2 ** 84,
  NaN, Infinity, -Infinity, 25, 35, 45, 250, 1250, 12500, 1e15 + 0.5, 4503599627370497.5, 99.95, 999.5, 0.05, 0.95, 9.5, 99.5, -9.5, 1000000000000000128,
  0.3, 1 / 3, Math.PI, 255.99999, 4294967295.5, 1e300, 123.456, 0.00001, 0.0000012345, 5e22, 15e22, 2 ** 77 * 5];
function numbers(n) {
  const out = fixedNumbers.slice();
  for (let i = 0; i < n * scale; i++) {
    out.push(rndBits(), rnd(), rnd() * 1000 - 500, Math.round(rnd() * 1e6) / 1024, (Math.floor(rnd() * 2000) + 0.5) / 2 ** Math.floor(rnd() * 12),
      Math.round(rnd() * 1e5) / 1000, Math.floor(rnd() * 1e4) * 5 * 10 ** Math.floor(rnd() * 22), rnd() * 10 ** Math.floor(rnd() * 40 - 10));
  }
  return out;
}
const lines = [];
for (const f of numbers(40)) {
  const r = 2 + Math.floor(rnd() * 35), d = Math.floor(rnd() * (rnd() < 0.1 ? 101 : 8)), p = 1 + Math.floor(rnd() * (rnd() < 0.1 ? 100 : 8));
  lines.push([hex(f), String(f), r, f.toString(r), d, f.toFixed(d), f.toExponential(d), f.toExponential(), p, f.toPrecision(p), f | 0].join('\t'));
}
fs.writeFileSync(path.join(__dirname, 'format.txt'), lines.join('\n') + '\n');

const texts = ['', ' ', '0', '-0', '+0', '00', '012', '1.', '.1', '.', '-.', '1e', '1e+', '1e5', '1E-5', '1.e3', '.e3', '0x', '0x1F', '0Xff', '-0x1', '0o17', '0b101', '0b2',
  'Infinity', '-Infinity', '+Infinity', 'infinity', 'Infinityx', 'Inf', 'NaN', '1_000', '1n', ' \t\n\v\f\r\u00a0\ufeff\u2028\u2029\u1680\u2003 12 ', '\u180e1', '\u200b1', '1\u0085',
  '1 2', '--1', '+-1', '1e400', '-1e400', '1e-400', '123456789012345678901234567890', '9007199254740993', '9007199254740992.5', '0x20000000000001', '0x20000000000003',
  '0x1fffffffffffff8', '0x1fffffffffffffff', '1e1000000000000000000000', '0e99999999999', '1e-99999999999999', '0'.repeat(2000) + '1', '1' + '0'.repeat(1500) + 'e-1500',
  '0.' + '0'.repeat(1500) + '1e1501', '1' + '0'.repeat(400), '5'.repeat(1200) + 'e-1180', '5'.repeat(801) + 'e-800', '0x' + 'f'.repeat(300), '0b' + '1'.repeat(1025), '0b' + '10'.repeat(40),
  '2.2250738585072011e-308', '4.9406564584124654e-324', '2.4703282292062327e-324', '1.7976931348623158e308', '1.7976931348623159e308', '8.' + '0'.repeat(900) + '1',
  '9007199254740993.' + '0'.repeat(1000), '9007199254740993.' + '0'.repeat(1000) + '1', '12abc', '0x1g', 'abc', 'zz', '-zz', '1.5.5', '１', 'é', '12px', '-12.5e-3px', '+.5e1', '0x-1', '0x+1',
  '0X', '0b', '0o', '- 1', '1e5.5', 'e5', '0.0000001', '.5.', '-Infinityx', '\ud800', '1\u0000', '11111111111111111111111111111111111', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzz', '0x ', ' 0x1 '];
const alphabet = '0123456789012345678901234567890123456789.eE+-xXobaAfFzInfinity _n\u00a0\u2028';
for (let i = 0; i < 500 * scale; i++) {
  let s = '';
  for (let n = Math.floor(rnd() * (i % 5 ? 8 : 40)); n >= 0; n--) s += pick(alphabet);
  texts.push(s);
}
for (let i = 0; i < 200 * scale; i++) {
  let s = '';
  for (let n = Math.floor(rnd() * (i % 10 ? 25 : 340)); n >= 0; n--) s += Math.floor(rnd() * 36).toString(pick([2, 8, 10, 16, 36, 36]));
  texts.push(s);
}
const units = (s) => Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join(' ');
const big = (s) => { try { return BigInt(s).toString(16); } catch { return 'undefined'; } };
fs.writeFileSync(path.join(__dirname, 'parse.txt'), texts.map((s) => {
  const r = pick([0, 0, 2, 3, 4, 7, 8, 10, 12, 16, 32, 36, 36, 1, 37, -1]);
  return [units(s), hex(Number(s)), hex(parseFloat(s)), r, hex(parseInt(s, r)), big(s)].join('\t');
}).join('\n') + '\n');
