// The IPC channel between a process and its child: https://nodejs.org/docs/latest-v20.x/api/child_process.html#subprocesssendmessage-sendhandle-options-callback
// Messages are lines of JSON on a socket whose descriptor the child finds in NODE_CHANNEL_FD, so that either end may be node.
import net from "../net/net.ts";
import EventEmitter from "../events/events.ts";
import { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS } from "../internal/errors.ts";
import { ERR_IPC_CHANNEL_CLOSED, ERR_IPC_DISCONNECTED, ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { validateObject } from "../internal/validators.ts";

const INTERNAL = "NODE_";

/** What target.channel is: it can keep the program from waiting for messages. */
class Control extends EventEmitter {
  #socket: any;
  #listeners = 0;
  #explicit = false;

  constructor(socket: any) {
    super();
    this.#socket = socket;
  }
  /** Counts the listeners for messages: without any, the channel of a child does not keep it running. */
  counted(by: number): void {
    this.#listeners += by;
    if (this.#explicit) return;
    if (this.#listeners === 0) this.#socket.unref();
    else if (this.#listeners === 1 && by > 0) this.#socket.ref();
  }
  ref(): void {
    this.#explicit = true;
    this.#socket.ref();
  }
  unref(): void {
    this.#explicit = true;
    this.#socket.unref();
  }
}

/** Gives target, a ChildProcess or process, the methods and events of a channel over socket. */
export function openChannel(target: any, socket: any): any {
  const control = new Control(socket);
  target.channel = target._channel = control;
  target.connected = true;
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const line of lines) if (line !== "") deliver(target, JSON.parse(line));
  });
  const closed = (): void => {
    if (target.connected) target._disconnect();
    socket.destroy();
  };
  socket.on("end", closed);
  socket.on("error", closed);
  socket.on("close", closed);

  target.send = function send(message: any, handle?: any, options?: any, callback?: any): boolean {
    if (typeof handle === "function") {
      callback = handle;
      handle = undefined;
    } else if (typeof options === "function") {
      callback = options;
      options = undefined;
    } else if (options !== undefined) {
      validateObject(options, "options");
    }
    if (message === undefined) throw ERR_MISSING_ARGS("message");
    const type = typeof message;
    if (type !== "string" && type !== "object" && type !== "number" && type !== "boolean") {
      throw ERR_INVALID_ARG_TYPE("message", ["string", "object", "number", "boolean"], message);
    }
    if (handle) throw ERR_METHOD_NOT_IMPLEMENTED("send() of a handle");
    if (target.connected) {
      socket.write(JSON.stringify(message) + "\n", () => { if (typeof callback === "function") callback(null); });
      return socket.writableLength < 2 * 65536;
    }
    const err = ERR_IPC_CHANNEL_CLOSED();
    if (typeof callback === "function") process.nextTick(callback, err);
    else process.nextTick(() => target.emit("error", err));
    return false;
  };

  target.disconnect = function disconnect(): void {
    if (!target.connected) {
      target.emit("error", ERR_IPC_DISCONNECTED());
      return;
    }
    target._disconnect();
  };

  target._disconnect = function _disconnect(): void {
    target.connected = false;
    target.channel = target._channel = null;
    socket.end();
    // What has arrived is delivered first.
    process.nextTick(() => target.emit("disconnect"));
  };
  return control;
}

function deliver(target: any, message: any): void {
  if (!target.channel) return;
  const internal = message !== null && typeof message === "object" && typeof message.cmd === "string" && message.cmd.startsWith(INTERNAL);
  process.nextTick(() => target.emit(internal ? "internalMessage" : "message", message, undefined));
}

/** The channel of this process to the one that has forked it; waiting is how many listeners are about to be added. */
export function openParentChannel(process: any, fd: number, waiting: number): void {
  const socket = new (net.Socket as any)({ fd, readable: true, writable: true });
  const control = openChannel(process, socket);
  const counts = (event: any): boolean => event === "message" || event === "disconnect";
  control.counted(process.listenerCount("message") + process.listenerCount("disconnect") + waiting);
  process.on("newListener", (event: any) => { if (counts(event)) control.counted(1); });
  process.on("removeListener", (event: any) => { if (counts(event)) control.counted(-1); });
}
