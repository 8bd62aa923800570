// switch: fallthrough, default in the middle, strict equality, scope; labels.
const f = (x) => {
  const out = [];
  switch (x) {
    case 1:
      out.push('one');
    case 2:
      out.push('two');
      break;
    default:
      out.push('default');
    case 3:
      out.push('three');
      break;
    case NaN:
      out.push('never');
  }
  return out.join();
};
console.log([1, 2, 3, 4, '1', NaN, null].map(f));
const order = [];
switch ((order.push('disc'), 2)) {
  case (order.push('c1'), 1):
  case (order.push('c2'), 2):
    order.push('body');
  case (order.push('c3'), 3):
    order.push('fall');
}
console.log(order.join());
switch (true) {
  case 5 > 3:
    console.log('first true');
    break;
  case true:
    console.log('second');
}
switch (3) {
}
switch (3) {
  default:
}
a: {
  b: {
    console.log('in');
    break a;
  }
  console.log('never');
}
loop: for (const x of [1, 2, 3]) {
  switch (x) {
    case 2:
      continue loop;
    case 3:
      break loop;
  }
  console.log('x', x);
}
outer: do {
  for (;;) {
    for (;;) {
      continue outer;
    }
  }
} while (false);
l1: l2: for (let i = 0; i < 2; i++) {
  for (;;) {
    if (i) break l1;
    continue l2;
  }
}
if (1) lab: for (;;) break lab;
else;
const g = (n) => {
  switch (typeof n) {
    case 'string':
      return 's';
    case 'number':
      switch (n % 2) {
        case 0:
          return 'even';
        default:
          return 'odd';
      }
  }
  return 'other';
};
console.log(g('x'), g(2), g(3), g());
let v = 0;
blk: {
  if (v === 0) break blk;
  v = 1;
}
console.log(v);
const big = (n) => {
  switch (n) {
    case 'a':
    case 'b':
    case 'c':
      return 1;
    case 'd':
      return 2;
    case 1:
      return 3;
    case 1n:
      return 4;
    case null:
      return 5;
    case undefined:
      return 6;
    case -0:
      return 7;
  }
};
console.log(['a', 'c', 'd', 1, 1n, null, undefined, 0, 'z'].map(big));
