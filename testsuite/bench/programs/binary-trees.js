// Allocation: many short-lived complete binary trees beside one that stays.
class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
  count() {
    return this.left === null ? 1 : 1 + this.left.count() + this.right.count();
  }
}

const tree = (depth) => depth === 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));

const MAX = 18;
const MIN = 4;
console.log(`stretch depth ${MAX + 1}: ${tree(MAX + 1).count()}`);
const longLived = tree(MAX);
for (let depth = MIN; depth <= MAX; depth += 2) {
  const rounds = 1 << (MAX - depth + MIN);
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum += tree(depth).count();
  console.log(`${rounds} of depth ${depth}: ${sum}`);
}
console.log(`long lived: ${longLived.count()}`);
