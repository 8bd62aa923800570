// Intl.Segmenter: https://tc39.es/ecma402/#segmenter-objects
import { locale, option, optionsObject } from "./locale.ts";

// The extended grapheme clusters of https://www.unicode.org/reports/tr29/#Table_Combining_Char_Sequences_and_Grapheme_Clusters,
// in the order of its rules; the parts are classes of code points.
const extend = "\\p{Grapheme_Extend}\\p{Emoji_Modifier}";
const spacing = "\\p{Mc}\\u0e33\\u0eb3";
const prepend = "\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}";
const lead = "\\u1100-\\u115f\\ua960-\\ua97c";
const vowel = "\\u1160-\\u11a7\\ud7b0-\\ud7c6";
const tail = "\\u11a8-\\u11ff\\ud7cb-\\ud7fb";
const hangul = `[${lead}]*(?:[\\uac00-\\ud7a3][${vowel}]*|[${vowel}]+)[${tail}]*|[${lead}]+|[${tail}]+`;
const emoji = `\\p{Extended_Pictographic}(?:[${extend}]*\\u200d\\p{Extended_Pictographic})*`;
const control = "\\p{Cc}\\p{Zl}\\p{Zp}";
const cluster = `\\r\\n|[${control}]|[${prepend}]*(?:${hangul}|\\p{Regional_Indicator}{2}|${emoji}|[^${control}])[${extend}${spacing}\\u200d]*`;

const ascii = /^[\x20-\x7e]*$/;

class Segments {
  #text: string;

  constructor(text: string) { this.#text = text; }

  containing(index?: any): any {
    const at = Math.trunc(Number(index)) || 0;
    if (at < 0 || at >= this.#text.length) return undefined;
    for (const s of this) if (s.index + s.segment.length > at) return s;
    return undefined;
  }

  *[Symbol.iterator](): any {
    const input = this.#text;
    if (ascii.test(input)) {
      for (let index = 0; index < input.length; index++) yield { segment: input[index], index, input };
      return;
    }
    for (const m of input.matchAll(new RegExp(cluster, "gu"))) yield { segment: m[0], index: m.index, input };
  }
}

export class Segmenter {
  #locale: string;

  constructor(locales?: any, options?: any) {
    const o = optionsObject(options);
    this.#locale = locale("Segmenter", locales);
    option(o, "localeMatcher", ["lookup", "best fit"], "best fit");
    const granularity = option(o, "granularity", ["grapheme", "word", "sentence"], "grapheme");
    if (granularity !== "grapheme") throw new RangeError("The granularity " + granularity + " of Intl.Segmenter is not written yet");
  }

  segment(input?: any): Segments { return new Segments(String(input)); }

  resolvedOptions(): any { return { locale: this.#locale, granularity: "grapheme" }; }
}
