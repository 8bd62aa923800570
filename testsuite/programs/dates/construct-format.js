// Date in UTC: fields, overflow, formats, local methods, invalid dates.
const d = new Date(Date.UTC(2024, 1, 29, 13, 5, 9, 7));
console.log(
  d,
  d.toISOString(),
  d.toJSON(),
  String(d),
  d.toDateString(),
  d.toTimeString(),
  d.toUTCString(),
  d.toGMTString === d.toUTCString,
  d.getTimezoneOffset(),
  d.valueOf(),
  +d,
  JSON.stringify({ d }),
);
console.log(
  d.getFullYear(),
  d.getMonth(),
  d.getDate(),
  d.getDay(),
  d.getHours(),
  d.getMinutes(),
  d.getSeconds(),
  d.getMilliseconds(),
  d.getYear(),
  d.getUTCDay(),
  d.toLocaleDateString('en-US'),
  d.toLocaleTimeString('en-US'),
  d.toLocaleString('en-US'),
  d.toLocaleDateString('en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
);
console.log(
  new Date(2020, 0).toISOString(),
  new Date(2020, 12, 0).toISOString(),
  new Date(99, 0, 1).getFullYear(),
  new Date(100, 0).getFullYear(),
  new Date(2020, 0, 1, 25, -1).toISOString(),
  new Date(0).getTime(),
  new Date(8.64e15).toISOString(),
  new Date(-1).toISOString(),
  new Date(-62198755200001).toISOString(),
  new Date(1.9).getTime(),
  new Date(true).getTime(),
  new Date(null).getTime(),
  new Date('5').getFullYear(),
  new Date(undefined).getTime(),
  new Date(new Date(5)).getTime(),
  new Date(2020, 0, 1, 0, 0, 0, 0.9).getMilliseconds(),
);
const bad = new Date(8.64e15 + 1);
console.log(
  bad,
  String(bad),
  bad.getTime(),
  bad.toJSON(),
  bad.getDay(),
  bad.toDateString(),
  bad.toUTCString(),
  bad.toLocaleString('en-US'),
  isNaN(bad),
  [bad],
  bad.setMonth(1),
);
try {
  bad.toISOString();
} catch (e) {
  console.log(e.name, e.message);
}
const s = new Date(0);
console.log(
  s.setFullYear(2021),
  s.setMonth(13),
  s.setDate(0),
  s.setHours(25, 61, 61, 1001),
  s.setMinutes(-1),
  s.setSeconds(90),
  s.setMilliseconds(-1),
  s.toISOString(),
  s.setUTCHours(0, 0, 0, 0),
  s.setTime(1e12),
  s.setYear(99),
  s.toISOString(),
  s.setDate(NaN),
  s.getTime(),
  s.setFullYear(2000),
  s.toISOString(),
);
console.log(
  typeof Date(),
  Date.UTC(2020),
  Date.UTC(),
  Date.UTC(70, 0),
  Date.length,
  new Date(2019, 0, 31).setMonth(1),
  typeof Date.now(),
  new Date().constructor === Date,
  new Date(2020, 5) - new Date(2020, 4),
  new Date(0) < new Date(1),
  new Date(0) == new Date(0),
  new Date(0) + 1,
  `${new Date(0)}`,
  new Date(0)[Symbol.toPrimitive]('number'),
  Object.prototype.toString.call(new Date()),
  structuredClone(new Date(7)).getTime(),
  { when: new Date(0) },
);
try {
  Date.prototype.getTime.call({});
} catch (e) {
  console.log(e.message);
}
class D extends Date {
  fmt() {
    return this.getTime();
  }
}
console.log(new D(5).fmt(), new D(5), new Date(-1e15), new Date(253402300800000));
