// The small text functions of util: parseEnv, stripVTControlCharacters, styleText, log.

import { format, inspectFunction, stdoutColors } from "./util.go";
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { validateBoolean, validateOneOf, validateString } from "../internal/validators.ts";
import { isNodeStream, isReadableStream, isWritableStream } from "../stream/utils.ts";

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseenvcontent */
export function parseEnv(content: any): any {
  validateString(content, "content");
  const out: any = {};
  let at = 0;
  while (at < content.length) {
    const lineEnd = endOfLine(content, at);
    const line = content.slice(at, lineEnd).trimStart();
    if (line === "" || line[0] === "#") {
      at = lineEnd + 1;
      continue;
    }
    // A line without "=" runs into the next one's key; that is what node 20 does.
    const eq = content.indexOf("=", at);
    if (eq === -1) break;
    let key = content.slice(at, eq).trim();
    const end = endOfLine(content, eq);
    if (key === "") {
      at = end + 1;
      continue;
    }
    if (key.startsWith("export ")) key = key.slice(7).trim();
    const [value, next] = envValue(content, eq + 1, end);
    out[key] = value;
    at = next;
  }
  return out;
}

function endOfLine(content: string, from: number): number {
  const end = content.indexOf("\n", from);
  return end === -1 ? content.length : end;
}

// The value that starts at `from`, and where the next line starts.
function envValue(content: string, from: number, end: number): [string, number] {
  let i = from;
  while (i < end && (content[i] === " " || content[i] === "\t")) i++;
  const quote = content[i];
  if (i < end && (quote === '"' || quote === "'" || quote === "`")) {
    const close = content.indexOf(quote, i + 1);
    if (close !== -1) {
      let next = content.indexOf("\n", close + 1);
      if (next === -1) next = content.length;
      const text = content.slice(i + 1, close);
      return [quote === '"' ? text.replaceAll("\\n", "\n") : text, next + 1];
    }
  }
  let value = content.slice(i, end);
  const comment = value.indexOf("#");
  if (comment !== -1) value = value.slice(0, comment);
  return [value.trim(), end + 1];
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilstripvtcontrolcharactersstr */
export function stripVTControlCharacters(str: any): string {
  validateString(str, "str");
  // First operating system commands (titles, links) up to their terminator, then control sequences.
  return str.replace(
    /\u001B\][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)|[\u001B\u009B][[\]()#;?]*(?:[\d;]*[\dA-PR-TZcf-nq-uy=><~])/g,
    "",
  );
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilstyletextformat-text-options */
export function styleText(format: any, text: any, options: any = {}): string {
  const { validateStream = true, stream } = options;
  validateString(text, "text");
  validateBoolean(validateStream, "options.validateStream");
  if (validateStream && stream !== undefined && !isReadableStream(stream) && !isWritableStream(stream) && !isNodeStream(stream)) {
    throw ERR_INVALID_ARG_TYPE("stream", ["ReadableStream", "WritableStream", "Stream"], stream);
  }
  const colors: any = (inspectFunction() as any).colors;
  let left = "";
  let right = "";
  for (const name of Array.isArray(format) ? format : [format]) {
    const codes = colors[name];
    if (codes === undefined) validateOneOf(name, "format", Object.keys(colors));
    left += `\u001b[${codes[0]}m`;
    right = `\u001b[${codes[1]}m${right}`;
  }
  // Node 20 asks the stream only for a single format.
  if (validateStream && !Array.isArray(format) && !colorizes(stream)) return text;
  return `${left}${text}${right}`;
}

function colorizes(stream: any): boolean {
  if (stream === undefined || process.env.FORCE_COLOR !== undefined) return stdoutColors();
  return stream.isTTY && (typeof stream.getColorDepth !== "function" || stream.getColorDepth() > 2);
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

/** The deprecated util.log: a line with the time before it. */
export function log(...args: any[]): void {
  const d = new Date();
  const month = MONTHS.slice(d.getMonth() * 3, d.getMonth() * 3 + 3);
  const time = `${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
  console.log("%s - %s", `${d.getDate()} ${month} ${time}`, format(...args));
}
