package util

import (
	"jsgo/rt/js"
)

func isKind(args []js.Value, kind js.Kind) (js.Value, *js.Throw) {
	return js.Bool(js.Arg(args, 0).Kind() == kind), nil
}

func hasFlag(args []js.Value, flag js.CodeFlags) (js.Value, *js.Throw) {
	f := js.Arg(args, 0).AsFunction()
	return js.Bool(f != nil && f.Code.Flags&flag != 0), nil
}

func iteratorOf(r *js.Realm, args []js.Value, proto js.Intrinsic) (js.Value, *js.Throw) {
	it := js.Arg(args, 0).AsIteratorObject()
	if it == nil {
		return js.False(), nil
	}
	p, e := it.GetPrototypeOf(r)
	return js.Bool(e == nil && p == r.Intrinsic(proto)), nil
}

// IsDate is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisdatevalue.
func IsDate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindDate)
}

// IsArgumentsObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisargumentsobjectvalue.
func IsArgumentsObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindArguments)
}

// IsBigIntObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisbigintobjectvalue.
func IsBigIntObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindBigIntObject)
}

// IsBooleanObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisbooleanobjectvalue.
func IsBooleanObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindBooleanObject)
}

// IsNumberObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisnumberobjectvalue.
func IsNumberObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindNumberObject)
}

// IsStringObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisstringobjectvalue.
func IsStringObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindStringObject)
}

// IsSymbolObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesissymbolobjectvalue.
func IsSymbolObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindSymbolObject)
}

// IsNativeError is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisnativeerrorvalue.
func IsNativeError(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindError)
}

// IsRegExp is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisregexpvalue.
func IsRegExp(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindRegExp)
}

// IsPromise is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesispromisevalue.
func IsPromise(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindPromise)
}

// IsMap is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesismapvalue.
func IsMap(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindMap)
}

// IsSet is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesissetvalue.
func IsSet(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindSet)
}

// IsWeakMap is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisweakmapvalue.
func IsWeakMap(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindWeakMap)
}

// IsWeakSet is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisweaksetvalue.
func IsWeakSet(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindWeakSet)
}

// IsArrayBuffer is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisarraybuffervalue.
func IsArrayBuffer(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindArrayBuffer)
}

// IsDataView is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisdataviewvalue.
func IsDataView(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindDataView)
}

// IsSharedArrayBuffer is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesissharedarraybuffervalue.
func IsSharedArrayBuffer(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindSharedArrayBuffer)
}

// IsProxy is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisproxyvalue.
func IsProxy(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindProxy)
}

// IsModuleNamespaceObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesismodulenamespaceobjectvalue.
func IsModuleNamespaceObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return isKind(args, js.KindNamespace)
}

// IsAsyncFunction is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisasyncfunctionvalue.
func IsAsyncFunction(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return hasFlag(args, js.CodeAsync)
}

// IsGeneratorFunction is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisgeneratorfunctionvalue.
func IsGeneratorFunction(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return hasFlag(args, js.CodeGenerator)
}

// IsGeneratorObject is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesisgeneratorobjectvalue.
func IsGeneratorObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	k := js.Arg(args, 0).Kind()
	return js.Bool(k == js.KindGenerator || k == js.KindAsyncGenerator), nil
}

// IsMapIterator is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesismapiteratorvalue.
func IsMapIterator(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return iteratorOf(r, args, js.IntrinsicMapIteratorPrototype)
}

// IsSetIterator is https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypesissetiteratorvalue.
func IsSetIterator(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return iteratorOf(r, args, js.IntrinsicSetIteratorPrototype)
}

// IsExternal reports pointers of native addons: there are none.
func IsExternal(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.False(), nil
}

// Key is the data of the host object behind a KeyObject.
type Key interface{ IsKey() }

// IsKeyObject reports whether a value is a crypto.KeyObject.
func IsKeyObject(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return js.False(), nil
	}
	p, ok, e := o.GetOwnProperty(r, r.SymbolFor(js.NewString("nodejs.crypto.handle")).Key())
	if e != nil || !ok {
		return js.False(), nil
	}
	_, isKey := js.HostData(p.Value).(Key)
	return js.Bool(isKey), nil
}

// IsCryptoKey reports whether a value is a CryptoKey: crypto.subtle is not written.
func IsCryptoKey(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.False(), nil
}

// TypedArrayName returns the name of a typed array's element type with "Array", or undefined.
func TypedArrayName(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a := js.Arg(args, 0).AsTypedArray()
	if a == nil {
		return js.Undefined(), nil
	}
	return js.Str(typedArrayNames[a.Type]), nil
}

// typedArrayNames are in the order of js.ElementType.
var typedArrayNames = [...]string{
	"Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
	"Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
}
