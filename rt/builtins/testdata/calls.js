// Prints calls of built-in methods and what they give in node: node calls.js > calls.txt
// A string that starts with @ is the global of that name, with @@ its first @ alone.
'use strict';
const rows = [];
const c = (self, method, ...args) => rows.push([self, method, args]);
const A = [5, 1, 4, 2, 3], W = ['b', 'a', 'c', 'ä', 'aa', '10', '9'], M = [1, 'x', null, true, [2, [3, [4]]], { k: 1 }];
for (const a of [A, W, M, [], [1.5], [null, null]]) {
  for (const i of [0, 1, -1, 7, -7]) {
    c(a, 'at', i); c(a, 'slice', i); c(a, 'slice', i, -1); c(a, 'with', i, 'w'); c(a, 'fill', 0, i); c(a, 'copyWithin', i, 1);
    c(a, 'splice', i); c(a, 'splice', i, 1); c(a, 'splice', i, 2, 'p', 'q', 'r'); c(a, 'toSpliced', i, 1, 'n'); c(a, 'flat', i);
    c(a, 'indexOf', 4, i); c(a, 'lastIndexOf', 4, i); c(a, 'includes', null, i);
  }
  for (const m of ['pop', 'shift', 'reverse', 'sort', 'toSorted', 'toReversed', 'join', 'toString', 'flat', 'keys']) c(a, m);
  for (const m of ['map', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'forEach', 'flatMap', 'reduce', 'reduceRight', 'sort'])
    for (const f of ['@Boolean', '@String', '@Math.max', '@Array.of', '@parseInt', '@Object', '@isNaN', 1, null, {}]) c(a, m, f);
  c(a, 'push', 1, 'z'); c(a, 'unshift', 0); c(a, 'unshift', 'u', 'v'); c(a, 'concat', [1], 2, ['x']); c(a, 'concat'); c(a, 'join', '--');
  c(a, 'reduce', '@Math.max', 9); c(a, 'reduceRight', '@Array.of', 0);
}
const S = ['', 'abcabc', 'Ärger über Öl', 'a,b,,c', '😀x😀', '  trim\t\n', 'The Quick', '$&-$1', 'straße', '\u0130'];
for (const s of S) {
  for (const i of [0, 1, -1, 3, 99, -99, null, 'x']) {
    for (const m of ['at', 'charAt', 'charCodeAt', 'codePointAt', 'slice', 'substring', 'substr']) c(s, m, i);
    c(s, 'slice', 1, i); c(s, 'substring', i, 2); c(s, 'substr', -3, i); c(s, 'padStart', i, 'xy'); c(s, 'padEnd', i, '😀'); c(s, 'indexOf', 'b', i);
    c(s, 'lastIndexOf', 'b', i); c(s, 'includes', 'a', i); c(s, 'startsWith', 'b', i); c(s, 'endsWith', 'b', i); c(s, 'repeat', i); c(s, 'split', ',', i);
  }
  for (const m of ['toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'normalize', 'isWellFormed', 'toWellFormed', 'toString', 'bold', 'split', 'concat'])
    c(s, m);
  for (const t of ['', 'a', 'bc', ',', 'x', '😀', 'zzz'])
    for (const by of ['', '[$&]', '$`|$\'', '$$', '$1$0$', '@String']) { c(s, 'replace', t, by); c(s, 'replaceAll', t, by); }
  c(s, 'split', ''); c(s, 'split', 'b'); c(s, 'anchor', '"q"'); c(s, 'concat', 1, null, [2]); c(s, 'localeCompare', 'b'); c(s, 'normalize', 'NFX');
  for (const f of ['encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'decodeURI', 'decodeURIComponent', 'parseInt', 'parseFloat', 'Number', 'BigInt']) c(null, '@' + f, s);
}
for (const s of ['12px', '0x1F', '-0', '1e1000', '.5.', '%41%C3%A4%2F', '%', '%E0%A4', '%u0041%zz', ' 7 ', '0b11', '1_0', '9007199254740993'])
  for (const f of ['decodeURI', 'decodeURIComponent', 'parseInt', 'parseFloat', 'Number', 'unescape', 'isNaN', 'isFinite']) c(null, '@' + f, s);
for (const n of [0, 1, -1.5, 255, 1e21, 123.456, 0.000001234, 1e-7, 2 ** 53, 0.1, 12345678.9, -1234.5678]) {
  for (const d of [0, 2, 10, 21, 37, 101, -1]) for (const m of ['toFixed', 'toExponential', 'toPrecision', 'toString']) c(n, m, d);
  c(n, 'toLocaleString'); c(n, 'toExponential'); c(n, 'toPrecision');
  for (const m of ['abs', 'ceil', 'floor', 'round', 'trunc', 'sign', 'sqrt', 'fround', 'clz32', 'cbrt']) c(null, '@Math.' + m, n);
  c(null, '@Math.hypot', n, 3, 4); c(null, '@Math.max', n, 2); c(null, '@Math.min', n, 2, '1'); c(null, '@Math.imul', n, 7); c(null, '@Math.pow', n, 3);
}
for (const n of [0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 4503599627370495.5]) c(null, '@Math.round', n);
const O = { b: 1, a: { x: [1] }, 2: 'two', 1: 'one' };
for (const m of ['keys', 'values', 'entries', 'getOwnPropertyNames', 'getOwnPropertyDescriptors', 'freeze', 'isFrozen', 'isSealed', 'isExtensible'])
  for (const o of [O, [1, 2], 'str', 7, null]) c(null, '@Object.' + m, o);
c(null, '@Object.fromEntries', [['a', 1], ['b', 2]]); c(null, '@Object.fromEntries', [1]); c(null, '@Object.fromEntries', 5); c(null, '@Object.assign', { a: 1 }, { b: 2 }, null, 'xy');
c(null, '@Object.create', 1); c(null, '@Object.create', null, { a: { value: 1, enumerable: true } }); c(null, '@Object.defineProperty', {}, 'a', 1);
c(null, '@Object.defineProperty', {}, 'a', { get: 1 }); c(null, '@Object.defineProperty', 1); c(null, '@Object.hasOwn', O, 'b'); c(null, '@Object.is', 0, 0);
for (const v of [O, [1], 'abc', 5, true, null]) c(v === null ? [] : v, 'toString');
for (const t of ['{"a":[1,2,{"b":null}],"a":2,"__proto__":3}', '[1.5e3,-0,0.1]', '"\\u00e4\\n"', '{', '[1,]', '{"a":1,}', 'nul', '01', '1.', '-', '"\\x"', '"\\u12"', '"a', '[1 2]', '{"a" 1}', '', 'x'.repeat(40), '1 2', '{"1":1,"0":2}'])
  c(null, '@JSON.parse', t);
for (const v of [O, M, 'q"\\\n\u2028\ud800', 1e21, null, [[]], {}, [{}], { a: [], b: {} }]) { c(null, '@JSON.stringify', v); c(null, '@JSON.stringify', v, null, 2); c(null, '@JSON.stringify', v, ['a', 'k', 1], '--'); }
for (const v of [[1, 2], 'häß', { length: 2, 0: 'a' }, 5, null]) { c(null, '@Array.from', v); c(null, '@Array.from', v, '@String'); c(null, '@Array.from', v, 1); }
c(null, '@String.fromCharCode', 65, 228, 8364); c(null, '@String.fromCodePoint', 128512); c(null, '@String.fromCodePoint', -1); c(null, '@String.raw', { raw: ['a', 'b', 'c'] }, 1, 2);
c(null, '@Number.isInteger', 5); c(null, '@Number.isSafeInteger', 2 ** 53); c(null, '@Symbol.keyFor', 1); c(null, '@Array', -1); c(null, '@Array', 3); c(null, '@Map'); c(null, '@Promise');

const at = (v) => {
  if (typeof v !== 'string' || v[0] !== '@') return v;
  return v.slice(1).split('.').reduce((o, k) => o[k], globalThis);
};
const show = (v) => typeof v === 'bigint' ? v + 'n' : typeof v === 'number' ? String(v) : v === undefined ? 'undefined' : JSON.stringify(v);
for (const row of rows) {
  const text = JSON.stringify(row);
  const [self, method, args] = JSON.parse(text);
  let out;
  try {
    const f = method[0] === '@' ? at(method) : Object(self)[method];
    out = show(f.apply(self, args.map(at))) + (Array.isArray(self) ? ' ' + JSON.stringify(self) : '');
  } catch (e) {
    out = e.name + ': ' + e.message;
  }
  console.log(text + '\t' + out.replace(/\n/g, '\\n'));
}
