// Children: exec, spawn, status, signals, streams, errors.
const cp = require('child_process');
console.log(
  String(cp.execSync('echo out; echo err >&2', { stdio: ['ignore', 'pipe', 'ignore'] })),
  cp.execFileSync('cat', { input: 'in' }).toString(),
  cp.spawnSync('sh', ['-c', 'echo o; echo e >&2; exit 3'], { encoding: 'utf8' }).status,
);
const s = cp.spawnSync('nope-cmd');
console.log(s.error.code, s.error.syscall, s.status, cp.spawnSync('sh', ['-c', 'kill -9 $$']).signal);
try {
  cp.execSync('exit 5', { stdio: 'ignore' });
} catch (e) {
  console.log(e.status, e.message);
}
const echo = () =>
  cp.exec('echo $V; exit 2', { env: { ...process.env, V: 'val' } }, (e, out, err) => {
    console.log(e.code, e.killed, out, JSON.stringify(err));
    other();
  });
const other = () => {
  const c = cp.spawn('cat');
  let o = '';
  c.stdout.on('data', (d) => {
    o += d;
  });
  c.on('exit', (code, sig) => console.log('exit', code, sig)).on('close', () => {
    console.log('close', o);
    const k = cp.spawn('sleep', ['9']);
    k.on('exit', (c2, s2) => console.log(c2, s2, k.killed));
    k.on('close', () =>
      cp.spawn('missing-cmd').on('error', (e) => {
        console.log(e.code, e.path);
        cp.execFile('sleep', ['5'], { timeout: 20 }, (e) => console.log(e.killed, e.signal));
      }),
    );
    k.kill();
  });
  c.stdin.end('piped');
};
echo();
try {
  cp.spawn('');
} catch (e) {
  console.log(e.code);
}
