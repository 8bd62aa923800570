const grade = (n) => (n > 90 ? 'A' : n > 80 ? 'B' : n > 70 ? 'C' : 'F');
console.log([95, 85, 75, 5].map(grade).join(''));
let a, b, c;
a = b = c = 5;
a += b -= c *= 2;
console.log(a, b, c);
a ? (b = 1) : (b = 2);
console.log(b, (a = 3) + a, (a += a) * a, a++ + ++a - a-- - --a, a);
