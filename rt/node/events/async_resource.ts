// EventEmitterAsyncResource, made on first use: few programs name it.

import EventEmitter from "node:events";
import async_hooks from "node:async_hooks";
import { ERR_INVALID_THIS } from "../internal/codes.ts";

let made: any;

/** https://nodejs.org/docs/latest-v20.x/api/events.html#class-eventseventemitterasyncresource-extends-eventemitter */
export function EventEmitterAsyncResource(): any {
  if (made === undefined) made = define();
  return made;
}

function define(): any {
  const kEventEmitter = Symbol("kEventEmitter");
  const kAsyncResource = Symbol("kAsyncResource");
  const { AsyncResource } = async_hooks as any;

  class EventEmitterReferencingAsyncResource extends AsyncResource {
    constructor(emitter: any, type: any, options: any) {
      super(type, options);
      (this as any)[kEventEmitter] = emitter;
    }
    get eventEmitter() {
      if ((this as any)[kEventEmitter] === undefined) throw ERR_INVALID_THIS("EventEmitterReferencingAsyncResource");
      return (this as any)[kEventEmitter];
    }
  }

  return class EventEmitterAsyncResource extends (EventEmitter as any) {
    constructor(options: any = undefined) {
      let name;
      if (typeof options === "string") {
        name = options;
        options = undefined;
      } else {
        name = options?.name || new.target.name;
      }
      super(options);
      (this as any)[kAsyncResource] = new EventEmitterReferencingAsyncResource(this, name, options);
    }
    emit(event: any, ...args: any[]) {
      const resource = resourceOf(this);
      args.unshift(super.emit, this, event);
      return resource.runInAsyncScope(...args);
    }
    emitDestroy() {
      resourceOf(this).emitDestroy();
    }
    get asyncId() {
      return resourceOf(this).asyncId();
    }
    get triggerAsyncId() {
      return resourceOf(this).triggerAsyncId();
    }
    get asyncResource() {
      return resourceOf(this);
    }
  };

  function resourceOf(self: any): any {
    if (self[kAsyncResource] === undefined) throw ERR_INVALID_THIS("EventEmitterAsyncResource");
    return self[kAsyncResource];
  }
}
