// Leaving the likely way inside of statements of every kind, and coming back.
function walk(list) {
  const seen = [];
  outer:
  for (let i = 0; i < list.length; i++) {
    let item = list[i];
    const base = item.n * 2;
    switch (item.kind) {
      case 'skip': continue outer;
      case 'stop': seen.push(base - 1); break outer;
      case 'add': item = { n: item.n + base, kind: 'x' };
      // falls through
      case 'x': seen.push(item.n - base); break;
      default: {
        if (base > 10) seen.push(base + item.n); else seen.push(base - item.n);
      }
    }
    let k = base;
    while (k > 0) {
      k = k - item.step;
      if (k * 1 === 3) break;
      if (!(k === k)) break;
    }
    seen.push(k);
    try {
      if (item.n * 1 < 0) throw new Error('negative ' + base);
      seen.push(item.n > 3 ? item.n * 2 : 'small');
    } catch (e) {
      seen.push(e.message + ' ' + base);
    } finally {
      seen.push('f');
    }
  }
  return seen.join();
}
console.log(walk([{ n: 1, kind: 'add', step: 1 }, { n: 7, kind: '?', step: 2 }, { n: 2, kind: 'skip', step: 1 }]));
console.log(walk([{ n: '1', kind: 'add', step: '1' }, { n: 7, kind: '?', step: 3.5 }, { n: -2, kind: 'x', step: 1 }]));
console.log(walk([{ n: -4, kind: '?', step: 1 }, { n: null, kind: 'x', step: 1 }, { n: 5, kind: 'stop', step: 1 }, {}]));
console.log(walk([{ kind: 'x', n: { valueOf: () => 4 }, step: 1 }, { step: 1, n: 6, kind: '?' }]));

function pick(a, b, flag) {
  let x = a.v;
  const y = b.v * 2;
  if (flag) x = b.v; else if (y > 4) x = y; 
  const z = x;
  let r = z - 1;
  for (let i = 0; i < 2; i++) { r = r + x * i; x = flag ? x : x - 1; }
  return r + ':' + x + ':' + z;
}
for (const v of [1, '2', null, 3.5, -0]) for (const flag of [true, false]) console.log(pick({ v }, { v: 3 }, flag), pick({ v: 3 }, { v }, flag));

function nested(m) {
  let s = 0;
  for (let i = 0; i < m.rows; i++) {
    if (i % 2 === 0) {
      for (let j = 0; j < m.cols; j++) {
        const c = m.cells[i * m.cols + j];
        if (c === undefined) continue;
        s = s * 2 - c.w;
        if (s < -1000) { s = 0; break; }
      }
    } else {
      const c = m.cells[i];
      do { s += c.w; } while (s < 0 && c.w > 0);
    }
  }
  return s;
}
const m = { rows: 4, cols: 3, cells: Array.from({ length: 12 }, (_, i) => ({ w: i })) };
console.log(nested(m));
m.cells[4] = undefined;
m.cells[7] = { w: '5' };
console.log(nested(m));
m.rows = '3';
console.log(nested(m));
m.cells[1] = { w: 2.5, extra: 1 };
m.cols = { valueOf: () => 2 };
console.log(nested(m));

function counter(o) {
  const seen = [];
  for (; o.i < 5; o.i++) { seen.push(o.i--); o.i += 1; o.i = o.i << 0; }
  return seen.join() + '/' + o.i;
}
console.log(counter({ i: 0 }), counter({ i: '2' }), counter({ i: 2.5 }), counter({ i: -1, get j() { return 1; } }));

function captured(list) {
  const fs = [];
  for (let i = 0; i < list.length; i++) {
    const v = list[i].v;
    const w = v * 2;
    fs.push(() => v + w + i);
  }
  return fs.map((f) => f()).join();
}
console.log(captured([{ v: 1 }, { v: 'a' }, { v: 2 }]));

function* gen(list) { for (const x of list) yield x.v * 2; }
console.log([...gen([{ v: 1 }, { v: '3' }, { v: [4] }])].join());
function optional(o) {
  let n = 0;
  for (let i = 0; i < 3; i++) n += o?.v?.w ?? i;
  return n + (o.f?.(2) ?? 'none');
}
console.log(optional({ v: { w: 2 }, f: (x) => x }), optional({ v: null }), optional({ v: { w: '1' }, f: null }));
function temporal() {
  const read = () => late.v * 2;
  let r;
  try { r = read(); } catch (e) { r = e.constructor.name; }
  const late = { v: 4 };
  return r + read();
}
console.log(temporal());
