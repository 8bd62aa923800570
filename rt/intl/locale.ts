// Locales: https://tc39.es/ecma402/#sec-locale-and-parameter-negotiation

const tagShape = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-[a-z0-9]{2,8})*$/i;

// canonical is CanonicalizeLocaleList with the case of languages, scripts and regions; aliases are not replaced.
export function canonical(locales: any): string[] {
  if (locales === undefined) return [];
  if (locales === null) throw new TypeError("Cannot convert undefined or null to object");
  const list: any[] = typeof locales === "string" ? [locales] : Array.from(locales);
  return [...new Set(list.map(canonicalTag))];
}

function canonicalTag(tag: any): string {
  if (typeof tag !== "string" && (typeof tag !== "object" || tag === null)) throw new TypeError("Incorrect locale information provided");
  const text = String(tag);
  if (!tagShape.test(text)) throw new RangeError("Incorrect locale information provided");
  return text.split("-").map((part, i) => {
    const lower = part.toLowerCase();
    if (i > 0 && lower.length === 4 && /^[a-z]+$/.test(lower)) return lower[0].toUpperCase() + lower.slice(1);
    return i > 0 && lower.length === 2 ? lower.toUpperCase() : lower;
  }).join("-");
}

function isAmerican(tag: string): boolean {
  return tag === "en" || tag === "en-US";
}

export function supportedLocales(locales?: any): string[] {
  return canonical(locales).filter(isAmerican);
}

// locale is the locale that a service is for. The first one counts: node knows nearly all of them.
export function locale(service: string, locales: any): string {
  const [tag = "en-US"] = canonical(locales);
  if (!isAmerican(tag)) throw new RangeError("Intl." + service + " of this program knows en-US only, not " + tag);
  return tag;
}

// option is https://tc39.es/ecma402/#sec-getoption for texts.
export function option(options: any, name: string, values: string[] | undefined, fallback: any): any {
  let value = options[name];
  if (value === undefined) return fallback;
  value = String(value);
  if (values !== undefined && !values.includes(value)) throw new RangeError("Value " + value + " out of range for Intl options property " + name);
  return value;
}

// digits is https://tc39.es/ecma402/#sec-getnumberoption.
export function digits(options: any, name: string, low: number, high: number, fallback: any): any {
  const value = options[name];
  if (value === undefined) return fallback;
  const n = Number(value);
  if (!(n >= low && n <= high)) throw new RangeError(name + " value is out of range.");
  return Math.floor(n);
}

export function optionsObject(options: any): any {
  if (options === undefined) return Object.create(null);
  if (options === null) throw new TypeError("Cannot convert undefined or null to object");
  return Object(options);
}

// unsupported throws for options that have no effect here although they would have one in node.
export function unsupported(service: string, options: any, names: string[]): void {
  for (const name of names) {
    if (options[name] !== undefined) throw new RangeError("The option " + name + " of Intl." + service + " is not written yet");
  }
}
