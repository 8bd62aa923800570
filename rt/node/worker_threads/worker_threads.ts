// worker_threads: https://nodejs.org/api/worker_threads.html
// What a program that never starts a thread needs; MessageChannel is the global one.
import EventEmitter from "../events/events.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";

class Worker extends EventEmitter {
  constructor(_filename: any, _options?: any) {
    super();
    throw ERR_METHOD_NOT_IMPLEMENTED("worker_threads.Worker");
  }
}

function missing(name: string): any {
  return function() { throw ERR_METHOD_NOT_IMPLEMENTED("worker_threads." + name + "()"); };
}

let environment: Map<unknown, unknown> | undefined;

const g: any = globalThis;

const workerThreads: any = {
  isMainThread: true,
  MessagePort: g.MessagePort ?? missing("MessagePort"),
  MessageChannel: g.MessageChannel ?? missing("MessageChannel"),
  markAsUntransferable() {},
  moveMessagePortToContext: missing("moveMessagePortToContext"),
  receiveMessageOnPort: missing("receiveMessageOnPort"),
  resourceLimits: {},
  postMessageToThread: missing("postMessageToThread"),
  threadId: 0,
  SHARE_ENV: Symbol.for("nodejs.worker_threads.SHARE_ENV"),
  Worker,
  parentPort: null,
  workerData: null,
  BroadcastChannel: g.BroadcastChannel ?? missing("BroadcastChannel"),
  setEnvironmentData(key: unknown, value: unknown) {
    if (environment === undefined) environment = new Map();
    if (value === undefined) environment.delete(key);
    else environment.set(key, value);
  },
  getEnvironmentData(key: unknown) { return environment?.get(key); },
};
export default workerThreads;
