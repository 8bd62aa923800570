// Time zones: their canonical names as node gives them, regions, metazones.
"use strict";
const { execFileSync } = require("child_process");
const meta = require("cldr-core/supplemental/metaZones.json").supplemental.metaZones;
const primary = require("cldr-core/supplemental/primaryZones.json").supplemental.primaryZones;
const territories = Object.keys(require("cldr-core/supplemental/territoryInfo.json").supplemental.territoryInfo);

function allNames() {
  const out = execFileSync("unzip", ["-Z1", execFileSync("go", ["env", "GOROOT"]).toString().trim() + "/lib/time/zoneinfo.zip"]).toString();
  return out.split("\n").filter((n) => n !== "" && !n.endsWith("/"));
}

function canonical(name) {
  try { return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone; } catch { return undefined; }
}

function metazones() {
  const out = {};
  const walk = (prefix, t) => {
    if (Array.isArray(t)) {
      out[prefix] = t.map(({ usesMetazone: u }) => u._mzone + (u._from ? ">" + u._from : "") + (u._to ? "<" + u._to : "")).join(",");
      return;
    }
    for (const [name, inner] of Object.entries(t)) walk(prefix === "" ? name : prefix + "/" + name, inner);
  };
  walk("", meta.metazoneInfo.timezone);
  return out;
}

// zoneTables has lines "z NAME REGION METAZONES" (y for zones that are not in supportedValuesOf), "a ALIAS NAME", "g METAZONE TERRITORY NAME", "p REGION NAME" (its one or main zone).
function zoneTables() {
  const lines = [], regionOf = {}, zonesOf = {};
  for (const region of territories) {
    for (const z of new Intl.Locale("und-" + region).timeZones ?? []) {
      const c = canonical(z);
      (zonesOf[region] ??= new Set()).add(c);
      if (!(c in regionOf)) regionOf[c] = region;
    }
  }
  const metas = metazones();
  const supported = new Set(Intl.supportedValuesOf("timeZone"));
  const names = [...new Set([...Intl.supportedValuesOf("timeZone"), ...allNames()])].sort();
  for (const name of names) {
    const c = canonical(name);
    if (c === undefined) continue;
    if (c !== name) lines.push("a " + name + " " + c);
    else lines.push(((supported.has(name) ? "z " : "y ") + name + " " + (regionOf[name] ?? "001") + " " + (metas[name] ?? "")).trim());
  }
  for (const { mapZone: m } of meta.metazones) lines.push("g " + m._other + " " + m._territory + " " + canonical(m._type));
  for (const [region, set] of Object.entries(zonesOf)) {
    const main = primary[region] !== undefined ? canonical(primary[region]) : set.size === 1 ? [...set][0] : undefined;
    if (main !== undefined) lines.push("p " + region + " " + main);
    lines.push("r " + region + " " + [...set].sort().join(" "));
  }
  return lines.sort().map((l) => l + "\n").join("");
}

module.exports = { zoneTables };
