// Intl for American English: https://tc39.es/ecma402/
//
// Other locales, and what is not written, throw an error that says so; they are
// never answered in English.
import { PluralRules } from "./plural.ts";
import { NumberFormat } from "./number.ts";
import { Segmenter } from "./segmenter.ts";
import { canonical, supportedLocales } from "./locale.ts";

function getCanonicalLocales(locales?: any): string[] {
  return canonical(locales);
}

export const Intl: any = {};

for (const [name, value] of Object.entries({ NumberFormat, PluralRules, Segmenter, getCanonicalLocales })) {
  Object.defineProperty(Intl, name, { value, writable: true, configurable: true });
}
for (const constructor of [NumberFormat, PluralRules, Segmenter] as any[]) {
  Object.defineProperty(constructor, "supportedLocalesOf", { value: supportedLocales, writable: true, configurable: true });
  Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: "Intl." + constructor.name, configurable: true });
}
Object.defineProperty(Intl, Symbol.toStringTag, { value: "Intl", configurable: true });
