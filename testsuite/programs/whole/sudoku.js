// A solver with constraint propagation: sets, recursion, early return.
const grid = '530070000600195000098000060800060003400803001700020006060000280000419005000080079';
const peers = Array.from({ length: 81 }, (_, i) => {
  const r = Math.floor(i / 9),
    c = i % 9;
  return [...Array(81).keys()].filter(
    (j) =>
      j !== i &&
      (Math.floor(j / 9) === r ||
        j % 9 === c ||
        (Math.floor(j / 27) === Math.floor(i / 27) && Math.floor((j % 9) / 3) === Math.floor(c / 3))),
  );
});
let steps = 0;
function solve(cells) {
  steps++;
  let best = -1,
    options = null;
  for (let i = 0; i < 81; i++) {
    if (cells[i] !== '0') continue;
    const used = new Set(peers[i].map((j) => cells[j]));
    const free = '123456789'.split('').filter((d) => !used.has(d));
    if (!options || free.length < options.length) {
      best = i;
      options = free;
      if (free.length < 2) break;
    }
  }
  if (best < 0) return cells;
  for (const d of options) {
    const r = solve([...cells.slice(0, best), d, ...cells.slice(best + 1)]);
    if (r) return r;
  }
  return null;
}
const s = solve([...grid]);
for (let r = 0; r < 9; r++) console.log(s.slice(r * 9, r * 9 + 9).join(' '));
console.log(steps, peers[0].length);
