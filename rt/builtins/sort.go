package builtins

import (
	"math"
	"slices"

	"jsgo/rt/js"
)

// arraySort is https://tc39.es/ecma262/#sec-array.prototype.sort.
func arraySort(r *realm, this value, args []value) (value, *throw) {
	cmp := js.Arg(args, 0)
	if !cmp.IsUndefined() && !js.IsCallable(cmp) {
		return this, r.ThrowTypeError("The comparison function must be either a function or undefined")
	}
	o, n, e := target(r, this, "sort")
	if e != nil {
		return this, e
	}
	list, e := presentElements(r, o, n)
	if e != nil {
		return this, e
	}
	if list, e = sortValues(r, list, cmp); e != nil {
		return this, e
	}
	return o.Value(), storeSorted(r, o, n, list)
}

// presentElements is https://tc39.es/ecma262/#sec-sortindexedproperties with holes skipped.
func presentElements(r *realm, o *object, n int) ([]value, *throw) {
	list := make([]value, 0, min(n, 1<<20))
	for i := range n {
		v, ok, e := present(r, o, i)
		if e != nil {
			return nil, e
		}
		if ok {
			list = append(list, v)
		}
	}
	return list, nil
}

func storeSorted(r *realm, o *object, n int, list []value) *throw {
	if a := fastArray(r, o.Value()); a != nil && int(a.Length()) == n && len(list) == n {
		if len(a.Numbers()) > 0 && allNumbers(list) {
			for i, v := range list {
				a.Numbers()[i] = v.Float()
			}
		} else {
			a.SetValues(list)
		}
		return nil
	}
	for i, v := range list {
		if e := setElement(r, o, i, v); e != nil {
			return e
		}
	}
	for i := len(list); i < n; i++ {
		has, e := o.HasProperty(r, js.LengthKey(i))
		if e == nil && has {
			e = deleteElement(r, o, i)
		}
		if e != nil {
			return e
		}
	}
	return nil
}

// arrayToSorted is https://tc39.es/ecma262/#sec-array.prototype.tosorted.
func arrayToSorted(r *realm, this value, args []value) (value, *throw) {
	cmp := js.Arg(args, 0)
	if !cmp.IsUndefined() && !js.IsCallable(cmp) {
		return this, r.ThrowTypeError("The comparison function must be either a function or undefined")
	}
	o, n, e := target(r, this, "toSorted")
	if e != nil {
		return this, e
	}
	list, e := copyElements(r, o, n)
	if e == nil {
		list, e = sortValues(r, list, cmp)
	}
	if e != nil {
		return this, e
	}
	return js.ArrayFromList(r, list), nil
}

// sortValues sorts stably, undefined last, and returns the sorted list.
func sortValues(r *realm, list []value, cmp value) ([]value, *throw) {
	defined := make([]value, 0, len(list))
	for _, v := range list {
		if !v.IsUndefined() {
			defined = append(defined, v)
		}
	}
	var e *throw
	if cmp.IsUndefined() {
		e = sortByText(r, defined)
	} else {
		e = mergeSort(defined, func(a, b value) (bool, *throw) {
			c, e := js.Call2(r, cmp, js.Undefined(), a, b)
			if e != nil {
				return false, e
			}
			f, e := js.ToNumber(r, c)
			return f < 0, e
		})
	}
	if e != nil {
		return nil, e
	}
	for i := range list {
		list[i] = js.Undefined()
	}
	copy(list, defined)
	return list, nil
}

// sortByText sorts by the elements' strings.
func sortByText(r *realm, list []value) *throw {
	type item struct {
		text *js.String
		v    value
	}
	items := make([]item, len(list))
	for i, v := range list {
		s, e := js.ToString(r, v)
		if e != nil {
			return e
		}
		items[i] = item{s, v}
	}
	slices.SortStableFunc(items, func(a, b item) int { return js.CompareStrings(a.text, b.text) })
	for i := range items {
		list[i] = items[i].v
	}
	return nil
}

// mergeSort sorts list stably; less says whether a belongs before b. Like
// V8's it finds runs, lengthens short ones by binary insertion and merges.
func mergeSort(list []value, less func(a, b value) (bool, *throw)) *throw {
	const shortest = 32
	width := len(list)
	if width >= 2*shortest {
		width = shortest
	}
	for lo := 0; lo < len(list); lo += width {
		if e := insertionSort(list[lo:min(lo+width, len(list))], less); e != nil {
			return e
		}
	}
	from, to := list, make([]value, len(list))
	for ; width < len(list); width *= 2 {
		for lo := 0; lo < len(list); lo += 2 * width {
			mid, hi := min(lo+width, len(list)), min(lo+2*width, len(list))
			if e := merge(to[lo:hi], from[lo:mid], from[mid:hi], less); e != nil {
				return e
			}
		}
		from, to = to, from
	}
	if len(list) > 0 && &from[0] != &list[0] {
		copy(list, from)
	}
	return nil
}

// countRun returns the length of the run at the start, which it reverses where
// it is strictly descending.
func countRun(list []value, less func(a, b value) (bool, *throw)) (int, *throw) {
	if len(list) < 2 {
		return len(list), nil
	}
	descending, e := less(list[1], list[0])
	n := 2
	for ; e == nil && n < len(list); n++ {
		var lt bool
		if lt, e = less(list[n], list[n-1]); lt != descending {
			break
		}
	}
	if e == nil && descending {
		reverse(list[:n])
	}
	return n, e
}

func insertionSort(list []value, less func(a, b value) (bool, *throw)) *throw {
	i, e := countRun(list, less)
	if e != nil {
		return e
	}
	for ; i < len(list); i++ {
		v := list[i]
		lo, hi := 0, i
		for lo < hi {
			mid := (lo + hi) / 2
			lt, e := less(v, list[mid])
			if e != nil {
				return e
			}
			if lt {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		copy(list[lo+1:i+1], list[lo:i])
		list[lo] = v
	}
	return nil
}

func merge(dst, a, b []value, less func(a, b value) (bool, *throw)) *throw {
	if len(a) > 0 && len(b) > 0 { // two runs in order need one comparison
		lt, e := less(b[0], a[len(a)-1])
		if e != nil {
			return e
		}
		if !lt {
			copy(dst[copy(dst, a):], b)
			return nil
		}
	}
	k := 0
	for len(a) > 0 && len(b) > 0 {
		lt, e := less(b[0], a[0])
		if e != nil {
			return e
		}
		if lt {
			dst[k], b = b[0], b[1:]
		} else {
			dst[k], a = a[0], a[1:]
		}
		k++
	}
	copy(dst[k+copy(dst[k:], a):], b)
	return nil
}

// sortFloats sorts numbers as typed arrays do: -0 before +0, NaN last.
func sortFloats(f []float64) {
	slices.SortFunc(f, func(a, b float64) int {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		case a != a || b != b:
			return boolInt(a != a) - boolInt(b != b)
		}
		return boolInt(math.Signbit(b)) - boolInt(math.Signbit(a))
	})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
