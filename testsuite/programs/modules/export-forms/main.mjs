// Every form of export and import, evaluation order, hoisted imports, star conflicts.
console.log('main', typeof late);
import d1, { a, b as bb, f, C, gen, dflt } from './forms.mjs';
import * as star from './star.mjs';
import './side.mjs';
import { default as d2 } from './forms.mjs';
import { late } from './side.mjs';
import dClass from './dclass.mjs';
import dExpr from './dexpr.mjs';
console.log(
  a,
  bb,
  f(),
  new C().v,
  [...gen()],
  d1(),
  d1.name,
  d2 === d1,
  dflt,
  Object.keys(star),
  star.own,
  star.a,
  'conflict' in star,
  late,
  dClass.name,
  new dClass().m(),
  dExpr,
  typeof dExpr,
);
let x = 1;
export { x, x as y };
export default x;
x = 2;
import('./main.mjs').then((self) => console.log(self.x, self.y, self.default));
