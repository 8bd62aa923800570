const fs = require('fs');
const path = require('path');
fs.writeFileSync('a.txt', 'text');
console.log(path.basename('x/a.txt'), fs.readFileSync('a.txt', 'utf8'));
fs.unlinkSync('a.txt');
