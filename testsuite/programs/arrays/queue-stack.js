const queue = [];
for (let i = 0; i < 2000; i++) queue.push(i);
let sum = 0;
while (queue.length > 1000) sum += queue.shift();
queue.unshift(-1, -2);
console.log(sum, queue[0], queue[1], queue.length, queue.pop(), queue.splice(0, 3), queue.at(0));
const stack = [];
for (const c of '{[()()]}')
  if ('{[('.includes(c)) stack.push(c);
  else if ('{[('.indexOf(stack.pop()) !== '}])'.indexOf(c)) console.log('mismatch');
console.log(stack.length, [].pop(), [].shift(), [].push(), [].unshift());
