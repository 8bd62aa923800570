const wm = new WeakMap(),
  ws = new WeakSet();
let k = { id: 1 };
wm.set(k, 'v').set(Array, 2);
ws.add(k);
console.log(
  wm.get(k),
  wm.get(Array),
  wm.has({}),
  ws.has(k),
  ws.delete(k),
  ws.has(k),
  wm.get('prim'),
  wm.delete('prim'),
);
for (const bad of [1, 'x', null, undefined, true, Symbol.for('r')])
  try {
    wm.set(bad, 1);
  } catch (e) {
    console.log(e.message);
  }
console.log(
  wm.set(Symbol('local'), 1) === wm,
  new WeakRef(k).deref() === k,
  Object.keys(wm),
  String(wm),
  wm,
  ws,
  typeof WeakMap.prototype.clear,
);
const cache = new WeakMap();
const expensive = (o) => {
  if (!cache.has(o)) {
    console.log('computing');
    cache.set(o, Object.keys(o).length);
  }
  return cache.get(o);
};
console.log(expensive(k), expensive(k));
const f = new FinalizationRegistry(() => {});
console.log(f.register(k, 1, k), f.unregister(k), f.unregister(k));
try {
  f.register(k, k);
} catch (e) {
  console.log(e.message);
}
try {
  new WeakRef('s');
} catch (e) {
  console.log(e.message);
}
