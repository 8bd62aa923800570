// Names of the encodings Buffer knows: https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffers-and-character-encodings.

/** The name Node uses for an encoding, or undefined when it is none. */
export function encodingName(name: string): string | undefined {
  switch (name) {
    case "utf8":
    case "utf16le":
    case "latin1":
    case "base64":
    case "base64url":
    case "hex":
    case "ascii":
      return name;
    case "utf-8":
    case "UTF-8":
      return "utf8";
  }
  return encodingNameLower(name.toLowerCase());
}

function encodingNameLower(name: string): string | undefined {
  switch (name) {
    case "utf8":
    case "utf-8":
      return "utf8";
    case "ucs2":
    case "ucs-2":
    case "utf16le":
    case "utf-16le":
      return "utf16le";
    case "latin1":
    case "binary":
      return "latin1";
    case "base64":
    case "base64url":
    case "hex":
    case "ascii":
      return name;
  }
  return undefined;
}

/** As Node's normalizeEncoding: nothing, null and "" mean utf8. */
export function normalizeEncoding(encoding: any): string | undefined {
  if (encoding === undefined || encoding === null || encoding === "") return "utf8";
  return encodingName(`${encoding}`);
}
