// JSON.parse: reviver, numbers, duplicates, __proto__, error messages.
const attempt = (s, r) => {
  try {
    return JSON.parse(s, r);
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(' {"a" : [1, -0, 1.5e3, 1E-2, true, null, "\\u0041\\n\\"\\/"] } '),
  attempt('"\u2028"').length,
  attempt('1'),
  attempt('"x"'),
  attempt('null'),
  Object.is(attempt('-0'), -0),
  attempt('{"a":1,"a":2}'),
  attempt('{"__proto__":{"x":1}}').x,
  attempt('{"2":1,"1":2,"b":0}'),
  attempt('1e400'),
  attempt('123456789012345678901234567890'),
  attempt('[[[[]]]]'),
  attempt('"\\ud83d\\ude00\\ud800"').length,
  attempt('{"":0}'),
);
for (const bad of [
  '',
  ' ',
  '{',
  '[',
  '[1,',
  '[1,]',
  '{"a":1,}',
  '{a:1}',
  "{'a':1}",
  '01',
  '+1',
  '.5',
  '1.',
  '1e',
  '-',
  'NaN',
  'undefined',
  'tru',
  'nulll',
  '"\n"',
  '"\\x41"',
  '"abc',
  '"\\u12"',
  '[1 2]',
  '{"a" 1}',
  '{"a":}',
  '1 1',
  '//x',
  '\u00a01',
  '{"long":"' + 'x'.repeat(60) + '"] tail',
  '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16 17]',
  '\ufeff{}',
  '"\t"',
  'Infinity',
  '{"a":1}}',
])
  console.log(JSON.stringify(bad.slice(0, 20)), attempt(bad));
console.log(
  attempt(undefined),
  attempt(null),
  attempt(5),
  attempt({}),
  attempt(['[1]']),
  attempt({ toString: () => '{"t":1}' }),
  attempt(Symbol.iterator),
);
const order = [];
console.log(
  attempt('{"a":{"b":[1,2]},"c":"x"}', function (k, v) {
    order.push(`${k}:${Array.isArray(this)}`);
    return typeof v === 'number' ? v * 10 : v;
  }),
  order,
);
console.log(
  attempt('{"a":1,"b":2,"c":[1,2,3]}', (k, v) => (k === 'a' || v === 2 ? undefined : v)),
  attempt('5', (k, v) => [k, v]),
  attempt('{"a":1}', 'not a function'),
);
console.log(
  attempt('[1,2,3]', function (k, v) {
    if (k === '0') {
      this[1] = 'changed';
      delete this[2];
    }
    return v;
  }),
  attempt('{"x":1,"y":2}', function (k, v) {
    if (k === 'x') this.z = 'late';
    return v;
  }),
  attempt('[1]', () => {
    throw new Error('reviver');
  }),
);
const deep = '['.repeat(5000) + ']'.repeat(5000);
let d = JSON.parse(deep),
  n = 0;
while (d) {
  d = d[0];
  n++;
}
console.log(
  n,
  JSON.parse(`[${Array.from({ length: 1000 }, (_, i) => i)}]`).length,
  JSON.parse('"' + 'é'.repeat(1000) + '"').length,
  JSON.parse('{"key with \\"quotes\\"":"\\b\\f\\r\\t"}'),
  JSON.parse('[0.1,1e-7,5e-324,1.7976931348623157e308]'),
  JSON[Symbol.toStringTag],
  JSON.parse.length,
);
