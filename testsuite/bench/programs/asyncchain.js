// Promises and async functions: chains, fan-out, a queue with a limit, async
// iteration; no input or output.
async function add(a, b) {
  return (await a) + (await b);
}

async function deep(n) {
  return n === 0 ? 1 : (await deep(n - 1)) + 1;
}

async function* numbers(n) {
  for (let i = 0; i < n; i++) yield i;
}

async function pool(jobs, limit, run) {
  let next = 0, sum = 0;
  const worker = async () => {
    while (next < jobs) sum += await run(next++);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return sum;
}

async function failing(i) {
  if (i % 10 === 0) throw new Error(`job ${i}`);
  return i;
}

async function main() {
  let sum = 0;
  for (let i = 0; i < 1_800_000; i++) sum = (await add(sum, i)) % 1_000_003;
  for (let i = 0; i < 1000; i++) sum += await deep(500);
  for await (const n of numbers(1_000_000)) sum = (sum + n) % 1_000_003;
  sum += await pool(800_000, 8, async (i) => i % 7);
  let chain = Promise.resolve(0);
  for (let i = 0; i < 200_000; i++) chain = chain.then((v) => v + 1);
  sum += await chain;
  const settled = await Promise.allSettled(Array.from({ length: 50_000 }, (_, i) => failing(i)));
  sum += settled.filter((s) => s.status === 'rejected').length;
  return sum;
}

main().then((sum) => console.log(sum));
