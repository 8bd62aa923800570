const o = { a: { b: () => ({ c: [1, { d: 'deep' }] }), n: null }, f: null, arr: [] };
let calls = 0;
const k = () => (calls++, 'b');
console.log(
  o?.a?.b?.()?.c?.[1]?.d,
  o.x?.y.z.w,
  o.a.n?.[k()],
  o.f?.(k()),
  o.a[k()]?.().c.length,
  calls,
  o.arr?.[0]?.x ?? 'default',
  delete o?.arr?.[0],
  null?.x === undefined,
  null?.x.y,
  void (0)?.a,
);
const u = undefined;
console.log(
  u?.a.b.c(k()).d[k()],
  calls,
  o.a?.b.name,
  `${o?.a?.n}`,
  typeof u?.x,
  !u?.x,
  u?.x || 'or',
  o?.['a']?.['n'],
  [...'ab']?.length,
  (() => o?.a)()?.n,
  new (class {
    m() {
      return this?.x;
    }
    x = 5;
  })().m(),
);
try {
  (u?.a).b;
} catch (e) {
  console.log(e.message);
}
try {
  o.a.n.x;
} catch (e) {
  console.log(e.message);
}
try {
  o?.nope();
} catch (e) {
  console.log(e.message);
}
try {
  o.a?.missing();
} catch (e) {
  console.log(e.message);
}
console.log(
  1 ? 0.5 : 2,
  true ? 0.5 : 1,
  o.a?.b().c?.map((x) => x?.d),
  [null, { v: 1 }].map((x) => x?.v),
  o.f?.call(1),
  o.a.b?.call(o).c.length,
);
