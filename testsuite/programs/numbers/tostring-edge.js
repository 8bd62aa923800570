// Number to text: exponents, shortest digits, radix, fixed, precision.
console.log([0, -0, 1e21, 1e-7, 123456789012345680000, 1.7976931348623157e308, 5e-324, 0.1 + 0.2, 1 / 3, 1e300 * 10, -1e-7, 4.35, 100, 1e5, 0.000001, 1.5e-10, 2 ** 53, 2 ** 53 + 2, 123e-20].map(String).join(' '));
console.log([NaN, Infinity, -Infinity].join(), String(-0), `${-0}`, JSON.stringify(-0), (-0).toFixed(1), Object.is(-0, 0), [-0] + '', -0);
console.log([1.005, 1.45, 2.5, 1e21, 0.5, 1.5, -1.5, 123.456, 0.000001, 1e-10, 8.345, 10.235].map((n) => n.toFixed(2)).join(' '), (0.5).toFixed(), (1.5).toFixed(), (2.5).toFixed(0), (1000000000000000128).toFixed(0), (0.1).toFixed(20), (-0.0000001).toFixed(2), (5e-324).toFixed(3));
console.log([123.456, 0.00001, 1e21, 0, 1234567, 99.99, 1.25, 0.0001].map((n) => n.toPrecision(3)).join(' '), (123).toPrecision(), (1e-7).toPrecision(2), (0.1).toPrecision(21), (25).toPrecision(1), (35).toPrecision(1));
console.log([123456, 0, 0.00015, 1e21, 5, -1.5, 1.25, 99.99].map((n) => n.toExponential(1)).join(' '), (123456).toExponential(), (0).toExponential(), NaN.toExponential(), (1e-324).toExponential(), (12345).toExponential(20));
console.log([255, -255, 0.5, 1e21, 3.14159, 2 ** 53, 0.1, 1e-7, -0].map((n) => n.toString(16)).join(' '), (0.1).toString(2), (35).toString(36), (1 / 3).toString(3), (1e300).toString(36), (0.5).toString(7), (2 ** 40 + 0.5).toString(32), NaN.toString(2));
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_VALUE, Number.EPSILON, Number.MAX_VALUE, 0xff, 0b11, 0o17, 1_000, .5, 5., 0.1e2, 017, 08.5);
console.log((1).toString(), 1..toString(), 1.0.toString(), (1).constructor.name, typeof Object(1), 5e-7 + '', 9007199254740993, 0.1 * 3, 1.1 + 2.2, 4.9e-324, 1e23, 1.2e-6, 12345678.9, 1e16 + 1);
for (const f of [() => (1).toString(37), () => (1).toFixed(-1), () => (1).toPrecision(101), () => (1).toExponential(-1), () => Number.prototype.toString.call('1')]) try { console.log(f()); } catch (e) { console.log(e.message); }
console.log((1234.5678).toLocaleString(), (1e21).toLocaleString(), (0.1234567).toLocaleString(), (-1234567).toLocaleString('en-US'), NaN.toLocaleString());
