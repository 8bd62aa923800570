package js

import "unsafe"

// Array is an Array exotic object, https://tc39.es/ecma262/#sec-array-exotic-objects.
// A fast array holds its elements in one of two slices, nums while all of them
// are Numbers; the other is then empty, so that a bounds check on either also
// tells the kind. A slow array (sparse, or with unusual attributes) has both
// empty and its elements in ext.
type Array struct {
	Object
	vals   []Value // hole where absent
	nums   []float64
	slow   bool
	fixed  bool   // length is not writable (slow arrays only)
	length uint32 // of slow arrays
}

// maxDense is the largest length that new Array(n) and length = n allocate at once.
const maxDense = 1 << 25

// arrayOps is https://tc39.es/ecma262/#sec-array-exotic-objects.
type arrayOps struct{ Ordinary }

func asArray(o *Object) *Array { return (*Array)(unsafe.Pointer(o)) }

// NewArray returns an array of the elements, which it takes over.
func NewArray(r *Realm, elems []Value) *Array {
	a := &Array{vals: elems}
	a.shape = r.arrayShape()
	return a
}

// NewArrayOf returns an array of copies of the elements.
func NewArrayOf(r *Realm, elems ...Value) *Array {
	return NewArray(r, append(make([]Value, 0, len(elems)), elems...))
}

// NewNumbers returns an array of numbers, which it takes over.
func NewNumbers(r *Realm, elems []float64) *Array {
	a := &Array{nums: elems}
	a.shape = r.arrayShape()
	return a
}

func (r *Realm) arrayShape() *Shape {
	if r.arrayRoot == nil {
		r.arrayRoot = r.rootShape(KindArray, arrayOps{}, r.Intrinsic(IntrinsicArrayPrototype), 0)
	}
	return r.arrayRoot
}

// NewArrayWith returns an empty array with a prototype, and length n.
func NewArrayWith(r *Realm, proto *Object, n uint32) *Array {
	a := &Array{}
	InitObject(r, &a.Object, KindArray, arrayOps{}, proto)
	a.SetLength(n)
	return a
}

// Length returns the length property.
func (a *Array) Length() uint32 {
	if a.slow {
		return a.length
	}
	return uint32(len(a.vals) + len(a.nums))
}

// Fast reports whether the elements are in Values or Numbers.
func (a *Array) Fast() bool { return !a.slow }

// Values returns the elements of a fast array that is not of Numbers alone, by
// reference, with holes.
func (a *Array) Values() []Value { return a.vals }

// Numbers returns the elements of a fast array of Numbers, by reference.
func (a *Array) Numbers() []float64 { return a.nums }

// At returns element i of a fast array: ok is false out of range or at a hole.
func (a *Array) At(i int) (Value, bool) {
	if uint(i) < uint(len(a.vals)) {
		v := a.vals[i]
		return v, !v.IsHole()
	}
	if uint(i) < uint(len(a.nums)) {
		return Num(a.nums[i]), true
	}
	return Value{}, false
}

// firstRoom is the room that the first element of an array makes.
const firstRoom = 4

// Push appends v to a fast, extensible array; false where a is not one.
func (a *Array) Push(v Value) bool {
	if a.slow {
		return false
	}
	if v.p == nil && a.vals == nil {
		if a.nums == nil {
			a.nums = make([]float64, 0, firstRoom)
		}
		a.nums = append(a.nums, v.Float())
		return true
	}
	switch {
	case len(a.nums) > 0:
		a.widen(1)
	case a.vals == nil:
		a.vals = make([]Value, 0, firstRoom)
	}
	a.vals = append(a.vals, v)
	return true
}

// widen turns an array of Numbers into one of Values.
func (a *Array) widen(room int) {
	vals := make([]Value, len(a.nums), len(a.nums)*5/4+room)
	for i, f := range a.nums {
		vals[i] = Num(f)
	}
	a.vals, a.nums = vals, nil
}

// Widen makes a fast array hold Values, and returns them.
func (a *Array) Widen() []Value {
	if len(a.nums) > 0 {
		a.widen(0)
	}
	return a.vals
}

// SetValues replaces the elements of a fast array.
func (a *Array) SetValues(v []Value) { a.vals, a.nums = v, nil }

// SetNumbers replaces the elements of a fast array by Numbers.
func (a *Array) SetNumbers(f []float64) { a.vals, a.nums = nil, f }

// SetAt stores element i of a fast array where that needs no more than
// appending; false where the general path is needed.
func (a *Array) SetAt(i int, v Value) bool {
	if uint(i) < uint(len(a.vals)) {
		if a.vals[i].IsHole() {
			return false
		}
		a.vals[i] = v
		return true
	}
	if uint(i) < uint(len(a.nums)) {
		if v.p == nil {
			a.nums[i] = v.Float()
			return true
		}
		a.widen(0)
		a.vals[i] = v
		return true
	}
	return false
}

// makeSlow moves the elements to ext.
func (a *Array) makeSlow() {
	if a.slow {
		return
	}
	n := a.Length()
	e := &elements{dense: a.Widen()}
	e.makeSparse()
	a.extra().elems = e
	a.vals, a.nums, a.slow, a.length = nil, nil, true, n
}

// SetLength sets the length of an array whose length is writable, and of
// which no deleted element is fixed.
func (a *Array) SetLength(n uint32) {
	if a.slow {
		a.truncateSlow(n)
		return
	}
	have := a.Length()
	switch {
	case n <= have:
		if a.nums != nil {
			a.nums = a.nums[:n]
		} else {
			clear(a.vals[n:])
			a.vals = a.vals[:n]
		}
	case n > maxDense && n-have > denseGap:
		a.makeSlow()
		a.length = n
	default:
		a.Widen()
		for uint32(len(a.vals)) < n {
			a.vals = append(a.vals, hole())
		}
	}
}

// truncateSlow removes elements from the end, as far as they let themselves,
// and returns whether the length asked for was reached.
func (a *Array) truncateSlow(n uint32) bool {
	if n < a.length {
		keys := a.ext().elems.keys()
		for i := len(keys) - 1; i >= 0 && keys[i].index >= n; i-- {
			p, _ := a.ext().elems.get(keys[i].index)
			if p.Attr&AttrConfigurable == 0 {
				a.length = keys[i].index + 1
				return false
			}
			a.ext().elems.remove(keys[i].index)
		}
	}
	a.length = n
	return true
}

func (arrayOps) PreventExtensions(r *Realm, o *Object) (bool, *Throw) {
	asArray(o).makeSlow()
	return OrdinaryPreventExtensions(r, o)
}

func (a *Array) lengthProperty() Property {
	p := Property{Value: Num(float64(a.Length())), Attr: AttrWritable}
	if a.fixed {
		p.Attr = 0
	}
	return p
}

func (arrayOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	a := asArray(o)
	switch {
	case key.IsIndex() && !a.slow:
		v, ok := a.At(int(key.index))
		return Property{Value: v, Attr: AttrAll}, ok, nil
	case key == NameLength.Key():
		return a.lengthProperty(), true, nil
	}
	return OrdinaryGetOwnProperty(r, o, key)
}

func (arrayOps) Get(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw) {
	if key.IsIndex() {
		if v, ok := asArray(o).At(int(key.index)); ok {
			return v, nil
		}
	} else if key == NameLength.Key() {
		return Num(float64(asArray(o).Length())), nil
	}
	return OrdinaryGet(r, o, key, receiver)
}

func (arrayOps) Set(r *Realm, o *Object, key PropertyKey, v Value, receiver Value) (bool, *Throw) {
	if key.IsIndex() && receiver.p == unsafe.Pointer(o) {
		a := asArray(o)
		i := int(key.index)
		if a.SetAt(i, v) || a.appendAt(r, i, v) {
			return true, nil
		}
	}
	return OrdinarySet(r, o, key, v, receiver)
}

// appendAt stores element i == length of a fast array, where no prototype has
// a say in it.
func (a *Array) appendAt(r *Realm, i int, v Value) bool {
	return !a.slow && i == int(a.Length()) && !r.indexedProto(a.shape.proto) && a.Push(v)
}

// indexedProto reports whether some prototype from p on may have indexed
// properties.
func (r *Realm) indexedProto(p *Object) bool {
	for ; p != nil; p = p.shape.proto {
		switch p.shape.kind {
		case KindArray:
			if asArray(p).Length() != 0 {
				return true
			}
		case KindObject, KindFunction, KindError:
		default:
			return true
		}
		if p.ext() != nil && p.ext().elems != nil {
			return true
		}
	}
	return false
}

// DefineOwnProperty is https://tc39.es/ecma262/#sec-array-exotic-objects-defineownproperty-p-desc.
func (arrayOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	a := asArray(o)
	if key == NameLength.Key() {
		return a.defineLength(r, d)
	}
	if !key.IsIndex() {
		return OrdinaryDefineOwnProperty(r, o, key, d)
	}
	i := key.index
	if !a.slow {
		if v, ok := a.At(int(i)); a.defineFast(int(i), v, ok, d) {
			return true, nil
		}
		a.makeSlow()
	}
	if i >= a.length && a.fixed {
		return false, nil
	}
	ok, e := OrdinaryDefineOwnProperty(r, o, key, d)
	if ok && i >= a.length {
		a.length = i + 1
	}
	return ok, e
}

// defineFast defines an element with the usual attributes in a fast array.
func (a *Array) defineFast(i int, cur Value, exists bool, d Descriptor) bool {
	if d.IsAccessor() {
		return false
	}
	if exists {
		if d.Has&^d.Attr != 0 {
			return false
		}
		return !d.HasValue || a.SetAt(i, d.Value)
	}
	if d.Has != AttrAll || d.Attr&AttrAll != AttrAll {
		return false
	}
	v := d.Value
	if !d.HasValue {
		v = Undefined()
	}
	n := int(a.Length())
	switch {
	case i == n:
		return a.Push(v)
	case i < n:
		a.Widen()[i] = v
		return true
	case i < n+denseGap || i < 2*n:
		a.SetLength(uint32(i))
		return a.Push(v)
	}
	return false
}

// defineLength is https://tc39.es/ecma262/#sec-arraysetlength.
func (a *Array) defineLength(r *Realm, d Descriptor) (bool, *Throw) {
	n := a.Length()
	if d.HasValue {
		u, e := ToUint32(r, d.Value)
		if e != nil {
			return false, e
		}
		f, e := ToNumber(r, d.Value)
		if e != nil {
			return false, e
		}
		if float64(u) != f {
			return false, r.ThrowRangeError("Invalid array length")
		}
		n = u
		d.Value = Num(float64(u))
	}
	if !d.Compatible(a.lengthProperty()) {
		return false, nil
	}
	reached := true
	if n != a.Length() {
		if a.slow {
			reached = a.truncateSlow(n)
		} else {
			a.SetLength(n)
		}
	}
	if d.Has&AttrWritable != 0 && d.Attr&AttrWritable == 0 {
		a.makeSlow()
		a.fixed = true
	}
	return reached, nil
}

func (arrayOps) Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	a := asArray(o)
	if key == NameLength.Key() {
		return false, nil
	}
	if !key.IsIndex() || a.slow {
		return OrdinaryDelete(r, o, key)
	}
	if key.index < a.Length() {
		a.Widen()[key.index] = hole()
	}
	return true, nil
}

func (arrayOps) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	a := asArray(o)
	var keys []PropertyKey
	if a.slow {
		keys = a.ext().elems.keys()
	} else {
		keys = make([]PropertyKey, 0, a.Length()+1)
		for i := range int(a.Length()) {
			if _, ok := a.At(i); ok {
				keys = append(keys, IndexKey(uint32(i)))
			}
		}
	}
	return o.appendNamedKeys(append(keys, NameLength.Key())), nil
}

// IsArray is https://tc39.es/ecma262/#sec-isarray.
func IsArray(r *Realm, v Value) (bool, *Throw) {
	for v.IsObject() {
		switch v.Obj().shape.kind {
		case KindArray:
			return true, nil
		case KindProxy:
			p := (*Proxy)(v.p)
			if p.handler == nil {
				return false, r.ThrowTypeError("Cannot perform 'IsArray' on a proxy that has been revoked")
			}
			v = p.target.Value()
			continue
		}
		break
	}
	return false, nil
}

// ArrayIndex returns v and i as an array and an index, nil where they are not.
func ArrayIndex(v, i Value) (*Array, int) {
	n := int(i.Float())
	if i.p != nil || float64(n) != i.Float() {
		return nil, 0
	}
	return v.AsArray(), n
}

// GetIndex is v[i] for a Number index, the general form of element access.
func GetIndex(r *Realm, v Value, i Value) (Value, *Throw) {
	if i.p == nil && v.p != nil {
		f := i.Float()
		n := int(f)
		if float64(n) == f {
			switch (*header)(v.p).shape.kind {
			case KindArray:
				if x, ok := (*Array)(v.p).At(n); ok {
					return x, nil
				}
			case KindString:
				if s := v.Str(); uint(n) < uint(s.Len()) {
					return unitString(s.At(n)).Value(), nil
				}
			case KindTypedArray:
				if x, ok := (*TypedArray)(v.p).At(n); ok {
					return x, nil
				}
			}
		}
	} else if v.p != nil && (*header)(i.p).shape == &symbolShape { // it is its own key
		if x := r.lookups.own(v, PropertyKey{p: i.p}); x != nil {
			return v.Obj().Slot(x.slot), nil
		}
		if x := r.lookups.find(r, v, PropertyKey{p: i.p}); x != nil && !x.accessor {
			return x.load(v), nil
		}
	}
	return getIndexSlow(r, v, i)
}

func getIndexSlow(r *Realm, v, i Value) (Value, *Throw) {
	if v.IsNullish() {
		return v, r.throwNullishRead(v, i)
	}
	key, e := ToPropertyKey(r, i)
	if e != nil {
		return v, e
	}
	return getKeyed(r, v, key)
}

// throwNullishRead returns the TypeError of reading element i of undefined or null.
func (r *Realm) throwNullishRead(v, i Value) *Throw {
	text := "Cannot read properties of " + toStringPrimitive(v).String()
	if i.AsArray() != nil { // V8 has no short form of it
		return r.ThrowTypeError(text)
	}
	if i.IsObject() {
		return r.ThrowTypeError(text + " (reading '" + Describe(i) + "')")
	}
	return r.ThrowTypeError(text + " (reading '" + describeKeyText(r, i) + "')")
}

// describeKeyText shows a key that may be an object in a message.
func describeKeyText(r *Realm, i Value) string {
	if i.IsObject() {
		if s, e := ToString(r, i); e == nil {
			return s.String()
		}
		return Describe(i)
	}
	return describeKey(i)
}

// SetIndex is v[i] = x, the general form of element assignment.
func SetIndex(r *Realm, v, i, x Value, strict bool) *Throw {
	if i.p == nil && v.p != nil {
		f := i.Float()
		n := int(f)
		if float64(n) == f && n >= 0 {
			switch (*header)(v.p).shape.kind {
			case KindArray:
				a := (*Array)(v.p)
				if a.SetAt(n, x) || a.appendAt(r, n, x) {
					return nil
				}
			case KindTypedArray:
				if x.p == nil && (*TypedArray)(v.p).SetAt(n, x) {
					return nil
				}
			}
		}
	} else if v.p != nil && (*header)(i.p).shape == &symbolShape { // it is its own key
		if e := r.lookups.own(v, PropertyKey{p: i.p}); e != nil {
			v.Obj().SetSlot(e.slot, x)
			return nil
		}
	}
	return setIndexSlow(r, v, i, x, strict)
}

func setIndexSlow(r *Realm, v, i, x Value, strict bool) *Throw {
	if v.IsNullish() {
		return r.ThrowTypeError("Cannot set properties of " + toStringPrimitive(v).String() + " (setting '" + describeKeyText(r, i) + "')")
	}
	key, e := ToPropertyKey(r, i)
	if e != nil {
		return e
	}
	if setKeyed(r, v, key, x) {
		return nil
	}
	if strict {
		return PutV(r, v, key, x)
	}
	return PutSloppy(r, v, key, x)
}
