// Math functions at their edges.
const show = (f, ...xs) =>
  console.log(
    f,
    xs
      .map((x) => {
        const r = Math[f](...[].concat(x));
        return Object.is(r, -0) ? '-0' : r;
      })
      .join(' '),
  );
show(
  'round',
  0.5,
  -0.5,
  1.5,
  2.5,
  -1.5,
  0.49999999999999994,
  2 ** 52 + 0.5,
  -0.2,
  NaN,
  1e300,
  -2.5,
  4503599627370495.5,
);
show('floor', -0.5, 0.5, -0, 1e300, -1e-300);
show('ceil', -0.5, 0.2, -0);
show('trunc', -0.9, 4.7, '7.8', null, undefined);
show('sign', -3, 0, -0, NaN, '5');
show('sqrt', 2, -1, -0, 1e300);
show('cbrt', 27, -8, 0.001);
show('abs', -5, -0, null, '', [], 'x');
show('fround', 5.5, 5.05, 1e40, 2 ** -150);
show('clz32', 0, 1, -1, 0.5, 2 ** 32);
show('max', [[]], [[1, 'a']], [[1, undefined]], [[1, '3', null]], [[-0, 0]]);
show('min', [[]], [[1, null]], [[0, -0]], [[NaN, 1]]);
show('hypot', [[3, 4]], [[]], [[NaN, Infinity]], [[1e200, 1e200]], [[-3]]);
show('pow', [[2, 0.5]], [[-8, 1 / 3]], [[NaN, 0]], [[1, Infinity]], [[-0, -1]], [[0, -2]]);
show('atan2', [[0, -0]], [[-0, 0]], [[-0, -0]], [[1, 1]], [[-1, -1]], [[Infinity, -Infinity]]);
show('log', 0, -1, 1, Math.E, 10);
show('log10', 1000, 0.001, 2);
show('log2', 8, 3, 0.125);
show('log1p', 1e-16, -1, -2, -0);
show('expm1', 1e-16, -0, 1);
show('exp', 1, -Infinity, 710);
show('sin', 0, Math.PI, -0, Infinity, 1e15);
show('cos', 0, Math.PI, 1e6);
show('tan', Math.PI / 4, -0);
show('asin', 1, 2, -0);
show('acos', 1, 2, 0.5);
show('atan', 1, Infinity, -0);
show('sinh', 1, -0);
show('cosh', 1, 20);
show('tanh', 1, -Infinity, 20);
show('asinh', 1, -0);
show('acosh', 1, 0.5, 2);
show('atanh', 1, 0.5, -0, 2);
const r = Math.random();
console.log(r >= 0 && r < 1, Object.keys(Math), Math[Symbol.toStringTag], Math.PI, Math.SQRT1_2, Math.LN10, Math.LOG2E);
console.log(
  Math.max.length,
  Math.hypot.length,
  Math.atan2.name,
  Object.getOwnPropertyDescriptor(Math, 'PI').writable,
  Math.max(...new Set([3, 9])),
  Math.min.apply(null, [4, 2]),
);
