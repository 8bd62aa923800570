// Encoding names: https://nodejs.org/api/buffer.html#buffers-and-character-encodings
// The numbers are what buffer.go takes.

export const UTF8 = 0;
export const UTF16LE = 1;
export const LATIN1 = 2;
export const ASCII = 3;
export const BASE64 = 4;
export const BASE64URL = 5;
export const HEX = 6;
export const UNKNOWN = -1;

/** The number of an encoding's name, -1 when node knows none such. The usual spellings come first. */
export function encodingNumber(name: string): number {
  switch (name) {
    case "utf8": case "utf-8": return UTF8;
    case "latin1": case "binary": return LATIN1;
    case "hex": return HEX;
    case "base64": return BASE64;
    case "base64url": return BASE64URL;
    case "ascii": return ASCII;
    case "ucs2": case "ucs-2": case "utf16le": case "utf-16le": return UTF16LE;
  }
  return foldedEncodingNumber(name);
}

function foldedEncodingNumber(name: string): number {
  switch (name.toLowerCase()) {
    case "utf8": case "utf-8": return UTF8;
    case "latin1": case "binary": return LATIN1;
    case "hex": return HEX;
    case "base64": return BASE64;
    case "base64url": return BASE64URL;
    case "ascii": return ASCII;
    case "ucs2": case "ucs-2": case "utf16le": case "utf-16le": return UTF16LE;
  }
  return UNKNOWN;
}
