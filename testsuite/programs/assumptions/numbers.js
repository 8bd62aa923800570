// Fields, elements and results that are numbers for a while and then are not.
class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  get sum() { return this.x + this.y; }
  scale(k) { this.x = this.x * k; this.y = this.y * k; return this; }
}
function lengths(points) {
  let total = 0;
  for (let i = 0; i < points.length; i++) {
    const p = points[i];
    const d = p.x * p.x - p.y;
    total = total + d;
    p.last = d;
  }
  return total;
}
const plain = [new Point(1, 2), new Point(3, 4), new Point(5, 6)];
console.log(lengths(plain), plain.map((p) => p.last).join());
plain[1].x = '7';
console.log(lengths(plain), plain[1].last);
plain[2].y = { valueOf() { console.log('asked'); return 9; } };
console.log(lengths(plain), plain[2].last);
plain.push(new Point(2n, 1n));
try { console.log(lengths(plain)); } catch (e) { console.log(e.constructor.name, e.message); }
plain.pop();
plain[0].x = undefined;
console.log(lengths(plain), plain[0].last);
plain[0] = { y: 1, x: 3 };
console.log(lengths(plain), Object.keys(plain[0]).join());
plain[0] = Object.create({ x: 4, y: 1 });
console.log(lengths(plain), Object.keys(plain[0]).join());
plain[0] = { get x() { console.log('got'); return 5; }, y: 2 };
console.log(lengths(plain));
plain[0] = new Proxy(new Point(6, 2), { get(t, k) { console.log('trap', k); return t[k]; }, set(t, k, v) { console.log('set', k, v); t[k] = v; return true; } });
console.log(lengths(plain));
plain[0] = null;
try { lengths(plain); } catch (e) { console.log(e.constructor.name, e.message); }

function join(list) {
  let s = 0;
  for (let i = 0; i < list.length; i++) s = s + list[i];
  return s;
}
console.log(join([1, 2, 3]), join([1, 'two', 3]), join(['a', 'b']), join([1.5, , 2]), join([-0, -0]));
console.log(1 / join([-0]), join(new Float64Array([1, 2.5])), join({ length: 2, 0: 1, 1: 2 }));

function order(list) {
  let swaps = 0;
  for (let lo = 0, hi = list.length - 1; lo < hi; lo++, hi--) {
    const t = list[lo];
    list[lo] = list[hi];
    list[hi] = t;
    swaps++;
  }
  return swaps + ':' + list.join(' ');
}
console.log(order([1, 2, 3, 4]), order(['a', 2, null]), order([]), order([1.5]));
const holes = [1, , 3, 4];
console.log(order(holes), 1 in holes, 2 in holes);

function at(list, index) {
  let n = 0;
  for (let i = 0; i < 3; i++) { const v = list[index * i]; n = n * 10 + v * 1; }
  return n;
}
console.log(at([1, 2, 3], 1), at([1, 2, 3], -0), at([1, 2, 3, 4, 5], 2), at([1, 2], 0.5), at('123', 1), at([1, 2, 3], NaN));

function roots(list) {
  const out = [];
  for (let i = 0; i < list.length; i++) out.push(Math.sqrt(list[i]) + Math.floor(list[i]) - Math.abs(list[i]));
  return out.join();
}
console.log(roots([4, 9]), roots([-4, '16', null]));
const { sqrt } = Math;
Math.sqrt = (x) => 'own ' + x;
console.log(roots([4]));
Math.sqrt = sqrt;
console.log(roots([4]));
console.log(plain[1].sum, plain[1].scale(2).sum, new Point(1, 2).scale(3).sum);
