const encode = (s) => {
  let nodes = Object.entries([...s].reduce((f, c) => ({ ...f, [c]: (f[c] ?? 0) + 1 }), {}))
    .map(([c, n]) => ({ c, n }))
    .sort((a, b) => a.n - b.n || (a.c < b.c ? -1 : 1));
  while (nodes.length > 1) {
    const [a, b, ...rest] = nodes;
    const n = { n: a.n + b.n, kids: [a, b] };
    const i = rest.findIndex((x) => x.n > n.n);
    nodes = i < 0 ? [...rest, n] : rest.toSpliced(i, 0, n);
  }
  const codes = {};
  (function walk({ c, kids }, p) {
    if (kids) kids.forEach((k, i) => walk(k, p + i));
    else codes[c] = p || '0';
  })(nodes[0], '');
  return { codes, bits: [...s].map((c) => codes[c]).join(''), tree: nodes[0] };
};
const decode = (bits, tree) => {
  let out = '',
    n = tree;
  for (const b of bits) {
    n = n.kids[b];
    if (!n.kids) {
      out += n.c;
      n = tree;
    }
  }
  return out;
};
const text = 'abracadabra alakazam';
const { codes, bits, tree } = encode(text);
console.log(codes, bits.length, decode(bits, tree) === text);
const bytes = Uint8Array.from(bits.match(/.{1,8}/g), (b) => parseInt(b.padEnd(8, '0'), 2));
console.log(bytes.length, Buffer.from(bytes).toString('hex'));
