// Arrays: holes, extra properties, more than 100, grouping in columns, long strings.
console.log([1, , 3, , ,], Object.assign([1, 2], { extra: 'x', '-1': 'neg' }), [undefined, null], new Array(3), [
  [],
  [[]],
  {},
]);
console.log(Array.from({ length: 120 }, (_, i) => i));
console.log(Array.from({ length: 30 }, (_, i) => 'item' + i * 37));
console.log(
  Array.from({ length: 8 }, (_, i) => 'w'.repeat(i * 3)),
  [1.5, 22.25, -3, 100000, 7, 8, 9],
  ['a', 1, true, null, 'b', 2, false],
);
console.log(['x'.repeat(80), 'y'], ['multi\nline', "it's", '`"\'', 'tab\t', '\x1b[31m', '\u{1F600}'], [-0, 0, 1n]);
console.log(
  [{ a: 1 }, { a: 2 }],
  [
    [1, 2],
    [3, 4],
  ],
  [function () {}, class A {}, Symbol()],
  [new Date(0), /r/],
  Array.from({ length: 7 }, (_, i) => ({ i })),
);
console.log(
  new Uint8Array(3),
  new Float64Array([1.5, -0]),
  new BigInt64Array(1),
  new ArrayBuffer(4),
  Buffer.from('hi'),
  new DataView(new ArrayBuffer(2)),
  new SharedArrayBuffer(1),
);
class L extends Array {}
console.log(
  L.of(1),
  new L(),
  [L.of(1)],
  (function () {
    return arguments;
  })(1, 'a'),
  Object.create([]),
  Array.from({ length: 101 }, () => 'z').length,
);
console.log(
  ['日本語', '한국어', 'abc', 'é', '😀😀', 'z', 'y'],
  Array.from({ length: 27 }, (_, i) => String.fromCharCode(97 + i)),
);
