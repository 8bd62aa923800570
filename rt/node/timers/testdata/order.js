const log = console.log;
setTimeout(() => { log('t1'); process.nextTick(() => log('tick')); Promise.resolve().then(() => log('micro')); }, 1); setTimeout(log, 1, 't1b', 2); setTimeout(() => log('t40'), 40);
const i = setInterval(() => { log('interval'); if (++n === 2) clearInterval(i); }, 60); let n = 0;
const c = setTimeout(() => log('never'), 5); clearTimeout(c); log(c._destroyed, c._idleTimeout, c.hasRef());
const s = setTimeout(() => log('never'), 5); clearTimeout(String(+s)); log(s._destroyed); setTimeout(() => log('unref'), 1e6).unref();
for (const f of [() => setTimeout(1), () => setImmediate(), () => setInterval('a')]) try { f(); } catch (e) { log(e.code, e.message); }
setTimeout(() => { const im = setImmediate(() => log('cleared')); setImmediate(() => { log('imm'); process.nextTick(() => log('imm tick')); }); setImmediate(() => log('imm2')); clearImmediate(im); }, 200);
const tp = require('timers/promises'); (async () => { log(await tp.setTimeout(250, 'v'), await tp.setImmediate('w')); const ac = new AbortController(); const p = tp.setTimeout(1e6, 0, { signal: ac.signal }).catch((e) => log(e.name, e.code)); ac.abort(); await p; let k = 0; for await (const x of tp.setInterval(5, 'iv')) { log(x); if (++k === 3) break; } log(require('util').promisify(setTimeout) === tp.setTimeout, Object.keys(require('timers'))); })();
