// Top-level await, in order with timers; dynamic import.
console.log('start');
setTimeout(() => console.log('timer'), 0);
const v = await new Promise((r) => setTimeout(r, 5, 'resolved'));
console.log(v);
const { basename } = await import('node:path');
console.log(basename('/a/b.txt'));
for await (const x of (async function* () {
  yield 1;
  yield 2;
})())
  console.log(x);
try {
  await Promise.reject(new Error('caught at top'));
} catch (e) {
  console.log(e.message);
}
const o = { value: await 1, [await 'key']: 2, f: async () => await 3 };
console.log(o, await o.f(), `${await 'template'}`);
class C {
  static p = 1;
  [await Promise.resolve('computed')]() {
    return 4;
  }
}
console.log(new C().computed());
console.log(typeof this, typeof module, typeof require, typeof import.meta.url);
if (await true) console.log('in if');
label: {
  await 0;
  break label;
}
export const done = await 'exported';
import(import.meta.url).then((self) => console.log(self.done));
