// The frames of functions that call themselves, and of async ones, which have one frame each.
const places = (e) => e.stack.split('\n').slice(1).filter((l) => l.includes('stack-recursion')).map((l) => l.replace(/.*at ((?:async )?[\w.<>]+ )?\(?.*:(\d+:\d+)\)?$/, '$1$2'));
function down(n) {
  if (n === 0) throw new Error('deep');
  down(n - 1);
}
try {
  down(3);
} catch (e) {
  console.log(places(e).slice(0, 4));
}
async function inner() {
  throw new Error('async');
}
async function outer() {
  return inner();
}
outer().catch((e) => console.log(places(e).slice(0, 2)));
async function again(n) {
  if (n === 0) throw new Error('again');
  return again(n - 1);
}
again(2).catch((e) => console.log(places(e).slice(0, 3)));
