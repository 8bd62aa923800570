// stdin: "Ann\n42\n"
// Questions, prompts and history of readline.
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout, terminal: false, prompt: '> ' });
rl.question('name? ', (n) => {
  console.log('hi', n);
  rl.setPrompt('age> ');
  rl.prompt();
  rl.once('line', (a) => {
    console.log('age', +a + 1);
    rl.close();
  });
});
rl.on('close', () => {
  console.log('closed');
  try {
    rl.question('x', () => {});
  } catch (e) {
    console.log(e.code);
  }
});
console.log(rl.getPrompt(), rl.terminal, rl.line);
