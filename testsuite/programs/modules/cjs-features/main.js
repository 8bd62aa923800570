// require: JSON, folders, extensions, caching, module.exports forms, wrapper variables.
console.log(
  require('./data.json').list,
  require('./data') === require('./data.json'),
  require('./folder').name,
  require('./fn')(2),
  new (require('./cls'))().x,
  require('./exp').a,
  require('./prim'),
);
console.log(
  typeof __filename,
  typeof __dirname,
  require('path').basename(__filename),
  require.main === module,
  module.id,
  module.loaded,
  module.parent === null,
  module.paths.length > 0,
  arguments.length,
  exports === module.exports,
  this === exports,
  typeof require.resolve('./fn'),
  require('node:path') === require('path'),
);
for (const f of [
  () => require('./missing'),
  () => require('no-such-package'),
  () => require('./bad'),
  () => require(''),
  () => require(5),
  () => require('./throws'),
  () => require('./throws'),
  () => require('node:nope'),
])
  try {
    f();
  } catch (e) {
    console.log(e.name, e.code, e.message.split('\n')[0].replace(/\/.*\//, ''));
  }
console.log(require('dep'), require('./counter').inc(), require('./counter').inc(), require('./counter.js').n);
const m = require('module');
console.log(m.builtinModules.includes('fs'), m.isBuiltin('node:fs'), typeof m.createRequire);
