const a = [3, 1, 2];
console.log(
  a.toSorted(),
  a.toReversed(),
  a.with(1, 'x'),
  a.toSpliced(1, 1, 'p', 'q'),
  a,
  a.sort(),
  a.reverse(),
  a.splice(1, 1),
  a,
  a.concat(9),
  a.slice(),
  a.push(7),
  a.unshift(8),
  a.pop(),
  a.shift(),
  a,
  a.fill(0),
  a.copyWithin(0, 1),
);
for (const f of [
  () => a.with(9, 1),
  () => a.with(-9, 1),
  () => [].at(0),
  () => [1, 2, 3].toSpliced(-1),
  () => [1].toSorted(5),
  () => [, 1].toReversed(),
  () => [1, 2].with('1', 'w'),
  () => Object.freeze([1]).with(0, 2),
  () => Object.freeze([1]).push(2),
  () => Array.prototype.toSorted.call({ length: 2, 0: 'b', 1: 'a' }),
  () => [1, 2, 3].toSpliced(0, 2, ...'xy'),
])
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
