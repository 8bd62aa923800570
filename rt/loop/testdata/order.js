// Prints what each program of TestOrder does in node, one line each: node order.js > order.txt
'use strict';
const { execFileSync } = require('child_process');

const busy = (ms) => { for (const start = performance.now(); performance.now() - start < ms;); };
const out = [];
const say = (s) => out.push(s);
const log = (s) => () => say(s);
const tick = (f) => process.nextTick(f);
// A completion of the poll phase that says nothing by itself.
const completion = (f) => require('fs').stat(__filename, f);

const programs = {
  'same duration'() {
    setTimeout(log('a'), 2); setTimeout(log('b'), 1); setTimeout(log('c'), 1); setTimeout(log('d'), 2);
    busy(5);
  },
  'zero is one'() {
    setTimeout(log('a'), 1); setTimeout(log('b'), 0); setTimeout(log('c'), -5);
    setTimeout(log('d'), 1.9); setTimeout(log('e'), 1e12);
  },
  'ticks between timers'() {
    for (const s of ['a', 'b']) setTimeout(() => { say(s); tick(log(s + "'")); }, 1);
    setTimeout(log('c'), 2);
    busy(5);
  },
  'ticks between immediates'() {
    for (const s of ['a', 'b']) setImmediate(() => { say(s); tick(log(s + "'")); });
  },
  'nested immediates wait'() {
    setImmediate(() => { say('a'); setImmediate(log('c')); });
    setImmediate(log('b'));
  },
  'clear the next timer'() {
    setTimeout(() => { say('a'); clearTimeout(b); }, 1);
    const b = setTimeout(log('b'), 1);
    setTimeout(log('c'), 1);
  },
  'clear the next timer in a tick'() {
    setTimeout(() => { say('a'); tick(() => clearTimeout(b)); }, 1);
    const b = setTimeout(log('b'), 1);
    setTimeout(log('c'), 1);
  },
  'refresh the next timer in a tick'() {
    setTimeout(() => { say('a'); tick(() => b.refresh()); }, 1);
    const b = setTimeout(log('b'), 1);
    setTimeout(log('c'), 1);
    busy(5);
  },
  'clear the next immediate'() {
    setImmediate(() => { say('a'); clearImmediate(b); });
    const b = setImmediate(log('b'));
    setImmediate(log('c'));
  },
  'interval clears itself'() {
    let n = 0;
    const iv = setInterval(() => { say(String(++n)); if (n === 3) clearInterval(iv); }, 1);
  },
  'refresh after firing'() {
    let n = 0;
    const a = setTimeout(() => say('a' + ++n), 1);
    setTimeout(() => a.refresh(), 10);
  },
  'refresh after clear'() {
    const a = setTimeout(log('a'), 1);
    clearTimeout(a);
    a.refresh();
    setTimeout(log('b'), 5);
  },
  'refresh in its own callback'() {
    let n = 0;
    const a = setTimeout(() => { say(String(++n)); if (n < 3) a.refresh(); }, 1);
  },
  'unref'() {
    setTimeout(log('late'), 20).unref();
    setTimeout(log('a'), 1);
    clearImmediate(setImmediate(log('never')));
  },
  'unref before a longer timer still fires'() {
    setTimeout(log('a'), 1).unref();
    setTimeout(log('b'), 5);
  },
  'unref and ref'() {
    setTimeout(log('a'), 1).unref().unref().ref().ref();
  },
  "only an unref'd immediate"() {
    setImmediate(log('a')).unref();
  },
  'timer started by a timer waits'() {
    setTimeout(() => { say('a'); setTimeout(log('c'), 0); busy(3); }, 1);
    setTimeout(log('b'), 1);
    setTimeout(log('b2'), 2);
    busy(5);
  },
  'immediate before the next timer'() {
    setTimeout(() => { setTimeout(log('timer'), 0); setImmediate(log('immediate')); busy(3); }, 1);
  },
  'phases after a completion'() {
    const handle = new (process.binding('tcp_wrap').TCP)(0);
    completion(() => {
      say('poll');
      setTimeout(log('timer'), 0);
      setImmediate(log('immediate'));
      handle.close(log('close'));
      tick(log('tick'));
      busy(3);
    });
  },
  'empty list of an unreferenced timer'() {
    const a = setTimeout(log('a'), 3).unref();
    clearTimeout(a);
    setTimeout(log('b'), 3);
    setTimeout(log('c'), 2);
    busy(6);
  },
  'interval and timeout of one duration'() {
    let n = 0;
    const iv = setInterval(() => { say('i' + ++n); if (n === 2) clearInterval(iv); busy(5); }, 2);
    setTimeout(() => { say('a'); setTimeout(log('b'), 2); }, 2);
    busy(5);
  },
  'tick after the last timer of a duration'() {
    setTimeout(() => { say('a'); tick(() => { setTimeout(log('c'), 1); busy(3); }); }, 1);
    setTimeout(log('b'), 2);
    busy(5);
  },
  'clear after firing, then refresh'() {
    const a = setTimeout(log('a'), 1);
    setTimeout(() => { clearTimeout(a); a.refresh(); say('b'); }, 5);
  },
  'interval refreshes itself'() {
    let n = 0;
    const iv = setInterval(() => { say(String(++n)); if (n === 3) clearInterval(iv); else iv.refresh(); }, 1);
  },
};

if (process.argv[2]) {
  process.on('exit', () => process.stdout.write(out.join(' ')));
  programs[process.argv[2]]();
} else {
  for (const name of Object.keys(programs)) {
    const text = execFileSync(process.execPath, ['--no-deprecation', __filename, name], { stdio: ['ignore', 'pipe', 'ignore'] });
    console.log(name + ': ' + text);
  }
}
