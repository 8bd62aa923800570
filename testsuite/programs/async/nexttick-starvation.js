let n = 0;
setTimeout(() => console.log('timer', n), 0);
const tick = () => {
  if (++n < 1000) process.nextTick(tick);
};
process.nextTick(tick);
let m = 0;
const micro = () => {
  if (++m < 1000) queueMicrotask(micro);
  else console.log('micro done', n);
};
queueMicrotask(micro);
process.nextTick(() => {
  console.log('tick sees', m);
  Promise.resolve().then(() => process.nextTick(() => console.log('tick after all micro', m >= 1000)));
});
