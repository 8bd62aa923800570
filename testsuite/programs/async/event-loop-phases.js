const fs = require('fs');
const order = [];
setImmediate(() => {
  order.push('immediate');
  setTimeout(() => order.push('timer from immediate'), 0);
  process.nextTick(() => order.push('tick'));
  Promise.resolve().then(() => order.push('micro'));
});
fs.readFile(__filename, () => {
  setTimeout(() => order.push('timer after io'), 0);
  setImmediate(() => order.push('immediate after io'));
  process.nextTick(() => order.push('tick after io'));
});
setTimeout(
  () => console.log(order.filter((x) => x.includes('io')).join(), '|', order.filter((x) => !x.includes('io')).join()),
  60,
);
