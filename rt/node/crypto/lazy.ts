// A Transform that becomes a stream only when somebody uses it as one: most hashes never do.
import { Transform } from "node:stream";

export function LazyTransform(this: any, options?: any): void {
  this._options = options;
}
Object.setPrototypeOf(LazyTransform.prototype, Transform.prototype);
Object.setPrototypeOf(LazyTransform, Transform);

function lazily(name: string): PropertyDescriptor {
  return {
    configurable: true,
    enumerable: true,
    get(this: any): any {
      Transform.call(this, this._options);
      this._writableState.decodeStrings = false;
      return this[name];
    },
    set(this: any, value: any): void {
      Object.defineProperty(this, name, { value, configurable: true, enumerable: true, writable: true });
    },
  };
}
Object.defineProperties(LazyTransform.prototype, {
  _readableState: lazily("_readableState"),
  _writableState: lazily("_writableState"),
});
