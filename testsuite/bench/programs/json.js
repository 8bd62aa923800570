// JSON round trips of a document as services exchange them.
function record(i) {
  return {
    id: i,
    name: `user ${i}`,
    email: `user${i}@example.org`,
    active: i % 3 === 0,
    score: i * 1.25,
    tags: ['alpha', 'beta', `t${i % 17}`],
    address: { street: `${i} "High" Street`, city: 'Zürich', geo: [47.3 + i / 1000, 8.5 - i / 1000] },
    parent: i ? i - 1 : null,
    note: i % 5 ? 'line\nbreak\tand \\ escapes' : '日本語 \u2028',
  };
}

let text = JSON.stringify(Array.from({ length: 2000 }, (_, i) => record(i)));
let checksum = 0;
for (let round = 0; round < 150; round++) {
  const records = JSON.parse(text);
  for (const r of records) {
    r.score += 1;
    checksum += r.tags.length + r.address.street.length;
  }
  text = JSON.stringify(records);
}
const { address, ...rest } = JSON.parse(text)[7];
console.log(checksum, text.length, JSON.stringify(rest), JSON.stringify(address, null, 1).length);
