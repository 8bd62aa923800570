// Keypress events out of terminal bytes: https://nodejs.org/api/readline.html#readlineemitkeypresseventsstream-interface
import { StringDecoder } from "node:string_decoder";

interface Key { sequence: string; name: string | undefined; ctrl: boolean; meta: boolean; shift: boolean; code?: string }

function escapeName(code: string): string | undefined {
  switch (code) {
    case "[A": case "OA": return "up";
    case "[B": case "OB": return "down";
    case "[C": case "OC": return "right";
    case "[D": case "OD": return "left";
    case "[F": case "OF": case "[4~": case "[8~": return "end";
    case "[H": case "OH": case "[1~": case "[7~": return "home";
    case "[2~": return "insert";
    case "[3~": return "delete";
    case "[5~": return "pageup";
    case "[6~": return "pagedown";
    case "OP": case "[11~": return "f1";
    case "OQ": case "[12~": return "f2";
    case "OR": case "[13~": return "f3";
    case "OS": case "[14~": return "f4";
    case "[15~": return "f5";
    case "[17~": return "f6";
    case "[18~": return "f7";
    case "[19~": return "f8";
    case "[20~": return "f9";
    case "[21~": return "f10";
    case "[23~": return "f11";
    case "[24~": return "f12";
    case "[Z": return "tab";
  }
  return undefined;
}

// ESC [ or ESC O, a number, a modifier, a final character.
const SEQUENCE = /^\x1b(\[|O)(?:(\d+)(?:;(\d+))?)?([~A-Za-z])/;

function escapeKey(text: string): Key | null {
  const match = SEQUENCE.exec(text);
  if (match === null) return null;
  const [sequence, intro, number, modifier, final] = match;
  const code = intro + (final === "~" ? number + "~" : final);
  const bits = (modifier === undefined ? 1 : Number(modifier)) - 1;
  return { sequence, name: escapeName(code) ?? "undefined", ctrl: (bits & 4) !== 0, meta: (bits & 10) !== 0, shift: (bits & 1) !== 0 || code === "[Z", code };
}

function plainKey(ch: string, meta: boolean): Key {
  const key: Key = { sequence: meta ? "\x1b" + ch : ch, name: undefined, ctrl: false, meta, shift: false };
  const c = ch.charCodeAt(0);
  if (ch === "\r") key.name = "return";
  else if (ch === "\n") key.name = "enter";
  else if (ch === "\t") key.name = "tab";
  else if (ch === "\b" || ch === "\x7f") key.name = "backspace";
  else if (ch === "\x1b") key.name = "escape";
  else if (ch === " ") key.name = "space";
  else if (c > 0 && c <= 0x1a) {
    key.name = String.fromCharCode(c + 0x60);
    key.ctrl = true;
  } else if (/^[0-9A-Za-z]$/.test(ch)) {
    key.name = ch.toLowerCase();
    key.shift = /^[A-Z]$/.test(ch);
  }
  return key;
}

function emitKeys(stream: any, text: string): void {
  for (let i = 0; i < text.length;) {
    const rest = text.slice(i);
    const escape = escapeKey(rest);
    if (escape !== null) {
      i += escape.sequence.length;
      stream.emit("keypress", undefined, escape);
      continue;
    }
    const meta = rest.length > 1 && rest[0] === "\x1b" && rest[1] !== "\x1b";
    const ch = String.fromCodePoint(rest.codePointAt(meta ? 1 : 0) as number);
    i += ch.length + (meta ? 1 : 0);
    const key = plainKey(ch, meta);
    stream.emit("keypress", key.name === "escape" || meta ? undefined : ch, key);
  }
}

const kDecoder = Symbol("keypress-decoder");

export function emitKeypressEvents(stream: any, _iface?: any): void {
  if (stream[kDecoder]) return;
  stream[kDecoder] = new StringDecoder("utf8");
  const onData = (input: any): void => {
    if (stream.listenerCount("keypress") === 0) {
      stream.removeListener("data", onData);
      stream.on("newListener", onNewListener);
      return;
    }
    const text = stream[kDecoder].write(input);
    if (text) emitKeys(stream, text);
  };
  const onNewListener = (event: string): void => {
    if (event !== "keypress") return;
    stream.on("data", onData);
    stream.removeListener("newListener", onNewListener);
  };
  if (stream.listenerCount("keypress") > 0) stream.on("data", onData);
  else stream.on("newListener", onNewListener);
}
