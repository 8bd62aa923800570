// Order by due time, clearing, arguments, unref, refresh, intervals, coercion.
const log = (...a) => console.log(...a);
setTimeout(log, 1, 'first', 1, 2);
const never = setTimeout(log, 2, 'cleared');
clearTimeout(never);
clearTimeout(undefined);
clearTimeout('nonsense');
clearTimeout({});
let n = 0;
const i = setInterval(() => {
  log('interval', ++n);
  if (n === 3) clearInterval(i);
}, 120);
const t = setTimeout(() => {}, 1000);
log(t.hasRef(), t.unref().hasRef(), t.ref().hasRef(), typeof t[Symbol.toPrimitive](), t.constructor.name);
clearTimeout(+t);
setTimeout(() => log('long never'), 5000).unref();
const im = setImmediate(() => log('never'));
clearImmediate(im);
for (const bad of [undefined, null, 'text', {}])
  try {
    setTimeout(bad);
  } catch (e) {
    log(e.code, e.name, e.message);
  }
setTimeout(() => log('negative'), -5);
setTimeout(() => log('NaN'), NaN);
setTimeout(() => log('string'), '1');
setTimeout(function () {
  log('this', this.constructor.name);
  clearTimeout(this);
}, 420);
const once = setTimeout(() => {
  log('refreshed', ++n);
  if (n < 6) once.refresh();
}, 470);
