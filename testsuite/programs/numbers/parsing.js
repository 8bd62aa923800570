// Text to number: Number, parseInt, parseFloat, unary plus, literals.
for (const s of ['', ' ', '12', ' 12 ', '12px', '0x1f', '0b101', '0o17', '-0x1f', '1e3', '1e', '.5', '5.', '.', '+5', '--5', 'Infinity', '-Infinity', 'infinity', '1_000', '\n5\t', '\u00a05\ufeff', '1e1000', '-0', '0x', '0x1.8', '1n', 'null', '00012', '1e-400', '9007199254740993', '0.1e-6', '1.7976931348623159e308', '\u180e1', '2.2250738585072011e-308'])
  console.log(JSON.stringify(s), Number(s), parseInt(s), parseFloat(s));
console.log([null, undefined, true, [], [5], [1, 2], {}, new Date(5), '5', 1n, { valueOf: () => 42 }, { toString: () => '0x10' }, () => 1].map((v) => Number(v)));
console.log(parseInt('101', 2), parseInt('z', 36), parseInt('0x1f', 16), parseInt('1f', 16), parseInt('12', 1), parseInt('12', 37), parseInt('12', 0), parseInt(null, 36), parseInt(0.0000005), parseInt(1e21), parseInt('9'.repeat(30)), parseInt('-0'), parseInt('  -42abc'), parseInt('0b1'), parseInt(['7', 8]), parseInt('12', '8'), parseInt('19', 8));
console.log(parseFloat('3.14.15'), parseFloat('-.5e-3x'), parseFloat('1e+'), parseFloat('0x5'), parseFloat('-Infinityx'), parseFloat('e5'), parseFloat('-0'), Number.parseFloat === parseFloat);
console.log(+'0b2', +[], +{}, +'', +true, +null, +undefined, -'5', - -'5', +new Date(NaN), +'١');
console.log(isNaN('x'), Number.isNaN('x'), isFinite('5'), Number.isFinite('5'), Number.isInteger(5.0), Number.isInteger('5'), Number.isSafeInteger(2 ** 53), Number.isSafeInteger(2 ** 53 - 1), Number.isInteger(Infinity), Number.isInteger(1e300));
console.log(['1', '2', '3'].map(parseInt), ['10', '10', '10'].map(parseInt), ['1', '2'].map(Number), Number('12', 5), Number(), new Number(5) == 5, new Number(5) === 5, Number(10n ** 20n), Number(2n ** 1024n));
