// Package streams is the native half of web streams: moving the bytes of ArrayBuffers. Everything that programs see is
// in the TypeScript files.
package streams

import "jsgo/rt/js"

// Transfer is transfer(buffer), https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfer without a new length; it
// returns undefined for what cannot be detached.
func Transfer(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	v := js.Arg(args, 0)
	b := v.AsArrayBuffer()
	if b == nil || v.Kind() != js.KindArrayBuffer || b.Detached {
		return js.Undefined(), nil
	}
	to := js.NewArrayBuffer(r, b.Data)
	to.Resizable, to.Max = b.Resizable, b.Max
	b.Data, b.Detached = nil, true
	return to.Value(), nil
}

// IsDetached is isDetached(buffer).
func IsDetached(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	b := js.Arg(args, 0).AsArrayBuffer()
	return js.Bool(b != nil && b.Detached), nil
}

// Linked is linked(file): the exports of a file below rt/ that is part of the program, undefined if it is not. Modules
// that programs reach only by calling a method (Blob.stream, Readable.toWeb) are found in this way; rt/manifest says
// which names make them part of a program.
func Linked(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	key := "node:" + js.Arg(args, 0).Str().String()
	if r.Module(key) == nil {
		return js.Undefined(), nil
	}
	return js.NamespaceOf(r, key)
}
