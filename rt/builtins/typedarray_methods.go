package builtins

import (
	"bytes"
	"math"

	"jsgo/rt/js"
)

func typedBuffer(r *realm, this value, args []value) (value, *throw) {
	a := this.AsTypedArray()
	if a == nil {
		return this, receiver(r, "get %TypedArray%.prototype.buffer", this)
	}
	return a.Buffer.Value(), nil
}

// typedNumber is a getter whose value is 0 where the view is out of bounds.
func typedNumber(r *realm, this value, name string, get func(a *js.TypedArray) int) (value, *throw) {
	a := this.AsTypedArray()
	if a == nil {
		return this, receiver(r, "get TypedArray.prototype."+name, this)
	}
	a.Buffer.Refresh()
	if a.OutOfBounds() {
		return js.Int(0), nil
	}
	return js.Int(get(a)), nil
}

func typedByteLength(r *realm, this value, args []value) (value, *throw) {
	return typedNumber(r, this, "byteLength", func(a *js.TypedArray) int { return a.Len() * a.Type.Size() })
}

func typedByteOffset(r *realm, this value, args []value) (value, *throw) {
	return typedNumber(r, this, "byteOffset", func(a *js.TypedArray) int { return a.Offset })
}

func typedLength(r *realm, this value, args []value) (value, *throw) {
	return typedNumber(r, this, "length", (*js.TypedArray).Len)
}

// typedTag is https://tc39.es/ecma262/#sec-get-%typedarray%.prototype-%symbol.tostringtag%.
func typedTag(r *realm, this value, args []value) (value, *throw) {
	a := this.AsTypedArray()
	if a == nil {
		return js.Undefined(), nil
	}
	return js.Str(typedName(a.Type)), nil
}

// sharedToString is Array.prototype.toString, the one function for both.
func sharedToString(r *realm) value {
	v, _ := r.Intrinsic(js.IntrinsicArrayPrototype).Get(r, js.NameToString.Key())
	return v
}

func iterateTyped(r *realm, this value, method string, kind iterKind) (value, *throw) {
	if _, _, e := validTyped(r, this, method); e != nil {
		return this, e
	}
	return iterateArray(r, this, kind)
}

func typedEntries(r *realm, this value, args []value) (value, *throw) {
	return iterateTyped(r, this, "entries", iterEntries)
}

func typedKeys(r *realm, this value, args []value) (value, *throw) {
	return iterateTyped(r, this, "keys", iterKeys)
}

func typedValues(r *realm, this value, args []value) (value, *throw) {
	return iterateTyped(r, this, "values", iterValues)
}

// typedElement is element i, undefined where it is gone by now.
func typedElement(a *js.TypedArray, i int) value {
	if v, ok := a.At(i); ok {
		return v
	}
	return js.Undefined()
}

func typedAt(r *realm, this value, args []value) (value, *throw) {
	a, n, e := typedReceiver(r, this, "at")
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
	return typedElement(a, int(f)), nil
}

// typedCopyWithin is https://tc39.es/ecma262/#sec-%typedarray%.prototype.copywithin.
func typedCopyWithin(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "copyWithin")
	if e != nil {
		return this, e
	}
	to, e := relative(r, js.Arg(args, 0), n, 0)
	if e != nil {
		return this, e
	}
	from, e := relative(r, js.Arg(args, 1), n, 0)
	if e != nil {
		return this, e
	}
	end, e := relative(r, js.Arg(args, 2), n, n)
	if e != nil {
		return this, e
	}
	count := min(end-from, n-to)
	if count <= 0 {
		return this, nil
	}
	if a.OutOfBounds() {
		return this, detached(r, "%TypedArray%.prototype.copyWithin")
	}
	size, b := a.Type.Size(), a.Bytes()
	count = min(count*size, len(b)-from*size, len(b)-to*size)
	if count > 0 {
		copy(b[to*size:], b[from*size:from*size+count])
	}
	return this, nil
}

// typedFill is https://tc39.es/ecma262/#sec-%typedarray%.prototype.fill.
func typedFill(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "fill")
	if e != nil {
		return this, e
	}
	v, e := a.Type.Convert(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	from, e := relative(r, js.Arg(args, 1), n, 0)
	if e != nil {
		return this, e
	}
	to, e := relative(r, js.Arg(args, 2), n, n)
	if e == nil && a.OutOfBounds() {
		e = detached(r, "%TypedArray%.prototype.fill")
	}
	if to = min(to, a.Len()); e != nil || from >= to {
		return this, e
	}
	size := a.Type.Size()
	b := a.Bytes()[from*size : to*size]
	js.WriteElement(b, a.Type, v)
	for done := size; done < len(b); done *= 2 {
		copy(b[done:], b[:done])
	}
	return this, nil
}

// eachTyped calls the callback of args with each element and hands its results
// to f, which returns false to stop.
func eachTyped(r *realm, this value, args []value, method string, f func(i int, v, res value) (bool, *throw)) *throw {
	a, n, e := validTyped(r, this, method)
	if e != nil {
		return e
	}
	callback, thisArg := js.Arg(args, 0), js.Arg(args, 1)
	if e := callable(r, callback); e != nil {
		return e
	}
	for i := range n {
		v := typedElement(a, i)
		res, e := js.Call3(r, callback, thisArg, v, js.Int(i), this)
		if e != nil {
			return e
		}
		if goOn, e := f(i, v, res); e != nil || !goOn {
			return e
		}
	}
	return nil
}

func typedForEach(r *realm, this value, args []value) (value, *throw) {
	return js.Undefined(), eachTyped(r, this, args, "forEach", func(i int, v, res value) (bool, *throw) { return true, nil })
}

func typedEvery(r *realm, this value, args []value) (value, *throw) {
	all := true
	e := eachTyped(r, this, args, "every", func(i int, v, res value) (bool, *throw) {
		all = js.ToBoolean(res)
		return all, nil
	})
	return js.Bool(all), e
}

func typedSome(r *realm, this value, args []value) (value, *throw) {
	some := false
	e := eachTyped(r, this, args, "some", func(i int, v, res value) (bool, *throw) {
		some = js.ToBoolean(res)
		return !some, nil
	})
	return js.Bool(some), e
}

func typedFind(r *realm, this value, args []value) (value, *throw) {
	found := js.Undefined()
	e := eachTyped(r, this, args, "find", func(i int, v, res value) (bool, *throw) {
		if js.ToBoolean(res) {
			found = v
			return false, nil
		}
		return true, nil
	})
	return found, e
}

func typedFindIndex(r *realm, this value, args []value) (value, *throw) {
	found := -1
	e := eachTyped(r, this, args, "findIndex", func(i int, v, res value) (bool, *throw) {
		if js.ToBoolean(res) {
			found = i
		}
		return found < 0, nil
	})
	return js.Int(found), e
}

// lastTyped finds the last element that the callback of args accepts.
func lastTyped(r *realm, this value, args []value, method string) (int, value, *throw) {
	a, n, e := validTyped(r, this, method)
	if e != nil {
		return -1, js.Undefined(), e
	}
	callback, thisArg := js.Arg(args, 0), js.Arg(args, 1)
	if e := callable(r, callback); e != nil {
		return -1, js.Undefined(), e
	}
	for i := n - 1; i >= 0; i-- {
		v := typedElement(a, i)
		res, e := js.Call3(r, callback, thisArg, v, js.Int(i), this)
		if e != nil {
			return -1, v, e
		}
		if js.ToBoolean(res) {
			return i, v, nil
		}
	}
	return -1, js.Undefined(), nil
}

func typedFindLast(r *realm, this value, args []value) (value, *throw) {
	_, v, e := lastTyped(r, this, args, "findLast")
	return v, e
}

// typedFindLastIndex has the name that V8's messages give it.
func typedFindLastIndex(r *realm, this value, args []value) (value, *throw) {
	i, _, e := lastTyped(r, this, args, "findIndexLast")
	return js.Int(i), e
}

// typedFilter is https://tc39.es/ecma262/#sec-%typedarray%.prototype.filter.
func typedFilter(r *realm, this value, args []value) (value, *throw) {
	var kept []value
	e := eachTyped(r, this, args, "filter", func(i int, v, res value) (bool, *throw) {
		if js.ToBoolean(res) {
			kept = append(kept, v)
		}
		return true, nil
	})
	if e != nil {
		return this, e
	}
	out, e := speciesTyped(r, this.AsTypedArray(), len(kept), "filter")
	if e == nil {
		e = storeList(r, out, kept)
	}
	if e != nil {
		return this, e
	}
	return out.Value(), nil
}

// typedMap is https://tc39.es/ecma262/#sec-%typedarray%.prototype.map.
func typedMap(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "map")
	if e == nil {
		e = callable(r, js.Arg(args, 0))
	}
	if e != nil {
		return this, e
	}
	out, e := speciesTyped(r, a, n, "map")
	if e != nil {
		return this, e
	}
	for i := range n {
		v, e := js.Call3(r, args[0], js.Arg(args, 1), typedElement(a, i), js.Int(i), this)
		if e == nil && !(v.IsNum() && out.SetAt(i, v)) {
			e = out.StoreValue(r, i, v)
		}
		if e != nil {
			return this, e
		}
	}
	return out.Value(), nil
}

func typedReduce(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "reduce")
	if e != nil {
		return this, e
	}
	return reduceTyped(r, a, 0, n, 1, args)
}

func typedReduceRight(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "reduceRight")
	if e != nil {
		return this, e
	}
	return reduceTyped(r, a, n-1, n, -1, args)
}

func reduceTyped(r *realm, a *js.TypedArray, i, n, step int, args []value) (value, *throw) {
	callback := js.Arg(args, 0)
	if e := callable(r, callback); e != nil {
		return callback, e
	}
	acc := js.Arg(args, 1)
	if len(args) < 2 {
		if n == 0 {
			return acc, r.ThrowTypeError("Reduce of empty array with no initial value")
		}
		acc = typedElement(a, i)
		i += step
		n--
	}
	for ; n > 0; n-- {
		var e *throw
		if acc, e = js.Call4(r, callback, js.Undefined(), acc, typedElement(a, i), js.Int(i), a.Value()); e != nil {
			return acc, e
		}
		i += step
	}
	return acc, nil
}

// typedIncludes is https://tc39.es/ecma262/#sec-%typedarray%.prototype.includes.
func typedIncludes(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "includes")
	if e != nil || n == 0 {
		return js.False(), e
	}
	from, e := searchStart(r, n, args)
	if e != nil {
		return this, e
	}
	x := js.Arg(args, 0)
	if x.IsUndefined() && a.Len() < n && from < n {
		return js.True(), nil
	}
	if x.IsNum() && x.Float() != x.Float() {
		return js.Bool(hasNaN(a, from, n)), nil
	}
	return js.Bool(indexTyped(a, x, from, n) >= 0), nil
}

func hasNaN(a *js.TypedArray, from, n int) bool {
	for i := from; i < min(n, a.Len()); i++ {
		if v, _ := a.At(i); v.IsNum() && v.Float() != v.Float() {
			return true
		}
	}
	return false
}

// indexTyped finds the first of n elements that is strictly equal to x.
func indexTyped(a *js.TypedArray, x value, from, n int) int {
	if x.IsNum() == a.Type.IsBig() || !x.IsNum() && !x.IsBigInt() {
		return -1
	}
	n = min(n, a.Len())
	if b := a.Bytes(); a.Type == js.Uint8 && from < n {
		f := x.Float()
		if f != float64(byte(f)) {
			return -1
		}
		if i := bytes.IndexByte(b[from:n], byte(f)); i >= 0 {
			return from + i
		}
		return -1
	}
	for i := from; i < n; i++ {
		if v, _ := a.At(i); js.StrictEqual(v, x) {
			return i
		}
	}
	return -1
}

func typedIndexOf(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "indexOf")
	if e != nil || n == 0 {
		return js.Int(-1), e
	}
	from, e := searchStart(r, n, args)
	if e != nil {
		return this, e
	}
	return js.Int(indexTyped(a, js.Arg(args, 0), from, n)), nil
}

func typedLastIndexOf(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "lastIndexOf")
	if e != nil || n == 0 {
		return js.Int(-1), e
	}
	i, e := lastStart(r, n, args)
	if e != nil {
		return this, e
	}
	x := js.Arg(args, 0)
	for i = min(i, a.Len()-1); i >= 0; i-- {
		if v, _ := a.At(i); js.StrictEqual(v, x) {
			return js.Int(i), nil
		}
	}
	return js.Int(-1), nil
}

// typedJoin is https://tc39.es/ecma262/#sec-%typedarray%.prototype.join.
func typedJoin(r *realm, this value, args []value) (value, *throw) {
	a, n, e := typedReceiver(r, this, "join")
	if e != nil {
		return this, e
	}
	sep := js.NewString(",")
	if v := js.Arg(args, 0); !v.IsUndefined() {
		if sep, e = js.ToString(r, v); e != nil {
			return this, e
		}
	}
	var b js.Builder
	for i := range n {
		if i > 0 {
			b.String(sep)
		}
		if v, ok := a.At(i); ok {
			if e := appendText(r, &b, v); e != nil {
				return this, e
			}
		}
	}
	return finishText(r, &b)
}

// typedToLocaleString is https://tc39.es/ecma262/#sec-%typedarray%.prototype.tolocalestring.
func typedToLocaleString(r *realm, this value, args []value) (value, *throw) {
	a, n, e := typedReceiver(r, this, "toLocaleString")
	if e != nil {
		return this, e
	}
	passed := []value{js.Arg(args, 0), js.Arg(args, 1)}
	var b js.Builder
	for i := range n {
		if i > 0 {
			b.ASCII(",")
		}
		v, ok := a.At(i)
		if !ok {
			continue
		}
		t, e := js.Invoke(r, v, js.Intern("toLocaleString"), passed...)
		if e == nil {
			e = appendText(r, &b, t)
		}
		if e != nil {
			return this, e
		}
	}
	return finishText(r, &b)
}

func typedReverse(r *realm, this value, args []value) (value, *throw) {
	a, _, e := validTyped(r, this, "reverse")
	if e != nil {
		return this, e
	}
	reverseBytes(a.Bytes(), a.Type.Size())
	return this, nil
}

// reverseBytes reverses the order of elements of a size.
func reverseBytes(b []byte, size int) {
	for i, j := 0, len(b)-size; i < j; i, j = i+size, j-size {
		for k := range size {
			b[i+k], b[j+k] = b[j+k], b[i+k]
		}
	}
}

func typedToReversed(r *realm, this value, args []value) (value, *throw) {
	a, n, e := typedReceiver(r, this, "toReversed")
	if e != nil {
		return this, e
	}
	out, e := allocateTyped(r, a.Type, n, nil)
	if e != nil {
		return this, e
	}
	copy(out.Bytes(), a.Bytes())
	reverseBytes(out.Bytes(), a.Type.Size())
	return out.Value(), nil
}

// typedWith is https://tc39.es/ecma262/#sec-%typedarray%.prototype.with.
func typedWith(r *realm, this value, args []value) (value, *throw) {
	a, n, e := validTyped(r, this, "with")
	if e != nil {
		return this, e
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	if f < 0 {
		f += float64(n)
	}
	v, e := a.Type.Convert(r, js.Arg(args, 1))
	if e == nil && (f < 0 || f >= float64(a.Len())) {
		e = r.ThrowRangeError("Invalid typed array index")
	}
	if e != nil {
		return this, e
	}
	out, e := allocateTyped(r, a.Type, n, nil)
	if e != nil {
		return this, e
	}
	copy(out.Bytes(), a.Bytes())
	out.SetAt(int(f), v)
	return out.Value(), nil
}

// typedSlice is https://tc39.es/ecma262/#sec-%typedarray%.prototype.slice.
func typedSlice(r *realm, this value, args []value) (value, *throw) {
	a, n, e := typedReceiver(r, this, "slice")
	if e != nil {
		return this, e
	}
	from, to, e := sliceRange(r, args, n)
	if e != nil {
		return this, e
	}
	out, e := speciesTyped(r, a, to-from, "slice")
	if e != nil || from == to {
		return typedValue(out), e
	}
	if a.OutOfBounds() {
		return this, detached(r, "%TypedArray%.prototype.slice")
	}
	if to = min(to, a.Len()); from < to {
		size := a.Type.Size()
		src := a.Bytes()[from*size : to*size]
		if out.Type == a.Type && sameMemory(out.Buffer.Data, a.Buffer.Data) {
			copyForward(out.Bytes(), src)
		} else {
			copyTyped(out.Bytes(), out.Type, src, a.Type)
		}
	}
	return out.Value(), nil
}

// copyForward copies byte for byte, so that what it has copied is copied again
// where the two overlap.
func copyForward(dst, src []byte) {
	for i := range min(len(dst), len(src)) {
		dst[i] = src[i]
	}
}

func typedValue(a *js.TypedArray) value {
	if a == nil {
		return js.Undefined()
	}
	return a.Value()
}

// typedSubarray is https://tc39.es/ecma262/#sec-%typedarray%.prototype.subarray.
func typedSubarray(r *realm, this value, args []value) (value, *throw) {
	a := this.AsTypedArray()
	if a == nil {
		return this, receiver(r, "%TypedArray%.prototype.subarray", js.Undefined())
	}
	a.Buffer.Refresh()
	from, to, e := sliceRange(r, args, a.Len())
	if e != nil {
		return this, e
	}
	offset := a.Offset + from*a.Type.Size()
	length := to - from
	if a.Tracking && js.Arg(args, 1).IsUndefined() {
		length = -1
	}
	if r.TypedSpeciesIntact(a) {
		if a.Buffer.Detached {
			return this, detached(r, "Construct")
		}
		out, e := viewBuffer(r, a.Type, a.Buffer, offset, length, nil)
		return typedValue(out), e
	}
	c, e := js.SpeciesConstructor(r, &a.Object, a.Type.Intrinsic())
	if e != nil {
		return this, e
	}
	list := []value{a.Buffer.Value(), js.Int(offset), js.Int(length)}
	if length < 0 {
		list = list[:2]
	}
	out, e := createTyped(r, c, list, -1, "prototype.subarray")
	if e == nil && out.Type.IsBig() != a.Type.IsBig() {
		e = mixedTypes(r)
	}
	return typedValue(out), e
}

// typedSet is https://tc39.es/ecma262/#sec-%typedarray%.prototype.set.
func typedSet(r *realm, this value, args []value) (value, *throw) {
	a := this.AsTypedArray()
	if a == nil {
		return this, r.ThrowTypeError("this is not a typed array.")
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 1))
	if e != nil {
		return this, e
	}
	if f < 0 {
		return this, offsetOutside(r)
	}
	if _, _, e := inBounds(r, a, "set"); e != nil {
		return this, e
	}
	if src := js.Arg(args, 0).AsTypedArray(); src != nil {
		return js.Undefined(), setTyped(r, a, src, f)
	}
	return js.Undefined(), setArrayLike(r, a, js.Arg(args, 0), f)
}

func offsetOutside(r *realm) *throw { return r.ThrowRangeError("offset is out of bounds") }

// setTyped is https://tc39.es/ecma262/#sec-settypedarrayfromtypedarray.
func setTyped(r *realm, a, src *js.TypedArray, offset float64) *throw {
	if _, _, e := inBounds(r, src, "set"); e != nil {
		return e
	}
	if a.Type.IsBig() != src.Type.IsBig() {
		return mixedTypes(r)
	}
	if float64(src.Len())+offset > float64(a.Len()) {
		return offsetOutside(r)
	}
	from := src.Bytes()
	if a.Type != src.Type && len(from) > 0 && sameMemory(a.Buffer.Data, src.Buffer.Data) {
		from = append([]byte(nil), from...)
	}
	copyTyped(a.Bytes()[int(offset)*a.Type.Size():], a.Type, from, src.Type)
	return nil
}

// sameMemory reports whether two buffers begin at one place.
func sameMemory(a, b []byte) bool { return len(a) > 0 && len(b) > 0 && &a[0] == &b[0] }

// setArrayLike is https://tc39.es/ecma262/#sec-settypedarrayfromarraylike.
func setArrayLike(r *realm, a *js.TypedArray, source value, offset float64) *throw {
	length := a.Len()
	o, e := js.ToObject(r, source)
	if e != nil {
		return e
	}
	n, e := js.LengthOf(r, o)
	if e != nil {
		return e
	}
	if offset == math.Inf(1) || float64(n)+offset > float64(length) {
		return offsetOutside(r)
	}
	for i := range n {
		v, e := element(r, o, i)
		if e == nil && !(v.IsNum() && a.SetAt(int(offset)+i, v)) {
			e = a.StoreValue(r, int(offset)+i, v)
		}
		if e != nil {
			return e
		}
	}
	return nil
}
