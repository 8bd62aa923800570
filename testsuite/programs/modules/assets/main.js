// Files beside the program, by __dirname.
const fs = require('fs'),
  path = require('path');
console.log(
  fs.readFileSync(path.join(__dirname, 'text.txt'), 'utf8').trim(),
  JSON.parse(fs.readFileSync(path.join(__dirname, 'sub', 'd.json'))).v,
  fs.existsSync(path.join(__dirname, 'none.txt')),
  path.relative(__dirname, require.resolve('./text.txt')),
);
