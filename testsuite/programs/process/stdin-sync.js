// stdin: "whole\ninput\n"
const fs = require('fs');
const text = fs.readFileSync(0, 'utf8');
console.log(JSON.stringify(text), text.split('\n').length);
console.log(JSON.stringify(fs.readFileSync(0, 'utf8')));
