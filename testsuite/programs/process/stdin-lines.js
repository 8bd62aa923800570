// stdin: "first line\nsecond ünï\r\n\nlast without end"
// Standard input by lines, with readline.
const rl = require('readline').createInterface({ input: process.stdin, crlfDelay: Infinity });
let n = 0;
rl.on('line', (l) => console.log(++n, JSON.stringify(l)));
rl.on('close', () => console.log('closed after', n));
