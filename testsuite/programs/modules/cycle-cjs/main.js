// A cycle of CommonJS modules: each sees what the other has exported so far.
console.log('main starts');
const a = require('./a');
const b = require('./b');
console.log(
  a.done,
  b.done,
  a.seen,
  b.seen,
  a.late(),
  require('./a') === a,
  module.children.length,
  Object.keys(require.cache).length,
);
