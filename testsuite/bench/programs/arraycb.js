// Array methods with callbacks, over numbers and over objects.
const N = 200_000;
const people = Array.from({ length: N }, (_, i) => ({
  id: i,
  age: (i * 7919) % 90,
  city: ['Bern', 'Lima', 'Oslo', 'Pune'][i % 4],
  income: (i * 104729) % 9973,
}));

function report(people, floor) {
  const adults = people.filter((p) => p.age >= floor);
  const byCity = adults.reduce((groups, p) => {
    (groups[p.city] ??= []).push(p.income);
    return groups;
  }, {});
  return Object.entries(byCity)
    .map(([city, incomes]) => ({ city, mean: incomes.reduce((a, b) => a + b, 0) / incomes.length, top: incomes.reduce((a, b) => Math.max(a, b)) }))
    .sort((a, b) => b.mean - a.mean);
}

function numbers(round) {
  const squares = Array.from({ length: N }, (_, i) => (i + round) % 1000).map((x) => x * x);
  return squares.filter((x) => x % 3 === 0).map((x, i) => x - i).reduce((a, b) => (a + b) % 1_000_003, 0)
    + squares.findIndex((x) => x === 998_001) + (squares.some((x) => x < 0) ? 1 : 0) + (squares.every((x) => x >= 0) ? 2 : 0);
}

let checksum = 0;
for (let round = 0; round < 24; round++) {
  for (const { mean, top } of report(people, round + 18)) checksum += Math.round(mean) + top;
  checksum += numbers(round);
  checksum += people.slice(0, 20_000).sort((a, b) => a.income - b.income || b.id - a.id)[round * 10].id;
}
console.log(checksum);
