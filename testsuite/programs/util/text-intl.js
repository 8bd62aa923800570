// Intl as far as English goes: numbers, dates, plurals, lists, collation, segments.
const nf = (o, n) => new Intl.NumberFormat('en-US', o).format(n);
console.log(
  nf({}, 1234567.891),
  nf({ style: 'currency', currency: 'USD' }, -1234.5),
  nf({ style: 'percent' }, 0.256),
  nf({ minimumFractionDigits: 2 }, 1),
  nf({ maximumSignificantDigits: 3 }, 123456),
  nf({ notation: 'compact' }, 1234567),
  nf({ style: 'unit', unit: 'kilometer-per-hour' }, 50),
  nf({ useGrouping: false }, 12345),
  nf({}, 12345678901234567890n),
);
const df = (o) => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...o }).format(new Date(0));
console.log(
  df({}),
  df({ dateStyle: 'full' }),
  df({ timeStyle: 'short' }),
  df({ month: 'short', day: '2-digit' }),
  df({ hour: 'numeric', hour12: false, minute: '2-digit' }),
  df({ weekday: 'long' }),
  df({ year: '2-digit', month: 'narrow' }),
);
console.log(
  new Intl.PluralRules('en-US').select(1),
  new Intl.PluralRules('en-US', { type: 'ordinal' }).select(22),
  new Intl.ListFormat('en', { type: 'conjunction' }).format(['a', 'b', 'c']),
  new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day'),
  ['b', 'a', 'B', 'A', 'á'].sort(new Intl.Collator('en').compare),
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment('Hi, you!')].map((s) => s.segment),
  Intl.getCanonicalLocales('EN-us'),
  new Intl.Locale('en-Latn-US').language,
);
