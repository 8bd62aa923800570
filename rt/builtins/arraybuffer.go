package builtins

import "jsgo/rt/js"

// ArrayBuffer is https://tc39.es/ecma262/#sec-arraybuffer-objects.
var ArrayBuffer = js.Class{
	ID: js.IntrinsicArrayBuffer, Name: "ArrayBuffer", Length: 1, Construct: newArrayBuffer,
	Static: js.Props{
		js.Method("isView", 1, arrayBufferIsView),
		js.SymGetter(js.SymSpecies, returnThis),
	},
	Proto: js.Props{
		js.Getter("byteLength", arrayBufferByteLength),
		js.Method("slice", 2, arrayBufferSlice),
		js.Getter("maxByteLength", arrayBufferMaxByteLength),
		js.Getter("resizable", arrayBufferResizable),
		js.Method("resize", 1, arrayBufferResize),
		js.Tag("ArrayBuffer"),
	},
}

// SharedArrayBuffer is https://tc39.es/ecma262/#sec-sharedarraybuffer-objects.
var SharedArrayBuffer = js.Class{
	ID: js.IntrinsicSharedArrayBuffer, Name: "SharedArrayBuffer", Length: 1, Construct: newSharedArrayBuffer,
	Static: js.Props{js.SymGetter(js.SymSpecies, returnThis)},
	Proto: js.Props{
		js.Getter("byteLength", sharedByteLength),
		js.Method("slice", 2, sharedSlice),
		js.Getter("maxByteLength", sharedMaxByteLength),
		js.Getter("growable", sharedGrowable),
		js.Method("grow", 1, sharedGrow),
		js.Tag("SharedArrayBuffer"),
	},
}

// newArrayBuffer is https://tc39.es/ecma262/#sec-arraybuffer-length.
func newArrayBuffer(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "ArrayBuffer"); e != nil {
		return js.Undefined(), e
	}
	return constructBuffer(r, args, newTarget, false)
}

// newSharedArrayBuffer is https://tc39.es/ecma262/#sec-sharedarraybuffer-length.
func newSharedArrayBuffer(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "SharedArrayBuffer"); e != nil {
		return js.Undefined(), e
	}
	return constructBuffer(r, args, newTarget, true)
}

func constructBuffer(r *realm, args []value, newTarget *object, shared bool) (value, *throw) {
	n, ok, e := toIndex(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	if !ok {
		return js.Undefined(), r.ThrowRangeError("Invalid array buffer length")
	}
	limit, e := maxByteLength(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	fallback := js.IntrinsicArrayBufferPrototype
	if shared {
		fallback = js.IntrinsicSharedArrayBufferPrototype
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, fallback)
	if e != nil {
		return js.Undefined(), e
	}
	if limit >= 0 && n > limit {
		return js.Undefined(), r.ThrowRangeError("Invalid array buffer max length")
	}
	b, e := js.AllocateBuffer(r, proto, n, limit, shared)
	if e != nil {
		return js.Undefined(), e
	}
	return b.Value(), nil
}

// toIndex is https://tc39.es/ecma262/#sec-toindex; ok is false where that
// throws RangeError, so that the caller finds the words.
func toIndex(r *realm, v value) (n int, ok bool, e *throw) {
	if v.IsUndefined() {
		return 0, true, nil
	}
	f, e := js.ToIntegerOrInfinity(r, v)
	if e != nil || f < 0 || f > 1<<53-1 {
		return 0, false, e
	}
	return int(f), true, nil
}

// maxByteLength reads the option of that name: -1 where there is none.
func maxByteLength(r *realm, options value) (int, *throw) {
	o := options.AsObject()
	if o == nil {
		return -1, nil
	}
	v, e := o.Get(r, js.Intern("maxByteLength"))
	if e != nil || v.IsUndefined() {
		return -1, e
	}
	n, ok, e := toIndex(r, v)
	if e == nil && !ok {
		e = r.ThrowRangeError("Invalid array buffer max length")
	}
	return n, e
}

func arrayBufferIsView(r *realm, this value, args []value) (value, *throw) {
	k := js.Arg(args, 0).Kind()
	return js.Bool(k == js.KindTypedArray || k == js.KindDataView), nil
}

// thisBuffer is the buffer of a kind that a method is called on.
func thisBuffer(r *realm, this value, kind js.Kind, method string) (*js.ArrayBuffer, *throw) {
	if this.Kind() == kind {
		return this.AsArrayBuffer(), nil
	}
	return nil, receiver(r, method, this)
}

func arrayBufferByteLength(r *realm, this value, args []value) (value, *throw) {
	b, e := thisBuffer(r, this, js.KindArrayBuffer, "get ArrayBuffer.prototype.byteLength")
	if e != nil {
		return this, e
	}
	return js.Int(len(b.Data)), nil
}

func arrayBufferMaxByteLength(r *realm, this value, args []value) (value, *throw) {
	b, e := thisBuffer(r, this, js.KindArrayBuffer, "get ArrayBuffer.prototype.maxByteLength")
	if e != nil {
		return this, e
	}
	return js.Int(b.MaxLen()), nil
}

func arrayBufferResizable(r *realm, this value, args []value) (value, *throw) {
	b, e := thisBuffer(r, this, js.KindArrayBuffer, "get ArrayBuffer.prototype.resizable")
	if e != nil {
		return this, e
	}
	return js.Bool(b.Resizable), nil
}

// arrayBufferResize is https://tc39.es/ecma262/#sec-arraybuffer.prototype.resize.
func arrayBufferResize(r *realm, this value, args []value) (value, *throw) {
	const method = "ArrayBuffer.prototype.resize"
	b, e := thisBuffer(r, this, js.KindArrayBuffer, method)
	if e == nil && !b.Resizable {
		e = receiver(r, method, this)
	}
	if e != nil {
		return this, e
	}
	n, ok, e := toIndex(r, js.Arg(args, 0))
	if e == nil && b.Detached {
		e = detached(r, method)
	}
	if e == nil && (!ok || n > b.Max) {
		e = r.ThrowRangeError(method + ": Invalid length parameter")
	}
	if e != nil {
		return this, e
	}
	b.Resize(n)
	return js.Undefined(), nil
}

// detached throws the TypeError of a method that needs the buffer's memory.
func detached(r *realm, method string) *throw {
	return r.ThrowTypeError("Cannot perform " + method + " on a detached ArrayBuffer")
}

func arrayBufferSlice(r *realm, this value, args []value) (value, *throw) {
	const method = "ArrayBuffer.prototype.slice"
	b, e := thisBuffer(r, this, js.KindArrayBuffer, method)
	if e == nil && b.Detached {
		e = detached(r, method)
	}
	if e != nil {
		return this, e
	}
	return sliceBuffer(r, b, args, method, js.IntrinsicArrayBuffer)
}

// sliceBuffer is https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice.
func sliceBuffer(r *realm, b *js.ArrayBuffer, args []value, method string, class js.Intrinsic) (value, *throw) {
	from, to, e := sliceRange(r, args, len(b.Data))
	if e != nil {
		return js.Undefined(), e
	}
	c, e := js.SpeciesConstructor(r, &b.Object, class)
	if e != nil {
		return c, e
	}
	v, e := js.Construct(r, c, []value{js.Int(to - from)}, nil)
	if e != nil {
		return v, e
	}
	out, e := thisBuffer(r, v, b.Kind(), method)
	switch {
	case e != nil:
	case out.Detached || b.Detached:
		e = detached(r, method)
	case out == b:
		e = r.ThrowTypeError("ArrayBuffer subclass returned this from species constructor")
	case len(out.Data) < to-from:
		e = r.ThrowTypeError("Species constructor returned a too small ArrayBuffer")
	}
	if e != nil {
		return v, e
	}
	if to = min(to, len(b.Data)); from < to {
		copy(out.Data, b.Data[from:to])
	}
	return v, nil
}

// sliceRange resolves the arguments of slice and its kin; to is at least from.
func sliceRange(r *realm, args []value, n int) (from, to int, e *throw) {
	if from, e = relative(r, js.Arg(args, 0), n, 0); e != nil {
		return 0, 0, e
	}
	to, e = relative(r, js.Arg(args, 1), n, n)
	return from, max(from, to), e
}

func sharedByteLength(r *realm, this value, args []value) (value, *throw) {
	b, e := thisBuffer(r, this, js.KindSharedArrayBuffer, "get SharedArrayBuffer.prototype.byteLength")
	if e != nil {
		return this, e
	}
	b.Refresh()
	return js.Int(len(b.Data)), nil
}

func sharedMaxByteLength(r *realm, this value, args []value) (value, *throw) {
	b, e := thisBuffer(r, this, js.KindSharedArrayBuffer, "get SharedArrayBuffer.prototype.maxByteLength")
	if e != nil {
		return this, e
	}
	return js.Int(b.MaxLen()), nil
}

func sharedGrowable(r *realm, this value, args []value) (value, *throw) {
	b, e := thisBuffer(r, this, js.KindSharedArrayBuffer, "get SharedArrayBuffer.prototype.growable")
	if e != nil {
		return this, e
	}
	return js.Bool(b.Resizable), nil
}

// sharedGrow is https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.grow.
func sharedGrow(r *realm, this value, args []value) (value, *throw) {
	const method = "SharedArrayBuffer.prototype.grow"
	b, e := thisBuffer(r, this, js.KindSharedArrayBuffer, method)
	if e == nil && !b.Resizable {
		e = receiver(r, method, this)
	}
	if e != nil {
		return this, e
	}
	n, ok, e := toIndex(r, js.Arg(args, 0))
	if e == nil && (!ok || n > b.Max || !b.Grow(n)) {
		e = r.ThrowRangeError(method + ": Invalid length parameter")
	}
	return js.Undefined(), e
}

func sharedSlice(r *realm, this value, args []value) (value, *throw) {
	const method = "SharedArrayBuffer.prototype.slice"
	b, e := thisBuffer(r, this, js.KindSharedArrayBuffer, method)
	if e != nil {
		return this, e
	}
	b.Refresh()
	return sliceBuffer(r, b, args, method, js.IntrinsicSharedArrayBuffer)
}
