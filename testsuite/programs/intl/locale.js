// Intl.Locale, canonical tags, negotiation, what is supported, and the shape of Intl itself.
for (const tag of ["en", "EN-us", "zh-hans-cn", "iw", "sh", "cmn", "en-u-nu-latn-ca-gregory", "de-DE-u-co-phonebk", "sl-rozaj-biske-1994", "en-a-bbb-x-a-ccc", "sr-YU", "und", "en-u-kn-true", "en-t-de-m0-und", "mo", "en-UK", "en-u-ca-islamicc", "x-foo", "en_US", "e", "en--us", "tl", "no", "zh-TW"]) {
  try {
    const l = new Intl.Locale(tag);
    console.log(tag, String(l), String(l.maximize()), String(l.minimize()), l.language, l.script, l.region, l.baseName, l.calendar, l.numeric, l.collation, l.numberingSystem, l.hourCycle, l.hourCycles, l.calendars, l.numberingSystems, l.weekInfo, l.textInfo, l.timeZones);
  } catch (e) { console.log(tag, e.name, e.message); }
  try { console.log(Intl.getCanonicalLocales(tag)); } catch (e) { console.log(tag, e.name, e.message); }
}
console.log(String(new Intl.Locale("en", { region: "GB", calendar: "gregory", numeric: true, hourCycle: "h23", caseFirst: "upper" })), new Intl.Locale("de").toString());
for (const locale of ["de-AT", "de-XX", "zh-TW", "zh-Hant-HK", "pt-AO", "en-ZZ", "no", "nb-NO", ["xx", "de"], [], undefined, "de-u-nu-arab-ca-gregory-hc-h23", "de-u-nu-foo"]) {
  console.log(locale, [Intl.NumberFormat, Intl.DateTimeFormat, Intl.ListFormat].map((C) => new C(locale).resolvedOptions().locale).join(" "));
}
for (const key of ["calendar", "currency", "numberingSystem", "timeZone", "unit"]) console.log(key, Intl.supportedValuesOf(key).length, Intl.supportedValuesOf(key).slice(0, 5));
for (const name of Object.getOwnPropertyNames(Intl)) {
  const f = Intl[name];
  console.log(name, f.length, Object.getOwnPropertyNames(f).join(), f.prototype && Reflect.ownKeys(f.prototype).map(String).sort().join(), JSON.stringify(Object.getOwnPropertyDescriptor(Intl, name)));
}
console.log(Object.prototype.toString.call(Intl), new Intl.NumberFormat("de"), Intl.Collator("de") instanceof Intl.Collator, class extends Intl.NumberFormat {}.name);
class Mine extends Intl.NumberFormat { twice(x) { return this.format(2 * x); } }
console.log(new Mine("de").twice(1234.5), new Mine("de") instanceof Intl.NumberFormat);
const wrong = [
  () => new Intl.NumberFormat("en", { style: "x" }), () => new Intl.NumberFormat("en", { style: "currency" }), () => new Intl.NumberFormat("en", { style: "currency", currency: "X" }),
  () => new Intl.NumberFormat("en", { style: "unit", unit: "foo" }), () => new Intl.NumberFormat("en", { minimumFractionDigits: 5, maximumFractionDigits: 2 }), () => new Intl.NumberFormat("en", { roundingIncrement: 3 }),
  () => new Intl.NumberFormat("en", { useGrouping: "x" }), () => new Intl.NumberFormat("en", null), () => new Intl.NumberFormat("en").format(Symbol()), () => Intl.NumberFormat.prototype.resolvedOptions.call({}),
  () => Intl.PluralRules(), () => new Intl.DateTimeFormat("en", { timeZone: "Foo/Bar" }), () => new Intl.DateTimeFormat("en", { dateStyle: "full", year: "numeric" }), () => new Date(0).toLocaleDateString("en", { timeStyle: "full" }),
  () => new Intl.DateTimeFormat("en").format(NaN), () => new Intl.DateTimeFormat("en").formatRange(0), () => new Intl.RelativeTimeFormat("en").format(1, "x"), () => new Intl.RelativeTimeFormat("en").format(NaN, "day"),
  () => new Intl.ListFormat("en").format([1]), () => new Intl.DisplayNames("en"), () => new Intl.DisplayNames("en", { type: "region" }).of("xx-yy"), () => new Intl.Locale(), () => new Intl.Locale("en", { language: "1" }),
  () => Intl.supportedValuesOf("x"), () => Intl.getCanonicalLocales([5]), () => Intl.getCanonicalLocales(null), () => "a".localeCompare("b", "x_y"), () => new Intl.NumberFormat("en").formatRange(1, NaN), () => new Intl.PluralRules("en").selectRange(1), () => (5).toLocaleString("x_y"),
];
for (const f of wrong) {
  try { console.log("no error", f()); } catch (e) { console.log(e.name, e.message); }
}
