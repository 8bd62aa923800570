// args: ["--flag", "a b", "", "--", "-x=1", "ünï", "*"]
// Arguments and environment.
console.log(process.argv.length, process.argv.slice(2), process.execArgv, process.argv0.length > 0);
process.env.NEW = 5;
process.env.EMPTY = '';
console.log(
  process.env.NEW,
  typeof process.env.NEW,
  process.env.EMPTY,
  process.env.NOPE,
  'NEW' in process.env,
  delete process.env.NEW,
  process.env.NEW,
  Object.keys(process.env).includes('EMPTY'),
  process.env.toString(),
);
process.env.U = undefined;
process.env.N = null;
console.log(process.env.U, process.env.N, JSON.stringify({ ...process.env }).includes('"N":"null"'));
try {
  process.env.S = Symbol('x');
} catch (e) {
  console.log(e.message);
}
const { parseArgs } = require('util');
console.log(
  parseArgs({
    args: ['-f', '--bar', 'b', 'pos', '--no', '--', '--x'],
    options: { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string' }, no: { type: 'boolean', default: false } },
    allowPositionals: true,
  }),
);
for (const args of [['--unknown'], ['--bar'], ['pos'], ['-ff', '--bar=1', '--bar=2']])
  try {
    console.log(
      parseArgs({ args, options: { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string', multiple: true } } }),
    );
  } catch (e) {
    console.log(e.code, e.message);
  }
