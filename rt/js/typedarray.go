package js

import (
	"encoding/binary"
	"math"
	"math/big"
	"unsafe"
)

// ArrayBuffer is an ArrayBuffer or SharedArrayBuffer. Data is nil once the
// buffer is detached.
type ArrayBuffer struct {
	Object
	Data      []byte
	Detached  bool
	Resizable bool
	Max       int          // of a resizable buffer
	Block     *SharedBlock // of a SharedArrayBuffer
}

// ElementType is the element type of a typed array.
type ElementType uint8

// The element types, in the order of their intrinsics.
const (
	Int8 ElementType = iota
	Uint8
	Uint8Clamped
	Int16
	Uint16
	Int32
	Uint32
	Float32
	Float64
	BigInt64
	BigUint64
)

var elementSizes = [...]uint8{1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8}

// Size returns the bytes of one element.
func (t ElementType) Size() int { return int(elementSizes[t]) }

// IsBig reports whether the elements are BigInts.
func (t ElementType) IsBig() bool { return t >= BigInt64 }

// Intrinsic returns the constructor of the typed arrays of t.
func (t ElementType) Intrinsic() Intrinsic { return IntrinsicInt8Array + 2*Intrinsic(t) }

// TypedArray is a TypedArray exotic object,
// https://tc39.es/ecma262/#sec-typedarray-exotic-objects.
type TypedArray struct {
	Object
	Buffer   *ArrayBuffer
	Offset   int
	Type     ElementType
	Tracking bool // length follows a resizable buffer
	length   int
}

// NewTypedArray returns a typed array of length elements over a buffer, with
// the intrinsic prototype of its type if proto is nil.
func NewTypedArray(r *Realm, t ElementType, b *ArrayBuffer, offset, length int, proto *Object) *TypedArray {
	a := &TypedArray{Buffer: b, Offset: offset, Type: t, length: length}
	if proto == nil {
		proto = r.Intrinsic(t.Intrinsic() + 1)
	}
	InitObject(r, &a.Object, KindTypedArray, typedArrayOps{}, proto)
	return a
}

// NewArrayBuffer returns an ArrayBuffer over data, which it takes over.
func NewArrayBuffer(r *Realm, data []byte) *ArrayBuffer {
	b := &ArrayBuffer{Data: data}
	InitObject(r, &b.Object, KindArrayBuffer, Ordinary{}, r.Intrinsic(IntrinsicArrayBufferPrototype))
	return b
}

// NewUint8Array returns a Uint8Array over data, which it takes over.
func NewUint8Array(r *Realm, data []byte) *TypedArray {
	return NewTypedArray(r, Uint8, NewArrayBuffer(r, data), 0, len(data), nil)
}

// AsTypedArray returns the TypedArray that v is, or nil.
func (v Value) AsTypedArray() *TypedArray {
	if v.p != nil && (*header)(v.p).shape.kind == KindTypedArray {
		return (*TypedArray)(v.p)
	}
	return nil
}

// AsArrayBuffer returns the ArrayBuffer or SharedArrayBuffer that v is, or nil.
func (v Value) AsArrayBuffer() *ArrayBuffer {
	if k := v.Kind(); k == KindArrayBuffer || k == KindSharedArrayBuffer {
		return (*ArrayBuffer)(v.p)
	}
	return nil
}

// Len returns the number of elements: 0 where the view is out of bounds.
func (a *TypedArray) Len() int {
	n := (len(a.Buffer.Data) - a.Offset)
	if a.Tracking {
		return max(0, n/a.Type.Size())
	}
	if a.length*a.Type.Size() > n {
		return 0
	}
	return a.length
}

// OutOfBounds is https://tc39.es/ecma262/#sec-istypedarrayoutofbounds.
func (a *TypedArray) OutOfBounds() bool {
	if a.Buffer.Detached {
		return true
	}
	n := len(a.Buffer.Data) - a.Offset
	return n < 0 || !a.Tracking && a.length*a.Type.Size() > n
}

// Bytes returns the memory of the view, by reference.
func (a *TypedArray) Bytes() []byte {
	n := a.Len() * a.Type.Size()
	if n == 0 {
		return nil
	}
	return a.Buffer.Data[a.Offset : a.Offset+n]
}

// At returns element i, or false out of range.
func (a *TypedArray) At(i int) (Value, bool) {
	if uint(i) >= uint(a.Len()) {
		return Value{}, false
	}
	return ReadElement(a.Buffer.Data[a.Offset+i*a.Type.Size():], a.Type), true
}

// SetAt stores a Number (for BigInt types a BigInt) as element i; false out of
// range.
func (a *TypedArray) SetAt(i int, v Value) bool {
	if uint(i) >= uint(a.Len()) || (v.p == nil) == a.Type.IsBig() {
		return false
	}
	WriteElement(a.Buffer.Data[a.Offset+i*a.Type.Size():], a.Type, v)
	return true
}

// ReadElement returns the little-endian element at the start of b.
func ReadElement(b []byte, t ElementType) Value {
	le := binary.LittleEndian
	switch t {
	case Int8:
		return Num(float64(int8(b[0])))
	case Uint8, Uint8Clamped:
		return Num(float64(b[0]))
	case Int16:
		return Num(float64(int16(le.Uint16(b))))
	case Uint16:
		return Num(float64(le.Uint16(b)))
	case Int32:
		return Num(float64(int32(le.Uint32(b))))
	case Uint32:
		return Num(float64(le.Uint32(b)))
	case Float32:
		return Num(float64(math.Float32frombits(le.Uint32(b))))
	case Float64:
		return Num(math.Float64frombits(le.Uint64(b)))
	case BigInt64:
		return NewBigInt(big.NewInt(int64(le.Uint64(b))))
	}
	return NewBigInt(new(big.Int).SetUint64(le.Uint64(b)))
}

// WriteElement stores v, a Number or for BigInt types a BigInt, at the start of b.
func WriteElement(b []byte, t ElementType, v Value) {
	le := binary.LittleEndian
	if t.IsBig() {
		le.PutUint64(b, bigToUint64(v.BigInt().Int))
		return
	}
	f := v.Float()
	switch t {
	case Int8, Uint8:
		b[0] = byte(FloatToInt32(f))
	case Uint8Clamped:
		b[0] = clampByte(f)
	case Int16, Uint16:
		le.PutUint16(b, uint16(FloatToInt32(f)))
	case Int32, Uint32:
		le.PutUint32(b, uint32(FloatToInt32(f)))
	case Float32:
		le.PutUint32(b, float32Bits(f))
	case Float64:
		le.PutUint64(b, float64Bits(f))
	}
}

// float32Bits and float64Bits spell NaN as V8 does.
func float32Bits(f float64) uint32 {
	if f != f {
		return 0x7FC00000
	}
	return math.Float32bits(float32(f))
}

func float64Bits(f float64) uint64 {
	if f != f {
		return 0x7FF8000000000000
	}
	return math.Float64bits(f)
}

func clampByte(f float64) byte {
	if !(f > 0) {
		return 0
	}
	return byte(math.RoundToEven(min(f, 255)))
}

func bigToUint64(i *big.Int) uint64 {
	if i.IsUint64() {
		return i.Uint64()
	}
	if i.IsInt64() {
		return uint64(i.Int64())
	}
	m := new(big.Int).And(i, new(big.Int).SetUint64(math.MaxUint64))
	return m.Uint64()
}

// typedArrayOps is https://tc39.es/ecma262/#sec-typedarray-exotic-objects.
type typedArrayOps struct{ Ordinary }

func asTyped(o *Object) *TypedArray { return (*TypedArray)(unsafe.Pointer(o)) }

// numericKey is https://tc39.es/ecma262/#sec-canonicalnumericindexstring: the
// integer index that key spells, -1 for a numeric key that is none.
func numericKey(key PropertyKey) (int, bool) {
	if key.IsIndex() {
		return int(key.index), true
	}
	if key.IsSymbol() {
		return 0, false
	}
	s := key.Str()
	if s.Len() == 2 && s.At(0) == '-' && s.At(1) == '0' {
		return -1, true
	}
	if s.Len() == 0 || s.At(0) > '9' && s.At(0) != 'I' && s.At(0) != 'N' {
		return 0, false
	}
	f := StringToNumber(s)
	if !EqualStrings(NumberToString(f), s) {
		return 0, false
	}
	if f < 0 || f != math.Trunc(f) || f > 1<<53 {
		return -1, true
	}
	return int(f), true
}

func (typedArrayOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	if i, ok := numericKey(key); ok {
		v, ok := asTyped(o).At(i)
		return Property{Value: v, Attr: AttrAll}, ok, nil
	}
	return OrdinaryGetOwnProperty(r, o, key)
}

func (typedArrayOps) HasProperty(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	if i, ok := numericKey(key); ok {
		return uint(i) < uint(asTyped(o).Len()), nil
	}
	return OrdinaryHasProperty(r, o, key)
}

func (typedArrayOps) Get(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw) {
	if i, ok := numericKey(key); ok {
		if v, ok := asTyped(o).At(i); ok {
			return v, nil
		}
		return Undefined(), nil
	}
	return OrdinaryGet(r, o, key, receiver)
}

func (typedArrayOps) Set(r *Realm, o *Object, key PropertyKey, v Value, receiver Value) (bool, *Throw) {
	i, ok := numericKey(key)
	if !ok {
		return OrdinarySet(r, o, key, v, receiver)
	}
	a := asTyped(o)
	if receiver.p == unsafe.Pointer(o) {
		return true, a.StoreValue(r, i, v)
	}
	if uint(i) >= uint(a.Len()) {
		return true, nil
	}
	return OrdinarySet(r, o, key, v, receiver)
}

// StoreValue is https://tc39.es/ecma262/#sec-typedarraysetelement.
func (a *TypedArray) StoreValue(r *Realm, i int, v Value) *Throw {
	n, e := a.Type.Convert(r, v)
	if e == nil {
		a.SetAt(i, n)
	}
	return e
}

// Convert is ToNumber, or ToBigInt for BigInt types.
func (t ElementType) Convert(r *Realm, v Value) (Value, *Throw) {
	if t.IsBig() {
		return ToBigInt(r, v)
	}
	f, e := ToNumber(r, v)
	return Num(f), e
}

func (typedArrayOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	i, ok := numericKey(key)
	if !ok {
		return OrdinaryDefineOwnProperty(r, o, key, d)
	}
	a := asTyped(o)
	if uint(i) >= uint(a.Len()) || d.IsAccessor() || d.Has&^d.Attr != 0 {
		return false, nil
	}
	if d.HasValue {
		return true, a.StoreValue(r, i, d.Value)
	}
	return true, nil
}

func (typedArrayOps) Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	if i, ok := numericKey(key); ok {
		return uint(i) >= uint(asTyped(o).Len()), nil
	}
	return OrdinaryDelete(r, o, key)
}

func (typedArrayOps) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	n := asTyped(o).Len()
	keys := make([]PropertyKey, 0, n)
	for i := range n {
		keys = append(keys, IndexKey(uint32(i)))
	}
	return o.appendNamedKeys(keys), nil
}

// ToBigInt is https://tc39.es/ecma262/#sec-tobigint.
func ToBigInt(r *Realm, v Value) (Value, *Throw) {
	p, e := ToPrimitive(r, v, HintNumber)
	if e != nil {
		return p, e
	}
	switch p.Kind() {
	case KindBigInt:
		return p, nil
	case KindBoolean:
		if p.IsTrue() {
			return NewBigInt(big.NewInt(1)), nil
		}
		return NewBigInt(new(big.Int)), nil
	case KindString:
		i, ok := StringToBigInt(p.Str())
		if !ok {
			return p, r.ThrowSyntaxError("Cannot convert " + p.Str().String() + " to a BigInt")
		}
		return NewBigInt(i), nil
	}
	return p, r.ThrowTypeError("Cannot convert " + describePrimitive(p) + " to a BigInt")
}

// TypedSpeciesIntact reports whether TypedArraySpeciesCreate for a makes an
// array of its own type and nothing notices.
func (r *Realm) TypedSpeciesIntact(a *TypedArray) bool {
	id := a.Type.Intrinsic()
	proto, ctor, base := r.intrinsics[id+1], r.intrinsics[id], r.intrinsics[IntrinsicTypedArray]
	if a.shape.proto != proto || len(a.shape.props) != 0 || ctor == nil || ctor.shape.proto != base {
		return false
	}
	p, ok := proto.ownProperty(NameConstructor.Key())
	if !ok || p.Accessor != nil || p.Value.AsObject() != ctor {
		return false
	}
	_, own := ctor.ownProperty(SymSpecies.Key())
	return !own && speciesIntact(base)
}

// typedLengthCache says for which layout of typed arrays reading length means
// the getter of the runtime.
type typedLengthCache struct {
	shape  *Shape
	epoch  uint32
	holder *Object // %TypedArray.prototype%
	slot   int
	getter unsafe.Pointer // the *Accessor there
}

// typedLength is a.length where that is the getter of the runtime.
func (r *Realm) typedLength(a *TypedArray) (int, bool) {
	c := &r.typedLengths
	if c.shape != a.shape || c.epoch != r.protoEpoch || c.holder.slot(c.slot).p != c.getter {
		if a.shape.owned() || !c.fill(r, a.shape) {
			return 0, false
		}
	}
	if a.Buffer.Block != nil {
		a.Buffer.Refresh()
	}
	return a.Len(), true
}

// fill looks length up for a layout.
func (c *typedLengthCache) fill(r *Realm, s *Shape) bool {
	key := NameLength.Key()
	if s.lookup(key) != noSlot {
		return false
	}
	for o := s.proto; o != nil && o.shape.kind != KindProxy; o = o.shape.proto {
		i := o.shape.lookup(key)
		if i == noSlot {
			continue
		}
		p := o.named(i)
		if o != r.intrinsics[IntrinsicTypedArrayPrototype] || p.Accessor == nil || p.Accessor.Get == nil {
			return false
		}
		f := p.Accessor.Get.Value().AsFunction()
		if f == nil || f.Code.Native == nil || f.Code.Name != "get length" {
			return false
		}
		*c = typedLengthCache{s, r.protoEpoch, o, i, o.slot(i).p}
		return true
	}
	return false
}
