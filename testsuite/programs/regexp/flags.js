console.log(
  /a/i.test('A'),
  /^b/m.test('a\nb'),
  /a.b/s.test('a\nb'),
  /./u.exec('😀')[0].length,
  /a/y.exec('ba'),
  /a/dg.exec('ba').indices[0],
  /x/dgimsuy.flags,
);
for (const f of ['g', 'gg', 'x', '', 'dgimsuy', 'v', 'uv', 'G'])
  try {
    console.log(f, new RegExp('a', f).flags);
  } catch (e) {
    console.log(f, e.message);
  }
const r = /a/gi;
console.log(
  r.global,
  r.ignoreCase,
  r.multiline,
  r.dotAll,
  r.unicode,
  r.sticky,
  r.hasIndices,
  r.unicodeSets,
  RegExp.prototype.global,
  Object.keys(r),
  r + '',
  new RegExp(r).source,
  new RegExp(r, '').flags,
  RegExp(r) === r,
  new RegExp(r) === r,
  RegExp.length,
  r instanceof RegExp,
  RegExp.prototype[Symbol.toStringTag],
);
