// Moving the cursor and clearing: https://nodejs.org/api/readline.html#readlinecursortostream-x-y-callback
import { ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_INVALID_CURSOR_POS } from "../internal/codes.ts";
import { validateFunction } from "../internal/validators.ts";

function send(stream: any, text: string, callback: any): boolean {
  if (callback !== undefined) validateFunction(callback, "callback");
  if (stream === null || stream === undefined || text === "") {
    if (typeof callback === "function") process.nextTick(callback, null);
    return true;
  }
  return stream.write(text, callback);
}

export function cursorTo(stream: any, x: any, y?: any, callback?: any): boolean {
  if (typeof y === "function") {
    callback = y;
    y = undefined;
  }
  if (Number.isNaN(x)) throw ERR_INVALID_ARG_VALUE("x", x);
  if (Number.isNaN(y)) throw ERR_INVALID_ARG_VALUE("y", y);
  if (typeof x !== "number" && typeof y === "number") throw ERR_INVALID_CURSOR_POS();
  if (typeof x !== "number") return send(null, "", callback);
  return send(stream, typeof y !== "number" ? "\x1b[" + (x + 1) + "G" : "\x1b[" + (y + 1) + ";" + (x + 1) + "H", callback);
}

export function moveCursor(stream: any, dx: number, dy: number, callback?: any): boolean {
  let text = "";
  if (dx < 0) text += "\x1b[" + -dx + "D";
  else if (dx > 0) text += "\x1b[" + dx + "C";
  if (dy < 0) text += "\x1b[" + -dy + "A";
  else if (dy > 0) text += "\x1b[" + dy + "B";
  return send(stream, text, callback);
}

/** dir -1 clears to the left, 1 to the right, 0 the whole line. */
export function clearLine(stream: any, dir: number, callback?: any): boolean {
  return send(stream, dir < 0 ? "\x1b[1K" : dir > 0 ? "\x1b[0K" : "\x1b[2K", callback);
}

export function clearScreenDown(stream: any, callback?: any): boolean { return send(stream, "\x1b[0J", callback); }
