package js

import "unsafe"

// Iterator is an Iterator Record, https://tc39.es/ecma262/#sec-iterator-records,
// which knows the iterators of the runtime and steps them without result
// objects. It must not be copied once it is in use.
type Iterator struct {
	object Value
	next   Value
	array  *Array     // stepped by index, while its iterator would be
	str    *String    // stepped by code point
	gen    *Generator // resumed directly
	native NativeIterator
	i      int
	keys   []Value // of for-in
	done   bool
}

// NativeIterator is an iterator object of the runtime, embedded in an Object
// of KindIterator. Step returns ok false at the end.
type NativeIterator interface {
	Step(r *Realm) (v Value, ok bool, e *Throw)
}

// IteratorObject is a built-in iterator: an object whose prototype's next
// steps Source.
type IteratorObject struct {
	Object
	Source NativeIterator // nil once it has ended
	made   Intrinsic      // the prototype that it was made with
}

// NewIteratorObject returns an iterator object over source with an intrinsic
// prototype.
func NewIteratorObject(r *Realm, proto Intrinsic, source NativeIterator) Value {
	it := &IteratorObject{Source: source, made: proto}
	InitObject(r, &it.Object, KindIterator, Ordinary{}, r.Intrinsic(proto))
	return it.Value()
}

// AsIteratorObject returns the built-in iterator that v is, or nil.
func (v Value) AsIteratorObject() *IteratorObject {
	if v.Kind() == KindIterator {
		return (*IteratorObject)(v.p)
	}
	return nil
}

// IterResult is https://tc39.es/ecma262/#sec-createiterresultobject.
func IterResult(r *Realm, v Value, done bool) Value {
	if r.iterResult == nil {
		r.iterResult = r.LiteralShape(NameValue.Key(), NameDone.Key())
	}
	o := NewShaped(r.iterResult)
	*o.slot(0) = v
	*o.slot(1) = Bool(done)
	return o.Value()
}

// NativeNext is the next method of iterators that modules of the runtime make.
func NativeNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return nextOf(r, this, 0, "next")
}

// ArrayIteratorNext is https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next.
func ArrayIteratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return nextOf(r, this, IntrinsicArrayIteratorPrototype, "Array Iterator.prototype.next")
}

// StringIteratorNext is https://tc39.es/ecma262/#sec-%stringiteratorprototype%.next.
func StringIteratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return nextOf(r, this, IntrinsicStringIteratorPrototype, "String Iterator.prototype.next")
}

// MapIteratorNext is https://tc39.es/ecma262/#sec-%mapiteratorprototype%.next.
func MapIteratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return nextOf(r, this, IntrinsicMapIteratorPrototype, "Map Iterator.prototype.next")
}

// SetIteratorNext is https://tc39.es/ecma262/#sec-%setiteratorprototype%.next.
func SetIteratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return nextOf(r, this, IntrinsicSetIteratorPrototype, "Set Iterator.prototype.next")
}

// RegExpStringIteratorNext is https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%.next.
func RegExpStringIteratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return nextOf(r, this, IntrinsicRegExpStringIteratorPrototype, "%RegExpStringIterator%.prototype.next")
}

// nativeNext returns the next method of the iterators that were made with an
// intrinsic prototype.
func nativeNext(proto Intrinsic) Native {
	switch proto {
	case IntrinsicArrayIteratorPrototype:
		return ArrayIteratorNext
	case IntrinsicStringIteratorPrototype:
		return StringIteratorNext
	case IntrinsicMapIteratorPrototype:
		return MapIteratorNext
	case IntrinsicSetIteratorPrototype:
		return SetIteratorNext
	case IntrinsicRegExpStringIteratorPrototype:
		return RegExpStringIteratorNext
	}
	return NativeNext
}

// nextOf steps an iterator that was made with the given prototype, 0 for any.
func nextOf(r *Realm, this Value, proto Intrinsic, method string) (Value, *Throw) {
	it := this.AsIteratorObject()
	if it == nil || proto != 0 && it.made != proto {
		return this, r.ThrowTypeError("Method " + method + " called on incompatible receiver " + describePlain(this))
	}
	if it.Source == nil {
		return IterResult(r, Undefined(), true), nil
	}
	v, ok, e := it.Source.Step(r)
	if e != nil {
		return v, e
	}
	if !ok {
		it.Source = nil
		return IterResult(r, Undefined(), true), nil
	}
	return IterResult(r, v, false), nil
}

// pristine reports whether proto still has the runtime's function as property
// key.
func (r *Realm) pristine(proto Intrinsic, key PropertyKey, native Native) bool {
	p, ok := r.Intrinsic(proto).ownProperty(key)
	if !ok || p.Accessor != nil {
		return false
	}
	f := p.Value.AsFunction()
	return f != nil && f.Code.Native != nil && sameNative(f.Code.Native, native)
}

// sameNative compares the code pointers of two functions.
func sameNative(a, b Native) bool {
	return *(*unsafe.Pointer)(unsafe.Pointer(&a)) == *(*unsafe.Pointer)(unsafe.Pointer(&b))
}

// iterationIntact reports whether for-of over arrays does nothing that a
// program could see.
func (r *Realm) iterationIntact() bool {
	g := &r.iteration
	if g.values != nil && g.arrays.shape == g.arrayShape && g.steps.shape == g.stepShape {
		return g.arrays.slot(g.valuesAt).p == g.values && g.steps.slot(g.nextAt).p == g.next
	}
	return r.inspectIteration()
}

// iterationGuard remembers where Array.prototype[@@iterator] and
// %ArrayIteratorPrototype%.next are, and what they were when they were made.
type iterationGuard struct {
	arrays, steps         *Object
	arrayShape, stepShape *Shape
	valuesAt, nextAt      int
	values, next          unsafe.Pointer
}

// inspectIteration looks the two properties up.
func (r *Realm) inspectIteration() bool {
	g := &r.iteration
	g.arrays, g.steps = r.Intrinsic(IntrinsicArrayPrototype), r.Intrinsic(IntrinsicArrayIteratorPrototype)
	g.valuesAt, g.nextAt = g.arrays.shape.lookup(SymIterator.Key()), g.steps.shape.lookup(NameNext.Key())
	if g.valuesAt == noSlot || g.nextAt == noSlot {
		return false
	}
	if r.arrayValues == nil {
		r.arrayValues = g.arrays.slot(g.valuesAt).AsObject()
		r.arrayNext = g.steps.slot(g.nextAt).AsObject()
	}
	g.values, g.next = unsafe.Pointer(r.arrayValues), unsafe.Pointer(r.arrayNext)
	g.arrayShape, g.stepShape = g.arrays.shape, g.steps.shape
	return g.arrays.slot(g.valuesAt).p == g.values && g.steps.slot(g.nextAt).p == g.next
}

// plainArray returns v if it is an array that iterates as arrays do.
func (r *Realm) plainArray(v Value) *Array {
	a := v.AsArray()
	if a == nil || a.shape.proto != r.intrinsics[IntrinsicArrayPrototype] || len(a.shape.props) != 0 || !r.iterationIntact() {
		return nil
	}
	return a
}

// Start makes it the iterator of v, https://tc39.es/ecma262/#sec-getiterator.
func (it *Iterator) Start(r *Realm, v Value) *Throw { return it.start(r, v, "", notIterable) }

// StartNamed is Start of what the program spells as text.
func (it *Iterator) StartNamed(r *Realm, v Value, text string) *Throw {
	return it.start(r, v, text, isNotIterable)
}

// notIterable ends the message about a value that has no text.
const (
	isNotIterable = " is not iterable"
	notIterable   = " is not iterable (cannot read property Symbol(Symbol.iterator))"
)

func throwNotIterable(r *Realm, v Value, text, why string) *Throw {
	if text == "" {
		text = describeIterable(v)
	}
	return r.ThrowTypeError(text + why)
}

// start is Start; text and why are the message where v is not iterable.
func (it *Iterator) start(r *Realm, v Value, text, why string) *Throw {
	*it = Iterator{}
	if a := r.plainArray(v); a != nil {
		it.array = a
		return nil
	}
	if v.IsNullish() {
		return throwNotIterable(r, v, text, why)
	}
	m, e := GetV(r, v, SymIterator.Key())
	if e != nil {
		return e
	}
	if !IsCallable(m) {
		return throwNotIterable(r, v, text, why)
	}
	e = it.startWith(r, v, m)
	if e == nil && why == isNotIterable && !IsCallable(it.next) { // its first call would throw this
		return r.ThrowTypeError(text + why)
	}
	return e
}

func describeIterable(v Value) string {
	kind := TypeOf(v).String()
	switch v.Kind() {
	case KindString:
		return kind + ` "` + v.Str().String() + `"`
	case KindNull, KindBoolean, KindNumber:
		return kind + " " + describePrimitive(v)
	}
	return kind
}

// startWith is https://tc39.es/ecma262/#sec-getiteratorfrommethod.
func (it *Iterator) startWith(r *Realm, v, method Value) *Throw {
	o, e := Call0(r, method, v)
	if e != nil {
		return e
	}
	if !o.IsObject() {
		return r.ThrowTypeError("Result of the Symbol.iterator method is not an object")
	}
	return it.From(r, o)
}

// From makes it step the iterator object o, https://tc39.es/ecma262/#sec-getiteratordirect.
func (it *Iterator) From(r *Realm, o Value) *Throw {
	*it = Iterator{object: o}
	next, e := GetV(r, o, NameNext.Key())
	if e != nil {
		return e
	}
	it.next = next
	f := next.AsFunction()
	if f == nil || f.Code.Native == nil {
		return nil
	}
	if n := o.AsIteratorObject(); n != nil && sameNative(f.Code.Native, nativeNext(n.made)) {
		it.native = n.Source
	} else if g := o.AsGenerator(); g != nil && sameNative(f.Code.Native, GeneratorNext) {
		it.gen = g
	}
	return nil
}

// FastArray returns the array that it steps through by index, or nil.
func (it *Iterator) FastArray() *Array { return it.array }

// Index is the index of the next element of FastArray.
func (it *Iterator) Index() int { return it.i }

// Advance goes on by one element of FastArray.
func (it *Iterator) Advance() { it.i++ }

// Object returns the iterator object; not for iterators that Start has made
// over plain arrays.
func (it *Iterator) Object() Value { return it.object }

// Done reports whether the iterator has ended or thrown.
func (it *Iterator) Done() bool { return it.done }

// Step returns the next value, ok false at the end,
// https://tc39.es/ecma262/#sec-iteratorstepvalue.
func (it *Iterator) Step(r *Realm) (v Value, ok bool, e *Throw) {
	if a := it.array; a != nil {
		if v, ok := a.At(it.i); ok {
			it.i++
			return v, true, nil
		}
		return it.stepArraySlow(r)
	}
	return it.stepObject(r)
}

func (it *Iterator) stepArraySlow(r *Realm) (Value, bool, *Throw) {
	if it.i >= int(it.array.Length()) {
		it.done = true
		return Undefined(), false, nil
	}
	v, e := it.array.Get(r, IndexKey(uint32(it.i)))
	it.i++
	it.done = e != nil
	return v, e == nil, e
}

func (it *Iterator) stepObject(r *Realm) (Value, bool, *Throw) {
	switch {
	case it.done:
		return Undefined(), false, nil
	case it.native != nil:
		v, ok, e := it.native.Step(r)
		if !ok {
			it.done = true
			if n := it.object.AsIteratorObject(); n != nil {
				n.Source = nil
			}
		}
		return v, ok, e
	case it.gen != nil:
		v, done, raw, e := it.gen.resumeRaw(r, ResumeNext, Undefined())
		if it.done = done || e != nil; it.done || !raw {
			return v, !it.done, e
		}
		return it.unpack(r, v)
	}
	return it.stepGeneric(r)
}

func (it *Iterator) stepGeneric(r *Realm) (Value, bool, *Throw) {
	res, e := Call0(r, it.next, it.object)
	if e == nil && !res.IsObject() {
		e = r.ThrowTypeError("Iterator result " + Describe(res) + " is not an object")
	}
	if e != nil {
		it.done = true
		return res, false, e
	}
	return it.unpack(r, res)
}

// unpack reads a result object.
func (it *Iterator) unpack(r *Realm, res Value) (Value, bool, *Throw) {
	d, e := res.Obj().Get(r, NameDone.Key())
	if e != nil || ToBoolean(d) {
		it.done = true
		return Undefined(), false, e
	}
	v, e := res.Obj().Get(r, NameValue.Key())
	it.done = e != nil
	return v, e == nil, e
}

// Close is https://tc39.es/ecma262/#sec-iteratorclose for a normal, return,
// break or continue completion.
func (it *Iterator) Close(r *Realm) *Throw {
	if it.done || it.array != nil {
		return nil
	}
	it.done = true
	m, e := GetMethod(r, it.object, NameReturn.Key())
	if e != nil || m.IsUndefined() {
		return e
	}
	res, e := Call0(r, m, it.object)
	if e == nil && !res.IsObject() {
		e = r.ThrowTypeError("Iterator result " + Describe(res) + " is not an object")
	}
	return e
}

// CloseThrow is IteratorClose for a throw completion, which outlasts what
// closing throws.
func (it *Iterator) CloseThrow(r *Realm, t *Throw) *Throw {
	it.Close(r)
	return t
}

// Iterate calls f with each value of an iterable until f throws; the iterator
// is then closed.
func Iterate(r *Realm, v Value, f func(v Value) *Throw) *Throw {
	return iterate(r, v, "", notIterable, f)
}

func iterate(r *Realm, v Value, text, why string, f func(v Value) *Throw) *Throw {
	var it Iterator
	if e := it.start(r, v, text, why); e != nil {
		return e
	}
	for {
		x, ok, e := it.Step(r)
		if e != nil || !ok {
			return e
		}
		if e := f(x); e != nil {
			return it.CloseThrow(r, e)
		}
	}
}

// AppendIterable appends the values of an iterable, for spread elements and
// arguments.
func AppendIterable(r *Realm, dst []Value, v Value) ([]Value, *Throw) {
	if a := r.plainArray(v); a != nil && a.Fast() {
		return appendElements(dst, a), nil
	}
	e := Iterate(r, v, func(x Value) *Throw {
		dst = append(dst, x)
		return nil
	})
	return dst, e
}

func appendElements(dst []Value, a *Array) []Value {
	for _, f := range a.nums {
		dst = append(dst, Num(f))
	}
	for _, v := range a.vals {
		if v.IsHole() {
			v = Undefined()
		}
		dst = append(dst, v)
	}
	return dst
}

// ArrayFromList is CreateArrayFromList, choosing the form for Numbers.
func ArrayFromList(r *Realm, list []Value) Value {
	for _, v := range list {
		if v.p != nil {
			return NewArray(r, append([]Value(nil), list...)).Value()
		}
	}
	nums := make([]float64, len(list))
	for i, v := range list {
		nums[i] = v.Float()
	}
	return NewNumbers(r, nums).Value()
}

// Values returns the elements of an array-like object,
// https://tc39.es/ecma262/#sec-createlistfromarraylike.
func ListFromArrayLike(r *Realm, v Value) ([]Value, *Throw) {
	o := v.AsObject()
	if o == nil {
		return nil, r.ThrowTypeError("CreateListFromArrayLike called on non-object")
	}
	if a := v.AsArray(); a != nil && a.Fast() && !r.indexedProto(a.shape.proto) {
		return appendElements(make([]Value, 0, a.Length()), a), nil
	}
	n, e := LengthOf(r, o)
	if e != nil {
		return nil, e
	}
	if n > maxDense {
		return nil, r.ThrowRangeError("Invalid array length")
	}
	list := make([]Value, 0, n)
	for i := range n {
		x, e := o.Get(r, lengthKey(i))
		if e != nil {
			return nil, e
		}
		list = append(list, x)
	}
	return list, nil
}

// ForInKeys returns the keys that for-in visits, in its order,
// https://tc39.es/ecma262/#sec-enumerate-object-properties: enumerable String
// keys of o and its prototypes, none twice. The caller skips those that are
// gone when their turn comes: see StillIn.
func ForInKeys(r *Realm, v Value) ([]Value, *Throw) {
	if v.IsNullish() {
		return nil, nil
	}
	o, e := ToObject(r, v)
	if e != nil {
		return nil, e
	}
	var out []Value
	var seen map[PropertyKey]bool
	for ; o != nil; o, e = o.GetPrototypeOf(r) {
		if e != nil {
			return nil, e
		}
		keys, e := o.OwnKeys(r)
		if e != nil {
			return nil, e
		}
		last := o.shape.plain() && o.shape.proto == nil || len(keys) == 0
		for _, k := range keys {
			if k.IsSymbol() || seen[k] {
				continue
			}
			p, ok, e := forInProperty(r, o, k)
			if e != nil {
				return nil, e
			}
			if !ok {
				continue
			}
			if !last {
				if seen == nil {
					seen = map[PropertyKey]bool{}
				}
				seen[k] = true
			}
			if p.Enumerable() {
				out = append(out, k.Value())
			}
		}
	}
	return out, nil
}

// forInProperty is the property that for-in finds; those of proxies are asked
// for when their turn comes.
func forInProperty(r *Realm, o *Object, k PropertyKey) (Property, bool, *Throw) {
	if o.shape.kind == KindProxy {
		return Property{Attr: AttrEnumerable}, true, nil
	}
	return o.GetOwnProperty(r, k)
}

// StillIn reports whether a key found by ForInKeys is still a property of v.
func StillIn(r *Realm, v, key Value) (bool, *Throw) {
	o, e := ToObject(r, v)
	k := key.Str().Key()
	for o != nil && e == nil {
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return false, e
		}
		if ok {
			return o.shape.kind != KindProxy || p.Enumerable(), nil
		}
		if o.shape.kind != KindProxy {
			o = o.shape.proto
		} else if o, e = o.GetPrototypeOf(r); e != nil {
			return false, e
		}
	}
	return false, e
}

// CopyDataProperties is https://tc39.es/ecma262/#sec-copydataproperties.
func CopyDataProperties(r *Realm, target *Object, source Value, excluded []PropertyKey) *Throw {
	if source.IsNullish() {
		return nil
	}
	from, e := ToObject(r, source)
	if e != nil {
		return e
	}
	keys, e := from.OwnKeys(r)
	if e != nil {
		return e
	}
	for _, k := range keys {
		if containsKey(excluded, k) {
			continue
		}
		p, ok, e := from.GetOwnProperty(r, k)
		if e != nil {
			return e
		}
		if !ok || !p.Enumerable() {
			continue
		}
		v, e := from.GetReceiver(r, k, from.Value())
		if e != nil {
			return e
		}
		if e := CreateDataPropertyOrThrow(r, target, k, v); e != nil {
			return e
		}
	}
	return nil
}

func containsKey(keys []PropertyKey, k PropertyKey) bool {
	for _, x := range keys {
		if x == k {
			return true
		}
	}
	return false
}
