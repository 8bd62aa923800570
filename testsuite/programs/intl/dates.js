// Intl.DateTimeFormat: styles, components, zones, cycles; the methods of Date.
const locales = ["en-US", "en-GB", "de", "fr", "es", "it", "pt-BR", "ja", "zh", "zh-TW", "ko", "ru", "pl", "nl", "sv", "tr", "ar", "he", "fi"];
const winter = Date.UTC(2024, 0, 5, 14, 7, 9, 123), summer = Date.UTC(2024, 6, 19, 0, 30, 0, 0);
const options = [
  undefined, ...["full", "long", "medium", "short"].flatMap((s) => [{ dateStyle: s }, { timeStyle: s }, { dateStyle: s, timeStyle: "short" }]),
  { weekday: "long", year: "numeric", month: "long", day: "numeric" }, { year: "2-digit", month: "2-digit", day: "2-digit" }, { month: "short", day: "numeric" },
  { year: "numeric", month: "long" }, { hour: "numeric" }, { hour: "2-digit", minute: "2-digit" }, { hour: "numeric", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 },
  { hour: "numeric", hour12: true }, { hour: "numeric", minute: "numeric", hour12: false }, { hour: "numeric", hourCycle: "h23" }, { hour: "numeric", dayPeriod: "short", hour12: true },
  { era: "short", year: "numeric" }, { weekday: "narrow" }, { month: "narrow" }, { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", timeZoneName: "short" },
];
for (const locale of locales) for (const o of options) {
  const f = new Intl.DateTimeFormat(locale, { timeZone: "Europe/Berlin", ...o });
  console.log(locale, JSON.stringify(o), f.format(winter), "|", f.format(summer), "|", f.formatRange(winter, summer), "|", f.formatRange(winter, winter + 7200000));
}
for (const timeZone of ["UTC", "America/New_York", "asia/kolkata", "Europe/London", "Europe/Dublin", "Australia/Lord_Howe", "America/St_Johns", "Etc/GMT+5"]) for (const timeZoneName of ["short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric"]) {
  console.log(timeZone, timeZoneName, ["en", "de", "ja"].map((l) => [winter, summer].map((t) => new Intl.DateTimeFormat(l, { timeZone, timeZoneName, hour: "numeric" }).format(t)).join(" ")).join(" | "));
}
for (const o of options) {
  const f = new Intl.DateTimeFormat("en-US", { timeZone: "America/Los_Angeles", ...o });
  console.log(JSON.stringify(f.formatToParts(winter)), JSON.stringify(f.resolvedOptions()), JSON.stringify(f.formatRangeToParts(winter, summer)));
}
const d = new Date(winter);
console.log(d.toLocaleString(), d.toLocaleDateString(), d.toLocaleTimeString(), d.toLocaleDateString("de"), d.toLocaleTimeString("fr"), d.toLocaleString("ja", { timeZone: "Asia/Tokyo" }));
console.log(d.toLocaleDateString("en-US", { month: "long" }), d.toLocaleTimeString("en-US", { timeZone: "America/Chicago", hour: "2-digit", minute: "2-digit" }), d.toLocaleDateString("en", { hour: "numeric" }), new Date(NaN).toLocaleString("de"));
console.log(new Intl.DateTimeFormat("en", { year: "numeric", month: "short", day: "numeric" }).format(-62198755200000), new Intl.DateTimeFormat("en-u-hc-h23", { hour: "numeric" }).format(0), new Intl.DateTimeFormat("ar-EG").format(0));
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, Intl.DateTimeFormat("de").format.name === "", Intl.DateTimeFormat.supportedLocalesOf(["de", "xx", "en-GB"]));
