// punycode: RFC 3492, https://nodejs.org/docs/latest-v20.x/api/punycode.html. All in TypeScript.

const MAX_INT = 0x7fffffff;
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

function overflow(): RangeError {
  return new RangeError("Overflow: input needs wider integers to process");
}

function ucs2decode(string: string): number[] {
  const out: number[] = [];
  const length = string.length;
  for (let i = 0; i < length; i++) {
    const high = string.charCodeAt(i);
    if (high >= 0xd800 && high <= 0xdbff && i + 1 < length) {
      const low = string.charCodeAt(i + 1);
      if ((low & 0xfc00) === 0xdc00) {
        out.push(((high & 0x3ff) << 10) + (low & 0x3ff) + 0x10000);
        i++;
        continue;
      }
    }
    out.push(high);
  }
  return out;
}

const ucs2encode = (codePoints: number[]): string => String.fromCodePoint(...codePoints);

function digitOf(code: number): number {
  if (code >= 48 && code < 58) return 26 + (code - 48);
  if (code >= 65 && code < 91) return code - 65;
  if (code >= 97 && code < 123) return code - 97;
  return BASE;
}

function digitChar(digit: number): string {
  return String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);
}

// https://www.rfc-editor.org/rfc/rfc3492#section-6.1
function adapt(delta: number, points: number, first: boolean): number {
  delta = first ? Math.floor(delta / DAMP) : delta >> 1;
  delta += Math.floor(delta / points);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return Math.floor(k + ((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}

function threshold(k: number, bias: number): number {
  if (k <= bias) return T_MIN;
  return k >= bias + T_MAX ? T_MAX : k - bias;
}

// https://www.rfc-editor.org/rfc/rfc3492#section-6.2
const decode = function (input: string): string {
  const output: number[] = [];
  const basic = Math.max(input.lastIndexOf("-"), 0);
  for (let j = 0; j < basic; j++) {
    if (input.charCodeAt(j) >= 0x80) throw new RangeError("Illegal input >= 0x80 (not a basic code point)");
    output.push(input.charCodeAt(j));
  }
  let n = INITIAL_N;
  let i = 0;
  let bias = INITIAL_BIAS;
  for (let index = basic > 0 ? basic + 1 : 0; index < input.length; ) {
    const old = i;
    for (let w = 1, k = BASE; ; k += BASE) {
      if (index >= input.length) throw new RangeError("Invalid input");
      const digit = digitOf(input.charCodeAt(index++));
      if (digit >= BASE) throw new RangeError("Invalid input");
      if (digit > Math.floor((MAX_INT - i) / w)) throw overflow();
      i += digit * w;
      const t = threshold(k, bias);
      if (digit < t) break;
      if (w > Math.floor(MAX_INT / (BASE - t))) throw overflow();
      w *= BASE - t;
    }
    const out = output.length + 1;
    bias = adapt(i - old, out, old === 0);
    if (Math.floor(i / out) > MAX_INT - n) throw overflow();
    n += Math.floor(i / out);
    i %= out;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
};

// https://www.rfc-editor.org/rfc/rfc3492#section-6.3
const encode = function (text: string): string {
  const input = ucs2decode(text);
  let output = "";
  for (const c of input) if (c < 0x80) output += String.fromCharCode(c);
  const basic = output.length;
  let handled = basic;
  if (basic > 0) output += "-";
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  while (handled < input.length) {
    let m = MAX_INT;
    for (const c of input) if (c >= n && c < m) m = c;
    if (m - n > Math.floor((MAX_INT - delta) / (handled + 1))) throw overflow();
    delta += (m - n) * (handled + 1);
    n = m;
    for (const c of input) {
      if (c < n && ++delta > MAX_INT) throw overflow();
      if (c !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return output;
};

function variableLength(q: number, bias: number): string {
  let out = "";
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (q < t) return out + digitChar(q);
    out += digitChar(t + ((q - t) % (BASE - t)));
    q = Math.floor((q - t) / (BASE - t));
  }
}

// Applies callback to every label of a domain name or of an e-mail address's domain.
function mapDomain(domain: string, callback: (label: string) => string): string {
  const parts = domain.split("@");
  let prefix = "";
  if (parts.length > 1) {
    prefix = `${parts[0]}@`;
    domain = parts[1];
  }
  const labels = domain.replace(/[\x2E\u3002\uFF0E\uFF61]/g, "\x2E").split(".");
  return prefix + labels.map(callback).join(".");
}

const toUnicode = function (input: string): string {
  return mapDomain(input, (label) => (label.startsWith("xn--") ? decode(label.slice(4).toLowerCase()) : label));
};

const toASCII = function (input: string): string {
  return mapDomain(input, (label) => (/[^\0-\x7F]/.test(label) ? `xn--${encode(label)}` : label));
};

export default {
  version: "2.1.0",
  ucs2: { decode: ucs2decode, encode: ucs2encode },
  decode,
  encode,
  toASCII,
  toUnicode,
};
