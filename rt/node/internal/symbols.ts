// Symbols that several core modules share.

/** Static mark of EventTarget classes; read as object.constructor[kIsEventTarget]. */
export const kIsEventTarget: unique symbol = Symbol.for("nodejs.event_target") as any;
/** EventTarget's listeners: Map from type to the head of a linked list of registrations. */
export const kEvents: unique symbol = Symbol("kEvents") as any;
export const kMaxEventTargetListeners: unique symbol = Symbol("events.maxEventTargetListeners") as any;
export const kMaxEventTargetListenersWarned: unique symbol = Symbol("events.maxEventTargetListenersWarned") as any;
/** Listener option: the listener runs although another one stopped the event. */
export const kResistStopPropagation: unique symbol = Symbol("kResistStopPropagation") as any;
/** Listener option: the target keeps the listener only as long as this object lives. */
export const kWeakHandler: unique symbol = Symbol("kWeak") as any;
export const kRejection: unique symbol = Symbol.for("nodejs.rejection") as any;
export const kCustomPromisify: unique symbol = Symbol.for("nodejs.util.promisify.custom") as any;
export const kCustomPromisifyArgs: unique symbol = Symbol("customPromisifyArgs") as any;
export const kCustomInspect: unique symbol = Symbol.for("nodejs.util.inspect.custom") as any;
/** Symbol.asyncDispose and Symbol.dispose where the language has them, node's own otherwise. */
export const kAsyncDispose: unique symbol = (Symbol as any).asyncDispose ?? Symbol.for("nodejs.asyncDispose");
export const kDispose: unique symbol = (Symbol as any).dispose ?? Symbol.for("nodejs.dispose");
/** On an emitter: false keeps deleted event names out of _events, true keeps the slot (streams). */
export const kShapeMode: unique symbol = Symbol("shapeMode") as any;
export const kCapture: unique symbol = Symbol("kCapture") as any;
export const kErrorMonitor: unique symbol = Symbol("events.errorMonitor") as any;
