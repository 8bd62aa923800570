// Runs a file as a global script; `node FILE` would make a function of it.
const vm = require('node:vm');
const file = process.argv[2];
globalThis.__evalScript = (code) => vm.runInThisContext(code);
vm.runInThisContext(require('node:fs').readFileSync(file, 'utf8'), {
  filename: file,
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
