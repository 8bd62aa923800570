package v8

import (
	"encoding/binary"
	"math"
	"math/big"

	"jsgo/rt/internal/utf16"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// A deserializer reads what a serializer has written. Its delegate is the Deserializer that programs see.
type deserializer struct {
	r        *js.Realm
	data     []byte
	at       int
	version  uint64
	objects  []js.Value // by id
	moved    map[uint64]js.Value
	delegate *js.Object
}

// NewDeserializer is newDeserializer(delegate, bytes).
func NewDeserializer(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	d := &deserializer{r: r, data: native.Bytes(args, 1), moved: map[uint64]js.Value{}, delegate: js.Arg(args, 0).AsObject()}
	return js.NewHostObject(r, nil, d).Value(), nil
}

func deserializerOf(args []js.Value) *deserializer {
	return js.HostData(js.Arg(args, 0)).(*deserializer)
}

// ReadHeader is readHeader(deserializer).
func ReadHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	d := deserializerOf(args)
	if tag, ok := d.byte(); ok && tag == tagVersion {
		if v, ok := d.varint(); ok && v <= version {
			d.version = v
			return js.Bool(true), nil
		}
	}
	return js.Undefined(), d.r.ThrowError("Unable to deserialize cloned data due to invalid or unsupported version.")
}

// ReadValue is readValue(deserializer).
func ReadValue(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return deserializerOf(args).value()
}

// WireVersion is wireVersion(deserializer).
func WireVersion(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(int(deserializerOf(args).version)), nil
}

// TakeBuffer is takeBuffer(deserializer, id, buffer).
func TakeBuffer(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	deserializerOf(args).moved[uint64(uint32(native.Float(args, 1)))] = js.Arg(args, 2)
	return native.Done()
}

// ReadVarint is readVarint(deserializer): [high, low], undefined at the end.
func ReadVarint(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	n, ok := deserializerOf(args).varint()
	if !ok {
		return js.Undefined(), nil
	}
	return js.NewNumbers(r, []float64{float64(uint32(n >> 32)), float64(uint32(n))}).Value(), nil
}

// ReadDouble is readDouble(deserializer): a number, undefined at the end.
func ReadDouble(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	f, ok := deserializerOf(args).double()
	if !ok {
		return js.Undefined(), nil
	}
	return js.Num(f), nil
}

// ReadRawBytes is readRawBytes(deserializer, length): the place of the first of them, -1 if there are not so many.
func ReadRawBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	d, n := deserializerOf(args), native.Float(args, 1)
	if n < 0 || n > float64(len(d.data)-d.at) {
		return js.Int(-1), nil
	}
	d.at += int(n)
	return js.Int(d.at - int(n)), nil
}

func (d *deserializer) byte() (byte, bool) {
	if d.at >= len(d.data) {
		return 0, false
	}
	d.at++
	return d.data[d.at-1], true
}

func (d *deserializer) varint() (uint64, bool) {
	n, size := binary.Uvarint(d.data[d.at:])
	if size <= 0 {
		return 0, false
	}
	d.at += size
	return n, true
}

func (d *deserializer) double() (float64, bool) {
	b, ok := d.bytes(8)
	if !ok {
		return 0, false
	}
	f := math.Float64frombits(binary.LittleEndian.Uint64(b))
	if f != f {
		f = math.NaN() // a Value has one NaN
	}
	return f, true
}

func (d *deserializer) bytes(n uint64) ([]byte, bool) {
	if n > uint64(len(d.data)-d.at) {
		return nil, false
	}
	d.at += int(n)
	return d.data[d.at-int(n) : d.at], true
}

// tag reads a tag behind padding.
func (d *deserializer) tag() (byte, bool) {
	for {
		t, ok := d.byte()
		if !ok || t != tagPadding {
			return t, ok
		}
	}
}

func (d *deserializer) peek(t byte) bool {
	before := d.at
	found, ok := d.tag()
	d.at = before
	return ok && found == t
}

func (d *deserializer) fail() *js.Throw { return d.r.ThrowError("Unable to deserialize cloned data.") }

// add remembers an object under the next id.
func (d *deserializer) add(v js.Value) js.Value {
	d.objects = append(d.objects, v)
	return v
}

func (d *deserializer) value() (js.Value, *js.Throw) {
	if e := d.r.Enter(); e != nil {
		return js.Value{}, e
	}
	defer d.r.Leave()
	t, ok := d.tag()
	if !ok {
		return js.Undefined(), d.fail()
	}
	v, ok, e := d.tagged(t)
	if e == nil && !ok {
		e = d.fail()
	}
	if e == nil && v.Kind() == js.KindArrayBuffer && d.peek(tagView) {
		d.tag()
		return d.view(v.AsArrayBuffer())
	}
	return v, e
}

func (d *deserializer) tagged(t byte) (v js.Value, ok bool, e *js.Throw) {
	switch t {
	case tagUndefined:
		return js.Undefined(), true, nil
	case tagNull:
		return js.Null(), true, nil
	case tagTrue, tagFalse:
		return js.Bool(t == tagTrue), true, nil
	case tagInt32:
		n, ok := d.varint()
		return js.Int(int(int32(uint32(n)>>1) ^ -int32(n&1))), ok, nil
	case tagUint32:
		n, ok := d.varint()
		return js.Num(float64(uint32(n))), ok, nil
	case tagDouble:
		f, ok := d.double()
		return js.Num(f), ok, nil
	case tagBigInt:
		i, ok := d.bigInt()
		return js.NewBigInt(i), ok, nil
	case tagLatin1, tagWide, tagUTF8:
		s, ok := d.text(t)
		return s.Value(), ok, nil
	case tagReference:
		id, ok := d.varint()
		if !ok || id >= uint64(len(d.objects)) {
			return v, false, nil
		}
		return d.objects[id], true, nil
	}
	return d.object(t)
}

func (d *deserializer) bigInt() (*big.Int, bool) {
	field, found := d.varint()
	b, ok := d.bytes(field >> 1)
	digits := make([]byte, len(b))
	for i, x := range b {
		digits[len(b)-1-i] = x
	}
	i := new(big.Int).SetBytes(digits)
	if field&1 != 0 {
		i.Neg(i)
	}
	return i, ok && found
}

func (d *deserializer) text(t byte) (*js.String, bool) {
	n, ok := d.varint()
	b, enough := d.bytes(n)
	if !ok || !enough || t == tagWide && n%2 != 0 {
		return js.NewString(""), false
	}
	switch t {
	case tagLatin1:
		return js.Latin1(append([]byte(nil), b...)), true
	case tagUTF8:
		return js.FromUnits(utf16.AppendFromUTF8(nil, b)), true
	}
	units := make([]uint16, n/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return js.FromUnits(units), true
}

func (d *deserializer) object(t byte) (v js.Value, ok bool, e *js.Throw) {
	switch t {
	case tagObject:
		o := js.NewObject(d.r)
		d.add(o.Value())
		ok, e = d.properties(o, tagObjectEnd, 1)
		return o.Value(), ok, e
	case tagDenseArray, tagSparseArray:
		return d.array(t)
	case tagDate:
		f, ok := d.double()
		return d.add(js.NewDate(d.r, f).Value()), ok, nil
	case tagTrueObject, tagFalseObject, tagNumberObject, tagBigIntObject, tagStringObject:
		return d.wrapper(t)
	case tagRegExp:
		return d.regexp()
	case tagMap:
		return d.entries(tagMapEnd)
	case tagSet:
		return d.entries(tagSetEnd)
	case tagBuffer, tagResizableBuffer:
		return d.buffer(t == tagResizableBuffer)
	case tagMovedBuffer:
		id, ok := d.varint()
		v, known := d.moved[id]
		return d.add(v), ok && known, nil
	case tagError:
		return d.error()
	case tagHostObject:
		return d.host()
	}
	return v, false, nil
}

// properties reads keys and values up to a tag and the counts behind it.
func (d *deserializer) properties(o *js.Object, end byte, counts int) (bool, *js.Throw) {
	for !d.peek(end) {
		k, e := d.value()
		if e != nil {
			return false, e
		}
		if !k.IsNum() && !k.IsString() {
			return false, nil
		}
		key, e := js.ToPropertyKey(d.r, k)
		if e != nil {
			return false, e
		}
		v, e := d.value()
		if e != nil {
			return false, e
		}
		if e := js.CreateDataPropertyOrThrow(d.r, o, key, v); e != nil {
			return false, e
		}
	}
	d.tag()
	for range counts {
		if _, ok := d.varint(); !ok {
			return false, nil
		}
	}
	return true, nil
}

func (d *deserializer) array(t byte) (js.Value, bool, *js.Throw) {
	n, ok := d.varint()
	if !ok || n > math.MaxUint32 || t == tagDenseArray && n > uint64(len(d.data)-d.at) {
		return js.Value{}, false, nil
	}
	a := js.NewArrayWith(d.r, d.r.Intrinsic(js.IntrinsicArrayPrototype), uint32(n))
	out := d.add(a.Value())
	if t == tagSparseArray {
		ok, e := d.properties(&a.Object, tagSparseArrayEnd, 2)
		return out, ok, e
	}
	for i := range n {
		if d.peek(tagHole) {
			d.tag()
			continue
		}
		v, e := d.value()
		if e == nil {
			var key js.PropertyKey
			if key, e = js.ToPropertyKey(d.r, js.Int(int(i))); e == nil {
				e = js.CreateDataPropertyOrThrow(d.r, &a.Object, key, v)
			}
		}
		if e != nil {
			return out, false, e
		}
	}
	ok, e := d.properties(&a.Object, tagDenseArrayEnd, 2)
	return out, ok, e
}

func (d *deserializer) wrapper(t byte) (v js.Value, ok bool, e *js.Throw) {
	switch t {
	case tagTrueObject, tagFalseObject:
		v, ok = js.Bool(t == tagTrueObject), true
	case tagNumberObject:
		var f float64
		f, ok = d.double()
		v = js.Num(f)
	case tagBigIntObject:
		var i *big.Int
		i, ok = d.bigInt()
		v = js.NewBigInt(i)
	default:
		inner, found := d.tag()
		if found {
			var s *js.String
			s, ok = d.text(inner)
			v = s.Value()
		}
	}
	if !ok {
		return v, false, nil
	}
	o, e := js.ToObject(d.r, v)
	if e != nil {
		return v, false, e
	}
	return d.add(o.Value()), true, nil
}

func (d *deserializer) regexp() (v js.Value, ok bool, e *js.Throw) {
	t, _ := d.tag()
	source, ok := d.text(t)
	bits, enough := d.varint()
	if !ok || !enough {
		return v, false, nil
	}
	var flags []byte
	for _, letter := range []byte(regexpFlags) {
		if bits&regexpBit(letter) != 0 {
			flags = append(flags, letter)
		}
	}
	v, e = js.NewRegExp(d.r, source, js.Latin1(flags))
	if e != nil {
		return v, false, d.fail()
	}
	return d.add(v), true, nil
}

func (d *deserializer) entries(end byte) (out js.Value, ok bool, e *js.Throw) {
	var table *js.Table
	if end == tagMapEnd {
		m := js.NewMap(d.r)
		table, out = &m.Table, d.add(m.Value())
	} else {
		s := js.NewSet(d.r)
		table, out = &s.Table, d.add(s.Value())
	}
	for !d.peek(end) {
		k, e := d.value()
		v := k
		if e == nil && end == tagMapEnd {
			v, e = d.value()
		}
		if e != nil {
			return out, false, e
		}
		table.Set(k, v)
	}
	d.tag()
	_, ok = d.varint()
	return out, ok, nil
}

func (d *deserializer) buffer(resizable bool) (v js.Value, ok bool, e *js.Throw) {
	n, ok := d.varint()
	most := n
	if resizable {
		if most, ok = d.varint(); most < n {
			return v, false, nil
		}
	}
	b, enough := d.bytes(n)
	if !ok || !enough {
		return v, false, nil
	}
	to := js.NewArrayBuffer(d.r, append(make([]byte, 0, len(b)), b...))
	if resizable {
		to.Resizable, to.Max = true, int(most)
	}
	return d.add(to.Value()), true, nil
}

func (d *deserializer) view(b *js.ArrayBuffer) (js.Value, *js.Throw) {
	t, _ := d.byte()
	offset, ok1 := d.varint()
	length, ok2 := d.varint()
	var flags uint64
	ok3 := true
	if d.version >= 14 {
		flags, ok3 = d.varint()
	}
	size := uint64(len(b.Data))
	if !ok1 || !ok2 || !ok3 || offset > size || length > size-offset {
		return js.Undefined(), d.fail()
	}
	if t == tagDataView {
		v := js.NewDataView(d.r, b, int(offset), int(length), d.r.Intrinsic(js.IntrinsicDataViewPrototype))
		return d.add(v.Value()), nil
	}
	for kind := js.Int8; kind <= js.BigUint64; kind++ {
		unit := uint64(kind.Size())
		if viewTag(kind) != t || offset%unit != 0 || length%unit != 0 {
			continue
		}
		a := js.NewTypedArray(d.r, kind, b, int(offset), int(length/unit), nil)
		a.Tracking = flags&1 != 0
		return d.add(a.Value()), nil
	}
	return js.Undefined(), d.fail()
}

func errorPrototype(t byte) js.Intrinsic {
	switch t {
	case 'E':
		return js.IntrinsicEvalErrorPrototype
	case 'R':
		return js.IntrinsicRangeErrorPrototype
	case 'F':
		return js.IntrinsicReferenceErrorPrototype
	case 'S':
		return js.IntrinsicSyntaxErrorPrototype
	case 'T':
		return js.IntrinsicTypeErrorPrototype
	case 'U':
		return js.IntrinsicURIErrorPrototype
	}
	return js.IntrinsicErrorPrototype
}

func (d *deserializer) error() (v js.Value, ok bool, e *js.Throw) {
	proto := js.IntrinsicErrorPrototype
	var message, stack *js.String
	var cause js.Value
	hasCause := false
	id := len(d.objects)
	d.add(js.Undefined())
	for {
		t, ok := d.tag()
		if !ok {
			return v, false, nil
		}
		switch t {
		case tagErrorMessage, tagErrorStack:
			inner, _ := d.tag()
			s, ok := d.text(inner)
			if !ok {
				return v, false, nil
			}
			if t == tagErrorMessage {
				message = s
			} else {
				stack = s
			}
		case tagErrorCause:
			if cause, e = d.value(); e != nil {
				return v, false, e
			}
			hasCause = true
		case tagErrorEnd:
			err := js.NewErrorObject(d.r, d.r.Intrinsic(proto), message)
			if stack != nil {
				err.DefineOwnProperty(d.r, js.NameStack.Key(), js.DataDescriptor(stack.Value(), js.AttrHidden))
			}
			if hasCause {
				err.Put(d.r, js.NameCause.Key(), cause, js.AttrHidden)
			}
			d.objects[id] = err.Value()
			return err.Value(), true, nil
		default:
			proto = errorPrototype(t)
		}
	}
}

// host lets the delegate read an object.
func (d *deserializer) host() (v js.Value, ok bool, e *js.Throw) {
	read, e := d.delegate.Get(d.r, js.Intern("_readHostObject"))
	if e != nil {
		return v, false, e
	}
	if !js.IsCallable(read) {
		return v, false, nil
	}
	id := len(d.objects)
	d.add(js.Undefined())
	if v, e = js.Call(d.r, read, d.delegate.Value()); e != nil {
		return v, false, e
	}
	d.objects[id] = v
	return v, v.IsObject(), nil
}
