// Intl.Collator and localeCompare: the root order, the orders of languages, options.
const words = ["a", "A", "á", "à", "ä", "Ä", "å", "æ", "b", "z", "Z", "ae", "ad", "oe", "ö", "o", "ø", "ß", "ss", "ñ", "n", "ch", "cz", "ç", "č", "i", "ı", "İ", "ł", "l", "1", "2", "10", "-1", "_", " ", "#", "résumé", "resume", "Résumé", "co-op", "coop", "co op", "日本", "本", "あ", "ア", "カー", "か", "가", "나", "中", "国", "一", "абв", "я", "ё", "α", "א", "ب", "😀", "ﬁ", "½", "e\u0301", "é", "x9", "x10", "x010", "x99999999999999999999", "", "\ud800", "aa", "ll", "lz"];
const options = [{}, { sensitivity: "base" }, { sensitivity: "accent" }, { sensitivity: "case" }, { numeric: true }, { caseFirst: "upper" }, { ignorePunctuation: true }, { usage: "search", sensitivity: "base" }];
for (const locale of ["en", "de", "de-u-co-phonebk", "fr", "fr-CA", "es", "es-u-co-trad", "ja", "zh", "zh-TW", "ko", "ru", "pl", "sv", "tr", "ar", "he", "da", "cs", "fi"]) for (const o of options) {
  const c = new Intl.Collator(locale, o);
  console.log(locale, JSON.stringify(o), words.toSorted(c.compare).join(" "), JSON.stringify(c.resolvedOptions()));
}
console.log("a".localeCompare("b"), "b".localeCompare("a"), "a".localeCompare("a"), "a".localeCompare("á", "en", { sensitivity: "base" }), "ä".localeCompare("z", "sv"), "ä".localeCompare("z", "de"), ["b", undefined, "a"].sort((x, y) => String(x).localeCompare(y)));
console.log(["Z", "a", "z", "ä", "10", "9"].sort((x, y) => x.localeCompare(y, undefined, { numeric: true })));
let all = "";
const compare = new Intl.Collator("en").compare;
for (let c = 0; c < 0x3000; c++) all += compare(String.fromCharCode(c), String.fromCharCode(c + 1)) + 1;
console.log(all);
