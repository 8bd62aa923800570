// Modules that import CommonJS and the other way round; default, names, namespace, JSON by createRequire.
import def, { named, computed } from './lib.cjs';
import * as ns from './lib.cjs';
import esDefault, { x as renamed, 'string name' as str } from './es.mjs';
import fs, { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
console.log(
  def,
  named,
  computed,
  Object.keys(ns),
  ns.default === def,
  esDefault.name,
  renamed,
  str,
  fs.readFileSync === readFileSync,
);
const require = createRequire(import.meta.url);
console.log(require('./lib.cjs') === def, require('./data.json'));
try {
  require('./es.mjs');
} catch (e) {
  console.log(e.code);
}
const dyn = await import('./lib.cjs');
console.log(
  dyn === ns,
  (await import('./es.mjs')).default === esDefault,
  await import('./none.mjs').catch((e) => e.code),
  await import('./throws.mjs').catch((e) => e.message),
  await import('./throws.mjs').catch((e) => e.message),
);
export { def as default, def as again };
export * from './es.mjs';
export * as all from './es.mjs';
import('./main.mjs').then((me) => console.log(Object.keys(me)));
console.log(
  typeof import.meta.url,
  import.meta.url.startsWith('file://'),
  import.meta.dirname === undefined || typeof import.meta.dirname,
);
