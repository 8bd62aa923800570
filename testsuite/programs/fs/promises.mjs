// fs/promises, handles, lines, folders as async iterables.
import fs, { open, opendir, readFile, writeFile, constants } from 'node:fs/promises';
await writeFile('f', 'one\ntwo\nthree');
const h = await open('f', 'r+');
console.log((await h.read(Buffer.alloc(3), 0, 3, 4)).buffer.toString(), (await h.stat()).size);
for await (const line of h.readLines()) console.log(line);
await fs.mkdir('d');
await Promise.all(['b', 'a'].map((n) => writeFile(`d/${n}`, n)));
const names = [];
for await (const e of await opendir('d')) names.push(e.name);
console.log(names.sort(), await readFile('d/a', { encoding: 'utf8' }));
await using_(async () => {
  const w = await open('w', 'w');
  await w.writeFile('x');
  await w.appendFile('y');
  await w.write('z', 1);
  await w.truncate(2);
  await w.close();
});
async function using_(f) {
  await f();
  console.log(await readFile('w', 'utf8'));
}
console.log(
  await fs.access('none').catch((e) => e.code),
  await fs.rm('none').catch((e) => e.code),
  await fs.cp('d', 'e', { recursive: true }),
  (await fs.readdir('e')).sort(),
  constants.R_OK,
  await fs.rename('e', 'g'),
  await fs.stat('g').then((s) => s.isDirectory()),
);
await fs.appendFile('f', '!');
console.log((await readFile('f')).subarray(-2).toString());
const ac = new AbortController();
ac.abort();
console.log(await readFile('f', { signal: ac.signal }).catch((e) => e.name));
await writeFile(
  'gen',
  (function* () {
    yield 'a';
    yield 'b';
  })(),
);
console.log(await readFile('gen', 'utf8'));
await h.close().catch((e) => console.log(e.code ?? 'closed'));
