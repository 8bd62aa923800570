// The sections n (numbers, plurals, lists, relative times), c (currencies) and u (units).
"use strict";
const supplemental = (name) => require("cldr-core/supplemental/" + name + ".json").supplemental;
const cardinals = supplemental("plurals")["plurals-type-cardinal"], ordinals = supplemental("ordinals")["plurals-type-ordinal"];
const pluralRanges = supplemental("pluralRanges").plurals;

const categories = ["zero", "one", "two", "few", "many", "other"];

// pluralText is the rules as CATEGORY:CONDITION, joined with ";".
function pluralText(rules) {
  const list = [];
  for (const c of categories) {
    const rule = rules && rules["pluralRule-count-" + c];
    if (rule !== undefined && c !== "other") list.push(c + ":" + rule.split("@")[0].trim());
  }
  return list.join(";");
}

const byLanguage = (table, tag) => table[tag] ?? table[tag.split("-")[0]];

function symbols(out, n, system) {
  const s = n["symbols-numberSystem-" + system];
  if (!s) return;
  const names = { dec: "decimal", grp: "group", pct: "percentSign", plus: "plusSign", minus: "minusSign", approx: "approximatelySign", exp: "exponential", inf: "infinity", nan: "nan", time: "timeSeparator", cdec: "currencyDecimal", cgrp: "currencyGroup" };
  for (const [key, name] of Object.entries(names)) if (s[name] !== undefined) out["s." + system + "." + key] = s[name];
}

function patterns(out, n, system) {
  const p = "p." + system + ".";
  const decimal = n["decimalFormats-numberSystem-" + system];
  if (!decimal) return;
  out[p + "dec"] = decimal.standard;
  out[p + "pct"] = n["percentFormats-numberSystem-" + system].standard;
  const currency = n["currencyFormats-numberSystem-" + system];
  for (const [key, name] of Object.entries({ cur: "standard", acct: "accounting" })) {
    if (currency[name] !== undefined) out[p + key] = currency[name];
  }
  for (const c of categories) if (currency["unitPattern-count-" + c]) out[p + "cu." + c] = currency["unitPattern-count-" + c];
  compact(out, p + "ks", decimal.short.decimalFormat);
  compact(out, p + "kl", decimal.long.decimalFormat);
  if (currency.short) compact(out, p + "kc", currency.short.standard);
  const misc = n["miscPatterns-numberSystem-" + system];
  if (misc) {
    out[p + "range"] = misc.range;
    out[p + "approx"] = misc.approximately;
  }
}

// compact has one line a power of ten: CATEGORY:PATTERN joined with "|".
function compact(out, prefix, table) {
  const powers = {};
  for (const [key, pattern] of Object.entries(table)) {
    const m = /^(10+)-count-([a-z0-9]+)$/.exec(key);
    if (!m) continue;
    (powers[m[1].length - 1] ??= []).push(m[2] + ":" + pattern);
  }
  for (const [power, list] of Object.entries(powers)) out[prefix + "." + power] = list.join("|");
}

function lists(out, table) {
  for (const [name, p] of Object.entries(table)) {
    const key = name.replace("listPattern-type-", "");
    out["li." + key] = [p.start, p.middle, p.end, p["2"]].join("|");
  }
}

const relativeUnits = ["year", "quarter", "month", "week", "day", "hour", "minute", "second"];

function relative(out, fields) {
  for (const unit of relativeUnits) for (const style of ["", "-short", "-narrow"]) {
    const f = fields[unit + style], key = "rt." + unit + style;
    for (const [name, text] of Object.entries(f)) {
      if (name.startsWith("relative-type-")) out[key + "." + name.slice(14)] = text;
      if (name.startsWith("relativeTime-type-")) {
        const counts = Object.entries(text).map(([k, v]) => k.replace("relativeTimePattern-count-", "") + ":" + v);
        out[key + "." + name.slice(18)] = counts.join("|");
      }
    }
  }
}

function numbers(load, tag) {
  const out = {};
  const n = load("numbers/numbers").numbers;
  out.nu = n.defaultNumberingSystem;
  out.native = n.otherNumberingSystems?.native ?? "";
  out.mg = n.minimumGroupingDigits;
  for (const system of new Set(["latn", out.nu, out.native])) {
    symbols(out, n, system);
    patterns(out, n, system);
  }
  out.pc = pluralText(byLanguage(cardinals, tag));
  out.po = pluralText(byLanguage(ordinals, tag));
  const ranges = byLanguage(pluralRanges, tag);
  out.pr = ranges ? Object.entries(ranges).map(([k, v]) => k.replace(/pluralRange-start-(\w+)-end-(\w+)/, "$1-$2:") + v).join(";") : "";
  lists(out, load("misc/listPatterns").listPatterns);
  relative(out, load("dates/dateFields").dates.fields);
  return out;
}

function currencies(load) {
  const out = {};
  for (const [code, c] of Object.entries(load("numbers/currencies").numbers.currencies)) {
    if (c.displayName !== undefined) out[code] = c.displayName;
    if (c.symbol !== undefined && c.symbol !== code) out[code + ".s"] = c.symbol;
    if (c["symbol-alt-narrow"] !== undefined) out[code + ".n"] = c["symbol-alt-narrow"];
    if (c["symbol-alt-formal"] !== undefined) out[code + ".f"] = c["symbol-alt-formal"];
    for (const cat of categories) {
      const text = c["displayName-count-" + cat];
      if (text !== undefined && (cat !== "other" || text !== c.displayName)) out[code + "." + cat] = text;
    }
  }
  return out;
}

// https://tc39.es/ecma402/#table-sanctioned-single-unit-identifiers
const sanctioned = "acre bit byte celsius centimeter day degree fahrenheit fluid-ounce foot gallon gigabit gigabyte gram hectare hour inch kilobit kilobyte kilogram kilometer liter megabit megabyte meter microsecond mile mile-scandinavian milliliter millimeter millisecond minute month nanosecond ounce percent petabyte pound second stone terabit terabyte week yard year".split(" ");

function wanted(unit) {
  if (unit === "percent") return true;
  return unit.split("-per-").every((part) => sanctioned.includes(part));
}

function units(load) {
  const out = {};
  const u = load("units/units").units;
  for (const [style, key] of [["long", "l"], ["short", "s"], ["narrow", "n"]]) {
    for (const [name, data] of Object.entries(u[style])) {
      if (name === "per") {
        out[key + ".per"] = data.compoundUnitPattern;
        continue;
      }
      const unit = name.slice(name.indexOf("-") + 1);
      if (!wanted(unit)) continue;
      const list = categories.filter((c) => data["unitPattern-count-" + c] !== undefined).map((c) => c + ":" + data["unitPattern-count-" + c]);
      if (list.length > 0) out[key + "." + unit] = list.join("|");
      if (data.perUnitPattern !== undefined) out[key + "." + unit + ".per"] = data.perUnitPattern;
    }
  }
  return out;
}

module.exports = { numbers, currencies, units, sanctioned };
