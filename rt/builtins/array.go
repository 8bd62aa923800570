package builtins

import "jsgo/rt/js"

// Array is https://tc39.es/ecma262/#sec-array-objects. The methods work on a
// fast array's elements where it has the usual prototypes, and as the
// specification says on everything else.
var Array = js.Class{
	ID: js.IntrinsicArray, Name: "Array", Length: 1, Construct: newArray, MakeProto: arrayProto,
	Static: js.Props{
		js.Method("isArray", 1, arrayIsArray),
		js.Method("from", 1, arrayFrom),
		js.Method("of", 0, arrayOf),
		js.SymGetter(js.SymSpecies, returnThis),
	},
	Proto: js.Props{
		js.Method("at", 1, arrayAt),
		js.Method("concat", 1, arrayConcat),
		js.Method("copyWithin", 2, arrayCopyWithin),
		js.Method("fill", 1, arrayFill),
		js.Method("find", 1, arrayFind),
		js.Method("findIndex", 1, arrayFindIndex),
		js.Method("findLast", 1, arrayFindLast),
		js.Method("findLastIndex", 1, arrayFindLastIndex),
		js.Method("lastIndexOf", 1, arrayLastIndexOf),
		js.Method("pop", 0, arrayPop),
		js.PureMethod("push", 1, arrayPush, js.PurePush),
		js.Method("reverse", 0, arrayReverse),
		js.Method("shift", 0, arrayShift),
		js.Method("unshift", 1, arrayUnshift),
		js.Method("slice", 2, arraySlice),
		js.Method("sort", 1, arraySort),
		js.Method("splice", 2, arraySplice),
		js.Method("includes", 1, arrayIncludes),
		js.Method("indexOf", 1, arrayIndexOf),
		js.Method("join", 1, arrayJoin),
		js.Method("keys", 0, arrayKeys),
		js.Method("entries", 0, arrayEntries),
		js.Method("values", 0, arrayValues),
		js.Method("forEach", 1, arrayForEach),
		js.Method("filter", 1, arrayFilter),
		js.Method("flat", 0, arrayFlat),
		js.Method("flatMap", 1, arrayFlatMap),
		js.Method("map", 1, arrayMap),
		js.Method("every", 1, arrayEvery),
		js.Method("some", 1, arraySome),
		js.Method("reduce", 1, arrayReduce),
		js.Method("reduceRight", 1, arrayReduceRight),
		js.Method("toLocaleString", 0, arrayToLocaleString),
		js.Method("toString", 0, arrayToString),
		js.Method("toReversed", 0, arrayToReversed),
		js.Method("toSorted", 1, arrayToSorted),
		js.Method("toSpliced", 2, arrayToSpliced),
		js.Method("with", 2, arrayWith),
		js.SymAlias(js.SymIterator, "values"),
		js.SymField(js.SymUnscopables, js.AttrConfigurable, arrayUnscopables),
	},
}

func arrayProto(r *realm, proto *object) *object { return &js.NewArrayWith(r, proto, 0).Object }

// arrayUnscopables is https://tc39.es/ecma262/#sec-array.prototype-%symbol.unscopables%.
func arrayUnscopables(r *realm) value {
	o := js.NewObjectWith(r, nil)
	for _, n := range [...]string{"at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex", "flat", "flatMap", "includes", "keys", "toReversed", "toSorted", "toSpliced", "values"} {
		o.Put(r, js.Intern(n), js.True(), js.AttrAll)
	}
	return o.Value()
}

// newArray is https://tc39.es/ecma262/#sec-array.
func newArray(r *realm, args []value, newTarget *object) (value, *throw) {
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicArrayPrototype)
	if e != nil {
		return js.Undefined(), e
	}
	a := js.NewArrayWith(r, proto, 0)
	if len(args) == 1 && args[0].IsNum() {
		n := args[0].Float()
		if n != float64(uint32(int64(n))) || n < 0 {
			return js.Undefined(), r.ThrowRangeError("Invalid array length")
		}
		a.SetLength(uint32(n))
		return a.Value(), nil
	}
	setElements(a, append([]value(nil), args...))
	return a.Value(), nil
}

// setElements gives a fresh array its elements, which it takes over.
func setElements(a *js.Array, list []value) {
	for _, v := range list {
		if !v.IsNum() {
			a.SetValues(list)
			return
		}
	}
	nums := make([]float64, len(list))
	for i, v := range list {
		nums[i] = v.Float()
	}
	a.SetNumbers(nums)
}

// fastArray returns v if it is a fast array in which holes read as undefined
// and whose elements nothing intercepts.
func fastArray(r *realm, v value) *js.Array {
	a := v.AsArray()
	if a == nil || !a.Fast() || !r.ElementsIntact(a) {
		return nil
	}
	return a
}

// speciesIntact reports whether ArraySpeciesCreate of a is an ordinary array.
func speciesIntact(r *realm, a *js.Array) bool { return r.ArraySpeciesIntact(a) }

// arrayCreate is https://tc39.es/ecma262/#sec-arraycreate.
func arrayCreate(r *realm, n int) (*js.Array, *throw) {
	if n > 1<<32-1 {
		return nil, r.ThrowRangeError("Invalid array length")
	}
	a := js.NewArray(r, nil)
	a.SetLength(uint32(n))
	return a, nil
}

// speciesCreate is https://tc39.es/ecma262/#sec-arrayspeciescreate.
func speciesCreate(r *realm, o *object, n int) (*object, *throw) {
	isArray, e := js.IsArray(r, o.Value())
	if e != nil {
		return nil, e
	}
	c := js.Undefined()
	if isArray {
		if c, e = speciesOf(r, o); e != nil {
			return nil, e
		}
	}
	if c.IsUndefined() {
		a, e := arrayCreate(r, n)
		if e != nil {
			return nil, e
		}
		return &a.Object, nil
	}
	if !js.IsConstructor(c) {
		return nil, r.ThrowTypeError("object.constructor[Symbol.species] is not a constructor")
	}
	v, e := js.Construct(r, c, []value{js.Int(n)}, nil)
	return v.AsObject(), e
}

func speciesOf(r *realm, o *object) (value, *throw) {
	c, e := o.Get(r, js.NameConstructor.Key())
	if e != nil || !c.IsObject() {
		return c, e
	}
	c, e = c.Obj().Get(r, js.SymSpecies.Key())
	if c.IsNull() {
		c = js.Undefined()
	}
	if c.AsObject() == r.Intrinsic(js.IntrinsicArray) {
		c = js.Undefined()
	}
	return c, e
}

// namesItself tells the methods whose TypeError for undefined and null says who
// they are; those of V8's other methods is that of ToObject.
func namesItself(method string) bool {
	switch method {
	case "concat", "every", "some", "forEach", "map", "filter", "reduce", "reduceRight", "find", "findIndex", "findLast", "findLastIndex", "indexOf":
		return true
	}
	return false
}

// target is ToObject of this and its length: the start of most methods.
func target(r *realm, this value, method string) (*object, int, *throw) {
	if a := this.AsArray(); a != nil {
		return &a.Object, int(a.Length()), nil
	}
	if namesItself(method) {
		if e := coercible(r, this, "Array.prototype."+method); e != nil {
			return nil, 0, e
		}
	}
	o, e := js.ToObject(r, this)
	if e != nil {
		return nil, 0, e
	}
	n, e := js.LengthOf(r, o)
	return o, n, e
}

// element is O[i].
func element(r *realm, o *object, i int) (value, *throw) {
	if a := o.Value().AsArray(); a != nil {
		if v, ok := a.At(i); ok {
			return v, nil
		}
	}
	return o.Get(r, js.LengthKey(i))
}

// present is O[i] where O has such a property.
func present(r *realm, o *object, i int) (value, bool, *throw) {
	if a := o.Value().AsArray(); a != nil {
		if v, ok := a.At(i); ok {
			return v, true, nil
		}
	}
	k := js.LengthKey(i)
	ok, e := o.HasProperty(r, k)
	if e != nil || !ok {
		return js.Undefined(), false, e
	}
	v, e := o.Get(r, k)
	return v, true, e
}

func setElement(r *realm, o *object, i int, v value) *throw {
	return js.PutV(r, o.Value(), js.LengthKey(i), v)
}

func deleteElement(r *realm, o *object, i int) *throw {
	_, e := js.DeleteV(r, o.Value(), js.LengthKey(i), true)
	return e
}

func setLength(r *realm, o *object, n int) *throw {
	return js.PutV(r, o.Value(), js.NameLength.Key(), js.Int(n))
}

func defineElement(r *realm, o *object, i int, v value) *throw {
	return js.CreateDataPropertyOrThrow(r, o, js.LengthKey(i), v)
}

func arrayIsArray(r *realm, this value, args []value) (value, *throw) {
	return boolean(js.IsArray(r, js.Arg(args, 0)))
}

// constructList is Construct of this with a length where it is a constructor.
func constructList(r *realm, c value, n int, withLength bool) (*object, *throw) {
	if !js.IsConstructor(c) || c.AsObject() == r.Intrinsic(js.IntrinsicArray) {
		a := js.NewArray(r, nil)
		return &a.Object, nil
	}
	var args []value
	if withLength {
		args = []value{js.Int(n)}
	}
	v, e := js.Construct(r, c, args, nil)
	return v.AsObject(), e
}

func arrayOf(r *realm, this value, args []value) (value, *throw) {
	o, e := constructList(r, this, len(args), true)
	if e != nil {
		return js.Undefined(), e
	}
	for i, v := range args {
		if e := defineElement(r, o, i, v); e != nil {
			return js.Undefined(), e
		}
	}
	return o.Value(), setLength(r, o, len(args))
}

// arrayFrom is https://tc39.es/ecma262/#sec-array.from.
func arrayFrom(r *realm, this value, args []value) (value, *throw) {
	items, mapper, thisArg := js.Arg(args, 0), js.Arg(args, 1), js.Arg(args, 2)
	if !mapper.IsUndefined() {
		if e := callable(r, mapper); e != nil {
			return this, e
		}
	}
	if items.IsNullish() {
		return this, r.ThrowTypeError(js.TypeOf(items).String() + " " + nullishTail(items) + "is not iterable (cannot read property Symbol(Symbol.iterator))")
	}
	method, e := js.GetV(r, items, js.SymIterator.Key())
	if e != nil {
		return this, e
	}
	if !method.IsNullish() {
		if !js.IsCallable(method) {
			return this, r.ThrowTypeError("%Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function")
		}
		return fromIterable(r, this, items, mapper, thisArg)
	}
	return fromArrayLike(r, this, items, mapper, thisArg)
}

func nullishTail(v value) string {
	if v.IsNull() {
		return "null "
	}
	return ""
}

func fromIterable(r *realm, c, items, mapper, thisArg value) (value, *throw) {
	o, e := constructList(r, c, 0, false)
	if e != nil {
		return c, e
	}
	i := 0
	e = js.Iterate(r, items, func(v value) *throw {
		if !mapper.IsUndefined() {
			var e *throw
			if v, e = js.Call2(r, mapper, thisArg, v, js.Int(i)); e != nil {
				return e
			}
		}
		i++
		return defineElement(r, o, i-1, v)
	})
	if e != nil {
		return c, e
	}
	return o.Value(), setLength(r, o, i)
}

func fromArrayLike(r *realm, c, items, mapper, thisArg value) (value, *throw) {
	from, e := js.ToObject(r, items)
	if e != nil {
		return c, e
	}
	n, e := js.LengthOf(r, from)
	if e != nil {
		return c, e
	}
	o, e := constructList(r, c, n, true)
	if e != nil {
		return c, e
	}
	if n > 1<<32-1 && o.Kind() == js.KindArray {
		return c, r.ThrowRangeError("Invalid array length")
	}
	for i := range n {
		v, e := from.Get(r, js.LengthKey(i))
		if e == nil && !mapper.IsUndefined() {
			v, e = js.Call2(r, mapper, thisArg, v, js.Int(i))
		}
		if e == nil {
			e = defineElement(r, o, i, v)
		}
		if e != nil {
			return c, e
		}
	}
	return o.Value(), setLength(r, o, n)
}

func arrayAt(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "at")
	if e != nil {
		return this, e
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if f < 0 {
		f += float64(n)
	}
	if e != nil || f < 0 || f >= float64(n) {
		return js.Undefined(), e
	}
	return element(r, o, int(f))
}

// arrayIterator is https://tc39.es/ecma262/#sec-createarrayiterator.
type arrayIterator struct {
	o    *object
	i    int
	kind iterKind
}

type iterKind uint8

const (
	iterValues iterKind = iota
	iterKeys
	iterEntries
)

// Step is https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next.
func (it *arrayIterator) Step(r *realm) (value, bool, *throw) {
	n, e := iteratedLength(r, it.o)
	if e != nil || it.i >= n {
		return js.Undefined(), false, e
	}
	i := it.i
	it.i++
	if it.kind == iterKeys {
		return js.Int(i), true, nil
	}
	v, e := element(r, it.o, i)
	if e != nil {
		return v, false, e
	}
	if it.kind == iterEntries {
		v = js.NewArrayOf(r, js.Int(i), v).Value()
	}
	return v, true, nil
}

func iteratedLength(r *realm, o *object) (int, *throw) {
	if t := o.Value().AsTypedArray(); t != nil {
		if t.OutOfBounds() {
			return 0, r.ThrowTypeError("Cannot perform %ArrayIteratorPrototype%.next on a detached ArrayBuffer")
		}
		return t.Len(), nil
	}
	return js.LengthOf(r, o)
}

func iterateArray(r *realm, this value, kind iterKind) (value, *throw) {
	o, e := js.ToObject(r, this)
	if e != nil {
		return this, e
	}
	return js.NewIteratorObject(r, js.IntrinsicArrayIteratorPrototype, &arrayIterator{o: o, kind: kind}), nil
}

func arrayValues(r *realm, this value, args []value) (value, *throw) {
	return iterateArray(r, this, iterValues)
}

func arrayKeys(r *realm, this value, args []value) (value, *throw) {
	return iterateArray(r, this, iterKeys)
}

func arrayEntries(r *realm, this value, args []value) (value, *throw) {
	return iterateArray(r, this, iterEntries)
}
