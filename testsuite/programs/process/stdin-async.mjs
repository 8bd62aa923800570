// stdin: "a 1\nb 2\nc 3\n"
// Standard input with for await, twice removed.
import { createInterface } from 'node:readline/promises';
const total = {};
for await (const line of createInterface({ input: process.stdin })) {
  const [k, v] = line.split(' ');
  total[k] = +v;
}
console.log(
  total,
  Object.values(total).reduce((a, b) => a + b),
);
