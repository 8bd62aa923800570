// IP address texts: https://nodejs.org/api/net.html#netisipinput

/** Four decimal numbers below 256 without leading zeros; returns whether s from start on is that. */
function v4(s: string, start: number): boolean {
  let parts = 0;
  let value = -1;
  let first = 0;
  for (let i = start; i <= s.length; i++) {
    const c = i < s.length ? s.charCodeAt(i) : 0x2e;
    if (c === 0x2e) {
      if (value < 0 || value > 255 || ++parts > 4) return false;
      if (i - first > 1 && s.charCodeAt(first) === 0x30) return false;
      value = -1;
      continue;
    }
    if (c < 0x30 || c > 0x39) return false;
    if (value < 0) {
      value = 0;
      first = i;
    }
    value = value * 10 + c - 0x30;
    if (value > 255) return false;
  }
  return parts === 4;
}

function isHex(c: number): boolean { return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x46) || (c >= 0x61 && c <= 0x66); }

function v6(s: string): boolean {
  const zone = s.indexOf("%");
  if (zone !== -1) {
    if (!/^[0-9a-zA-Z-.:]+$/.test(s.slice(zone + 1))) return false;
    s = s.slice(0, zone);
  }
  let groups = 0;
  let skipped = false;
  let i = 0;
  if (s.startsWith("::")) {
    skipped = true;
    i = 2;
    if (s.length === 2) return true;
  }
  for (;;) {
    const start = i;
    while (i < s.length && isHex(s.charCodeAt(i))) i++;
    if (i < s.length && s.charCodeAt(i) === 0x2e) {
      if (!v4(s, start)) return false;
      groups += 2;
      break;
    }
    if (i === start || i - start > 4) return false;
    groups++;
    if (i === s.length) break;
    if (s.charCodeAt(i) !== 0x3a) return false;
    i++;
    if (s.charCodeAt(i) === 0x3a) {
      if (skipped) return false;
      skipped = true;
      i++;
      if (i === s.length) break;
    }
  }
  return skipped ? groups < 8 : groups === 8;
}

export function isIPv4(s: any): boolean { return v4(`${s}`, 0); }
export function isIPv6(s: any): boolean { return v6(`${s}`); }
export function isIP(s: any): number {
  const text = `${s}`;
  return v4(text, 0) ? 4 : v6(text) ? 6 : 0;
}
