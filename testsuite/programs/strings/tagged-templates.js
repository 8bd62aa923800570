// Tag functions: strings and raw, identity per site, invalid escapes, this.
const seen = [];
function tag(strings, ...values) {
  seen.push(strings);
  return JSON.stringify([strings, strings.raw, values]);
}
console.log(tag`a${1}b\n${2}`, tag``, tag`${3}`, tag`\u{41}\x42`);
const site = () => tag`same`;
site();
site();
tag`same`;
console.log(
  seen.at(-3) === seen.at(-2),
  seen.at(-2) === seen.at(-1),
  Object.isFrozen(seen[0]),
  Object.isFrozen(seen[0].raw),
  Array.isArray(seen[0]),
);
console.log(
  ((s) => [s[0], s.raw[0]])`\unicode and \xerxes \u{`,
  ((s) => s.raw[0])`a\
b`.length,
);
const o = {
  name: 'obj',
  tag() {
    return this.name;
  },
  nested: { f: (s) => (t) => s[0] + t[0] },
};
console.log(
  o.tag`x`,
  o.nested.f`a``b`,
  o.nested['f']`q``w`,
);
console.log(
  `outer ${`inner ${1 + 1} ${`deep`}`} end`,
  `line
two`,
  `\`\${}`,
  `${'$'}{x}`,
  `a${[]}b${{}}c`,
  typeof `x`,
  `${function () {
    return `}`;
  }}`,
);
let order = '';
`${((order += 1), 'a')}${((order += 2), 'b')}`;
console.log(order, `${{ [Symbol.toPrimitive]: (h) => h }}`, '' + { [Symbol.toPrimitive]: (h) => h });
const html = (s, ...v) => s.reduce((a, x, i) => a + String(v[i - 1]).replace(/</g, '&lt;') + x);
console.log(
  html`<p>${'<b>'}</p>
    ${1}`,
);
function* gen() {
  const x = yield `t${yield 1}`;
  return `${x}!`;
}
const it = gen();
console.log(it.next().value, it.next('A').value, it.next('B').value);
