// What a process knows about itself.
console.log(
  process.version.split('.')[0],
  process.versions.node === process.version.slice(1),
  typeof process.pid,
  process.platform,
  process.title.length > 0,
  process.release.name,
  typeof process.uptime(),
  process.cwd() === require('fs').realpathSync('.'),
  typeof process.hrtime.bigint(),
  process.hrtime().length,
  Object.keys(process.memoryUsage()),
  typeof process.memoryUsage.rss(),
  process.config !== undefined,
  typeof process.umask(),
);
console.log(
  Object.prototype.toString.call(process),
  process === require('process'),
  process === globalThis.process,
  process.emitWarning.length,
  typeof process.cpuUsage().user,
  process.features.inspector !== undefined,
  process.allowedNodeEnvironmentFlags instanceof Set,
  process.exitCode,
  typeof process.getuid(),
  Array.isArray(process.getgroups()),
);
try {
  process.chdir('/no/such');
} catch (e) {
  console.log(e.code, e.syscall, e.message.replace(/'.*' ->/, '->'));
}
process.chdir('/');
console.log(process.cwd());
try {
  process.kill(process.pid, 'NOSIG');
} catch (e) {
  console.log(e.code, e.message);
}
console.log(process.kill(process.pid, 0));
try {
  process.nextTick(5);
} catch (e) {
  console.log(e.code);
}
try {
  process.hrtime([1]);
} catch (e) {
  console.log(e.code, e.message);
}
console.log(process.hrtime([0, 0])[0] >= 0, process.listenerCount('exit'), process.eventNames());
