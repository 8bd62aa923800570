// Answers, for each line of JSON [pattern, flags, subject, lastIndex] on standard input, a line with what node makes of it: the reason
// of the early error, or null, or begin and end of every capture (-1 where there is none).
import { createInterface } from "node:readline";

function run(pattern, flags, subject, lastIndex) {
  let expression;
  try {
    expression = new RegExp(pattern, flags);
  } catch (error) {
    return error.message.replace(/^.*\/\w*: /s, "");
  }
  // With g or y exec starts at lastIndex; with d it tells where the captures are.
  const exec = new RegExp(pattern, flags.replace(/[dg]/g, "") + "dg");
  exec.lastIndex = lastIndex;
  const match = exec.exec(subject);
  return match && match.indices.flatMap((pair) => pair ?? [-1, -1]);
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(run(...JSON.parse(line))) + "\n");
