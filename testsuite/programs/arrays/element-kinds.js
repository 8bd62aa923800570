// Arrays that change what they hold: ints to floats to strings to holes and objects.
const a = [1, 2, 3];
a.push(4.5);
console.log(
  a,
  a.reduce((x, y) => x + y),
);
a.push('s');
a[1] = null;
a.push({ k: 1 }, [2], undefined, true);
console.log(a, a.map((x) => typeof x).join());
const d = [1.5, 2.5];
d[0] = 1;
d[1] = -0;
d[3] = NaN;
console.log(d, Object.is(d[1], -0), d.indexOf(NaN), d.includes(NaN), d.length);
d[2] = 2 ** 31;
d[4] = -(2 ** 31) - 1;
console.log(d.map((x) => x | 0));
const ints = new Array(5).fill(0);
for (let i = 0; i < 10; i++) ints[i] = i;
ints[3] = 0.1;
ints[4] += 0.2;
ints[5]++;
ints[6] = ints[6] / 2;
ints[7] = ints[7] * 1e10;
console.log(ints);
const bools = [true, false];
bools.push(1);
bools[0] = 'x';
console.log(bools);
const sieve = new Array(50).fill(true);
for (let i = 2; i < 50; i++) if (sieve[i]) for (let j = i * i; j < 50; j += i) sieve[j] = false;
console.log(
  sieve
    .map((p, i) => (p && i > 1 ? i : 0))
    .filter(Boolean)
    .join(),
);
const m = Array.from({ length: 3 }, (_, r) => Array.from({ length: 3 }, (_, c) => r * 3 + c));
const tr = m[0].map((_, c) => m.map((row) => row[c]));
const mul = m.map((r) => tr.map((c) => r.reduce((s, x, i) => s + x * c[i], 0)));
console.log(tr, mul);
m[0][0] = 'changed';
console.log(m[0]);
function sum(xs) {
  let s = 0;
  for (let i = 0; i < xs.length; i++) s += xs[i];
  return s;
}
console.log(
  sum([1, 2]),
  sum([1.5, 2]),
  sum(['a', 1]),
  sum([1, , 2]),
  sum([true, null]),
  sum('123'),
  sum({ length: 2, 0: 5, 1: 6 }),
  sum(new Uint8Array([200, 100])),
  sum([]),
  sum([1n].map(Number)),
  (() => {
    try {
      return sum([1n]);
    } catch (e) {
      return e.message;
    }
  })(),
);
const o = [{ x: 1 }, { x: 2.5 }, { x: 'three' }, { y: 1 }, { x: undefined }];
console.log(
  o.map((p) => p.x + 1),
  o.filter((p) => 'x' in p).length,
);
for (const p of o) {
  p.x = (p.x ?? 0) + 1;
}
console.log(o);
const q = [];
for (let i = 0; i < 1000; i++) {
  q.push(i);
  if (i % 3 === 0) q.shift();
  if (i % 100 === 0) q.unshift(-i);
}
console.log(
  q.length,
  q[0],
  q.at(-1),
  q.reduce((x, y) => x + y),
);
const st = [];
for (let i = 0; i < 5; i++) st[st.length] = i;
while (st.length > 2) st.pop();
console.log(st, st[2], st[st.length - 1]);
let big = [];
for (let i = 0; i < 70000; i++) big[i] = i;
big[100000] = 1;
console.log(big.length, big[69999], big[70000], big.filter(() => true).length);
big.length = 3;
console.log(big);
const rev = [];
for (let i = 5; i >= 0; i--) rev[i] = i;
console.log(rev, rev.length);
const bytes = [];
for (let i = 250; i < 260; i++) bytes.push(i & 255);
console.log(bytes.join());
