// What belongs to no language: which locales there are, likely subtags, aliases, hours, weeks, currencies, digits.
"use strict";
const supplemental = (name) => require("cldr-core/supplemental/" + name + ".json").supplemental;

function world(known, languages) {
  const lines = [];
  const add = (kind, ...rest) => lines.push(kind + " " + rest.join(" "));
  const alias = supplemental("aliases").metadata.alias;
  // LO: a locale, and the one that has its data where that is another: pt-BR is what pt is.
  const content = require("cldr-core/defaultContent.json").defaultContent;
  // LC: a locale with an order of texts.
  for (const tag of [...known, ...content]) if (new Intl.Collator(tag).resolvedOptions().locale === tag) add("LC", tag);
  const has = (tag) => languages.includes(tag.split("-")[0]);
  for (const tag of known) if (has(tag)) add("LO", tag, tag);
  for (const tag of content) {
    const base = tag.slice(0, tag.lastIndexOf("-"));
    if (has(tag) && !known.includes(tag) && known.includes(base) && new Intl.NumberFormat(tag).resolvedOptions().locale === tag) add("LO", tag, base);
  }
  for (const [kind, table] of [["AL", alias.languageAlias], ["AS", alias.scriptAlias], ["AR", alias.territoryAlias], ["AV", alias.variantAlias]]) {
    for (const [from, to] of Object.entries(table)) add(kind, from, to._replacement.replaceAll(" ", ","));
  }
  for (const [from, to] of Object.entries(supplemental("likelySubtags").likelySubtags)) add("LS", from, to);
  for (const [region, t] of Object.entries(supplemental("timeData").timeData)) add("HR", region.replaceAll("_", "-"), t._preferred, t._allowed.replaceAll(" ", ","));
  const week = supplemental("weekData").weekData;
  const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  for (const [kind, table] of [["WM", week.minDays], ["WF", week.firstDay], ["WS", week.weekendStart], ["WE", week.weekendEnd]]) {
    for (const [region, v] of Object.entries(table)) if (!region.includes("-alt")) add(kind, region, days.includes(v) ? days.indexOf(v) : v);
  }
  for (const [region, list] of Object.entries(supplemental("calendarPreferenceData").calendarPreferenceData)) add("CP", region, [].concat(list).join(",").replaceAll(" ", ","));
  const fractions = supplemental("currencyData").currencyData.fractions;
  for (const [code, f] of Object.entries(fractions)) if (f._digits !== "2") add("CF", code, f._digits);
  for (const [system, t] of Object.entries(supplemental("numberingSystems").numberingSystems)) if (t._type === "numeric") add("NS", system, t._digits);
  for (const file of ["calendar", "collation", "currency", "measure", "number", "segmentation", "timezone", "variant"]) {
    for (const [key, values] of Object.entries(require("cldr-bcp47/bcp47/" + file + ".json").keyword.u ?? {})) {
      for (const [value, t] of Object.entries(values)) {
        if (typeof t !== "object") continue;
        if (t._preferred) add("AU", key + "/" + value, t._preferred);
        else for (const a of (t._alias ?? "").split(" ")) if (/^[a-z0-9]{3,8}(-[a-z0-9]{3,8})*$/.test(a)) add("AU", key + "/" + a, value);
      }
    }
  }
  for (const key of ["calendar", "collation", "currency", "numberingSystem", "unit"]) add("SV", key, Intl.supportedValuesOf(key).join(","));
  return lines.sort().map((l) => l + "\n").join("");
}

module.exports = { world };
