// timers/promises and promisified timers, with AbortSignal.
import { setTimeout as sleep, setImmediate as immediate, setInterval as every } from 'node:timers/promises';
import { promisify } from 'node:util';
console.log(await sleep(1, 'value'), await immediate('now'), await promisify(setTimeout)(1, 'p'));
const c = new AbortController();
const p = sleep(1000, null, { signal: c.signal }).catch((e) => `${e.name} ${e.code} ${e.message}`);
c.abort();
console.log(await p);
let n = 0;
for await (const v of every(1, 'tick')) {
  console.log(v, ++n);
  if (n === 3) break;
}
try {
  await sleep(1, null, { signal: AbortSignal.abort(new Error('why')) });
} catch (e) {
  console.log(e.name, e.cause?.message);
}
try {
  await sleep(1, null, { ref: 'yes' });
} catch (e) {
  console.log(e.code);
}
console.log(await Promise.race([sleep(50, 'slow', { ref: false }), sleep(1, 'fast')]));
