// Intl.NumberFormat in the styles and notations that programs use, in the locales that they name most.
const locales = ["en-US", "de-DE", "fr-FR", "es", "it", "pt-BR", "ja", "zh", "ko", "ru", "pl", "nl", "sv", "tr", "ar", "ar-EG", "he", "en-IN", "de-CH", "fi", "xx"];
const numbers = [0, -0, 1, -1234.5, 12345.678, 1234567.891, 0.00512, 1e15, NaN, -Infinity, 9007199254740993n];
const options = [
  undefined, { style: "percent", maximumFractionDigits: 1 }, { style: "currency", currency: "EUR" }, { style: "currency", currency: "JPY", signDisplay: "always" },
  { style: "currency", currency: "USD", currencyDisplay: "name" }, { style: "currency", currency: "CHF", currencyDisplay: "code" },
  { style: "currency", currency: "USD", currencySign: "accounting" }, { style: "currency", currency: "USD", notation: "compact" },
  { notation: "compact" }, { notation: "compact", compactDisplay: "long" }, { notation: "scientific" }, { notation: "engineering", maximumFractionDigits: 1 },
  { style: "unit", unit: "kilometer-per-hour" }, { style: "unit", unit: "liter", unitDisplay: "long" }, { style: "unit", unit: "celsius", unitDisplay: "narrow" }, { style: "unit", unit: "gram-per-liter" },
  { useGrouping: false }, { useGrouping: "min2" }, { maximumSignificantDigits: 3 }, { minimumIntegerDigits: 3, minimumFractionDigits: 2 },
  { signDisplay: "exceptZero" }, { roundingMode: "floor", maximumFractionDigits: 0 }, { roundingIncrement: 25, maximumFractionDigits: 2, minimumFractionDigits: 2 },
  { maximumSignificantDigits: 3, maximumFractionDigits: 1, roundingPriority: "lessPrecision" }, { trailingZeroDisplay: "stripIfInteger", minimumFractionDigits: 2 },
];
for (const locale of locales) for (const o of options) {
  const f = new Intl.NumberFormat(locale, o);
  console.log(locale, JSON.stringify(o), numbers.map(f.format).join(" | "));
}
for (const locale of ["en", "de", "ja", "ar-EG"]) for (const o of options) {
  const f = new Intl.NumberFormat(locale, o);
  console.log(locale, JSON.stringify(f.formatToParts(-1234567.891)), JSON.stringify(f.resolvedOptions()));
  console.log([[3, 5], [2.9, 3.1], [-3, 5], [1000, 2000], [5, 5]].map(([a, b]) => f.formatRange(a, b)).join(" | "));
}
console.log(JSON.stringify(new Intl.NumberFormat("en", { style: "currency", currency: "USD" }).formatRangeToParts(3, 5)));
for (const mode of ["ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven"]) {
  const f = new Intl.NumberFormat("en", { roundingMode: mode, maximumFractionDigits: 0 });
  console.log(mode, [-2.5, -1.5, -0.4, 0.4, 0.5, 1.5, 2.5, 2.51].map(f.format).join(" "));
}
console.log((1234.5).toLocaleString("de"), (1234.5).toLocaleString(), (12n).toLocaleString("de", { style: "currency", currency: "EUR" }), [1234.5, 2n, null, new Date(0)].toLocaleString("de", { timeZone: "UTC" }));
