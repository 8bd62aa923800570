// Usage: strip.cjs ORACLE ENTRY DIR. Writes ENTRY, or the folder of an entry
// that is called main.ts, to DIR as JavaScript and prints the new entry's path.
const fs = require('fs');
const path = require('path');
const [oracle, entry, dir] = process.argv.slice(2);
const ts = require(path.join(oracle, 'node_modules', 'typescript'));

const compilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
  verbatimModuleSyntax: false,
  experimentalDecorators: true,
};
const strip = (file) => ts.transpileModule(fs.readFileSync(file, 'utf8'), { compilerOptions, fileName: file }).outputText;
const rename = (name) => name.replace(/\.([mc]?)ts$/, '.$1js');

function stripFolder(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const item of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, item.name);
    const target = path.join(to, rename(item.name));
    if (item.isDirectory()) stripFolder(source, target);
    else if (/\.[mc]?ts$/.test(item.name)) fs.writeFileSync(target, strip(source));
    else fs.copyFileSync(source, target);
  }
}

if (path.basename(entry) === 'main.ts') {
  stripFolder(path.dirname(entry), path.join(dir, 'js'));
  console.log(path.join(dir, 'js', 'main.js'));
} else {
  const target = path.join(dir, path.basename(entry).replace(/\.m?ts$/, '.mjs').replace(/\.cts$/, '.cjs'));
  fs.writeFileSync(target, strip(entry));
  console.log(target);
}
