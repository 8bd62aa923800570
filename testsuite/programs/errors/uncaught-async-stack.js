const step = async (n) => {
  await null;
  if (n === 0) throw new TypeError('deep in async');
  return step(n - 1);
};
step(3).then(() => console.log('never'));
process.on('exit', (c) => console.log('exit', c));
