// Numbers, plurals and graphemes of American English.
const numbers = [0, -0, 1, 1234567.891, 1.0005, 0.0005, 0.00049, 999.9995, 1e21, 123456789012345680000, -1234.5, NaN, Infinity, 5e-324, 12345678901234567890n];
for (const options of [undefined, { minimumFractionDigits: 2 }, { maximumFractionDigits: 0 }, { style: "percent" }, { useGrouping: false, minimumIntegerDigits: 3 }, { style: "percent", maximumFractionDigits: 1 }]) {
  const f = new Intl.NumberFormat("en-US", options);
  console.log(numbers.map(f.format).join(" "));
}
console.log(Intl.NumberFormat("en").format(1e6), Intl.NumberFormat.name, Object.prototype.toString.call(Intl), String(new Intl.NumberFormat()));
const cardinal = new Intl.PluralRules("en"), ordinal = new Intl.PluralRules("en-US", { type: "ordinal" });
for (const n of [0, 1, 1.5, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, -1]) console.log(n, cardinal.select(n), ordinal.select(n));
console.log(cardinal.resolvedOptions().pluralCategories, ordinal.resolvedOptions().pluralCategories);
const segmenter = new Intl.Segmenter();
for (const text of ["", "abc", "e\u0301\r\nx\n\r", "👨‍👩‍👧‍👦👍🏽🇩🇪🇫🇷🇩", "한국ᄒ\u1161ᆫ", "กำนี้", "नि\u200dक", "a\u200d👍❤️", "\u0600ab\ud800\u0301z"]) {
  console.log(JSON.stringify([...segmenter.segment(text)].map((s) => s.segment)));
}
console.log(segmenter.segment("a👍🏽b").containing(3), segmenter.resolvedOptions());
console.log(Intl.getCanonicalLocales(["EN-us", "zh-hans-CN", "en-US"]), Intl.NumberFormat.supportedLocalesOf("en-US"));
try { new Intl.NumberFormat("en", { minimumFractionDigits: 30 }); } catch (e) { console.log(e.name, e.message); }
try { new Intl.PluralRules("no_tag"); } catch (e) { console.log(e.name, e.message); }
