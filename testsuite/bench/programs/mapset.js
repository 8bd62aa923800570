// Map and Set under churn: integer, string and object keys, deletes, order.
let seed = 42;
const random = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed % n;
};

function integers() {
  const map = new Map();
  for (let i = 0; i < 4_000_000; i++) {
    const k = random(50_000);
    if (i % 3 === 0) map.delete(k);
    else map.set(k, (map.get(k) ?? 0) + 1);
  }
  let sum = map.size;
  for (const [k, v] of map) sum = (sum * 31 + k * v) % 1_000_003;
  return sum;
}

function strings() {
  const words = Array.from({ length: 20_000 }, (_, i) => `key-${i.toString(36)}`);
  const counts = new Map();
  for (let i = 0; i < 4_000_000; i++) {
    const w = words[random(words.length)];
    counts.set(w, (counts.get(w) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).join(' ');
}

function objects() {
  const all = Array.from({ length: 10_000 }, (_, i) => ({ i }));
  const set = new Set();
  let hits = 0;
  for (let i = 0; i < 4_000_000; i++) {
    const o = all[random(all.length)];
    if (set.has(o)) {
      hits++;
      if (i % 2) set.delete(o);
    } else set.add(o);
  }
  return `${hits} ${set.size}`;
}

console.log(integers());
console.log(strings());
console.log(objects());
