const d = new Date('2024-01-31T10:00:00Z');
d.setUTCMonth(1);
console.log(d.toISOString());
const days = (a, b) => Math.round((new Date(b) - new Date(a)) / 864e5);
console.log(days('2024-02-28', '2024-03-01'), days('2023-02-28', '2023-03-01'), days('1900-01-01', '2000-01-01'));
const leap = (y) => new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
console.log(
  [1900, 2000, 2023, 2024].map(leap),
  new Date(Date.UTC(2024, 0, 0)).getUTCDate(),
  new Date(Date.UTC(2024, 1, 30)).toISOString().slice(0, 10),
);
const cal = (y, m) => {
  const first = new Date(Date.UTC(y, m, 1)).getUTCDay(),
    n = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return (
    ' '.repeat(first * 3) +
    Array.from({ length: n }, (_, i) => String(i + 1).padStart(2) + ((first + i) % 7 === 6 ? '\n' : ' ')).join('')
  );
};
console.log(cal(2024, 1));
const week = (s) => {
  const t = new Date(s);
  t.setUTCDate(t.getUTCDate() + 4 - (t.getUTCDay() || 7));
  return Math.ceil(((t - Date.UTC(t.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7);
};
console.log(
  ['2024-01-01', '2024-12-30', '2021-01-03', '2020-12-31'].map(week),
  new Date(2024, 0, 1, 12) < new Date(2024, 0, 2),
  [new Date(3), new Date(1)].sort((a, b) => a - b).map(Number),
  new Date(Math.min(new Date(5), new Date(2))).getTime(),
);
