// The language and its builtins, nothing of node.
class Shape { area() { return 0; } }
class Square extends Shape { constructor(s) { super(); this.s = s; } area() { return this.s ** 2; } }
async function main() {
  const shapes = new Map([...Array(3).keys()].map((n) => [n, new Square(n)]));
  for (const [n, s] of shapes) console.log(n, await s.area(), /^\d+$/.test(String(n)), JSON.stringify(s));
}
main();
