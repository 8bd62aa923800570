// tty: https://nodejs.org/api/tty.html
//
// Contract with tty.go:
//   isTerminal(fd: number): boolean           windowSize(fd: number): [columns, rows] | errno
//   setRawMode(fd: number, on: boolean): errno      watchResize(cb: () => void): void    SIGWINCH, without keeping the loop
//   openTerminal(fd: number): Native | errno        a stream for net.go's functions over a reopened, non-blocking terminal
import net from "../net/net.ts";
import { ERR_INVALID_FD } from "../internal/codes.ts";
import { PIPE, StreamHandle } from "../net/handle.ts";
import { errnoException } from "../os/uv.ts";
import { getColorDepth, hasColors } from "./colors.ts";
import { clearLine, clearScreenDown, cursorTo, moveCursor } from "../readline/cursor.ts";
import { isTerminal, openTerminal, setRawMode, watchResize, windowSize } from "./tty.go";

function isatty(fd: any): boolean {
  return Number.isInteger(fd) && fd >= 0 && fd <= 2147483647 && isTerminal(fd);
}

function openHandle(fd: any): StreamHandle {
  if (fd >> 0 !== fd || fd < 0) throw ERR_INVALID_FD(fd);
  const stream = openTerminal(fd);
  if (typeof stream === "number") throw errnoException(stream, "TTY initialization failed");
  return new StreamHandle(PIPE, stream);
}

function ReadStream(this: any, fd: any, options?: any): any {
  if (!(this instanceof ReadStream)) return new (ReadStream as any)(fd, options);
  net.Socket.call(this, { readableHighWaterMark: 0, handle: openHandle(fd), manualStart: true, ...options });
  this.fd = fd;
  this.isRaw = false;
  this.isTTY = true;
}
Object.setPrototypeOf(ReadStream.prototype, net.Socket.prototype);
Object.setPrototypeOf(ReadStream, net.Socket);
ReadStream.prototype.setRawMode = function setMode(this: any, flag: any): any {
  flag = Boolean(flag);
  const errno = setRawMode(this.fd, flag);
  if (errno) {
    this.emit("error", errnoException(errno, "setRawMode"));
    return this;
  }
  this.isRaw = flag;
  return this;
};

function WriteStream(this: any, fd: any): any {
  if (!(this instanceof WriteStream)) return new (WriteStream as any)(fd);
  net.Socket.call(this, { handle: openHandle(fd), manualStart: true });
  this.fd = fd;
  this._type = "tty";
  const size = windowSize(fd);
  if (typeof size !== "number") {
    this.columns = size[0];
    this.rows = size[1];
  }
  watchResize(() => this._refreshSize());
}
Object.setPrototypeOf(WriteStream.prototype, net.Socket.prototype);
Object.setPrototypeOf(WriteStream, net.Socket);
WriteStream.prototype.isTTY = true;
WriteStream.prototype.getColorDepth = getColorDepth;
WriteStream.prototype.hasColors = hasColors;
WriteStream.prototype._refreshSize = function _refreshSize(this: any): void {
  const size = windowSize(this.fd);
  if (typeof size === "number") {
    this.emit("error", errnoException(size, "getWindowSize"));
    return;
  }
  if (this.columns === size[0] && this.rows === size[1]) return;
  this.columns = size[0];
  this.rows = size[1];
  this.emit("resize");
};
WriteStream.prototype.cursorTo = function(this: any, x: any, y?: any, callback?: any): boolean { return cursorTo(this, x, y, callback); };
WriteStream.prototype.moveCursor = function(this: any, dx: any, dy: any, callback?: any): boolean { return moveCursor(this, dx, dy, callback); };
WriteStream.prototype.clearLine = function(this: any, dir: any, callback?: any): boolean { return clearLine(this, dir, callback); };
WriteStream.prototype.clearScreenDown = function(this: any, callback?: any): boolean { return clearScreenDown(this, callback); };
WriteStream.prototype.getWindowSize = function(this: any): [number, number] { return [this.columns, this.rows]; };

const tty: any = { isatty, ReadStream, WriteStream };
export { isatty, ReadStream, WriteStream };
export default tty;
