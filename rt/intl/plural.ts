// Intl.PluralRules: https://tc39.es/ecma402/#pluralrules-objects
import { locale, option, optionsObject, unsupported } from "./locale.ts";

export class PluralRules {
  #locale: string;
  #type: string;

  constructor(locales?: any, options?: any) {
    const o = optionsObject(options);
    this.#locale = locale("PluralRules", locales);
    option(o, "localeMatcher", ["lookup", "best fit"], "best fit");
    this.#type = option(o, "type", ["cardinal", "ordinal"], "cardinal");
    unsupported("PluralRules", o, ["minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits", "minimumSignificantDigits", "maximumSignificantDigits"]);
  }

  // https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html#en, of numbers with three decimals
  select(value?: any): string {
    const n = Math.abs(Number(value));
    const shown = n < 1e15 ? Number(n.toFixed(3)) : n;
    if (this.#type === "cardinal") return shown === 1 ? "one" : "other";
    if (!Number.isInteger(shown) || [11, 12, 13].includes(shown % 100)) return "other";
    return ["other", "one", "two", "few"][shown % 10] ?? "other";
  }

  resolvedOptions(): any {
    const categories = this.#type === "cardinal" ? ["one", "other"] : ["few", "one", "two", "other"];
    return {
      locale: this.#locale, type: this.#type, minimumIntegerDigits: 1, minimumFractionDigits: 0, maximumFractionDigits: 3,
      pluralCategories: categories, roundingIncrement: 1, roundingMode: "halfExpand", roundingPriority: "auto", trailingZeroDisplay: "auto",
    };
  }
}
