// Grouping, counting, LRU, trie and graph walks with Map and Set.
const rows = 'a:1 b:2 a:3 c:4 b:5'.split(' ').map((s) => s.split(':'));
const groups = rows.reduce((m, [k, v]) => m.set(k, [...(m.get(k) ?? []), +v]), new Map());
console.log(groups, Object.fromEntries([...groups].map(([k, v]) => [k, v.reduce((a, b) => a + b)])));
class LRU {
  #m = new Map();
  constructor(n) {
    this.n = n;
  }
  get(k) {
    if (!this.#m.has(k)) return;
    const v = this.#m.get(k);
    this.#m.delete(k);
    this.#m.set(k, v);
    return v;
  }
  set(k, v) {
    this.#m.delete(k);
    this.#m.set(k, v);
    if (this.#m.size > this.n) this.#m.delete(this.#m.keys().next().value);
  }
  get keys() {
    return [...this.#m.keys()];
  }
}
const l = new LRU(2);
l.set('a', 1);
l.set('b', 2);
l.get('a');
l.set('c', 3);
console.log(l.keys, l.get('b'), l);
class Trie {
  root = new Map();
  add(w) {
    let n = this.root;
    for (const c of w) {
      if (!n.has(c)) n.set(c, new Map());
      n = n.get(c);
    }
    n.set('$', true);
  }
  *words(n = this.root, p = '') {
    for (const [c, next] of n)
      if (c === '$') yield p;
      else yield* this.words(next, p + c);
  }
}
const t = new Trie();
for (const w of ['tea', 'ten', 'to', 'a', 'inn', 'in']) t.add(w);
console.log([...t.words()], t.root.get('t').size);
const graph = new Map(Object.entries({ a: ['b', 'c'], b: ['d'], c: ['d', 'e'], d: ['f'], e: ['f'], f: [] }));
function bfs(from, to) {
  const prev = new Map([[from, null]]);
  for (const n of prev.keys()) {
    if (n === to) break;
    for (const m of graph.get(n)) if (!prev.has(m)) prev.set(m, n);
  }
  const path = [];
  for (let n = to; n; n = prev.get(n)) path.unshift(n);
  return path;
}
console.log(bfs('a', 'f'));
function topo() {
  const seen = new Set(),
    out = [];
  const visit = (n) => {
    if (seen.has(n)) return;
    seen.add(n);
    graph.get(n).forEach(visit);
    out.unshift(n);
  };
  for (const n of graph.keys()) visit(n);
  return out;
}
console.log(topo().join(''));
const inverse = new Map([...graph].flatMap(([k, vs]) => vs.map((v) => [v, k])));
console.log(inverse);
const memo = new Map();
const lcs = (a, b, i = 0, j = 0) => {
  const k = `${i},${j}`;
  if (i === a.length || j === b.length) return '';
  if (memo.has(k)) return memo.get(k);
  const r =
    a[i] === b[j]
      ? a[i] + lcs(a, b, i + 1, j + 1)
      : [lcs(a, b, i + 1, j), lcs(a, b, i, j + 1)].sort((x, y) => y.length - x.length)[0];
  memo.set(k, r);
  return r;
};
console.log(lcs('AGGTABQWERTY', 'GXTXAYBWRT'), memo.size);
const life = (cells) => {
  const n = new Map();
  for (const c of cells) {
    const [x, y] = c.split(',').map(Number);
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        if (dx || dy) {
          const k = `${x + dx},${y + dy}`;
          n.set(k, (n.get(k) ?? 0) + 1);
        }
  }
  return new Set([...n].filter(([k, v]) => v === 3 || (v === 2 && cells.has(k))).map(([k]) => k));
};
let g = new Set(['1,0', '2,1', '0,2', '1,2', '2,2']);
for (let i = 0; i < 12; i++) g = life(g);
console.log([...g].sort().join(' '));
const queue = [[0, 'start']];
const done = new Map();
const edges = { start: { a: 4, b: 1 }, b: { a: 2, c: 7 }, a: { c: 1 }, c: {} };
while (queue.length) {
  queue.sort((x, y) => x[0] - y[0]);
  const [d, n] = queue.shift();
  if (done.has(n)) continue;
  done.set(n, d);
  for (const [m, w] of Object.entries(edges[n])) queue.push([d + w, m]);
}
console.log(done, new Map([...done].map(([k, v]) => [v, k])));
