// Signal handlers, and a signal to oneself.
process.on('SIGUSR2', (name, n) => {
  console.log(name, n);
  clearInterval(alive);
});
process.once('SIGTERM', () => {
  console.log('term');
  process.kill(process.pid, 'SIGUSR2');
});
const alive = setInterval(() => {}, 1000);
process.kill(process.pid, 'SIGTERM');
process.on('exit', (c) => console.log('exit', c, process.listenerCount('SIGTERM')));
