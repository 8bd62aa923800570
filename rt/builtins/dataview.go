package builtins

import (
	"strconv"

	"jsgo/rt/js"
)

// DataView is https://tc39.es/ecma262/#sec-dataview-objects.
var DataView = js.Class{
	ID: js.IntrinsicDataView, Name: "DataView", Length: 1, Construct: newDataView,
	Proto: js.Props{
		js.Getter("buffer", dataViewBuffer),
		js.Getter("byteLength", dataViewByteLength),
		js.Getter("byteOffset", dataViewByteOffset),
		js.Method("getInt8", 1, dataViewGetInt8),
		js.Method("setInt8", 2, dataViewSetInt8),
		js.Method("getUint8", 1, dataViewGetUint8),
		js.Method("setUint8", 2, dataViewSetUint8),
		js.Method("getInt16", 1, dataViewGetInt16),
		js.Method("setInt16", 2, dataViewSetInt16),
		js.Method("getUint16", 1, dataViewGetUint16),
		js.Method("setUint16", 2, dataViewSetUint16),
		js.Method("getInt32", 1, dataViewGetInt32),
		js.Method("setInt32", 2, dataViewSetInt32),
		js.Method("getUint32", 1, dataViewGetUint32),
		js.Method("setUint32", 2, dataViewSetUint32),
		js.Method("getFloat32", 1, dataViewGetFloat32),
		js.Method("setFloat32", 2, dataViewSetFloat32),
		js.Method("getFloat64", 1, dataViewGetFloat64),
		js.Method("setFloat64", 2, dataViewSetFloat64),
		js.Method("getBigInt64", 1, dataViewGetBigInt64),
		js.Method("setBigInt64", 2, dataViewSetBigInt64),
		js.Method("getBigUint64", 1, dataViewGetBigUint64),
		js.Method("setBigUint64", 2, dataViewSetBigUint64),
		js.Tag("DataView"),
	},
}

// newDataView is https://tc39.es/ecma262/#sec-dataview-buffer-byteoffset-bytelength.
func newDataView(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "DataView"); e != nil {
		return js.Undefined(), e
	}
	b := js.Arg(args, 0).AsArrayBuffer()
	if b == nil {
		return js.Undefined(), r.ThrowTypeError("First argument to DataView constructor must be an ArrayBuffer")
	}
	offset, ok, e := toIndex(r, js.Arg(args, 1))
	if e == nil && !ok {
		e = startOutside(r, plain(args[1]))
	}
	if e != nil {
		return js.Undefined(), e
	}
	length, e := viewLength(r, b, offset, js.Arg(args, 2))
	if e != nil {
		return js.Undefined(), e
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicDataViewPrototype)
	if e == nil {
		e = stillFits(r, b, offset, length)
	}
	if e != nil {
		return js.Undefined(), e
	}
	return js.NewDataView(r, b, offset, length, proto).Value(), nil
}

// viewLength checks offset and length of a DataView: -1 means that it follows
// the buffer.
func viewLength(r *realm, b *js.ArrayBuffer, offset int, v value) (int, *throw) {
	b.Refresh()
	if b.Detached {
		return 0, detached(r, "DataView constructor")
	}
	rest := len(b.Data) - offset
	if rest < 0 {
		return 0, startOutside(r, strconv.Itoa(offset))
	}
	if v.IsUndefined() {
		if b.Resizable {
			return -1, nil
		}
		return rest, nil
	}
	n, ok, e := toIndex(r, v)
	if e == nil && (!ok || n > rest) {
		e = r.ThrowRangeError("Invalid DataView length " + plain(v))
	}
	return n, e
}

// stillFits checks again after the prototype was looked up.
func stillFits(r *realm, b *js.ArrayBuffer, offset, length int) *throw {
	switch {
	case b.Detached:
		return detached(r, "DataView constructor")
	case offset > len(b.Data):
		return startOutside(r, strconv.Itoa(offset))
	case offset+max(length, 0) > len(b.Data):
		return r.ThrowRangeError("Invalid DataView length " + strconv.Itoa(length))
	}
	return nil
}

// dataView is the DataView that a method is called on; like V8 it says
// undefined of every other receiver.
func dataView(r *realm, this value, method string) (*js.DataView, *throw) {
	if d := this.AsDataView(); d != nil {
		return d, nil
	}
	return nil, receiver(r, method, js.Undefined())
}

func dataViewBuffer(r *realm, this value, args []value) (value, *throw) {
	d, e := dataView(r, this, "get DataView.prototype.buffer")
	if e != nil {
		return this, e
	}
	return d.Buffer.Value(), nil
}

func dataViewByteLength(r *realm, this value, args []value) (value, *throw) {
	d, e := dataView(r, this, "get DataView.prototype.byte_length")
	if e != nil {
		return this, e
	}
	d.Buffer.Refresh()
	b, ok := d.Bytes()
	if !ok {
		return this, detached(r, "DataView.prototype.byteLength")
	}
	return js.Int(len(b)), nil
}

func dataViewByteOffset(r *realm, this value, args []value) (value, *throw) {
	d, e := dataView(r, this, "get DataView.prototype.byte_offset")
	if e != nil {
		return this, e
	}
	if _, ok := d.Bytes(); !ok {
		return this, detached(r, "DataView.prototype.byteOffset")
	}
	return js.Int(d.Offset), nil
}

// viewIndex reads the index argument of a method.
func viewIndex(r *realm, this value, args []value, method string) (*js.DataView, int, *throw) {
	d, e := dataView(r, this, "DataView.prototype."+method)
	if e != nil {
		return nil, 0, e
	}
	i, ok, e := toIndex(r, js.Arg(args, 0))
	if e == nil && !ok {
		e = outsideView(r)
	}
	return d, i, e
}

func outsideView(r *realm) *throw {
	return r.ThrowRangeError("Offset is outside the bounds of the DataView")
}

// viewElement is the memory of one element.
func viewElement(r *realm, d *js.DataView, i, size int, method string) ([]byte, *throw) {
	b, ok := d.Bytes()
	if !ok {
		return nil, detached(r, "DataView.prototype."+method)
	}
	if i > len(b)-size {
		return nil, outsideView(r)
	}
	return b[i : i+size : i+size], nil
}

// getView is https://tc39.es/ecma262/#sec-getviewvalue.
func getView(r *realm, this value, args []value, method string, t js.ElementType) (value, *throw) {
	d, i, e := viewIndex(r, this, args, method)
	if e != nil {
		return this, e
	}
	little := js.ToBoolean(js.Arg(args, 1))
	b, e := viewElement(r, d, i, t.Size(), method)
	if e != nil {
		return this, e
	}
	if little || len(b) == 1 {
		return js.ReadElement(b, t), nil
	}
	var swapped [8]byte
	swap(swapped[:len(b)], b)
	return js.ReadElement(swapped[:], t), nil
}

// swap copies b in the other byte order.
func swap(dst, b []byte) {
	for i := range b {
		dst[len(b)-1-i] = b[i]
	}
}

// setView is https://tc39.es/ecma262/#sec-setviewvalue.
func setView(r *realm, this value, args []value, method string, t js.ElementType) (value, *throw) {
	d, i, e := viewIndex(r, this, args, method)
	if e != nil {
		return this, e
	}
	v, e := t.Convert(r, js.Arg(args, 1))
	if e != nil {
		return this, e
	}
	little := js.ToBoolean(js.Arg(args, 2))
	b, e := viewElement(r, d, i, t.Size(), method)
	if e != nil {
		return this, e
	}
	var bytes [8]byte
	js.WriteElement(bytes[:], t, v)
	if little {
		copy(b, bytes[:])
	} else {
		swap(b, bytes[:len(b)])
	}
	return js.Undefined(), nil
}

func dataViewGetInt8(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getInt8", js.Int8)
}

func dataViewSetInt8(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setInt8", js.Int8)
}

func dataViewGetUint8(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getUint8", js.Uint8)
}

func dataViewSetUint8(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setUint8", js.Uint8)
}

func dataViewGetInt16(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getInt16", js.Int16)
}

func dataViewSetInt16(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setInt16", js.Int16)
}

func dataViewGetUint16(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getUint16", js.Uint16)
}

func dataViewSetUint16(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setUint16", js.Uint16)
}

func dataViewGetInt32(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getInt32", js.Int32)
}

func dataViewSetInt32(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setInt32", js.Int32)
}

func dataViewGetUint32(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getUint32", js.Uint32)
}

func dataViewSetUint32(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setUint32", js.Uint32)
}

func dataViewGetFloat32(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getFloat32", js.Float32)
}

func dataViewSetFloat32(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setFloat32", js.Float32)
}

func dataViewGetFloat64(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getFloat64", js.Float64)
}

func dataViewSetFloat64(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setFloat64", js.Float64)
}

func dataViewGetBigInt64(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getBigInt64", js.BigInt64)
}

func dataViewSetBigInt64(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setBigInt64", js.BigInt64)
}

func dataViewGetBigUint64(r *realm, this value, args []value) (value, *throw) {
	return getView(r, this, args, "getBigUint64", js.BigUint64)
}

func dataViewSetBigUint64(r *realm, this value, args []value) (value, *throw) {
	return setView(r, this, args, "setBigUint64", js.BigUint64)
}
