// MessageChannel, MessagePort, MessageEvent and BroadcastChannel, within one thread:
// https://html.spec.whatwg.org/multipage/web-messaging.html and https://nodejs.org/docs/latest-v20.x/api/worker_threads.html.
//
// Contract with messaging.go:
//   post(f)            calls f in a later turn of the event loop, and again while it returns true
//   hold() release()   keep the loop alive
// and with ../clone/clone.go:
//   structured(value, transferList)   the structured clone
//   mark(): symbol                    the key of a method (transferring: boolean) that makes the copy of an object

import { DOMException } from "../abort/dom_exception.ts";
import { Event, EventTarget, defineEventHandler, inspectAs, kNewListener, kRemoveListener, kTrustEvent, visible } from "../abort/event_target.ts";
import { mark, structured } from "../clone/clone.go";
import { ERR_INVALID_THIS } from "../../node/internal/codes.ts";
import { ERR_MISSING_ARGS, makeTypeError } from "../../node/internal/errors.ts";
import { kCustomInspect, kEvents } from "../../node/internal/symbols.ts";
import { hold, post, release } from "./messaging.go";

function hidden(target: any, key: any, value: any): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
}

export class MessageEvent extends Event {
  #data: any;
  #origin: string;
  #lastEventId: string;
  #source: any;
  #ports: any[];

  constructor(type: any, { data = null, origin = "", lastEventId = "", source = null, ports = [], ...init }: any = {}) {
    super(type, init);
    this.#data = data === undefined ? null : data;
    this.#origin = `${origin}`;
    this.#lastEventId = `${lastEventId}`;
    this.#source = source;
    this.#ports = [...ports];
  }
  get data(): any {
    return this.#data;
  }
  get origin(): string {
    return this.#origin;
  }
  get lastEventId(): string {
    return this.#lastEventId;
  }
  get source(): any {
    return this.#source;
  }
  get ports(): any[] {
    return this.#ports;
  }
}
visible(MessageEvent.prototype, ["data", "origin", "lastEventId", "source", "ports"]);

function messageEvent(data: any): any {
  return new MessageEvent("message", { data, [kTrustEvent]: true });
}

/** One end of a channel; the object that programs see changes when a port is transferred. */
class End {
  port: any = undefined;
  other: End | undefined = undefined;
  queue: any[] = [];
  started = false;
  closed = false;
  refed = false;
  held = false;
  awake = false; // deliver will be called

  /** Reports whether there is another end. */
  send(message: any): true | undefined {
    const other = this.other;
    if (this.closed || other === undefined || other.closed) return undefined;
    other.queue.push(message);
    other.wake();
    return true;
  }

  start(): void {
    if (this.started || this.closed) return;
    this.started = true;
    this.wake();
  }

  wake(): void {
    if (!this.started || this.awake || this.queue.length === 0) return;
    this.awake = true;
    post(() => this.deliver());
  }

  /** Delivers one message, and reports whether there may be more. */
  deliver(): boolean {
    if (this.closed || this.queue.length === 0) {
      this.awake = false;
      return false;
    }
    this.port.dispatchEvent(messageEvent(this.queue.shift()));
    return true;
  }

  ref(): void {
    this.refed = true;
    if (this.closed || this.held) return;
    this.held = true;
    hold();
  }

  unref(): void {
    this.refed = false;
    if (!this.held) return;
    this.held = false;
    release();
  }

  /** Both ends close, and say so in a later turn, after what has been sent. */
  close(callback?: any): void {
    if (typeof callback === "function") this.port.once("close", callback);
    if (this.closed) return;
    this.other?.closeLater();
    this.closed = true;
    this.announce();
  }

  closeLater(): void {
    if (this.closed) return;
    post(() => {
      if (this.closed) return false;
      if (this.started && this.queue.length > 0) return this.deliver();
      this.closed = true;
      this.announce();
      return false;
    });
  }

  announce(): void {
    this.unref();
    hold();
    post(() => {
      release();
      this.port?.dispatchEvent(new Event("close", { [kTrustEvent]: true }));
    });
  }
}

const kEnd = Symbol("kEnd");
const kCreate = Symbol("kCreate");
const kNodeListeners = Symbol("kNodeListeners");

function endOf(value: any): End {
  const end = value?.[kEnd];
  if (!(end instanceof End)) throw ERR_INVALID_THIS("MessagePort");
  return end;
}

/** The methods of EventEmitter that node's ports have: https://nodejs.org/docs/latest-v20.x/api/events.html#class-nodeeventtarget. */
class NodeEventTarget extends EventTarget {
  on(type: any, listener: any): this {
    return this.addListener(type, listener);
  }
  addListener(type: any, listener: any): this {
    addNodeListener(this, type, listener, false);
    return this;
  }
  once(type: any, listener: any): this {
    addNodeListener(this, type, listener, true);
    return this;
  }
  off(type: any, listener: any): this {
    return this.removeListener(type, listener);
  }
  removeListener(type: any, listener: any): this {
    const list = nodeListeners(this);
    const i = list.findLastIndex((l: any) => l.type === `${type}` && l.listener === listener);
    if (i >= 0) this.removeEventListener(type, list.splice(i, 1)[0].wrapped);
    else this.removeEventListener(type, listener);
    return this;
  }
  removeAllListeners(type?: any): this {
    const self: any = this;
    for (const key of type === undefined ? [...self[kEvents].keys()] : [`${type}`]) {
      const head = self[kEvents].get(key);
      for (let r = head?.next; r !== undefined; r = r.next) this.removeEventListener(key, r.callback);
    }
    self[kNodeListeners] = nodeListeners(this).filter((l: any) => type !== undefined && l.type !== `${type}`);
    return this;
  }
  emit(type: any, arg: any): boolean {
    const had = this.listenerCount(type) > 0;
    this.dispatchEvent(type === "message" ? messageEvent(arg) : new Event(type));
    return had;
  }
  eventNames(): string[] {
    return [...(this as any)[kEvents].keys()];
  }
  listenerCount(type: any): number {
    return (this as any)[kEvents].get(`${type}`)?.size ?? 0;
  }
}

function nodeListeners(target: any): any[] {
  if (target[kNodeListeners] === undefined) hidden(target, kNodeListeners, []);
  return target[kNodeListeners];
}

function addNodeListener(target: any, type: any, listener: any, once: boolean): void {
  const list = nodeListeners(target);
  const entry: any = { type: `${type}`, listener };
  // Listeners of this kind get the message, not the event.
  entry.wrapped = (event: any) => {
    if (once) list.splice(list.indexOf(entry), 1);
    return listener.call(target, event instanceof MessageEvent ? event.data : event);
  };
  list.push(entry);
  target.addEventListener(type, entry.wrapped, { once });
}

export class MessagePort extends NodeEventTarget {
  constructor() {
    if (arguments[0] !== kCreate) throw makeTypeError("ERR_CONSTRUCT_CALL_INVALID", "Constructor cannot be called");
    super();
    const end: End = arguments[1];
    end.port = this;
    hidden(this, kEnd, end);
  }
  postMessage(message: any = undefined, options: any = undefined): any {
    if (arguments.length === 0) throw ERR_MISSING_ARGS_TEXT();
    const list = transferList(options);
    if (list.includes(this)) throw new DOMException("Transfer list contains source port", "DataCloneError");
    const end = endOf(this);
    return end.send(structured(message, list));
  }
  start(): void {
    endOf(this).start();
  }
  close(callback?: any): void {
    endOf(this).close(callback);
  }
  ref(): void {
    endOf(this).ref();
  }
  unref(): void {
    endOf(this).unref();
  }
  hasRef(): boolean {
    return endOf(this).refed;
  }
}

function ERR_MISSING_ARGS_TEXT(): any {
  return makeTypeError("ERR_MISSING_ARGS", "Not enough arguments to MessagePort.postMessage");
}

/** The second argument of postMessage: a list, or options with one. */
function transferList(options: any): any[] {
  if (options === undefined || options === null) return [];
  if (typeof options !== "object") throw makeTypeError("ERR_INVALID_ARG_TYPE", "Optional transferList argument must be an iterable");
  if (typeof options[Symbol.iterator] === "function") return [...options];
  const list = options.transfer;
  if (list === undefined || list === null) return [];
  if (typeof list[Symbol.iterator] !== "function") throw makeTypeError("ERR_INVALID_ARG_TYPE", "Optional options.transfer argument must be an iterable");
  return [...list];
}

const portProto: any = MessagePort.prototype;
visible(portProto, ["postMessage", "start", "ref", "unref", "hasRef", "close"]);
defineEventHandler(portProto, "message");
defineEventHandler(portProto, "messageerror");
// A port with a listener runs, and keeps the program running.
hidden(portProto, kNewListener, function (this: any, size: number, type: string) {
  if (type !== "message" || size !== 1) return;
  endOf(this).ref();
  endOf(this).start();
});
hidden(portProto, kRemoveListener, function (this: any, size: number, type: string) {
  if (type === "message" && size === 0) endOf(this).unref();
});
hidden(portProto, kCustomInspect, function (this: any, depth: any, options: any) {
  const end: End = endOf(this);
  return inspectAs(this, { active: !end.closed, refed: end.refed }, depth, options);
});
hidden(portProto, mark(), function (this: any, transferring: boolean) {
  if (!transferring) {
    throw makeTypeError("ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST", "Object that needs transfer was found in message but not listed in transferList");
  }
  const old = endOf(this);
  if (old.closed) throw new DOMException("MessagePort in transfer list is already detached", "DataCloneError");
  return moved(this, old);
});

/** A new port takes over; the old one is closed, without anybody at the other end noticing. */
function moved(port: any, old: End): any {
  const end = new End();
  end.other = old.other;
  if (end.other !== undefined) end.other.other = end;
  end.queue = old.queue;
  old.queue = [];
  old.other = undefined;
  old.unref();
  old.closed = true;
  return new (MessagePort as any)(kCreate, end);
}

export class MessageChannel {
  port1: any;
  port2: any;

  constructor() {
    const [a, b] = [new End(), new End()];
    a.other = b;
    b.other = a;
    this.port1 = new (MessagePort as any)(kCreate, a);
    this.port2 = new (MessagePort as any)(kCreate, b);
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#workerreceivemessageonportport */
export function receiveMessageOnPort(port: any): any {
  const end = port?.[kEnd];
  const queue = end instanceof End ? end.queue : port instanceof BroadcastChannel ? queueOf(port) : undefined;
  if (queue === undefined) throw makeTypeError("ERR_INVALID_ARG_TYPE", 'The "port" argument must be a MessagePort instance');
  return queue.length === 0 ? undefined : { message: queue.shift() };
}

/** The open channels, by name. */
class Channels {
  byName = new Map<string, Set<BroadcastChannel>>();
}
const channels = new Channels();
let queueOf: (channel: any) => any[];

export class BroadcastChannel extends EventTarget {
  #name: string;
  #closed = false;
  #held = true;
  #queue: any[] = [];

  constructor(name: any) {
    if (arguments.length === 0) throw ERR_MISSING_ARGS("name");
    super();
    this.#name = `${name}`;
    hold();
    const open = channels.byName.get(this.#name);
    if (open === undefined) channels.byName.set(this.#name, new Set([this]));
    else open.add(this);
  }
  get name(): string {
    if (!(#name in this)) throw ERR_INVALID_THIS("BroadcastChannel");
    return this.#name;
  }
  close(): void {
    if (!(#name in this)) throw ERR_INVALID_THIS("BroadcastChannel");
    if (this.#closed) return;
    this.#closed = true;
    this.unref();
    const open = channels.byName.get(this.#name)!;
    open.delete(this);
    if (open.size === 0) channels.byName.delete(this.#name);
  }
  postMessage(message: any): any {
    if (!(#name in this)) throw ERR_INVALID_THIS("BroadcastChannel");
    if (arguments.length === 0) throw ERR_MISSING_ARGS("message");
    if (this.#closed) throw new DOMException("BroadcastChannel is closed.", "InvalidStateError");
    for (const other of channels.byName.get(this.#name)!) {
      if (other === this) continue;
      other.#queue.push(structured(message, []));
      post(() => other.#deliver());
    }
    return undefined;
  }
  ref(): this {
    if (!(#name in this)) throw ERR_INVALID_THIS("BroadcastChannel");
    if (!this.#closed && !this.#held) hold();
    this.#held = this.#held || !this.#closed;
    return this;
  }
  unref(): this {
    if (!(#name in this)) throw ERR_INVALID_THIS("BroadcastChannel");
    if (this.#held) release();
    this.#held = false;
    return this;
  }
  #deliver(): void {
    if (this.#closed || this.#queue.length === 0) return;
    this.dispatchEvent(messageEvent(this.#queue.shift()));
  }
  [kCustomInspect](depth: any, options: any): any {
    if (!(#name in this)) throw ERR_INVALID_THIS("BroadcastChannel");
    return inspectAs(this, { name: this.#name, active: !this.#closed }, depth, options);
  }

  static {
    queueOf = (channel: any) => channel.#queue;
  }
}
visible(BroadcastChannel.prototype, ["name", "close", "postMessage"]);
defineEventHandler(BroadcastChannel.prototype, "message");
defineEventHandler(BroadcastChannel.prototype, "messageerror");

