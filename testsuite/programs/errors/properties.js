// Own properties, prototypes, toString, stack, cause, captureStackTrace.
const e = new Error('m', { cause: 0 });
console.log(Object.getOwnPropertyNames(e).sort(), Object.getOwnPropertyDescriptor(e, 'message'), Object.keys(e));
console.log(
  'cause' in new Error('x', {}),
  'cause' in new Error('x', { cause: undefined }),
  'message' in Object.getOwnPropertyDescriptors(new Error()),
);
console.log(
  Error('called').message,
  Error.prototype.toString.call({ name: 'N', message: 'M' }),
  Error.prototype.toString.call({ name: '', message: 'only' }),
  Error.prototype.toString.call({}),
);
for (const C of [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]) {
  const x = new C('msg');
  console.log(
    x.name,
    String(x),
    x instanceof Error,
    Object.getPrototypeOf(C) === Error,
    C.length,
    Object.hasOwn(x, 'name'),
  );
}
const a = new AggregateError(new Set([1, 2]), 'agg', { cause: 'c' });
console.log(
  a.errors,
  a.message,
  a.cause,
  AggregateError.length,
  Object.getOwnPropertyDescriptor(a, 'errors').enumerable,
);
console.log(
  typeof e.stack,
  e.stack.startsWith('Error: m\n    at '),
  Object.getOwnPropertyDescriptor(e, 'stack').enumerable,
);
const o = {};
Error.captureStackTrace(o);
console.log(typeof o.stack, o.stack.split('\n')[0], Error.stackTraceLimit);
Error.stackTraceLimit = 0;
console.log(new Error('no frames').stack);
Error.stackTraceLimit = 1;
console.log(new Error('one').stack.split('\n').length);
const changed = new Error('before');
changed.message = 'after';
console.log(changed.stack.split('\n')[0], String(changed));
class Named extends Error {
  get name() {
    return 'Getter';
  }
}
console.log(String(new Named('g')), Object.prototype.toString.call(new Named()));
function Old() {
  Error.call(this, 'x');
  this.message = 'old';
}
Old.prototype = Object.create(Error.prototype, { name: { value: 'Old' } });
console.log(String(new Old()), new Old() instanceof Error, new Old().stack);
console.log(new Error(undefined).message === '', new Error(null).message, new Error({ toString: () => 'obj' }).message);
try {
  new Error(Symbol('s'));
} catch (x) {
  console.log(x.message);
}
