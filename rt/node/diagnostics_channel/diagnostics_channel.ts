// diagnostics_channel: https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html. All in TypeScript.

import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { validateFunction } from "../internal/validators.ts";

const channels = new Map<any, Channel>();

function throwLater(err: any): void {
  process.nextTick(() => {
    throw err;
  });
}

/** https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#class-channel */
class Channel {
  _subscribers: any[] | undefined = undefined;
  _stores: Map<any, any> | undefined = undefined;
  name: any;

  constructor(name: any) {
    this.name = name;
    channels.set(name, this);
  }
  subscribe(subscription: any) {
    validateFunction(subscription, "subscription");
    // A new array each time: publish may be walking the old one.
    this._subscribers = this._subscribers === undefined ? [subscription] : [...this._subscribers, subscription];
    this._stores ??= new Map();
  }
  unsubscribe(subscription: any) {
    const index = this._subscribers === undefined ? -1 : this._subscribers.indexOf(subscription);
    if (index === -1) return false;
    this._subscribers = this._subscribers!.filter((_, i) => i !== index);
    maybeDeactivate(this);
    return true;
  }
  bindStore(store: any, transform: any) {
    this._subscribers ??= [];
    this._stores ??= new Map();
    this._stores.set(store, transform);
  }
  unbindStore(store: any) {
    if (this._stores === undefined || !this._stores.has(store)) return false;
    this._stores.delete(store);
    maybeDeactivate(this);
    return true;
  }
  get hasSubscribers() {
    return this._subscribers !== undefined;
  }
  publish(data: any) {
    const subscribers = this._subscribers;
    if (subscribers === undefined) return;
    for (let i = 0; i < subscribers.length; i++) {
      try {
        subscribers[i](data, this.name);
      } catch (err) {
        throwLater(err);
      }
    }
  }
  runStores(data: any, fn: any, thisArg: any, ...args: any[]) {
    if (this._stores === undefined) return Reflect.apply(fn, thisArg, args);
    let run = () => {
      this.publish(data);
      return Reflect.apply(fn, thisArg, args);
    };
    for (const [store, transform] of this._stores) run = withStore(store, data, run, transform);
    return run();
  }
}

function maybeDeactivate(channel: Channel): void {
  if (channel._subscribers!.length > 0 || channel._stores!.size > 0) return;
  channel._subscribers = undefined;
  channel._stores = undefined;
}

function withStore(store: any, data: any, next: () => any, transform: any): () => any {
  return () => {
    let context = data;
    if (transform !== undefined) {
      try {
        context = transform(data);
      } catch (err) {
        throwLater(err);
        return next();
      }
    }
    return store.run(context, next);
  };
}

function channel(name: any): Channel {
  const existing = channels.get(name);
  if (existing) return existing;
  if (typeof name !== "string" && typeof name !== "symbol") {
    throw ERR_INVALID_ARG_TYPE("channel", ["string", "symbol"], name);
  }
  return new Channel(name);
}

function subscribe(name: any, subscription: any): void {
  channel(name).subscribe(subscription);
}

function unsubscribe(name: any, subscription: any): boolean {
  return channel(name).unsubscribe(subscription);
}

function hasSubscribers(name: any): boolean {
  const existing = channels.get(name);
  return existing === undefined ? false : existing.hasSubscribers;
}

const EVENTS = ["start", "end", "asyncStart", "asyncEnd", "error"];

function part(nameOrChannels: any, name: string): Channel {
  if (typeof nameOrChannels === "string") return channel(`tracing:${nameOrChannels}:${name}`);
  if (typeof nameOrChannels === "object" && nameOrChannels !== null) {
    const given = nameOrChannels[name];
    if (!(given instanceof Channel)) throw ERR_INVALID_ARG_TYPE(`nameOrChannels.${name}`, ["Channel"], given);
    return given;
  }
  throw ERR_INVALID_ARG_TYPE("nameOrChannels", ["string", "object", "TracingChannel"], nameOrChannels);
}

/** https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#class-tracingchannel */
class TracingChannel {
  declare start: Channel;
  declare end: Channel;
  declare asyncStart: Channel;
  declare asyncEnd: Channel;
  declare error: Channel;

  constructor(nameOrChannels: any) {
    for (const name of EVENTS) Object.defineProperty(this, name, { value: part(nameOrChannels, name) });
  }
  get hasSubscribers() {
    return (
      this.start.hasSubscribers ||
      this.end.hasSubscribers ||
      this.asyncStart.hasSubscribers ||
      this.asyncEnd.hasSubscribers ||
      this.error.hasSubscribers
    );
  }
  subscribe(handlers: any) {
    for (const name of EVENTS) if (handlers[name]) (this as any)[name].subscribe(handlers[name]);
  }
  unsubscribe(handlers: any) {
    let done = true;
    for (const name of EVENTS) {
      if (handlers[name] && !(this as any)[name].unsubscribe(handlers[name])) done = false;
    }
    return done;
  }
  traceSync(fn: any, context: any = {}, thisArg?: any, ...args: any[]) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const { start, end, error } = this;
    return start.runStores(
      context,
      () => {
        try {
          const result = Reflect.apply(fn, thisArg, args);
          context.result = result;
          return result;
        } catch (err) {
          context.error = err;
          error.publish(context);
          throw err;
        } finally {
          end.publish(context);
        }
      },
      undefined,
    );
  }
  tracePromise(fn: any, context: any = {}, thisArg?: any, ...args: any[]) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const { start, end, asyncStart, asyncEnd, error } = this;
    const onRejected = (err: any) => {
      context.error = err;
      error.publish(context);
      asyncStart.publish(context);
      asyncEnd.publish(context);
      return Promise.reject(err);
    };
    const onFulfilled = (result: any) => {
      context.result = result;
      asyncStart.publish(context);
      asyncEnd.publish(context);
      return result;
    };
    return start.runStores(
      context,
      () => {
        try {
          let promise = Reflect.apply(fn, thisArg, args);
          if (!(promise instanceof Promise)) promise = Promise.resolve(promise);
          return promise.then(onFulfilled, onRejected);
        } catch (err) {
          context.error = err;
          error.publish(context);
          throw err;
        } finally {
          end.publish(context);
        }
      },
      undefined,
    );
  }
  traceCallback(fn: any, position: any = -1, context: any = {}, thisArg?: any, ...args: any[]) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const { start, end, asyncStart, asyncEnd, error } = this;
    const callback = args.at(position);
    validateFunction(callback, "callback");
    function wrapped(this: any, ...results: any[]) {
      const [err, res] = results;
      if (err) {
        context.error = err;
        error.publish(context);
      } else {
        context.result = res;
      }
      asyncStart.runStores(
        context,
        () => {
          try {
            return Reflect.apply(callback, this, results);
          } finally {
            asyncEnd.publish(context);
          }
        },
        undefined,
      );
    }
    args.splice(position, 1, wrapped);
    return start.runStores(
      context,
      () => {
        try {
          return Reflect.apply(fn, thisArg, args);
        } catch (err) {
          context.error = err;
          error.publish(context);
          throw err;
        } finally {
          end.publish(context);
        }
      },
      undefined,
    );
  }
}

function tracingChannel(nameOrChannels: any): TracingChannel {
  return new TracingChannel(nameOrChannels);
}

export default { channel, hasSubscribers, subscribe, tracingChannel, unsubscribe, Channel };
