// Infinite recursion is a RangeError that can be caught; the program goes on.
let depth = 0;
const down = () => {
  depth++;
  down();
};
try {
  down();
} catch (e) {
  console.log(e instanceof RangeError, e.message, depth > 1000);
}
const safe = (n) => {
  try {
    return safe(n + 1);
  } catch {
    return n;
  }
};
console.log(safe(0) > 500);
class Node {
  constructor(n) {
    this.next = n ? new Node(n - 1) : null;
  }
  depth() {
    return this.next ? 1 + this.next.depth() : 1;
  }
}
console.log(new Node(2000).depth());
const sum = (n) => (n === 0 ? 0 : n + sum(n - 1));
console.log(sum(7000));
function viaCallbacks(n) {
  return [n].map((x) => (x > 0 ? viaCallbacks(x - 1) : 'bottom'))[0];
}
console.log(viaCallbacks(1000));
for (const f of [
  () => {
    const o = {
      toString() {
        return `${o}`;
      },
    };
    `${o}`;
  },
  function g() {
    new g();
  },
  () => {
    const p = new Proxy(() => {}, { apply: (t) => p() });
    p();
  },
]) {
  try {
    f();
  } catch (e) {
    console.log(e.name, e.message);
  }
}
