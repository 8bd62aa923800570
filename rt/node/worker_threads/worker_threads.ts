// worker_threads: https://nodejs.org/api/worker_threads.html
// What a program that never starts a thread needs.
import { BroadcastChannel, MessageChannel, MessagePort, receiveMessageOnPort } from "../../web/messaging/messaging.ts";
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

const workerThreads: any = {
  isMainThread: true,
  MessagePort,
  MessageChannel,
  markAsUntransferable() {},
  moveMessagePortToContext: missing("moveMessagePortToContext"),
  receiveMessageOnPort,
  resourceLimits: {},
  postMessageToThread: missing("postMessageToThread"),
  threadId: 0,
  SHARE_ENV: Symbol.for("nodejs.worker_threads.SHARE_ENV"),
  Worker,
  parentPort: null,
  workerData: null,
  BroadcastChannel,
  setEnvironmentData(key: unknown, value: unknown) {
    if (environment === undefined) environment = new Map();
    if (value === undefined) environment.delete(key);
    else environment.set(key, value);
  },
  getEnvironmentData(key: unknown) { return environment?.get(key); },
};
export default workerThreads;
