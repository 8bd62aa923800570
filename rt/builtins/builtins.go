// Package builtins is the global objects of ECMA-262, chapters 19 to 28, as
// tables for a realm; Intl and what a host adds are elsewhere.
package builtins

import "jsgo/rt/js"

// Short names for what every function here takes and returns.
type (
	realm  = js.Realm
	value  = js.Value
	object = js.Object
	throw  = js.Throw
)

// Classes returns the built-in constructors and single objects.
func Classes() []*js.Class {
	return []*js.Class{
		&Object, &Function, &Symbol, &Boolean,
		&Error, &TypeError, &RangeError, &SyntaxError, &ReferenceError, &EvalError, &URIError, &AggregateError, &CallSitePrototype,
		&IteratorPrototype, &AsyncIteratorPrototype, &ArrayIteratorPrototype, &StringIteratorPrototype, &MapIteratorPrototype,
		&SetIteratorPrototype, &RegExpStringIteratorPrototype, &AsyncFromSyncIteratorPrototype,
		&Array, &String, &Number, &Math, &BigInt, &Map, &Set, &Promise, &JSON, &AsyncFunction, &GeneratorFunction, &AsyncGeneratorFunction, &GeneratorPrototype, &AsyncGeneratorPrototype, &ThrowTypeError,
		&RegExp, &Date, &Proxy, &Reflect, &ArrayBuffer, &SharedArrayBuffer,
		&TypedArray, &Int8Array, &Uint8Array, &Uint8ClampedArray, &Int16Array, &Uint16Array, &Int32Array, &Uint32Array,
		&Float32Array, &Float64Array, &BigInt64Array, &BigUint64Array, &DataView, &Atomics, &WeakRef, &FinalizationRegistry, &WeakMap, &WeakSet,
	}
}

// receiver throws the TypeError of a method called on something else.
func receiver(r *realm, method string, this value) *throw {
	return r.ThrowTypeError("Method " + method + " called on incompatible receiver " + plain(this))
}

// plain shows v in a message without quotes around strings.
func plain(v value) string {
	if v.IsString() {
		return v.Str().String()
	}
	return js.Describe(v)
}

// coercible is RequireObjectCoercible for the receiver of a method.
func coercible(r *realm, this value, method string) *throw {
	if this.IsNullish() {
		return r.ThrowTypeError(method + " called on null or undefined")
	}
	return nil
}

// callable throws unless v can be called.
func callable(r *realm, v value) *throw {
	if js.IsCallable(v) {
		return nil
	}
	return r.ThrowTypeError(plain(v) + " is not a function")
}

// relative resolves an index that counts from the end where it is negative;
// def is its value where v is undefined.
func relative(r *realm, v value, n, def int) (int, *throw) {
	if v.IsUndefined() {
		return def, nil
	}
	f, e := js.ToIntegerOrInfinity(r, v)
	if f < 0 {
		f = max(f+float64(n), 0)
	}
	return int(min(f, float64(n))), e
}

// returnThis is the getter of @@species and the like.
func returnThis(r *realm, this value, args []value) (value, *throw) { return this, nil }

// boolean returns b unless e says otherwise.
func boolean(b bool, e *throw) (value, *throw) { return js.Bool(b), e }

// objectValue returns o as a value unless e says otherwise.
func objectValue(o *object, e *throw) (value, *throw) {
	if e != nil {
		return js.Undefined(), e
	}
	if o == nil {
		return js.Null(), nil
	}
	return o.Value(), nil
}
