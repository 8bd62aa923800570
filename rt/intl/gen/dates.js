// The sections d (dates and times), z (zones) and l (names of languages, scripts, regions and fields).
"use strict";
const supplemental = (name) => require("cldr-core/supplemental/" + name + ".json").supplemental;
const dayPeriodRules = supplemental("dayPeriods").dayPeriodRuleSet;

const monthKeys = Array.from({ length: 12 }, (_, i) => String(i + 1));
const dayKeys = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const quarterKeys = ["1", "2", "3", "4"];
const widths = { wide: "w", abbreviated: "a", narrow: "n", short: "s" };

function fieldNames(out, key, table, keys) {
  for (const [context, c] of [["format", "f"], ["stand-alone", "s"]]) for (const [width, w] of Object.entries(widths)) {
    const t = table[context]?.[width];
    if (t) out[key + "." + c + "." + w] = keys.map((k) => t[k]).join("|");
  }
}

function dayPeriods(out, table) {
  for (const [context, c] of [["format", "f"], ["stand-alone", "s"]]) for (const [width, w] of Object.entries(widths)) {
    const t = table[context]?.[width];
    if (t) out["P." + c + "." + w] = Object.entries(t).filter(([k]) => !k.includes("-alt-")).map(([k, v]) => k + ":" + v).join("|");
  }
}

function rules(tag) {
  const set = dayPeriodRules[tag] ?? dayPeriodRules[tag.split("-")[0]] ?? {};
  const hour = (t) => Number(t.split(":")[0]);
  return Object.entries(set).map(([name, r]) => name + ":" + (r._at !== undefined ? hour(r._at) : hour(r._from) + "-" + hour(r._before))).join("|");
}

const styles = ["full", "long", "medium", "short"];
const text = (x) => (typeof x === "string" ? x : x._value); // with a numbering system of its own
const override = (x) => (typeof x === "string" ? "" : x._numbers);

function formats(out, g) {
  for (const s of styles) {
    out["df." + s] = text(g.dateFormats[s]);
    if (override(g.dateFormats[s])) out["dfn." + s] = override(g.dateFormats[s]);
    out["tf." + s] = text(g.timeFormats[s]);
    out["dt." + s] = text(g.dateTimeFormats[s]);
    out["da." + s] = text(g["dateTimeFormats-atTime"].standard[s]);
  }
  for (const [skeleton, pattern] of Object.entries(g.dateTimeFormats.availableFormats)) {
    if (!skeleton.includes("-")) out["af." + skeleton] = text(pattern);
    else if (skeleton.endsWith("-count-other")) out["af." + skeleton.split("-")[0]] = text(pattern);
  }
  for (const [field, pattern] of Object.entries(g.dateTimeFormats.appendItems)) out["ai." + field] = pattern;
  for (const [skeleton, table] of Object.entries(g.dateTimeFormats.intervalFormats)) {
    if (skeleton === "intervalFormatFallback") out["if"] = table;
    else for (const [field, pattern] of Object.entries(table)) if (!field.includes("-")) out["if." + skeleton + "." + field] = pattern;
  }
}

// glue corrects how a date and a time are joined where node's ICU does it otherwise than CLDR's JSON says (zh-Hant).
function glue(out, tag) {
  for (const s of styles) {
    const text = (o) => new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...o }).format(0);
    const date = text({ dateStyle: s }), time = text({ timeStyle: s }), both = text({ dateStyle: s, timeStyle: s });
    const plain = (p) => p.replace(/'([^']*)'/g, "$1").replace(/\u202f/g, " ");
    if (both === plain(out["da." + s]).replace("{1}", date).replace("{0}", time) || !both.startsWith(date) || !both.endsWith(time)) continue;
    const before = out["da." + s];
    out["da." + s] = "{1}" + both.slice(date.length, both.length - time.length) + "{0}";
    if (out["dt." + s] === before) out["dt." + s] = out["da." + s];
  }
}

function dates(load, tag) {
  const out = {};
  const g = load("dates/ca-gregorian").dates.calendars.gregorian;
  fieldNames(out, "M", g.months, monthKeys);
  fieldNames(out, "E", g.days, dayKeys);
  fieldNames(out, "Q", g.quarters, quarterKeys);
  dayPeriods(out, g.dayPeriods);
  for (const [name, w] of [["eraNames", "w"], ["eraAbbr", "a"], ["eraNarrow", "n"]]) out["G." + w] = g.eras[name]["0"] + "|" + g.eras[name]["1"];
  out.rules = rules(tag);
  formats(out, g);
  glue(out, tag);
  return out;
}

function zones(load) {
  const out = {};
  const z = load("dates/timeZoneNames").dates.timeZoneNames;
  for (const [key, name] of Object.entries({ hour: "hourFormat", gmt: "gmtFormat", region: "regionFormat", regionD: "regionFormat-type-daylight", regionS: "regionFormat-type-standard", fallback: "fallbackFormat" })) out[key] = z[name];
  const namesOf = (prefix, t) => {
    for (const width of ["long", "short"]) for (const kind of ["generic", "standard", "daylight"]) {
      const name = t[width]?.[kind];
      if (name !== undefined) out[prefix + "." + width[0] + kind[0]] = name;
    }
  };
  for (const [meta, t] of Object.entries(z.metazone ?? {})) namesOf("m." + meta, t);
  const walk = (prefix, t) => {
    if (t._type === "zone" || typeof t.exemplarCity === "string" || t.long || t.short) {
      if (typeof t.exemplarCity === "string") out["x." + prefix] = t.exemplarCity;
      namesOf("y." + prefix, t);
      return;
    }
    for (const [name, inner] of Object.entries(t)) if (typeof inner === "object") walk(prefix === "" ? name : prefix + "/" + name, inner);
  };
  walk("", z.zone ?? {});
  return out;
}

const alt = (out, key, code, name) => {
  const m = /^(.*?)-alt-(\w+)$/.exec(code);
  if (!m) out[key + code] = name;
  else if (m[2] === "short") out[key + m[1] + ".s"] = name;
  else if (m[2] === "menu") out[key + m[1] + ".m"] = name;
  else if (m[2] === "stand-alone") out[key + m[1] + ".a"] = name;
};

function names(load) {
  const out = {};
  for (const [code, name] of Object.entries(load("localenames/languages").localeDisplayNames.languages)) if (code !== name) alt(out, "L", code, name);
  for (const [code, name] of Object.entries(load("localenames/scripts").localeDisplayNames.scripts)) {
    if (code.endsWith("-alt-stand-alone")) out["S" + code.split("-")[0] + ".a"] = name;
    else if (code !== name) alt(out, "S", code, name);
  }
  for (const [code, name] of Object.entries(load("localenames/territories").localeDisplayNames.territories)) if (code !== name) alt(out, "R", code, name);
  for (const [code, name] of Object.entries(load("localenames/variants")?.localeDisplayNames.variants ?? {})) alt(out, "V", code, name);
  const l = load("localenames/localeDisplayNames").localeDisplayNames;
  out.pattern = l.localeDisplayPattern.localePattern;
  out.separator = l.localeDisplayPattern.localeSeparator;
  for (const [code, name] of Object.entries(l.types?.calendar ?? {})) out["C" + code] = name;
  for (const [field, f] of Object.entries(load("dates/dateFields").dates.fields)) if (f.displayName !== undefined) out["F" + field] = f.displayName;
  const context = load("misc/contextTransforms")?.contextTransforms ?? {};
  for (const [use, t] of Object.entries(context)) if (t.uiListOrMenu || t["stand-alone"]) out["X" + use] = (t.uiListOrMenu ? "m" : "") + (t["stand-alone"] ? "s" : "");
  return out;
}

module.exports = { dates, zones, names };
