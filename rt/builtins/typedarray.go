package builtins

import (
	"strconv"

	"jsgo/rt/js"
)

// TypedArray is %TypedArray%, https://tc39.es/ecma262/#sec-%typedarray%-intrinsic-object.
var TypedArray = js.Class{
	ID: js.IntrinsicTypedArray, Name: "TypedArray", Length: 0, Construct: newAbstractTypedArray, Hidden: true,
	Static: js.Props{
		js.Method("of", 0, typedOf),
		js.Method("from", 1, typedFrom),
		js.SymGetter(js.SymSpecies, returnThis),
	},
	Proto: js.Props{
		js.Getter("buffer", typedBuffer),
		js.Getter("byteLength", typedByteLength),
		js.Getter("byteOffset", typedByteOffset),
		js.Getter("length", typedLength),
		js.Method("entries", 0, typedEntries),
		js.Method("keys", 0, typedKeys),
		js.Method("values", 0, typedValues),
		js.Method("at", 1, typedAt),
		js.Method("copyWithin", 2, typedCopyWithin),
		js.Method("every", 1, typedEvery),
		js.Method("fill", 1, typedFill),
		js.Method("filter", 1, typedFilter),
		js.Method("find", 1, typedFind),
		js.Method("findIndex", 1, typedFindIndex),
		js.Method("findLast", 1, typedFindLast),
		js.Method("findLastIndex", 1, typedFindLastIndex),
		js.Method("forEach", 1, typedForEach),
		js.Method("includes", 1, typedIncludes),
		js.Method("indexOf", 1, typedIndexOf),
		js.Method("join", 1, typedJoin),
		js.Method("lastIndexOf", 1, typedLastIndexOf),
		js.Method("map", 1, typedMap),
		js.Method("reverse", 0, typedReverse),
		js.Method("reduce", 1, typedReduce),
		js.Method("reduceRight", 1, typedReduceRight),
		js.Method("set", 1, typedSet),
		js.Method("slice", 2, typedSlice),
		js.Method("some", 1, typedSome),
		js.Method("sort", 1, typedSort),
		js.Method("subarray", 2, typedSubarray),
		js.Method("toReversed", 0, typedToReversed),
		js.Method("toSorted", 1, typedToSorted),
		js.Method("with", 2, typedWith),
		js.Method("toLocaleString", 0, typedToLocaleString),
		js.Field("toString", js.AttrHidden, sharedToString),
		js.SymAlias(js.SymIterator, "values"),
		js.SymGetter(js.SymToStringTag, typedTag),
	},
}

// The constants of the constructors and their prototypes.
var (
	bytes1 = js.Props{js.Number("BYTES_PER_ELEMENT", 1)}
	bytes2 = js.Props{js.Number("BYTES_PER_ELEMENT", 2)}
	bytes4 = js.Props{js.Number("BYTES_PER_ELEMENT", 4)}
	bytes8 = js.Props{js.Number("BYTES_PER_ELEMENT", 8)}
)

// The constructors of https://tc39.es/ecma262/#sec-typedarray-constructors.
var (
	Int8Array         = js.Class{ID: js.IntrinsicInt8Array, Name: "Int8Array", Length: 3, Construct: newInt8Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes1, Proto: bytes1}
	Uint8Array        = js.Class{ID: js.IntrinsicUint8Array, Name: "Uint8Array", Length: 3, Construct: newUint8Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes1, Proto: bytes1}
	Uint8ClampedArray = js.Class{ID: js.IntrinsicUint8ClampedArray, Name: "Uint8ClampedArray", Length: 3, Construct: newUint8ClampedArray, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes1, Proto: bytes1}
	Int16Array        = js.Class{ID: js.IntrinsicInt16Array, Name: "Int16Array", Length: 3, Construct: newInt16Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes2, Proto: bytes2}
	Uint16Array       = js.Class{ID: js.IntrinsicUint16Array, Name: "Uint16Array", Length: 3, Construct: newUint16Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes2, Proto: bytes2}
	Int32Array        = js.Class{ID: js.IntrinsicInt32Array, Name: "Int32Array", Length: 3, Construct: newInt32Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes4, Proto: bytes4}
	Uint32Array       = js.Class{ID: js.IntrinsicUint32Array, Name: "Uint32Array", Length: 3, Construct: newUint32Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes4, Proto: bytes4}
	Float32Array      = js.Class{ID: js.IntrinsicFloat32Array, Name: "Float32Array", Length: 3, Construct: newFloat32Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes4, Proto: bytes4}
	Float64Array      = js.Class{ID: js.IntrinsicFloat64Array, Name: "Float64Array", Length: 3, Construct: newFloat64Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes8, Proto: bytes8}
	BigInt64Array     = js.Class{ID: js.IntrinsicBigInt64Array, Name: "BigInt64Array", Length: 3, Construct: newBigInt64Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes8, Proto: bytes8}
	BigUint64Array    = js.Class{ID: js.IntrinsicBigUint64Array, Name: "BigUint64Array", Length: 3, Construct: newBigUint64Array, Parent: js.IntrinsicTypedArray, Extends: js.IntrinsicTypedArrayPrototype, Static: bytes8, Proto: bytes8}
)

func newAbstractTypedArray(r *realm, args []value, nt *object) (value, *throw) {
	return js.Undefined(), r.ThrowTypeError("Abstract class TypedArray not directly constructable")
}

func newInt8Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Int8)
}

func newUint8Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Uint8)
}

func newUint8ClampedArray(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Uint8Clamped)
}

func newInt16Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Int16)
}

func newUint16Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Uint16)
}

func newInt32Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Int32)
}

func newUint32Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Uint32)
}

func newFloat32Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Float32)
}

func newFloat64Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.Float64)
}

func newBigInt64Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.BigInt64)
}

func newBigUint64Array(r *realm, args []value, nt *object) (value, *throw) {
	return constructTyped(r, args, nt, js.BigUint64)
}

// typedName returns the name of the constructor of t.
func typedName(t js.ElementType) string {
	names := [...]string{
		"Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
		"Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
	}
	return names[t]
}

// constructTyped is https://tc39.es/ecma262/#sec-typedarray.
func constructTyped(r *realm, args []value, newTarget *object, t js.ElementType) (value, *throw) {
	if e := needNew(r, newTarget, typedName(t)); e != nil {
		return js.Undefined(), e
	}
	first := js.Arg(args, 0)
	n := 0
	if !first.IsObject() {
		var e *throw
		if n, e = typedLengthArg(r, first); e != nil {
			return first, e
		}
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, t.Intrinsic()+1)
	if e != nil {
		return first, e
	}
	var a *js.TypedArray
	switch {
	case !first.IsObject():
		a, e = allocateTyped(r, t, n, proto)
	case first.AsTypedArray() != nil:
		a, e = typedFromTyped(r, t, first.AsTypedArray(), proto)
	case first.AsArrayBuffer() != nil:
		a, e = typedFromBuffer(r, t, first.AsArrayBuffer(), js.Arg(args, 1), js.Arg(args, 2), proto)
	default:
		a, e = typedFromObject(r, t, first, proto)
	}
	if e != nil {
		return first, e
	}
	return a.Value(), nil
}

func typedLengthArg(r *realm, v value) (int, *throw) {
	n, ok, e := toIndex(r, v)
	if e == nil && !ok {
		e = invalidTypedLength(r, plain(v))
	}
	return n, e
}

func invalidTypedLength(r *realm, text string) *throw {
	return r.ThrowRangeError("Invalid typed array length: " + text)
}

// maxTypedLength is the most elements that a typed array has in V8.
const maxTypedLength = 1 << 32

// allocateTyped is https://tc39.es/ecma262/#sec-allocatetypedarray with a length.
func allocateTyped(r *realm, t js.ElementType, n int, proto *object) (*js.TypedArray, *throw) {
	if n > maxTypedLength {
		return nil, invalidTypedLength(r, strconv.Itoa(n))
	}
	b, e := js.AllocateBuffer(r, r.Intrinsic(js.IntrinsicArrayBufferPrototype), n*t.Size(), -1, false)
	if e != nil {
		return nil, e
	}
	return js.NewTypedArray(r, t, b, 0, n, proto), nil
}

// typedFromTyped is https://tc39.es/ecma262/#sec-initializetypedarrayfromtypedarray.
func typedFromTyped(r *realm, t js.ElementType, src *js.TypedArray, proto *object) (*js.TypedArray, *throw) {
	if src.OutOfBounds() {
		return nil, detached(r, "Construct")
	}
	n := src.Len()
	if src.Type.IsBig() != t.IsBig() {
		return nil, mixedTypes(r)
	}
	a, e := allocateTyped(r, t, n, proto)
	if e == nil {
		copyTyped(a.Bytes(), t, src.Bytes(), src.Type)
	}
	return a, e
}

func mixedTypes(r *realm) *throw {
	return r.ThrowTypeError("Cannot mix BigInt and other types, use explicit conversions")
}

// copyTyped copies elements, as many as src has, between types that are both
// of Numbers or both of BigInts. The memory may overlap where the types are the
// same.
func copyTyped(dst []byte, to js.ElementType, src []byte, from js.ElementType) {
	if to == from || to.Size() == 1 && from.Size() == 1 && to != js.Uint8Clamped || to.IsBig() {
		copy(dst, src)
		return
	}
	m, n := to.Size(), from.Size()
	for ; len(src) >= n && len(dst) >= m; src, dst = src[n:], dst[m:] {
		js.WriteElement(dst, to, js.ReadElement(src, from))
	}
}

// typedFromBuffer is https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer.
func typedFromBuffer(r *realm, t js.ElementType, b *js.ArrayBuffer, offsetArg, lengthArg value, proto *object) (*js.TypedArray, *throw) {
	offset, ok, e := toIndex(r, offsetArg)
	if e == nil && !ok {
		e = startOutside(r, plain(offsetArg))
	}
	if e == nil && offset%t.Size() != 0 {
		e = r.ThrowRangeError("start offset of " + typedName(t) + " should be a multiple of " + strconv.Itoa(t.Size()))
	}
	length := -1
	if e == nil && !lengthArg.IsUndefined() {
		length, e = typedLengthArg(r, lengthArg)
	}
	if e == nil && b.Detached {
		e = detached(r, "Construct")
	}
	if e != nil {
		return nil, e
	}
	b.Refresh()
	return viewBuffer(r, t, b, offset, length, proto)
}

func startOutside(r *realm, offset string) *throw {
	return r.ThrowRangeError("Start offset " + offset + " is outside the bounds of the buffer")
}

// viewBuffer makes a typed array over a buffer that is not detached; length -1
// means up to its end.
func viewBuffer(r *realm, t js.ElementType, b *js.ArrayBuffer, offset, length int, proto *object) (*js.TypedArray, *throw) {
	rest := len(b.Data) - offset
	switch {
	case length >= 0:
		if length > rest/t.Size() || rest < 0 {
			return nil, invalidTypedLength(r, strconv.Itoa(length))
		}
	case b.Resizable:
		if rest < 0 {
			return nil, startOutside(r, strconv.Itoa(offset))
		}
		a := js.NewTypedArray(r, t, b, offset, 0, proto)
		a.Tracking = true
		return a, nil
	case len(b.Data)%t.Size() != 0:
		return nil, r.ThrowRangeError("byte length of " + typedName(t) + " should be a multiple of " + strconv.Itoa(t.Size()))
	case rest < 0:
		return nil, startOutside(r, strconv.Itoa(offset))
	default:
		length = rest / t.Size()
	}
	return js.NewTypedArray(r, t, b, offset, length, proto), nil
}

// typedFromObject makes a typed array of an iterable or array-like object.
func typedFromObject(r *realm, t js.ElementType, v value, proto *object) (*js.TypedArray, *throw) {
	list, iterable, e := iterableList(r, v)
	if e != nil {
		return nil, e
	}
	if iterable {
		a, e := allocateTyped(r, t, len(list), proto)
		if e != nil {
			return nil, e
		}
		return a, storeList(r, a, list)
	}
	n, e := js.LengthOf(r, v.Obj())
	if e != nil {
		return nil, e
	}
	a, e := allocateTyped(r, t, n, proto)
	for i := 0; i < n && e == nil; i++ {
		var x value
		if x, e = v.Obj().Get(r, js.LengthKey(i)); e == nil {
			e = a.StoreValue(r, i, x)
		}
	}
	return a, e
}

func storeList(r *realm, a *js.TypedArray, list []value) *throw {
	for i, v := range list {
		if v.IsNum() && a.SetAt(i, v) {
			continue
		}
		if e := a.StoreValue(r, i, v); e != nil {
			return e
		}
	}
	return nil
}

// iterableList is the values of v, if it has a method @@iterator.
func iterableList(r *realm, v value) (list []value, ok bool, e *throw) {
	if a := v.AsArray(); a != nil && r.PlainArray(a) && r.Pristine(js.IntrinsicArrayPrototype, js.SymIterator.Key(), arrayValues) {
		list, e = js.AppendIterable(r, nil, v)
		return list, true, e
	}
	method, e := js.GetMethod(r, v, js.SymIterator.Key())
	if e != nil || method.IsUndefined() {
		return nil, false, e
	}
	list, e = listOf(r, v, method)
	return list, true, e
}

// listOf is the values that an iterator method of v yields,
// https://tc39.es/ecma262/#sec-iteratortolist.
func listOf(r *realm, v, method value) ([]value, *throw) {
	o, e := js.Call0(r, method, v)
	if e != nil {
		return nil, e
	}
	if !o.IsObject() {
		return nil, r.ThrowTypeError("Result of the Symbol.iterator method is not an object")
	}
	var it js.Iterator
	if e := it.From(r, o); e != nil {
		return nil, e
	}
	var list []value
	for {
		x, ok, e := it.Step(r)
		if e != nil || !ok {
			return list, e
		}
		list = append(list, x)
	}
}

// validTyped is https://tc39.es/ecma262/#sec-validatetypedarray.
func validTyped(r *realm, v value, method string) (*js.TypedArray, int, *throw) {
	a := v.AsTypedArray()
	if a == nil {
		return nil, 0, r.ThrowTypeError("this is not a typed array.")
	}
	return inBounds(r, a, method)
}

// typedReceiver is validTyped for the methods that name themselves.
func typedReceiver(r *realm, v value, method string) (*js.TypedArray, int, *throw) {
	a := v.AsTypedArray()
	if a == nil {
		return nil, 0, receiver(r, "%TypedArray%.prototype."+method, v)
	}
	return inBounds(r, a, method)
}

func inBounds(r *realm, a *js.TypedArray, method string) (*js.TypedArray, int, *throw) {
	a.Buffer.Refresh()
	if a.OutOfBounds() {
		return nil, 0, detached(r, "%TypedArray%.prototype."+method)
	}
	return a, a.Len(), nil
}

// createTyped is https://tc39.es/ecma262/#sec-typedarraycreatefromctor; n is
// the number of elements it must have, or -1.
func createTyped(r *realm, c value, args []value, n int, method string) (*js.TypedArray, *throw) {
	v, e := js.Construct(r, c, args, nil)
	if e != nil {
		return nil, e
	}
	a := v.AsTypedArray()
	if a == nil {
		return nil, receiver(r, "%TypedArray%."+method, v)
	}
	if a.OutOfBounds() {
		return nil, detached(r, "%TypedArray%."+method)
	}
	if a.Len() < n {
		return nil, r.ThrowTypeError("Derived TypedArray constructor created an array which was too small")
	}
	return a, nil
}

// speciesTyped is https://tc39.es/ecma262/#typedarray-species-create for a
// number of elements.
func speciesTyped(r *realm, a *js.TypedArray, n int, method string) (*js.TypedArray, *throw) {
	if r.TypedSpeciesIntact(a) {
		return allocateTyped(r, a.Type, n, nil)
	}
	c, e := js.SpeciesConstructor(r, &a.Object, a.Type.Intrinsic())
	if e != nil {
		return nil, e
	}
	out, e := createTyped(r, c, []value{js.Int(n)}, n, "prototype."+method)
	if e == nil && out.Type.IsBig() != a.Type.IsBig() {
		e = mixedTypes(r)
	}
	return out, e
}

// typedOf is https://tc39.es/ecma262/#sec-%typedarray%.of.
func typedOf(r *realm, this value, args []value) (value, *throw) {
	if !js.IsConstructor(this) {
		return this, r.ThrowNotConstructor(this)
	}
	list := append([]value(nil), args...)
	a, e := createTyped(r, this, []value{js.Int(len(list))}, len(list), "of")
	if e != nil {
		return this, e
	}
	for i, v := range list {
		if e := js.PutV(r, a.Value(), js.LengthKey(i), v); e != nil {
			return this, e
		}
	}
	return a.Value(), nil
}

// typedFrom is https://tc39.es/ecma262/#sec-%typedarray%.from.
func typedFrom(r *realm, this value, args []value) (value, *throw) {
	items, mapper, thisArg := js.Arg(args, 0), js.Arg(args, 1), js.Arg(args, 2)
	if !js.IsConstructor(this) {
		return this, r.ThrowNotConstructor(this)
	}
	if !mapper.IsUndefined() {
		if e := callable(r, mapper); e != nil {
			return this, e
		}
	}
	list, e := typedSource(r, items)
	if e != nil {
		return this, e
	}
	n, e := list.len(r)
	if e != nil {
		return this, e
	}
	a, e := createTyped(r, this, []value{js.Int(n)}, n, "from")
	if e != nil {
		return this, e
	}
	for i := range n {
		v, e := list.at(r, i)
		if e == nil && !mapper.IsUndefined() {
			v, e = js.Call2(r, mapper, thisArg, v, js.Int(i))
		}
		if e == nil {
			e = js.PutV(r, a.Value(), js.LengthKey(i), v)
		}
		if e != nil {
			return this, e
		}
	}
	return a.Value(), nil
}

// typedItems is what %TypedArray%.from reads: a list, or an array-like object.
type typedItems struct {
	list []value
	o    *object
}

func (t *typedItems) len(r *realm) (int, *throw) {
	if t.o != nil {
		return js.LengthOf(r, t.o)
	}
	return len(t.list), nil
}

func (t *typedItems) at(r *realm, i int) (value, *throw) {
	if t.o != nil {
		return t.o.Get(r, js.LengthKey(i))
	}
	return t.list[i], nil
}

func typedSource(r *realm, items value) (*typedItems, *throw) {
	if items.IsNullish() {
		text := "undefined"
		if items.IsNull() {
			text = "object null"
		}
		return nil, r.ThrowTypeError(text + " is not iterable (cannot read property Symbol(Symbol.iterator))")
	}
	method, e := js.GetV(r, items, js.SymIterator.Key())
	if e != nil {
		return nil, e
	}
	if method.IsNullish() {
		o, e := js.ToObject(r, items)
		return &typedItems{o: o}, e
	}
	if !js.IsCallable(method) {
		return nil, r.ThrowTypeError("%TypedArray%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function")
	}
	list, e := listOf(r, items, method)
	return &typedItems{list: list}, e
}
