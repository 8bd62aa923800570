// Each iteration of a let loop has its own binding; the update runs on the copy.
const fns = [];
for (let i = 0; i < 3; i++) fns.push(() => i++);
console.log(
  fns.map((f) => f()),
  fns.map((f) => f()),
);
const both = [];
for (let i = 0, step = () => i++; i < 2; i++) both.push([() => i, step]);
console.log(both.map(([get, step]) => (step(), get())));
const keys = [];
for (const k in { a: 1, b: 2 }) keys.push(() => k);
for (const v of [10, 20]) keys.push(() => v);
console.log(keys.map((f) => f()).join());
var shared = [];
for (var j = 0; j < 3; j++) shared.push(() => j);
console.log(shared.map((f) => f()));
let captured;
for (let i = 0; (captured = captured || (() => i)), i < 5; i += 2);
console.log(captured());
outer: for (let a = 0; a < 3; a++) {
  for (let b = 0; b < 3; b++) {
    if (b === 1) continue outer;
    if (a === 2) break outer;
    fns.push(() => `${a}${b}`);
  }
}
console.log(fns.slice(3).map((f) => f()));
const inBody = [];
for (let i = 0; i < 4; i++) {
  inBody.push(() => i);
  i++;
}
console.log(inBody.map((f) => f()));
let w = 0;
const whiles = [];
while (w < 3) {
  let copy = w++;
  whiles.push(() => copy * copy);
}
console.log(whiles.map((f) => f()));
