package builtins

import "jsgo/rt/js"

const maxLength = 1<<53 - 1

// tooLong throws where a generic object would get too long.
func tooLong(r *realm, n int) *throw {
	if n > maxLength {
		return r.ThrowTypeError("Pushing 1 elements on an array-like of length 9007199254740991 is disallowed by ECMA-262")
	}
	return nil
}

// arrayPush is https://tc39.es/ecma262/#sec-array.prototype.push.
func arrayPush(r *realm, this value, args []value) (value, *throw) {
	if a := fastArray(r, this); a != nil {
		for _, v := range args {
			a.Push(v)
		}
		return js.Num(float64(a.Length())), nil
	}
	o, n, e := target(r, this, "push")
	if e == nil {
		e = tooLong(r, n+len(args))
	}
	for i := 0; e == nil && i < len(args); i++ {
		e = setElement(r, o, n+i, args[i])
	}
	if e != nil {
		return this, e
	}
	return js.Int(n + len(args)), setLength(r, o, n+len(args))
}

// arrayPop is https://tc39.es/ecma262/#sec-array.prototype.pop.
func arrayPop(r *realm, this value, args []value) (value, *throw) {
	if a := fastArray(r, this); a != nil && a.Length() > 0 {
		n := int(a.Length()) - 1
		v, ok := a.At(n)
		if !ok {
			v = js.Undefined()
		}
		a.SetLength(uint32(n))
		return v, nil
	}
	o, n, e := target(r, this, "pop")
	if e != nil {
		return this, e
	}
	if n == 0 {
		return js.Undefined(), setLength(r, o, 0)
	}
	v, e := element(r, o, n-1)
	if e == nil {
		e = deleteElement(r, o, n-1)
	}
	if e != nil {
		return v, e
	}
	return v, setLength(r, o, n-1)
}

// arrayShift is https://tc39.es/ecma262/#sec-array.prototype.shift. A fast
// array moves its start, so that a queue costs the same at every length.
func arrayShift(r *realm, this value, args []value) (value, *throw) {
	if a := fastArray(r, this); a != nil && a.Length() > 0 {
		v, ok := a.At(0)
		if !ok {
			v = js.Undefined()
		}
		if n := a.Numbers(); len(n) > 0 {
			a.SetNumbers(n[1:])
		} else {
			list := a.Values()
			list[0] = js.Undefined() // the backing array must not keep it alive
			a.SetValues(list[1:])
		}
		return v, nil
	}
	o, n, e := target(r, this, "shift")
	if e != nil {
		return this, e
	}
	if n == 0 {
		return js.Undefined(), setLength(r, o, 0)
	}
	v, e := element(r, o, 0)
	if e == nil {
		e = moveElements(r, o, 1, 0, n-1)
	}
	if e == nil {
		e = deleteElement(r, o, n-1)
	}
	if e != nil {
		return v, e
	}
	return v, setLength(r, o, n-1)
}

// moveElements moves count elements, holes included, in the order that keeps them.
func moveElements(r *realm, o *object, from, to, count int) *throw {
	step, i := 1, 0
	if from < to {
		step, i = -1, count-1
	}
	for ; i >= 0 && i < count; i += step {
		v, ok, e := present(r, o, from+i)
		if e != nil {
			return e
		}
		if ok {
			e = setElement(r, o, to+i, v)
		} else {
			e = deleteElement(r, o, to+i)
		}
		if e != nil {
			return e
		}
	}
	return nil
}

// arrayUnshift is https://tc39.es/ecma262/#sec-array.prototype.unshift.
func arrayUnshift(r *realm, this value, args []value) (value, *throw) {
	if a := fastArray(r, this); a != nil && len(args) > 0 {
		replaceFast(a, 0, 0, args)
		return js.Num(float64(a.Length())), nil
	}
	o, n, e := target(r, this, "unshift")
	if e != nil {
		return this, e
	}
	if len(args) > 0 {
		if e = tooLong(r, n+len(args)); e == nil {
			e = moveElements(r, o, 0, len(args), n)
		}
		for i := 0; e == nil && i < len(args); i++ {
			e = setElement(r, o, i, args[i])
		}
	}
	if e != nil {
		return this, e
	}
	return js.Int(n + len(args)), setLength(r, o, n+len(args))
}

// replaceFast replaces del elements of a fast array at start by items.
func replaceFast(a *js.Array, start, del int, items []value) {
	if list := a.Numbers(); len(list) > 0 && allNumbers(items) {
		a.SetNumbers(replaceNumbers(list, start, del, items))
		return
	}
	list := a.Widen()
	n, grow := len(list), len(items)-del
	if grow > 0 {
		for range grow {
			list = append(list, js.Undefined())
		}
	}
	copy(list[start+len(items):], list[start+del:n])
	copy(list[start:], items)
	if grow < 0 {
		clear(list[n+grow : n])
		list = list[:n+grow]
	}
	a.SetValues(list)
}

func allNumbers(list []value) bool {
	for _, v := range list {
		if !v.IsNum() {
			return false
		}
	}
	return true
}

func replaceNumbers(list []float64, start, del int, items []value) []float64 {
	n, grow := len(list), len(items)-del
	for range max(grow, 0) {
		list = append(list, 0)
	}
	copy(list[start+len(items):], list[start+del:n])
	for i, v := range items {
		list[start+i] = v.Float()
	}
	return list[:n+grow]
}

// spliceRange resolves start and deleteCount.
func spliceRange(r *realm, n int, args []value) (start, del int, e *throw) {
	start, e = relative(r, argOr(args, 0, js.Int(0)), n, 0)
	if e != nil || len(args) == 0 {
		return start, 0, e
	}
	if len(args) == 1 {
		return start, n - start, nil
	}
	f, e := js.ToIntegerOrInfinity(r, args[1])
	return start, int(min(max(f, 0), float64(n-start))), e
}

// arraySplice is https://tc39.es/ecma262/#sec-array.prototype.splice.
func arraySplice(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "splice")
	if e != nil {
		return this, e
	}
	start, del, e := spliceRange(r, n, args)
	if e != nil {
		return this, e
	}
	var items []value
	if len(args) > 2 {
		items = args[2:]
	}
	if a := fastArray(r, this); a != nil && int(a.Length()) == n && speciesIntact(r, a) {
		out := sliceFast(r, a, start, start+del)
		replaceFast(a, start, del, items)
		return out, nil
	}
	if n+len(items)-del > maxLength {
		return this, r.ThrowTypeError("Invalid array length")
	}
	return spliceGeneric(r, o, n, start, del, items)
}

func spliceGeneric(r *realm, o *object, n, start, del int, items []value) (value, *throw) {
	out, e := speciesCreate(r, o, del)
	if e != nil {
		return js.Undefined(), e
	}
	for i := 0; i < del; i++ {
		v, ok, e := present(r, o, start+i)
		if e == nil && ok {
			e = defineElement(r, out, i, v)
		}
		if e != nil {
			return v, e
		}
	}
	if e = setLength(r, out, del); e != nil {
		return js.Undefined(), e
	}
	if len(items) != del {
		e = moveElements(r, o, start+del, start+len(items), n-start-del)
		for i := n; e == nil && i > n-del+len(items); i-- {
			e = deleteElement(r, o, i-1)
		}
	}
	for i := 0; e == nil && i < len(items); i++ {
		e = setElement(r, o, start+i, items[i])
	}
	if e == nil {
		e = setLength(r, o, n-del+len(items))
	}
	return out.Value(), e
}

// sliceFast copies part of a fast array, holes included.
func sliceFast(r *realm, a *js.Array, from, to int) value {
	if from >= to {
		return js.NewArray(r, nil).Value()
	}
	if n := a.Numbers(); len(n) > 0 {
		return js.NewNumbers(r, append([]float64(nil), n[from:to]...)).Value()
	}
	return js.NewArray(r, append([]value(nil), a.Values()[from:to]...)).Value()
}

// arraySlice is https://tc39.es/ecma262/#sec-array.prototype.slice.
func arraySlice(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "slice")
	if e != nil {
		return this, e
	}
	from, e := relative(r, argOr(args, 0, js.Int(0)), n, 0)
	if e != nil {
		return this, e
	}
	to, e := relative(r, js.Arg(args, 1), n, n)
	if e != nil {
		return this, e
	}
	if a := fastArray(r, this); a != nil && int(a.Length()) == n && speciesIntact(r, a) {
		return sliceFast(r, a, from, to), nil
	}
	out, e := speciesCreate(r, o, max(to-from, 0))
	if e != nil {
		return this, e
	}
	k := 0
	for ; from < to; from++ {
		v, ok, e := present(r, o, from)
		if e == nil && ok {
			e = defineElement(r, out, k, v)
		}
		if e != nil {
			return v, e
		}
		k++
	}
	return out.Value(), setLength(r, out, k)
}

// arrayConcat is https://tc39.es/ecma262/#sec-array.prototype.concat.
func arrayConcat(r *realm, this value, args []value) (value, *throw) {
	if e := coercible(r, this, "Array.prototype.concat"); e != nil {
		return this, e
	}
	if v, ok := concatFast(r, this, args); ok {
		return v, nil
	}
	o, e := js.ToObject(r, this)
	if e != nil {
		return this, e
	}
	out, e := speciesCreate(r, o, 0)
	if e != nil {
		return this, e
	}
	n := 0
	if n, e = concatItem(r, out, n, o.Value()); e != nil {
		return this, e
	}
	for _, v := range args {
		if n, e = concatItem(r, out, n, v); e != nil {
			return this, e
		}
	}
	return out.Value(), setLength(r, out, n)
}

// concatFast joins fast arrays and primitives.
func concatFast(r *realm, this value, args []value) (value, bool) {
	a := fastArray(r, this)
	if a == nil || !speciesIntact(r, a) || !r.ConcatIntact() {
		return this, false
	}
	n := int(a.Length())
	numbers := a.Length() == 0 || len(a.Numbers()) > 0
	for _, v := range args {
		b := fastArray(r, v)
		if b == nil && v.IsObject() || b != nil && !r.PlainArray(b) {
			return this, false
		}
		if b == nil {
			n++
			numbers = numbers && v.IsNum()
			continue
		}
		n += int(b.Length())
		numbers = numbers && (b.Length() == 0 || len(b.Numbers()) > 0)
	}
	if n > 1<<25 {
		return this, false
	}
	if numbers {
		out := append(make([]float64, 0, n), a.Numbers()...)
		for _, v := range args {
			if b := v.AsArray(); b != nil {
				out = append(out, b.Numbers()...)
			} else {
				out = append(out, v.Float())
			}
		}
		return js.NewNumbers(r, out).Value(), true
	}
	out := appendRaw(make([]value, 0, n), a)
	for _, v := range args {
		if b := v.AsArray(); b != nil {
			out = appendRaw(out, b)
		} else {
			out = append(out, v)
		}
	}
	return js.NewArray(r, out).Value(), true
}

// appendRaw appends the elements of a fast array, holes included.
func appendRaw(out []value, a *js.Array) []value {
	for _, f := range a.Numbers() {
		out = append(out, js.Num(f))
	}
	return append(out, a.Values()...)
}

func concatItem(r *realm, out *object, n int, v value) (int, *throw) {
	spread, e := spreadable(r, v)
	if e != nil {
		return n, e
	}
	if !spread {
		if e := tooLong(r, n+1); e != nil {
			return n, e
		}
		return n + 1, defineElement(r, out, n, v)
	}
	o := v.Obj()
	count, e := js.LengthOf(r, o)
	if e == nil {
		e = tooLong(r, n+count)
	}
	for i := 0; e == nil && i < count; i++ {
		var ok bool
		if v, ok, e = present(r, o, i); e == nil && ok {
			e = defineElement(r, out, n+i, v)
		}
	}
	return n + count, e
}

// spreadable is https://tc39.es/ecma262/#sec-isconcatspreadable.
func spreadable(r *realm, v value) (bool, *throw) {
	o := v.AsObject()
	if o == nil {
		return false, nil
	}
	s, e := o.Get(r, js.SymIsConcatSpreadable.Key())
	if e != nil || !s.IsUndefined() {
		return js.ToBoolean(s), e
	}
	return js.IsArray(r, v)
}

// arrayReverse is https://tc39.es/ecma262/#sec-array.prototype.reverse.
func arrayReverse(r *realm, this value, args []value) (value, *throw) {
	if a := fastArray(r, this); a != nil {
		reverse(a.Numbers())
		reverse(a.Values())
		return this, nil
	}
	o, n, e := target(r, this, "reverse")
	if e != nil {
		return this, e
	}
	for i := 0; i < n/2; i++ {
		if e := swapElements(r, o, i, n-1-i); e != nil {
			return this, e
		}
	}
	return o.Value(), nil
}

func reverse[T any](s []T) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func swapElements(r *realm, o *object, i, j int) *throw {
	lo, okLo, e := present(r, o, i)
	if e != nil {
		return e
	}
	hi, okHi, e := present(r, o, j)
	if e != nil {
		return e
	}
	switch {
	case okLo && okHi:
		if e = setElement(r, o, i, hi); e == nil {
			e = setElement(r, o, j, lo)
		}
	case okHi:
		if e = setElement(r, o, i, hi); e == nil {
			e = deleteElement(r, o, j)
		}
	case okLo:
		if e = deleteElement(r, o, i); e == nil {
			e = setElement(r, o, j, lo)
		}
	}
	return e
}

// arrayFill is https://tc39.es/ecma262/#sec-array.prototype.fill.
func arrayFill(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "fill")
	if e != nil {
		return this, e
	}
	from, e := relative(r, js.Arg(args, 1), n, 0)
	if e != nil {
		return this, e
	}
	to, e := relative(r, js.Arg(args, 2), n, n)
	if e != nil {
		return this, e
	}
	v := js.Arg(args, 0)
	if a := fastArray(r, this); a != nil && to <= int(a.Length()) {
		fillFast(a, from, to, v)
		return this, nil
	}
	for ; from < to; from++ {
		if e := setElement(r, o, from, v); e != nil {
			return this, e
		}
	}
	return o.Value(), nil
}

func fillFast(a *js.Array, from, to int, v value) {
	if v.IsNum() && from == 0 && to == int(a.Length()) && len(a.Numbers()) == 0 {
		a.SetNumbers(make([]float64, to))
	}
	if nums := a.Numbers(); v.IsNum() && len(nums) > 0 {
		f := v.Float()
		for i := from; i < to; i++ {
			nums[i] = f
		}
		return
	}
	list := a.Widen()
	for i := from; i < to; i++ {
		list[i] = v
	}
}

// arrayCopyWithin is https://tc39.es/ecma262/#sec-array.prototype.copywithin.
func arrayCopyWithin(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "copyWithin")
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
	if count := min(end-from, n-to); count > 0 {
		e = moveElements(r, o, from, to, count)
	}
	return o.Value(), e
}
