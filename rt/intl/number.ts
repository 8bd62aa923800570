// Intl.NumberFormat of decimals and percentages: https://tc39.es/ecma402/#numberformat-objects
import { digits, locale, option, optionsObject, unsupported } from "./locale.ts";

const unwritten = [
  "currency", "unit", "compactDisplay", "minimumSignificantDigits", "maximumSignificantDigits", "signDisplay",
  "roundingIncrement", "roundingMode", "roundingPriority", "trailingZeroDisplay", "numberingSystem",
];

function NumberFormatConstructor(this: any, locales?: any, options?: any): any {
  return new Formatter(locales, options);
}

class Formatter {
  #locale: string;
  #style: string;
  #grouping: boolean;
  #integer: number;
  #low: number;
  #high: number;
  #bound: any;

  constructor(locales: any, options: any) {
    const o = optionsObject(options);
    this.#locale = locale("NumberFormat", locales);
    this.#style = option(o, "style", ["decimal", "percent", "currency", "unit"], "decimal");
    if (this.#style === "currency" || this.#style === "unit") throw new RangeError("The style " + this.#style + " of Intl.NumberFormat is not written yet");
    if (option(o, "notation", ["standard", "scientific", "engineering", "compact"], "standard") !== "standard") throw new RangeError("The option notation of Intl.NumberFormat is not written yet");
    unsupported("NumberFormat", o, unwritten);
    this.#integer = digits(o, "minimumIntegerDigits", 1, 21, 1);
    const low = digits(o, "minimumFractionDigits", 0, 20, undefined);
    const high = digits(o, "maximumFractionDigits", 0, 20, undefined);
    const usual = this.#style === "percent" ? 0 : 3;
    if (low !== undefined && high !== undefined && low > high) throw new RangeError("maximumFractionDigits value is out of range.");
    this.#low = low ?? 0;
    this.#high = high ?? Math.max(usual, this.#low);
    this.#grouping = o.useGrouping !== false && o.useGrouping !== "false";
    if (o.useGrouping !== undefined && typeof o.useGrouping !== "boolean") throw new RangeError("The option useGrouping of Intl.NumberFormat is written for true and false only");
  }

  get format(): any {
    return this.#bound ??= Object.defineProperty((value?: any) => this.#text(value), "name", { value: "", configurable: true });
  }

  #text(value: any): string {
    if (typeof value === "bigint") {
      const text = String(value);
      const percent = this.#style === "percent" && text !== "0" ? "00" : "";
      return this.#sign(text[0] === "-", this.#digits(text.replace("-", "") + percent, ""));
    }
    const n = Number(value);
    if (n !== n) return this.#sign(false, "NaN");
    const negative = n < 0 || Object.is(n, -0);
    if (n === Infinity || n === -Infinity) return this.#sign(negative, "∞");
    const [whole, decimals] = rounded(Math.abs(n), this.#style === "percent" ? 2 : 0, this.#high);
    return this.#sign(negative, this.#digits(whole, decimals));
  }

  #digits(whole: string, decimals: string): string {
    let end = decimals.length;
    while (end > this.#low && decimals[end - 1] === "0") end--;
    decimals = decimals.slice(0, end).padEnd(this.#low, "0");
    whole = whole.padStart(this.#integer, "0");
    if (this.#grouping) whole = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return decimals === "" ? whole : whole + "." + decimals;
  }

  #sign(negative: boolean, text: string): string {
    return (negative ? "-" : "") + text + (this.#style === "percent" ? "%" : "");
  }

  resolvedOptions(): any {
    return {
      locale: this.#locale, numberingSystem: "latn", style: this.#style, minimumIntegerDigits: this.#integer,
      minimumFractionDigits: this.#low, maximumFractionDigits: this.#high, useGrouping: this.#grouping ? "auto" : false,
      notation: "standard", signDisplay: "auto", roundingIncrement: 1, roundingMode: "halfExpand", roundingPriority: "auto", trailingZeroDisplay: "auto",
    };
  }
}

// rounded is n times a power of ten with so many decimals, half away from zero. What counts are the digits that n is
// written with, not its exact value: 1.0005 is 1.001.
function rounded(n: number, power: number, decimals: number): [whole: string, fraction: string] {
  const [mantissa, exponent] = n.toExponential().split("e");
  let text = mantissa.replace(".", "");
  let point = n === 0 ? 1 : Number(exponent) + 1 + power;
  if (point < 1) {
    text = "0".repeat(1 - point) + text;
    point = 1;
  }
  const end = point + decimals;
  if (text.length > end) {
    const up = text[end] >= "5";
    text = text.slice(0, end);
    if (up) {
      const nines = /9*$/.exec(text)![0].length;
      const at = end - nines - 1;
      if (at < 0) point++;
      text = (at < 0 ? "1" : text.slice(0, at) + (Number(text[at]) + 1)) + "0".repeat(nines);
    }
  }
  text = text.padEnd(point + decimals, "0");
  return [text.slice(0, point), text.slice(point)];
}

// NumberFormat can be called without new.
export const NumberFormat: any = NumberFormatConstructor;
Object.defineProperty(NumberFormat, "name", { value: "NumberFormat", configurable: true });
Object.defineProperty(NumberFormat, "length", { value: 0, configurable: true });
NumberFormat.prototype = Formatter.prototype;
Object.defineProperty(NumberFormat, "prototype", { writable: false, enumerable: false });
Object.defineProperty(NumberFormat.prototype, "constructor", { value: NumberFormat, writable: true, configurable: true });
