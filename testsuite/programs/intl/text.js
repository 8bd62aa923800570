// Plurals, lists, relative times, display names.
const locales = ["en", "de", "fr", "es", "it", "pt", "ja", "zh", "ko", "ru", "pl", "nl", "sv", "tr", "ar", "he", "cs"];
for (const l of locales) {
  for (const type of ["cardinal", "ordinal"]) {
    const p = new Intl.PluralRules(l, { type });
    console.log(l, [0, 1, 2, 3, 5, 11, 12, 21, 22, 23, 100, 1000000, 1.5, 0.1].map((n) => p.select(n)).join(" "), p.selectRange(1, 2), JSON.stringify(p.resolvedOptions()));
  }
  for (const type of ["conjunction", "disjunction", "unit"]) for (const style of ["long", "short", "narrow"]) {
    const f = new Intl.ListFormat(l, { type, style });
    console.log(l, type, style, [[], ["a"], ["a", "b"], ["a", "b", "c", "d"], ["x", "iglesia"], ["x", "ocho"]].map((x) => f.format(x)).join(" | "));
  }
  for (const style of ["long", "short", "narrow"]) for (const numeric of ["always", "auto"]) {
    const f = new Intl.RelativeTimeFormat(l, { style, numeric });
    for (const unit of ["second", "minutes", "hour", "day", "week", "month", "quarter", "years"]) console.log(l, style, numeric, unit, [-2, -1, -0, 0, 1, 2, 5, -1.5, 1234].map((n) => f.format(n, unit)).join(" | "));
  }
  for (const style of ["long", "short", "narrow"]) {
    const of = (type, codes, more) => codes.map((c) => new Intl.DisplayNames(l, { type, style, ...more }).of(c)).join(" | ");
    console.log(l, style, of("language", ["en", "en-GB", "zh-Hant", "zh-Hant-TW", "pt-BR", "sr-Latn", "xx"]), of("language", ["en-GB", "zh-Hant"], { languageDisplay: "standard" }));
    console.log(l, style, of("region", ["US", "DE", "419", "GB", "ZZ"]), of("script", ["Latn", "Hans"]), of("currency", ["USD", "EUR", "ABC"]), of("calendar", ["gregory", "buddhist"]), of("dateTimeField", ["year", "weekOfYear", "timeZoneName"]));
  }
}
console.log(new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of("QQ"), JSON.stringify(new Intl.ListFormat("de").formatToParts(["a", "b", "c"])), JSON.stringify(new Intl.RelativeTimeFormat("de").formatToParts(-1234.5, "day")));
