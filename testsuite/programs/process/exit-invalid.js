// Invalid codes are refused; strings of integers are taken.
for (const c of ['x', 1.5, true, {}, NaN, Symbol('s')])
  try {
    process.exitCode = c;
    console.log('taken', c);
  } catch (e) {
    console.log(e.code, e.message);
  }
for (const c of [undefined, null, '4', '-1', 256 + 5]) {
  process.exitCode = c;
  console.log(process.exitCode);
}
try {
  process.exit('bad');
} catch (e) {
  console.log(e.name, e.code);
}
process.exit();
