// for, for-in, for-of, do-while, with odd heads and empty bodies.
for (var i = 0, j = 10; i < j; i += 3, j--);
console.log(i, j);
for (let x = 0; ; x++) {
  if (x > 2) {
    console.log('break', x);
    break;
  }
}
for (const [k, { v = 'd' }] of Object.entries({ a: { v: 1 }, b: {} })) console.log(k, v);
const o = {};
for (o.p of [1, 2]);
for (o['q'] in { z: 1 });
let a, b;
for ([a, b] of [
  [1, 2],
  [3, 4],
]);
for ({ a, ...b } of [{ a: 5, c: 6 }]);
console.log(o, a, b);
for (var k in 'hi') {
  var last = k;
}
console.log(last, k);
for (let of of [1]) console.log(of);
for (let async of [2]) console.log(async);
for (var let_ = 0; let_ < 1; let_++);
let n = 0;
do n++;
while (n < 5);
console.log(n);
while (n-- > 0) if (n === 2) break;
console.log(n);
do {
  var once = true;
  continue;
} while (false);
console.log(once);
for (const x of (function* () {
  yield 1;
  yield 2;
})())
  console.log(x);
for (const ch of 'a😀') console.log(ch.length);
for (const [i, x] of ['p', 'q'].entries()) console.log(i, x);
for (const x of new Map([[1, 2]])) console.log(x);
for (const x of new Uint8Array([7, 8])) console.log(x);
for (const a of (function () {
  return arguments;
})(1, 2))
  console.log(a);
const arr = [1, 2, 3];
for (const x of arr) {
  if (x === 1) arr.push(4);
  if (x === 2) arr.splice(0, 1);
  console.log('x', x);
}
for (let i = 0, n = arr.length; i < n; ++i) arr[i] *= 2;
console.log(arr);
for (let i = 0; i < 2; i++) {
  let i = 'inner';
  console.log(i);
}
for (let i = 0; i < 1; i++) {
  setTimeout(() => console.log('captured', i));
}
var t = 0;
for (const i of Array(1000).keys()) {
  if (i % 2) continue;
  t += i;
}
console.log(t);
const nums = {};
for (const c of 'hello') (nums[c] ??= []).push(c);
for (const c in nums) if (nums[c].length > 1) console.log(c);
for (;;) {
  break;
}
for (const x of []);
for (const { length } of ['ab', [1]]) console.log(length);
l: for (const x of [1]) {
  for (;;) continue l;
}
console.log(
  ((r) => {
    for (const x of [1, 2, 3]) {
      for (const y of [10, 20]) {
        if (y > 10) break;
        r.push(x * y);
      }
    }
    return r;
  })([]),
  (() => {
    for (const x of [5, 6]) return x;
  })(),
  (() => {
    for (let i = 0; i < 3; i++)
      try {
        if (i == 1) return i;
      } finally {
        console.log('f', i);
      }
  })(),
);
