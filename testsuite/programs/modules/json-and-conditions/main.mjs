// A package with conditions, subpath patterns and imports of its own.
import main, { kind } from 'pkg';
import feature from 'pkg/features/x';
import { internal } from '#internal';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
console.log(main, kind, feature, internal, require('pkg').kind, require('pkg/package.json').version);
for (const s of ['pkg/hidden', 'pkg/features/private/y', '#none', 'pkg/nope.js'])
  await import(s).catch((e) => console.log(s, e.code));
for (const s of ['pkg/hidden', '#none', 'none'])
  try {
    require(s);
  } catch (e) {
    console.log(s, e.code);
  }
