// args: ["-n", "3"]
// stdin: "the cat and the dog and the bird\nThe End\n"
const n = +process.argv[process.argv.indexOf('-n') + 1] || 10;
let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (c) => {
  text += c;
});
process.stdin.on('end', () => {
  const counts = new Map();
  for (const [w] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(w, (counts.get(w) ?? 0) + 1);
  const top = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).slice(0, n);
  const width = Math.max(...top.map(([w]) => w.length));
  for (const [w, c] of top) console.log(w.padEnd(width), '█'.repeat(c), c);
  console.log(`${counts.size} words, ${text.split('\n').length - 1} lines, ${Buffer.byteLength(text)} bytes`);
});
