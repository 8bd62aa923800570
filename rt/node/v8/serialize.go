package v8

import (
	"encoding/binary"
	"math"
	"math/big"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// A serializer writes values. Its delegate is the Serializer that programs see.
type serializer struct {
	r         *js.Realm
	buf       []byte
	ids       map[*js.Object]uint64
	moved     map[*js.Object]uint64 // ArrayBuffers that are only named
	delegate  *js.Object
	hostViews bool
}

// NewSerializer is newSerializer(delegate).
func NewSerializer(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := &serializer{r: r, ids: map[*js.Object]uint64{}, moved: map[*js.Object]uint64{}, delegate: js.Arg(args, 0).AsObject()}
	return js.NewHostObject(r, nil, s).Value(), nil
}

func serializerOf(args []js.Value) *serializer { return js.HostData(js.Arg(args, 0)).(*serializer) }

// WriteHeader is writeHeader(serializer).
func WriteHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := serializerOf(args)
	s.buf = append(s.buf, tagVersion, version)
	return native.Done()
}

// WriteValue is writeValue(serializer, value).
func WriteValue(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(true), serializerOf(args).value(js.Arg(args, 1))
}

// ReleaseBuffer is releaseBuffer(serializer): what has been written.
func ReleaseBuffer(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := serializerOf(args)
	out := s.buf
	s.buf = nil
	return js.NewUint8Array(r, out).Value(), nil
}

// MoveBuffer is moveBuffer(serializer, id, buffer).
func MoveBuffer(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	serializerOf(args).moved[js.Arg(args, 2).AsObject()] = uint64(uint32(native.Float(args, 1)))
	return native.Done()
}

// WriteVarint is writeVarint(serializer, high, low): a number of 64 bits.
func WriteVarint(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	serializerOf(args).varint(uint64(uint32(native.Float(args, 1)))<<32 | uint64(uint32(native.Float(args, 2))))
	return native.Done()
}

// WriteDouble is writeDouble(serializer, number).
func WriteDouble(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	serializerOf(args).double(native.Float(args, 1))
	return native.Done()
}

// WriteRawBytes is writeRawBytes(serializer, bytes).
func WriteRawBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := serializerOf(args)
	s.buf = append(s.buf, native.Bytes(args, 1)...)
	return native.Done()
}

// SetHostViews is setHostViews(serializer, flag): views of ArrayBuffers are the delegate's business.
func SetHostViews(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	serializerOf(args).hostViews = native.Bool(args, 1)
	return native.Done()
}

func (s *serializer) tag(t byte)      { s.buf = append(s.buf, t) }
func (s *serializer) varint(n uint64) { s.buf = binary.AppendUvarint(s.buf, n) }
func (s *serializer) double(f float64) {
	bits := math.Float64bits(f)
	if f != f {
		bits = 0x7ff8 << 48 // V8 has this NaN
	}
	s.buf = binary.LittleEndian.AppendUint64(s.buf, bits)
}

// fail asks the delegate for the error of a value that cannot be cloned.
func (s *serializer) fail(v js.Value) *js.Throw {
	text := js.Describe(v)
	if v.IsString() {
		text = v.Str().String()
	}
	return s.failText(text + " could not be cloned.")
}

func (s *serializer) failText(message string) *js.Throw {
	make, e := s.delegate.Get(s.r, js.Intern("_getDataCloneError"))
	if e != nil {
		return e
	}
	if !js.IsCallable(make) {
		return s.r.ThrowError(message)
	}
	err, e := js.Call(s.r, make, s.delegate.Value(), js.Str(message))
	if e != nil {
		return e
	}
	return &js.Throw{Value: err}
}

func (s *serializer) value(v js.Value) *js.Throw {
	switch {
	case v.IsNum():
		s.number(v.Float())
	case v.IsUndefined():
		s.tag(tagUndefined)
	case v.IsNull():
		s.tag(tagNull)
	case v.IsBool():
		s.tag(pick(js.ToBoolean(v), tagTrue, tagFalse))
	case v.IsString():
		s.text(v.Str())
	case v.IsBigInt():
		s.tag(tagBigInt)
		s.bigInt(v.BigInt().Int)
	case v.IsObject():
		return s.object(v, v.Obj())
	default:
		return s.fail(v)
	}
	return nil
}

func pick(yes bool, a, b byte) byte {
	if yes {
		return a
	}
	return b
}

func (s *serializer) number(f float64) {
	if i := int32(f); float64(i) == f && (i != 0 || !math.Signbit(f)) {
		s.tag(tagInt32)
		s.varint(uint64(uint32(i<<1) ^ uint32(i>>31)))
		return
	}
	s.tag(tagDouble)
	s.double(f)
}

func (s *serializer) text(t *js.String) {
	if !t.IsWide() {
		s.tag(tagLatin1)
		s.varint(uint64(t.Len()))
		s.buf = append(s.buf, t.Latin1()...)
		return
	}
	units := t.Wide()
	n := uint64(2 * len(units))
	if (len(s.buf)+1+len(binary.AppendUvarint(nil, n)))%2 != 0 {
		s.tag(tagPadding) // the units are aligned
	}
	s.tag(tagWide)
	s.varint(n)
	for _, u := range units {
		s.buf = binary.LittleEndian.AppendUint16(s.buf, u)
	}
}

// bigInt writes the sign and the number of bytes, then the digits of 64 bits.
func (s *serializer) bigInt(i *big.Int) {
	digits := (i.BitLen() + 63) / 64
	field := uint64(digits) * 8 << 1
	if i.Sign() < 0 {
		field |= 1
	}
	s.varint(field)
	bytes := make([]byte, digits*8)
	new(big.Int).Abs(i).FillBytes(bytes)
	for at := len(bytes) - 1; at >= 0; at-- {
		s.buf = append(s.buf, bytes[at])
	}
}

func (s *serializer) object(v js.Value, o *js.Object) *js.Throw {
	isView := v.Kind() == js.KindTypedArray || v.Kind() == js.KindDataView
	if id, ok := s.ids[o]; ok {
		s.tag(tagReference)
		s.varint(id)
		return nil
	}
	if isView && !s.hostViews { // its buffer comes first
		if e := s.value(viewed(v).Value()); e != nil {
			return e
		}
	}
	s.ids[o] = uint64(len(s.ids))
	if e := s.r.Enter(); e != nil {
		return e
	}
	defer s.r.Leave()
	if isView {
		return s.view(v)
	}
	return s.receiver(v, o)
}

func (s *serializer) receiver(v js.Value, o *js.Object) *js.Throw {
	switch kind := v.Kind(); kind {
	case js.KindObject:
		s.tag(tagObject)
		n, e := s.properties(o, false)
		s.tag(tagObjectEnd)
		s.varint(n)
		return e
	case js.KindArray:
		return s.array(o, v.AsArray())
	case js.KindDate:
		s.tag(tagDate)
		s.double(v.AsDate().Time)
	case js.KindNumberObject, js.KindBooleanObject, js.KindStringObject, js.KindBigIntObject:
		s.wrapper(v, kind)
	case js.KindRegExp:
		return s.regexp(v)
	case js.KindMap:
		return s.entries(&v.AsMap().Table, true)
	case js.KindSet:
		return s.entries(&v.AsSet().Table, false)
	case js.KindError:
		return s.error(o)
	case js.KindArrayBuffer:
		return s.buffer(o, v.AsArrayBuffer())
	case js.KindHost:
		return s.host(v)
	default:
		return s.fail(v)
	}
	return nil
}

func (s *serializer) wrapper(v js.Value, kind js.Kind) {
	data, _ := js.Unwrap(v, kind)
	switch kind {
	case js.KindNumberObject:
		s.tag(tagNumberObject)
		s.double(data.Float())
	case js.KindBooleanObject:
		s.tag(pick(js.ToBoolean(data), tagTrueObject, tagFalseObject))
	case js.KindStringObject:
		s.tag(tagStringObject)
		s.text(data.Str())
	default:
		s.tag(tagBigIntObject)
		s.bigInt(data.BigInt().Int)
	}
}

// properties writes the own enumerable properties, without the elements of an array where names is set.
func (s *serializer) properties(o *js.Object, names bool) (n uint64, e *js.Throw) {
	keys, e := o.OwnKeys(s.r)
	for _, k := range keys {
		if e != nil {
			return n, e
		}
		if k.IsSymbol() || names && k.IsIndex() {
			continue
		}
		p, ok, e := o.GetOwnProperty(s.r, k)
		if e != nil || !ok || !p.Enumerable() {
			if e != nil {
				return n, e
			}
			continue
		}
		v, e := o.Get(s.r, k)
		if e != nil {
			return n, e
		}
		if k.IsIndex() {
			s.number(float64(k.Index()))
		} else {
			s.text(k.Str())
		}
		if e := s.value(v); e != nil {
			return n, e
		}
		n++
	}
	return n, e
}

func (s *serializer) array(o *js.Object, a *js.Array) *js.Throw {
	length := a.Length()
	if hasHoles(a) {
		s.tag(tagSparseArray)
		s.varint(uint64(length))
		n, e := s.properties(o, false)
		s.tag(tagSparseArrayEnd)
		s.varint(n)
		s.varint(uint64(length))
		return e
	}
	s.tag(tagDenseArray)
	s.varint(uint64(length))
	for i := range length {
		v, e := js.GetIndexInt(s.r, o.Value(), int(i))
		if e == nil {
			e = s.value(v)
		}
		if e != nil {
			return e
		}
	}
	n, e := s.properties(o, true)
	s.tag(tagDenseArrayEnd)
	s.varint(n)
	s.varint(uint64(length))
	return e
}

func hasHoles(a *js.Array) bool {
	if len(a.Numbers()) == int(a.Length()) {
		return false
	}
	for _, v := range a.Values() {
		if v.IsHole() {
			return true
		}
	}
	return len(a.Values()) != int(a.Length())
}

func (s *serializer) regexp(v js.Value) *js.Throw {
	x := v.AsRegExp()
	flags, e := v.Obj().Get(s.r, js.Intern("flags"))
	if e != nil {
		return e
	}
	var bits uint64
	for _, letter := range []byte(flags.Str().String()) {
		bits |= regexpBit(letter)
	}
	s.tag(tagRegExp)
	s.text(x.Source)
	s.varint(bits)
	return nil
}

func (s *serializer) entries(t *js.Table, isMap bool) *js.Throw {
	var list []js.Value
	for at := t.Cursor(); ; {
		k, v, ok := at.Next()
		if !ok {
			break
		}
		list = append(list, k)
		if isMap {
			list = append(list, v)
		}
	}
	s.tag(pick(isMap, tagMap, tagSet))
	for _, v := range list {
		if e := s.value(v); e != nil {
			return e
		}
	}
	s.tag(pick(isMap, tagMapEnd, tagSetEnd))
	s.varint(uint64(len(list)))
	return nil
}

func errorTag(name string) byte {
	switch name {
	case "EvalError":
		return 'E'
	case "RangeError":
		return 'R'
	case "ReferenceError":
		return 'F'
	case "SyntaxError":
		return 'S'
	case "TypeError":
		return 'T'
	case "URIError":
		return 'U'
	}
	return 0
}

func (s *serializer) error(o *js.Object) *js.Throw {
	name, e := o.Get(s.r, js.NameName.Key())
	if e != nil {
		return e
	}
	s.tag(tagError)
	if name.IsString() {
		if t := errorTag(name.Str().String()); t != 0 {
			s.tag(t)
		}
	}
	if message, ok, e := s.ownData(o, js.NameMessage); e != nil {
		return e
	} else if ok {
		text, e := js.ToString(s.r, message)
		if e != nil {
			return e
		}
		s.tag(tagErrorMessage)
		s.text(text)
	}
	if cause, ok, e := s.ownData(o, js.NameCause); e != nil {
		return e
	} else if ok {
		s.tag(tagErrorCause)
		if e := s.value(cause); e != nil {
			return e
		}
	}
	if stack, ok, e := s.ownData(o, js.NameStack); e != nil {
		return e
	} else if ok && stack.IsString() {
		s.tag(tagErrorStack)
		s.text(stack.Str())
	}
	s.tag(tagErrorEnd)
	return nil
}

func (s *serializer) ownData(o *js.Object, name js.Name) (js.Value, bool, *js.Throw) {
	p, ok, e := o.GetOwnProperty(s.r, name.Key())
	if e != nil || !ok || p.Accessor != nil {
		return js.Value{}, false, e
	}
	return p.Value, true, nil
}

func (s *serializer) buffer(o *js.Object, b *js.ArrayBuffer) *js.Throw {
	if id, ok := s.moved[o]; ok {
		s.tag(tagMovedBuffer)
		s.varint(id)
		return nil
	}
	if b.Detached {
		return s.failText("An ArrayBuffer is detached and could not be cloned.")
	}
	s.tag(pick(b.Resizable, tagResizableBuffer, tagBuffer))
	s.varint(uint64(len(b.Data)))
	if b.Resizable {
		s.varint(uint64(b.Max))
	}
	s.buf = append(s.buf, b.Data...)
	return nil
}

func viewed(v js.Value) *js.ArrayBuffer {
	if d := v.AsDataView(); d != nil {
		return d.Buffer
	}
	return v.AsTypedArray().Buffer
}

func (s *serializer) view(v js.Value) *js.Throw {
	if s.hostViews {
		return s.host(v)
	}
	s.tag(tagView)
	tag, offset, length, tracking := byte(tagDataView), 0, 0, false
	if d := v.AsDataView(); d != nil {
		offset, length, tracking = d.Offset, d.Length, d.Tracking
	} else {
		a := v.AsTypedArray()
		tag, offset, length, tracking = viewTag(a.Type), a.Offset, a.Len()*a.Type.Size(), a.Tracking
	}
	s.tag(tag)
	s.varint(uint64(offset))
	s.varint(uint64(length))
	var flags uint64
	if tracking {
		flags |= 1
	}
	if viewed(v).Resizable {
		flags |= 2
	}
	s.varint(flags)
	return nil
}

// host lets the delegate write an object.
func (s *serializer) host(v js.Value) *js.Throw {
	write, e := s.delegate.Get(s.r, js.Intern("_writeHostObject"))
	if e != nil {
		return e
	}
	if !js.IsCallable(write) {
		return s.r.ThrowCode(js.IntrinsicTypeError, "ERR_METHOD_NOT_IMPLEMENTED", "The _writeHostObject() method is not implemented")
	}
	s.tag(tagHostObject)
	_, e = js.Call(s.r, write, s.delegate.Value(), v)
	return e
}
